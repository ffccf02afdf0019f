// Runs the simulator alone: node test/platform/main.ts --port 8080 --app-port 8081 --polls 1
import { parseArgs } from 'node:util';
import { demoApiKey, demoPat, demoUsername } from './credentials.ts';
import { kubernetesPat } from './kubernetes/tokens.ts';
import { startPlatform } from './platform.ts';
import { startApp } from './unit-testing.ts';

const options = {
  port: { type: 'string', default: '0' },
  /** The URL of an app with the Unit Testing module. */
  'app-port': { type: 'string', default: '0' },
  /** How many polls find an operation in progress. */
  polls: { type: 'string', default: '3' },
} as const;
const { values } = parseArgs({ options });
const platform = await startPlatform({ port: Number(values.port) });
for (const script of [platform.state.script, platform.state.kubernetes.script]) script.polls = Number(values.polls);
const closers: (() => unknown)[] = [platform.close];
const app = await startApp({ after: (close) => void closers.push(close) }, { port: Number(values['app-port']) });
console.log(`Mendix simulator listening on ${platform.url}`);
console.log(`API key: ${demoUsername} / ${demoApiKey}`);
console.log(`Personal access token: ${demoPat}`);
console.log(`Personal access token for Mendix on Kubernetes: ${kubernetesPat}`);
console.log(`App with the Unit Testing module: ${app.url}, password ${app.script.password}`);
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    for (const close of closers) void close();
  });

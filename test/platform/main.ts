// Runs the stand-in alone: node test/platform/main.ts --port 8080
import { parseArgs } from 'node:util';
import { demoApiKey, demoPat, demoUsername } from './credentials.ts';
import { kubernetesPat } from './kubernetes/tokens.ts';
import { startPlatform } from './platform.ts';

const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } });
const platform = await startPlatform({ port: Number(values.port) });
console.log(`Mendix stand-in listening on ${platform.url}`);
console.log(`API key: ${demoUsername} / ${demoApiKey}`);
console.log(`Personal access token: ${demoPat}`);
console.log(`Personal access token for Mendix on Kubernetes: ${kubernetesPat}`);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void platform.close());

// Builds the action and runs it against the Mendix simulator, with the credentials of its only user:
// `npm run try -- api=deploy-v1 url=/apps`. Arguments are inputs, in which paths of files must be absolute; `action=NAME` runs another action
// than that of the root. The log is shown as the action prints it; RUNNER_DEBUG=1 adds the debug log.
import { type ChildProcess, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';
import { demoApiKey, demoPat, demoUsername } from '../test/platform/credentials.ts';
import { kubernetesPat } from '../test/platform/kubernetes/tokens.ts';
import { startPlatform } from '../test/platform/platform.ts';
import { startApp } from '../test/platform/unit-testing.ts';
import { toServer } from '../test/support/action.ts';
import { createLogView } from '../test/support/log.ts';
import { runStep } from '../test/support/step.ts';
import { findActions } from './actions.ts';

function end(message: string): never {
  console.error(message);
  process.exit(1);
}

const given = process.argv.slice(2);
for (const argument of given.filter((each) => !each.includes('=')))
  end(`"${argument}" is not an input: write name=value.`);
const { action = 'call', ...inputs } = Object.fromEntries(
  given.map((argument) => [argument.slice(0, argument.indexOf('=')), argument.slice(argument.indexOf('=') + 1)]),
);
const actions = findActions();
const definedIn = actions.find(({ name }) => name === action)?.path;
if (definedIn === undefined)
  end(`There is no action "${action}": write one of ${actions.map(({ name }) => `action=${name}`).join(', ')}.`);

if (!existsSync('node_modules')) end('The development packages are missing: run `npm ci` first.');
// Only now, because it needs one of the development packages.
const { readDefinition } = await import('./definition.ts');
process.env.TEST_DIST = 'dist.test';
const { status } = spawnSync(process.execPath, ['scripts/build.mjs', process.env.TEST_DIST], { stdio: 'inherit' });
if (status !== 0) process.exit(1);

/** Prints the output of a run immediately. */
function showWhileItRuns({ stdout, stderr }: ChildProcess): void {
  const show = createLogView();
  for (const [stream, print] of [[stdout, console.log] as const, [stderr, console.error] as const]) {
    // A copy, because the harness reads the stream itself.
    const copy = new PassThrough();
    stream?.on('data', (chunk) => copy.write(chunk)).on('end', () => copy.end());
    createInterface({ input: copy }).on('line', (line) => {
      for (const each of show(line)) print(each);
    });
  }
}

const platform = await startPlatform();
const folder = mkdtempSync(join(tmpdir(), 'mendix-api-try-'));
const server = { url: platform.url, host: new URL(platform.url).host };
const declared = readDefinition(definedIn).inputs;
// The token decides which platform serves the paths that both have.
const onKubernetes = action === 'deploy-kubernetes' || inputs.api?.startsWith('kubernetes-');
const closers: (() => unknown)[] = [platform.close];
const app = await startApp({ after: (close) => void closers.push(close) });
const credentials = Object.entries({
  ...{ username: demoUsername, 'api-key': demoApiKey, pat: onKubernetes ? kubernetesPat : demoPat },
  ...(inputs.app === undefined ? { 'app-url': app.url, password: app.script.password } : {}),
});
const own = Object.fromEntries(credentials.filter(([name]) => declared[name] !== undefined));
const { RUNNER_DEBUG } = process.env;
// Ctrl+C also reaches the action, which then reports how it ended.
process.on('SIGINT', () => undefined);
try {
  const run = await runStep({
    action,
    inputs: toServer(server, { ...own, ...inputs }),
    env: RUNNER_DEBUG === undefined ? {} : { RUNNER_DEBUG },
    folder,
    onStart: showWhileItRuns,
    bound: 3_600_000,
  });
  console.log(`\nExit code ${run.code}. Outputs:`);
  for (const [name, value] of Object.entries(run.outputs).filter(([, text]) => text !== ''))
    console.log(`  ${name.padEnd(14)} ${value}`);
  process.exitCode = run.code ?? 1;
} finally {
  for (const close of closers) await close();
  rmSync(folder, { recursive: true });
}

// How long an app is down: the deploy action compared with the usual chain of single calls (stop, transport, start, each with its wait), against
// the Mendix simulator. Every request takes a second on its clock, so the result depends on the order of the calls and not on this machine.
// Exits with 1 if the deploy has the longer downtime.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoApiKey, demoUsername } from '../test/platform/credentials.ts';
import { downtimeOf } from '../test/platform/environment.ts';
import { type Platform, startPlatform } from '../test/platform/platform.ts';
import { findEnvironment } from '../test/platform/state.ts';
import { runStep } from '../test/support/step.ts';

interface Way {
  readonly name: string;
  /** Its steps: the action of each, and the inputs. */
  steps(packageId: string): readonly { readonly action?: string; readonly inputs: Readonly<Record<string, string>> }[];
}

const call = (what: string, body?: object) => ({
  inputs: {
    ...{ api: 'deploy-v1', url: `/apps/calc/environments/Production/${what}`, method: 'POST', wait: 'true' },
    ...(body && { body: JSON.stringify(body) }),
  },
});

const ways: readonly Way[] = [
  {
    name: 'chain: stop, transport, start',
    steps: (packageId) => [
      call('stop'),
      call('transport', { PackageId: packageId }),
      call('start', { AutoSyncDb: true }),
    ],
  },
  {
    name: 'deploy',
    steps: (packageId) => [
      { action: 'deploy', inputs: { app: 'calc', environment: 'Production', 'package-id': packageId } },
    ],
  },
];

/** Polls that find each operation in progress, including the transport. */
const lengths = [0, 1, 3];

interface Result {
  readonly down: number;
  readonly requests: number;
}

async function measure(way: Way, polls: number): Promise<Result> {
  const platform = await startPlatform();
  platform.state.script.polls = polls;
  const folder = mkdtempSync(join(tmpdir(), 'downtime-'));
  try {
    return await run(way, platform, folder);
  } finally {
    await platform.close();
    rmSync(folder, { recursive: true });
  }
}

async function run({ name, steps }: Way, { url, state, requests }: Platform, folder: string): Promise<Result> {
  const production = findEnvironment(state, 'calc', 'Production');
  const local = { 'base-url': url, 'allowed-hosts': new URL(url).host, username: demoUsername, 'api-key': demoApiKey };
  for (const step of steps(findEnvironment(state, 'calc', 'Acceptance').packageId ?? '')) {
    const { code, stdout } = await runStep({ ...step, inputs: { ...local, ...step.inputs }, folder, bound: 120_000 });
    if (code !== 0) throw new Error(`${name} exited with ${code}: ${stdout}`);
  }
  return { down: downtimeOf(state, production) / 1000, requests: requests.length };
}

console.log('Seconds that the app is down (requests in all), on a clock on which a request takes a second\n');
console.log(`| polls of each operation | ${ways.map(({ name }) => name).join(' | ')} | ratio |`);
console.log(`| --- | ${ways.map(() => '---').join(' | ')} | --- |`);
for (const polls of lengths) {
  const results = await Promise.all(ways.map((way) => measure(way, polls)));
  const [chain, deploy] = results;
  if (!chain || !deploy) throw new Error('a way is missing');
  if (deploy.down > chain.down) process.exitCode = 1;
  const cells = results.map(({ down, requests }) => `${down} (${requests})`);
  console.log(`| ${polls} | ${cells.join(' | ')} | ${(deploy.down / chain.down).toFixed(2)} |`);
}

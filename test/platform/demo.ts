// Shows the action at work without a Mendix account: starts the stand-in on a free port of loopback, and runs the committed dist four times as
// the runner would, printing what a workflow's log and the step's outputs would show.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runAction } from '../support/run-action.ts';
import { demoApiKey, demoPat, demoUsername } from './credentials.ts';
import { startPlatform } from './platform.ts';

const platform = await startPlatform();
const folder = mkdtempSync(join(tmpdir(), 'mendix-api-demo-'));
const local = { 'base-url': platform.url, 'allowed-hosts': new URL(platform.url).host };

const runs = [
  {
    title: 'With an API key: the apps of its owner',
    inputs: { api: 'deploy-v1', url: '/apps', username: demoUsername, 'api-key': demoApiKey },
    expected: 0,
  },
  {
    title: 'With a personal access token: the apps, by Deploy API v4',
    inputs: { api: 'deploy-v4', url: '/apps', pat: demoPat },
    expected: 0,
  },
  {
    title: 'One step builds a package, waits for it, and downloads it',
    inputs: {
      ...{ api: 'build-v1', url: '/apps/{AppId}/packages', 'path-params': 'AppId=calc' },
      ...{ body: '{"Branch": "main", "Revision": "4f2c9ab", "Version": "1.4.0"}', wait: 'true' },
      ...{ extract: 'package-id: PackageId', download: 'Url.Location', username: demoUsername, 'api-key': demoApiKey },
    },
    expected: 0,
  },
  {
    title: 'With a wrong API key: the step fails',
    inputs: { api: 'deploy-v1', url: '/apps', username: demoUsername, 'api-key': 'not-the-right-key' },
    expected: 1,
  },
];

try {
  for (const { title, inputs, expected } of runs) {
    console.log(`\n=== ${title}\n`);
    const run = await runAction({ inputs: { ...local, ...inputs }, folder });
    // The lines that mask the credential hold it, in each of its forms; the runner never shows them.
    const log = new Set(run.stdout.split('\n').map((line) => line.replace(/^::add-mask::.*/, '::add-mask::***')));
    console.log([...log].join('\n').trimEnd());
    console.log(`\nExit code ${run.code}. Outputs:`);
    for (const [name, value] of Object.entries(run.outputs).filter(([, text]) => text !== ''))
      console.log(`  ${name.padEnd(14)} ${value}`);
    if (run.code !== expected) process.exitCode = 1;
  }
} finally {
  await platform.close();
  rmSync(folder, { recursive: true });
}

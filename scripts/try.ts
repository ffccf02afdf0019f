// Builds the action and runs it against the Mendix stand-in, with the credentials of the one user that it knows:
// `npm run try -- api=deploy-v1 url=/apps`. Arguments are inputs, and paths of files in them absolute; `action=NAME` runs another action
// than that of the root.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoApiKey, demoPat, demoUsername } from '../test/platform/credentials.ts';
import { startPlatform } from '../test/platform/platform.ts';
import { toServer } from '../test/support/action.ts';
import { shownLog } from '../test/support/log.ts';
import { runStep } from '../test/support/step.ts';

const given = process.argv.slice(2);
for (const argument of given.filter((each) => !each.includes('='))) {
  console.error(`"${argument}" is no input: write name=value.`);
  process.exit(1);
}

process.env.TEST_DIST = 'dist.test';
const { status } = spawnSync(process.execPath, ['scripts/build.mjs', process.env.TEST_DIST], { stdio: 'inherit' });
if (status !== 0) process.exit(1);

const { action = 'call', ...inputs } = Object.fromEntries(
  given.map((argument) => [argument.slice(0, argument.indexOf('=')), argument.slice(argument.indexOf('=') + 1)]),
);
const platform = await startPlatform();
const folder = mkdtempSync(join(tmpdir(), 'mendix-api-try-'));
const server = { url: platform.url, host: new URL(platform.url).host };
const credentials = { username: demoUsername, 'api-key': demoApiKey, pat: demoPat };
try {
  const run = await runStep({ action, inputs: toServer(server, { ...credentials, ...inputs }), folder });
  console.log(shownLog(run).trimEnd());
  console.log(`\nExit code ${run.code}. Outputs:`);
  for (const [name, value] of Object.entries(run.outputs).filter(([, text]) => text !== ''))
    console.log(`  ${name.padEnd(14)} ${value}`);
  process.exitCode = run.code ?? 1;
} finally {
  await platform.close();
  rmSync(folder, { recursive: true });
}

// Shows the action at work without a Mendix account: starts the stand-in on a free port of loopback, and runs the committed dist as the runner
// would, printing what the platform received, and what a workflow's log and the step's outputs would show.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Run, runStep } from '../support/step.ts';
import { demoApiKey, demoPat, demoUsername } from './credentials.ts';
import { type LoggedRequest, type Platform, startPlatform } from './platform.ts';
import { renderLog, showHeaders, type WorkflowLog } from './workflow-log.ts';

interface DemoRun {
  readonly title: string;
  /** The root's unless given. */
  readonly action?: string;
  readonly inputs: Readonly<Record<string, string>>;
  /** The exit code. */
  readonly expected: number;
}

const withKey = { username: demoUsername, 'api-key': demoApiKey };
const wrongKey = 'not-the-right-key';

/** Where a deploy goes, and what is to be there. */
const wanted = { app: 'calc', environment: 'Acceptance', branch: 'main', constants: 'Calc.Digits=15' };

const runs: readonly DemoRun[] = [
  {
    title: 'With an API key: the apps of its owner',
    inputs: { api: 'deploy-v1', url: '/apps', ...withKey },
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
      ...{ extract: 'package-id: PackageId', download: 'Url.Location', ...withKey },
    },
    expected: 0,
  },
  {
    title:
      'One step deploys: it builds, brings the package, sets a constant, restarts the app, and checks that it runs',
    action: 'deploy',
    inputs: { ...wanted, pat: demoPat, ...withKey },
    expected: 0,
  },
  {
    title: 'The same step again: all is as wanted, and nothing is sent but reads',
    action: 'deploy',
    inputs: { ...wanted, pat: demoPat, ...withKey },
    expected: 0,
  },
  {
    title: 'With a wrong API key: the step fails',
    inputs: { api: 'deploy-v1', url: '/apps', ...withKey, 'api-key': wrongKey },
    expected: 1,
  },
];

const platform = await startPlatform();
platform.state.script.polls = 1;
const folder = mkdtempSync(join(tmpdir(), 'mendix-api-demo-'));
try {
  for (const each of runs) {
    const code = await show(platform, each);
    if (code !== each.expected) process.exitCode = 1;
  }
} finally {
  await platform.close();
  rmSync(folder, { recursive: true });
}

async function show({ url, requests, forget }: Platform, { title, action, inputs }: DemoRun): Promise<Run['code']> {
  forget();
  const local = { 'base-url': url, 'allowed-hosts': new URL(url).host };
  const run = await runStep({ ...(action && { action }), inputs: { ...local, ...inputs }, folder });
  const log = renderLog(run.stdout, [demoApiKey, demoPat, wrongKey]);
  console.log(`\n=== ${title}\n`);
  console.log(log.lines.join('\n').trimEnd());
  console.log('\nThe platform received:');
  for (const line of received(requests, log)) console.log(`  ${line}`);
  console.log(`\nExit code ${run.code}. Outputs:`);
  for (const [name, value] of Object.entries(run.outputs).filter(([, text]) => text !== ''))
    console.log(`  ${name.padEnd(19)} ${log.hide(value)}`);
  return run.code;
}

/** Each request with its headers; those of a poll that is repeated once alone. The step masks a link as a whole, and here stands a part of it. */
function received(requests: readonly LoggedRequest[], { hide }: WorkflowLog): string[] {
  return requests.flatMap(({ method, target, rawHeaders, route }, index) => [
    hide(`${method} ${target.replace(/signature=[^&]*/, 'signature=***')}`),
    ...(requests[index - 1]?.route === route ? [] : showHeaders(rawHeaders).map((line) => hide(`    ${line}`))),
  ]);
}

// Shows the actions at work without a Mendix account: starts the simulators on free ports of loopback, runs the committed dist as the runner
// would, and prints what a workflow's log would show.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Run, runStep } from '../support/step.ts';
import { demoApiKey, demoPat, demoUsername } from './credentials.ts';
import { type Platform, startPlatform } from './platform.ts';
import { type AppSimulator, startApp } from './unit-testing.ts';
import { renderLog } from './workflow-log.ts';

interface DemoRun {
  readonly title: string;
  readonly action: string;
  readonly inputs: Readonly<Record<string, string>>;
  /** The exit code. */
  readonly expected: number;
  /** Prepares the simulator before the step. */
  prepare?(platform: Platform): void;
}

/** The target of a deploy, and its package. */
const wanted = { app: 'calc', environment: 'Acceptance', branch: 'main', constants: 'Calc.Digits=15', pat: demoPat };

const runsOf = ({ url, script }: AppSimulator): readonly DemoRun[] => [
  {
    title: 'Deploy the latest commit of a branch: build, transport, one constant, restart',
    action: 'deploy',
    inputs: wanted,
    expected: 0,
  },
  {
    title: 'Run the same step again: everything is up to date, so nothing is written',
    action: 'deploy',
    inputs: wanted,
    expected: 0,
  },
  {
    title: 'Deploy a package that does not start: it fails, and the earlier package is restored',
    action: 'deploy',
    inputs: { ...wanted, version: '9.0.0', 'on-failure': 'rollback' },
    expected: 1,
    prepare: ({ state }) => {
      state.script.start = ({ version }) => (version.startsWith('9.') ? 'START_FAILED' : 'Started');
    },
  },
  {
    title: 'Create a snapshot of Production, and download it',
    action: 'backup',
    inputs: { app: 'calc', environment: 'Production' },
    expected: 0,
  },
  {
    title: 'Run the unit tests of the app: one of three fails',
    action: 'unit-test',
    inputs: { 'app-url': url, password: script.password },
    expected: 1,
  },
];

/** Outputs that only repeat the log. */
const hidden = new Set(['stages', 'error-message']);

const closers: (() => unknown)[] = [];
const platform = await startPlatform();
closers.push(platform.close);
platform.state.script.polls = 1;
const app = await startApp(
  { after: (close) => void closers.push(close) },
  {
    ...{ polls: 1, password: 'a-long-random-password' },
    result: {
      ...{ tests: 3, failures: 1, runtime: 1234 },
      failed_tests: [{ name: 'Calc.Test_Division', error: 'Expected 3, got 4', step: 'Compare' }],
    },
  },
);
const folder = mkdtempSync(join(tmpdir(), 'mendix-api-demo-'));
closers.push(() => rmSync(folder, { recursive: true }));
try {
  for (const run of runsOf(app)) {
    run.prepare?.(platform);
    if ((await show(run)) !== run.expected) process.exitCode = 1;
  }
} finally {
  for (const close of closers) await close();
}

/** Runs a step, and prints its log and its outputs. */
async function show({ title, action, inputs }: DemoRun): Promise<Run['code']> {
  const connection = {
    ...{ username: demoUsername, 'api-key': demoApiKey },
    ...{ 'base-url': platform.url, 'allowed-hosts': new URL(platform.url).host },
  };
  const run = await runStep({ action, inputs: { ...connection, ...inputs }, folder });
  const { lines, hide } = renderLog(run.stdout, [demoApiKey, demoPat]);
  console.log(`=== ${title}\n`);
  console.log(lines.join('\n').trimEnd());
  const outputs = Object.entries(run.outputs).filter(([name, text]) => text !== '' && !hidden.has(name));
  console.log(`Outputs: ${outputs.map(([name, value]) => `${name}=${hide(value)}`).join(', ')}\n`);
  return run.code;
}

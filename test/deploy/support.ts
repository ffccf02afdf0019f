import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { TestContext } from 'node:test';
import { systemClock } from '../../src/lib/clock.ts';
import { demoApiKey, demoPat, demoUsername } from '../platform/credentials.ts';
import { type Platform, type PlatformOptions, startPlatform } from '../platform/platform.ts';
import { findEnvironment } from '../platform/state.ts';
import {
  type ActionStep,
  createFolder,
  type InProcessActionStep,
  leaks,
  runAction,
  runInProcess,
} from '../support/action.ts';
import { interrupt } from '../support/cancel.ts';
import { createJumpingClock } from '../support/jumping-clock.ts';
import type { Run } from '../support/step.ts';

/** A stage as the output `stages` shows it. */
export interface ShownStage {
  name: string;
  result: string;
  seconds: number;
  detail: string;
}

/** The result of a step, with its stages. */
export interface StepRun extends Run {
  stages: ShownStage[];
  /** Each stage with its result, such as `stop:skipped`. */
  results: string[];
}

/** A platform on which every operation has ended by its first poll. */
export async function quickPlatform(t: TestContext, options: PlatformOptions = {}): Promise<Platform> {
  const platform = await startPlatform(options);
  t.after(platform.close);
  platform.state.script.polls = 0;
  return platform;
}

export type Options = Pick<ActionStep, 'build' | 'env' | 'folder' | 'onStart' | 'bound'> &
  Pick<InProcessActionStep, 'clock' | 'cancel'>;

/** Inputs that name a file. Parallel steps cannot have a working folder each, so the paths are made absolute. */
const fileInputs = ['package-file', 'file'];

const withinFolder = (inputs: Readonly<Record<string, string>>, folder: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      name,
      fileInputs.includes(name) && value && !value.endsWith('/') ? resolve(folder, value) : value,
    ]),
  );

/**
 * Runs a step of `deploy`, `backup` or `restore` against the simulator, as `ada`: in a separate process if the test needs it (`onStart`),
 * otherwise within the test. Fails the test if a credential is visible.
 */
export async function runStepOf(
  t: TestContext,
  { action, platform }: { action: string; platform: Pick<Platform, 'url'> },
  inputs: Readonly<Record<string, string>>,
  options: Options = {},
): Promise<StepRun> {
  const connection = {
    ...{ username: demoUsername, 'api-key': demoApiKey },
    ...{ 'base-url': platform.url, 'allowed-hosts': new URL(platform.url).host },
  };
  const { folder = createFolder(t), onStart, env, bound = 60_000, cancel } = options;
  // A limit is measured in real time, and so are the waits of a step that has one.
  const { clock = inputs.timeout ? systemClock : createJumpingClock() } = options;
  const step = {
    ...{ action, folder, bound },
    inputs: { ...connection, ...withinFolder(inputs, folder) },
    env: {
      GITHUB_REPOSITORY: 'acme/calc',
      GITHUB_RUN_ID: '4711',
      GITHUB_WORKFLOW: 'CI',
      GITHUB_RUN_NUMBER: '7',
      ...env,
    },
  };
  const run = await (onStart
    ? runAction(t, { ...step, onStart })
    : runInProcess(t, { ...step, isFolderUsed: false, clock, ...(cancel && { cancel }) }));
  const found = leaks(run, [demoApiKey, demoPat]);
  if (found.length > 0) throw new Error(`a credential is seen: ${found.join()}`);
  const stages: ShownStage[] = JSON.parse(run.outputs.stages || '[]');
  return { ...run, stages, results: stages.map(({ name, result }) => `${name}:${result}`) };
}

export const deploy = (
  t: TestContext,
  platform: Platform,
  inputs: Readonly<Record<string, string>>,
  options: Options = {},
): Promise<StepRun> => runStepOf(t, { action: 'deploy', platform }, inputs, options);

/** An environment of the app `calc`. */
export const calcAt = ({ state }: Platform, mode: string) => findEnvironment(state, 'calc', mode);

export const pat = demoPat;

/** A file to deploy, in a folder for the test. */
export function packageFile(
  t: TestContext,
  name = 'app.mda',
  content = 'PK a package',
): { folder: string; file: string } {
  const folder = createFolder(t);
  const file = join(folder, name);
  writeFileSync(file, content);
  return { folder, file };
}

/** The writes of a run, without the common part of their paths. */
export const shortWrites = (platform: Platform): string[] =>
  platform.writes().map((route) => route.replace(/^(\S+) .*\/(?=[^/]+$)/, '$1 '));

/** The message of a failed step. */
export interface Failed {
  readonly stage: string;
  readonly code: string;
  /** The state of the app, in the first line. */
  readonly state?: RegExp | undefined;
  /** The remedy. */
  readonly advice?: RegExp | undefined;
}

/** Asserts on the message of a failed step, and that it appears in only one annotation. */
export function assertFailed(run: StepRun, name: 'Deploy' | 'Backup' | 'Restore', expected: Failed): void {
  const { stage, code, state, advice } = expected;
  assert.deepEqual([run.code, run.errors.length], [1, 1]);
  const [text = ''] = run.errors;
  const [first = ''] = text.split('\n');
  assert.ok(first.startsWith(`${name} failed in stage ${stage}: `), first);
  assert.ok(first.includes(code), first);
  if (state) assert.match(first, state);
  if (advice) assert.match(text, advice);
  assert.deepEqual([run.outputs.stage, run.outputs['error-code']], [stage, code]);
  assert.equal(run.outputs['error-message'], text);
  assert.equal(run.results.at(-1), `${stage}:failed`);
}

/** How steps are interrupted, and what is expected afterwards. */
interface KillPlan {
  /** Asserts on the platform after the second run. */
  check(platform: Platform): void;
  /** Changes the platform before the first run. */
  prepare?(platform: Platform): void;
  /** Variables of the second run. */
  readonly again?: Readonly<Record<string, string>>;
  /** The last call after which a step is interrupted. */
  readonly upTo?: number;
}

/**
 * Interrupts one step after its first call took effect, another after its second, and so on; each is followed by a complete run of the step.
 * A step that gets no response does nothing more, just like one whose process was killed.
 *
 * @returns the number of calls after which a step was interrupted
 */
export async function killAfterEachCall(
  t: TestContext,
  step: (platform: Platform, options: Options) => Promise<StepRun>,
  { check, prepare, again: env, upTo = Number.POSITIVE_INFINITY }: KillPlan,
): Promise<number> {
  const isStoppedAfter = async (nth: number): Promise<boolean> => {
    const platform = await quickPlatform(t);
    prepare?.(platform);
    const [cancel, stopped] = [new AbortController(), Promise.withResolvers<undefined>()];
    platform.faults.push({ call: '*', nth, kind: 'hang', effect: true, run: () => stopped.resolve(undefined) });
    const first = step(platform, { cancel });
    const end = await Promise.race([first, stopped.promise]);
    if (end) {
      assert.deepEqual([end.code, end.errors], [0, []], `call ${nth}`);
      return false;
    }
    const again = await step(platform, env ? { env } : {});
    assert.deepEqual([again.code, again.errors, again.outputs.stage], [0, [], 'done'], `after call ${nth}`);
    check(platform);
    interrupt(cancel);
    assert.equal((await first).outputs['error-code'], 'CANCELLED');
    await platform.close();
    return true;
  };
  for (let nth = 1; nth <= upTo; nth += 1) if (!(await isStoppedAfter(nth))) return nth - 1;
  return upTo;
}

/** Lets the monotonic clock of this process jump ahead. Only for tests that run alone. @returns a function that adds milliseconds */
export function jumpingClock(t: TestContext): (ms: number) => void {
  const now = performance.now.bind(performance);
  let ahead = 0;
  t.mock.method(performance, 'now', () => now() + ahead);
  return (ms) => {
    ahead += ms;
  };
}

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { demoApiKey, demoPat, demoUsername } from '../platform/credentials.ts';
import { type Platform, type PlatformOptions, startPlatform } from '../platform/platform.ts';
import { findEnvironment } from '../platform/state.ts';
import { type ActionStep, createFolder, leaks, runAction } from '../support/action.ts';
import type { Run } from '../support/step.ts';

/** A stage as the output `stages` tells it. */
export interface ShownStage {
  name: string;
  result: string;
  seconds: number;
  detail: string;
}

/** What became of a step, and its stages. */
export interface StepRun extends Run {
  stages: ShownStage[];
  /** The stages with what became of each, such as `stop:skipped`. */
  results: string[];
}

/** A platform on which everything that is begun has ended when it is first looked at. */
export async function quickPlatform(t: TestContext, options: PlatformOptions = {}): Promise<Platform> {
  const platform = await startPlatform(options);
  t.after(platform.close);
  platform.state.script.polls = 0;
  return platform;
}

export type Options = Pick<ActionStep, 'build' | 'env' | 'folder' | 'onStart' | 'bound'>;

/** Runs a step of `deploy`, `backup` or `restore` against the stand-in, as `ada`. Fails the test where a credential is seen. */
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
  const run = await runAction(t, {
    ...options,
    action,
    inputs: { ...connection, ...inputs },
    env: {
      GITHUB_REPOSITORY: 'acme/calc',
      GITHUB_RUN_ID: '4711',
      GITHUB_WORKFLOW: 'CI',
      GITHUB_RUN_NUMBER: '7',
      ...options.env,
    },
  });
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
export function packageFile(t: TestContext, name = 'app.mda', content = 'a package'): { folder: string; file: string } {
  const folder = createFolder(t);
  const file = join(folder, name);
  writeFileSync(file, content);
  return { folder, file };
}

/** The writes of a run, without the part of the path that all share. */
export const shortWrites = (platform: Platform): string[] =>
  platform.writes().map((route) => route.replace(/^(\S+) .*\/(?=[^/]+$)/, '$1 '));

/**
 * Has a step killed after its first call took effect, then one after its second, and so on; each is followed by a whole run of the step.
 *
 * @param check asserts on what the second run left
 * @returns after how many calls it was killed
 */
export async function killAfterEachCall(
  t: TestContext,
  step: (platform: Platform, options: Options) => Promise<StepRun>,
  check: (platform: Platform) => void,
): Promise<number> {
  for (let nth = 1; ; nth += 1) {
    const platform = await quickPlatform(t);
    const killed = await step(platform, {
      onStart: (child) =>
        platform.faults.push({ call: '*', nth, kind: 'hang', effect: true, run: () => child.kill('SIGKILL') }),
    });
    if (killed.code === 0) return nth - 1;
    assert.equal(killed.code, null, `call ${nth}: ${killed.errors.join()}`);
    const again = await step(platform, {});
    assert.deepEqual([again.code, again.errors, again.outputs.stage], [0, [], 'done'], `after call ${nth}`);
    check(platform);
    await platform.close();
  }
}

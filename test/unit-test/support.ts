import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { TestContext } from 'node:test';
import { systemClock } from '../../src/lib/clock.ts';
import type { AppSimulator } from '../platform/unit-testing.ts';
import { createFolder, type InProcessActionStep, leaks, runInProcess, type TestRun } from '../support/action.ts';
import { createJumpingClock } from '../support/jumping-clock.ts';

type Inputs = Readonly<Record<string, string>>;

/** The result of a step, with its report. */
export interface UnitTestStep extends TestRun {
  /** The stages with their results, such as `start:done`. */
  readonly results: readonly string[];
  /** The JUnit report; empty if there is none. */
  readonly report: string;
}

export type Options = Pick<InProcessActionStep, 'env' | 'bound' | 'cancel' | 'clock' | 'folder' | 'isFolderUsed'>;

/** Runs the tests of an app by its URL, unless the inputs say otherwise. Fails the test if the password is visible. */
export async function runUnitTests(
  t: TestContext,
  app: Pick<AppSimulator, 'url' | 'script'>,
  inputs: Inputs = {},
  { folder = createFolder(t), ...options }: Options = {},
): Promise<UnitTestStep> {
  const { password } = app.script;
  // A limit is measured in real time, and so are the waits of a step that has one.
  const clock = inputs.timeout ? systemClock : createJumpingClock();
  const run = await runInProcess(t, {
    ...{ action: 'unit-test', folder, isFolderUsed: false, clock, ...options },
    inputs: { 'app-url': app.url, password, ...inputs },
  });
  // If a short password is part of the path, the output with the path is lost.
  const path = inputs['report-file'] ? resolve(folder, inputs['report-file']) : (run.outputs['report-file'] ?? '');
  const report = path && existsSync(path) && statSync(path).isFile() ? readFileSync(path, 'utf8') : '';
  // Some encodings of a short password occur in any text.
  const secrets = [password, inputs.password?.trim() || password].filter((secret) => secret.length >= 8);
  assert.deepEqual(leaks({ ...run, stderr: run.stderr + report }, secrets), []);
  const stages: { name: string; result: string }[] = JSON.parse(run.outputs.stages || '[]');
  return { ...run, report, results: stages.map(({ name, result }) => `${name}:${result}`) };
}

/** Asserts that a step failed with a single annotation. @returns the annotation */
export function assertFailed(run: UnitTestStep, stage: string, code: string): string {
  assert.deepEqual([run.code, run.errors.length, run.warnings], [1, 1, []], run.stdout);
  const [text = ''] = run.errors;
  const [first = ''] = text.split('\n');
  assert.ok(first.startsWith(`Test run failed in stage ${stage}: ${code}: `), first);
  assert.deepEqual([run.outputs.stage, run.outputs['error-code']], [stage, code]);
  assert.equal(run.outputs['error-message'], text);
  assert.equal(run.results.at(-1), `${stage}:failed`);
  return text;
}

/** The calls of a run whose app responds at once. */
export const calls = {
  start: 'POST /unittests/start',
  status: 'POST /unittests/status',
} as const;

/** A result with these numbers, without names of failed tests. */
export const failing = (tests: number, failures: number) => ({ tests, failures, runtime: 1234, failed_tests: [] });

import { isDeepStrictEqual } from 'node:util';
import type { Json } from '../lib/json.ts';
import { fieldsOf } from '../lib/json-fields.ts';

/** A test that failed, as the app reports it; empty if the app does not name a field, as older versions of the module do. */
export interface FailedTest {
  readonly name: string;
  readonly error: string;
  /** The last step that the test took. */
  readonly step: string;
}

/** How a run of all tests ended. `failures` is never larger than `tests`. */
export interface TestResult {
  readonly tests: number;
  readonly failures: number;
  /** Milliseconds; undefined if the app does not report them. */
  readonly runtimeMs: number | undefined;
  /** Can be shorter than `failures`. */
  readonly failedTests: readonly FailedTest[];
}

/**
 * What the module reports of its latest run: https://docs.mendix.com/appstore/modules/unit-testing/ (Remote API). `source` is the whole
 * response, by which two statuses are compared.
 */
export type TestStatus =
  | { readonly completed: true; readonly result: TestResult; readonly source: Json }
  | {
      readonly completed: false;
      /** Numbers so far, if the app reports any. */
      readonly tests: number | undefined;
      readonly failures: number | undefined;
      readonly source: Json;
    };

/**
 * Reads the response of `status`.
 *
 * @param redact replaces secrets: a test can print the password
 * @returns a status, or what is wrong with the response: a predicate for a message
 */
export function readTestStatus(
  source: Json,
  redact: (text: string) => string,
): { readonly status: TestStatus } | { readonly problem: string } {
  const { completed, tests, failures, runtime, failed_tests: failed } = fieldsOf(source);
  const [reportedTests, reportedFailures] = [countOf(tests), countOf(failures)];
  if (typeof completed !== 'boolean') return { problem: 'has no field `completed` that is `true` or `false`' };
  if (!completed) return { status: { completed, tests: reportedTests, failures: reportedFailures, source } };
  if (reportedTests === undefined || reportedFailures === undefined)
    return {
      problem: `has no field \`${reportedTests === undefined ? 'tests' : 'failures'}\` with a whole number of 0 or more`,
    };
  const failedTests = (Array.isArray(failed) ? failed : []).map((each) => failedTestOf(each, redact));
  const all = Math.max(reportedFailures, failedTests.length);
  const result = { tests: Math.max(reportedTests, all), failures: all, runtimeMs: runtimeOf(runtime), failedTests };
  return { status: { completed, result, source } };
}

/**
 * Whether a status shows a run that began after another status was read: one under way, or a finished one that differs in any field.
 *
 * @param before undefined if the app had no run
 */
export const isNewRun = (status: TestStatus, before: TestStatus | undefined): boolean =>
  !status.completed || before === undefined || !isDeepStrictEqual(status.source, before.source);

const failedTestOf = (value: Json, redact: (text: string) => string): FailedTest => {
  const { name, error, step } = fieldsOf(value);
  const text = (field: Json | undefined): string => (typeof field === 'string' ? redact(field) : '');
  return { name: text(name), error: text(error), step: text(step) };
};

const countOf = (value: Json | undefined): number | undefined =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;

/** The app reports -1 until a run has ended. */
const runtimeOf = (value: Json | undefined): number | undefined =>
  typeof value === 'number' && value >= 0 && value <= Number.MAX_SAFE_INTEGER ? value : undefined;

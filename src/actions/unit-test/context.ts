import type { CloudApi, CloudSession } from '../../cloud/apps.ts';
import { minutes } from '../../pipeline/stages.ts';
import type { TestResult } from '../../unit-testing/status.ts';
import type { StagedRun, StageTable } from '../shared/staged-action.ts';
import type { UnitTestInputs } from './inputs.ts';

/** The stages, in their order. Only `timeout` limits the last two. */
export const unitTestStages = {
  resolve: { about: 'finds the URL of the environment', limitMs: minutes(10), skippedIf: '`app-url` is given' },
  start: {
    about:
      'waits until no other test run is under way, because two runs at a time mix their results; then starts the tests',
    limitMs: Number.POSITIVE_INFINITY,
  },
  tests: {
    about: 'polls the app until the tests are complete, every 2 to 15 seconds; then writes the report',
    limitMs: Number.POSITIVE_INFINITY,
  },
} as const satisfies StageTable;

/** Its own outputs; action.yml says what each means, and a test compares the two. */
export const unitTestOutputs = ['tests', 'failures', 'passed', 'runtime', 'report-file', 'app-url'] as const;

/** Whether the app runs, or ran, tests for this run; `unknown` if the response to a start was lost. */
export type StartState = 'no' | 'unknown' | 'yes';

/** Facts that a run finds out as it runs. */
export interface UnitTestState {
  started: StartState;
  result: TestResult | undefined;
}

/** A run of unit tests. */
export type UnitTestRun = StagedRun<
  UnitTestInputs,
  CloudApi,
  keyof typeof unitTestStages,
  (typeof unitTestOutputs)[number]
> &
  UnitTestState;

/** The app within one stage, and what its Remote API needs. */
export interface TestedApp {
  readonly session: Pick<CloudSession, 'client' | 'signal' | 'log' | 'waitingFor' | 'backOff'>;
  /** Without a slash at its end. */
  readonly url: string;
  readonly password: string;
}

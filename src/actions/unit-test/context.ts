import type { CloudApi, CloudSession } from '../../cloud/apps.ts';
import type { TestResult } from '../../unit-testing/status.ts';
import type { StagedRun } from '../shared/staged-action.ts';
import type { UnitTestInputs } from './inputs.ts';

export type UnitTestStageName = 'resolve' | 'start' | 'tests';

/** The outputs of its own; action.yml says what each means, and a test compares the two. */
export const unitTestOutputs = ['tests', 'failures', 'passed', 'runtime', 'report-file', 'app-url'] as const;

/** Whether the app runs, or ran, tests for this run; `unknown` where the response to a start was lost. */
export type StartState = 'no' | 'unknown' | 'yes';

/** What a run finds out on its way. */
export interface UnitTestState {
  started: StartState;
  result: TestResult | undefined;
}

/** A run of unit tests. */
export type UnitTestRun = StagedRun<UnitTestInputs, CloudApi, UnitTestStageName, (typeof unitTestOutputs)[number]> &
  UnitTestState;

/** The app within one stage, and what its Remote API needs. */
export interface TestedApp {
  readonly session: Pick<CloudSession, 'client' | 'signal' | 'log' | 'waitingFor' | 'backOff'>;
  /** Without a slash at its end. */
  readonly url: string;
  readonly password: string;
}

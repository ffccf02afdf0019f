import { writeWhole } from '../../lib/atomic-file.ts';
import { expectedError, StageError } from '../../lib/errors.ts';
import type { Stage } from '../../pipeline/stages.ts';
import { describeOutcome, listFailures, testOutcome } from '../../unit-testing/outcome.ts';
import { writeJUnitReport } from '../../unit-testing/report.ts';
import type { TestResult } from '../../unit-testing/status.ts';
import type { UnitTestRun } from './context.ts';

/**
 * Sets the outputs of a result, writes the report, and decides how the step ends.
 *
 * @throws StageError TESTS_FAILED, NO_TESTS; ACTION_FAILED where only the report is the problem
 */
export function finishRun(run: UnitTestRun, session: Pick<Stage, 'succeed'>, result: TestResult): void {
  const { recorder, inputs, runner } = run;
  const { tests, failures, runtimeMs } = result;
  const outcome = testOutcome(result);
  run.result = result;
  recorder.set({ tests: String(tests), failures: String(failures), passed: String(outcome === 'PASSED') });
  recorder.set({ runtime: runtimeMs === undefined ? '' : String(runtimeMs) });
  const reportProblem = writeReport(run, result);
  const sentence = describeOutcome(result);
  const message = [sentence, ...listFailures(result), ...(reportProblem ? [reportProblem] : [])].join('\n');
  const isTolerated = outcome === 'TESTS_FAILED' && !inputs.failOnFailure;
  if (outcome !== 'PASSED' && !isTolerated) throw new StageError(outcome, message);
  session.succeed(sentence);
  if (isTolerated) runner.warning(message, 'Mendix TESTS_FAILED');
  if (reportProblem) throw new StageError('ACTION_FAILED', reportProblem);
}

/** Writes the report. @returns why that failed, a sentence */
function writeReport({ inputs, recorder, runner }: UnitTestRun, result: TestResult): string | undefined {
  const { path, mode } = inputs.report;
  try {
    writeWhole(path, Buffer.from(writeJUnitReport(result)), mode);
    recorder.set({ 'report-file': path });
    runner.info(`Wrote the JUnit report to ${path}`);
    return undefined;
  } catch (error) {
    return `The JUnit report could not be written: ${expectedError(error).message}.`;
  }
}

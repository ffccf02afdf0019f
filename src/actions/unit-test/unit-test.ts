import type { CloudSession, Environment } from '../../cloud/apps.ts';
import { writeWhole } from '../../lib/atomic-file.ts';
import { expectedError, StageError } from '../../lib/errors.ts';
import type { Stage } from '../../pipeline/stages.ts';
import { isCallableLink } from '../../platform/url-rules.ts';
import { describeOutcome, listFailures, testOutcome } from '../../unit-testing/outcome.ts';
import { writeJUnitReport } from '../../unit-testing/report.ts';
import type { TestResult } from '../../unit-testing/status.ts';
import { resolveTarget } from '../shared/cloud-target.ts';
import { type TestedApp, type UnitTestRun, unitTestStages } from './context.ts';
import { type AppRef, withoutLastSlashes } from './inputs.ts';
import { awaitResult, startTests } from './test-run.ts';

/** Runs all tests of an app: finds its URL, starts the tests, and waits for their result. */
export async function runUnitTests(run: UnitTestRun): Promise<void> {
  const { stages, inputs, recorder } = run;
  const url = await appUrlOf(run);
  recorder.set({ 'app-url': url });
  const appIn = (session: TestedApp['session']): TestedApp => ({ session, url, password: inputs.password });
  const started = await stages.run('start', async (session) => {
    const found = await startTests(appIn(session), (state) => {
      run.started = state;
    });
    run.started = 'yes';
    session.succeed('the tests were started');
    return found;
  });
  await stages.run('tests', async (session) => finishRun(run, session, await awaitResult(appIn(session), started)));
}

async function appUrlOf({ stages, inputs }: UnitTestRun): Promise<string> {
  const { ref } = inputs;
  if (ref.kind === 'environment') return stages.run('resolve', (session) => resolveAppUrl(session, ref));
  stages.skip('resolve', unitTestStages.resolve.skippedIf);
  return ref.url;
}

type EnvironmentName = Extract<AppRef, { kind: 'environment' }>;

/** Finds the URL of the app on an environment. @throws StageError; TESTS_UNAVAILABLE if no app runs there */
async function resolveAppUrl(session: CloudSession, name: EnvironmentName): Promise<string> {
  const { target } = await resolveTarget(session.failingEarly(), name);
  const { app, environment } = target;
  if (['stopped', 'empty'].includes(environment.status.toLowerCase()))
    throw new StageError(
      'TESTS_UNAVAILABLE',
      `${app.appId} ${environment.mode} is ${environment.status}, so no tests can run there. Start the app and re-run the job.`,
    );
  const url = withoutLastSlashes(urlOf(environment, session.baseOf('deploy-v1')));
  session.succeed(`${app.appId} ${environment.mode} is at ${url}`);
  return url;
}

/** @param base that of the API that returned the URL */
function urlOf({ mode, url }: Environment, base: string): URL {
  const found = URL.parse(url);
  if (found && isCallableLink(found, base)) return found;
  const problem = url === '' ? 'Mendix reports no URL' : 'the URL that Mendix reports is not an https URL';
  throw new StageError(
    'INVALID_RESPONSE',
    `${problem} for ${mode}; set \`app-url\` instead of \`app\` and \`environment\``,
  );
}

/**
 * Sets the outputs of a result, writes the report, and decides how the step ends.
 *
 * @throws StageError TESTS_FAILED, NO_TESTS; ACTION_FAILED if only the report is the problem
 */
function finishRun(run: UnitTestRun, session: Pick<Stage, 'succeed'>, result: TestResult): void {
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

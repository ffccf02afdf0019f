import { invalid } from '../../inputs/issues.ts';
import { formatTime } from '../../lib/format.ts';
import { describeFailures, describeOutcome } from '../../unit-testing/outcome.ts';
import type { TestResult } from '../../unit-testing/status.ts';
import { retryAdvice, wasInterrupted } from '../shared/after-failure.ts';
import { planCloud } from '../shared/cloud-target.ts';
import { planPlatform } from '../shared/platform-plan.ts';
import { defineStagedAction } from '../shared/staged-action.ts';
import { type UnitTestRun, type UnitTestState, unitTestOutputs, unitTestStages } from './context.ts';
import { type AppRef, readUnitTestInputs, unitTestDefaults } from './inputs.ts';
import { runUnitTests } from './unit-test.ts';

/** Runs the unit tests of an app, and reports their result. */
export const unitTestAction = defineStagedAction({
  name: 'Test run',
  outputs: unitTestOutputs,
  apis: ['deploy-v1'],
  stages: unitTestStages,
  defaults: unitTestDefaults,
  plan: async (context) => {
    const inputs = readUnitTestInputs(context.reader, context.runner);
    // A credential is needed only to look up the URL of an environment.
    if (inputs.ref !== invalid && inputs.ref.kind === 'environment') return planCloud(context, inputs);
    return planPlatform({ ...context, apis: [] }, { inputs, credentialFor: () => ({ kind: 'none' }) });
  },
  initialState: (): UnitTestState => ({ started: 'no', result: undefined }),
  work: runUnitTests,
  failureContext,
  summary: ({ recorder, inputs, result }) => ({
    title: `Unit tests of ${nameOf(inputs.ref)}`,
    text: result ? describeOutcome(result) : '',
    link: recorder.get('app-url'),
    details: result && describeResult(result, inputs.password),
  }),
});

const nameOf = (ref: AppRef): string => (ref.kind === 'url' ? ref.url : `${ref.app} ${ref.environment}`);

/** Bytes of the summary of a step, the most that GitHub takes; and those that all but the table of tests needs. */
const maxSummaryBytes = 1024 * 1024;
const maxOtherBytes = 64 * 1024;

/** The numbers, and the failed tests. */
function describeResult(result: TestResult, password: string): string {
  // The runner's mask is three characters, which a very short password is not.
  const growth = Math.max(1, 3 / password.length);
  const runtime = result.runtimeMs === undefined ? '' : `, runtime: ${formatTime(result.runtimeMs)}`;
  const numbers = `Tests: ${result.tests}, failures: ${result.failures}${runtime}\n`;
  return `${numbers}\n${describeFailures(result, Math.floor((maxSummaryBytes - maxOtherBytes) / growth))}`;
}

/** What became of the tests, and what to do. */
async function failureContext({ started, result }: UnitTestRun, error: unknown) {
  const states = {
    no: 'No tests were started.',
    unknown: 'Whether the tests were started is unknown; if so, they continue in the app.',
    yes: wasInterrupted(error) ? 'The tests continue in the app, as nothing can stop them.' : '',
  };
  const isInterrupted = wasInterrupted(error) && result === undefined;
  const advice = isInterrupted ? [retryAdvice(error, 'it first waits for tests that are still running')] : [];
  return { state: result ? '' : states[started], advice };
}

import { describeProgress } from '../../unit-testing/outcome.ts';
import { isNewRun, type TestResult, type TestStatus } from '../../unit-testing/status.ts';
import type { TestedApp } from './context.ts';
import { createMinuteLog, createPatience } from './patience.ts';
import { type CallOutcome, callApp } from './remote-api.ts';
import type { StartedRun } from './start.ts';

/** Milliseconds for which a status may still be that of the run before. */
const maxStaleMs = 30_000;

/** Polls the status until the tests are complete. @throws StageError */
export async function awaitResult(app: TestedApp, { before, isSeen }: StartedRun): Promise<TestResult> {
  const patience = createPatience(app);
  const logMinute = createMinuteLog(app);
  app.session.waitingFor('the tests had just been started');
  for (let wasSeen = isSeen; ; ) {
    const outcome = await callApp(app, 'status', 'running');
    const status = outcome.judgement.kind === 'accepted' ? outcome.judgement.status : undefined;
    wasSeen ||= status !== undefined && isNewRun(status, before);
    const isStale = !wasSeen && patience.elapsedMs() < maxStaleMs;
    if (status?.completed && !isStale) return status.result;
    const state = describeState(status);
    if (status) logMinute(patience.elapsedMs(), state);
    await patience.pause(isStale ? asStale(outcome, before) : outcome, state);
  }
}

function describeState(status: TestStatus | undefined): string {
  if (status === undefined || status.completed) return 'the app still showed the run before this one';
  const progress = describeProgress(status);
  return `the tests were still running${progress && ` (${progress})`}`;
}

/** An app without an earlier run may still refuse the status of this one. */
const asStale = (outcome: CallOutcome, before: TestStatus | undefined): CallOutcome =>
  before === undefined && outcome.status === 400 ? { ...outcome, judgement: { kind: 'accepted' } } : outcome;

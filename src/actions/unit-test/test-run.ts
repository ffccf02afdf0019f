import { createHeartbeat } from '../../platform/attempts.ts';
import { describeProgress } from '../../unit-testing/outcome.ts';
import { isNewRun, type TestResult, type TestStatus } from '../../unit-testing/status.ts';
import type { StartState, TestedApp } from './context.ts';
import { type CallOutcome, callApp, createPatience } from './remote-api.ts';

/** The status with which the app refuses a call because of its state: no run yet, or a run in progress. */
const badRequest = 400;

/** A run that was started. */
interface StartedRun {
  /** The status from before the start, by which a stale one is recognised; undefined if the app had no run. */
  readonly before: TestStatus | undefined;
  /** Whether a status has shown the run already. */
  readonly isSeen: boolean;
}

/**
 * Starts the tests once no other run is under way, whose results would mix with theirs. If the response to a start is lost, the status
 * decides whether another start is sent.
 *
 * @throws StageError
 */
export async function startTests(app: TestedApp, note: (started: StartState) => void): Promise<StartedRun> {
  const patience = createPatience(app);
  let before = await awaitIdle(app);
  for (let isLost = false; ; ) {
    note('unknown');
    const outcome = await callApp(app, 'start', 'starting');
    if (outcome.judgement.kind === 'accepted') return { before, isSeen: false };
    const isRefused = outcome.status === badRequest;
    isLost ||= outcome.isLost;
    if (!isLost) note('no');
    const now = isRefused || outcome.isLost ? await readStatus(app) : undefined;
    if (now && isLost && isNewRun(now, before)) return { before, isSeen: true };
    if (isRefused && now?.completed === false) before = await awaitIdle(app);
    else await patience.pause(outcome);
  }
}

/** Waits for the end of a run that was started by another user. @returns its status; undefined if the app had no run */
async function awaitIdle(app: TestedApp): Promise<TestStatus | undefined> {
  const { session } = app;
  const { clock } = session.client;
  const startedAt = clock.monotonicMs();
  for (let isNoted = false; ; isNoted = true) {
    const status = await readStatus(app);
    if (status === undefined || status.completed) return status;
    if (!isNoted)
      session.log(
        'Another test run is under way in the app. This step waits until it has finished, then starts its own',
      );
    session.waitingFor('another test run was still under way');
    await session.backOff(clock.monotonicMs() - startedAt);
  }
}

/** Reads the status of the latest run, once the app responds. @returns undefined if the app has no run */
async function readStatus(app: TestedApp): Promise<TestStatus | undefined> {
  for (const patience = createPatience(app); ; ) {
    const outcome = await callApp(app, 'status', 'starting');
    if (outcome.judgement.kind === 'accepted') return outcome.judgement.status;
    if (outcome.status === badRequest) return undefined;
    await patience.pause(outcome);
  }
}

/** Milliseconds for which a status may still be that of the previous run. */
const maxStaleMs = 30_000;

/** Polls the status until the tests are complete. @throws StageError */
export async function awaitResult(app: TestedApp, { before, isSeen }: StartedRun): Promise<TestResult> {
  const patience = createPatience(app);
  const heartbeat = createHeartbeat(app.session);
  app.session.waitingFor('the tests had just been started');
  for (let wasSeen = isSeen; ; ) {
    const outcome = await callApp(app, 'status', 'running');
    const status = outcome.judgement.kind === 'accepted' ? outcome.judgement.status : undefined;
    wasSeen ||= status !== undefined && isNewRun(status, before);
    const isStale = !wasSeen && patience.elapsedMs() < maxStaleMs;
    if (status?.completed && !isStale) return status.result;
    const state = describeState(status);
    if (status) heartbeat(state);
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

import type { FailureContext } from '../../pipeline/report.ts';
import { type AppState, readAppState, unknownState } from '../shared/app-state.ts';
import { recordFailure } from '../shared/deploy-end.ts';
import { retryAdvice, wasInterrupted } from '../shared/retry-advice.ts';
import { type DeployRun, deploySubject } from './context.ts';
import { reasonAgainst } from './rollback.ts';
import { isUpToStart } from './stages.ts';

/** Describes the state of the app after a failure, what became of a rollback, and what to do; sets the outputs of both. */
export async function deployFailureContext(run: DeployRun, error: unknown): Promise<FailureContext> {
  const { target, recorder } = run;
  const state = target && (await readAppState(run, target));
  const interruptedIn = wasInterrupted(error) ? run.stages.current() : undefined;
  const goesDown = interruptedIn === 'stop' && state?.isRunning === true;
  const isKnown = state !== undefined && !goesDown;
  recorder.set({ downtime: isKnown ? run.downtime.format(state.isRunning ? 'running' : 'stopped') : '' });
  recordFailure(run, {
    ...{ error, subject: deploySubject(run), isTargetKnown: target !== undefined },
    against: reasonAgainst(run, error),
  });
  const comesUp = interruptedIn === 'start' && state?.isRunning === false;
  const soon = goesDown
    ? ' The stop request is still being processed: the app may go down soon. Re-run the job to start it.'
    : comesUp
      ? ' The start request is still being processed: the app may run soon.'
      : '';
  return { state: target ? `${state?.text ?? unknownState}${soon}` : '', advice: adviceFor(run, error, state) };
}

function adviceFor(run: DeployRun, error: unknown, state: AppState | undefined): readonly string[] {
  const { recorder, rollback } = run;
  const [snapshot, log] = [recorder.get('snapshot-id'), recorder.get('log-file')];
  return [
    ...(rollback ? [rollback.text] : []),
    ...(log ? [`The log of the app is in ${log}. It may contain personal data.`] : []),
    ...(snapshot ? [`Snapshot ${snapshot} was taken before the change; to go back, use the restore action.`] : []),
    isBeforeStart(run) && (wasInterrupted(error) || state?.isRunning !== false)
      ? reRunAdvice
      : retryAdvice(error, whatContinues(run, error)),
  ];
}

/** A new run may find the new package and a running app, and cannot know that the app was not started since. */
const reRunAdvice =
  'Fix the problem and re-run this job, instead of starting a new run: only a re-run knows that the app still has to be restarted.';

/** Whether a run ended after its transport, and before the start had ended. */
function isBeforeStart({ stages, rollback }: DeployRun): boolean {
  const isTransported = stages.list.some(({ name, result }) => name === 'transport' && result === 'done');
  return isTransported && rollback?.rolledBack !== 'true' && isUpToStart(stages.current());
}

/** What the next run finds; a build that nobody waits for any more continues. */
function whatContinues({ inputs, stages }: DeployRun, error: unknown): string {
  return wasInterrupted(error) && stages.current() === 'package' && inputs.source.kind === 'branch'
    ? 'a build that was started continues, and the next run reuses it'
    : 'completed stages are skipped';
}

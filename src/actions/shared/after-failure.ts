// What a run does after a failure: it reads the current state, and says how to continue.
import type { CloudSession, Environment, EnvironmentRef } from '../../cloud/apps.ts';
import { readState, runsOldVersion } from '../../cloud/environment.ts';
import { formatPackage, type Package } from '../../cloud/packages.ts';
import { ActionError, CancelledError, StageError } from '../../lib/errors.ts';
import type { ApiId } from '../../mendix/catalogue.ts';
import { type StageRecord, StageTimeoutError } from '../../pipeline/stages.ts';
import { openSession, type Session } from '../../platform/session.ts';
import type { Runner } from '../../runner/runner.ts';
import type { CloudPlan } from './cloud-target.ts';
import type { ConnectionInputs } from './connection.ts';
import { openPlatform, type PlatformPlan } from './platform-plan.ts';

/** The input that is wrong if a name of the user's was not found. */
const inputOfCode: Readonly<Record<string, string>> = {
  APP_NOT_FOUND: 'app',
  ENVIRONMENT_NOT_FOUND: 'environment',
  PACKAGE_NOT_FOUND: 'package-id',
  BRANCH_NOT_FOUND: 'branch',
  SNAPSHOT_NOT_FOUND: 'snapshot',
};

/**
 * How to continue after a failure, a sentence. GitHub re-runs jobs, and a re-run uses the old workflow file:
 * https://docs.github.com/actions/how-tos/manage-workflow-runs/re-run-workflows-and-jobs
 *
 * @param continues what the next run finds, a clause
 */
export function retryAdvice(error: unknown, continues = 'completed stages are skipped'): string {
  if (error instanceof CancelledError) return `Re-run the job; ${continues}.`;
  if (hitRunTimeout(error))
    return `Raise \`timeout\` and start a new run (a re-run uses the old workflow file); ${continues}.`;
  const input = wrongInput(error);
  if (input) return `Correct ${input} and re-run the job; a changed workflow file needs a new run.`;
  return `Fix the problem and re-run the job; ${continues}.`;
}

/** The input to correct: the one that the message begins with, or the one that the code is about; without a name, "the input". */
function wrongInput(error: unknown): string | undefined {
  if (!(error instanceof StageError) || !/^INVALID_INPUT$|_NOT_FOUND$/.test(error.code)) return undefined;
  // An error response to a later call is not about what the user wrote.
  if (/^[A-Z]+ \//.test(error.message)) return undefined;
  const input = /^([a-z][a-z-]*): /.exec(error.message)?.[1] ?? inputOfCode[error.code];
  if (input) return `\`${input}\``;
  return error.code === 'INVALID_INPUT' || error.code === 'SETTING_NOT_FOUND' ? 'the input' : undefined;
}

/** Whether a run ended in the middle of its work: operations that it started on the platform continue. */
export const wasInterrupted = (error: unknown): boolean =>
  error instanceof CancelledError || error instanceof StageTimeoutError;

/** Whether the input `timeout` alone ended a run: an error with another code, such as a busy platform, is a cause of its own. */
export const hitRunTimeout = (error: unknown): boolean =>
  error instanceof StageTimeoutError && error.limitOf === 'run' && error.code === 'TIMEOUT';

/** How long a read may take once a run has failed, in milliseconds: a cancelled step must end within 5 s. */
const maxReadMs = 4000;

/**
 * Reads something once a run has failed, over new connections, as those of the run may be cancelled.
 *
 * @param signal ends it; after 4 s if absent
 * @returns undefined if it cannot be read, or not in time
 */
export async function readAfterFailure<Api extends ApiId, T>(
  { plan, runner }: { readonly plan: PlatformPlan<ConnectionInputs, Api>; readonly runner: Runner },
  read: (session: Session<Api>) => Promise<T>,
  signal: AbortSignal = AbortSignal.timeout(maxReadMs),
): Promise<T | undefined> {
  const connection = openPlatform(plan, runner, signal);
  const nothing = (): void => undefined;
  const stage = { signal, succeed: nothing, skip: nothing, waitingFor: nothing, retrying: nothing };
  try {
    return await read(openSession({ ...connection, retries: 1 }, stage, 'retry'));
  } catch (error) {
    if (error instanceof ActionError || signal.aborted) return undefined;
    throw error;
  } finally {
    connection.client.close();
  }
}

/** The state of an app, as Mendix reports it. */
export interface AppState {
  readonly isRunning: boolean;
  /** One sentence. */
  readonly text: string;
}

/** A run that failed. */
interface FailedRun {
  readonly plan: CloudPlan<ConnectionInputs>;
  readonly runner: Runner;
  readonly stages: { readonly list: readonly StageRecord[] };
}

/** Reads the state of an app. @returns undefined if it cannot be read in time */
export async function readAppState(run: FailedRun, target: EnvironmentRef): Promise<AppState | undefined> {
  const found = await readAfterFailure(run, (session: CloudSession) => readState(session, target));
  if (found === undefined) return undefined;
  const { environment, deployed } = found;
  const isRunning = environment.status === 'Running';
  const hasStoppedIt = run.stages.list.some(({ name, result }) => name === 'stop' && result !== 'skipped');
  const state = runsOldVersion(environment, deployed)
    ? `running version ${environment.modelVersion}`
    : !isRunning && hasStoppedIt
      ? 'DOWN'
      : environment.status.toLowerCase();
  const before = state === 'DOWN' ? 'This run stopped the app; ' : '';
  const name = `${target.app.appId} ${target.environment.mode}`;
  return { isRunning, text: `${before}${name} is ${state}, ${describePackage(environment, deployed)}.` };
}

function describePackage(environment: Environment, deployed: Package | undefined): string {
  if (!deployed) return 'with no package';
  const takesEffect = runsOldVersion(environment, deployed) ? ', which takes effect at the next start' : '';
  return `with package ${formatPackage(deployed)}${takesEffect}`;
}

/** The sentence for a state that cannot be read. */
export const unknownState = 'The state of the app could not be read: check the environment in the Mendix portal.';

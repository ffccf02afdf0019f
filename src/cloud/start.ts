import type { ApiResponse } from '../client/response.ts';
import { StageError } from '../lib/errors.ts';
import { factOf } from '../lib/json-fields.ts';
import { fieldsIn, responseError } from '../platform/attempts.ts';
import { hasCode } from '../platform/outcome.ts';
import { createStateWatch } from '../platform/states.ts';
import { type CloudCall, type CloudSession, type Environment, type EnvironmentRef, environmentStates } from './apps.ts';
import { environmentPath, readEnvironment, stopAndWait } from './environment.ts';

/** A start that is wanted. */
interface StartRequest {
  readonly syncDatabase: boolean;
  /** The version that has to run; absent if any running app is accepted. */
  readonly version: string | undefined;
  /** The environment whose runtime image, buildpack and services are reused; the latest ones if absent. */
  readonly pin?: Environment | undefined;
}

/** How long the environment may still show as stopped after a start, in milliseconds. */
const watchMs = 60_000;

const giveUp = { afterMs: watchMs, result: () => undefined };

/** How often an app that another user or process started is restarted. */
const maxRestarts = 3;

/** Starts an app, and waits until it runs. @throws StageError if the start failed */
export async function startAndWait(session: CloudSession, target: EnvironmentRef, wanted: StartRequest): Promise<void> {
  const { version } = wanted;
  const startedAt = performance.now();
  const findRunning = runningFinder(session, target);
  for (let restarts = 0; ; ) {
    const end = await startOnce(session, target, { ...wanted, findRunning });
    if (end === 'started') return void (await awaitRunning(session, target));
    if (end === 'send again') await session.backOff(performance.now() - startedAt);
    // The environment is watched instead of a job; a failed start is not visible there.
    const running = end === 'send again' ? undefined : await session.poll(findRunning, giveUp);
    if (!running) continue;
    if (version === undefined || (end !== 'ran before' && isOfVersion(running, version))) return;
    if (restarts++ >= maxRestarts)
      throw new StageError(
        'ALREADY_STARTED',
        `another process keeps starting the app with the old package or settings (${maxRestarts} restarts tried).\nCheck for parallel deployments or portal users.`,
      );
    // Another user or process may have started the old package, or before the settings were saved.
    await stopAndWait(session, target);
  }
}

/** Creates a check of an environment that succeeds only while the app runs. */
function runningFinder(session: CloudSession, target: EnvironmentRef): () => Promise<Environment | undefined> {
  const checkState = createStateWatch(session, 'the app', environmentStates);
  return async () => {
    const environment = await readEnvironment(session, target);
    checkState(environment.status);
    return environment.status === 'Running' ? environment : undefined;
  };
}

/** Waits until an app that was started shows as running. @throws StageError START_FAILED if it stopped again */
export async function awaitRunning(session: CloudSession, target: EnvironmentRef): Promise<Environment> {
  const findRunning = runningFinder(session, target);
  session.waitingFor('the app was started, but Mendix did not show it as running yet');
  const result = (): never => {
    throw new StageError(
      'START_FAILED',
      'the app started and stopped again.\nRead the cause in the log of the app: it is often a lack of memory, or an error in the after-startup microflow.',
    );
  };
  return session.poll(findRunning, { afterMs: watchMs, result });
}

/** A missing version counts as a match. */
const isOfVersion = ({ modelVersion }: Environment, version: string): boolean =>
  modelVersion === '' || version === '' || modelVersion === version;

/** The response of Mendix to an unusable pin is not documented. */
const pinnedStartError = (error: unknown, { mode }: Environment): unknown =>
  error instanceof StageError
    ? new StageError(
        error.code,
        `${error.message}\nThe start was pinned to ${mode}. Set \`pin-environment: none\` to start with the latest platform version.`,
        { cause: error },
      )
    : error;

type StartEnd =
  /** The job succeeded. */
  | 'started'
  /** The response was lost, and the app runs. */
  | 'runs now'
  /** It was running when the start was sent. */
  | 'ran before'
  /** Another start is under way, or the job is not known: the environment shows the end. */
  | 'watch'
  /** A lock ended the job. */
  | 'send again';

async function startOnce(
  session: CloudSession,
  target: EnvironmentRef,
  { syncDatabase, pin, findRunning }: StartRequest & { findRunning(): Promise<Environment | undefined> },
): Promise<StartEnd> {
  const call: CloudCall = {
    api: 'deploy-v1',
    endpoint: 'POST /apps/{AppId}/environments/{Mode}/start',
    path: environmentPath(target),
    json: { AutoSyncDb: syncDatabase },
    ...(pin && { query: { pinEnvironment: pin.id } }),
  };
  const accepted = ['ALREADY_STARTED', 'APP_ALREADY_HAS_A_STARTING_JOB'];
  const sent = await session.write({ call, accepted, findEffect: findRunning }).catch((error: unknown) => {
    throw pin && !session.signal.aborted ? pinnedStartError(error, pin) : error;
  });
  if (sent.kind === 'found') return 'runs now';
  const { response } = sent;
  if (hasCode(response, 'ALREADY_STARTED')) return 'ran before';
  if (hasCode(response, 'APP_ALREADY_HAS_A_STARTING_JOB')) return 'watch';
  const jobId = factOf(fieldsIn(response).JobId, 'JobId');
  return jobId ? followJob(session, target, jobId) : 'watch';
}

/** The states of a start: https://docs.mendix.com/apidocs-mxsdk/apidocs/deploy-api/ (Get Start Environment Status) */
const startStates = ['Starting', 'Started'] as const;

/** Follows a start job to its end. @throws StageError if the start failed */
async function followJob(session: CloudSession, target: EnvironmentRef, jobId: string): Promise<StartEnd> {
  const call: CloudCall = {
    api: 'deploy-v1',
    endpoint: 'GET /apps/{AppId}/environments/{Mode}/start/{JobId}',
    path: { ...environmentPath(target), JobId: jobId },
  };
  const readStatus = createStateWatch(session, 'the start', startStates);
  let lock: ApiResponse['error'];
  const end = await session.poll<StartEnd>(async () => {
    const response = await session.request(call, 'ALREADY_LOCKED');
    // A lock ends the job: the start has to be sent again once the lock is gone.
    if (hasCode(response, 'ALREADY_LOCKED')) {
      lock = response.error;
      return 'send again';
    }
    if (hasCode(response, 'ALREADY_STARTED')) return 'ran before';
    if (hasCode(response, 'NO_SUCH_STARTJOB')) return 'watch';
    if (!response.ok) throw await responseError(session, response);
    const status = readStatus(factOf(fieldsIn(response).Status, 'Status'));
    session.waitingFor(`the start was still ${status}`);
    return status === 'Started' ? 'started' : undefined;
  });
  if (end === 'send again') session.retrying(lock?.message, lock?.code);
  return end;
}

import { type Stage, StageError } from '../pipeline/stages.ts';
import type { Place } from './apps.ts';
import { type Cloud, failure, hasCode, pause, readResponse, write } from './calls.ts';
import { at, readEnvironment, stopAndWait } from './environment.ts';
import { type Environment, fieldsOf, textOf } from './fields.ts';
import { until } from './until.ts';

/** What a start needs to know. */
interface StartPlan {
  readonly place: Place;
  readonly syncDatabase: boolean;
  /** The version that has to run; absent where one that somebody else has started already will do. */
  readonly version: string | undefined;
}

/** How long an environment that is watched may stay down before the start is sent again, in milliseconds. */
const againMs = 60_000;

/** How often an app that somebody else started is stopped and started anew. */
const maxRestarts = 3;

/** Starts an app, and waits until it runs. */
export async function startAndWait(cloud: Cloud, stage: Stage, plan: StartPlan): Promise<void> {
  const { place, version } = plan;
  const { clock } = cloud.client;
  const startedAt = clock.now();
  const isRunning = async (): Promise<Environment | undefined> => {
    const environment = await readEnvironment(cloud, stage, place);
    return environment.status === 'Running' ? environment : undefined;
  };
  for (let restarts = 0; ; ) {
    const end = await startOnce(cloud, stage, plan, isRunning);
    if (end === 'started') return void (await until(cloud, stage, isRunning));
    if (end === 'again') await pause(cloud, stage, clock.now() - startedAt);
    const running = end === 'again' ? undefined : await watchForStart(cloud, stage, isRunning);
    if (!running) continue;
    if (version === undefined || (end !== 'already' && isOfVersion(running, version))) return;
    if (restarts++ >= maxRestarts)
      throw new StageError('ALREADY_STARTED', 'somebody else starts the app again and again, as it was before');
    // What somebody else started may be the package before, or have begun before the settings were in effect.
    await stopAndWait(cloud, stage, place);
  }
}

/** What is not told is not held against it. */
const isOfVersion = ({ modelVersion }: Environment, version: string): boolean =>
  modelVersion === '' || version === '' || modelVersion === version;

/** Another start is under way, or the job is not known: what counts is the environment. A start that failed shows nothing there. */
async function watchForStart<T>(
  cloud: Cloud,
  stage: Stage,
  look: () => Promise<T | undefined>,
): Promise<T | undefined> {
  const { clock } = cloud.client;
  for (const startedAt = clock.now(); clock.now() - startedAt < againMs; ) {
    const found = await look();
    if (found !== undefined) return found;
    await pause(cloud, stage, clock.now() - startedAt);
  }
  return undefined;
}

/** How one start ended: well; the app runs since; it ran before; to be watched; or to be sent again. */
type StartEnd = 'started' | 'running' | 'already' | 'watch' | 'again';

async function startOnce(
  cloud: Cloud,
  stage: Stage,
  { place, syncDatabase }: StartPlan,
  isRunning: () => Promise<Environment | undefined>,
): Promise<StartEnd> {
  const call = at(place, 'POST /apps/{AppId}/environments/{Mode}/start', { json: { AutoSyncDb: syncDatabase } });
  const sent = await write(cloud, stage, call, isRunning);
  if ('found' in sent) return 'running';
  const { response } = sent;
  if (hasCode(response, 'ALREADY_STARTED')) return 'already';
  if (hasCode(response, 'APP_ALREADY_HAS_A_STARTING_JOB')) return 'watch';
  if (!response.ok) throw await failure(cloud, response);
  const jobId = textOf(fieldsOf(response.body.json().document?.value).JobId);
  return jobId ? followJob(cloud, stage, { place, jobId }) : 'watch';
}

/** Follows a start job to its end. @throws StageError where the start failed */
async function followJob(
  cloud: Cloud,
  stage: Stage,
  { place, jobId }: { place: Place; jobId: string },
): Promise<StartEnd> {
  const call = at(place, 'GET /apps/{AppId}/environments/{Mode}/start/{JobId}', { path: { JobId: jobId } });
  return until(cloud, stage, async () => {
    const response = await readResponse(cloud, stage, call, ['ALREADY_LOCKED']);
    // A lock ends the job: it has to be started anew once the lock is gone.
    if (hasCode(response, 'ALREADY_LOCKED')) {
      stage.note(response.error?.code ?? '', response.error?.message);
      return 'again';
    }
    if (hasCode(response, 'ALREADY_STARTED')) return 'already';
    if (hasCode(response, 'NO_SUCH_STARTJOB')) return 'watch';
    if (!response.ok) throw await failure(cloud, response);
    const status = textOf(fieldsOf(response.body.json().document?.value).Status);
    stage.note('', `the start is ${status}`);
    return status === 'Started' ? 'started' : undefined;
  });
}

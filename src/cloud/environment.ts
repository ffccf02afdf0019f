import { type Cloud, type CloudCall, failure, hasCode, pause, read, readResponse, write } from './calls.ts';
import { type Environment, environmentOf, fieldsOf, type Package, packageOf, textOf } from './fields.ts';
import type { Place } from './resolve.ts';
import { type Stage, StageError } from './stages.ts';

/** An endpoint of one environment, filled in. */
const at = (
  { app, environment }: Place,
  endpoint: CloudCall['endpoint'],
  more: Partial<CloudCall> = {},
): CloudCall => ({
  api: 'deploy-v1',
  endpoint,
  ...more,
  path: { AppId: app.appId, Mode: environment.mode, ...more.path },
});

export const readEnvironment = async (cloud: Cloud, stage: Stage, place: Place): Promise<Environment> =>
  environmentOf(await read(cloud, stage, at(place, 'GET /apps/{AppId}/environments/{Mode}')));

/** The package on an environment, if there is one. */
export async function readPackageOn(cloud: Cloud, stage: Stage, place: Place): Promise<Package | undefined> {
  const found = await read(cloud, stage, at(place, 'GET /apps/{AppId}/environments/{Mode}/package'), [
    'PACKAGE_NOT_FOUND',
  ]);
  return found === undefined ? undefined : packageOf(found);
}

export const settingsCall = (place: Place): CloudCall => at(place, 'GET /apps/{AppId}/environments/{Mode}/settings');
export const settingsChange = (place: Place, json: unknown): CloudCall =>
  at(place, 'POST /apps/{AppId}/environments/{Mode}/settings', { json });

const isDown = ({ status }: Environment): boolean => status === 'Stopped' || status === 'Empty';

/** Waits until a look finds what it looks for. */
export async function until<T>(cloud: Cloud, stage: Stage, look: () => Promise<T | undefined>): Promise<T> {
  const { clock } = cloud.client;
  const begin = clock.now();
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    await pause(cloud, stage, clock.now() - begin);
  }
}

/** Stops an app, and waits until it is down. */
export async function stop(cloud: Cloud, stage: Stage, place: Place): Promise<void> {
  const look = async (): Promise<true | undefined> =>
    isDown(await readEnvironment(cloud, stage, place)) ? true : undefined;
  const sent = await write(cloud, stage, at(place, 'POST /apps/{AppId}/environments/{Mode}/stop'), look);
  if ('found' in sent) return;
  // A stop that failed may have stopped the app all the same.
  if (!sent.response.ok && !(hasCode(sent.response, 'STOP_FAILED') && (await look())))
    throw await failure(cloud, sent.response);
  await until(cloud, stage, look);
}

/** What a transport needs to know. */
export interface TransportPlan {
  readonly place: Place;
  readonly packageId: string;
  /** The package that was there before the run. */
  readonly before: string | undefined;
  /** Called where the platform wants the app stopped first. */
  stopFirst(): Promise<void>;
}

/** Brings a package to an environment, and waits until the platform shows it there. @throws StageError PACKAGE_CHANGED where it shows a third one */
export async function transport(cloud: Cloud, stage: Stage, plan: TransportPlan): Promise<void> {
  const { place, packageId, before } = plan;
  const look = async (): Promise<true | undefined> => {
    const shown = (await readPackageOn(cloud, stage, place))?.id;
    if (shown === packageId) return true;
    if (shown !== undefined && shown !== before) throw changed(shown);
    return undefined;
  };
  const call = at(place, 'POST /apps/{AppId}/environments/{Mode}/transport', { json: { PackageId: packageId } });
  for (let isFirst = true; ; isFirst = false) {
    const sent = await write(cloud, stage, call, look);
    if ('found' in sent) return;
    if (sent.response.ok) break;
    if (!isFirst || !hasCode(sent.response, 'APP_IS_RUNNING')) throw await failure(cloud, sent.response);
    await plan.stopFirst();
  }
  await until(cloud, stage, look);
}

export const changed = (shown: string | undefined): StageError =>
  new StageError(
    'PACKAGE_CHANGED',
    `${shown ? `the package ${shown}` : 'no package'} is on the environment now, and not the one that this run brings. Somebody else deploys to it at the same time.`,
  );

/** What a start needs to know. */
export interface StartPlan {
  readonly place: Place;
  readonly syncDatabase: boolean;
  /** The version that has to run; absent where one that somebody else has started already will do. */
  readonly version: string | undefined;
}

/** How long an environment that is watched may stay down before the start is sent again, in milliseconds. */
const againMs = 60_000;

/** Starts an app, and waits until it runs. */
export async function start(cloud: Cloud, stage: Stage, plan: StartPlan): Promise<void> {
  const { place, version } = plan;
  const isRunning = async (): Promise<Environment | undefined> => {
    const environment = await readEnvironment(cloud, stage, place);
    return environment.status === 'Running' ? environment : undefined;
  };
  for (let restarts = 0; restarts <= mostRestarts; restarts += 1) {
    const end = await startOnce(cloud, stage, plan, isRunning);
    if (end === 'started') return void (await until(cloud, stage, isRunning));
    const running =
      end === 'watch' ? await watch(cloud, stage, isRunning) : end === 'again' ? undefined : await isRunning();
    if (running && (version === undefined || (end !== 'already' && isOfVersion(running, version)))) return;
    // What somebody else started may be the package before, or have begun before the settings were in effect.
    if (running) await stop(cloud, stage, place);
  }
  throw new StageError('ALREADY_STARTED', 'somebody else starts the app again and again, as it was before.');
}

/** How often an app that somebody else started is stopped and started anew. */
const mostRestarts = 3;

/** What is not told is not held against it. */
const isOfVersion = ({ modelVersion }: Environment, version: string): boolean =>
  modelVersion === '' || version === '' || modelVersion === version;

/** Another start is under way, or the job is not known: what counts is the environment. A start that failed shows nothing there. */
async function watch<T>(cloud: Cloud, stage: Stage, look: () => Promise<T | undefined>): Promise<T | undefined> {
  const { clock } = cloud.client;
  for (const begin = clock.now(); clock.now() - begin < againMs; ) {
    const found = await look();
    if (found !== undefined) return found;
    await pause(cloud, stage, clock.now() - begin);
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
  const { clock } = cloud.client;
  const begin = clock.now();
  const call = at(place, 'GET /apps/{AppId}/environments/{Mode}/start/{JobId}', { path: { JobId: jobId } });
  for (;;) {
    const response = await readJob(cloud, stage, call);
    if (response === 'locked') return 'again';
    if (hasCode(response, 'ALREADY_STARTED')) return 'already';
    if (hasCode(response, 'NO_SUCH_STARTJOB')) return 'watch';
    if (!response.ok) throw await failure(cloud, response);
    if (textOf(fieldsOf(response.body.json().document?.value).Status) === 'Started') return 'started';
    await pause(cloud, stage, clock.now() - begin);
  }
}

/** A lock ends the job: it has to be started anew once the lock is gone. */
async function readJob(cloud: Cloud, stage: Stage, call: CloudCall) {
  const response = await readResponse(cloud, stage, call, ['ALREADY_LOCKED']);
  if (!hasCode(response, 'ALREADY_LOCKED')) return response;
  stage.note(response.error?.code ?? '');
  await pause(cloud, stage, 0);
  return 'locked' as const;
}

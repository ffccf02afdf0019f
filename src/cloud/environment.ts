import { type Stage, StageError } from '../pipeline/stages.ts';
import type { Place } from './apps.ts';
import { type Cloud, type CloudCall, failure, hasCode, noId, read, write } from './calls.ts';
import { type Environment, environmentOf, type Package, packageOf } from './fields.ts';
import { until } from './until.ts';

/** An endpoint of one environment, filled in. */
export const at = (
  { app, environment }: Place,
  endpoint: CloudCall['endpoint'],
  more: Partial<CloudCall> = {},
): CloudCall => ({
  api: 'deploy-v1',
  endpoint,
  ...more,
  path: { AppId: app.appId, Mode: environment.mode, ...more.path },
});

/** The environment as it is now; a start or stop that is under way shows when it is over. */
export const readEnvironment = async (cloud: Cloud, stage: Stage, place: Place): Promise<Environment> =>
  environmentOf(await read(cloud, stage, at(place, 'GET /apps/{AppId}/environments/{Mode}')));

/** The package on an environment, if there is one. */
export async function readPackageOn(cloud: Cloud, stage: Stage, place: Place): Promise<Package | undefined> {
  const found = await read(cloud, stage, at(place, 'GET /apps/{AppId}/environments/{Mode}/package'), [
    'PACKAGE_NOT_FOUND',
  ]);
  if (found === undefined) return undefined;
  const shown = packageOf(found);
  if (shown.id === '') throw noId('PackageId');
  return shown;
}

/** Reads the settings of an environment. */
export const settingsCall = (place: Place): CloudCall => at(place, 'GET /apps/{AppId}/environments/{Mode}/settings');
/** Replaces the settings of an environment, all of them. */
export const settingsChange = (place: Place, json: unknown): CloudCall =>
  at(place, 'POST /apps/{AppId}/environments/{Mode}/settings', { json });

const isDown = ({ status }: Environment): boolean => status === 'Stopped' || status === 'Empty';

/** What is the case on an environment. */
export interface Situation {
  readonly environment: Environment;
  readonly packageOn: Package | undefined;
}

/** Reads what is the case on an environment now. */
export const lookAt = async (cloud: Cloud, stage: Stage, place: Place): Promise<Situation> => ({
  environment: await readEnvironment(cloud, stage, place),
  packageOn: await readPackageOn(cloud, stage, place),
});

/** Stops an app, and waits until it is down. @returns when the stop was sent, in milliseconds since the epoch */
export async function stopAndWait(cloud: Cloud, stage: Stage, place: Place): Promise<number> {
  const look = async (): Promise<true | undefined> => {
    const environment = await readEnvironment(cloud, stage, place);
    stage.note('', `the app is ${environment.status}`);
    return isDown(environment) ? true : undefined;
  };
  const sent = await write(cloud, stage, at(place, 'POST /apps/{AppId}/environments/{Mode}/stop'), look);
  if ('found' in sent) return sent.sentAt;
  // A stop that failed may have stopped the app all the same.
  if (!sent.response.ok && !(hasCode(sent.response, 'STOP_FAILED') && (await look())))
    throw await failure(cloud, sent.response);
  await until(cloud, stage, look);
  return sent.sentAt;
}

/** What a transport needs to know. */
interface TransportPlan {
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
    if (shown !== undefined && shown !== before) throw packageChanged(shown);
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
  stage.note('', 'the platform took the transport, and does not show the package on the environment yet');
  await until(cloud, stage, look);
}

/** Somebody else deploys to the environment. @param shown the package that is there now */
export const packageChanged = (shown: string | undefined): StageError =>
  new StageError(
    'PACKAGE_CHANGED',
    `${shown ? `the package ${shown}` : 'no package'} is on the environment now, instead of the one of this run. Somebody else deploys to it at the same time.`,
  );

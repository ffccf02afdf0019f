import { StageError } from '../lib/errors.ts';
import { missingIdError, responseError } from '../platform/attempts.ts';
import { hasCode } from '../platform/outcome.ts';
import { createStateWatch } from '../platform/states.ts';
import {
  type CloudCall,
  type CloudSession,
  type Environment,
  type EnvironmentRef,
  environmentOf,
  environmentStates,
  isSameId,
  requireSameId,
} from './apps.ts';
import { formatPackage, type Package, packageOf } from './packages.ts';

/** The path of one environment in Deploy API v1. */
export const environmentPath = ({ app, environment }: EnvironmentRef) =>
  ({ AppId: app.appId, Mode: environment.mode }) as const;

const api = 'deploy-v1';

/** The environment as it is now; a start or stop under way shows only when it is over. */
export async function readEnvironment(session: CloudSession, target: EnvironmentRef): Promise<Environment> {
  const endpoint = 'GET /apps/{AppId}/environments/{Mode}';
  const shown = environmentOf(await session.read({ api, endpoint, path: environmentPath(target) }));
  requireSameId('EnvironmentId', shown.id, target.environment.id);
  if (shown.status === '') throw missingIdError('Status');
  return shown;
}

/** The package on an environment, if any. */
export async function deployedPackage(session: CloudSession, target: EnvironmentRef): Promise<Package | undefined> {
  const endpoint = 'GET /apps/{AppId}/environments/{Mode}/package';
  const found = await session.find({ api, endpoint, path: environmentPath(target) }, 'PACKAGE_NOT_FOUND');
  if (found === undefined) return undefined;
  const shown = packageOf(found);
  if (shown.id === '') throw missingIdError('PackageId');
  return shown;
}

/** How long a response that contradicts an earlier one is read again, in milliseconds. */
const maxStaleMs = 30_000;

/** Reads the package on an environment; a package that may be shown by a stale response is read again, for 30 s at most. */
export async function currentPackage(
  session: CloudSession,
  target: EnvironmentRef,
  mayBeStale: (shown: Package | undefined) => boolean,
): Promise<Package | undefined> {
  for (const startedAt = performance.now(); ; ) {
    const shown = await deployedPackage(session, target);
    if (!mayBeStale(shown) || performance.now() - startedAt >= maxStaleMs) return shown;
    session.log(`Mendix shows ${shown ? formatPackage(shown) : 'no package'} on the environment; reading it again`);
    await session.backOff(performance.now() - startedAt);
  }
}

/** An environment and its package at one moment. */
export interface EnvironmentState {
  readonly environment: Environment;
  readonly deployed: Package | undefined;
}

/** Reads an environment and its package. @param mayBeStale see `currentPackage` */
export const readState = async (
  session: CloudSession,
  target: EnvironmentRef,
  mayBeStale: (shown: Package | undefined) => boolean = () => false,
): Promise<EnvironmentState> => ({
  environment: await readEnvironment(session, target),
  deployed: await currentPackage(session, target, mayBeStale),
});

/**
 * Whether the running app has another version than the package on its environment: it was not restarted after a transport. A missing version
 * counts as a match.
 */
export const runsOldVersion = ({ status, modelVersion }: Environment, deployed: Package | undefined): boolean =>
  status === 'Running' && modelVersion !== '' && !!deployed?.version && modelVersion !== deployed.version;

const isDown = ({ status }: Environment): boolean => status === 'Stopped' || status === 'Empty';

/** Stops an app, and waits until it is stopped. @returns when the stop was sent, on the clock of `performance.now()` */
export async function stopAndWait(session: CloudSession, target: EnvironmentRef): Promise<number> {
  const checkState = createStateWatch(session, 'the app', environmentStates);
  const findEffect = async (): Promise<true | undefined> => {
    const environment = await readEnvironment(session, target);
    checkState(environment.status);
    session.waitingFor(`the app was still ${environment.status}`);
    return isDown(environment) ? true : undefined;
  };
  const endpoint = 'POST /apps/{AppId}/environments/{Mode}/stop';
  const call: CloudCall = { api, endpoint, path: environmentPath(target) };
  const sent = await session.write({ call, accepted: ['STOP_FAILED'], findEffect });
  if (sent.kind === 'found') return sent.sentAt;
  // A stop that failed may have stopped the app anyway.
  if (hasCode(sent.response, 'STOP_FAILED') && !sent.response.ok && !(await findEffect()))
    throw await responseError(session, sent.response);
  await session.poll(findEffect);
  return sent.sentAt;
}

/** A transport in progress. */
interface Transport {
  readonly packageId: string;
  /** The package that was there before the run. */
  readonly before: string | undefined;
}

/**
 * Transports a package to an environment, and waits until Mendix shows it there.
 *
 * @returns the platform's refusal if it wants the app stopped first
 * @throws StageError PACKAGE_CHANGED if a third package appears
 */
export async function transportPackage(
  session: CloudSession,
  target: EnvironmentRef,
  { packageId, before }: Transport,
): Promise<StageError | undefined> {
  const findEffect = async (): Promise<true | undefined> => {
    const shown = (await deployedPackage(session, target))?.id;
    if (shown === undefined) return undefined;
    if (isSameId(shown, packageId)) return true;
    if (!isSameId(shown, before ?? '')) throw packageChanged(shown);
    return undefined;
  };
  const endpoint = 'POST /apps/{AppId}/environments/{Mode}/transport';
  const call: CloudCall = { api, endpoint, path: environmentPath(target), json: { PackageId: packageId } };
  const sent = await session.write({ call, accepted: ['APP_IS_RUNNING'], findEffect });
  if (sent.kind === 'found') return undefined;
  if (!sent.response.ok) return responseError(session, sent.response);
  session.waitingFor('Mendix accepted the transport, but did not show the package on the environment yet');
  await session.poll(findEffect);
  return undefined;
}

/** The error after another deploy has changed the package. @param shown the package that is deployed now */
export const packageChanged = (shown: string | undefined): StageError =>
  new StageError(
    'PACKAGE_CHANGED',
    `${shown ? `package ${shown} was deployed to the environment` : 'the package was removed from the environment'} during this run, probably by a parallel deployment.\nPut all deployments of this environment into one \`concurrency\` group.`,
  );

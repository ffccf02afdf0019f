import { StageError } from '../lib/errors.ts';
import type { Json } from '../lib/json.ts';
import { fieldsOf, requireList, textOf } from '../lib/json-fields.ts';
import { missingIdError } from '../platform/attempts.ts';
import { type App, type CloudSession, isSameId, requireSameId } from './apps.ts';
import { createStateWatch, knownState } from './states.ts';

/** A deployment package: https://docs.mendix.com/apidocs-mxsdk/apidocs/build-api/ */
export interface Package {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly status: string;
}

/** The states of a package: https://docs.mendix.com/apidocs-mxsdk/apidocs/build-api/ (Retrieve Package) */
const packageStates = ['Queued', 'Building', 'Uploading', 'Succeeded', 'Failed'] as const;

/** Reads a package of Build API v1 or Deploy API v1. */
export function packageOf(value: Json | undefined): Package {
  const { PackageId, Name, Version, Description, Status } = fieldsOf(value);
  return {
    id: textOf(PackageId),
    name: textOf(Name),
    version: textOf(Version),
    description: textOf(Description),
    status: knownState(textOf(Status), packageStates),
  };
}

/** Whether two packages, or the lack of both, are the same. */
export const isSamePackage = (a: Package | undefined, b: Package | undefined): boolean =>
  a && b ? isSameId(a.id, b.id) : a === b;

/** A package for people: its version, or else its name, and its id. */
export const formatPackage = ({ id, version, name }: Package): string => `${version || name} (${id})`;

const readEndpoint = 'GET /apps/{AppId}/packages/{PackageId}';

/** Every package of an app. */
export const readPackages = async (session: CloudSession, { appId }: App): Promise<readonly Package[]> =>
  requireList(
    await session.read({ api: 'build-v1', endpoint: 'GET /apps/{AppId}/packages', path: { AppId: appId } }),
    'packages',
  ).map(packageOf);

/** Reads one package. @throws StageError with the platform's code where the app has no such package */
export async function readPackage(session: CloudSession, { appId }: App, packageId: string): Promise<Package> {
  const path = { AppId: appId, PackageId: packageId };
  const found = packageOf(await session.read({ api: 'build-v1', endpoint: readEndpoint, path }));
  requireSameId('PackageId', found.id, packageId);
  return { ...found, id: packageId };
}

/** Waits until a package can be deployed. @throws StageError PACKAGE_FAILED where it never can */
export function awaitPackage(session: CloudSession, app: App, packageId: string): Promise<Package> {
  let last = '';
  const watch = createStateWatch(session, `package ${packageId}`, packageStates);
  return session.poll(async () => {
    const found = await readPackage(session, app, packageId);
    watch.check(found.status);
    if (found.status !== last) session.log(`Package ${packageId}: ${found.status}`);
    last = found.status;
    if (last === 'Failed')
      throw new StageError(
        'PACKAGE_FAILED',
        `package ${packageId} (${found.version || found.name}) is Failed. Its log is in the Mendix portal.`,
      );
    session.waitingFor(`package ${packageId} was still ${last}`);
    return last === 'Succeeded' ? found : undefined;
  });
}

/**
 * The best of the packages that fit: one that is ready before one on its way; never one that failed.
 *
 * @throws StageError INVALID_RESPONSE where it has no id
 */
export function candidate(packages: readonly Package[], fits: (each: Package) => boolean): Package | undefined {
  const fitting = packages.filter((each) => fits(each) && each.status !== 'Failed');
  const best = fitting.find(({ status }) => status === 'Succeeded') ?? fitting[0];
  if (best?.id === '') throw missingIdError('PackageId');
  return best;
}

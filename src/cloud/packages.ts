import { type Stage, StageError } from '../pipeline/stages.ts';
import { type Cloud, read } from './calls.ts';
import { type App, needList, type Package, packageOf } from './fields.ts';
import { until } from './until.ts';

const one = '/apps/{AppId}/packages/{PackageId}' as const;

/** Every package of an app. */
export const readPackages = async (cloud: Cloud, stage: Stage, { appId }: App): Promise<readonly Package[]> =>
  needList(
    await read(cloud, stage, { api: 'build-v1', endpoint: 'GET /apps/{AppId}/packages', path: { AppId: appId } }),
    'packages',
  ).map(packageOf);

/** @throws StageError with the platform's code where there is no such package */
export const readPackage = async (cloud: Cloud, stage: Stage, { appId }: App, packageId: string): Promise<Package> =>
  packageOf(
    await read(cloud, stage, {
      ...{ api: 'build-v1', endpoint: `GET ${one}` },
      path: { AppId: appId, PackageId: packageId },
    }),
  );

/** Waits until a package can be brought to an environment. @throws StageError PACKAGE_FAILED where it never can */
export function awaitPackage(cloud: Cloud, stage: Stage, app: App, packageId: string): Promise<Package> {
  let last = '';
  return until(cloud, stage, async () => {
    const found = await readPackage(cloud, stage, app, packageId);
    if (found.status !== last) cloud.log(`Package ${packageId}: ${found.status}`);
    last = found.status;
    if (last === 'Failed')
      throw new StageError(
        'PACKAGE_FAILED',
        `the package ${packageId} (${found.version || found.name}) is Failed. Its log is in the Mendix portal.`,
      );
    stage.note('', `the package ${packageId} is ${last}`);
    return last === 'Succeeded' ? found : undefined;
  });
}

/** Those of a list that are ready, before those on their way; those that failed are no candidates. */
export function candidate(packages: readonly Package[], fits: (each: Package) => boolean): Package | undefined {
  const fitting = packages.filter((each) => fits(each) && each.status !== 'Failed');
  return fitting.find(({ status }) => status === 'Succeeded') ?? fitting[0];
}

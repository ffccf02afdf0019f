import { findEnvironment, type Place } from '../../cloud/apps.ts';
import type { Cloud } from '../../cloud/calls.ts';
import { newestRevision } from '../../cloud/commits.ts';
import { readPackageOn } from '../../cloud/environment.ts';
import type { Environment, Package } from '../../cloud/fields.ts';
import { awaitPackage, readPackage } from '../../cloud/packages.ts';
import { findBuild, findUpload, type Supply, uploadName } from '../../cloud/supply.ts';
import type { Complete } from '../../inputs/issues.ts';
import { type Stage, StageError } from '../../pipeline/stages.ts';
import type { DeployInputs, PackageSource } from './inputs.ts';

/** What the stage `package` is about. */
export interface PackagePlan {
  readonly place: Place;
  /** All environments of the app. */
  readonly environments: readonly Environment[];
  readonly inputs: Complete<DeployInputs>;
}

/** Minutes that a package may take, by where it comes from. */
export const packageMinutes: Readonly<Record<PackageSource['kind'], number>> = {
  branch: 60,
  file: 30,
  package: 60,
  environment: 10,
};

/** Looks for the package, and says how it would be made where it is not there. */
export async function findSupply(cloud: Cloud, stage: Stage, wanted: PackagePlan): Promise<Supply> {
  const { app } = wanted.place;
  const { source, description } = wanted.inputs;
  switch (source.kind) {
    case 'package': {
      const found = await readPackage(cloud, stage, app, source.packageId);
      return { kind: 'known', found, how: 'given' };
    }
    case 'environment':
      return {
        kind: 'known',
        found: await packageOn(cloud, stage, wanted, source.environment),
        how: `on ${source.environment}`,
      };
    case 'file':
      return findUpload(cloud, stage, { app, file: source.file, name: uploadName(source.file) });
    case 'branch': {
      const { branch, version } = source;
      const revision = source.revision ?? (await newestRevision(cloud, stage, app, branch));
      return findBuild(cloud, stage, { app, branch, revision, version, description });
    }
  }
}

/** Makes the package where it is not there, and waits until it can be brought to an environment. */
export async function acquire(
  cloud: Cloud,
  stage: Stage,
  wanted: PackagePlan,
): Promise<{ found: Package; how: string }> {
  const { app } = wanted.place;
  const supply = await findSupply(cloud, stage, wanted);
  cloud.log(
    supply.kind === 'known' ? `Package ${supply.found.id}: ${supply.how}` : `The package is to be ${supply.how}`,
  );
  // What is on an environment has been ready, whatever is told of it there; it may have been removed from the list since.
  if (supply.kind === 'known' && (supply.found.status === 'Succeeded' || wanted.inputs.source.kind === 'environment'))
    return supply;
  const id = supply.kind === 'known' ? supply.found.id : await supply.make(stage);
  return { found: await awaitPackage(cloud, stage, app, id), how: supply.how };
}

async function packageOn(
  cloud: Cloud,
  stage: Stage,
  { place, environments }: PackagePlan,
  name: string,
): Promise<Package> {
  const environment = findEnvironment(environments, place.app, name);
  const found = await readPackageOn(cloud, stage, { app: place.app, environment });
  if (found) return found;
  const why = `no package is on ${environment.mode}, so that there is none to bring from there`;
  throw new StageError('PACKAGE_NOT_FOUND', why);
}

import type { CloudSession, Environment, EnvironmentRef } from '../../cloud/apps.ts';
import { findEnvironment } from '../../cloud/apps.ts';
import { latestCommit } from '../../cloud/commits.ts';
import { deployedPackage } from '../../cloud/environment.ts';
import { findBuild, findUpload, type PackageCandidate, uploadName } from '../../cloud/package-candidates.ts';
import { awaitPackage, type Package, readPackage } from '../../cloud/packages.ts';
import type { Complete } from '../../inputs/issues.ts';
import { StageError } from '../../lib/errors.ts';
import { minutes } from '../../pipeline/stages.ts';
import type { DeployInputs, PackageSource } from './inputs.ts';

/** A package that is wanted. */
export interface PackageRequest {
  readonly target: EnvironmentRef;
  /** All environments of the app. */
  readonly environments: readonly Environment[];
  readonly inputs: Complete<DeployInputs>;
}

/** How long getting a package may take, in milliseconds, by its source. */
export const packageLimitMs: Readonly<Record<PackageSource['kind'], number>> = {
  branch: minutes(60),
  file: minutes(30),
  package: minutes(60),
  environment: minutes(10),
};

/** Finds the package, or how to create it. */
export async function findPackage(session: CloudSession, wanted: PackageRequest): Promise<PackageCandidate> {
  const { app } = wanted.target;
  const { source, description } = wanted.inputs;
  switch (source.kind) {
    case 'package':
      return { kind: 'existing', found: await readPackage(session, app, source.packageId), how: 'given' };
    case 'environment':
      return {
        kind: 'existing',
        found: await packageFrom(session, wanted, source.environment),
        how: `from ${source.environment}`,
      };
    case 'file':
      return findUpload(session, { app, file: source.file, name: uploadName(source.file) });
    case 'branch': {
      const { branch, version } = source;
      const revision = source.revision ?? (await latestCommit(session, app, branch));
      return findBuild(session, { app, branch, revision, version, description });
    }
  }
}

/** Creates the package if it does not exist, and waits until it can be deployed. */
export async function ensurePackage(
  session: CloudSession,
  wanted: PackageRequest,
): Promise<{ readonly found: Package; readonly how: string }> {
  const { app } = wanted.target;
  const candidate = await findPackage(session, wanted);
  session.log(
    candidate.kind === 'existing'
      ? `Using package ${candidate.found.id}, ${candidate.how}`
      : `The package will be ${candidate.how}`,
  );
  // A deployed package has been ready, whatever its status there; it may have been removed from the list since.
  const isReady = (found: Package): boolean =>
    found.status === 'Succeeded' || wanted.inputs.source.kind === 'environment';
  if (candidate.kind === 'existing' && isReady(candidate.found)) return candidate;
  const id = candidate.kind === 'existing' ? candidate.found.id : await candidate.create(session);
  return { found: await awaitPackage(session, app, id), how: candidate.how };
}

async function packageFrom(
  session: CloudSession,
  { target: { app }, environments }: PackageRequest,
  name: string,
): Promise<Package> {
  const environment = findEnvironment(environments, app, name);
  const found = await deployedPackage(session, { app, environment });
  if (found) return found;
  throw new StageError('PACKAGE_NOT_FOUND', `no package is deployed on ${environment.mode}, so there is none to take`);
}

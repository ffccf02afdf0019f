import { type App, type CloudSession, findEnvironment } from '../../cloud/apps.ts';
import { deployedPackage } from '../../cloud/environment.ts';
import {
  findBuild,
  findUpload,
  maxBuildMs,
  maxUploadMs,
  type PackageCandidate,
} from '../../cloud/package-candidates.ts';
import { awaitPackage, type Package, readPackage, suggestPackages } from '../../cloud/packages.ts';
import type { Complete } from '../../inputs/issues.ts';
import { StageError } from '../../lib/errors.ts';
import { minutes } from '../../pipeline/stages.ts';
import { buildBranch, findBranch } from '../../source/branches.ts';
import { hashFile } from '../../source/markers.ts';
import type { DeployInputs, DeploySource } from './inputs.ts';
import type { DeployTarget } from './resolve.ts';

/** A package that is wanted. */
interface PackageRequest extends Pick<DeployTarget, 'target' | 'environments' | 'before'> {
  readonly inputs: Complete<DeployInputs>;
  /** Ids of packages that turned out to be unusable. */
  readonly without: ReadonlySet<string>;
}

/** How long getting a package may take, in milliseconds, by its source. */
export const packageLimitMs: Readonly<Record<DeploySource['kind'], number>> = {
  branch: maxBuildMs,
  file: maxUploadMs,
  package: minutes(60),
  environment: minutes(10),
  current: minutes(10),
};

/** Finds the package, or how to create it. */
export async function findPackage(session: CloudSession, wanted: PackageRequest): Promise<PackageCandidate> {
  const { without, inputs } = wanted;
  const { app } = wanted.target;
  const { source, description } = inputs;
  switch (source.kind) {
    case 'package':
      return { kind: 'existing', found: await readGiven(session, wanted, source.packageId), how: 'given' };
    case 'environment':
      return {
        kind: 'existing',
        found: await packageFrom(session, wanted, source.environment),
        how: `from ${source.environment}`,
      };
    case 'current':
      return { kind: 'existing', found: currentOf(wanted), how: 'already on the environment' };
    case 'file':
      return findUpload(session, { app, file: hashFile(source.file), without });
    case 'branch': {
      const { revision, name: branch } = await findRevision(session, app, source);
      const { version } = source;
      const runningVersions = wanted.environments.map(({ modelVersion }) => modelVersion);
      return findBuild(session, { app, branch, revision, version, runningVersions, description, without });
    }
  }
}

/** The branch as the Build API writes it, and the revision to build. */
async function findRevision(
  session: CloudSession,
  app: App,
  { branch, revision }: Extract<DeploySource, { readonly kind: 'branch' }>,
): Promise<{ readonly name: string; readonly revision: string }> {
  if (revision !== undefined) return { name: buildBranch(branch), revision };
  const { name, commit } = await findBranch(session, app, branch);
  return { name, revision: commit };
}

/** A package that a run deploys. */
interface EnsuredPackage {
  readonly found: Package;
  readonly how: string;
  /** Whether an earlier run created it, so that it can be created again. */
  readonly isReused: boolean;
}

/** Creates the package if it does not exist, and waits until it can be deployed. */
export async function ensurePackage(session: CloudSession, wanted: PackageRequest): Promise<EnsuredPackage> {
  const { app } = wanted.target;
  const { kind } = wanted.inputs.source;
  const candidate = await findPackage(session, wanted);
  session.log(
    candidate.kind === 'existing'
      ? `Using package ${candidate.found.id}, ${candidate.how}`
      : `The package will be ${candidate.how}`,
  );
  if (candidate.kind === 'to create') {
    const id = await candidate.create();
    return { found: await awaitPackage(session, app, id), how: candidate.how, isReused: false };
  }
  const { found, how } = candidate;
  const isReused = kind === 'branch' || kind === 'file';
  // A deployed package has been ready, whatever its status there; it may have been removed from the list since.
  if (found.status === 'Succeeded' || kind === 'environment' || kind === 'current') return { found, how, isReused };
  return { found: await awaitPackage(session, app, found.id), how, isReused };
}

/** Reads the package that the input names. @throws StageError that lists the latest packages if the app has no such package */
async function readGiven(session: CloudSession, { target: { app } }: PackageRequest, id: string): Promise<Package> {
  try {
    return await readPackage(session, app, id);
  } catch (error) {
    if (!(error instanceof StageError) || error.code !== 'PACKAGE_NOT_FOUND') throw error;
    const hint = await suggestPackages(session, app, id);
    throw new StageError(error.code, `package-id: "${id}" is not a package of ${app.appId}.${hint}`, { cause: error });
  }
}

async function packageFrom(
  session: CloudSession,
  { target: { app }, environments }: PackageRequest,
  name: string,
): Promise<Package> {
  const environment = findEnvironment(environments, app, { input: 'from-environment', wanted: name });
  const found = await deployedPackage(session, { app, environment });
  if (found) return found;
  throw new StageError(
    'PACKAGE_NOT_FOUND',
    `no package is deployed on ${environment.mode}, so there is none to deploy`,
  );
}

/** The package that stays if only settings are set. */
function currentOf({ before, target }: PackageRequest): Package {
  if (before) return before;
  const { mode } = target.environment;
  throw new StageError('PACKAGE_NOT_FOUND', `no package is deployed on ${mode}, so there are no settings to change`);
}

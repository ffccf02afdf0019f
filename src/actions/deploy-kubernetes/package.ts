import { type KubernetesSession, withCodes } from '../../kubernetes/api.ts';
import {
  createPackage,
  findKubernetesBuild,
  findKubernetesUpload,
  type KubernetesCandidate,
  type PackageCreation,
} from '../../kubernetes/package-creation.ts';
import {
  awaitArrival,
  awaitReady,
  findKubernetesPackage,
  formatKubernetesPackage,
  type KubernetesPackage,
  packageNotFound,
} from '../../kubernetes/packages.ts';
import { findBranch } from '../../source/branches.ts';
import { hashFile, uploadName } from '../../source/markers.ts';
import type { KubernetesRun } from './context.ts';
import type { KubernetesDeploy } from './resolve.ts';

/** Finds the package, or how to create it. */
export async function findCandidate(
  { inputs }: KubernetesRun,
  session: KubernetesSession,
  { target: { appId }, sourcePackageId }: KubernetesDeploy,
): Promise<KubernetesCandidate> {
  const { source, description } = inputs;
  const existing = async (id: string, how: string): Promise<KubernetesCandidate> => {
    const found = await findKubernetesPackage(session, appId, id);
    if (!found) throw packageNotFound(id);
    return { kind: 'existing', found, how };
  };
  switch (source.kind) {
    case 'package':
      return existing(source.packageId, 'given');
    case 'environment':
      return existing(sourcePackageId ?? '', `from ${source.environment}`);
    case 'file': {
      const file = hashFile(source.file);
      return findKubernetesUpload(session, { appId, file, name: uploadName(file) });
    }
    case 'branch': {
      const { branch, version } = source;
      const app = { appId, projectId: appId };
      const codes = { RS404: 'BRANCH_NOT_FOUND', HTTP_404: 'BRANCH_NOT_FOUND' };
      const latest = async (): Promise<string> => (await withCodes(codes, findBranch(session, app, branch))).commit;
      const revision = source.revision ?? (await latest());
      return findKubernetesBuild(session, { appId, branch, revision, version, description });
    }
  }
}

/** Creates the package if it does not exist, and waits until it can be deployed. */
export async function ensureKubernetesPackage(
  run: KubernetesRun,
  session: KubernetesSession,
  deploy: KubernetesDeploy,
): Promise<KubernetesPackage> {
  const candidate = await findCandidate(run, session, deploy);
  const { appId } = deploy.target;
  if (candidate.kind === 'to create') return create(session, candidate.creation);
  const { found, how, orCreate } = candidate;
  session.log(`Using package ${found.id}, ${how}`);
  if (found.isReady) return succeed(session, found, how);
  if (!orCreate) return succeed(session, await awaitReady(session, appId, found.id), how);
  const arrived = await awaitArrival(session, appId, found.id);
  if (arrived) return succeed(session, arrived, how);
  session.log(`Package ${found.id} did not become ready, and counts as failed`);
  return create(session, orCreate);
}

async function create(session: KubernetesSession, creation: PackageCreation): Promise<KubernetesPackage> {
  session.log(`The package will be ${creation.how}`);
  return succeed(session, await createPackage(session, creation), creation.how);
}

function succeed(session: KubernetesSession, found: KubernetesPackage, how: string): KubernetesPackage {
  session.succeed(`${formatKubernetesPackage(found)}, ${how}`);
  return found;
}

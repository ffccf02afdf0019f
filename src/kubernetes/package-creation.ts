import { createForm } from '../http/body.ts';
import { messageOf, StageError } from '../lib/errors.ts';
import type { FileSegment } from '../lib/files.ts';
import { factOf, fieldsOf, textOf } from '../lib/json-fields.ts';
import { nextVersion } from '../lib/version.ts';
import { missingIdError, requireNewId } from '../platform/attempts.ts';
import { buildMarker, isBuildOf } from '../source/markers.ts';
import { type KubernetesCall, type KubernetesSession, withCodes } from './api.ts';
import { awaitJob, lookFor, sendWrite } from './jobs.ts';
import { awaitArrival, awaitReady, bestPackage, type KubernetesPackage, listPackages } from './packages.ts';

/** A package that exists or is in progress, or how to create it. */
export type KubernetesCandidate =
  | {
      readonly kind: 'existing';
      readonly found: KubernetesPackage;
      readonly how: string;
      readonly orCreate?: PackageCreation;
    }
  | { readonly kind: 'to create'; readonly creation: PackageCreation };

/** How to create a package. */
export interface PackageCreation {
  /** Such as `built from main at … as 1.0.1`. */
  readonly how: string;
  readonly appId: string;
  /** What it is, such as `the build`. */
  readonly what: string;
  readonly call: KubernetesCall;
  /** The packages that exist. */
  readonly before: readonly KubernetesPackage[];
  /** Whether a package is the one that was to be created. */
  fits(each: KubernetesPackage): boolean;
}

/** Finds the build of a revision that an earlier run started, or how to build it. */
export async function findKubernetesBuild(
  session: KubernetesSession,
  wanted: { appId: string; branch: string; revision: string; version: string | undefined; description: string },
): Promise<KubernetesCandidate> {
  const { appId, branch, revision } = wanted;
  const before = await listPackages(session, appId);
  const version = wanted.version ?? nextVersion(before.map((each) => each.version));
  const json = { branch, revision, version, description: `${wanted.description} ${buildMarker(revision, version)}` };
  const creation: PackageCreation = {
    how: `built from ${branch} at ${revision} as ${version}`,
    appId,
    what: 'the build',
    call: { api: 'kubernetes-build-v4', endpoint: 'POST /apps/{appId}/packages/build', path: { appId }, json },
    before,
    fits: isBuildOf(revision, version),
  };
  const found = bestPackage(before, isBuildOf(revision, wanted.version), session.client.clock.now());
  if (!found) return { kind: 'to create', creation };
  return { kind: 'existing', found, how: `built earlier from ${revision}`, orCreate: creation };
}

/** Finds an upload of the same bytes, or how to upload them. */
export async function findKubernetesUpload(
  session: KubernetesSession,
  { appId, file, name }: { appId: string; file: FileSegment; name: string },
): Promise<KubernetesCandidate> {
  const before = await listPackages(session, appId);
  const form = createForm([
    { name: 'file', file, type: 'application/octet-stream', filename: name },
    { name: 'fileName', text: name },
  ]);
  const creation: PackageCreation = {
    how: `uploaded as ${name}`,
    appId,
    what: 'the upload',
    call: { api: 'kubernetes-build-v4', endpoint: 'POST /apps/{appId}/packages', path: { appId }, form },
    before,
    fits: ({ fileName }) => fileName === name,
  };
  const isSame = ({ fileName, isReady, size }: KubernetesPackage): boolean =>
    fileName === name && (!isReady || size === file.size);
  const found = bestPackage(before, isSame, session.client.clock.now());
  if (!found) return { kind: 'to create', creation };
  return { kind: 'existing', found, how: `uploaded earlier as ${name}`, orCreate: creation };
}

/** Builds or uploads a package, and waits until it can be deployed. @throws StageError PACKAGE_FAILED */
export async function createPackage(session: KubernetesSession, creation: PackageCreation): Promise<KubernetesPackage> {
  const { appId, what, call, before, fits } = creation;
  const old = new Set(before.map(({ id }) => id));
  const findEffect = async (): Promise<KubernetesPackage | undefined> =>
    (await listPackages(session, appId)).find((each) => !old.has(each.id) && fits(each));
  const codes = { HTTP_400: 'PACKAGE_FAILED' };
  const sent = await withCodes(codes, sendWrite(session, { prepare: async () => call, findEffect }));
  if (sent.kind === 'found') return arrivalOf(session, appId, sent.found.id);
  const end = await awaitJob(session, {
    api: 'kubernetes-build-v4',
    id: sent.id,
    what,
    failure: 'PACKAGE_FAILED',
    findEffect,
  }).catch(async (error: unknown) => {
    if (error instanceof StageError && error.code === 'PACKAGE_FAILED') await showBuildLog(session, sent.id);
    throw error;
  });
  if ('found' in end) return arrivalOf(session, appId, end.found.id);
  requireNewId('packageId', factOf(end.job.packageId, 'packageId'), old);
  const id = factOf(end.job.packageId, 'packageId') || (await lookFor(session, findEffect))?.id;
  if (id === undefined) throw missingIdError('packageId, and the list of packages does not have it');
  return awaitReady(session, appId, id);
}

/** Waits for a package whose job is not known. @throws StageError PACKAGE_FAILED if it does not become ready in time */
async function arrivalOf(session: KubernetesSession, appId: string, id: string): Promise<KubernetesPackage> {
  const found = await awaitArrival(session, appId, id);
  if (found) return found;
  throw new StageError('PACKAGE_FAILED', `package ${id} did not become ready within 15 minutes`);
}

/** Lines of a build log that are shown. */
const maxLogLines = 50;

/** Shows the end of the log of a build that failed. */
async function showBuildLog(session: KubernetesSession, jobId: string): Promise<void> {
  const found = await session
    .tryRead({ api: 'kubernetes-build-v4', endpoint: 'GET /jobs/{jobId}', path: { jobId }, query: { log: 'true' } })
    .catch((error: unknown) => session.log(`The log of the build could not be read: ${messageOf(error)}`));
  const lines = textOf(fieldsOf(fieldsOf(found ?? undefined).log).build)
    .split(/\r\n|\r|\n/)
    .filter(Boolean);
  if (lines.length > 0) session.log('The end of the build log:');
  for (const line of lines.slice(-maxLogLines)) session.log(line);
}

import { encodeForm } from '../http/body.ts';
import { StageError } from '../lib/errors.ts';
import type { FileSegment } from '../lib/files.ts';
import { factOf, fieldsOf } from '../lib/json-fields.ts';
import { missingIdError, requireNewId, responseError } from '../platform/attempts.ts';
import { hasCode } from '../platform/outcome.ts';
import { buildMarker, type HashedFile, isBuildOf, nextVersion, uploadName } from '../source/markers.ts';
import type { App, CloudCall, CloudSession } from './apps.ts';
import { findReusable, type Package, readPackages } from './packages.ts';
import { createStateWatch, knownState } from './states.ts';

/** A build that is wanted. */
interface WantedBuild {
  readonly app: App;
  readonly branch: string;
  readonly revision: string;
  /** Absent: one higher than that of every package and environment. */
  readonly version: string | undefined;
  /** The versions on the environments of the app. */
  readonly runningVersions: readonly string[];
  readonly description: string;
  /** Ids of packages that turned out to be unusable. */
  readonly without: ReadonlySet<string>;
}

/** How long a build may take, in milliseconds. */
export const maxBuildMs = 60 * 60_000;

/** How long an upload may take, in milliseconds. */
export const maxUploadMs = 30 * 60_000;

/** A package that exists or is on its way, or how to create it. */
export type PackageCandidate =
  | { readonly kind: 'existing'; readonly found: Package; readonly how: string }
  | { readonly kind: 'to create'; readonly how: string; create(session: CloudSession): Promise<string> };

/** Finds the build of a revision that an earlier run started, or how to build it. */
export async function findBuild(session: CloudSession, wanted: WantedBuild): Promise<PackageCandidate> {
  const { app, branch, revision } = wanted;
  const packages = await readPackages(session, app);
  const { without } = wanted;
  const rule = { maxUnderWayMs: maxBuildMs, without };
  const found = findReusable(session, packages, { ...rule, fits: isBuildOf(revision, wanted.version) });
  if (found) return { kind: 'existing', found, how: `built earlier from ${revision}` };
  const version = wanted.version ?? nextVersion([...packages.map((each) => each.version), ...wanted.runningVersions]);
  const old = new Set(packages.map(({ id }) => id));
  const isNew = (each: Package): boolean => !old.has(each.id) && isBuildOf(revision, version)(each);
  const json = {
    Branch: branch,
    Revision: revision,
    Version: version,
    Description: `${wanted.description} ${buildMarker(revision, version)}`,
  };
  const path = { AppId: app.appId };
  const call: CloudCall = { api: 'build-v1', endpoint: 'POST /apps/{AppId}/packages', path, json };
  return {
    kind: 'to create',
    how: `built from ${branch} at ${revision} as ${version}`,
    create: (at) =>
      create(at, {
        call,
        old,
        findEffect: async () => findReusable(at, await readPackages(at, app), { without, fits: isNew }),
      }),
  };
}

/** An upload that is wanted. */
interface WantedUpload {
  readonly app: App;
  readonly file: HashedFile;
  /** Ids of packages that turned out to be unusable. */
  readonly without: ReadonlySet<string>;
}

/** Finds an upload of the same bytes, or how to upload them. */
export async function findUpload(
  session: CloudSession,
  { app, file, without }: WantedUpload,
): Promise<PackageCandidate> {
  const name = uploadName(file);
  const packages = await readPackages(session, app);
  const rule = { maxUnderWayMs: maxUploadMs, without };
  const fits = (each: Package): boolean => each.name === name && !hasOtherSize(each, file);
  const found = findReusable(session, packages, { ...rule, fits });
  if (found) return { kind: 'existing', found, how: `uploaded earlier as ${name}` };
  for (const { id } of packages.filter((each) => each.name === name && hasOtherSize(each, file)))
    session.log(`Package ${id} has the name ${name} but another size; it is not reused`);
  const old = new Set(packages.map(({ id }) => id));
  const isNew = (each: Package): boolean => !old.has(each.id) && each.name === name;
  const [path, query, form] = [{ AppId: app.appId }, { name }, formOf(file)];
  const call: CloudCall = { api: 'deploy-v2', endpoint: 'POST /apps/{AppId}/packages/upload', path, query, form };
  return {
    kind: 'to create',
    how: `uploaded as ${name}`,
    create: (at) =>
      create(at, {
        call,
        old,
        findEffect: async () => findReusable(at, await readPackages(at, app), { without, fits: isNew }),
        follow: (jobId) => awaitUpload(at, app, jobId),
      }),
  };
}

/** A package is complete only once it is ready; a size that is not reported counts as a match. */
const hasOtherSize = ({ status, size }: Package, file: FileSegment): boolean =>
  status === 'Succeeded' && size !== undefined && size !== file.size;

function formOf(file: FileSegment): NonNullable<CloudCall['form']> {
  const boundary = `form-${crypto.randomUUID()}`;
  const part = { name: 'file', file, type: 'application/octet-stream', filename: 'package.mda' };
  return { body: encodeForm([part], boundary), contentType: `multipart/form-data; boundary=${boundary}` };
}

interface Creation {
  readonly call: CloudCall;
  /** The ids of the packages that exist. */
  readonly old: ReadonlySet<string>;
  findEffect(): Promise<Package | undefined>;
  /** Follows the job of an upload to its end. */
  follow?(jobId: string): Promise<void>;
}

/** Starts a build or an upload. If the response is lost or has no id, the package is looked for in the list. @returns its id */
async function create(session: CloudSession, { call, old, findEffect, follow }: Creation): Promise<string> {
  const sent = await session.write({ call, findEffect });
  if (sent.kind === 'found') return sent.found.id;
  const { JobId, PackageId } = fieldsOf(sent.response.body.json().document?.value);
  requireNewId('PackageId', factOf(PackageId, 'PackageId'), old);
  const jobId = factOf(JobId, 'JobId');
  if (jobId) await follow?.(jobId);
  const id = factOf(PackageId, 'PackageId') || (await findEffect())?.id;
  if (id) return id;
  throw missingIdError('PackageId');
}

/** The states of an upload: https://docs.mendix.com/apidocs-mxsdk/apidocs/deploy-api-2/ */
const uploadStates = ['Queued', 'Running', 'Completed', 'Failed'] as const;

async function awaitUpload(session: CloudSession, { appId }: App, jobId: string): Promise<void> {
  const path = { AppId: appId, JobId: jobId };
  const call: CloudCall = { api: 'deploy-v2', endpoint: 'GET /apps/{AppId}/jobs/{JobId}', path };
  const watch = createStateWatch(session, 'the upload', uploadStates);
  await session.poll(async () => {
    const response = await session.request(call);
    // The package itself shows all that the job does.
    if (!response.ok && hasCode(response, 'NOT_FOUND')) return true;
    if (!response.ok) throw await responseError(session, response);
    const status = knownState(factOf(fieldsOf(response.body.json().document?.value).Status, 'Status'), uploadStates);
    watch.check(status);
    if (status === 'Failed')
      throw new StageError(
        'PACKAGE_FAILED',
        'Mendix received the upload, but could not process it. Is it a complete .mda file?',
      );
    session.waitingFor(`the upload was still ${status}`);
    return status === 'Completed' ? true : undefined;
  });
}

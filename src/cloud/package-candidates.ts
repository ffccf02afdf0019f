import { createForm } from '../http/body.ts';
import { StageError } from '../lib/errors.ts';
import type { FileSegment } from '../lib/files.ts';
import { factOf } from '../lib/json-fields.ts';
import { nextVersion } from '../lib/version.ts';
import { fieldsIn, missingIdError, requireNewId, responseError } from '../platform/attempts.ts';
import { hasCode } from '../platform/outcome.ts';
import { createStateWatch } from '../platform/states.ts';
import { buildMarker, type HashedFile, isBuildOf, uploadName } from '../source/markers.ts';
import type { App, CloudCall, CloudSession } from './apps.ts';
import { findReusable, type Package, readPackages } from './packages.ts';

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

/** A package that exists or is in progress, or how to create it. */
export type PackageCandidate =
  | { readonly kind: 'existing'; readonly found: Package; readonly how: string }
  | { readonly kind: 'to create'; readonly how: string; create(): Promise<string> };

/** Finds the build of a revision that an earlier run started, or how to build it. */
export async function findBuild(session: CloudSession, wanted: WantedBuild): Promise<PackageCandidate> {
  const { app, branch, revision, without } = wanted;
  const before = await readPackages(session, app);
  const rule = { fits: isBuildOf(revision, wanted.version), maxUnderWayMs: maxBuildMs, without };
  const found = findReusable(session, before, rule);
  if (found) return { kind: 'existing', found, how: `built earlier from ${revision}` };
  const version = wanted.version ?? nextVersion([...before.map((each) => each.version), ...wanted.runningVersions]);
  const json = {
    Branch: branch,
    Revision: revision,
    Version: version,
    Description: `${wanted.description} ${buildMarker(revision, version)}`,
  };
  const path = { AppId: app.appId };
  const call: CloudCall = { api: 'build-v1', endpoint: 'POST /apps/{AppId}/packages', path, json };
  const fits = isBuildOf(revision, version);
  return {
    kind: 'to create',
    how: `built from ${branch} at ${revision} as ${version}`,
    create: () => create(session, { app, call, before, fits, without }),
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
  const before = await readPackages(session, app);
  const ofName = before.filter((each) => each.name === name);
  const rule = { fits: (each: Package) => !hasOtherSize(each, file), maxUnderWayMs: maxUploadMs, without };
  const found = findReusable(session, ofName, rule);
  if (found) return { kind: 'existing', found, how: `uploaded earlier as ${name}` };
  for (const { id } of ofName.filter((each) => hasOtherSize(each, file)))
    session.log(`Package ${id} has the name ${name} but another size; it is not reused`);
  const path = { AppId: app.appId };
  const form = createForm([{ name: 'file', file, type: 'application/octet-stream', filename: 'package.mda' }]);
  const endpoint = 'POST /apps/{AppId}/packages/upload';
  const call: CloudCall = { api: 'deploy-v2', endpoint, path, query: { name }, form };
  const fits = (each: Package): boolean => each.name === name;
  const follow = (jobId: string): Promise<void> => awaitUpload(session, app, jobId);
  return {
    kind: 'to create',
    how: `uploaded as ${name}`,
    create: () => create(session, { app, call, before, fits, without, follow }),
  };
}

/** A package is complete only once it is ready; a size that is not reported counts as a match. */
const hasOtherSize = ({ status, size }: Package, file: FileSegment): boolean =>
  status === 'Succeeded' && size !== undefined && size !== file.size;

/** How to create a package. */
interface Creation {
  readonly app: App;
  readonly call: CloudCall;
  /** The packages that exist. */
  readonly before: readonly Package[];
  /** Whether a package is the one that was to be created. */
  fits(each: Package): boolean;
  /** Ids of packages that turned out to be unusable. */
  readonly without: ReadonlySet<string>;
  /** Follows the job of an upload to its end. */
  follow?(jobId: string): Promise<void>;
}

/** Starts a build or an upload. If the response is lost or has no id, the package is looked for in the list. @returns its id */
async function create(session: CloudSession, creation: Creation): Promise<string> {
  const { app, call, before, fits, without, follow } = creation;
  const old = new Set(before.map(({ id }) => id));
  const rule = { fits: (each: Package) => !old.has(each.id) && fits(each), without };
  const findEffect = async (): Promise<Package | undefined> =>
    findReusable(session, await readPackages(session, app), rule);
  const sent = await session.write({ call, findEffect });
  if (sent.kind === 'found') return sent.found.id;
  const { JobId, PackageId } = fieldsIn(sent.response);
  const packageId = factOf(PackageId, 'PackageId');
  requireNewId('PackageId', packageId, old);
  const jobId = factOf(JobId, 'JobId');
  if (jobId) await follow?.(jobId);
  const id = packageId || (await findEffect())?.id;
  if (id) return id;
  throw missingIdError('PackageId');
}

/** The states of an upload: https://docs.mendix.com/apidocs-mxsdk/apidocs/deploy-api-2/ */
const uploadStates = ['Queued', 'Running', 'Completed', 'Failed'] as const;

async function awaitUpload(session: CloudSession, { appId }: App, jobId: string): Promise<void> {
  const path = { AppId: appId, JobId: jobId };
  const call: CloudCall = { api: 'deploy-v2', endpoint: 'GET /apps/{AppId}/jobs/{JobId}', path };
  const readStatus = createStateWatch(session, 'the upload', uploadStates);
  await session.poll(async () => {
    const response = await session.request(call);
    // The package itself shows everything that the job would show.
    if (!response.ok && hasCode(response, 'NOT_FOUND')) return true;
    if (!response.ok) throw await responseError(session, response);
    const status = readStatus(factOf(fieldsIn(response).Status, 'Status'));
    if (status === 'Failed')
      throw new StageError(
        'PACKAGE_FAILED',
        'Mendix received the upload, but could not process it. Is it a complete .mda file?',
      );
    session.waitingFor(`the upload was still ${status}`);
    return status === 'Completed' ? true : undefined;
  });
}

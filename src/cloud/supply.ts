import { encodeForm } from '../http/form.ts';
import { type FileSegment, readChunks } from '../lib/files.ts';
import { type Stage, StageError } from '../pipeline/stages.ts';
import { buildMark, isBuildOf, nextVersion } from './builds.ts';
import { type Cloud, type CloudCall, failure, hasCode, noId, readResponse, write } from './calls.ts';
import { type App, fieldsOf, type Package, textOf } from './fields.ts';
import { candidate, readPackages } from './packages.ts';
import { until } from './until.ts';

export interface Build {
  readonly app: App;
  readonly branch: string;
  readonly revision: string;
  /** The next one where absent. */
  readonly version: string | undefined;
  readonly description: string;
}

/** A package that is there or on its way, or what it takes to make it. */
export type Supply =
  | { readonly kind: 'known'; readonly found: Package; readonly how: string }
  | { readonly kind: 'to make'; readonly how: string; make(stage: Stage): Promise<string> };

/** Finds the build of a revision that a run before began, or says how to build it. */
export async function findBuild(cloud: Cloud, stage: Stage, wanted: Build): Promise<Supply> {
  const { app, branch, revision } = wanted;
  const packages = await readPackages(cloud, stage, app);
  const found = candidate(packages, isBuildOf(revision, wanted.version));
  if (found) return { kind: 'known', found, how: `built before from ${revision}` };
  const version = wanted.version ?? nextVersion(packages);
  const old = new Set(packages.map(({ id }) => id));
  const isNew = (each: Package): boolean => !old.has(each.id) && isBuildOf(revision, version)(each);
  const json = {
    Branch: branch,
    Revision: revision,
    Version: version,
    Description: `${wanted.description} ${buildMark(revision, version)}`,
  };
  const path = { AppId: app.appId };
  const call: CloudCall = { api: 'build-v1', endpoint: 'POST /apps/{AppId}/packages', path, json };
  return {
    kind: 'to make',
    how: `built from ${branch} at ${revision} as ${version}`,
    make: (at) => begin(cloud, at, { call, look: async () => candidate(await readPackages(cloud, at, app), isNew) }),
  };
}

/** Finds an upload of the same bytes, or says how to upload them. */
export async function findUpload(
  cloud: Cloud,
  stage: Stage,
  { app, file, name }: { app: App; file: FileSegment; name: string },
): Promise<Supply> {
  const packages = await readPackages(cloud, stage, app);
  const found = candidate(packages, (each) => each.name === name);
  if (found) return { kind: 'known', found, how: `uploaded before as ${name}` };
  const old = new Set(packages.map(({ id }) => id));
  const isNew = (each: Package): boolean => !old.has(each.id) && each.name === name;
  const [path, query] = [{ AppId: app.appId }, { name }];
  const form = formOf(file);
  const call: CloudCall = { api: 'deploy-v2', endpoint: 'POST /apps/{AppId}/packages/upload', path, query, form };
  return {
    kind: 'to make',
    how: `uploaded as ${name}`,
    make: (at) =>
      begin(cloud, at, {
        call,
        look: async () => candidate(await readPackages(cloud, at, app), isNew),
        follow: (jobId) => awaitUpload(cloud, at, app, jobId),
      }),
  };
}

function formOf(file: FileSegment): NonNullable<CloudCall['form']> {
  const boundary = `form-${crypto.randomUUID()}`;
  const part = { name: 'file', file, type: 'application/octet-stream', filename: 'package.mda' };
  return { body: encodeForm([part], boundary), contentType: `multipart/form-data; boundary=${boundary}` };
}

interface SupplyCall {
  readonly call: CloudCall;
  look(): Promise<Package | undefined>;
  /** Follows the job of an upload to its end. */
  follow?(jobId: string): Promise<void>;
}

/** Begins a build or an upload. A response that never came, or tells nothing, is looked for in the list. @returns the package's id */
async function begin(cloud: Cloud, stage: Stage, { call, look, follow }: SupplyCall): Promise<string> {
  const sent = await write(cloud, stage, call, look);
  if ('found' in sent) return sent.found.id;
  const { response } = sent;
  const { JobId, PackageId } = response.ok ? fieldsOf(response.body.json().document?.value) : {};
  if (textOf(JobId)) await follow?.(textOf(JobId));
  const id = textOf(PackageId) || (await look())?.id;
  if (id) return id;
  throw response.ok ? noId('PackageId') : await failure(cloud, response);
}

async function awaitUpload(cloud: Cloud, stage: Stage, { appId }: App, jobId: string): Promise<void> {
  const call: CloudCall = {
    api: 'deploy-v2',
    endpoint: 'GET /apps/{AppId}/jobs/{JobId}',
    path: { AppId: appId, JobId: jobId },
  };
  await until(cloud, stage, async () => {
    const response = await readResponse(cloud, stage, call);
    // The package itself tells all that the job does.
    if (!response.ok && hasCode(response, 'NOT_FOUND')) return true;
    if (!response.ok) throw await failure(cloud, response);
    const status = textOf(fieldsOf(response.body.json().document?.value).Status);
    if (status === 'Failed')
      throw new StageError(
        'PACKAGE_FAILED',
        'the upload was received, and the platform could not take it in. Is it a whole .mda file?',
      );
    stage.note('', `the upload is ${status}`);
    return status === 'Completed' ? true : undefined;
  });
}

/** `<base name>-<first 12 hex digits of its SHA-256>.mda`: the same bytes have the same name. */
export function uploadName(file: FileSegment): string {
  const { createHash } = process.getBuiltinModule('node:crypto');
  const { basename } = process.getBuiltinModule('node:path');
  const hash = createHash('sha256');
  for (const chunk of readChunks(file)) hash.update(chunk);
  return `${basename(file.path).replace(/\.mda$/i, '')}-${hash.digest('hex').slice(0, 12)}.mda`;
}

import { type Clock, maxClockSkewMs } from '../lib/clock.ts';
import { StageError } from '../lib/errors.ts';
import { excerpt } from '../lib/escape.ts';
import { formatTime } from '../lib/format.ts';
import type { Json } from '../lib/json.ts';
import { factOf, fieldsOf, listOf, requireList, textOf } from '../lib/json-fields.ts';
import { missingIdError } from '../platform/attempts.ts';
import { createStateWatch, knownState } from '../platform/states.ts';
import { type App, type CloudSession, isSameId, requireSameId } from './apps.ts';

/** A deployment package: https://docs.mendix.com/apidocs-mxsdk/apidocs/build-api/ */
export interface Package {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly status: string;
  /** Bytes; undefined if the API does not report a whole number. */
  readonly size: number | undefined;
  /** Milliseconds since the epoch; undefined if the API does not report it. */
  readonly createdAt: number | undefined;
}

/** The states of a package: https://docs.mendix.com/apidocs-mxsdk/apidocs/build-api/ (Retrieve Package) */
const packageStates = ['Queued', 'Building', 'Uploading', 'Succeeded', 'Failed'] as const;

/** Reads a package of Build API v1 or Deploy API v1. */
export function packageOf(value: Json | undefined): Package {
  const { PackageId, Name, Version, Description, Status, Size, CreationDate } = fieldsOf(value);
  return {
    id: factOf(PackageId, 'PackageId'),
    name: factOf(Name, 'Name'),
    version: factOf(Version, 'Version'),
    description: textOf(Description),
    status: knownState(factOf(Status, 'Status'), packageStates),
    size: typeof Size === 'number' && Number.isInteger(Size) && Size > 0 ? Size : undefined,
    createdAt: timeOf(CreationDate),
  };
}

/** Milliseconds since the epoch, as the API reports a date, or a date in words. */
function timeOf(value: Json | undefined): number | undefined {
  const text = textOf(value);
  const ms = /^\d{1,15}$/.test(text) ? Number(text) : Date.parse(text);
  return Number.isNaN(ms) ? undefined : ms;
}

/** Whether two packages, or the lack of both, are the same. */
export const isSamePackage = (a: Package | undefined, b: Package | undefined): boolean =>
  a && b ? isSameId(a.id, b.id) : a === b;

/** A package in messages: its version, or else its name, and its ID. */
export const formatPackage = ({ id, version, name }: Package): string => `${version || name} (${id})`;

const readEndpoint = 'GET /apps/{AppId}/packages/{PackageId}';

/** Every package of an app. */
export const readPackages = async (session: CloudSession, { appId }: App): Promise<readonly Package[]> =>
  requireList(
    await session.read({ api: 'build-v1', endpoint: 'GET /apps/{AppId}/packages', path: { AppId: appId } }),
    'packages',
  ).map(packageOf);

/** Reads one package. @throws StageError with the platform's code if the app has no such package */
export async function readPackage(session: CloudSession, { appId }: App, packageId: string): Promise<Package> {
  const path = { AppId: appId, PackageId: packageId };
  const found = packageOf(await session.read({ api: 'build-v1', endpoint: readEndpoint, path }));
  requireSameId('PackageId', found.id, packageId);
  return { ...found, id: packageId };
}

/** How many packages a hint lists. */
const maxSuggestions = 5;

/** A hint for an id that is not that of a package: a package of that version, or the newest ones; empty if they cannot be read. */
export async function suggestPackages(session: CloudSession, { appId }: App, wanted: string): Promise<string> {
  const list = await session.tryRead({
    api: 'build-v1',
    endpoint: 'GET /apps/{AppId}/packages',
    path: { AppId: appId },
  });
  const show = (each: Package): string => excerpt(formatPackage(each), session.client.redact);
  const packages = listOf(list).map(packageOf);
  const ofVersion = packages.find(({ version }) => version === wanted);
  if (ofVersion) return ` That is a version: use its PackageId, ${excerpt(ofVersion.id, session.client.redact)}.`;
  const newest = packages.sort((a, b) => (b.createdAt ?? 0) - (a.createdAt ?? 0)).slice(0, maxSuggestions);
  return newest.length === 0 ? '' : ` The latest packages are ${newest.map(show).join(', ')}.`;
}

/** The error for a build or an upload that failed. */
export const packageFailed = (failed: Package): StageError =>
  new StageError('PACKAGE_FAILED', `package ${formatPackage(failed)} is Failed. Its log is in the Mendix portal.`);

/** How long a package that was just created or seen may not be visible, in milliseconds. */
const maxHiddenMs = 30_000;

/** Waits until a package can be deployed. @throws StageError PACKAGE_FAILED if it never can */
export function awaitPackage(session: CloudSession, app: App, packageId: string): Promise<Package> {
  let last = '';
  const checkState = createStateWatch(session, `package ${packageId}`, packageStates);
  const { clock } = session.client;
  let seenAt = clock.monotonicMs();
  return session.poll(async () => {
    const found = await readPackage(session, app, packageId).catch((error: unknown) => {
      const isHidden = error instanceof StageError && error.code === 'PACKAGE_NOT_FOUND';
      if (isHidden && clock.monotonicMs() - seenAt < maxHiddenMs) return undefined;
      throw error;
    });
    if (found === undefined) {
      session.waitingFor(`package ${packageId} was not visible`);
      return undefined;
    }
    seenAt = clock.monotonicMs();
    checkState(found.status);
    if (found.status !== last) session.log(`Package ${packageId}: ${found.status}`);
    last = found.status;
    if (last === 'Failed') throw packageFailed(found);
    session.waitingFor(`package ${packageId} was still ${last}`);
    return last === 'Succeeded' ? found : undefined;
  });
}

/** Which packages may be reused. */
interface ReuseRule {
  fits(each: Package): boolean;
  /** How long one may be in progress, in milliseconds: an older one was abandoned by a run that ended. No limit if absent. */
  readonly maxUnderWayMs?: number;
  /** Ids of packages that turned out to be unusable. */
  readonly without: ReadonlySet<string>;
}

/**
 * The best of the matching packages: a ready one rather than one in progress; never one that failed.
 *
 * @throws StageError INVALID_RESPONSE if it has no id
 */
export function findReusable(
  { client, log }: { readonly client: { readonly clock: Pick<Clock, 'now'> }; log(line: string): void },
  packages: readonly Package[],
  { fits, maxUnderWayMs, without }: ReuseRule,
): Package | undefined {
  const fitting = packages.filter((each) => fits(each) && each.status !== 'Failed' && !without.has(each.id));
  const isYoung = ({ createdAt = Number.NaN }: Package, maxMs: number): boolean => {
    const age = client.clock.now() - createdAt;
    return age <= maxMs && age >= -maxClockSkewMs;
  };
  const isLeft = (each: Package): boolean =>
    each.status !== 'Succeeded' && maxUnderWayMs !== undefined && !isYoung(each, maxUnderWayMs);
  for (const { id, status } of fitting.filter(isLeft))
    log(
      `Package ${id} has been ${status} for more than ${formatTime(maxUnderWayMs ?? 0)}, or since an unknown time; it is not reused`,
    );
  const usable = fitting.filter((each) => !isLeft(each));
  const best = usable.find(({ status }) => status === 'Succeeded') ?? usable[0];
  if (best?.id === '') throw missingIdError('PackageId');
  return best;
}

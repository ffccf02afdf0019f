import { maxClockSkewMs } from '../lib/clock.ts';
import { formatTime } from '../lib/format.ts';
import { factOf, fieldsOf, type JsonFields, requireList, textOf } from '../lib/json-fields.ts';
import { fieldsIn, missingIdError, requireNewId } from '../platform/attempts.ts';
import { knownState } from '../platform/states.ts';
import { type CloudCall, type CloudSession, type EnvironmentRef, requireSameId } from './apps.ts';
import { awaitCompletion, backupsPath, operationStates } from './backups-api.ts';

/** A snapshot of an environment: https://docs.mendix.com/apidocs-mxsdk/apidocs/backups-api/ */
export interface Snapshot {
  readonly id: string;
  readonly comment: string;
  /** `queued`, `running`, `completed` or `failed`. */
  readonly state: string;
  /** The version that was on the environment; empty if the API does not report it. */
  readonly modelVersion: string;
  /** As the platform writes it. */
  readonly createdAt: string;
  readonly finishedAt: string;
  readonly expiresAt: string;
}

const snapshotOf = (fields: JsonFields): Snapshot => ({
  id: factOf(fields.snapshot_id, 'snapshot_id'),
  comment: textOf(fields.comment),
  state: knownState(factOf(fields.state, 'state'), operationStates),
  modelVersion: factOf(fields.model_version, 'model_version'),
  createdAt: factOf(fields.created_at, 'created_at'),
  finishedAt: factOf(fields.finished_at, 'finished_at'),
  expiresAt: factOf(fields.expires_at, 'expires_at'),
});

export const isCompleted = ({ state }: Snapshot): boolean => state === 'completed';

const snapshotsPath = '/apps/{ProjectId}/environments/{EnvironmentId}/snapshots';

const callOf = (target: EnvironmentRef, id: string): CloudCall => ({
  api: 'backups-v2',
  endpoint: `GET ${snapshotsPath}/{SnapshotId}`,
  path: { ...backupsPath(target), SnapshotId: id },
});

/** Reads one snapshot. @returns undefined if the environment has no such snapshot */
export async function readSnapshot(
  session: CloudSession,
  target: EnvironmentRef,
  id: string,
): Promise<Snapshot | undefined> {
  const found = await session.find(callOf(target, id), 'NOT_FOUND');
  if (found === undefined) return undefined;
  const snapshot = snapshotOf(fieldsOf(found));
  requireSameId('snapshot_id', snapshot.id, id);
  return snapshot;
}

/** The largest page that the API returns: https://docs.mendix.com/apidocs-mxsdk/apidocs/backups-api/ */
const pageSize = 100;

/** More than any environment has: a server whose list never ends must not keep a run busy for hours. */
const maxPages = 100;

/** All snapshots of an environment, newest first. */
export async function readSnapshots(session: CloudSession, target: EnvironmentRef): Promise<readonly Snapshot[]> {
  const all: Snapshot[] = [];
  for (let pages = 0; pages < maxPages; pages += 1) {
    const query = { limit: String(pageSize), offset: String(all.length) };
    const page = fieldsOf(
      await session.read({ api: 'backups-v2', endpoint: `GET ${snapshotsPath}`, path: backupsPath(target), query }),
    );
    const found = requireList(page.snapshots, 'snapshots').map((each) => snapshotOf(fieldsOf(each)));
    if (found.some(({ id }) => id === '')) throw missingIdError('snapshot_id');
    all.push(...found);
    const total = Number(textOf(page.total) || Number.NaN);
    if (found.length === 0 || all.length >= total || (Number.isNaN(total) && found.length < pageSize)) break;
  }
  return all.sort((a, b) => timeOf(b) - timeOf(a));
}

/** Milliseconds since the epoch; 0 if it is missing. */
const timeOf = ({ createdAt }: Snapshot): number => Date.parse(createdAt) || 0;

/** Whether a snapshot is dated in the future, so that it may be of any age; then it is logged. */
function hasFutureDate({ client, log }: CloudSession, { id, createdAt, finishedAt }: Snapshot): boolean {
  const latest = client.clock.now() + maxClockSkewMs;
  const ahead = [createdAt, finishedAt].find((at) => Date.parse(at) > latest);
  if (ahead !== undefined)
    log(`Snapshot ${id} is dated in the future (${ahead}), so its age is unknown; it is ignored`);
  return ahead !== undefined;
}

/** How old a snapshot is, in milliseconds; infinite if its date is missing. */
export const ageOf = ({ client }: Pick<CloudSession, 'client'>, { createdAt }: Pick<Snapshot, 'createdAt'>): number =>
  client.clock.now() - (Date.parse(createdAt) || Number.NEGATIVE_INFINITY);

/** The newest completed snapshot that is younger than so many milliseconds. */
export const findRecent = (
  session: CloudSession,
  all: readonly Snapshot[],
  maxAgeMs = Number.POSITIVE_INFINITY,
): Snapshot | undefined =>
  all.find((each) => isCompleted(each) && ageOf(session, each) < maxAgeMs && !hasFutureDate(session, each));

/** A run may last for a day, and a run ID may be used again: act gives every run the same one. */
const maxOwnAgeMs = 24 * 3_600_000;

/** A snapshot that has been in progress for longer is stuck: this is the limit of the stage in a deploy. */
const maxUnderWayMs = 120 * 60_000;

/** Finds the snapshot that this run created, and says why an older one does not count. */
function findOwn(session: CloudSession, all: readonly Snapshot[], marker: string): Snapshot | undefined {
  const own = all.filter((each) => {
    if (!isMarked(each, marker) || hasFutureDate(session, each)) return false;
    const age = ageOf(session, each);
    const isYoung = age < (isCompleted(each) ? maxOwnAgeMs : maxUnderWayMs);
    if (!isYoung)
      session.log(
        `Snapshot ${each.id} has the marker of this run, but is ${each.state} and was created ${formatAge(age)}; it is ignored`,
      );
    return isYoung;
  });
  return own.find(isCompleted) ?? own[0];
}

const isMarked = ({ comment, state }: Snapshot, marker: string): boolean =>
  comment.trimEnd().endsWith(marker) && state !== 'failed';

/** When a snapshot of an age was created, for people. */
export const formatAge = (ms: number): string =>
  Number.isFinite(ms) ? `${formatTime(Math.max(0, ms))} ago` : 'at an unknown time';

/** A snapshot that is wanted. */
interface SnapshotRequest {
  readonly target: EnvironmentRef;
  readonly comment: string;
  /** The end of the comment, by which a re-run finds it. */
  readonly marker: string;
  /** Any completed snapshot younger than this many milliseconds may be reused, whatever its comment. */
  readonly maxAgeMs?: number | undefined;
}

/** A snapshot that exists or is in progress, and whether it existed before. */
interface FoundSnapshot {
  readonly id: string;
  readonly isReused: boolean;
}

/** Finds the snapshot of this run or a recent one; creates one if there is none. */
export async function ensureSnapshot(session: CloudSession, wanted: SnapshotRequest): Promise<FoundSnapshot> {
  const { target, marker, maxAgeMs } = wanted;
  const all = await readSnapshots(session, target);
  const own = findOwn(session, all, marker);
  const recent = maxAgeMs === undefined ? undefined : findRecent(session, all, maxAgeMs);
  const known = own && isCompleted(own) ? own : (recent ?? own);
  if (!known) return { id: await createSnapshot(session, wanted, all), isReused: false };
  session.log(`Reusing snapshot ${known.id}, created ${formatAge(ageOf(session, known))}`);
  return { id: known.id, isReused: true };
}

/** Creates a snapshot. If the response is lost or has no id, it is looked for in the list. @returns its id */
async function createSnapshot(
  session: CloudSession,
  { target, comment, marker }: SnapshotRequest,
  before: readonly Snapshot[],
): Promise<string> {
  const old = new Set(before.map(({ id }) => id));
  const findEffect = async (): Promise<string | undefined> =>
    (await readSnapshots(session, target)).find((each) => isMarked(each, marker) && !old.has(each.id))?.id;
  const call: CloudCall = {
    api: 'backups-v2',
    endpoint: `POST ${snapshotsPath}`,
    path: backupsPath(target),
    json: { comment: `${comment} ${marker}` },
  };
  const sent = await session.write({ call, findEffect });
  if (sent.kind === 'found') return sent.found;
  const created = factOf(fieldsIn(sent.response).snapshot_id, 'snapshot_id');
  requireNewId('snapshot_id', created, old);
  const id = created || (await findEffect());
  if (!id) throw missingIdError('snapshot_id');
  return id;
}

/** Waits until a snapshot is complete. @throws StageError SNAPSHOT_FAILED */
export const awaitSnapshot = async (session: CloudSession, target: EnvironmentRef, id: string): Promise<Snapshot> =>
  snapshotOf(await awaitCompletion(session, { what: 'snapshot', id, call: callOf(target, id) }));

/** Creates a snapshot whatever exists already, and waits until it is complete. */
export async function completeNewSnapshot(session: CloudSession, wanted: SnapshotRequest): Promise<Snapshot> {
  const id = await createSnapshot(session, wanted, await readSnapshots(session, wanted.target));
  return awaitSnapshot(session, wanted.target, id);
}

import { fieldsOf, type JsonFields, requireList, textOf } from '../lib/json-fields.ts';
import { missingIdError } from '../platform/attempts.ts';
import { type CloudCall, type CloudSession, type EnvironmentRef, requireSameId } from './apps.ts';
import { awaitCompletion, backupsPath, operationStates } from './backups-api.ts';
import { knownState } from './states.ts';

/** A snapshot of an environment: https://docs.mendix.com/apidocs-mxsdk/apidocs/backups-api/ */
export interface Snapshot {
  readonly id: string;
  readonly comment: string;
  /** `queued`, `running`, `completed` or `failed`. */
  readonly state: string;
  /** The version that was on the environment; empty where the API does not report it. */
  readonly modelVersion: string;
  /** As the platform writes it. */
  readonly createdAt: string;
  readonly finishedAt: string;
  readonly expiresAt: string;
}

const snapshotOf = (fields: JsonFields): Snapshot => ({
  id: textOf(fields.snapshot_id),
  comment: textOf(fields.comment),
  state: knownState(textOf(fields.state), operationStates),
  modelVersion: textOf(fields.model_version),
  createdAt: textOf(fields.created_at),
  finishedAt: textOf(fields.finished_at),
  expiresAt: textOf(fields.expires_at),
});

export const isCompleted = ({ state }: Snapshot): boolean => state === 'completed';

const snapshotsPath = '/apps/{ProjectId}/environments/{EnvironmentId}/snapshots';

const callOf = (target: EnvironmentRef, id: string): CloudCall => ({
  ...{ api: 'backups-v2', endpoint: `GET ${snapshotsPath}/{SnapshotId}` },
  path: { ...backupsPath(target), SnapshotId: id },
});

/** Reads one snapshot. @returns undefined where the environment has no such snapshot */
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

/** More than any environment has; a server that never ends its list must not keep a run for hours. */
const maxPages = 100;

/** All snapshots of an environment, the newest first. */
export async function readSnapshots(session: CloudSession, target: EnvironmentRef): Promise<readonly Snapshot[]> {
  const all: Snapshot[] = [];
  for (let pages = 0; pages < maxPages; pages += 1) {
    const query = { limit: String(pageSize), offset: String(all.length) };
    const page = fieldsOf(
      await session.read({
        ...{ api: 'backups-v2', endpoint: `GET ${snapshotsPath}` },
        ...{ path: backupsPath(target), query },
      }),
    );
    const found = requireList(page.snapshots, 'snapshots').map((each) => snapshotOf(fieldsOf(each)));
    if (found.some(({ id }) => id === '')) throw missingIdError('snapshot_id');
    all.push(...found);
    const total = Number(textOf(page.total) || Number.NaN);
    if (found.length === 0 || all.length >= total || (Number.isNaN(total) && found.length < pageSize)) break;
  }
  return all.sort((a, b) => timeOf(b) - timeOf(a));
}

/** Milliseconds since the epoch; 0 where it is missing. */
const timeOf = ({ createdAt }: Snapshot): number => Date.parse(createdAt) || 0;

/** How far the platform's clock may be ahead of ours, in milliseconds. */
const maxClockSkewMs = 5 * 60_000;

/** The newest completed snapshot that is younger than so many milliseconds. One that is dated in the future may be of any age. */
function findRecent({ client, log }: CloudSession, all: readonly Snapshot[], maxAgeMs: number): Snapshot | undefined {
  const now = client.clock.now();
  return all.find((each) => {
    const { id, createdAt, finishedAt } = each;
    if (!isCompleted(each) || timeOf(each) <= now - maxAgeMs) return false;
    const ahead = [createdAt, finishedAt].find((at) => Date.parse(at) > now + maxClockSkewMs);
    if (ahead !== undefined)
      log(`Snapshot ${id} is dated in the future (${ahead}), so its age is unknown; \`max-age\` ignores it`);
    return ahead === undefined;
  });
}

/** A snapshot that is wanted. */
interface SnapshotRequest {
  readonly target: EnvironmentRef;
  readonly comment: string;
  /** The end of the comment, by which a re-run finds it. */
  readonly marker: string;
  /** Any completed snapshot younger than this many milliseconds may be reused, whatever its comment. */
  readonly maxAgeMs?: number | undefined;
}

/** A snapshot that exists or is on its way, and whether it did before. */
interface FoundSnapshot extends Snapshot {
  readonly isReused: boolean;
}

/** Finds the snapshot of this run or a recent one; creates one if there is none. */
export async function ensureSnapshot(session: CloudSession, wanted: SnapshotRequest): Promise<FoundSnapshot> {
  const { target, comment, marker, maxAgeMs } = wanted;
  const isOwn = (each: Snapshot): boolean => each.comment.trimEnd().endsWith(marker) && each.state !== 'failed';
  const findEffect = async (): Promise<Snapshot | undefined> => {
    const own = (await readSnapshots(session, target)).filter(isOwn);
    return own.find(isCompleted) ?? own[0];
  };
  const all = await readSnapshots(session, target);
  const own = all.filter(isOwn);
  const recent = maxAgeMs === undefined ? undefined : findRecent(session, all, maxAgeMs);
  const known = own.find(isCompleted) ?? recent ?? own[0];
  if (known) return { ...known, isReused: true };
  const call: CloudCall = {
    ...{ api: 'backups-v2', endpoint: `POST ${snapshotsPath}` },
    ...{ path: backupsPath(target), json: { comment: `${comment} ${marker}` } },
  };
  const sent = await session.write({ call, findEffect });
  if (sent.kind === 'found') return { ...sent.found, isReused: false };
  const created = snapshotOf(fieldsOf(sent.response.body.json().document?.value));
  const found = created.id ? created : await findEffect();
  if (!found) throw missingIdError('snapshot_id');
  return { ...found, isReused: false };
}

/** Waits until a snapshot is complete. @throws StageError SNAPSHOT_FAILED */
export const awaitSnapshot = async (session: CloudSession, target: EnvironmentRef, id: string): Promise<Snapshot> =>
  snapshotOf(await awaitCompletion(session, { what: 'snapshot', id, call: callOf(target, id) }));

/** Creates a snapshot, or reuses the one of this run, and waits until it is complete. */
export async function completeSnapshot(session: CloudSession, wanted: SnapshotRequest): Promise<FoundSnapshot> {
  const { id, isReused } = await ensureSnapshot(session, wanted);
  return { ...(await awaitSnapshot(session, wanted.target, id)), id, isReused };
}

import type { Stage } from '../pipeline/stages.ts';
import type { Place } from './apps.ts';
import { awaitCompletion, backupsCall } from './backups-api.ts';
import { type Cloud, failure, noId, read, write } from './calls.ts';
import { type Fields, fieldsOf, needList, textOf } from './fields.ts';

/** A snapshot of an environment: https://docs.mendix.com/apidocs-mxsdk/apidocs/backups-api/ */
export interface Snapshot {
  readonly id: string;
  readonly comment: string;
  /** `queued`, `running`, `completed` or `failed`. */
  readonly state: string;
  /** The version that was on the environment; empty where it is not told. */
  readonly modelVersion: string;
  /** As the platform writes it. */
  readonly createdAt: string;
  readonly finishedAt: string;
  readonly expiresAt: string;
}

/** What the comment of a snapshot ends in: a run that is repeated knows its own by it. */
export const runMark = (env: Readonly<Record<string, string | undefined>>): string =>
  `[${env.GITHUB_REPOSITORY || 'local'} ${env.GITHUB_RUN_ID || crypto.randomUUID()}]`;

const snapshotOf = (fields: Fields): Snapshot => ({
  id: textOf(fields.snapshot_id),
  comment: textOf(fields.comment),
  state: textOf(fields.state),
  modelVersion: textOf(fields.model_version),
  createdAt: textOf(fields.created_at),
  finishedAt: textOf(fields.finished_at),
  expiresAt: textOf(fields.expires_at),
});

export const isCompleted = ({ state }: Snapshot): boolean => state === 'completed';

const one = '/snapshots/{SnapshotId}';
const callOf = (place: Place, id: string) => backupsCall(place, ['GET', one], { path: { SnapshotId: id } });

/** @returns undefined where the environment has no such snapshot */
export async function readSnapshot(
  cloud: Cloud,
  stage: Stage,
  place: Place,
  id: string,
): Promise<Snapshot | undefined> {
  const found = await read(cloud, stage, callOf(place, id), ['NOT_FOUND']);
  return found === undefined ? undefined : snapshotOf(fieldsOf(found));
}

/** The most that one page has: https://docs.mendix.com/apidocs-mxsdk/apidocs/backups-api/ */
const pageSize = 100;

/** More than any environment has; a server that never ends its list must not keep a run for hours. */
const maxPages = 100;

/** All snapshots of an environment, the newest first. */
export async function readSnapshots(cloud: Cloud, stage: Stage, place: Place): Promise<readonly Snapshot[]> {
  const all: Snapshot[] = [];
  for (let pages = 0; pages < maxPages; pages += 1) {
    const query = { limit: String(pageSize), offset: String(all.length) };
    const page = fieldsOf(await read(cloud, stage, backupsCall(place, ['GET', '/snapshots'], { query })));
    const found = needList(page.snapshots, 'snapshots').map((each) => snapshotOf(fieldsOf(each)));
    all.push(...found);
    const total = Number(textOf(page.total) || Number.NaN);
    if (found.length === 0 || all.length >= total || (Number.isNaN(total) && found.length < pageSize)) break;
  }
  return all.sort((a, b) => timeOf(b) - timeOf(a));
}

/** Milliseconds since the epoch; 0 where it is not told. */
const timeOf = ({ createdAt }: Snapshot): number => Date.parse(createdAt) || 0;

/** How far the platform's clock may be ahead of ours, in milliseconds. */
const maxClockSkewMs = 5 * 60_000;

/** The newest completed snapshot that is younger than so many milliseconds. One that is dated in the future may be of any age. */
function findYoung({ client, log }: Cloud, all: readonly Snapshot[], maxAgeMs: number): Snapshot | undefined {
  const now = client.clock.now();
  return all.find((each) => {
    const { id, createdAt, finishedAt } = each;
    if (!isCompleted(each) || timeOf(each) <= now - maxAgeMs) return false;
    const ahead = [createdAt, finishedAt].find((at) => Date.parse(at) > now + maxClockSkewMs);
    if (ahead !== undefined)
      log(
        `The snapshot ${id} is dated in the future (${ahead}), so that its age is not known; max-age does not take it`,
      );
    return ahead === undefined;
  });
}

/** What a snapshot is wanted for. */
interface SnapshotPlan {
  readonly place: Place;
  readonly comment: string;
  /** What the comment ends in, by which a repeated run finds it. */
  readonly mark: string;
  /** A completed one that is younger than so many milliseconds will do, whatever its comment. */
  readonly maxAgeMs?: number | undefined;
}

/** A snapshot that is there or on its way, and whether it was so before. */
interface FoundSnapshot extends Snapshot {
  readonly isReused: boolean;
}

/** Finds the snapshot of the run, or one that will do; begins one where there is none. */
export async function beginSnapshot(cloud: Cloud, stage: Stage, plan: SnapshotPlan): Promise<FoundSnapshot> {
  const { place, comment, mark, maxAgeMs } = plan;
  const isOwn = (each: Snapshot): boolean => each.comment.trimEnd().endsWith(mark) && each.state !== 'failed';
  const look = async (): Promise<Snapshot | undefined> => {
    const own = (await readSnapshots(cloud, stage, place)).filter(isOwn);
    return own.find(isCompleted) ?? own[0];
  };
  const all = await readSnapshots(cloud, stage, place);
  const own = all.filter(isOwn);
  const young = maxAgeMs === undefined ? undefined : findYoung(cloud, all, maxAgeMs);
  const known = own.find(isCompleted) ?? young ?? own[0];
  if (known) return { ...known, isReused: true };
  const call = backupsCall(place, ['POST', '/snapshots'], { json: { comment: `${comment} ${mark}` } });
  const sent = await write(cloud, stage, call, look);
  if ('found' in sent) return { ...sent.found, isReused: false };
  if (!sent.response.ok) throw await failure(cloud, sent.response);
  const made = snapshotOf(fieldsOf(sent.response.body.json().document?.value));
  const found = made.id ? made : await look();
  if (!found) throw noId('snapshot_id');
  return { ...found, isReused: false };
}

/** Waits until a snapshot is complete. @throws StageError SNAPSHOT_FAILED */
export const awaitSnapshot = async (cloud: Cloud, stage: Stage, place: Place, id: string): Promise<Snapshot> =>
  snapshotOf(await awaitCompletion(cloud, stage, { what: 'snapshot', call: callOf(place, id) }));

/** Makes a snapshot, or takes the one of this run, and waits until it is complete. */
export async function takeSnapshot(cloud: Cloud, stage: Stage, plan: SnapshotPlan): Promise<FoundSnapshot> {
  const found = await beginSnapshot(cloud, stage, plan);
  return { ...(await awaitSnapshot(cloud, stage, plan.place, found.id)), id: found.id, isReused: found.isReused };
}

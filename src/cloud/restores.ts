import { StageError } from '../lib/errors.ts';
import { formatTime } from '../lib/format.ts';
import { factOf, type JsonFields } from '../lib/json-fields.ts';
import { fieldsIn, missingIdError } from '../platform/attempts.ts';
import { type CloudCall, type CloudSession, type EnvironmentRef, requireSameId } from './apps.ts';
import { awaitCompletion, backupsPath } from './backups-api.ts';
import { ageOf, findRecent, formatAge, isCompleted, readSnapshot, readSnapshots, type Snapshot } from './snapshots.ts';

/** The snapshot that is wanted. */
interface SnapshotChoice {
  /** Its id, or `latest`. */
  readonly wanted: string;
  /** How old `latest` may be, in milliseconds. */
  readonly maxAgeMs: number | undefined;
  /** The end of the comment of those that `latest` ignores. */
  readonly ignored: string;
}

/**
 * Finds the snapshot to restore.
 *
 * @throws StageError SNAPSHOT_NOT_FOUND, or SNAPSHOT_NOT_COMPLETED
 */
export async function findSnapshot(
  session: CloudSession,
  source: EnvironmentRef,
  choice: SnapshotChoice,
): Promise<Snapshot> {
  const { wanted } = choice;
  const name = `${source.app.appId} ${source.environment.mode}`;
  if (wanted.toLowerCase() === 'latest') return findLatest(session, source, choice);
  const found = await readSnapshot(session, source, wanted);
  if (!found)
    throw new StageError(
      'SNAPSHOT_NOT_FOUND',
      `snapshot: ${name} has no snapshot "${wanted}".\nIf it belongs to another environment of the app, set \`from-environment\`. The snapshot of another app cannot be restored.`,
    );
  if (!isCompleted(found))
    throw new StageError(
      'SNAPSHOT_NOT_COMPLETED',
      `snapshot ${wanted} of ${name} is ${found.state}; only a completed one can be restored`,
    );
  return { ...found, id: wanted };
}

async function findLatest(
  session: CloudSession,
  source: EnvironmentRef,
  { maxAgeMs = Number.POSITIVE_INFINITY, ignored }: SnapshotChoice,
): Promise<Snapshot> {
  const all = (await readSnapshots(session, source)).filter(({ comment }) => !comment.trimEnd().endsWith(ignored));
  const latest = findRecent(session, all);
  const name = `${source.app.appId} ${source.environment.mode}`;
  if (!latest) throw new StageError('SNAPSHOT_NOT_FOUND', `snapshot: ${name} has no completed snapshot`);
  const age = ageOf(session, latest);
  if (age < maxAgeMs) return latest;
  throw new StageError(
    'SNAPSHOT_NOT_FOUND',
    `max-age: the latest completed snapshot of ${name}, ${latest.id}, was created ${formatAge(age)}; \`max-age\` is ${formatTime(maxAgeMs)}`,
  );
}

const restoresPath = '/apps/{ProjectId}/environments/{EnvironmentId}/restores';

/** The known progress of a restore. */
export type RestoreProgress = 'not started' | 'unknown' | 'running' | 'failed' | 'done';

/** A restore that is wanted. */
interface RestoreRequest {
  readonly target: EnvironmentRef;
  readonly snapshotId: string;
  /** Leaves the files as they are. */
  readonly databaseOnly: boolean;
  /** Called whenever more is known. */
  onProgress(progress: RestoreProgress): void;
}

/** Starts a restore, but never sends the call twice, as Mendix does not show afterwards whether a restore was started. @returns its ID */
export async function startRestore(session: CloudSession, wanted: RestoreRequest): Promise<string> {
  const { target, snapshotId, databaseOnly, onProgress } = wanted;
  const query = { source_snapshot_id: snapshotId, db_only: String(databaseOnly) };
  const call: CloudCall = { api: 'backups-v2', endpoint: `POST ${restoresPath}`, path: backupsPath(target), query };
  const response = await session.writeOnce(call, (outcome) =>
    onProgress(outcome === 'not sent' ? 'not started' : 'unknown'),
  );
  const fields = fieldsIn(response);
  const id = factOf(fields.restore_id, 'restore_id');
  if (!id) throw missingIdError('restore_id');
  onProgress('running');
  checkRestore(wanted, fields);
  return id;
}

/** @throws StageError INVALID_RESPONSE if a restore is one of another snapshot, or to another environment */
function checkRestore({ target, snapshotId }: RestoreRequest, fields: JsonFields): void {
  const asked = { source_snapshot_id: snapshotId, target_environment_id: target.environment.id };
  for (const [name, id] of Object.entries(asked))
    if (fields[name] !== undefined) requireSameId(name, factOf(fields[name], name), id);
}

/** Waits until a restore is complete. @throws StageError RESTORE_FAILED */
export async function awaitRestore(session: CloudSession, wanted: RestoreRequest, id: string): Promise<void> {
  const call: CloudCall = {
    api: 'backups-v2',
    endpoint: `GET ${restoresPath}/{RestoreId}`,
    path: { ...backupsPath(wanted.target), RestoreId: id },
  };
  try {
    checkRestore(wanted, await awaitCompletion(session, { what: 'restore', id, call }));
  } catch (error) {
    if (error instanceof StageError && error.code === 'RESTORE_FAILED') wanted.onProgress('failed');
    throw error;
  }
  wanted.onProgress('done');
}

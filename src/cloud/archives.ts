import { StageError } from '../lib/errors.ts';
import { factOf, fieldsOf, textOf } from '../lib/json-fields.ts';
import { fieldsIn, missingIdError } from '../platform/attempts.ts';
import { type CloudCall, type CloudSession, type EnvironmentRef, isSameId, requireSameId } from './apps.ts';
import { awaitCompletion, backupsPath } from './backups-api.ts';

/** The source and the contents of an archive. */
export interface ArchiveRequest {
  readonly target: EnvironmentRef;
  readonly snapshotId: string;
  readonly data: 'files_and_database' | 'database_only';
}

export interface Archive {
  readonly id: string;
  /** Anyone with this link can read the file; it expires after 8 hours. */
  readonly link: string;
}

const archivesPath = '/apps/{ProjectId}/environments/{EnvironmentId}/snapshots/{SnapshotId}/archives';

const callOf = ({ target, snapshotId }: ArchiveRequest, id: string): CloudCall => ({
  api: 'backups-v2',
  endpoint: `GET ${archivesPath}/{ArchiveId}`,
  path: { ...backupsPath(target), SnapshotId: snapshotId, ArchiveId: id },
});

/**
 * Starts to create an archive of a snapshot. There is no list of archives: if the response is lost, another one is created, which costs time and
 * does no harm.
 *
 * @returns the id of the archive, which is not complete yet
 */
export async function createArchive(session: CloudSession, wanted: ArchiveRequest): Promise<string> {
  const call: CloudCall = {
    api: 'backups-v2',
    endpoint: `POST ${archivesPath}`,
    path: { ...backupsPath(wanted.target), SnapshotId: wanted.snapshotId },
    query: { data_type: wanted.data },
  };
  const sent = await session.write<never>({ call, findEffect: async () => undefined });
  if (sent.kind === 'found') return sent.found;
  const id = factOf(fieldsIn(sent.response).archive_id, 'archive_id');
  if (!id) throw missingIdError('archive_id');
  return id;
}

/** Waits until an archive is complete. @throws StageError ARCHIVE_FAILED */
export async function awaitArchive(session: CloudSession, wanted: ArchiveRequest, id: string): Promise<Archive> {
  const found = await awaitCompletion(session, { what: 'archive', id, call: callOf(wanted, id) });
  if (found.snapshot_id !== undefined)
    requireSameId('snapshot_id', factOf(found.snapshot_id, 'snapshot_id'), wanted.snapshotId);
  const data = factOf(found.data_type, 'data_type');
  if (data && data.toLowerCase() !== wanted.data)
    throw new StageError('INVALID_RESPONSE', `the archive ${id} should have ${wanted.data}, but has ${data}`);
  const link = textOf(found.url);
  if (!link) throw new StageError('INVALID_RESPONSE', `the archive ${id} is completed, but has no URL`);
  return { id, link };
}

/** Replaces an expired link: by a new link of the same archive, or else by another archive. */
export async function renewArchive(session: CloudSession, wanted: ArchiveRequest, old: Archive): Promise<Archive> {
  const found = fieldsOf(await session.find(callOf(wanted, old.id), 'NOT_FOUND'));
  const link = isSameId(factOf(found.archive_id, 'archive_id'), old.id) ? textOf(found.url) : '';
  if (link && link !== old.link) return { id: old.id, link };
  return awaitArchive(session, wanted, await createArchive(session, wanted));
}

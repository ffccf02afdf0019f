import { type Stage, StageError } from '../pipeline/stages.ts';
import type { Place } from './apps.ts';
import { awaitCompletion, backupsCall } from './backups-api.ts';
import { type Cloud, failure, noId, read, write } from './calls.ts';
import { fieldsOf, textOf } from './fields.ts';

/** What an archive is made of. */
export interface ArchivePlan {
  readonly place: Place;
  readonly snapshotId: string;
  readonly data: 'files_and_database' | 'database_only';
}

export interface Archive {
  readonly id: string;
  /** Whoever has it has the file; it lives for 8 hours. */
  readonly link: string;
}

const base = '/snapshots/{SnapshotId}/archives';

const callOf = ({ place, snapshotId }: ArchivePlan, id: string) =>
  backupsCall(place, ['GET', `${base}/{ArchiveId}`], { path: { SnapshotId: snapshotId, ArchiveId: id } });

/**
 * Has a snapshot made into an archive. There is no list of archives: where the response is lost, another one is made, which costs time and does
 * no harm.
 *
 * @returns the id of the archive, which is still to be waited for
 */
export async function beginArchive(cloud: Cloud, stage: Stage, plan: ArchivePlan): Promise<string> {
  const more = { path: { SnapshotId: plan.snapshotId }, query: { data_type: plan.data } };
  const sent = await write<never>(cloud, stage, backupsCall(plan.place, ['POST', base], more), async () => undefined);
  if ('found' in sent) return sent.found;
  if (!sent.response.ok) throw await failure(cloud, sent.response);
  const id = textOf(fieldsOf(sent.response.body.json().document?.value).archive_id);
  if (!id) throw noId('archive_id');
  return id;
}

/** Waits until an archive is complete. @throws StageError ARCHIVE_FAILED */
export async function awaitArchive(cloud: Cloud, stage: Stage, plan: ArchivePlan, id: string): Promise<Archive> {
  const link = textOf((await awaitCompletion(cloud, stage, { what: 'archive', call: callOf(plan, id) })).url);
  if (!link) throw new StageError('INVALID_ANSWER', `the archive ${id} is completed, and has no url`);
  return { id, link };
}

/** A link that died is asked for anew; where the archive itself has no other, another archive is made. */
export async function renewArchive(cloud: Cloud, stage: Stage, plan: ArchivePlan, old: Archive): Promise<Archive> {
  const found = fieldsOf(await read(cloud, stage, callOf(plan, old.id), ['NOT_FOUND']));
  const link = textOf(found.url);
  if (link && link !== old.link) return { id: old.id, link };
  return awaitArchive(cloud, stage, plan, await beginArchive(cloud, stage, plan));
}

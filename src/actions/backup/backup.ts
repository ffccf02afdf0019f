import { basename, join } from 'node:path';
import type { Place } from '../../cloud/apps.ts';
import { type Archive, type ArchivePlan, awaitArchive, beginArchive, renewArchive } from '../../cloud/archives.ts';
import type { Cloud } from '../../cloud/calls.ts';
import { downloadArchive } from '../../cloud/download.ts';
import { awaitSnapshot, beginSnapshot, type Snapshot } from '../../cloud/snapshots.ts';
import { formatBytes } from '../../lib/format.ts';
import { tempFolderFor } from '../../lib/output-path.ts';
import { minutes, type Stage, type Stages } from '../../pipeline/stages.ts';
import type { CloudPlan } from '../shared/cloud-plan.ts';
import { resolvePlace } from '../shared/resolve-place.ts';
import type { ArchiveTarget, BackupInputs } from './inputs.ts';
import type { BackupOutputs } from './outputs.ts';

/** A backup under way: what it uses, and what it has come to know. */
export interface BackupRun {
  readonly plan: CloudPlan<BackupInputs>;
  readonly cloud: Cloud;
  readonly stages: Stages<'resolve' | 'snapshot' | 'archive' | 'download'>;
  /** All that is known so far, whatever the end. */
  readonly outputs: BackupOutputs;
  /** The folder for what is not whole yet, where there can be none beside the file. */
  readonly temp: string;
  /** Keeps a secret out of whatever is said. */
  protect(secret: string): void;
}

/** Large environments take hours: the run has a limit, and these stages have none of their own. */
const noLimit = Number.POSITIVE_INFINITY;

/** Makes a snapshot, or takes the one that is there; then its archive, and downloads that. */
export async function runBackup(run: BackupRun): Promise<void> {
  const { stages, plan, outputs } = run;
  const { inputs } = plan;
  const place = await stages.run('resolve', minutes(10), (stage) => resolve(run, stage));
  const snapshot = await stages.run('snapshot', noLimit, (stage) => makeSnapshot(run, stage, place));
  if (inputs.download) {
    const wanted = { place, snapshotId: snapshot.id, data: inputs.data };
    const archive = await stages.run('archive', noLimit, (stage) => makeArchive(run, stage, wanted));
    const file = archivePath(inputs.target, place, snapshot);
    await stages.run('download', noLimit, (stage) => fetchArchive(run, stage, { wanted, archive, file }));
    outputs.file = file;
  } else for (const name of ['archive', 'download'] as const) stages.skip(name, '`download` is false');
  stages.finish();
}

async function resolve({ cloud, plan }: BackupRun, stage: Stage): Promise<Place> {
  const { place } = await resolvePlace({ ...cloud, patience: 'retries' }, stage, plan.inputs);
  stage.tell(`${place.app.appId} ${place.environment.mode}`);
  return place;
}

async function makeSnapshot({ cloud, plan, outputs }: BackupRun, stage: Stage, place: Place): Promise<Snapshot> {
  const { comment, maxAgeMs } = plan.inputs;
  const { mark } = plan;
  const begun = await beginSnapshot(cloud, stage, { place, comment, mark, maxAgeMs });
  outputs.reused = String(begun.isReused);
  outputs['snapshot-id'] = begun.id;
  const snapshot = await awaitSnapshot(cloud, stage, place, begun.id);
  outputs['model-version'] = snapshot.modelVersion;
  outputs['created-at'] = snapshot.createdAt;
  outputs['expires-at'] = snapshot.expiresAt;
  stage.tell(`${snapshot.id} of ${snapshot.createdAt}${begun.isReused ? ', made before' : ''}`);
  return snapshot;
}

async function makeArchive({ cloud, outputs }: BackupRun, stage: Stage, wanted: ArchivePlan): Promise<Archive> {
  const id = await beginArchive(cloud, stage, wanted);
  outputs['archive-id'] = id;
  const archive = await awaitArchive(cloud, stage, wanted, id);
  stage.tell(`${id}, ${wanted.data}`);
  return archive;
}

interface ArchiveFetch {
  readonly wanted: ArchivePlan;
  readonly archive: Archive;
  readonly file: string;
}

async function fetchArchive(run: BackupRun, stage: Stage, { wanted, archive, file }: ArchiveFetch): Promise<void> {
  const { cloud, outputs, temp, protect } = run;
  let latest = archive;
  const renew = async (): Promise<string> => {
    latest = await renewArchive(cloud, stage, wanted, latest);
    outputs['archive-id'] = latest.id;
    return latest.link;
  };
  const folder = tempFolderFor(file, temp);
  const { size, sha256 } = await downloadArchive(cloud, stage, { link: archive.link, renew, file, folder, protect });
  outputs.size = String(size);
  outputs.sha256 = sha256;
  stage.tell(`${basename(file)}, ${formatBytes(size)}`);
  cloud.log(`Downloaded ${formatBytes(size)} to ${file} (sha256 ${sha256})`);
}

/** `<AppId>-<Mode>-<created-at>.tar.gz` in characters that every file system and artifact takes. */
function archivePath(target: ArchiveTarget, { app, environment }: Place, { createdAt }: Snapshot): string {
  if ('file' in target) return target.file;
  const at = Date.parse(createdAt) ? new Date(createdAt).toISOString().replace(/\.\d+Z$/, 'Z') : createdAt;
  const name = `${app.appId}-${environment.mode}-${at}`.replace(/[^A-Za-z0-9._-]/g, '-');
  return join(target.folder, `${name}.tar.gz`);
}

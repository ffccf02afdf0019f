import { basename, join } from 'node:path';
import type { CloudApi, CloudSession, EnvironmentRef } from '../../cloud/apps.ts';
import { type Archive, type ArchiveRequest, awaitArchive, createArchive, renewArchive } from '../../cloud/archives.ts';
import { awaitSnapshot, ensureSnapshot, type Snapshot } from '../../cloud/snapshots.ts';
import { privateMode } from '../../lib/atomic-file.ts';
import { expectedError, StageError } from '../../lib/errors.ts';
import { formatBytes } from '../../lib/format.ts';
import { maxFileNameBytes, tempFolderFor } from '../../lib/output-path.ts';
import { minutes } from '../../pipeline/stages.ts';
import { downloadFile } from '../../platform/download.ts';
import { createResumableFile, type ResumableFile } from '../../platform/resumable-file.ts';
import { resolveTarget } from '../shared/cloud-target.ts';
import { tempFolder } from '../shared/connection.ts';
import { runMarker, type StagedRun, type StageTable } from '../shared/staged-action.ts';
import type { ArchiveTarget, BackupInputs } from './inputs.ts';

/** Large environments take hours: the run has a limit, and such a stage has none of its own. */
const noLimit = Number.POSITIVE_INFINITY;

/** The stages, in their order. */
export const backupStages = {
  resolve: {
    about: 'finds the app and the environment, and opens the file, so that a path that cannot be written fails at once',
    limitMs: minutes(10),
  },
  snapshot: {
    about: 'creates a snapshot, or reuses one, and waits until it is complete. Large environments take hours',
    limitMs: noLimit,
  },
  archive: {
    about: 'lets Mendix create the archive, and waits until it is complete',
    limitMs: noLimit,
    skippedIf: '`download` is `false`',
  },
  download: {
    about: 'downloads the archive without the credential: completely, or not at all',
    limitMs: noLimit,
    skippedIf: '`download` is `false`',
  },
} as const satisfies StageTable;

/** Its own outputs; action.yml says what each means, and a test compares the two. */
export const backupOutputs = [
  'snapshot-id',
  'created-at',
  'expires-at',
  'model-version',
  'reused',
  'archive-id',
  'file',
  'size',
  'sha256',
] as const;

/** A backup under way. */
export type BackupRun = StagedRun<BackupInputs, CloudApi, keyof typeof backupStages, (typeof backupOutputs)[number]>;

/** Creates a snapshot, or reuses one; then creates its archive and downloads it. */
export async function runBackup(run: BackupRun): Promise<void> {
  const { stages, inputs, recorder } = run;
  const { target, part } = await stages.run('resolve', (session) => resolve(run, session));
  try {
    const snapshot = await stages.run('snapshot', (session) => makeSnapshot(run, session, target));
    if (part) {
      const wanted: ArchiveRequest = { target, snapshotId: snapshot.id, data: inputs.data };
      const archive = await stages.run('archive', (session) => makeArchive(run, session, wanted));
      const file = archivePath(inputs.target, target, snapshot.createdAt);
      await stages.run('download', (session) => downloadArchive(run, session, { wanted, archive, file, part }));
      recorder.set({ file });
    } else for (const name of ['archive', 'download'] as const) stages.skip(name, '`download` is false');
  } finally {
    part?.discard();
  }
  stages.finish();
}

interface ResolvedBackup {
  readonly target: EnvironmentRef;
  /** The file that receives the archive; absent if none is downloaded. */
  readonly part: ResumableFile | undefined;
}

async function resolve({ inputs, runner }: BackupRun, session: CloudSession): Promise<ResolvedBackup> {
  const { target } = await resolveTarget(session.failingEarly(), inputs);
  // The date of the snapshot is not known yet, and has this length.
  const part = inputs.download
    ? openPart(archivePath(inputs.target, target, new Date().toISOString()), runner)
    : undefined;
  session.succeed(`${target.app.appId} ${target.environment.mode}`);
  return { target, part };
}

/** Opens the file at once: a path that cannot be written must be reported now, not after hours. @throws StageError FILE_NOT_WRITTEN */
function openPart(path: string, runner: BackupRun['runner']): ResumableFile {
  const name = basename(path);
  if (Buffer.byteLength(name) > maxFileNameBytes)
    throw new StageError('FILE_NOT_WRITTEN', `the name ${name} is too long for a file; set \`file\``);
  try {
    const part = createResumableFile({ folder: tempFolderFor(path, tempFolder(runner)), name, mode: privateMode });
    part.open();
    return part;
  } catch (error) {
    const cause = expectedError(error);
    throw new StageError('FILE_NOT_WRITTEN', cause.message, { cause });
  }
}

async function makeSnapshot(
  { inputs, recorder, runner }: BackupRun,
  session: CloudSession,
  target: EnvironmentRef,
): Promise<Snapshot> {
  const { comment, maxAgeMs } = inputs;
  const { id, isReused } = await ensureSnapshot(session, { target, comment, maxAgeMs, marker: runMarker(runner.env) });
  recorder.set({ reused: String(isReused), 'snapshot-id': id });
  const snapshot = await awaitSnapshot(session, target, id);
  const { modelVersion, createdAt, expiresAt } = snapshot;
  recorder.set({ 'model-version': modelVersion, 'created-at': createdAt, 'expires-at': expiresAt });
  session.succeed(`${snapshot.id} of ${createdAt}${isReused ? ', created earlier' : ''}`);
  return snapshot;
}

async function makeArchive({ recorder }: BackupRun, session: CloudSession, wanted: ArchiveRequest): Promise<Archive> {
  const id = await createArchive(session, wanted);
  recorder.set({ 'archive-id': id });
  const archive = await awaitArchive(session, wanted, id);
  session.succeed(`${id}, ${wanted.data}`);
  return archive;
}

interface ArchiveDownload {
  readonly wanted: ArchiveRequest;
  readonly archive: Archive;
  readonly file: string;
  readonly part: ResumableFile;
}

async function downloadArchive(
  { recorder, runner }: BackupRun,
  session: CloudSession,
  { wanted, archive, file, part }: ArchiveDownload,
): Promise<void> {
  let latest = archive;
  const renew = async (): Promise<string> => {
    latest = await renewArchive(session, wanted, latest);
    recorder.set({ 'archive-id': latest.id });
    return latest.link;
  };
  const { size, sha256 } = await downloadFile(session, {
    link: archive.link,
    base: session.baseOf('backups-v2'),
    renew,
    file,
    part,
    protect: (secret: string) => runner.protect(secret),
  });
  recorder.set({ size: String(size), sha256 });
  session.succeed(`${basename(file)}, ${formatBytes(size)}`);
  session.log(`Downloaded ${formatBytes(size)} to ${file} (sha256 ${sha256})`);
}

/** Characters of an invalid date: no more than a date has, because the length of the name was checked with one. */
const maxDateLength = 20;

/** `<AppId>-<Mode>-<created-at>.tar.gz` in characters that every file system and artifact accepts. */
function archivePath(target: ArchiveTarget, { app, environment }: EnvironmentRef, createdAt: string): string {
  if ('file' in target) return target.file;
  const at = Date.parse(createdAt)
    ? new Date(createdAt).toISOString().replace(/\.\d+Z$/, 'Z')
    : createdAt.slice(0, maxDateLength);
  const name = `${app.appId}-${environment.mode}-${at}`.replace(/[^A-Za-z0-9._-]/g, '-');
  return join(target.folder, `${name}.tar.gz`);
}

import { basename, join } from 'node:path';
import type { CloudSession, EnvironmentRef } from '../../cloud/apps.ts';
import { type Archive, type ArchiveRequest, awaitArchive, createArchive, renewArchive } from '../../cloud/archives.ts';
import { awaitSnapshot, ensureSnapshot, type Snapshot } from '../../cloud/snapshots.ts';
import { privateMode } from '../../lib/atomic-file.ts';
import { expectedError, StageError } from '../../lib/errors.ts';
import { formatBytes } from '../../lib/format.ts';
import { maxFileNameBytes, tempFolderFor } from '../../lib/output-path.ts';
import { downloadFile } from '../../platform/download.ts';
import { createResumableFile, type ResumableFile } from '../../platform/resumable-file.ts';
import { hitRunTimeout, retryAdvice } from '../shared/after-failure.ts';
import { planCloud, resolveTarget } from '../shared/cloud-target.ts';
import { tempFolder } from '../shared/connection.ts';
import { defineStagedAction, runMarker } from '../shared/staged-action.ts';
import {
  type ArchiveTarget,
  type BackupRun,
  backupDefaults,
  backupOutputs,
  backupStages,
  readBackupInputs,
} from './context.ts';

/** Creates a snapshot of an environment of Mendix Cloud, and downloads it. */
export const backupAction = defineStagedAction({
  name: 'Backup',
  outputs: backupOutputs,
  apis: ['deploy-v1', 'backups-v2'],
  stages: backupStages,
  defaults: backupDefaults,
  otherNames: {
    path: 'file',
    output: 'file',
    'download-path': 'file',
    name: 'comment',
    'from-environment': 'environment',
  },
  plan: (context) => planCloud(context, readBackupInputs(context.reader, context.runner)),
  initialState: () => ({}),
  work: runBackup,
  failureContext: async (run, error) => ({ state: '', advice: adviceFor(run, error) }),
  summary: ({ inputs, recorder: { get } }) => {
    const { app, environment, download } = inputs;
    const file = `\nDownloaded to ${get('file')}: ${get('size')} bytes, sha256 ${get('sha256')}.`;
    return {
      title: `Back up ${app} ${environment}`,
      text: `Snapshot ${get('snapshot-id')} of ${get('created-at')} expires at ${get('expires-at')}.${download ? file : ''}`,
      link: '',
    };
  },
});

/** What to do: a re-run continues with the snapshot of its run, a new run only with `max-age`. */
function adviceFor({ recorder, stages }: BackupRun, error: unknown): readonly string[] {
  const id = recorder.get('snapshot-id');
  if (!id) return [retryAdvice(error)];
  const isUnderWay = stages.current() === 'snapshot';
  const next = isUnderWay
    ? 'it waits for this snapshot instead of creating another one, unless this one failed'
    : 'it reuses this snapshot';
  const higher = hitRunTimeout(error) ? 'A higher `timeout` needs a new run, which' : 'A new run';
  return [
    `Snapshot ${id} ${isUnderWay ? 'was started' : 'is complete'}. Re-run the job: ${next}.`,
    `${higher} creates another snapshot unless \`max-age\` is set.`,
  ];
}

/** Creates a snapshot, or reuses one; then creates its archive and downloads it. */
async function runBackup(run: BackupRun): Promise<void> {
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

/** The maximum length of an invalid date: that of a valid one, with which the length of the file name was checked. */
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

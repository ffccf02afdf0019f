import { join, resolve } from 'node:path';
import type { CloudApi } from '../../cloud/apps.ts';
import type { Invalid } from '../../inputs/issues.ts';
import type { InputReader } from '../../inputs/reader.ts';
import { inspectTarget } from '../../lib/output-path.ts';
import { minutes } from '../../pipeline/stages.ts';
import type { Runner } from '../../runner/runner.ts';
import { readTarget, type TargetInputs } from '../shared/cloud-target.ts';
import { apiKeyInputs, defaultRetries, readConnection } from '../shared/connection.ts';
import { readStagedInputs, type StagedInputs, type StagedRun, type StageTable } from '../shared/staged-action.ts';

/** The defaults of inputs, as text. action.yml also states them, for readers; a test compares the two. */
export const backupDefaults = {
  retries: defaultRetries,
  download: 'true',
  data: 'files_and_database',
  timeout: '6h',
  summary: 'true',
} as const;

export interface BackupInputs extends StagedInputs, TargetInputs {
  readonly comment: string;
  /** Milliseconds. */
  readonly maxAgeMs: number | undefined | Invalid;
  readonly download: boolean | Invalid;
  readonly data: 'files_and_database' | 'database_only' | Invalid;
  readonly target: ArchiveTarget | Invalid;
}

/** Where the archive goes: a path from the user, or a folder for a name that the action chooses. */
export type ArchiveTarget = { readonly file: string } | { readonly folder: string };

export function readBackupInputs(reader: InputReader, runner: Pick<Runner, 'env' | 'protect'>): BackupInputs {
  const { env } = runner;
  const download = reader.flag('download', backupDefaults.download);
  return {
    ...readConnection(reader, runner, apiKeyInputs),
    ...readTarget(reader),
    ...readStagedInputs(reader, backupDefaults),
    comment: reader.text('comment') ?? `${env.GITHUB_WORKFLOW || 'Backup'} #${env.GITHUB_RUN_NUMBER || '1'}`,
    maxAgeMs: reader.timeLimit('max-age', undefined),
    download,
    data: reader.choice('data', ['files_and_database', 'database_only'], backupDefaults.data),
    target: readArchiveTarget(reader, download, env.GITHUB_WORKSPACE || process.cwd()),
  };
}

function readArchiveTarget(
  { text, issues }: InputReader,
  download: boolean | Invalid,
  workspace: string,
): ArchiveTarget | Invalid {
  const file = text('file');
  if (download === false)
    return file === undefined
      ? { folder: workspace }
      : issues.add('file', 'is not written with `download: false`; remove one of the two');
  const problem = inspectTarget(file ?? join(workspace, 'backup.tar.gz'));
  if (problem) return issues.add('file', problem);
  return file === undefined ? { folder: workspace } : { file: resolve(file) };
}

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

/** A backup in progress. */
export type BackupRun = StagedRun<BackupInputs, CloudApi, keyof typeof backupStages, (typeof backupOutputs)[number]>;

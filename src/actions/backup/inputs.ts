import { join, resolve } from 'node:path';
import type { Invalid } from '../../inputs/issues.ts';
import type { InputReader } from '../../inputs/reader.ts';
import { inspectTarget } from '../../lib/output-path.ts';
import type { Runner } from '../../runner/runner.ts';
import { readTarget, type TargetInputs } from '../shared/cloud-target.ts';
import { apiKeyInputs, defaultRetries, readConnection } from '../shared/connection.ts';
import { readStagedInputs, type StagedInputs } from '../shared/staged-action.ts';

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
      : issues.add('file', 'is not written with `download: false`; leave one of the two out');
  const problem = inspectTarget(file ?? join(workspace, 'backup.tar.gz'));
  if (problem) return issues.add('file', problem);
  return file === undefined ? { folder: workspace } : { file: resolve(file) };
}

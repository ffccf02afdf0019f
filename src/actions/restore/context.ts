import type { CloudApi, EnvironmentRef } from '../../cloud/apps.ts';
import type { RestoreProgress } from '../../cloud/restores.ts';
import { type Invalid, invalid } from '../../inputs/issues.ts';
import type { InputReader } from '../../inputs/reader.ts';
import { minutes } from '../../pipeline/stages.ts';
import type { Runner } from '../../runner/runner.ts';
import { readTarget, requiredText, type TargetInputs } from '../shared/cloud-target.ts';
import { apiKeyInputs, defaultRetries, readConnection } from '../shared/connection.ts';
import { readStagedInputs, type StagedInputs, type StagedRun, type StageTable } from '../shared/staged-action.ts';

/** The defaults of inputs, as text. action.yml also states them, for readers; a test compares the two. */
export const restoreDefaults = {
  retries: defaultRetries,
  'database-only': 'false',
  start: 'true',
  backup: 'false',
  'dry-run': 'false',
  timeout: '6h',
  summary: 'true',
} as const;

export interface RestoreInputs extends StagedInputs, TargetInputs {
  /** An id, or `latest`. */
  readonly snapshot: string | Invalid;
  /** The environment of the snapshot; if absent, the target. */
  readonly fromEnvironment: string | undefined;
  readonly databaseOnly: boolean | Invalid;
  readonly confirm: string | Invalid;
  readonly start: boolean | Invalid;
  /** How old `latest` may be, in milliseconds. */
  readonly maxAgeMs: number | undefined | Invalid;
  /** Whether a snapshot of the target is created first. */
  readonly backup: boolean | Invalid;
  readonly dryRun: boolean | Invalid;
}

export const readRestoreInputs = (reader: InputReader, runner: Pick<Runner, 'env' | 'protect'>): RestoreInputs => ({
  ...readConnection(reader, runner, apiKeyInputs),
  ...readTarget(reader),
  ...readStagedInputs(reader, restoreDefaults),
  snapshot: readSnapshotId(reader),
  fromEnvironment: reader.text('from-environment'),
  databaseOnly: reader.flag('database-only', restoreDefaults['database-only']),
  confirm: requiredText(
    reader,
    'confirm',
    'the Mode of the environment whose data is replaced, such as Acceptance, just as Mendix writes it',
  ),
  start: reader.flag('start', restoreDefaults.start),
  maxAgeMs: readMaxAge(reader),
  backup: reader.flag('backup', restoreDefaults.backup),
  dryRun: reader.flag('dry-run', restoreDefaults['dry-run']),
});

function readMaxAge(reader: InputReader): number | undefined | Invalid {
  const isLatest = reader.text('snapshot')?.toLowerCase() === 'latest';
  if (reader.text('max-age') !== undefined && !isLatest)
    return reader.issues.add('max-age', 'can be used only with `snapshot: latest`');
  return reader.timeLimit('max-age', undefined);
}

function readSnapshotId(reader: InputReader): string | Invalid {
  const given = requiredText(reader, 'snapshot', 'the ID of a snapshot, or `latest`');
  if (given === invalid || /^[\w-]{1,100}$/.test(given)) return given;
  return reader.issues.add('snapshot', `"${given}" is neither the ID of a snapshot nor \`latest\``);
}

/** The stages, in their order. */
export const restoreStages = {
  resolve: {
    about:
      'finds the app, the environments and the snapshot, and checks that the snapshot is completed. Nothing is changed yet',
    limitMs: minutes(10),
  },
  backup: {
    about: 'creates a snapshot of the environment',
    limitMs: minutes(120),
    skippedIf: '`backup` is `false`',
  },
  stop: { about: 'stops the app', limitMs: minutes(10), skippedIf: 'the app is not running' },
  restore: {
    about: 'replaces the data, and waits until that is complete',
    // Large environments take hours: the run has a limit, and this stage has none of its own.
    limitMs: Number.POSITIVE_INFINITY,
  },
  start: {
    about: 'starts the app, which adapts the database to its model, and waits until it is running',
    limitMs: minutes(30),
    skippedIf: '`start` is `false`',
  },
} as const satisfies StageTable;

/** Its own outputs; action.yml says what each means, and a test compares the two. */
export const restoreOutputs = ['snapshot-id', 'restore-id', 'backup-snapshot-id'] as const;

/** Facts that a restore finds out as it runs. */
export interface RestoreState {
  /** The environment whose data is replaced. */
  target: EnvironmentRef | undefined;
  progress: RestoreProgress;
}

/** A restore in progress. */
export type RestoreRun = StagedRun<
  RestoreInputs,
  CloudApi,
  keyof typeof restoreStages,
  (typeof restoreOutputs)[number]
> &
  RestoreState;

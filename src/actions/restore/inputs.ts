import { type Invalid, invalid } from '../../inputs/issues.ts';
import type { InputReader } from '../../inputs/reader.ts';
import type { Runner } from '../../runner/runner.ts';
import { need, type PlaceInputs, readPlace } from '../shared/cloud-target.ts';
import { type ConnectionInputs, defaultRetries, readConnection } from '../shared/connection.ts';

/** The defaults of inputs that are given as text. action.yml states them as well, for people; a test holds the two together. */
export const restoreDefaults = {
  retries: defaultRetries,
  'database-only': 'false',
  start: 'true',
  timeout: '6h',
  summary: 'true',
} as const;

export interface RestoreInputs extends ConnectionInputs, PlaceInputs {
  /** An id, or `latest`. */
  readonly snapshot: string | Invalid;
  /** Where the snapshot belongs; the target where absent. */
  readonly fromEnvironment: string | undefined;
  readonly databaseOnly: boolean | Invalid;
  readonly confirm: string | Invalid;
  readonly start: boolean | Invalid;
  readonly timeoutMs: number | Invalid;
  readonly summary: boolean | Invalid;
}

export const readRestoreInputs = (reader: InputReader, runner: Pick<Runner, 'env' | 'protect'>): RestoreInputs => ({
  ...readConnection(reader, runner, false),
  ...readPlace(reader),
  snapshot: readSnapshotId(reader),
  fromEnvironment: reader.text('from-environment'),
  databaseOnly: reader.flag('database-only', restoreDefaults['database-only']),
  confirm: need(
    reader,
    'confirm',
    'the Mode of the environment whose data is replaced, such as Acceptance, just as Mendix writes it',
  ),
  start: reader.flag('start', restoreDefaults.start),
  timeoutMs: reader.duration('timeout', restoreDefaults.timeout) ?? invalid,
  summary: reader.flag('summary', restoreDefaults.summary),
});

function readSnapshotId(reader: InputReader): string | Invalid {
  const given = need(reader, 'snapshot', 'the id of a snapshot, or `latest`');
  if (given === invalid || /^[\w-]{1,100}$/.test(given)) return given;
  return reader.issues.add('snapshot', `"${given}" is neither the id of a snapshot nor \`latest\``);
}

/** The outputs; action.yml says what each means, and a test holds the two together. */
export const backupOutputNames = [
  'snapshot-id',
  'model-version',
  'created-at',
  'expires-at',
  'archive-id',
  'file',
  'size',
  'sha256',
  'reused',
  'stage',
  'stages',
  'error-code',
  'error-message',
] as const;

export type BackupOutputs = Partial<Record<(typeof backupOutputNames)[number], string>>;

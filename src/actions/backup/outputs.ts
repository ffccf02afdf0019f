/** The outputs; action.yml says what each means, and a test holds the two together. */
export const outputNames = [
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

export type Outputs = Partial<Record<(typeof outputNames)[number], string>>;

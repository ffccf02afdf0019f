/** The outputs; action.yml says what each means, and a test holds the two together. */
export const restoreOutputNames = [
  'snapshot-id',
  'restore-id',
  'stage',
  'stages',
  'error-code',
  'error-message',
] as const;

export type RestoreOutputs = Partial<Record<(typeof restoreOutputNames)[number], string>>;

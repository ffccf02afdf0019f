/** The outputs; action.yml says what each means, and a test holds the two together. */
export const deployOutputNames = [
  'app-id',
  'project-id',
  'environment-id',
  'environment-url',
  'package-id',
  'model-version',
  'previous-package-id',
  'snapshot-id',
  'changed',
  'stage',
  'stages',
  'downtime',
  'error-code',
  'error-message',
] as const;

export type DeployOutputs = Partial<Record<(typeof deployOutputNames)[number], string>>;

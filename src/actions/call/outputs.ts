/** Every output of the action, as action.yml declares them. */
export const callOutputNames = [
  'status',
  'error-code',
  'error-message',
  'body',
  'headers',
  'response-file',
  'url',
  'auth',
  'attempts',
  'first-body',
  'polls',
  'items',
  'download-file',
] as const;

export type CallOutputs = Partial<Record<(typeof callOutputNames)[number], string>>;

/** Every output of the action, as action.yml declares them. */
export const outputNames = [
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

export type Outputs = Partial<Record<(typeof outputNames)[number], string>>;

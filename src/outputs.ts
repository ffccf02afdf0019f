import type { Outcome } from './actions/outcome.ts';
import type { Credential } from './auth/credentials.ts';
import type { StoredBody } from './response/store.ts';
import type { Answer } from './transport/call.ts';

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

/** Headers as a JSON object: names in lower case, a repeated one as an array. */
const headersJson = (headers: Answer['headers']): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(headers).map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
    ),
  );

/** The outputs of a call that was answered, and of what followed it. */
export const outputsOf = (
  { first, last, polls, items }: Outcome,
  body: StoredBody,
  firstBody: string,
  mode: Credential['mode'],
): Outputs => ({
  status: String(last.answer.status),
  'error-code': last.error?.code ?? '',
  'error-message': last.error?.message ?? '',
  body: body.text,
  headers: headersJson(last.answer.headers),
  'response-file': body.file,
  url: last.answer.request.url.href,
  auth: mode,
  attempts: String(first.answer.attempts),
  'first-body': firstBody,
  polls: polls === undefined ? '' : String(polls),
  items: items === undefined ? '' : String(items),
});

import type { Credential } from './auth/credentials.ts';
import type { MendixError } from './response/mendix-error.ts';
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
] as const;

export type Outputs = Partial<Record<(typeof outputNames)[number], string>>;

/** Headers as a JSON object: names in lower case, a repeated one as an array. */
const headersJson = (headers: Answer['headers']): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(headers).map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
    ),
  );

/** The outputs of a call that was answered. */
export const outputsOf = (
  answer: Answer,
  body: StoredBody,
  error: MendixError | undefined,
  mode: Credential['mode'],
): Outputs => ({
  status: String(answer.status),
  'error-code': error?.code ?? '',
  'error-message': error?.message ?? '',
  body: body.text,
  headers: headersJson(answer.headers),
  'response-file': body.file,
  url: answer.request.url.href,
  auth: mode,
  attempts: String(answer.attempts),
});

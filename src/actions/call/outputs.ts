import type { Credential } from '../../auth/credentials.ts';
import type { ApiResponse } from '../../client/response.ts';
import type { Failure } from '../../lib/errors.ts';
import type { CallResult } from './result.ts';

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

/** Where the body of a response went: into an output, into a file, or both. */
export interface StoredBody {
  readonly text: string;
  /** An absolute path, empty where there is no file. */
  readonly file: string;
}

/** Headers as a JSON object: names in lower case, a repeated one as an array. */
const headersJson = (headers: ApiResponse['headers']): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(headers).map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
    ),
  );

/** The outputs of a call that was answered, and of what followed it. */
export const outputsOf = (
  { first, last, polls, items }: CallResult,
  { text, file }: StoredBody,
  { kind, failure }: { kind: Credential['kind']; failure: Failure | undefined },
): CallOutputs => ({
  status: String(last.status),
  'error-code': failure?.code ?? last.error?.code ?? '',
  'error-message': last.error?.message || (failure?.message ?? ''),
  body: text,
  headers: headersJson(last.headers),
  'response-file': file,
  url: last.request.url.href,
  auth: kind,
  attempts: String(first.attempts),
  'first-body': first.body.text() ?? '',
  polls: polls === undefined ? '' : String(polls),
  items: items === undefined ? '' : String(items),
});

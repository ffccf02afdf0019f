import { join } from 'node:path';
import type { Credential } from '../../auth/credentials.ts';
import type { ResponseBody } from '../../client/body.ts';
import type { Client } from '../../client/client.ts';
import { type ApiResponse, failureCode } from '../../client/response.ts';
import { is2xx } from '../../http/status.ts';
import { privateMode } from '../../lib/atomic-file.ts';
import { expectedError, type Failure } from '../../lib/errors.ts';
import { parseJson } from '../../lib/json.ts';
import type { Runner } from '../../runner/runner.ts';
import type { StateChange } from '../../wait/poll.ts';

/** What became of a request and of what followed it. */
export interface CallResult {
  readonly first: ApiResponse;
  /** The response that the outputs are of. */
  readonly last: ApiResponse;
  /** All items of a list, in place of the last response's body. */
  readonly collected?: ResponseBody;
  /** Why the step fails. */
  readonly failure: Failure | undefined;
  readonly warning: string | undefined;
  readonly polls?: number;
  readonly changes?: readonly StateChange[];
  readonly items?: number;
}

/** Whether a status is an error that the user counts as a success, so that no warning is needed. */
export const isAccepted = ({ ok, status }: Pick<ApiResponse, 'ok' | 'status'>): boolean => ok && !is2xx(status);

/** What became of a request that nothing follows. */
export async function resultOf(first: ApiResponse, client: Client): Promise<CallResult> {
  const message = first.ok && (!first.error || isAccepted(first)) ? '' : await client.explain(first);
  if (!first.ok) return { first, last: first, failure: { code: failureCode(first), message }, warning: undefined };
  return { first, last: first, failure: undefined, warning: message || undefined };
}

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

type CallOutputs = Partial<Record<(typeof callOutputNames)[number], string>>;

/** Where the body of a response went: into an output, into a file, or both. */
interface StoredBody {
  readonly text: string;
  /** An absolute path, empty if there is no file. */
  readonly file: string;
  readonly failure: Failure | undefined;
}

/**
 * Puts a body where it belongs: small text into the output, the rest into a file; and a success into the file that the user named, too. Its
 * text is returned even if the file cannot be written.
 *
 * @param wanted the path that the user named
 * @param temp the folder for other files
 */
export function storeBody(body: ResponseBody, wanted: string | undefined, temp: string): StoredBody {
  const text = body.text();
  const stored = { text: text ?? '', failure: undefined };
  if (wanted === undefined && (text !== undefined || body.size === 0)) return { ...stored, file: '' };
  const file = wanted ?? join(temp, `mendix-response-${crypto.randomUUID()}`);
  try {
    body.save(file, wanted === undefined ? privateMode : undefined);
    return { ...stored, file };
  } catch (error) {
    const { message } = expectedError(error);
    return { ...stored, file: '', failure: { code: 'FILE_NOT_WRITTEN', message } };
  }
}

/** Headers as a JSON object: names in lower case, a repeated one as an array. */
const headersJson = (headers: ApiResponse['headers']): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(headers).map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
    ),
  );

/** What the outputs are made of, apart from the result. */
interface OutputParts {
  readonly stored: StoredBody;
  /** The path of the downloaded file, or empty. */
  readonly download: string;
  readonly kind: Credential['kind'];
  readonly failure: Failure | undefined;
}

/** The outputs of a call that was answered, and of what followed it. */
export const outputsOf = (
  { first, last, polls, items }: CallResult,
  { stored, download, kind, failure }: OutputParts,
): CallOutputs => ({
  status: String(last.status),
  'error-code': failure?.code ?? last.error?.code ?? '',
  'error-message': last.error?.message || (failure?.message ?? ''),
  body: stored.text,
  headers: headersJson(last.headers),
  'response-file': stored.file,
  url: last.request.url.href,
  auth: kind,
  attempts: String(first.attempts),
  'first-body': first.body.text() ?? '',
  polls: polls === undefined ? '' : String(polls),
  items: items === undefined ? '' : String(items),
  'download-file': download,
});

/** Hides secrets in a body, even if its encoder escaped more than it had to. */
export function hideInBody(text: string, hide: (text: string) => string): string {
  if (!text.includes('\\')) return hide(text);
  try {
    const document = parseJson(text);
    const usual = document?.write(document.value) ?? '';
    return hide(usual) === usual ? hide(text) : hide(usual);
  } catch {
    // Nested too deeply to be read; nothing else needs it here.
    return hide(text);
  }
}

/** `body` and `headers` are passed on as they came, other parts of responses without the credential, and the rest without any secret. */
export function cleanOutputs(
  outputs: CallOutputs,
  extracted: ReadonlyMap<string, string>,
  { redact, withoutCredential }: Pick<Runner, 'redact' | 'withoutCredential'>,
): Readonly<Record<string, string>> {
  const clean = (name: string, value: string): string => {
    if (name === 'body' || name === 'headers') return value;
    // A path that contains `***` would not name a file.
    if (name === 'response-file' || name === 'download-file') return withoutCredential(value) === value ? value : '';
    return name === 'first-body' ? hideInBody(value, withoutCredential) : redact(value);
  };
  return Object.fromEntries([
    ...Object.entries(outputs).map(([name, value]) => [name, clean(name, value)]),
    ...[...extracted].map(([name, value]) => [name, withoutCredential(value)]),
  ]);
}

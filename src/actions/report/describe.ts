import type { Credential } from '../../auth/credentials.ts';
import type { SignedRequest } from '../../auth/sign.ts';
import type { MendixError } from '../../client/mendix-error.ts';
import { bodyLength } from '../../http/body.ts';
import type { Answer } from '../../http/call.ts';
import { sizeOf } from '../../http/receive.ts';
import { oneLine } from '../../lib/escape.ts';
import { formatBytes } from '../../lib/format.ts';
import { carriesCredential } from '../call/headers.ts';

const credentialName: Readonly<Record<Credential['mode'], string>> = {
  'api-key': 'API key',
  pat: 'personal access token',
  none: 'no credential',
};

/** The log's line for a request. */
export const describeRequestLine = ({ method, url, body }: SignedRequest, mode: Credential['mode']): string =>
  `${method} ${url.href} (${credentialName[mode]}${body ? `, body of ${formatBytes(bodyLength(body))}` : ''})`;

/** The log's line for an answer. */
export function describeAnswer({ status, headers, body, ms, attempts }: Answer): string {
  const type = headers['content-type']?.[0];
  const tries = attempts > 1 ? `, at try ${attempts}` : '';
  return `Answer ${status} in ${(ms / 1000).toFixed(2)} s${tries}: ${formatBytes(sizeOf(body))}${type ? ` of ${type}` : ''}`;
}

/** The runner cuts an annotation at 4096 characters (runner: ExecutionContext.cs); the output `error-message` is whole. */
const longestWords = 3000;

/**
 * What a failing answer means: the call, the status, Mendix's own words, and what to do.
 *
 * @param hide removes secrets
 */
export function describeFailure(
  { request: { method, url }, status, problem }: Answer,
  error: MendixError | undefined,
  hint: string | undefined,
  hide: (text: string) => string,
): string {
  const code = error?.code === String(status) ? '' : error?.code;
  // Hidden first: what is cut or escaped could no longer be told for a secret.
  const words = oneLine(hide([code, error?.message].filter(Boolean).join(': '))).slice(0, longestWords);
  return `${method} ${url.pathname} answered ${status}${words ? `: ${words}` : ''}${problem ? `; ${problem}` : ''}${hint ? `\n${hint}` : ''}`;
}

/** Shows a request that is not sent, a line each; the values of credential headers are hidden. */
export function describeForDryRun(
  { method, url, headers, credential, body }: SignedRequest,
  known: readonly string[],
): readonly string[] {
  const hidden = [...credential, ...headers].map(
    ({ name, value }) => `  ${name}: ${carriesCredential(name) ? '***' : value}`,
  );
  const segments = (body ?? []).map((segment) =>
    'bytes' in segment
      ? `  ${formatBytes(segment.bytes.length)} of text`
      : `  ${formatBytes(segment.size)} from ${segment.path}`,
  );
  const bodyLines = body ? [`Body of ${formatBytes(bodyLength(body))}:`, ...segments] : ['No body.'];
  return ['Dry run: nothing is sent.', `${method} ${url.href}`, ...hidden, ...bodyLines, ...known];
}

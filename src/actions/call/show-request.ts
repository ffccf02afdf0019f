import { type Credential, carriesCredential, credentialHeaders } from '../../auth/credentials.ts';
import { type Body, bodyLength } from '../../http/body.ts';
import type { ApiRequest } from '../../http/message.ts';
import { formatBytes } from '../../lib/format.ts';

/** Characters of a body that a dry run shows. */
const maxBodyLength = 2000;

/** A request that is not sent, and what is said of it. */
export interface DryRun {
  readonly request: ApiRequest;
  readonly credential: Credential;
  /** What is known of the call, a line each. */
  readonly known: readonly string[];
  /** Replaces secrets. */
  hide(text: string): string;
}

/** Shows a request that is not sent, a line each; the values of credential headers are hidden. */
export function describeForDryRun({ request, credential, known, hide }: DryRun): readonly string[] {
  const { method, url, headers, body } = request;
  const hidden = [...credentialHeaders(credential), ...headers].map(
    ({ name, value }) => `  ${name}: ${carriesCredential(name) ? '***' : value}`,
  );
  const bodyLines = body ? [`Body of ${formatBytes(bodyLength(body))}:`, ...describeBody(body, hide)] : ['No body.'];
  return [`${method} ${url.href}`, ...hidden, ...bodyLines, ...known];
}

function describeBody(body: Body, hide: DryRun['hide']): readonly string[] {
  // Hidden as a whole, and only then cut: a part of a secret could no longer be told.
  const text = hide(
    body
      .map((part) => ('bytes' in part ? part.bytes.toString() : `(${formatBytes(part.size)} from ${part.path})`))
      .join(''),
  );
  const lines = text
    .slice(0, maxBodyLength)
    .trimEnd()
    .split(/\r\n|\r|\n/);
  return [...lines, ...(text.length > maxBodyLength ? [`(${text.length - maxBodyLength} more characters)`] : [])].map(
    (line) => `  ${line}`,
  );
}

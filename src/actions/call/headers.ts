import { carriesCredential } from '../../auth/credentials.ts';
import type { AuthChoice } from '../../auth/select-credential.ts';
import type { Header } from '../../http/request.ts';
import { allValid, type Invalid, type Issues } from '../../inputs/issues.ts';
import type { Pair } from '../../inputs/reader.ts';

/** Headers that frame the message or name its host, which the transport alone must decide (RFC 9110, section 7; RFC 9112, section 6). */
const framingHeaders = new Set([
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** RFC 9110, section 5.6.2. */
const headerName = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
/** What Node sends: no control character but TAB, and nothing above U+00FF, which has no single byte. */
const headerValue = /^[\t\x20-\x7e\x80-\xff]*$/;

/** Reads `headers`, and notes each line that is not a header or that may not be set by hand. */
export function readHeaders(
  lines: readonly Pair[],
  auth: AuthChoice | Invalid,
  issues: Issues,
): readonly Header[] | Invalid {
  const headers = lines.map(({ at, name, value: text }): Header | Invalid => {
    const value = text.trim();
    const problem = headerProblem(name, value) ?? (auth === 'none' ? undefined : credentialProblem(name));
    return problem ? issues.add(at, problem) : { name, value };
  });
  return allValid(headers);
}

function headerProblem(name: string, value: string): string | undefined {
  if (!headerName.test(name)) return `"${name}" is not a header name`;
  if (!headerValue.test(value)) return `the value of "${name}" has a character that is not allowed in a header`;
  return framingHeaders.has(name.toLowerCase()) ? `"${name}" is set by the action itself; remove the line` : undefined;
}

const credentialProblem = (name: string): string | undefined =>
  carriesCredential(name)
    ? `"${name}" contains a credential, which would not be masked here; use \`username\` and \`api-key\`, or \`pat\``
    : undefined;

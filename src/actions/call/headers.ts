import type { Header } from '../../http/message.ts';
import type { Pair, Reader } from '../../inputs/reader.ts';
import type { AuthChoice } from './request-inputs.ts';

/** Headers that carry a credential: in `headers` they would not be masked, and a dry run hides their values. */
const credentialHeaders = new Set([
  'authorization',
  'proxy-authorization',
  'cookie',
  'mendix-username',
  'mendix-apikey',
]);

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

export const carriesCredential = (name: string): boolean => credentialHeaders.has(name.toLowerCase());

/** Reads `headers`, and notes each line that is no header or that may not be set by hand. */
export function readHeaders(lines: readonly Pair[], auth: AuthChoice, reader: Reader): readonly Header[] {
  return lines.map(({ at, name, value: text }) => {
    const value = text.trim();
    if (!headerName.test(name)) reader.fault(at, `"${name}" is not a header name`);
    if (!headerValue.test(value)) reader.fault(at, `the value of "${name}" has a character that no header can hold`);
    if (framingHeaders.has(name.toLowerCase()))
      reader.fault(at, `"${name}" is set by the action itself; take the line out`);
    if (auth !== 'none' && carriesCredential(name)) {
      reader.fault(
        at,
        `"${name}" carries a credential, which would not be masked here; use \`username\` and \`api-key\`, or \`pat\``,
      );
    }
    return { name, value };
  });
}

import { carriesCredential } from '../../auth/credentials.ts';
import type { AuthChoice } from '../../auth/select-credential.ts';
import type { ApiRequest, Header } from '../../http/request.ts';
import { allValid, type Invalid, type Issues, invalid } from '../../inputs/issues.ts';
import { unexpandedVariable } from '../../inputs/parse.ts';
import type { Pair } from '../../inputs/reader.ts';
import { buildRequest } from '../../mendix/request.ts';
import type { InputContext } from '../define-action.ts';
import { readBody } from './body.ts';
import type { CallInputs } from './inputs.ts';
import { type Base, buildUrl } from './url.ts';

/** Turns inputs into the request: nothing is sent, and no credential is in it. */
export function readRequest(
  inputs: CallInputs,
  base: Base | Invalid,
  context: Pick<InputContext, 'issues' | 'runner'>,
): ApiRequest | Invalid {
  const { issues } = context;
  const headers = inputs.headers === invalid ? invalid : readHeaders(inputs.headers, inputs.auth, issues);
  const body = readBody(inputs, headers === invalid ? [] : headers, context);
  const method = inputs.method ?? (body === undefined ? 'GET' : 'POST');
  if (body !== undefined && (method === 'GET' || method === 'HEAD'))
    issues.add('method', `a ${method} cannot have a body; use another method, or remove the body`);
  const url = readUrl(inputs, base, issues);
  if (url === invalid || headers === invalid || body === invalid || method === invalid) return invalid;
  return buildRequest(method, url, { headers, ...body });
}

function readUrl({ url: text, pathParams, query }: CallInputs, base: Base | Invalid, issues: Issues): URL | Invalid {
  if (text === invalid || pathParams === invalid) return invalid;
  const [path = ''] = text.replace(/^https?:\/\//i, '').split(/[?#]/);
  const emptySegment = path.includes('//');
  if (emptySegment)
    issues.add(
      'url',
      'has an empty segment, `//`; is the variable there set? `path-params` reports which one is empty',
    );
  const variable = /(?:^|\/)\$(\w+)(?=\/|$)/.exec(path)?.[1];
  if (variable) issues.warn(`url: contains $${variable}, ${unexpandedVariable}.`);
  const [first] = query === invalid ? [] : query;
  if (first?.name.startsWith('?')) issues.add(first.at, 'starts with `?`, which the action adds itself; remove it');
  const url = buildUrl({ at: 'url', text, pathParams, query: query === invalid ? [] : query }, base, issues);
  return emptySegment || query === invalid ? invalid : url;
}

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

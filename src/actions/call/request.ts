import { carriesCredential } from '../../auth/credentials.ts';
import type { AuthChoice } from '../../auth/select-credential.ts';
import { type ApiRequest, findHeader, type Header, type Method } from '../../http/request.ts';
import { allValid, type Invalid, type Issues, invalid } from '../../inputs/issues.ts';
import { unexpandedVariable } from '../../inputs/parse.ts';
import type { Pair } from '../../inputs/reader.ts';
import { closest } from '../../lib/similarity.ts';
import { type EndpointMatch, otherMethods } from '../../mendix/lookup.ts';
import type { Endpoint } from '../../mendix/model/types.ts';
import { buildRequest } from '../../mendix/request.ts';
import type { InputContext } from '../define-action.ts';
import { readBody } from './body.ts';
import type { CallInputs, RequestInputs } from './inputs.ts';
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

/**
 * Compares a request with the documentation of its endpoint. A difference is a warning, as documentation lags behind; it is a mistake only if
 * the request would silently do nothing, or the wrong thing.
 */
export function lintRequest(
  { method, body, bodyFile, form, headers }: RequestInputs,
  { request, match }: { request: ApiRequest; match: EndpointMatch },
  issues: Issues,
): void {
  const endpoints = match.endpoints.map(({ endpoint }) => endpoint);
  const [endpoint] = endpoints;
  if (endpoint === undefined) {
    if (match.apis.length > 0 && /[^/]\/$/.test(request.url.pathname))
      issues.warn('url: ends in a slash, which no documented path does; is the variable after it set?');
    checkMethod({ given: method, sent: request.method }, otherMethods(match), issues);
    return;
  }
  checkQuery(request.url, endpoints, issues);
  const isTypeGiven = headers !== invalid && headers.some(({ name }) => name.toLowerCase() === 'content-type');
  const given = bodyFile === undefined ? 'body' : 'body-file';
  if (endpoint.body === 'multipart' && (body ?? bodyFile) !== undefined && !isTypeGiven)
    issues.add(
      given,
      `"${endpoint.title}" requires a form; write \`form: ${endpoint.formField}=@path\`, or set a Content-Type in \`headers\` to send it unchanged`,
    );
  const field = endpoint.formField;
  if (field && form !== invalid && form.length > 0 && !form.some(({ name }) => name === field))
    issues.add('form', `"${endpoint.title}" expects the file in the field \`${field}\`; write \`${field}=@path\``);
  if (body !== undefined && findHeader(request.headers, 'content-type')?.value.startsWith('application/json'))
    checkFields(body, endpoint, issues);
}

/** A missing method is an error if the path is documented only with methods other than GET. */
function checkMethod(
  { given, sent }: { readonly given: RequestInputs['method']; readonly sent: Method },
  others: readonly string[],
  issues: Issues,
): void {
  if (others.length === 0) return;
  const known = others.join(' and ');
  const choices = others.map((each) => `\`method: ${each}\``).join(' or ');
  if (given === undefined && sent === 'GET')
    issues.add('method', `is missing; the catalogue knows this path only with ${known}: set ${choices}`);
  else issues.warn(`method: the documentation lists this path only with ${known}`);
}

function checkQuery(url: URL, endpoints: readonly Endpoint[], issues: Issues): void {
  const [{ title } = { title: '' }] = endpoints;
  const known = [...new Set(endpoints.flatMap(({ query = [] }) => query))];
  for (const name of new Set(url.searchParams.keys())) {
    if (known.includes(name)) continue;
    const meant = closest(name, known);
    const names = known.length > 0 ? `it lists ${known.join(', ')}` : 'it lists none';
    issues.warn(
      `query: the documentation of "${title}" does not list "${name}"; ${meant ? `did you mean \`${meant}\`?` : names}`,
    );
  }
}

/** Looks at the names at the top of a JSON body. */
function checkFields(body: string, { title, bodyFields = [] }: Endpoint, issues: Issues): void {
  const given = topFields(body);
  for (const [name, value] of given) {
    const meant = bodyFields.find((field) => field !== name && field.toLowerCase() === name.toLowerCase());
    if (meant && !given.has(meant))
      issues.warn(`body: "${name}" is spelled "${meant}" in the documentation of "${title}"`);
    if (value === '' && /(?:^id|Id)$/.test(meant ?? name) && bodyFields.includes(meant ?? name))
      issues.add(
        'body',
        `"${name}" is empty; is its source set? A step needs an \`id\` for its outputs to be available`,
      );
  }
}

function topFields(body: string): ReadonlyMap<string, unknown> {
  try {
    const value: unknown = JSON.parse(body);
    return new Map(typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : []);
  } catch {
    // Another check reports it.
    return new Map();
  }
}

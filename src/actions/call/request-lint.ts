import { type ApiRequest, findHeader } from '../../http/request.ts';
import { type Issues, invalid } from '../../inputs/issues.ts';
import { closest } from '../../lib/similarity.ts';
import { type EndpointMatch, otherMethods } from '../../mendix/lookup.ts';
import type { Endpoint } from '../../mendix/model/types.ts';
import type { RequestInputs } from './inputs.ts';

/**
 * Compares a request with the documentation of its endpoint. A difference is a warning, as documentation lags behind; it is a mistake only where
 * the request would silently do nothing, or the wrong thing.
 */
export function lintRequest(
  { body, bodyFile, form, headers }: RequestInputs,
  { request, match }: { request: ApiRequest; match: EndpointMatch },
  issues: Issues,
): void {
  const endpoints = match.endpoints.map(({ endpoint }) => endpoint);
  const [endpoint] = endpoints;
  if (endpoint === undefined) {
    if (match.apis.length > 0 && /[^/]\/$/.test(request.url.pathname))
      issues.warn('url: ends in a slash, which no documented path does; is the variable after it set?');
    const others = otherMethods(match);
    if (others.length > 0) issues.warn(`method: the documentation lists this path only with ${others.join(' and ')}`);
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

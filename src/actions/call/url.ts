import { type Invalid, type Issues, invalid } from '../../inputs/issues.ts';
import type { Pair } from '../../inputs/reader.ts';
import { apiListPage, catalogue } from '../../mendix/catalogue.ts';
import { basePath, closestApi, loadHost, type PlacedApi, pathBelow } from '../../mendix/lookup.ts';
import type { Api } from '../../mendix/model/types.ts';
import { encodeSegment, fillTemplate, placeholdersIn } from '../../mendix/request.ts';
import type { CallInputs } from './inputs.ts';

// A strict host: ASCII only, as the URL parser turns a full-width dot into a dot and so one host into another. Whatever else stands
// before the path (user info, a placeholder, a backslash) is not a host either.
const wholeUrl = /^(https?):\/\/([a-z0-9._-]+|\[[0-9a-f:.]+\])(:\d{1,5})?(?=[/?#]|$)/i;
const dotSegment = /(?:^|[/\\])(?:\.|%2e){1,2}(?=[/\\?#]|$)/i;

/** The part of a URL before the path. */
export interface Base {
  /** Without a slash at its end. */
  readonly url: string;
  /** The API that `api` names. */
  readonly api: Api | undefined;
}

/** What a URL is built of, and the input that its text comes from. */
export interface UrlParts {
  /** The input whose value is `text`. */
  readonly at: string;
  readonly text: string;
  readonly pathParams: readonly Pair[];
  readonly query: readonly Pair[];
}

/** Builds the URL of a request: base, path, path parameters and query. */
export function buildUrl(
  { at, text, pathParams, query }: UrlParts,
  base: Base | Invalid,
  issues: Issues,
): URL | Invalid {
  const isPath = text.startsWith('/');
  const before = issues.list.length;
  if (isPath && base === invalid) {
    // Its placeholders can still be checked.
    fillPlaceholders({ at, text }, pathParams, issues);
    return invalid;
  }
  const whole = isPath && base !== invalid ? base.url + text : text;
  const problem = urlProblem(whole);
  if (problem) return issues.add(at, problem);
  const filled = fillPlaceholders({ at, text: whole }, pathParams, issues);
  if (dotSegment.test(filled.split(/[?#]/)[0]?.replace(wholeUrl, '') ?? '')) {
    issues.add(at, 'has a `.` or `..` segment, which would be resolved before it is sent; write the resolved path');
  }
  const url = URL.parse(withQuery(filled, query, issues));
  if (url === null) return issues.add(at, `"${whole}" is not a URL`);
  if (base !== invalid && base.api && pathBelow(url, base.url) === undefined) {
    issues.add(at, `is not below ${base.url}, the base of ${base.api.title}; give a path, or remove \`api\``);
  }
  return issues.list.length === before ? url : invalid;
}

/** Describes what is wrong with a URL template. The text before an `@` is not shown, because it may be a password. */
export function urlProblem(text: string): string | undefined {
  if (/\\|[^\x20-\x7e\xa0-\uffff]/.test(text))
    return 'has a backslash or a control character, such as a line break; percent-encode or remove it';
  if (text.includes('#')) return 'has a `#`: what follows would never be sent; write %23 for the character itself';
  const [authority = ''] = text.replace(/^[a-z]+:\/\//i, '').split(/[/?]/);
  if (authority.includes('@')) return 'has user info before the host; set the inputs for credentials instead';
  if (wholeUrl.test(text)) return undefined;
  if (/^[a-z][a-z0-9+.-]*:/i.test(text) && !/^https?:/i.test(text))
    return `"${text}" is not https; only https:// URLs can be called`;
  if (/^https?:/i.test(text))
    return `"${text}" has no plain host name; write it in ASCII letters (punycode for others), without placeholders`;
  return `"${text}" is neither a full https:// URL nor a path that starts with /`;
}

/** Puts each path parameter in, percent-encoded as one segment: its slashes never become path. */
function fillPlaceholders(
  { at: source, text: url }: Pick<UrlParts, 'at' | 'text'>,
  parameters: readonly Pair[],
  issues: Issues,
): string {
  const values = new Map<string, string>();
  for (const { at, name, value } of parameters) {
    if (values.has(name)) issues.add(at, `"${name}" is set twice`);
    if (value === '') issues.add(at, `"${name}" is empty, and a URL cannot have an empty segment; is its source set?`);
    else if (value === '.' || value === '..') issues.add(at, `"${name}" is "${value}", which would collapse in a URL`);
    else if (!value.isWellFormed()) issues.add(at, `"${name}" is not valid Unicode`);
    values.set(name, value);
  }
  const wanted = new Set(placeholdersIn(url));
  for (const name of wanted)
    if (!values.has(name)) issues.add(source, `{${name}} has no value; add a line \`${name}=...\` to \`path-params\``);
  for (const { at, name } of parameters) {
    if (!wanted.has(name)) issues.add(at, `\`url\` has no placeholder {${name}}; add it, or remove the line`);
  }
  if (/[{}]/.test(fillTemplate(url, () => ''))) issues.add(source, 'has an unpaired { or }; a placeholder is {name}');
  return fillTemplate(url, (name) => {
    const value = values.get(name);
    return value === undefined ? undefined : encodeSegment(value);
  });
}

function withQuery(url: string, query: readonly Pair[], issues: Issues): string {
  const parts = query.map(({ at, name, value }) => {
    if (!`${name}${value}`.isWellFormed()) issues.add(at, 'is not valid Unicode');
    return `${encodeURIComponent(name.toWellFormed())}=${encodeURIComponent(value.toWellFormed())}`;
  });
  if (parts.length === 0) return url;
  const joint = !url.includes('?') ? '?' : /[?&]$/.test(url) ? '' : '&';
  return url + joint + parts.join('&');
}

/** Where paths go when neither `api` nor `base-url` says otherwise; not in action.yml, as code must know whether it was given. */
const defaultBase = 'https://deploy.mendix.com';

/** Finds the base of the request: that of `api`, with `base-url` in place of its origin. */
export async function readBase(
  { url, api: id, baseUrl }: Pick<CallInputs, 'url' | 'api' | 'baseUrl'>,
  issues: Issues,
): Promise<Base | Invalid> {
  const problem = baseUrl === undefined ? undefined : urlProblem(baseUrl);
  if (problem) return issues.add('base-url', problem);
  if (baseUrl !== undefined && /[?{}]/.test(baseUrl))
    issues.add('base-url', 'must not have a query or placeholder; they belong in `url`');
  if (id === undefined) return { url: baseUrl ?? defaultBase, api: undefined };
  const entry = Object.entries(catalogue).find(([each]) => each === id.toLowerCase())?.[1];
  if (entry === undefined) {
    const meant = closestApi(id);
    return issues.add(
      'api',
      `"${id}" is not an API ID; ${meant ? `did you mean ${meant}? ` : ''}${apiListPage} lists them all`,
    );
  }
  const api = await entry.load();
  const path = basePath(entry.base);
  if (baseUrl === undefined && path === entry.base)
    return issues.add('base-url', `is missing; ${api.title} is on your own host, such as https://mendix.example.com`);
  if (baseUrl?.endsWith(path)) issues.add('base-url', `ends in ${path}, which \`api\` already adds; remove it`);
  if (url !== invalid && `${url.split('?')[0]}/`.startsWith(`${path}/`))
    issues.add('url', `starts with ${path}, which \`api\` already adds; remove it`);
  return { url: baseUrl === undefined ? entry.base : baseUrl + path, api };
}

/** The APIs that a call to a URL may be of: the one that the base names, or those of the URL's host. */
export const apisNear = async (base: Base | Invalid, url: URL): Promise<readonly PlacedApi[]> =>
  base !== invalid && base.api ? [{ api: base.api, base: base.url }] : loadHost(url.host);

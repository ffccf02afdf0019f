import type { Pair, Reader } from '../../inputs/reader.ts';
import { pathBelow } from '../../mendix/lookup.ts';
import type { Api } from '../../mendix/types.ts';
import type { RequestInputs } from './request-inputs.ts';

// A strict host: ASCII only, as the URL parser turns a full-width dot into a dot and so one host into another. Whatever else stands
// before the path (user info, a placeholder, a backslash) is not a host either.
const wholeUrl = /^(https?):\/\/([a-z0-9._-]+|\[[0-9a-f:.]+\])(:\d{1,5})?(?=[/?#]|$)/i;
const dotSegment = /(?:^|[/\\])(?:\.|%2e){1,2}(?=[/\\?#]|$)/i;
const placeholder = /\{([^{}]*)\}/g;

/** What comes before a path. */
export interface Base {
  /** Without a slash at its end. */
  readonly url: string;
  /** The API that `api` names. */
  readonly api: Api | undefined;
}

/**
 * Builds the URL of a request: base, path, path parameters and query. Notes every mistake with the reader.
 *
 * @returns undefined where a mistake leaves no URL
 */
export function buildUrl(inputs: RequestInputs, base: Base | undefined, reader: Reader): URL | undefined {
  const isPath = inputs.url.startsWith('/');
  if (inputs.url === '' || (isPath && base === undefined)) return undefined;
  const text = isPath && base ? base.url + inputs.url : inputs.url;
  if (!checkUrl('url', text, reader)) return undefined;

  const filled = fillPlaceholders(text, inputs.pathParams, reader);
  if (dotSegment.test(filled.split(/[?#]/)[0]?.replace(wholeUrl, '') ?? '')) {
    reader.fault(
      'url',
      'has a `.` or `..` segment, which would be resolved before it is sent; write the path that you mean',
    );
  }
  const url = URL.parse(withQuery(filled, inputs.query, reader));
  if (url === null) reader.fault('url', `"${text}" is not a URL`);
  else if (base?.api && pathBelow(url, base.url) === undefined) {
    reader.fault('url', `is not below ${base.url}, the base of ${base.api.title}; give a path, or take \`api\` out`);
  }
  return url ?? undefined;
}

/** Checks a URL before anything is put into it. A whole URL with an `@` is told apart, as it may hold a password. */
export function checkUrl(name: string, text: string, reader: Reader): boolean {
  const problem = urlProblem(text);
  if (problem !== undefined) reader.fault(name, problem);
  return problem === undefined;
}

function urlProblem(text: string): string | undefined {
  if (/\\|[^\x20-\x7e\xa0-\uffff]/.test(text))
    return 'has a backslash or a control character, such as a line break; percent-encode it or take it out';
  if (text.includes('#')) return 'has a `#`: what follows would never be sent; write %23 for the character itself';
  const [authority = ''] = text.replace(/^[a-z]+:\/\//i, '').split(/[/?]/);
  if (authority.includes('@')) return 'has user info before the host; give a credential by its own inputs';
  if (wholeUrl.test(text)) return undefined;
  if (/^[a-z][a-z0-9+.-]*:/i.test(text) && !/^https?:/i.test(text))
    return `"${text}" is not https; only https:// URLs can be called`;
  if (/^https?:/i.test(text))
    return `"${text}" has no plain host name; write it in ASCII letters (punycode for others), without placeholders`;
  return `"${text}" is neither a whole https:// URL nor a path that starts with /`;
}

/** Puts each path parameter in, percent-encoded as one segment: its slashes never become path. */
function fillPlaceholders(url: string, parameters: readonly Pair[], reader: Reader): string {
  const values = new Map<string, string>();
  for (const { at, name, value } of parameters) {
    if (values.has(name)) reader.fault(at, `"${name}" is given twice`);
    if (value === '')
      reader.fault(
        at,
        `"${name}" is empty, and a URL cannot hold an empty segment; is the value that it comes from set?`,
      );
    else if (value === '.' || value === '..') reader.fault(at, `"${name}" is "${value}", which URLs collapse`);
    else if (!value.isWellFormed()) reader.fault(at, `"${name}" is not valid Unicode`);
    values.set(name, value);
  }
  const wanted = new Set<string>();
  const filled = url.replace(placeholder, (whole, key: string) => {
    const name = key.trim();
    wanted.add(name);
    const value = values.get(name);
    if (value !== undefined) return encodeURIComponent(value.toWellFormed());
    reader.fault('url', `{${name}} has no value; add a line \`${name}=...\` to \`path-params\``);
    return whole;
  });
  for (const { at, name } of parameters) {
    if (!wanted.has(name))
      reader.fault(at, `"${name}" stands nowhere in \`url\`; add {${name}} there, or take the line out`);
  }
  if (/[{}]/.test(filled.replace(placeholder, '')))
    reader.fault('url', 'has an unpaired { or }; a placeholder is {name}');
  return filled;
}

function withQuery(url: string, query: readonly Pair[], reader: Reader): string {
  const parts = query.map(({ at, name, value }) => {
    if (!`${name}${value}`.isWellFormed()) reader.fault(at, 'is not valid Unicode');
    return `${encodeURIComponent(name.toWellFormed())}=${encodeURIComponent(value.toWellFormed())}`;
  });
  if (parts.length === 0) return url;
  const joint = !url.includes('?') ? '?' : /[?&]$/.test(url) ? '' : '&';
  return url + joint + parts.join('&');
}

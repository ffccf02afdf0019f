import type { ApiRequest } from '../../http/request.ts';
import { type Invalid, type Issues, invalid } from '../../inputs/issues.ts';
import { unexpandedVariable } from '../../inputs/parse.ts';
import { buildRequest } from '../../mendix/request.ts';
import { type BodySources, readBody } from './body.ts';
import { readHeaders } from './headers.ts';
import { type CallInputs, hasBody } from './inputs.ts';
import { type Base, buildUrl } from './url.ts';

/** Turns inputs into the request: nothing is sent, and no credential is in it. */
export function readRequest(
  inputs: CallInputs,
  base: Base | Invalid,
  { issues, ...sources }: BodySources & { issues: Issues },
): ApiRequest | Invalid {
  const headers = inputs.headers === invalid ? invalid : readHeaders(inputs.headers, inputs.auth, issues);
  const body = hasBody(inputs)
    ? readBody(inputs, headers === invalid ? [] : headers, { issues, ...sources })
    : undefined;
  const method = inputs.method ?? (hasBody(inputs) ? 'POST' : 'GET');
  if (hasBody(inputs) && (method === 'GET' || method === 'HEAD'))
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

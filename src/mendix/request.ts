import packageJson from '../../package.json' with { type: 'json' };
import type { Body } from '../http/body.ts';
import { type ApiRequest, findHeader, type Header, type Method } from '../http/request.ts';
import { ActionError } from '../lib/errors.ts';
import { parseCall } from './model/define.ts';
import type { Call } from './model/types.ts';

/** Creates a request to Mendix with the headers that every such request has. */
export function buildRequest(
  method: Method,
  url: URL,
  {
    headers = [],
    body,
    contentType,
  }: { headers?: readonly Header[]; body?: Body | undefined; contentType?: string | undefined },
): ApiRequest {
  // Deploy API v1 wants a type on calls without a body, too: https://docs.mendix.com/apidocs-mxsdk/apidocs/deploy-api/
  const type = contentType ?? (method === 'POST' || method === 'DELETE' ? 'application/json' : undefined);
  const added: readonly Header[] = [
    { name: 'Accept', value: 'application/json, */*' },
    { name: 'Accept-Encoding', value: 'gzip, br, zstd' },
    { name: 'User-Agent', value: `${packageJson.name}/${packageJson.version}` },
    ...(type === undefined ? [] : [{ name: 'Content-Type', value: type }]),
  ];
  return { method, url, headers: [...headers, ...added.filter(({ name }) => !findHeader(headers, name))], body };
}

const placeholder = /\{([^{}]*)\}/g;

/**
 * Fills the placeholders of a URL template such as `/apps/{AppId}`.
 *
 * @param segmentOf gives the encoded segment for a name; if it gives none, the placeholder stays
 */
export const fillTemplate = (template: string, segmentOf: (name: string) => string | undefined): string =>
  template.replace(placeholder, (whole, name: string) => segmentOf(name.trim()) ?? whole);

/** A value as one segment of a path: its slashes never become path. */
export const encodeSegment = (value: string): string => encodeURIComponent(value.toWellFormed());

/** The text between the braces of each placeholder of a template. */
export const placeholdersIn = (template: string): readonly string[] =>
  [...template.matchAll(placeholder)].map(([, name = '']) => name.trim());

/** Whether a value can be a segment of a path: not one that is empty, or that URLs collapse. */
export const isSegment = (value: string): boolean =>
  value !== '' && value !== '.' && value !== '..' && value.isWellFormed();

/** The plain values for an endpoint; each is encoded for its place in the request. */
export interface CallParts {
  readonly path?: Readonly<Record<string, string>> | undefined;
  readonly query?: Readonly<Record<string, string>> | undefined;
  readonly json?: unknown;
  readonly form?: { readonly body: Body; readonly contentType: string } | undefined;
}

/**
 * Creates the request for an endpoint from plain values.
 *
 * @param base the base of the endpoint's API
 * @param endpoint its method and path, such as `GET /apps/{AppId}`
 * @throws ActionError if a part of the path has no value, or one that URLs collapse: it may come from a response of the platform
 */
export function fillEndpoint(
  base: string,
  endpoint: Call,
  { path = {}, query = {}, json, form }: CallParts,
): ApiRequest {
  const { method, path: template } = parseCall(endpoint);
  const filled = fillTemplate(template, (name) => {
    const value = path[name] ?? '';
    if (isSegment(value)) return encodeSegment(value);
    throw new ActionError(`{${name}} of ${endpoint} is "${value}", which cannot be part of a path`);
  });
  const url = new URL(base + filled);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  if (form) return buildRequest(method, url, form);
  const body = json === undefined ? undefined : [{ bytes: Buffer.from(JSON.stringify(json)) }];
  return buildRequest(method, url, { body, contentType: body && 'application/json' });
}

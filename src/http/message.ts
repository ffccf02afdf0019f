import type { Body } from './body.ts';
import type { Method } from './methods.ts';

export interface Header {
  readonly name: string;
  readonly value: string;
}

/** A request as the inputs describe it: everything but the credential. */
export interface ApiRequest {
  readonly method: Method;
  readonly url: URL;
  readonly headers: readonly Header[];
  readonly body: Body | undefined;
}

/** Finds a header, whose name compares without regard to case. */
export const findHeader = (headers: readonly Header[], name: string): Header | undefined =>
  headers.find((header) => header.name.toLowerCase() === name.toLowerCase());

/** The request as one without a body: its headers about a body go with it. */
export const withoutBody = <T extends ApiRequest>(request: T, method: 'GET' | 'HEAD'): T => ({
  ...request,
  method,
  body: undefined,
  headers: request.headers.filter(({ name }) => !name.toLowerCase().startsWith('content-')),
});

/** What may follow a request to another origin: nothing that could identify the user. */
const harmless = new Set(['accept', 'accept-encoding', 'accept-language', 'accept-charset', 'user-agent']);

/** The same request at another URL: without headers of the user's where that is of another origin. */
export function moveTo<T extends ApiRequest>(url: URL, request: T): T {
  if (request.url.origin === url.origin) return { ...request, url };
  const headers = request.headers.filter(
    ({ name }) => harmless.has(name.toLowerCase()) || (request.body && name.toLowerCase() === 'content-type'),
  );
  return { ...request, url, headers };
}

import type { Body } from './body.ts';

/** The methods that a request may have. */
export const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;
export type Method = (typeof methods)[number];

/** Methods that change nothing on the server (RFC 9110, section 9.2.1). */
export const isSafe = (method: Method): boolean => method === 'GET' || method === 'HEAD' || method === 'OPTIONS';

/** Methods that may be repeated whatever the outcome of an earlier attempt (RFC 9110, section 9.2.2). */
export const isIdempotent = (method: Method): boolean => isSafe(method) || method === 'PUT' || method === 'DELETE';

/** Methods whose request has a length even without a body (RFC 9110, section 8.6). */
export const expectsBody = (method: Method): boolean => method === 'POST' || method === 'PUT' || method === 'PATCH';

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

/** The request for a file as it is: without Accept-Encoding the server may compress, and what is saved would differ (RFC 9110, section 12.5.3). */
export function unencoded(request: ApiRequest): ApiRequest {
  const headers = request.headers.filter(({ name }) => name.toLowerCase() !== 'accept-encoding');
  return { ...request, headers: [...headers, { name: 'Accept-Encoding', value: 'identity' }] };
}

/** What may follow a request to another origin: nothing that could identify the user. */
const harmless = new Set(['accept', 'accept-encoding', 'accept-language', 'accept-charset', 'user-agent']);

/** The same request at another URL: without headers of the user's if that is of another origin. */
export function moveTo<T extends ApiRequest>(url: URL, request: T): T {
  if (request.url.origin === url.origin) return { ...request, url };
  const headers = request.headers.filter(
    ({ name }) => harmless.has(name.toLowerCase()) || (request.body && name.toLowerCase() === 'content-type'),
  );
  return { ...request, url, headers };
}

const signed = Symbol('signed');

/**
 * A request that may be sent, with its credential. Only `sign` creates it, which first checks whether the host may receive the credential,
 * or from another one by `redirectTo`, which leaves the credential behind at another origin.
 */
export interface SignedRequest extends ApiRequest {
  /** Kept apart from the other headers, as they stay with the origin that they are meant for. */
  readonly credential: readonly Header[];
  readonly [signed]: true;
}

/** Says what is wrong if a URL may not be called, or may not be called with a credential. */
export type HostRule = (url: URL, hasCredential: boolean) => string | undefined;

/** @returns the request with its credential, or what is wrong if the rule forbids it */
export function sign(request: ApiRequest, credential: readonly Header[], rule: HostRule): SignedRequest | string {
  return rule(request.url, credential.length > 0) ?? { ...request, credential, [signed]: true };
}

/** A signed request at another URL: without its credential if that is of another origin. */
export const redirectTo = (url: URL, request: SignedRequest): SignedRequest => ({
  ...moveTo(url, request),
  credential: url.origin === request.url.origin ? request.credential : [],
});

/** How patient a call is. It is passed whole from the inputs to the connection, so that a new limit is one member here. */
export interface RequestPolicy {
  /** Attempts after the first one. */
  readonly retries: number;
  /** Redirects to follow in one attempt. */
  readonly maxRedirects: number;
  /** Whether a redirect to another origin is refused for a request with a body. */
  readonly keepsBodyAtOrigin: boolean;
  /** Why a call may not be redirected to a URL, a clause; absent if every redirect may be followed. */
  redirectProblem?(request: SignedRequest, target: URL): string | undefined;
  /** Milliseconds without a byte sent or received. */
  readonly idleTimeoutMs: number;
}

/** The policy without inputs. Mendix may respond to an upload or a transport only once it is complete: hence five minutes. */
export const defaultPolicy: Omit<RequestPolicy, 'retries'> = {
  maxRedirects: 5,
  keepsBodyAtOrigin: false,
  idleTimeoutMs: 300_000,
};

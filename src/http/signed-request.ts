import { type ApiRequest, type Header, moveTo } from './message.ts';

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

/** Says what is wrong where a URL may not be called, or may not be called with a credential. */
export type HostRule = (url: URL, hasCredential: boolean) => string | undefined;

/** @returns the request with its credential, or what is wrong where the rule forbids it */
export function sign(request: ApiRequest, credential: readonly Header[], rule: HostRule): SignedRequest | string {
  return rule(request.url, credential.length > 0) ?? { ...request, credential, [signed]: true };
}

/** A signed request at another URL: without its credential where that is of another origin. */
export const redirectTo = (url: URL, request: SignedRequest): SignedRequest => ({
  ...moveTo(url, request),
  credential: url.origin === request.url.origin ? request.credential : [],
});

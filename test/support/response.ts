import { createBodies } from '../../src/client/body.ts';
import { errorInSuccess, findMendixError } from '../../src/client/mendix-error.ts';
import type { ApiResponse } from '../../src/client/response.ts';
import { type ApiRequest, sign } from '../../src/http/request.ts';
import { noMatch } from '../../src/mendix/lookup.ts';

/** The parts of a response that differ from a plain success. */
export interface ResponseParts {
  readonly status?: number;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, readonly string[]>>;
  readonly kind?: ApiResponse['disposition'];
  readonly hasCredential?: boolean;
  /** The final URL after redirects. */
  readonly url?: string;
}

/** A GET of a URL, as a description. */
export const requestTo = (url: string, method: ApiRequest['method'] = 'GET', json?: unknown): ApiRequest => ({
  method,
  url: new URL(url),
  headers: [],
  body: json === undefined ? undefined : [{ bytes: Buffer.from(JSON.stringify(json)) }],
});

/** A response as the client returns it, for tests of pure rules. */
export function responseOf({
  status = 200,
  body = '',
  headers = { 'content-type': ['application/json'] },
  kind = 'unclear',
  hasCredential = true,
  url = 'https://deploy.mendix.com/x',
}: ResponseParts): ApiResponse {
  const credential = hasCredential ? [{ name: 'Authorization', value: 'MxToken x' }] : [];
  const request = sign(requestTo(url), credential, () => undefined);
  if (typeof request === 'string') throw new Error(request);
  const ok = status >= 200 && status < 300;
  return {
    request,
    status,
    headers,
    body: createBodies().own({ bytes: Buffer.from(body) }, headers),
    attempts: 1,
    durationMs: 1,
    problem: undefined,
    storageFailed: false,
    ok,
    match: noMatch,
    error: ok ? errorInSuccess(body) : findMendixError(body),
    disposition: kind,
  };
}

import { hideSignature } from '../http/redirect.ts';
import type { SignedRequest } from '../http/request.ts';
import { is2xx } from '../http/status.ts';
import { type GivenError, kindOf } from '../mendix/errors.ts';
import type { EndpointMatch } from '../mendix/lookup.ts';
import type { ApiError } from '../mendix/model/types.ts';
import type { ResponseBody } from './body.ts';
import { errorInSuccess, findMendixError, type MendixError } from './mendix-error.ts';

/** A complete response after redirects and retries, with its secrets masked. */
export interface ApiResponse {
  /** The request that led to the response, after redirects. */
  readonly request: SignedRequest;
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly body: ResponseBody;
  /** Attempts made; redirects do not count. */
  readonly attempts: number;
  /** How long the last attempt took. */
  readonly durationMs: number;
  /** Why this response is unusable although the server reported no error, such as a redirect that is not followed. */
  readonly problem: string | undefined;
  /** Whether the problem is that its body could not be stored on this machine. */
  readonly storageFailed?: boolean;
  /** Whether the caller counts it as a success. */
  readonly ok: boolean;
  /** What the catalogue knows of the call. */
  readonly match: EndpointMatch;
  readonly error: MendixError | undefined;
  /** What the documentation says of that error. */
  readonly disposition: NonNullable<ApiError['kind']>;
}

export const errorOf = ({ status }: { status: number }, error: MendixError | undefined): GivenError => ({
  status,
  code: error?.code ?? '',
  message: error?.message ?? '',
});

/** The code of a failing response: the platform's own, else its status, unless it failed here. */
export const failureCode = ({
  status,
  error,
  storageFailed,
}: Pick<ApiResponse, 'status' | 'error' | 'storageFailed'>): string =>
  error?.code || (storageFailed ? 'FILE_NOT_WRITTEN' : `HTTP_${status}`);

/** A failure after a complete response. The message starts with the response, because Mendix has already processed the request. */
export const afterResponse = ({ request, status }: Pick<ApiResponse, 'request' | 'status'>, message: string): string =>
  `${request.method} ${request.url.pathname} returned ${status}. ${message}`;

/** Headers whose value may grant access. */
const secretName = /cookie|authorization|token|secret|key|signature|password/i;

/** The headers of a response for the debug log, one per line; possible secrets are hidden. */
export const describeHeaders = (
  status: number,
  headers: Readonly<Record<string, readonly string[]>>,
): readonly string[] => [
  `Headers of the response ${status}:`,
  ...Object.entries(headers).flatMap(([name, values]) =>
    values.map((value) => `  ${name}: ${secretName.test(name) ? '***' : hideSignature(value)}`),
  ),
];

/** Finds the error in a body and its documentation. A success may also contain an error. */
export function errorWithin(
  { status, match, ok }: Pick<ApiResponse, 'status' | 'match' | 'ok'>,
  text: string,
): Pick<ApiResponse, 'error' | 'disposition'> {
  const error = ok ? errorInSuccess(text) : findMendixError(text);
  if (ok && is2xx(status) && error === undefined) return { error, disposition: 'unclear' };
  return { error, disposition: kindOf(match, errorOf({ status }, error)) };
}

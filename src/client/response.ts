import type { HttpResponse } from '../http/attempt.ts';
import { hideSignature } from '../http/redirect.ts';
import { type ApiRequest, isSafe } from '../http/request.ts';
import { gatewayStatuses, is2xx, serviceUnavailable } from '../http/status.ts';
import { excerpt } from '../lib/escape.ts';
import { type GivenError, kindOf } from '../mendix/errors.ts';
import type { EndpointMatch } from '../mendix/lookup.ts';
import type { ApiError } from '../mendix/model/types.ts';
import { isHtml, type ResponseBody } from './body.ts';
import { errorInSuccess, findMendixError, type MendixError } from './mendix-error.ts';

/** A complete response after redirects and retries, with its secrets masked. */
export interface ApiResponse extends Omit<HttpResponse, 'body'> {
  readonly body: ResponseBody;
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

/**
 * Characters of an error that has a code of the platform's; others have an excerpt's. The runner cuts an annotation at 4096 (runner:
 * ExecutionContext.cs); the output `error-message` is whole.
 */
const maxMessageLength = 3000;

/**
 * What a failing response means: the call, the status, Mendix's own words, and what to do.
 *
 * @param hide removes secrets
 */
export function describeFailure(
  response: ApiResponse,
  hint: string | undefined,
  hide: (text: string) => string,
): string {
  const {
    request: { method, url },
    status,
    problem,
    error,
  } = response;
  const code = error?.code === String(status) ? '' : error?.code;
  const words = excerpt([code, error?.message].filter(Boolean).join(': '), hide, code ? maxMessageLength : undefined);
  const said = [words && `: ${words}`, problem && `; ${problem}`, hint ? `\n${hint}` : unknownOutcome(response)]
    .filter(Boolean)
    .join('');
  return `${method} ${excerpt(url.pathname, hide)} returned ${status}${said}`;
}

/** The advice for a write to which a gateway responded with an undocumented error: Mendix may have processed the write anyway. */
function unknownOutcome({ request: { method }, status, headers, error }: ApiResponse): string {
  const isGateway = gatewayStatuses.has(status) || (status >= 500 && status !== serviceUnavailable && isHtml(headers));
  if (isSafe(method) || !isGateway || /[a-z]/i.test(error?.code ?? '')) return '';
  return (
    '\nThe outcome is unknown: a gateway on the way to Mendix responded, and the request may have taken effect. Check in the Mendix portal, ' +
    'or with a GET, before you repeat it.'
  );
}

/**
 * Detects a redirect to a sign-in page, which responds with 200: an API of the catalogue never redirects to an HTML page of another host.
 *
 * @param asked the request before redirects, and what the catalogue knows of it
 * @returns what is wrong, or undefined
 */
export function loginPageProblem(
  asked: { readonly request: ApiRequest; readonly match: EndpointMatch },
  { request: { url }, headers }: Pick<HttpResponse, 'request' | 'headers'>,
): string | undefined {
  const { method, url: from } = asked.request;
  if (asked.match.endpoints.length === 0 || url.origin === from.origin || !isHtml(headers)) return undefined;
  return (
    `${method} ${from.origin}${from.pathname} was redirected to a sign-in page on ${url.host}. The credential was probably not accepted: check it, ` +
    'and check `base-url`'
  );
}

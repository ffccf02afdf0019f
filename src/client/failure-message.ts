import type { HttpResponse } from '../http/attempt.ts';
import { type ApiRequest, isSafe } from '../http/request.ts';
import { gatewayStatuses, serviceUnavailable } from '../http/status.ts';
import { excerpt } from '../lib/escape.ts';
import type { EndpointMatch } from '../mendix/lookup.ts';
import { isHtml } from './media-type.ts';
import type { ApiResponse } from './response.ts';

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

import type { HttpResponse } from '../http/attempt.ts';
import type { ApiRequest } from '../http/message.ts';
import type { EndpointMatch } from '../mendix/lookup.ts';
import { isHtml } from './media-type.ts';

/**
 * Tells a page to sign in from a response: an API of the catalogue never answers with a page of another host, and many a server leads there who
 * is not signed in, with a status of success at the end.
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
    `${method} ${from.origin}${from.pathname} was redirected to this HTML page of another host, ${url.host}: a page to sign in, by all that ` +
    'can be told. Check the credential and the host'
  );
}

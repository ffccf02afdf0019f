import { isLoopback } from './host.ts';
import type { ResponseHead } from './incoming-response.ts';
import { isSafe, type RequestPolicy, redirectTo, type SignedRequest, withoutBody } from './request.ts';

/** What to do with a redirect: follow it, or fail with a reason. */
export type Redirect = Follow | { kind: 'fail'; why: string };

interface Follow {
  kind: 'follow';
  request: SignedRequest;
  /** Whether the credential stays behind. */
  strips: boolean;
}

/** The target of a redirect for logs and messages, without the signature in its query. */
export const describeTarget = ({ protocol, host, pathname, search }: URL): string =>
  `${protocol}//${host}${pathname}${hideSignature(search)}`;

/** A redirect that is followed, for the log. */
export const describeFollow = ({ request, strips }: Follow): string =>
  `${request.method} ${describeTarget(request.url)}${strips ? ', another origin: the credential stays behind' : ''}`;

const key = ({ method, url }: SignedRequest): string => `${method} ${url.href}`;

/**
 * Decides about a response of status 3xx (RFC 9110, section 15.4), more strictly than browsers do: a credential stays with its origin, and
 * a write never becomes a read unnoticed.
 *
 * @param chain the requests so far, the one that was just answered last
 * @returns undefined if there is nothing to follow: the response is accepted as it is
 */
export function redirect(
  chain: readonly SignedRequest[],
  { status, headers }: Pick<ResponseHead, 'status' | 'headers'>,
  { maxRedirects, keepsBodyAtOrigin, redirectProblem }: Omit<RequestPolicy, 'retries' | 'idleTimeoutMs'>,
): Redirect | undefined {
  const request = chain.at(-1);
  const [location, ...more] = new Set(headers.location);
  if (!request || ![301, 302, 303, 307, 308].includes(status) || location === undefined) return undefined;
  if (more.length > 0) return { kind: 'fail', why: 'it has two different Location headers' };
  const url = URL.parse(location, request.url.href);
  if (url === null) return { kind: 'fail', why: 'its Location is not a URL' };
  url.hash = '';
  url.username = '';
  url.password = '';
  const insecure = insecureProblem(status, request, url);
  if (insecure) return { kind: 'fail', why: insecure };
  const problem = redirectProblem?.(chain[0] ?? request, url);
  if (problem) return { kind: 'fail', why: `it points to ${describeTarget(url)}, and ${problem}` };

  const same = status === 303 ? withoutBody(request, request.method === 'HEAD' ? 'HEAD' : 'GET') : request;
  const isAway = url.origin !== request.url.origin;
  if (keepsBodyAtOrigin && isAway && same.body)
    return {
      kind: 'fail',
      why: `it points to ${describeTarget(url)}, and a body is not sent on to another origin; call that address instead`,
    };
  const next = redirectTo(url, same);
  if (chain.some((earlier) => key(earlier) === key(next)))
    return { kind: 'fail', why: `it is part of a redirect loop, back to ${next.method} ${describeTarget(url)}` };
  if (chain.length > maxRedirects) return { kind: 'fail', why: `the limit of ${maxRedirects} redirects is reached` };
  return { kind: 'follow', request: next, strips: isAway };
}

/** @returns why a target must not be called: it would turn a write into a read, or leave https */
function insecureProblem(status: number, request: SignedRequest, url: URL): string | undefined {
  if ((status === 301 || status === 302) && !isSafe(request.method))
    return `it points to ${describeTarget(url)}, and following would turn the ${request.method} into a GET; call that address instead`;
  const isOwn = url.protocol === 'http:' && request.url.protocol === 'http:' && isLoopback(url);
  return url.protocol === 'https:' || isOwn
    ? undefined
    : `it points to ${describeTarget(url)}, and ${url.protocol.slice(0, -1)} is not https`;
}

/** Query parameters of pre-signed URLs. */
const secretName = /sig|token|key|credential|secret|policy|password/i;

/** Hides the signatures of pre-signed URLs in a text. */
export const hideSignature = (text: string): string => text.split('&').map(hideSecret).join('&');

/** Hides the value of a pair of a query, from the first name on that looks like a secret's: some put a second `?` into it. */
function hideSecret(pair: string): string {
  let from = 0;
  for (const piece of pair.split('?')) {
    const equals = piece.indexOf('=');
    if (equals >= 0 && secretName.test(piece.slice(0, equals))) return `${pair.slice(0, from + equals)}=***`;
    from += piece.length + 1;
  }
  return pair;
}

import { isLoopback } from '../http/host.ts';
import { isSafe, type SignedRequest } from '../http/request.ts';

/** What a path names: everything from the apps on, as a gateway may have another prefix. */
function objectOf({ pathname }: URL): string {
  const start = pathname.indexOf('/apps');
  return start < 0 ? pathname : pathname.slice(start);
}

/** Whether a target keeps what a query says, such as the data of an archive or the pin of a start; more may come with it. */
const keepsQuery = (url: URL, target: URL): boolean =>
  [...url.searchParams].every(([name, value]) => target.searchParams.getAll(name).join('\n') === value);

/**
 * A redirect may change the host or the prefix of a call to an API, but not the app, environment or object that it is about, nor what its query says. A
 * restore is never redirected. Calls without a credential, such as those for a file, are free.
 *
 * @returns why a redirect is not followed, a clause
 */
export function redirectProblem({ method, url, credential }: SignedRequest, target: URL): string | undefined {
  if (credential.length === 0) return undefined;
  if (!isSafe(method) && url.pathname.endsWith('/restores')) return 'a restore is never redirected';
  return objectOf(url) === objectOf(target) && keepsQuery(url, target) ? undefined : 'that is not the requested object';
}

/** Whether a URL that the user wrote may be called: over https, or on this machine. */
export const isCallable = (url: URL): boolean =>
  !url.username && !url.password && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url)));

/**
 * Whether a URL from a response may be called: a response must not make the runner call itself, unless the API is on this machine as well.
 *
 * @param base the base of the API that returned it
 */
export const isCallableLink = (url: URL, base: string): boolean =>
  isCallable(url) && (!isLoopback(url) || isLoopback(new URL(base)));

/** What may be shown of a URL: its query may be a secret. */
export const shownUrl = ({ origin, pathname }: URL): string => `${origin}${pathname}`;

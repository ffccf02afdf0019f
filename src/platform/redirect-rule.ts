import { isSafe, type SignedRequest } from '../http/request.ts';

/** What a path names: everything from the apps on, as a gateway may have another prefix. */
function objectOf({ pathname }: URL): string {
  const start = pathname.indexOf('/apps');
  return start < 0 ? pathname : pathname.slice(start);
}

/**
 * A redirect may change the host or the prefix of a call to an API, but not the app, environment or object that it is about. A restore is never
 * redirected. Calls without a credential, such as those for a file, are free.
 *
 * @returns why a redirect is not followed, a clause
 */
export function redirectProblem({ method, url, credential }: SignedRequest, target: URL): string | undefined {
  if (credential.length === 0) return undefined;
  if (!isSafe(method) && url.pathname.endsWith('/restores')) return 'a restore is never redirected';
  return objectOf(url) === objectOf(target) ? undefined : 'that is another object than the one that was asked for';
}

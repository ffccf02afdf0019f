import { classicError, nestedError, type PlatformAnswer, type PlatformRequest } from './router.ts';

/** The one user whom the stand-in knows. */
export const demoUsername = 'ada@example.com';
export const demoApiKey = 'demo-api-key-0123456789';
export const demoPat = 'demo-pat-0123456789abcdef';

/**
 * Checks the credential of an API that takes an API key: https://docs.mendix.com/apidocs-mxsdk/apidocs/ (Authentication). Its pages
 * document no answer to a wrong one: the status is assumed, and 400 for the wrong kind is what users measured.
 */
export function checkApiKey({ headers }: PlatformRequest): PlatformAnswer | undefined {
  const key = headers['mendix-apikey'];
  if (key === undefined && headers.authorization !== undefined) {
    return classicError(400, 'INVALID_CREDENTIALS', 'The credentials are not valid for this call.');
  }
  if (headers['mendix-username'] === demoUsername && key === demoApiKey) return undefined;
  return classicError(401, 'UNAUTHORIZED', 'The user name or the API key is not valid.');
}

/** Checks the credential of an API that takes a token: https://docs.mendix.com/apidocs-mxsdk/apidocs/deploy-api-4/ */
export function checkPat({ headers }: PlatformRequest): PlatformAnswer | undefined {
  if (!headers.authorization?.startsWith('MxToken ')) {
    return nestedError(401, 'Unauthorized', 'Authentication', 'Missing or invalid Authorization header');
  }
  if (headers.authorization === `MxToken ${demoPat}`) return undefined;
  return nestedError(403, 'Forbidden', 'Authentication', 'The token is not accepted');
}

import { classicError, nestedError, type PlatformAnswer, type PlatformRequest } from './router.ts';

/** A user of the platform with the rights of the Permissions tab: https://docs.mendix.com/developerportal/deploy/node-permissions/ */
export interface User {
  readonly username: string;
  /** Shown as `Creator` of packages. */
  readonly name: string;
  readonly apiKey: string;
  readonly pat: string;
  /** The AppIds of which the user is a member. */
  readonly apps: 'all' | readonly string[];
  /** Transport Rights: the Modes to which the user may transport packages. */
  readonly transportsTo: 'all' | readonly string[];
  /** Access to Backups, on all environments. */
  readonly backsUp: boolean;
}

export const demoUsername = 'ada@example.com';
export const demoApiKey = 'demo-api-key-0123456789';
export const demoPat = 'demo-pat-0123456789abcdef';

/** A user with all rights. */
export const ada: User = {
  ...{ username: demoUsername, name: 'Ada Byron', apiKey: demoApiKey, pat: demoPat },
  ...{ apps: 'all', transportsTo: 'all', backsUp: true },
};

/** A member of `calc` only, without backups, who may transport to Test and Acceptance. */
export const bob: User = {
  ...{ username: 'bob@example.com', name: 'Bob Noyce' },
  ...{ apiKey: 'other-api-key-9876543210', pat: 'other-pat-fedcba9876543210' },
  ...{ apps: ['calc'], transportsTo: ['Test', 'Acceptance'], backsUp: false },
};

const users: readonly User[] = [ada, bob];

/** Decides who may make a call: returns the user, or the response that refuses the call. */
export type Access = (request: PlatformRequest) => { user: User } | { refusal: PlatformAnswer };

/**
 * The credential of an API that takes an API key: https://docs.mendix.com/apidocs-mxsdk/apidocs/ (Authentication). Its pages document
 * no response to a wrong one: the status is assumed, and users observed 400 for the wrong kind.
 */
export const byApiKey: Access = ({ headers }) => {
  const key = headers['mendix-apikey'];
  if (key === undefined && headers.authorization !== undefined) {
    return { refusal: classicError(400, 'INVALID_CREDENTIALS', 'The credentials are not valid for this call.') };
  }
  const user = users.find(({ username, apiKey }) => headers['mendix-username'] === username && key === apiKey);
  return user ? { user } : { refusal: classicError(401, 'UNAUTHORIZED', 'The username or the API key is not valid.') };
};

const byToken =
  (missing: PlatformAnswer, wrong: PlatformAnswer): Access =>
  ({ headers }) => {
    if (!headers.authorization?.startsWith('MxToken ')) return { refusal: missing };
    const user = users.find(({ pat }) => headers.authorization === `MxToken ${pat}`);
    return user ? { user } : { refusal: wrong };
  };

/** The token of Deploy v4: https://docs.mendix.com/apidocs-mxsdk/apidocs/deploy-api-4/ */
export const byPat = byToken(
  nestedError(401, 'Unauthorized', 'Authentication', 'Missing or invalid Authorization header'),
  nestedError(403, 'Forbidden', 'Authentication', 'The token is not accepted'),
);

/** The token of the App Repository API, whose page shows only one code, of 400: the others are modelled on it. */
export const byRepositoryPat = byToken(
  classicError(401, 'RS401', 'Invalid token'),
  classicError(401, 'RS401', 'Invalid token'),
);

/** File hosts do not belong to the platform: a client that sends a credential there has a bug. */
export const withoutCredential: Access = ({ headers }) =>
  headers.authorization || headers['mendix-apikey'] || headers['mendix-username']
    ? { refusal: { status: 400, body: { message: 'a credential was sent to a file host' } } }
    : { user: { ...ada, apps: [], transportsTo: [], backsUp: false } };

import type { ApiError } from './types.ts';

/** Errors of every endpoint. */
type SharedErrors = readonly ApiError<never>[];

/**
 * What the two APIs of the Catalog have in common.
 *
 * @param lookUpIds how to find the ids of a path
 */
export const catalogErrors = (lookUpIds: string): SharedErrors => [
  {
    status: 401,
    code: 'UNAUTHORIZED',
    means: 'the credential is not accepted; the header WWW-Authenticate explains why',
  },
  { status: 404, code: 'NOT_FOUND', means: 'it was not found', remedy: lookUpIds },
  {
    status: 409,
    code: 'CONFLICT',
    means: 'it conflicts with existing data, such as another environment of the company at that location',
    remedy: 'Update the existing environment or endpoint at that location instead of registering another one.',
  },
  {
    status: 410,
    code: 'UNSUPPORTED_VERSION',
    means: 'this version of the API is gone',
    remedy: 'Call the newest version of the API that its page describes, with the full URL.',
  },
  {
    status: 500,
    code: 'INTERNAL_SERVER_ERROR',
    kind: 'unclear',
    means: 'something unexpected happened',
    remedy: 'Try again later; contact Mendix Support if it persists.',
  },
];

const busyRemedy = 'Wait until the other operation has finished, then try again.';

/**
 * Codes of Mendix Cloud for what passes by itself. Each is documented for one of its APIs; the others act on the same
 * environments, and users meet the codes there as well. The call had no effect.
 */
export const busyErrors: SharedErrors = [
  {
    status: 400,
    code: 'ENVIRONMENT_BUSY',
    kind: 'wait',
    means: 'another operation on the environment is under way; Mendix documents the code for other calls',
    remedy: busyRemedy,
  },
  {
    status: 400,
    code: 'INVALID_STATE',
    kind: 'wait',
    means: 'maintenance of the environment is under way; Mendix documents the code for other calls',
    remedy: 'Wait until the maintenance has ended, then try again.',
  },
  {
    status: 500,
    code: 'ALREADY_LOCKED',
    kind: 'wait',
    means: 'another operation holds a lock on the environment; Mendix documents the code for other calls',
    remedy: busyRemedy,
  },
  {
    status: 503,
    code: 'SERVICE_UNAVAILABLE',
    kind: 'wait',
    means: 'the service is not available; Mendix documents the code for other calls',
    remedy: 'Try again later; contact Mendix Support if it persists.',
  },
];

/** What a service of the Private Mendix Platform names in its errors. */
interface ErrorWords {
  /** Parameters that may be wrong, and the rule that they have to follow, if documented. */
  readonly parameters: string;
  readonly remedy?: string;
  /** What may be missing, and how to find it. */
  readonly things: string;
  readonly lookUp: string;
}

/** The errors of a service of the Private Mendix Platform. */
export const platformErrors = ({ parameters, things, lookUp, remedy }: ErrorWords): SharedErrors => [
  {
    status: 400,
    means: `a parameter is not valid, such as ${parameters}`,
    remedy: remedy ?? 'invalid-params in the body names the parameter: check its value.',
  },
  {
    status: 401,
    means: 'the credential is missing or not valid',
    remedy: 'Create a PAT on your own platform, not on mendix.com, and set it as the input pat.',
  },
  { status: 403, means: 'the user has no permission' },
  { status: 404, means: `${things} was not found`, remedy: lookUp },
];

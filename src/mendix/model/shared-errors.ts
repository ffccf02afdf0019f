import type { ApiError } from './types.ts';

/** Errors of every endpoint. */
type SharedErrors = readonly ApiError<never>[];

/** What the two APIs of the Catalog have in common. */
export const catalogErrors: SharedErrors = [
  {
    status: 401,
    code: 'UNAUTHORIZED',
    means: 'the credential is not accepted; the header WWW-Authenticate explains',
  },
  { status: 404, code: 'NOT_FOUND', means: 'it was not found' },
  {
    status: 409,
    code: 'CONFLICT',
    means: 'it conflicts with what is there, such as another environment of the company at that location',
  },
  { status: 410, code: 'UNSUPPORTED_VERSION', means: 'this version of the API is gone' },
  {
    status: 500,
    code: 'INTERNAL_SERVER_ERROR',
    kind: 'unclear',
    means: 'something unexpected happened',
    remedy: 'Contact Mendix Support if it lasts.',
  },
];

/** What a service of the Private Mendix Platform names in its errors. */
interface ErrorWords {
  /** Parameters that may be wrong, and what to know of them. */
  readonly parameters: string;
  readonly remedy?: string;
  /** What may be missing. */
  readonly things: string;
}

/** The errors of a service of the Private Mendix Platform. */
export const platformErrors = ({ parameters, things, ...remedy }: ErrorWords): SharedErrors => [
  { status: 400, means: `a parameter is not valid, such as ${parameters}`, ...remedy },
  { status: 401, means: 'the credential is missing or not valid' },
  { status: 403, means: 'the user has no permission' },
  { status: 404, means: `${things} was not found` },
];

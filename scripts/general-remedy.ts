import type { CredentialKind } from '../src/mendix/model/types.ts';

/** The remedy for an error that a page describes once for all endpoints with the error. */
export function generalRemedy(status: number, credential: CredentialKind): string {
  if (status === 401) return `Check that ${accepted[credential]} is set, and that its owner is active.`;
  if (status === 403) return needed[credential];
  if (status === 404) return 'Check the IDs in the path.';
  if (status === 409) return 'Read the current state: the request conflicts with it.';
  if (status === 429) return 'Make fewer calls, or make them later.';
  return status >= 500 ? 'Try again later; contact Mendix Support if it persists.' : 'Check the query and the body.';
}

const accepted = { 'api-key': 'an API key with its username', pat: 'a PAT' } as const;
const needed = {
  'api-key': 'Check the rights of the owner of the API key.',
  pat: 'Check the scopes of the PAT, and the rights of its owner.',
} as const;

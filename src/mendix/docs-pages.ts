import type { Api, CredentialKind } from './model/types.ts';

const site = 'https://docs.mendix.com';

/** Where the documentation of an API is, or what else its facts come from. */
export const docsPageOf = ({ page, source }: Api): string => (page === undefined ? (source ?? '') : site + page);

/** Pages that are of no single API. */
export const pages = {
  authentication: `${site}/apidocs-mxsdk/apidocs/`,
  permissions: `${site}/developerportal/deploy/node-permissions/`,
} as const;

/** Each kind of credential: its name, the inputs that give it, and the page that tells how to make one. */
export const credentials: Readonly<Record<CredentialKind, { name: string; inputs: string; page: string }>> = {
  'api-key': {
    name: 'an API key',
    inputs: '`username` and `api-key` (or MENDIX_USERNAME and MENDIX_API_KEY)',
    page: `${site}/portal/user-settings/#profile-api-keys`,
  },
  pat: {
    name: 'a personal access token',
    inputs: '`pat` (or MENDIX_PAT)',
    page: `${site}/portal/user-settings/#pat`,
  },
};

import type { Api, CredentialKind } from './model/types.ts';

const site = 'https://docs.mendix.com';

/** The list of all APIs in the documents of this action. */
export const apiListPage = 'https://github.com/mendix-community/mendix-api-action/blob/main/docs/apis.md';

/** The page of an API there. */
export const apiPageOf = ({ id }: Api): string => apiListPage.replace(/\.md$/, `/${id}.md`);

/** Where the documentation of an API is, or what else its facts come from. */
export const docsPageOf = ({ page, source }: Api): string => (page === undefined ? (source ?? '') : site + page);

/** Pages that are of no single API. */
export const pages = {
  authentication: `${site}/apidocs-mxsdk/apidocs/`,
  permissions: `${site}/developerportal/deploy/node-permissions/`,
} as const;

/** Each kind of credential: its name, the inputs that give it, and the page that explains how to create one. */
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

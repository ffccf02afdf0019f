import type { Api, CredentialKind } from './model/types.ts';

type Apis = typeof import('./apis/index.ts');

/** The id of an API, such as `deploy-v1`. */
export type ApiId = keyof Apis;

/** The endpoints of an API, such as `'GET /apps' | 'POST /apps' | …`. */
export type EndpointOf<Id extends ApiId> = Apis[Id]['endpoints'][number]['call'];

/** The endpoints of an API that only read. */
export type GetOf<Id extends ApiId> = Extract<EndpointOf<Id>, `GET ${string}`>;

/** The endpoints of an API that may change something. */
export type WriteOf<Id extends ApiId> = Exclude<EndpointOf<Id>, `GET ${string}`>;

/** The values for the path of an endpoint: `{ AppId: string; Mode: string }` for `GET /apps/{AppId}/environments/{Mode}`. */
export type PathOf<Endpoint extends string> = { readonly [Name in Placeholder<Endpoint>]: string };

type Placeholder<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never;

/** Where an API is, and a function that loads everything else about it. */
export interface Entry {
  /** What comes before each path: `https://host/path`, or the path alone if each customer has a host. */
  readonly base: string;
  /** Further hosts that may receive the credential. */
  readonly hosts: readonly string[];
  load(): Promise<Api>;
}

/**
 * The hosts of no API that may receive the credential. The MCP gateway takes it for tools; its page is
 * /developerportal/deploy/deploy-mxonk8s-apis-with-ai-agents/.
 */
export const otherHosts: readonly string[] = ['mcp.home.mendix.com'];

/** All APIs are one part of the bundle, which a run loads only if it calls one of them. */
const entry = <Id extends ApiId>(id: Id, base: string, hosts: readonly string[] = []): readonly [Id, Entry] => [
  id,
  { base, hosts, load: async () => (await import('./apis/index.ts'))[id] },
];

/**
 * Every API of the platform that takes an API key or a personal access token, as documented in November 2026, by what
 * the input `api` takes.
 */
export const catalogue: Readonly<Record<string, Entry>> = Object.fromEntries([
  // Mendix Cloud
  entry('build-v1', 'https://deploy.mendix.com/api/1'),
  entry('deploy-v1', 'https://deploy.mendix.com/api/1'),
  entry('deploy-v2', 'https://deploy.mendix.com/api/v2'),
  entry('backups-v2', 'https://deploy.mendix.com/api/v2'),
  entry('deploy-v4', 'https://cloud.home.mendix.com/api/v4'),
  entry('certificates-v1', 'https://api.home.mendix.com/v1'),
  entry('pipelines-v1', 'https://pipeline-portal.home.mendix.com/api/v1'),
  entry('webhooks-v1', 'https://webhook-portal.home.mendix.com/api/v1'),
  // Apps and projects
  entry('app-repository-v1', 'https://repository.api.mendix.com/v1'),
  entry('team-server-v1', 'https://deploy.mendix.com/api/1'),
  entry('projects-v2', 'https://projects-api.home.mendix.com/v2'),
  entry('projects-v1', 'https://projectservice.mendix.com/rest/projectservice/v1'),
  entry('epics-v1', 'https://epics-api.mendix.com/v1'),
  entry('feedback-v2', 'https://feedback-api.mendix.com/v2'),
  // Marketplace and Catalog
  entry('marketplace-content-v1', 'https://marketplace-api.mendix.com/v1', ['marketplace.mendix.com']),
  entry('marketplace-publish-v1', 'https://marketplace-api.mendix.com/v1'),
  entry('catalog-search-v5', 'https://catalog.mendix.com/rest/search/v5'),
  entry('catalog-registration-v5', 'https://catalog.mendix.com/rest/registration/v5'),
  // Mendix on Kubernetes
  entry('kubernetes-build-v4', 'https://privatecloud.mendixcloud.com/api/v4'),
  entry('kubernetes-deploy-v4', 'https://privatecloud.mendixcloud.com/api/v4'),
  // Companies and users
  entry('user-identifiers-v1', 'https://user-identifiers-api.home.mendix.com/v1'),
  entry('user-deactivation-v1', 'https://users-status-api.home.mendix.com/v1'),
  entry('user-management-v1', 'https://usermanagement.mendix.com/legacy-api/1'),
  entry('project-categories-v1', 'https://categories-api.home.mendix.com/v1'),
  entry('audit-logs-v1', 'https://audit-api-prod.datalab.mendix.com/v1'),
  // Private Mendix Platform
  entry('pmp-build-v1', '/buildservice/v1'),
  entry('pmp-deploy-v1', '/deployservice/v1'),
  entry('pmp-pipeline-v1', '/pipelineservice'),
  entry('pmp-pipeline-v2', '/pipelineservice/v2'),
  entry('pmp-project-v1', '/projectservice/v1'),
  entry('pmp-project-v2', '/projectservice/v2'),
  entry('pmp-group-v1', '/groupservice/v1'),
  entry('pmp-group-v2', '/groupservice/v2'),
  entry('pmp-user-v1', '/userservice/v1'),
  entry('pmp-cluster-v1', '/clusterservice/v1'),
  entry('pmp-marketplace-v1', '/marketplaceservice/v1'),
]);

const site = 'https://docs.mendix.com';

/** The list of all APIs in the documents of this action. */
export const apiListPage = 'https://github.com/mendix-community/mendix-api-action/blob/main/docs/apis.md';

/** The page of an API there. */
export const apiPageOf = ({ id }: Api): string => apiListPage.replace(/\.md$/, `/${id}.md`);

/** Where the documentation of an API is, or what else its facts come from. */
export const docsPageOf = ({ page, source }: Api): string => (page === undefined ? (source ?? '') : site + page);

/** Pages that belong to no single API. */
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

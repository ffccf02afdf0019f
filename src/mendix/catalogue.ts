import type { Api } from './model/types.ts';

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
  /** What comes before each path: `https://host/path`, or the path alone where each customer has a host. */
  readonly base: string;
  /** Further hosts that may receive the credential. */
  readonly hosts?: readonly string[];
  load(): Promise<{ readonly api: Api }>;
}

/**
 * The hosts of no API that may receive the credential. The MCP gateway takes it for tools; its page is
 * /developerportal/deploy/deploy-mxonk8s-apis-with-ai-agents/.
 */
export const otherHosts: readonly string[] = ['mcp.home.mendix.com'];

/** All APIs are one part of the bundle, which a run loads only if it calls one of them. */
const loadApi = async <Id extends keyof Apis>(id: Id): Promise<{ readonly api: Apis[Id] }> => ({
  api: (await import('./apis/index.ts'))[id],
});

/**
 * Every API of the platform that takes an API key or a personal access token, as documented in November 2026, by what
 * the input `api` takes.
 */
export const catalogue: Readonly<Record<string, Entry>> = {
  // Mendix Cloud
  'build-v1': { base: 'https://deploy.mendix.com/api/1', load: () => loadApi('build-v1') },
  'deploy-v1': { base: 'https://deploy.mendix.com/api/1', load: () => loadApi('deploy-v1') },
  'deploy-v2': { base: 'https://deploy.mendix.com/api/v2', load: () => loadApi('deploy-v2') },
  'backups-v2': { base: 'https://deploy.mendix.com/api/v2', load: () => loadApi('backups-v2') },
  'deploy-v4': { base: 'https://cloud.home.mendix.com/api/v4', load: () => loadApi('deploy-v4') },
  'certificates-v1': { base: 'https://api.home.mendix.com/v1', load: () => loadApi('certificates-v1') },
  'pipelines-v1': {
    base: 'https://pipeline-portal.home.mendix.com/api/v1',
    load: () => loadApi('pipelines-v1'),
  },
  'webhooks-v1': { base: 'https://webhook-portal.home.mendix.com/api/v1', load: () => loadApi('webhooks-v1') },
  // Apps and projects
  'app-repository-v1': {
    base: 'https://repository.api.mendix.com/v1',
    load: () => loadApi('app-repository-v1'),
  },
  'team-server-v1': { base: 'https://deploy.mendix.com/api/1', load: () => loadApi('team-server-v1') },
  'projects-v2': { base: 'https://projects-api.home.mendix.com/v2', load: () => loadApi('projects-v2') },
  'projects-v1': {
    base: 'https://projectservice.mendix.com/rest/projectservice/v1',
    load: () => loadApi('projects-v1'),
  },
  'epics-v1': { base: 'https://epics-api.mendix.com/v1', load: () => loadApi('epics-v1') },
  'feedback-v2': { base: 'https://feedback-api.mendix.com/v2', load: () => loadApi('feedback-v2') },
  // Marketplace and Catalog
  'marketplace-content-v1': {
    base: 'https://marketplace-api.mendix.com/v1',
    hosts: ['marketplace.mendix.com'],
    load: () => loadApi('marketplace-content-v1'),
  },
  'marketplace-publish-v1': {
    base: 'https://marketplace-api.mendix.com/v1',
    load: () => loadApi('marketplace-publish-v1'),
  },
  'catalog-search-v5': {
    base: 'https://catalog.mendix.com/rest/search/v5',
    load: () => loadApi('catalog-search-v5'),
  },
  'catalog-registration-v5': {
    base: 'https://catalog.mendix.com/rest/registration/v5',
    load: () => loadApi('catalog-registration-v5'),
  },
  // Mendix on Kubernetes
  'kubernetes-build-v4': {
    base: 'https://privatecloud.mendixcloud.com/api/v4',
    load: () => loadApi('kubernetes-build-v4'),
  },
  'kubernetes-deploy-v4': {
    base: 'https://privatecloud.mendixcloud.com/api/v4',
    load: () => loadApi('kubernetes-deploy-v4'),
  },
  // Companies and users
  'user-identifiers-v1': {
    base: 'https://user-identifiers-api.home.mendix.com/v1',
    load: () => loadApi('user-identifiers-v1'),
  },
  'user-deactivation-v1': {
    base: 'https://users-status-api.home.mendix.com/v1',
    load: () => loadApi('user-deactivation-v1'),
  },
  'user-management-v1': {
    base: 'https://usermanagement.mendix.com/legacy-api/1',
    load: () => loadApi('user-management-v1'),
  },
  'project-categories-v1': {
    base: 'https://categories-api.home.mendix.com/v1',
    load: () => loadApi('project-categories-v1'),
  },
  'audit-logs-v1': {
    base: 'https://audit-api-prod.datalab.mendix.com/v1',
    load: () => loadApi('audit-logs-v1'),
  },
  // Private Mendix Platform
  'pmp-build-v1': { base: '/buildservice/v1', load: () => loadApi('pmp-build-v1') },
  'pmp-deploy-v1': { base: '/deployservice/v1', load: () => loadApi('pmp-deploy-v1') },
  'pmp-pipeline-v1': { base: '/pipelineservice', load: () => loadApi('pmp-pipeline-v1') },
  'pmp-pipeline-v2': { base: '/pipelineservice/v2', load: () => loadApi('pmp-pipeline-v2') },
  'pmp-project-v1': { base: '/projectservice/v1', load: () => loadApi('pmp-project-v1') },
  'pmp-project-v2': { base: '/projectservice/v2', load: () => loadApi('pmp-project-v2') },
  'pmp-group-v1': { base: '/groupservice/v1', load: () => loadApi('pmp-group-v1') },
  'pmp-group-v2': { base: '/groupservice/v2', load: () => loadApi('pmp-group-v2') },
  'pmp-user-v1': { base: '/userservice/v1', load: () => loadApi('pmp-user-v1') },
  'pmp-cluster-v1': { base: '/clusterservice/v1', load: () => loadApi('pmp-cluster-v1') },
  'pmp-marketplace-v1': { base: '/marketplaceservice/v1', load: () => loadApi('pmp-marketplace-v1') },
};


import type { Api } from './model/types.ts';

/** Where an API is, and what loads the rest of what is known of it: a run needs few of them. */
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

/**
 * Every API of the platform that takes an API key or a personal access token, as documented in November 2026, by what
 * the input `api` takes.
 */
export const catalogue: Readonly<Record<string, Entry>> = {
  // Mendix Cloud
  'build-v1': { base: 'https://deploy.mendix.com/api/1', load: () => import('./apis/build-v1.ts') },
  'deploy-v1': { base: 'https://deploy.mendix.com/api/1', load: () => import('./apis/deploy-v1.ts') },
  'deploy-v2': { base: 'https://deploy.mendix.com/api/v2', load: () => import('./apis/deploy-v2.ts') },
  'backups-v2': { base: 'https://deploy.mendix.com/api/v2', load: () => import('./apis/backups-v2.ts') },
  'deploy-v4': { base: 'https://cloud.home.mendix.com/api/v4', load: () => import('./apis/deploy-v4.ts') },
  'certificates-v1': { base: 'https://api.home.mendix.com/v1', load: () => import('./apis/certificates-v1.ts') },
  'pipelines-v1': {
    base: 'https://pipeline-portal.home.mendix.com/api/v1',
    load: () => import('./apis/pipelines-v1.ts'),
  },
  'webhooks-v1': { base: 'https://webhook-portal.home.mendix.com/api/v1', load: () => import('./apis/webhooks-v1.ts') },
  // Apps and projects
  'app-repository-v1': {
    base: 'https://repository.api.mendix.com/v1',
    load: () => import('./apis/app-repository-v1.ts'),
  },
  'team-server-v1': { base: 'https://deploy.mendix.com/api/1', load: () => import('./apis/team-server-v1.ts') },
  'projects-v2': { base: 'https://projects-api.home.mendix.com/v2', load: () => import('./apis/projects-v2.ts') },
  'projects-v1': {
    base: 'https://projectservice.mendix.com/rest/projectservice/v1',
    load: () => import('./apis/projects-v1.ts'),
  },
  'epics-v1': { base: 'https://epics-api.mendix.com/v1', load: () => import('./apis/epics-v1.ts') },
  'feedback-v2': { base: 'https://feedback-api.mendix.com/v2', load: () => import('./apis/feedback-v2.ts') },
  // Marketplace and Catalog
  'marketplace-content-v1': {
    base: 'https://marketplace-api.mendix.com/v1',
    hosts: ['marketplace.mendix.com'],
    load: () => import('./apis/marketplace-content-v1.ts'),
  },
  'marketplace-publish-v1': {
    base: 'https://marketplace-api.mendix.com/v1',
    load: () => import('./apis/marketplace-publish-v1.ts'),
  },
  'catalog-search-v5': {
    base: 'https://catalog.mendix.com/rest/search/v5',
    load: () => import('./apis/catalog-search-v5.ts'),
  },
  'catalog-registration-v5': {
    base: 'https://catalog.mendix.com/rest/registration/v5',
    load: () => import('./apis/catalog-registration-v5.ts'),
  },
  // Mendix on Kubernetes
  'kubernetes-build-v4': {
    base: 'https://privatecloud.mendixcloud.com/api/v4',
    load: () => import('./apis/kubernetes-build-v4.ts'),
  },
  'kubernetes-deploy-v4': {
    base: 'https://privatecloud.mendixcloud.com/api/v4',
    load: () => import('./apis/kubernetes-deploy-v4.ts'),
  },
  // Companies and users
  'user-identifiers-v1': {
    base: 'https://user-identifiers-api.home.mendix.com/v1',
    load: () => import('./apis/user-identifiers-v1.ts'),
  },
  'user-deactivation-v1': {
    base: 'https://users-status-api.home.mendix.com/v1',
    load: () => import('./apis/user-deactivation-v1.ts'),
  },
  'user-management-v1': {
    base: 'https://usermanagement.mendix.com/legacy-api/1',
    load: () => import('./apis/user-management-v1.ts'),
  },
  'project-categories-v1': {
    base: 'https://categories-api.home.mendix.com/v1',
    load: () => import('./apis/project-categories-v1.ts'),
  },
  'audit-logs-v1': {
    base: 'https://audit-api-prod.datalab.mendix.com/v1',
    load: () => import('./apis/audit-logs-v1.ts'),
  },
  // Private Mendix Platform
  'pmp-build-v1': { base: '/buildservice/v1', load: () => import('./apis/pmp-build-v1.ts') },
  'pmp-deploy-v1': { base: '/deployservice/v1', load: () => import('./apis/pmp-deploy-v1.ts') },
  'pmp-pipeline-v1': { base: '/pipelineservice', load: () => import('./apis/pmp-pipeline-v1.ts') },
  'pmp-pipeline-v2': { base: '/pipelineservice/v2', load: () => import('./apis/pmp-pipeline-v2.ts') },
  'pmp-project-v1': { base: '/projectservice/v1', load: () => import('./apis/pmp-project-v1.ts') },
  'pmp-project-v2': { base: '/projectservice/v2', load: () => import('./apis/pmp-project-v2.ts') },
  'pmp-group-v1': { base: '/groupservice/v1', load: () => import('./apis/pmp-group-v1.ts') },
  'pmp-group-v2': { base: '/groupservice/v2', load: () => import('./apis/pmp-group-v2.ts') },
  'pmp-user-v1': { base: '/userservice/v1', load: () => import('./apis/pmp-user-v1.ts') },
  'pmp-cluster-v1': { base: '/clusterservice/v1', load: () => import('./apis/pmp-cluster-v1.ts') },
  'pmp-marketplace-v1': { base: '/marketplaceservice/v1', load: () => import('./apis/pmp-marketplace-v1.ts') },
};

/**
 * The hosts of the platform's APIs, by their exact names: those of the pages below https://docs.mendix.com/apidocs-mxsdk/apidocs/ that
 * take an API key or a personal access token. No rule by suffix, as customers' own apps live under mendixcloud.com as well.
 */
export const mendixHosts: ReadonlySet<string> = new Set([
  // Build, Deploy v1 and v2, Backups, Team Server
  'deploy.mendix.com',
  // Deploy v4
  'cloud.home.mendix.com',
  // Certificates
  'api.home.mendix.com',
  // Pipelines
  'pipeline-portal.home.mendix.com',
  // Webhooks
  'webhook-portal.home.mendix.com',
  // App Repository
  'repository.api.mendix.com',
  // Projects v2; v1 has no page, and is what the Mendix Platform SDK calls
  'projects-api.home.mendix.com',
  'projectservice.mendix.com',
  // Epics, Feedback
  'epics-api.mendix.com',
  'feedback-api.mendix.com',
  // Marketplace: content and publishing
  'marketplace-api.mendix.com',
  'marketplace.mendix.com',
  // Catalog: search and registration
  'catalog.mendix.com',
  // Mendix on Kubernetes: build and deploy
  'privatecloud.mendixcloud.com',
  // Users: identifiers, deactivation, management
  'user-identifiers-api.home.mendix.com',
  'users-status-api.home.mendix.com',
  'usermanagement.mendix.com',
  // Project categories
  'categories-api.home.mendix.com',
  // Audit logs
  'audit-api-prod.datalab.mendix.com',
]);

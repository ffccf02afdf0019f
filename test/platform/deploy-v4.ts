import { fieldsOf, nestedError, ok, type PlatformAnswer, type Routes } from './router.ts';
import type { Environment, State } from './state.ts';

/** One page of a list, as offset and limit ask for it. */
function page(name: string, items: readonly unknown[], query: URLSearchParams): PlatformAnswer {
  const offset = Number(query.get('offset') ?? 0);
  const limit = Number(query.get('limit') ?? 100);
  const shown = items.slice(offset, offset + limit);
  return ok({ [name]: shown, pagination: { offset, limit, size: shown.length } });
}

/** Deploy API v4: https://docs.mendix.com/apidocs-mxsdk/apidocs/deploy-api-4/ */
export function deployV4Routes({ app, environments }: State): Routes {
  const showApp = {
    id: app.projectId,
    name: app.name,
    licenseType: 'licensed',
    subdomain: app.appId,
    region: 'prod2-eu-central-1',
  };
  const states = { Empty: 'notdeployed', Stopped: 'stopped', Running: 'running' };
  const show = ({ id, mode, status }: Environment): Record<string, unknown> => ({
    id,
    appId: app.projectId,
    name: mode,
    state: states[status],
    isProduction: mode === 'Production',
    url: `https://${app.appId}-${mode.toLowerCase()}.mendixcloud.com`,
  });
  const unknownApp = (appId: string | undefined): PlatformAnswer =>
    nestedError(404, `Application '${appId}' not found`);
  const environmentPath = '/api/v4/apps/{appId}/environments/{environmentId}';
  return {
    'GET /api/v4/apps': (_, { query }) => page('apps', [showApp], query),
    'GET /api/v4/apps/{appId}': ({ appId }) => (appId === app.projectId ? ok(showApp) : unknownApp(appId)),
    'PATCH /api/v4/apps/{appId}': ({ appId }) => (appId === app.projectId ? ok() : unknownApp(appId)),
    'GET /api/v4/apps/{appId}/environments': ({ appId }, { query }) =>
      appId === app.projectId ? page('environments', environments.map(show), query) : unknownApp(appId),
    [`GET ${environmentPath}`]: ({ environmentId }) => {
      const found = environments.find(({ id }) => id === environmentId);
      return found ? ok(show(found)) : nestedError(404, 'Environment not found');
    },
    [`GET ${environmentPath}/permissions`]: (_, { query }) =>
      page('permissions', [{ member: { userId: 'bob@example.com' }, canDeployApp: 'true' }], query),
    [`PATCH ${environmentPath}/permissions`]: (_, request) => ok(fieldsOf(request)),
  };
}

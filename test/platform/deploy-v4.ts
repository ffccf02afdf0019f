import { type Call, type Endpoint, fieldsOf, nestedError, ok, type PlatformAnswer, type Routes } from './router.ts';
import { appsOf } from './scope.ts';
import type { App, Environment, State } from './state.ts';

/** Deploy API v4: https://docs.mendix.com/apidocs-mxsdk/apidocs/deploy-api-4/ */
export function deployV4Routes(state: State): Routes {
  const ofApp =
    (answer: (app: App, call: Call) => PlatformAnswer): Endpoint =>
    (call) => {
      const { appId } = call.parameters;
      const app = appsOf(state, call.user).find(({ projectId }) => projectId === appId);
      return app ? answer(app, call) : nestedError(404, `Application '${appId}' not found`);
    };
  const environmentPath = '/api/v4/apps/{appId}/environments/{environmentId}';
  return {
    'GET /api/v4/apps': ({ user, request: { query } }) => {
      const licence = query.get('licenseType');
      const shown = appsOf(state, user).filter((app) => licence === null || app.licence === licence);
      return page('apps', shown.map(showApp), query);
    },
    'GET /api/v4/apps/{appId}': ofApp((app) => ok(showApp(app))),
    'PATCH /api/v4/apps/{appId}': ofApp(() => ok()),
    // An app that was never deployed also returns 404, as users observed.
    'GET /api/v4/apps/{appId}/environments': ofApp((app, { request: { query } }) =>
      app.environments.length === 0
        ? nestedError(404, 'Application not found')
        : page(
            'environments',
            app.environments.map((each) => showEnvironment(app, each)),
            query,
          ),
    ),
    [`GET ${environmentPath}`]: ofApp((app, { parameters: { environmentId } }) => {
      const found = app.environments.find(({ id }) => id === environmentId);
      return found ? ok(showEnvironment(app, found)) : nestedError(404, 'Environment not found');
    }),
    [`GET ${environmentPath}/permissions`]: ofApp((_, { request: { query } }) =>
      page('permissions', [{ member: { userId: 'bob@example.com' }, canDeployApp: 'true' }], query),
    ),
    [`PATCH ${environmentPath}/permissions`]: ofApp((_, { request }) => ok(fieldsOf(request))),
  };
}

const showApp = ({ projectId, name, licence, appId }: App): Record<string, unknown> => ({
  id: projectId,
  name,
  licenseType: licence,
  subdomain: appId,
  region: 'prod2-eu-central-1',
});

const states = { Empty: 'notdeployed', Stopped: 'stopped', Running: 'running' };

const showEnvironment = (
  { projectId }: App,
  { id, mode, status, production, url }: Environment,
): Record<string, unknown> => ({
  id,
  appId: projectId,
  name: mode,
  state: states[status],
  isProduction: production,
  url,
});

/** One page of a list, selected by offset and limit. */
function page(name: string, items: readonly unknown[], query: URLSearchParams): PlatformAnswer {
  const offset = Number(query.get('offset') ?? 0);
  const limit = Number(query.get('limit') ?? 100);
  const shown = items.slice(offset, offset + limit);
  return ok({ [name]: shown, pagination: { offset, limit, size: shown.length } });
}

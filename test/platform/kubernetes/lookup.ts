// Which app and environment a call is about.
import { type Call, type Endpoint, nestedError, type PlatformAnswer } from '../router.ts';
import type { Site } from './jobs.ts';
import type { KubernetesApp, KubernetesEnvironment } from './state.ts';
import { appsOfToken, tokenOf } from './tokens.ts';

export const notFound = (what: string, id = ''): PlatformAnswer =>
  nestedError(404, `${what} not found`, 'Validation', `${what} ${id} could not be found`);

/** Looks up `{appId}`, whose letter case does not count, as in any UUID. */
export const ofKubernetesApp =
  ({ kubernetes }: Site, answer: (app: KubernetesApp, call: Call) => PlatformAnswer): Endpoint =>
  (call) => {
    const { appId } = call.parameters;
    const apps = appsOfToken(kubernetes, tokenOf(kubernetes, call.request));
    const app = apps.find(({ id }) => id === appId?.toLowerCase());
    return app ? answer(app, call) : notFound('App', appId);
  };

/** Looks up `{appId}`, `{namespaceId}` and `{environmentId}`. */
export const ofKubernetesEnvironment = (
  site: Site,
  answer: (environment: KubernetesEnvironment, call: Call, app: KubernetesApp) => PlatformAnswer,
): Endpoint =>
  ofKubernetesApp(site, (app, call) => {
    const { namespaceId, environmentId } = call.parameters;
    const found = app.environments.find((each) => each.id === environmentId && each.namespaceId === namespaceId);
    return found ? answer(found, call, app) : notFound('Environment', environmentId);
  });

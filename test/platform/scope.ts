// Which app and environment a call is about, and what the user may do there.
import type { User } from './credentials.ts';
import { type Call, classicError, type Endpoint, type PlatformAnswer } from './router.ts';
import type { App, Environment, State } from './state.ts';

/** The apps of a user. */
export const appsOf = ({ apps }: State, user: User): App[] =>
  apps.filter(({ appId }) => user.apps === 'all' || user.apps.includes(appId));

/** Looks up `{AppId}`. @returns an endpoint that responds with `missing` if the user has no such app */
export const ofApp =
  (
    state: State,
    answer: (app: App, call: Call) => PlatformAnswer,
    missing = classicError(404, 'APP_NOT_FOUND', 'App not found.'),
  ): Endpoint =>
  (call) => {
    const app = appsOf(state, call.user).find(({ appId }) => appId === call.parameters.AppId);
    return app ? answer(app, call) : missing;
  };

const noEnvironment = classicError(404, 'ENVIRONMENT_NOT_FOUND', 'Environment not found.');

/**
 * Looks up `{AppId}` and `{Mode}`, in any letter case, as the page writes it both ways. A Free App accepts only the call for its
 * environments; its other responses are not documented.
 */
export const ofMode = (
  state: State,
  answer: (environment: Environment, call: Call, app: App) => PlatformAnswer,
): Endpoint =>
  ofApp(state, (app, call) => {
    const mode = call.parameters.Mode?.toLowerCase();
    const environment = app.environments.find((each) => each.mode.toLowerCase() === mode);
    if (!environment) return noEnvironment;
    if (app.licence === 'free') return classicError(403, 'NO_ACCESS', 'This is not supported for Free Apps.');
    return answer(environment, call, app);
  });

/** Looks up `{ProjectId}` and `{EnvironmentId}`, as the Backups API has them. */
export const ofBackups =
  (state: State, answer: (environment: Environment, call: Call, app: App) => PlatformAnswer): Endpoint =>
  (call) => {
    const { ProjectId, EnvironmentId } = call.parameters;
    const app = appsOf(state, call.user).find(({ projectId }) => projectId === ProjectId);
    const environment = app?.environments.find(({ id }) => id === EnvironmentId);
    if (!app || !environment) return noEnvironment;
    if (!call.user.backsUp) return classicError(403, 'NO_ACCESS', 'You do not have access to the backups.');
    return answer(environment, call, app);
  };

/** Whether a user has Transport Rights on an environment. */
export const mayTransport = (user: User, mode: string): boolean =>
  user.transportsTo === 'all' || user.transportsTo.includes(mode);

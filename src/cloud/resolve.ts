import { closest } from '../lib/closest.ts';
import { excerpt } from '../lib/escape.ts';
import { type Cloud, read } from './calls.ts';
import { type App, appOf, type Environment, environmentOf, listOf } from './fields.ts';
import { type Stage, StageError } from './stages.ts';

/** An environment of an app, as the user named both. */
export interface Place {
  readonly app: App;
  readonly environment: Environment;
}

/** How many of what the key can see are told. */
const mostListed = 10;

/** Finds an app by its AppId, its ProjectId or its exact name. @throws StageError with those that the key can see */
export async function findApp(cloud: Cloud, stage: Stage, wanted: string): Promise<App> {
  const apps = listOf(await read(cloud, stage, { api: 'deploy-v1', endpoint: 'GET /apps' })).map(appOf);
  const text = wanted.toLowerCase();
  const byId = apps.filter(({ appId, projectId }) => [appId, projectId].some((id) => id.toLowerCase() === text));
  const found = byId.length > 0 ? byId : apps.filter(({ name }) => name === wanted);
  const [app, ...others] = found;
  if (app && others.length === 0) return app;
  const show = cloud.client.redact;
  const names = (app ? found : apps).map(({ appId, name }) => excerpt(`${appId} (${name})`, show));
  if (app)
    throw new StageError(
      'APP_NOT_FOUND',
      `${names.length} apps have the name "${wanted}"; give the AppId: ${listed(names)}`,
    );
  const seen =
    names.length === 0
      ? 'The API key can see no app at all: is its user a member of the app, with API Rights?'
      : `The API key can see ${listed(names)}.${didYouMean(
          text,
          apps.flatMap(({ appId, name }) => [appId, name]),
        )}`;
  throw new StageError('APP_NOT_FOUND', `There is no app "${wanted}". ${seen}`);
}

/** All environments of an app. @throws StageError where it is a Free App */
export async function readEnvironments(cloud: Cloud, stage: Stage, app: App): Promise<readonly Environment[]> {
  const path = { AppId: app.appId };
  const all = listOf(
    await read(cloud, stage, { api: 'deploy-v1', endpoint: 'GET /apps/{AppId}/environments', path }),
  ).map(environmentOf);
  if (all.length === 0 || all.every(({ mode }) => mode === 'Sandbox'))
    throw new StageError(
      'FREE_APP',
      `${app.appId} ${all.length === 0 ? 'has no environment: it is a Free App, or has none yet' : 'is a Free App, whose environment cannot be deployed to, backed up or restored by API'}\nA build alone deploys a Free App: call POST /apps/${app.appId}/packages of build-v1 with the root action.`,
    );
  return all;
}

/** Finds an environment by its Mode or its EnvironmentId. @throws StageError with those that there are */
export function findEnvironment(all: readonly Environment[], app: App, wanted: string): Environment {
  const text = wanted.toLowerCase();
  const found = all.find(({ id, mode }) => id.toLowerCase() === text || mode.toLowerCase() === text);
  if (found) return found;
  const modes = all.map(({ mode }) => mode);
  throw new StageError(
    'ENVIRONMENT_NOT_FOUND',
    `${app.appId} has no environment "${wanted}". It has ${listed(modes)}.${didYouMean(text, modes)}`,
  );
}

function listed(names: readonly string[]): string {
  const more = names.length > mostListed ? ` and ${names.length - mostListed} more` : '';
  return names.slice(0, mostListed).join(', ') + more;
}

/** The name that looks most like a text, as a question; empty where none does. */
export function didYouMean(text: string, names: readonly string[], least?: number): string {
  const name = closest(text, names, least);
  return name === undefined ? '' : ` Did you mean ${name}?`;
}

import { excerpt } from '../lib/escape.ts';
import { closest } from '../lib/similarity.ts';
import { type Stage, StageError } from '../pipeline/stages.ts';
import { type Cloud, read } from './calls.ts';
import { type App, appOf, type Environment, environmentOf, needList } from './fields.ts';

/** An environment of an app, as the user named both. */
export interface Place {
  readonly app: App;
  readonly environment: Environment;
}

/** How many of what the key can see are told. */
const maxListed = 10;

/** Finds an app by its AppId, its ProjectId or its exact name. @throws StageError with those that the key can see */
export async function findApp(cloud: Cloud, stage: Stage, wanted: string): Promise<App> {
  const list = await read(cloud, stage, { api: 'deploy-v1', endpoint: 'GET /apps' });
  const apps = needList(list, 'apps').map(appOf);
  const text = wanted.toLowerCase();
  const isId = (id: string): boolean => id.toLowerCase() === text;
  const found = apps.filter(({ appId, projectId, name }) => isId(appId) || isId(projectId) || name === wanted);
  const [app, ...others] = found;
  if (app && others.length === 0) return app;
  const show = cloud.client.redact;
  const names = (app ? found : apps).map(({ appId, name }) => excerpt(`${appId} (${name})`, show));
  if (app)
    throw new StageError('APP_NOT_FOUND', `${names.length} apps fit "${wanted}": ${listed(names)}; give the ProjectId`);
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
  const list = await read(cloud, stage, { api: 'deploy-v1', endpoint: 'GET /apps/{AppId}/environments', path });
  const all = needList(list, 'environments').map(environmentOf);
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
  const exact = all.filter(({ id, mode }) => id === wanted || mode === wanted);
  const found =
    exact.length > 0 ? exact : all.filter(({ id, mode }) => [id, mode].some((each) => each.toLowerCase() === text));
  const [environment, ...others] = found;
  if (environment && others.length === 0) return environment;
  const names = (environment ? found : all).map(({ mode, id }) =>
    excerpt(environment ? `${mode} (${id})` : mode, String),
  );
  throw new StageError(
    'ENVIRONMENT_NOT_FOUND',
    environment
      ? `${found.length} environments of ${app.appId} fit "${wanted}": ${listed(names)}; give the EnvironmentId`
      : `${app.appId} has no environment "${wanted}". It has ${listed(names)}.${didYouMean(text, names)}`,
  );
}

/** The first of some names, and how many more there are. */
export function listed(names: readonly string[]): string {
  const more = names.length > maxListed ? ` and ${names.length - maxListed} more` : '';
  return names.slice(0, maxListed).join(', ') + more;
}

/** The name that looks most like a text, as a question; empty where none does. */
export function didYouMean(text: string, names: readonly string[], least?: number): string {
  const name = closest(text, names, least);
  return name === undefined ? '' : ` Did you mean ${name}?`;
}

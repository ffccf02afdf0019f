import { StageError } from '../lib/errors.ts';
import { excerpt } from '../lib/escape.ts';
import { listed } from '../lib/format.ts';
import type { Json } from '../lib/json.ts';
import { factOf, fieldsOf, requireList, shortTextOf } from '../lib/json-fields.ts';
import { isUuid } from '../lib/redaction/secret-heuristics.ts';
import { didYouMean } from '../lib/similarity.ts';
import { missingIdError, type PlatformCall } from '../platform/attempts.ts';
import type { Session } from '../platform/session.ts';
import { knownState } from '../platform/states.ts';

/** The APIs of Mendix Cloud that take part in deploys and backups. */
export type CloudApi = 'deploy-v1' | 'deploy-v2' | 'build-v1' | 'backups-v2' | 'app-repository-v1';
export type CloudSession = Session<CloudApi>;
export type CloudCall = PlatformCall<CloudApi>;

/** An app: https://docs.mendix.com/apidocs-mxsdk/apidocs/deploy-api/ (Retrieve apps) */
export interface App {
  readonly appId: string;
  readonly name: string;
  readonly projectId: string;
}

export interface Environment {
  readonly id: string;
  readonly mode: string;
  /** `Empty`, `Stopped` or `Running`. */
  readonly status: string;
  readonly url: string;
  /** The version that runs, or ran last; empty if the API does not report it. */
  readonly modelVersion: string;
  /** The Mendix version of the app; empty if the API does not report it. */
  readonly mendixVersion: string;
}

/** An environment of an app, as the user named both. */
export interface EnvironmentRef {
  readonly app: App;
  readonly environment: Environment;
}

/** @throws StageError INVALID_RESPONSE if a response is about another object than the one that was asked for */
export function requireSameId(name: string, shown: string, wanted: string): void {
  if (shown === '') throw missingIdError(name);
  if (!isSameId(shown, wanted))
    throw new StageError(
      'INVALID_RESPONSE',
      `Mendix was asked for ${name} ${wanted}, but its response is about ${shown}`,
    );
}

function appOf(value: Json): App {
  const { AppId, Name, ProjectId } = fieldsOf(value);
  return { appId: factOf(AppId, 'AppId'), name: shortTextOf(Name, 'Name'), projectId: factOf(ProjectId, 'ProjectId') };
}

/** The states of an environment: https://docs.mendix.com/apidocs-mxsdk/apidocs/deploy-api/ (Retrieve environment) */
export const environmentStates = ['Empty', 'Stopped', 'Running'] as const;

/** Reads an environment of Deploy API v1. */
export function environmentOf(value: Json | undefined): Environment {
  const { EnvironmentId, Mode, Status, Url, ModelVersion, MendixVersion } = fieldsOf(value);
  return {
    id: factOf(EnvironmentId, 'EnvironmentId'),
    mode: factOf(Mode, 'Mode'),
    status: knownState(factOf(Status, 'Status'), environmentStates),
    url: shortTextOf(Url, 'Url'),
    modelVersion: factOf(ModelVersion, 'ModelVersion'),
    mendixVersion: factOf(MendixVersion, 'MendixVersion'),
  };
}

/** Whether two IDs are the same, regardless of case. */
export const isSameId = (a: string, b: string): boolean => a !== '' && a.toLowerCase() === b.toLowerCase();

/** How an app can be named, the most reliable way first. A Name is free text, so one that looks like an ID does not count. */
const appNames: readonly (readonly [string, (app: App, wanted: string) => boolean])[] = [
  ['ProjectId', ({ projectId }, wanted) => isSameId(projectId, wanted)],
  ['AppId', ({ appId }, wanted) => isSameId(appId, wanted)],
  ['Name', ({ name }, wanted) => name === wanted && !isUuid(wanted)],
];

/**
 * Finds an app by its ProjectId, else its AppId, else its exact name.
 *
 * @throws StageError APP_NOT_FOUND, with the apps that the key can see; INVALID_INPUT if several fit
 */
export async function findApp(session: CloudSession, wanted: string): Promise<App> {
  const list = await session.read({ api: 'deploy-v1', endpoint: 'GET /apps' });
  const apps = requireList(list, 'apps').map(appOf);
  const { found, by } = appsNamed(apps, wanted);
  const [app, ...others] = found;
  if (app && others.length === 0) {
    for (const [name, id] of Object.entries({ AppId: app.appId, ProjectId: app.projectId }))
      if (id === '') throw missingIdError(name);
    session.log(`Found app ${app.appId} by its ${by}`);
    return app;
  }
  const show = session.client.redact;
  const names = (app ? found : apps).map(({ appId, name }) => excerpt(`${appId} (${name})`, show));
  if (app)
    throw new StageError(
      'INVALID_INPUT',
      `app: ${names.length} apps match "${wanted}": ${listed(names)}; give the ProjectId`,
    );
  const seen =
    names.length === 0
      ? 'The API key cannot see any app: is its user a member of the app, with API Rights?'
      : `The API key can see ${listed(names)}.${didYouMean(
          wanted.toLowerCase(),
          apps.flatMap(({ appId, name }) => [appId, name]),
        )}`;
  throw new StageError('APP_NOT_FOUND', `There is no app "${wanted}". ${seen}`);
}

function appsNamed(apps: readonly App[], wanted: string): { readonly found: readonly App[]; readonly by: string } {
  for (const [by, fits] of appNames) {
    const found = apps.filter((app) => fits(app, wanted));
    if (found.length > 0) return { found, by };
  }
  return { found: [], by: '' };
}

/** All environments of an app. @throws StageError FREE_APP */
export async function readEnvironments(session: CloudSession, app: App): Promise<readonly Environment[]> {
  const path = { AppId: app.appId };
  const list = await session.read({ api: 'deploy-v1', endpoint: 'GET /apps/{AppId}/environments', path });
  const all = requireList(list, 'environments').map(environmentOf);
  if (all.length > 0 && !all.every(({ mode }) => mode === 'Sandbox')) return all;
  const why = all.length === 0 ? 'has no environments yet, or is a Free App' : 'is a Free App';
  throw new StageError(
    'FREE_APP',
    `${app.appId} ${why}. The environment of a Free App cannot be deployed to, backed up or restored through the API.\nA Free App is deployed by a build: call POST /apps/${app.appId}/packages of build-v1 with the root action.`,
  );
}

/** How an environment can be named, the most reliable way first: the Mode of a flexible environment is free text. */
const environmentNames: readonly ((environment: Environment, wanted: string) => boolean)[] = [
  ({ id }, wanted) => isSameId(id, wanted),
  ({ mode }, wanted) => mode === wanted,
  ({ mode }, wanted) => isSameId(mode, wanted),
];

/**
 * Finds the environment that an input names, by its EnvironmentId, else its Mode.
 *
 * @throws StageError ENVIRONMENT_NOT_FOUND, with the environments of the app; INVALID_INPUT if several fit. Both begin with the input
 */
export function findEnvironment(
  all: readonly Environment[],
  app: App,
  { input, wanted }: { readonly input: string; readonly wanted: string },
): Environment {
  const found =
    environmentNames.map((fits) => all.filter((each) => fits(each, wanted))).find(({ length }) => length > 0) ?? [];
  const [environment, ...others] = found;
  if (environment && others.length === 0) {
    if (!environment.id || !environment.mode) throw missingIdError(environment.id ? 'Mode' : 'EnvironmentId');
    return environment;
  }
  const names = (environment ? found : all).map(({ mode, id }) => (environment ? `${mode} (${id})` : mode));
  if (environment)
    throw new StageError(
      'INVALID_INPUT',
      `${input}: ${found.length} environments of ${app.appId} match "${wanted}": ${listed(names)}; give the EnvironmentId`,
    );
  throw new StageError(
    'ENVIRONMENT_NOT_FOUND',
    `${input}: ${app.appId} has no environment "${wanted}". It has ${listed(names)}.${didYouMean(wanted.toLowerCase(), names)}`,
  );
}

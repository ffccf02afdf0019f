import { showPackage } from './build-v1.ts';
import {
  classicError,
  type Endpoint,
  fieldsOf,
  ok,
  type PlatformAnswer,
  type PlatformRequest,
  type Routes,
  textOf,
} from './router.ts';
import { type Environment, newId, poll, type State } from './state.ts';

const base = '/api/1/apps/{AppId}';
const environmentPath = `${base}/environments/{Mode}`;

/** Deploy API v1: https://docs.mendix.com/apidocs-mxsdk/apidocs/deploy-api/ */
export function deployV1Routes(state: State, origin: () => string): Routes {
  const { app, packages, environments, script } = state;
  const showApp = {
    AppId: app.appId,
    Name: app.name,
    ProjectId: app.projectId,
    Url: `https://${app.appId}.mendixcloud.com`,
  };
  const show = ({ id, mode, status }: Environment): Record<string, unknown> => ({
    EnvironmentId: id,
    Mode: mode,
    Status: status,
    Url: `https://${app.appId}-${mode.toLowerCase()}.mendixcloud.com`,
    ModelVersion: '1.3.2.98',
    MendixVersion: '10.18.3.5510',
    Production: mode === 'Production',
  });

  /** An endpoint of one environment. */
  const within =
    (
      answer: (
        environment: Environment,
        request: PlatformRequest,
        parameters: Readonly<Record<string, string>>,
      ) => PlatformAnswer,
    ): Endpoint =>
    (parameters, request) => {
      if (parameters.AppId !== app.appId) return classicError(404, 'APP_NOT_FOUND', 'App not found.');
      const environment = environments.find(({ mode }) => mode === parameters.Mode);
      return environment
        ? answer(environment, request, parameters)
        : classicError(404, 'ENVIRONMENT_NOT_FOUND', `Environment ${parameters.Mode} not found.`);
    };

  return {
    'GET /api/1/apps': () => ok([showApp]),
    [`GET ${base}`]: ({ AppId }) =>
      AppId === app.appId ? ok(showApp) : classicError(404, 'APP_NOT_FOUND', 'App not found.'),
    [`GET ${base}/environments`]: () => ok(environments.map(show)),
    [`GET ${environmentPath}`]: within((environment) => ok(show(environment))),

    [`POST ${environmentPath}/start`]: within((environment) => {
      if (environment.status === 'Running') {
        return {
          status: 200,
          body: { errorCode: 'ALREADY_STARTED', errorMessage: 'Cannot start app. App is already running.' },
        };
      }
      if (!environment.packageId) return classicError(500, 'NO_MDA_HAS_BEEN_DEPLOYED', 'No package is deployed.');
      const id = newId();
      environment.jobs.set(id, { id, polls: script.polls, end: script.start });
      return ok({ JobId: id });
    }),

    [`GET ${environmentPath}/start/{JobId}`]: within((environment, _, { JobId = '' }) => {
      const job = environment.jobs.get(JobId);
      if (!job) return classicError(404, 'NO_SUCH_STARTJOB', 'The start job is not known.');
      const status = poll(job, ['Starting'], job.end);
      if (status === 'Started') environment.status = 'Running';
      return status === 'Started' || status === 'Starting'
        ? ok({ Status: status })
        : classicError(500, status, `The app did not start: ${status}.`);
    }),

    [`POST ${environmentPath}/stop`]: within((environment) => {
      environment.status = 'Stopped';
      return ok();
    }),

    [`GET ${environmentPath}/package`]: within((environment, { query }) => {
      const found = environment.packageId === undefined ? undefined : packages.get(environment.packageId);
      if (!found) return classicError(404, 'PACKAGE_NOT_FOUND', 'Nothing is deployed.');
      return ok({ ...showPackage(found, 'Succeeded', origin(), query.get('url') === 'true'), ExpiryDate: null });
    }),

    [`POST ${environmentPath}/transport`]: within((environment, request) => {
      const found = packages.get(textOf(fieldsOf(request).PackageId));
      if (!found || found.polls > 0 || found.end === 'Failed')
        return classicError(404, 'PACKAGE_NOT_FOUND', 'Package not found.');
      if (environment.status === 'Running')
        return classicError(403, 'APP_IS_RUNNING', 'The environment must be stopped.');
      if (found.processing) {
        found.processing = false;
        return classicError(503, 'SERVICE UNAVAILABLE', 'The package is still being processed. Retry later.');
      }
      environment.packageId = found.id;
      return ok();
    }),

    [`POST ${environmentPath}/clean`]: within((environment) => {
      if (environment.status !== 'Stopped')
        return classicError(403, 'ENVIRONMENT_NOT_STOPPED', 'The environment must be stopped.');
      return ok([{ Status: 'Stopped', Mode: environment.mode, Url: show(environment).Url }]);
    }),

    [`GET ${environmentPath}/settings`]: within(() => ok({ Constants: [], CustomSettings: [], ScheduledEvents: [] })),
    [`POST ${environmentPath}/settings`]: within((_, request) => ok(fieldsOf(request))),
    [`GET ${environmentPath}/tags`]: within(() => ok({ Tag: 'europe' })),
    [`POST ${environmentPath}/tags`]: within((_, request) => ok({ Tag: textOf(fieldsOf(request).Tag) })),
    [`DELETE ${environmentPath}/tags`]: within(() => ({ status: 204 })),
    [`GET ${environmentPath}/logs/{Date}`]: within(({ id }, _, { Date: date = '' }) =>
      ok({
        Environment: id,
        Date: Date.parse(date),
        DownloadUrl: `${origin()}/files/log-${date}.txt?signature=s3cr3t-signature`,
      }),
    ),

    [`POST ${base}/packages/upload`]: (_, { query, body }) => ok({ PackageId: addUpload(state, query, body) }),
  };
}

/** Takes an uploaded package in: one part of a multipart form, named `file`. */
export function addUpload({ packages }: State, query: URLSearchParams, body: Buffer): string {
  const id = newId();
  const isForm = body.includes('name="file"');
  const name = query.get('name') ?? 'default.mda';
  packages.set(id, {
    id,
    name,
    version: '1.0.0.1',
    description: '',
    polls: 0,
    processing: true,
    end: isForm ? 'Succeeded' : 'Failed',
  });
  return id;
}

import { awaitLanding, isUnderWay, moveOn, packageOn, start, stop, transport } from './environment.ts';
import type { Links } from './links.ts';
import { isOver, poll, stateOf } from './operation.ts';
import { isReady, showPackage, showUrl } from './packages.ts';
import { type Call, classicError, fieldsOf, ok, type PlatformAnswer, type Routes, textOf } from './router.ts';
import { appsOf, mayTransport, ofApp, ofMode } from './scope.ts';
import { replaceSettings, showSettings } from './settings.ts';
import type { App, Environment, State } from './state.ts';

const base = '/api/1/apps/{AppId}';
const environmentPath = `${base}/environments/{Mode}`;

/** Deploy API v1: https://docs.mendix.com/apidocs-mxsdk/apidocs/deploy-api/ */
export const deployV1Routes = (state: State, links: Links): Routes => ({
  'GET /api/1/apps': ({ user }) => ok(appsOf(state, user).map(showApp)),
  [`GET ${base}`]: ofApp(state, (app) => ok(showApp(app))),

  [`GET ${base}/environments`]: ofApp(state, ({ environments }) => ok(environments.map((each) => look(state, each)))),
  [`GET ${environmentPath}`]: ofMode(state, (environment) => ok(look(state, environment))),

  [`POST ${environmentPath}/start`]: ofMode(state, (environment) => postStart(state, environment)),
  [`GET ${environmentPath}/start/{JobId}`]: ofMode(state, (environment, { parameters }) => {
    const job = environment.startJobs.get(parameters.JobId ?? '');
    if (!job) return classicError(404, 'NO_SUCH_STARTJOB', 'Job not found.');
    const status = stateOf(job);
    if (isUnderWay(environment, job)) moveOn(state, environment);
    return status === 'Started' || status === 'Starting'
      ? ok({ Status: status })
      : classicError(500, status, `Cannot start app: ${status}.`);
  }),
  [`POST ${environmentPath}/stop`]: ofMode(state, (environment) => {
    if (environment.transition?.to === 'Running')
      return classicError(500, 'STOP_FAILED', 'Cannot stop app: it is being started.');
    stop(state, environment);
    return ok();
  }),

  [`GET ${environmentPath}/package`]: ofMode(state, (environment, { request }) => {
    const found = packageOn(state, environment);
    awaitLanding(state, environment);
    if (!found) return classicError(404, 'PACKAGE_NOT_FOUND', 'No package found for this environment.');
    const url = request.query.get('url') === 'true' ? showUrl(found, links) : {};
    return ok({ ...showPackage(found), ExpiryDate: null, ...url });
  }),
  [`POST ${environmentPath}/transport`]: ofMode(state, (environment, call, app) =>
    postTransport(state, { environment, call, app }),
  ),

  [`POST ${environmentPath}/clean`]: ofMode(state, (environment) => {
    const { status, mode: Mode, url: Url } = environment;
    if (status === 'Running') return classicError(403, 'ENVIRONMENT_NOT_STOPPED', 'The environment must be stopped.');
    if (status === 'Empty') return classicError(422, 'ENVIRONMENT_NOT_DEPLOYED', 'No app is deployed.');
    return ok([{ Status: 'Stopped', Mode, Url }]);
  }),

  [`GET ${environmentPath}/settings`]: ofMode(state, (environment) =>
    ok(showSettings(environment, packageOn(state, environment))),
  ),
  [`POST ${environmentPath}/settings`]: ofMode(state, (environment, { request }) =>
    replaceSettings(environment, packageOn(state, environment), request),
  ),

  [`GET ${environmentPath}/tags`]: ofMode(state, ({ tag }) => ok({ Tag: tag })),
  [`POST ${environmentPath}/tags`]: ofMode(state, (environment, { request }) => {
    environment.tag = textOf(fieldsOf(request).Tag);
    return ok({ Tag: environment.tag });
  }),
  [`DELETE ${environmentPath}/tags`]: ofMode(state, (environment) => {
    environment.tag = '';
    return { status: 204 };
  }),
  [`GET ${environmentPath}/logs/{Date}`]: ofMode(state, ({ id }, { parameters: { Date: date = '' } }) =>
    ok({ Environment: id, Date: Date.parse(date), DownloadUrl: links.make(`log-${date}.txt`, 3600) }),
  ),
});

const showApp = ({ appId, name, projectId }: App): Record<string, unknown> => ({
  AppId: appId,
  Name: name,
  ProjectId: projectId,
  Url: `https://${appId}.mendixcloud.com`,
});

/** Shows an environment. That of a Free App, and one whose package was never started, have no versions. */
function look(state: State, environment: Environment): Record<string, unknown> {
  const { id, mode, status, url, modelVersion, mendixVersion, production } = environment;
  moveOn(state, environment);
  const versions =
    modelVersion === undefined || mode === 'Sandbox'
      ? {}
      : { ModelVersion: modelVersion, MendixVersion: mendixVersion };
  return { EnvironmentId: id, Mode: mode, Status: status, Url: url, ...versions, Production: production };
}

function postStart(state: State, environment: Environment): PlatformAnswer {
  if (environment.transition?.to === 'Running')
    return classicError(500, 'APP_ALREADY_HAS_A_STARTING_JOB', 'Cannot start app. There is a starting job already.');
  if (environment.status === 'Running')
    return classicError(200, 'ALREADY_STARTED', 'Cannot start app. App is already running.');
  const started = packageOn(state, environment);
  if (!started) return classicError(500, 'NO_MDA_HAS_BEEN_DEPLOYED', 'Cannot start app. There is no MDA deployed.');
  return ok({ JobId: start(state, environment, started) });
}

interface Transport {
  readonly environment: Environment;
  readonly call: Call;
  readonly app: App;
}

function postTransport(state: State, { environment, call: { request, user }, app }: Transport): PlatformAnswer {
  const found = app.packages.get(textOf(fieldsOf(request).PackageId));
  if (!mayTransport(user, environment.mode))
    return classicError(403, 'TRANSPORT_NOT_ALLOWED', `No access to transport to environment '${environment.mode}'.`);
  if (!found) return classicError(404, 'PACKAGE_NOT_FOUND', 'Package not found.');
  if (!isOver(found.operation)) {
    poll(found.operation, state.clock);
    return classicError(503, 'SERVICE UNAVAILABLE', 'Cannot transport: the package is still being processed.');
  }
  if (!isReady(found)) return classicError(403, 'NOT ALLOWED', 'Cannot transport: the package could not be processed.');
  if (environment.status === 'Running' && state.script.refusesTransportWhileRunning)
    return classicError(403, 'APP_IS_RUNNING', `The '${environment.mode}' environment must be stopped.`);
  transport(state, environment, found.id);
  return ok();
}

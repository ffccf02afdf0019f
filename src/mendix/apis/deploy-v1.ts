import { defineApi, on } from '../model/define.ts';
import { busyErrors } from '../model/shared-errors.ts';
import type { Secret } from '../model/types.ts';

/** The page prints no item of CustomSettings; they were seen to look like constants. */
const settings: readonly Secret[] = [
  { each: 'Constants[]', name: 'Name', values: ['Value', 'DeployedValue'] },
  { each: 'CustomSettings[]', name: 'Name', values: ['Value', 'DeployedValue'] },
];

const logRemedy =
  'Read the cause in the app log of the day (GET /apps/{AppId}/environments/{Mode}/logs/{Date}), fix it, then start again.';

export const api = defineApi({
  id: 'deploy-v1',
  title: 'Deploy API v1',
  page: '/apidocs-mxsdk/apidocs/deploy-api/',
  credential: 'api-key',
  permissions: ['API Rights', 'Transport Rights'],
  note:
    'AppId is the subdomain; Mode is Test, Acceptance, Production or the name of a flexible environment. A Free ' +
    'App supports only the first three calls; users report that its only environment has the Mode Sandbox. API Rights are off ' +
    'by default for production, as calls of the API skip two-factor authentication.',
  endpoints: {
    'GET /apps': { title: 'List apps', note: 'The response is an array.' },
    'POST /apps': { title: 'Create a Free App environment', body: 'json', bodyFields: ['ProjectId'] },
    'GET /apps/{AppId}': { title: 'Get an app' },
    'GET /apps/{AppId}/environments': { title: 'List environments', note: 'The response is an array.' },
    'GET /apps/{AppId}/environments/{Mode}': {
      title: 'Get an environment',
      note: 'Status is Empty, Stopped or Running; the further states of the Mendix portal are not in the response.',
    },
    'POST /apps/{AppId}/environments/{Mode}/start': {
      title: 'Start the app',
      note:
        'If the app is already running, the response is the error ALREADY_STARTED with HTTP 200. pinEnvironment is ' +
        'the EnvironmentId of another environment of the app, whose runtime image, buildpack and services are reused; ' +
        'without it, the app gets the latest platform configuration. Pinning needs Mendix Cloud on Kubernetes. A start ' +
        'through the API is always a restart with downtime.',
      query: ['pinEnvironment'],
      body: 'json',
      bodyFields: ['AutoSyncDb'],
    },
    'GET /apps/{AppId}/environments/{Mode}/start/{JobId}': {
      title: 'Get the state of a start',
      note: 'Status is Starting or Started; a start that failed is an HTTP error.',
    },
    'POST /apps/{AppId}/environments/{Mode}/stop': { title: 'Stop the app', note: 'The response has no job ID.' },
    'GET /apps/{AppId}/environments/{Mode}/package': {
      title: 'Get the package on an environment',
      query: ['url'],
      secrets: ['Url.Location'],
    },
    'POST /apps/{AppId}/packages/upload': {
      title: 'Upload a package',
      note: 'It can time out above about 300 MB; the upload of Deploy API v2 accepts larger files.',
      query: ['name'],
      body: 'multipart',
      bodyFields: ['file'],
      formField: 'file',
    },
    'POST /apps/{AppId}/environments/{Mode}/transport': {
      title: 'Transport a package',
      note:
        'It does not replace a running app: stop and start the app to put the package into effect. A package of an ' +
        'older Mendix version cannot start on a database that a newer version has upgraded: only a restore helps then.',
      body: 'json',
      bodyFields: ['PackageId'],
    },
    'POST /apps/{AppId}/environments/{Mode}/clean': {
      title: 'Delete all data of an environment',
      note: 'It deletes ALL DATA of an environment, which must be stopped.',
      destructive: true,
    },
    'GET /apps/{AppId}/environments/{Mode}/settings': {
      title: 'Get the settings of an environment',
      secrets: settings,
    },
    'POST /apps/{AppId}/environments/{Mode}/settings': {
      title: 'Update the settings of an environment',
      note:
        'The body is an edited response of the GET. The new values are active after a restart. The API cannot set ' +
        'environment variables, and changes only settings that exist.',
      body: 'json',
      bodyFields: ['Constants', 'CustomSettings', 'ScheduledEvents'],
      secrets: settings,
    },
    'POST /apps/{AppId}/environments/{Mode}/scale': {
      title: 'Scale the app',
      body: 'json',
      bodyFields: ['Instances', 'MemoryPerInstance'],
    },
    'GET /apps/{AppId}/environments/{Mode}/tags': { title: 'Get the tags of an environment' },
    'POST /apps/{AppId}/environments/{Mode}/tags': {
      title: 'Add a tag',
      body: 'json',
      bodyFields: ['Tag'],
    },
    'DELETE /apps/{AppId}/environments/{Mode}/tags': {
      title: 'Remove a tag',
      note: 'The DELETE needs a body.',
      body: 'json',
      bodyFields: ['Tag'],
    },
    'GET /apps/{AppId}/environments/{Mode}/logs/{Date}': {
      title: 'Get a link to the app log of a day',
      note: 'Date is YYYY-MM-DD in UTC. The response has a signed link to the file, which needs no credential.',
      secrets: ['DownloadUrl'],
    },
    'GET /apps/{AppId}/environments/{Mode}/access-logs/{Date}': {
      title: 'Get a link to the access log of a day',
      note: 'Date is YYYY-MM-DD in UTC. The response has a signed link to the file, which needs no credential.',
      secrets: ['DownloadUrl'],
    },
  },
  operations: [
    {
      starts: ['POST /apps/{AppId}/environments/{Mode}/start'],
      id: { body: 'JobId' },
      poll: '/apps/{AppId}/environments/{Mode}/start/{JobId}',
      state: 'Status',
      pending: ['Starting'],
      success: ['Started'],
      failure: [],
      successCodes: ['ALREADY_STARTED'],
      underWay: {
        codes: ['APP_ALREADY_HAS_A_STARTING_JOB', 'NO_SUCH_STARTJOB'],
        poll: '/apps/{AppId}/environments/{Mode}',
        state: 'Status',
        pending: ['Stopped'],
        success: ['Running'],
        failure: [],
      },
    },
    {
      starts: ['POST /apps/{AppId}/environments/{Mode}/stop'],
      poll: '/apps/{AppId}/environments/{Mode}',
      state: 'Status',
      pending: ['Running'],
      success: ['Stopped', 'Empty'],
      failure: [],
      note: 'The page does not say whether a stop takes time; users wait for it. An Empty environment runs nothing.',
    },
    {
      starts: ['POST /apps/{AppId}/environments/{Mode}/transport'],
      poll: '/apps/{AppId}/environments/{Mode}/package',
      sent: [{ poll: 'PackageId', body: 'PackageId' }],
      state: 'Status',
      pending: ['Queued', 'Building', 'Uploading'],
      success: ['Succeeded'],
      failure: ['Failed'],
      note: 'The page does not say whether a transport takes time; users wait for it.',
    },
    {
      starts: ['POST /apps/{AppId}/packages/upload'],
      id: { body: 'PackageId' },
      poll: '/apps/{AppId}/packages/{PackageId}?url=true',
      pollApi: 'build-v1',
      state: 'Status',
      pending: ['Queued', 'Building', 'Uploading'],
      success: ['Succeeded'],
      failure: ['Failed'],
      note: 'The page does not describe the response; a release note implies the PackageId.',
    },
  ],
  errors: [
    ...on(
      [
        'GET /apps/{AppId}/environments/{Mode}',
        'GET /apps/{AppId}/environments/{Mode}/start/{JobId}',
        'POST /apps/{AppId}/environments/{Mode}/stop',
        'GET /apps/{AppId}/environments/{Mode}/package',
        'POST /apps/{AppId}/environments/{Mode}/transport',
        'POST /apps/{AppId}/environments/{Mode}/clean',
        'GET /apps/{AppId}/environments/{Mode}/settings',
        'POST /apps/{AppId}/environments/{Mode}/settings',
      ],
      [
        {
          status: 400,
          code: 'INVALID_PARAMETERS',
          means: 'the AppId or the Mode is missing',
          remedy: 'Give both AppId and Mode.',
        },
        {
          status: 400,
          code: 'INVALID_ENVIRONMENT',
          means: 'the Mode is not understood',
          remedy: 'Give Test, Acceptance, Production or the name of a flexible environment as Mode.',
        },
      ],
    ),
    ...on(
      [
        'GET /apps/{AppId}/environments/{Mode}',
        'GET /apps/{AppId}/environments/{Mode}/start/{JobId}',
        'POST /apps/{AppId}/environments/{Mode}/stop',
        'POST /apps/{AppId}/environments/{Mode}/transport',
        'POST /apps/{AppId}/environments/{Mode}/clean',
        'GET /apps/{AppId}/environments/{Mode}/settings',
        'POST /apps/{AppId}/environments/{Mode}/settings',
        'POST /apps/{AppId}/environments/{Mode}/scale',
      ],
      [
        {
          status: 404,
          code: 'ENVIRONMENT_NOT_FOUND',
          means: 'there is no environment of that Mode',
          remedy: 'Look up the Mode with GET /apps/{AppId}/environments.',
        },
      ],
    ),
    ...on(
      ['GET /apps/{AppId}', 'POST /apps/{AppId}/environments/{Mode}/start', 'POST /apps/{AppId}/packages/upload'],
      [
        {
          status: 400,
          code: 'INVALID_APPID',
          means: 'the AppId is not valid',
          remedy: 'Give the subdomain of the app (AppId in the list of apps), not its project ID.',
        },
        {
          status: 404,
          code: 'APP_NOT_FOUND',
          means: 'there is no such app',
          remedy: 'Take the AppId from GET /apps, which lists only the apps that the user has access to.',
        },
      ],
    ),
    ...on(
      ['POST /apps'],
      [
        {
          status: 400,
          code: 'INVALID_PROJECTID',
          means: 'the project ID is not valid',
          remedy: 'Take the ID from Settings > General of the app.',
        },
        {
          status: 400,
          code: 'APPLICATION_ALREADY_EXISTS',
          means: 'the project has an application already',
          remedy: 'Use the existing one: GET /apps lists it with this ProjectId.',
        },
      ],
    ),
    ...on(
      ['POST /apps/{AppId}/environments/{Mode}/start'],
      [
        {
          status: 200,
          code: 'ALREADY_STARTED',
          kind: 'success',
          means: 'the app is already running',
          remedy:
            'There is nothing to start; to put a transported package into effect, stop the environment first, then ' +
            'start it.',
        },
        {
          status: 500,
          code: 'NO_MDA_HAS_BEEN_DEPLOYED',
          means: 'no package is deployed on the environment',
          remedy: 'Transport a package first.',
        },
        {
          status: 500,
          code: 'APP_ALREADY_HAS_A_STARTING_JOB',
          kind: 'unclear',
          means: 'another start of the app is under way',
          remedy: 'With `wait: true` the step waits until the environment runs.',
        },
      ],
    ),
    ...on(
      ['GET /apps/{AppId}/environments/{Mode}/start/{JobId}'],
      [
        {
          status: 404,
          code: 'NO_SUCH_STARTJOB',
          means: 'there is no such start job',
          remedy: 'GET /apps/{AppId}/environments/{Mode} shows whether the app runs; if it does not, start it again.',
        },
        {
          status: 500,
          code: 'NO_PACKAGE',
          means: 'no package is set for the environment',
          remedy: 'Transport a package first.',
        },
        {
          status: 500,
          code: 'ALREADY_LOCKED',
          kind: 'final',
          means: 'another operation holds a lock on the environment, so this start has ended',
          remedy: 'Start the app again once the other operation on the environment has finished.',
        },
        {
          status: 500,
          code: 'ALREADY_STARTED',
          kind: 'success',
          means: 'the app is already running',
          remedy:
            'There is nothing to start; to put a transported package into effect, stop the environment first, then ' +
            'start it.',
        },
        { status: 500, code: 'DB_SYNC_FAILED', means: 'the database could not be synchronised', remedy: logRemedy },
        {
          status: 500,
          code: 'INVALID_DB_STRUCTURE',
          means: 'the database does not fit the model of the app',
          remedy: 'Start again with AutoSyncDb true.',
        },
        {
          status: 500,
          code: 'MISSING_CONSTANT',
          means: 'a constant of the app has no value',
          remedy: 'Give the constants their values (POST /apps/{AppId}/environments/{Mode}/settings), then start.',
        },
        {
          status: 500,
          code: 'INSECURE_ADMIN_PASSWORD',
          means: 'an administrator of the app has the password 1',
          remedy: 'Mendix does not allow that password: change it, then start again.',
        },
        {
          status: 500,
          code: 'STARTUP_ACTION_FAILED',
          means: 'the after-startup action of the app failed',
          remedy: logRemedy,
        },
        {
          status: 500,
          code: 'START_FAILED',
          means: 'the start failed',
          remedy: 'Read the detail status at the end of the message, and the app log of the day.',
        },
      ],
    ),
    ...on(
      ['POST /apps/{AppId}/environments/{Mode}/stop'],
      [
        {
          status: 500,
          code: 'STOP_FAILED',
          kind: 'unclear',
          means: 'the app could not be stopped, for the reason in the message',
          remedy: 'GET /apps/{AppId}/environments/{Mode} shows whether the app still runs; if it does, stop it again.',
        },
      ],
    ),
    ...on(
      ['GET /apps/{AppId}/environments/{Mode}/package'],
      [
        {
          status: 404,
          code: 'PACKAGE_NOT_FOUND',
          means: 'no package is deployed on the environment',
          remedy: 'Transport a package to the environment first.',
        },
      ],
    ),
    ...on(
      ['POST /apps/{AppId}/packages/upload'],
      [
        {
          status: 500,
          code: 'UPLOAD_COPY_FAILED',
          kind: 'unclear',
          means: 'the package could not be stored',
          remedy: 'Upload the package again; use the upload of Deploy API v2 if it is larger than about 300 MB.',
        },
        {
          status: 500,
          code: 'INVALID_PACKAGE',
          means: 'the package could not be processed',
          remedy: 'Check that the file is a complete deployment package (.mda), then upload it again.',
        },
      ],
    ),
    ...on(
      ['POST /apps/{AppId}/environments/{Mode}/transport'],
      [
        {
          status: 400,
          code: 'INVALID_RUNTIME_VERSION',
          means: 'the environment does not support the Mendix version of the package',
          remedy:
            'Build the package with a Mendix version that the environment supports; the message names the refused one.',
        },
        {
          status: 403,
          code: 'NO_ACCESS',
          means: 'the user has no access',
          remedy:
            'Ask the Technical Contact for API Rights and Transport Rights on this environment (Permissions tab of ' +
            'the Environments page).',
        },
        {
          status: 403,
          code: 'TRANSPORT_NOT_ALLOWED',
          means: 'the user may not transport to this environment',
          remedy:
            'Ask the Technical Contact for Transport Rights on this environment (Permissions tab of the ' +
            'Environments page).',
        },
        {
          status: 403,
          code: 'APP_IS_RUNNING',
          means: 'the app is running',
          remedy: 'Stop the environment before the transport, and start it afterwards.',
        },
        {
          status: 403,
          code: 'NOT_ALLOWED',
          means: 'the package could not be processed',
          remedy: 'Upload a valid package again.',
        },
        {
          status: 404,
          code: 'PACKAGE_NOT_FOUND',
          means: 'there is no such package',
          remedy: 'Give the PackageId of a package of this app. If it has expired, build or upload the package again.',
        },
        {
          status: 500,
          code: 'PACKAGE_PARSE_FAILED',
          means: 'the file of the package could not be read',
          remedy: 'Check that the file is a complete deployment package (.mda), then upload it again.',
        },
        {
          status: 503,
          code: 'SERVICE_UNAVAILABLE',
          kind: 'wait',
          means: 'the package is still being processed',
          remedy: 'Try again later.',
        },
      ],
    ),
    ...on(
      ['POST /apps/{AppId}/environments/{Mode}/clean'],
      [
        {
          status: 403,
          code: 'ENVIRONMENT_NOT_STOPPED',
          means: 'the environment is not stopped',
          remedy: 'Stop the environment first.',
        },
        {
          status: 422,
          code: 'ENVIRONMENT_NOT_DEPLOYED',
          means: 'no app is deployed on the environment',
          remedy: 'There is no data to delete; check that Mode is the environment that you mean.',
        },
        {
          status: 500,
          code: 'ENVIRONMENT_CLEAN_FAILED',
          means: 'the environment could not be cleaned',
          remedy: 'Contact Mendix Support.',
        },
      ],
    ),
    ...on(
      ['POST /apps/{AppId}/environments/{Mode}/settings'],
      [
        {
          status: 400,
          code: 'CONSTANT_NOT_FOUND',
          means: 'the constant that the message names does not exist',
          remedy:
            'Change only settings that exist: start with the response of GET /apps/{AppId}/environments/{Mode}/settings.',
        },
        {
          status: 400,
          code: 'CUSTOM_SETTING_NOT_SUPPORTED',
          means: 'the custom setting is not supported',
          remedy: 'Remove the setting: Mendix Cloud fixes some runtime settings, mostly of storage.',
        },
        {
          status: 400,
          code: 'SCHEDULED_EVENT_NOT_FOUND',
          means: 'the scheduled event that the message names does not exist',
          remedy:
            'Change only settings that exist: start with the response of GET /apps/{AppId}/environments/{Mode}/settings.',
        },
        {
          status: 500,
          code: 'INVALID_SCHEDULED_EVENT_PARAMETER',
          means: 'the value of a scheduled event is neither Enabled nor Disabled',
          remedy: 'Write Enabled or Disabled.',
        },
      ],
    ),
    ...on(
      ['POST /apps/{AppId}/environments/{Mode}/scale'],
      [
        {
          status: 400,
          code: 'INVALID_REQUEST',
          means: 'it asks for more memory than the plan has, or for less than 1024 MB per instance',
          remedy: 'Give each instance 1024 MB or more, within the memory of the plan; Mendix Support upgrades plans.',
        },
        {
          status: 400,
          code: 'NOT_ALLOWED',
          means: 'the app cannot be scaled',
          remedy: 'Scaling is for licensed apps, and needs Mendix 7 or newer for several instances.',
        },
      ],
    ),
    ...on(
      [
        'GET /apps/{AppId}/environments/{Mode}/tags',
        'POST /apps/{AppId}/environments/{Mode}/tags',
        'DELETE /apps/{AppId}/environments/{Mode}/tags',
        'GET /apps/{AppId}/environments/{Mode}/logs/{Date}',
        'GET /apps/{AppId}/environments/{Mode}/access-logs/{Date}',
      ],
      [
        {
          status: 404,
          code: 'NOT_FOUND',
          means: 'there is no such app or environment',
          remedy: 'Check the AppId with GET /apps, and the Mode with GET /apps/{AppId}/environments.',
        },
      ],
    ),
    ...on(
      ['GET /apps/{AppId}/environments/{Mode}/logs/{Date}', 'GET /apps/{AppId}/environments/{Mode}/access-logs/{Date}'],
      [
        {
          status: 403,
          code: 'FORBIDDEN',
          means: 'the user has no access',
          remedy:
            'Ask the Technical Contact for API Rights, Transport Rights and Access to Monitoring on this environment.',
        },
      ],
    ),
    // Last, as what the page says of an endpoint comes before.
    ...busyErrors,
  ],
  moved: [
    {
      segment: 'snapshots',
      hint: 'Backups have moved: call `backups-v2`, with ProjectId and EnvironmentId in place of AppId and Mode.',
    },
  ],
});

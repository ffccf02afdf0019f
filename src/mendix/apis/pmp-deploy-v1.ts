import { defineApi } from '../model/define.ts';
import { platformErrors } from '../model/shared-errors.ts';
import type { Secret } from '../model/types.ts';

const values = ['currentValue', 'newValue'];

/** What is secret in an environment, after what is before it in a response. Options of Java may have passwords in them. */
const secretsAt = (before: string): readonly Secret[] => [
  { each: `${before}Constants[]`, name: 'name', values },
  { each: `${before}CustomHttpHeaders[]`, name: 'header', values },
  { each: `${before}CustomEnvironmentVariables[]`, name: 'name', values },
  { each: `${before}CustomRuntimeSettings[]`, name: 'name', values },
  ...values.flatMap((value) => [`${before}CustomJVMOptions.${value}`, `${before}CustomJettyOptions.${value}`]),
];

export const api = defineApi({
  id: 'pmp-deploy-v1',
  title: 'Private Mendix Platform Deploy Service v1',
  page: '/apidocs-mxsdk/apidocs/private-platform/',
  credential: 'pat',
  note: 'Use a PAT of your own platform, not of mendix.com. A change of configurations takes effect with action=ApplyConfig.',
  endpoints: {
    'GET /apps/{appId}/environments': {
      title: 'List environments',
      secrets: secretsAt('[].'),
    },
    'POST /apps/{appId}/environments': {
      title: 'Create an environment',
      body: 'json',
      bodyFields: [
        'displayName',
        'clusterName',
        'namespace',
        'storagePlanName',
        'databasePlanName',
        'deploymentPurpose',
        'deploymentPackageName',
        'coreResourceSize',
        'coreResourcePlan',
      ],
    },
    'GET /apps/{appId}/environments/{environmentId}': {
      title: 'Get an environment',
      secrets: secretsAt(''),
    },
    'DELETE /apps/{appId}/environments/{environmentId}': { title: 'Delete an environment', destructive: true },
    'PATCH /apps/{appId}/environments/{environmentId}/configurations': {
      title: 'Update the configuration of an environment',
      note: 'It takes effect after a request with action=ApplyConfig.',
      body: 'json',
      bodyFields: [
        'displayName',
        'replicas',
        'appUrl',
        'leaderlessMode',
        'adminPassword',
        'Constants',
        'ScheduledEvents',
        'CustomHttpHeaders',
        'CustomEnvironmentVariables',
        'CustomRuntimeSettings',
        'CustomJVMOptions',
        'CustomJettyOptions',
        'Debugger',
        'LogLevels',
        'ClientCertificates',
        'CustomTLSConfig',
        'CoreResource',
      ],
      secrets: secretsAt(''),
    },
    'DELETE /apps/{appId}/environments/{environmentId}/configurations': {
      title: 'Remove parts of the configuration of an environment',
      note: 'The DELETE needs a body.',
      body: 'json',
      bodyFields: [
        'CustomEnvironmentVariables',
        'CustomRuntimeSettings',
        'CustomHttpHeaders',
        'LogLevels',
        'ClientCertificates',
      ],
    },
    'POST /apps/{appId}/environments/{environmentId}/request': {
      title: 'Deploy to, start, stop or restart an environment',
      note: 'action is ApplyConfig, Deploy (with packageId), Start, Stop or Restart.',
      query: ['action', 'packageId'],
    },
    'GET /apps/{appId}/dashboard': { title: 'Get the dashboard of an app' },
  },
  operations: [
    {
      starts: ['POST /apps/{appId}/environments', 'POST /apps/{appId}/environments/{environmentId}/request'],
      id: { body: 'pipelineId' },
      poll: '/pipelines/{pipelineId}',
      pollApi: 'pmp-pipeline-v2',
      state: 'Status',
      pending: [],
      success: ['Success'],
      failure: ['Failed'],
    },
    {
      starts: [],
      poll: '/apps/{appId}/environments/{environmentId}',
      state: 'status',
      pending: ['Init', 'Waiting', 'Building', 'Processing'],
      success: ['Ready', 'Success'],
      failure: ['Failed'],
      note: 'The states are documented for the dashboard; that Ready, Success and Failed are final is our reading.',
    },
  ],
  errors: platformErrors({
    parameters: 'displayName, databasePlanName, clusterName or namespace',
    things: 'the app or the environment',
    lookUp: 'Check the IDs in the path: GET /apps/{appId}/environments lists the environments of an app.',
  }),
});

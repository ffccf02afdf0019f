import { api as kubernetesBuildV4 } from '../../src/mendix/apis/kubernetes-build-v4.ts';
import { api as kubernetesDeployV4 } from '../../src/mendix/apis/kubernetes-deploy-v4.ts';
import { referenceOf, within } from './define.ts';

const error = within('error', ['code', 'message']);
const builtPackage = [
  ...['id', 'appId', 'modelVersion', 'runtimeVersion', 'createdOn', 'description', 'fileName', 'fileSize'],
  'expiryDate',
];
const buildJob = ['id', 'status', 'details', 'packageId', ...error, 'log.build'];
const buildStart = { statuses: [202], fields: buildJob };

const job = ['id', 'status', 'details', ...error];
const jobStart = { statuses: [202], fields: job };
const app = ['manifestVersion', 'app.appId', 'app.appName'];
const environmentIds = within('environments[]', [
  ...['environmentId', 'environmentName', 'applicationId', 'applicationName'],
]);
const namespace = ['namespace.secret', ...within('namespace', environmentIds)];
const environment = [
  'manifestVersion',
  ...within('environment', [
    'id',
    ...within('properties', ['name', 'production', 'defaultStudioTarget', 'secretsStoreEnabled', 'environmentPurpose']),
    ...within('deployment', ['appUrl', 'packageId', 'scheduledEvents', 'appLogLevels']),
    ...within('deployment.constants[]', ['name', 'value']),
    ...within('container', ['state', 'instances', 'lastRunningInstanceCount']),
    ...within('container.coreResources', ['limits', 'requests']),
    ...within('network.outgoingConnectionCertificate[]', ['enabled', 'password', 'certificateType', 'key']),
    ...within('runtime', ['runtimeVersion', 'environmentVariables[].name', 'environmentVariables[].value']),
    ...within('runtime.customRuntimeSettings[]', ['name', 'value']),
    ...within('provider', ['clusterId', 'namespace', 'namespaceId']),
    ...['annotations', 'services', 'runtimeMetricsConfiguration'],
    ...within('deploymentStrategy', [
      ...['runtimeDeploymentStrategyType', 'switchOverthreshold', 'maxSurge', 'maxUnavailable'],
      ...['podDisruptionMinAvailable', 'podDisruptionMaxUnavailable'],
    ]),
  ]),
];

export const kubernetes = {
  'kubernetes-build-v4': referenceOf(kubernetesBuildV4, {
    errors: 'nested',
    responses: {
      'GET /apps/{appId}/packages': {
        fields: [...within('packages[]', builtPackage), ...within('pagination', ['offset', 'limit', 'size'])],
      },
      'POST /apps/{appId}/packages': buildStart,
      'POST /apps/{appId}/packages/build': buildStart,
      'GET /apps/{appId}/packages/{packageId}': {
        fields: within('package', [...builtPackage, 'buildLog', 'url.location', 'url.ttl']),
      },
      'DELETE /apps/{appId}/packages/{packageId}': buildStart,
      'GET /jobs/{jobId}': { fields: buildJob },
    },
  }),
  'kubernetes-deploy-v4': referenceOf(kubernetesDeployV4, {
    errors: 'nested',
    responses: {
      'GET /jobs/{jobId}': { fields: job },
      'GET /clusters': { fields: ['clusters'] },
      'POST /clusters': jobStart,
      'PUT /clusters/{clusterId}': jobStart,
      'DELETE /clusters/{clusterId}': jobStart,
      'GET /clusters/{clusterId}/namespaces': { fields: within('namespaces[]', namespace) },
      'POST /clusters/{clusterId}/namespaces': jobStart,
      'GET /clusters/{clusterId}/namespaces/{namespaceId}': { fields: namespace },
      'PUT /clusters/{clusterId}/namespaces/{namespaceId}': jobStart,
      'DELETE /clusters/{clusterId}/namespaces/{namespaceId}': jobStart,
      'GET /apps': { fields: within('apps[]', app) },
      'GET /apps/{appId}': { fields: app },
      'GET /apps/{appId}/environments': { fields: within('environments[]', environment) },
      'POST /apps/{appId}/environments': jobStart,
      'GET /apps/{appId}/namespaces/{namespaceId}/environments/{environmentId}': { fields: environment },
      'PUT /apps/{appId}/namespaces/{namespaceId}/environments/{environmentId}': jobStart,
      'DELETE /apps/{appId}/namespaces/{namespaceId}/environments/{environmentId}': jobStart,
      'GET /apps/{appId}/environments/{environmentId}': { fields: environment },
      'PUT /apps/{appId}/environments/{environmentId}': jobStart,
      'DELETE /apps/{appId}/environments/{environmentId}': jobStart,
      'GET /cli': { fields: ['cliVersionList'] },
      'POST /cli/{cliVersionValue}': { statuses: [303] },
    },
  }),
};

import { api as buildV1 } from '../../src/mendix/apis/pmp-build-v1.ts';
import { api as clusterV1 } from '../../src/mendix/apis/pmp-cluster-v1.ts';
import { api as deployV1 } from '../../src/mendix/apis/pmp-deploy-v1.ts';
import { api as pipelineV1 } from '../../src/mendix/apis/pmp-pipeline-v1.ts';
import { api as pipelineV2 } from '../../src/mendix/apis/pmp-pipeline-v2.ts';
import { noContent, referenceOf, within } from './define.ts';

const builtPackage = [
  ...['packageId', 'packageName', 'branch', 'revision', 'modelVersion', 'runtimeVersion', 'status', 'locked'],
  ...['createdBy', 'dateCreated'],
];

const changing = { statuses: [202], fields: ['environmentId', 'pipelineId', 'message'] };

const dashboard = [
  ...['environmentId', 'clusterName', 'namespace', 'storagePlanName', 'databasePlanName', 'deploymentPurpose'],
  ...['appId', 'appName', 'appUrl', 'status', 'readyReplicas', 'replicas', 'buildStatus', 'runtimeStatus'],
  ...['networkStatus', 'databaseStatus', 'storageStatus', 'licenseStatus', 'creationStatus', 'resourceStatus'],
  ...['runtimeVersion', 'buildExplanation', 'storageExplanation', 'runtimeExplanation'],
];

const current = ['name', 'currentValue', 'newValue'];

const environment = [
  ...['environmentId', 'internalName', 'displayName', 'clusterName', 'namespace', 'storagePlanName'],
  ...['databasePlanName', 'deploymentPurpose', 'dtapMode', 'appName', 'appUrl', 'status', 'readyReplicas'],
  ...['replicas', 'isAppStopped', 'isManualDeploy', 'leaderlessMode', 'buildStatus', 'runtimeStatus'],
  ...['networkStatus', 'databaseStatus', 'storageStatus', 'licenseStatus', 'creationStatus', 'resourceStatus'],
  ...['runtimeVersion', 'lastStartTime', 'buildExplanation', 'storageExplanation', 'runtimeExplanation'],
  ...within('Packages', ['packageId', 'packageName', 'status', 'locked', 'branch', 'revision', 'modelVersion']),
  ...within('Constants[]', current),
  ...within('ScheduledEvents[]', ['name', 'currentEnabled', 'newEnabled']),
  ...within('CustomHttpHeaders[]', ['header', 'currentValue', 'newValue']),
  ...within('CustomEnvironmentVariables[]', current),
  ...within('CustomRuntimeSettings[]', current),
  ...within('CustomJVMOptions', current),
  ...within('CustomJettyOptions', current),
  ...['Debugger.enabled', 'Debugger.url', 'LogLevels[].node', 'LogLevels[].level'],
];

// Each step has a number in its name, such as Step_2.
const pipeline = [
  ...['PipelineType', 'DTAPMode', 'Source', 'Status', 'PipelineTemplateGuid'],
  ...within('Step_2', ['Name', 'Category', 'Arguments', 'Wait', 'Status', 'ExecutionTime', 'StartTime']),
];

const cluster = [
  ...['clusterId', 'clusterName', 'description', 'clusterType', 'deployMode', 'apiServerURL', 'token'],
  ...['secretSource', 'secretName', 'enableLogging', 'enableMonitoring', 'registryOciURL'],
  ...within('grafanaConfig', ['host', 'apiKey', 'datasourceType', 'loki', 'prometheus']),
];
const namespace = [
  ...['namespaceId', 'namespace', 'isShared', 'enableSecretStore', 'secretStoreType', 'useCustomCoreResourcePlan'],
];
const plan = [
  ...['planId', 'planName', 'planType', 'isActive', 'cpuRequest', 'cpuLimit', 'memoryRequest', 'memoryLimit'],
  ...['ephemeralRequest', 'ephemeralLimit'],
];

export const privatePlatform = {
  'pmp-build-v1': referenceOf(buildV1, {
    errors: 'problem',
    responses: {
      'POST /apps/{appId}/packages': { statuses: [202], fields: ['packageId', 'pipelineId', 'message'] },
      'GET /apps/{appId}/packages': { fields: within('[]', builtPackage) },
      'GET /apps/{appId}/packages/{packageId}': { fields: builtPackage },
      'DELETE /apps/{appId}/packages/{packageId}': noContent,
    },
  }),
  'pmp-deploy-v1': referenceOf(deployV1, {
    errors: 'problem',
    responses: {
      'GET /apps/{appId}/environments': { fields: within('[]', environment) },
      'POST /apps/{appId}/environments': changing,
      'GET /apps/{appId}/environments/{environmentId}': { fields: environment },
      'DELETE /apps/{appId}/environments/{environmentId}': noContent,
      'PATCH /apps/{appId}/environments/{environmentId}/configurations': { fields: environment },
      'DELETE /apps/{appId}/environments/{environmentId}/configurations': noContent,
      'POST /apps/{appId}/environments/{environmentId}/request': changing,
      'GET /apps/{appId}/dashboard': { fields: within('[]', dashboard) },
    },
  }),
  'pmp-pipeline-v1': referenceOf(pipelineV1, {
    errors: 'problem',
    responses: {
      'POST /pipelines': { fields: ['pipelineId'] },
      'GET /pipelines/{pipelineId}': { fields: pipeline },
    },
  }),
  'pmp-pipeline-v2': referenceOf(pipelineV2, {
    errors: 'problem',
    responses: {
      'POST /pipelines': { statuses: [202], fields: ['pipelineId'] },
      'GET /pipelines/{pipelineId}': { fields: pipeline },
    },
  }),
  'pmp-cluster-v1': referenceOf(clusterV1, {
    errors: 'problem',
    responses: {
      'GET /clusters': { fields: within('[]', cluster) },
      'POST /clusters': { statuses: [201], fields: cluster },
      'GET /clusters/{clusterId}': { fields: cluster },
      'PATCH /clusters/{clusterId}': { fields: cluster },
      'DELETE /clusters/{clusterId}': noContent,
      'GET /clusters/{clusterId}/namespaces': { fields: within('[]', namespace) },
      'POST /clusters/{clusterId}/namespaces': { statuses: [201], fields: namespace },
      'GET /clusters/{clusterId}/namespaces/{namespaceId}': { fields: namespace },
      'PATCH /clusters/{clusterId}/namespaces/{namespaceId}': { fields: namespace },
      'DELETE /clusters/{clusterId}/namespaces/{namespaceId}': noContent,
      'GET /clusters/{clusterId}/namespaces/{namespaceId}/install-command': { fields: ['installCommand'] },
      'POST /clusters/{clusterId}/namespaces/{namespaceId}/plans': { statuses: [201], fields: plan },
      'GET /clusters/{clusterId}/namespaces/{namespaceId}/plans': { fields: within('[]', plan) },
      'GET /clusters/{clusterId}/namespaces/{namespaceId}/plans/{planId}': { fields: plan },
      'PATCH /clusters/{clusterId}/namespaces/{namespaceId}/plans/{planId}': { fields: plan },
      'DELETE /clusters/{clusterId}/namespaces/{namespaceId}/plans/{planId}': noContent,
    },
  }),
};

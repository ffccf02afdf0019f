import { defineApi } from '../model/define.ts';
import type { Secret } from '../model/types.ts';

/** What is secret in the manifest of an environment, which stands in a response where `place` says. */
const secretsAt = (place: string): readonly Secret[] => [
  { each: `${place}.deployment.constants[]`, name: 'name', values: ['value'] },
  { each: `${place}.runtime.environmentVariables[]`, name: 'name', values: ['value'] },
  { each: `${place}.runtime.customRuntimeSettings[]`, name: 'name', values: ['value'] },
  `${place}.runtime.subscriptionSecret`,
  `${place}.runtime.debuggerPassword`,
  `${place}.runtime.mxAdminPassword`,
  `${place}.network.outgoingConnectionCertificate[].password`,
  `${place}.network.outgoingConnectionCertificate[].key`,
];

const forceNote =
  'force=true ignores errors of the cluster and the check for the default Studio target; the environment may then remain ' +
  'in the cluster.';

/** One script in public reads the ID as job.id. */
const job = {
  id: { body: 'id || job.id' },
  poll: '/jobs/{jobId}',
  state: 'status',
  pending: ['created', 'running'],
  success: ['finished'],
  failure: ['failed'],
  message: 'error.message',
} as const;

const container = {
  poll: '/apps/{appId}/namespaces/{namespaceId}/environments/{environmentId}',
  state: 'environment.container.state',
  pending: ['Processing', 'Unknown'],
  success: ['Ready'],
  failure: ['Failed'],
} as const;

export const api = defineApi({
  id: 'kubernetes-deploy-v4',
  title: 'Mendix on Kubernetes Deploy API',
  page: '/apidocs-mxsdk/apidocs/private-cloud-deploy-api/',
  credential: 'pat',
  role:
    'Cluster Manager for clusters; member of the namespace with the right for the call, such as deployApp; to create ' +
    'or manage environments, the Technical Contact of the app must also be a member of the namespace',
  note:
    'Only for connected clusters. Deploying, starting, stopping and scaling is one PUT of the manifest of the ' +
    'environment; the caller chooses new IDs, an environmentId of at most 32 characters. A finished job means that ' +
    'the manifest was accepted. The Main namespace of a Global Operator cannot be changed and has no environments. ' +
    'Responses of deprecated paths carry the headers Deprecation and Sunset.',
  endpoints: {
    'GET /jobs/{jobId}': { title: 'Get a job', scopes: ['mx:deployment:read', 'mx:deployment:write'] },
    'GET /clusters': {
      title: 'List clusters',
      scopes: ['mx:deployment:read|mx:deployment:write'],
      query: ['offset', 'limit'],
      pages: { by: 'offset', items: 'clusters', size: 20 },
    },
    'POST /clusters': {
      title: 'Create a cluster',
      note: 'The values of clusterType include stackit.',
      scopes: ['mx:deployment:write'],
      body: 'json',
    },
    'GET /clusters/{clusterId}': { title: 'Get a cluster', scopes: ['mx:deployment:read|mx:deployment:write'] },
    'PUT /clusters/{clusterId}': { title: 'Update a cluster', scopes: ['mx:deployment:write'], body: 'json' },
    'DELETE /clusters/{clusterId}': {
      title: 'Delete a cluster',
      scopes: ['mx:deployment:write'],
      destructive: true,
    },
    'GET /clusters/{clusterId}/namespaces': {
      title: 'List namespaces',
      note: 'retrieveEnvironments=true adds the IDs and names of their environments.',
      scopes: ['mx:deployment:read|mx:deployment:write'],
      query: ['offset', 'limit', 'retrieveEnvironments'],
      pages: { by: 'offset', items: 'namespaces', size: 20 },
      secrets: ['namespaces[].namespace.secret'],
    },
    'POST /clusters/{clusterId}/namespaces': {
      title: 'Create a namespace',
      scopes: ['mx:deployment:write'],
      body: 'json',
      secrets: ['namespace.secret'],
    },
    'GET /clusters/{clusterId}/namespaces/{namespaceId}': {
      title: 'Get a namespace',
      note: 'retrieveEnvironments=true adds the IDs and names of its environments.',
      scopes: ['mx:deployment:read|mx:deployment:write'],
      query: ['retrieveEnvironments'],
      secrets: ['namespace.secret'],
    },
    'PUT /clusters/{clusterId}/namespaces/{namespaceId}': {
      title: 'Update a namespace',
      scopes: ['mx:deployment:write'],
      body: 'json',
      secrets: ['namespace.secret'],
    },
    'DELETE /clusters/{clusterId}/namespaces/{namespaceId}': {
      title: 'Delete a namespace',
      scopes: ['mx:deployment:write'],
      destructive: true,
    },
    'GET /apps': {
      title: 'List apps',
      scopes: ['mx:deployment:write', 'mx:app:metadata:read'],
      query: ['offset', 'limit'],
      pages: { by: 'offset', items: 'apps', size: 100 },
    },
    'GET /apps/{appId}': { title: 'Get an app', scopes: ['mx:deployment:write', 'mx:app:metadata:read'] },
    'GET /apps/{appId}/environments': {
      title: 'List environments',
      scopes: ['mx:deployment:read|mx:deployment:write'],
      query: ['offset', 'limit'],
      pages: { by: 'offset', items: 'environments', size: 20 },
      secrets: secretsAt('environments[].environment'),
    },
    'POST /apps/{appId}/environments': {
      title: 'Create an environment',
      scopes: ['mx:deployment:write'],
      body: 'json',
      bodyFields: ['manifestVersion', 'environment'],
      secrets: secretsAt('environment'),
    },
    'GET /apps/{appId}/namespaces/{namespaceId}/environments/{environmentId}': {
      title: 'Get an environment',
      note:
        'container.lastRunningInstanceCount is the number of instances to scale back to after a stop. The response ' +
        'has no passwords of runtime.',
      scopes: ['mx:deployment:read|mx:deployment:write'],
      secrets: secretsAt('environment'),
    },
    'PUT /apps/{appId}/namespaces/{namespaceId}/environments/{environmentId}': {
      title: 'Update an environment',
      note:
        'It deploys a package, scales, starts and stops. The body is the whole manifest: start with the response of ' +
        'the GET. Passwords that are left out stay; LS0t clears them. What the API does not model may be reset. There ' +
        'are 0 to 10 instances; deploymentStrategy says how they are replaced, with podDisruptionMinAvailable and ' +
        'podDisruptionMaxUnavailable. The level of appLogLevels is CRITICAL, ERROR, INFO, DEBUG, TRACE or NONE.',
      scopes: ['mx:deployment:write'],
      body: 'json',
      bodyFields: ['manifestVersion', 'environment'],
      secrets: secretsAt('environment'),
    },
    'DELETE /apps/{appId}/namespaces/{namespaceId}/environments/{environmentId}': {
      title: 'Delete an environment',
      note: forceNote,
      scopes: ['mx:deployment:write'],
      query: ['force'],
      destructive: true,
    },
    'GET /apps/{appId}/environments/{environmentId}': {
      title: 'Get an environment',
      scopes: ['mx:deployment:read|mx:deployment:write'],
      secrets: secretsAt('environment'),
      deprecated: true,
    },
    'PUT /apps/{appId}/environments/{environmentId}': {
      title: 'Update an environment',
      scopes: ['mx:deployment:write'],
      body: 'json',
      bodyFields: ['manifestVersion', 'environment'],
      secrets: secretsAt('environment'),
      deprecated: true,
    },
    'DELETE /apps/{appId}/environments/{environmentId}': {
      title: 'Delete an environment',
      note: forceNote,
      scopes: ['mx:deployment:write'],
      query: ['force'],
      destructive: true,
      deprecated: true,
    },
    'GET /cli': { title: 'List the versions of mxpc-cli', scopes: ['mx:deployment:read|mx:deployment:write'] },
    'POST /cli/{cliVersionValue}': {
      title: 'Download mxpc-cli',
      note: 'os is windows, linux or macos; architecture is x86 or arm.',
      scopes: ['mx:deployment:read|mx:deployment:write'],
      query: ['os', 'architecture'],
    },
  },
  operations: [
    {
      starts: [
        'POST /clusters',
        'PUT /clusters/{clusterId}',
        'DELETE /clusters/{clusterId}',
        'POST /clusters/{clusterId}/namespaces',
        'PUT /clusters/{clusterId}/namespaces/{namespaceId}',
        'DELETE /clusters/{clusterId}/namespaces/{namespaceId}',
        'POST /apps/{appId}/environments',
        'DELETE /apps/{appId}/namespaces/{namespaceId}/environments/{environmentId}',
        'PUT /apps/{appId}/environments/{environmentId}',
        'DELETE /apps/{appId}/environments/{environmentId}',
      ],
      ...job,
    },
    {
      starts: ['PUT /apps/{appId}/namespaces/{namespaceId}/environments/{environmentId}'],
      ...job,
      next: {
        ...container,
        sent: [
          { poll: 'environment.deployment.packageId', body: 'environment.deployment.packageId' },
          { poll: 'environment.container.instances', body: 'environment.container.instances' },
        ],
        unless: 'environment.container.instances == `0`',
      },
      note: 'The state of a stopped environment is not documented, so the wait for a stop ends with its job.',
    },
    { starts: [], ...container, note: 'The step waits until the environment runs.' },
  ],
  errors: [
    {
      status: 400,
      means: 'the data is not valid or incomplete',
      remedy: 'The message names the attribute; values are case-sensitive.',
    },
    {
      status: 401,
      means: 'the credential is missing or cannot be used',
      remedy: 'Set a personal access token as the input pat: it is sent as MxToken <PAT>.',
    },
    { status: 403, means: 'the credential is wrong, or lacks the scope' },
    {
      status: 404,
      means: 'it was not found',
      remedy:
        'Check the IDs in the path: GET /apps, GET /clusters, GET /clusters/{clusterId}/namespaces and GET /apps/{appId}/environments list them.',
    },
  ],
});

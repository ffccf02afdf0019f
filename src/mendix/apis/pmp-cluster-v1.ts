import { defineApi } from '../model/define.ts';
import { platformErrors } from '../model/shared-errors.ts';

export const api = defineApi({
  id: 'pmp-cluster-v1',
  title: 'Private Mendix Platform Cluster Service v1',
  page: '/apidocs-mxsdk/apidocs/private-platform/',
  credential: 'pat',
  note: 'Use a PAT of your own platform, not of mendix.com.',
  endpoints: {
    'GET /clusters': { title: 'List clusters', secrets: ['[].token', '[].grafanaConfig.apiKey'] },
    'POST /clusters': {
      title: 'Register a cluster',
      body: 'json',
      secrets: ['token', 'grafanaConfig.apiKey'],
    },
    'GET /clusters/{clusterId}': {
      title: 'Get a cluster',
      note: 'The response contains the token of the cluster.',
      secrets: ['token', 'grafanaConfig.apiKey'],
    },
    'PATCH /clusters/{clusterId}': {
      title: 'Update a cluster',
      body: 'json',
      secrets: ['token', 'grafanaConfig.apiKey'],
    },
    'DELETE /clusters/{clusterId}': { title: 'Remove a cluster', destructive: true },
    'GET /clusters/{clusterId}/namespaces': { title: 'List namespaces', query: ['RetrieveCluster'] },
    'POST /clusters/{clusterId}/namespaces': { title: 'Add a namespace', body: 'json' },
    'GET /clusters/{clusterId}/namespaces/{namespaceId}': { title: 'Get a namespace' },
    'PATCH /clusters/{clusterId}/namespaces/{namespaceId}': { title: 'Update a namespace', body: 'json' },
    'DELETE /clusters/{clusterId}/namespaces/{namespaceId}': {
      title: 'Delete a namespace',
      destructive: true,
    },
    'GET /clusters/{clusterId}/namespaces/{namespaceId}/install-command': {
      title: 'Get the install command of a namespace',
      note: 'The command contains a secret.',
      query: ['OperatingSystem'],
      secrets: ['installCommand'],
    },
    'POST /clusters/{clusterId}/namespaces/{namespaceId}/plans': { title: 'Add a plan', body: 'json' },
    'GET /clusters/{clusterId}/namespaces/{namespaceId}/plans': { title: 'List plans' },
    'GET /clusters/{clusterId}/namespaces/{namespaceId}/plans/{planId}': { title: 'Get a plan' },
    'PATCH /clusters/{clusterId}/namespaces/{namespaceId}/plans/{planId}': {
      title: 'Update a plan',
      body: 'json',
    },
    'DELETE /clusters/{clusterId}/namespaces/{namespaceId}/plans/{planId}': {
      title: 'Delete a plan',
      destructive: true,
    },
  },
  errors: platformErrors({
    parameters: 'clusterId, clusterName, namespaceId, namespaceName, planId or planName',
    things: 'the cluster, the namespace or the plan',
    lookUp:
      'Check the IDs in the path: GET /clusters, GET /clusters/{clusterId}/namespaces and GET /clusters/{clusterId}/namespaces/{namespaceId}/plans list them.',
  }),
});

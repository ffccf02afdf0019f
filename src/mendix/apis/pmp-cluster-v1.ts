import { defineApi } from '../model/define.ts';
import { platformErrors } from '../model/shared-errors.ts';

export const api = defineApi({
  id: 'pmp-cluster-v1',
  title: 'Private Mendix Platform Cluster Service v1',
  page: '/apidocs-mxsdk/apidocs/private-platform/',
  credential: 'pat',
  note: 'The PAT is one of that platform.',
  endpoints: {
    'GET /clusters': { title: 'the list of clusters', secrets: ['[].token', '[].grafanaConfig.apiKey'] },
    'POST /clusters': {
      title: 'the registration of a cluster',
      body: 'json',
      secrets: ['token', 'grafanaConfig.apiKey'],
    },
    'GET /clusters/{clusterId}': {
      title: 'a cluster',
      note: 'The answer has its token.',
      secrets: ['token', 'grafanaConfig.apiKey'],
    },
    'PATCH /clusters/{clusterId}': {
      title: 'the change of a cluster',
      body: 'json',
      secrets: ['token', 'grafanaConfig.apiKey'],
    },
    'DELETE /clusters/{clusterId}': { title: 'the removal of a cluster', destructive: true },
    'GET /clusters/{clusterId}/namespaces': { title: 'the list of namespaces', query: ['RetrieveCluster'] },
    'POST /clusters/{clusterId}/namespaces': { title: 'the addition of a namespace', body: 'json' },
    'GET /clusters/{clusterId}/namespaces/{namespaceId}': { title: 'a namespace' },
    'PATCH /clusters/{clusterId}/namespaces/{namespaceId}': { title: 'the change of a namespace', body: 'json' },
    'DELETE /clusters/{clusterId}/namespaces/{namespaceId}': {
      title: 'the deletion of a namespace',
      destructive: true,
    },
    'GET /clusters/{clusterId}/namespaces/{namespaceId}/install-command': {
      title: 'the install command of a namespace',
      note: 'The command holds a secret.',
      query: ['OperatingSystem'],
      secrets: ['installCommand'],
    },
    'POST /clusters/{clusterId}/namespaces/{namespaceId}/plans': { title: 'the addition of a plan', body: 'json' },
    'GET /clusters/{clusterId}/namespaces/{namespaceId}/plans': { title: 'the list of plans' },
    'GET /clusters/{clusterId}/namespaces/{namespaceId}/plans/{planId}': { title: 'a plan' },
    'PATCH /clusters/{clusterId}/namespaces/{namespaceId}/plans/{planId}': {
      title: 'the change of a plan',
      body: 'json',
    },
    'DELETE /clusters/{clusterId}/namespaces/{namespaceId}/plans/{planId}': {
      title: 'the deletion of a plan',
      destructive: true,
    },
  },
  errors: platformErrors({
    parameters: 'clusterId, clusterName, namespaceId, namespaceName, planId or planName',
    things: 'the cluster, the namespace or the plan',
  }),
});

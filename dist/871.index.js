"use strict";
exports.id = 871;
exports.ids = [871];
exports.modules = {

/***/ 7871:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   api: () => (/* binding */ api)
/* harmony export */ });
const api = {
    id: 'pmp-cluster-v1',
    title: 'Private Mendix Platform Cluster Service v1',
    page: '/apidocs-mxsdk/apidocs/private-platform/',
    credential: 'pat',
    note: 'The PAT is one of that platform.',
    errorShape: 'problem',
    endpoints: [
        { method: 'GET', path: '/clusters', does: 'list clusters', secrets: ['[].token', '[].grafanaConfig.apiKey'] },
        { method: 'POST', path: '/clusters', does: 'register a cluster', body: 'json', answers: [201], secrets: ['token', 'grafanaConfig.apiKey'] },
        { method: 'GET', path: '/clusters/{clusterId}', does: 'get a cluster (fields token and grafanaConfig.apiKey)', secrets: ['token', 'grafanaConfig.apiKey'] },
        { method: 'PATCH', path: '/clusters/{clusterId}', does: 'change a cluster', body: 'json', secrets: ['token', 'grafanaConfig.apiKey'] },
        { method: 'DELETE', path: '/clusters/{clusterId}', does: 'unregister a cluster', answers: [204], destructive: true },
        { method: 'GET', path: '/clusters/{clusterId}/namespaces', does: 'list namespaces', query: ['RetrieveCluster'] },
        { method: 'POST', path: '/clusters/{clusterId}/namespaces', does: 'add a namespace', body: 'json', answers: [201] },
        { method: 'GET', path: '/clusters/{clusterId}/namespaces/{namespaceId}', does: 'get a namespace' },
        { method: 'PATCH', path: '/clusters/{clusterId}/namespaces/{namespaceId}', does: 'change a namespace', body: 'json' },
        { method: 'DELETE', path: '/clusters/{clusterId}/namespaces/{namespaceId}', does: 'delete a namespace', answers: [204], destructive: true },
        { method: 'GET', path: '/clusters/{clusterId}/namespaces/{namespaceId}/install-command', does: 'install command (holds a secret)', query: ['OperatingSystem'], secrets: ['installCommand'] },
        { method: 'POST', path: '/clusters/{clusterId}/namespaces/{namespaceId}/plans', does: 'add a plan', body: 'json', answers: [201] },
        { method: 'GET', path: '/clusters/{clusterId}/namespaces/{namespaceId}/plans', does: 'list plans' },
        { method: 'GET', path: '/clusters/{clusterId}/namespaces/{namespaceId}/plans/{planId}', does: 'get a plan' },
        { method: 'PATCH', path: '/clusters/{clusterId}/namespaces/{namespaceId}/plans/{planId}', does: 'change a plan', body: 'json' },
        { method: 'DELETE', path: '/clusters/{clusterId}/namespaces/{namespaceId}/plans/{planId}', does: 'delete a plan', answers: [204], destructive: true },
    ],
    errors: [
        { status: 401, means: 'the credential is missing or not valid' },
        { status: 403, means: 'the user has no permission' },
        { status: 404, means: 'the cluster, the namespace or the plan was not found' },
    ],
};


/***/ })

};
;
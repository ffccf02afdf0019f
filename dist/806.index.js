"use strict";
exports.id = 806;
exports.ids = [806];
exports.modules = {

/***/ 6806:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   api: () => (/* binding */ api)
/* harmony export */ });
/** What is secret in the manifest of an environment, from where that stands in an answer. */
const secretsOf = (environment) => ['deployment.constants[].value', 'runtime.environmentVariables[].value', 'runtime.customRuntimeSettings[].value', 'runtime.subscriptionSecret', 'runtime.debuggerPassword', 'runtime.mxAdminPassword', 'network.outgoingConnectionCertificate[].password', 'network.outgoingConnectionCertificate[].key'].map((field) => `${environment}.${field}`);
const api = {
    id: 'kubernetes-deploy-v4',
    title: 'Mendix on Kubernetes Deploy API',
    page: '/apidocs-mxsdk/apidocs/private-cloud-deploy-api/',
    credential: 'pat',
    role: 'Cluster Manager for clusters; member of the namespace with the right for the step, such as deployApp',
    note: 'For connected clusters alone. Deploying, starting, stopping and scaling is one PUT of the manifest of the environment; the caller chooses new ids, an environmentId of 8 characters at most. A finished job means that the manifest was accepted.',
    errorShape: 'nested',
    endpoints: [
        { method: 'GET', path: '/jobs/{jobId}', does: 'job status', scopes: ['mx:deployment:read', 'mx:deployment:write'] },
        { method: 'GET', path: '/clusters', does: 'list cluster manifests', scopes: ['mx:deployment:read|mx:deployment:write'], query: ['offset', 'limit'], pages: { by: 'offset', items: 'clusters', size: 20 } },
        { method: 'POST', path: '/clusters', does: 'create a cluster', scopes: ['mx:deployment:write'], body: 'json', answers: [202] },
        { method: 'GET', path: '/clusters/{clusterId}', does: 'cluster manifest', scopes: ['mx:deployment:read|mx:deployment:write'] },
        { method: 'PUT', path: '/clusters/{clusterId}', does: 'update a cluster', scopes: ['mx:deployment:write'], body: 'json', answers: [202] },
        { method: 'DELETE', path: '/clusters/{clusterId}', does: 'delete a cluster', scopes: ['mx:deployment:write'], answers: [202], destructive: true },
        { method: 'GET', path: '/clusters/{clusterId}/namespaces', does: 'list namespace manifests', scopes: ['mx:deployment:read|mx:deployment:write'], query: ['offset', 'limit'], pages: { by: 'offset', items: 'namespaces', size: 20 }, secrets: ['namespaces[].namespace.secret'] },
        { method: 'POST', path: '/clusters/{clusterId}/namespaces', does: 'create a namespace', scopes: ['mx:deployment:write'], body: 'json', answers: [202], secrets: ['namespace.secret'] },
        { method: 'GET', path: '/clusters/{clusterId}/namespaces/{namespaceId}', does: 'namespace manifest', scopes: ['mx:deployment:read|mx:deployment:write'], secrets: ['namespace.secret'] },
        { method: 'PUT', path: '/clusters/{clusterId}/namespaces/{namespaceId}', does: 'update a namespace', scopes: ['mx:deployment:write'], body: 'json', answers: [202], secrets: ['namespace.secret'] },
        { method: 'DELETE', path: '/clusters/{clusterId}/namespaces/{namespaceId}', does: 'delete a namespace', scopes: ['mx:deployment:write'], answers: [202], destructive: true },
        { method: 'GET', path: '/apps', does: 'list app manifests (default limit 100)', scopes: ['mx:deployment:write', 'mx:app:metadata:read'], query: ['offset', 'limit'], pages: { by: 'offset', items: 'apps', size: 100 } },
        { method: 'GET', path: '/apps/{appId}', does: 'app manifest', scopes: ['mx:deployment:write', 'mx:app:metadata:read'] },
        { method: 'GET', path: '/apps/{appId}/environments', does: 'list environment manifests', scopes: ['mx:deployment:read|mx:deployment:write'], query: ['offset', 'limit'], pages: { by: 'offset', items: 'environments', size: 20 }, secrets: secretsOf('environments[].environment') },
        { method: 'POST', path: '/apps/{appId}/environments', does: 'create an environment', scopes: ['mx:deployment:write'], body: 'json', answers: [202], secrets: secretsOf('environment') },
        { method: 'GET', path: '/apps/{appId}/namespaces/{namespaceId}/environments/{environmentId}', does: 'environment manifest', scopes: ['mx:deployment:read|mx:deployment:write'], secrets: secretsOf('environment') },
        { method: 'PUT', path: '/apps/{appId}/namespaces/{namespaceId}/environments/{environmentId}', does: 'update: deploy a package, scale, start, stop', scopes: ['mx:deployment:write'], body: 'json', answers: [202], secrets: secretsOf('environment') },
        { method: 'DELETE', path: '/apps/{appId}/namespaces/{namespaceId}/environments/{environmentId}', does: 'delete an environment', scopes: ['mx:deployment:write'], answers: [202], destructive: true },
        { method: 'GET', path: '/apps/{appId}/environments/{environmentId}', does: 'environment manifest', scopes: ['mx:deployment:read|mx:deployment:write'], secrets: secretsOf('environment'), deprecated: true },
        { method: 'PUT', path: '/apps/{appId}/environments/{environmentId}', does: 'update an environment', scopes: ['mx:deployment:write'], body: 'json', answers: [202], secrets: secretsOf('environment'), deprecated: true },
        { method: 'DELETE', path: '/apps/{appId}/environments/{environmentId}', does: 'delete an environment', scopes: ['mx:deployment:write'], answers: [202], destructive: true, deprecated: true },
        { method: 'GET', path: '/cli', does: 'list mxpc-cli versions', scopes: ['mx:deployment:read|mx:deployment:write'] },
        { method: 'POST', path: '/cli/{cliVersionValue}', does: 'download mxpc-cli (os=windows|linux|macos, architecture=x86|arm)', scopes: ['mx:deployment:read|mx:deployment:write'], query: ['os', 'architecture'], answers: [303] },
    ],
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
                'PUT /apps/{appId}/namespaces/{namespaceId}/environments/{environmentId}',
                'DELETE /apps/{appId}/namespaces/{namespaceId}/environments/{environmentId}',
                'PUT /apps/{appId}/environments/{environmentId}',
                'DELETE /apps/{appId}/environments/{environmentId}',
            ],
            id: 'id',
            poll: '/jobs/{jobId}',
            state: 'status',
            pending: ['created', 'running'],
            success: ['finished'],
            failure: ['failed'],
            message: 'error.message',
        },
        { starts: [], poll: '/apps/{appId}/namespaces/{namespaceId}/environments/{environmentId}', state: 'environment.container.state', pending: ['Processing'], success: ['Ready'], failure: ['Failed'], note: 'After the job: whether the environment runs.' },
    ],
    errors: [
        { status: 400, means: 'the data is not valid or incomplete', remedy: 'Mind the case: the values of attributes are case-sensitive.' },
        { status: 401, means: 'there is no usable credential', remedy: 'Give a personal access token: it goes as MxToken <PAT>.' },
        { status: 403, means: 'the credential is wrong, or lacks the scope', remedy: 'Make a PAT with the scope mx:deployment:write; jobs need mx:deployment:read as well, and apps mx:app:metadata:read.' },
        { status: 404, means: 'it was not found' },
    ],
};


/***/ })

};
;
"use strict";
exports.id = 904;
exports.ids = [904];
exports.modules = {

/***/ 6904:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   api: () => (/* binding */ api)
/* harmony export */ });
/** What may be secret in an environment, after what stands before it in an answer. */
const secretsOf = (before) => ['Constants', 'CustomHttpHeaders', 'CustomEnvironmentVariables', 'CustomRuntimeSettings'].flatMap((list) => [`${before}${list}[].currentValue`, `${before}${list}[].newValue`]);
const api = {
    id: 'pmp-deploy-v1',
    title: 'Private Mendix Platform Deploy Service v1',
    page: '/apidocs-mxsdk/apidocs/private-platform/',
    credential: 'pat',
    note: 'The PAT is one of that platform. After a change of configurations, action=ApplyConfig puts it into effect.',
    errorShape: 'problem',
    endpoints: [
        { method: 'GET', path: '/apps/{appId}/environments', does: 'list environments', secrets: secretsOf('[].') },
        { method: 'POST', path: '/apps/{appId}/environments', does: 'create an environment -> {environmentId, pipelineId, message}', body: 'json', answers: [202] },
        { method: 'GET', path: '/apps/{appId}/environments/{environmentId}', does: 'get an environment', secrets: secretsOf('') },
        { method: 'DELETE', path: '/apps/{appId}/environments/{environmentId}', does: 'delete an environment', answers: [204], destructive: true },
        { method: 'PATCH', path: '/apps/{appId}/environments/{environmentId}/configurations', does: 'change configuration; then action=ApplyConfig', body: 'json', secrets: secretsOf('') },
        { method: 'DELETE', path: '/apps/{appId}/environments/{environmentId}/configurations', does: 'remove configuration (DELETE with a body)', body: 'json', answers: [204] },
        { method: 'POST', path: '/apps/{appId}/environments/{environmentId}/request', does: 'action=ApplyConfig|Deploy|Start|Stop|Restart -> {environmentId, pipelineId, message}', query: ['action', 'packageId'], answers: [202] },
        { method: 'GET', path: '/apps/{appId}/dashboard', does: 'dashboard' },
    ],
    operations: [
        { starts: ['POST /apps/{appId}/environments', 'POST /apps/{appId}/environments/{environmentId}/request'], id: 'pipelineId', poll: '/pipelines/{pipelineId}', pollApi: 'pmp-pipeline-v2', state: 'Status', pending: [], success: ['Success'], failure: ['Failed'] },
        { starts: [], poll: '/apps/{appId}/environments/{environmentId}', state: 'status', pending: ['Init', 'Waiting', 'Building', 'Processing'], success: ['Ready', 'Success'], failure: ['Failed'], note: 'The states are documented for the dashboard; which of them are an end is our reading.' },
    ],
    errors: [
        { status: 400, means: 'a parameter is not valid, such as displayName, databasePlanName, clusterName or namespace' },
        { status: 401, means: 'the credential is missing or not valid' },
        { status: 403, means: 'the user has no permission' },
        { status: 404, means: 'the app or the environment was not found' },
    ],
};


/***/ })

};
;
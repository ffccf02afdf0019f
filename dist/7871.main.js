"use strict";
exports.id = 7871;
exports.ids = [7871];
exports.modules = {

/***/ 7871:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   api: () => (/* binding */ api)
/* harmony export */ });
/* harmony import */ var _model_define_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6820);
/* harmony import */ var _model_shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(360);


const api = (0,_model_define_js__WEBPACK_IMPORTED_MODULE_1__/* .defineApi */ .Y)({
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
    errors: (0,_model_shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .platformErrors */ .H)({
        parameters: 'clusterId, clusterName, namespaceId, namespaceName, planId or planName',
        things: 'the cluster, the namespace or the plan',
    }),
});


/***/ }),

/***/ 360:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ platformErrors),
/* harmony export */   J: () => (/* binding */ catalogErrors)
/* harmony export */ });
const catalogErrors = [
    {
        status: 401,
        code: 'UNAUTHORIZED',
        means: 'the credential is not accepted; the header WWW-Authenticate explains',
    },
    { status: 404, code: 'NOT_FOUND', means: 'it was not found' },
    {
        status: 409,
        code: 'CONFLICT',
        means: 'it conflicts with what is there, such as another environment of the company at that location',
    },
    { status: 410, code: 'UNSUPPORTED_VERSION', means: 'this version of the API is gone' },
    {
        status: 500,
        code: 'INTERNAL_SERVER_ERROR',
        kind: 'unclear',
        means: 'something unexpected happened',
        remedy: 'Contact Mendix Support if it lasts.',
    },
];
const platformErrors = ({ parameters, things, ...remedy }) => [
    { status: 400, means: `a parameter is not valid, such as ${parameters}`, ...remedy },
    { status: 401, means: 'the credential is missing or not valid' },
    { status: 403, means: 'the user has no permission' },
    { status: 404, means: `${things} was not found` },
];


/***/ })

};
;
//# sourceMappingURL=7871.main.js.map
"use strict";
exports.id = 6904;
exports.ids = [6904];
exports.modules = {

/***/ 6904:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   api: () => (/* binding */ api)
/* harmony export */ });
/* harmony import */ var _model_define_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6820);
/* harmony import */ var _model_shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(360);


const values = ['currentValue', 'newValue'];
const secretsAt = (before) => [
    { each: `${before}Constants[]`, name: 'name', values },
    { each: `${before}CustomHttpHeaders[]`, name: 'header', values },
    { each: `${before}CustomEnvironmentVariables[]`, name: 'name', values },
    { each: `${before}CustomRuntimeSettings[]`, name: 'name', values },
    ...values.flatMap((value) => [`${before}CustomJVMOptions.${value}`, `${before}CustomJettyOptions.${value}`]),
];
const api = (0,_model_define_js__WEBPACK_IMPORTED_MODULE_1__/* .defineApi */ .Y)({
    id: 'pmp-deploy-v1',
    title: 'Private Mendix Platform Deploy Service v1',
    page: '/apidocs-mxsdk/apidocs/private-platform/',
    credential: 'pat',
    note: 'The PAT is one of that platform. After a change of configurations, action=ApplyConfig puts it into effect.',
    endpoints: {
        'GET /apps/{appId}/environments': {
            title: 'the list of environments',
            secrets: secretsAt('[].'),
        },
        'POST /apps/{appId}/environments': {
            title: 'the creation of an environment',
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
            title: 'the environment',
            secrets: secretsAt(''),
        },
        'DELETE /apps/{appId}/environments/{environmentId}': { title: 'the deletion of an environment', destructive: true },
        'PATCH /apps/{appId}/environments/{environmentId}/configurations': {
            title: 'the change of a configuration',
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
            title: 'the removal of a configuration',
            note: 'It takes a body.',
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
            title: 'the change of an environment',
            note: 'action is ApplyConfig, Deploy (with packageId), Start, Stop or Restart.',
            query: ['action', 'packageId'],
        },
        'GET /apps/{appId}/dashboard': { title: 'the dashboard of an app' },
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
            note: 'The states are documented for the dashboard; which of them are an end is our reading.',
        },
    ],
    errors: (0,_model_shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .platformErrors */ .H)({
        parameters: 'displayName, databasePlanName, clusterName or namespace',
        things: 'the app or the environment',
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
//# sourceMappingURL=6904.main.js.map
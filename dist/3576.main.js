"use strict";
exports.id = 3576;
exports.ids = [3576];
exports.modules = {

/***/ 3576:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   api: () => (/* binding */ api)
/* harmony export */ });
/* harmony import */ var _model_define_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6820);
/* harmony import */ var _model_shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(360);


const api = (0,_model_define_js__WEBPACK_IMPORTED_MODULE_1__/* .defineApi */ .Y)({
    id: 'catalog-registration-v5',
    title: 'Catalog Registration API',
    page: '/apidocs-mxsdk/apidocs/registration-api/',
    credential: 'pat',
    note: 'PUT of published endpoints deletes what the body leaves out.',
    endpoints: {
        'GET /applications': {
            title: 'the list of applications',
            scopes: ['mx:datahub:services:read'],
            query: ['limit', 'offset'],
            pages: { by: 'offset', items: 'applications', size: 20, most: 100, total: 'totalApplications' },
        },
        'POST /applications': {
            title: 'the registration of an application',
            scopes: ['mx:datahub:services:write'],
            body: 'json',
        },
        'GET /applications/{AppUUID}': { title: 'an application', scopes: ['mx:datahub:services:read'] },
        'PUT /applications/{AppUUID}': {
            title: 'the registration or change of an application',
            scopes: ['mx:datahub:services:write'],
            body: 'json',
        },
        'DELETE /applications/{AppUUID}': {
            title: 'the deletion of an application',
            scopes: ['mx:datahub:services:write'],
            destructive: true,
        },
        'GET /applications/{AppUUID}/environments': {
            title: 'the list of environments',
            scopes: ['mx:datahub:services:read'],
            query: ['environmentType', 'limit', 'offset'],
            pages: { by: 'offset', items: 'environments', size: 20, most: 100, total: 'totalEnvironments' },
        },
        'POST /applications/{AppUUID}/environments': {
            title: 'the registration of an environment',
            scopes: ['mx:datahub:services:write'],
            body: 'json',
        },
        'GET /applications/{AppUUID}/environments/{EnvironmentUUID}': {
            title: 'an environment',
            scopes: ['mx:datahub:services:read'],
        },
        'PUT /applications/{AppUUID}/environments/{EnvironmentUUID}': {
            title: 'the registration or change of an environment',
            scopes: ['mx:datahub:services:write'],
            body: 'json',
        },
        'DELETE /applications/{AppUUID}/environments/{EnvironmentUUID}': {
            title: 'the deletion of an environment',
            scopes: ['mx:datahub:services:write'],
            destructive: true,
        },
        'GET /applications/{AppUUID}/environments/{EnvironmentUUID}/published-endpoints': {
            title: 'the list of published endpoints',
            scopes: ['mx:datahub:services:read'],
        },
        'PUT /applications/{AppUUID}/environments/{EnvironmentUUID}/published-endpoints': {
            title: 'the replacement of all published endpoints',
            scopes: ['mx:datahub:services:write'],
            body: 'json',
        },
        'POST /applications/{AppUUID}/environments/{EnvironmentUUID}/published-endpoints': {
            title: 'the registration of a published endpoint',
            scopes: ['mx:datahub:services:write'],
            body: 'json',
        },
        'GET /applications/{AppUUID}/environments/{EnvironmentUUID}/published-endpoints/{EndpointUUID}': {
            title: 'a published endpoint',
            scopes: ['mx:datahub:services:read'],
        },
        'PUT /applications/{AppUUID}/environments/{EnvironmentUUID}/published-endpoints/{EndpointUUID}': {
            title: 'the change of a published endpoint',
            scopes: ['mx:datahub:services:write'],
            body: 'json',
        },
        'DELETE /applications/{AppUUID}/environments/{EnvironmentUUID}/published-endpoints/{EndpointUUID}': {
            title: 'the deletion of a published endpoint',
            scopes: ['mx:datahub:services:write'],
            destructive: true,
        },
        'GET /applications/{AppUUID}/environments/{EnvironmentUUID}/consumed-endpoints': {
            title: 'the list of consumed endpoints',
            scopes: ['mx:datahub:services:read'],
        },
        'PUT /applications/{AppUUID}/environments/{EnvironmentUUID}/consumed-endpoints': {
            title: 'the replacement of all consumed endpoints',
            scopes: ['mx:datahub:services:write'],
            body: 'json',
        },
        'GET /applications/{AppUUID}/environments/{EnvironmentUUID}/consumed-endpoints/{EndpointUUID}': {
            title: 'a consumed endpoint',
            scopes: ['mx:datahub:services:read'],
        },
        'POST /transform/dependenciesjson': {
            title: 'the translation of dependencies',
            note: 'The body is a dependencies.json; the answer is a body for a registration.',
            scopes: ['mx:datahub:services:read'],
            body: 'json',
        },
    },
    errors: [
        { status: 400, code: 'INVALID_REQUEST', means: 'a parameter is not valid' },
        {
            status: 403,
            code: 'FORBIDDEN',
            means: 'the user has no access to it',
            remedy: 'Some PUT calls and every DELETE need the owner of the application, a company admin or a curator of the ' +
                'Catalog.',
        },
        ..._model_shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .catalogErrors */ .J,
    ],
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
//# sourceMappingURL=3576.main.js.map
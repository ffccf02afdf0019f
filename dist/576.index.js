"use strict";
exports.id = 576;
exports.ids = [576];
exports.modules = {

/***/ 3576:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   api: () => (/* binding */ api)
/* harmony export */ });
const api = {
    id: 'catalog-registration-v5',
    title: 'Catalog Registration API',
    page: '/apidocs-mxsdk/apidocs/registration-api/',
    credential: 'pat',
    note: 'PUT of published endpoints deletes what the body leaves out.',
    errorShape: 'code-message',
    endpoints: [
        { method: 'GET', path: '/applications', does: 'list applications', scopes: ['mx:datahub:services:read'], query: ['limit', 'offset'], pages: { by: 'offset', items: 'applications', size: 20, most: 100, total: 'totalApplications' } },
        { method: 'POST', path: '/applications', does: 'register an application', scopes: ['mx:datahub:services:write'], body: 'json', answers: [201] },
        { method: 'GET', path: '/applications/{AppUUID}', does: 'get an application', scopes: ['mx:datahub:services:read'] },
        { method: 'PUT', path: '/applications/{AppUUID}', does: 'register or update', scopes: ['mx:datahub:services:write'], body: 'json', answers: [200, 201] },
        { method: 'DELETE', path: '/applications/{AppUUID}', does: 'delete', scopes: ['mx:datahub:services:write'], answers: [204], destructive: true },
        { method: 'GET', path: '/applications/{AppUUID}/environments', does: 'list environments', scopes: ['mx:datahub:services:read'], query: ['environmentType', 'limit', 'offset'], pages: { by: 'offset', items: 'environments', size: 20, most: 100, total: 'totalEnvironments' } },
        { method: 'POST', path: '/applications/{AppUUID}/environments', does: 'register an environment', scopes: ['mx:datahub:services:write'], body: 'json', answers: [201] },
        { method: 'GET', path: '/applications/{AppUUID}/environments/{EnvironmentUUID}', does: 'get an environment', scopes: ['mx:datahub:services:read'] },
        { method: 'PUT', path: '/applications/{AppUUID}/environments/{EnvironmentUUID}', does: 'register or update', scopes: ['mx:datahub:services:write'], body: 'json', answers: [200, 201] },
        { method: 'DELETE', path: '/applications/{AppUUID}/environments/{EnvironmentUUID}', does: 'delete', scopes: ['mx:datahub:services:write'], answers: [204], destructive: true },
        { method: 'GET', path: '/applications/{AppUUID}/environments/{EnvironmentUUID}/published-endpoints', does: 'list published endpoints', scopes: ['mx:datahub:services:read'] },
        { method: 'PUT', path: '/applications/{AppUUID}/environments/{EnvironmentUUID}/published-endpoints', does: 'replace all published endpoints', scopes: ['mx:datahub:services:write'], body: 'json' },
        { method: 'POST', path: '/applications/{AppUUID}/environments/{EnvironmentUUID}/published-endpoints', does: 'register one published endpoint', scopes: ['mx:datahub:services:write'], body: 'json', answers: [201] },
        { method: 'GET', path: '/applications/{AppUUID}/environments/{EnvironmentUUID}/published-endpoints/{EndpointUUID}', does: 'get one', scopes: ['mx:datahub:services:read'] },
        { method: 'PUT', path: '/applications/{AppUUID}/environments/{EnvironmentUUID}/published-endpoints/{EndpointUUID}', does: 'update one', scopes: ['mx:datahub:services:write'], body: 'json', answers: [200, 201] },
        { method: 'DELETE', path: '/applications/{AppUUID}/environments/{EnvironmentUUID}/published-endpoints/{EndpointUUID}', does: 'delete one', scopes: ['mx:datahub:services:write'], answers: [204], destructive: true },
        { method: 'GET', path: '/applications/{AppUUID}/environments/{EnvironmentUUID}/consumed-endpoints', does: 'list consumed endpoints', scopes: ['mx:datahub:services:read'] },
        { method: 'PUT', path: '/applications/{AppUUID}/environments/{EnvironmentUUID}/consumed-endpoints', does: 'replace consumed endpoints', scopes: ['mx:datahub:services:write'], body: 'json' },
        { method: 'GET', path: '/applications/{AppUUID}/environments/{EnvironmentUUID}/consumed-endpoints/{EndpointUUID}', does: 'get one', scopes: ['mx:datahub:services:read'] },
        { method: 'POST', path: '/transform/dependenciesjson', does: 'turn a dependencies.json into a registration body', scopes: ['mx:datahub:services:read'], body: 'json' },
    ],
    errors: [
        { status: 400, code: 'INVALID_REQUEST', means: 'a parameter is not valid' },
        { status: 401, code: 'UNAUTHORIZED', means: 'the credential is not accepted; the header WWW-Authenticate explains' },
        { status: 403, code: 'FORBIDDEN', means: 'the user has no access to it', remedy: 'Some PUT calls and every DELETE need the owner of the application, a company admin or a curator of the Catalog.' },
        { status: 404, code: 'NOT_FOUND', means: 'it was not found' },
        { status: 409, code: 'CONFLICT', means: 'it conflicts with what is there, such as another environment of the company at that location' },
        { status: 410, code: 'UNSUPPORTED_VERSION', means: 'this version of the API is gone' },
        { status: 500, code: 'INTERNAL_SERVER_ERROR', kind: 'unclear', means: 'something unexpected happened', remedy: 'Contact Mendix Support if it lasts.' },
    ],
};


/***/ })

};
;
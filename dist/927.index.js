"use strict";
exports.id = 927;
exports.ids = [927];
exports.modules = {

/***/ 8927:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   api: () => (/* binding */ api)
/* harmony export */ });
const api = {
    id: 'catalog-search-v5',
    title: 'Catalog Search API',
    page: '/apidocs-mxsdk/apidocs/search-api/',
    credential: 'pat',
    errorShape: 'code-message',
    endpoints: [
        {
            method: 'GET',
            path: '/data',
            does: 'search (query of 3 or more characters)',
            scopes: ['mx:datahub:services:read'],
            query: ['query', 'productionEndpointsOnly', 'ownedContentOnly', 'serviceType', 'capabilities', 'offset', 'limit'],
            pages: { by: 'offset', items: 'data', size: 20, most: 100, total: 'totalResults' },
        },
        { method: 'GET', path: '/endpoints/{EndpointUUID}', does: 'endpoint details', scopes: ['mx:datahub:services:read'] },
        { method: 'GET', path: '/applications/{AppUUID}/services/{ServiceName}', does: 'service details', scopes: ['mx:datahub:services:read'] },
    ],
    errors: [
        { status: 400, code: 'INVALID_REQUEST', means: 'a parameter is not valid', remedy: 'Search for 3 or more letters or digits.' },
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
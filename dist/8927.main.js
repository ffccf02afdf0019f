"use strict";
exports.id = 8927;
exports.ids = [8927];
exports.modules = {

/***/ 8927:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   api: () => (/* binding */ api)
/* harmony export */ });
/* harmony import */ var _model_define_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6820);
/* harmony import */ var _model_shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(360);


const api = (0,_model_define_js__WEBPACK_IMPORTED_MODULE_1__/* .defineApi */ .Y)({
    id: 'catalog-search-v5',
    title: 'Catalog Search API',
    page: '/apidocs-mxsdk/apidocs/search-api/',
    credential: 'pat',
    endpoints: {
        'GET /data': {
            title: 'a search',
            note: 'query has 3 characters or more.',
            scopes: ['mx:datahub:services:read'],
            query: ['query', 'productionEndpointsOnly', 'ownedContentOnly', 'serviceType', 'capabilities', 'offset', 'limit'],
            pages: { by: 'offset', items: 'data', size: 20, most: 100, total: 'totalResults' },
        },
        'GET /endpoints/{EndpointUUID}': { title: 'the details of an endpoint', scopes: ['mx:datahub:services:read'] },
        'GET /applications/{AppUUID}/services/{ServiceName}': {
            title: 'the details of a service',
            scopes: ['mx:datahub:services:read'],
        },
    },
    errors: [
        {
            status: 400,
            code: 'INVALID_REQUEST',
            means: 'a parameter is not valid',
            remedy: 'Search for 3 or more letters or digits.',
        },
        { status: 403, code: 'FORBIDDEN', means: 'the user has no access to it' },
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
//# sourceMappingURL=8927.main.js.map
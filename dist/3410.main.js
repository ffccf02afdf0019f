"use strict";
exports.id = 3410;
exports.ids = [3410];
exports.modules = {

/***/ 3410:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   api: () => (/* binding */ api)
/* harmony export */ });
/* harmony import */ var _model_define_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6820);

const api = (0,_model_define_js__WEBPACK_IMPORTED_MODULE_0__/* .defineApi */ .Y)({
    id: 'audit-logs-v1',
    title: 'Audit Logging API',
    page: '/apidocs-mxsdk/apidocs/apis-for-audit-logs/',
    credential: 'pat',
    note: 'The logs are those of the owner in the token, a company or a platform account.',
    endpoints: {
        'GET /logs': {
            title: 'a search of the logs',
            scopes: ['mx:audit-logging:read'],
            query: [
                'q',
                'from',
                'to',
                'page',
                'limit',
                'sortBy',
                'sortOrder',
                'resourceId',
                'resourceType',
                'contextId',
                'contextType',
                'eventOutcome',
            ],
            pages: { by: 'page', items: 'items', size: 50, most: 100, total: 'pagination.total' },
        },
        'GET /logs-chain': {
            title: 'the chain of the logs',
            note: 'The newest come first.',
            scopes: ['mx:audit-logging:read'],
            query: ['cursor', 'limit'],
            pages: { by: 'cursor', items: 'items', size: 25, most: 100, next: 'cursors.next' },
        },
    },
    errors: [
        { status: 400, means: 'the input is not valid' },
        { status: 401, means: 'the credential is not valid' },
        { status: 403, means: 'the user has no access' },
        { status: 500, kind: 'wait', means: 'the server failed', remedy: 'Try again later.' },
    ],
});


/***/ })

};
;
//# sourceMappingURL=3410.main.js.map
"use strict";
exports.id = 6435;
exports.ids = [6435];
exports.modules = {

/***/ 6435:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   api: () => (/* binding */ api)
/* harmony export */ });
/* harmony import */ var _model_define_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6820);

const api = (0,_model_define_js__WEBPACK_IMPORTED_MODULE_0__/* .defineApi */ .Y)({
    id: 'user-identifiers-v1',
    title: 'User Identifiers API',
    page: '/apidocs-mxsdk/apidocs/user-identifiers-api/',
    credential: 'pat',
    role: 'Mendix Admin',
    note: '200 may hold an error for some of the addresses.',
    endpoints: {
        'POST /uuids': {
            title: 'the search for UUIDs of users',
            note: '200 may hold an error for some of the addresses.',
            scopes: ['mx:mxid3:user-identifiers:uuid:read'],
            body: 'json',
        },
    },
    errors: [
        { status: 400, code: 'INVALID_REQUEST', means: 'the request is not valid, or has no token' },
        {
            status: 401,
            code: 'UNAUTHORIZED',
            means: 'the token has expired, or its owner is not active, must change the password, or is no Mendix Admin',
            remedy: 'Use the PAT of an active Mendix Admin.',
        },
        { status: 401, means: 'the header is missing, or the PAT is not valid' },
        {
            status: 403,
            code: 'FORBIDDEN',
            means: 'the scope is missing',
        },
        { status: 405, means: 'it is the wrong method' },
        {
            status: 500,
            code: 'INTERNAL_SERVER_ERROR',
            kind: 'unclear',
            means: 'the server failed, or could not exchange the token',
        },
        { status: 500, means: 'the server failed, or could not exchange the token' },
    ],
});


/***/ })

};
;
//# sourceMappingURL=6435.main.js.map
"use strict";
exports.id = 3988;
exports.ids = [3988];
exports.modules = {

/***/ 3988:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   api: () => (/* binding */ api)
/* harmony export */ });
/* harmony import */ var _model_define_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6820);
/* harmony import */ var _model_shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(360);


const api = (0,_model_define_js__WEBPACK_IMPORTED_MODULE_1__/* .defineApi */ .Y)({
    id: 'pmp-user-v1',
    title: 'Private Mendix Platform User Service v1',
    page: '/apidocs-mxsdk/apidocs/private-platform/',
    credential: 'pat',
    note: 'The PAT is one of that platform. tokenValue begins with mxtoken.',
    endpoints: {
        'GET /users': { title: 'the list of users' },
        'POST /users': { title: 'the creation of a user', body: 'json' },
        'GET /users/{userId}': { title: 'a user' },
        'PUT /users/{userId}': { title: 'the change of a user', body: 'json' },
        'DELETE /users/{userId}': { title: 'the deletion of a user', destructive: true },
        'PATCH /users/{userId}/password': {
            title: 'the change of a password',
            body: 'json',
            bodyFields: ['oldPassword', 'newPassword'],
        },
        'POST /users/my-account/pat': {
            title: 'the creation of a PAT',
            note: 'scopes is [{"scope"}]. tokenValue in the answer begins with "mxtoken ".',
            body: 'json',
            bodyFields: ['tokenName', 'expiryDate', 'scopes'],
            secrets: ['tokenValue'],
        },
    },
    errors: (0,_model_shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .platformErrors */ .H)({
        parameters: 'name, email, oldPassword or newPassword',
        remedy: 'A password has 12 to 32 characters.',
        things: 'the user',
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
//# sourceMappingURL=3988.main.js.map
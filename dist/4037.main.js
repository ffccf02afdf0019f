"use strict";
exports.id = 4037;
exports.ids = [4037];
exports.modules = {

/***/ 4037:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   api: () => (/* binding */ api)
/* harmony export */ });
/* harmony import */ var _model_define_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6820);
/* harmony import */ var _model_shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(360);


const api = (0,_model_define_js__WEBPACK_IMPORTED_MODULE_1__/* .defineApi */ .Y)({
    id: 'pmp-group-v2',
    title: 'Private Mendix Platform Group Service v2',
    page: '/apidocs-mxsdk/apidocs/private-platform/',
    credential: 'pat',
    note: 'The PAT is one of that platform.',
    endpoints: {
        'GET /groups': { title: 'the list of my groups' },
        'POST /groups': { title: 'the creation of a group', body: 'json' },
        'GET /groups/{groupId}': { title: 'a group' },
        'PUT /groups/{groupId}': { title: 'the change of a group', body: 'json' },
        'DELETE /groups/{groupId}': { title: 'the deletion of a group', destructive: true },
        'GET /groups/{groupId}/members': { title: 'the list of members' },
        'POST /groups/{groupId}/members': { title: 'the addition of members', body: 'json' },
        'DELETE /groups/{groupId}/members': { title: 'the removal of members', note: 'It takes a body.', body: 'json' },
        'PATCH /groups/{groupId}/members/{userId}': { title: 'the change of a role', body: 'json' },
        'DELETE /groups/{groupId}/members/{userId}': { title: 'the removal of a member' },
        'GET /groups/{groupId}/namespaces': { title: 'the list of namespaces' },
        'POST /groups/{groupId}/namespaces': { title: 'the assignment of namespaces', body: 'json' },
        'PATCH /groups/{groupId}/namespaces': { title: 'the change of deployment purposes', body: 'json' },
        'DELETE /groups/{groupId}/namespaces': {
            title: 'the removal of namespaces',
            note: 'It takes a body.',
            body: 'json',
        },
    },
    errors: (0,_model_shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .platformErrors */ .H)({
        parameters: 'groupId or userId',
        things: 'the group or the user',
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
//# sourceMappingURL=4037.main.js.map
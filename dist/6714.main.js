"use strict";
exports.id = 6714;
exports.ids = [6714];
exports.modules = {

/***/ 6714:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   api: () => (/* binding */ api)
/* harmony export */ });
/* harmony import */ var _model_define_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6820);

const api = (0,_model_define_js__WEBPACK_IMPORTED_MODULE_0__/* .defineApi */ .Y)({
    id: 'user-management-v1',
    title: 'User Management API',
    page: '/apidocs-mxsdk/apidocs/user-management-api/',
    credential: 'api-key',
    role: 'Company Manager, or Member Manager for all but changing groups',
    note: 'Deprecated. An OpenID is a URL, and stands encoded in the path.',
    endpoints: {
        'GET /users': {
            title: 'the list of users',
            query: ['offset', 'limit', 'search'],
            pages: { by: 'offset', items: 'users', total: 'count' },
            deprecated: true,
        },
        'GET /users/by-email/{email}': { title: 'a user', deprecated: true },
        'PUT /users/{openId}': {
            title: 'the change of a user',
            body: 'json',
            bodyFields: ['activeStatus'],
            deprecated: true,
        },
        'GET /groups': {
            title: 'the list of groups',
            query: ['offset', 'limit', 'search'],
            pages: { by: 'offset', items: 'not_null(groups, group)', total: 'count' },
            deprecated: true,
        },
        'POST /groups': { title: 'the creation of a group', body: 'json', deprecated: true },
        'GET /groups/{uuid}': { title: 'a group', deprecated: true },
        'PUT /groups/{uuid}': { title: 'the change of a group', body: 'json', deprecated: true },
        'DELETE /groups/{uuid}': { title: 'the deletion of a group', destructive: true, deprecated: true },
        'GET /groups/by-name/{name}': { title: 'a group', deprecated: true },
        'GET /groups/{uuid}/users': {
            title: 'the list of members',
            query: ['offset', 'limit'],
            pages: { by: 'offset', items: 'users', total: 'count' },
            deprecated: true,
        },
        'POST /groups/{uuid}/users': {
            title: 'the addition of a member',
            body: 'json',
            bodyFields: ['openId'],
            deprecated: true,
        },
        'DELETE /groups/{uuid}/users/{openId}': { title: 'the removal of a member', deprecated: true },
    },
    errors: [
        { status: 400, code: 'PARAMETER_MISSING', means: 'a parameter is missing or empty' },
        { status: 400, code: 'BAD_PARAMETER', means: 'a value is not allowed' },
        { status: 401, code: 'UNAUTHORIZED', means: 'the credential is not valid or incomplete' },
        { status: 403, code: 'FORBIDDEN', means: 'the user is not authorised' },
        { status: 404, code: 'RESOURCE_NOT_FOUND', means: 'there is no such service or thing', remedy: 'Check the URL.' },
        { status: 405, means: 'the method is not allowed here' },
        { status: 409, code: 'RESOURCE_ALREADY_EXISTS', means: 'it exists already' },
        { status: 500, means: 'the server failed', remedy: 'Contact Mendix Support.' },
        { status: 560, means: 'the server failed', remedy: 'Contact Mendix Support.' },
        {
            status: 502,
            kind: 'wait',
            means: 'the service is offline',
            remedy: 'Try again later; contact Mendix Support if it lasts.',
        },
        {
            status: 503,
            code: 'SERVICE_UNAVAILABLE',
            kind: 'wait',
            means: 'the service is offline',
            remedy: 'Try again later; contact Mendix Support if it lasts.',
        },
        ...(0,_model_define_js__WEBPACK_IMPORTED_MODULE_0__.on)([
            'PUT /users/{openId}',
            'POST /groups',
            'PUT /groups/{uuid}',
            'DELETE /groups/{uuid}',
            'POST /groups/{uuid}/users',
            'DELETE /groups/{uuid}/users/{openId}',
        ], [
            {
                status: 504,
                kind: 'final',
                means: 'it took too long, and the change may have been made all the same',
                remedy: 'Read what is there before it is repeated; contact Mendix Support.',
            },
        ]),
        { status: 504, means: 'it took too long', remedy: 'Contact Mendix Support.' },
    ],
});


/***/ })

};
;
//# sourceMappingURL=6714.main.js.map
"use strict";
exports.id = 714;
exports.ids = [714];
exports.modules = {

/***/ 6714:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   api: () => (/* binding */ api)
/* harmony export */ });
const api = {
    id: 'user-management-v1',
    title: 'User Management API',
    page: '/apidocs-mxsdk/apidocs/user-management-api/',
    credential: 'api-key',
    role: 'Company Manager, or Member Manager for all but changing groups',
    note: 'Deprecated. An OpenID is a URL, and stands encoded in the path.',
    errorShape: 'classic',
    endpoints: [
        { method: 'GET', path: '/users', does: 'list users', query: ['offset', 'limit', 'search'], pages: { by: 'offset', items: 'users', total: 'count' }, deprecated: true },
        { method: 'GET', path: '/users/by-email/{email}', does: 'user by e-mail', deprecated: true },
        { method: 'PUT', path: '/users/{openId}', does: 'set {activeStatus} (openId is a URL, encode it)', body: 'json', deprecated: true },
        { method: 'GET', path: '/groups', does: 'list groups', query: ['offset', 'limit', 'search'], pages: { by: 'offset', items: 'not_null(groups, group)', total: 'count' }, deprecated: true },
        { method: 'POST', path: '/groups', does: 'create a group -> {uuid, getUrl}', body: 'json', answers: [201], deprecated: true },
        { method: 'GET', path: '/groups/{uuid}', does: 'get a group', deprecated: true },
        { method: 'PUT', path: '/groups/{uuid}', does: 'change a group', body: 'json', deprecated: true },
        { method: 'DELETE', path: '/groups/{uuid}', does: 'delete a group', destructive: true, deprecated: true },
        { method: 'GET', path: '/groups/by-name/{name}', does: 'group by name', deprecated: true },
        { method: 'GET', path: '/groups/{uuid}/users', does: 'members of a group', query: ['offset', 'limit'], pages: { by: 'offset', items: 'users', total: 'count' }, deprecated: true },
        { method: 'POST', path: '/groups/{uuid}/users', does: 'add a member {openId}', body: 'json', deprecated: true },
        { method: 'DELETE', path: '/groups/{uuid}/users/{openId}', does: 'remove a member (openId is a URL, encode it)', deprecated: true },
    ],
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
        { status: 502, kind: 'wait', means: 'the service is offline', remedy: 'Try again later; contact Mendix Support if it lasts.' },
        { status: 503, code: 'SERVICE_UNAVAILABLE', kind: 'wait', means: 'the service is offline', remedy: 'Try again later; contact Mendix Support if it lasts.' },
        {
            on: ['PUT /users/{openId}', 'POST /groups', 'PUT /groups/{uuid}', 'DELETE /groups/{uuid}', 'POST /groups/{uuid}/users', 'DELETE /groups/{uuid}/users/{openId}'],
            status: 504,
            kind: 'final',
            means: 'it took too long, and the change may have been made all the same',
            remedy: 'Read what is there before it is repeated; contact Mendix Support.',
        },
        { status: 504, means: 'it took too long', remedy: 'Contact Mendix Support.' },
    ],
};


/***/ })

};
;
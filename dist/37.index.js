"use strict";
exports.id = 37;
exports.ids = [37];
exports.modules = {

/***/ 4037:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   api: () => (/* binding */ api)
/* harmony export */ });
const api = {
    id: 'pmp-group-v2',
    title: 'Private Mendix Platform Group Service v2',
    page: '/apidocs-mxsdk/apidocs/private-platform/',
    credential: 'pat',
    note: 'The PAT is one of that platform.',
    errorShape: 'problem',
    endpoints: [
        { method: 'GET', path: '/groups', does: 'list my groups' },
        { method: 'POST', path: '/groups', does: 'create a group', body: 'json', answers: [201] },
        { method: 'GET', path: '/groups/{groupId}', does: 'get a group' },
        { method: 'PUT', path: '/groups/{groupId}', does: 'change a group', body: 'json' },
        { method: 'DELETE', path: '/groups/{groupId}', does: 'delete a group', answers: [204], destructive: true },
        { method: 'GET', path: '/groups/{groupId}/members', does: 'list members' },
        { method: 'POST', path: '/groups/{groupId}/members', does: 'add members', body: 'json' },
        { method: 'DELETE', path: '/groups/{groupId}/members', does: 'remove members (DELETE with a body)', body: 'json', answers: [204] },
        { method: 'PATCH', path: '/groups/{groupId}/members/{userId}', does: 'change a role', body: 'json' },
        { method: 'DELETE', path: '/groups/{groupId}/members/{userId}', does: 'remove a member', answers: [204] },
        { method: 'GET', path: '/groups/{groupId}/namespaces', does: 'list namespaces' },
        { method: 'POST', path: '/groups/{groupId}/namespaces', does: 'assign namespaces', body: 'json' },
        { method: 'PATCH', path: '/groups/{groupId}/namespaces', does: 'change deployment purposes', body: 'json' },
        { method: 'DELETE', path: '/groups/{groupId}/namespaces', does: 'remove namespaces (DELETE with a body)', body: 'json', answers: [204] },
    ],
    errors: [
        { status: 400, means: 'a parameter is not valid, such as groupId or userId' },
        { status: 401, means: 'the credential is missing or not valid' },
        { status: 403, means: 'the user has no permission' },
        { status: 404, means: 'the group or the user was not found' },
    ],
};


/***/ })

};
;
"use strict";
exports.id = 988;
exports.ids = [988];
exports.modules = {

/***/ 3988:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   api: () => (/* binding */ api)
/* harmony export */ });
const api = {
    id: 'pmp-user-v1',
    title: 'Private Mendix Platform User Service v1',
    page: '/apidocs-mxsdk/apidocs/private-platform/',
    credential: 'pat',
    note: 'The PAT is one of that platform. tokenValue begins with mxtoken.',
    errorShape: 'problem',
    endpoints: [
        { method: 'GET', path: '/users', does: 'list users' },
        { method: 'POST', path: '/users', does: 'create a user', body: 'json', answers: [201] },
        { method: 'GET', path: '/users/{userId}', does: 'get a user' },
        { method: 'PUT', path: '/users/{userId}', does: 'change a user', body: 'json' },
        { method: 'DELETE', path: '/users/{userId}', does: 'delete a user', answers: [204], destructive: true },
        { method: 'PATCH', path: '/users/{userId}/password', does: 'change a password', body: 'json' },
        { method: 'POST', path: '/users/my-account/pat', does: 'create a PAT {tokenName, expiryDate, scopes:[{scope}]} -> {tokenName, expiryDate, tokenValue, joinedScope}; tokenValue starts with "mxtoken "', body: 'json', answers: [201], secrets: ['tokenValue'] },
    ],
    errors: [
        { status: 400, means: 'a parameter is not valid, such as name, email, oldPassword or newPassword', remedy: 'A password has 12 to 32 characters.' },
        { status: 401, means: 'the credential is missing or not valid' },
        { status: 403, means: 'the user has no permission' },
        { status: 404, means: 'the user was not found' },
    ],
};


/***/ })

};
;
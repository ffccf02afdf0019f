"use strict";
exports.id = 515;
exports.ids = [515];
exports.modules = {

/***/ 515:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   api: () => (/* binding */ api)
/* harmony export */ });
const api = {
    id: 'app-repository-v1',
    title: 'App Repository API',
    page: '/apidocs-mxsdk/apidocs/app-repository-api/',
    credential: 'pat',
    note: 'In a URL, the slash of a branch name is %2F; path-params encodes it.',
    errorShape: 'classic',
    endpoints: [
        { method: 'GET', path: '/repositories/{appId}/info', does: 'repository type and url', scopes: ['mx:modelrepository:repo:read'] },
        { method: 'GET', path: '/repositories/{appId}/branches', does: 'list branches with latestCommit', scopes: ['mx:modelrepository:repo:read'], query: ['limit', 'cursor'], pages: { by: 'cursor', items: 'items', size: 20, most: 100, next: 'cursors.next' } },
        { method: 'GET', path: '/repositories/{appId}/branches/{name}', does: 'get a branch (URL-encode the name)', scopes: ['mx:modelrepository:repo:read'] },
        { method: 'GET', path: '/repositories/{appId}/branches/{name}/commits', does: 'list commits', scopes: ['mx:modelrepository:repo:read'], query: ['limit', 'cursor'], pages: { by: 'cursor', items: 'items', size: 20, most: 100, next: 'cursors.next' } },
    ],
    errors: [
        { status: 400, code: 'RS400', means: 'the app id or the name of the branch is not valid', remedy: 'Give the name of the branch in path-params as it is, such as branches/development; in a URL its slash is %2F.' },
        { status: 401, means: 'the token is not valid' },
        { status: 403, means: 'access is denied' },
        { status: 404, means: 'the repository or the branch was not found' },
        { status: 500, means: 'the server failed' },
    ],
};


/***/ })

};
;
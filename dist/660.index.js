"use strict";
exports.id = 660;
exports.ids = [660];
exports.modules = {

/***/ 6660:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   api: () => (/* binding */ api)
/* harmony export */ });
const api = {
    id: 'team-server-v1',
    title: 'Team Server API',
    page: '/apidocs-mxsdk/apidocs/team-server-api/',
    credential: 'api-key',
    permissions: ['API Rights'],
    note: 'Announced to go by December 2024; the App Repository API takes its place. For licensed apps on Mendix Cloud.',
    errorShape: 'classic',
    endpoints: [
        { method: 'GET', path: '/apps/{AppId}/branches', does: 'list branches', deprecated: true },
        { method: 'GET', path: '/apps/{AppId}/branches/{Name}', does: 'get a branch', deprecated: true },
        { method: 'GET', path: '/apps/{AppId}/branches/{Name}/revisions', does: 'list the last 20 revisions (trunk, or branches%2F<name>)', deprecated: true },
    ],
    errors: [
        { status: 400, code: 'INVALID_APPID', means: 'the AppId is not valid', remedy: 'Give the subdomain of the app, not its UUID.' },
        { status: 404, code: 'APP_NOT_FOUND', means: 'there is no such app' },
        { status: 404, code: 'BRANCH_NOT_FOUND', means: 'there is no such branch', remedy: 'trunk is the main line; the others are branches/<name>, as path-params takes them.' },
    ],
};


/***/ })

};
;
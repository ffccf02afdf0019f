"use strict";
exports.id = 1127;
exports.ids = [1127];
exports.modules = {

/***/ 1127:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   api: () => (/* binding */ api)
/* harmony export */ });
/* harmony import */ var _model_define_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6820);
/* harmony import */ var _model_shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(360);


const api = (0,_model_define_js__WEBPACK_IMPORTED_MODULE_1__/* .defineApi */ .Y)({
    id: 'pmp-project-v2',
    title: 'Private Mendix Platform Project Service v2',
    page: '/apidocs-mxsdk/apidocs/private-platform/',
    credential: 'pat',
    note: 'The PAT is one of that platform.',
    endpoints: {
        'GET /projects': { title: 'the list of projects', note: 'status is Active or Archived.', query: ['status'] },
        'POST /projects': { title: 'the creation of a project', body: 'json' },
        'GET /projects/jobs/{jobId}': { title: 'the creation of a project', note: 'It tells how far the job is.' },
        'GET /projects/{projectId}': { title: 'a project', query: ['status'] },
        'PATCH /projects/{projectId}': { title: 'the change of a project', body: 'json' },
        'DELETE /projects/{projectId}': { title: 'the deletion of a project', destructive: true },
        'GET /projects/{projectId}/branches': {
            title: 'the list of branches',
            query: ['cursor', 'limit'],
            pages: { by: 'position', items: '@', size: 50, most: 499 },
        },
        'GET /projects/{projectId}/branches/{branchName}/revisions': {
            title: 'the list of revisions',
            query: ['cursor', 'limit'],
            pages: { by: 'position', items: '@', size: 50, most: 499 },
        },
        'PUT /projects/{projectId}/owner': { title: 'the change of the owner', body: 'json' },
        'GET /projects/{projectId}/sharing-groups': { title: 'the list of sharing groups' },
        'POST /projects/{projectId}/sharing-groups': { title: 'the addition of sharing groups', body: 'json' },
        'DELETE /projects/{projectId}/sharing-groups': {
            title: 'the removal of sharing groups',
            note: 'It takes a body.',
            body: 'json',
        },
        'GET /projects/{projectId}/sharing-users': { title: 'the list of sharing users' },
        'POST /projects/{projectId}/sharing-users': { title: 'the addition of sharing users', body: 'json' },
        'DELETE /projects/{projectId}/sharing-users': {
            title: 'the removal of sharing users',
            note: 'It takes a body.',
            body: 'json',
        },
        'GET /projects/{projectId}/team': { title: 'the list of team members' },
        'POST /projects/{projectId}/team': {
            title: 'the invitation of team members',
            note: 'The body is [{"userId", "directRole"}].',
            body: 'json',
        },
        'DELETE /projects/{projectId}/team': {
            title: 'the removal of team members',
            note: 'It takes a body.',
            body: 'json',
        },
        'DELETE /projects/{projectId}/team/{userId}': { title: 'the removal of a team member' },
    },
    operations: [
        {
            starts: ['POST /projects'],
            id: { body: 'id' },
            poll: '/projects/jobs/{jobId}',
            state: 'status',
            pending: ['Open'],
            success: ['Success'],
            failure: ['Failed'],
            message: 'errorMessage',
        },
    ],
    errors: (0,_model_shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .platformErrors */ .H)({
        parameters: 'name, templateId, versionUUID, projectId, userId, groupId or jobId',
        things: 'the project, the member or the job',
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
//# sourceMappingURL=1127.main.js.map
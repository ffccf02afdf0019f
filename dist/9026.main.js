"use strict";
exports.id = 9026;
exports.ids = [9026];
exports.modules = {

/***/ 9026:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   api: () => (/* binding */ api)
/* harmony export */ });
/* harmony import */ var _model_define_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6820);
/* harmony import */ var _model_shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(360);


const api = (0,_model_define_js__WEBPACK_IMPORTED_MODULE_1__/* .defineApi */ .Y)({
    id: 'pmp-project-v1',
    title: 'Private Mendix Platform Project Service v1',
    page: '/apidocs-mxsdk/apidocs/private-platform/',
    credential: 'pat',
    note: 'An older version; v2 is newer. The PAT is one of that platform.',
    endpoints: {
        'GET /projects': {
            title: 'the list of projects',
            note: 'status is Active or Archived.',
            query: ['status'],
        },
        'POST /projects': {
            title: 'the creation of a project',
            body: 'json',
            bodyFields: ['name', 'description', 'useAppTemplate', 'appTemplate'],
        },
        'GET /projects/jobs/{jobId}': { title: 'the creation of a project', note: 'It tells how far the job is.' },
        'GET /projects/{projectId}': { title: 'a project', query: ['status'] },
        'PATCH /projects/{projectId}': {
            title: 'the change of a project',
            body: 'json',
            bodyFields: ['name', 'description', 'isActive'],
        },
        'DELETE /projects/{projectId}': { title: 'the deletion of a project', destructive: true },
        'PUT /projects/{projectId}/owner': {
            title: 'the change of the owner',
            body: 'json',
            bodyFields: ['userName', 'groupName'],
        },
        'GET /projects/{projectId}/groups': { title: 'the list of share groups' },
        'GET /projects/{projectId}/members': { title: 'the list of members' },
        'POST /projects/requests/{projectId}': {
            title: 'the change of members or share groups',
            note: 'type is Add or Delete; objectType is Member or Group. The body is [{"name"}].',
            query: ['type', 'objectType'],
            body: 'json',
        },
    },
    operations: [
        {
            starts: ['POST /projects'],
            id: { body: 'id' },
            poll: '/projects/jobs/{jobId}',
            state: 'status',
            pending: [],
            success: ['Success'],
            failure: ['Failed'],
            message: 'errorMessage',
            note: 'Success alone is documented; Failed is so elsewhere.',
        },
    ],
    errors: (0,_model_shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .platformErrors */ .H)({
        parameters: 'name, templateId, templateVersion, userName or groupName',
        things: 'the project, the member, the group or the job',
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
//# sourceMappingURL=9026.main.js.map
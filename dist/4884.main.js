"use strict";
exports.id = 4884;
exports.ids = [4884];
exports.modules = {

/***/ 4884:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   api: () => (/* binding */ api)
/* harmony export */ });
/* harmony import */ var _model_define_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6820);
/* harmony import */ var _model_shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(360);


const api = (0,_model_define_js__WEBPACK_IMPORTED_MODULE_1__/* .defineApi */ .Y)({
    id: 'pmp-marketplace-v1',
    title: 'Private Mendix Platform Marketplace Service v1',
    page: '/apidocs-mxsdk/apidocs/private-platform/',
    credential: 'pat',
    note: 'The PAT is one of that platform. Files go as base64 inside JSON.',
    endpoints: {
        'GET /packages': {
            title: 'the list of packages',
            query: [
                'name',
                'appContentTypeName',
                'appCategoryName',
                'modelerMajorVersion',
                'ownerUserName',
                'visibility',
                'status',
                'limit',
                'offset',
            ],
            pages: { by: 'offset', items: '@' },
        },
        'POST /packages': { title: 'the creation of a package', body: 'json' },
        'GET /packages/{packageId}': { title: 'a package' },
        'PUT /packages/{packageId}': { title: 'the change of a draft', body: 'json' },
        'DELETE /packages/{packageId}': { title: 'the deletion of a draft', destructive: true },
        'GET /packages/{packageId}/versions': { title: 'the list of versions' },
        'POST /packages/{packageId}/versions': { title: 'the creation of a version', body: 'json' },
        'PUT /packages/{packageId}/request': {
            title: 'the request for a package',
            note: 'type is Publish, Approve, Decline, Retire or Activate.',
            query: ['type'],
        },
        'PUT /packages/{packageId}/owner': { title: 'the change of the owner', body: 'json' },
        'GET /packages/{packageId}/groups': { title: 'the list of share groups' },
        'POST /packages/{packageId}/requests': {
            title: 'the change of share groups',
            note: 'type is Add or Delete; objectType is Group.',
            query: ['type', 'objectType'],
            body: 'json',
        },
        'GET /versions/{versionId}': { title: 'a version' },
        'PUT /versions/{versionId}': { title: 'the change of a version', body: 'json' },
        'DELETE /versions/{versionId}': { title: 'the deletion of a version', destructive: true },
        'PUT /versions/{versionId}/request': {
            title: 'the request for a version',
            note: 'type is Publish, Retire or Activate.',
            query: ['type'],
        },
        'GET /versions/{versionId}/download': {
            title: 'the download of a version',
            note: 'It must be published.',
            query: ['Source'],
            binary: true,
        },
    },
    operations: [
        {
            starts: ['PUT /packages/{packageId}/request'],
            when: { type: 'Publish' },
            poll: '/packages/{packageId}',
            state: 'status',
            pending: ['Draft', 'WaitingForApproval'],
            success: ['Published'],
            failure: ['Declined'],
            note: 'Publishing may wait for the approval of a person.',
        },
    ],
    errors: (0,_model_shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .platformErrors */ .H)({
        parameters: 'id, name, appContentTypeName, appCategories, license, ownerGroupName or a version number',
        things: 'the package or the version',
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
//# sourceMappingURL=4884.main.js.map
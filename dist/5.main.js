"use strict";
exports.id = 5;
exports.ids = [5];
exports.modules = {

/***/ 5:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   api: () => (/* binding */ api)
/* harmony export */ });
/* harmony import */ var _model_define_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6820);
/* harmony import */ var _model_shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(360);


const api = (0,_model_define_js__WEBPACK_IMPORTED_MODULE_1__/* .defineApi */ .Y)({
    id: 'pmp-build-v1',
    title: 'Private Mendix Platform Build Service v1',
    page: '/apidocs-mxsdk/apidocs/private-platform/',
    credential: 'pat',
    note: 'The PAT is one of that platform. pipelineId has more digits than a JSON number keeps in JavaScript.',
    endpoints: {
        'POST /apps/{appId}/packages': {
            title: 'the build of a package',
            body: 'json',
            bodyFields: ['branchName', 'revisionId', 'majorVersion', 'minorVersion', 'patchVersion'],
        },
        'GET /apps/{appId}/packages': { title: 'the list of packages', note: 'The answer is a bare array.' },
        'GET /apps/{appId}/packages/{packageId}': { title: 'a package' },
        'DELETE /apps/{appId}/packages/{packageId}': { title: 'the deletion of a package', destructive: true },
        'GET /apps/{appId}/packages/{packageId}/mdafile': { title: 'the download of a package', binary: true },
        'GET /apps/{appId}/packages/{packageId}/sbomfile': { title: 'the download of an SBOM', binary: true },
        'POST /apps/{appId}/packages/{packageId}/request': {
            title: 'the lock of a package',
            note: 'action is Lock or Unlock.',
            query: ['action'],
        },
    },
    operations: [
        {
            starts: ['POST /apps/{appId}/packages'],
            id: { body: 'packageId' },
            poll: '/apps/{appId}/packages/{packageId}',
            state: 'status',
            pending: [],
            success: ['Success'],
            failure: ['Failed'],
            note: 'Success alone is documented for packages; Failed is so elsewhere.',
        },
    ],
    errors: (0,_model_shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .platformErrors */ .H)({
        parameters: 'appId or packageId',
        things: 'the app or the package',
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
//# sourceMappingURL=5.main.js.map
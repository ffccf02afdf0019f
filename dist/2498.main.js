"use strict";
exports.id = 2498;
exports.ids = [2498];
exports.modules = {

/***/ 2498:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   api: () => (/* binding */ api)
/* harmony export */ });
/* harmony import */ var _model_define_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6820);

const api = (0,_model_define_js__WEBPACK_IMPORTED_MODULE_0__/* .defineApi */ .Y)({
    id: 'marketplace-publish-v1',
    title: 'Marketplace Publish API',
    page: '/apidocs-mxsdk/apidocs/publish-api/',
    credential: 'pat',
    note: 'With publishManually a release stays Draft until somebody publishes it in the portal.',
    endpoints: {
        'POST /components/{componentId}/releases': {
            title: 'the creation of a release',
            note: 'The id of the release is in the header Location alone, and not in the body.',
            scopes: ['mx:marketplace:write'],
            body: 'json',
            bodyFields: ['versionNumber', 'mendixVersion', 'releaseNotes', 'publishManually'],
        },
        'PUT /releases/{releaseId}/source-file': {
            title: 'the publication of a release',
            note: 'The body is the file, as application/octet-stream; the header file-name is needed.',
            scopes: ['mx:marketplace:write'],
            headers: ['file-name'],
            body: 'binary',
        },
        'GET /releases/{releaseId}': {
            title: 'the publication of a release',
            note: 'It tells the status of the release.',
            scopes: ['mx:marketplace:write'],
        },
        'DELETE /releases/{releaseId}': {
            title: 'the withdrawal of a release',
            note: 'It unpublishes a release in any state.',
            scopes: ['mx:marketplace:write'],
            destructive: true,
        },
    },
    operations: [
        {
            starts: ['PUT /releases/{releaseId}/source-file'],
            poll: '/releases/{releaseId}',
            state: 'status',
            pending: ['Draft', 'InReview'],
            success: ['Published'],
            failure: ['Declined'],
            note: 'With publishManually it stays Draft: give wait-until.',
        },
    ],
    errors: [
        ...(0,_model_define_js__WEBPACK_IMPORTED_MODULE_0__.on)(['POST /components/{componentId}/releases'], [
            {
                status: 400,
                means: 'a version is not major.minor.patch, or a field is missing',
                remedy: 'Give versionNumber and mendixVersion as three numbers of 1 to 3 digits each.',
            },
        ]),
        ...(0,_model_define_js__WEBPACK_IMPORTED_MODULE_0__.on)(['PUT /releases/{releaseId}/source-file'], [
            {
                status: 400,
                means: 'the file is not accepted, or the header file-name is missing',
                remedy: 'Give the header file-name; a public component without platform support is a .mpk, .mxmodule or ' +
                    '.mxsolution.',
            },
        ]),
        { status: 400, means: 'the input could not be parsed' },
        { status: 401, means: 'the credential is missing or not accepted' },
        { status: 404, means: 'the component or the release was not found' },
        ...(0,_model_define_js__WEBPACK_IMPORTED_MODULE_0__.on)(['POST /components/{componentId}/releases'], [{ status: 409, means: 'the version number exists already, in whatever state' }]),
        ...(0,_model_define_js__WEBPACK_IMPORTED_MODULE_0__.on)(['PUT /releases/{releaseId}/source-file'], [{ status: 409, means: 'the release is under review or published' }]),
        ...(0,_model_define_js__WEBPACK_IMPORTED_MODULE_0__.on)(['DELETE /releases/{releaseId}'], [
            {
                status: 409,
                means: 'it is the last release of a component that is not deprecated',
                remedy: 'Deprecate the component first.',
            },
        ]),
        { status: 500, means: 'the server failed' },
    ],
});


/***/ })

};
;
//# sourceMappingURL=2498.main.js.map
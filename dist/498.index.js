"use strict";
exports.id = 498;
exports.ids = [498];
exports.modules = {

/***/ 2498:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   api: () => (/* binding */ api)
/* harmony export */ });
const api = {
    id: 'marketplace-publish-v1',
    title: 'Marketplace Publish API',
    page: '/apidocs-mxsdk/apidocs/publish-api/',
    credential: 'pat',
    note: 'With publishManually a release stays Draft until somebody publishes it in the portal.',
    errorShape: 'nested',
    endpoints: [
        { method: 'POST', path: '/components/{componentId}/releases', does: 'create a release {versionNumber, mendixVersion, releaseNotes, publishManually}', scopes: ['mx:marketplace:write'], body: 'json', answers: [201] },
        { method: 'PUT', path: '/releases/{releaseId}/source-file', does: 'upload the module file (application/octet-stream, header file-name required)', scopes: ['mx:marketplace:write'], headers: ['file-name'], body: 'binary', answers: [202] },
        { method: 'GET', path: '/releases/{releaseId}', does: 'release status', scopes: ['mx:marketplace:write'] },
        { method: 'DELETE', path: '/releases/{releaseId}', does: 'unpublish a release in any state (409 for the last one of a component that is not deprecated)', scopes: ['mx:marketplace:write'], answers: [204], destructive: true },
    ],
    operations: [{ starts: ['PUT /releases/{releaseId}/source-file'], poll: '/releases/{releaseId}', state: 'status', pending: ['Draft', 'InReview'], success: ['Published'], failure: ['Declined'], note: 'With publishManually it stays Draft: give wait-until.' }],
    errors: [
        { on: ['POST /components/{componentId}/releases'], status: 400, means: 'a version is not major.minor.patch, or a field is missing', remedy: 'Give versionNumber and mendixVersion as three numbers of 1 to 3 digits each.' },
        { on: ['PUT /releases/{releaseId}/source-file'], status: 400, means: 'the file is not accepted, or the header file-name is missing', remedy: 'Give the header file-name; a public component without platform support is a .mpk, .mxmodule or .mxsolution.' },
        { status: 400, means: 'the input could not be parsed' },
        { status: 401, means: 'the credential is missing or not accepted' },
        { status: 404, means: 'the component or the release was not found' },
        { on: ['POST /components/{componentId}/releases'], status: 409, means: 'the version number exists already, in whatever state' },
        { on: ['PUT /releases/{releaseId}/source-file'], status: 409, means: 'the release is under review or published' },
        { on: ['DELETE /releases/{releaseId}'], status: 409, means: 'it is the last release of a component that is not deprecated', remedy: 'Deprecate the component first.' },
        { status: 500, means: 'the server failed' },
    ],
};


/***/ })

};
;
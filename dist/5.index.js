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
const api = {
    id: 'pmp-build-v1',
    title: 'Private Mendix Platform Build Service v1',
    page: '/apidocs-mxsdk/apidocs/private-platform/',
    credential: 'pat',
    note: 'The PAT is one of that platform. pipelineId has more digits than a JSON number keeps in JavaScript.',
    errorShape: 'problem',
    endpoints: [
        { method: 'POST', path: '/apps/{appId}/packages', does: 'build {branchName, revisionId, majorVersion, minorVersion, patchVersion} -> {packageId, pipelineId, message}', body: 'json', answers: [202] },
        { method: 'GET', path: '/apps/{appId}/packages', does: 'list packages (bare array)' },
        { method: 'GET', path: '/apps/{appId}/packages/{packageId}', does: 'get a package' },
        { method: 'DELETE', path: '/apps/{appId}/packages/{packageId}', does: 'delete a package', answers: [204], destructive: true },
        { method: 'GET', path: '/apps/{appId}/packages/{packageId}/mdafile', does: 'download the package', binary: true },
        { method: 'GET', path: '/apps/{appId}/packages/{packageId}/sbomfile', does: 'download the SBOM', binary: true },
        { method: 'POST', path: '/apps/{appId}/packages/{packageId}/request', does: 'lock or unlock (action=Lock|Unlock)', query: ['action'] },
    ],
    operations: [{ starts: ['POST /apps/{appId}/packages'], id: 'packageId', poll: '/apps/{appId}/packages/{packageId}', state: 'status', pending: [], success: ['Success'], failure: ['Failed'], note: 'Success alone is documented for packages; Failed is so elsewhere.' }],
    errors: [
        { status: 400, means: 'a parameter is not valid, such as appId or packageId' },
        { status: 401, means: 'the credential is missing or not valid' },
        { status: 403, means: 'the user has no permission' },
        { status: 404, means: 'the app or the package was not found' },
    ],
};


/***/ })

};
;
"use strict";
exports.id = 689;
exports.ids = [689];
exports.modules = {

/***/ 8689:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   api: () => (/* binding */ api)
/* harmony export */ });
const api = {
    id: 'deploy-v2',
    title: 'Deploy API v2',
    page: '/apidocs-mxsdk/apidocs/deploy-api-2/',
    credential: 'api-key',
    permissions: ['API Rights', 'Transport Rights'],
    note: 'AppId is the subdomain. A package has at most 1 GB.',
    errorShape: 'classic',
    endpoints: [
        { method: 'POST', path: '/apps/{AppId}/packages/upload', does: 'upload a package (field "file") -> {PackageId, JobId}', query: ['name'], body: 'multipart' },
        { method: 'GET', path: '/apps/{AppId}/jobs/{JobId}', does: 'job status' },
    ],
    operations: [{ starts: ['POST /apps/{AppId}/packages/upload'], id: 'JobId', poll: '/apps/{AppId}/jobs/{JobId}', state: 'Status', pending: ['Queued', 'Running'], success: ['Completed'], failure: ['Failed'] }],
};


/***/ })

};
;
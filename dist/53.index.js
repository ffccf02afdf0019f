"use strict";
exports.id = 53;
exports.ids = [53];
exports.modules = {

/***/ 2053:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   api: () => (/* binding */ api)
/* harmony export */ });
const api = {
    id: 'kubernetes-build-v4',
    title: 'Mendix on Kubernetes Build API',
    page: '/apidocs-mxsdk/apidocs/private-cloud-build-api/',
    credential: 'pat',
    note: 'For connected clusters alone.',
    errorShape: 'nested',
    endpoints: [
        { method: 'GET', path: '/apps/{appId}/packages', does: 'list packages', scopes: ['mx:privatecloud-build:read|mx:privatecloud-build:write'], query: ['offset', 'limit'], pages: { by: 'offset', items: 'packages', size: 20, most: 50, served: { size: 'pagination.size', limit: 'pagination.limit' } } },
        { method: 'POST', path: '/apps/{appId}/packages', does: 'upload a package (fields file, fileName)', scopes: ['mx:privatecloud-build:write'], body: 'multipart', answers: [202] },
        { method: 'POST', path: '/apps/{appId}/packages/build', does: 'build {branch, revision, version, description}', scopes: ['mx:privatecloud-build:write', 'mx:modelrepository:write'], body: 'json', answers: [202] },
        { method: 'GET', path: '/apps/{appId}/packages/{packageId}', does: 'get a package; url=true adds package.url.location valid package.url.ttl seconds', scopes: ['mx:privatecloud-build:read|mx:privatecloud-build:write'], query: ['url', 'log'], secrets: ['package.url.location'] },
        { method: 'DELETE', path: '/apps/{appId}/packages/{packageId}', does: 'delete a package', scopes: ['mx:privatecloud-build:write'], answers: [202], destructive: true },
        { method: 'GET', path: '/jobs/{jobId}', does: 'job status', scopes: ['mx:privatecloud-build:read|mx:privatecloud-build:write'], query: ['log'] },
    ],
    operations: [{ starts: ['POST /apps/{appId}/packages/build', 'POST /apps/{appId}/packages', 'DELETE /apps/{appId}/packages/{packageId}'], id: 'id', poll: '/jobs/{jobId}', state: 'status', pending: ['created', 'running'], success: ['finished'], failure: ['failed'], message: 'error.message' }],
    errors: [
        { status: 400, means: 'the data is not valid or incomplete', remedy: 'Mind the case: the values of attributes are case-sensitive.' },
        { status: 401, means: 'there is no usable credential', remedy: 'Give a personal access token: it goes as MxToken <PAT>.' },
        { status: 403, means: 'the credential is wrong, or lacks the scope', remedy: 'Make a PAT with the scope mx:privatecloud-build:write; a build needs mx:modelrepository:write as well.' },
        { status: 404, means: 'it was not found' },
    ],
};


/***/ })

};
;
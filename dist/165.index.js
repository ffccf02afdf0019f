"use strict";
exports.id = 165;
exports.ids = [165];
exports.modules = {

/***/ 3165:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   api: () => (/* binding */ api)
/* harmony export */ });
const api = {
    id: 'build-v1',
    title: 'Build API v1',
    page: '/apidocs-mxsdk/apidocs/build-api/',
    credential: 'api-key',
    permissions: ['API Rights'],
    note: 'AppId is the subdomain. On a Free App a build deploys the package as well.',
    errorShape: 'classic',
    endpoints: [
        { method: 'GET', path: '/apps/{AppId}/packages', does: 'list deployment packages (bare array)' },
        { method: 'GET', path: '/apps/{AppId}/packages/{PackageId}', does: 'get one package; url=true adds a presigned Url.Location valid Url.TTL seconds', query: ['url'], secrets: ['Url.Location'] },
        { method: 'DELETE', path: '/apps/{AppId}/packages/{PackageId}', does: 'delete a package' },
        { method: 'GET', path: '/apps/{AppId}/packages/{PackageId}/download', does: 'download the package file (deprecated, use url=true)', binary: true, deprecated: true },
        { method: 'POST', path: '/apps/{AppId}/packages', does: 'start a build {Branch, Revision, Version, Description}; a Free App is also deployed', body: 'json' },
    ],
    operations: [{ starts: ['POST /apps/{AppId}/packages'], id: 'PackageId', poll: '/apps/{AppId}/packages/{PackageId}?url=true', state: 'Status', pending: ['Queued', 'Building', 'Uploading'], success: ['Succeeded'], failure: ['Failed'] }],
    errors: [
        { on: ['GET /apps/{AppId}/packages', 'POST /apps/{AppId}/packages'], status: 400, code: 'INVALID_APPID', means: 'the AppId is not valid', remedy: 'Give the subdomain of the app (AppId in the list of apps), not its project id.' },
        { on: ['GET /apps/{AppId}/packages/{PackageId}', 'DELETE /apps/{AppId}/packages/{PackageId}', 'GET /apps/{AppId}/packages/{PackageId}/download'], status: 400, code: 'INVALID_PARAMETERS', means: 'the AppId or the PackageId is missing', remedy: 'Give both AppId and PackageId.' },
        { on: ['POST /apps/{AppId}/packages'], status: 400, code: 'INVALID_PARAMETERS', means: 'the Revision or the Version is missing', remedy: 'Give both Revision and Version in the body.' },
        { on: ['POST /apps/{AppId}/packages'], status: 400, code: 'INVALID_VERSION', means: 'the Version is not valid', remedy: 'Write the Version as major.minor.patch, such as 2.3.5.' },
        { on: ['POST /apps/{AppId}/packages'], status: 404, code: 'APP_NOT_FOUND', means: 'there is no such app' },
        { on: ['GET /apps/{AppId}/packages/{PackageId}', 'DELETE /apps/{AppId}/packages/{PackageId}', 'GET /apps/{AppId}/packages/{PackageId}/download'], status: 404, code: 'PACKAGE_NOT_FOUND', means: 'there is no such package or build' },
        { on: ['DELETE /apps/{AppId}/packages/{PackageId}'], status: 409, code: 'PACKAGE_IN_USE', means: 'the package is still in use' },
        { on: ['GET /apps/{AppId}/packages/{PackageId}/download'], status: 500, code: 'BUILD_NOT_SUCCEEDED', means: 'the build has not ended with success', remedy: 'Wait until Status is Succeeded, and ask for GET /apps/{AppId}/packages/{PackageId}?url=true instead.' },
        { on: ['POST /apps/{AppId}/packages'], status: 500, code: 'BUILD_FAILED', kind: 'unclear', means: 'the build failed' },
    ],
};


/***/ })

};
;
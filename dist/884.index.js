"use strict";
exports.id = 884;
exports.ids = [884];
exports.modules = {

/***/ 4884:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   api: () => (/* binding */ api)
/* harmony export */ });
const api = {
    id: 'pmp-marketplace-v1',
    title: 'Private Mendix Platform Marketplace Service v1',
    page: '/apidocs-mxsdk/apidocs/private-platform/',
    credential: 'pat',
    note: 'The PAT is one of that platform. Files go as base64 inside JSON.',
    errorShape: 'problem',
    endpoints: [
        { method: 'GET', path: '/packages', does: 'list packages', query: ['name', 'appContentTypeName', 'appCategoryName', 'modelerMajorVersion', 'ownerUserName', 'visibility', 'status', 'limit', 'offset'], pages: { by: 'offset', items: '@' } },
        { method: 'POST', path: '/packages', does: 'create a package', body: 'json', answers: [201] },
        { method: 'GET', path: '/packages/{packageId}', does: 'get a package' },
        { method: 'PUT', path: '/packages/{packageId}', does: 'change a draft', body: 'json' },
        { method: 'DELETE', path: '/packages/{packageId}', does: 'delete a draft', answers: [204], destructive: true },
        { method: 'GET', path: '/packages/{packageId}/versions', does: 'list versions' },
        { method: 'POST', path: '/packages/{packageId}/versions', does: 'create a version', body: 'json' },
        { method: 'PUT', path: '/packages/{packageId}/request', does: 'type=Publish|Approve|Decline|Retire|Activate', query: ['type'] },
        { method: 'PUT', path: '/packages/{packageId}/owner', does: 'change the owner', body: 'json' },
        { method: 'GET', path: '/packages/{packageId}/groups', does: 'list share groups' },
        { method: 'POST', path: '/packages/{packageId}/requests', does: 'share groups (type=Add|Delete, objectType=Group)', query: ['type', 'objectType'], body: 'json' },
        { method: 'GET', path: '/versions/{versionId}', does: 'get a version' },
        { method: 'PUT', path: '/versions/{versionId}', does: 'change a version', body: 'json' },
        { method: 'DELETE', path: '/versions/{versionId}', does: 'delete a version', answers: [204], destructive: true },
        { method: 'PUT', path: '/versions/{versionId}/request', does: 'type=Publish|Retire|Activate', query: ['type'] },
        { method: 'GET', path: '/versions/{versionId}/download', does: 'download a published version', query: ['Source'], binary: true },
    ],
    operations: [{ starts: ['PUT /packages/{packageId}/request?type=Publish'], poll: '/packages/{packageId}', state: 'status', pending: ['Draft', 'WaitingForApproval'], success: ['Published'], failure: ['Declined'], note: 'Publishing may wait for the approval of a person.' }],
    errors: [
        { status: 400, means: 'a parameter is not valid, such as id, name, appContentTypeName, appCategories, license, ownerGroupName or a version number' },
        { status: 401, means: 'the credential is missing or not valid' },
        { status: 403, means: 'the user has no permission' },
        { status: 404, means: 'the package or the version was not found' },
    ],
};


/***/ })

};
;
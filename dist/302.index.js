"use strict";
exports.id = 302;
exports.ids = [302];
exports.modules = {

/***/ 7302:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   api: () => (/* binding */ api)
/* harmony export */ });
const api = {
    id: 'projects-v2',
    title: 'Projects API v2',
    page: '/apidocs-mxsdk/apidocs/projects-api/',
    credential: 'pat',
    note: 'In beta. Apps that are not active are seen by a Mendix Admin alone.',
    errorShape: 'nested',
    endpoints: [
        { method: 'GET', path: '/projects', does: 'deprecated: answers 308 to /accounts/{account-id}/projects', scopes: ['mx:app:metadata:read'], query: ['createdSince', 'limit', 'offset'], answers: [308], pages: { by: 'offset', items: 'items', size: 100, most: 100, total: 'page.totalElements' }, deprecated: true },
        {
            method: 'GET',
            path: '/accounts/{account-id}/projects',
            does: 'list apps of the company of the caller (inactive ones for a Mendix Admin only)',
            scopes: ['mx:app:metadata:read'],
            query: ['createdSince', 'limit', 'offset'],
            pages: { by: 'offset', items: 'items', size: 100, most: 100, total: 'page.totalElements' },
        },
        { method: 'GET', path: '/accounts/{account-id}/roles', does: 'list project roles of a company', scopes: ['mx:app:roles:read'], query: ['changedSince', 'limit', 'offset'], pages: { by: 'offset', items: 'items', size: 100, most: 100, total: 'page.totalElements' } },
        { method: 'GET', path: '/roles/{role-id}', does: 'get a project role', scopes: ['mx:app:roles:read'] },
        { method: 'GET', path: '/projects/{app-id}', does: 'get an app (deactivated ones for a Mendix Admin only)', scopes: ['mx:app:metadata:read'] },
        { method: 'PATCH', path: '/projects/{app-id}', does: 'assign company categories {categories:[{categoryId, value}]}', scopes: ['mx:app:write'], body: 'json', answers: [204] },
        { method: 'POST', path: '/projects', does: 'create an app {name, summary, image, templateId}', scopes: ['mx:app:create'], body: 'json', answers: [202] },
        { method: 'GET', path: '/projects/jobs/{job-id}', does: 'creation job status', scopes: ['mx:app:create'] },
        { method: 'DELETE', path: '/projects/{app-id}', does: 'delete an app', scopes: ['mx:app:delete'], answers: [202], destructive: true },
        { method: 'GET', path: '/projects/{app-id}/members', does: 'list members', scopes: ['mx:app:metadata:read'], query: ['limit', 'offset'], pages: { by: 'offset', items: 'items', size: 100, most: 100, total: 'page.totalElements' } },
        { method: 'POST', path: '/projects/{app-id}/members', does: 'add a member {memberId, roleId}; 202 = invitation sent to a user of another company', scopes: ['mx:app:team:write'], body: 'json', answers: [201, 202] },
        { method: 'PATCH', path: '/projects/{app-id}/members/{user-id}', does: 'change a member {attributes:[{key, value}]}, key = roleId|isPinned|isWatching', scopes: ['mx:app:team:write'], body: 'json', answers: [204] },
        { method: 'DELETE', path: '/projects/{app-id}/members/{user-id}', does: 'remove a member', scopes: ['mx:app:team:write'], answers: [204] },
        { method: 'GET', path: '/users/{user-id}/projects', does: 'apps of a user', scopes: ['mx:app:metadata:read'], query: ['permissions', 'isPinnedByUser', 'limit', 'offset'], pages: { by: 'offset', items: 'items', size: 100, most: 100, total: 'page.totalElements' } },
    ],
    operations: [{ starts: ['POST /projects'], id: 'jobId', poll: '/projects/jobs/{job-id}', state: 'status', pending: ['scheduled', 'running'], success: ['completed'], failure: ['failed'], message: 'errorMessage || error_message' }],
    errors: [
        { on: ['GET /projects'], status: 308, means: 'the list has moved', remedy: 'Call /accounts/{account-id}/projects.' },
        { status: 400, means: 'an attribute is not valid', remedy: 'Read in the message which attribute it is.' },
        { status: 401, means: 'the token is not valid' },
        { status: 404, means: 'it was not found', remedy: 'An app that is deactivated is seen by a Mendix Admin alone.' },
        { on: ['DELETE /projects/{app-id}'], status: 409, means: 'the app has a licensed node, or is hosted outside the public Mendix Cloud' },
        { on: ['POST /projects/{app-id}/members'], status: 409, means: 'it conflicts with what is there; the page does not say with what' },
        { on: ['DELETE /projects/{app-id}/members/{user-id}'], status: 409, means: 'the member is the last Scrum Master, the last member, or the Technical Contact of a licensed app' },
        { status: 500, means: 'the server failed; instance in the body is the id of the request for Mendix Support' },
    ],
};


/***/ })

};
;
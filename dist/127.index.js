"use strict";
exports.id = 127;
exports.ids = [127];
exports.modules = {

/***/ 1127:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   api: () => (/* binding */ api)
/* harmony export */ });
const api = {
    id: 'pmp-project-v2',
    title: 'Private Mendix Platform Project Service v2',
    page: '/apidocs-mxsdk/apidocs/private-platform/',
    credential: 'pat',
    note: 'The PAT is one of that platform.',
    errorShape: 'problem',
    endpoints: [
        { method: 'GET', path: '/projects', does: 'list projects (status=Active|Archived)', query: ['status'] },
        { method: 'POST', path: '/projects', does: 'create a project', body: 'json', answers: [202] },
        { method: 'GET', path: '/projects/jobs/{jobId}', does: 'creation job' },
        { method: 'GET', path: '/projects/{projectId}', does: 'get a project', query: ['status'] },
        { method: 'PATCH', path: '/projects/{projectId}', does: 'change a project', body: 'json' },
        { method: 'DELETE', path: '/projects/{projectId}', does: 'delete a project', answers: [204], destructive: true },
        { method: 'GET', path: '/projects/{projectId}/branches', does: 'list branches', query: ['cursor', 'limit'], pages: { by: 'position', items: '@', size: 50, most: 499 } },
        { method: 'GET', path: '/projects/{projectId}/branches/{branchName}/revisions', does: 'list revisions', query: ['cursor', 'limit'], pages: { by: 'position', items: '@', size: 50, most: 499 } },
        { method: 'PUT', path: '/projects/{projectId}/owner', does: 'change the owner', body: 'json' },
        { method: 'GET', path: '/projects/{projectId}/sharing-groups', does: 'list sharing groups' },
        { method: 'POST', path: '/projects/{projectId}/sharing-groups', does: 'add sharing groups', body: 'json' },
        { method: 'DELETE', path: '/projects/{projectId}/sharing-groups', does: 'remove sharing groups (DELETE with a body)', body: 'json', answers: [204] },
        { method: 'GET', path: '/projects/{projectId}/sharing-users', does: 'list sharing users' },
        { method: 'POST', path: '/projects/{projectId}/sharing-users', does: 'add sharing users', body: 'json' },
        { method: 'DELETE', path: '/projects/{projectId}/sharing-users', does: 'remove sharing users (DELETE with a body)', body: 'json', answers: [204] },
        { method: 'GET', path: '/projects/{projectId}/team', does: 'list team members' },
        { method: 'POST', path: '/projects/{projectId}/team', does: 'invite team members [{userId, directRole}]', body: 'json' },
        { method: 'DELETE', path: '/projects/{projectId}/team', does: 'remove team members (DELETE with a body)', body: 'json', answers: [204] },
        { method: 'DELETE', path: '/projects/{projectId}/team/{userId}', does: 'remove a team member', answers: [204] },
    ],
    operations: [{ starts: ['POST /projects'], id: 'id', poll: '/projects/jobs/{jobId}', state: 'status', pending: ['Open'], success: ['Success'], failure: ['Failed'], message: 'errorMessage' }],
    errors: [
        { status: 400, means: 'a parameter is not valid, such as name, templateId, versionUUID, projectId, userId, groupId or jobId' },
        { status: 401, means: 'the credential is missing or not valid' },
        { status: 403, means: 'the user has no permission' },
        { status: 404, means: 'the project, the member or the job was not found' },
    ],
};


/***/ })

};
;
"use strict";
exports.id = 83;
exports.ids = [83];
exports.modules = {

/***/ 7083:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   api: () => (/* binding */ api)
/* harmony export */ });
const api = {
    id: 'projects-v1',
    title: 'Project service v1',
    source: 'The documentation has no page of it; it is what the Mendix Platform SDK calls.',
    credential: 'pat',
    errorShape: 'nested',
    endpoints: [
        { method: 'POST', path: '/projects', does: 'create an app', scopes: ['mx:app:create'], body: 'json', answers: [202] },
        { method: 'GET', path: '/projects/jobs/{job_id}', does: 'creation job status', scopes: ['mx:app:create'] },
        { method: 'DELETE', path: '/projects/{project_id}', does: 'delete an app', scopes: ['mx:app:delete'], answers: [202], destructive: true },
    ],
    operations: [{ starts: ['POST /projects'], id: 'job_id', poll: '/projects/jobs/{job_id}', state: 'status', pending: ['scheduled', 'running'], success: ['completed'], failure: ['failed'], message: 'error_message' }],
};


/***/ })

};
;
"use strict";
exports.id = 106;
exports.ids = [106];
exports.modules = {

/***/ 6106:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   api: () => (/* binding */ api)
/* harmony export */ });
const api = {
    id: 'pmp-pipeline-v2',
    title: 'Private Mendix Platform Pipeline Service v2',
    page: '/apidocs-mxsdk/apidocs/private-platform/',
    credential: 'pat',
    note: 'The PAT is one of that platform. A step that waits for approval goes on through manual-approvals or PUT.',
    errorShape: 'problem',
    endpoints: [
        { method: 'POST', path: '/pipelines', does: 'create and run {pipelineType: Build|Deploy, appId, ...} -> {pipelineId}', body: 'json', answers: [202] },
        { method: 'GET', path: '/pipelines/{pipelineId}', does: 'run information: Status and Step_<n>.Status' },
        { method: 'PUT', path: '/pipelines/{pipelineId}', does: 'set the current step {stepStatus: Success|Failed, callFrom}', body: 'json' },
        { method: 'POST', path: '/pipelines/manual-approvals', does: 'approve or reject a manual step', query: ['pipelineId', 'approve'] },
    ],
    operations: [{ starts: ['POST /pipelines'], id: 'pipelineId', poll: '/pipelines/{pipelineId}', state: 'Status', pending: [], success: ['Success'], failure: ['Failed'] }],
    errors: [{ status: 401, means: 'the credential is missing or not valid; the header WWW-Authenticate explains' }],
};


/***/ })

};
;
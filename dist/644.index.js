"use strict";
exports.id = 644;
exports.ids = [644];
exports.modules = {

/***/ 3644:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   api: () => (/* binding */ api)
/* harmony export */ });
const api = {
    id: 'pipelines-v1',
    title: 'Mendix Pipelines API',
    page: '/apidocs-mxsdk/apidocs/pipelines-api/',
    credential: 'pat',
    role: 'project role with cloud access, and the environment permissions for every step of the design',
    note: 'pipelineId is the Design ID in the portal; the design must be saved and active, and the caller must have stored an API key and a PAT in the Settings tab. A run fails after 3 hours.',
    errorShape: 'nested',
    endpoints: [
        { method: 'POST', path: '/apps/{appId}/runs', does: 'start a run {pipelineId}; Content-Location header is relative and lacks /status', scopes: ['mx:pipelines:write'], body: 'json', answers: [201] },
        { method: 'GET', path: '/apps/{appId}/runs/{runId}/status', does: 'run status', scopes: ['mx:pipelines:read'] },
    ],
    operations: [{ starts: ['POST /apps/{appId}/runs'], id: 'id', poll: '/apps/{appId}/runs/{runId}/status', state: 'status', pending: ['CREATED', 'RUNNING'], success: ['SUCCEEDED'], failure: ['FAILED'] }],
    errors: [
        { status: 400, means: 'the request is not valid', remedy: 'Read in the message which parameter it is.' },
        { status: 401, means: 'the Authorization header is missing or malformed', remedy: 'Give a personal access token: it goes as MxToken <PAT>.' },
        { status: 403, means: 'the token is not accepted', remedy: 'Make a PAT with the scopes mx:pipelines:write and mx:pipelines:read; its owner needs a project role with cloud access.' },
        { status: 404, means: 'the app, the design or the run was not found', remedy: 'Check that the design of the pipeline is saved and active.' },
    ],
};


/***/ })

};
;
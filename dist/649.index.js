"use strict";
exports.id = 649;
exports.ids = [649];
exports.modules = {

/***/ 649:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   api: () => (/* binding */ api)
/* harmony export */ });
const api = {
    id: 'feedback-v2',
    title: 'Feedback API v2',
    page: '/apidocs-mxsdk/apidocs/feedback-api-v2/',
    credential: 'pat',
    note: 'A missing or wrong Authorization header is answered with 400.',
    errorShape: 'nested',
    endpoints: [
        { method: 'GET', path: '/feedback-items', does: 'list feedback of an app (projectId required)', scopes: ['mx:feedback:read|mx:feedback:write'], query: ['projectId', 'storyId', 'legacyId', 'status', 'priority', 'email', 'limit', 'offset'], pages: { by: 'offset', items: 'items', size: 100, most: 100 } },
        { method: 'POST', path: '/feedback-items', does: 'create an item {projectId, submitterEmail, subject, ...} -> {legacyId, UUID}', scopes: ['mx:feedback:write'], body: 'json', answers: [201] },
        { method: 'PATCH', path: '/feedback-items', does: 'change the status {status}; the docs do not say how the item is named', scopes: ['mx:feedback:write'], body: 'json', answers: [204] },
        { method: 'GET', path: '/feedback-items/{uuid}', does: 'get an item', scopes: ['mx:feedback:read|mx:feedback:write'] },
        { method: 'DELETE', path: '/feedback-items/{uuid}', does: 'delete an item', scopes: ['mx:feedback:write'], answers: [204], destructive: true },
        { method: 'GET', path: '/feedback-items/{uuid}/screenshot', does: 'download the screenshot', scopes: ['mx:feedback:read|mx:feedback:write'], binary: true },
        { method: 'GET', path: '/feedback-items/{uuid}/attachments/{file-id}', does: 'download an attachment', scopes: ['mx:feedback:read|mx:feedback:write'], binary: true },
    ],
    errors: [
        { status: 400, says: 'Authorization', means: 'the Authorization header is empty or not an MxToken', remedy: 'Give a personal access token: it goes as MxToken <PAT>.' },
        { on: ['GET /feedback-items', 'POST /feedback-items'], status: 400, means: 'projectId is missing, or a parameter is not valid', remedy: 'Give projectId, and read in the message which parameter it is.' },
        { status: 400, means: 'the request is not valid', remedy: 'Read in the message which parameter it is.' },
        { status: 401, means: 'the token is not valid or has expired, or lacks the scope', remedy: 'Make a PAT with the scope mx:feedback:write, or mx:feedback:read for reading.' },
        { status: 404, means: 'it was not found' },
        { status: 500, means: 'something went wrong; instance in the body is the id of the request' },
    ],
};


/***/ })

};
;
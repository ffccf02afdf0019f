"use strict";
exports.id = 507;
exports.ids = [507];
exports.modules = {

/***/ 9507:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   api: () => (/* binding */ api)
/* harmony export */ });
const api = {
    id: 'epics-v1',
    title: 'Epics API',
    page: '/apidocs-mxsdk/apidocs/epics-api/',
    credential: 'pat',
    note: 'POST answers 207 when some of the items failed; the body says which.',
    errorShape: 'problem',
    endpoints: [
        { method: 'GET', path: '/projects/{appId}/statuses', does: 'list statuses', scopes: ['mx:epics:read|mx:epics:write'] },
        { method: 'GET', path: '/projects/{appId}/stories', does: 'list stories', scopes: ['mx:epics:read|mx:epics:write'], query: ['limit', 'offset'], pages: { by: 'offset', items: 'stories', size: 20, most: 100, total: 'totalStories' } },
        { method: 'POST', path: '/projects/{appId}/stories', does: 'create up to 50 stories (207 = partly failed)', scopes: ['mx:epics:write'], body: 'json', answers: [200, 207] },
        { method: 'GET', path: '/projects/{appId}/stories/{storyId}', does: 'get a story', scopes: ['mx:epics:read|mx:epics:write'] },
        { method: 'PATCH', path: '/projects/{appId}/stories/{storyId}', does: 'change a story', scopes: ['mx:epics:write'], body: 'json', answers: [204] },
        { method: 'GET', path: '/projects/{appId}/epics', does: 'list epics', scopes: ['mx:epics:read|mx:epics:write'], query: ['limit', 'offset'], pages: { by: 'offset', items: 'epics', size: 20, most: 100, total: 'totalEpics' } },
        { method: 'GET', path: '/projects/{appId}/stories/{storyId}/tasks', does: 'list tasks (not paged)', scopes: ['mx:epics:read|mx:epics:write'] },
        { method: 'POST', path: '/projects/{appId}/stories/{storyId}/tasks', does: 'create tasks (207 = partly failed)', scopes: ['mx:epics:write'], body: 'json', answers: [200, 207] },
        { method: 'GET', path: '/projects/{appId}/labels', does: 'list labels', scopes: ['mx:epics:read|mx:epics:write'], query: ['limit', 'offset'], pages: { by: 'offset', items: 'labels', size: 20, most: 100, total: 'totalLabels' } },
    ],
    errors: [
        { on: ['POST /projects/{appId}/stories', 'POST /projects/{appId}/stories/{storyId}/tasks'], status: 400, means: 'the body is not valid', remedy: 'Send a JSON array of at most 50 items.' },
        { on: ['PATCH /projects/{appId}/stories/{storyId}'], status: 400, means: 'an attribute is not valid', remedy: 'A title has 1 to 200 characters; storyStatus is one of GET /projects/{appId}/statuses, and needed while the story is active.' },
        { status: 400, means: 'a parameter of the query is not supported' },
        { status: 401, means: 'the token is not valid' },
        { status: 404, means: 'the app does not exist, or the user has no access to it' },
    ],
};


/***/ })

};
;
"use strict";
exports.id = 9507;
exports.ids = [9507];
exports.modules = {

/***/ 9507:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   api: () => (/* binding */ api)
/* harmony export */ });
/* harmony import */ var _model_define_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6820);

const api = (0,_model_define_js__WEBPACK_IMPORTED_MODULE_0__/* .defineApi */ .Y)({
    id: 'epics-v1',
    title: 'Epics API',
    page: '/apidocs-mxsdk/apidocs/epics-api/',
    credential: 'pat',
    note: 'POST answers 207 when some of the items failed; the body says which.',
    endpoints: {
        'GET /projects/{appId}/statuses': { title: 'the list of statuses', scopes: ['mx:epics:read|mx:epics:write'] },
        'GET /projects/{appId}/stories': {
            title: 'the list of stories',
            scopes: ['mx:epics:read|mx:epics:write'],
            query: ['limit', 'offset'],
            pages: { by: 'offset', items: 'stories', size: 20, most: 100, total: 'totalStories' },
        },
        'POST /projects/{appId}/stories': {
            title: 'the creation of stories',
            note: 'The body is an array of at most 50. 207 means that some of them failed.',
            scopes: ['mx:epics:write'],
            body: 'json',
        },
        'GET /projects/{appId}/stories/{storyId}': { title: 'a story', scopes: ['mx:epics:read|mx:epics:write'] },
        'PATCH /projects/{appId}/stories/{storyId}': {
            title: 'the change of a story',
            scopes: ['mx:epics:write'],
            body: 'json',
        },
        'GET /projects/{appId}/epics': {
            title: 'the list of epics',
            scopes: ['mx:epics:read|mx:epics:write'],
            query: ['limit', 'offset'],
            pages: { by: 'offset', items: 'epics', size: 20, most: 100, total: 'totalEpics' },
        },
        'GET /projects/{appId}/stories/{storyId}/tasks': {
            title: 'the list of tasks',
            note: 'It does not come in pages.',
            scopes: ['mx:epics:read|mx:epics:write'],
        },
        'POST /projects/{appId}/stories/{storyId}/tasks': {
            title: 'the creation of tasks',
            note: 'The body is an array. 207 means that some of them failed.',
            scopes: ['mx:epics:write'],
            body: 'json',
        },
        'GET /projects/{appId}/labels': {
            title: 'the list of labels',
            scopes: ['mx:epics:read|mx:epics:write'],
            query: ['limit', 'offset'],
            pages: { by: 'offset', items: 'labels', size: 20, most: 100, total: 'totalLabels' },
        },
    },
    errors: [
        ...(0,_model_define_js__WEBPACK_IMPORTED_MODULE_0__.on)(['POST /projects/{appId}/stories', 'POST /projects/{appId}/stories/{storyId}/tasks'], [{ status: 400, means: 'the body is not valid', remedy: 'Send a JSON array of at most 50 items.' }]),
        ...(0,_model_define_js__WEBPACK_IMPORTED_MODULE_0__.on)(['PATCH /projects/{appId}/stories/{storyId}'], [
            {
                status: 400,
                means: 'an attribute is not valid',
                remedy: 'A title has 1 to 200 characters; storyStatus is one of GET /projects/{appId}/statuses, and needed ' +
                    'while the story is active.',
            },
        ]),
        { status: 400, means: 'a parameter of the query is not supported' },
        { status: 401, means: 'the token is not valid' },
        { status: 404, means: 'the app does not exist, or the user has no access to it' },
    ],
});


/***/ })

};
;
//# sourceMappingURL=9507.main.js.map
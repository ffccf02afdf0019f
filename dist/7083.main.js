"use strict";
exports.id = 7083;
exports.ids = [7083];
exports.modules = {

/***/ 7083:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   api: () => (/* binding */ api)
/* harmony export */ });
/* harmony import */ var _model_define_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6820);

const api = (0,_model_define_js__WEBPACK_IMPORTED_MODULE_0__/* .defineApi */ .Y)({
    id: 'projects-v1',
    title: 'Project service v1',
    source: 'The documentation has no page of it; it is what the Mendix Platform SDK calls.',
    credential: 'pat',
    endpoints: {
        'POST /projects': { title: 'the creation of an app', scopes: ['mx:app:create'], body: 'json' },
        'GET /projects/jobs/{job_id}': {
            title: 'the creation of an app',
            note: 'It tells how far the job is.',
            scopes: ['mx:app:create'],
        },
        'DELETE /projects/{project_id}': { title: 'the deletion of an app', scopes: ['mx:app:delete'], destructive: true },
    },
    operations: [
        {
            starts: ['POST /projects'],
            id: { body: 'job_id' },
            poll: '/projects/jobs/{job_id}',
            state: 'status',
            pending: ['scheduled', 'running'],
            success: ['completed'],
            failure: ['failed'],
            message: 'error_message',
        },
    ],
});


/***/ })

};
;
//# sourceMappingURL=7083.main.js.map
"use strict";
exports.id = 5471;
exports.ids = [5471];
exports.modules = {

/***/ 5471:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   api: () => (/* binding */ api)
/* harmony export */ });
/* harmony import */ var _model_define_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6820);

const api = (0,_model_define_js__WEBPACK_IMPORTED_MODULE_0__/* .defineApi */ .Y)({
    id: 'pmp-pipeline-v1',
    title: 'Private Mendix Platform Pipeline Service v1',
    page: '/apidocs-mxsdk/apidocs/private-platform/',
    credential: 'pat',
    note: 'An older version; v2 is newer. The PAT is one of that platform. A step that waits for approval goes on through ' +
        'manual_approve or PUT. pipelineId has more digits than a JSON number keeps in JavaScript.',
    endpoints: {
        'POST /pipelines': {
            title: 'the run of a pipeline',
            note: 'pipelineType is Build or Deploy. It works only where the Build Utility is Kubernetes and the deployment is ' +
                'Private Cloud Standalone. A Deploy takes names, packageName and envInternalName, and no ids.',
            body: 'json',
            bodyFields: ['pipelineType', 'appId', 'branchName', 'revisionId', 'packageName', 'envInternalName'],
        },
        'GET /pipelines/{pipelineId}': {
            title: 'the run of a pipeline',
            note: 'It has Status, and the Status of each Step_<n>.',
        },
        'PUT /pipelines/{pipelineId}': {
            title: 'the end of a step',
            note: 'stepStatus is Success or Failed.',
            body: 'json',
            bodyFields: ['stepStatus', 'callFrom'],
        },
        'POST /pipelines/manual_approve': {
            title: 'the approval of a step',
            note: 'approve=false rejects it.',
            query: ['pipelineId', 'approve'],
        },
    },
    operations: [
        {
            starts: ['POST /pipelines'],
            id: { body: 'pipelineId' },
            poll: '/pipelines/{pipelineId}',
            state: 'Status',
            pending: [],
            success: ['Success'],
            failure: ['Failed'],
        },
    ],
    errors: [{ status: 401, means: 'the credential is missing or not valid; the header WWW-Authenticate explains' }],
});


/***/ })

};
;
//# sourceMappingURL=5471.main.js.map
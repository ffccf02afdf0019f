"use strict";
exports.id = 8689;
exports.ids = [8689];
exports.modules = {

/***/ 8689:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   api: () => (/* binding */ api)
/* harmony export */ });
/* harmony import */ var _model_define_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6820);

const api = (0,_model_define_js__WEBPACK_IMPORTED_MODULE_0__/* .defineApi */ .Y)({
    id: 'deploy-v2',
    title: 'Deploy API v2',
    page: '/apidocs-mxsdk/apidocs/deploy-api-2/',
    credential: 'api-key',
    permissions: ['API Rights', 'Transport Rights'],
    note: 'AppId is the subdomain. A package has at most 1 GB.',
    endpoints: {
        'POST /apps/{AppId}/packages/upload': {
            title: 'the upload of a package',
            note: 'The part of the form must have the name "file", exactly.',
            query: ['name'],
            body: 'multipart',
            bodyFields: ['file'],
            formField: 'file',
        },
        'GET /apps/{AppId}/jobs/{JobId}': {
            title: 'the upload of a package',
            note: 'It tells how far the job of the upload is.',
        },
    },
    operations: [
        {
            starts: ['POST /apps/{AppId}/packages/upload'],
            id: { body: 'JobId' },
            poll: '/apps/{AppId}/jobs/{JobId}',
            state: 'Status',
            pending: ['Queued', 'Running'],
            success: ['Completed'],
            failure: ['Failed'],
        },
    ],
});


/***/ })

};
;
//# sourceMappingURL=8689.main.js.map
"use strict";
exports.id = 2613;
exports.ids = [2613];
exports.modules = {

/***/ 2613:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   api: () => (/* binding */ api)
/* harmony export */ });
/* harmony import */ var _model_define_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6820);

const api = (0,_model_define_js__WEBPACK_IMPORTED_MODULE_0__/* .defineApi */ .Y)({
    id: 'certificates-v1',
    title: 'Certificate API',
    page: '/apidocs-mxsdk/apidocs/certificate-api/',
    credential: 'pat',
    role: 'company admin',
    note: 'Central certificates alone, not those of an app. The PAT decides the company.',
    endpoints: {
        'GET /certificates': {
            title: 'the list of certificates',
            scopes: ['mx:deployment:write'],
            query: ['domain', 'status', 'page', 'limit'],
            pages: { by: 'page', items: 'certificates', size: 10, most: 100, total: 'totalCount' },
        },
        'POST /certificates': {
            title: 'the upload of a certificate',
            note: 'No answer holds the private key.',
            scopes: ['mx:deployment:write'],
            body: 'json',
            bodyFields: ['certificate', 'privateKey', 'intermediateChain', 'description'],
        },
        'PATCH /certificates/{certificateId}': {
            title: 'the change of a certificate',
            scopes: ['mx:deployment:write'],
            body: 'json',
        },
        'PUT /certificates/{certificateId}/replacement': {
            title: 'the replacement of a certificate',
            scopes: ['mx:deployment:write'],
            body: 'json',
            bodyFields: ['newCertificateId'],
        },
        'DELETE /certificates/{certificateId}': {
            title: 'the deletion of a certificate',
            note: 'It must be linked to no domain.',
            scopes: ['mx:deployment:write'],
        },
    },
    errors: [
        {
            status: 400,
            means: 'the certificate, its key, its chain or a value is not valid, or the certificate still has domains',
            remedy: 'Before a certificate is deleted, move its domains with PUT /certificates/{certificateId}/replacement, or ' +
                'unlink them.',
        },
        { status: 401, means: 'the credential is missing or not valid' },
        { status: 404, means: 'the certificate does not exist, or is that of another company' },
        { status: 409, means: 'there is a certificate with the same key already' },
        { status: 500, means: 'the server failed' },
    ],
});


/***/ })

};
;
//# sourceMappingURL=2613.main.js.map
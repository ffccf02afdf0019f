"use strict";
exports.id = 613;
exports.ids = [613];
exports.modules = {

/***/ 2613:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   api: () => (/* binding */ api)
/* harmony export */ });
const api = {
    id: 'certificates-v1',
    title: 'Certificate API',
    page: '/apidocs-mxsdk/apidocs/certificate-api/',
    credential: 'pat',
    role: 'company admin',
    note: 'Central certificates alone, not those of an app. The PAT decides the company.',
    errorShape: 'nested',
    endpoints: [
        { method: 'GET', path: '/certificates', does: 'list certificates', scopes: ['mx:deployment:write'], query: ['domain', 'status', 'page', 'limit'], pages: { by: 'page', items: 'certificates', size: 10, most: 100, total: 'totalCount' } },
        { method: 'POST', path: '/certificates', does: 'upload {certificate, privateKey, intermediateChain, description}; only the request holds the key', scopes: ['mx:deployment:write'], body: 'json', answers: [201] },
        { method: 'PATCH', path: '/certificates/{certificateId}', does: 'change a certificate', scopes: ['mx:deployment:write'], body: 'json' },
        { method: 'PUT', path: '/certificates/{certificateId}/replacement', does: 'replace it by another {newCertificateId}', scopes: ['mx:deployment:write'], body: 'json' },
        { method: 'DELETE', path: '/certificates/{certificateId}', does: 'delete an unlinked certificate', scopes: ['mx:deployment:write'], answers: [204] },
    ],
    errors: [
        { status: 400, means: 'the certificate, its key, its chain or a value is not valid, or the certificate still has domains', remedy: 'Before a certificate is deleted, move its domains with PUT /certificates/{certificateId}/replacement, or unlink them.' },
        { status: 401, means: 'the credential is missing or not valid' },
        { status: 404, means: 'the certificate does not exist, or is that of another company' },
        { status: 409, means: 'there is a certificate with the same key already' },
        { status: 500, means: 'the server failed' },
    ],
};


/***/ })

};
;
"use strict";
exports.id = 325;
exports.ids = [325];
exports.modules = {

/***/ 3325:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   api: () => (/* binding */ api)
/* harmony export */ });
const api = {
    id: 'project-categories-v1',
    title: 'Project Category API',
    page: '/apidocs-mxsdk/apidocs/project-category-api/',
    credential: 'pat',
    role: 'company admin, for changes',
    note: 'At most 5 categories a company, and 250 values a category.',
    errorShape: 'nested',
    endpoints: [
        { method: 'GET', path: '/companies/{company-id}/categories', does: 'list categories', scopes: ['mx:app:categories:read'], query: ['limit', 'offset'], pages: { by: 'offset', items: 'items', size: 5, most: 100, total: 'meta.page.totalElements' } },
        { method: 'POST', path: '/companies/{company-id}/categories', does: 'create a category (at most 5)', scopes: ['mx:app:categories:write'], body: 'json', answers: [201] },
        { method: 'PUT', path: '/categories/{category-id}', does: 'change a category', scopes: ['mx:app:categories:write'], body: 'json' },
        { method: 'DELETE', path: '/categories/{category-id}', does: 'delete a category', scopes: ['mx:app:categories:write'], answers: [204], destructive: true },
        { method: 'GET', path: '/categories/{category-id}/values', does: 'list values', scopes: ['mx:app:categories:read'], query: ['limit', 'offset'], pages: { by: 'offset', items: 'items', size: 100, most: 100, total: 'meta.page.totalElements' } },
        { method: 'POST', path: '/categories/{category-id}/values', does: 'add values (at most 250)', scopes: ['mx:app:categories:write'], body: 'json', answers: [201] },
        { method: 'PUT', path: '/categories/{category-id}/values/{value-id}', does: 'change a value', scopes: ['mx:app:categories:write'], body: 'json' },
        { method: 'DELETE', path: '/categories/{category-id}/values/{value-id}', does: 'delete a value', scopes: ['mx:app:categories:write'], answers: [204], destructive: true },
    ],
    errors: [
        { status: 400, means: 'the request is not valid' },
        { status: 401, means: 'the user is not authorised' },
        { status: 404, means: 'it was not found' },
        { status: 409, means: 'it conflicts with what is there', remedy: 'A category keeps 2 values at least.' },
        { status: 422, means: 'there would be too many', remedy: 'A company has 5 categories at most, and a category 250 values.' },
        { status: 500, means: 'the server failed' },
    ],
};


/***/ })

};
;
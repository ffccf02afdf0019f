"use strict";
exports.id = 3325;
exports.ids = [3325];
exports.modules = {

/***/ 3325:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   api: () => (/* binding */ api)
/* harmony export */ });
/* harmony import */ var _model_define_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6820);

const api = (0,_model_define_js__WEBPACK_IMPORTED_MODULE_0__/* .defineApi */ .Y)({
    id: 'project-categories-v1',
    title: 'Project Category API',
    page: '/apidocs-mxsdk/apidocs/project-category-api/',
    credential: 'pat',
    role: 'company admin, for changes',
    note: 'At most 5 categories a company, and 250 values a category.',
    endpoints: {
        'GET /companies/{company-id}/categories': {
            title: 'the list of categories',
            scopes: ['mx:app:categories:read'],
            query: ['limit', 'offset'],
            pages: { by: 'offset', items: 'items', size: 5, most: 100, total: 'meta.page.totalElements' },
        },
        'POST /companies/{company-id}/categories': {
            title: 'the creation of a category',
            scopes: ['mx:app:categories:write'],
            body: 'json',
        },
        'PUT /categories/{category-id}': {
            title: 'the change of a category',
            scopes: ['mx:app:categories:write'],
            body: 'json',
        },
        'DELETE /categories/{category-id}': {
            title: 'the deletion of a category',
            scopes: ['mx:app:categories:write'],
            destructive: true,
        },
        'GET /categories/{category-id}/values': {
            title: 'the list of values',
            scopes: ['mx:app:categories:read'],
            query: ['limit', 'offset'],
            pages: { by: 'offset', items: 'items', size: 100, most: 100, total: 'meta.page.totalElements' },
        },
        'POST /categories/{category-id}/values': {
            title: 'the addition of values',
            scopes: ['mx:app:categories:write'],
            body: 'json',
        },
        'PUT /categories/{category-id}/values/{value-id}': {
            title: 'the change of a value',
            scopes: ['mx:app:categories:write'],
            body: 'json',
        },
        'DELETE /categories/{category-id}/values/{value-id}': {
            title: 'the deletion of a value',
            scopes: ['mx:app:categories:write'],
            destructive: true,
        },
    },
    errors: [
        { status: 400, means: 'the request is not valid' },
        { status: 401, means: 'the user is not authorised' },
        { status: 404, means: 'it was not found' },
        { status: 409, means: 'it conflicts with what is there', remedy: 'A category keeps 2 values at least.' },
        {
            status: 422,
            means: 'there would be too many',
            remedy: 'A company has 5 categories at most, and a category 250 values.',
        },
        { status: 500, means: 'the server failed' },
    ],
});


/***/ })

};
;
//# sourceMappingURL=3325.main.js.map
"use strict";
exports.id = 1564;
exports.ids = [1564];
exports.modules = {

/***/ 1564:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   api: () => (/* binding */ api)
/* harmony export */ });
/* harmony import */ var _model_define_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6820);

const api = (0,_model_define_js__WEBPACK_IMPORTED_MODULE_0__/* .defineApi */ .Y)({
    id: 'marketplace-content-v1',
    title: 'Marketplace Content API',
    page: '/apidocs-mxsdk/apidocs/content-api/',
    credential: 'pat',
    note: 'The id of content is the number in its URL on the portal. Private content is that of your own company.',
    endpoints: {
        'GET /content': {
            title: 'the list of content',
            scopes: ['mx:marketplace-content:read'],
            query: ['name', 'isPrivate', 'publishedSince', 'limit', 'offset'],
            pages: { by: 'offset', items: 'items', size: 10, most: 100, overMost: 20 },
        },
        'GET /content/{contentId}': { title: 'a component', scopes: ['mx:marketplace-content:read'] },
        'GET /content/{contentId}/versions': {
            title: 'the list of versions',
            note: 'downloadUrl is there, though the page does not have it.',
            scopes: ['mx:marketplace-content:read'],
            query: ['versionId', 'supportedMendixVersion', 'publishedSince', 'limit', 'offset'],
            pages: { by: 'offset', items: 'items', size: 10, most: 20 },
        },
    },
    errors: [
        { status: 400, means: 'the input could not be parsed' },
        { status: 401, means: 'the credential is missing or not accepted' },
        { status: 404, means: 'the content was not found' },
        { status: 500, means: 'the server failed' },
    ],
});


/***/ })

};
;
//# sourceMappingURL=1564.main.js.map
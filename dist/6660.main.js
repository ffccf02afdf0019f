"use strict";
exports.id = 6660;
exports.ids = [6660];
exports.modules = {

/***/ 6660:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   api: () => (/* binding */ api)
/* harmony export */ });
/* harmony import */ var _model_define_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6820);

const api = (0,_model_define_js__WEBPACK_IMPORTED_MODULE_0__/* .defineApi */ .Y)({
    id: 'team-server-v1',
    title: 'Team Server API',
    page: '/apidocs-mxsdk/apidocs/team-server-api/',
    credential: 'api-key',
    permissions: ['API Rights'],
    note: 'Announced to go by December 2024; the App Repository API takes its place. For licensed apps on Mendix Cloud.',
    endpoints: {
        'GET /apps/{AppId}/branches': { title: 'the list of branches', deprecated: true },
        'GET /apps/{AppId}/branches/{Name}': { title: 'a branch', note: 'Name is the bare name here.', deprecated: true },
        'GET /apps/{AppId}/branches/{Name}/revisions': {
            title: 'the list of revisions',
            note: "Name is trunk, or branches/<name>, whose slash is %2F in a URL. The last 20 are listed; in the page's " +
                'sample the newest is the last one.',
            deprecated: true,
        },
    },
    errors: [
        {
            status: 400,
            code: 'INVALID_APPID',
            means: 'the AppId is not valid',
            remedy: 'Give the subdomain of the app, not its UUID.',
        },
        { status: 404, code: 'APP_NOT_FOUND', means: 'there is no such app' },
        {
            status: 404,
            code: 'BRANCH_NOT_FOUND',
            means: 'there is no such branch',
            remedy: 'trunk is the main line. Of another branch, GET /apps/{AppId}/branches/{Name} takes the bare name, and ' +
                'only the revisions take branches/<name>, as path-params has it.',
        },
    ],
});


/***/ })

};
;
//# sourceMappingURL=6660.main.js.map
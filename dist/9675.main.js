"use strict";
exports.id = 9675;
exports.ids = [9675];
exports.modules = {

/***/ 9675:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   api: () => (/* binding */ api)
/* harmony export */ });
/* harmony import */ var _model_define_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6820);

const api = (0,_model_define_js__WEBPACK_IMPORTED_MODULE_0__/* .defineApi */ .Y)({
    id: 'deploy-v4',
    title: 'Deploy API v4',
    page: '/apidocs-mxsdk/apidocs/deploy-api-4/',
    credential: 'pat',
    note: 'appId is the ProjectId of Deploy API v1, a UUID. It cannot build, transport, start, stop or back up. The ' +
        'PATCH calls need the Technical Contact, a Mendix Admin or, for permissions, a member with Manage Permissions.',
    endpoints: {
        'GET /apps': {
            title: 'the list of apps',
            scopes: ['mx:deployment:read|mx:deployment:write'],
            query: ['offset', 'limit', 'licenseType'],
            pages: { by: 'offset', items: 'apps', served: { size: 'pagination.size', limit: 'pagination.limit' } },
        },
        'GET /apps/{appId}': { title: 'an app', scopes: ['mx:deployment:read|mx:deployment:write'] },
        'PATCH /apps/{appId}': {
            title: 'the change of the technical contact',
            note: 'The body is {"technicalContact": {"userId": "…"}}.',
            scopes: ['mx:deployment:write'],
            body: 'json',
            bodyFields: ['technicalContact'],
        },
        'GET /apps/{appId}/environments': {
            title: 'the list of environments',
            note: 'expand=package adds the package.',
            scopes: ['mx:deployment:read|mx:deployment:write'],
            query: ['offset', 'limit', 'sort', 'expand'],
            pages: {
                by: 'offset',
                items: 'environments',
                size: 100,
                most: 100,
                served: { size: 'pagination.size', limit: 'pagination.limit' },
            },
        },
        'GET /apps/{appId}/environments/{environmentId}': {
            title: 'an environment',
            note: 'expand=package adds the package.',
            scopes: ['mx:deployment:read|mx:deployment:write'],
            query: ['expand'],
        },
        'GET /apps/{appId}/environments/{environmentId}/permissions': {
            title: 'the list of permissions',
            note: 'The flags are strings here.',
            scopes: ['mx:deployment:read|mx:deployment:write'],
            query: ['userId', 'offset', 'limit'],
            pages: { by: 'offset', items: 'permissions', served: { size: 'pagination.size', limit: 'pagination.limit' } },
        },
        'PATCH /apps/{appId}/environments/{environmentId}/permissions': {
            title: 'the change of permissions',
            note: 'The flags are booleans here.',
            scopes: ['mx:deployment:write'],
            body: 'json',
            bodyFields: ['permissions'],
        },
    },
    errors: [
        {
            status: 401,
            means: 'the Authorization header is missing or not valid',
            remedy: 'Make a new PAT with one of the scopes of this API, and give it as the input pat.',
        },
        {
            status: 403,
            says: 'token is not accepted',
            means: 'the token is not accepted',
            remedy: 'Use a PAT that exists and has the scope of this call.',
        },
        {
            status: 403,
            says: 'Account not found or inactive',
            means: 'the account was not found, or is not active',
            remedy: 'Use the PAT of an active user: that of a deactivated user does not work.',
        },
        ...(0,_model_define_js__WEBPACK_IMPORTED_MODULE_0__.on)(['PATCH /apps/{appId}'], [
            {
                status: 403,
                says: 'technical contact',
                means: 'the user is not the Technical Contact of the app',
                remedy: 'Call it as the Technical Contact of the app, or as a Mendix Admin.',
            },
        ]),
        ...(0,_model_define_js__WEBPACK_IMPORTED_MODULE_0__.on)(['PATCH /apps/{appId}/environments/{environmentId}/permissions'], [
            {
                status: 403,
                says: 'only the technical contact',
                means: 'only the Technical Contact can change who manages permissions',
                remedy: 'Leave canManagePrivileges out, or call it as the Technical Contact.',
            },
        ]),
        ...(0,_model_define_js__WEBPACK_IMPORTED_MODULE_0__.on)([
            'GET /apps/{appId}/environments/{environmentId}/permissions',
            'PATCH /apps/{appId}/environments/{environmentId}/permissions',
        ], [
            {
                status: 403,
                says: 'privileged',
                means: 'the account has no privilege for this environment',
                remedy: 'Call it as the Technical Contact, as a member with Manage Permissions, or as a Mendix Admin.',
            },
        ]),
        ...(0,_model_define_js__WEBPACK_IMPORTED_MODULE_0__.on)(['GET /apps'], [
            {
                status: 400,
                means: 'a parameter has a name or a value that is not supported',
                remedy: 'licenseType is free or licensed.',
            },
        ]),
        ...(0,_model_define_js__WEBPACK_IMPORTED_MODULE_0__.on)(['GET /apps/{appId}/environments'], [
            {
                status: 400,
                means: 'a parameter has a value that is not supported',
                remedy: 'expand takes package alone; sort takes name or index, after + or -.',
            },
        ]),
        ...(0,_model_define_js__WEBPACK_IMPORTED_MODULE_0__.on)(['GET /apps/{appId}/environments/{environmentId}'], [{ status: 400, means: 'a parameter has a value that is not supported', remedy: 'expand takes package alone.' }]),
        ...(0,_model_define_js__WEBPACK_IMPORTED_MODULE_0__.on)(['PATCH /apps/{appId}'], [
            {
                status: 400,
                means: 'the userId is missing or cannot be the Technical Contact',
                remedy: 'Send {"technicalContact":{"userId":"<e-mail of a member of the app>"}}.',
            },
        ]),
        ...(0,_model_define_js__WEBPACK_IMPORTED_MODULE_0__.on)(['PATCH /apps/{appId}/environments/{environmentId}/permissions'], [
            { status: 400, means: 'the body is not valid', remedy: 'Send the flags as true and false, without quotes.' },
            {
                status: 404,
                says: 'Permission not found',
                means: 'there is no permission of that user',
                remedy: 'Give the userId of a member of the app.',
            },
        ]),
        {
            status: 404,
            says: 'Environment',
            means: 'there is no such environment',
            remedy: 'Look up the environmentId in GET /apps/{appId}/environments.',
        },
        {
            status: 404,
            means: 'there is no such app, or it was never deployed',
            remedy: 'Give the project id of the app, a UUID, as appId, and not its subdomain. An app that was never deployed ' +
                'is not there either: the first time is by hand.',
        },
        { status: 500, means: 'the system failed, or could not authenticate for a technical reason' },
    ],
});


/***/ })

};
;
//# sourceMappingURL=9675.main.js.map
"use strict";
exports.id = 299;
exports.ids = [299];
exports.modules = {

/***/ 7299:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   api: () => (/* binding */ api)
/* harmony export */ });
const api = {
    id: 'webhooks-v1',
    title: 'Webhooks API',
    page: '/apidocs-mxsdk/apidocs/webhooks-api/',
    credential: 'pat',
    note: 'For licensed apps on Mendix Cloud or Kubernetes. The number of calls per hour is limited; X-RateLimit-Reset tells when it starts anew, in seconds since 1970.',
    errorShape: 'nested',
    endpoints: [
        { method: 'GET', path: '/apps/{app-id}/webhooks', does: 'list webhooks', scopes: ['mx:webhook:read|mx:webhook:write'], query: ['cursor', 'limit', 'ascOrder'], pages: { by: 'cursor', items: 'webhooks', next: 'cursors.next' } },
        { method: 'POST', path: '/apps/{app-id}/webhooks', does: 'create a webhook', scopes: ['mx:webhook:write'], body: 'json', answers: [200, 201, 202, 203], secrets: ['validationSecret', 'headers[].value'] },
        { method: 'GET', path: '/apps/{app-id}/webhooks/{webhook-id}', does: 'get a webhook with its secret', scopes: ['mx:webhook:read|mx:webhook:write'], secrets: ['validationSecret', 'headers[].value'] },
        { method: 'PUT', path: '/apps/{app-id}/webhooks/{webhook-id}', does: 'update a webhook', scopes: ['mx:webhook:write'], body: 'json', answers: [202], secrets: ['validationSecret', 'headers[].value'] },
        { method: 'DELETE', path: '/apps/{app-id}/webhooks/{webhook-id}', does: 'delete a webhook', scopes: ['mx:webhook:write'], answers: [204] },
    ],
    errors: [
        { status: 400, means: 'the data is not valid', remedy: 'A name has letters, digits, _ and blanks; a validationSecret has 32 to 100 characters of base64, after an optional whsec_.' },
        { status: 401, means: 'there is no usable credential', remedy: 'Give a personal access token: it goes as MxToken <PAT>.' },
        { status: 403, means: 'the credential is wrong, or lacks the scope', remedy: 'Make a PAT with the scope mx:webhook:write, or mx:webhook:read for reading.' },
        { status: 404, means: 'the app or the webhook was not found; the message says which' },
        { status: 429, means: 'the calls of this hour are used up', remedy: 'Wait until the time in the header X-RateLimit-Reset, in seconds since 1970.' },
        { status: 500, means: 'the system failed, or could not authenticate for a technical reason' },
    ],
};


/***/ })

};
;
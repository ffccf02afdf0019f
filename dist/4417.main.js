"use strict";
exports.id = 4417;
exports.ids = [4417];
exports.modules = {

/***/ 4417:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tellInputs: () => (/* binding */ tellInputs),
/* harmony export */   tellPlan: () => (/* binding */ tellPlan)
/* harmony export */ });
/* harmony import */ var _auth_hosts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7717);
/* harmony import */ var _http_proxy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7173);
/* harmony import */ var _mendix_lookup_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(763);
/* harmony import */ var _common_open_client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3574);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2247);





function tellInputs(names, credentials, { input, env, debug }) {
    debug(() => {
        const given = names.filter((name) => input(name) !== '');
        const usual = Object.entries(_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .callDefaults */ .lb).flatMap(([name, value]) => (input(name) === value ? [name] : []));
        const { username, apiKey, pat } = credentials;
        const variables = [username, apiKey, pat].flatMap((text) => (text && !names.includes(text.at) ? [text.at] : []));
        const list = (each) => each.join(', ') || 'none';
        return (`Inputs: ${list(given.filter((name) => !usual.includes(name)))}. As by default: ${list(usual)}. ` +
            `From the environment: ${list(variables)}.`);
    });
    debug(() => {
        const { GITHUB_ACTION_REPOSITORY: repository = 'local', GITHUB_ACTION_REF: ref = 'local' } = env;
        return `Action: ${repository} at ${ref}. Node ${process.version} on ${process.platform}, ${process.arch}.`;
    });
}
function tellPlan({ request: { method, url }, match, credential, inputs }, runner) {
    runner.debug(() => {
        const known = match.endpoints.map(({ api, endpoint }) => `${api.id} ${endpoint.method} ${endpoint.path}`);
        const apis = match.apis.map(({ id }) => id).join(', ');
        return `Endpoint: ${known.join(', ') || `none for ${method} ${url.pathname}; the address is that of ${apis || 'no API'}`}.`;
    });
    runner.debug(() => {
        const sent = credential.kind === 'none' ? 'no credential goes there' : `it receives the ${credential.kind}`;
        return `Host: ${url.host} ${(0,_auth_hosts_js__WEBPACK_IMPORTED_MODULE_0__/* .hostReason */ .lP)(url, inputs.allowedHosts, (0,_mendix_lookup_js__WEBPACK_IMPORTED_MODULE_2__/* .mendixHosts */ .TK)())}; ${sent}.`;
    });
    runner.debug(() => `Way: ${(0,_http_proxy_js__WEBPACK_IMPORTED_MODULE_1__/* .describeRoute */ .fx)(url, runner.env, (0,_common_open_client_js__WEBPACK_IMPORTED_MODULE_3__/* .proxyFor */ .iJ)(url, runner))}.`);
}


/***/ })

};
;
//# sourceMappingURL=4417.main.js.map
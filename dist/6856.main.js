"use strict";
exports.id = 6856;
exports.ids = [6856];
exports.modules = {

/***/ 6856:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tunnel: () => (/* binding */ tunnel)
/* harmony export */ });
/* unused harmony export describeRefusal */
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7268);
/* harmony import */ var _proxy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7173);



const passing = [429, 502, 503, 504];
async function tunnel(stream, target, proxy, signal) {
    const path = `${target.hostname}:${target.port || (target.protocol === 'https:' ? 443 : 80)}`;
    const { userInfo } = proxy;
    const headers = {
        Host: path,
        ...(userInfo === undefined ? {} : { 'Proxy-Authorization': `Basic ${Buffer.from(userInfo).toString('base64')}` }),
    };
    const request = (0,node_http__WEBPACK_IMPORTED_MODULE_0__.request)({ method: 'CONNECT', path, headers, createConnection: () => stream, signal });
    const response = await new Promise((resolve, reject) => {
        request.on('connect', resolve);
        request.on('error', reject);
        request.on('close', () => reject(new Error('it closed the connection')));
        request.end();
    });
    const status = response.statusCode ?? 0;
    if (status >= 200 && status < 300)
        return;
    const why = describeRefusal(status, response.headersDistinct['proxy-authenticate'] ?? [], proxy);
    throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConnectionError */ .Rc(`No connection: ${(0,_proxy_js__WEBPACK_IMPORTED_MODULE_2__/* .describeProxy */ .GK)(proxy)} answered ${status} to CONNECT ${path}; ${why}.`, 'connecting', { final: !passing.includes(status) });
}
function describeRefusal(status, challenges, { userInfo, variable }) {
    if (status >= 500 || status === 429)
        return 'it could not lead there just now; where that goes on, ask whoever runs it whether it can reach this host';
    if (status !== 401 && status !== 407)
        return 'ask whoever runs it to allow this host';
    const schemes = schemesIn(challenges);
    if (schemes.length > 0 && !schemes.includes('Basic'))
        return `it wants ${schemes.join(' or ')}, which this action does not speak; ask whoever runs it for Basic, or for a way without a password from this runner`;
    return userInfo === undefined
        ? `it wants a user name and password: set ${variable} to http://user:password@host:port, percent-encoded`
        : `it does not accept the user name and password of ${variable}; correct them there, percent-encoded`;
}
const known = ['Basic', 'NTLM', 'Negotiate', 'Digest', 'Kerberos', 'Bearer'];
const schemesIn = (challenges) => {
    const words = challenges.flatMap((challenge) => challenge.toLowerCase().split(/[\s,]/));
    return known.filter((scheme) => words.includes(scheme.toLowerCase()));
};


/***/ })

};
;
//# sourceMappingURL=6856.main.js.map
"use strict";
exports.id = 6790;
exports.ids = [6790];
exports.modules = {

/***/ 7259:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ hideSigned)
/* harmony export */ });
const secretName = /sig|token|key|credential|secret|policy|password/i;
const hideSigned = (text) => text.split('&').map(hideSecret).join('&');
function hideSecret(pair) {
    let from = 0;
    for (const piece of pair.split('?')) {
        const equals = piece.indexOf('=');
        if (equals >= 0 && secretName.test(piece.slice(0, equals)))
            return `${pair.slice(0, from + equals)}=***`;
        from += piece.length + 1;
    }
    return pair;
}


/***/ }),

/***/ 6790:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   describeFollow: () => (/* binding */ describeFollow),
/* harmony export */   redirect: () => (/* binding */ redirect)
/* harmony export */ });
/* unused harmony exports mostRedirects, describeTarget */
/* harmony import */ var _hide_signed_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7259);
/* harmony import */ var _loopback_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(507);
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2551);
/* harmony import */ var _methods_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7718);
/* harmony import */ var _signed_request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4534);





const mostRedirects = 5;
const describeTarget = ({ protocol, host, pathname, search }) => `${protocol}//${host}${pathname}${(0,_hide_signed_js__WEBPACK_IMPORTED_MODULE_3__/* .hideSigned */ .d)(search)}`;
const describeFollow = ({ request, strips }) => `${request.method} ${describeTarget(request.url)}${strips ? ', another origin: the credential stays behind' : ''}`;
const key = ({ method, url }) => `${method} ${url.href}`;
function redirect(chain, status, locations) {
    const request = chain.at(-1);
    const [location, ...more] = new Set(locations);
    if (!request || ![301, 302, 303, 307, 308].includes(status) || location === undefined)
        return { kind: 'stay' };
    if (more.length > 0)
        return { kind: 'fail', why: 'it has two Location headers that differ' };
    const url = URL.parse(location, request.url.href);
    if (url === null)
        return { kind: 'fail', why: 'its Location is not a URL' };
    url.hash = '';
    url.username = '';
    url.password = '';
    const isRead = (0,_methods_js__WEBPACK_IMPORTED_MODULE_4__/* .isSafe */ .IP)(request.method);
    if ((status === 301 || status === 302) && !isRead) {
        return {
            kind: 'fail',
            why: `it points to ${describeTarget(url)}, and following would turn the ${request.method} into a GET; call that address instead`,
        };
    }
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && request.url.protocol === 'http:' && (0,_loopback_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(url))) {
        return { kind: 'fail', why: `it points to ${describeTarget(url)}, and ${url.protocol.slice(0, -1)} is not https` };
    }
    const same = status === 303 ? (0,_message_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutBody */ .fQ)(request, request.method === 'HEAD' ? 'HEAD' : 'GET') : request;
    const next = (0,_signed_request_js__WEBPACK_IMPORTED_MODULE_2__/* .redirectTo */ .S)(url, same);
    if (chain.some((earlier) => key(earlier) === key(next)))
        return { kind: 'fail', why: `it goes round in a circle, back to ${next.method} ${describeTarget(url)}` };
    if (chain.length > mostRedirects)
        return { kind: 'fail', why: `it is one more than the ${mostRedirects} redirects that are followed` };
    return { kind: 'follow', request: next, strips: url.origin !== request.url.origin };
}


/***/ })

};
;
//# sourceMappingURL=6790.main.js.map
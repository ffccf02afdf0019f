"use strict";
exports.id = 5129;
exports.ids = [5129];
exports.modules = {

/***/ 5129:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   describeHeaders: () => (/* binding */ describeHeaders)
/* harmony export */ });
/* harmony import */ var _http_hide_signed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7259);

const secretName = /cookie|authorization|token|secret|key|signature|password/i;
const describeHeaders = (status, headers) => [
    `Headers of the answer ${status}:`,
    ...Object.entries(headers).flatMap(([name, values]) => values.map((value) => `  ${name}: ${secretName.test(name) ? '***' : (0,_http_hide_signed_js__WEBPACK_IMPORTED_MODULE_0__/* .hideSigned */ .d)(value)}`)),
];


/***/ }),

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


/***/ })

};
;
//# sourceMappingURL=5129.main.js.map
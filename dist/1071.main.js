"use strict";
exports.id = 1071;
exports.ids = [1071];
exports.modules = {

/***/ 1071:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explain: () => (/* binding */ explain)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7268);
/* harmony import */ var _methods_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7718);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(666);



function explain(error, { method, url }, attempts) {
    const what = `${method} ${url.origin}${url.pathname}`;
    if (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CancelledError */ .cc || error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TimeLimitError */ .$q) {
        const outcome = (0,_methods_js__WEBPACK_IMPORTED_MODULE_2__/* .isSafe */ .IP)(method) ? '' : ' Whether it took effect is not known: look at the platform.';
        const message = `${error.message} ${what} was in flight.${outcome}`;
        return error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CancelledError */ .cc
            ? new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CancelledError */ .cc(message, { cause: error })
            : new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TimeLimitError */ .$q(message, (0,_methods_js__WEBPACK_IMPORTED_MODULE_2__/* .isSafe */ .IP)(method) ? error.code : 'OUTCOME_UNKNOWN', { cause: error });
    }
    if (!(error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ))
        return error;
    const tries = attempts > 1 ? ` (try ${attempts})` : '';
    const isUnknown = (0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .isOutcomeUnknown */ .B1)(error, method);
    const unknown = isUnknown
        ? ' The outcome is unknown: the request was sent and may have taken effect. Look at the app in the Mendix portal, or ask with a GET, before you repeat it.'
        : '';
    const message = `${what} failed${tries}. ${error.message}${unknown}`;
    return error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConnectionError */ .Rc
        ? new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConnectionError */ .Rc(message, error.phase, {
            cause: error,
            final: error.final,
            reason: error.reason,
            code: isUnknown ? 'OUTCOME_UNKNOWN' : error.code,
        })
        : new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(message, { cause: error });
}


/***/ })

};
;
//# sourceMappingURL=1071.main.js.map
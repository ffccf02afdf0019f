"use strict";
exports.id = 6169;
exports.ids = [6169];
exports.modules = {

/***/ 6169:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   describeFailure: () => (/* binding */ describeFailure)
/* harmony export */ });
/* harmony import */ var _http_methods_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7718);
/* harmony import */ var _lib_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7188);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7928);



const longestWords = 3000;
function describeFailure(response, hint, hide) {
    const { request: { method, url }, status, problem, error, } = response;
    const code = error?.code === String(status) ? '' : error?.code;
    const words = (0,_lib_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .excerpt */ .Kb)([code, error?.message].filter(Boolean).join(': '), hide, code ? longestWords : undefined);
    const said = [words && `: ${words}`, problem && `; ${problem}`, hint ? `\n${hint}` : unknownOutcome(response)]
        .filter(Boolean)
        .join('');
    return `${method} ${(0,_lib_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .excerpt */ .Kb)(url.pathname, hide)} answered ${status}${said}`;
}
const passedOn = [502, 504];
function unknownOutcome({ request: { method }, status, headers, error }) {
    const isGateway = passedOn.includes(status) || (status >= 500 && status !== 503 && (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .isHtml */ ._6)(headers));
    if ((0,_http_methods_js__WEBPACK_IMPORTED_MODULE_2__/* .isSafe */ .IP)(method) || !isGateway || /[a-z]/i.test(error?.code ?? ''))
        return '';
    return ('\nThe outcome is unknown: something on the way to the platform answered, and the request may have taken effect. Look at the app in the ' +
        'Mendix portal, or ask with a GET, before you repeat it.');
}


/***/ })

};
;
//# sourceMappingURL=6169.main.js.map
"use strict";
exports.id = 6549;
exports.ids = [6549];
exports.modules = {

/***/ 6549:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   describeSummary: () => (/* binding */ describeSummary)
/* harmony export */ });
/* harmony import */ var _lib_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7188);
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(432);


const longestCell = 300;
const escaped = (text) => text.replace(/[^\p{L}\p{N} .,/:;_"'{}()=+%?-]/gu, (char) => `&#${char.codePointAt(0)};`);
const table = (head, rows) => rows.length === 0
    ? ''
    : [head, head.map(() => '---'), ...rows]
        .map((row) => `| ${row.join(' | ')} |`)
        .join('\n')
        .concat('\n\n');
function describeSummary({ request, succeeded, result, values, changes }, hide) {
    const cell = (text) => escaped((0,_lib_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .excerpt */ .Kb)(text, hide, longestCell));
    return [
        `### ${succeeded ? '&#9989;' : '&#10060;'} ${cell(request)}\n\n`,
        `${hide(result).split('\n').map(cell).join('<br>')}\n\n`,
        table(['Output', 'Value'], [...values].map(([name, value]) => [cell(name), cell(value)])),
        table(['State', 'After'], changes.map(({ state, afterMs }) => [cell(state), (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatTime */ .f)(afterMs)])),
    ].join('');
}


/***/ })

};
;
//# sourceMappingURL=6549.main.js.map
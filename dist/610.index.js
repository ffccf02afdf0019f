"use strict";
exports.id = 610;
exports.ids = [610];
exports.modules = {

/***/ 5610:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   describeSummary: () => (/* binding */ describeSummary)
/* harmony export */ });
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(432);

/** Characters of one cell. */
const longestCell = 300;
/** Nothing from outside is Markdown or HTML: whatever could be is written as a character reference. */
const cell = (text) => (text.length > longestCell ? `${text.slice(0, longestCell)}...` : text)
    .toWellFormed()
    .replace(/[^\p{L}\p{N} .,/:;_"'{}()=+%?-]/gu, (char) => `&#${char.codePointAt(0)};`);
const table = (head, rows) => rows.length === 0
    ? ''
    : [head, head.map(() => '---'), ...rows.map((row) => row.map(cell))]
        .map((row) => `| ${row.join(' | ')} |`)
        .join('\n')
        .concat('\n\n');
/**
 * The Markdown of a job summary.
 *
 * @param hide replaces what is masked
 */
const describeSummary = ({ request, succeeded, result, values, states }, hide) => [
    `### ${succeeded ? '&#9989;' : '&#10060;'} ${cell(hide(request))}\n\n`,
    `${hide(result).split('\n').map(cell).join('<br>')}\n\n`,
    table(['Output', 'Value'], [...values].map(([name, value]) => [name, hide(value)])),
    table(['State', 'After'], states.map(({ state, after }) => [hide(state), (0,_lib_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTime */ .f)(after)])),
].join('');


/***/ })

};
;
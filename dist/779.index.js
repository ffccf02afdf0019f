"use strict";
exports.id = 779;
exports.ids = [779];
exports.modules = {

/***/ 3779:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   describeSummary: () => (/* binding */ describeSummary)
/* harmony export */ });
/* harmony import */ var _wait_format_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2426);

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
    table(['State', 'After'], states.map(({ state, after }) => [hide(state), (0,_wait_format_time_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTime */ .f)(after)])),
].join('');


/***/ }),

/***/ 2426:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ formatTime)
/* harmony export */ });
/** Milliseconds for people: `4.2 s`, `3 min 20 s`, `1 h 5 min`. */
function formatTime(ms) {
    if (ms < 60_000)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
    const rest = hours > 0 || seconds % 60 === 0 ? '' : ` ${seconds % 60} s`;
    return `${hours > 0 ? `${hours} h ` : ''}${minutes} min${rest}`;
}


/***/ })

};
;
"use strict";
exports.id = 6947;
exports.ids = [6947];
exports.modules = {

/***/ 6947:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  summarize: () => (/* binding */ summarize)
});

// EXTERNAL MODULE: ./src/actions/common/describe.ts
var describe = __webpack_require__(5044);
// EXTERNAL MODULE: ./src/lib/escape.ts
var lib_escape = __webpack_require__(7188);
// EXTERNAL MODULE: ./src/lib/format.ts
var format = __webpack_require__(432);
;// CONCATENATED MODULE: ./src/actions/common/summary.ts


const longestCell = 300;
const escapeButQuotes = (text) => text.replace(/[^\p{L}\p{N} .,/:;_"'{}()=+%?-]/gu, (char) => `&#${char.codePointAt(0)};`);
const table = (head, rows) => rows.length === 0
    ? ''
    : [head, head.map(() => '---'), ...rows]
        .map((row) => `| ${row.join(' | ')} |`)
        .join('\n')
        .concat('\n\n');
function describeSummary({ request, succeeded, result, values, changes }, hide) {
    const cell = (text) => escapeButQuotes((0,lib_escape/* excerpt */.Kb)(text, hide, longestCell));
    return [
        `### ${succeeded ? '&#9989;' : '&#10060;'} ${cell(request)}\n\n`,
        `${hide(result).split('\n').map(cell).join('<br>')}\n\n`,
        table(['Output', 'Value'], [...values].map(([name, value]) => [cell(name), cell(value)])),
        table(['State', 'After'], changes.map(({ state, afterMs }) => [cell(state), (0,format/* formatTime */.f)(afterMs)])),
    ].join('');
}

;// CONCATENATED MODULE: ./src/actions/call/summarize.ts


function summarize({ request: { method, url } }, { last, failure, changes = [], polls, items }, { values, file }, runner) {
    const facts = [
        ...(polls === undefined ? [] : [`Waited with ${polls} poll(s).`]),
        ...(items === undefined ? [] : [`${items} item(s).`]),
        ...(file ? [`Downloaded to ${file}`] : []),
    ];
    const summary = {
        request: `${method} ${url.origin}${url.pathname}`,
        succeeded: failure === undefined,
        result: [failure?.message ?? (0,describe/* describeResponse */.X)(last), ...facts].join('\n'),
        values,
        changes,
    };
    const problem = runner.summarize(describeSummary(summary, runner.redact));
    if (problem)
        runner.warning(`There is no summary: ${problem}.`);
}


/***/ })

};
;
//# sourceMappingURL=6947.main.js.map
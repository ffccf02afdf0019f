"use strict";
exports.id = 5779;
exports.ids = [5779];
exports.modules = {

/***/ 5779:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   describeJsonError: () => (/* binding */ describeJsonError)
/* harmony export */ });
/* harmony import */ var jsonc_parser__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9547);
/* harmony import */ var jsonc_parser__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(jsonc_parser__WEBPACK_IMPORTED_MODULE_0__);

const excerptLength = 120;
const excerptBefore = 60;
function describeJsonError(text) {
    try {
        JSON.parse(text);
        return undefined;
    }
    catch {
        const { offset, what } = firstError(text);
        const before = text.slice(0, offset).split('\n');
        const column = (before.at(-1)?.length ?? 0) + 1;
        const line = (before.at(-1) ?? '') + (text.slice(offset).split('\n')[0] ?? '');
        const from = Math.max(0, column - 1 - excerptBefore);
        const excerpt = line.slice(from, from + excerptLength).trim();
        const why = reasonFor(text, offset, what);
        return `is not JSON, at line ${before.length}, column ${column}: ${excerpt || '(the text ends there)'}${why ? ` (${why})` : ''}`;
    }
}
function firstError(text) {
    const errors = [];
    (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.parse)(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
    const [first] = errors.sort((a, b) => a.offset - b.offset);
    if (first)
        return { offset: withinString(text, first.offset), what: (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.printParseErrorCode)(first.error) };
    const offset = text.search(/[^\x20-\x7e\n\r\t]/);
    return { offset: Math.max(0, offset), what: 'InvalidSymbol' };
}
function withinString(text, offset) {
    const readable = /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*/uy;
    readable.lastIndex = offset;
    const length = readable.exec(text)?.[0].length ?? 0;
    return Math.min(text[offset + length] === '"' ? offset : offset + length, text.length);
}
const reasons = {
    ColonExpected: 'a colon is missing',
    CommaExpected: 'a comma is missing, or a quote within a text has no backslash',
    CloseBraceExpected: 'a } is missing',
    CloseBracketExpected: 'a ] is missing',
    EndOfFileExpected: 'more follows than one value',
    InvalidCommentToken: 'JSON has no comments',
    UnexpectedEndOfComment: 'JSON has no comments',
    UnexpectedEndOfString: 'a text has no closing quote, or a line break within it that is not written \\n',
    InvalidCharacter: 'a tab within a text is written \\t',
    InvalidEscapeCharacter: 'a backslash itself is written \\\\',
    InvalidUnicode: 'four hex digits follow \\u',
    UnexpectedEndOfNumber: 'a number is cut off',
};
function reasonFor(text, offset, what) {
    const rest = text.slice(offset, offset + excerptLength);
    const before = text.slice(Math.max(0, offset - 200), offset).trimEnd();
    const word = /^[\p{L}_$][\p{L}\p{N}_$-]*/u.exec(rest)?.[0];
    const closes = rest.startsWith('}') || rest.startsWith(']');
    if (closes && before.endsWith(','))
        return 'a comma too many before it';
    if (/^\s*@/.test(text))
        return 'a file is sent with `body-file: path`, without the @';
    if (rest.startsWith("'"))
        return 'JSON takes double quotes, not single ones';
    if (rest.startsWith('//') || rest.startsWith('/*') || rest.startsWith('#'))
        return 'JSON has no comments';
    if (offset === text.length)
        return reasons[what] ?? 'something is missing';
    if (word && /^(?:true|false|null|none)$/i.test(word))
        return `${word} is written true, false or null`;
    if (word && /[{,]$/.test(before) && /^\s*:/.test(text.slice(offset + word.length, offset + word.length + 10)))
        return `the name ${word} needs double quotes`;
    if (word && what !== 'EndOfFileExpected' && /(?:^|[:[,{])$/.test(before))
        return 'a text needs double quotes';
    return reasons[what] ?? '';
}


/***/ })

};
;
//# sourceMappingURL=5779.main.js.map
"use strict";
exports.id = 8954;
exports.ids = [8954];
exports.modules = {

/***/ 8954:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readBody: () => (/* binding */ readBody)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _http_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2551);
/* harmony import */ var _inputs_issues_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89);



const largestCheckedFile = 1024 * 1024;
async function readBody({ body, bodyFile, form }, headers, { issues, ...sources }) {
    const hasForm = form === _inputs_issues_js__WEBPACK_IMPORTED_MODULE_2__/* .invalid */ .Gq || form.length > 0;
    const given = [body !== undefined && 'body', bodyFile !== undefined && 'body-file', hasForm && 'form'];
    const names = given.filter((name) => name !== false);
    const chosenType = (0,_http_message_js__WEBPACK_IMPORTED_MODULE_1__/* .findHeader */ .Jj)(headers, 'content-type')?.value;
    if (hasForm && chosenType !== undefined)
        issues.add('headers', 'a Content-Type beside `form` would lack its boundary; take the line out');
    if (names.length > 1)
        return issues.add(names.join(', '), 'exclude each other; give one of them');
    if (form === _inputs_issues_js__WEBPACK_IMPORTED_MODULE_2__/* .invalid */ .Gq)
        return _inputs_issues_js__WEBPACK_IMPORTED_MODULE_2__/* .invalid */ .Gq;
    if (form.length > 0) {
        const [{ readForm }, { encodeForm }] = await Promise.all([__webpack_require__.e(/* import() */ 5184).then(__webpack_require__.bind(__webpack_require__, 5184)), __webpack_require__.e(/* import() */ 7932).then(__webpack_require__.bind(__webpack_require__, 7932))]);
        const parts = readForm(form, sources.findFile, issues);
        const boundary = sources.boundary();
        const contentType = `multipart/form-data; boundary=${boundary}`;
        return parts === _inputs_issues_js__WEBPACK_IMPORTED_MODULE_2__/* .invalid */ .Gq ? _inputs_issues_js__WEBPACK_IMPORTED_MODULE_2__/* .invalid */ .Gq : { body: encodeForm(parts, boundary), contentType };
    }
    if (bodyFile !== undefined)
        return readBodyFile(bodyFile, chosenType, { issues, ...sources });
    if (body === undefined)
        return { body: undefined, contentType: undefined };
    const contentType = chosenType ?? 'application/json';
    if (!body.isWellFormed())
        return issues.add('body', 'is not valid Unicode');
    const charset = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(contentType)?.[1];
    if (charset && !/^(?:utf-?8|us-ascii)$/i.test(charset))
        issues.add('headers', `the charset ${charset} is not what is sent: \`body\` goes as UTF-8; take it out, or send a \`body-file\``);
    if (isJson(contentType))
        await checkJson('body', body, issues);
    return { body: [{ bytes: Buffer.from(body) }], contentType };
}
async function readBodyFile(path, chosenType, { issues, ...sources }) {
    const contentType = chosenType ?? (/\.json$/i.test(path) ? 'application/json' : 'application/octet-stream');
    const file = sources.findFile('body-file', path);
    if (file === _inputs_issues_js__WEBPACK_IMPORTED_MODULE_2__/* .invalid */ .Gq)
        return _inputs_issues_js__WEBPACK_IMPORTED_MODULE_2__/* .invalid */ .Gq;
    if (isJson(contentType)) {
        if (file.size > largestCheckedFile)
            sources.notice(`body-file: ${path} is larger than 1 MiB and is sent without a check that it is JSON.`);
        else
            await checkJsonFile(sources.readFile(file), issues);
    }
    return { body: [file], contentType };
}
async function checkJsonFile(bytes, issues) {
    const isUtf16 = /^(?:\xff\xfe|\xfe\xff|\0[^\0]|[^\0]\0)/.test(bytes.subarray(0, 2).toString('latin1'));
    if (isUtf16)
        issues.add('body-file', 'is UTF-16, and JSON is UTF-8; save it as UTF-8');
    else if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
        issues.add('body-file', 'is not UTF-8, as JSON must be; save it as UTF-8');
    else
        await checkJson('body-file', bytes.toString(), issues);
}
const isJson = (mediaType) => /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(mediaType);
async function checkJson(name, text, issues) {
    const problem = text.startsWith('\uFEFF')
        ? 'begins with a byte order mark, which JSON forbids; save it as UTF-8 without one'
        : isJsonText(text)
            ? undefined
            :
                (await Promise.all(/* import() */[__webpack_require__.e(9547), __webpack_require__.e(5779)]).then(__webpack_require__.bind(__webpack_require__, 5779))).describeJsonError(text);
    if (problem === undefined)
        return;
    issues.add(name, `${problem}. Put values in with toJSON(...), or name another Content-Type in \`headers\``);
}
function isJsonText(text) {
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
}


/***/ })

};
;
//# sourceMappingURL=8954.main.js.map
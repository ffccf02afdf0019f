"use strict";
exports.id = 5184;
exports.ids = [5184];
exports.modules = {

/***/ 5184:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readForm: () => (/* binding */ readForm)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _inputs_issues_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89);


function readForm(lines, findFile, issues) {
    const parts = lines.map(({ at, name, value }) => {
        if (!value.startsWith('@')) {
            if (looksLikePath(value))
                issues.warn(`${at}: the text "${value}" is sent, and no file; a file is \`${name}=@${value}\``);
            return textPart(name, value);
        }
        const [path = '', ...options] = value.slice(1).split(/;(?=(?:type|filename)=)/);
        const option = (key) => options.findLast((each) => each.startsWith(`${key}=`))?.slice(key.length + 1);
        const type = option('type')?.trim() ?? 'application/octet-stream';
        const isType = isMediaType(type);
        if (!isType)
            issues.add(at, `"${type}" is not a media type such as application/zip`);
        const file = findFile(at, path.trim());
        if (file === _inputs_issues_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq || !isType)
            return _inputs_issues_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq;
        return { name, file, type, filename: option('filename') ?? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(file.path) };
    });
    const valid = parts.filter((part) => part !== _inputs_issues_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq);
    return valid.length === parts.length ? valid : _inputs_issues_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq;
}
const isMediaType = (type) => /^[\w.+-]+\/[\w.+-][\x20-\x7e]*$/.test(type);
function textPart(name, value) {
    const end = value.lastIndexOf(';type=');
    const type = value.slice(end + ';type='.length).trim();
    return end >= 0 && isMediaType(type) ? { name, text: value.slice(0, end), type } : { name, text: value };
}
const looksLikePath = (value) => /^(?:\.{0,2}[/\\]|~\/|[A-Za-z]:[/\\])[^\r\n]*[^/\\\s]$/.test(value) ||
    /^[^\s:?]*[^\s:?/]\.(?:mda|mpk|mxmodule|zip|jar|tar|gz|backup|dump|json|xml|ya?ml|csv|pem|crt|cer|p12|pfx|jks)$/i.test(value);


/***/ })

};
;
//# sourceMappingURL=5184.main.js.map
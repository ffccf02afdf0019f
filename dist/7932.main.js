"use strict";
exports.id = 7932;
exports.ids = [7932];
exports.modules = {

/***/ 7932:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   encodeForm: () => (/* binding */ encodeForm)
/* harmony export */ });
const quoted = (name) => name.replace(/["\r\n]/g, encodeURIComponent);
function encodeForm(parts, boundary) {
    const pieces = parts.map((part) => {
        const disposition = `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(part.name)}"`;
        const type = part.type === undefined ? '' : `\r\nContent-Type: ${part.type}`;
        if ('text' in part)
            return [{ bytes: Buffer.from(`${disposition}${type}\r\n\r\n${part.text}\r\n`) }];
        const head = `${disposition}; filename="${quoted(part.filename)}"${type}\r\n\r\n`;
        return [{ bytes: Buffer.from(head) }, part.file, { bytes: Buffer.from('\r\n') }];
    });
    return [...pieces.flat(), { bytes: Buffer.from(`--${boundary}--\r\n`) }];
}


/***/ })

};
;
//# sourceMappingURL=7932.main.js.map
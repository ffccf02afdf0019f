"use strict";
exports.id = 850;
exports.ids = [850];
exports.modules = {

/***/ 2065:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ES: () => (/* binding */ wellFormed),
/* harmony export */   Hn: () => (/* binding */ isTrue),
/* harmony export */   Wp: () => (/* binding */ syntaxMistake),
/* harmony export */   _3: () => (/* binding */ evaluate)
/* harmony export */ });
/* harmony import */ var _jmespath_community_jmespath__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4022);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7268);


const syntaxMistake = (error) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error).replace(/^[Ss]yntax(?: error)?[:,] */, '');
const wellFormed = (text) => ({ text, node: (0,_jmespath_community_jmespath__WEBPACK_IMPORTED_MODULE_0__/* .compile */ .wE)(text) });
const budget = 5_000_000;
function evaluate({ text, node }, value) {
    try {
        return metered(_jmespath_community_jmespath__WEBPACK_IMPORTED_MODULE_0__/* .TreeInterpreter */ .Z2.withScope({}), { left: budget }).search(node, value) ?? null;
    }
    catch (error) {
        const reason = error instanceof RangeError ? 'it is nested too deeply' : syntaxMistake(error);
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`The expression \`${text}\` fails: ${reason}`, { cause: error });
    }
}
const isTrue = (value) => value !== null && value !== false && value !== '' && (typeof value !== 'object' || Object.keys(value).length > 0);
function costOf({ type }, result) {
    if (Array.isArray(result))
        return 1 + result.length;
    return typeof result === 'string' ? 1 + (type === 'Function' ? result.length : Math.floor(result.length / 32)) : 1;
}
function metered(interpreter, meter) {
    const visit = interpreter.visit.bind(interpreter);
    interpreter.visit = (node, value) => {
        if (node.type === 'Field' && typeof value === 'object' && value !== null && !Object.hasOwn(value, node.name))
            return null;
        const result = visit(node, value);
        meter.left -= costOf(node, result);
        if (meter.left < 0)
            throw new Error('it is too expensive to evaluate on this response');
        return result;
    };
    return interpreter;
}


/***/ }),

/***/ 1850:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   secretsIn: () => (/* binding */ secretsIn),
/* harmony export */   settingsIn: () => (/* binding */ settingsIn)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7268);
/* harmony import */ var _lib_json_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1739);
/* harmony import */ var _jmespath_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2065);



const maxSecrets = 1000;
const maxSecretsLength = 256 * 1024;
function secretsIn(expressions, document) {
    const read = expressions.map((each) => (typeof each === 'string' ? (0,_jmespath_js__WEBPACK_IMPORTED_MODULE_2__/* .wellFormed */ .ES)(each) : each));
    const found = new Set(read.flatMap((expression) => stringsIn((0,_jmespath_js__WEBPACK_IMPORTED_MODULE_2__/* .evaluate */ ._3)(expression, document.value))));
    if (found.size > maxSecrets)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`mask: the expressions select more than ${maxSecrets} strings; select only the secret ones`);
    if ([...found].reduce((sum, { length }) => sum + length, 0) > maxSecretsLength)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('mask: the expressions select more than 256 KiB; select only the secret strings');
    return found;
}
function stringsIn(value) {
    if (typeof value === 'string')
        return [value];
    if (Array.isArray(value))
        return value.flatMap(stringsIn);
    return (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(value) ? Object.values(value).flatMap(stringsIn) : [];
}
function settingsIn({ each, name, values }, document) {
    const column = (field) => {
        const found = (0,_jmespath_js__WEBPACK_IMPORTED_MODULE_2__/* .evaluate */ ._3)((0,_jmespath_js__WEBPACK_IMPORTED_MODULE_2__/* .wellFormed */ .ES)(`${each}.[${field}]`), document.value);
        return Array.isArray(found) ? found.map(firstString) : [];
    };
    const names = column(name);
    return values.flatMap((field) => column(field).flatMap((value, index) => (value === undefined ? [] : [{ name: names[index] ?? '', value }])));
}
const firstString = (value) => Array.isArray(value) && typeof value[0] === 'string' ? value[0] : undefined;


/***/ })

};
;
//# sourceMappingURL=secrets.chunk.js.map
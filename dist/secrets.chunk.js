"use strict";
exports.id = 850;
exports.ids = [850];
exports.modules = {

/***/ 2275:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ quoteName),
/* harmony export */   NG: () => (/* binding */ firstMissingField),
/* harmony export */   OW: () => (/* binding */ isJsonObject),
/* harmony export */   VT: () => (/* binding */ missingHints),
/* harmony export */   eZ: () => (/* binding */ namesOf),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   j3: () => (/* binding */ dashHints),
/* harmony export */   sh: () => (/* binding */ isPlainName)
/* harmony export */ });
/* harmony import */ var _jmespath_community_jmespath__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4022);
/* harmony import */ var _lib_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7188);
/* harmony import */ var _jmespath_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2065);



function firstMissingField({ node }, value) {
    return missIn(node, { value, parent: '' });
}
function missIn(node, place) {
    const { value, parent } = place;
    switch (node.type) {
        case 'Field':
            return isJsonObject(value) && Object.hasOwn(value, node.name)
                ? undefined
                : { name: node.name, within: value, parent };
        case 'Subexpression':
        case 'Pipe': {
            const left = valueAt(node.left, value);
            return left === null
                ? missIn(node.left, place)
                : missIn(node.right, { value: left, parent: lastName(node.left) || parent });
        }
        case 'IndexExpression':
        case 'Projection':
        case 'FilterProjection':
            return missIn(node.left, place) ?? noList(node.left, place);
        case 'ValueProjection':
            return missIn(node.left, place);
        case 'Flatten':
            return missIn(node.child, place) ?? noList(node.child, place);
        default:
            return undefined;
    }
}
function noList(node, { value, parent }) {
    const within = valueAt(node, value);
    return isJsonObject(within) ? { name: '', within, parent: lastName(node) || parent } : undefined;
}
function valueAt(node, value) {
    try {
        return (0,_jmespath_js__WEBPACK_IMPORTED_MODULE_2__/* .evaluate */ ._3)({ text: '', node }, value);
    }
    catch {
        return null;
    }
}
function lastName(node) {
    if (node.type === 'Field')
        return node.name;
    if (node.type === 'Subexpression' || node.type === 'Pipe')
        return lastName(node.right);
    return node.type === 'IndexExpression' ? lastName(node.left) : '';
}
const isJsonObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const maxNames = 12;
const maxNameLength = 40;
function namesOf(value) {
    const names = Object.keys(value);
    const listed = names.filter((name) => name.length <= maxNameLength).slice(0, maxNames);
    const rest = names.length - listed.length;
    if (listed.length === 0)
        return rest > 0 ? `${rest} long names` : '';
    return `${listed.map(quoteName).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
const quoteName = (name) => (isPlainName(name) ? name : (0,_lib_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(JSON.stringify(name)));
const isPlainName = (name) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(name);
function missingHints(expression, value) {
    const { text } = expression;
    const minus = dashHints(text);
    const miss = minus.length > 0 ? undefined : firstMissingField(expression, value);
    const quotes = /"/.test(text) ? ['in JMESPath, strings go in single quotes and names in double quotes'] : [];
    return [...minus, ...(miss ? [describeMiss(miss)] : []), ...quotes];
}
const dashHints = (text) => dashedNames(text).map((name) => `a dash is a minus: write the name in double quotes, "${name}"`);
function describeMiss({ name, within, parent }) {
    const where = parent ? quoteName(parent) : 'the response';
    if (Array.isArray(within)) {
        const list = parent ? quoteName(parent) : '';
        return `${where} is a list: write \`${list}[].${quoteName(name)}\` for each of its items, or \`${list}[0].${quoteName(name)}\` for the first`;
    }
    if (!isJsonObject(within))
        return within === null ? `${where} is null` : `${where} is a ${typeName(within)} and has no names`;
    if (name === '')
        return `${where} is not a list; it has ${namesOf(within) || 'no names'}`;
    const alike = Object.keys(within).find((each) => simplified(each) === simplified(name));
    if (alike !== undefined)
        return `did you mean ${quoteName(alike)}? Capitals and signs count`;
    const names = namesOf(within);
    return names ? `${where} has ${names}` : `${where} is empty`;
}
const typeName = (value) => (typeof value === 'string' ? 'string' : typeof value);
const simplified = (name) => name.toLowerCase().replace(/[-_ ]/g, '');
function dashedNames(text) {
    const names = [];
    let run = { from: 0, end: -1, dashes: 0 };
    const close = () => {
        const name = text.slice(run.from, run.end);
        if (run.dashes > 0 && /^[A-Za-z_].*[A-Za-z0-9_]$/.test(name))
            names.push(name);
    };
    for (const { type, start, value } of (0,_jmespath_community_jmespath__WEBPACK_IMPORTED_MODULE_0__/* .tokenize */ .qw)(text)) {
        const isName = type === 'UnquotedIdentifier' || type === 'Number';
        const isDash = type === 'Minus';
        const end = start + (isDash ? 1 : String(value).length);
        if (start !== run.end || !(isName || isDash)) {
            close();
            run = { from: start, end: isName || isDash ? end : -1, dashes: 0 };
        }
        else
            run = { from: run.from, end, dashes: run.dashes + (isDash ? 1 : 0) };
    }
    close();
    return names;
}


/***/ }),

/***/ 2065:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ES: () => (/* binding */ wellFormed),
/* harmony export */   Hn: () => (/* binding */ isTrue),
/* harmony export */   YK: () => (/* binding */ parseExpression),
/* harmony export */   _3: () => (/* binding */ evaluate)
/* harmony export */ });
/* harmony import */ var _jmespath_community_jmespath__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4022);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7268);


const maxExpressionLength = 2000;
const maxShownLength = 120;
const budget = 5_000_000;
function parseExpression(text) {
    if (text.length > maxExpressionLength)
        return `has more than ${maxExpressionLength} characters`;
    try {
        const node = (0,_jmespath_community_jmespath__WEBPACK_IMPORTED_MODULE_0__/* .compile */ .wE)(text);
        const problem = functionProblem(node);
        return problem === undefined
            ? { text, node }
            : pointTo(text, problem.what, (0,_jmespath_community_jmespath__WEBPACK_IMPORTED_MODULE_0__/* .tokenize */ .qw)(text).find(({ value }) => value === problem.where)?.start ?? 0);
    }
    catch (error) {
        const message = error instanceof RangeError ? 'it is nested too deeply' : syntaxMistake(error);
        const at = errorPosition(text);
        const hint = syntaxHint(text, text.slice(at));
        return pointTo(text, hint ? `${message}; ${hint}` : message, at);
    }
}
const syntaxMistake = (error) => (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error).replace(/^[Ss]yntax(?: error)?[:,] */, '');
const pointTo = (text, problem, at) => text.length > maxShownLength
    ? `is not JMESPath at character ${at + 1}: ${problem}`
    : `is not JMESPath: ${problem}\n    ${text}\n    ${' '.repeat(at)}^`;
function syntaxHint(text, rest) {
    const trimmed = text.trim();
    if (/^\.[A-Za-z_"[]/.test(trimmed))
        return `remove the leading dot, which is jq syntax: \`${trimmed.slice(1)}\``;
    if (/^and\b/i.test(rest))
        return '"and" is `&&`';
    if (/^or\b/i.test(rest))
        return '"or" is `||`';
    const number = /^-?\d+(?:\.\d+)?/.exec(rest)?.[0];
    const before = text.slice(0, text.length - rest.length);
    if (number?.startsWith('-') && /\w$/.test(before))
        return 'a dash is a minus: write the name in double quotes';
    if (number !== undefined && before.endsWith('.'))
        return `an index goes in brackets: \`[${number}]\``;
    if (number !== undefined)
        return `a number goes in backticks: \`${number}\``;
    if (rest.startsWith(','))
        return 'write one expression per line; several in one are a list, `[a, b]`';
    return '';
}
function errorPosition(text) {
    let tokens;
    try {
        tokens = (0,_jmespath_community_jmespath__WEBPACK_IMPORTED_MODULE_0__/* .tokenize */ .qw)(text);
    }
    catch {
        return firstBad(text);
    }
    const isHopeless = (end) => {
        try {
            (0,_jmespath_community_jmespath__WEBPACK_IMPORTED_MODULE_0__/* .compile */ .wE)(text.slice(0, end));
            return false;
        }
        catch (error) {
            return !/EOF|end of JSON/.test(syntaxMistake(error));
        }
    };
    const bad = tokens.findIndex((_, index) => isHopeless(tokens[index + 1]?.start ?? text.length));
    return tokens[bad]?.start ?? text.length;
}
function firstBad(text) {
    for (let end = text.length - 1; end > 0; end -= 1) {
        try {
            (0,_jmespath_community_jmespath__WEBPACK_IMPORTED_MODULE_0__/* .tokenize */ .qw)(text.slice(0, end));
            return end;
        }
        catch {
        }
    }
    return 0;
}
function wellFormed(text) {
    const expression = parseExpression(text);
    if (typeof expression === 'string')
        throw new Error(`${text} ${expression}`);
    return expression;
}
function functionProblem(node) {
    if (typeof node !== 'object' || node === null)
        return undefined;
    const fields = new Map(Object.entries(node));
    const [type, name, children] = [fields.get('type'), fields.get('name'), fields.get('children')];
    if (type === 'LetExpression')
        return { what: '`let` is not supported', where: 'let' };
    if (type === 'Binding')
        return { what: '`=` compares nothing; write `==`', where: '=' };
    if (type === 'Function' && typeof name === 'string' && Array.isArray(children)) {
        const known = new Map(Object.entries(_jmespath_community_jmespath__WEBPACK_IMPORTED_MODULE_0__/* .TreeInterpreter */ .Z2.runtime._functionTable)).get(name)?._signature;
        if (known === undefined)
            return { what: `there is no function ${name}()`, where: name };
        const least = known.filter(({ optional, variadic }) => !optional && !variadic).length;
        const most = known.some(({ variadic }) => variadic) ? Number.POSITIVE_INFINITY : known.length;
        if (children.length < least || children.length > most)
            return { what: `${name}() takes ${known.length} argument(s), not ${children.length}`, where: name };
    }
    for (const child of fields.values()) {
        const problem = functionProblem(child);
        if (problem !== undefined)
            return problem;
    }
    return undefined;
}
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
            throw new Error('it costs too much on this response');
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
/* harmony import */ var _diagnostics_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2275);
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
    return (0,_diagnostics_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(value) ? Object.values(value).flatMap(stringsIn) : [];
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
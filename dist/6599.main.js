"use strict";
exports.id = 6599;
exports.ids = [6599];
exports.modules = {

/***/ 6599:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   maskKnown: () => (/* binding */ maskKnown),
/* harmony export */   maskNamed: () => (/* binding */ maskNamed)
/* harmony export */ });
/* harmony import */ var _expressions_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3473);
/* harmony import */ var _lib_looks_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3156);


function maskKnown(secrets, document, protect) {
    for (const secret of secrets) {
        if (typeof secret === 'string') {
            for (const { value } of selectSecrets([secret], document))
                for (const form of formsOf(value))
                    protect(form);
            continue;
        }
        const [names, ...values] = [secret.name, ...secret.values].map((field) => list(`${secret.each}.[${field}]`, document));
        for (const column of values)
            for (const [index, value] of column.entries())
                if (value !== undefined && (0,_lib_looks_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .looksSecret */ .n0)(names?.[index] ?? '', value))
                    for (const form of formsOf(value))
                        protect(form);
    }
}
function selectSecrets(paths, document) {
    return (0,_expressions_index_js__WEBPACK_IMPORTED_MODULE_0__/* .secretsIn */ .VY)(paths.map(_expressions_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseExpression */ .YK).filter((each) => typeof each !== 'string'), document);
}
function list(path, document) {
    const expression = (0,_expressions_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseExpression */ .YK)(path);
    const found = typeof expression === 'string' ? null : (0,_expressions_index_js__WEBPACK_IMPORTED_MODULE_0__/* .evaluate */ ._3)(expression, document.value);
    return Array.isArray(found)
        ? found.map((each) => (Array.isArray(each) && typeof each[0] === 'string' ? each[0] : undefined))
        : [];
}
function maskNamed(expressions, document, protect) {
    if (expressions.length === 0)
        return 0;
    let skipped = 0;
    for (const secret of new Set((0,_expressions_index_js__WEBPACK_IMPORTED_MODULE_0__/* .secretsIn */ .VY)(expressions, document).map(({ value }) => value))) {
        const forms = formsOf(secret);
        if (forms.length === 0)
            skipped += 1;
        for (const form of forms)
            protect(form);
    }
    return skipped;
}
function formsOf(secret) {
    const lines = secret.split(/\r\n|\r|\n/);
    const forms = lines.length === 1 ? lines : [...lines, JSON.stringify(secret).slice(1, -1)];
    return forms.filter((form) => !(0,_lib_looks_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .isTooCommon */ .W8)(form));
}


/***/ }),

/***/ 3473:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B_: () => (/* reexport */ conditionProblem),
  _3: () => (/* reexport */ jmespath/* evaluate */._3),
  o6: () => (/* reexport */ extract),
  Hn: () => (/* reexport */ jmespath/* isTrue */.Hn),
  SD: () => (/* reexport */ missingFields),
  YK: () => (/* reexport */ jmespath/* parseExpression */.YK),
  VY: () => (/* reexport */ secretsIn),
  Lt: () => (/* reexport */ select_select)
});

// EXTERNAL MODULE: ./node_modules/@jmespath-community/jmespath/dist/index.mjs
var dist = __webpack_require__(4022);
// EXTERNAL MODULE: ./src/lib/escape.ts
var lib_escape = __webpack_require__(7188);
// EXTERNAL MODULE: ./src/expressions/jmespath.ts + 1 modules
var jmespath = __webpack_require__(1871);
;// CONCATENATED MODULE: ./src/expressions/miss.ts


function findMiss({ node }, value) {
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
        return (0,jmespath/* evaluate */._3)({ text: '', node }, value);
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
const mostNames = 12;
const longestListedName = 40;
function namesOf(value) {
    const names = Object.keys(value);
    const listed = names.filter((name) => name.length <= longestListedName).slice(0, mostNames);
    const rest = names.length - listed.length;
    if (listed.length === 0)
        return rest > 0 ? `${rest} long names` : '';
    return `${listed.map(quoteName).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
const quoteName = (name) => (isPlainName(name) ? name : (0,lib_escape/* oneLine */.TN)(JSON.stringify(name)));
const isPlainName = (name) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(name);

;// CONCATENATED MODULE: ./src/expressions/conditions.ts


const comparators = new Set(['EQ', 'NE', 'LT', 'LTE', 'GT', 'GTE']);
const names = new Set(['UnquotedIdentifier', 'QuotedIdentifier']);
function conditionProblem({ text }) {
    const tokens = (0,dist/* tokenize */.qw)(text);
    for (const [index, { type }] of tokens.entries()) {
        if (!comparators.has(type))
            continue;
        const [beyond, left, right, after] = [-2, -1, 1, 2].map((step) => tokens[index + step]);
        if (!left || !right || !names.has(left.type) || !names.has(right.type))
            continue;
        const isPath = { left: beyond?.type === 'Dot', right: after?.type === 'Dot' || after?.type === 'Lbracket' };
        const quoted = [...(isPath.right ? [] : [right]), ...(isPath.left ? [] : [left])].find((token) => token.type === 'QuotedIdentifier' && looksText(String(token.value)));
        if (quoted)
            return `compares two names: "${quoted.value}" in double quotes is one; a text stands in single quotes, '${quoted.value}'`;
    }
    return undefined;
}
const looksText = (name) => isPlainName(name) || name.includes(' ');
function missingFields(condition, value) {
    const misses = [];
    for (const node of pathsIn(condition.node)) {
        if (valueAt(node, value) !== null)
            return undefined;
        const miss = findMiss({ text: condition.text, node }, value);
        if (miss === undefined || miss.name === '')
            return undefined;
        misses.push(miss);
    }
    const [first] = misses;
    if (first === undefined)
        return undefined;
    return { missing: [...new Set(misses.map(({ name }) => quoteName(name)))], there: describePlace(first) };
}
function describePlace({ within, parent }) {
    const where = parent ? quoteName(parent) : 'the response';
    if (Array.isArray(within))
        return `${where} is a list of ${within.length}`;
    if (!isJsonObject(within))
        return `${where} is ${within === null ? 'null' : `a ${typeof within}`}`;
    return Object.keys(within).length > 0 ? `${where} has ${namesOf(within)}` : `${where} is empty`;
}
function pathsIn(node) {
    switch (node.type) {
        case 'Field':
        case 'Subexpression':
        case 'IndexExpression':
        case 'Projection':
        case 'FilterProjection':
        case 'ValueProjection':
        case 'Flatten':
            return [node];
        case 'Pipe':
            return pathsIn(node.left);
        case 'Comparator':
        case 'AndExpression':
        case 'OrExpression':
        case 'Arithmetic':
            return [...pathsIn(node.left), ...pathsIn(node.right)];
        case 'NotExpression':
            return pathsIn(node.child);
        case 'Function':
        case 'MultiSelectList':
            return node.children.flatMap(pathsIn);
        default:
            return [];
    }
}

// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
;// CONCATENATED MODULE: ./src/expressions/secrets.ts



const mostSecrets = 1000;
const longestSecrets = 256 * 1024;
function secretsIn(expressions, document) {
    const found = new Map();
    for (const expression of expressions)
        for (const text of textsOf(expression, document.value))
            found.set(JSON.stringify([text.name, text.value]), text);
    const values = new Set([...found.values()].map(({ value }) => value));
    if (values.size > mostSecrets)
        throw new errors/* ActionError */.lZ(`mask: the expressions select more than ${mostSecrets} texts; select the secret ones alone`);
    if ([...values].reduce((sum, { length }) => sum + length, 0) > longestSecrets)
        throw new errors/* ActionError */.lZ('mask: the expressions select more than 256 KiB; select the secret texts alone');
    return [...found.values()];
}
function textsOf(expression, value) {
    const last = lastField(expression.node);
    const selected = textsIn((0,jmespath/* evaluate */._3)(expression, value), last?.name ?? '');
    if (last === undefined)
        return selected;
    const owners = objectsIn((0,jmespath/* evaluate */._3)({ text: expression.text, node: last.owner }, value));
    const named = owners.flatMap((owner) => textsIn(owner[last.name] ?? null, nameWithin(owner, last.name)));
    const known = new Set(named.map((text) => text.value));
    const wanted = new Set(selected.map((text) => text.value));
    return [...named.filter((text) => wanted.has(text.value)), ...selected.filter((text) => !known.has(text.value))];
}
function objectsIn(value) {
    if (Array.isArray(value))
        return value.flatMap(objectsIn);
    return isJsonObject(value) ? [value] : [];
}
function lastField(node) {
    switch (node.type) {
        case 'Field':
            return { owner: { type: 'Current' }, name: node.name };
        case 'Subexpression':
        case 'Projection':
        case 'FilterProjection':
        case 'ValueProjection': {
            const last = lastField(node.right);
            return last && { owner: { ...node, right: last.owner }, name: last.name };
        }
        default:
            return undefined;
    }
}
function textsIn(value, name) {
    if (typeof value === 'string')
        return [{ name, value }];
    if (Array.isArray(value))
        return value.flatMap((each) => textsIn(each, name));
    if (!isJsonObject(value))
        return [];
    return Object.entries(value).flatMap(([key, each]) => textsIn(each, nameWithin(value, key)));
}
const labels = ['Name', 'name', 'Key', 'key'];
function nameWithin(owner, field) {
    const label = labels
        .map((each) => (Object.hasOwn(owner, each) ? owner[each] : undefined))
        .find((each) => typeof each === 'string');
    return labels.includes(field) || typeof label !== 'string' ? field : `${label} ${field}`;
}

;// CONCATENATED MODULE: ./src/expressions/hints.ts


function missingHints(expression, value) {
    const { text } = expression;
    const minus = dashHints(text);
    const miss = minus.length > 0 ? undefined : findMiss(expression, value);
    const quotes = /"/.test(text) ? ['in JMESPath a text stands in single quotes, and a name in double ones'] : [];
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
        return `${where} is no list; it has ${namesOf(within) || 'no names'}`;
    const alike = Object.keys(within).find((each) => simplified(each) === simplified(name));
    if (alike !== undefined)
        return `did you mean ${quoteName(alike)}? Capitals and signs count`;
    const names = namesOf(within);
    return names ? `${where} has ${names}` : `${where} is empty`;
}
const typeName = (value) => (typeof value === 'string' ? 'text' : typeof value);
const simplified = (name) => name.toLowerCase().replace(/[-_ ]/g, '');
function dashedNames(text) {
    const names = [];
    let run = { from: 0, end: -1, dashes: 0 };
    const close = () => {
        const name = text.slice(run.from, run.end);
        if (run.dashes > 0 && /^[A-Za-z_].*[A-Za-z0-9_]$/.test(name))
            names.push(name);
    };
    for (const { type, start, value } of (0,dist/* tokenize */.qw)(text)) {
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

;// CONCATENATED MODULE: ./src/expressions/select.ts



const longestValue = 256 * 1024;
function select_select(expression, documents) {
    for (const document of documents) {
        const found = document ? (0,jmespath/* evaluate */._3)(expression, document.value) : null;
        if (document && found !== null)
            return typeof found === 'string' ? found : document.write(found);
    }
    return undefined;
}
function extract(extractions, documents, noDocument) {
    const values = new Map();
    const problems = [];
    let hasFailed = false;
    const document = documents.find((each) => each !== undefined);
    for (const { name, expression, optional } of extractions) {
        const at = `extract, ${name}: \`${expression.text}\``;
        try {
            const value = select_select(expression, documents) ?? (optional ? '' : undefined);
            if (value === undefined) {
                const why = document ? 'is missing in the response' : `finds nothing, as ${noDocument}`;
                const hints = document ? missingHints(expression, document.value) : [];
                problems.push([`${at} ${why}`, ...hints, 'end the name in `?` if it may be missing'].join('; '));
            }
            else if (value.length > longestValue) {
                problems.push(`${at} selects more than 256 KiB, which an output does not hold`);
            }
            else
                values.set(name, value);
        }
        catch (error) {
            if (!(error instanceof errors/* ActionError */.lZ))
                throw error;
            hasFailed = true;
            problems.push([`extract, ${name}: ${error.message}`, ...dashHints(expression.text)].join('; '));
        }
    }
    return { values, problems, hasFailed };
}

;// CONCATENATED MODULE: ./src/expressions/index.ts






/***/ }),

/***/ 1871:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _3: () => (/* binding */ evaluate),
  Hn: () => (/* binding */ isTrue),
  YK: () => (/* binding */ parseExpression)
});

// EXTERNAL MODULE: ./node_modules/@jmespath-community/jmespath/dist/index.mjs
var dist = __webpack_require__(4022);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
;// CONCATENATED MODULE: ./src/expressions/slips.ts
function syntaxHint(text, rest) {
    const trimmed = text.trim();
    if (/^\.[A-Za-z_"[]/.test(trimmed))
        return `leave out the dot at the beginning, which is jq's: \`${trimmed.slice(1)}\``;
    if (/^and\b/i.test(rest))
        return '"and" is `&&`';
    if (/^or\b/i.test(rest))
        return '"or" is `||`';
    const number = /^-?\d+(?:\.\d+)?/.exec(rest)?.[0];
    const before = text.slice(0, text.length - rest.length);
    if (number?.startsWith('-') && /\w$/.test(before))
        return 'a dash is a minus: write the name in double quotes';
    if (number !== undefined && before.endsWith('.'))
        return `an index stands in brackets: \`[${number}]\``;
    if (number !== undefined)
        return `a number stands in backticks: \`${number}\``;
    if (rest.startsWith(','))
        return 'an input takes one expression a line; several in one are a list, `[a, b]`';
    return '';
}

;// CONCATENATED MODULE: ./src/expressions/jmespath.ts



const longestExpression = 2000;
const budget = 20_000_000;
function parseExpression(text) {
    if (text.length > longestExpression)
        return `has more than ${longestExpression} characters`;
    try {
        const node = (0,dist/* compile */.wE)(text);
        const problem = functionProblem(node);
        return problem === undefined
            ? { text, node }
            : pointTo(text, problem.what, (0,dist/* tokenize */.qw)(text).find(({ value }) => value === problem.where)?.start ?? 0);
    }
    catch (error) {
        const message = error instanceof RangeError ? 'it is nested too deeply' : syntaxMistake(error);
        const at = errorPosition(text);
        const hint = syntaxHint(text, text.slice(at));
        return pointTo(text, hint ? `${message}; ${hint}` : message, at);
    }
}
const syntaxMistake = (error) => (0,errors/* messageOf */.bD)(error).replace(/^[Ss]yntax(?: error)?[:,] */, '');
const pointTo = (text, problem, at) => {
    const begin = Math.max(0, at - 60);
    return `is not JMESPath: ${problem}\n    ${text.slice(begin, begin + 120)}\n    ${' '.repeat(at - begin)}^`;
};
function errorPosition(text) {
    let tokens;
    try {
        tokens = (0,dist/* tokenize */.qw)(text);
    }
    catch {
        return firstBad(text);
    }
    const isHopeless = (end) => {
        try {
            (0,dist/* compile */.wE)(text.slice(0, end));
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
            (0,dist/* tokenize */.qw)(text.slice(0, end));
            return end;
        }
        catch {
        }
    }
    return 0;
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
        const known = new Map(Object.entries(dist/* TreeInterpreter */.Z2.runtime._functionTable)).get(name)?._signature;
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
        return metered(dist/* TreeInterpreter */.Z2.withScope({}), { left: budget }).search(node, value) ?? null;
    }
    catch (error) {
        const reason = error instanceof RangeError ? 'it is nested too deeply' : syntaxMistake(error);
        throw new errors/* ActionError */.lZ(`The expression \`${text}\` fails: ${reason}`, { cause: error });
    }
}
const isTrue = (value) => value !== null && value !== false && value !== '' && (typeof value !== 'object' || Object.keys(value).length > 0);
function metered(interpreter, meter) {
    const visit = interpreter.visit.bind(interpreter);
    interpreter.visit = (node, value) => {
        if (node.type === 'Field' && typeof value === 'object' && value !== null && !Object.hasOwn(value, node.name))
            return null;
        const result = visit(node, value);
        meter.left -= 1 + (typeof result === 'string' || Array.isArray(result) ? result.length : 0);
        if (meter.left < 0)
            throw new Error('it costs too much on this response');
        return result;
    };
    return interpreter;
}


/***/ }),

/***/ 3156:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O1: () => (/* binding */ isUuid),
/* harmony export */   W8: () => (/* binding */ isTooCommon),
/* harmony export */   n0: () => (/* binding */ looksSecret),
/* harmony export */   uz: () => (/* binding */ isNamedSecret)
/* harmony export */ });
const shortest = 4;
const shortestByLook = 16;
function looksSecret(name, value) {
    const text = value.trim();
    if (text.length < shortest)
        return false;
    return (isNamedSecret(name, value) ||
        text.split(/\s+/).some((word) => (isUrl(word) ? isSecretUrl(word) : isSecretWord(word))));
}
function isNamedSecret(name, value) {
    const text = value.trim();
    return text.length >= shortest && isSecretName(name) && !isHarmless(text);
}
const secretParts = /password|passwd|passphrase|secret|credential|token|apikey|accesskey|privatekey|connectionstring/;
const secretWords = new Set([
    'key',
    'keys',
    'pass',
    'pwd',
    'pat',
    'auth',
    'authorization',
    'cookie',
    'signature',
    'sig',
    'sas',
    'policy',
]);
function isSecretName(name) {
    if (secretParts.test(name.toLowerCase().replace(/[^a-z0-9]/g, '')))
        return true;
    const words = name
        .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
        .toLowerCase()
        .split(/[^a-z0-9]+/);
    return words.some((word) => secretWords.has(word));
}
const isHarmless = (text) => /^(?:true|false|null|none|yes|no|\d{1,5})$/i.test(text);
const isSecretWord = (word) => word.length >= shortestByLook && /\d/.test(word) && /\p{L}/u.test(word) && !isDate(word);
const isDate = (word) => /^\d{4}-\d\d-\d\dT[\d:.]{5,20}(?:Z|[+-]\d\d:?\d\d)?$/.test(word);
const isUrl = (word) => /^[a-z][a-z0-9+.:-]{1,40}:\/\//i.test(word);
function isSecretUrl(word) {
    const [, authority = '', path = ''] = /:\/\/([^/?#]*)([^?#]*)/.exec(word) ?? [];
    if (authority.includes('@'))
        return true;
    const pairs = word
        .slice(word.indexOf(path) + path.length)
        .split(/[?&;#]/)
        .map((pair) => pair.split('='));
    if (pairs.some(([key = '', ...rest]) => rest.length > 0 && (isSecretName(key) || isSecretWord(rest.join('=')))))
        return true;
    return path.split('/').some((part) => isSecretWord(part) && /^[\w-]{20,}$/.test(part) && !isUuid(part));
}
const isUuid = (text) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
const isTooCommon = (text) => text.trim().length < 4 || /^[\p{P}\p{S}\s]*$/u.test(text);


/***/ })

};
;
//# sourceMappingURL=6599.main.js.map
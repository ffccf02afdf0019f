"use strict";
exports.id = 939;
exports.ids = [939];
exports.modules = {

/***/ 3939:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  evaluate: () => (/* reexport */ jmespath/* evaluate */._3),
  extract: () => (/* reexport */ extract),
  isTrue: () => (/* reexport */ jmespath/* isTrue */.Hn),
  parseExpression: () => (/* reexport */ jmespath/* parseExpression */.YK),
  secretsIn: () => (/* reexport */ secretsIn),
  select: () => (/* reexport */ select_select)
});

// EXTERNAL MODULE: ./src/expressions/jmespath.ts + 1 modules
var jmespath = __webpack_require__(1871);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
// EXTERNAL MODULE: ./src/lib/escape.ts
var lib_escape = __webpack_require__(7188);
;// CONCATENATED MODULE: ./src/expressions/miss.ts


/** Follows an expression to the first name that is not there. @returns undefined where it is missing for another reason */
function findMiss({ node }, value) {
    return missIn(node, { value, parent: '' });
}
function missIn(node, place) {
    const { value, parent } = place;
    switch (node.type) {
        case 'Field':
            return isObject(value) && Object.hasOwn(value, node.name)
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
        case 'ValueProjection':
            return missIn(node.left, place);
        case 'Flatten':
            return missIn(node.child, place);
        default:
            return undefined;
    }
}
/** The value of a part of an expression, null also where it fails. */
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
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** Names that are listed, and characters of one that is. */
const mostNames = 12;
const longestName = 40;
/** The names of an object, a few of them, as an expression writes them. No values: they may be secret. */
function namesOf(value) {
    const names = Object.keys(value);
    const listed = names.filter((name) => name.length <= longestName).slice(0, mostNames);
    const rest = names.length - listed.length;
    if (listed.length === 0)
        return rest > 0 ? `${rest} long names` : '';
    return `${listed.map(quoteName).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
const quoteName = (name) => (isPlainName(name) ? name : (0,lib_escape/* oneLine */.T)(JSON.stringify(name)));
/** Whether a name needs no quotes in an expression. */
const isPlainName = (name) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(name);

;// CONCATENATED MODULE: ./src/expressions/secrets.ts



/** Texts to mask in one response, and their characters; each has some thirty forms that the runner searches every line for. */
const mostSecrets = 1000;
const longestSecrets = 256 * 1024;
/**
 * Every string that the expressions select in a response.
 *
 * @throws ActionError where an expression fails, or selects more than can be masked
 */
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
    // What is selected no longer knows what it was part of; what had it does.
    const owners = objectsIn((0,jmespath/* evaluate */._3)({ text: expression.text, node: last.owner }, value));
    const named = owners.flatMap((owner) => textsIn(owner[last.name] ?? null, nameWithin(owner, last.name)));
    const known = new Set(named.map((text) => text.value));
    const wanted = new Set(selected.map((text) => text.value));
    return [...named.filter((text) => wanted.has(text.value)), ...selected.filter((text) => !known.has(text.value))];
}
function objectsIn(value) {
    if (Array.isArray(value))
        return value.flatMap(objectsIn);
    return isObject(value) ? [value] : [];
}
/** An expression that ends in a name, as one for what has the name. */
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
    if (!isObject(value))
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

// EXTERNAL MODULE: ./node_modules/@jmespath-community/jmespath/dist/index.mjs
var dist = __webpack_require__(4022);
;// CONCATENATED MODULE: ./src/expressions/hints.ts


/**
 * What helps where an expression finds nothing in a response: the name that was probably meant, or the names that are there.
 *
 * @returns sentences without a full stop, the best first
 */
function missingHints(expression, value) {
    const { text } = expression;
    const minus = dashHints(text);
    const miss = minus.length > 0 ? undefined : findMiss(expression, value);
    const quotes = /"/.test(text) ? ['in JMESPath a text stands in single quotes, and a name in double ones'] : [];
    return [...minus, ...(miss ? [describeMiss(miss)] : []), ...quotes];
}
/** What to do about names with a dash that were written without quotes, so that the dash is a minus. */
const dashHints = (text) => dashedNames(text).map((name) => `a dash is a minus: write the name in double quotes, "${name}"`);
function describeMiss({ name, within, parent }) {
    const where = parent ? quoteName(parent) : 'the response';
    if (Array.isArray(within)) {
        const list = parent ? quoteName(parent) : '';
        return `${where} is a list: write \`${list}[].${quoteName(name)}\` for each of its items, or \`${list}[0].${quoteName(name)}\` for the first`;
    }
    if (!isObject(within))
        return within === null ? `${where} is null` : `${where} is a ${typeName(within)} and has no names`;
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



/** Characters of an extracted value; more than this belongs into a file. */
const longestValue = 256 * 1024;
/**
 * What an expression selects, as text: strings as they are, all else as JSON.
 *
 * @param documents where to look, one after the other
 * @returns undefined where it is missing, which JMESPath's null is
 */
function select_select(expression, documents) {
    for (const document of documents) {
        const found = document ? (0,jmespath/* evaluate */._3)(expression, document.value) : null;
        if (document && found !== null)
            return typeof found === 'string' ? found : document.write(found);
    }
    return undefined;
}
/**
 * Extracts every value.
 *
 * @param documents the last response and the first, as far as they are JSON
 * @param noDocument why there is none, for a message
 * @returns the values that are there, what is wrong with the others, and whether an expression failed rather than found nothing
 */
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
// The one door to JMESPath, so that what is behind it is one part of the bundle, loaded by those runs alone that have expressions.





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
/**
 * What may have been meant by an expression that is not well formed: the slips of people who know jq or a programming language.
 *
 * @param rest the text from the place of the mistake on
 * @returns empty where nothing is known
 */
function syntaxHint(text, rest) {
    const trimmed = text.trim();
    if (/^\.[A-Za-z_"[]/.test(trimmed))
        return `leave out the dot at the beginning, which is jq's: \`${trimmed.slice(1)}\``;
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



/** Characters of an expression. Nested deeper than this allows, it would be more than the stack holds. */
const longestExpression = 2000;
/** What evaluating an expression may cost: one for each step, and for each part of a list or character of a text that a step makes. */
const budget = 20_000_000;
/**
 * Reads an expression, and checks all that can be known before there is a value: syntax, and names and arguments of functions.
 *
 * @returns what is wrong where something is, the place marked by a caret
 */
function parseExpression(text) {
    if (text.length > longestExpression)
        return `has more than ${longestExpression} characters`;
    try {
        const node = (0,dist/* compile */.wE)(text);
        const problem = functionProblem(node);
        return problem === undefined
            ? { text, node }
            : pointTo(text, problem.what, Math.max(0, text.indexOf(problem.where)));
    }
    catch (error) {
        const message = error instanceof RangeError ? 'it is nested too deeply' : reasonOf(error);
        const at = errorPosition(text);
        const hint = syntaxHint(text, text.slice(at));
        return pointTo(text, hint ? `${message}; ${hint}` : message, at);
    }
}
const reasonOf = (error) => (error instanceof Error ? error.message : String(error)).replace(/^[Ss]yntax(?: error)?[:,] */, '');
const pointTo = (text, problem, at) => {
    const begin = Math.max(0, at - 60);
    return `is not JMESPath: ${problem}\n    ${text.slice(begin, begin + 120)}\n    ${' '.repeat(at - begin)}^`;
};
/** The library does not say where an error is: it is at the first token that no continuation could mend. */
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
            return !/EOF|end of JSON/.test(reasonOf(error));
        }
    };
    const bad = tokens.findIndex((_, index) => isHopeless(tokens[index + 1]?.start ?? text.length));
    return tokens[bad]?.start ?? text.length;
}
/** Where the tokens end that can be read. */
function firstBad(text) {
    for (let end = text.length - 1; end > 0; end -= 1) {
        try {
            (0,dist/* tokenize */.qw)(text.slice(0, end));
            return end;
        }
        catch {
            // Shorter, then.
        }
    }
    return 0;
}
/** A function that does not exist, or does not take so many arguments. */
function functionProblem(node) {
    if (typeof node !== 'object' || node === null)
        return undefined;
    const fields = new Map(Object.entries(node));
    const [type, name, children] = [fields.get('type'), fields.get('name'), fields.get('children')];
    if (type === 'LetExpression')
        return { what: '`let` is not supported', where: 'let' };
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
/**
 * Evaluates an expression.
 *
 * @throws ActionError where a function does not take what it is given, or where it costs too much
 */
function evaluate({ text, node }, value) {
    try {
        return metered(dist/* TreeInterpreter */.Z2.withScope({}), { left: budget }).search(node, value) ?? null;
    }
    catch (error) {
        const reason = error instanceof RangeError ? 'it is nested too deeply' : reasonOf(error);
        throw new errors/* ActionError */.lZ(`The expression \`${text}\` fails: ${reason}`, { cause: error });
    }
}
/** The truth of JMESPath: all but null, false, and what is empty. */
const isTrue = (value) => value !== null && value !== false && value !== '' && (typeof value !== 'object' || Object.keys(value).length > 0);
/** Makes an interpreter count what it does, and see what objects hold themselves, not what they inherit. */
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


/***/ })

};
;
//# sourceMappingURL=939.main.js.map
export const id = 899;
export const ids = [899];
export const modules = {

/***/ 2899:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   maskSecrets: () => (/* binding */ maskSecrets)
/* harmony export */ });
/* harmony import */ var _expressions_jmespath_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2065);
/* harmony import */ var _expressions_select_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2499);


/**
 * Masks what is secret in a response, before anything of it is output.
 *
 * @param paths what the catalogue says is secret in it
 * @param expressions what the user says is
 * @throws ActionError where an expression fails: it might have selected a secret
 */
function maskSecrets(paths, expressions, document, runner) {
    const known = paths.map(_expressions_jmespath_js__WEBPACK_IMPORTED_MODULE_0__/* .parseExpression */ .YK).filter((each) => typeof each !== 'string');
    let skipped = 0;
    for (const secret of (0,_expressions_select_js__WEBPACK_IMPORTED_MODULE_1__/* .secretsIn */ .VY)([...known, ...expressions], document)) {
        if ((0,_expressions_select_js__WEBPACK_IMPORTED_MODULE_1__/* .isTooCommon */ .W8)(secret))
            skipped += 1;
        else {
            runner.protect(secret);
            // The runner masks line by line what it prints.
            for (const line of secret.split(/\r\n|\r|\n/))
                if (line !== secret && line.trim().length >= 8)
                    runner.protect(line);
        }
    }
    if (skipped > 0)
        runner.warning(`${skipped} secret text(s) of the response are too short or too common to be masked: under 4 characters, or punctuation alone.`);
}


/***/ }),

/***/ 2065:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hn: () => (/* binding */ isTrue),
/* harmony export */   YK: () => (/* binding */ parseExpression),
/* harmony export */   _3: () => (/* binding */ evaluate)
/* harmony export */ });
/* harmony import */ var _jmespath_community_jmespath__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4022);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3916);


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
        const node = (0,_jmespath_community_jmespath__WEBPACK_IMPORTED_MODULE_0__/* .compile */ .wE)(text);
        const problem = functionProblem(node);
        return problem === undefined ? { text, node } : pointTo(text, ...problem);
    }
    catch (error) {
        const message = error instanceof RangeError ? 'it is nested too deeply' : reasonOf(error);
        return pointTo(text, message, errorPosition(text));
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
            (0,_jmespath_community_jmespath__WEBPACK_IMPORTED_MODULE_0__/* .tokenize */ .qw)(text.slice(0, end));
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
        return ['`let` is not supported', 0];
    if (type === 'Function' && typeof name === 'string' && Array.isArray(children)) {
        const known = new Map(Object.entries(_jmespath_community_jmespath__WEBPACK_IMPORTED_MODULE_0__/* .TreeInterpreter */ .Z2.runtime._functionTable)).get(name)?._signature;
        if (known === undefined)
            return [`there is no function ${name}()`, 0];
        const least = known.filter(({ optional, variadic }) => !optional && !variadic).length;
        const most = known.some(({ variadic }) => variadic) ? Number.POSITIVE_INFINITY : known.length;
        if (children.length < least || children.length > most)
            return [`${name}() takes ${known.length} argument(s), not ${children.length}`, 0];
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
        return metered(_jmespath_community_jmespath__WEBPACK_IMPORTED_MODULE_0__/* .TreeInterpreter */ .Z2.withScope({}), { left: budget }).search(node, value) ?? null;
    }
    catch (error) {
        const reason = error instanceof RangeError ? 'it is nested too deeply' : reasonOf(error);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`The expression \`${text}\` fails: ${reason}`, { cause: error });
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


/***/ }),

/***/ 2499:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lt: () => (/* binding */ select),
/* harmony export */   VY: () => (/* binding */ secretsIn),
/* harmony export */   W8: () => (/* binding */ isTooCommon),
/* harmony export */   o6: () => (/* binding */ extract)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _jmespath_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2065);


/** Characters of an extracted value; more than this belongs into a file. */
const longestValue = 256 * 1024;
/**
 * What an expression selects, as text: strings as they are, all else as JSON.
 *
 * @param documents where to look, one after the other
 * @returns undefined where it is missing, which JMESPath's null is
 */
function select(expression, documents) {
    for (const document of documents) {
        const found = document ? (0,_jmespath_js__WEBPACK_IMPORTED_MODULE_1__/* .evaluate */ ._3)(expression, document.value) : null;
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
 * @returns the values that are there, and what is wrong with the others
 */
function extract(extractions, documents, noDocument) {
    const values = new Map();
    const problems = [];
    for (const { name, expression, optional } of extractions) {
        const at = `extract, ${name}: \`${expression.text}\``;
        try {
            const value = select(expression, documents) ?? (optional ? '' : undefined);
            if (value === undefined) {
                const why = documents.some(Boolean) ? 'is missing in the response' : `finds nothing, as ${noDocument}`;
                problems.push(`${at} ${why}; end the name in \`?\` if it may be missing`);
            }
            else if (value.length > longestValue) {
                problems.push(`${at} selects more than 256 KiB, which an output does not hold`);
            }
            else
                values.set(name, value);
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ))
                throw error;
            problems.push(`extract, ${name}: ${error.message}`);
        }
    }
    return { values, problems };
}
/** Texts to mask in one response; each has some twenty forms that every printed line is searched for. */
const mostSecrets = 1000;
/**
 * Every string that the expressions select in a response.
 *
 * @throws ActionError where an expression fails, or selects more than can be masked
 */
function secretsIn(expressions, document) {
    const secrets = new Set(expressions.flatMap((expression) => stringsIn((0,_jmespath_js__WEBPACK_IMPORTED_MODULE_1__/* .evaluate */ ._3)(expression, document.value))));
    if (secrets.size > mostSecrets)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`mask: the expressions select more than ${mostSecrets} texts; select the secret ones alone`);
    return [...secrets];
}
function stringsIn(value) {
    if (typeof value === 'string')
        return [value];
    if (typeof value !== 'object' || value === null)
        return [];
    return Object.values(value).flatMap(stringsIn);
}
/** Whether masking a text would blank half of the log, and make the runner drop outputs that merely hold it. */
const isTooCommon = (text) => text.trim().length < 4 || /^[\p{P}\p{S}\s]*$/u.test(text);


/***/ })

};

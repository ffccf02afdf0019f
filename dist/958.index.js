export const id = 958;
export const ids = [958];
export const modules = {

/***/ 3958:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planChain: () => (/* binding */ planChain)
});

// EXTERNAL MODULE: ./src/expressions/jmespath.ts
var jmespath = __webpack_require__(2065);
// EXTERNAL MODULE: ./src/paging/pages.ts
var paging_pages = __webpack_require__(4460);
// EXTERNAL MODULE: ./src/mendix/lookup.ts
var lookup = __webpack_require__(763);
;// CONCATENATED MODULE: ./src/wait/plan.ts

/** Decides what to wait for, if anything. Notes every mistake with the reader. */
function planWait(inputs, request, known, places, parse, reader) {
    if (!inputs.wait && inputs.waitUntil === undefined)
        return undefined;
    const until = parse('wait-until', inputs.waitUntil);
    const common = {
        until,
        failed: parse('wait-failed', inputs.waitFailed),
        interval: inputs.waitInterval,
        timeout: inputs.waitTimeout,
    };
    const what = `${request.method} ${request.url.pathname}`;
    const plain = { ...common, what, judgesFirst: false, states: undefined, comesUp: false };
    if (inputs.waitUrl !== undefined) {
        const target = {
            kind: 'template',
            template: inputs.waitUrl,
            placeholders: placeholdersOf(inputs.waitUrl, parse),
        };
        return { ...plain, target };
    }
    const found = inputs.wait ? findOperation(request.method, known) : undefined;
    if (found) {
        const { operation, starts } = found;
        const target = starts ? operationTarget(request.url, found, places, parse) : { kind: 'same' };
        const isWhole = [...new URLSearchParams(operation.poll.split('?')[1]).keys()].every((name) => request.url.searchParams.has(name));
        return {
            ...plain,
            what: found.does,
            target: starts || isWhole ? target : operationTarget(request.url, found, places, parse),
            judgesFirst: !starts && isWhole,
            states: statesOf(operation, parse),
        };
    }
    if (request.method === 'GET')
        return { ...plain, target: { kind: 'same' }, judgesFirst: true, comesUp: inputs.wait };
    if (inputs.wait)
        reader.fault('wait', `the catalogue knows no operation that ${what} starts; give \`wait-url\` and \`wait-until\``);
    else
        reader.fault('wait-until', `a ${request.method} is not repeated; give \`wait-url\`, where to ask`);
    return undefined;
}
/** Finds the operation that a call starts, or asks for. */
function findOperation(method, { endpoints }) {
    for (const { api, endpoint } of endpoints) {
        for (const operation of api.operations ?? []) {
            const starts = operation.starts.includes(`${method} ${endpoint.path}`);
            const asks = method === 'GET' && operation.pollApi === undefined && operation.poll.split('?')[0] === endpoint.path;
            if (starts || asks)
                return { operation, apiId: api.id, path: endpoint.path, does: `${api.title}: ${endpoint.does}`, starts };
        }
    }
    return undefined;
}
/** The URL of an operation's poll: the values of the called path, and the id for the one that it lacks. */
function operationTarget(url, found, places, parse) {
    const { operation, apiId, path } = found;
    const baseOf = (id) => places.find(({ api }) => api.id === id)?.base ?? url.origin;
    const base = baseOf(apiId);
    const pollBase = baseOf(operation.pollApi ?? apiId);
    const segments = ((0,lookup/* pathBelow */.Br)(url, base) ?? '').split('/');
    const values = new Map(path.split('/').map((name, index) => [name, segments[index] ?? '']));
    return {
        kind: 'operation',
        id: found.starts ? parse('wait', operation.id) : undefined,
        url: (id) => new URL(pollBase + operation.poll.replace(/\{[^}]*\}/g, (name) => values.get(name) ?? encodeURIComponent(id))),
    };
}
function statesOf(operation, parse) {
    const state = parse('wait', operation.state);
    const { pending, success, failure, message, successCodes = [] } = operation;
    return state && { pending, success, failure, state, message: parse('wait', message), successCodes };
}
function placeholdersOf(template, parse) {
    const texts = [...template.matchAll(/\{([^{}]*)\}/g)].map(([, text]) => (text ?? '').trim());
    return new Map(texts.flatMap((text) => {
        const expression = parse('wait-url', text);
        return expression ? [[text, expression]] : [];
    }));
}

// EXTERNAL MODULE: ./src/wait/target.ts
var target = __webpack_require__(9000);
;// CONCATENATED MODULE: ./src/actions/chain-plan.ts




/** Reads the expressions of the inputs, and holds them against the request. Notes every mistake with the reader. */
function planChain(chain, inputs, request, base, known, places, reader) {
    const parse = (at, text) => {
        const read = text === undefined ? undefined : (0,jmespath/* parseExpression */.YK)(text);
        if (typeof read !== 'string')
            return read;
        reader.fault(at, read);
        return undefined;
    };
    const extract = chain.extract.flatMap(({ at, name, value, optional }) => {
        const expression = parse(at, value);
        return expression ? [{ name, expression, optional }] : [];
    });
    const mask = chain.mask.flatMap(({ at, text }) => parse(at, text.trim()) ?? []);
    const faults = reader.faults.length;
    const wait = planWait(chain, request, known, places, parse, reader);
    if (wait?.target.kind === 'template' && reader.faults.length === faults)
        (0,target/* checkTemplate */.B)(wait.target, inputs, base, reader);
    const paging = chain.paginate ? pagingOf(known, reader) : undefined;
    const pages = paging && (0,paging_pages/* readPaging */.p_)(paging, (text) => parse('paginate', text));
    return { extract, mask, wait, pages, download: parse('download', chain.download), base };
}
function pagingOf({ endpoints }, reader) {
    const paging = endpoints.map(({ endpoint }) => endpoint.pages).find((pages) => pages !== undefined);
    if (paging === undefined)
        reader.fault('paginate', endpoints.length > 0
            ? 'this endpoint has no pages; docs/apis.md tells which have'
            : 'the catalogue does not know how this address comes in pages; name the API with `api`');
    return paging;
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


/***/ }),

/***/ 4460:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   Zj: () => (/* binding */ nextPage),
/* harmony export */   p_: () => (/* binding */ readPaging)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _expressions_jmespath_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2065);


/** Reads the expressions of a scheme. */
function readPaging(paging, parse) {
    const items = parse(paging.items);
    return (items && {
        paging,
        items,
        total: parse('total' in paging ? paging.total : undefined),
        size: parse('served' in paging ? paging.served?.size : undefined),
        limit: parse('served' in paging ? paging.served?.limit : undefined),
        next: parse('next' in paging ? paging.next : undefined),
    });
}
/**
 * The items of a page.
 *
 * @throws ActionError where there is no list
 */
function itemsOf({ items }, { value }) {
    const found = (0,_expressions_jmespath_js__WEBPACK_IMPORTED_MODULE_1__/* .evaluate */ ._3)(items, value);
    if (Array.isArray(found))
        return found;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`paginate: the answer has no list at \`${items.text}\`.`);
}
/**
 * The URL of the page after one, by the scheme's own signal. Its host is always the same.
 *
 * @param count the items of this page
 * @returns undefined where this page was the last
 * @throws ActionError where the answer names no usable next page
 */
function nextPage(plan, url, count, { value }) {
    const { paging } = plan;
    const query = url.searchParams;
    if (paging.by === 'cursor')
        return nextByCursor(plan, url, value);
    const expected = expectedItems(plan, query.get('limit'));
    if (count === 0)
        return undefined;
    const total = numberAt(plan.total, value);
    if (paging.by === 'page') {
        const page = wholeNumber(query, 'page', 1);
        const isLast = total === undefined ? count < (expected ?? 0) : page * (expected ?? count) >= total;
        return isLast ? undefined : withQuery(url, 'page', String(page + 1));
    }
    const name = paging.by === 'offset' ? 'offset' : 'cursor';
    const next = wholeNumber(query, name, paging.by === 'offset' ? 0 : 1) + count;
    return isEnd(plan, value, { next, total, count, expected }) ? undefined : withQuery(url, name, String(next));
}
function isEnd(plan, value, page) {
    if (page.total !== undefined)
        return page.next >= page.total;
    const [size, limit] = [numberAt(plan.size, value), numberAt(plan.limit, value)];
    if (size !== undefined && limit !== undefined)
        return size < limit;
    return page.expected === undefined || page.count < page.expected;
}
/** How many items a full page has; undefined where one page has all. */
function expectedItems({ paging }, limit) {
    const { size, most = Number.POSITIVE_INFINITY, overMost = most } = paging;
    const asked = Number(limit);
    if (limit === null || !Number.isInteger(asked) || asked < 1)
        return size;
    return asked > most ? overMost : asked;
}
function nextByCursor({ next }, url, value) {
    const found = next ? (0,_expressions_jmespath_js__WEBPACK_IMPORTED_MODULE_1__/* .evaluate */ ._3)(next, value) : null;
    if (found === null || found === '')
        return undefined;
    const text = typeof found === 'string' ? found : JSON.stringify(found);
    const cursor = /^(?:https?:\/\/|[/?])/.test(text) ? URL.parse(text, url.href)?.searchParams.get('cursor') : text;
    if (!cursor)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`paginate: the answer names a next page without a cursor at \`${next?.text}\`.`);
    return withQuery(url, 'cursor', cursor);
}
function numberAt(expression, value) {
    const found = expression ? (0,_expressions_jmespath_js__WEBPACK_IMPORTED_MODULE_1__/* .evaluate */ ._3)(expression, value) : null;
    const number = typeof found === 'string' && /^\d+$/.test(found) ? Number(found) : found;
    return typeof number === 'number' ? number : undefined;
}
function wholeNumber(query, name, fallback) {
    const text = query.get(name);
    return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : fallback;
}
/** Sets one value of a query, and leaves the rest of it as it was written. */
function withQuery(url, name, value) {
    const rest = url.search
        .slice(1)
        .split('&')
        .filter((pair) => pair !== '' && decodeName(pair) !== name);
    const next = new URL(url.href);
    next.search = [...rest, `${name}=${encodeURIComponent(value)}`].join('&');
    return next;
}
const decodeName = (pair) => [...new URLSearchParams(pair).keys()][0] ?? '';


/***/ }),

/***/ 9000:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ pollRequest),
/* harmony export */   B: () => (/* binding */ checkTemplate)
/* harmony export */ });
/* harmony import */ var _auth_hosts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7717);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);
/* harmony import */ var _expressions_select_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2499);
/* harmony import */ var _inputs_reader_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9066);
/* harmony import */ var _request_url_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7800);
/* harmony import */ var _transport_redirect_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3793);






/**
 * The request that is polled with, once the first answer is there.
 *
 * @throws ActionError where the first answer lacks what it takes
 */
function pollRequest({ target }, first, document, inputs, base) {
    if (target.kind === 'same')
        return first;
    if (target.kind === 'template')
        return (0,_transport_redirect_js__WEBPACK_IMPORTED_MODULE_4__/* .follow */ .e6)(first, templateUrl(target, document, inputs, base));
    if (target.id === undefined)
        return (0,_transport_redirect_js__WEBPACK_IMPORTED_MODULE_4__/* .follow */ .e6)(first, target.url(''));
    const id = (0,_expressions_select_js__WEBPACK_IMPORTED_MODULE_1__/* .select */ .Lt)(target.id, [document]);
    if (!id)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`The answer lacks ${target.id.text}, without which it cannot be waited for.`);
    return (0,_transport_redirect_js__WEBPACK_IMPORTED_MODULE_4__/* .follow */ .e6)(first, target.url(id));
}
function templateUrl(target, document, inputs, base) {
    const values = [...target.placeholders].map(([name, expression]) => {
        const value = (0,_expressions_select_js__WEBPACK_IMPORTED_MODULE_1__/* .select */ .Lt)(expression, [document]);
        if (value === undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`wait-url: {${name}} is missing in the first response.`);
        return { at: 'wait-url', name, value };
    });
    const reader = (0,_inputs_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .createReader */ .WF)(() => '');
    const url = buildTemplate(target.template, values, inputs, base, reader);
    if (url === undefined || reader.faults.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(reader.faults);
    return url;
}
/** Checks a template before anything is sent, with something in each placeholder. */
function checkTemplate(target, inputs, base, reader) {
    if (isOnePlaceholder(target.template))
        return;
    const values = [...target.placeholders.keys()].map((name) => ({ at: 'wait-url', name, value: 'x' }));
    buildTemplate(target.template, values, inputs, base, reader);
}
/** A template is read like `url`; one that is a single placeholder is what that selects. */
function buildTemplate(template, values, inputs, base, reader) {
    const named = { ...reader, fault: (_, problem) => reader.fault('wait-url', problem) };
    const read = isOnePlaceholder(template)
        ? { ...inputs, query: [], url: values[0]?.value ?? '', pathParams: [] }
        : { ...inputs, query: [], url: template, pathParams: values };
    const url = (0,_request_url_js__WEBPACK_IMPORTED_MODULE_3__/* .buildUrl */ .c)(read, { url: base.url, api: undefined }, named);
    const problem = url && (0,_auth_hosts_js__WEBPACK_IMPORTED_MODULE_5__/* .checkHost */ .RC)(url, false, { lists: () => false }, new Set());
    if (problem)
        named.fault('url', problem);
    return url;
}
const isOnePlaceholder = (template) => /^\{[^{}]*\}$/.test(template);


/***/ })

};

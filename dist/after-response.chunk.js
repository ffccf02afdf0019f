"use strict";
exports.id = 91;
exports.ids = [91];
exports.modules = {

/***/ 4091:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  extractAndDownload: () => (/* binding */ extractAndDownload),
  planFollowUp: () => (/* reexport */ planFollowUp),
  runAfterResponse: () => (/* binding */ runAfterResponse)
});

// EXTERNAL MODULE: ./src/client/response.ts
var response = __webpack_require__(4404);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
// EXTERNAL MODULE: ./src/lib/escape.ts
var lib_escape = __webpack_require__(7188);
// EXTERNAL MODULE: ./src/lib/json-fields.ts
var json_fields = __webpack_require__(1739);
// EXTERNAL MODULE: ./src/expressions/jmespath.ts
var jmespath = __webpack_require__(2065);
// EXTERNAL MODULE: ./node_modules/@jmespath-community/jmespath/dist/index.mjs
var dist = __webpack_require__(4022);
;// CONCATENATED MODULE: ./src/expressions/parse.ts


const maxExpressionLength = 2000;
const maxShownLength = 120;
function parseExpression(text) {
    if (text.length > maxExpressionLength)
        return `has more than ${maxExpressionLength} characters`;
    try {
        const node = (0,dist/* compile */.wE)(text);
        const problem = functionProblem(node);
        return problem === undefined
            ? { text, node }
            : pointTo(text, problem.what, (0,dist/* tokenize */.qw)(text).find(({ value }) => value === problem.where)?.start ?? 0);
    }
    catch (error) {
        const message = error instanceof RangeError ? 'it is nested too deeply' : (0,jmespath/* syntaxMistake */.Wp)(error);
        const at = errorPosition(text);
        const hint = syntaxHint(text, text.slice(at));
        return pointTo(text, hint ? `${message}; ${hint}` : message, at);
    }
}
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
            return !/EOF|end of JSON/.test((0,jmespath/* syntaxMistake */.Wp)(error));
        }
    };
    let [bad, good] = [tokens.length, -1];
    while (bad - good > 1) {
        const middle = Math.floor((bad + good) / 2);
        if (isHopeless(tokens[middle + 1]?.start ?? text.length))
            bad = middle;
        else
            good = middle;
    }
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
        const minArguments = known.filter(({ optional, variadic }) => !optional && !variadic).length;
        const maxArguments = known.some(({ variadic }) => variadic) ? Number.POSITIVE_INFINITY : known.length;
        if (children.length < minArguments || children.length > maxArguments)
            return { what: `${name}() takes ${known.length} argument(s), not ${children.length}`, where: name };
    }
    for (const child of fields.values()) {
        const problem = functionProblem(child);
        if (problem !== undefined)
            return problem;
    }
    return undefined;
}
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
            return `"${quoted.value}" in double quotes is a field name, so this compares two fields. For a string use single quotes: '${quoted.value}'`;
    }
    return undefined;
}
const looksText = (name) => isPlainName(name) || name.includes(' ');
const isPlainName = (name) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(name);
const dashHints = (text) => dashedNames(text).map((name) => `a dash is a minus: write the name in double quotes, "${name}"`);
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

;// CONCATENATED MODULE: ./src/expressions/diagnostics.ts




function missIn(node, place) {
    const { value, parent } = place;
    switch (node.type) {
        case 'Field':
            return (0,json_fields/* isJsonObject */.OW)(value) && Object.hasOwn(value, node.name)
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
    return (0,json_fields/* isJsonObject */.OW)(within) ? { name: '', within, parent: lastName(node) || parent } : undefined;
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
const quoteName = (name) => (isPlainName(name) ? name : (0,lib_escape/* oneLine */.TN)(JSON.stringify(name)));
function missingHints(expression, value) {
    const { text } = expression;
    const minus = dashHints(text);
    const miss = minus.length > 0 ? undefined : missIn(expression.node, { value, parent: '' });
    const quotes = /"/.test(text) ? ['in JMESPath, strings go in single quotes and names in double quotes'] : [];
    return [...minus, ...(miss ? [describeMiss(miss)] : []), ...quotes];
}
function describeMiss({ name, within, parent }) {
    const where = parent ? quoteName(parent) : 'the response';
    if (Array.isArray(within)) {
        const list = parent ? quoteName(parent) : '';
        return `${where} is a list: write \`${list}[].${quoteName(name)}\` for each of its items, or \`${list}[0].${quoteName(name)}\` for the first`;
    }
    if (!(0,json_fields/* isJsonObject */.OW)(within))
        return within === null ? `${where} is null` : `${where} is a ${typeName(within)} and has no names`;
    if (name === '')
        return `${where} is not a list; it has ${namesOf(within) || 'no names'}`;
    const alike = Object.keys(within).find((each) => simplified(each) === simplified(name));
    if (alike !== undefined)
        return `did you mean ${quoteName(alike)}? Case and punctuation matter`;
    const names = namesOf(within);
    return names ? `${where} has ${names}` : `${where} is empty`;
}
const typeName = (value) => (typeof value === 'string' ? 'string' : typeof value);
const simplified = (name) => name.toLowerCase().replace(/[-_ ]/g, '');
function missingFields(condition, value) {
    const misses = [];
    for (const node of pathsIn(condition.node)) {
        if (valueAt(node, value) !== null)
            return undefined;
        const miss = missIn(node, { value, parent: '' });
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
    if (!(0,json_fields/* isJsonObject */.OW)(within))
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

;// CONCATENATED MODULE: ./src/expressions/select.ts




const maxValueLength = 256 * 1024;
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
            else if (value.length > maxValueLength) {
                problems.push(`${at} selects more than 256 KiB, which is too large for an output`);
            }
            else
                values.set(name, value);
        }
        catch (error) {
            const { message } = (0,errors/* expectedError */.j1)(error);
            hasFailed = true;
            problems.push([`extract, ${name}: ${message}`, ...dashHints(expression.text)].join('; '));
        }
    }
    return { values, problems, hasFailed };
}

// EXTERNAL MODULE: ./src/mendix/lookup.ts
var lookup = __webpack_require__(763);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/http/body-sink.ts
var body_sink = __webpack_require__(8988);
// EXTERNAL MODULE: ./src/lib/format.ts
var format = __webpack_require__(432);
// EXTERNAL MODULE: ./src/lib/json.ts
var lib_json = __webpack_require__(8453);
;// CONCATENATED MODULE: ./src/paging/schemes.ts



const maxCursorLength = 4096;
function itemsOf({ items }, { value }) {
    const found = (0,jmespath/* evaluate */._3)((0,jmespath/* wellFormed */.ES)(items), value);
    if (Array.isArray(found))
        return found;
    throw new errors/* ActionError */.lZ(`paginate: the response has no list at \`${items}\`.`);
}
function nextPage(paging, { url, value, count, seen }) {
    const query = url.searchParams;
    const full = expectedItems(paging, query.get('limit'));
    switch (paging.by) {
        case 'cursor':
            return nextByCursor(paging, url, value);
        case 'page': {
            const [page, total] = [wholeNumber(query, 'page', 1), numberAt(paging.total, value) ?? 0];
            const isLast = count === 0 || seen >= total || (count === full && page * full >= total);
            return isLast ? undefined : withQuery(url, 'page', String(page + 1));
        }
        case 'offset': {
            const next = wholeNumber(query, 'offset', 0) + count;
            return isLastOffset(paging, value, { next, count, full }) ? undefined : withQuery(url, 'offset', String(next));
        }
        case 'position': {
            const isLast = full === undefined || count < full;
            return isLast ? undefined : withQuery(url, 'cursor', String(wholeNumber(query, 'cursor', 1) + count));
        }
    }
}
function isLastOffset({ total, served }, value, { next, count, full }) {
    if (count === 0)
        return true;
    const all = numberAt(total, value);
    if (all !== undefined)
        return next >= all;
    const [size, limit] = [numberAt(served?.size, value), numberAt(served?.limit, value)];
    if (size !== undefined && limit !== undefined)
        return size < limit;
    return full === undefined || count < full;
}
function expectedItems({ size, maxLimit = Number.POSITIVE_INFINITY, limitAboveMax = maxLimit }, limit) {
    const asked = Number(limit);
    if (!Number.isInteger(asked) || asked < 1)
        return size;
    return asked > maxLimit ? limitAboveMax : asked;
}
function nextByCursor({ next }, url, value) {
    const found = (0,jmespath/* evaluate */._3)((0,jmespath/* wellFormed */.ES)(next), value);
    if (found === null || found === '')
        return undefined;
    const text = typeof found === 'string' ? found : (0,lib_json/* isTextOrNumber */.SN)(found) ? JSON.stringify(found) : '';
    const isUrl = /^https?:\/\//.test(text) || (/^[/?]/.test(text) && /[?&]cursor=/.test(text));
    const cursor = isUrl ? URL.parse(text, url.href)?.searchParams.get('cursor') : text;
    if (cursor && cursor.length > maxCursorLength)
        throw new errors/* ActionError */.lZ('paginate: the cursor of the next page has more than 4096 characters.');
    if (!cursor)
        throw new errors/* ActionError */.lZ(`paginate: the response names a next page without a cursor at \`${next}\`.`);
    return withQuery(url, 'cursor', cursor);
}
function numberAt(path, value) {
    const found = path === undefined ? null : (0,jmespath/* evaluate */._3)((0,jmespath/* wellFormed */.ES)(path), value);
    const number = typeof found === 'string' && /^\d+$/.test(found) ? Number(found) : found;
    return typeof number === 'number' ? number : undefined;
}
function wholeNumber(query, name, fallback) {
    const text = query.get(name);
    return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : fallback;
}
function withQuery(url, name, value) {
    const rest = url.search
        .slice(1)
        .split('&')
        .filter((pair) => pair !== '' && decodeName(pair) !== name);
    const next = new URL(url.href);
    next.search = [...rest, `${name}=${encodeURIComponent(value.toWellFormed())}`].join('&');
    return next;
}
const decodeName = (pair) => [...new URLSearchParams(pair).keys()][0] ?? '';

;// CONCATENATED MODULE: ./src/paging/collect.ts





async function collectPages(client, { request, first, paging }, log) {
    let last = first;
    const fetchPage = async (url) => {
        const next = await client.send({ ...request, url });
        if (last !== first)
            last.body.discard();
        last = next;
        if (!last.ok)
            throw new errors/* ActionError */.lZ(await client.explain(last));
        if (last.request.url.host !== url.host)
            throw new errors/* ActionError */.lZ(`paginate: a page is redirected to another host, ${last.request.url.host}.`);
        return pageOf(last);
    };
    try {
        const place = client.spoolTo(200);
        const all = await paginate({ paging, start: request.url, first: pageOf(first), place, fetch: fetchPage });
        log(`${(0,format/* counted */.hS)(all.count, 'item')} on ${(0,format/* counted */.hS)(all.pages, 'page')}.`);
        const body = client.own(all.body, { 'content-type': ['application/json'] });
        return { kind: 'collected', last, body, count: all.count };
    }
    catch (error) {
        return { kind: 'broken off', last, error: (0,errors/* expectedError */.j1)(error) };
    }
}
function pageOf({ body }) {
    const json = body.json();
    if (json.document)
        return json.document;
    throw new errors/* ActionError */.lZ(`paginate: the response is ${json.why}.`);
}
const maxEmptyPages = 10;
const maxPages = 10_000;
async function paginate(source) {
    const list = (0,body_sink/* createBodySink */.yb)(source.place);
    try {
        list.add(Buffer.from('['));
        const counts = await addPages(source, list);
        list.add(Buffer.from(']'));
        return { body: list.end(), ...counts };
    }
    catch (error) {
        list.discard();
        throw error;
    }
}
async function addPages({ paging, start, first, fetch }, list) {
    const seen = new Set([start.href]);
    let [url, page, count, empty, before] = [start, first, 0, 0, ''];
    for (let pages = 1;; pages += 1) {
        const items = itemsOf(paging, page);
        const text = items.map((item) => page.write(item)).join();
        const print = (0,external_node_crypto_.createHash)('sha256').update(text).digest('base64');
        if (items.length > 0 && print === before)
            throw new errors/* ActionError */.lZ('paginate: the API returned the same page twice.');
        before = print;
        if (items.length > 0)
            list.add(Buffer.from(`${count > 0 ? ',' : ''}${text}`));
        count += items.length;
        empty = items.length > 0 ? 0 : empty + 1;
        const next = nextPage(paging, { url, count: items.length, seen: count, value: page.value });
        if (next === undefined)
            return { count, pages };
        if (empty >= maxEmptyPages)
            throw new errors/* ActionError */.lZ(`paginate: ${maxEmptyPages} pages in a row are empty, and the API names another one; the list may be incomplete.`);
        if (seen.has(next.href))
            throw new errors/* ActionError */.lZ('paginate: the API names a page that was already read.');
        if (pages >= maxPages)
            throw new errors/* ActionError */.lZ(`paginate: there are more than ${maxPages} pages.`);
        seen.add(next.href);
        url = next;
        page = await fetch(url);
    }
}

;// CONCATENATED MODULE: ./src/wait/failure.ts



async function waitFailure(plan, result, explain) {
    const message = await describeWaitFailure(plan, result, explain);
    return message === undefined ? undefined : { code: codeOfEnd(result), message };
}
function codeOfEnd({ end, last }) {
    switch (end.kind) {
        case 'failed':
            return last?.error?.code || 'OPERATION_FAILED';
        case 'timed out':
            return 'WAIT_TIMEOUT';
        case 'broken off':
            return end.error.code ?? 'WAIT_FAILED';
        default:
            return last ? (0,response/* failureCode */.AD)(last) : 'WAIT_FAILED';
    }
}
async function describeWaitFailure(plan, result, explain) {
    const { end, last, elapsedMs, url } = result;
    const after = (0,format/* formatTime */.fU)(elapsedMs);
    const advice = url ? adviceOf(plan, url) : '';
    switch (end.kind) {
        case 'done':
        case 'warned':
            return undefined;
        case 'failed': {
            const silent = plan.failed
                ? `: \`wait-failed\` (\`${plan.failed.text}\`) is true`
                : '. Mendix gives no reason; check in the Mendix portal.';
            const why = end.message ? `: ${end.message}` : silent;
            return `${plan.what} failed after ${after} (status ${end.state})${why}`;
        }
        case 'refused': {
            const words = last ? await explain(last) : '';
            return last?.disposition === 'final'
                ? `${plan.what} failed after ${after}. ${words}`
                : [`${plan.what}: could not check the status after ${after}. ${words}`, advice].filter(Boolean).join('\n');
        }
        case 'timed out': {
            const words = plan.kind === 'availability' && last && !last.ok ? `\n${await explain(last)}` : '';
            return [describeTimeout(plan, end, last), last && advice, end.reason].filter(Boolean).join(' ') + words;
        }
        case 'broken off': {
            const { error } = end;
            const kinds = [errors/* CancelledError */.cc, errors/* ConnectionError */.Rc, errors/* TimeLimitError */.$q];
            if (last === undefined)
                return error.message;
            const isStillRunning = kinds.some((kind) => error instanceof kind);
            return isStillRunning ? [error.message, advice].filter(Boolean).join(' ') : (0,response/* afterResponse */.az)(last, error.message);
        }
    }
}
function describeTimeout(plan, end, last) {
    const limit = (0,format/* formatTime */.fU)(plan.timeoutMs);
    const waited = `Waited ${limit} (\`wait-timeout\`) for ${plan.what};`;
    if (last === undefined && end.reason === undefined)
        return `${waited} there was no response.`;
    if (end.outage)
        return (`${waited} unreachable for ${(0,format/* formatTime */.fU)(end.outage.ms)} (${end.outage.why}); ` +
            `last known state: ${end.outage.lastState ?? 'none'}.`);
    if (plan.kind === 'condition' && last)
        return `\`wait-until\` (\`${plan.until.text}\`) was never true in ${limit}; last state: ${end.state} (full response in the output \`body\`).`;
    return `${waited} the last state was "${end.state}".`;
}
function adviceOf(plan, url) {
    if (plan.kind === 'availability')
        return 'Raise `wait-timeout`, or look at its log.';
    const resume = `To resume the wait, call GET ${url.href} with`;
    if (plan.until)
        return `Check the expression, or raise \`wait-timeout\`. ${resume} the same \`wait-until\`.`;
    return `The operation is still running: check in the Mendix portal. ${resume} \`wait: true\`.`;
}

// EXTERNAL MODULE: ./src/mendix/errors.ts
var mendix_errors = __webpack_require__(7346);
;// CONCATENATED MODULE: ./src/wait/plan.ts

const isSuccessCode = (plan, { error, disposition }) => plan.kind === 'operation' &&
    plan.until === undefined &&
    error !== undefined &&
    error.code !== '' &&
    (disposition === 'success' || plan.states.successCodes.includes((0,mendix_errors/* normalizeCode */.vz)(error.code)));
const alternativeWait = (plan, { error }) => plan.kind === 'operation' && error && plan.alternative?.codes.includes((0,mendix_errors/* normalizeCode */.vz)(error.code))
    ? plan.alternative.wait
    : undefined;

// EXTERNAL MODULE: ./src/client/mendix-error.ts
var mendix_error = __webpack_require__(2077);
// EXTERNAL MODULE: ./src/http/retry.ts
var retry = __webpack_require__(8902);
// EXTERNAL MODULE: ./src/http/status.ts
var http_status = __webpack_require__(8848);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./src/wait/evaluate.ts








const notYetVisibleMs = 30_000;
const maxStateLength = 1000;
const unknown = (why) => ({
    kind: 'pending',
    state: `unknown (${why})`,
    known: true,
    outage: why,
});
const pending = (state) => ({ kind: 'pending', state, known: true });
function evaluatePoll(plan, response, elapsedMs) {
    const { status, ok, error } = response;
    const code = error?.code ?? '';
    const state = code || `HTTP ${status}`;
    if (isSuccessCode(plan, response))
        return { kind: 'warned', state: code };
    const isRefused = (status === 401 || status === 403) && response.request.credential.length > 0;
    if (!ok && plan.kind === 'availability')
        return isRefused ? { kind: 'refused', state } : pending(`HTTP ${status}`);
    if (!ok && status === 404 && elapsedMs < notYetVisibleMs)
        return pending('not visible yet');
    if (!ok && isUnknown(response))
        return unknown(state);
    if (!ok)
        return { kind: 'refused', state };
    return judgeBody(plan, response);
}
const isUnknown = ({ status, disposition }) => disposition === 'wait' || (disposition !== 'final' && (http_status/* transientStatuses */.TG.has(status) || status >= 500));
function judgeBody(plan, { status, body }) {
    const http = `HTTP ${status}`;
    const { until, failed } = plan;
    if (plan.kind === 'availability' && !until && !failed)
        return { kind: 'done', state: http };
    const json = body.json();
    if (json.document === undefined) {
        if (json.why === 'larger than 32 MiB')
            throw new errors/* ActionError */.lZ('wait: the response is larger than 32 MiB, so its state cannot be read.');
        return until || plan.kind === 'operation'
            ? pending(`${http} without JSON`)
            : { kind: 'done', state: `${http} without JSON` };
    }
    const { value } = json.document;
    const found = plan.kind === 'operation' ? (0,jmespath/* evaluate */._3)(plan.states.state, value) : ownState(value);
    const state = found === null ? http : typeof found === 'string' ? found : json.document.write(found);
    if (failed && (0,jmespath/* isTrue */.Hn)((0,jmespath/* evaluate */._3)(failed, value)))
        return { kind: 'failed', state, message: operationMessage(plan, value) };
    if (state.length > maxStateLength)
        throw new errors/* InvalidResponseError */.tF(`The state in the response has more than ${maxStateLength} characters.`);
    if (plan.kind === 'operation')
        return judgeState(plan, found === null ? undefined : state, value);
    return !until || (0,jmespath/* isTrue */.Hn)((0,jmespath/* evaluate */._3)(until, value)) ? { kind: 'done', state } : pending(state);
}
function judgeState(plan, state, value) {
    const { states, until } = plan;
    const shown = state ?? 'none';
    const isIn = (names) => names.some((name) => name.toLowerCase() === state?.toLowerCase());
    const known = until !== undefined || [states.pending, states.success, states.failure].some(isIn);
    if (!isAsSent(states, value))
        return { kind: 'pending', state: shown, known };
    if (isIn(states.failure))
        return { kind: 'failed', state: shown, message: operationMessage(plan, value) };
    const isDone = until ? (0,jmespath/* isTrue */.Hn)((0,jmespath/* evaluate */._3)(until, value)) : isIn(states.success);
    if (isDone)
        return { kind: 'done', state: shown };
    if (state === undefined && until === undefined)
        throw new errors/* InvalidResponseError */.tF(`The response has no \`${states.state.text}\`, so the state of the operation is unknown.`);
    return { kind: 'pending', state: shown, known };
}
const isAsSent = ({ sent }, value) => sent.every(({ field, value: wanted }) => (0,external_node_util_.isDeepStrictEqual)((0,jmespath/* evaluate */._3)(field, value), wanted));
function operationMessage(plan, value) {
    const words = plan.kind === 'operation' && plan.states.message ? (0,jmespath/* evaluate */._3)(plan.states.message, value) : null;
    return typeof words === 'string' ? words : '';
}
function ownState(value) {
    const { state, status, State, Status, phase } = (0,json_fields/* fieldsOf */.Pf)(value);
    return [state, status, State, Status, phase].find((each) => typeof each === 'string') ?? null;
}
function createConditionCheck(warn, hide) {
    let isDone = false;
    return ({ until, failed }, { ok, body }) => {
        if (isDone || !ok || !(until || failed))
            return;
        const { document } = body.json();
        if (document === undefined)
            return;
        isDone = true;
        const check = (input, condition) => {
            const missed = condition && missingFields(condition, document.value);
            if (missed === undefined)
                return;
            const names = missed.missing.map((name) => `\`${name}\``).join(', ');
            const text = `the response has no field ${names}; ${missed.there}. If the field appears later, ignore this.`;
            warn(`${input}: ${(0,lib_escape/* excerpt */.Kb)(text, hide, maxWarningLength)}`);
        };
        check('wait-until', until);
        check('wait-failed', failed);
    };
}
const maxWarningLength = 800;

// EXTERNAL MODULE: ./src/wait/poll.ts
var poll = __webpack_require__(5548);
;// CONCATENATED MODULE: ./src/wait/wait-for.ts









const wait_for_maxStateLength = 200;
const maxMessageLength = 3000;
const lastPollMs = 5000;
async function waitFor(client, { plan, first }, { log, warn }) {
    const look = createConditionCheck(warn, client.redact);
    const poller = { client, look, timeoutMs: plan.timeoutMs };
    const wait = { plan, first, last: first, polls: 0, poll: undefined, reason: undefined };
    const startedAt = client.clock.monotonicMs();
    const changes = [];
    const result = (end) => {
        const { last, polls, poll } = wait;
        const elapsedMs = client.clock.monotonicMs() - startedAt;
        return { end, first: wait.first, last, polls, changes, elapsedMs, url: poll?.request.url };
    };
    try {
        switchTo(wait, (first && alternativeWait(plan, first)) ?? plan);
        log(`Waiting, at most ${(0,format/* formatTime */.fU)(plan.timeoutMs)}, for ${plan.what}`);
        const { verdict, elapsedMs } = await (0,poll/* pollUntilDone */.Ar)(await initialState(poller, wait), changes, {
            ...plan,
            clock: client.clock,
            cancelled: client.cancelled,
            random: Math.random,
            poll: (elapsedMs) => {
                wait.polls += 1;
                return pollOnce(poller, wait, elapsedMs);
            },
            log,
            warn,
        });
        if (verdict.kind !== 'pending')
            return result(verdict);
        const lastKnown = changes.findLast(({ isOutage }) => !isOutage);
        const ms = elapsedMs - (changes.at(-1)?.afterMs ?? 0);
        const outage = verdict.outage && ms > 0 ? { why: verdict.outage, ms, lastState: lastKnown?.state } : undefined;
        return result({ kind: 'timed out', state: verdict.state, reason: wait.reason, outage });
    }
    catch (error) {
        return result({ kind: 'broken off', error: (0,errors/* expectedError */.j1)(error) });
    }
}
function switchTo(wait, plan) {
    wait.plan = plan;
    wait.poll =
        plan.kind === 'availability' ? { request: plan.request, anonymous: false } : wait.first && plan.locate(wait.first);
}
async function initialState(poller, wait) {
    const { plan, first } = wait;
    if (plan.kind === 'availability')
        return pollOnce(poller, wait, 0);
    if (!plan.firstCounts || !first)
        return undefined;
    poller.look(plan, first);
    return { verdict: shown(evaluatePoll(plan, first, 0), first, poller.client) };
}
async function pollOnce({ client, look, timeoutMs }, wait, elapsedMs) {
    const { plan, poll } = wait;
    if (poll === undefined)
        throw new Error('nothing to poll');
    const deadline = AbortSignal.timeout(Math.max(lastPollMs, timeoutMs - elapsedMs));
    const options = { signal: deadline, retries: 0, anonymous: poll.anonymous };
    try {
        const response = await client.send(poll.request, plan.kind === 'availability' ? options : { ...options, isSuccess: http_status/* is2xx */.ZE });
        keep(wait, response);
        look(plan, response);
        const verdict = continued(wait, response, shown(evaluatePoll(plan, response, elapsedMs), response, client));
        const { headers } = response;
        return {
            verdict,
            retryAfterMs: (0,retry/* parseRetryAfter */.mu)(headers['retry-after']?.[0], client.clock.now(), headers.date?.[0]),
        };
    }
    catch (error) {
        if (client.cancelled.aborted)
            throw error;
        if (deadline.aborted)
            return { verdict: unknown('no response in time') };
        if (!(error instanceof errors/* ConnectionError */.Rc) || error.final)
            throw error;
        wait.reason = error.message;
        return { verdict: unknown('no connection') };
    }
}
function keep(wait, response) {
    if (wait.last && wait.last !== wait.first)
        wait.last.body.discard();
    wait.first ??= response;
    wait.last = response;
    wait.reason = undefined;
}
function shown(verdict, response, { redact }) {
    const state = (0,lib_escape/* excerpt */.Kb)(verdict.state, redact, wait_for_maxStateLength);
    if (verdict.kind !== 'failed')
        return { ...verdict, state };
    const reason = verdict.message || ((0,mendix_error/* findMendixError */.HG)(response.body.text() ?? '')?.message ?? '');
    return { ...verdict, state, message: (0,lib_escape/* excerpt */.Kb)(reason, redact, maxMessageLength) };
}
function continued(wait, response, verdict) {
    const { plan } = wait;
    const other = verdict.kind === 'refused' ? alternativeWait(plan, response) : followingWait(plan, verdict);
    if (!other)
        return verdict;
    switchTo(wait, other);
    return pending(verdict.state);
}
const followingWait = (plan, { kind }) => kind === 'done' && plan.kind === 'operation' ? plan.next : undefined;

// EXTERNAL MODULE: ./src/actions/shared/connection.ts + 20 modules
var connection = __webpack_require__(4847);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/content-disposition/dist/index.js
var content_disposition_dist = __webpack_require__(7541);
// EXTERNAL MODULE: ./src/auth/hosts.ts
var hosts = __webpack_require__(7717);
// EXTERNAL MODULE: ./src/client/body.ts
var body = __webpack_require__(3255);
// EXTERNAL MODULE: ./src/lib/atomic-file.ts
var atomic_file = __webpack_require__(2949);
// EXTERNAL MODULE: ./src/lib/files.ts
var files = __webpack_require__(228);
// EXTERNAL MODULE: ./src/lib/output-path.ts
var output_path = __webpack_require__(1976);
// EXTERNAL MODULE: ./src/platform/resumable-file.ts
var resumable_file = __webpack_require__(3878);
;// CONCATENATED MODULE: ./src/actions/call/download.ts











const maxOwnNameBytes = 150;
const maxUrlLength = 8192;
async function downloadLinked({ expression, documents, from, target }, tools) {
    const { runner } = tools;
    const { text, url } = findUrl(expression, documents, from);
    for (const form of [text, url.href, `${url.origin}${url.pathname}`])
        runner.protect(form);
    url.hash = '';
    runner.info(`Downloading from ${url.host}, without the credential.`);
    const wanted = target.file && (0,external_node_path_.resolve)(target.file);
    const part = (0,resumable_file/* createResumableFile */.bB)(wanted
        ? { folder: (0,output_path/* tempFolderFor */.eL)(wanted, target.temp), name: (0,external_node_path_.basename)(wanted) }
        : { folder: target.temp, name: 'mendix-download', mode: atomic_file/* privateMode */.J$ });
    const headers = from.headers.filter(({ name }) => name.toLowerCase() === 'user-agent');
    try {
        const response = await receiveFile({ method: 'GET', url, headers, body: undefined }, part, tools);
        const { body } = response;
        const problem = downloadProblem(response, part, wanted ?? url.pathname);
        if (problem) {
            body.discard();
            throw new errors/* ActionError */.lZ(`download: ${url.host} returned ${problem}`);
        }
        const path = wanted ?? freePath(target.temp, ownName(part.firstHeaders(), url, runner));
        body.save(path, wanted ? undefined : atomic_file/* privateMode */.J$);
        runner.info(`Downloaded ${(0,format/* formatBytes */.z3)(body.size)} to ${path}`);
        return path;
    }
    finally {
        part.discard();
    }
}
async function receiveFile(request, part, { client, runner, retries }) {
    const onResume = () => runner.info(`Resuming the download at ${(0,format/* formatBytes */.z3)(part.size())}.`);
    for (let [left, furthest] = [retries, 0];;) {
        const response = await (0,resumable_file/* requestFile */.kd)(client, request, { part, onResume });
        const { status, ok, body } = response;
        const mayComplete = status === 416 ? part.size() > 0 : ok && !isWholeFile(response, part);
        const hasGrown = part.size() > furthest;
        if (!mayComplete || (left === 0 && !hasGrown))
            return response;
        if (hasGrown)
            furthest = part.size();
        else
            left -= 1;
        body.discard();
        (0,resumable_file/* discardUnlessResumable */.ho)(part, response);
    }
}
const isWholeFile = ({ status }, part) => part.isComplete() || (status !== 206 && part.size() === 0);
function downloadProblem(response, part, name) {
    const { ok, status, problem } = response;
    if (problem !== undefined)
        return `${status}; ${problem}.`;
    if (!ok)
        return `${status}. Such a URL is valid only for a short time: download right after it was created.`;
    if (!isWholeFile(response, part))
        return `${status} without the complete file.`;
    const found = contentProblem(response, part.firstHeaders(), name);
    return found && `${found} instead of the file.`;
}
const startLength = 1024;
function startOf({ body }) {
    const path = body.path();
    return path === undefined
        ? ''
        : (0,files/* readStart */.H6)(path, startLength)
            .toString()
            .replace(/^\ufeff?\s*/, '');
}
function contentProblem(response, headers, name) {
    const start = startOf(response);
    const isPage = (0,body/* isHtml */._6)(headers) || /^<(?:!doctype html|html)\b/i.test(start);
    if (isPage && !/\.x?html?$/i.test(name))
        return 'a web page';
    const isStorageError = /^(?:<\?xml[^>]{0,200}\?>\s*)?<Error\b/.test(start);
    return isStorageError && !/\.xml$/i.test(name) ? 'an error document' : undefined;
}
function findUrl(expression, documents, from) {
    const text = select_select(expression, documents);
    if (text === undefined)
        throw new errors/* ActionError */.lZ(`download: \`${expression.text}\` is missing in the response.`);
    const url = text.length <= maxUrlLength && /^[\x21-\x7e]+$/.test(text) ? URL.parse(text) : null;
    const problem = url === null ? 'is not a URL' : (0,hosts/* linkProblem */.kD)(url, from.url);
    if (url === null || problem)
        throw new errors/* ActionError */.lZ(`download: the value of \`${expression.text}\` ${problem}.`);
    return { text, url };
}
const ownName = (headers, url, { withoutCredential }) => fileNameOf(headers['content-disposition']?.[0], url, withoutCredential);
function fileNameOf(disposition, url, hide) {
    const given = hide((disposition && (0,content_disposition_dist/* parse */.qg)(disposition).parameters.filename) || (decodePath(url.pathname) ?? ''));
    const last = (0,external_node_path_.basename)(given.replaceAll('\\', '/'));
    const clean = last.replace(/[^\p{L}\p{N}\p{S} ._()-]|[<>|`^~$=]/gu, '_').replace(/^[. ]+|(?<![. ])[. ]+$/g, '');
    const harmless = (0,output_path/* shortName */.EU)(clean, maxOwnNameBytes);
    return /^(?:con|prn|aux|nul|com\d|lpt\d)?(?:\.|$)/i.test(harmless)
        ? `download${harmless ? `-${harmless}` : ''}`
        : harmless;
}
function decodePath(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return undefined;
    }
}
const freePath = (folder, name) => (0,files/* exists */.t2)((0,external_node_path_.join)(folder, name)) ? (0,external_node_path_.join)(folder, `${crypto.randomUUID()}-${name}`) : (0,external_node_path_.join)(folder, name);

// EXTERNAL MODULE: ./src/actions/call/outputs.ts
var outputs = __webpack_require__(8758);
// EXTERNAL MODULE: ./src/inputs/issues.ts
var inputs_issues = __webpack_require__(89);
// EXTERNAL MODULE: ./src/inputs/parse.ts
var parse = __webpack_require__(3718);
// EXTERNAL MODULE: ./src/mendix/catalogue.ts
var catalogue = __webpack_require__(9452);
// EXTERNAL MODULE: ./src/http/request.ts
var http_request = __webpack_require__(7777);
// EXTERNAL MODULE: ./src/mendix/request.ts + 1 modules
var mendix_request = __webpack_require__(990);
;// CONCATENATED MODULE: ./src/wait/operation.ts







function findOperation({ method, url }, { endpoints }) {
    for (const { api, endpoint } of endpoints) {
        for (const operation of api.operations ?? []) {
            const { sent, pollApi, poll, when = {} } = operation;
            const starts = operation.starts.includes(endpoint.call) &&
                Object.entries(when).every(([name, value]) => url.searchParams.get(name) === value);
            const asks = method === 'GET' && sent === undefined && pollApi === undefined && poll.split('?')[0] === endpoint.path;
            if (starts || asks)
                return { operation, apiId: api.id, path: endpoint.path, title: (0,lookup/* endpointName */.zY)(api, endpoint), starts };
        }
    }
    return undefined;
}
function planOperation({ operation, apiId, path, title, starts }, { request, scope, ...limits }) {
    const query = [...new URLSearchParams(operation.poll.split('?')[1]).keys()];
    const isPoll = !starts && query.every((name) => request.url.searchParams.has(name));
    const values = valuesOf(request.url, path, scope.baseOf(apiId));
    const root = scope.baseOf(operation.pollApi ?? apiId) ?? request.url.origin;
    const fill = (poll, id) => root + (0,mendix_request/* fillTemplate */.ou)(poll, (name) => values.get(name) ?? (id && (0,mendix_request/* encodeSegment */.ug)(id)));
    const ask = (poll, id) => ({
        request: (0,http_request/* moveTo */.tw)(new URL(fill(poll, id)), (0,http_request/* withoutBody */.fQ)(request, 'GET')),
        anonymous: false,
    });
    const { underWay, next } = operation;
    const common = { ...limits, kind: 'operation', what: title, firstCounts: isPoll };
    const watch = (poll) => ({
        ...common,
        pollDescription: `GET ${fill(poll.poll)}`,
        firstCounts: false,
        states: statesOf(poll, request),
        locate: () => ask(poll.poll, ''),
        alternative: undefined,
        next: undefined,
    });
    const isNext = next && !(next.unless && isTrueOfBody(next.unless, request));
    return {
        ...common,
        pollDescription: isPoll ? `GET ${request.url.href}` : `GET ${fill(operation.poll)}`,
        states: statesOf(operation, request),
        locate: (first) => isPoll ? { request, anonymous: false } : ask(operation.poll, starts ? idIn(first, operation.id) : ''),
        alternative: underWay && { codes: underWay.codes, wait: watch(underWay) },
        next: isNext ? watch(next) : undefined,
    };
}
function valuesOf(url, path, base) {
    const segments = ((0,lookup/* pathBelow */.Br)(url, base ?? url.origin) ?? '').split('/');
    return new Map(path.split('/').flatMap((part, index) => (0,mendix_request/* placeholdersIn */.Qf)(part).map((name) => [name, segments[index] ?? ''])));
}
function idIn(first, place) {
    if (place === undefined)
        return '';
    const at = 'body' in place ? place.body : place.header;
    const id = 'body' in place ? idInBody(first, place.body) : idInHeader(first.headers[place.header]?.[0]);
    if (!id)
        throw new errors/* InvalidResponseError */.tF(`The response has no ${at}, so the step cannot wait for the operation.`);
    if (!(0,mendix_request/* isSegment */.wk)(id) || id.length > 1000)
        throw new errors/* InvalidResponseError */.tF(`The ${at} of the response is not a valid ID, so the step cannot wait for the operation.`);
    return id;
}
function idInBody({ body }, path) {
    const json = body.json();
    const id = json.document ? (0,jmespath/* evaluate */._3)((0,jmespath/* wellFormed */.ES)(path), json.document.value) : null;
    if (id !== null && !(0,lib_json/* isTextOrNumber */.SN)(id))
        throw new errors/* InvalidResponseError */.tF(`The ${path} of the response is not a string or number, so the step cannot wait for the operation.`);
    return json.document && select_select((0,jmespath/* wellFormed */.ES)(path), [json.document]);
}
const idInHeader = (text) => text?.split(/[?#]/)[0]?.split('/').filter(Boolean).at(-1);
function statesOf(poll, request) {
    const { pending, success, failure, successCodes = [], message, sent = [] } = poll;
    return {
        pending,
        success,
        failure,
        successCodes,
        state: (0,jmespath/* wellFormed */.ES)(poll.state),
        message: message === undefined ? undefined : (0,jmespath/* wellFormed */.ES)(message),
        sent: sent.flatMap(({ poll: field, body }) => {
            const value = inBody(body, request);
            return value === null ? [] : [{ field: (0,jmespath/* wellFormed */.ES)(field), value }];
        }),
    };
}
const isTrueOfBody = (expression, request) => inBody(expression, request) === true;
function inBody(expression, { body = [] }) {
    const text = body.map((segment) => ('bytes' in segment ? segment.bytes.toString() : '')).join('');
    const document = (0,lib_json/* parseJson */.qF)(text);
    return document ? (0,jmespath/* evaluate */._3)((0,jmespath/* wellFormed */.ES)(expression), document.value) : null;
}

// EXTERNAL MODULE: ./src/actions/call/url.ts
var call_url = __webpack_require__(1421);
;// CONCATENATED MODULE: ./src/actions/call/wait-url.ts










const createParse = (issues) => (at, text) => {
    const read = text === undefined ? undefined : parseExpression(text);
    return typeof read === 'string' ? issues.add(at, read) : read;
};
function locateByTemplate(template, parts, parse) {
    const placeholders = new Map();
    for (const name of (0,mendix_request/* placeholdersIn */.Qf)(template)) {
        const expression = parse('wait-url', name);
        if (expression === inputs_issues/* invalid */.Gq)
            return inputs_issues/* invalid */.Gq;
        if (expression)
            placeholders.set(name, expression);
    }
    const values = [...placeholders.keys()].map((name) => ({ at: 'wait-url', name, value: 'x' }));
    if (!isOnePlaceholder(template) && fill(template, values, { ...parts, from: parts.request.url }) === inputs_issues/* invalid */.Gq)
        return inputs_issues/* invalid */.Gq;
    return (first) => {
        const json = first.body.json();
        const found = [...placeholders].map(([name, expression]) => placeholderValue(name, expression, json.document));
        const issues = (0,inputs_issues/* createIssues */.Vg)(() => undefined);
        const url = fill(template, found, { ...parts, issues, from: first.request.url });
        issues.throwIfAny();
        if (url === inputs_issues/* invalid */.Gq)
            throw new errors/* ActionError */.lZ('wait-url: is not a URL.');
        const { request } = parts;
        return { request: (0,http_request/* moveTo */.tw)(url, (0,http_request/* withoutBody */.fQ)(request, 'GET')), anonymous: url.origin !== request.url.origin };
    };
}
function placeholderValue(name, expression, document) {
    const found = document ? (0,jmespath/* evaluate */._3)(expression, document.value) : null;
    if (found !== null && !(0,lib_json/* isTextOrNumber */.SN)(found))
        throw new errors/* ActionError */.lZ(`wait-url: {${name}} is not a string or number in the first response, so there is nothing to poll.`);
    const value = select_select(expression, [document]);
    if (!value)
        throw new errors/* ActionError */.lZ(`wait-url: {${name}} is ${value === '' ? 'empty' : 'missing'} in the first response.`);
    return { at: 'wait-url', name, value };
}
function fill(template, values, { request, base, issues, originProblem, from }) {
    const isOne = isOnePlaceholder(template);
    const home = isOne ? from : request.url;
    const url = (0,call_url/* buildUrl */.c$)({
        at: 'wait-url',
        text: isOne ? (values[0]?.value ?? '') : template,
        pathParams: isOne ? [] : values,
        query: [],
    }, { url: base.url, api: undefined }, issues);
    if (url === inputs_issues/* invalid */.Gq)
        return inputs_issues/* invalid */.Gq;
    const problem = (0,hosts/* schemeProblem */.HZ)(url) ?? originProblemOf(url, home, originProblem);
    return problem ? issues.add('wait-url', problem) : url;
}
const isOnePlaceholder = (template) => /^\{[^{}]*\}$/.test(template);
function originProblemOf(url, from, originProblem) {
    if (url.origin === from.origin)
        return undefined;
    const problem = (0,hosts/* linkProblem */.kD)(url, from);
    return problem ? `${url.origin} ${problem}` : originProblem(url);
}

;// CONCATENATED MODULE: ./src/actions/call/after-response-plan.ts






function planFollowUp(inputs, parts) {
    const { issues } = parts;
    const parse = createParse(issues);
    const draft = {
        extract: readExtractions(inputs, parse),
        mask: (0,inputs_issues/* allValid */.a7)(inputs.mask.map(({ at, text }) => readMask(at, text, issues) ?? parse(at, text.trim()) ?? inputs_issues/* invalid */.Gq)),
        wait: (0,inputs_issues/* isComplete */.As)(inputs) ? planWait({ ...parts, inputs, parse }) : inputs_issues/* invalid */.Gq,
        paging: inputs.paginate === true ? findPaging(parts) : undefined,
        download: parse('download', inputs.download),
        downloadFile: inputs.downloadFile,
        startHint: undefined,
    };
    if (!(0,inputs_issues/* isComplete */.As)(draft))
        return inputs_issues/* invalid */.Gq;
    const operation = draft.wait ? undefined : findOperation(parts.request, parts.match);
    const hint = operation?.starts
        ? 'The operation has only started: set `wait: true` to wait until it has finished.'
        : undefined;
    return { ...draft, startHint: hint };
}
function readMask(at, text, issues) {
    const problem = (0,parse/* lineProblem */.OR)(text);
    return problem ? issues.add(at, problem) : undefined;
}
function readExtractions({ extract }, parse) {
    if (extract === inputs_issues/* invalid */.Gq)
        return inputs_issues/* invalid */.Gq;
    return (0,inputs_issues/* allValid */.a7)(extract.map(({ at, name, value, optional }) => {
        const expression = parse(at, value);
        return expression && expression !== inputs_issues/* invalid */.Gq ? { name, expression, optional } : inputs_issues/* invalid */.Gq;
    }));
}
function findPaging({ match, issues }) {
    const paging = match.endpoints.map(({ endpoint }) => endpoint.pages).find((pages) => pages !== undefined);
    return paging ?? issues.add('paginate', noPages(match));
}
const noPages = ({ endpoints: [called] }) => called
    ? `this endpoint has no pages; remove \`paginate\`. ${(0,catalogue/* apiPageOf */.FS)(called.api)} lists the endpoints that do`
    : 'the catalogue does not know how this URL is paged; name the API with `api`';
function planWait(parts) {
    const { inputs, request, match, scope, issues, parse } = parts;
    if (!inputs.wait && inputs.waitUntil === undefined)
        return undefined;
    const until = readCondition(parts, 'wait-until', inputs.waitUntil);
    const failed = readCondition(parts, 'wait-failed', inputs.waitFailed);
    if (until === inputs_issues/* invalid */.Gq || failed === inputs_issues/* invalid */.Gq)
        return inputs_issues/* invalid */.Gq;
    const common = {
        what: `${request.method} ${request.url.pathname}`,
        pollDescription: `${request.method} ${request.url.href}`,
        timeoutMs: inputs.waitTimeoutMs,
        intervalMs: inputs.waitIntervalMs,
        failed,
    };
    if (inputs.waitUrl !== undefined && until) {
        const pollDescription = `GET ${inputs.waitUrl}`;
        const locate = locateByTemplate(inputs.waitUrl, parts, parse);
        return locate === inputs_issues/* invalid */.Gq
            ? inputs_issues/* invalid */.Gq
            : { ...common, pollDescription, kind: 'condition', until, firstCounts: false, locate };
    }
    const found = inputs.wait ? findOperation(request, match) : undefined;
    if (found)
        return planOperation(found, { ...common, until, request, scope });
    const starter = starterMissed(parts);
    if (starter)
        return issues.add('method', `is missing; ${starter} starts an operation here, but a GET does not show its progress. Set \`method: ${starter}\`, or \`method: GET\` to repeat the GET until it succeeds`);
    if (request.method !== 'GET')
        return notWaitedFor(parts);
    if (inputs.wait)
        return { ...common, kind: 'availability', until, request };
    return until
        ? { ...common, kind: 'condition', until, firstCounts: true, locate: () => ({ request, anonymous: false }) }
        : undefined;
}
function readCondition({ parse, issues }, at, text) {
    const read = parse(at, text);
    const problem = read && read !== inputs_issues/* invalid */.Gq ? conditionProblem(read) : undefined;
    return problem ? issues.add(at, problem) : read;
}
function notWaitedFor({ inputs, request: { method, url }, match, issues }) {
    if (!inputs.wait)
        return issues.add('wait-until', `a ${method} is not repeated; set \`wait-url\`, the URL to poll`);
    const name = match.apis.length > 0 ? 'remove `wait` if the response is already the result' : 'name the API with `api`';
    return issues.add('wait', `the catalogue knows no operation that ${method} ${url.pathname} starts; ${name}, or set \`wait-url\` and \`wait-until\``);
}
function starterMissed({ inputs, request, match, scope, isMethodGiven }) {
    const isForgotten = request.method === 'GET' && inputs.wait && !isMethodGiven && match.endpoints.length > 0;
    return isForgotten ? startedBy(request, scope) : undefined;
}
const startedBy = (request, scope) => ['POST', 'PUT'].find((method) => findOperation({ ...request, method }, scope.match(method, request.url))?.starts);

;// CONCATENATED MODULE: ./src/actions/call/after-response.ts












async function runAfterResponse(request, { wait, paging }, tools) {
    const { client } = tools;
    if (wait?.kind === 'availability')
        return waitToEnd(wait, undefined, tools);
    const first = await client.send(request);
    if (wait && isSuccessCode(wait, first)) {
        const warning = (0,outputs/* isAccepted */.oB)(first) ? undefined : await client.explain(first);
        return { first, last: first, polls: 0, failure: undefined, warning };
    }
    if (wait && (first.ok || alternativeWait(wait, first)))
        return waitToEnd(wait, first, tools);
    return first.ok && paging ? fetchPages({ request, first, paging }, tools) : (0,outputs/* resultOf */.Bg)(first, client);
}
async function fetchPages(list, { client, runner, mask }) {
    const { first } = list;
    const result = await collectPages(client, list, runner.info);
    const { last } = result;
    if (result.kind === 'collected') {
        const { body, count: items } = result;
        const withheld = await mask.apply({ body, match: lookup/* noMatch */.lX, ok: true });
        if (withheld === undefined)
            return { first, last, collected: body, items, failure: undefined, warning: undefined };
        body.discard();
        const nothing = { body: client.own({ bytes: Buffer.alloc(0) }, {}) };
        const failure = { code: (0,response/* failureCode */.AD)(last), message: (0,response/* afterResponse */.az)(last, `${withheld}.`) };
        return { first: { ...first, ...nothing }, last: { ...last, ...nothing }, failure, warning: undefined };
    }
    const code = last.ok ? (result.error.code ?? 'PAGE_FAILED') : (0,response/* failureCode */.AD)(last);
    const { message } = result.error;
    const failure = { code, message: code === 'PAGE_FAILED' ? (0,response/* afterResponse */.az)(last, message) : message };
    return { first, last, failure, warning: undefined };
}
async function waitToEnd(plan, begun, { client, runner }) {
    const options = { log: runner.info, warn: runner.warning };
    const result = await runner.group(`Wait for ${plan.what}`, () => waitFor(client, { plan, first: begun }, options));
    const { first, last, polls, changes, end } = result;
    const failure = await waitFailure(plan, result, client.explain);
    if (first === undefined || last === undefined) {
        if (end.kind === 'broken off')
            throw end.error;
        throw new errors/* WaitError */.uf(failure?.message ?? 'There was no response.');
    }
    const hasWarning = end.kind === 'warned' || (end.kind === 'done' && last.error !== undefined && !(0,outputs/* isAccepted */.oB)(last));
    return { first, last, polls, changes, failure, warning: hasWarning ? await client.explain(last) : undefined };
}
async function extractAndDownload(result, plan, tools) {
    if (plan.extract.length === 0 && plan.download === undefined)
        return { values: new Map(), file: '', failure: undefined };
    try {
        const { values, documents, failure } = extractFrom(result, plan);
        if (result.failure !== undefined)
            return { values, file: '', failure: undefined };
        if (failure || !plan.download)
            return { values, file: '', failure };
        return await downloadFrom(result, { values, documents, expression: plan.download }, { plan, ...tools });
    }
    catch (error) {
        const { message } = (0,errors/* expectedError */.j1)(error);
        return { values: new Map(), file: '', failure: { code: 'EXTRACT_FAILED', message } };
    }
}
function extractFrom({ first, last, collected }, plan) {
    const bodies = collected ? [collected] : [last.body, first.body];
    const [json] = bodies.map((body) => body.json());
    const documents = bodies.map((body) => body.json().document);
    const why = json === undefined || json.document ? '' : `the response is ${json.why}`;
    const { values, problems, hasFailed } = extract(plan.extract, documents, why);
    const isUnread = json !== undefined && json.document === undefined && json.why === 'larger than 32 MiB';
    const isTooLarge = isUnread && plan.extract.length > 0;
    if (problems.length === 0 && !isTooLarge)
        return { values, documents, failure: undefined };
    const message = isTooLarge
        ? `extract: ${why}, the limit for expressions`
        : [...problems, plan.startHint].filter(Boolean).join('\n');
    const code = hasFailed || isTooLarge ? 'EXTRACT_FAILED' : 'EXTRACT_MISSING';
    return { values, documents, failure: { code, message } };
}
async function downloadFrom({ last }, { values, documents, expression }, { plan, ...tools }) {
    try {
        const target = { file: plan.downloadFile, temp: (0,connection/* tempFolder */.vg)(tools.runner) };
        return {
            values,
            file: await downloadLinked({ expression, documents, from: last.request, target }, tools),
            failure: undefined,
        };
    }
    catch (error) {
        const { code, message: cause } = (0,errors/* expectedError */.j1)(error);
        const message = [cause, plan.startHint].filter(Boolean).join('\n');
        return { values, file: '', failure: { code: code ?? 'DOWNLOAD_FAILED', message } };
    }
}


/***/ }),

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

/***/ 3878:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bB: () => (/* binding */ createResumableFile),
/* harmony export */   ho: () => (/* binding */ discardUnlessResumable),
/* harmony export */   kd: () => (/* binding */ requestFile)
/* harmony export */ });
/* harmony import */ var _http_status_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8848);
/* harmony import */ var _lib_atomic_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2949);


const nothingKnown = { total: undefined, tag: '' };
function createResumableFile(place) {
    const received = createReceivedBytes(place);
    let [whole, isWhole] = [nothingKnown, false];
    let first = {};
    const discard = () => {
        received.discard();
        [whole, isWhole] = [nothingKnown, false];
    };
    const canResume = () => received.size() > 0 && whole.tag !== '';
    const checkWhole = () => {
        const size = received.size();
        isWhole = size > 0 && (whole.total === undefined || whole.total === size);
        return isWhole;
    };
    return {
        open: received.open,
        size: received.size,
        canResume,
        headers: () => (canResume() ? rangeHeaders(received.size(), whole.tag) : []),
        take: (status, headers) => {
            const { from, ...next } = partOf(status, headers);
            const isRest = status === 206 && from >= 0 && from <= received.size() && isSameFile(next, whole);
            if (!isRest) {
                discard();
                first = headers;
            }
            whole = isRest || (status !== 206 && from === 0) ? next : { total: -1, tag: '' };
            return collectInto(received, isRest ? received.size() - from : 0, checkWhole);
        },
        firstHeaders: () => first,
        isComplete: () => isWhole,
        isLengthKnown: () => whole.total !== undefined,
        sha256: received.sha256,
        discard,
    };
}
function createReceivedBytes({ folder, name, mode }) {
    let part;
    let [hash, size] = [createHash(), 0];
    const open = () => {
        part ??= (0,_lib_atomic_file_js__WEBPACK_IMPORTED_MODULE_1__/* .createTempFile */ .j3)(folder, name, mode);
        return part;
    };
    return {
        size: () => size,
        open: () => void open(),
        add: (chunk) => {
            open().write(chunk);
            hash.update(chunk);
            size += chunk.length;
        },
        close: () => {
            const { path, close } = open();
            close();
            part = undefined;
            return path;
        },
        sha256: () => hash.digest('hex'),
        discard: () => {
            part?.discard();
            part = undefined;
            [hash, size] = [createHash(), 0];
        },
    };
}
function collectInto(received, overlap, checkWhole) {
    let skip = overlap;
    return {
        add: (chunk) => {
            const rest = chunk.subarray(Math.min(skip, chunk.length));
            skip -= chunk.length - rest.length;
            received.add(rest);
        },
        end: () => (checkWhole() ? { part: received.close(), size: received.size() } : { bytes: Buffer.alloc(0) }),
        discard: () => undefined,
    };
}
const requestFile = (client, request, { part, onResume, ...options }) => client.send(request, {
    ...options,
    anonymous: true,
    isFile: true,
    isSuccess: _http_status_js__WEBPACK_IMPORTED_MODULE_0__/* .is2xx */ .ZE,
    rangeHeaders: () => {
        if (part.canResume())
            onResume?.();
        return part.headers();
    },
    spoolTo: (status, headers) => ((0,_http_status_js__WEBPACK_IMPORTED_MODULE_0__/* .is2xx */ .ZE)(status) ? part.take(status, headers) : client.spoolTo(status)),
});
function discardUnlessResumable(part, { ok, status }) {
    if (status === 416 || (ok && !part.canResume()))
        part.discard();
}
const rangeHeaders = (from, tag) => [
    { name: 'Range', value: `bytes=${from}-` },
    { name: 'If-Range', value: tag },
];
const isSameFile = (a, b) => a.tag !== '' && a.tag === b.tag && a.total !== undefined && (b.total === undefined || a.total === b.total);
function partOf(status, headers) {
    const tag = tagOf(headers);
    const [range] = headers['content-range'] ?? [];
    const isEncoded = !/^(?:identity)?$/i.test(headers['content-encoding']?.[0] ?? '');
    if (status !== 206)
        return { from: range === undefined ? 0 : -1, total: lengthOf(headers), tag: isEncoded ? '' : tag };
    const [, first, total] = /^bytes (\d+)-\d+\/(\d+)$/.exec(range ?? '') ?? [];
    if (first === undefined || isEncoded)
        return { from: -1, total: undefined, tag };
    return { from: Number(first), total: Number(total), tag };
}
const createHash = () => process.getBuiltinModule('node:crypto').createHash('sha256');
function lengthOf(headers) {
    const [length] = headers['content-length'] ?? [];
    return length === undefined ? undefined : Number(length);
}
function tagOf(headers) {
    const [tag = ''] = headers.etag ?? [];
    return tag.startsWith('"') ? tag : '';
}


/***/ }),

/***/ 7541:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

/*!
 * content-disposition
 * Copyright(c) 2014-2017 Douglas Christopher Wilson
 * MIT Licensed
 */
__webpack_unused_export__ = ({ value: true });
__webpack_unused_export__ = create;
exports.qg = parse;
__webpack_unused_export__ = decodeExtended;
__webpack_unused_export__ = format;
__webpack_unused_export__ = encodeExtended;
/**
 * Null object perf optimization. Faster than `Object.create(null)` and `{ __proto__: null }`.
 */
const NullObject = /* @__PURE__ */ (() => {
    const C = function () { };
    C.prototype = Object.create(null);
    return C;
})();
/**
 * Create an attachment Content-Disposition header.
 */
function create(filename, options) {
    const type = options?.type || 'attachment';
    const parameters = createParameters(filename, options?.fallback);
    return format({ type, parameters }, { extended: false });
}
const SP = 32; // " "
const HTAB = 9; // "\t"
const SEMI = 59; // ";"
const EQ = 61; // "="
const DQUOTE = 34; // '"'
const BSLASH = 92; // "\\"
const ASTERISK = 42; // "*"
/**
 * Parse Content-Disposition header string.
 */
function parse(header, options) {
    const len = header.length;
    const multipart = options?.multipart === true;
    const extended = options?.extended !== false;
    let index = skipOWS(header, 0, header.length);
    const typeStart = index;
    index = parseToken(header, index, len);
    const typeEnd = trailingOWS(header, typeStart, index);
    const type = header.slice(typeStart, typeEnd).toLowerCase();
    const parameters = new NullObject();
    parameter: while (index < len) {
        index = skipOWS(header, index + 1, len); // Skip over semicolon.
        const keyStart = index;
        while (index < len) {
            const char = header.charCodeAt(index);
            if (char === SEMI)
                continue parameter;
            if (char === EQ) {
                const keyEnd = trailingOWS(header, keyStart, index);
                const key = header.slice(keyStart, keyEnd).toLowerCase();
                index = skipOWS(header, index + 1, len);
                if (index < len && header.charCodeAt(index) === DQUOTE) {
                    index++;
                    let value = '';
                    if (multipart) {
                        while (index < len) {
                            const code = header.charCodeAt(index++);
                            if (code === DQUOTE) {
                                index = parseToken(header, index, len);
                                if (parameters[key] === undefined)
                                    parameters[key] = value;
                                break;
                            }
                            if (code === /* % */ 37 && index + 1 < len) {
                                const code2 = header.charCodeAt(index);
                                const code3 = header.charCodeAt(index + 1);
                                if (code2 === 50 /* "2" */ && code3 === 50 /* "2" */) {
                                    value += '"';
                                    index += 2;
                                    continue;
                                }
                                if (code2 === 48 /* "0" */) {
                                    if (code3 === 100 /* "d" */ || code3 === 68 /* "D" */) {
                                        value += '\r';
                                        index += 2;
                                        continue;
                                    }
                                    if (code3 === 97 /* "a" */ || code3 === 65 /* "A" */) {
                                        value += '\n';
                                        index += 2;
                                        continue;
                                    }
                                }
                            }
                            value += String.fromCharCode(code);
                        }
                    }
                    else {
                        while (index < len) {
                            const code = header.charCodeAt(index++);
                            if (code === DQUOTE) {
                                index = parseToken(header, index, len);
                                if (parameters[key] === undefined)
                                    parameters[key] = value;
                                break;
                            }
                            if (code === BSLASH && index < len) {
                                value += header[index++];
                                continue;
                            }
                            value += String.fromCharCode(code);
                        }
                    }
                    continue parameter;
                }
                const valueStart = index;
                index = parseToken(header, index, len);
                const valueEnd = trailingOWS(header, valueStart, index);
                const value = header.slice(valueStart, valueEnd);
                if (parameters[key] === undefined) {
                    parameters[key] = value;
                    if (extended && key.charCodeAt(key.length - 1) === ASTERISK) {
                        const normalizedKey = key.slice(0, -1);
                        const decoded = decodeExtended(value);
                        if (decoded !== undefined)
                            parameters[normalizedKey] = decoded;
                    }
                }
                continue parameter;
            }
            index++;
        }
    }
    return { type, parameters };
}
/**
 * RegExp to match non attr-char, *after* encodeURIComponent (i.e. not including "%")
 */
const ENCODE_URL_ATTR_CHAR_REGEXP = /[\x00-\x20"'()*,/:;<=>?@[\\\]{}\x7f]/g; // eslint-disable-line no-control-regex
/**
 * RegExp to match non-US-ASCII characters.
 */
const NON_ASCII_REGEXP = /[^\x20-\x7e]/g;
/**
 * RegExp to match chars that must be quoted-pair in RFC 2616
 */
const QUOTE_REGEXP = /[\\"]/g;
/**
 * Match chars that can't be used in the filename for compatibility.
 */
const INVALID_FILENAME_REGEXP = /%[0-9A-Fa-f]{2}/;
/**
 * RegExp for various RFC 2616 grammar
 *
 * parameter     = token "=" ( token | quoted-string )
 * token         = 1*<any CHAR except CTLs or separators>
 * separators    = "(" | ")" | "<" | ">" | "@"
 *               | "," | ";" | ":" | "\" | <">
 *               | "/" | "[" | "]" | "?" | "="
 *               | "{" | "}" | SP | HT
 * quoted-string = ( <"> *(qdtext | quoted-pair ) <"> )
 * qdtext        = <any TEXT except <">>
 * quoted-pair   = "\" CHAR
 * CHAR          = <any US-ASCII character (octets 0 - 127)>
 * TEXT          = <any OCTET except CTLs, but including LWS>
 * LWS           = [CRLF] 1*( SP | HT )
 * CRLF          = CR LF
 * CR            = <US-ASCII CR, carriage return (13)>
 * LF            = <US-ASCII LF, linefeed (10)>
 * SP            = <US-ASCII SP, space (32)>
 * HT            = <US-ASCII HT, horizontal-tab (9)>
 * CTL           = <any US-ASCII control character (octets 0 - 31) and DEL (127)>
 * OCTET         = <any 8-bit sequence of data>
 */
const TEXT_REGEXP = /^[\x20-\x7e\x80-\xff]*$/;
const ASCII_TEXT_REGEXP = /^[\x20-\x7e]*$/;
const TOKEN_REGEXP = /^[!#$%&'*+.0-9A-Z^_`a-z|~-]+$/;
/**
 * Create parameters object from filename and fallback.
 */
function createParameters(filename, fallback = true) {
    if (filename === undefined)
        return;
    if (typeof fallback === 'string') {
        if (!ASCII_TEXT_REGEXP.test(fallback)) {
            throw new TypeError('Fallback must be valid US-ASCII: ' + fallback);
        }
        if (fallback === filename)
            return { filename };
        return { filename: fallback, 'filename*': encodeExtended(filename) };
    }
    // Use `filename` when possible, otherwise use `filename*`.
    if (ASCII_TEXT_REGEXP.test(filename) &&
        !INVALID_FILENAME_REGEXP.test(filename)) {
        return { filename };
    }
    if (fallback === false) {
        return { 'filename*': encodeExtended(filename) };
    }
    return {
        filename: getAscii(filename),
        'filename*': encodeExtended(filename),
    };
}
/**
 * Decode a RFC 8187 field value (gracefully).
 */
function decodeExtended(str) {
    const charsetEnd = str.indexOf("'");
    if (charsetEnd <= 0) {
        return undefined;
    }
    const languageEnd = str.indexOf("'", charsetEnd + 1);
    if (languageEnd === -1) {
        return undefined;
    }
    const charset = str.slice(0, charsetEnd).toLowerCase();
    const encoded = str.slice(languageEnd + 1);
    switch (charset) {
        case 'iso-8859-1': {
            return decodeHexEscapes(encoded);
        }
        case 'utf-8':
        case 'utf8': {
            return tryDecodeURIComponent(encoded);
        }
    }
    return undefined;
}
/**
 * Decode URI component but return `undefined` on error.
 */
function tryDecodeURIComponent(str) {
    try {
        return decodeURIComponent(str);
    }
    catch {
        return undefined;
    }
}
/**
 * Parse a token starting at the provided index.
 */
function parseToken(str, index, len) {
    while (index < len) {
        const char = str.charCodeAt(index);
        if (char === SEMI)
            break;
        index++;
    }
    return index;
}
/**
 * Skip RFC 2616 linear whitespace (space / tab).
 */
function skipOWS(str, index, len) {
    while (index < len) {
        const char = str.charCodeAt(index);
        if (char !== SP && char !== HTAB)
            break;
        index++;
    }
    return index;
}
/**
 * Skip RFC 2616 linear whitespace (space / tab) from the end of a string.
 */
function trailingOWS(str, start, end) {
    while (end > start) {
        const char = str.charCodeAt(end - 1);
        if (char !== SP && char !== HTAB)
            break;
        end--;
    }
    return end;
}
/**
 * Format object to Content-Disposition header.
 */
function format(obj, options) {
    const { type, parameters } = obj;
    const multipart = options?.multipart === true;
    const extended = options?.extended !== false;
    if (!type || !TOKEN_REGEXP.test(type)) {
        throw new TypeError('Invalid type: ' + type);
    }
    let result = type;
    if (parameters) {
        for (const param of Object.keys(parameters)) {
            const value = parameters[param];
            if (!TOKEN_REGEXP.test(param)) {
                throw new TypeError('Invalid parameter name: ' + param);
            }
            if (multipart) {
                result += '; ' + param + '=' + qmultipart(value);
                continue;
            }
            if (TOKEN_REGEXP.test(value)) {
                result += '; ' + param + '=' + value;
                continue;
            }
            if (TEXT_REGEXP.test(value)) {
                result += '; ' + param + '=' + qstring(value);
                continue;
            }
            if (!extended) {
                throw new TypeError('Invalid parameter value: ' + value);
            }
            result += '; ' + param + '*=' + encodeExtended(value);
        }
    }
    return result;
}
/**
 * Get US-ASCII version of string.
 */
function getAscii(val) {
    // simple Unicode -> US-ASCII transformation
    return val.replace(NON_ASCII_REGEXP, '?');
}
/**
 * Percent encode a single character.
 */
function pencode(char) {
    return '%' + char.charCodeAt(0).toString(16).toUpperCase();
}
/**
 * Quote a string for HTTP.
 */
function qstring(str) {
    return '"' + str.replace(QUOTE_REGEXP, '\\$&') + '"';
}
/**
 * Quote a string for multipart/form-data.
 *
 * @see https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data
 */
function qmultipart(str) {
    return '"' + str.replace(/[\n\r"]/g, multipartEscape) + '"';
}
/**
 * Escape a multipart/form-data string character.
 */
function multipartEscape(char) {
    if (char === '\n')
        return '%0A';
    if (char === '\r')
        return '%0D';
    return '%22';
}
/**
 * Encode a Unicode string for HTTP (RFC 8187).
 */
function encodeExtended(str) {
    const encoded = encodeURIComponent(str).replace(ENCODE_URL_ATTR_CHAR_REGEXP, pencode);
    return "UTF-8''" + encoded;
}
/**
 * Check if a character is a hex digit [0-9A-Fa-f]
 */
function isHexDigit(char) {
    const code = char.charCodeAt(0);
    return ((code >= 48 && code <= 57) || // 0-9
        (code >= 65 && code <= 70) || // A-F
        (code >= 97 && code <= 102) // a-f
    );
}
/**
 * Decode hex escapes in a string (e.g., %20 -> space)
 */
function decodeHexEscapes(str) {
    const firstEscape = str.indexOf('%');
    if (firstEscape === -1)
        return str;
    let result = str.slice(0, firstEscape);
    for (let idx = firstEscape; idx < str.length; idx++) {
        if (str[idx] === '%' &&
            idx + 2 < str.length &&
            isHexDigit(str[idx + 1]) &&
            isHexDigit(str[idx + 2])) {
            result += String.fromCharCode(Number.parseInt(str[idx + 1] + str[idx + 2], 16));
            idx += 2;
        }
        else {
            result += str[idx];
        }
    }
    return result;
}
//# sourceMappingURL=index.js.map

/***/ })

};
;
//# sourceMappingURL=after-response.chunk.js.map
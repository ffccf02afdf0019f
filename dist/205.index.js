"use strict";
exports.id = 205;
exports.ids = [205];
exports.modules = {

/***/ 3205:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  describeChain: () => (/* reexport */ describeChain),
  followUp: () => (/* binding */ followUp),
  maskSecrets: () => (/* reexport */ maskSecrets),
  planChain: () => (/* reexport */ planChain),
  takeOut: () => (/* binding */ takeOut)
});

// EXTERNAL MODULE: ./src/client/document.ts
var client_document = __webpack_require__(2862);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
// EXTERNAL MODULE: ./node_modules/@jmespath-community/jmespath/dist/index.mjs
var dist = __webpack_require__(4022);
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
        const found = document ? evaluate(expression, document.value) : null;
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
            const value = select_select(expression, documents) ?? (optional ? '' : undefined);
            if (value === undefined) {
                const why = documents.some(Boolean) ? 'is missing in the response' : `finds nothing, as ${noDocument}`;
                const quotes = /"/.test(expression.text)
                    ? '; in JMESPath a text stands in single quotes, and a name in double ones'
                    : '';
                problems.push(`${at} ${why}; end the name in \`?\` if it may be missing${quotes}`);
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
            problems.push(`extract, ${name}: ${error.message}`);
        }
    }
    return { values, problems };
}
/** Texts to mask in one response, and their characters; each has some twenty forms that every printed line is searched for. */
const mostSecrets = 1000;
const longestSecrets = 256 * 1024;
/**
 * Every string that the expressions select in a response.
 *
 * @throws ActionError where an expression fails, or selects more than can be masked
 */
function secretsIn(expressions, document) {
    const secrets = new Set(expressions.flatMap((expression) => stringsIn(evaluate(expression, document.value))));
    if (secrets.size > mostSecrets)
        throw new errors/* ActionError */.lZ(`mask: the expressions select more than ${mostSecrets} texts; select the secret ones alone`);
    if ([...secrets].reduce((sum, { length }) => sum + length, 0) > longestSecrets)
        throw new errors/* ActionError */.lZ('mask: the expressions select more than 256 KiB; select the secret texts alone');
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

;// CONCATENATED MODULE: ./src/wait/judge.ts

/** Milliseconds of polling in which a record may not be visible yet. */
const notYetVisible = 30_000;
/** Characters; states are words. */
const longestState = 200;
const verdict = (kind, state, more = {}) => ({
    kind,
    state,
    known: true,
    message: '',
    ...more,
});
/**
 * Judges an answer: over, failed, or still to wait for.
 *
 * @param elapsed milliseconds since the wait began
 */
function judge(plan, answer, elapsed) {
    const { states, until, failed, comesUp } = plan;
    const { status, ok, document, code } = answer;
    const http = `HTTP ${status}`;
    if (isSuccessCode(plan, answer))
        return verdict('warned', code);
    if (!ok && comesUp)
        return verdict('pending', http);
    if (!ok && status === 404 && elapsed < notYetVisible)
        return verdict('pending', 'not visible yet');
    if (!ok)
        return verdict('refused', code || http);
    if (!states && !until && !failed)
        return verdict('done', http);
    if (document === undefined)
        return verdict(until || states ? 'pending' : 'done', `${http} without JSON`);
    const found = states ? evaluate(states.state, document.value) : ownState(document.value);
    const state = found === null ? http : (typeof found === 'string' ? found : document.write(found)).slice(0, longestState);
    const words = states?.message ? evaluate(states.message, document.value) : null;
    const message = typeof words === 'string' ? words : '';
    if (failed && isTrue(evaluate(failed, document.value)))
        return verdict('failed', state, { message });
    if (states?.failure.includes(state))
        return verdict('failed', state, { message });
    if (until ? isTrue(evaluate(until, document.value)) : (states?.success.includes(state) ?? true))
        return verdict('done', state);
    const known = !states || states.pending.includes(state) || states.success.includes(state);
    return verdict('pending', state, { known });
}
/** The state that a response of any API tells, for the log. */
function ownState(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return null;
    const names = ['state', 'status', 'State', 'Status', 'phase'];
    return names.map((name) => value[name] ?? null).find((each) => typeof each === 'string') ?? null;
}
/** Whether an error says that what is waited for is the case already. */
const isSuccessCode = ({ states, until }, { code, kind }) => states !== undefined &&
    until === undefined &&
    code !== '' &&
    (kind === 'success' || states.successCodes.includes(code.toUpperCase()));

// EXTERNAL MODULE: ./src/client/mendix-error.ts
var mendix_error = __webpack_require__(2077);
// EXTERNAL MODULE: ./src/http/call.ts + 8 modules
var call = __webpack_require__(7135);
// EXTERNAL MODULE: ./src/http/receive.ts
var receive = __webpack_require__(2693);
// EXTERNAL MODULE: ./src/http/retry.ts
var retry = __webpack_require__(8902);
// EXTERNAL MODULE: ./src/lib/format.ts
var format = __webpack_require__(432);
// EXTERNAL MODULE: ./src/wait/schedule.ts
var schedule = __webpack_require__(620);
;// CONCATENATED MODULE: ./src/wait/poll.ts


/** Milliseconds between two lines of the log while nothing changes. */
const heartbeat = 60_000;
/**
 * Polls until it is over. The last poll is made when the time is up.
 *
 * @param initial what is known before the first poll
 */
async function wait(initial, options) {
    const { clock, cancelled, timeout, interval, random, poll } = options;
    const begin = clock.now();
    const states = [];
    const tell = createTeller(states, options);
    let polls = 0;
    let last = initial;
    for (;;) {
        const elapsed = clock.now() - begin;
        if (last)
            tell(last.verdict, elapsed, polls);
        if (last && (last.verdict.kind !== 'pending' || elapsed >= timeout))
            return { verdict: last.verdict, polls, states, elapsed };
        const pause = Math.max((0,schedule/* intervalAfter */.U)(elapsed, interval, random()), last?.retryAfter ?? 0);
        await clock.sleep(Math.min(pause, Math.max(0, timeout - elapsed)), cancelled);
        polls += 1;
        last = await poll(clock.now() - begin);
    }
}
/** Tells of each change of state, of unknown states once, and once a minute that nothing has changed. */
function createTeller(states, { log, warn }) {
    let told = 0;
    let isWarned = false;
    return ({ state, known, kind }, elapsed, polls) => {
        if (states.at(-1)?.state !== state) {
            states.push({ state, after: elapsed });
            log(`State after ${(0,format/* formatTime */.f)(elapsed)}: ${state}`);
            told = elapsed;
        }
        else if (elapsed - told >= heartbeat) {
            log(`Still ${state} after ${(0,format/* formatTime */.f)(elapsed)}, at poll ${polls}.`);
            told = elapsed;
        }
        if (kind !== 'pending' || known || isWarned)
            return;
        isWarned = true;
        warn(`The state "${state}" is not a documented one; it is waited for as if it were pending.`);
    };
}

// EXTERNAL MODULE: ./src/actions/call/url.ts
var call_url = __webpack_require__(1421);
// EXTERNAL MODULE: ./src/auth/hosts.ts
var hosts = __webpack_require__(7717);
// EXTERNAL MODULE: ./src/http/redirect.ts
var redirect = __webpack_require__(6790);
// EXTERNAL MODULE: ./src/inputs/reader.ts
var inputs_reader = __webpack_require__(9066);
;// CONCATENATED MODULE: ./src/wait/target.ts






/**
 * The request that is polled with, once the first answer is there.
 *
 * @throws ActionError where the first answer lacks what it takes
 */
function pollRequest({ target }, first, document, inputs, base) {
    if (target.kind === 'same')
        return first;
    if (target.kind === 'template')
        return (0,redirect/* follow */.e6)(first, templateUrl(target, document, inputs, base));
    if (target.id === undefined)
        return (0,redirect/* follow */.e6)(first, target.url(''));
    const id = select_select(target.id, [document]);
    if (id !== undefined && (id === '.' || id === '..' || id.length > 1000 || !id.isWellFormed()))
        throw new errors/* ActionError */.lZ(`The ${target.id.text} of the answer is no id, so that it cannot be waited for.`);
    if (!id)
        throw new errors/* ActionError */.lZ(`The answer lacks ${target.id.text}, without which it cannot be waited for.`);
    return (0,redirect/* follow */.e6)(first, target.url(id));
}
function templateUrl(target, document, inputs, base) {
    const values = [...target.placeholders].map(([name, expression]) => {
        const value = select_select(expression, [document]);
        if (!value)
            throw new errors/* ActionError */.lZ(`wait-url: {${name}} is ${value === '' ? 'empty' : 'missing'} in the first response.`);
        return { at: 'wait-url', name, value };
    });
    const reader = (0,inputs_reader/* createReader */.WF)(() => '');
    const url = buildTemplate(target.template, values, inputs, base, reader);
    if (url === undefined || reader.faults.length > 0)
        throw new errors/* InputError */.dz(reader.faults);
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
    const url = (0,call_url/* buildUrl */.c)(read, { url: base.url, api: undefined }, named);
    const problem = url && (0,hosts/* checkScheme */._0)(url);
    if (problem)
        named.fault('url', problem);
    return url;
}
const isOnePlaceholder = (template) => /^\{[^{}]*\}$/.test(template);

;// CONCATENATED MODULE: ./src/actions/call/await.ts










/** Milliseconds that the last poll has, however little of the time-out is left. */
const lastPoll = 5000;
const silent = (state) => ({ verdict: { kind: 'pending', state, known: true, message: '' } });
/**
 * Waits until what the first response began has ended.
 *
 * @param first absent where the first request is itself repeated until it succeeds
 * @throws ActionError where no response came at all
 */
async function awaitEnd(first, plan, { base }, { inputs, signed }, session, runner) {
    const { comesUp } = plan;
    let [earliest, last] = [first, first];
    let polls = 0;
    let reason = 'No response came at all.';
    const judged = ({ answer, ok, readable, error, kind }, elapsed) => {
        if ((0,client_document/* isTooLarge */.I)(readable))
            throw new errors/* ActionError */.lZ('wait: the response is larger than 32 MiB, so that its state cannot be read.');
        return judge(plan, { status: answer.status, ok, document: readable.document, code: error?.code ?? '', kind }, elapsed);
    };
    const keep = (received) => {
        if (last && last !== earliest)
            (0,receive/* discard */.vf)(last.answer.body);
        earliest ??= received;
        last = received;
    };
    let where = signed.url;
    try {
        const request = pollRequest(plan, signed, first?.readable.document, inputs, base);
        where = request.url;
        const poll = async (elapsed) => {
            const deadline = AbortSignal.timeout(Math.max(lastPoll, plan.timeout - elapsed));
            try {
                const received = await session.fetch(request, {
                    cancelled: AbortSignal.any([session.cancelled, deadline]),
                    isSuccess: comesUp ? session.isSuccess : call/* isFine */.z,
                    ...(comesUp ? { retries: 0 } : {}),
                });
                keep(received);
                const asked = (0,retry/* parseRetryAfter */.mu)(received.answer.headers['retry-after']?.[0], session.clock.now());
                return { verdict: judged(received, elapsed), retryAfter: asked };
            }
            catch (error) {
                if (deadline.aborted && !session.cancelled.aborted)
                    return silent('no answer');
                if (comesUp && error instanceof errors/* ConnectionError */.Rc) {
                    reason = error.message;
                    return silent('no connection');
                }
                throw error;
            }
        };
        runner.info(`Waiting, at most ${(0,format/* formatTime */.f)(plan.timeout)}, for ${plan.what}`);
        const initial = comesUp ? await poll(0) : plan.judgesFirst && first ? { verdict: judged(first, 0) } : undefined;
        const waited = await wait(initial, {
            clock: session.clock,
            cancelled: session.cancelled,
            timeout: plan.timeout,
            interval: plan.interval,
            random: Math.random,
            poll: (elapsed) => {
                polls += 1;
                return poll(elapsed);
            },
            log: runner.info,
            warn: runner.warning,
        });
        if (earliest === undefined || last === undefined)
            throw new errors/* ActionError */.lZ(`${timeOut(plan, waited)} ${reason}`);
        const ended = await describeEnd(waited, plan, last, session, where);
        return { first: earliest, last, polls: waited.polls, states: waited.states, ...ended };
    }
    catch (error) {
        if (!(error instanceof errors/* ActionError */.lZ) || earliest === undefined || last === undefined)
            throw error;
        const isCancelled = error instanceof errors/* CancelledError */.cc;
        const still = isCancelled || error instanceof errors/* ConnectionError */.Rc ? ` ${stillRuns(plan, where)}` : '';
        return { first: earliest, last, polls, failure: `${error.message}${still}` };
    }
}
/** What the end of a wait means for the step. */
async function describeEnd(waited, plan, last, session, where) {
    const { verdict, elapsed } = waited;
    switch (verdict.kind) {
        case 'done':
            return { warning: last.error && (await session.explain(last)) };
        case 'warned':
            return { warning: await session.explain(last) };
        case 'refused': {
            const words = await session.explain(last);
            const after = (0,format/* formatTime */.f)(elapsed);
            return last.kind === 'final'
                ? { failure: `${plan.what} failed after ${after}. ${words}` }
                : { failure: `${plan.what} could not be asked for after ${after}. ${words}\n${stillRuns(plan, where)}` };
        }
        case 'failed': {
            const words = verdict.message || (0,mendix_error/* findMendixError */.H)(last.text, true)?.message;
            const why = words ? `: ${words}` : '; the answer gives no reason, the Mendix portal may';
            return { failure: `${plan.what} ended as "${verdict.state}" after ${(0,format/* formatTime */.f)(elapsed)}${why}` };
        }
        case 'pending': {
            const words = plan.comesUp && !last.ok ? `\n${await session.explain(last)}` : '';
            return { failure: `${timeOut(plan, waited)} ${stillRuns(plan, where)}${words}` };
        }
    }
}
const timeOut = (plan, { verdict }) => `Waited ${(0,format/* formatTime */.f)(plan.timeout)} (\`wait-timeout\`) for ${plan.what}; the last state was "${verdict.state}".`;
/** What goes on without us, where to see it, and how to take the wait up again. */
function stillRuns({ comesUp, until }, where) {
    if (comesUp)
        return 'Give it more time with `wait-timeout`, or look at its log.';
    const again = `To go on waiting, call GET ${where.href} with`;
    if (until)
        return `What was begun may still run. \`${until.text}\` was not true of the last answer, which is in the output \`body\`. ${again} the same \`wait-until\`.`;
    return `The operation still runs on the platform: look at the app in the Mendix portal. ${again} \`wait: true\`.`;
}

// EXTERNAL MODULE: ./src/client/store.ts + 1 modules
var store = __webpack_require__(2061);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/paging/pages.ts


/** Characters: longer ones fit no URL that a server takes. */
const longestCursor = 4096;
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
    const found = evaluate(items, value);
    if (Array.isArray(found))
        return found;
    throw new errors/* ActionError */.lZ(`paginate: the answer has no list at \`${items.text}\`.`);
}
/**
 * The URL of the page after one, by the scheme's own signal. Its host is always the same.
 *
 * @param items how many this page has, and how many there were with it
 * @returns undefined where this page was the last
 * @throws ActionError where the answer names no usable next page
 */
function nextPage(plan, url, { count, seen }, { value }) {
    const { paging } = plan;
    const query = url.searchParams;
    const full = expectedItems(plan, query.get('limit'));
    switch (paging.by) {
        case 'cursor':
            return nextByCursor(plan, url, value);
        case 'page': {
            const [page, total] = [wholeNumber(query, 'page', 1), numberAt(plan.total, value) ?? 0];
            // What came counts, and not what was asked for: a limit may be cut in silence. A list may begin with a later page.
            const isLast = count === 0 || seen >= total || (count === full && page * full >= total);
            return isLast ? undefined : withQuery(url, 'page', String(page + 1));
        }
        case 'offset': {
            const next = wholeNumber(query, 'offset', 0) + count;
            return isLastOffset(plan, value, { next, count, full }) ? undefined : withQuery(url, 'offset', String(next));
        }
        case 'position': {
            const isLast = count === 0 || full === undefined || count < full;
            return isLast ? undefined : withQuery(url, 'cursor', String(wholeNumber(query, 'cursor', 1) + count));
        }
    }
}
function isLastOffset(plan, value, { next, count, full }) {
    if (count === 0)
        return true;
    const total = numberAt(plan.total, value);
    if (total !== undefined)
        return next >= total;
    const [size, limit] = [numberAt(plan.size, value), numberAt(plan.limit, value)];
    if (size !== undefined && limit !== undefined)
        return size < limit;
    return full === undefined || count < full;
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
    const found = next ? evaluate(next, value) : null;
    if (found === null || found === '')
        return undefined;
    const text = typeof found === 'string' ? found : JSON.stringify(found);
    // Base64 may begin with a slash as well.
    const isUrl = /^https?:\/\//.test(text) || (/^[/?]/.test(text) && /[?&]cursor=/.test(text));
    const cursor = isUrl ? URL.parse(text, url.href)?.searchParams.get('cursor') : text;
    if (cursor && cursor.length > longestCursor)
        throw new errors/* ActionError */.lZ('paginate: the cursor of the next page has more than 4096 characters.');
    if (!cursor)
        throw new errors/* ActionError */.lZ(`paginate: the answer names a next page without a cursor at \`${next?.text}\`.`);
    return withQuery(url, 'cursor', cursor);
}
function numberAt(expression, value) {
    const found = expression ? evaluate(expression, value) : null;
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
    next.search = [...rest, `${name}=${encodeURIComponent(value.toWellFormed())}`].join('&');
    return next;
}
const decodeName = (pair) => [...new URLSearchParams(pair).keys()][0] ?? '';

;// CONCATENATED MODULE: ./src/paging/paginate.ts




/** A list that grows for ever would never end otherwise. */
const mostPages = 10_000;
/**
 * Fetches every page, and collects the items as one JSON array: in memory while it is small, else in a file.
 *
 * @param first the first page
 * @param fetch fetches a further page; where it throws, nothing is left behind
 * @throws ActionError where a page repeats
 */
async function paginate(plan, start, first, place, fetch) {
    const list = (0,receive/* createCollector */.YD)(place);
    const seen = new Set([start.href]);
    let [url, page, count, before] = [start, first, 0, ''];
    try {
        list.add(Buffer.from('['));
        for (let pages = 1;; pages += 1) {
            const items = itemsOf(plan, page);
            const text = items.map((item) => page.write(item)).join();
            const print = (0,external_node_crypto_.createHash)('sha256').update(text).digest('base64');
            if (items.length > 0 && print === before)
                throw new errors/* ActionError */.lZ('paginate: the API answered with the same page twice.');
            before = print;
            if (items.length > 0)
                list.add(Buffer.from(`${count > 0 ? ',' : ''}${text}`));
            count += items.length;
            const next = nextPage(plan, url, { count: items.length, seen: count }, page);
            if (next === undefined) {
                list.add(Buffer.from(']'));
                return { body: list.end(), count, pages };
            }
            if (seen.has(next.href))
                throw new errors/* ActionError */.lZ('paginate: the API names a page that was there already.');
            if (pages >= mostPages)
                throw new errors/* ActionError */.lZ(`paginate: there are more than ${mostPages} pages.`);
            seen.add(next.href);
            url = next;
            page = await fetch(url);
        }
    }
    catch (error) {
        list.discard();
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/actions/call/collect.ts




/** Fetches every page after the first one. What breaks off fails the step with the response that broke it. */
async function collect(first, plan, { signed }, session, runner) {
    let last = first;
    const pageOf = ({ readable }) => {
        if (readable.document)
            return readable.document;
        throw new errors/* ActionError */.lZ(`paginate: the response is ${readable.why}.`);
    };
    try {
        const place = (0,store/* placeOf */.$t)(session.target, true);
        const all = await paginate(plan, signed.url, pageOf(first), place, async (url) => {
            const next = await session.fetch({ ...signed, url });
            if (last !== first)
                (0,receive/* discard */.vf)(last.answer.body);
            last = next;
            if (!last.ok)
                throw new errors/* ActionError */.lZ(await session.explain(last));
            if (last.answer.request.url.host !== url.host)
                throw new errors/* ActionError */.lZ(`paginate: a page is redirected to another host, ${last.answer.request.url.host}.`);
            return pageOf(last);
        });
        runner.info(`${all.count} item(s) on ${all.pages} page(s).`);
        return { first, last, body: all.body, items: all.count };
    }
    catch (error) {
        if (!(error instanceof errors/* ActionError */.lZ))
            throw error;
        return { first, last, failure: error.message };
    }
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/lib/files.ts + 1 modules
var files = __webpack_require__(3093);
;// CONCATENATED MODULE: ./src/actions/call/download.ts










/** Bytes of a file's name: file systems take 255, and a suffix comes behind it while it is written. */
const longestName = 150;
/** Characters; signed URLs have some hundreds. */
const longestUrl = 8192;
/**
 * Fetches the file whose URL stands in a response, without the credential, whatever host it is on.
 *
 * @param file where to put it; under its own name in the runner's folder for temporary files where absent
 * @returns its absolute path
 * @throws ActionError
 */
async function download(expression, documents, file, { answer }, session, runner) {
    const text = select_select(expression, documents);
    if (text === undefined)
        throw new errors/* ActionError */.lZ(`download: \`${expression.text}\` is missing in the response.`);
    const url = text.length <= longestUrl && /^[\x21-\x7e]+$/.test(text) ? URL.parse(text) : null;
    const problem = url === null ? 'is not a URL' : checkUrl(url, answer.request.url);
    if (url === null || problem)
        throw new errors/* ActionError */.lZ(`download: what \`${expression.text}\` selects ${problem}.`);
    // Whoever has such a URL has the file: it is a secret while it lives.
    for (const form of [text, url.href, `${url.origin}${url.pathname}`])
        runner.protect(form);
    url.hash = '';
    const wanted = file && (0,external_node_path_.resolve)(file);
    const folder = wanted ? (0,external_node_path_.dirname)(wanted) : session.target.temp;
    const anonymous = (0,redirect/* follow */.e6)(answer.request, url);
    const headers = anonymous.headers.filter(({ name }) => name.toLowerCase() === 'user-agent');
    runner.info(`Downloading from ${url.host}, without the credential.`);
    const received = await session.fetch({ ...anonymous, headers, credential: [] }, {
        isFile: true,
        isSuccess: call/* isFine */.z,
        placeOf: () => ({ folder, name: 'mendix-download' }),
    });
    if (!received.ok) {
        (0,receive/* discard */.vf)(received.answer.body);
        throw new errors/* ActionError */.lZ(`download: ${url.host} answered ${received.answer.status}; such a URL is valid for a short time, so fetch it right after it was made.`);
    }
    const path = wanted ??
        freePath(folder, runner.withoutCredential(nameOf(received.answer.headers['content-disposition']?.[0], url)).replaceAll('*', '_'));
    const { file: stored } = (0,store/* storeBody */.wq)(received.answer, { responseFile: path, temp: folder }, true);
    runner.info(`Downloaded ${(0,format/* formatBytes */.z)((0,receive/* sizeOf */.$d)(received.answer.body))} to ${stored}`);
    return stored;
}
function checkUrl(url, from) {
    if (url.username || url.password)
        return 'has user info before the host';
    // A response from the network must not make the runner call itself.
    if (url.protocol === 'http:' && from.protocol !== 'http:')
        return 'is not https';
    return (0,hosts/* checkScheme */._0)(url) && 'is not https';
}
/** The file's own name, as far as it is harmless: from Content-Disposition (RFC 6266), else from the URL. */
function nameOf(disposition, url) {
    const extended = /;\s*filename\*\s*=\s*utf-8'[^']*'([^;\s]+)/i.exec(disposition ?? '')?.[1];
    const plain = /;\s*filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(disposition ?? '');
    const given = decode(extended) ?? (plain?.[1]?.replace(/\\(.)/g, '$1') || plain?.[2]) ?? decode(url.pathname) ?? '';
    const last = (0,external_node_path_.basename)(given.replaceAll('\\', '/'));
    const clean = last.replace(/[^\p{L}\p{N} ._+()-]/gu, '_').replace(/^[. ]+|[. ]+$/g, '');
    const harmless = Buffer.from(clean)
        .subarray(0, longestName)
        .toString()
        .replace(/\ufffd$/, '');
    return /^(?:con|prn|aux|nul|com\d|lpt\d)?(?:\.|$)/i.test(harmless)
        ? `download${harmless ? `-${harmless}` : ''}`
        : harmless;
}
function decode(text) {
    try {
        return text === undefined ? undefined : decodeURIComponent(text);
    }
    catch {
        return undefined;
    }
}
/** What is there already is never replaced by a file whose name a server chose. */
const freePath = (folder, name) => (0,files/* exists */.t2)((0,external_node_path_.join)(folder, name)) ? (0,external_node_path_.join)(folder, `${crypto.randomUUID()}-${name}`) : (0,external_node_path_.join)(folder, name);

// EXTERNAL MODULE: ./src/actions/call/outcome.ts
var outcome = __webpack_require__(7200);
// EXTERNAL MODULE: ./src/mendix/lookup.ts
var lookup = __webpack_require__(763);
;// CONCATENATED MODULE: ./src/wait/plan.ts

/** Decides what to wait for, if anything. Notes every mistake with the reader. */
function planWait(inputs, request, known, places, parse, reader) {
    if (!inputs.wait && inputs.waitUntil === undefined)
        return undefined;
    const what = `${request.method} ${request.url.pathname}`;
    const plain = {
        what,
        judgesFirst: false,
        states: undefined,
        until: parse('wait-until', inputs.waitUntil),
        failed: parse('wait-failed', inputs.waitFailed),
        comesUp: false,
        interval: inputs.waitInterval,
        timeout: inputs.waitTimeout,
    };
    if (inputs.waitUrl !== undefined) {
        const target = {
            kind: 'template',
            template: inputs.waitUrl,
            placeholders: placeholdersOf(inputs.waitUrl, parse),
        };
        return { ...plain, target };
    }
    const found = inputs.wait ? findOperation(request, known) : undefined;
    if (found) {
        const { operation, starts } = found;
        const query = [...new URLSearchParams(operation.poll.split('?')[1]).keys()];
        // The request is itself the poll, where it asks for all that the poll does.
        const isPoll = !starts && query.every((name) => request.url.searchParams.has(name));
        return {
            ...plain,
            what: found.does,
            target: isPoll ? { kind: 'same' } : operationTarget(request.url, found, places, parse),
            judgesFirst: isPoll,
            states: statesOf(operation, parse),
        };
    }
    if (request.method === 'GET')
        return { ...plain, target: { kind: 'same' }, judgesFirst: true, comesUp: inputs.wait };
    if (inputs.wait) {
        const name = known.apis.length > 0 ? 'leave `wait` out if the answer is its end' : 'name the API with `api`';
        reader.fault('wait', `the catalogue knows no operation that ${what} starts; ${name}, or give \`wait-url\` and \`wait-until\``);
    }
    else
        reader.fault('wait-until', `a ${request.method} is not repeated; give \`wait-url\`, where to ask`);
    return undefined;
}
/** Finds the operation that a call starts, or asks for. */
function findOperation({ method, url }, { endpoints }) {
    for (const { api, endpoint } of endpoints) {
        for (const operation of api.operations ?? []) {
            const starts = operation.starts.some((start) => {
                const [call, query] = start.split('?');
                const wanted = [...new URLSearchParams(query)];
                return (call === `${method} ${endpoint.path}` && wanted.every(([name, value]) => url.searchParams.get(name) === value));
            });
            const asks = method === 'GET' && operation.pollApi === undefined && operation.poll.split('?')[0] === endpoint.path;
            if (starts || asks)
                return {
                    operation,
                    apiId: api.id,
                    path: endpoint.path,
                    does: `${api.title}: ${endpoint.does.split(/[ ]?[{(;]/)[0]}`,
                    starts,
                };
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

;// CONCATENATED MODULE: ./src/actions/call/follow-up-plan.ts





/** Reads the expressions of the inputs, and holds them against the request. Notes every mistake with the reader. */
function planChain(chain, inputs, request, base, known, places, reader) {
    const parse = (at, text) => {
        const read = text === undefined ? undefined : parseExpression(text);
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
        checkTemplate(wait.target, inputs, base, reader);
    const paging = chain.paginate ? pagingOf(known, reader) : undefined;
    const pages = paging && readPaging(paging, (text) => parse('paginate', text));
    const operation = wait ? undefined : findOperation(request, known);
    const begins = operation && 'The operation has only begun: with `wait: true` the step waits for its end.';
    return { extract, mask, wait, pages, download: parse('download', chain.download), begins, base };
}
/** What would follow the request, a line each, for a dry run. */
function describeChain({ wait, pages, extract, mask, download }) {
    const ends = wait?.until?.text ?? wait?.states?.success.join(' or ') ?? 'it answers with a success';
    return [
        ...(wait ? [`Then it would wait, ${(0,format/* formatTime */.f)(wait.timeout)} at most, for ${wait.what}, until: ${ends}`] : []),
        ...(pages ? ['Then it would fetch the further pages.'] : []),
        ...mask.map(({ text }) => `It would mask ${text}`),
        ...extract.map(({ name, expression }) => `It would set the output ${name} to ${expression.text}`),
        ...(download ? [`It would download what ${download.text} names.`] : []),
    ];
}
function pagingOf({ endpoints }, reader) {
    const paging = endpoints.map(({ endpoint }) => endpoint.pages).find((pages) => pages !== undefined);
    if (paging === undefined)
        reader.fault('paginate', endpoints.length > 0
            ? 'this endpoint has no pages; docs/apis.md tells which have'
            : 'the catalogue does not know how this address comes in pages; name the API with `api`');
    return paging;
}

;// CONCATENATED MODULE: ./src/actions/call/mask.ts


/**
 * Masks what is secret in a response, before anything of it is output.
 *
 * @param paths what the catalogue says is secret in it
 * @param expressions what the user says is
 * @returns how many texts are too short or too common to be masked
 * @throws ActionError where an expression fails: it might have selected a secret
 */
function maskSecrets(paths, expressions, document, runner) {
    const known = paths.map(parseExpression).filter((each) => typeof each !== 'string');
    let skipped = 0;
    for (const secret of secretsIn([...known, ...expressions], document)) {
        // The runner masks each line of what it is given, however short: so it is given those alone that are worth it.
        const lines = secret.split(/\r\n|\r|\n/);
        const forms = lines.length === 1 ? lines : [...lines, JSON.stringify(secret).slice(1, -1)];
        const worthy = forms.filter((form) => !isTooCommon(form));
        if (worthy.length === 0)
            skipped += 1;
        for (const form of worthy)
            runner.protect(form);
    }
    return skipped;
}

;// CONCATENATED MODULE: ./src/actions/call/follow-up.ts








// What steps with expressions alone need is one part of the bundle, loaded by those.


/** Sends the request, and waits or fetches further pages, as the plan says. */
async function followUp(chain, prepared, session, runner) {
    const { wait, pages } = chain;
    if (wait?.comesUp)
        return awaitEnd(undefined, wait, chain, prepared, session, runner);
    const first = await session.fetch(prepared.signed);
    if (wait && isSuccessCode(wait, { code: first.error?.code ?? '', kind: first.kind }))
        return { first, last: first, polls: 0, warning: await session.explain(first) };
    if (first.ok && wait)
        return awaitEnd(first, wait, chain, prepared, session, runner);
    if (first.ok && pages)
        return collect(first, pages, prepared, session, runner);
    return (0,outcome/* outcomeOf */.s)(first, session);
}
/** Extracts values and downloads the file. After a failure it is best effort, and adds no second error. */
async function takeOut({ first, last, body, failure }, chain, file, session, runner) {
    const readable = body && chain.extract.length + (chain.download ? 1 : 0) > 0
        ? (0,client_document/* readDocument */.u)({ ...last.answer, body, headers: {} })
        : last.readable;
    const documents = [readable.document, first.readable.document];
    const why = readable.document ? '' : `the response is ${readable.why}`;
    const { values, problems } = extract(chain.extract, documents, why);
    const begun = chain.begins && problems.length > 0 ? [chain.begins] : [];
    const tooLarge = (0,client_document/* isTooLarge */.I)(readable) && chain.extract.length > 0;
    if (failure !== undefined)
        return { values, file: '', failure: undefined };
    const problem = tooLarge
        ? `extract: ${why}, and expressions read no more`
        : [...problems, ...begun].join('\n') || undefined;
    if (problem || !chain.download)
        return { values, file: '', failure: problem };
    try {
        return { values, file: await download(chain.download, documents, file, last, session, runner), failure: undefined };
    }
    catch (error) {
        if (!(error instanceof errors/* ActionError */.lZ))
            throw error;
        return { values, file: '', failure: [error.message, chain.begins].filter(Boolean).join('\n') };
    }
}


/***/ })

};
;
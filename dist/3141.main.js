"use strict";
exports.id = 3141;
exports.ids = [3141,8531,666];
exports.modules = {

/***/ 3141:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  describeFollowUp: () => (/* reexport */ describeFollowUp),
  followUp: () => (/* binding */ followUp),
  planFollowUp: () => (/* reexport */ planFollowUp),
  takeOut: () => (/* binding */ takeOut)
});

// EXTERNAL MODULE: ./src/client/response.ts
var response = __webpack_require__(4404);
// EXTERNAL MODULE: ./src/expressions/index.ts + 5 modules
var expressions = __webpack_require__(3473);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/http/receive.ts
var receive = __webpack_require__(2693);
// EXTERNAL MODULE: ./src/expressions/jmespath.ts + 1 modules
var jmespath = __webpack_require__(1871);
// EXTERNAL MODULE: ./src/lib/json.ts + 1 modules
var lib_json = __webpack_require__(2544);
;// CONCATENATED MODULE: ./src/paging/pages.ts



const longestCursor = 4096;
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
function itemsOf({ items }, { value }) {
    const found = (0,jmespath/* evaluate */._3)(items, value);
    if (Array.isArray(found))
        return found;
    throw new errors/* ActionError */.lZ(`paginate: the answer has no list at \`${items.text}\`.`);
}
function nextPage(plan, url, { count, seen }, { value }) {
    const { paging } = plan;
    const query = url.searchParams;
    const full = expectedItems(plan, query.get('limit'));
    switch (paging.by) {
        case 'cursor':
            return nextByCursor(plan, url, value);
        case 'page': {
            const [page, total] = [wholeNumber(query, 'page', 1), numberAt(plan.total, value) ?? 0];
            const isLast = count === 0 || seen >= total || (count === full && page * full >= total);
            return isLast ? undefined : withQuery(url, 'page', String(page + 1));
        }
        case 'offset': {
            const next = wholeNumber(query, 'offset', 0) + count;
            return isLastOffset(plan, value, { next, count, full }) ? undefined : withQuery(url, 'offset', String(next));
        }
        case 'position': {
            const isLast = full === undefined || count < full;
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
function expectedItems({ paging }, limit) {
    const { size, most = Number.POSITIVE_INFINITY, overMost = most } = paging;
    const asked = Number(limit);
    if (!Number.isInteger(asked) || asked < 1)
        return size;
    return asked > most ? overMost : asked;
}
function nextByCursor({ next }, url, value) {
    const found = next ? (0,jmespath/* evaluate */._3)(next, value) : null;
    if (found === null || found === '')
        return undefined;
    const text = typeof found === 'string' ? found : (0,lib_json/* isTextOrNumber */.SN)(found) ? JSON.stringify(found) : '';
    const isUrl = /^https?:\/\//.test(text) || (/^[/?]/.test(text) && /[?&]cursor=/.test(text));
    const cursor = isUrl ? URL.parse(text, url.href)?.searchParams.get('cursor') : text;
    if (cursor && cursor.length > longestCursor)
        throw new errors/* ActionError */.lZ('paginate: the cursor of the next page has more than 4096 characters.');
    if (!cursor)
        throw new errors/* ActionError */.lZ(`paginate: the answer names a next page without a cursor at \`${next?.text}\`.`);
    return withQuery(url, 'cursor', cursor);
}
function numberAt(expression, value) {
    const found = expression ? (0,jmespath/* evaluate */._3)(expression, value) : null;
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

;// CONCATENATED MODULE: ./src/paging/paginate.ts




const mostEmpty = 10;
const mostPages = 10_000;
async function paginate(plan, start, first, place, fetch) {
    const list = (0,receive/* createCollector */.YD)(place);
    const seen = new Set([start.href]);
    let [url, page, count, empty, before] = [start, first, 0, 0, ''];
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
            empty = items.length > 0 ? 0 : empty + 1;
            const next = nextPage(plan, url, { count: items.length, seen: count }, page);
            if (next === undefined) {
                list.add(Buffer.from(']'));
                return { body: list.end(), count, pages };
            }
            if (empty >= mostEmpty)
                throw new errors/* ActionError */.lZ(`paginate: ${mostEmpty} pages in a row are empty, and the API names a further one; the list may not be whole.`);
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

;// CONCATENATED MODULE: ./src/paging/collect.ts


async function collectPages(client, { request, first, plan }, log) {
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
        const all = await paginate(plan, request.url, pageOf(first), client.spoolTo(200), fetchPage);
        log(`${all.count} item(s) on ${all.pages} page(s).`);
        const body = client.own(all.body, { 'content-type': ['application/json'] });
        return { kind: 'collected', last, body, count: all.count };
    }
    catch (error) {
        if (!(error instanceof errors/* ActionError */.lZ))
            throw error;
        return { kind: 'broken off', last, error };
    }
}
function pageOf({ body }) {
    const json = body.json();
    if (json.document)
        return json.document;
    throw new errors/* ActionError */.lZ(`paginate: the response is ${json.why}.`);
}

// EXTERNAL MODULE: ./src/client/mendix-error.ts + 1 modules
var mendix_error = __webpack_require__(8531);
// EXTERNAL MODULE: ./src/lib/format.ts
var format = __webpack_require__(432);
;// CONCATENATED MODULE: ./src/wait/describe.ts




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
async function describeWaitFailure(plan, { end, last, elapsedMs, url }, explain) {
    const after = (0,format/* formatTime */.f)(elapsedMs);
    const goesOn = url ? ` ${stillRuns(plan, url)}` : '';
    switch (end.kind) {
        case 'done':
        case 'warned':
            return undefined;
        case 'failed': {
            const words = end.message || (0,mendix_error.findMendixError)(last?.body.text() ?? '', true)?.message;
            const why = words ? `: ${words}` : '; the answer gives no reason, the Mendix portal may';
            return `${plan.what} ended as "${end.state}" after ${after}${why}`;
        }
        case 'refused': {
            const words = last ? await explain(last) : '';
            return last?.kind === 'final'
                ? `${plan.what} failed after ${after}. ${words}`
                : `${plan.what} could not be asked for after ${after}. ${words}\n${goesOn.trim()}`;
        }
        case 'timed out': {
            const since = end.blindMs === 0 ? '' : `, and so it was for ${(0,format/* formatTime */.f)(end.blindMs)}`;
            const limit = `Waited ${(0,format/* formatTime */.f)(plan.timeoutMs)} (\`wait-timeout\`) for ${plan.what}; the last state was "${end.state}"${since}.`;
            if (last === undefined)
                return `${limit} ${end.reason ?? 'No response came at all.'}`;
            const words = plan.kind === 'availability' && !last.ok ? `\n${await explain(last)}` : '';
            return `${limit}${goesOn}${end.reason ? ` ${end.reason}` : ''}${words}`;
        }
        case 'broken off': {
            const { error } = end;
            const kinds = [errors/* CancelledError */.cc, errors/* ConnectionError */.Rc, errors/* TimeLimitError */.$q];
            if (last === undefined)
                return error.message;
            const runsOn = kinds.some((kind) => error instanceof kind);
            return runsOn ? `${error.message}${goesOn}` : (0,response/* afterResponse */.az)(last, error.message);
        }
    }
}
function stillRuns(plan, url) {
    if (plan.kind === 'availability')
        return 'Give it more time with `wait-timeout`, or look at its log.';
    const again = `To go on waiting, call GET ${url.href} with`;
    if (plan.until)
        return `What was begun may still run. \`${plan.until.text}\` was not true of the last answer, which is in the output \`body\`. ${again} the same \`wait-until\`.`;
    return `The operation still runs on the platform: look at the app in the Mendix portal. ${again} \`wait: true\`.`;
}

;// CONCATENATED MODULE: ./src/wait/plan.ts
const isSuccessCode = (plan, { error, kind }) => plan.kind === 'operation' &&
    plan.until === undefined &&
    error !== undefined &&
    error.code !== '' &&
    (kind === 'success' || plan.states.successCodes.includes(error.code.toUpperCase()));
const otherWait = (plan, { error }) => plan.kind === 'operation' && error && plan.otherwise?.codes.includes(error.code.toUpperCase())
    ? plan.otherwise.wait
    : undefined;

// EXTERNAL MODULE: ./src/http/call.ts + 13 modules
var call = __webpack_require__(3163);
// EXTERNAL MODULE: ./src/http/retry.ts + 1 modules
var retry = __webpack_require__(666);
// EXTERNAL MODULE: ./src/lib/escape.ts
var lib_escape = __webpack_require__(7188);
;// CONCATENATED MODULE: ./src/wait/first-look.ts


function createFirstLook(warn, hide) {
    let isDone = false;
    return ({ until, failed }, { ok, body }) => {
        if (isDone || !ok || !(until || failed))
            return;
        const { document } = body.json();
        if (document === undefined)
            return;
        isDone = true;
        const tell = (input, condition) => {
            const missed = condition && (0,expressions/* missingFields */.SD)(condition, document.value);
            if (missed === undefined)
                return;
            const names = missed.missing.map((name) => `\`${name}\``).join(', ');
            const text = `the first poll does not find ${names}; ${missed.there}. All is well if that comes later.`;
            warn(`${input}: ${(0,lib_escape/* excerpt */.Kb)(text, hide, longestWarning)}`);
        };
        tell('wait-until', until);
        tell('wait-failed', failed);
    };
}
const longestWarning = 800;

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./src/client/text.ts
var client_text = __webpack_require__(7928);
;// CONCATENATED MODULE: ./src/wait/judge.ts





const notYetVisibleMs = 30_000;
const unknownStatuses = [408, 429, 502, 503, 504];
const firstOfGateways = 520;
const unknown = (why) => ({
    kind: 'pending',
    state: `not known now (${why})`,
    known: true,
    blind: true,
});
const pending = (state) => ({ kind: 'pending', state, known: true });
function judge(plan, response, elapsedMs) {
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
const isUnknown = ({ status, kind, headers }) => kind === 'wait' ||
    (kind !== 'final' &&
        (unknownStatuses.includes(status) || status >= firstOfGateways || (status >= 500 && (0,client_text/* isHtml */._6)(headers))));
function judgeBody(plan, { status, body }) {
    const http = `HTTP ${status}`;
    const { until, failed } = plan;
    if (plan.kind === 'availability' && !until && !failed)
        return { kind: 'done', state: http };
    const json = body.json();
    if (json.document === undefined) {
        if (json.why === 'larger than 32 MiB')
            throw new errors/* ActionError */.lZ('wait: the response is larger than 32 MiB, so that its state cannot be read.');
        return until || plan.kind === 'operation'
            ? pending(`${http} without JSON`)
            : { kind: 'done', state: `${http} without JSON` };
    }
    const { value } = json.document;
    const found = plan.kind === 'operation' ? (0,expressions/* evaluate */._3)(plan.states.state, value) : ownState(value);
    const state = found === null ? http : typeof found === 'string' ? found : json.document.write(found);
    if (failed && (0,expressions/* isTrue */.Hn)((0,expressions/* evaluate */._3)(failed, value)))
        return { kind: 'failed', state, message: operationMessage(plan, value) };
    if (plan.kind === 'operation')
        return judgeState(plan, state, value);
    return !until || (0,expressions/* isTrue */.Hn)((0,expressions/* evaluate */._3)(until, value)) ? { kind: 'done', state } : pending(state);
}
function judgeState(plan, state, value) {
    const { states, until } = plan;
    const known = [states.pending, states.success, states.failure].some((names) => names.includes(state));
    if (!isAsSent(states, value))
        return { kind: 'pending', state, known };
    if (states.failure.includes(state))
        return { kind: 'failed', state, message: operationMessage(plan, value) };
    const isDone = until ? (0,expressions/* isTrue */.Hn)((0,expressions/* evaluate */._3)(until, value)) : states.success.includes(state);
    return isDone ? { kind: 'done', state } : { kind: 'pending', state, known };
}
const isAsSent = ({ sent }, value) => sent.every(({ field, value: wanted }) => (0,external_node_util_.isDeepStrictEqual)((0,expressions/* evaluate */._3)(field, value), wanted));
function operationMessage(plan, value) {
    const words = plan.kind === 'operation' && plan.states.message ? (0,expressions/* evaluate */._3)(plan.states.message, value) : null;
    return typeof words === 'string' ? words : '';
}
function ownState(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return null;
    const names = ['state', 'status', 'State', 'Status', 'phase'];
    return names.map((name) => value[name] ?? null).find((each) => typeof each === 'string') ?? null;
}

// EXTERNAL MODULE: ./src/wait/schedule.ts
var schedule = __webpack_require__(620);
;// CONCATENATED MODULE: ./src/wait/loop.ts


const heartbeatMs = 60_000;
async function pollUntilOver(initial, changes, options) {
    const { clock, cancelled, timeoutMs, intervalMs, random, poll } = options;
    const begin = clock.now();
    const tell = createTeller(changes, options);
    let polls = 0;
    let last = initial;
    for (;;) {
        const elapsedMs = clock.now() - begin;
        if (last)
            tell(last.verdict, elapsedMs, polls);
        if (last && (last.verdict.kind !== 'pending' || elapsedMs >= timeoutMs))
            return { verdict: last.verdict, polls, elapsedMs };
        const pause = Math.max((0,schedule/* intervalAfter */.U)(elapsedMs, intervalMs, random()), last?.retryAfterMs ?? 0);
        await clock.sleep(Math.min(pause, Math.max(0, timeoutMs - elapsedMs)), cancelled);
        polls += 1;
        last = await poll(clock.now() - begin);
    }
}
function createTeller(changes, { log, warn }) {
    let told = 0;
    let isWarned = false;
    let wasBlind = false;
    return (verdict, elapsedMs, polls) => {
        const { state } = verdict;
        const isBlind = verdict.kind === 'pending' && verdict.blind === true;
        const isSame = changes.at(-1)?.state === state || (isBlind && wasBlind);
        wasBlind = isBlind;
        if (!isSame) {
            changes.push({ state, afterMs: elapsedMs });
            log(`State after ${(0,format/* formatTime */.f)(elapsedMs)}: ${state}`);
            told = elapsedMs;
        }
        else if (elapsedMs - told >= heartbeatMs) {
            log(`Still ${state} after ${(0,format/* formatTime */.f)(elapsedMs)}, at poll ${polls}.`);
            told = elapsedMs;
        }
        if (verdict.kind !== 'pending' || verdict.known || isWarned)
            return;
        isWarned = true;
        warn(`The state "${state}" is not a documented one; it is waited for as if it were pending.`);
    };
}

;// CONCATENATED MODULE: ./src/wait/wait-for.ts









const longestState = 200;
const longestMessage = 3000;
const lastPollMs = 5000;
async function waitFor(client, plan, first, { log, warn }) {
    const wait = createPolls(client, { plan, given: first, look: createFirstLook(warn, client.redact) });
    const begin = client.clock.now();
    const changes = [];
    const result = (end) => ({
        ...wait.seen(),
        end,
        changes,
        elapsedMs: client.clock.now() - begin,
    });
    try {
        wait.begin();
        log(`Waiting, at most ${(0,format/* formatTime */.f)(plan.timeoutMs)}, for ${plan.what}`);
        const { verdict, elapsedMs } = await pollUntilOver(await wait.initial(), changes, {
            ...plan,
            clock: client.clock,
            cancelled: client.cancelled,
            random: Math.random,
            poll: wait.poll,
            log,
            warn,
        });
        if (verdict.kind === 'pending') {
            const blindMs = verdict.blind ? elapsedMs - (changes.at(-1)?.afterMs ?? 0) : 0;
            return result({ kind: 'timed out', state: verdict.state, reason: wait.reason(), blindMs });
        }
        return result(verdict);
    }
    catch (error) {
        if (!(error instanceof errors/* ActionError */.lZ))
            throw error;
        return result({ kind: 'broken off', error });
    }
}
function createPolls(client, { plan, given, look }) {
    let [first, last, polls] = [given, given, 0];
    let current = plan;
    let question;
    let reason;
    const shown = (verdict) => ({
        ...verdict,
        state: (0,lib_escape/* excerpt */.Kb)(verdict.state, client.redact, longestState),
        ...('message' in verdict ? { message: (0,lib_escape/* excerpt */.Kb)(verdict.message, client.redact, longestMessage) } : {}),
    });
    const keep = (response) => {
        if (last && last !== first)
            last.body.discard();
        first ??= response;
        last = response;
        reason = undefined;
    };
    const turnTo = (next) => {
        current = next;
        question = next.kind === 'availability' ? { request: next.request, anonymous: false } : first && next.locate(first);
    };
    const ask = async (elapsedMs) => {
        if (question === undefined)
            throw new Error('nothing to ask');
        const { request, anonymous } = question;
        const deadline = AbortSignal.timeout(Math.max(lastPollMs, plan.timeoutMs - elapsedMs));
        const options = { signal: deadline, retries: 0, anonymous };
        try {
            const response = await client.send(request, current.kind === 'availability' ? options : { ...options, isSuccess: call/* is2xx */.Z });
            keep(response);
            look(current, response);
            const { headers } = response;
            const verdict = shown(judge(current, response, elapsedMs));
            const other = verdict.kind === 'refused' ? otherWait(current, response) : nextWait(current, verdict);
            if (other)
                turnTo(other);
            return {
                verdict: other ? pending(verdict.state) : verdict,
                retryAfterMs: (0,retry/* parseRetryAfter */.mu)(headers['retry-after']?.[0], client.clock.now(), headers.date?.[0]),
            };
        }
        catch (error) {
            if (client.cancelled.aborted)
                throw error;
            if (deadline.aborted)
                return { verdict: unknown('no answer in time') };
            if (!(error instanceof errors/* ConnectionError */.Rc) || error.final)
                throw error;
            reason = error.message;
            return { verdict: unknown('no connection') };
        }
    };
    return {
        begin: () => turnTo((given && otherWait(plan, given)) ?? plan),
        initial: async () => {
            if (current.kind === 'availability')
                return ask(0);
            if (!current.firstCounts || !first)
                return undefined;
            look(current, first);
            return { verdict: shown(judge(current, first, 0)) };
        },
        poll: (elapsedMs) => {
            polls += 1;
            return ask(elapsedMs);
        },
        seen: () => ({ first, last, polls, url: question?.request.url }),
        reason: () => reason,
    };
}
const nextWait = (plan, { kind }) => kind === 'done' && plan.kind === 'operation' ? plan.next : undefined;

// EXTERNAL MODULE: ./src/actions/common/open-client.ts + 8 modules
var open_client = __webpack_require__(3574);
// EXTERNAL MODULE: ./src/actions/call/result.ts
var call_result = __webpack_require__(4939);
// EXTERNAL MODULE: ./src/inputs/issues.ts
var inputs_issues = __webpack_require__(89);
// EXTERNAL MODULE: ./src/inputs/slips.ts
var slips = __webpack_require__(1894);
// EXTERNAL MODULE: ./src/http/message.ts
var message = __webpack_require__(2551);
// EXTERNAL MODULE: ./src/mendix/lookup.ts
var lookup = __webpack_require__(763);
;// CONCATENATED MODULE: ./src/wait/operation.ts





function findOperation({ method, url }, { endpoints }) {
    for (const { api, endpoint } of endpoints) {
        for (const operation of api.operations ?? []) {
            const { sent, pollApi, poll, when = {} } = operation;
            const starts = operation.starts.includes(endpoint.call) &&
                Object.entries(when).every(([name, value]) => url.searchParams.get(name) === value);
            const asks = method === 'GET' && sent === undefined && pollApi === undefined && poll.split('?')[0] === endpoint.path;
            if (starts || asks)
                return { operation, apiId: api.id, path: endpoint.path, title: `${api.title}: ${endpoint.title}`, starts };
        }
    }
    return undefined;
}
function planOperation({ operation, apiId, path, title, starts }, { request, scope, ...limits }) {
    const query = [...new URLSearchParams(operation.poll.split('?')[1]).keys()];
    const isPoll = !starts && query.every((name) => request.url.searchParams.has(name));
    const values = valuesOf(request.url, path, scope.baseOf(apiId));
    const root = scope.baseOf(operation.pollApi ?? apiId) ?? request.url.origin;
    const fill = (poll, id) => root +
        poll.replace(/\{[^{}]*\}/g, (name) => values.get(name) ?? (id === undefined ? name : encodeURIComponent(id)));
    const ask = (poll, id) => ({
        request: (0,message/* moveTo */.tw)(new URL(fill(poll, id)), (0,message/* withoutBody */.fQ)(request, 'GET')),
        anonymous: false,
    });
    const { underWay, next } = operation;
    const common = { ...limits, kind: 'operation', what: title, firstCounts: isPoll };
    const watch = (poll) => ({
        ...common,
        asks: `GET ${fill(poll.poll)}`,
        firstCounts: false,
        states: statesOf(poll, request),
        locate: () => ask(poll.poll, ''),
        otherwise: undefined,
        next: undefined,
    });
    const isNext = next && !(next.unless && isTrueOfBody(next.unless, request));
    return {
        ...common,
        asks: isPoll ? `GET ${request.url.href}` : `GET ${fill(operation.poll)}`,
        states: statesOf(operation, request),
        locate: (first) => isPoll ? { request, anonymous: false } : ask(operation.poll, starts ? idIn(first, operation.id) : ''),
        otherwise: underWay && { codes: underWay.codes, wait: watch(underWay) },
        next: isNext ? watch(next) : undefined,
    };
}
function valuesOf(url, path, base) {
    const segments = ((0,lookup/* pathBelow */.Br)(url, base ?? url.origin) ?? '').split('/');
    return new Map(path.split('/').map((name, index) => [name, segments[index] ?? '']));
}
function idIn(first, place) {
    if (place === undefined)
        return '';
    const at = 'body' in place ? place.body : place.header;
    const id = 'body' in place ? idInBody(first, place.body) : idInHeader(first.headers[place.header]?.[0]);
    if (!id)
        throw new errors/* ActionError */.lZ(`The answer lacks ${at}, without which it cannot be waited for.`);
    if (id === '.' || id === '..' || id.length > 1000 || !id.isWellFormed())
        throw new errors/* ActionError */.lZ(`The ${at} of the answer is not an id, so it cannot be waited for.`);
    return id;
}
function idInBody({ body }, path) {
    const json = body.json();
    const id = json.document ? (0,expressions/* evaluate */._3)(expressionOf(path), json.document.value) : null;
    if (id !== null && !(0,lib_json/* isTextOrNumber */.SN)(id))
        throw new errors/* ActionError */.lZ(`The ${path} of the answer is not a text or number, so it cannot be waited for.`);
    return json.document && (0,expressions/* select */.Lt)(expressionOf(path), [json.document]);
}
const idInHeader = (text) => text?.split(/[?#]/)[0]?.split('/').filter(Boolean).at(-1);
function statesOf(poll, request) {
    const { pending, success, failure, successCodes = [], message, sent = [] } = poll;
    return {
        pending,
        success,
        failure,
        successCodes,
        state: expressionOf(poll.state),
        message: message === undefined ? undefined : expressionOf(message),
        sent: sent.flatMap(({ poll: field, body }) => {
            const value = inBody(body, request);
            return value === null ? [] : [{ field: expressionOf(field), value }];
        }),
    };
}
const isTrueOfBody = (expression, request) => inBody(expression, request) === true;
function inBody(expression, { body = [] }) {
    const text = body.map((segment) => ('bytes' in segment ? segment.bytes.toString() : '')).join('');
    const document = (0,lib_json/* parseJson */.qF)(text);
    return document ? (0,expressions/* evaluate */._3)(expressionOf(expression), document.value) : null;
}
function expressionOf(text) {
    const expression = (0,expressions/* parseExpression */.YK)(text);
    if (typeof expression === 'string')
        throw new Error(`${text} ${expression}`);
    return expression;
}

;// CONCATENATED MODULE: ./src/actions/call/parse-input.ts

const createParse = (issues) => (at, text) => {
    const read = text === undefined ? undefined : (0,expressions/* parseExpression */.YK)(text);
    return typeof read === 'string' ? issues.add(at, read) : read;
};

// EXTERNAL MODULE: ./src/auth/hosts.ts
var hosts = __webpack_require__(7717);
// EXTERNAL MODULE: ./src/http/loopback.ts
var loopback = __webpack_require__(507);
// EXTERNAL MODULE: ./src/actions/call/url.ts
var call_url = __webpack_require__(1421);
;// CONCATENATED MODULE: ./src/actions/call/wait-url.ts








function locateByTemplate(template, parts, parse) {
    const placeholders = new Map();
    for (const [, inner = ''] of template.matchAll(/\{([^{}]*)\}/g)) {
        const expression = parse('wait-url', inner.trim());
        if (expression === inputs_issues/* invalid */.Gq)
            return inputs_issues/* invalid */.Gq;
        if (expression)
            placeholders.set(inner.trim(), expression);
    }
    const values = [...placeholders.keys()].map((name) => ({ at: 'wait-url', name, value: 'x' }));
    if (!isOnePlaceholder(template) && fill(template, values, parts) === inputs_issues/* invalid */.Gq)
        return inputs_issues/* invalid */.Gq;
    return (first) => {
        const json = first.body.json();
        const found = [...placeholders].map(([name, expression]) => placeholderValue(name, expression, json.document));
        const issues = (0,inputs_issues/* createIssues */.Vg)(() => undefined);
        const url = fill(template, found, { ...parts, issues }, first.request.url);
        issues.throwIfAny();
        if (url === inputs_issues/* invalid */.Gq)
            throw new errors/* ActionError */.lZ('wait-url: is not a URL.');
        const { request } = parts;
        return { request: (0,message/* moveTo */.tw)(url, (0,message/* withoutBody */.fQ)(request, 'GET')), anonymous: url.origin !== request.url.origin };
    };
}
function placeholderValue(name, expression, document) {
    const found = document ? (0,expressions/* evaluate */._3)(expression, document.value) : null;
    if (found !== null && !(0,lib_json/* isTextOrNumber */.SN)(found))
        throw new errors/* ActionError */.lZ(`wait-url: {${name}} is no text or number in the first response, so that nothing can be asked with it.`);
    const value = (0,expressions/* select */.Lt)(expression, [document]);
    if (!value)
        throw new errors/* ActionError */.lZ(`wait-url: {${name}} is ${value === '' ? 'empty' : 'missing'} in the first response.`);
    return { at: 'wait-url', name, value };
}
function fill(template, values, { request, base, issues, originProblem }, from = request.url) {
    const isOne = isOnePlaceholder(template);
    const home = isOne ? from : request.url;
    const url = (0,call_url/* buildUrl */.c)({
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
    if (url.protocol === 'http:' && from.protocol === 'https:')
        return `${url.origin} is not https`;
    if ((0,loopback/* isLoopback */.U9)(url) && !(0,loopback/* isLoopback */.U9)(from))
        return `${url.origin} is this machine, which another one may not name`;
    return originProblem(url);
}

;// CONCATENATED MODULE: ./src/actions/call/wait-plan.ts




function planWait({ inputs, request, match, scope, template, isMethodGiven, parse, }) {
    if (!inputs.wait && inputs.waitUntil === undefined)
        return undefined;
    const condition = (at, text) => {
        const read = parse(at, text);
        const problem = read && read !== inputs_issues/* invalid */.Gq ? (0,expressions/* conditionProblem */.B_)(read) : undefined;
        return problem ? template.issues.add(at, problem) : read;
    };
    const until = condition('wait-until', inputs.waitUntil);
    const failed = condition('wait-failed', inputs.waitFailed);
    if (until === inputs_issues/* invalid */.Gq || failed === inputs_issues/* invalid */.Gq)
        return inputs_issues/* invalid */.Gq;
    const what = `${request.method} ${request.url.pathname}`;
    const asks = `${request.method} ${request.url.href}`;
    const common = { what, asks, timeoutMs: inputs.waitTimeoutMs, intervalMs: inputs.waitIntervalMs, failed };
    const repeat = () => ({ request, anonymous: false });
    if (inputs.waitUrl !== undefined && until) {
        const locate = locateByTemplate(inputs.waitUrl, template, parse);
        return locate === inputs_issues/* invalid */.Gq
            ? inputs_issues/* invalid */.Gq
            : { ...common, asks: `GET ${inputs.waitUrl}`, kind: 'condition', until, firstCounts: false, locate };
    }
    const found = inputs.wait ? findOperation(request, match) : undefined;
    if (found)
        return planOperation(found, { ...common, until, request, scope });
    const isForgotten = request.method === 'GET' && inputs.wait && !isMethodGiven && match.endpoints.length > 0;
    const starter = isForgotten ? startedBy(request, scope) : undefined;
    if (starter)
        return template.issues.add('method', `is missing; ${starter} starts something here, and a GET does not ask how far it is. Set \`method: ${starter}\`, or \`method: GET\` to repeat the GET until it succeeds`);
    if (request.method === 'GET' && inputs.wait)
        return { ...common, kind: 'availability', until, request };
    if (request.method === 'GET' && until)
        return { ...common, kind: 'condition', until, firstCounts: true, locate: repeat };
    const { issues } = template;
    if (!inputs.wait)
        return issues.add('wait-until', `a ${request.method} is not repeated; give \`wait-url\`, where to ask`);
    const name = match.apis.length > 0 ? 'leave `wait` out if the answer is its end' : 'name the API with `api`';
    return issues.add('wait', `the catalogue knows no operation that ${what} starts; ${name}, or give \`wait-url\` and \`wait-until\``);
}
const startedBy = (request, scope) => ['POST', 'PUT'].find((method) => findOperation({ ...request, method }, scope.match(method, request.url))?.starts);

;// CONCATENATED MODULE: ./src/actions/call/follow-up-plan.ts







function planFollowUp(inputs, parts) {
    const { issues } = parts.template;
    const parse = createParse(issues);
    const draft = {
        extract: readExtractions(inputs, parse),
        mask: every(inputs.mask.map(({ at, text }) => readMask(at, text, issues) ?? parse(at, text.trim()) ?? inputs_issues/* invalid */.Gq)),
        wait: (0,inputs_issues/* isComplete */.As)(inputs) ? planWait({ ...parts, inputs, parse }) : inputs_issues/* invalid */.Gq,
        pages: inputs.paginate === true ? planPages(parts, parse) : undefined,
        download: parse('download', inputs.download),
        downloadFile: inputs.downloadFile,
        begins: undefined,
    };
    if (!(0,inputs_issues/* isComplete */.As)(draft))
        return inputs_issues/* invalid */.Gq;
    const operation = draft.wait ? undefined : findOperation(parts.request, parts.match);
    const hint = operation?.starts
        ? 'The operation has only begun: with `wait: true` the step waits for its end.'
        : undefined;
    return { ...draft, begins: hint };
}
function readMask(at, text, issues) {
    const problem = (0,slips/* lineProblem */.OR)(text);
    return problem ? issues.add(at, problem) : undefined;
}
function readExtractions({ extract }, parse) {
    if (extract === inputs_issues/* invalid */.Gq)
        return inputs_issues/* invalid */.Gq;
    return every(extract.map(({ at, name, value, optional }) => {
        const expression = parse(at, value);
        return expression && expression !== inputs_issues/* invalid */.Gq ? { name, expression, optional } : inputs_issues/* invalid */.Gq;
    }));
}
function every(values) {
    const valid = values.filter(inputs_issues/* isValid */.fn);
    return valid.length === values.length ? valid : inputs_issues/* invalid */.Gq;
}
function planPages({ match, template: { issues } }, parse) {
    const paging = match.endpoints.map(({ endpoint }) => endpoint.pages).find((pages) => pages !== undefined);
    if (paging === undefined)
        return issues.add('paginate', noPages(match));
    const plan = readPaging(paging, (text) => {
        const expression = parse('paginate', text);
        return expression === inputs_issues/* invalid */.Gq ? undefined : expression;
    });
    return plan ?? inputs_issues/* invalid */.Gq;
}
const noPages = ({ endpoints }) => endpoints.length > 0
    ? 'this endpoint has no pages; docs/apis.md tells which have'
    : 'the catalogue does not know how this address comes in pages; name the API with `api`';
function describeFollowUp({ wait, pages, extract, mask, download }) {
    return [
        ...(wait
            ? [
                `Then it would wait, ${(0,format/* formatTime */.f)(wait.timeoutMs)} at most, for ${wait.what}, until: ${endOf(wait)}`,
                `It would ask ${wait.asks}`,
            ]
            : []),
        ...(pages ? ['Then it would fetch the further pages.'] : []),
        ...mask.map(({ text }) => `It would mask ${text}`),
        ...extract.map(({ name, expression }) => `It would set the output ${name} to ${expression.text}`),
        ...(download ? [`It would download what ${download.text} names.`] : []),
    ];
}
const endOf = (wait) => {
    if (wait.until)
        return wait.until.text;
    return wait.kind === 'operation' ? wait.states.success.join(' or ') : 'it answers with a success';
};

;// CONCATENATED MODULE: ./src/actions/call/follow-up.ts










async function followUp(plan, client, runner) {
    const { wait, pages } = plan.followUp ?? {};
    if (wait?.kind === 'availability')
        return waitToEnd(wait, undefined, client, runner);
    const first = await client.send(plan.request);
    if (wait && isSuccessCode(wait, first)) {
        const warning = (0,call_result/* isAccepted */.oB)(first) ? undefined : await client.explain(first);
        return { first, last: first, polls: 0, failure: undefined, warning };
    }
    if (wait && (first.ok || otherWait(wait, first)))
        return waitToEnd(wait, first, client, runner);
    if (!first.ok || !pages)
        return (0,call_result/* single */.J0)(first, client);
    const result = await collectPages(client, { request: plan.request, first, plan: pages }, runner.info);
    const { last } = result;
    if (result.kind === 'broken off') {
        const code = last.ok ? (result.error.code ?? 'PAGE_FAILED') : (0,response/* failureCode */.AD)(last);
        const { message } = result.error;
        const failure = { code, message: code === 'PAGE_FAILED' ? (0,response/* afterResponse */.az)(last, message) : message };
        return { first, last, failure, warning: undefined };
    }
    return { first, last, collected: result.body, items: result.count, failure: undefined, warning: undefined };
}
async function waitToEnd(plan, begun, client, runner) {
    const options = { log: runner.info, warn: runner.warning };
    const result = await runner.group(`Wait for ${plan.what}`, () => waitFor(client, plan, begun, options));
    const { first, last, polls, changes, end } = result;
    const failure = await waitFailure(plan, result, client.explain);
    if (first === undefined || last === undefined) {
        if (end.kind === 'broken off')
            throw end.error;
        throw new errors/* WaitError */.uf(failure?.message ?? 'No response came at all.');
    }
    const hasWarning = end.kind === 'warned' || (end.kind === 'done' && last.error !== undefined && !(0,call_result/* isAccepted */.oB)(last));
    return { first, last, polls, changes, failure, warning: hasWarning ? await client.explain(last) : undefined };
}
async function takeOut(result, plan, client, runner) {
    if (plan.extract.length === 0 && plan.download === undefined)
        return { values: new Map(), file: '', failure: undefined };
    try {
        const { values, documents, failure } = extractFrom(result, plan);
        if (result.failure !== undefined)
            return { values, file: '', failure: undefined };
        if (failure || !plan.download)
            return { values, file: '', failure };
        return await downloadFrom(result, { values, documents, expression: plan.download }, { plan, client, runner });
    }
    catch (error) {
        if (!(error instanceof errors/* ActionError */.lZ))
            throw error;
        return { values: new Map(), file: '', failure: { code: 'EXTRACT_FAILED', message: error.message } };
    }
}
function extractFrom({ first, last, collected }, plan) {
    const bodies = collected ? [collected] : [last.body, first.body];
    const [json] = bodies.map((body) => body.json());
    const documents = bodies.map((body) => body.json().document);
    const why = json === undefined || json.document ? '' : `the response is ${json.why}`;
    const { values, problems, hasFailed } = (0,expressions/* extract */.o6)(plan.extract, documents, why);
    const isUnread = json !== undefined && json.document === undefined && json.why === 'larger than 32 MiB';
    const isTooLarge = isUnread && plan.extract.length > 0;
    if (problems.length === 0 && !isTooLarge)
        return { values, documents, failure: undefined };
    const message = isTooLarge
        ? `extract: ${why}, and expressions read no more`
        : [...problems, plan.begins].filter(Boolean).join('\n');
    const code = hasFailed || isTooLarge ? 'EXTRACT_FAILED' : 'EXTRACT_MISSING';
    return { values, documents, failure: { code, message } };
}
async function downloadFrom({ last }, { values, documents, expression }, { plan, client, runner }) {
    try {
        const { downloadLinked } = await __webpack_require__.e(/* import() */ 6022).then(__webpack_require__.bind(__webpack_require__, 6022));
        const target = { file: plan.downloadFile, temp: (0,open_client/* tempFolder */.vg)(runner) };
        return {
            values,
            file: await downloadLinked({ expression, documents, from: last.request, target }, client, runner),
            failure: undefined,
        };
    }
    catch (error) {
        if (!(error instanceof errors/* ActionError */.lZ))
            throw error;
        const message = [error.message, plan.begins].filter(Boolean).join('\n');
        return { values, file: '', failure: { code: error.code ?? 'DOWNLOAD_FAILED', message } };
    }
}


/***/ }),

/***/ 8531:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findMendixError: () => (/* binding */ findMendixError)
});

;// CONCATENATED MODULE: ./src/client/words.ts
const mostSeen = 64 * 1024;
const mostWords = 2000;
const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const words_elements = [
    /<(?:[\w-]{1,40}:)?(?:message|errormessage|faultstring|reason)(?:\s[^<>]*)?>\s*(?:<!\[CDATA\[\s*)?([^\s<>][^<>]*)/i,
    /<title(?:\s[^<>]*)?>\s*([^\s<>][^<>]*)/i,
    /<h1(?:\s[^<>]*)?>\s*([^\s<>][^<>]*)/i,
    /<(?:[\w-]{1,40}:)?(?:text|detail|error|code)(?:\s[^<>]*)?>\s*(?:<!\[CDATA\[\s*)?([^\s<>][^<>]*)/i,
];
function wordsOf(text) {
    const seen = text
        .slice(0, mostSeen)
        .replace(/^\ufeff/, '')
        .trimStart();
    if (seen.startsWith('{') || seen.startsWith('['))
        return '';
    const words = seen.startsWith('<') ? wordsOfMarkup(seen) : firstLine(seen);
    return words.length > mostWords || !isReadable(words) ? '' : words;
}
function wordsOfMarkup(markup) {
    for (const element of words_elements) {
        const words = unescapeMarkup(element.exec(markup)?.[1]?.replace(/\]\]$/, '') ?? '')
            .replace(/\s+/g, ' ')
            .trim();
        if (words !== '')
            return words;
    }
    return '';
}
const firstLine = (text) => text
    .split(/[\r\n]/, 1)
    .join('')
    .trim();
const isReadable = (text) => /\p{L}/u.test(text) && !/[\ufffd\0]/.test(text);
const unescapeMarkup = (text) => text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
    if (code !== undefined)
        return code > 0x10ffff ? whole : String.fromCodePoint(code);
    return entities[String(name).toLowerCase()] ?? whole;
});

;// CONCATENATED MODULE: ./src/client/mendix-error.ts

const isFields = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const mendix_error_text = (value) => typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
const firstText = (...values) => values.map(mendix_error_text).find((each) => each !== '') ?? '';
const firstItems = (value) => (Array.isArray(value) ? value.slice(0, mostReasons) : []);
const mostReasons = 20;
function withDetails(message, fields) {
    const params = firstItems(fields['invalid-params'] ?? fields.invalidParams).filter(isFields);
    const reasons = params.map(({ name, reason }) => [mendix_error_text(name), mendix_error_text(reason)].filter(Boolean).join(': '));
    const details = [mendix_error_text(fields.detail), ...reasons, ...firstItems(fields.errors).map(reasonOf)];
    return [...new Set([message, ...details])].filter(Boolean).join('; ');
}
const reasonOf = (error) => isFields(error)
    ? firstText(error.message, error.errorMessage, error.detail, error.description, error.title, error.code)
    : mendix_error_text(error);
function findMendixError(body, failed) {
    const parsed = parse(body);
    if (isFields(parsed) && mendix_error_text(parsed.errorCode) !== '') {
        return {
            code: mendix_error_text(parsed.errorCode),
            message: firstText(parsed.errorMessage, parsed.displayText, parsed.errorText),
        };
    }
    if (!failed)
        return undefined;
    const error = isFields(parsed) ? errorIn(parsed) : { code: '', message: messageIn(parsed, body) };
    return error.code === '' && error.message === '' ? undefined : error;
}
function errorIn(fields) {
    const { error } = fields;
    if (isFields(error))
        return { code: firstText(error.code, error.status), message: withDetails(mendix_error_text(error.message), error) };
    const message = firstText(fields.message, fields.title, fields.errorMessage, fields.errorText, error);
    return {
        code: firstText(fields.code, fields.status, fields.statusCode),
        message: withDetails(message || mendix_error_text(fields.error_description), fields),
    };
}
function messageIn(parsed, body) {
    if (typeof parsed === 'string')
        return parsed;
    if (Array.isArray(parsed))
        return withDetails('', { errors: parsed });
    return parsed === undefined ? wordsOf(body) : '';
}
function parse(body) {
    try {
        return JSON.parse(body.replace(/^\ufeff/, ''));
    }
    catch {
        return undefined;
    }
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

/***/ 666:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  decideRetry: () => (/* binding */ decideRetry),
  describeDecision: () => (/* binding */ describeDecision),
  B1: () => (/* binding */ isOutcomeUnknown),
  P1: () => (/* binding */ longestRetryAfter),
  mu: () => (/* binding */ parseRetryAfter)
});

// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
;// CONCATENATED MODULE: ./src/http/http-date.ts
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const longDays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const month = `(?<month>${months.join('|')})`;
const time = '(?<hours>\\d\\d):(?<minutes>\\d\\d):(?<seconds>\\d\\d)';
const formats = [
    new RegExp(`^(?:${days.join('|')}), (?<day>\\d\\d) ${month} (?<year>\\d{4}) ${time} GMT$`),
    new RegExp(`^(?:${longDays.join('|')}), (?<day>\\d\\d)-${month}-(?<year>\\d\\d) ${time} GMT$`),
    new RegExp(`^(?:${days.join('|')}) ${month} (?<day>[ \\d]\\d) ${time} (?<year>\\d{4})$`),
];
function parseHttpDate(text, now) {
    const found = formats.map((format) => format.exec(text)?.groups).find((groups) => groups !== undefined);
    if (!found)
        return undefined;
    const number = (name) => Number(found[name]);
    const at = (year) => Date.UTC(year, months.indexOf(found.month ?? ''), number('day'), number('hours'), number('minutes'), number('seconds'));
    if (number('hours') > 23 || number('minutes') > 59 || number('seconds') > 60)
        return undefined;
    const year = found.year?.length === 2 ? fullYear(number('year'), now) : number('year');
    return new Date(at(year)).getUTCDate() === number('day') || number('seconds') === 60 ? at(year) : undefined;
}
function fullYear(digits, now) {
    const current = new Date(now).getUTCFullYear();
    const year = current - (current % 100) + digits;
    return year > current + 50 ? year - 100 : year;
}

// EXTERNAL MODULE: ./src/http/methods.ts
var methods = __webpack_require__(7718);
;// CONCATENATED MODULE: ./src/http/retry.ts



const passing = [408, 429, 502, 503, 504];
const refused = [429, 503];
const firstWait = 1000;
const longestWait = 30_000;
const longestRetryAfter = 300_000;
const leastWaitOnAdvice = 10_000;
function decideRetry(outcome, { method, attempts, retries, now, random }) {
    if (!isPassing(outcome, method) || attempts > retries)
        return { kind: 'accept' };
    const backOff = Math.min(longestWait, firstWait * 2 ** (attempts - 1)) * random;
    if ('error' in outcome)
        return { kind: 'wait', ms: backOff, why: (0,errors/* messageOf */.bD)(outcome.error) };
    const asked = parseRetryAfter(outcome.retryAfter, now, outcome.date);
    if (asked !== undefined && asked > longestRetryAfter)
        return { kind: 'give up', ms: asked };
    const long = Math.min(longestWait, leastWaitOnAdvice * 2 ** (attempts - 1)) * random;
    const own = outcome.advice === 'wait' ? Math.max(leastWaitOnAdvice, long) : backOff;
    return { kind: 'wait', ms: asked || own, why: `status ${outcome.status}` };
}
function isPassing(outcome, method) {
    const isRepeatable = (0,methods/* isIdempotent */.ky)(method);
    if ('status' in outcome && outcome.advice !== 'none')
        return outcome.advice === 'wait';
    if ('status' in outcome)
        return (isRepeatable ? passing : refused).includes(outcome.status);
    if (!(outcome.error instanceof errors/* ConnectionError */.Rc) || outcome.error.final)
        return false;
    return isRepeatable || outcome.error.phase === 'connecting';
}
function describeDecision(outcome, { method, attempts, retries }, decision) {
    const how = 'error' in outcome
        ? (0,errors/* messageOf */.bD)(outcome.error)
        : `status ${outcome.status}, Retry-After ${outcome.retryAfter ?? 'absent'}, documented as ${outcome.advice}`;
    const what = {
        accept: 'is not tried again',
        wait: 'is tried again',
        'give up': 'is not tried again: too long a wait',
    };
    return `Try ${attempts} of ${retries + 1} of the ${method} (${how}) ${what[decision.kind]}.`;
}
const isOutcomeUnknown = (error, method) => error instanceof errors/* ConnectionError */.Rc && error.phase !== 'connecting' && !(0,methods/* isSafe */.IP)(method);
function parseRetryAfter(text, now, date) {
    if (text === undefined)
        return undefined;
    const value = text.trim();
    if (/^\d+$/.test(value))
        return Number(value) * 1000;
    const until = parseHttpDate(value, now);
    if (until === undefined)
        return undefined;
    return Math.max(0, until - (parseHttpDate(date?.trim() ?? '', now) ?? now));
}


/***/ })

};
;
//# sourceMappingURL=3141.main.js.map
/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 2247:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d9: () => (/* binding */ hasBody),
/* harmony export */   lb: () => (/* binding */ callDefaults),
/* harmony export */   oD: () => (/* binding */ readCallInputs)
/* harmony export */ });
/* harmony import */ var _auth_choose_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9537);
/* harmony import */ var _auth_credentials_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8168);
/* harmony import */ var _http_methods_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7718);
/* harmony import */ var _inputs_issues_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(89);
/* harmony import */ var _common_connection_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3341);





const callDefaults = {
    auth: 'auto',
    'success-status': '2xx',
    retries: _common_connection_js__WEBPACK_IMPORTED_MODULE_3__/* .defaultRetries */ .y,
    timeout: '5m',
    'dry-run': 'false',
    wait: 'false',
    'wait-timeout': '30m',
    paginate: 'false',
    summary: 'false',
};
const missingUrl = `is missing; give a whole URL, or a path such as /api/1/apps. ${_auth_credentials_js__WEBPACK_IMPORTED_MODULE_1__/* .unseenSecret */ .n3}`;
function readCallInputs(reader, runner) {
    const connection = (0,_common_connection_js__WEBPACK_IMPORTED_MODULE_3__/* .readConnection */ .d)(reader, runner);
    return {
        ...connection,
        url: reader.text('url') ?? reader.issues.add('url', missingUrl),
        api: reader.text('api'),
        method: reader.choice('method', _http_methods_js__WEBPACK_IMPORTED_MODULE_4__/* .methods */ .vX, undefined),
        pathParams: reader.pairs('path-params', '`name=value`', { inUrl: true }),
        query: reader.pairs('query', '`name=value`', { inUrl: true }),
        headers: reader.pairs('headers', '`Name: value`'),
        body: reader.raw('body'),
        bodyFile: reader.text('body-file'),
        form: reader.pairs('form', '`name=value`'),
        auth: reader.choice('auth', _auth_choose_js__WEBPACK_IMPORTED_MODULE_0__/* .authChoices */ .F, callDefaults.auth),
        successStatus: reader.statuses('success-status', callDefaults['success-status']),
        responseFile: reader.text('response-file'),
        idleTimeoutMs: reader.duration('timeout', callDefaults.timeout),
        maxTimeMs: reader.duration('max-time', undefined),
        dryRun: reader.flag('dry-run', callDefaults['dry-run']),
    };
}
const hasBody = ({ body, bodyFile, form }) => body !== undefined || bodyFile !== undefined || form === _inputs_issues_js__WEBPACK_IMPORTED_MODULE_2__/* .invalid */ .Gq || form.length > 0;


/***/ }),

/***/ 4939:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J0: () => (/* binding */ single),
/* harmony export */   Yz: () => (/* binding */ outputsOf),
/* harmony export */   oB: () => (/* binding */ isAccepted)
/* harmony export */ });
/* harmony import */ var _client_response_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4404);
/* harmony import */ var _http_call_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3163);


const isAccepted = ({ ok, status }) => ok && !(0,_http_call_js__WEBPACK_IMPORTED_MODULE_0__/* .is2xx */ .Z)(status);
async function single(first, client) {
    const message = first.ok && (!first.error || isAccepted(first)) ? '' : await client.explain(first);
    if (!first.ok)
        return { first, last: first, failure: { code: (0,_client_response_js__WEBPACK_IMPORTED_MODULE_1__/* .failureCode */ .AD)(first), message }, warning: undefined };
    return { first, last: first, failure: undefined, warning: message || undefined };
}
const headersJson = (headers) => JSON.stringify(Object.fromEntries(Object.entries(headers).map(([name, values]) => [name, values.length === 1 ? values[0] : values])));
const outputsOf = ({ first, last, polls, items }, { text, file }, { kind, failure }) => ({
    status: String(last.status),
    'error-code': failure?.code ?? last.error?.code ?? '',
    'error-message': last.error?.message || (failure?.message ?? ''),
    body: text,
    headers: headersJson(last.headers),
    'response-file': file,
    url: last.request.url.href,
    auth: kind,
    attempts: String(first.attempts),
    'first-body': first.body.text() ?? '',
    polls: polls === undefined ? '' : String(polls),
    items: items === undefined ? '' : String(items),
});


/***/ }),

/***/ 1421:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ buildUrl),
/* harmony export */   r: () => (/* binding */ urlProblem)
/* harmony export */ });
/* harmony import */ var _inputs_issues_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(89);
/* harmony import */ var _mendix_lookup_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(763);


const wholeUrl = /^(https?):\/\/([a-z0-9._-]+|\[[0-9a-f:.]+\])(:\d{1,5})?(?=[/?#]|$)/i;
const dotSegment = /(?:^|[/\\])(?:\.|%2e){1,2}(?=[/\\?#]|$)/i;
const placeholder = /\{([^{}]*)\}/g;
function buildUrl({ at, text, pathParams, query }, base, issues) {
    const isPath = text.startsWith('/');
    if (isPath && base === _inputs_issues_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)
        return _inputs_issues_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq;
    const whole = isPath && base !== _inputs_issues_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq ? base.url + text : text;
    const problem = urlProblem(whole);
    if (problem)
        return issues.add(at, problem);
    const before = issues.list.length;
    const filled = fillPlaceholders({ at, text: whole }, pathParams, issues);
    if (dotSegment.test(filled.split(/[?#]/)[0]?.replace(wholeUrl, '') ?? '')) {
        issues.add(at, 'has a `.` or `..` segment, which would be resolved before it is sent; write the path that you mean');
    }
    const url = URL.parse(withQuery(filled, query, issues));
    if (url === null)
        return issues.add(at, `"${whole}" is not a URL`);
    if (base !== _inputs_issues_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq && base.api && (0,_mendix_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .pathBelow */ .Br)(url, base.url) === undefined) {
        issues.add(at, `is not below ${base.url}, the base of ${base.api.title}; give a path, or take \`api\` out`);
    }
    return issues.list.length === before ? url : _inputs_issues_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq;
}
function urlProblem(text) {
    if (/\\|[^\x20-\x7e\xa0-\uffff]/.test(text))
        return 'has a backslash or a control character, such as a line break; percent-encode it or take it out';
    if (text.includes('#'))
        return 'has a `#`: what follows would never be sent; write %23 for the character itself';
    const [authority = ''] = text.replace(/^[a-z]+:\/\//i, '').split(/[/?]/);
    if (authority.includes('@'))
        return 'has user info before the host; give a credential by its own inputs';
    if (wholeUrl.test(text))
        return undefined;
    if (/^[a-z][a-z0-9+.-]*:/i.test(text) && !/^https?:/i.test(text))
        return `"${text}" is not https; only https:// URLs can be called`;
    if (/^https?:/i.test(text))
        return `"${text}" has no plain host name; write it in ASCII letters (punycode for others), without placeholders`;
    return `"${text}" is neither a whole https:// URL nor a path that starts with /`;
}
function fillPlaceholders({ at: source, text: url }, parameters, issues) {
    const values = new Map();
    for (const { at, name, value } of parameters) {
        if (values.has(name))
            issues.add(at, `"${name}" is given twice`);
        if (value === '')
            issues.add(at, `"${name}" is empty, and a URL cannot hold an empty segment; is the value that it comes from set?`);
        else if (value === '.' || value === '..')
            issues.add(at, `"${name}" is "${value}", which URLs collapse`);
        else if (!value.isWellFormed())
            issues.add(at, `"${name}" is not valid Unicode`);
        values.set(name, value);
    }
    const wanted = new Set();
    const filled = url.replace(placeholder, (whole, key) => {
        const name = key.trim();
        wanted.add(name);
        const value = values.get(name);
        if (value !== undefined)
            return encodeURIComponent(value.toWellFormed());
        issues.add(source, `{${name}} has no value; add a line \`${name}=...\` to \`path-params\``);
        return whole;
    });
    for (const { at, name } of parameters) {
        if (!wanted.has(name))
            issues.add(at, `"${name}" stands nowhere in \`url\`; add {${name}} there, or take the line out`);
    }
    if (/[{}]/.test(filled.replace(placeholder, '')))
        issues.add(source, 'has an unpaired { or }; a placeholder is {name}');
    return filled;
}
function withQuery(url, query, issues) {
    const parts = query.map(({ at, name, value }) => {
        if (!`${name}${value}`.isWellFormed())
            issues.add(at, 'is not valid Unicode');
        return `${encodeURIComponent(name.toWellFormed())}=${encodeURIComponent(value.toWellFormed())}`;
    });
    if (parts.length === 0)
        return url;
    const joint = !url.includes('?') ? '?' : /[?&]$/.test(url) ? '' : '&';
    return url + joint + parts.join('&');
}


/***/ }),

/***/ 3341:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ readConnection),
/* harmony export */   y: () => (/* binding */ defaultRetries)
/* harmony export */ });
/* harmony import */ var _auth_hosts_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7717);
/* harmony import */ var _auth_texts_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4302);


const defaultRetries = '3';
function readConnection(reader, { env, protect }, hasPat = true) {
    const credentials = (0,_auth_texts_js__WEBPACK_IMPORTED_MODULE_1__/* .readCredentialTexts */ .ee)(reader, env, hasPat);
    for (const secret of (0,_auth_texts_js__WEBPACK_IMPORTED_MODULE_1__/* .secretsOf */ .Fj)(credentials))
        protect(secret, 'credential');
    return {
        credentials,
        baseUrl: reader.text('base-url')?.replace(/(?<!\/)\/+$/, ''),
        allowedHosts: (0,_auth_hosts_js__WEBPACK_IMPORTED_MODULE_0__/* .readAllowedHosts */ .cQ)(reader.lines('allowed-hosts'), reader.issues),
        retries: reader.integer('retries', [0, 10], Number(defaultRetries)),
    };
}


/***/ }),

/***/ 5044:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ describeRequestLine),
/* harmony export */   X: () => (/* binding */ describeResponse)
/* harmony export */ });
/* harmony import */ var _http_body_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9662);
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(432);


const credentialName = {
    'api-key': 'API key',
    pat: 'personal access token',
    none: 'no credential',
};
const describeRequestLine = ({ method, url, body }, kind) => `${method} ${url.href} (${credentialName[kind]}${body ? `, body of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z)((0,_http_body_js__WEBPACK_IMPORTED_MODULE_0__/* .bodyLength */ .Z)(body))}` : ''})`;
function describeResponse({ status, headers, body, durationMs, attempts }) {
    const type = headers['content-type']?.[0];
    const atTry = attempts > 1 ? `, at try ${attempts}` : '';
    return `Answer ${status} in ${(durationMs / 1000).toFixed(2)} s${atTry}: ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z)(body.size)}${type ? ` of ${type}` : ''}`;
}


/***/ }),

/***/ 3574:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  My: () => (/* binding */ openClient),
  iJ: () => (/* binding */ proxyFor),
  Lz: () => (/* binding */ spoolInTemp),
  vg: () => (/* binding */ tempFolder)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: ./src/http/call.ts + 13 modules
var call = __nccwpck_require__(3163);
// EXTERNAL MODULE: ./src/client/body.ts
var client_body = __nccwpck_require__(3255);
// EXTERNAL MODULE: ./src/client/text.ts
var client_text = __nccwpck_require__(7928);
;// CONCATENATED MODULE: ./src/client/login-page.ts

function loginPageProblem(asked, { request: { url }, headers }) {
    const { method, url: from } = asked.request;
    if (asked.match.endpoints.length === 0 || url.origin === from.origin || !(0,client_text/* isHtml */._6)(headers))
        return undefined;
    return (`${method} ${from.origin}${from.pathname} was redirected to this HTML page of another host, ${url.host}: a page to sign in, by all that ` +
        'can be told. Check the credential and the host');
}

// EXTERNAL MODULE: ./src/client/response.ts
var client_response = __nccwpck_require__(4404);
;// CONCATENATED MODULE: ./src/client/client.ts




function asFile(request) {
    const headers = request.headers.filter(({ name }) => name.toLowerCase() !== 'accept-encoding');
    return { ...request, headers: [...headers, { name: 'Accept-Encoding', value: 'identity' }] };
}
function createClient(parts) {
    const { signer, scope, clock, connections } = parts;
    const bodies = (0,client_body/* createBodies */.Z4)();
    const matchOf = ({ method, url }) => scope.match(method, url);
    async function send(request, options = {}) {
        const credential = options.anonymous ? { kind: 'none' } : parts.credentialFor(matchOf(request));
        const { isSuccess = parts.isSuccess, isFile = false } = options;
        const signed = signer.sign(isFile ? asFile(request) : request, credential);
        const callOptions = {
            connections,
            clock,
            cancelled: options.signal ? AbortSignal.any([parts.cancelled, options.signal]) : parts.cancelled,
            retries: options.retries ?? parts.retries,
            idleTimeoutMs: parts.idleTimeoutMs,
            isSuccess,
            isFile,
            spoolTo: options.spoolTo ?? parts.spoolTo,
            advise: async ({ status, headers, body, request: last }) => {
                const { kind } = await readError({ status, match: matchOf(last), ok: false }, (0,client_body/* errorText */.kc)(body, headers));
                return kind === 'unclear' ? 'none' : kind === 'wait' ? 'wait' : 'final';
            },
            log: parts.log,
            debug: parts.debug,
        };
        const response = await (0,call/* fetchResponse */._)(signed, callOptions);
        if (isFile || !isSuccess(response.status))
            return read(response, isSuccess, isFile);
        const problem = response.problem ?? loginPageProblem({ request, match: matchOf(request) }, response);
        return read({ ...response, problem }, isSuccess, false);
    }
    async function read({ body: content, ...response }, isSuccess, isFile) {
        const { status, headers, problem } = response;
        const body = bodies.own(content, headers);
        const match = matchOf(response.request);
        const ok = isSuccess(status) && problem === undefined;
        const known = { ...response, body, ok, match };
        if (isFile)
            return { ...known, error: undefined, kind: 'unclear' };
        const { error, kind } = await readError(known, (0,client_body/* errorText */.kc)(content, headers));
        const withheld = await parts.mask(body, match, ok);
        if (parts.isDebug) {
            const { describeHeaders } = await __nccwpck_require__.e(/* import() */ 5129).then(__nccwpck_require__.bind(__nccwpck_require__, 5129));
            for (const line of describeHeaders(status, headers))
                parts.debug(() => line);
        }
        if (withheld !== undefined) {
            body.discard();
            const nothing = bodies.own({ bytes: Buffer.alloc(0) }, {});
            return { ...known, ok: false, body: nothing, problem: withheld, error: undefined, kind: ok ? 'final' : kind };
        }
        return { ...known, error, kind };
    }
    async function explain(response) {
        const [{ diagnose }, { describeFailure }] = await Promise.all([
            __nccwpck_require__.e(/* import() */ 739).then(__nccwpck_require__.bind(__nccwpck_require__, 739)),
            __nccwpck_require__.e(/* import() */ 6169).then(__nccwpck_require__.bind(__nccwpck_require__, 6169)),
        ]);
        const { request, match, error } = response;
        const sent = request.credential.length > 0 ? parts.credentialFor(match).kind : 'none';
        return describeFailure(response, diagnose(match, sent, { ...(0,client_response/* errorOf */.Mz)(response, error), url: request.url }), parts.redact);
    }
    return {
        clock,
        cancelled: parts.cancelled,
        send,
        explain,
        redact: parts.redact,
        own: bodies.own,
        spoolTo: parts.spoolTo,
        close: () => {
            connections.close();
            bodies.discardAll();
        },
    };
}
async function readError({ status, match, ok }, text) {
    if (ok && (0,call/* is2xx */.Z)(status) && !text.includes('"errorCode"'))
        return { error: undefined, kind: 'unclear' };
    const [{ findMendixError }, { kindOf }] = await Promise.all([
        __nccwpck_require__.e(/* import() */ 8531).then(__nccwpck_require__.bind(__nccwpck_require__, 8531)),
        __nccwpck_require__.e(/* import() */ 7346).then(__nccwpck_require__.bind(__nccwpck_require__, 7346)),
    ]);
    const error = findMendixError(text, !ok);
    return { error, kind: kindOf(match, (0,client_response/* errorOf */.Mz)({ status }, error)) };
}

// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __nccwpck_require__(7268);
;// CONCATENATED MODULE: ./src/client/mask.ts

function createMask({ expressions, protect, warn }) {
    let isWarned = false;
    const warnOnce = (count) => {
        if (count === 0 || isWarned)
            return;
        isWarned = true;
        warn(`${count} secret text(s) of the response are too short or too common to be masked: under 4 characters, or punctuation alone.`);
    };
    return async (body, match, ok) => {
        const secrets = ok ? match.endpoints.flatMap(({ endpoint }) => endpoint.secrets ?? []) : [];
        if (secrets.length + expressions.length === 0)
            return undefined;
        try {
            const json = body.json();
            if (json.document === undefined)
                return expressions.length > 0 && json.why !== 'empty' ? unread(json.why) : undefined;
            const { maskKnown, maskNamed } = await Promise.all(/* import() */[__nccwpck_require__.e(4022), __nccwpck_require__.e(6599)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6599));
            maskKnown(secrets, json.document, protect);
            warnOnce(maskNamed(expressions, json.document, protect));
            return undefined;
        }
        catch (error) {
            if (error instanceof errors/* ActionError */.lZ)
                return error.message;
            throw error;
        }
    };
}
const unread = (why) => `mask: the response is ${why}, so that nothing can be selected in it; its body is not passed on`;

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __nccwpck_require__(4708);
;// CONCATENATED MODULE: external "node:events"
const external_node_events_namespaceObject = require("node:events");
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(7030);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(7075);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __nccwpck_require__(1692);
;// CONCATENATED MODULE: ./src/http/addresses.ts

const attemptDelay = 250;
const dns = () => process.getBuiltinModule('node:dns');
async function addressesOf(name, signal) {
    if ((0,external_node_net_.isIP)(name) !== 0)
        return [name];
    const found = await new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
        dns().lookup(name, { all: true }, (error, addresses) => (error ? reject(error) : resolve(addresses)));
    });
    return inTurn(found);
}
function inTurn(found) {
    const first = found.filter(({ family }) => family === found[0]?.family);
    const others = found.filter(({ family }) => family !== found[0]?.family);
    return Array.from({ length: Math.max(first.length, others.length) }, (_, index) => [first[index], others[index]])
        .flat()
        .flatMap((each) => each?.address ?? []);
}
async function openFirst(addresses, open, signal) {
    const [only] = addresses;
    if (only !== undefined && addresses.length === 1)
        return open(only, signal);
    const errors = [];
    const losers = new AbortController();
    const both = AbortSignal.any([signal, losers.signal]);
    return new Promise((resolve, reject) => {
        let timer;
        let next = 0;
        let isDecided = false;
        const decide = (act) => {
            isDecided = true;
            clearTimeout(timer);
            act();
        };
        const begin = () => {
            clearTimeout(timer);
            const address = addresses[next];
            if (isDecided || address === undefined)
                return;
            next += 1;
            if (next < addresses.length)
                timer = setTimeout(begin, attemptDelay);
            open(address, both).then((opened) => {
                if (isDecided)
                    return;
                decide(() => resolve(opened));
                losers.abort();
            }, (error) => {
                errors.push(error);
                if (isDecided)
                    return;
                if (errors.length === addresses.length || signal.aborted)
                    decide(() => reject(signal.aborted ? signal.reason : new AggregateError(errors)));
                else if (errors.length === next)
                    begin();
            });
        };
        if (addresses.length === 0)
            reject(new Error('the name has no address'));
        begin();
    });
}

// EXTERNAL MODULE: ./src/http/connection-error.ts
var connection_error = __nccwpck_require__(3065);
;// CONCATENATED MODULE: ./src/http/line.ts


const keepAliveDelay = 30_000;
const readSize = 64 * 1024;
function openLine(host, port) {
    let failure;
    let isEnded = false;
    let isOver = false;
    let received = 0;
    let heard = () => undefined;
    const socket = (0,external_node_net_.connect)({
        host,
        port,
        noDelay: true,
        keepAlive: true,
        keepAliveInitialDelay: keepAliveDelay,
        onread: {
            buffer: Buffer.allocUnsafeSlow(readSize),
            callback: (count, bytes) => {
                received += count;
                heard();
                return stream.push(Buffer.from(bytes.subarray(0, count)));
            },
        },
    });
    const stream = asSocket(new external_node_stream_.Duplex({
        allowHalfOpen: false,
        read: () => void socket.resume(),
        write: (chunk, _, done) => {
            if (failure)
                return done();
            socket.write(chunk, (error) => {
                if (error)
                    failure ??= error;
                else
                    heard();
                done();
            });
        },
        final: (done) => void socket.end(() => done()),
        destroy: (error, done) => {
            destroy();
            done(error);
        },
    }));
    const end = () => {
        if (isOver)
            return;
        isOver = true;
        stream.push(null);
        stream.read(0);
    };
    const destroy = socket.destroy.bind(socket);
    let isDraining = false;
    const drain = (error, seen) => {
        setImmediate(() => setImmediate(() => (received > seen ? drain(error, received) : destroy(error))));
    };
    socket.destroy = (error) => {
        if (!(error && 'syscall' in error && error.syscall === 'write'))
            return destroy(error);
        failure ??= error;
        if (!isDraining)
            drain(error, received);
        isDraining = true;
        return socket;
    };
    socket.on('error', (error) => {
        failure ??= error;
    });
    socket.on('end', () => {
        isEnded = true;
        end();
    });
    socket.on('close', end);
    return {
        socket,
        line: {
            stream,
            failure: () => failure,
            isEnded: () => isEnded,
            onBytes: (listener) => {
                heard = listener;
            },
        },
    };
}
function asSocket(stream) {
    const same = () => stream;
    return Object.assign(stream, { setTimeout: same, setKeepAlive: same, setNoDelay: same, ref: same, unref: same });
}

// EXTERNAL MODULE: ./src/http/proxy.ts + 1 modules
var http_proxy = __nccwpck_require__(7173);
;// CONCATENATED MODULE: ./src/http/connect.ts









const hostOf = ({ hostname }) => hostname.replace(/^\[|\]$/g, '');
const portOf = (url) => Number(url.port || (url.protocol === 'https:' ? 443 : 80));
async function connect(target, proxy, options) {
    const { abort, connectTimeoutMs, extraAuthorities, mark } = options;
    const { signal } = abort;
    signal.throwIfAborted();
    const proxyPeer = proxy && {
        host: (0,http_proxy/* describeProxy */.GK)(proxy),
        proxy: proxy.variable,
        extraAuthorities,
    };
    const targetPeer = { host: target.host, extraAuthorities, via: proxy && (0,http_proxy/* describeProxy */.GK)(proxy) };
    let peer = proxyPeer ?? targetPeer;
    let opened;
    const timer = setTimeout(() => abort.abort(tooLate(target, peer, connectTimeoutMs)), connectTimeoutMs);
    const abandon = () => void opened?.destroy();
    signal.addEventListener('abort', abandon);
    const keep = (connection) => {
        opened = connection.stream;
        return connection;
    };
    try {
        let connection = keep(await openTcp(proxy?.url ?? target, signal, mark));
        if (proxy) {
            if (proxy.url.protocol === 'https:')
                connection = keep(await connect_secure(connection, proxy.url, signal));
            const { tunnel } = await __nccwpck_require__.e(/* import() */ 6856).then(__nccwpck_require__.bind(__nccwpck_require__, 6856));
            await tunnel(connection.stream, target, proxy, signal);
            mark('proxy');
            peer = targetPeer;
        }
        if (target.protocol !== 'https:')
            return connection;
        const secured = await connect_secure(connection, target, signal);
        mark('TLS');
        return secured;
    }
    catch (error) {
        abandon();
        signal.throwIfAborted();
        throw (0,connection_error/* connectionError */.$)(error, peer, 'connecting');
    }
    finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', abandon);
    }
}
async function openTcp(url, signal, mark) {
    const addresses = await addressesOf(hostOf(url), signal);
    mark('name');
    const open = async (address, each) => {
        const { line, socket } = openLine(address, portOf(url));
        try {
            await (0,external_node_events_namespaceObject.once)(socket, 'connect', { signal: each });
            each.throwIfAborted();
            return line;
        }
        catch (error) {
            socket.destroy();
            throw error;
        }
    };
    const line = await openFirst(addresses, open, signal);
    mark('connection');
    return { stream: line.stream, line, isEndedWell: line.isEnded };
}
async function connect_secure({ stream, line }, url, signal) {
    const below = stream === line.stream ? stream : external_node_stream_.Duplex.from({ readable: stream, writable: stream });
    const host = hostOf(url);
    const secured = (0,external_node_tls_.connect)({
        socket: below,
        host,
        ...((0,external_node_net_.isIP)(host) ? {} : { servername: host }),
        ALPNProtocols: ['http/1.1'],
    });
    let isEndedWell = false;
    secured.once('end', () => {
        isEndedWell = !below.readableEnded;
    });
    try {
        await (0,external_node_events_namespaceObject.once)(secured, 'secureConnect', { signal });
    }
    catch (error) {
        secured.destroy();
        below.destroy();
        throw line.failure() ?? error;
    }
    return { stream: secured, line, isEndedWell: () => isEndedWell };
}
function tooLate({ host }, peer, connectTimeoutMs) {
    const within = `No connection to ${host} within ${connectTimeoutMs / 1000} s`;
    const text = peer.proxy
        ? `${within}: ${peer.host} did not answer; is ${peer.proxy} right, and does the proxy run?`
        : peer.via
            ? `${within}: ${peer.via} let the connection through, and nothing answered behind it; ask whoever runs the proxy whether it may reach this host.`
            : `${within} (name, proxy and TLS included); is the host reachable from this runner?`;
    return new errors/* ConnectionError */.Rc(text, 'connecting', { reason: 'silence' });
}

// EXTERNAL MODULE: ./src/http/methods.ts
var methods = __nccwpck_require__(7718);
;// CONCATENATED MODULE: ./src/http/connections.ts





const createAgent = ({ protocol }, keepAlive) => protocol === 'https:' ? new external_node_https_.Agent({ keepAlive }) : new external_node_http_.Agent({ keepAlive });
function createConnections(findProxy, extraAuthorities) {
    const shared = new Map();
    const opened = new WeakMap();
    const told = new Set();
    const tell = (url, proxy, log) => {
        const text = (0,http_proxy/* describeProxy */.GK)(proxy);
        if (told.has(text))
            return;
        told.add(text);
        log(`Calls of ${url.host} go through ${text}.`);
    };
    function agentFor(url, isShared, isFresh) {
        const known = isShared ? shared.get(url.origin) : undefined;
        if (known && !isFresh)
            return known;
        known?.destroy();
        const agent = createAgent(url, isShared);
        if (isShared)
            shared.set(url.origin, agent);
        return agent;
    }
    return {
        open: async (url, method, options) => {
            const agent = agentFor(url, (0,methods/* isSafe */.IP)(method), options.isFresh);
            if (Object.keys(agent.freeSockets).length > 0)
                return agent;
            const proxy = findProxy(url);
            if (proxy)
                tell(url, proxy, options.log);
            const connection = await connect(url, proxy, { ...options, extraAuthorities });
            opened.set(connection.stream, connection);
            agent.createConnection = () => connection.stream;
            return agent;
        },
        of: (stream) => opened.get(stream),
        close: () => {
            for (const agent of shared.values())
                agent.destroy();
        },
    };
}

// EXTERNAL MODULE: ./src/lib/clock.ts
var clock = __nccwpck_require__(4517);
// EXTERNAL MODULE: ./src/lib/part.ts
var part = __nccwpck_require__(1314);
;// CONCATENATED MODULE: ./src/actions/common/open-client.ts







const tempFolder = ({ env }) => env.RUNNER_TEMP || (0,external_node_os_.tmpdir)();
const spoolInTemp = (runner) => ({
    folder: tempFolder(runner),
    name: 'mendix-response',
    mode: part/* privateMode */.J$,
});
function proxyFor(url, { env, protect }) {
    const proxy = (0,http_proxy/* findProxy */.EE)(url, env);
    for (const secret of proxy ? (0,http_proxy/* secretsOfProxy */.t4)(proxy) : [])
        protect(secret);
    return proxy;
}
function openClient(plan, runner, cancelled) {
    return createClient({
        spoolTo: () => spoolInTemp(runner),
        ...plan,
        connections: createConnections((url) => proxyFor(url, runner), runner.env.NODE_EXTRA_CA_CERTS),
        clock: clock/* systemClock */.ml,
        cancelled,
        mask: createMask({ expressions: plan.mask, protect: runner.protect, warn: runner.warning }),
        redact: runner.redact,
        log: runner.info,
        debug: runner.debug,
        isDebug: runner.isDebug,
    });
}


/***/ }),

/***/ 9537:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ authChoices),
/* harmony export */   P: () => (/* binding */ chooseCredential)
/* harmony export */ });
/* harmony import */ var _inputs_issues_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(89);
/* harmony import */ var _mendix_lookup_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(763);
/* harmony import */ var _mendix_pages_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7533);
/* harmony import */ var _credentials_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8168);




const authChoices = ['auto', 'api-key', 'pat', 'none'];
function chooseCredential({ choice, texts, match }, issues) {
    if (choice === 'none')
        return { kind: 'none' };
    if (choice === 'auto') {
        const kind = kindFor(texts, match, issues);
        return kind === _inputs_issues_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq ? _inputs_issues_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq : (0,_credentials_js__WEBPACK_IMPORTED_MODULE_3__/* .makeCredential */ .W7)(kind, texts, issues);
    }
    const needed = (0,_mendix_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .credentialOf */ .$5)(match);
    if (needed && needed !== choice)
        issues.warn(`\`auth\` is ${choice}, and ${(0,_mendix_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .apiTitleOf */ .cw)(match)} takes ${_mendix_pages_js__WEBPACK_IMPORTED_MODULE_2__/* .credentials */ .z3[needed].name}; it is sent as you say.`);
    return (0,_credentials_js__WEBPACK_IMPORTED_MODULE_3__/* .makeCredential */ .W7)(choice, texts, issues);
}
function kindFor(texts, match, issues) {
    const needed = (0,_mendix_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .credentialOf */ .$5)(match);
    const likely = likelyKind(texts);
    if (likely === undefined) {
        const wanted = needed
            ? `${(0,_mendix_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .apiTitleOf */ .cw)(match)} takes ${_mendix_pages_js__WEBPACK_IMPORTED_MODULE_2__/* .credentials */ .z3[needed].name}: set ${_mendix_pages_js__WEBPACK_IMPORTED_MODULE_2__/* .credentials */ .z3[needed].inputs}`
            : `set ${_mendix_pages_js__WEBPACK_IMPORTED_MODULE_2__/* .credentials */ .z3['api-key'].inputs}, or ${_mendix_pages_js__WEBPACK_IMPORTED_MODULE_2__/* .credentials */ .z3.pat.inputs}`;
        return issues.add('auth', `no credential is given; ${wanted}, or \`auth: none\` for a call without. ${_credentials_js__WEBPACK_IMPORTED_MODULE_3__/* .unseenSecret */ .n3}`);
    }
    if (needed === undefined) {
        if (likely === 'pat' && texts.apiKey && !texts.username)
            issues.warn(`${texts.apiKey.at} is given without a user name, so the personal access token is used.`);
        return likely;
    }
    if (needed === likely || (needed === 'pat' ? texts.pat : texts.apiKey))
        return needed;
    const at = (likely === 'pat' ? texts.pat : (texts.apiKey ?? texts.username))?.at;
    const wrong = `${(0,_mendix_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .apiTitleOf */ .cw)(match)} takes ${_mendix_pages_js__WEBPACK_IMPORTED_MODULE_2__/* .credentials */ .z3[needed].name}, and only ${_mendix_pages_js__WEBPACK_IMPORTED_MODULE_2__/* .credentials */ .z3[likely].name} is given (${at})`;
    if (match.endpoints.length === 0) {
        issues.warn(`${wrong}. It is sent all the same, as the catalogue does not know this path.`);
        return likely;
    }
    if (needed === 'api-key' && texts.username)
        return issues.add('auth', `${wrong}: \`username\` is there, and \`api-key\` is empty. ${_credentials_js__WEBPACK_IMPORTED_MODULE_3__/* .unseenSecret */ .n3}`);
    const remedy = `set ${_mendix_pages_js__WEBPACK_IMPORTED_MODULE_2__/* .credentials */ .z3[needed].inputs}, which ${_mendix_pages_js__WEBPACK_IMPORTED_MODULE_2__/* .credentials */ .z3[needed].page} tells how to get`;
    return issues.add('auth', `${wrong}; ${remedy}, or \`auth: ${likely}\` to send it all the same. ${_credentials_js__WEBPACK_IMPORTED_MODULE_3__/* .unseenSecret */ .n3}`);
}
function likelyKind({ username, apiKey, pat }) {
    if (!pat)
        return username || apiKey ? 'api-key' : undefined;
    const isInput = (each) => each?.at === 'api-key' || each?.at === 'pat';
    return username && apiKey && isInput(apiKey) && !isInput(pat) ? 'api-key' : 'pat';
}


/***/ }),

/***/ 8168:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W7: () => (/* binding */ makeCredential),
/* harmony export */   n3: () => (/* binding */ unseenSecret),
/* harmony export */   vV: () => (/* binding */ carriesCredential),
/* harmony export */   w0: () => (/* binding */ credentialHeaders)
/* harmony export */ });
/* harmony import */ var _inputs_issues_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(89);
/* harmony import */ var _lib_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7188);
/* harmony import */ var _lib_secrets_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5714);
/* harmony import */ var _texts_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4302);




function credentialHeaders(credential) {
    switch (credential.kind) {
        case 'api-key':
            return [
                { name: 'Mendix-Username', value: credential.username },
                { name: 'Mendix-ApiKey', value: credential.apiKey },
            ];
        case 'pat':
            return [{ name: 'Authorization', value: `MxToken ${credential.pat}` }];
        case 'none':
            return [];
    }
}
const secretHeaders = new Set(['mendix-username', 'mendix-apikey', 'authorization', 'proxy-authorization', 'cookie']);
const carriesCredential = (name) => secretHeaders.has(name.toLowerCase());
const unseenSecret = 'A secret that does not exist, or that this run may not see (one from a fork sees none), is empty';
function makeCredential(kind, { username, apiKey, pat }, issues) {
    if (kind === 'pat') {
        if (pat === undefined)
            return issues.add('pat', `is missing; give it, or set MENDIX_PAT or MENDIX_TOKEN. ${unseenSecret}`);
        const token = checkSecret(pat, (0,_texts_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutScheme */ .yO)(pat.text), issues);
        return token === _inputs_issues_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq ? _inputs_issues_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq : { kind, pat: token };
    }
    const login = username
        ? checkText(username, username.text.trim(), issues)
        : issues.add('username', `is missing; an API key goes with the login name of its owner (or set MENDIX_USERNAME). ${unseenSecret}`);
    const key = apiKey
        ? checkSecret(apiKey, apiKey.text.trim(), issues)
        : issues.add('api-key', `is missing; a user name goes with an API key of that user (or set MENDIX_API_KEY). ${unseenSecret}`);
    return login === _inputs_issues_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq || key === _inputs_issues_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq ? _inputs_issues_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq : { kind, username: login, apiKey: key };
}
const foreign = /^(?:authorization\s*:|mendix-apikey\s*:|mxtoken\s|bearer\s|basic\s|["'])|["']$/i;
function checkSecret(given, secret, issues) {
    const problem = `has fewer than ${_lib_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .shortestSecret */ .bs} characters; no Mendix credential is so short. Is it cut off?`;
    if (secret.length < _lib_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .shortestSecret */ .bs)
        issues.add(given.at, problem);
    if (foreign.test(secret))
        return issues.add(given.at, 'holds more than the credential; give the value alone, without a header name, `Bearer`, `MxToken` or quotes around it');
    const text = checkText(given, secret, issues);
    return secret.length < _lib_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .shortestSecret */ .bs ? _inputs_issues_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq : text;
}
function checkText({ at, text }, trimmed, issues) {
    if (text !== text.trim())
        issues.warn(`${at}: white space around the value is left out. Was it copied with a line break?`);
    if ((0,_lib_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .isPlain */ .$i)(trimmed))
        return trimmed;
    if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(trimmed))
        return issues.add(at, 'holds a control or invisible character; copy the value anew');
    if (/[^\x20-\xff]/.test(trimmed))
        return issues.add(at, 'holds a character that no header can hold; copy the value anew');
    return trimmed;
}


/***/ }),

/***/ 7717:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HZ: () => (/* binding */ schemeProblem),
/* harmony export */   cQ: () => (/* binding */ readAllowedHosts),
/* harmony export */   lP: () => (/* binding */ hostReason),
/* harmony export */   z3: () => (/* binding */ hostRule)
/* harmony export */ });
/* unused harmony exports isAllowed, isPlatform */
/* harmony import */ var _http_loopback_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(507);
/* harmony import */ var _inputs_issues_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(89);
/* harmony import */ var _lib_closest_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(104);



const withPort = (url) => `${url.hostname}:${url.port || (url.protocol === 'http:' ? '80' : '443')}`;
function readAllowedHosts(lines, issues) {
    const hosts = lines.map(({ at, text }) => {
        const entry = text.trim().toLowerCase();
        const isHost = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/.test(entry) && URL.canParse(`https://${entry}`);
        if (isHost)
            return entry;
        return issues.add(at, `"${entry}" is not a host; write \`host\` or \`host:port\`, without scheme, path or wildcard`);
    });
    const valid = hosts.filter((host) => host !== _inputs_issues_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq);
    return valid.length === hosts.length ? valid : _inputs_issues_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq;
}
const isAllowed = (url, allowed) => allowed.some((host) => URL.parse(`${url.protocol}//${host}`)?.host === url.host);
const schemeProblem = (url) => url.protocol === 'https:' || (0,_http_loopback_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(url)
    ? undefined
    : `${url.origin} is not https; only this machine itself can be called by http`;
const isPlatform = (url, platformHosts) => url.protocol === 'https:' && platformHosts.has(url.hostname) && url.port === '';
function hostReason(url, allowed, platformHosts) {
    if (isPlatform(url, platformHosts))
        return 'is a host of the Mendix platform';
    return isAllowed(url, allowed) ? 'is listed in `allowed-hosts`' : 'is no host of the platform, and is not listed';
}
const leastAlike = 0.8;
const hostRule = (allowed, platformHosts) => (url, hasCredential) => {
    const problem = schemeProblem(url);
    if (problem || !hasCredential || isAllowed(url, allowed) || isPlatform(url, platformHosts))
        return problem;
    const meant = (0,_lib_closest_js__WEBPACK_IMPORTED_MODULE_2__/* .closest */ .k)(url.hostname, [...platformHosts], leastAlike);
    return (`${withPort(url)} is not a host of the Mendix platform, so it receives no credential; ` +
        `${meant ? `did you mean ${meant}? If not, and it is a host of yours that should` : 'if it should'}, ` +
        `add a line \`${url.host}\` to \`allowed-hosts\`, or set \`auth: none\` to call it without`);
};


/***/ }),

/***/ 3930:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ createSigner)
/* harmony export */ });
/* harmony import */ var _http_signed_request_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4534);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7268);
/* harmony import */ var _credentials_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8168);



const createSigner = (rule) => ({
    problem: rule,
    sign: (request, credential) => {
        const signed = (0,_http_signed_request_js__WEBPACK_IMPORTED_MODULE_0__/* .sign */ ._)(request, (0,_credentials_js__WEBPACK_IMPORTED_MODULE_2__/* .credentialHeaders */ .w0)(credential), rule);
        if (typeof signed === 'string')
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`${request.method} is not sent: ${signed}.`);
        return signed;
    },
});


/***/ }),

/***/ 4302:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fj: () => (/* binding */ secretsOf),
/* harmony export */   ee: () => (/* binding */ readCredentialTexts),
/* harmony export */   yO: () => (/* binding */ withoutScheme)
/* harmony export */ });
/* harmony import */ var _lib_secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5714);

function readCredentialTexts(source, env, hasPat = true) {
    const find = (input, ...variables) => [
        { at: input, text: input === 'pat' && !hasPat ? undefined : source.raw(input) },
        ...variables.map((name) => ({ at: name, text: env[name] })),
    ]
        .flatMap(({ at, text = '' }) => (text.trim() === '' ? [] : [{ at, text }]))
        .at(0);
    return {
        username: find('username', 'MENDIX_USERNAME'),
        apiKey: find('api-key', 'MENDIX_API_KEY'),
        pat: find('pat', 'MENDIX_PAT', 'MENDIX_TOKEN'),
    };
}
const withoutScheme = (pat) => pat.trim().replace(/^mxtoken\s+/i, '');
function secretsOf({ apiKey, pat }) {
    const texts = [apiKey?.text, apiKey?.text.trim(), pat?.text, pat?.text.trim(), pat && withoutScheme(pat.text)];
    return [...new Set(texts)]
        .filter((text) => text !== undefined)
        .filter((text) => text.trim().length >= _lib_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .shortestSecret */ .bs);
}


/***/ }),

/***/ 3255:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   WZ: () => (/* binding */ largestDocument),
/* harmony export */   Z4: () => (/* binding */ createBodies),
/* harmony export */   kc: () => (/* binding */ errorText)
/* harmony export */ });
/* unused harmony export bodyText */
/* harmony import */ var _http_codings_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1207);
/* harmony import */ var _http_receive_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2693);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(228);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2544);
/* harmony import */ var _lib_part_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(1314);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(7928);






const largestDocument = 32 * 1024 * 1024;
function bodyText(content, headers) {
    const isDecoded = (0,_http_codings_js__WEBPACK_IMPORTED_MODULE_0__/* .codingsOf */ .Z)(headers['content-encoding'] ?? []) !== undefined;
    return 'bytes' in content && isDecoded ? (0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .outputText */ .jO)(content.bytes, headers['content-type']?.[0]) : undefined;
}
const errorText = (content, headers) => ('bytes' in content && (0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .jsonText */ .s$)(content.bytes, headers['content-type']?.[0])) || (bodyText(content, headers) ?? '');
function createBodies() {
    const unsaved = new Set();
    const own = (content, headers) => {
        unsaved.add(content);
        let read;
        const text = () => bodyText(content, headers);
        const readJson = () => {
            const size = (0,_http_receive_js__WEBPACK_IMPORTED_MODULE_1__/* .sizeOf */ .$d)(content);
            if (size === 0)
                return { document: undefined, why: 'empty' };
            if (size > largestDocument)
                return { document: undefined, why: 'larger than 32 MiB' };
            const bytes = 'part' in content ? (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readBytes */ .io)(content.part) : content.bytes;
            const json = (0,_text_js__WEBPACK_IMPORTED_MODULE_5__/* .jsonText */ .s$)(bytes, headers['content-type']?.[0]);
            const document = json === undefined ? undefined : (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(json);
            return document ? { document } : { document: undefined, why: 'not JSON' };
        };
        return {
            size: (0,_http_receive_js__WEBPACK_IMPORTED_MODULE_1__/* .sizeOf */ .$d)(content),
            text,
            json: () => {
                read ??= readJson();
                return read;
            },
            save: (path, mode) => {
                if ('bytes' in content)
                    (0,_lib_part_js__WEBPACK_IMPORTED_MODULE_4__/* .writeWhole */ .f8)(path, content.bytes, mode);
                else
                    (0,_lib_part_js__WEBPACK_IMPORTED_MODULE_4__/* .publish */ .mk)(content.part, path);
                unsaved.delete(content);
            },
            discard: () => {
                if (unsaved.delete(content))
                    (0,_http_receive_js__WEBPACK_IMPORTED_MODULE_1__/* .discard */ .vf)(content);
            },
        };
    };
    return {
        own,
        discardAll: () => {
            for (const content of unsaved)
                (0,_http_receive_js__WEBPACK_IMPORTED_MODULE_1__/* .discard */ .vf)(content);
            unsaved.clear();
        },
    };
}


/***/ }),

/***/ 4404:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AD: () => (/* binding */ failureCode),
/* harmony export */   Mz: () => (/* binding */ errorOf),
/* harmony export */   az: () => (/* binding */ afterResponse)
/* harmony export */ });
const errorOf = ({ status }, error) => ({
    status,
    code: error?.code ?? '',
    message: error?.message ?? '',
});
const failureCode = ({ status, error, isUnstored, }) => error?.code || (isUnstored ? 'FILE_NOT_WRITTEN' : `HTTP_${status}`);
const afterResponse = ({ request, status }, message) => `${request.method} ${request.url.pathname} answered ${status}. ${message}`;


/***/ }),

/***/ 7928:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _6: () => (/* binding */ isHtml),
/* harmony export */   jO: () => (/* binding */ outputText),
/* harmony export */   s$: () => (/* binding */ jsonText)
/* harmony export */ });
/* unused harmony export parseMediaType */
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2544);

function parseMediaType(header) {
    const type = header?.split(/[;,]/)[0]?.trim().toLowerCase();
    if (!header || !type)
        return undefined;
    const charset = /;\s*charset\s*=\s*(?:"([^"]*)"|([^\s;,]+))/i.exec(header);
    return { type, charset: (charset?.[1] ?? charset?.[2])?.toLowerCase() };
}
const isHtml = (headers) => ['text/html', 'application/xhtml+xml'].includes(parseMediaType(headers['content-type']?.[0])?.type ?? '');
const textTypes = /^(?:text\/.*|application\/(?:.*\+)?(?:json|xml|yaml)|application\/(?:x-)?(?:ndjson|yaml|javascript|ecmascript|sql|toml|x-www-form-urlencoded|jwt|graphql|x-sh|pem-certificate-chain)|.*\+(?:json|xml)|message\/.*|multipart\/.*)$/;
const jsonTypes = /^(?:json|(?:application|text)\/(?:x-)?json|[^/]+\/.*\+json)$/;
const undecodable = new Set([
    'replacement',
    'csiso2022kr',
    'hz-gb-2312',
    'iso-2022-cn',
    'iso-2022-cn-ext',
    'iso-2022-kr',
]);
function outputText(bytes, contentType) {
    if (bytes.length === 0)
        return '';
    const media = parseMediaType(contentType);
    if (media && jsonTypes.test(media.type)) {
        const text = jsonText(bytes, contentType);
        return text?.includes('\ufffd') && 'fault' in (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readJson */ .Vh)(text) ? undefined : text;
    }
    if (media && !textTypes.test(media.type))
        return undefined;
    try {
        return decoder(media?.charset ?? 'utf-8', { fatal: true, ignoreBOM: true })?.decode(bytes);
    }
    catch {
        return undefined;
    }
}
function jsonText(bytes, contentType) {
    const charset = parseMediaType(contentType)?.charset ?? 'utf-8';
    if (undecodable.has(charset))
        return undefined;
    return (decoder(charset) ?? new TextDecoder()).decode(bytes);
}
function decoder(charset, options) {
    if (undecodable.has(charset))
        return undefined;
    try {
        return new TextDecoder(charset, options);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 9662:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ chunksOf),
/* harmony export */   Z: () => (/* binding */ bodyLength)
/* harmony export */ });
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(228);

const bodyLength = (body) => body.reduce((sum, segment) => sum + ('bytes' in segment ? segment.bytes.length : segment.size), 0);
function* chunksOf(body) {
    for (const segment of body)
        yield* 'bytes' in segment ? slices(segment.bytes) : (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_0__/* .readChunks */ .zO)(segment);
}
function* slices(bytes) {
    for (let at = 0; at < bytes.length; at += _lib_files_js__WEBPACK_IMPORTED_MODULE_0__/* .chunkSize */ .ZL)
        yield bytes.subarray(at, at + _lib_files_js__WEBPACK_IMPORTED_MODULE_0__/* .chunkSize */ .ZL);
}


/***/ }),

/***/ 3163:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  _: () => (/* binding */ fetchResponse),
  Z: () => (/* binding */ is2xx)
});

// NAMESPACE OBJECT: ./scripts/stubs/tunnel.ts
var tunnel_namespaceObject = {};
__nccwpck_require__.r(tunnel_namespaceObject);

// EXTERNAL MODULE: ./src/http/codings.ts
var http_codings = __nccwpck_require__(1207);
// EXTERNAL MODULE: ./src/http/message.ts
var message = __nccwpck_require__(2551);
// EXTERNAL MODULE: ./src/lib/format.ts
var format = __nccwpck_require__(432);
;// CONCATENATED MODULE: ./src/http/progress.ts

const interval = 10_000;
function createProgress(verb, clock, log) {
    const begin = clock.now();
    let next = begin + interval;
    let done = 0;
    return (count, total) => {
        done += count;
        const now = clock.now();
        if (now < next)
            return;
        next = now + interval;
        const share = total ? ` of ${(0,format/* formatBytes */.z)(total)} (${Math.floor((done / total) * 100)} %)` : '';
        log(`${verb} ${(0,format/* formatBytes */.z)(done)}${share}, ${(0,format/* formatBytes */.z)(Math.round((done * 1000) / (now - begin)))}/s`);
    };
}

// EXTERNAL MODULE: ./src/http/receive.ts
var receive = __nccwpck_require__(2693);
// EXTERNAL MODULE: ./src/lib/clock.ts
var clock = __nccwpck_require__(4517);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __nccwpck_require__(7268);
// EXTERNAL MODULE: ./src/http/body.ts
var http_body = __nccwpck_require__(9662);
// EXTERNAL MODULE: ./src/http/connection-error.ts
var connection_error = __nccwpck_require__(3065);
// EXTERNAL MODULE: ./src/http/methods.ts
var methods = __nccwpck_require__(7718);
;// CONCATENATED MODULE: ./src/http/reply.ts

const headersOf = ({ headersDistinct }) => Object.fromEntries(Object.entries(headersDistinct).map(([name, values]) => [name, (values ?? []).map(asUtf8)]));
function asUtf8(text) {
    if (/^[\0-\x7f]*$/.test(text))
        return text;
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(text, 'latin1'));
    }
    catch {
        return text;
    }
}
function transferProblem({ headersDistinct }) {
    const text = (headersDistinct['transfer-encoding'] ?? []).join(', ').trim().toLowerCase();
    if (['', 'chunked', 'identity'].includes(text))
        return undefined;
    return 'The answer has a transfer coding that was not asked for, so that its body cannot be read; ask whoever runs the server, or a proxy before it';
}
const endsWithConnection = (method, { statusCode, headersDistinct }) => method !== 'HEAD' &&
    statusCode !== 204 &&
    statusCode !== 304 &&
    headersDistinct['content-length'] === undefined &&
    !(headersDistinct['transfer-encoding'] ?? []).join().toLowerCase().includes('chunked');
function replyOf(message, exchange) {
    const { request, outgoing, sent, signal, connection, failure, onReceived } = exchange;
    const status = message.statusCode ?? 0;
    const problem = transferProblem(message);
    if (problem)
        throw new errors/* ConnectionError */.Rc(`${problem}.`, 'receiving', { final: true });
    const isEarly = !sent.isWhole() && sent.progress().total > 0;
    const isRefused = isEarly && status >= 300;
    if (isRefused)
        sent.stop();
    else if (isEarly)
        outgoing.shouldKeepAlive = true;
    const total = Number(message.headers['content-length'] ?? Number.NaN) || undefined;
    const close = () => {
        exchange.stop();
        if (!outgoing.writableFinished || !message.complete)
            outgoing.destroy();
    };
    const fault = () => {
        const line = connection?.line;
        const isBroken = line !== undefined && line.failure() !== undefined;
        if (signal.aborted)
            return new Error('the exchange was ended');
        if (isRefused && isBroken)
            return undefined;
        if (!message.complete)
            return line?.failure() ?? new Error('the connection was closed too early');
        if (!endsWithConnection(request.method, message) || connection?.isEndedWell())
            return undefined;
        return line?.failure() ?? new Error('the connection was closed without the end that TLS wants (close_notify)');
    };
    async function* receive() {
        try {
            yield* piecesOf(message, (count) => onReceived(count, total));
            await settle();
        }
        finally {
            close();
        }
    }
    async function settle() {
        const error = fault();
        if (error)
            throw failure(error);
        if (isRefused)
            return;
        await sent.done.catch(() => undefined);
        if (!isEarly || sent.isWhole())
            return;
        const { sent: count, total: all } = sent.progress();
        const why = failure(new Error('the connection ended'));
        if (!(why instanceof errors/* ConnectionError */.Rc))
            throw why;
        throw new errors/* ConnectionError */.Rc(`The answer ${status} came before the whole body was sent, and the rest could not be: ${count} of ${all} bytes went. ${why.message}`, 'receiving', { cause: why, reason: why.reason });
    }
    return { status, headers: headersOf(message), chunks: receive(), abandon: close };
}
async function* piecesOf(message, onPiece) {
    const pieces = message[Symbol.asyncIterator]();
    for (;;) {
        const next = await pieces.next().catch(() => undefined);
        if (!next || next.done)
            return;
        onPiece(next.value.length);
        yield next.value;
    }
}
const isParseError = (error) => error instanceof Error && 'code' in error && String(error.code).startsWith('HPE_');

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(7067);
var external_node_http_default = /*#__PURE__*/__nccwpck_require__.n(external_node_http_);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __nccwpck_require__(4708);
var external_node_https_default = /*#__PURE__*/__nccwpck_require__.n(external_node_https_);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(7075);
;// CONCATENATED MODULE: external "http"
const external_http_namespaceObject = require("http");
var external_http_namespaceObject_0 = /*#__PURE__*/__nccwpck_require__.t(external_http_namespaceObject, 2);
;// CONCATENATED MODULE: external "https"
const external_https_namespaceObject = require("https");
var external_https_namespaceObject_0 = /*#__PURE__*/__nccwpck_require__.t(external_https_namespaceObject, 2);
;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/proxy.js
function getProxyUrl(reqUrl) {
    const usingSsl = reqUrl.protocol === 'https:';
    if (checkBypass(reqUrl)) {
        return undefined;
    }
    const proxyVar = (() => {
        if (usingSsl) {
            return process.env['https_proxy'] || process.env['HTTPS_PROXY'];
        }
        else {
            return process.env['http_proxy'] || process.env['HTTP_PROXY'];
        }
    })();
    if (proxyVar) {
        try {
            return new DecodedURL(proxyVar);
        }
        catch (_a) {
            if (!proxyVar.startsWith('http://') && !proxyVar.startsWith('https://'))
                return new DecodedURL(`http://${proxyVar}`);
        }
    }
    else {
        return undefined;
    }
}
function checkBypass(reqUrl) {
    if (!reqUrl.hostname) {
        return false;
    }
    const reqHost = reqUrl.hostname;
    if (isLoopbackAddress(reqHost)) {
        return true;
    }
    const noProxy = process.env['no_proxy'] || process.env['NO_PROXY'] || '';
    if (!noProxy) {
        return false;
    }
    // Determine the request port
    let reqPort;
    if (reqUrl.port) {
        reqPort = Number(reqUrl.port);
    }
    else if (reqUrl.protocol === 'http:') {
        reqPort = 80;
    }
    else if (reqUrl.protocol === 'https:') {
        reqPort = 443;
    }
    // Format the request hostname and hostname with port
    const upperReqHosts = [reqUrl.hostname.toUpperCase()];
    if (typeof reqPort === 'number') {
        upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
    }
    // Compare request host against noproxy
    for (const upperNoProxyItem of noProxy
        .split(',')
        .map(x => x.trim().toUpperCase())
        .filter(x => x)) {
        if (upperNoProxyItem === '*' ||
            upperReqHosts.some(x => x === upperNoProxyItem ||
                x.endsWith(`.${upperNoProxyItem}`) ||
                (upperNoProxyItem.startsWith('.') &&
                    x.endsWith(`${upperNoProxyItem}`)))) {
            return true;
        }
    }
    return false;
}
function isLoopbackAddress(host) {
    const hostLower = host.toLowerCase();
    return (hostLower === 'localhost' ||
        hostLower.startsWith('127.') ||
        hostLower.startsWith('[::1]') ||
        hostLower.startsWith('[0:0:0:0:0:0:0:1]'));
}
class DecodedURL extends URL {
    constructor(url, base) {
        super(url, base);
        this._decodedUsername = decodeURIComponent(super.username);
        this._decodedPassword = decodeURIComponent(super.password);
    }
    get username() {
        return this._decodedUsername;
    }
    get password() {
        return this._decodedPassword;
    }
}
//# sourceMappingURL=proxy.js.map
;// CONCATENATED MODULE: ./scripts/stubs/tunnel.ts


;// CONCATENATED MODULE: ./scripts/stubs/undici.ts
class ProxyAgent {
    constructor() {
        throw new Error('undici is not part of this bundle');
    }
}

;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/index.js
/* eslint-disable @typescript-eslint/no-explicit-any */
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};





var HttpCodes;
(function (HttpCodes) {
    HttpCodes[HttpCodes["OK"] = 200] = "OK";
    HttpCodes[HttpCodes["MultipleChoices"] = 300] = "MultipleChoices";
    HttpCodes[HttpCodes["MovedPermanently"] = 301] = "MovedPermanently";
    HttpCodes[HttpCodes["ResourceMoved"] = 302] = "ResourceMoved";
    HttpCodes[HttpCodes["SeeOther"] = 303] = "SeeOther";
    HttpCodes[HttpCodes["NotModified"] = 304] = "NotModified";
    HttpCodes[HttpCodes["UseProxy"] = 305] = "UseProxy";
    HttpCodes[HttpCodes["SwitchProxy"] = 306] = "SwitchProxy";
    HttpCodes[HttpCodes["TemporaryRedirect"] = 307] = "TemporaryRedirect";
    HttpCodes[HttpCodes["PermanentRedirect"] = 308] = "PermanentRedirect";
    HttpCodes[HttpCodes["BadRequest"] = 400] = "BadRequest";
    HttpCodes[HttpCodes["Unauthorized"] = 401] = "Unauthorized";
    HttpCodes[HttpCodes["PaymentRequired"] = 402] = "PaymentRequired";
    HttpCodes[HttpCodes["Forbidden"] = 403] = "Forbidden";
    HttpCodes[HttpCodes["NotFound"] = 404] = "NotFound";
    HttpCodes[HttpCodes["MethodNotAllowed"] = 405] = "MethodNotAllowed";
    HttpCodes[HttpCodes["NotAcceptable"] = 406] = "NotAcceptable";
    HttpCodes[HttpCodes["ProxyAuthenticationRequired"] = 407] = "ProxyAuthenticationRequired";
    HttpCodes[HttpCodes["RequestTimeout"] = 408] = "RequestTimeout";
    HttpCodes[HttpCodes["Conflict"] = 409] = "Conflict";
    HttpCodes[HttpCodes["Gone"] = 410] = "Gone";
    HttpCodes[HttpCodes["TooManyRequests"] = 429] = "TooManyRequests";
    HttpCodes[HttpCodes["InternalServerError"] = 500] = "InternalServerError";
    HttpCodes[HttpCodes["NotImplemented"] = 501] = "NotImplemented";
    HttpCodes[HttpCodes["BadGateway"] = 502] = "BadGateway";
    HttpCodes[HttpCodes["ServiceUnavailable"] = 503] = "ServiceUnavailable";
    HttpCodes[HttpCodes["GatewayTimeout"] = 504] = "GatewayTimeout";
})(HttpCodes || (HttpCodes = {}));
var Headers;
(function (Headers) {
    Headers["Accept"] = "accept";
    Headers["ContentType"] = "content-type";
})(Headers || (Headers = {}));
var MediaTypes;
(function (MediaTypes) {
    MediaTypes["ApplicationJson"] = "application/json";
})(MediaTypes || (MediaTypes = {}));
/**
 * Returns the proxy URL, depending upon the supplied url and proxy environment variables.
 * @param serverUrl  The server URL where the request will be sent. For example, https://api.github.com
 */
function lib_getProxyUrl(serverUrl) {
    const proxyUrl = pm.getProxyUrl(new URL(serverUrl));
    return proxyUrl ? proxyUrl.href : '';
}
const HttpRedirectCodes = [
    HttpCodes.MovedPermanently,
    HttpCodes.ResourceMoved,
    HttpCodes.SeeOther,
    HttpCodes.TemporaryRedirect,
    HttpCodes.PermanentRedirect
];
const HttpResponseRetryCodes = [
    HttpCodes.BadGateway,
    HttpCodes.ServiceUnavailable,
    HttpCodes.GatewayTimeout
];
const RetryableHttpVerbs = ['OPTIONS', 'GET', 'DELETE', 'HEAD'];
const ExponentialBackoffCeiling = 10;
const ExponentialBackoffTimeSlice = 5;
class HttpClientError extends Error {
    constructor(message, statusCode) {
        super(message);
        this.name = 'HttpClientError';
        this.statusCode = statusCode;
        Object.setPrototypeOf(this, HttpClientError.prototype);
    }
}
class HttpClientResponse {
    constructor(message) {
        this.message = message;
    }
    readBody() {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
                let output = Buffer.alloc(0);
                this.message.on('data', (chunk) => {
                    output = Buffer.concat([output, chunk]);
                });
                this.message.on('end', () => {
                    resolve(output.toString());
                });
            }));
        });
    }
    readBodyBuffer() {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
                const chunks = [];
                this.message.on('data', (chunk) => {
                    chunks.push(chunk);
                });
                this.message.on('end', () => {
                    resolve(Buffer.concat(chunks));
                });
            }));
        });
    }
}
function isHttps(requestUrl) {
    const parsedUrl = new URL(requestUrl);
    return parsedUrl.protocol === 'https:';
}
class HttpClient {
    constructor(userAgent, handlers, requestOptions) {
        this._ignoreSslError = false;
        this._allowRedirects = true;
        this._allowRedirectDowngrade = false;
        this._maxRedirects = 50;
        this._allowRetries = false;
        this._maxRetries = 1;
        this._keepAlive = false;
        this._disposed = false;
        this.userAgent = this._getUserAgentWithOrchestrationId(userAgent);
        this.handlers = handlers || [];
        this.requestOptions = requestOptions;
        if (requestOptions) {
            if (requestOptions.ignoreSslError != null) {
                this._ignoreSslError = requestOptions.ignoreSslError;
            }
            this._socketTimeout = requestOptions.socketTimeout;
            if (requestOptions.allowRedirects != null) {
                this._allowRedirects = requestOptions.allowRedirects;
            }
            if (requestOptions.allowRedirectDowngrade != null) {
                this._allowRedirectDowngrade = requestOptions.allowRedirectDowngrade;
            }
            if (requestOptions.maxRedirects != null) {
                this._maxRedirects = Math.max(requestOptions.maxRedirects, 0);
            }
            if (requestOptions.keepAlive != null) {
                this._keepAlive = requestOptions.keepAlive;
            }
            if (requestOptions.allowRetries != null) {
                this._allowRetries = requestOptions.allowRetries;
            }
            if (requestOptions.maxRetries != null) {
                this._maxRetries = requestOptions.maxRetries;
            }
        }
    }
    options(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('OPTIONS', requestUrl, null, additionalHeaders || {});
        });
    }
    get(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('GET', requestUrl, null, additionalHeaders || {});
        });
    }
    del(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('DELETE', requestUrl, null, additionalHeaders || {});
        });
    }
    post(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('POST', requestUrl, data, additionalHeaders || {});
        });
    }
    patch(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('PATCH', requestUrl, data, additionalHeaders || {});
        });
    }
    put(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('PUT', requestUrl, data, additionalHeaders || {});
        });
    }
    head(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('HEAD', requestUrl, null, additionalHeaders || {});
        });
    }
    sendStream(verb, requestUrl, stream, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request(verb, requestUrl, stream, additionalHeaders);
        });
    }
    /**
     * Gets a typed object from an endpoint
     * Be aware that not found returns a null.  Other errors (4xx, 5xx) reject the promise
     */
    getJson(requestUrl_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, additionalHeaders = {}) {
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            const res = yield this.get(requestUrl, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    postJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.post(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    putJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.put(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    patchJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.patch(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    /**
     * Makes a raw http request.
     * All other methods such as get, post, patch, and request ultimately call this.
     * Prefer get, del, post and patch
     */
    request(verb, requestUrl, data, headers) {
        return __awaiter(this, void 0, void 0, function* () {
            if (this._disposed) {
                throw new Error('Client has already been disposed.');
            }
            const parsedUrl = new URL(requestUrl);
            let info = this._prepareRequest(verb, parsedUrl, headers);
            // Only perform retries on reads since writes may not be idempotent.
            const maxTries = this._allowRetries && RetryableHttpVerbs.includes(verb)
                ? this._maxRetries + 1
                : 1;
            let numTries = 0;
            let response;
            do {
                response = yield this.requestRaw(info, data);
                // Check if it's an authentication challenge
                if (response &&
                    response.message &&
                    response.message.statusCode === HttpCodes.Unauthorized) {
                    let authenticationHandler;
                    for (const handler of this.handlers) {
                        if (handler.canHandleAuthentication(response)) {
                            authenticationHandler = handler;
                            break;
                        }
                    }
                    if (authenticationHandler) {
                        return authenticationHandler.handleAuthentication(this, info, data);
                    }
                    else {
                        // We have received an unauthorized response but have no handlers to handle it.
                        // Let the response return to the caller.
                        return response;
                    }
                }
                let redirectsRemaining = this._maxRedirects;
                while (response.message.statusCode &&
                    HttpRedirectCodes.includes(response.message.statusCode) &&
                    this._allowRedirects &&
                    redirectsRemaining > 0) {
                    const redirectUrl = response.message.headers['location'];
                    if (!redirectUrl) {
                        // if there's no location to redirect to, we won't
                        break;
                    }
                    const parsedRedirectUrl = new URL(redirectUrl);
                    if (parsedUrl.protocol === 'https:' &&
                        parsedUrl.protocol !== parsedRedirectUrl.protocol &&
                        !this._allowRedirectDowngrade) {
                        throw new Error('Redirect from HTTPS to HTTP protocol. This downgrade is not allowed for security reasons. If you want to allow this behavior, set the allowRedirectDowngrade option to true.');
                    }
                    // we need to finish reading the response before reassigning response
                    // which will leak the open socket.
                    yield response.readBody();
                    // strip authorization header if redirected to a different hostname
                    if (parsedRedirectUrl.hostname !== parsedUrl.hostname) {
                        for (const header in headers) {
                            // header names are case insensitive
                            if (header.toLowerCase() === 'authorization') {
                                delete headers[header];
                            }
                        }
                    }
                    // let's make the request with the new redirectUrl
                    info = this._prepareRequest(verb, parsedRedirectUrl, headers);
                    response = yield this.requestRaw(info, data);
                    redirectsRemaining--;
                }
                if (!response.message.statusCode ||
                    !HttpResponseRetryCodes.includes(response.message.statusCode)) {
                    // If not a retry code, return immediately instead of retrying
                    return response;
                }
                numTries += 1;
                if (numTries < maxTries) {
                    yield response.readBody();
                    yield this._performExponentialBackoff(numTries);
                }
            } while (numTries < maxTries);
            return response;
        });
    }
    /**
     * Needs to be called if keepAlive is set to true in request options.
     */
    dispose() {
        if (this._agent) {
            this._agent.destroy();
        }
        this._disposed = true;
    }
    /**
     * Raw request.
     * @param info
     * @param data
     */
    requestRaw(info, data) {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve, reject) => {
                function callbackForResult(err, res) {
                    if (err) {
                        reject(err);
                    }
                    else if (!res) {
                        // If `err` is not passed, then `res` must be passed.
                        reject(new Error('Unknown error'));
                    }
                    else {
                        resolve(res);
                    }
                }
                this.requestRawWithCallback(info, data, callbackForResult);
            });
        });
    }
    /**
     * Raw request with callback.
     * @param info
     * @param data
     * @param onResult
     */
    requestRawWithCallback(info, data, onResult) {
        if (typeof data === 'string') {
            if (!info.options.headers) {
                info.options.headers = {};
            }
            info.options.headers['Content-Length'] = Buffer.byteLength(data, 'utf8');
        }
        let callbackCalled = false;
        function handleResult(err, res) {
            if (!callbackCalled) {
                callbackCalled = true;
                onResult(err, res);
            }
        }
        const req = info.httpModule.request(info.options, (msg) => {
            const res = new HttpClientResponse(msg);
            handleResult(undefined, res);
        });
        let socket;
        req.on('socket', sock => {
            socket = sock;
        });
        // If we ever get disconnected, we want the socket to timeout eventually
        req.setTimeout(this._socketTimeout || 3 * 60000, () => {
            if (socket) {
                socket.end();
            }
            handleResult(new Error(`Request timeout: ${info.options.path}`));
        });
        req.on('error', function (err) {
            // err has statusCode property
            // res should have headers
            handleResult(err);
        });
        if (data && typeof data === 'string') {
            req.write(data, 'utf8');
        }
        if (data && typeof data !== 'string') {
            data.on('close', function () {
                req.end();
            });
            data.pipe(req);
        }
        else {
            req.end();
        }
    }
    /**
     * Gets an http agent. This function is useful when you need an http agent that handles
     * routing through a proxy server - depending upon the url and proxy environment variables.
     * @param serverUrl  The server URL where the request will be sent. For example, https://api.github.com
     */
    getAgent(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        return this._getAgent(parsedUrl);
    }
    getAgentDispatcher(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        const proxyUrl = getProxyUrl(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (!useProxy) {
            return;
        }
        return this._getProxyAgentDispatcher(parsedUrl, proxyUrl);
    }
    _prepareRequest(method, requestUrl, headers) {
        const info = {};
        info.parsedUrl = requestUrl;
        const usingSsl = info.parsedUrl.protocol === 'https:';
        info.httpModule = usingSsl ? external_https_namespaceObject_0 : external_http_namespaceObject_0;
        const defaultPort = usingSsl ? 443 : 80;
        info.options = {};
        info.options.host = info.parsedUrl.hostname;
        info.options.port = info.parsedUrl.port
            ? parseInt(info.parsedUrl.port)
            : defaultPort;
        info.options.path =
            (info.parsedUrl.pathname || '') + (info.parsedUrl.search || '');
        info.options.method = method;
        info.options.headers = this._mergeHeaders(headers);
        if (this.userAgent != null) {
            info.options.headers['user-agent'] = this.userAgent;
        }
        info.options.agent = this._getAgent(info.parsedUrl);
        // gives handlers an opportunity to participate
        if (this.handlers) {
            for (const handler of this.handlers) {
                handler.prepareRequest(info.options);
            }
        }
        return info;
    }
    _mergeHeaders(headers) {
        if (this.requestOptions && this.requestOptions.headers) {
            return Object.assign({}, lowercaseKeys(this.requestOptions.headers), lowercaseKeys(headers || {}));
        }
        return lowercaseKeys(headers || {});
    }
    /**
     * Gets an existing header value or returns a default.
     * Handles converting number header values to strings since HTTP headers must be strings.
     * Note: This returns string | string[] since some headers can have multiple values.
     * For headers that must always be a single string (like Content-Type), use the
     * specialized _getExistingOrDefaultContentTypeHeader method instead.
     */
    _getExistingOrDefaultHeader(additionalHeaders, header, _default) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
            const headerValue = lowercaseKeys(this.requestOptions.headers)[header];
            if (headerValue) {
                clientHeader =
                    typeof headerValue === 'number' ? headerValue.toString() : headerValue;
            }
        }
        const additionalValue = additionalHeaders[header];
        if (additionalValue !== undefined) {
            return typeof additionalValue === 'number'
                ? additionalValue.toString()
                : additionalValue;
        }
        if (clientHeader !== undefined) {
            return clientHeader;
        }
        return _default;
    }
    /**
     * Specialized version of _getExistingOrDefaultHeader for Content-Type header.
     * Always returns a single string (not an array) since Content-Type should be a single value.
     * Converts arrays to comma-separated strings and numbers to strings to ensure type safety.
     * This was split from _getExistingOrDefaultHeader to provide stricter typing for callers
     * that assign the result to places expecting a string (e.g., additionalHeaders[Headers.ContentType]).
     */
    _getExistingOrDefaultContentTypeHeader(additionalHeaders, _default) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
            const headerValue = lowercaseKeys(this.requestOptions.headers)[Headers.ContentType];
            if (headerValue) {
                if (typeof headerValue === 'number') {
                    clientHeader = String(headerValue);
                }
                else if (Array.isArray(headerValue)) {
                    clientHeader = headerValue.join(', ');
                }
                else {
                    clientHeader = headerValue;
                }
            }
        }
        const additionalValue = additionalHeaders[Headers.ContentType];
        // Return the first non-undefined value, converting numbers or arrays to strings if necessary
        if (additionalValue !== undefined) {
            if (typeof additionalValue === 'number') {
                return String(additionalValue);
            }
            else if (Array.isArray(additionalValue)) {
                return additionalValue.join(', ');
            }
            else {
                return additionalValue;
            }
        }
        if (clientHeader !== undefined) {
            return clientHeader;
        }
        return _default;
    }
    _getAgent(parsedUrl) {
        let agent;
        const proxyUrl = getProxyUrl(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (this._keepAlive && useProxy) {
            agent = this._proxyAgent;
        }
        if (!useProxy) {
            agent = this._agent;
        }
        // if agent is already assigned use that agent.
        if (agent) {
            return agent;
        }
        const usingSsl = parsedUrl.protocol === 'https:';
        let maxSockets = 100;
        if (this.requestOptions) {
            maxSockets = this.requestOptions.maxSockets || external_http_namespaceObject.globalAgent.maxSockets;
        }
        // This is `useProxy` again, but we need to check `proxyURl` directly for TypeScripts's flow analysis.
        if (proxyUrl && proxyUrl.hostname) {
            const agentOptions = {
                maxSockets,
                keepAlive: this._keepAlive,
                proxy: Object.assign(Object.assign({}, ((proxyUrl.username || proxyUrl.password) && {
                    proxyAuth: `${proxyUrl.username}:${proxyUrl.password}`
                })), { host: proxyUrl.hostname, port: proxyUrl.port })
            };
            let tunnelAgent;
            const overHttps = proxyUrl.protocol === 'https:';
            if (usingSsl) {
                tunnelAgent = overHttps ? tunnel_namespaceObject.httpsOverHttps : tunnel_namespaceObject.httpsOverHttp;
            }
            else {
                tunnelAgent = overHttps ? tunnel_namespaceObject.httpOverHttps : tunnel_namespaceObject.httpOverHttp;
            }
            agent = tunnelAgent(agentOptions);
            this._proxyAgent = agent;
        }
        // if tunneling agent isn't assigned create a new agent
        if (!agent) {
            const options = { keepAlive: this._keepAlive, maxSockets };
            agent = usingSsl ? new external_https_namespaceObject.Agent(options) : new external_http_namespaceObject.Agent(options);
            this._agent = agent;
        }
        if (usingSsl && this._ignoreSslError) {
            // we don't want to set NODE_TLS_REJECT_UNAUTHORIZED=0 since that will affect request for entire process
            // http.RequestOptions doesn't expose a way to modify RequestOptions.agent.options
            // we have to cast it to any and change it directly
            agent.options = Object.assign(agent.options || {}, {
                rejectUnauthorized: false
            });
        }
        return agent;
    }
    _getProxyAgentDispatcher(parsedUrl, proxyUrl) {
        let proxyAgent;
        if (this._keepAlive) {
            proxyAgent = this._proxyAgentDispatcher;
        }
        // if agent is already assigned use that agent.
        if (proxyAgent) {
            return proxyAgent;
        }
        const usingSsl = parsedUrl.protocol === 'https:';
        proxyAgent = new ProxyAgent(Object.assign({ uri: proxyUrl.href, pipelining: !this._keepAlive ? 0 : 1 }, ((proxyUrl.username || proxyUrl.password) && {
            token: `Basic ${Buffer.from(`${proxyUrl.username}:${proxyUrl.password}`).toString('base64')}`
        })));
        this._proxyAgentDispatcher = proxyAgent;
        if (usingSsl && this._ignoreSslError) {
            // we don't want to set NODE_TLS_REJECT_UNAUTHORIZED=0 since that will affect request for entire process
            // http.RequestOptions doesn't expose a way to modify RequestOptions.agent.options
            // we have to cast it to any and change it directly
            proxyAgent.options = Object.assign(proxyAgent.options.requestTls || {}, {
                rejectUnauthorized: false
            });
        }
        return proxyAgent;
    }
    _getUserAgentWithOrchestrationId(userAgent) {
        const baseUserAgent = userAgent || 'actions/http-client';
        const orchId = process.env['ACTIONS_ORCHESTRATION_ID'];
        if (orchId) {
            // Sanitize the orchestration ID to ensure it contains only valid characters
            // Valid characters: 0-9, a-z, _, -, .
            const sanitizedId = orchId.replace(/[^a-z0-9_.-]/gi, '_');
            return `${baseUserAgent} actions_orchestration_id/${sanitizedId}`;
        }
        return baseUserAgent;
    }
    _performExponentialBackoff(retryNumber) {
        return __awaiter(this, void 0, void 0, function* () {
            retryNumber = Math.min(ExponentialBackoffCeiling, retryNumber);
            const ms = ExponentialBackoffTimeSlice * Math.pow(2, retryNumber);
            return new Promise(resolve => setTimeout(() => resolve(), ms));
        });
    }
    _processResponse(res, options) {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve, reject) => __awaiter(this, void 0, void 0, function* () {
                const statusCode = res.message.statusCode || 0;
                const response = {
                    statusCode,
                    result: null,
                    headers: {}
                };
                // not found leads to null obj returned
                if (statusCode === HttpCodes.NotFound) {
                    resolve(response);
                }
                // get the result from the body
                function dateTimeDeserializer(key, value) {
                    if (typeof value === 'string') {
                        const a = new Date(value);
                        if (!isNaN(a.valueOf())) {
                            return a;
                        }
                    }
                    return value;
                }
                let obj;
                let contents;
                try {
                    contents = yield res.readBody();
                    if (contents && contents.length > 0) {
                        if (options && options.deserializeDates) {
                            obj = JSON.parse(contents, dateTimeDeserializer);
                        }
                        else {
                            obj = JSON.parse(contents);
                        }
                        response.result = obj;
                    }
                    response.headers = res.message.headers;
                }
                catch (err) {
                    // Invalid resource (contents not json);  leaving result obj null
                }
                // note that 3xx redirects are handled by the http layer.
                if (statusCode > 299) {
                    let msg;
                    // if exception/error in body, attempt to get better error
                    if (obj && obj.message) {
                        msg = obj.message;
                    }
                    else if (contents && contents.length > 0) {
                        // it may be the case that the exception is in the body message as string
                        msg = contents;
                    }
                    else {
                        msg = `Failed request: (${statusCode})`;
                    }
                    const err = new HttpClientError(msg, statusCode);
                    err.result = response.result;
                    reject(err);
                }
                else {
                    resolve(response);
                }
            }));
        });
    }
}
const lowercaseKeys = (obj) => Object.keys(obj).reduce((c, k) => ((c[k.toLowerCase()] = obj[k]), c), {});
//# sourceMappingURL=index.js.map
;// CONCATENATED MODULE: ./src/http/toolkit.ts




const client = new HttpClient();
function openRequest(url, options) {
    let outgoing;
    const body = Object.assign(external_node_stream_.Readable.from([]), {
        pipe: (destination) => {
            if (destination instanceof external_node_http_.ClientRequest)
                outgoing = destination;
            return destination;
        },
    });
    const httpModule = url.protocol === 'https:' ? (external_node_https_default()) : (external_node_http_default());
    client.requestRaw({ options, parsedUrl: url, httpModule }, body).catch(() => undefined);
    if (!outgoing)
        throw new Error('the HTTP client made no request');
    outgoing.setTimeout(0);
    return outgoing;
}

;// CONCATENATED MODULE: ./src/http/upload.ts

function upload(body, outgoing, { canSend, onSent }) {
    const total = body ? (0,http_body/* bodyLength */.Z)(body) : 0;
    let sent = 0;
    let state = 'sending';
    let wake = () => undefined;
    outgoing.once('close', () => wake());
    const write = (chunk) => new Promise((resolve) => {
        wake = resolve;
        outgoing.write(chunk, () => resolve());
    });
    async function pump() {
        for (const chunk of (0,http_body/* chunksOf */.U)(body ?? [])) {
            if (state === 'sending' && !outgoing.destroyed)
                await write(chunk);
            if (state === 'stopped' || outgoing.destroyed || !canSend()) {
                state = 'stopped';
                return;
            }
            sent += chunk.length;
            onSent(chunk.length, total);
        }
        await new Promise((resolve) => {
            wake = resolve;
            outgoing.end(() => resolve());
        });
        state = state === 'sending' && outgoing.writableFinished && canSend() ? 'whole' : 'stopped';
    }
    return {
        progress: () => ({ sent, total }),
        isWhole: () => state === 'whole',
        stop: () => {
            if (state === 'sending')
                state = 'stopped';
            wake();
        },
        done: pump(),
    };
}

;// CONCATENATED MODULE: ./src/http/send.ts








const longestConnect = 30_000;
const largestHead = 64 * 1024;
async function send(request, options) {
    for (let isFresh = false;; isFresh = true) {
        const reply = await sendOnce(request, options, isFresh);
        if (reply !== 'stale')
            return reply;
    }
}
async function sendOnce(request, options, isFresh) {
    const { connections, idleTimeoutMs, cancelled, onSent, onReceived, mark, log } = options;
    const { url, method } = request;
    const abort = new AbortController();
    const { signal } = abort;
    const cancel = () => abort.abort(cancelled.reason);
    const release = () => cancelled.removeEventListener('abort', cancel);
    cancelled.addEventListener('abort', cancel, { once: true });
    if (cancelled.aborted)
        cancel();
    const connectTimeoutMs = Math.min(longestConnect, idleTimeoutMs);
    const opening = connections.open(url, method, { abort, connectTimeoutMs, isFresh, mark, log });
    const agent = await opening.catch((error) => {
        release();
        throw error;
    });
    let phase = 'sending';
    const watchdog = (0,clock/* watch */.wB)(idleTimeoutMs, () => abort.abort(silence(url, phase, idleTimeoutMs)));
    let connection;
    let sending;
    let outgoing;
    let malformed;
    const stop = () => {
        release();
        watchdog.stop();
        sending?.stop();
    };
    const failure = (error) => {
        stop();
        const cause = malformed ?? (error instanceof errors/* ActionError */.lZ ? error : (connection?.line.failure() ?? error));
        const reason = signal.aborted ? signal.reason : (0,connection_error/* connectionError */.$)(cause, url, phase);
        abort.abort(reason);
        return reason;
    };
    signal.addEventListener('abort', stop, { once: true });
    try {
        const [made, response] = beginRequest(request, agent, signal);
        outgoing = made;
        made.on('socket', (stream) => {
            connection = connections.of(stream);
            connection?.line.onBytes(() => watchdog.alive());
        });
        made.on('error', (error) => {
            if (isParseError(error))
                malformed = error;
        });
        made.on('finish', () => {
            if (phase === 'sending')
                phase = 'waiting';
        });
        const sent = upload(request.body, made, {
            canSend: () => connection?.line.failure() === undefined,
            onSent,
        });
        sending = sent;
        sent.done.catch((error) => abort.abort(error));
        const message = await response;
        phase = 'receiving';
        return replyOf(message, { request, outgoing: made, sent, signal, connection, failure, stop, onReceived });
    }
    catch (error) {
        const isStale = outgoing?.reusedSocket && (0,methods/* isSafe */.IP)(method) && !signal.aborted && !malformed;
        if (!isStale || error instanceof errors/* ActionError */.lZ)
            throw failure(error);
        stop();
        return 'stale';
    }
}
function beginRequest({ url, method, headers, body }, agent, signal) {
    const length = body ? (0,http_body/* bodyLength */.Z)(body) : (0,methods/* expectsBody */.Xl)(method) ? 0 : undefined;
    const outgoing = openRequest(url, {
        agent,
        signal,
        host: url.hostname.replace(/^\[|\]$/g, ''),
        port: url.port,
        path: url.pathname + url.search,
        method,
        maxHeaderSize: largestHead,
        headers: [
            ['Host', url.host],
            ...headers.map(({ name, value }) => [name, value]),
            ...(length === undefined ? [] : [['Content-Length', String(length)]]),
        ].flat(),
    });
    const response = new Promise((resolve, reject) => {
        outgoing.on('response', resolve);
        outgoing.on('upgrade', (_message, socket) => {
            socket.destroy();
            reject(new Error('the server wants to change the protocol (101)'));
        });
        outgoing.on('error', reject);
        outgoing.on('close', () => reject(new Error('the connection was closed before an answer came')));
    });
    response.catch(() => undefined);
    return [outgoing, response];
}
function silence({ host }, phase, idleTimeoutMs) {
    const doing = phase === 'sending' ? 'sent' : phase === 'waiting' ? 'under way' : 'answered';
    const text = `${host} was silent for ${idleTimeoutMs / 1000} s while the request was ${doing}; the input \`timeout\` sets how long to wait.`;
    return new errors/* ConnectionError */.Rc(text, phase, { reason: 'silence' });
}

;// CONCATENATED MODULE: ./src/http/timeline.ts
function createTimeline(clock) {
    const begin = clock.now();
    const steps = [];
    let last = begin;
    return {
        mark: (step) => {
            const now = clock.now();
            steps.push(`${step} ${now - last} ms`);
            last = now;
        },
        describe: () => `${steps.join(', ') || 'nothing was reached'}; ${clock.now() - begin} ms in all`,
    };
}

;// CONCATENATED MODULE: ./src/http/exchange.ts






async function exchange(request, chain, options) {
    const { clock, log, debug, isSuccess } = options;
    const headers = [...request.credential, ...request.headers];
    const times = createTimeline(clock);
    try {
        const reply = await send({ ...request, headers }, {
            ...options,
            mark: times.mark,
            onSent: createProgress('Sent', clock, log),
            onReceived: createProgress('Received', clock, log),
        });
        times.mark('first byte');
        const next = isSuccess(reply.status) ? undefined : await redirected(chain, reply, log);
        if (next?.kind === 'follow')
            return { follow: next.request };
        const taken = await take(reply, options);
        return { ...taken, problem: taken.problem ?? problemOf(reply.status, next, request) };
    }
    finally {
        times.mark('rest');
        debug(() => `Times of ${request.method} ${request.url.host}: ${times.describe()}`);
    }
}
async function take(reply, { spoolTo, isFile }) {
    const { status, headers } = reply;
    const codings = isFile ? [] : ((0,http_codings/* codingsOf */.Z)(headers['content-encoding'] ?? []) ?? []);
    try {
        const chunks = codings.length > 0 ? (await __nccwpck_require__.e(/* import() */ 9504).then(__nccwpck_require__.bind(__nccwpck_require__, 9504))).decode(reply.chunks, codings) : reply.chunks;
        return { status, headers, body: await (0,receive/* receive */.uZ)(chunks, spoolTo(status, headers)), problem: undefined };
    }
    catch (error) {
        reply.abandon();
        if (!(error instanceof receive/* BodyError */.Ru))
            throw error;
        const { message: problem, isUnstored } = error;
        return { status, headers, body: { bytes: Buffer.alloc(0) }, problem, isUnstored };
    }
}
async function redirected(chain, reply, log) {
    if (reply.status < 300 || reply.status > 399)
        return undefined;
    const { describeFollow, redirect } = await __nccwpck_require__.e(/* import() */ 6790).then(__nccwpck_require__.bind(__nccwpck_require__, 6790));
    const next = redirect(chain, reply.status, reply.headers.location);
    if (next.kind !== 'follow')
        return next;
    await skip(reply);
    log(`Redirected (${reply.status}): ${describeFollow(next)}`);
    return next;
}
function problemOf(status, next, { headers }) {
    if (next?.kind === 'fail')
        return `the redirect is not followed: ${next.why}`;
    if (status === 206 && !(0,message/* findHeader */.Jj)(headers, 'range'))
        return 'it is only a part of what was asked for (206), although no part was asked for; a proxy or cache on the way may be at fault';
    return undefined;
}
async function skip({ chunks, abandon }) {
    let size = 0;
    try {
        for await (const chunk of chunks) {
            size += chunk.length;
            if (size > 65_536)
                break;
        }
    }
    catch {
    }
    if (size > 65_536)
        abandon();
}

;// CONCATENATED MODULE: ./src/http/call.ts


const is2xx = (status) => status >= 200 && status < 300;
async function fetchResponse(first, options) {
    const { clock, retries, cancelled, log } = options;
    const chain = [first];
    for (let attempts = 1;;) {
        const request = chain.at(-1) ?? first;
        const begin = clock.now();
        const result = await exchange(request, chain, options).catch((error) => ({ error }));
        if ('follow' in result) {
            chain.push(result.follow);
            continue;
        }
        const accepted = 'status' in result && (options.isSuccess(result.status) || result.status < 400);
        const decision = accepted ? accept : await decideOn(result, { request, attempts }, options);
        if (decision.kind === 'wait') {
            if ('body' in result)
                (0,receive/* discard */.vf)(result.body);
            log(`Try ${attempts} of ${retries + 1} failed (${decision.why}); trying again in ${(decision.ms / 1000).toFixed(1)} s.`);
            await clock.sleep(decision.ms, cancelled).catch(async (error) => {
                throw await explained(error, request, attempts);
            });
            attempts += 1;
        }
        else if ('error' in result) {
            throw await explained(result.error, request, attempts);
        }
        else {
            const wait = decision.kind === 'give up'
                ? `it asks to wait ${Math.ceil(decision.ms / 1000)} s (Retry-After), more than the 300 s that are waited`
                : undefined;
            return {
                ...result,
                request,
                attempts,
                durationMs: clock.now() - begin,
                problem: result.problem ?? wait,
            };
        }
    }
}
const explained = async (error, request, attempts) => (await __nccwpck_require__.e(/* import() */ 1071).then(__nccwpck_require__.bind(__nccwpck_require__, 1071))).explainFailedCall(error, request, attempts);
const accept = { kind: 'accept' };
async function decideOn(result, { request, attempts }, { clock, retries, advise, debug }) {
    const { decideRetry, describeDecision } = await __nccwpck_require__.e(/* import() */ 666).then(__nccwpck_require__.bind(__nccwpck_require__, 666));
    const outcome = 'error' in result
        ? result
        : {
            status: result.status,
            retryAfter: result.headers['retry-after']?.[0],
            date: result.headers.date?.[0],
            advice: await advise({ ...result, request }),
        };
    const state = { method: request.method, attempts, retries, now: clock.now(), random: Math.random() };
    const decision = decideRetry(outcome, state);
    debug(() => describeDecision(outcome, state, decision));
    return decision;
}


/***/ }),

/***/ 1207:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ codingsOf)
/* harmony export */ });
const zlib = () => process.getBuiltinModule('node:zlib');
const startsWith = (...magic) => (first) => magic.every((byte, index) => first[index] === byte);
const gzip = { decoder: () => zlib().createGunzip(), beginsWith: startsWith(0x1f, 0x8b) };
const known = [
    { name: 'gzip', ...gzip },
    { name: 'x-gzip', ...gzip },
    {
        name: 'deflate',
        decoder: () => zlib().createInflate(),
        beginsWith: ([method = 0, flags = 0]) => (method & 0x0f) === 8 && (method * 256 + flags) % 31 === 0,
    },
    { name: 'br', decoder: () => zlib().createBrotliDecompress() },
    { name: 'zstd', decoder: () => zlib().createZstdDecompress(), beginsWith: startsWith(0x28, 0xb5, 0x2f, 0xfd) },
];
const noCoding = new Set([
    ...['', 'identity', 'none', 'null', 'binary', 'text', 'plain', '7bit', '8bit', 'chunked', 'aws-chunked'],
    ...['utf-8', 'utf8', 'us-ascii', 'ascii', 'iso-8859-1', 'latin1', 'windows-1252', 'utf-16'],
]);
const mostCodings = 2;
function codingsOf(contentEncoding) {
    const names = contentEncoding
        .join(',')
        .toLowerCase()
        .split(',')
        .map((name) => name.trim())
        .filter((name) => !noCoding.has(name));
    const codings = names.flatMap((name) => known.find((coding) => coding.name === name) ?? []);
    return names.length <= mostCodings && codings.length === names.length ? codings : undefined;
}


/***/ }),

/***/ 3065:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ connectionError)
/* harmony export */ });
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1692);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_tls__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7268);


const meanings = {
    ECONNREFUSED: '% refused the connection; nothing listens there',
    ECONNRESET: '% broke the connection off',
    EPIPE: '% broke the connection off',
    ETIMEDOUT: '% gave no sign of life for too long',
    EHOSTUNREACH: '% cannot be reached from here',
    ENETUNREACH: '% cannot be reached from here',
    EPROTO: '% and this action could not agree on TLS; is it an https port?',
    HPE_HEADER_OVERFLOW: '% sent more than 64 KiB of headers',
};
const when = {
    connecting: 'No connection',
    sending: 'The connection failed while the request was sent',
    waiting: 'The connection failed before an answer came',
    receiving: 'The answer broke off',
};
const isCertificateError = (code) => /CERT|SELF_SIGNED|UNABLE_TO_|^CRL_|HOSTNAME_MISMATCH/.test(code);
function connectionError(error, peer, phase) {
    if (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ)
        return error;
    const code = codeOf(error);
    if (isCertificateError(code)) {
        const text = `${when[phase]}: ${describeCertificateError(code, peer)}.`;
        return new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConnectionError */ .Rc(text, phase, { cause: error, final: true, reason: 'certificate' });
    }
    const via = peer.via && phase === 'connecting' ? `, by way of ${peer.via}` : '';
    const remedy = peer.proxy && phase === 'connecting' ? `; is ${peer.proxy} right, and does the proxy run?` : '.';
    return new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConnectionError */ .Rc(`${when[phase]}: ${describe(error, code, peer)}${via}${remedy}`, phase, { cause: error });
}
function describe(error, code, { host, proxy }) {
    const name = proxy ? `of ${host}` : host;
    if (code === 'ENOTFOUND')
        return `the name ${name} is not known; check the host for a typing error (${code})`;
    if (code === 'EAI_AGAIN')
        return `the name ${name} could not be looked up; the name server did not answer (${code})`;
    const meaning = meanings[code];
    if (meaning !== undefined)
        return `${meaning.replace('%', () => host)} (${code})`;
    if (code.startsWith('HPE_'))
        return `${host} sent something that is not valid HTTP (${code})`;
    if (code.startsWith('ERR_SSL'))
        return `TLS with ${host} failed (${code})`;
    return `${host}: ${connectionMessage(error)}`;
}
function describeCertificateError(code, { host, proxy, extraAuthorities }) {
    const certificate = `the certificate of ${host}`;
    switch (code) {
        case 'CERT_HAS_EXPIRED':
            return `${certificate} has expired; whoever runs ${proxy ? 'the proxy' : 'the host'} has to renew it (${code})`;
        case 'CERT_NOT_YET_VALID':
            return `${certificate} is not valid yet; is the clock of this runner right? (${code})`;
        case 'ERR_TLS_CERT_ALTNAME_INVALID':
            return `${certificate} is for another name; check the host, which must be one that the certificate names (${code})`;
        case 'CERT_REVOKED':
            return `${certificate} has been revoked (${code})`;
    }
    const untrusted = `${certificate} is not trusted: this runner does not know the authority that signed it (${code})`;
    if (extraAuthorities && (0,node_tls__WEBPACK_IMPORTED_MODULE_0__.getCACertificates)('extra').length === 0)
        return `${untrusted}; NODE_EXTRA_CA_CERTS is ${extraAuthorities}, and no certificate could be read from it: give the path of a file in PEM format that this step can read`;
    if (extraAuthorities)
        return `${untrusted}; it is not among those of NODE_EXTRA_CA_CERTS (${extraAuthorities}) either: add its certificate there`;
    return `${untrusted}; where it is a private one, set NODE_EXTRA_CA_CERTS to the path of its certificate under \`env:\` of the job or step`;
}
function codeOf(error) {
    if (error instanceof AggregateError) {
        const codes = new Set(error.errors.map(codeOf));
        return codes.size === 1 ? ([...codes][0] ?? '') : '';
    }
    return error instanceof Error && 'code' in error ? String(error.code) : '';
}
function connectionMessage(error) {
    if (error instanceof AggregateError && error.errors.length > 0)
        return error.errors.map(connectionMessage).join('; ');
    return (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error).split('\n')[0] ?? '';
}


/***/ }),

/***/ 507:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ap: () => (/* binding */ familyOf),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   n0: () => (/* binding */ bareHost)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);

function ownAddresses() {
    const own = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    own.addSubnet('127.0.0.0', 8, 'ipv4');
    own.addAddress('::1', 'ipv6');
    return own;
}
const familyOf = (address) => (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address) === 4 ? 'ipv4' : (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address) === 6 ? 'ipv6' : undefined;
const bareHost = ({ hostname }) => hostname.replace(/^\[|\]$|\.$/g, '');
function isLoopback(url) {
    const host = bareHost(url);
    const family = familyOf(host);
    return family ? ownAddresses().check(host, family) : host === 'localhost';
}


/***/ }),

/***/ 2551:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Jj: () => (/* binding */ findHeader),
/* harmony export */   fQ: () => (/* binding */ withoutBody),
/* harmony export */   tw: () => (/* binding */ moveTo)
/* harmony export */ });
const findHeader = (headers, name) => headers.find((header) => header.name.toLowerCase() === name.toLowerCase());
const withoutBody = (request, method) => ({
    ...request,
    method,
    body: undefined,
    headers: request.headers.filter(({ name }) => !name.toLowerCase().startsWith('content-')),
});
const harmless = new Set(['accept', 'accept-encoding', 'accept-language', 'accept-charset', 'user-agent']);
function moveTo(url, request) {
    if (request.url.origin === url.origin)
        return { ...request, url };
    const headers = request.headers.filter(({ name }) => harmless.has(name.toLowerCase()) || (request.body && name.toLowerCase() === 'content-type'));
    return { ...request, url, headers };
}


/***/ }),

/***/ 7718:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   IP: () => (/* binding */ isSafe),
/* harmony export */   Xl: () => (/* binding */ expectsBody),
/* harmony export */   ky: () => (/* binding */ isIdempotent),
/* harmony export */   vX: () => (/* binding */ methods)
/* harmony export */ });
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
const isSafe = (method) => method === 'GET' || method === 'HEAD' || method === 'OPTIONS';
const isIdempotent = (method) => isSafe(method) || method === 'PUT' || method === 'DELETE';
const expectsBody = (method) => method === 'POST' || method === 'PUT' || method === 'PATCH';


/***/ }),

/***/ 7173:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  GK: () => (/* binding */ describeProxy),
  fx: () => (/* binding */ describeRoute),
  EE: () => (/* binding */ findProxy),
  t4: () => (/* binding */ secretsOfProxy)
});

// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __nccwpck_require__(7268);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(7030);
// EXTERNAL MODULE: ./src/http/loopback.ts
var loopback = __nccwpck_require__(507);
;// CONCATENATED MODULE: ./src/http/no-proxy.ts


const mostBits = { ipv4: 32, ipv6: 128 };
function isExempt(url, noProxy) {
    return (0,loopback/* isLoopback */.U9)(url) || noProxy.split(/[\s,]/).some((entry) => entry !== '' && exempts(entry.toLowerCase(), url));
}
function exempts(entry, url) {
    if (entry === '*')
        return true;
    const host = (0,loopback/* bareHost */.n0)(url);
    if (entry.includes('/'))
        return isInRange(host, entry);
    const { name, port } = split(entry);
    if (port !== undefined && port !== (url.port || (url.protocol === 'https:' ? '443' : '80')))
        return false;
    const named = name.replace(/^(?:\*\.|\.)/, '');
    const parsed = URL.parse(`http://${(0,loopback/* familyOf */.Ap)(named) === 'ipv6' ? `[${named}]` : named}/`);
    if (!parsed)
        return false;
    const usual = (0,loopback/* bareHost */.n0)(parsed);
    return host === usual || ((0,loopback/* familyOf */.Ap)(host) === undefined && host.endsWith(`.${usual}`));
}
function split(entry) {
    const bracket = entry.indexOf(']');
    const name = entry.startsWith('[') && bracket > 0 ? entry.slice(1, bracket) : undefined;
    if (name !== undefined)
        return { name, port: entry[bracket + 1] === ':' ? entry.slice(bracket + 2) : undefined };
    const colon = entry.indexOf(':');
    if (colon < 0 || colon !== entry.lastIndexOf(':'))
        return { name: entry, port: undefined };
    return { name: entry.slice(0, colon), port: entry.slice(colon + 1) };
}
function isInRange(host, range) {
    const slash = range.indexOf('/');
    const network = range.slice(0, slash).replace(/^\[|\]$/g, '');
    const bits = range.slice(slash + 1);
    const [family, networkFamily] = [(0,loopback/* familyOf */.Ap)(host), (0,loopback/* familyOf */.Ap)(network)];
    if (!family || !networkFamily || !/^\d{1,3}$/.test(bits) || Number(bits) > mostBits[networkFamily])
        return false;
    const list = new external_node_net_.BlockList();
    list.addSubnet(network, Number(bits), networkFamily);
    return list.check(host, family);
}

;// CONCATENATED MODULE: ./src/http/proxy.ts


function findProxy(url, env) {
    const name = url.protocol === 'https:' ? 'https_proxy' : 'http_proxy';
    const variable = [name, name.toUpperCase()].find((each) => env[each]?.trim());
    const text = variable && env[variable]?.trim();
    if (!variable || !text || isExempt(url, env.no_proxy || env.NO_PROXY || ''))
        return undefined;
    const proxy = URL.parse(text.includes('://') ? text : `http://${text}`);
    const problem = (what) => new errors/* ActionError */.lZ(`${variable}: ${what}; write http://host:port, with user:password@ before the host where the proxy wants them, percent-encoded.`);
    if (proxy === null || proxy.hostname === '')
        throw problem('is not the URL of a proxy');
    if (proxy.protocol !== 'http:' && proxy.protocol !== 'https:')
        throw problem(`${proxy.protocol} is no kind of proxy that is supported`);
    try {
        const userInfo = [proxy.username, proxy.password].map(decodeURIComponent).join(':');
        return { url: proxy, userInfo: userInfo === ':' ? undefined : userInfo, variable };
    }
    catch {
        throw problem('the user name or password is not percent-encoded correctly');
    }
}
function describeRoute(url, env, proxy) {
    if (proxy)
        return `by ${describeProxy(proxy)}`;
    const name = url.protocol === 'https:' ? 'https_proxy' : 'http_proxy';
    if (isExempt(url, ''))
        return 'directly: it is this machine';
    const isSet = [name, name.toUpperCase()].some((each) => env[each]?.trim());
    return isSet ? `directly: no_proxy exempts it from ${name}` : `directly: ${name} is not set`;
}
const describeProxy = ({ url, variable }) => `the proxy ${url.origin} (${variable})`;
function secretsOfProxy({ url, userInfo }) {
    if (userInfo === undefined)
        return [];
    const password = userInfo.slice(userInfo.indexOf(':') + 1);
    return [userInfo, password, url.password].filter((text) => text.length >= 4);
}


/***/ }),

/***/ 2693:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   Ru: () => (/* binding */ BodyError),
/* harmony export */   YD: () => (/* binding */ createCollector),
/* harmony export */   uZ: () => (/* binding */ receive),
/* harmony export */   vf: () => (/* binding */ discard)
/* harmony export */ });
/* unused harmony export largestInMemory */
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7268);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(228);
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(432);
/* harmony import */ var _lib_part_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1314);




const sizeOf = (body) => ('bytes' in body ? body.bytes.length : body.size);
const largestInMemory = 256 * 1024;
function createCollector(place) {
    let held = [];
    let size = 0;
    let part;
    return {
        add: (chunk) => {
            size += chunk.length;
            if (place.most !== undefined && size > place.most)
                throw new BodyError(`its body is refused: it is larger than ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z)(place.most)}`);
            if (part)
                part.write(chunk);
            else
                held.push(chunk);
            if (part || size <= largestInMemory)
                return;
            part = (0,_lib_part_js__WEBPACK_IMPORTED_MODULE_2__/* .createPart */ .yk)(place.folder, place.name, place.mode);
            part.write(Buffer.concat(held));
            held = [];
        },
        end: () => {
            part?.close();
            return part ? { part: part.path, size } : { bytes: Buffer.concat(held) };
        },
        discard: () => part?.discard(),
    };
}
class BodyError extends _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ {
    name = 'BodyError';
    isUnstored = false;
}
class StoreError extends BodyError {
    name = 'StoreError';
    isUnstored = true;
}
async function receive(chunks, place) {
    const body = 'add' in place ? place : createCollector(place);
    try {
        for await (const chunk of chunks)
            storing(() => body.add(chunk));
        return storing(body.end);
    }
    catch (error) {
        body.discard();
        throw error;
    }
}
function storing(work) {
    try {
        return work();
    }
    catch (error) {
        const isFault = error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ && !(error instanceof BodyError);
        throw isFault ? new StoreError(error.message, { cause: error }) : error;
    }
}
function discard(body) {
    if ('part' in body)
        (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_1__/* .remove */ .TF)(body.part);
}


/***/ }),

/***/ 4534:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ redirectTo),
/* harmony export */   _: () => (/* binding */ sign)
/* harmony export */ });
/* harmony import */ var _message_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2551);

const signed = Symbol('signed');
function sign(request, credential, rule) {
    return rule(request.url, credential.length > 0) ?? { ...request, credential, [signed]: true };
}
const redirectTo = (url, request) => ({
    ...(0,_message_js__WEBPACK_IMPORTED_MODULE_0__/* .moveTo */ .tw)(url, request),
    credential: url.origin === request.url.origin ? request.credential : [],
});


/***/ }),

/***/ 89:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   As: () => (/* binding */ isComplete),
/* harmony export */   Gq: () => (/* binding */ invalid),
/* harmony export */   Vg: () => (/* binding */ createIssues),
/* harmony export */   fn: () => (/* binding */ isValid)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7268);

const invalid = Symbol('invalid');
const isValid = (value) => value !== invalid;
function createIssues(warn) {
    const found = [];
    return {
        add: (at, problem) => {
            const text = `${at}: ${problem}`;
            if (!found.includes(text))
                found.push(text);
            return invalid;
        },
        warn,
        list: found,
        throwIfAny: () => {
            if (found.length > 0)
                throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(found);
        },
    };
}
const isComplete = (draft) => !Object.values(draft).includes(invalid);


/***/ }),

/***/ 3718:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration),
/* harmony export */   O: () => (/* binding */ parseStatuses)
/* harmony export */ });
const units = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
const longestDuration = 2_147_483_647;
function parseDuration(text) {
    const match = /^(\d{1,10}(?:\.\d{1,10})?)\s?(ms|s|m|h)?$/i.exec(text);
    const unit = units[(match?.[2] ?? 's').toLowerCase()];
    if (match === null || unit === undefined)
        return undefined;
    const milliseconds = Math.round(Number(match[1]) * unit);
    return milliseconds >= 1 && milliseconds <= longestDuration ? milliseconds : undefined;
}
function parseStatuses(text) {
    const ranges = text
        .split(/[\s,]+/)
        .filter(Boolean)
        .map(parseRange);
    const valid = ranges.filter((range) => range !== undefined);
    return valid.length > 0 && valid.length === ranges.length ? valid : undefined;
}
function parseRange(entry) {
    const match = /^(?:([1-5])xx|([1-5]\d\d)(?:-([1-5]\d\d))?)$/i.exec(entry);
    if (match === null)
        return undefined;
    const [, group, first, last] = match;
    const range = group ? [Number(group) * 100, Number(group) * 100 + 99] : [Number(first), Number(last ?? first)];
    return range[0] <= range[1] ? range : undefined;
}


/***/ }),

/***/ 9066:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ createInputReader)
/* harmony export */ });
/* harmony import */ var _issues_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(89);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3718);
/* harmony import */ var _slips_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1894);



function createInputReader(source, issues) {
    const { text, lines } = source;
    function pairs(name, form, { inUrl } = { inUrl: false }) {
        const isValue = form === '`name=value`';
        const read = lines(name).map(({ at, text: line }) => {
            const problem = (0,_slips_js__WEBPACK_IMPORTED_MODULE_2__/* .lineProblem */ .OR)(line);
            if (problem)
                return issues.add(at, problem);
            const end = line.indexOf(isValue ? '=' : ':');
            const key = line.slice(0, Math.max(end, 0)).trim();
            if (key === '')
                return issues.add(at, `expected ${form}, one a line`);
            const value = line.slice(end + 1).replace(/^[ \t]+/, '');
            const slip = (inUrl ? (0,_slips_js__WEBPACK_IMPORTED_MODULE_2__/* .joinSlip */ .Ho)(key, value) : undefined) ?? (isValue ? (0,_slips_js__WEBPACK_IMPORTED_MODULE_2__/* .valueSlip */ .yQ)(key, value) : undefined);
            if (slip)
                issues.warn(`${at}: ${slip}.`);
            return { at, name: key, value };
        });
        const valid = read.filter((pair) => pair !== _issues_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq);
        return valid.length === read.length ? valid : _issues_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq;
    }
    function choice(name, choices, fallback) {
        const given = text(name);
        if (given === undefined)
            return fallback;
        const chosen = choices.find((each) => each.toLowerCase() === given.toLowerCase());
        return chosen ?? issues.add(name, `"${given}" is not one of ${choices.join(', ')}`);
    }
    function integer(name, [least, most], fallback) {
        const given = text(name) ?? String(fallback);
        if (/^\d{1,15}$/.test(given) && Number(given) >= least && Number(given) <= most)
            return Number(given);
        return issues.add(name, `"${given}" is not a whole number from ${least} to ${most}`);
    }
    function duration(name, fallback) {
        const given = text(name) ?? fallback;
        if (given === undefined)
            return undefined;
        const problem = `"${given}" is not a length of time; write 500ms, 30s, 5m, 2h or a number of seconds (up to 24 days)`;
        return (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDuration */ .E)(given) ?? issues.add(name, problem);
    }
    function statuses(name, fallback) {
        const given = text(name) ?? fallback;
        const problem = `"${given}" is not a list of statuses; write codes, ranges or classes, such as 2xx, 404 or 200-299`;
        return (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseStatuses */ .O)(given) ?? issues.add(name, problem);
    }
    function flag(name, fallback) {
        const chosen = choice(name, ['true', 'false'], fallback);
        return chosen === _issues_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq ? _issues_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq : chosen === 'true';
    }
    return { ...source, issues, pairs, choice, flag, integer, duration, statuses };
}


/***/ }),

/***/ 1894:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ho: () => (/* binding */ joinSlip),
/* harmony export */   OR: () => (/* binding */ lineProblem),
/* harmony export */   kF: () => (/* binding */ noShell),
/* harmony export */   yQ: () => (/* binding */ valueSlip)
/* harmony export */ });
function lineProblem(line) {
    if (line.startsWith('#'))
        return 'begins with `#`, which makes no comment here; take the line out, or put the comment above the input';
    return line.startsWith('- ') ? 'begins with `- `, which makes no list here; take the dash out' : undefined;
}
function joinSlip(name, value) {
    if (/&[\w.[\]-]+=/.test(value))
        return `the value of "${name}" holds an \`&\`, which is encoded; write one pair a line`;
    return /,\s*[\w.[\]-]+=/.test(value)
        ? `the value of "${name}" holds a comma and a further \`=\`; write one pair a line`
        : undefined;
}
function valueSlip(name, value) {
    const text = value.trim();
    if (/^(["']).*\1$/s.test(text) && text.length > 1)
        return `the quotes around the value of "${name}" are part of it; take them out if they are not meant`;
    if (/^\$(?:[A-Za-z_]\w*|\{[A-Za-z_]\w*\})$/.test(text))
        return `the value of "${name}" is ${text}, ${noShell}`;
    return undefined;
}
const noShell = 'which no shell replaces here; use an expression of GitHub, such as `vars.NAME`';


/***/ }),

/***/ 4620:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ createInputSource)
/* harmony export */ });
function createInputSource(give) {
    const names = new Set();
    const input = (name) => {
        names.add(name);
        return give(name);
    };
    return {
        raw: (name) => input(name) || undefined,
        text: (name) => input(name).trim() || undefined,
        lines: (name) => input(name)
            .split(/\r\n|\r|\n/)
            .map((line, index) => ({ at: `${name}, line ${index + 1}`, text: line.trimStart() }))
            .filter(({ text }) => text !== ''),
        asked: () => [...names],
    };
}


/***/ }),

/***/ 4883:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ noteUnknownInputs)
/* harmony export */ });
/* harmony import */ var _lib_closest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(104);

const prefix = 'INPUT_';
const otherNames = {
    address: 'url',
    endpoint: 'url',
    uri: 'url',
    data: 'body',
    json: 'body',
    payload: 'body',
    token: 'pat',
    'access-token': 'pat',
    password: 'api-key',
};
function noteUnknownInputs({ declared, decisive, env }, issues) {
    if (env.ACT)
        return;
    const known = new Set(declared.map((name) => prefix + name.toUpperCase()));
    const hasMistakes = issues.list.length > 0;
    for (const variable of Object.keys(env)) {
        if (!variable.startsWith(prefix) || known.has(variable))
            continue;
        const name = variable.slice(prefix.length).toLowerCase();
        const meant = nameMeant(name, declared);
        const problem = `is no input of this action; ${meant ? `did you mean \`${meant}\`?` : 'its README lists them all'}`;
        if (hasMistakes || (meant && decisive.includes(meant)))
            issues.add(name, problem);
        else
            issues.warn(`${name}: ${problem}`);
    }
}
function nameMeant(name, declared) {
    const other = otherNames[name.replaceAll('_', '-')];
    return other !== undefined && declared.includes(other) ? other : (0,_lib_closest_js__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .k)(name, declared);
}


/***/ }),

/***/ 4517:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DZ: () => (/* binding */ limitTime),
/* harmony export */   ml: () => (/* binding */ systemClock),
/* harmony export */   wB: () => (/* binding */ watch)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7268);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(432);


const longestMs = 2 ** 31 - 1;
const systemClock = {
    now: Date.now,
    sleep: (ms, signal) => new Promise((resolve, reject) => {
        signal.throwIfAborted();
        const stop = () => {
            clearTimeout(timer);
            reject(signal.reason);
        };
        const timer = setTimeout(() => {
            signal.removeEventListener('abort', stop);
            resolve();
        }, Math.min(ms, longestMs));
        signal.addEventListener('abort', stop, { once: true });
    }),
};
function limitTime(signal, ms) {
    const limit = new AbortController();
    const error = () => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TimeLimitError */ .$q(`The step has taken as long as it may, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatTime */ .f)(ms)} (\`max-time\`).`);
    setTimeout(() => limit.abort(error()), ms).unref();
    return AbortSignal.any([signal, limit.signal]);
}
function watch(ms, onSilence) {
    let timer = setTimeout(onSilence, ms);
    return {
        alive: (next) => {
            if (next === undefined)
                return void timer.refresh();
            clearTimeout(timer);
            timer = setTimeout(onSilence, next);
        },
        stop: () => clearTimeout(timer),
    };
}


/***/ }),

/***/ 104:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ closest)
/* harmony export */ });
function pairsOf(word) {
    const plain = `^${word.toLowerCase().replace(/[-_ ]/g, '')}$`;
    return new Set([...plain].slice(1).map((char, index) => plain[index] + char));
}
function closest(text, candidates, least = 0.4) {
    const wanted = pairsOf(text);
    const likeness = (candidate) => {
        const own = pairsOf(candidate);
        return (2 * [...own].filter((pair) => wanted.has(pair)).length) / (own.size + wanted.size);
    };
    const [best] = candidates
        .map((candidate) => ({ candidate, likeness: likeness(candidate) }))
        .sort((a, b) => b.likeness - a.likeness);
    return best && best.likeness >= least ? best.candidate : undefined;
}


/***/ }),

/***/ 7268:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $q: () => (/* binding */ TimeLimitError),
/* harmony export */   Rc: () => (/* binding */ ConnectionError),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   cc: () => (/* binding */ CancelledError),
/* harmony export */   dz: () => (/* binding */ InputError),
/* harmony export */   lZ: () => (/* binding */ ActionError),
/* harmony export */   pH: () => (/* binding */ StepFailure),
/* harmony export */   uf: () => (/* binding */ WaitError)
/* harmony export */ });
class ActionError extends Error {
    name = 'ActionError';
    code;
}
class InputError extends ActionError {
    name = 'InputError';
    code = 'INVALID_INPUT';
    constructor(faults) {
        super(faults.length === 1
            ? faults.join()
            : `The inputs have ${faults.length} mistakes:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
    }
}
class CancelledError extends ActionError {
    name = 'CancelledError';
    code = 'CANCELLED';
}
class TimeLimitError extends ActionError {
    name = 'TimeLimitError';
    code;
    constructor(message, code = 'TIMEOUT', options) {
        super(message, options);
        this.code = code;
    }
}
class WaitError extends ActionError {
    name = 'WaitError';
    code = 'WAIT_TIMEOUT';
}
class ConnectionError extends ActionError {
    name = 'ConnectionError';
    phase;
    final;
    reason;
    code;
    constructor(message, phase, options = {}) {
        super(message, options);
        this.phase = phase;
        this.final = options.final ?? false;
        this.reason = options.reason ?? 'other';
        this.code = options.code ?? (this.reason === 'silence' ? 'TIMEOUT' : 'CONNECTION_FAILED');
    }
}
class StepFailure extends ActionError {
    name = 'StepFailure';
    code;
    status;
    constructor(message, { code, status }) {
        super(message);
        this.code = code;
        this.status = status;
    }
}
const messageOf = (thrown) => (thrown instanceof Error ? thrown.message : String(thrown));


/***/ }),

/***/ 7188:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $i: () => (/* binding */ isPlain),
/* harmony export */   Kb: () => (/* binding */ excerpt),
/* harmony export */   TN: () => (/* binding */ oneLine)
/* harmony export */ });
const named = { '\r': '\\r', '\n': '\\n', '\t': '\\t' };
const notVisible = () => /(?!(?<=\p{Extended_Pictographic}\p{Emoji_Modifier}?\ufe0f?)\u200d\p{Extended_Pictographic})(?!(?<=\p{Emoji})\ufe0f)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;
const escapeChar = (char) => {
    const hex = (char.codePointAt(0) ?? 0).toString(16);
    return named[char] ?? (hex.length > 4 ? `\\u{${hex}}` : `\\u${hex.padStart(4, '0')}`);
};
const isPlain = (text) => !/[^\x20-\x7e]/.test(text);
const oneLine = (text) => (isPlain(text) ? text : text.replace(notVisible(), escapeChar)).replaceAll('##[', '## [');
const longestExcerpt = 300;
function excerpt(text, hide, most = longestExcerpt) {
    const line = oneLine(hide(text));
    return line.length > most
        ? `${line
            .slice(0, most)
            .toWellFormed()
            .replace(/\ufffd$/, '')}...`
        : line;
}


/***/ }),

/***/ 228:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BC: () => (/* binding */ append),
/* harmony export */   Nz: () => (/* binding */ workOnFile),
/* harmony export */   TF: () => (/* binding */ remove),
/* harmony export */   Xp: () => (/* binding */ inspectFile),
/* harmony export */   ZL: () => (/* binding */ chunkSize),
/* harmony export */   i7: () => (/* binding */ makeFolderOf),
/* harmony export */   io: () => (/* binding */ readBytes),
/* harmony export */   oD: () => (/* binding */ readWhole),
/* harmony export */   t2: () => (/* binding */ exists),
/* harmony export */   zO: () => (/* binding */ readChunks)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7268);
/* harmony import */ var _spent_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(911);




const chunkSize = 64 * 1024;
function inspectFile(path) {
    try {
        const info = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path);
        if (!info.isFile())
            return `${path} is not a regular file`;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.R_OK);
        if (info.size === 0 && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path).length > 0)
            return `${path} has no size of its own; copy it, and send the copy`;
        return { path, size: info.size, modified: info.mtimeMs };
    }
    catch (error) {
        return `${path} cannot be read (${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}); paths are relative to the workspace`;
    }
}
const readWhole = ({ path }) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path);
function* readChunks(file) {
    const handle = workOnFile(file.path, 'read', () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file.path, 'r'));
    const checkUnchanged = () => {
        const { size, mtimeMs } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(handle);
        if (size === file.size && mtimeMs === file.modified)
            return;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(`${file.path} changed while it was sent; the server has not received the whole of it.`);
    };
    try {
        checkUnchanged();
        for (let position = 0; position < file.size;) {
            const chunk = Buffer.allocUnsafe(Math.min(chunkSize, file.size - position));
            const count = workOnFile(file.path, 'read', () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(handle, chunk, 0, chunk.length, position));
            position += count;
            if (count === 0 || position === file.size)
                checkUnchanged();
            yield chunk.subarray(0, count);
            (0,_spent_js__WEBPACK_IMPORTED_MODULE_3__/* .countSpent */ .m)(count);
        }
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(handle);
    }
}
const readBytes = (path) => workOnFile(path, 'read', () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path));
const append = (path, text) => workOnFile(path, 'written', () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(path, text));
const exists = (path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false }) !== undefined;
const remove = (path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { force: true });
const makeFolderOf = (path) => workOnFile(path, 'written', () => void (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true }));
function workOnFile(path, what, work) {
    try {
        return work();
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(`${path} cannot be ${what}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(cause)}`, { cause });
    }
}


/***/ }),

/***/ 432:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ formatTime),
/* harmony export */   z: () => (/* binding */ formatBytes)
/* harmony export */ });
function formatBytes(count) {
    const units = ['B', 'KiB', 'MiB', 'GiB'];
    const power = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(count, 1)) / 10));
    return `${power === 0 ? count : (count / 1024 ** power).toFixed(1)} ${units[power]}`;
}
function formatTime(ms) {
    if (ms < 60_000)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
    const rest = hours > 0 || seconds % 60 === 0 ? '' : ` ${seconds % 60} s`;
    return `${hours > 0 ? `${hours} h ` : ''}${minutes} min${rest}`;
}


/***/ }),

/***/ 2544:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  SN: () => (/* binding */ isTextOrNumber),
  qF: () => (/* binding */ parseJson),
  Vh: () => (/* binding */ readJson)
});

// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __nccwpck_require__(7268);
;// CONCATENATED MODULE: ./src/lib/json-scan.ts
const mostDepth = 1000;
const mostValues = 2_500_000;
const [quote, backslash, comma, colon] = [0x22, 0x5c, 0x2c, 0x3a];
function scanJson(text, onNumber) {
    let [open, depth, values] = [0, 0, 1];
    for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (code === quote)
            at = endOfString(text, at);
        else if (isOpening(code)) {
            open += 1;
            values += 1;
            depth = Math.max(depth, open);
        }
        else if (isClosing(code))
            open -= 1;
        else if (code === comma || code === colon)
            values += 1;
        else if (isOfNumber(code)) {
            const from = at;
            while (isOfNumber(text.charCodeAt(at + 1)) || isExponent(text, at + 1))
                at += 1;
            onNumber(from, at + 1);
        }
        else if (!isOfWord(code))
            return { fault: 'not JSON', depth };
        if (values > mostValues)
            return { fault: 'made of too many values', depth };
    }
    return { depth };
}
function endOfString(text, start) {
    for (let at = start + 1; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (code === quote)
            return at;
        if (code === backslash)
            at += 1;
    }
    return text.length;
}
const isOpening = (code) => code === 0x5b || code === 0x7b;
const isClosing = (code) => code === 0x5d || code === 0x7d;
const isOfNumber = (code) => (code >= 0x30 && code <= 0x39) || code === 0x2d || code === 0x2e || code === 0x2b;
const isExponent = (text, at) => (text.charCodeAt(at) | 0x20) === 0x65;
const isOfWord = (code) => (code >= 0x61 && code <= 0x7a) || code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

;// CONCATENATED MODULE: ./src/lib/json.ts


const isTextOrNumber = (value) => typeof value === 'string' || typeof value === 'number' || JSON.isRawJSON(value);
const mostParts = 20_000_000;
const mostRaw = 300_000;
function readJson(text) {
    const raw = [];
    const written = new Map();
    const scan = scanJson(text, (from, to) => {
        const source = text.slice(from, to);
        const value = Number(source);
        if (source === String(value))
            return;
        if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value)))
            raw.push({ from, to });
        else
            written.set(value, (written.get(value) ?? source) === source ? source : String(value));
    });
    if (scan.fault)
        return { fault: scan.fault };
    if (raw.length > mostRaw)
        return { fault: 'made of too many values' };
    try {
        const parsed = JSON.parse(text);
        if (scan.depth > mostDepth)
            return { fault: 'nested too deeply' };
        if (written.size > 0)
            scanJson(text, (from, to) => {
                const source = text.slice(from, to);
                if (source === String(Number(source)))
                    written.delete(Number(source));
            });
        const value = raw.length > 0 ? parseRaw(text, raw) : parsed;
        return { document: { value, write: (each) => writeValue(each, written) } };
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return { fault: 'not JSON' };
        throw error;
    }
}
function parseJson(text) {
    const read = readJson(text);
    if ('document' in read)
        return read.document;
    if (read.fault === 'not JSON')
        return undefined;
    throw new errors/* ActionError */.lZ(`The response is ${read.fault} to be read.`);
}
function parseRaw(text, tokens) {
    const mark = crypto.randomUUID();
    let end = 0;
    const pieces = tokens.map(({ from, to }) => {
        const piece = `${text.slice(end, from)}"${mark}${text.slice(from, to)}"`;
        end = to;
        return piece;
    });
    const restore = (value) => {
        if (typeof value === 'string')
            return value.startsWith(mark) ? JSON.rawJSON(value.slice(mark.length)) : value;
        if (Array.isArray(value))
            for (const [index, each] of value.entries())
                value[index] = restore(each);
        else if (typeof value === 'object' && value !== null)
            for (const [key, each] of Object.entries(value))
                if (typeof each !== 'number')
                    set(value, key, restore(each));
        return value;
    };
    return restore(JSON.parse(pieces.join('') + text.slice(end)));
}
const set = (object, key, value) => void Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
function writeValue(value, written) {
    let parts = 0;
    return JSON.stringify(value, (_, each) => {
        parts += typeof each === 'string' ? 1 + each.length : 1;
        if (parts > mostParts)
            throw new errors/* ActionError */.lZ('A value that an expression selects is too large to be written.');
        const source = typeof each === 'number' ? written.get(each) : undefined;
        return source === undefined ? each : JSON.rawJSON(source);
    });
}


/***/ }),

/***/ 1314:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J$: () => (/* binding */ privateMode),
/* harmony export */   f8: () => (/* binding */ writeWhole),
/* harmony export */   mk: () => (/* binding */ publish),
/* harmony export */   yk: () => (/* binding */ createPart)
/* harmony export */ });
/* unused harmony export patiently */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7268);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(228);
/* harmony import */ var _spent_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(911);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4642);






const privateMode = 0o600;
const usualMode = 0o666;
function createPart(folder, name, mode = usualMode) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, partName(name));
    const handle = (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .workOnFile */ .Nz)(path, 'written', () => {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { recursive: true });
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'wx', mode);
    });
    return {
        path,
        write: (chunk) => {
            (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .workOnFile */ .Nz)(path, 'written', () => {
                for (let written = 0; written < chunk.length;)
                    written += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(handle, chunk, written);
            });
            (0,_spent_js__WEBPACK_IMPORTED_MODULE_5__/* .countSpent */ .m)(chunk.length);
        },
        close: () => (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .workOnFile */ .Nz)(path, 'written', () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(handle)),
        discard: () => {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(handle);
            (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .remove */ .TF)(path);
        },
    };
}
function partName(name) {
    const suffix = `.${crypto.randomUUID()}.part`;
    const room = _target_js__WEBPACK_IMPORTED_MODULE_4__/* .longestName */ .YG - suffix.length;
    const short = Buffer.from(name)
        .subarray(0, room)
        .toString()
        .replace(/\ufffd$/, '');
    return `${Buffer.byteLength(name) > room ? short : name}${suffix}`;
}
function publish(part, path) {
    try {
        const target = targetOf(path);
        (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .workOnFile */ .Nz)(path, 'written', () => move(part, target));
    }
    catch (error) {
        (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .remove */ .TF)(part);
        throw error;
    }
}
function writeWhole(path, bytes, mode = usualMode) {
    const target = targetOf(path);
    if ((0,_target_js__WEBPACK_IMPORTED_MODULE_4__/* .folderProblem */ .IV)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(target)) !== undefined && (0,_target_js__WEBPACK_IMPORTED_MODULE_4__/* .isWritable */ .nH)(target)) {
        (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .workOnFile */ .Nz)(path, 'written', () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(target, bytes));
        return;
    }
    const part = createPart((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(target), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(target), mode);
    try {
        part.write(bytes);
    }
    catch (error) {
        part.discard();
        throw error;
    }
    part.close();
    publish(part.path, target);
}
function targetOf(path) {
    const info = (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .workOnFile */ .Nz)(path, 'written', () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false }));
    const kind = info && (0,_target_js__WEBPACK_IMPORTED_MODULE_4__/* .specialKind */ .I2)(info);
    if (kind)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(`${path} cannot be written: it is a ${kind}`);
    return (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .workOnFile */ .Nz)(path, 'written', () => (0,_target_js__WEBPACK_IMPORTED_MODULE_4__/* .finalPath */ .uA)(path));
}
function move(from, to) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(to), { recursive: true });
    try {
        patiently(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(from, to), process.platform === 'win32' ? windowsPauses : []);
    }
    catch (error) {
        const code = codeOf(error);
        const inPlace = ['EACCES', 'EPERM', 'EROFS', 'EBUSY'].includes(code) && (0,_target_js__WEBPACK_IMPORTED_MODULE_4__/* .isWritable */ .nH)(to);
        if (code !== 'EXDEV' && !inPlace)
            throw error;
        copyInto(from, to);
        (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .remove */ .TF)(from);
    }
}
function copyInto(from, to) {
    const [source, target] = [(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(from, 'r'), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(to, 'w')];
    try {
        const chunk = Buffer.allocUnsafe(_files_js__WEBPACK_IMPORTED_MODULE_3__/* .chunkSize */ .ZL);
        for (let count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(source, chunk); count > 0; count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(source, chunk))
            for (let written = 0; written < count;)
                written += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(target, chunk, written, count - written);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(source);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(target);
    }
}
const windowsPauses = [50, 100, 150, 200, 300, 300, 400, 500];
function patiently(work, pauses, sleep = block) {
    const [pause, ...rest] = pauses;
    try {
        work();
    }
    catch (error) {
        if (pause === undefined || !['EACCES', 'EPERM', 'EBUSY'].includes(codeOf(error)))
            throw error;
        sleep(pause);
        patiently(work, rest, sleep);
    }
}
const block = (ms) => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
const codeOf = (error) => error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';


/***/ }),

/***/ 5714:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D4: () => (/* binding */ patternsOf),
/* harmony export */   bs: () => (/* binding */ shortestSecret),
/* harmony export */   eo: () => (/* binding */ secretForms)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7188);

const shortestSecret = 8;
function secretForms(secret) {
    const url = encodeURIComponent(secret.toWellFormed());
    const strictUrl = url.replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
    const lowerUrls = [url, strictUrl].map((text) => text.replace(/%[0-9A-F]{2}/g, (percent) => percent.toLowerCase()));
    const binary = binaryForms(secret);
    const forms = [
        secret,
        secret.toLowerCase(),
        secret.toUpperCase(),
        url,
        strictUrl,
        url.replace(/%20/g, '+'),
        new URLSearchParams({ '': secret }).toString().slice(1),
        ...lowerUrls,
        ...[url, strictUrl, ...lowerUrls].map((text) => text.replaceAll('%', '%25')),
        JSON.stringify(secret).slice(1, -1),
        ...escapedForms(secret),
        ...htmlForms(secret),
        ...binary,
        ...binary.map((form) => form
            .replaceAll('+', '-')
            .replaceAll('/', '_')
            .replace(/={1,2}$/, '')),
        ...binary.filter((form) => /^[0-9a-f]+$/.test(form)).map((form) => form.toUpperCase()),
    ];
    return [...new Set(forms)].filter((form) => form === secret || form.length >= shortestSecret);
}
function patternsOf(secret) {
    const joined = secret.replace(/[\r\n]+[\t ]*/g, '');
    return [secret, joined, ...binaryForms(secret)].filter((form) => form === secret || form.length >= shortestSecret);
}
function binaryForms(secret) {
    const bytes = Buffer.from(secret);
    const wide = Buffer.from(secret, 'utf16le').subarray(0, -1);
    return [
        bytes.toString('base64'),
        ...[bytes, wide].flatMap((each) => [
            each.toString('hex'),
            ...[0, 1, 2].map((offset) => base64Within(each, offset)),
        ]),
    ];
}
function htmlForms(secret) {
    const special = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .isPlain */ .$i)(secret) ? /[^A-Za-z0-9]/g : /[^\p{L}\p{N}]/gu;
    const hex = (char) => (char.codePointAt(0) ?? 0).toString(16);
    const named = secret
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;');
    return [
        named,
        ...['&#39;', '&#x27;', '&apos;'].map((quote) => named.replaceAll("'", quote)),
        secret.replace(special, (char) => `&#${char.codePointAt(0)};`),
        secret.replace(special, (char) => `&#x${hex(char)};`),
        secret.replace(special, (char) => `&#x${hex(char).toUpperCase()};`),
    ];
}
function escapedForms(secret) {
    const json = JSON.stringify(secret).slice(1, -1);
    const code = (char) => char.charCodeAt(0).toString(16).padStart(4, '0');
    const inHtml = (upper) => json.replace(/[&<>'+`]/g, (char) => `\\u${upper ? code(char).toUpperCase() : code(char)}`);
    return [
        json.replaceAll('/', '\\/'),
        inHtml(true),
        inHtml(false),
        inHtml(true).replaceAll('/', '\\/'),
        inHtml(false).replaceAll('/', '\\/'),
    ];
}
function base64Within(secret, offset) {
    const padded = Buffer.concat([Buffer.alloc(offset), secret]);
    const first = Math.ceil((offset * 8) / 6);
    const end = Math.floor((padded.length * 8) / 6);
    return padded.toString('base64').slice(first, end);
}


/***/ }),

/***/ 911:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ countSpent)
/* harmony export */ });
const mostSpent = 4 * 1024 * 1024;
let spent = 0;
let collect;
function countSpent(bytes) {
    spent += bytes;
    if (spent < mostSpent)
        return;
    spent = 0;
    collect ??= minorCollection();
    collect();
}
function minorCollection() {
    const { setFlagsFromString } = process.getBuiltinModule('node:v8');
    setFlagsFromString('--no-concurrent-array-buffer-sweeping');
    setFlagsFromString('--no-concurrent-sparkplug');
    setFlagsFromString('--expose-gc');
    const gc = process.getBuiltinModule('node:vm').runInNewContext('globalThis.gc');
    return () => void gc?.({ type: 'minor' });
}


/***/ }),

/***/ 4642:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ft: () => (/* binding */ inspectAppendable),
/* harmony export */   I2: () => (/* binding */ specialKind),
/* harmony export */   IV: () => (/* binding */ folderProblem),
/* harmony export */   W: () => (/* binding */ partFolder),
/* harmony export */   WL: () => (/* binding */ inspectTarget),
/* harmony export */   YG: () => (/* binding */ longestName),
/* harmony export */   nH: () => (/* binding */ isWritable),
/* harmony export */   uA: () => (/* binding */ finalPath)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7268);



const longestName = 255;
const mostLinks = 40;
function inspectTarget(path) {
    if (/[/\\]$/.test(path))
        return `${path} is a folder; give the path of a file`;
    if (Buffer.byteLength((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path)) > longestName)
        return `${path} has a name of more than ${longestName} bytes; give a shorter one`;
    try {
        const info = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false });
        const kind = info && specialKind(info);
        if (kind)
            return `${path} is a ${kind}; give the path of a file`;
        const target = finalPath(path);
        const problem = folderProblem((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(target));
        return problem === undefined || (info && isWritable(target)) ? undefined : `${path} cannot be written: ${problem}`;
    }
    catch (error) {
        return `${path} cannot be written: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`;
    }
}
function specialKind(info) {
    if (info.isFile())
        return undefined;
    if (info.isDirectory())
        return 'folder';
    if (info.isFIFO())
        return 'FIFO';
    return info.isSocket() ? 'socket' : 'device';
}
function finalPath(path) {
    let target = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path);
    for (let links = 0; links < mostLinks; links += 1) {
        if (!isLink(target))
            return target;
        target = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(target)), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(target));
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ(`${path} is a link that leads in a circle`);
}
function isLink(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path).isSymbolicLink();
    }
    catch {
        return false;
    }
}
function partFolder(path, temp) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(finalPath(path));
    return folderProblem(folder) === undefined ? folder : temp;
}
function folderProblem(folder) {
    const info = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(folder, { throwIfNoEntry: false });
    if (info === undefined) {
        const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder);
        return parent === folder ? `${folder} is not there` : folderProblem(parent);
    }
    if (!info.isDirectory())
        return `${folder} is no folder`;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(folder, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return undefined;
    }
    catch (error) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error);
    }
}
function isWritable(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
        return true;
    }
    catch {
        return false;
    }
}
function inspectAppendable(path) {
    try {
        const info = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path);
        if (info.isDirectory())
            return `${path} is a folder`;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
        return undefined;
    }
    catch (error) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error);
    }
}


/***/ }),

/***/ 9452:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ otherHosts),
/* harmony export */   s: () => (/* binding */ catalogue)
/* harmony export */ });
const otherHosts = ['mcp.home.mendix.com'];
const catalogue = {
    'build-v1': { base: 'https://deploy.mendix.com/api/1', load: () => __nccwpck_require__.e(/* import() */ 3165).then(__nccwpck_require__.bind(__nccwpck_require__, 3165)) },
    'deploy-v1': { base: 'https://deploy.mendix.com/api/1', load: () => __nccwpck_require__.e(/* import() */ 4704).then(__nccwpck_require__.bind(__nccwpck_require__, 4704)) },
    'deploy-v2': { base: 'https://deploy.mendix.com/api/v2', load: () => __nccwpck_require__.e(/* import() */ 8689).then(__nccwpck_require__.bind(__nccwpck_require__, 8689)) },
    'backups-v2': { base: 'https://deploy.mendix.com/api/v2', load: () => __nccwpck_require__.e(/* import() */ 8669).then(__nccwpck_require__.bind(__nccwpck_require__, 8669)) },
    'deploy-v4': { base: 'https://cloud.home.mendix.com/api/v4', load: () => __nccwpck_require__.e(/* import() */ 9675).then(__nccwpck_require__.bind(__nccwpck_require__, 9675)) },
    'certificates-v1': { base: 'https://api.home.mendix.com/v1', load: () => __nccwpck_require__.e(/* import() */ 2613).then(__nccwpck_require__.bind(__nccwpck_require__, 2613)) },
    'pipelines-v1': {
        base: 'https://pipeline-portal.home.mendix.com/api/v1',
        load: () => __nccwpck_require__.e(/* import() */ 3644).then(__nccwpck_require__.bind(__nccwpck_require__, 3644)),
    },
    'webhooks-v1': { base: 'https://webhook-portal.home.mendix.com/api/v1', load: () => __nccwpck_require__.e(/* import() */ 7299).then(__nccwpck_require__.bind(__nccwpck_require__, 7299)) },
    'app-repository-v1': {
        base: 'https://repository.api.mendix.com/v1',
        load: () => __nccwpck_require__.e(/* import() */ 515).then(__nccwpck_require__.bind(__nccwpck_require__, 515)),
    },
    'team-server-v1': { base: 'https://deploy.mendix.com/api/1', load: () => __nccwpck_require__.e(/* import() */ 6660).then(__nccwpck_require__.bind(__nccwpck_require__, 6660)) },
    'projects-v2': { base: 'https://projects-api.home.mendix.com/v2', load: () => __nccwpck_require__.e(/* import() */ 7302).then(__nccwpck_require__.bind(__nccwpck_require__, 7302)) },
    'projects-v1': {
        base: 'https://projectservice.mendix.com/rest/projectservice/v1',
        load: () => __nccwpck_require__.e(/* import() */ 7083).then(__nccwpck_require__.bind(__nccwpck_require__, 7083)),
    },
    'epics-v1': { base: 'https://epics-api.mendix.com/v1', load: () => __nccwpck_require__.e(/* import() */ 9507).then(__nccwpck_require__.bind(__nccwpck_require__, 9507)) },
    'feedback-v2': { base: 'https://feedback-api.mendix.com/v2', load: () => __nccwpck_require__.e(/* import() */ 649).then(__nccwpck_require__.bind(__nccwpck_require__, 649)) },
    'marketplace-content-v1': {
        base: 'https://marketplace-api.mendix.com/v1',
        hosts: ['marketplace.mendix.com'],
        load: () => __nccwpck_require__.e(/* import() */ 1564).then(__nccwpck_require__.bind(__nccwpck_require__, 1564)),
    },
    'marketplace-publish-v1': {
        base: 'https://marketplace-api.mendix.com/v1',
        load: () => __nccwpck_require__.e(/* import() */ 2498).then(__nccwpck_require__.bind(__nccwpck_require__, 2498)),
    },
    'catalog-search-v5': {
        base: 'https://catalog.mendix.com/rest/search/v5',
        load: () => __nccwpck_require__.e(/* import() */ 8927).then(__nccwpck_require__.bind(__nccwpck_require__, 8927)),
    },
    'catalog-registration-v5': {
        base: 'https://catalog.mendix.com/rest/registration/v5',
        load: () => __nccwpck_require__.e(/* import() */ 3576).then(__nccwpck_require__.bind(__nccwpck_require__, 3576)),
    },
    'kubernetes-build-v4': {
        base: 'https://privatecloud.mendixcloud.com/api/v4',
        load: () => __nccwpck_require__.e(/* import() */ 2053).then(__nccwpck_require__.bind(__nccwpck_require__, 2053)),
    },
    'kubernetes-deploy-v4': {
        base: 'https://privatecloud.mendixcloud.com/api/v4',
        load: () => __nccwpck_require__.e(/* import() */ 6806).then(__nccwpck_require__.bind(__nccwpck_require__, 6806)),
    },
    'user-identifiers-v1': {
        base: 'https://user-identifiers-api.home.mendix.com/v1',
        load: () => __nccwpck_require__.e(/* import() */ 6435).then(__nccwpck_require__.bind(__nccwpck_require__, 6435)),
    },
    'user-deactivation-v1': {
        base: 'https://users-status-api.home.mendix.com/v1',
        load: () => __nccwpck_require__.e(/* import() */ 170).then(__nccwpck_require__.bind(__nccwpck_require__, 170)),
    },
    'user-management-v1': {
        base: 'https://usermanagement.mendix.com/legacy-api/1',
        load: () => __nccwpck_require__.e(/* import() */ 6714).then(__nccwpck_require__.bind(__nccwpck_require__, 6714)),
    },
    'project-categories-v1': {
        base: 'https://categories-api.home.mendix.com/v1',
        load: () => __nccwpck_require__.e(/* import() */ 3325).then(__nccwpck_require__.bind(__nccwpck_require__, 3325)),
    },
    'audit-logs-v1': {
        base: 'https://audit-api-prod.datalab.mendix.com/v1',
        load: () => __nccwpck_require__.e(/* import() */ 3410).then(__nccwpck_require__.bind(__nccwpck_require__, 3410)),
    },
    'pmp-build-v1': { base: '/buildservice/v1', load: () => __nccwpck_require__.e(/* import() */ 5).then(__nccwpck_require__.bind(__nccwpck_require__, 5)) },
    'pmp-deploy-v1': { base: '/deployservice/v1', load: () => __nccwpck_require__.e(/* import() */ 6904).then(__nccwpck_require__.bind(__nccwpck_require__, 6904)) },
    'pmp-pipeline-v1': { base: '/pipelineservice', load: () => __nccwpck_require__.e(/* import() */ 5471).then(__nccwpck_require__.bind(__nccwpck_require__, 5471)) },
    'pmp-pipeline-v2': { base: '/pipelineservice/v2', load: () => __nccwpck_require__.e(/* import() */ 6106).then(__nccwpck_require__.bind(__nccwpck_require__, 6106)) },
    'pmp-project-v1': { base: '/projectservice/v1', load: () => __nccwpck_require__.e(/* import() */ 9026).then(__nccwpck_require__.bind(__nccwpck_require__, 9026)) },
    'pmp-project-v2': { base: '/projectservice/v2', load: () => __nccwpck_require__.e(/* import() */ 1127).then(__nccwpck_require__.bind(__nccwpck_require__, 1127)) },
    'pmp-group-v1': { base: '/groupservice/v1', load: () => __nccwpck_require__.e(/* import() */ 276).then(__nccwpck_require__.bind(__nccwpck_require__, 276)) },
    'pmp-group-v2': { base: '/groupservice/v2', load: () => __nccwpck_require__.e(/* import() */ 4037).then(__nccwpck_require__.bind(__nccwpck_require__, 4037)) },
    'pmp-user-v1': { base: '/userservice/v1', load: () => __nccwpck_require__.e(/* import() */ 3988).then(__nccwpck_require__.bind(__nccwpck_require__, 3988)) },
    'pmp-cluster-v1': { base: '/clusterservice/v1', load: () => __nccwpck_require__.e(/* import() */ 7871).then(__nccwpck_require__.bind(__nccwpck_require__, 7871)) },
    'pmp-marketplace-v1': { base: '/marketplaceservice/v1', load: () => __nccwpck_require__.e(/* import() */ 4884).then(__nccwpck_require__.bind(__nccwpck_require__, 4884)) },
};


/***/ }),

/***/ 763:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $5: () => (/* binding */ credentialOf),
/* harmony export */   B1: () => (/* binding */ loadHost),
/* harmony export */   Br: () => (/* binding */ pathBelow),
/* harmony export */   Gk: () => (/* binding */ loadLinked),
/* harmony export */   Jp: () => (/* binding */ basePath),
/* harmony export */   RO: () => (/* binding */ otherMethods),
/* harmony export */   TE: () => (/* binding */ lookUp),
/* harmony export */   TK: () => (/* binding */ mendixHosts),
/* harmony export */   cw: () => (/* binding */ apiTitleOf),
/* harmony export */   kl: () => (/* binding */ closestApi),
/* harmony export */   lX: () => (/* binding */ noMatch),
/* harmony export */   oz: () => (/* binding */ methodsOf)
/* harmony export */ });
/* harmony import */ var _lib_closest_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(104);
/* harmony import */ var _catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9452);
/* harmony import */ var _model_define_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6820);



const noMatch = { apis: [], endpoints: [] };
const closestApi = (text) => (0,_lib_closest_js__WEBPACK_IMPORTED_MODULE_1__/* .closest */ .k)(text, Object.keys(_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .catalogue */ .s), 0);
const mendixHosts = () => new Set([...Object.values(_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .catalogue */ .s).flatMap(({ base, hosts = [] }) => [...hostOf(base), ...hosts]), ..._catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .otherHosts */ .i]);
const loadHost = (host) => Promise.all(Object.values(_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .catalogue */ .s)
    .filter(({ base }) => hostOf(base)[0] === host)
    .map(async ({ base, load }) => ({ base, api: (await load()).api })));
async function loadLinked(places) {
    const linked = places.flatMap(({ api, base }) => {
        const root = base.slice(0, base.length - basePath(_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .catalogue */ .s[api.id]?.base ?? '').length);
        const polled = (api.operations ?? []).flatMap(({ pollApi }) => pollApi ?? []);
        return polled.filter((id) => !places.some((place) => place.api.id === id)).map((id) => ({ id, root }));
    });
    const found = linked.map(async ({ id, root }) => {
        const entry = _catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .catalogue */ .s[id];
        return entry ? [{ api: (await entry.load()).api, base: root + basePath(entry.base) }] : [];
    });
    return (await Promise.all(found)).flat();
}
const hostOf = (base) => (base.startsWith('/') ? [] : base.split('/').slice(2, 3));
const basePath = (base) => base.replace(/^https:\/\/[^/]*/, '');
function pathBelow(url, base) {
    const { origin, pathname } = new URL(base);
    const root = pathname.replace(/\/$/, '');
    return url.origin === origin && `${url.pathname}/`.startsWith(`${root}/`)
        ? url.pathname.slice(root.length)
        : undefined;
}
function lookUp(method, url, places) {
    const under = places.flatMap(({ api, base }) => {
        const path = pathBelow(url, base);
        return path === undefined ? [] : [{ api, path }];
    });
    const fitting = under.flatMap(({ api, path }) => api.endpoints.flatMap((endpoint) => {
        const literal = endpoint.method === method ? literalText(endpoint.path, path) : undefined;
        return literal === undefined ? [] : [{ api, endpoint, literal }];
    }));
    const most = Math.max(...fitting.map(({ literal }) => literal));
    const endpoints = fitting.filter(({ literal }) => literal === most);
    if (endpoints.length > 0)
        return { apis: endpoints.map(({ api }) => api), endpoints };
    const moved = under.flatMap(({ api, path }) => (api.moved ?? []).filter(({ segment }) => path.split('/').includes(segment)).map(({ hint }) => hint));
    return { apis: under.map(({ api }) => api), endpoints, moved };
}
const otherMethods = ({ methods }) => methods?.() ?? [];
const methodsOf = (url, places) => _model_define_js__WEBPACK_IMPORTED_MODULE_2__/* .endpointMethods */ .K.filter((method) => lookUp(method, url, places).endpoints.length > 0);
function literalText(template, path) {
    const parts = path.split('/');
    const names = template.split('/');
    if (parts.length !== names.length)
        return undefined;
    const fits = names.every((name, index) => (name.startsWith('{') ? parts[index] !== '' : name === parts[index]));
    return fits ? names.filter((name) => !name.startsWith('{')).join('').length : undefined;
}
function credentialOf({ apis }) {
    const [kind, ...others] = new Set(apis.map(({ credential }) => credential));
    return others.length === 0 ? kind : undefined;
}
const apiTitleOf = ({ apis }) => apis.map(({ title }) => title).join(' or ');


/***/ }),

/***/ 6820:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ endpointMethods),
/* harmony export */   Y: () => (/* binding */ defineApi),
/* harmony export */   on: () => (/* binding */ on)
/* harmony export */ });
function defineApi({ endpoints, ...facts }) {
    const calls = callsOf(endpoints);
    return {
        ...facts,
        endpoints: calls.map((call) => ({ call, ...parse(call), ...endpoints[call] })),
    };
}
const on = (calls, errors) => errors.map((error) => ({ on: calls, ...error }));
const endpointMethods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
function parse(call) {
    const method = endpointMethods.find((each) => call.startsWith(`${each} `));
    if (method === undefined)
        throw new TypeError(`${call} has no method`);
    return { method, path: call.slice(method.length + 1) };
}
function callsOf(endpoints) {
    const calls = [];
    for (const call in endpoints)
        calls.push(call);
    return calls;
}


/***/ }),

/***/ 7533:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ pages),
/* harmony export */   YZ: () => (/* binding */ docsPageOf),
/* harmony export */   z3: () => (/* binding */ credentials)
/* harmony export */ });
const site = 'https://docs.mendix.com';
const docsPageOf = ({ page, source }) => (page === undefined ? (source ?? '') : site + page);
const pages = {
    authentication: `${site}/apidocs-mxsdk/apidocs/`,
    permissions: `${site}/developerportal/deploy/node-permissions/`,
};
const credentials = {
    'api-key': {
        name: 'an API key',
        inputs: '`username` and `api-key` (or MENDIX_USERNAME and MENDIX_API_KEY)',
        page: `${site}/portal/user-settings/#profile-api-keys`,
    },
    pat: {
        name: 'a personal access token',
        inputs: '`pat` (or MENDIX_PAT)',
        page: `${site}/portal/user-settings/#pat`,
    },
};


/***/ }),

/***/ 990:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  m: () => (/* binding */ buildRequest),
  v: () => (/* binding */ fillEndpoint)
});

;// CONCATENATED MODULE: ./package.json
const package_namespaceObject = /*#__PURE__*/JSON.parse('{"UU":"mendix-api-action","rE":"1.0.0"}');
// EXTERNAL MODULE: ./src/http/message.ts
var message = __nccwpck_require__(2551);
// EXTERNAL MODULE: ./src/http/methods.ts
var methods = __nccwpck_require__(7718);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __nccwpck_require__(7268);
;// CONCATENATED MODULE: ./src/mendix/request.ts




function buildRequest(method, url, { headers = [], body, contentType, }) {
    const type = contentType ?? (method === 'POST' || method === 'DELETE' ? 'application/json' : undefined);
    const added = [
        { name: 'Accept', value: 'application/json, */*' },
        { name: 'Accept-Encoding', value: 'gzip, br, zstd' },
        { name: 'User-Agent', value: `${package_namespaceObject.UU}/${package_namespaceObject.rE}` },
        ...(type === undefined ? [] : [{ name: 'Content-Type', value: type }]),
    ];
    return { method, url, headers: [...headers, ...added.filter(({ name }) => !(0,message/* findHeader */.Jj)(headers, name))], body };
}
function fillEndpoint(base, endpoint, { path = {}, query = {}, json, form }) {
    const [method, template = ''] = splitEndpoint(endpoint);
    const filled = template.replace(/\{([^{}]*)\}/g, (_, name) => {
        const value = path[name];
        if (!value || value === '.' || value === '..')
            throw new errors/* ActionError */.lZ(`{${name}} of ${endpoint} is "${value ?? ''}", which is no value`);
        return encodeURIComponent(value.toWellFormed());
    });
    const url = new URL(base + filled);
    for (const [name, value] of Object.entries(query))
        url.searchParams.set(name, value);
    if (form)
        return buildRequest(method, url, form);
    const body = json === undefined ? undefined : [{ bytes: Buffer.from(JSON.stringify(json)) }];
    return buildRequest(method, url, { body, contentType: body && 'application/json' });
}
function splitEndpoint(endpoint) {
    const method = methods/* methods */.vX.find((each) => endpoint.startsWith(`${each} `));
    if (method === undefined)
        throw new Error(`${endpoint} has no method`);
    return [method, endpoint.slice(method.length + 1)];
}


/***/ }),

/***/ 1721:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ openScope),
/* harmony export */   T: () => (/* binding */ placeApis)
/* harmony export */ });
/* harmony import */ var _catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9452);
/* harmony import */ var _lookup_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(763);


async function openScope(near) {
    const all = [...near, ...(await (0,_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .loadLinked */ .Gk)(near))];
    return {
        match: (method, url) => {
            const own = (0,_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .lookUp */ .TE)(method, url, near);
            if (own.endpoints.length > 0)
                return own;
            const linked = (0,_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .lookUp */ .TE)(method, url, all);
            return linked.endpoints.length > 0 ? linked : { ...own, methods: () => (0,_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .methodsOf */ .oz)(url, all) };
        },
        baseOf: (apiId) => all.find(({ api }) => api.id === apiId)?.base,
    };
}
const placeApis = (ids, origin) => Promise.all(ids.map(async (id) => {
    const entry = _catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .catalogue */ .s[id];
    if (entry === undefined)
        throw new Error(`the catalogue has no API ${id}`);
    return { api: (await entry.load()).api, base: origin === undefined ? entry.base : origin + (0,_lookup_js__WEBPACK_IMPORTED_MODULE_1__/* .basePath */ .Jp)(entry.base) };
}));


/***/ }),

/***/ 620:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ intervalAfter),
/* harmony export */   e: () => (/* binding */ shortestIntervalMs)
/* harmony export */ });
const shortestIntervalMs = 1000;
const first = 2000;
const longest = 15_000;
const share = 1 / 20;
const jitter = 1 / 10;
function intervalAfter(elapsed, fixed, random) {
    const full = fixed ?? Math.min(longest, Math.max(first, elapsed * share));
    return Math.max(shortestIntervalMs, full * (1 - jitter * random));
}


/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = require("node:buffer");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = require("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = require("node:fs");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = require("node:http");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = require("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = require("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = require("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = require("node:path");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = require("node:stream");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = require("node:tls");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = require("node:util");

/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/compat get default export */
/******/ 	(() => {
/******/ 		// getDefaultExport function for compatibility with non-harmony modules
/******/ 		__nccwpck_require__.n = (module) => {
/******/ 			var getter = module && module.__esModule ?
/******/ 				() => (module['default']) :
/******/ 				() => (module);
/******/ 			__nccwpck_require__.d(getter, { a: getter });
/******/ 			return getter;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/create fake namespace object */
/******/ 	(() => {
/******/ 		var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 		var leafPrototypes;
/******/ 		// create a fake namespace object
/******/ 		// mode & 1: value is a module id, require it
/******/ 		// mode & 2: merge all properties of value into the ns
/******/ 		// mode & 4: return value when already ns object
/******/ 		// mode & 16: return value when it's Promise-like
/******/ 		// mode & 8|1: behave like require
/******/ 		__nccwpck_require__.t = function(value, mode) {
/******/ 			if(mode & 1) value = this(value);
/******/ 			if(mode & 8) return value;
/******/ 			if(typeof value === 'object' && value) {
/******/ 				if((mode & 4) && value.__esModule) return value;
/******/ 				if((mode & 16) && typeof value.then === 'function') return value;
/******/ 			}
/******/ 			var ns = Object.create(null);
/******/ 			__nccwpck_require__.r(ns);
/******/ 			var def = {};
/******/ 			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 				Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 			}
/******/ 			def['default'] = () => (value);
/******/ 			__nccwpck_require__.d(ns, def);
/******/ 			return ns;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return "" + chunkId + ".main.js";
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			8792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
var __webpack_exports__ = {};
// ESM COMPAT FLAG
__nccwpck_require__.r(__webpack_exports__);

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  backup: () => (/* binding */ backup),
  call: () => (/* binding */ call),
  deploy: () => (/* binding */ deploy),
  restore: () => (/* binding */ restore)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./src/client/response.ts
var response = __nccwpck_require__(4404);
// EXTERNAL MODULE: ./src/lib/clock.ts
var clock = __nccwpck_require__(4517);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __nccwpck_require__(7268);
// EXTERNAL MODULE: ./src/lib/files.ts
var files = __nccwpck_require__(228);
// EXTERNAL MODULE: ./src/lib/part.ts
var part = __nccwpck_require__(1314);
// EXTERNAL MODULE: ./src/lib/target.ts
var target = __nccwpck_require__(4642);
;// CONCATENATED MODULE: ./src/runner/title.ts
function annotationTitle(code, status) {
    if (status === undefined)
        return `Mendix ${code}`;
    return ['', String(status), `HTTP_${status}`].includes(code) ? `Mendix HTTP ${status}` : `Mendix ${code} (${status})`;
}

// EXTERNAL MODULE: ./src/actions/common/describe.ts
var describe = __nccwpck_require__(5044);
// EXTERNAL MODULE: ./src/actions/common/open-client.ts + 8 modules
var open_client = __nccwpck_require__(3574);
// EXTERNAL MODULE: ./src/lib/json.ts + 1 modules
var json = __nccwpck_require__(2544);
;// CONCATENATED MODULE: ./src/actions/common/outputs.ts

function hideInBody(text, hide) {
    if (!text.includes('\\'))
        return hide(text);
    try {
        const document = (0,json/* parseJson */.qF)(text);
        const usual = document?.write(document.value) ?? '';
        return hide(usual) === usual ? hide(text) : hide(usual);
    }
    catch {
        return hide(text);
    }
}

// EXTERNAL MODULE: ./src/auth/choose.ts
var choose = __nccwpck_require__(9537);
// EXTERNAL MODULE: ./src/auth/hosts.ts
var hosts = __nccwpck_require__(7717);
// EXTERNAL MODULE: ./src/auth/signer.ts
var auth_signer = __nccwpck_require__(3930);
// EXTERNAL MODULE: ./src/inputs/issues.ts
var inputs_issues = __nccwpck_require__(89);
// EXTERNAL MODULE: ./src/inputs/reader.ts
var inputs_reader = __nccwpck_require__(9066);
// EXTERNAL MODULE: ./src/inputs/source.ts
var source = __nccwpck_require__(4620);
// EXTERNAL MODULE: ./src/inputs/unknown.ts
var unknown = __nccwpck_require__(4883);
// EXTERNAL MODULE: ./src/mendix/lookup.ts
var lookup = __nccwpck_require__(763);
// EXTERNAL MODULE: ./src/mendix/scope.ts
var mendix_scope = __nccwpck_require__(1721);
// EXTERNAL MODULE: ./src/mendix/catalogue.ts
var catalogue = __nccwpck_require__(9452);
// EXTERNAL MODULE: ./src/actions/call/url.ts
var call_url = __nccwpck_require__(1421);
;// CONCATENATED MODULE: ./src/actions/call/base.ts




const defaultBase = 'https://deploy.mendix.com';
async function readBase({ url, api: id, baseUrl }, issues) {
    const problem = baseUrl === undefined ? undefined : (0,call_url/* urlProblem */.r)(baseUrl);
    if (problem)
        return issues.add('base-url', problem);
    if (baseUrl !== undefined && /[?{}]/.test(baseUrl))
        issues.add('base-url', 'takes no query and no placeholder; they belong in `url`');
    if (id === undefined)
        return { url: baseUrl ?? defaultBase, api: undefined };
    const entry = Object.entries(catalogue/* catalogue */.s).find(([each]) => each === id.toLowerCase())?.[1];
    if (entry === undefined) {
        const closest = (0,lookup/* closestApi */.kl)(id);
        return issues.add('api', `"${id}" is no API of the catalogue; did you mean ${closest}? docs/apis.md lists them all`);
    }
    const { api } = await entry.load();
    const path = (0,lookup/* basePath */.Jp)(entry.base);
    if (baseUrl === undefined && path === entry.base)
        return issues.add('base-url', `is missing; ${api.title} is on a host of your own, such as https://mendix.example.com`);
    if (baseUrl?.endsWith(path))
        issues.add('base-url', `ends in ${path}, which \`api\` adds already; leave it out`);
    if (url !== inputs_issues/* invalid */.Gq && `${url.split('?')[0]}/`.startsWith(`${path}/`))
        issues.add('url', `begins with ${path}, which \`api\` adds already; leave it out`);
    return { url: baseUrl === undefined ? entry.base : baseUrl + path, api };
}
const apisNear = async (base, url) => base !== inputs_issues/* invalid */.Gq && base.api ? [{ api: base.api, base: base.url }] : (0,lookup/* loadHost */.B1)(url.host);

// EXTERNAL MODULE: ./src/http/message.ts
var message = __nccwpck_require__(2551);
// EXTERNAL MODULE: ./src/lib/closest.ts
var closest = __nccwpck_require__(104);
;// CONCATENATED MODULE: ./src/actions/call/documented.ts



function checkDocumented({ body, bodyFile, form, headers }, { request, match }, issues) {
    const endpoints = match.endpoints.map(({ endpoint }) => endpoint);
    const [endpoint] = endpoints;
    if (endpoint === undefined) {
        if (match.apis.length > 0 && /[^/]\/$/.test(request.url.pathname))
            issues.warn('url: ends in a slash, which no path of the documentation does; is the variable set that follows it?');
        return;
    }
    checkQuery(request.url, endpoints, issues);
    const isTypeGiven = headers !== inputs_issues/* invalid */.Gq && headers.some(({ name }) => name.toLowerCase() === 'content-type');
    const given = bodyFile === undefined ? 'body' : 'body-file';
    if (endpoint.body === 'multipart' && (body ?? bodyFile) !== undefined && !isTypeGiven)
        issues.add(given, `${endpoint.title} takes a form; write \`form: ${endpoint.formField}=@path\`, or name a Content-Type in \`headers\` to send it as it is`);
    const field = endpoint.formField;
    if (field && form !== inputs_issues/* invalid */.Gq && form.length > 0 && !form.some(({ name }) => name === field))
        issues.add('form', `${endpoint.title} wants the file in the field \`${field}\`, exactly so; write \`${field}=@path\``);
    if (body !== undefined && (0,message/* findHeader */.Jj)(request.headers, 'content-type')?.value.startsWith('application/json'))
        checkFields(body, endpoint, issues);
}
function checkQuery(url, endpoints, issues) {
    const [{ title } = { title: '' }] = endpoints;
    const known = [...new Set(endpoints.flatMap(({ query = [] }) => query))];
    for (const name of new Set(url.searchParams.keys())) {
        if (known.includes(name))
            continue;
        const meant = (0,closest/* closest */.k)(name, known);
        const names = known.length > 0 ? `it names ${known.join(', ')}` : 'it names none';
        issues.warn(`query: the documentation of ${title} does not name "${name}"; ${meant ? `did you mean \`${meant}\`?` : names}`);
    }
}
function checkFields(body, { title, bodyFields = [] }, issues) {
    const given = topFields(body);
    for (const [name, value] of given) {
        const meant = bodyFields.find((field) => field !== name && field.toLowerCase() === name.toLowerCase());
        if (meant && !given.has(meant))
            issues.warn(`body: "${name}" is written "${meant}" in the documentation of ${title}`);
        if (value === '' && /(?:^id|Id)$/.test(meant ?? name) && bodyFields.includes(meant ?? name))
            issues.add('body', `"${name}" is empty; is the value that it comes from set? The outputs of a step without an \`id\` are lost`);
    }
}
function topFields(body) {
    try {
        const value = JSON.parse(body);
        return new Map(typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : []);
    }
    catch {
        return new Map();
    }
}

// EXTERNAL MODULE: ./src/inputs/parse.ts
var parse = __nccwpck_require__(3718);
// EXTERNAL MODULE: ./src/wait/schedule.ts
var schedule = __nccwpck_require__(620);
// EXTERNAL MODULE: ./src/actions/call/inputs.ts
var call_inputs = __nccwpck_require__(2247);
;// CONCATENATED MODULE: ./src/actions/call/output-names.ts
const callOutputNames = [
    'status',
    'error-code',
    'error-message',
    'body',
    'headers',
    'response-file',
    'url',
    'auth',
    'attempts',
    'first-body',
    'polls',
    'items',
    'download-file',
];

;// CONCATENATED MODULE: ./src/actions/call/follow-up-inputs.ts





function readFollowUpInputs(reader) {
    const inputs = {
        extract: readNames(reader),
        mask: reader.lines('mask'),
        wait: readWait(reader),
        waitUrl: reader.text('wait-url'),
        waitUntil: reader.text('wait-until'),
        waitFailed: reader.text('wait-failed'),
        waitIntervalMs: readInterval(reader),
        waitTimeoutMs: reader.duration('wait-timeout', call_inputs/* callDefaults */.lb['wait-timeout']),
        paginate: reader.flag('paginate', call_inputs/* callDefaults */.lb.paginate),
        download: reader.text('download'),
        downloadFile: reader.text('download-file'),
        summary: reader.flag('summary', call_inputs/* callDefaults */.lb.summary),
    };
    checkTogether(inputs, reader);
    return inputs;
}
function checkTogether(inputs, { issues, text }) {
    const waits = inputs.wait === true || inputs.waitUntil !== undefined;
    if (inputs.waitUrl !== undefined && inputs.waitUntil === undefined)
        issues.add('wait-url', 'needs `wait-until`, which tells when the wait is over');
    const timeout = text('wait-timeout');
    const given = {
        'wait-failed': inputs.waitFailed,
        'wait-interval': text('wait-interval'),
        'wait-timeout': timeout === call_inputs/* callDefaults */.lb['wait-timeout'] ? undefined : timeout,
    };
    for (const [name, value] of Object.entries(given))
        if (value !== undefined && !waits && inputs.wait !== inputs_issues/* invalid */.Gq)
            issues.add(name, 'needs `wait-until` or `wait: true`, which tell when the wait is over');
    if (inputs.paginate === true && waits)
        issues.add('paginate', 'cannot go with a wait; use a step for each');
    if (inputs.downloadFile !== undefined && inputs.download === undefined)
        issues.add('download-file', 'needs `download`, which tells where the URL is in the response');
}
function readWait(reader) {
    const text = reader.text('wait');
    if (text !== undefined && /^\d/.test(text) && (0,parse/* parseDuration */.E)(text) !== undefined)
        return reader.issues.add('wait', `"${text}" is a length of time; set \`wait: true\` and \`wait-timeout: ${text}\``);
    return reader.flag('wait', call_inputs/* callDefaults */.lb.wait);
}
function readInterval(reader) {
    const interval = reader.duration('wait-interval', undefined);
    if (interval === undefined || interval === inputs_issues/* invalid */.Gq || interval >= schedule/* shortestIntervalMs */.e)
        return interval;
    const given = reader.text('wait-interval');
    return reader.issues.add('wait-interval', `"${given}" is too short; the platform is asked once a second at most`);
}
function readNames(reader) {
    const pairs = reader.pairs('extract', '`output-name: expression`');
    if (pairs === inputs_issues/* invalid */.Gq)
        return inputs_issues/* invalid */.Gq;
    const seen = new Set();
    const names = pairs.map(({ at, name, value }) => {
        const optional = name.endsWith('?');
        const output = (optional ? name.slice(0, -1) : name).trim();
        const problem = nameProblem(output, seen);
        seen.add(output.toLowerCase());
        return problem ? reader.issues.add(at, problem) : { at, name: output, value: value.trim(), optional };
    });
    const valid = names.filter((name) => name !== inputs_issues/* invalid */.Gq);
    return valid.length === names.length ? valid : inputs_issues/* invalid */.Gq;
}
function likely(output) {
    const words = output.split(/[^A-Za-z0-9_-]+/).filter(Boolean);
    const name = words.join('-').replace(/^[^A-Za-z_]+/, '');
    return name === '' ? '' : `, such as \`${name.slice(0, 100)}\``;
}
function nameProblem(output, seen) {
    const key = output.toLowerCase();
    if (!/^[A-Za-z_][A-Za-z0-9_-]{0,99}$/.test(output))
        return `"${output}" is no name for an output; use letters, digits, - and _, with a letter first${likely(output)}`;
    if (callOutputNames.some((own) => own === key))
        return `"${output}" is an output of the action itself; choose another name, such as \`app-${key}\``;
    return seen.has(key) ? `"${output}" is given twice` : undefined;
}

// EXTERNAL MODULE: ./src/inputs/slips.ts
var slips = __nccwpck_require__(1894);
// EXTERNAL MODULE: ./src/mendix/request.ts + 1 modules
var request = __nccwpck_require__(990);
// EXTERNAL MODULE: ./src/auth/credentials.ts
var credentials = __nccwpck_require__(8168);
;// CONCATENATED MODULE: ./src/actions/call/headers.ts


const framingHeaders = new Set([
    'connection',
    'content-length',
    'expect',
    'host',
    'keep-alive',
    'proxy-connection',
    'te',
    'trailer',
    'transfer-encoding',
    'upgrade',
]);
const headerName = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
const headerValue = /^[\t\x20-\x7e\x80-\xff]*$/;
function readHeaders(lines, auth, issues) {
    const headers = lines.map(({ at, name, value: text }) => {
        const value = text.trim();
        const problem = headerProblem(name, value) ?? (auth === 'none' ? undefined : credentialProblem(name));
        return problem ? issues.add(at, problem) : { name, value };
    });
    const valid = headers.filter((header) => header !== inputs_issues/* invalid */.Gq);
    return valid.length === headers.length ? valid : inputs_issues/* invalid */.Gq;
}
function headerProblem(name, value) {
    if (!headerName.test(name))
        return `"${name}" is not a header name`;
    if (!headerValue.test(value))
        return `the value of "${name}" has a character that no header can hold`;
    return framingHeaders.has(name.toLowerCase())
        ? `"${name}" is set by the action itself; take the line out`
        : undefined;
}
const credentialProblem = (name) => (0,credentials/* carriesCredential */.vV)(name)
    ? `"${name}" carries a credential, which would not be masked here; use \`username\` and \`api-key\`, or \`pat\``
    : undefined;

;// CONCATENATED MODULE: ./src/actions/call/request.ts






async function readRequest(inputs, base, { issues, ...sources }) {
    const headers = inputs.headers === inputs_issues/* invalid */.Gq ? inputs_issues/* invalid */.Gq : readHeaders(inputs.headers, inputs.auth, issues);
    const body = (0,call_inputs/* hasBody */.d9)(inputs)
        ? await (await __nccwpck_require__.e(/* import() */ 8954).then(__nccwpck_require__.bind(__nccwpck_require__, 8954))).readBody(inputs, headers === inputs_issues/* invalid */.Gq ? [] : headers, { issues, ...sources })
        : undefined;
    const method = inputs.method ?? ((0,call_inputs/* hasBody */.d9)(inputs) ? 'POST' : 'GET');
    if ((0,call_inputs/* hasBody */.d9)(inputs) && (method === 'GET' || method === 'HEAD'))
        issues.add('method', `${method} takes no body; use another method, or take the body out`);
    const url = readUrl(inputs, base, issues);
    if (url === inputs_issues/* invalid */.Gq || headers === inputs_issues/* invalid */.Gq || body === inputs_issues/* invalid */.Gq || method === inputs_issues/* invalid */.Gq)
        return inputs_issues/* invalid */.Gq;
    return (0,request/* buildRequest */.m)(method, url, { headers, ...body });
}
function readUrl({ url: text, pathParams, query }, base, issues) {
    if (text === inputs_issues/* invalid */.Gq || pathParams === inputs_issues/* invalid */.Gq || query === inputs_issues/* invalid */.Gq)
        return inputs_issues/* invalid */.Gq;
    const [path = ''] = text.replace(/^https?:\/\//i, '').split(/[?#]/);
    const emptySegment = path.includes('//');
    if (emptySegment)
        issues.add('url', 'has an empty segment, `//`; is the variable set that belongs there? `path-params` tells which is not');
    const variable = /(?:^|\/)\$(\w+)(?=\/|$)/.exec(path)?.[1];
    if (variable)
        issues.warn(`url: holds $${variable}, ${slips/* noShell */.kF}.`);
    const [first] = query;
    if (first?.name.startsWith('?'))
        issues.add(first.at, 'begins with `?`, which the action sets itself; leave it out');
    const url = (0,call_url/* buildUrl */.c)({ at: 'url', text, pathParams, query }, base, issues);
    return emptySegment ? inputs_issues/* invalid */.Gq : url;
}

;// CONCATENATED MODULE: ./src/actions/call/plan.ts
















async function planCall(runner) {
    const issues = (0,inputs_issues/* createIssues */.Vg)(runner.warning);
    const reader = (0,inputs_reader/* createInputReader */.i)((0,source/* createInputSource */.k)(runner.input), issues);
    const inputs = (0,call_inputs/* readCallInputs */.oD)(reader, runner);
    const followUpInputs = readFollowUpInputs(reader);
    if (runner.isDebug)
        (await __nccwpck_require__.e(/* import() */ 4417).then(__nccwpck_require__.bind(__nccwpck_require__, 4417))).tellInputs(reader.asked(), inputs.credentials, runner);
    const base = await readBase(inputs, issues);
    const request = await readRequest(inputs, base, { issues, ...bodySources(issues, runner) });
    const scope = await (0,mendix_scope/* openScope */.P)(request === inputs_issues/* invalid */.Gq ? [] : await apisNear(base, request.url));
    const match = request === inputs_issues/* invalid */.Gq ? lookup/* noMatch */.lX : scope.match(request.method, request.url);
    checkMethod(inputs, request, match, issues);
    if (request !== inputs_issues/* invalid */.Gq)
        checkDocumented(inputs, { request, match }, issues);
    const credential = inputs.auth === inputs_issues/* invalid */.Gq
        ? inputs_issues/* invalid */.Gq
        : (0,choose/* chooseCredential */.P)({ choice: inputs.auth, texts: inputs.credentials, match }, issues);
    checkTargets({ 'response-file': inputs.responseFile, 'download-file': followUpInputs.downloadFile }, issues);
    const signer = (0,auth_signer/* createSigner */.r)((0,hosts/* hostRule */.z3)(inputs.allowedHosts === inputs_issues/* invalid */.Gq ? [] : inputs.allowedHosts, (0,lookup/* mendixHosts */.TK)()));
    const followUp = await planWhatFollows({ inputs, followUpInputs, request, base, match, scope, signer, issues });
    const isSigned = inputs.auth !== 'none';
    const hostProblem = request === inputs_issues/* invalid */.Gq ? undefined : signer.problem(request.url, isSigned);
    if (hostProblem)
        issues.add('url', hostProblem);
    (0,unknown/* noteUnknownInputs */.w)({ declared: reader.asked(), decisive: ['dry-run'], env: runner.env }, issues);
    issues.throwIfAny();
    const { summary } = followUpInputs;
    const plan = { request, credential, signer, scope, match, followUp, summary };
    if (!(0,inputs_issues/* isComplete */.As)(plan) || !(0,inputs_issues/* isComplete */.As)(inputs))
        throw new Error('a mistake in the inputs has not been noted');
    return { ...plan, inputs };
}
function checkMethod({ method }, request, match, issues) {
    const others = method === undefined && request !== inputs_issues/* invalid */.Gq && request.method === 'GET' ? (0,lookup/* otherMethods */.RO)(match) : [];
    if (others.length > 0)
        issues.add('method', `is missing; the catalogue knows this path with ${others.join(' and ')} alone: write ${others.map((each) => `\`method: ${each}\``).join(' or ')}`);
}
function checkTargets(targets, issues) {
    for (const [at, path] of Object.entries(targets)) {
        const problem = path && (0,target/* inspectTarget */.WL)(path);
        if (problem)
            issues.add(at, problem);
    }
}
async function planWhatFollows(parts) {
    const { inputs, followUpInputs, request, base, match, scope, signer, issues } = parts;
    if (!hasFollowUp(followUpInputs))
        return undefined;
    if (request === inputs_issues/* invalid */.Gq || base === inputs_issues/* invalid */.Gq || inputs.url === inputs_issues/* invalid */.Gq)
        return inputs_issues/* invalid */.Gq;
    const { planFollowUp } = await Promise.all(/* import() */[__nccwpck_require__.e(4022), __nccwpck_require__.e(3141)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3141));
    const isWhole = inputs.baseUrl === undefined && !inputs.url.startsWith('/');
    const home = isWhole && !base.api ? { ...base, url: request.url.origin } : base;
    const originProblem = (url) => signer.problem(url, true);
    return planFollowUp(followUpInputs, {
        isMethodGiven: inputs.method !== undefined,
        request,
        match,
        scope,
        template: { request, base: home, issues, originProblem },
    });
}
const hasFollowUp = (inputs) => {
    const { extract, mask, wait, waitUrl, waitUntil, waitFailed, paginate, download } = inputs;
    const texts = [waitUrl, waitUntil, waitFailed, download];
    return (wait !== false ||
        paginate !== false ||
        extract === inputs_issues/* invalid */.Gq ||
        extract.length + mask.length > 0 ||
        texts.some(Boolean));
};
const bodySources = (issues, runner) => ({
    findFile: (at, path) => {
        const file = (0,files/* inspectFile */.Xp)(path);
        return typeof file === 'string' ? issues.add(at, file) : file;
    },
    readFile: files/* readWhole */.oD,
    boundary: () => `form-${crypto.randomUUID()}`,
    notice: runner.notice,
});

// EXTERNAL MODULE: ./src/actions/call/result.ts
var call_result = __nccwpck_require__(4939);
;// CONCATENATED MODULE: ./src/actions/call/action.ts













async function callAction(runner, cancelled) {
    const problem = runner.outputProblem();
    if (problem)
        throw new errors/* ActionError */.lZ(problem);
    try {
        await makeCall(runner, cancelled);
    }
    catch (error) {
        if (error instanceof errors/* ActionError */.lZ && !(error instanceof errors/* StepFailure */.pH)) {
            const outputs = { 'error-code': error.code ?? 'ACTION_FAILED', 'error-message': error.message };
            const unset = outputProblem(() => setOutputs(runner, outputs, {}));
            if (unset)
                runner.warning(unset);
        }
        throw error;
    }
}
async function makeCall(runner, cancelled) {
    const plan = await planCall(runner);
    (0,open_client/* proxyFor */.iJ)(plan.request.url, runner);
    if (runner.isDebug)
        (await __nccwpck_require__.e(/* import() */ 4417).then(__nccwpck_require__.bind(__nccwpck_require__, 4417))).tellPlan(plan, runner);
    if (plan.inputs.dryRun) {
        const { showDryRun } = await __nccwpck_require__.e(/* import() */ 6165).then(__nccwpck_require__.bind(__nccwpck_require__, 6165));
        await showDryRun(plan, runner);
        return setOutputs(runner, { url: plan.request.url.href, auth: plan.credential.kind, attempts: '0' }, {});
    }
    runner.info((0,describe/* describeRequestLine */.T)(plan.request, plan.credential.kind));
    const { maxTimeMs } = plan.inputs;
    const client = openCallClient(plan, runner, maxTimeMs === undefined ? cancelled : (0,clock/* limitTime */.DZ)(cancelled, maxTimeMs));
    try {
        const steps = plan.followUp && (await Promise.all(/* import() */[__nccwpck_require__.e(4022), __nccwpck_require__.e(3141)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3141)));
        const result = steps
            ? await steps.followUp(plan, client, runner)
            : await (0,call_result/* single */.J0)(await client.send(plan.request), client);
        runner.info((0,describe/* describeResponse */.X)(result.last));
        const extracts = steps && plan.followUp
            ? await steps.takeOut(result, plan.followUp, client, runner)
            : { values: new Map(), file: '', failure: undefined };
        await present(plan, result, extracts, runner);
    }
    finally {
        client.close();
    }
}
function openCallClient(plan, runner, cancelled) {
    const { inputs, credential } = plan;
    const isSuccess = (status) => inputs.successStatus.some(([from, to]) => status >= from && status <= to);
    const file = inputs.responseFile && (0,external_node_path_.resolve)(inputs.responseFile);
    if (file)
        (0,files/* makeFolderOf */.i7)(file);
    return (0,open_client/* openClient */.My)({
        ...plan,
        retries: inputs.retries,
        idleTimeoutMs: inputs.idleTimeoutMs,
        isSuccess,
        credentialFor: () => credential,
        mask: plan.followUp?.mask ?? [],
        spoolTo: (status) => file && isSuccess(status)
            ? { folder: (0,target/* partFolder */.W)(file, (0,open_client/* tempFolder */.vg)(runner)), name: (0,external_node_path_.basename)(file) }
            : (0,open_client/* spoolInTemp */.Lz)(runner),
    }, runner, cancelled);
}
async function present(plan, result, extracts, runner) {
    const { inputs, credential } = plan;
    const body = result.collected ?? result.last.body;
    const wanted = result.failure === undefined && inputs.responseFile ? (0,external_node_path_.resolve)(inputs.responseFile) : undefined;
    const stored = storeOrTell(body, wanted, (0,open_client/* tempFolder */.vg)(runner));
    const own = extracts.failure ?? stored.failure;
    const failure = result.failure ?? (own && { ...own, message: (0,response/* afterResponse */.az)(result.last, own.message) });
    runner.debug(() => `Body: ${hideInBody(stored.text, runner.redact).slice(0, 200)}`);
    const outputs = (0,call_result/* outputsOf */.Yz)(result, stored, { kind: credential.kind, failure });
    const extracted = { ...Object.fromEntries(extracts.values), 'download-file': extracts.file };
    const { status, error } = result.last;
    const unset = outputProblem(() => setOutputs(runner, outputs, extracted));
    if (unset) {
        const message = [failure?.message, (0,response/* afterResponse */.az)(result.last, unset)].filter(Boolean).join('\n');
        throw new errors/* StepFailure */.pH(message, { code: 'FILE_NOT_WRITTEN', status });
    }
    if (stored.file && stored.text === '' && body.size > 0)
        runner.notice(`The body of the answer is in the file ${stored.file}; the output \`body\` is empty.`);
    if (plan.summary)
        (await __nccwpck_require__.e(/* import() */ 6947).then(__nccwpck_require__.bind(__nccwpck_require__, 6947))).summarize(plan, { ...result, failure }, extracts, runner);
    if (result.warning)
        runner.warning(result.warning, annotationTitle(error?.code ?? '', status));
    if (failure !== undefined)
        throw new errors/* StepFailure */.pH(failure.message, { code: failure.code, status });
}
function outputProblem(set) {
    try {
        set();
        return undefined;
    }
    catch (error) {
        if (error instanceof errors/* ActionError */.lZ)
            return error.message;
        throw error;
    }
}
function storeOrTell(body, wanted, temp) {
    try {
        return { ...store(body, wanted, temp), failure: undefined };
    }
    catch (error) {
        if (!(error instanceof errors/* ActionError */.lZ))
            throw error;
        return { text: body.text() ?? '', file: '', failure: { code: 'FILE_NOT_WRITTEN', message: error.message } };
    }
}
function store(body, wanted, temp) {
    const text = body.text();
    if (wanted === undefined && (text !== undefined || body.size === 0))
        return { text: text ?? '', file: '' };
    const file = wanted ?? (0,external_node_path_.join)(temp, `mendix-response-${crypto.randomUUID()}`);
    body.save(file, wanted === undefined ? part/* privateMode */.J$ : undefined);
    return { text: text ?? '', file };
}
function setOutputs(runner, outputs, extracted) {
    const clean = ([name, value]) => {
        if (name === 'body' || name === 'headers')
            return [name, value];
        return [name, name === 'first-body' ? hideInBody(value, runner.withoutCredential) : runner.redact(value)];
    };
    const values = Object.entries(extracted).map(([name, value]) => [name, runner.withoutCredential(value)]);
    runner.setOutputs({ ...Object.fromEntries(Object.entries(outputs).map(clean)), ...Object.fromEntries(values) });
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
;// CONCATENATED MODULE: external "os"
const external_os_namespaceObject = require("os");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_namespaceObject.EOL);
}
function issue(name, message = '') {
    issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = require("crypto");
;// CONCATENATED MODULE: external "fs"
const external_fs_namespaceObject = require("fs");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_namespaceObject.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_namespaceObject.appendFileSync(filePath, `${toCommandValue(message)}${external_os_namespaceObject.EOL}`, {
        encoding: 'utf8'
    });
}
function prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_namespaceObject.EOL}${convertedValue}${external_os_namespaceObject.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
// EXTERNAL MODULE: ./src/lib/escape.ts
var lib_escape = __nccwpck_require__(7188);
// EXTERNAL MODULE: ./src/lib/secrets.ts
var lib_secrets = __nccwpck_require__(5714);
;// CONCATENATED MODULE: ./src/lib/trie.ts
function createTrie() {
    let parents = new Int32Array(1024);
    let codes = new Uint16Array(1024);
    let ends = new Uint8Array(1024);
    let table = new Int32Array(2048);
    let count = 1;
    const [a, b] = [randomOdd(), randomOdd()];
    const placeOf = (node, code) => {
        const mask = table.length - 1;
        let mixed = Math.imul(node, a) + Math.imul(code, b);
        mixed = Math.imul(mixed ^ (mixed >>> 15), a);
        let place = (mixed ^ (mixed >>> 13)) & mask;
        for (;;) {
            const child = table[place] ?? 0;
            if (child === 0 || (parents[child] === node && codes[child] === code))
                return place;
            place = (place + 1) & mask;
        }
    };
    const grow = () => {
        const size = parents.length * 2;
        parents = extended(parents, new Int32Array(size));
        codes = extended(codes, new Uint16Array(size));
        ends = extended(ends, new Uint8Array(size));
        table = new Int32Array(size * 2);
        for (let node = 1; node < count; node += 1)
            table[placeOf(parents[node] ?? 0, codes[node] ?? 0)] = node;
    };
    const childOf = (node, code) => {
        const place = placeOf(node, code);
        const child = table[place] ?? 0;
        if (child !== 0)
            return child;
        const made = count;
        count += 1;
        parents[made] = node;
        codes[made] = code;
        table[place] = made;
        if (count === parents.length)
            grow();
        return made;
    };
    return {
        add: (word) => {
            const before = count;
            const last = word.reduce(childOf, 0);
            ends[last] = 1;
            return count - before;
        },
        longestAt: (text, start) => {
            let longest = 0;
            let node = 0;
            for (let at = start; at < text.length; at += 1) {
                node = table[placeOf(node, text[at] ?? 0)] ?? 0;
                if (node === 0)
                    break;
                if (ends[node] === 1)
                    longest = at + 1 - start;
            }
            return longest;
        },
    };
}
const randomOdd = () => Math.floor(Math.random() * 2 ** 32) | 1;
function extended(from, to) {
    to.set(from);
    return to;
}

;// CONCATENATED MODULE: ./src/lib/unescape.ts
const viewOf = (text) => ({ text, from: (at) => at, to: (end) => end });
const entities = new Map([
    ...['excl!', 'quot"', 'num#', 'dollar$', 'percnt%', 'amp&', "apos'", 'lpar(', 'rpar)', 'ast*', 'plus+', 'comma,'],
    ...['hyphen-', 'dash-', 'period.', 'sol/', 'colon:', 'semi;', 'lt<', 'equals=', 'gt>', 'quest?', 'commat@'],
    ...['lsqb[', 'lbrack[', 'bsol\\', 'rsqb]', 'rbrack]', 'hat^', 'lowbar_', 'grave`', 'lcub{', 'lbrace{', 'verbar|'],
    ...['vert|', 'rcub}', 'rbrace}', 'tilde~', 'nbsp '],
].map((pair) => [pair.slice(0, -1), pair.slice(-1)]));
const shortEscapes = new Map(Object.entries({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }));
const escapes = /((?:%[0-9a-f]{2})+)|(?:%u|\\u)([0-9a-f]{4})|\\x([0-9a-f]{2})|\\u\{([0-9a-f]{1,6})\}|\\([^ux])|&#x([0-9a-f]{1,6});?|&#(\d{1,7});?|&([a-z]{2,6});|[\r\n]+[\t ]*/gi;
function unescapeLayer(view) {
    const { text } = view;
    if (!/[%\\&\r\n]/.test(text))
        return undefined;
    const parts = [];
    const froms = [];
    const tos = [];
    const add = (piece, from, to) => {
        parts.push(piece);
        for (let unit = 0; unit < piece.length; unit += 1) {
            froms.push(view.from(from));
            tos.push(view.to(to));
        }
    };
    const keep = (from, to) => {
        parts.push(text.slice(from, to));
        for (let at = from; at < to; at += 1) {
            froms.push(view.from(at));
            tos.push(view.to(at + 1));
        }
    };
    let end = 0;
    for (const match of text.matchAll(escapes)) {
        keep(end, match.index);
        end = match.index + match[0].length;
        const percent = match[1];
        if (percent === undefined)
            add(meaningOf(match), match.index, end);
        else
            for (const { char, at, length } of charsOf(Buffer.from(percent.replaceAll('%', ''), 'hex')))
                add(char, match.index + 3 * at, match.index + 3 * (at + length));
    }
    keep(end, text.length);
    return {
        text: parts.join(''),
        from: (at) => froms[at] ?? 0,
        to: (to) => tos[to - 1] ?? 0,
    };
}
function meaningOf([whole, , four, two, braced, short, hex, decimal, name]) {
    if (short !== undefined)
        return shortEscapes.get(short) ?? short;
    if (name !== undefined)
        return entities.get(name.toLowerCase()) ?? whole;
    if (decimal !== undefined)
        return fromCode(Number(decimal));
    const code = four ?? two ?? braced ?? hex;
    return code === undefined ? '' : fromCode(Number.parseInt(code, 16));
}
const fromCode = (code) => (code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code));
function* charsOf(bytes) {
    for (let at = 0; at < bytes.length;) {
        const lead = bytes[at] ?? 0;
        const wanted = lead < 0xc2 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 1;
        const char = bytes.toString('utf8', at, at + wanted);
        const isWhole = Buffer.from(char).equals(bytes.subarray(at, at + wanted));
        const length = isWhole ? wanted : 1;
        yield { char: isWhole ? char : String.fromCharCode(lead), at, length };
        at += length;
    }
}

;// CONCATENATED MODULE: ./src/lib/redactor.ts




const mostSecrets = 5000;
const mostCharacters = 256 * 1024;
const pieceLength = 64;
const mostLayers = 3;
function createRedactor() {
    const trie = createTrie();
    const secrets = new Set();
    let characters = 0;
    let added = [];
    let shortest = Number.POSITIVE_INFINITY;
    const learn = () => {
        const words = added.flatMap(lib_secrets/* patternsOf */.D4).map(folded).flatMap(piecesOf);
        for (const word of words) {
            trie.add(word);
            shortest = Math.min(shortest, word.length);
        }
        added = [];
    };
    const mark = (view, hidden) => {
        const units = folded(view.text);
        let end = 0;
        for (let at = 0; at < units.length; at += 1) {
            const found = at + trie.longestAt(units, at);
            if (found <= Math.max(at, end))
                continue;
            hidden.fill(1, view.from(Math.max(at, end)), view.to(found));
            end = found;
        }
    };
    return {
        add: (secret) => {
            if (secret === '' || secrets.has(secret))
                return false;
            secrets.add(secret);
            characters += secret.length;
            if (secrets.size > mostSecrets || characters > mostCharacters)
                throw new errors/* ActionError */.lZ(`There are more secrets to mask than one step can hold (${mostSecrets} texts, ${mostCharacters} characters in all); select the secret ones alone.`);
            added.push(secret);
            return true;
        },
        redact: (text) => {
            if (secrets.size === 0 || text === '')
                return text;
            if (added.length > 0)
                learn();
            if (text.length < shortest)
                return text;
            const hidden = new Uint8Array(text.length);
            let view = viewOf(text);
            for (let layer = 0; view && layer <= mostLayers; layer += 1) {
                mark(view, hidden);
                view = unescapeLayer(view);
            }
            return blank(text, hidden);
        },
    };
}
function blank(text, hidden) {
    let result = '';
    let end = 0;
    for (let from = hidden.indexOf(1); from >= 0; from = hidden.indexOf(1, end)) {
        result += `${text.slice(end, from)}***`;
        const next = hidden.indexOf(0, from);
        end = next < 0 ? text.length : next;
    }
    return result + text.slice(end);
}
function piecesOf(units) {
    if (units.length <= pieceLength)
        return [units];
    const starts = Array.from({ length: Math.ceil(units.length / pieceLength) }, (_, index) => Math.min(index * pieceLength, units.length - pieceLength));
    return starts.map((start) => units.subarray(start, start + pieceLength));
}
function folded(text) {
    const units = new Uint16Array(text.length);
    for (let at = 0; at < text.length; at += 1)
        units[at] = fold(text.charCodeAt(at));
    return units;
}
const [blankCode, plus, minus, slash, underscore] = [0x20, 0x2b, 0x2d, 0x2f, 0x5f];
function fold(code) {
    if (code >= 0x41 && code <= 0x5a)
        return code + 0x20;
    if (code === blankCode || code === minus)
        return plus;
    if (code === underscore)
        return slash;
    if (code < 0x80)
        return code;
    const lower = String.fromCharCode(code).toLowerCase();
    return lower.length === 1 ? lower.charCodeAt(0) : code;
}

;// CONCATENATED MODULE: ./src/runner/runner.ts









const longestLine = 8192;
const longestTitle = 100;
const bounded = (line) => (0,lib_escape/* excerpt */.Kb)(line, String, longestLine);
function githubRunner() {
    const secrets = createRedactor();
    const credentials = createRedactor();
    const masked = new Set();
    const mask = (forms) => {
        process.stdout.cork();
        for (const form of forms) {
            if (!masked.has(form))
                issueCommand('add-mask', {}, form);
            masked.add(form);
        }
        process.stdout.uncork();
    };
    const isDebug = process.env.RUNNER_DEBUG === '1';
    const clean = secrets.redact;
    const cleanLines = (text) => clean(text).split('\n').map(bounded).join('\n');
    const properties = (title) => title === undefined ? {} : { title: (0,lib_escape/* excerpt */.Kb)(title, clean, longestTitle) };
    return {
        env: process.env,
        input: (name) => process.env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '',
        outputProblem: () => {
            const path = process.env.GITHUB_OUTPUT;
            if (!path)
                return 'GITHUB_OUTPUT is not set, so that no output could be set: it names the file that the runner reads outputs from.';
            const problem = (0,target/* inspectAppendable */.Ft)(path);
            return (problem && `GITHUB_OUTPUT names ${path}, which cannot be written (${problem}), so that no output could be set.`);
        },
        setOutputs: (outputs) => {
            const entries = Object.entries(outputs).map(([name, value]) => prepareKeyValueMessage(name, value));
            (0,files/* workOnFile */.Nz)('The file of GITHUB_OUTPUT', 'written', () => issueFileCommand('OUTPUT', entries.join(external_node_os_.EOL)));
        },
        summarize: (markdown) => {
            const path = process.env.GITHUB_STEP_SUMMARY;
            if (!path)
                return 'the runner gives no file for it (GITHUB_STEP_SUMMARY)';
            try {
                (0,files/* append */.BC)(path, `${clean(markdown)}\n`);
                return undefined;
            }
            catch (error) {
                if (error instanceof errors/* ActionError */.lZ)
                    return error.message;
                throw error;
            }
        },
        protect: (secret, kind) => {
            if (secrets.add(secret))
                mask((0,lib_secrets/* secretForms */.eo)(secret));
            if (kind === 'credential')
                credentials.add(secret);
        },
        redact: clean,
        withoutCredential: credentials.redact,
        info: (message) => process.stdout.write(`${(0,lib_escape/* excerpt */.Kb)(message, clean, longestLine)}\n`),
        group: async (title, work) => {
            issueCommand('group', {}, (0,lib_escape/* oneLine */.TN)(clean(title)));
            try {
                return await work();
            }
            finally {
                issueCommand('endgroup', {}, '');
            }
        },
        isDebug,
        debug: (message) => {
            if (isDebug)
                issueCommand('debug', {}, (0,lib_escape/* excerpt */.Kb)(message(), clean, longestLine));
        },
        notice: (message) => issueCommand('notice', {}, cleanLines(message)),
        warning: (message, title) => issueCommand('warning', properties(title), cleanLines(message)),
        error: (message, title) => issueCommand('error', properties(title), cleanLines(message)),
    };
}

;// CONCATENATED MODULE: ./src/runner/run.ts



async function run(action) {
    process.exitCode = 1;
    const runner = githubRunner();
    const cancel = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
        process.once(signal, () => cancel.abort(new errors/* CancelledError */.cc(`Cancelled (${signal}).`)));
    }
    process.stdout.on('error', () => undefined);
    try {
        await action(runner, cancel.signal);
        process.exitCode = 0;
    }
    catch (error) {
        if (error instanceof errors/* ActionError */.lZ)
            runner.error(error.message, titleOfError(error));
        else
            runner.error(defect(error), 'Mendix: a defect of the action');
        if (error instanceof Error)
            runner.debug(() => error.stack ?? '');
    }
    process.stdout.write('', () => process.exit());
}
function titleOfError(error) {
    return annotationTitle(error.code ?? 'ACTION_FAILED', error instanceof errors/* StepFailure */.pH ? error.status : undefined);
}
function defect(error) {
    const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return `${text}\nThis is a defect of the action. Please report it, with the log of a run in debug mode.`;
}

;// CONCATENATED MODULE: ./src/main.ts


const call = () => run(callAction);
const backup = async () => run((await Promise.all(/* import() */[__nccwpck_require__.e(5227), __nccwpck_require__.e(984)]).then(__nccwpck_require__.bind(__nccwpck_require__, 984))).backupAction);
const deploy = async () => run((await Promise.all(/* import() */[__nccwpck_require__.e(5227), __nccwpck_require__.e(6309)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6309))).deployAction);
const restore = async () => run((await Promise.all(/* import() */[__nccwpck_require__.e(5227), __nccwpck_require__.e(6921)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6921))).restoreAction);

module.exports = __webpack_exports__;
/******/ })()
;
//# sourceMappingURL=main.js.map
/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 7200:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ outputsOf),
/* harmony export */   s: () => (/* binding */ outcomeOf)
/* harmony export */ });
/** What became of a request that nothing follows. */
async function outcomeOf(first, session) {
    if (!first.ok)
        return { first, last: first, failure: await session.explain(first) };
    return { first, last: first, warning: first.error && (await session.explain(first)) };
}
/** Headers as a JSON object: names in lower case, a repeated one as an array. */
const headersJson = (headers) => JSON.stringify(Object.fromEntries(Object.entries(headers).map(([name, values]) => [name, values.length === 1 ? values[0] : values])));
/** The outputs of a call that was answered, and of what followed it. */
const outputsOf = ({ first, last, polls, items }, body, firstBody, mode) => ({
    status: String(last.answer.status),
    'error-code': last.error?.code ?? '',
    'error-message': last.error?.message ?? '',
    body: body.text,
    headers: headersJson(last.answer.headers),
    'response-file': body.file,
    url: last.answer.request.url.href,
    auth: mode,
    attempts: String(first.answer.attempts),
    'first-body': firstBody,
    polls: polls === undefined ? '' : String(polls),
    items: items === undefined ? '' : String(items),
});


/***/ }),

/***/ 1421:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ checkUrl),
/* harmony export */   c: () => (/* binding */ buildUrl)
/* harmony export */ });
/* harmony import */ var _mendix_lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(763);

// A strict host: ASCII only, as the URL parser turns a full-width dot into a dot and so one host into another. Whatever else stands
// before the path (user info, a placeholder, a backslash) is not a host either.
const wholeUrl = /^(https?):\/\/([a-z0-9._-]+|\[[0-9a-f:.]+\])(:\d{1,5})?(?=[/?#]|$)/i;
const dotSegment = /(?:^|[/\\])(?:\.|%2e){1,2}(?=[/\\?#]|$)/i;
const placeholder = /\{([^{}]*)\}/g;
/**
 * Builds the URL of a request: base, path, path parameters and query. Notes every mistake with the reader.
 *
 * @returns undefined where a mistake leaves no URL
 */
function buildUrl(inputs, base, reader) {
    const isPath = inputs.url.startsWith('/');
    if (inputs.url === '' || (isPath && base === undefined))
        return undefined;
    const text = isPath && base ? base.url + inputs.url : inputs.url;
    if (!checkUrl('url', text, reader))
        return undefined;
    const filled = fillPlaceholders(text, inputs.pathParams, reader);
    if (dotSegment.test(filled.split(/[?#]/)[0]?.replace(wholeUrl, '') ?? '')) {
        reader.fault('url', 'has a `.` or `..` segment, which would be resolved before it is sent; write the path that you mean');
    }
    const url = URL.parse(withQuery(filled, inputs.query, reader));
    if (url === null)
        reader.fault('url', `"${text}" is not a URL`);
    else if (base?.api && (0,_mendix_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .pathBelow */ .Br)(url, base.url) === undefined) {
        reader.fault('url', `is not below ${base.url}, the base of ${base.api.title}; give a path, or take \`api\` out`);
    }
    return url ?? undefined;
}
/** Checks a URL before anything is put into it. A whole URL with an `@` is told apart, as it may hold a password. */
function checkUrl(name, text, reader) {
    const problem = urlProblem(text);
    if (problem !== undefined)
        reader.fault(name, problem);
    return problem === undefined;
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
/** Puts each path parameter in, percent-encoded as one segment: its slashes never become path. */
function fillPlaceholders(url, parameters, reader) {
    const values = new Map();
    for (const { at, name, value } of parameters) {
        if (values.has(name))
            reader.fault(at, `"${name}" is given twice`);
        if (value === '')
            reader.fault(at, `"${name}" is empty, and a URL cannot hold an empty segment; is the value that it comes from set?`);
        else if (value === '.' || value === '..')
            reader.fault(at, `"${name}" is "${value}", which URLs collapse`);
        else if (!value.isWellFormed())
            reader.fault(at, `"${name}" is not valid Unicode`);
        values.set(name, value);
    }
    const wanted = new Set();
    const filled = url.replace(placeholder, (whole, key) => {
        const name = key.trim();
        wanted.add(name);
        const value = values.get(name);
        if (value !== undefined)
            return encodeURIComponent(value.toWellFormed());
        reader.fault('url', `{${name}} has no value; add a line \`${name}=...\` to \`path-params\``);
        return whole;
    });
    for (const { at, name } of parameters) {
        if (!wanted.has(name))
            reader.fault(at, `"${name}" stands nowhere in \`url\`; add {${name}} there, or take the line out`);
    }
    if (/[{}]/.test(filled.replace(placeholder, '')))
        reader.fault('url', 'has an unpaired { or }; a placeholder is {name}');
    return filled;
}
function withQuery(url, query, reader) {
    const parts = query.map(({ at, name, value }) => {
        if (!`${name}${value}`.isWellFormed())
            reader.fault(at, 'is not valid Unicode');
        return `${encodeURIComponent(name.toWellFormed())}=${encodeURIComponent(value.toWellFormed())}`;
    });
    if (parts.length === 0)
        return url;
    const joint = !url.includes('?') ? '?' : /[?&]$/.test(url) ? '' : '&';
    return url + joint + parts.join('&');
}


/***/ }),

/***/ 7717:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   RC: () => (/* binding */ checkHost),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   _0: () => (/* binding */ checkScheme),
/* harmony export */   cQ: () => (/* binding */ readAllowedHosts)
/* harmony export */ });
/** A host as it stands in an origin: its name and port, the port always there. */
const withPort = (url) => `${url.hostname}:${url.port || (url.protocol === 'http:' ? '80' : '443')}`;
/** @returns whether a URL's host is this machine itself */
const isLoopback = ({ hostname }) => hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
/** Reads `allowed-hosts`. An entry without a port means the default port of the URL's scheme. */
function readAllowedHosts(lines, reader) {
    const hosts = lines.flatMap(({ at, text }) => {
        const entry = text.trim().toLowerCase();
        if (/^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/.test(entry) && URL.canParse(`https://${entry}`))
            return [entry];
        reader.fault(at, `"${entry}" is not a host; write \`host\` or \`host:port\`, without scheme, path or wildcard`);
        return [];
    });
    return { lists: (url) => hosts.some((host) => URL.parse(`${url.protocol}//${host}`)?.host === url.host) };
}
/** @returns what is wrong where a URL may not be called at all: only this machine itself may be by http */
const checkScheme = (url) => url.protocol === 'https:' || isLoopback(url)
    ? undefined
    : `${url.origin} is not https; only this machine itself can be called by http`;
/**
 * Whether a URL may receive a credential, and whether it may be called at all.
 *
 * @param signed whether the request carries a credential
 * @returns what is wrong, or undefined where nothing is
 */
function checkHost(url, signed, allowed, mendixHosts) {
    const problem = checkScheme(url);
    if (problem)
        return problem;
    if (!signed || allowed.lists(url))
        return undefined;
    if (url.protocol === 'https:' && mendixHosts.has(url.hostname) && url.port === '')
        return undefined;
    return (`${withPort(url)} is not a host of the Mendix platform, so it receives no credential; ` +
        `if it should, add a line \`${url.host}\` to \`allowed-hosts\`, or set \`auth: none\` to call it without`);
}


/***/ }),

/***/ 2862:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ isTooLarge),
/* harmony export */   u: () => (/* binding */ readDocument)
/* harmony export */ });
/* harmony import */ var _http_receive_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2693);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3093);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8453);
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2061);




/** Bytes of a response that expressions can read. */
const largestDocument = 32 * 1024 * 1024;
const isTooLarge = (readable) => readable.document === undefined && readable.why === 'larger than 32 MiB';
/** Reads the body of an answer as JSON, from memory or from its file. */
function readDocument(answer) {
    const { body } = answer;
    const size = (0,_http_receive_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeOf */ .$d)(body);
    if (size === 0)
        return { document: undefined, why: 'empty' };
    if (size > largestDocument)
        return { document: undefined, why: 'larger than 32 MiB' };
    const text = 'part' in body ? (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(body.part) : (0,_store_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(answer);
    const document = text === undefined ? undefined : (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .q)(text.replace(/^\ufeff/, ''));
    return document ? { document } : { document: undefined, why: 'not JSON' };
}


/***/ }),

/***/ 2077:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ findMendixError)
/* harmony export */ });
const isFields = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value) => typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
const firstText = (...values) => values.map(text).find((each) => each !== '') ?? '';
/** RFC 9457's details, and Mendix's list of what is wrong with each parameter. */
function withDetails(message, fields) {
    const params = fields['invalid-params'] ?? fields.invalidParams;
    const reasons = (Array.isArray(params) ? params : [])
        .filter(isFields)
        .map(({ name, reason }) => [text(name), text(reason)].filter(Boolean).join(': '));
    return [...new Set([message, text(fields.detail), ...reasons])].filter(Boolean).join('; ');
}
/**
 * Finds the error in a body, in any of the shapes that Mendix's APIs use: https://docs.mendix.com/apidocs-mxsdk/apidocs/
 *
 * @param failed whether the status is an error: only then does a body that is just a message count
 */
function findMendixError(body, failed) {
    const parsed = parse(body);
    if (typeof parsed === 'string')
        return failed && parsed !== '' ? { code: '', message: parsed } : undefined;
    if (!isFields(parsed))
        return undefined;
    if (text(parsed.errorCode) !== '') {
        return {
            code: text(parsed.errorCode),
            message: firstText(parsed.errorMessage, parsed.displayText, parsed.errorText),
        };
    }
    if (!failed)
        return undefined;
    const { error } = parsed;
    if (isFields(error))
        return { code: firstText(error.code, error.status), message: withDetails(text(error.message), error) };
    const code = firstText(parsed.code, parsed.status, parsed.statusCode);
    const message = withDetails(firstText(parsed.message, parsed.title, parsed.errorMessage, parsed.errorText, error, parsed.error_description), parsed);
    return code === '' && message === '' ? undefined : { code, message };
}
function parse(body) {
    try {
        return JSON.parse(body);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 2061:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  $t: () => (/* binding */ placeOf),
  wq: () => (/* binding */ storeBody),
  b6: () => (/* binding */ textOf)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./src/http/decode.ts
var decode = __nccwpck_require__(9504);
// EXTERNAL MODULE: ./src/http/receive.ts
var receive = __nccwpck_require__(2693);
// EXTERNAL MODULE: ./src/lib/files.ts + 1 modules
var files = __nccwpck_require__(3093);
;// CONCATENATED MODULE: ./src/client/text.ts
/** Reads a Content-Type (RFC 9110, section 8.3). */
function parseMediaType(header) {
    const type = header?.split(';')[0]?.trim().toLowerCase();
    if (!header || !type)
        return undefined;
    const charset = /;\s*charset\s*=\s*(?:"([^"]*)"|([^\s;]+))/i.exec(header);
    return { type, charset: (charset?.[1] ?? charset?.[2])?.toLowerCase() };
}
const textTypes = /^(?:text\/.*|application\/(?:.*\+)?(?:json|xml|yaml)|application\/(?:x-)?(?:ndjson|yaml|javascript|ecmascript|sql|toml|x-www-form-urlencoded|jwt|graphql|x-sh|pem-certificate-chain)|.*\+(?:json|xml)|message\/.*|multipart\/.*)$/;
/**
 * Decodes a body as text, by its charset and UTF-8 else, without losing a byte order mark or anything else.
 *
 * @returns undefined where it is no text: by its type, or because it is not valid in its charset
 */
function decodeText(bytes, contentType) {
    if (bytes.length === 0)
        return '';
    const media = parseMediaType(contentType);
    if (media && !textTypes.test(media.type))
        return undefined;
    try {
        return new TextDecoder(media?.charset ?? 'utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        // An unknown charset, or bytes that are not valid in it.
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/client/store.ts





/** Where a body is collected that may stay a file: beside its final name, so that it appears there whole. */
const placeOf = ({ responseFile, temp }, isSuccess) => responseFile !== undefined && isSuccess
    ? { folder: (0,external_node_path_.dirname)(responseFile), name: (0,external_node_path_.basename)(responseFile) }
    : { folder: temp, name: 'mendix-response' };
/** @returns the body as text, or undefined where it is too large for an output or no text */
function textOf({ body, headers }) {
    const isDecoded = (0,decode/* codingsOf */.Z)(headers['content-encoding'] ?? []) !== undefined;
    return 'bytes' in body && isDecoded ? decodeText(body.bytes, headers['content-type']?.[0]) : undefined;
}
/**
 * Puts a whole body where it belongs: small text into the output, the rest into a file; and a success into the file the user named, too.
 * An error's body never replaces that file.
 *
 * @throws ActionError where a file cannot be written
 */
function storeBody(answer, target, isSuccess) {
    const { body } = answer;
    const text = textOf(answer);
    const wanted = isSuccess ? target.responseFile : undefined;
    if (wanted === undefined && text !== undefined)
        return { text, file: '' };
    if (wanted === undefined && (0,receive/* sizeOf */.$d)(body) === 0)
        return { text: '', file: '' };
    const file = wanted ?? (0,external_node_path_.join)(target.temp, `mendix-response-${crypto.randomUUID()}`);
    if ('bytes' in body)
        (0,files/* writeWhole */.f8)(file, body.bytes);
    else
        (0,files/* publish */.mk)(body.part, file);
    return { text: text ?? '', file };
}


/***/ }),

/***/ 9662:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ openBody),
/* harmony export */   Z: () => (/* binding */ bodyLength)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3093);


const bodyLength = (body) => body.reduce((sum, segment) => sum + ('bytes' in segment ? segment.bytes.length : segment.size), 0);
/**
 * Opens a body for one try, from its start.
 *
 * @param onBytes told of each chunk as it is taken
 * @returns a stream that fails with an ActionError where a file is no longer the one that was checked
 */
function openBody(body, onBytes) {
    function* chunks() {
        for (const segment of body) {
            for (const chunk of 'bytes' in segment ? [segment.bytes] : (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readChunks */ .zO)(segment)) {
                onBytes(chunk.length);
                yield chunk;
            }
        }
    }
    return node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from(chunks(), { objectMode: false, highWaterMark: _lib_files_js__WEBPACK_IMPORTED_MODULE_1__/* .chunkSize */ .ZL });
}


/***/ }),

/***/ 7135:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  T: () => (/* binding */ call),
  z: () => (/* binding */ isFine)
});

// NAMESPACE OBJECT: ./scripts/stubs/tunnel.ts
var tunnel_namespaceObject = {};
__nccwpck_require__.r(tunnel_namespaceObject);

// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __nccwpck_require__(7268);
// EXTERNAL MODULE: ./src/http/decode.ts
var decode = __nccwpck_require__(9504);
// EXTERNAL MODULE: ./src/http/methods.ts
var methods = __nccwpck_require__(7718);
// EXTERNAL MODULE: ./src/lib/format.ts
var format = __nccwpck_require__(432);
;// CONCATENATED MODULE: ./src/http/progress.ts

/** A long transfer is heard of once in so many milliseconds. */
const interval = 10_000;
/** Tells how far a transfer has come, at most every ten seconds. */
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
// EXTERNAL MODULE: ./src/http/redirect.ts
var redirect = __nccwpck_require__(6790);
// EXTERNAL MODULE: ./src/http/retry.ts
var retry = __nccwpck_require__(8902);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(7067);
var external_node_http_default = /*#__PURE__*/__nccwpck_require__.n(external_node_http_);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __nccwpck_require__(4708);
var external_node_https_default = /*#__PURE__*/__nccwpck_require__.n(external_node_https_);
;// CONCATENATED MODULE: external "http"
const external_http_namespaceObject = require("http");
var external_http_namespaceObject_0 = /*#__PURE__*/__nccwpck_require__.t(external_http_namespaceObject, 2);
;// CONCATENATED MODULE: external "https"
const external_https_namespaceObject = require("https");
var external_https_namespaceObject_0 = /*#__PURE__*/__nccwpck_require__.t(external_https_namespaceObject, 2);
// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/proxy.js
var proxy = __nccwpck_require__(9783);
;// CONCATENATED MODULE: ./scripts/stubs/tunnel.ts
// Stands in the bundle in place of tunnel, by tsconfig's `paths`. http-client imports it for agents that go through a proxy; the
// connections here are made by src/http/connect.ts, as tunnel never lets go of a proxy that accepts and does not answer.


;// CONCATENATED MODULE: ./scripts/stubs/undici.ts
// Stands in the bundle in place of undici, by tsconfig's `paths`. http-client imports undici for `getAgentDispatcher` (a proxy for fetch)
// alone, which is never called here; it would be 0.93 MB of the bundle and a third of the start-up.
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
function getProxyUrl(serverUrl) {
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
        const proxyUrl = proxy/* getProxyUrl */.s(parsedUrl);
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
        const proxyUrl = proxy/* getProxyUrl */.s(parsedUrl);
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
// EXTERNAL MODULE: ./src/lib/clock.ts
var clock = __nccwpck_require__(4517);
// EXTERNAL MODULE: ./src/http/body.ts
var http_body = __nccwpck_require__(9662);
;// CONCATENATED MODULE: ./src/http/connection-error.ts

/** What to say of an error code of Node's; `%` stands for the host. */
const meanings = {
    ENOTFOUND: 'the name % is not known; check the host for a typing error',
    EAI_AGAIN: 'the name % could not be looked up; the name server did not answer',
    ECONNREFUSED: '% refused the connection; nothing listens there',
    ECONNRESET: '% broke the connection off',
    EPIPE: '% broke the connection off',
    ETIMEDOUT: 'connecting to % took too long',
    EHOSTUNREACH: '% cannot be reached from here',
    ENETUNREACH: '% cannot be reached from here',
    EPROTO: '% and this action could not agree on TLS; is it an https port?',
    HPE_HEADER_OVERFLOW: '% sent more than 16 KiB of headers',
};
const when = {
    connecting: 'No connection',
    sending: 'The connection failed while the request was sent',
    waiting: 'The connection failed before an answer came',
    receiving: 'The answer broke off',
};
const isCertificateError = (code) => /CERT|SELF_SIGNED|UNABLE_TO_|^CRL_|HOSTNAME_MISMATCH/.test(code);
/** Says in one sentence what went wrong with a connection, and how far it had come. An error that is meant for the user stays as it is. */
function connectionError(error, { host }, phase) {
    if (error instanceof errors/* ActionError */.lZ)
        return error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const fail = (text, final = false) => new errors/* ConnectionError */.Rc(`${when[phase]}: ${text}.`, phase, { cause: error, final });
    const meaning = meanings[code];
    if (meaning !== undefined)
        return fail(`${meaning.replace('%', host)} (${code})`);
    if (code.startsWith('HPE_'))
        return fail(`${host} sent something that is not valid HTTP (${code})`);
    if (code.startsWith('ERR_SSL'))
        return fail(`TLS with ${host} failed (${code})`);
    if (!isCertificateError(code))
        return fail(`${host}: ${messageOf(error)}`);
    const advice = 'where a private authority signed it, set NODE_EXTRA_CA_CERTS to the path of its certificate under `env:` of the job or step';
    return fail(`the certificate of ${host} is not trusted (${code}); ${advice}`, true);
}
/** Several addresses that all fail give an error without a message of its own. */
function messageOf(error) {
    if (error instanceof AggregateError && error.errors.length > 0)
        return error.errors.map(messageOf).join('; ');
    return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}

;// CONCATENATED MODULE: ./src/http/send.ts








/** Connecting, proxy and TLS included, has this many milliseconds at most. */
const longestConnect = 30_000;
/** The toolkit's own time-out leaves a request half alive: it gets the longest that a timer takes, 24 days, and ours acts instead. */
const client = new HttpClient(undefined, undefined, { socketTimeout: 2_147_483_647 });
/**
 * Sends a request once; redirects, retries and decoding are for others.
 *
 * @returns as soon as the head of the answer is there
 * @throws ConnectionError; ActionError where a file of the body cannot be sent; the reason of `cancelled`
 */
async function send(request, { connections, timeout, cancelled, onSent, onReceived }) {
    const { url, method } = request;
    const abort = new AbortController();
    const signal = AbortSignal.any([abort.signal, cancelled]);
    let phase = 'connecting';
    let patience = Math.min(longestConnect, timeout);
    const watchdog = (0,clock/* watch */.w)(patience, () => abort.abort(silence(url, phase, patience)));
    /** What ended the exchange: the reason of an abort beats the error that it causes in a stream or socket. */
    const failure = (error) => {
        watchdog.stop();
        const reason = signal.aborted ? signal.reason : connectionError(error, url, phase);
        abort.abort(reason);
        return reason;
    };
    try {
        const agent = await connections.open(url, method, signal);
        phase = 'sending';
        patience = timeout;
        watchdog.alive(patience);
        const length = request.body && (0,http_body/* bodyLength */.Z)(request.body);
        const body = request.body &&
            (0,http_body/* openBody */.B)(request.body, (count) => {
                watchdog.alive();
                onSent(count, length);
            });
        body?.on('error', (error) => abort.abort(error));
        // What the parser says beats what the socket says; of bytes beyond Content-Length, it alone speaks, after the body's end.
        let malformed;
        const [outgoing, answer] = start(request, { agent, signal }, body ?? null);
        outgoing.on('error', (error) => {
            if (error.code?.startsWith('HPE_'))
                malformed = error;
        });
        outgoing.on('finish', () => {
            if (phase === 'sending')
                phase = 'waiting';
        });
        const message = await answer;
        phase = 'receiving';
        watchdog.alive();
        const total = Number(message.headers['content-length'] ?? Number.NaN) || undefined;
        const receive = async function* () {
            try {
                for await (const chunk of message) {
                    watchdog.alive();
                    onReceived(chunk.length, total);
                    yield chunk;
                    watchdog.alive();
                }
                if (malformed)
                    throw malformed;
            }
            catch (error) {
                throw failure(malformed ?? error);
            }
            finally {
                stop();
            }
        };
        const stop = () => {
            watchdog.stop();
            // An answer may come before the body is sent, as a refusal of its size does: the rest of it is of no use.
            if (!outgoing.writableFinished || !message.complete)
                outgoing.destroy();
            body?.destroy();
        };
        return { status: message.statusCode ?? 0, headers: headersOf(message), chunks: receive(), abandon: stop };
    }
    catch (error) {
        throw failure(error);
    }
}
/** Hands a request to the toolkit, with redirects and retries off, and keeps hold of the Node request that it makes. */
function start({ url, method, headers, body: segments }, connection, body) {
    // A length always: gateways refuse chunked uploads, and a write without a body has none of 0 bytes (RFC 9110, section 8.6).
    const length = segments ? (0,http_body/* bodyLength */.Z)(segments) : (0,methods/* expectsBody */.Xl)(method) ? 0 : undefined;
    const options = {
        ...connection,
        host: url.hostname.replace(/^\[|\]$/g, ''),
        port: url.port,
        path: url.pathname + url.search,
        method,
        headers: [
            ['Host', url.host],
            ...headers.map(({ name, value }) => [name, value]),
            ...(length === undefined ? [] : [['Content-Length', String(length)]]),
        ].flat(),
    };
    const base = url.protocol === 'https:' ? (external_node_https_default()) : (external_node_http_default());
    let outgoing;
    const keepHold = (given, onResponse) => {
        outgoing = base.request(given, onResponse);
        return outgoing;
    };
    const httpModule = Object.create(base, { request: { value: keepHold } });
    const answer = client.requestRaw({ options, parsedUrl: url, httpModule }, body);
    if (!outgoing)
        throw new Error('the HTTP client made no request');
    const sent = outgoing;
    // The toolkit knows neither of these ends, and would wait for ever.
    const ended = new Promise((_, reject) => {
        sent.on('upgrade', (_message, socket) => {
            socket.destroy();
            reject(new Error('the server wants to change the protocol (101)'));
        });
        sent.on('close', () => reject(new Error('the connection was closed before an answer came')));
    });
    ended.catch(() => undefined);
    return [sent, Promise.race([answer.then(({ message }) => message), ended])];
}
const headersOf = ({ headersDistinct }) => Object.fromEntries(Object.entries(headersDistinct).map(([name, values]) => [name, values ?? []]));
/** What to say, and to change, where nothing was heard for too long. */
function silence({ host }, phase, patience) {
    const seconds = `${patience / 1000} s`;
    const text = phase === 'connecting'
        ? `No connection to ${host} within ${seconds} (name, proxy and TLS included); is the host reachable from this runner?`
        : `${host} was silent for ${seconds} while the request was ${phase === 'sending' ? 'sent' : phase === 'waiting' ? 'under way' : 'answered'}; the input \`timeout\` sets how long to wait.`;
    return new errors/* ConnectionError */.Rc(text, phase);
}

;// CONCATENATED MODULE: ./src/http/call.ts








/** The statuses of a success, where the user has no say in it. */
const isFine = (status) => status >= 200 && status < 300;
/**
 * Calls an API: follows redirects, retries what may pass, and receives the body whole.
 *
 * @throws ActionError where no whole answer came, with what is known of the outcome
 */
async function call(first, options) {
    const { clock, retries, cancelled, log } = options;
    const chain = [first];
    for (let attempt = 1;;) {
        const request = chain.at(-1) ?? first;
        const begin = clock.now();
        const result = await exchange(request, chain, options).catch((error) => ({ error }));
        if ('follow' in result) {
            chain.push(result.follow);
            continue;
        }
        const accepted = 'status' in result && (options.isSuccess(result.status) || result.status < 400);
        const decision = accepted
            ? { kind: 'accept' }
            : (0,retry/* decide */.LD)(outcomeOf(result, request, options), {
                method: request.method,
                attempt,
                retries,
                now: clock.now(),
                random: Math.random(),
            });
        if (decision.kind === 'wait') {
            if ('body' in result)
                (0,receive/* discard */.vf)(result.body);
            log(`Try ${attempt} of ${retries + 1} failed (${decision.why}); trying again in ${(decision.ms / 1000).toFixed(1)} s.`);
            await clock
                .sleep(decision.ms, cancelled)
                .catch((error) => Promise.reject(explain(error, request, attempt)));
            attempt += 1;
        }
        else if ('error' in result) {
            throw explain(result.error, request, attempt);
        }
        else {
            const wait = decision.kind === 'give up'
                ? `it asks to wait ${Math.ceil(decision.ms / 1000)} s (Retry-After), more than the 300 s that are waited`
                : undefined;
            return { ...result, request, attempts: attempt, ms: clock.now() - begin, problem: result.problem ?? wait };
        }
    }
}
const outcomeOf = (result, request, { advise }) => 'error' in result
    ? result
    : { status: result.status, retryAfter: result.headers['retry-after']?.[0], advice: advise({ ...result, request }) };
/** One try: a request and its whole answer, or where the answer says to go. */
async function exchange(request, chain, options) {
    const { clock, log, isSuccess } = options;
    const headers = [...request.credential, ...request.headers];
    const reply = await send({ ...request, headers }, { ...options, onSent: createProgress('Sent', clock, log), onReceived: createProgress('Received', clock, log) });
    const next = isSuccess(reply.status) ? undefined : (0,redirect/* redirect */.V2)(chain, reply.status, reply.headers.location?.[0]);
    if (next?.kind === 'follow') {
        await skip(reply);
        const { method, url } = next.request;
        const elsewhere = next.strips ? ', another origin: the credential stays behind' : '';
        log(`Redirected (${reply.status}): ${method} ${(0,redirect/* describeTarget */.ff)(url)}${elsewhere}`);
        return { follow: next.request };
    }
    const codings = (0,decode/* codingsOf */.Z)(reply.headers['content-encoding'] ?? []) ?? [];
    try {
        const chunks = codings.length > 0 ? (0,decode/* decode */.D)(reply.chunks, codings) : reply.chunks;
        const body = await (0,receive/* receive */.uZ)(chunks, options.placeOf(reply.status));
        const problem = next?.kind === 'fail' ? `the redirect is not followed: ${next.why}` : undefined;
        return { status: reply.status, headers: reply.headers, body, problem };
    }
    catch (error) {
        reply.abandon();
        throw error;
    }
}
/** Reads the short body of a redirect to its end, so that its connection can be used again; a long one is not worth it. */
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
        // What matters of a redirect is in its head.
    }
    if (size > 65_536)
        abandon();
}
/** Says what a failed call was, and what may have become of it. */
function explain(error, { method, url }, attempts) {
    const what = `${method} ${url.origin}${url.pathname}`;
    if (error instanceof errors/* CancelledError */.cc) {
        const outcome = (0,methods/* isSafe */.IP)(method) ? '' : ' Whether it took effect is not known: look at the platform.';
        return new errors/* CancelledError */.cc(`${error.message} ${what} was in flight.${outcome}`, { cause: error });
    }
    if (!(error instanceof errors/* ActionError */.lZ))
        return error;
    const tries = attempts > 1 ? ` (try ${attempts})` : '';
    const unknown = (0,retry/* isOutcomeUnknown */.B1)(error, method)
        ? ' The outcome is unknown: the request was sent and may have taken effect. Look at the app in the Mendix portal, or ask with a GET, before you repeat it.'
        : '';
    const message = `${what} failed${tries}. ${error.message}${unknown}`;
    return error instanceof errors/* ConnectionError */.Rc
        ? new errors/* ConnectionError */.Rc(message, error.phase, { cause: error, final: error.final })
        : new errors/* ActionError */.lZ(message, { cause: error });
}


/***/ }),

/***/ 9504:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ decode),
/* harmony export */   Z: () => (/* binding */ codingsOf)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7268);


// Loaded when it is needed: most answers are not compressed, and every start would pay for it.
const zlib = () => process.getBuiltinModule('node:zlib');
/** The codings of RFC 9110, section 8.4.1, RFC 7932 and RFC 8878 that Node has decoders for. */
const decoders = {
    gzip: () => zlib().createGunzip(),
    'x-gzip': () => zlib().createGunzip(),
    deflate: () => zlib().createInflate(),
    br: () => zlib().createBrotliDecompress(),
    zstd: () => zlib().createZstdDecompress(),
};
const isKnown = (coding) => Object.hasOwn(decoders, coding);
/** No honest answer is this much larger than what was sent, past the first 32 MiB; DEFLATE reaches 1032 and Brotli far more. */
const largestRatio = 100;
const unboundedBytes = 32 * 1024 * 1024;
/** One is usual; each more multiplies what a few bytes can cost. */
const mostCodings = 2;
/** The codings of an answer in the order they were applied; undefined where one is unknown or there are too many, so that the body stays as it is. */
function codingsOf(contentEncoding) {
    const codings = contentEncoding
        .join(',')
        .toLowerCase()
        .split(',')
        .map((coding) => coding.trim());
    const applied = codings.filter((coding) => coding !== '' && coding !== 'identity');
    return applied.length <= mostCodings && applied.every(isKnown) ? applied.filter(isKnown) : undefined;
}
/**
 * Decodes a body while it comes, and refuses one that grows out of all proportion.
 *
 * @throws ActionError (as the stream's) where the data is damaged or a decompression bomb
 */
async function* decode(chunks, codings) {
    let received = 0;
    let broken;
    async function* counted() {
        try {
            for await (const chunk of chunks) {
                received += chunk.length;
                yield chunk;
            }
        }
        catch (error) {
            broken = error;
            throw error;
        }
    }
    const source = counted();
    const first = await source.next();
    // A body without bytes is not coded at all, whatever its headers say.
    if (first.done)
        return;
    async function* all() {
        if (!first.done)
            yield first.value;
        yield* source;
    }
    /** One stage. What each makes is bounded, as the next one could make nothing of it. */
    async function* through(source, coding) {
        const stage = decoders[coding]();
        let size = 0;
        // An error of the source ends the stage, where it is thrown.
        (0,node_stream__WEBPACK_IMPORTED_MODULE_0__.pipeline)([node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from(source), stage], () => undefined);
        for await (const chunk of stage) {
            size += chunk.length;
            if (size > unboundedBytes + largestRatio * received) {
                throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`The answer is refused: it unpacks to more than ${largestRatio} times its size (a decompression bomb).`);
            }
            yield chunk;
        }
    }
    try {
        yield* codings.toReversed().reduce(through, all());
    }
    catch (error) {
        if (broken !== undefined)
            throw broken;
        if (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ)
            throw error;
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`The answer is damaged: its ${codings.join(', ')} coding cannot be decoded.`, {
            cause: error,
        });
    }
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
/** The methods that a request may have. */
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
/** Methods that change nothing on the server (RFC 9110, section 9.2.1). */
const isSafe = (method) => method === 'GET' || method === 'HEAD' || method === 'OPTIONS';
/** Methods that may be repeated whatever became of the attempt before (RFC 9110, section 9.2.2). */
const isIdempotent = (method) => isSafe(method) || method === 'PUT' || method === 'DELETE';
/** Methods whose request has a length even without a body (RFC 9110, section 8.6). */
const expectsBody = (method) => method === 'POST' || method === 'PUT' || method === 'PATCH';


/***/ }),

/***/ 2693:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   YD: () => (/* binding */ createCollector),
/* harmony export */   uZ: () => (/* binding */ receive),
/* harmony export */   vf: () => (/* binding */ discard)
/* harmony export */ });
/* unused harmony export largestInMemory */
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3093);

const sizeOf = (body) => ('bytes' in body ? body.bytes.length : body.size);
/** Bytes up to which a body is held in memory, and put into an output. */
const largestInMemory = 256 * 1024;
function createCollector(place) {
    let held = [];
    let size = 0;
    let part;
    return {
        add: (chunk) => {
            size += chunk.length;
            if (part)
                part.write(chunk);
            else
                held.push(chunk);
            if (part || size <= largestInMemory)
                return;
            part = (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_0__/* .createPart */ .yk)(place.folder, place.name);
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
/** Collects a body. No file is left behind where it breaks off. */
async function receive(chunks, place) {
    const body = createCollector(place);
    try {
        for await (const chunk of chunks)
            body.add(chunk);
        return body.end();
    }
    catch (error) {
        body.discard();
        throw error;
    }
}
/** Removes what a body takes up. */
function discard(body) {
    if ('part' in body)
        (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_0__/* .remove */ .TF)(body.part);
}


/***/ }),

/***/ 6790:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V2: () => (/* binding */ redirect),
/* harmony export */   e6: () => (/* binding */ follow),
/* harmony export */   ff: () => (/* binding */ describeTarget)
/* harmony export */ });
/* unused harmony export mostRedirects */
/* harmony import */ var _auth_hosts_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7717);
/* harmony import */ var _methods_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7718);


/** Redirects that are followed for one call. */
const mostRedirects = 5;
/** What may follow a request to another origin: nothing that could identify the user. */
const harmless = new Set(['accept', 'accept-encoding', 'accept-language', 'accept-charset', 'user-agent']);
/** What opens a file without a credential, in the query of a link that a storage has signed. */
const signed = /((?:^|[?&])[^=&]*(?:sig|token|key|credential|secret|policy|password)[^=&]*=)[^&]*/gi;
/** The target of a redirect, for people: without what its query may be signed with. */
const describeTarget = ({ origin, pathname, search }) => `${origin}${pathname}${search.replace(signed, '$1***')}`;
const key = ({ method, url }) => `${method} ${url.href}`;
/**
 * Decides about an answer of status 3xx (RFC 9110, section 15.4), more strictly than browsers do: a credential stays with its origin, and
 * a write never becomes a read in silence.
 *
 * @param chain the requests so far, the answered one last
 */
function redirect(chain, status, location) {
    const request = chain.at(-1);
    if (!request || ![301, 302, 303, 307, 308].includes(status) || location === undefined)
        return { kind: 'stay' };
    const url = URL.parse(location, request.url.href);
    if (url === null)
        return { kind: 'fail', why: 'its Location is not a URL' };
    url.hash = '';
    url.username = '';
    url.password = '';
    const isRead = (0,_methods_js__WEBPACK_IMPORTED_MODULE_0__/* .isSafe */ .IP)(request.method);
    if ((status === 301 || status === 302) && !isRead) {
        return {
            kind: 'fail',
            why: `it points to ${describeTarget(url)}, and following would turn the ${request.method} into a GET; call that address instead`,
        };
    }
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && request.url.protocol === 'http:' && (0,_auth_hosts_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoopback */ .U9)(url))) {
        return { kind: 'fail', why: `it points to ${describeTarget(url)}, which is not https` };
    }
    const next = status === 303
        ? {
            ...request,
            url,
            method: request.method === 'HEAD' ? 'HEAD' : 'GET',
            body: undefined,
            headers: without(request.headers, 'content-type'),
        }
        : { ...request, url };
    if (chain.some((earlier) => key(earlier) === key(next)))
        return { kind: 'fail', why: `it goes round in a circle, back to ${next.method} ${describeTarget(url)}` };
    if (chain.length > mostRedirects)
        return { kind: 'fail', why: `it is one more than the ${mostRedirects} redirects that are followed` };
    return { kind: 'follow', request: leave(request.url, next), strips: url.origin !== request.url.origin };
}
/** A request that came from a URL, without what must not follow to another origin. */
function leave(from, request) {
    if (request.url.origin === from.origin)
        return request;
    const headers = request.headers.filter(({ name }) => harmless.has(name.toLowerCase()) || (request.body && name.toLowerCase() === 'content-type'));
    return { ...request, headers, credential: [] };
}
/** A GET that follows a request: with its credential and headers where it stays at home. */
const follow = (request, url) => leave(request.url, {
    ...request,
    method: 'GET',
    url,
    body: undefined,
    headers: without(request.headers, 'content-type'),
});
const without = (headers, name) => headers.filter((header) => header.name.toLowerCase() !== name);


/***/ }),

/***/ 8902:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B1: () => (/* binding */ isOutcomeUnknown),
/* harmony export */   LD: () => (/* binding */ decide),
/* harmony export */   mu: () => (/* binding */ parseRetryAfter)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7268);
/* harmony import */ var _methods_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7718);


/** Statuses that another try may change, for methods that may be repeated. */
const passing = [408, 429, 502, 503, 504];
/** Statuses that say that the server did not act, whatever the method; Mendix answers "still being processed" with 503. */
const refused = [429, 503];
/** Milliseconds: the first wait's bound, the longest wait's, and the longest `Retry-After` that is obeyed. */
const firstWait = 1000;
const longestWait = 30_000;
const longestRetryAfter = 300_000;
/** The least wait after an error that the documentation says to try again later. */
const leastWaitOnAdvice = 10_000;
/** Decides whether to try again. All that is known of retrying stands in this file. */
function decide(outcome, { method, attempt, retries, now, random }) {
    if (!isPassing(outcome, method) || attempt > retries)
        return { kind: 'accept' };
    const backOff = Math.min(longestWait, firstWait * 2 ** (attempt - 1)) * random;
    if ('error' in outcome)
        return { kind: 'wait', ms: backOff, why: messageOf(outcome.error) };
    const asked = parseRetryAfter(outcome.retryAfter, now);
    if (asked !== undefined && asked > longestRetryAfter)
        return { kind: 'give up', ms: asked };
    const long = Math.min(longestWait, leastWaitOnAdvice * 2 ** (attempt - 1)) * random;
    const own = outcome.advice === 'wait' ? Math.max(leastWaitOnAdvice, long) : backOff;
    return { kind: 'wait', ms: asked ?? own, why: `status ${outcome.status}` };
}
function isPassing(outcome, method) {
    const isRepeatable = (0,_methods_js__WEBPACK_IMPORTED_MODULE_1__/* .isIdempotent */ .ky)(method);
    if ('status' in outcome && outcome.advice !== 'none')
        return outcome.advice === 'wait';
    if ('status' in outcome)
        return (isRepeatable ? passing : refused).includes(outcome.status);
    if (!(outcome.error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConnectionError */ .Rc) || outcome.error.final)
        return false;
    return isRepeatable || outcome.error.phase === 'connecting';
}
/** Whether a try that failed may have changed something on the platform all the same. */
const isOutcomeUnknown = (error, method) => error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConnectionError */ .Rc && error.phase !== 'connecting' && !(0,_methods_js__WEBPACK_IMPORTED_MODULE_1__/* .isSafe */ .IP)(method);
/** Reads `Retry-After`, seconds or a date (RFC 9110, section 10.2.3). @returns milliseconds, or undefined where it is neither */
function parseRetryAfter(text, now) {
    if (text === undefined)
        return undefined;
    if (/^\d+$/.test(text.trim()))
        return Number(text) * 1000;
    const date = /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN;
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
const messageOf = (error) => (error instanceof Error ? error.message : String(error));


/***/ }),

/***/ 9066:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   WF: () => (/* binding */ createReader)
/* harmony export */ });
/* unused harmony exports parseDuration, parseStatuses */
const units = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
/** `setTimeout` takes no longer delay: 2^31 - 1 ms. */
const longestDuration = 2_147_483_647;
/** @returns milliseconds, or undefined where the text is no length of time that a timer can hold */
function parseDuration(text) {
    const match = /^(\d+(?:\.\d+)?)\s*(ms|s|m|h)?$/i.exec(text);
    if (!match)
        return undefined;
    const unit = (match[2] ?? 's').toLowerCase();
    const milliseconds = Math.round(Number(match[1]) * (unit === 'ms' || unit === 's' || unit === 'm' ? units[unit] : units.h));
    return milliseconds >= 1 && milliseconds <= longestDuration ? milliseconds : undefined;
}
/** @returns the ranges of a list such as `2xx, 404, 300-303`, or undefined where an entry is none of these */
function parseStatuses(text) {
    const ranges = [];
    for (const entry of text.split(/[\s,]+/).filter(Boolean)) {
        const match = /^(?:([1-5])xx|([1-5]\d\d)(?:-([1-5]\d\d))?)$/i.exec(entry);
        if (!match)
            return undefined;
        const [, group, first, last] = match;
        const range = group
            ? [Number(group) * 100, Number(group) * 100 + 99]
            : [Number(first), Number(last ?? first)];
        if (range[0] > range[1])
            return undefined;
        ranges.push(range);
    }
    return ranges.length > 0 ? ranges : undefined;
}
/** @param input gives the text of an input, empty where it was not given */
function createReader(input) {
    const faults = [];
    const fault = (at, problem) => void faults.push(`${at}: ${problem}`);
    const raw = (name) => input(name) || undefined;
    const text = (name) => input(name).trim() || undefined;
    const lines = (name) => input(name)
        .split(/\r\n|\r|\n/)
        .map((line, index) => ({ at: `${name}, line ${index + 1}`, text: line.trimStart() }))
        .filter((line) => line.text !== '');
    const pairs = (name, separator) => lines(name).flatMap(({ at, text }) => {
        const end = text.indexOf(separator);
        const key = text.slice(0, Math.max(end, 0)).trim();
        if (key === '') {
            fault(at, `expected ${separator === '=' ? '`name=value`' : name === 'extract' ? '`output-name: expression`' : '`Name: value`'}, one a line`);
            return [];
        }
        return [{ at, name: key, value: text.slice(end + 1) }];
    });
    function choice(name, choices, fallback) {
        const given = text(name);
        if (given === undefined)
            return fallback;
        const chosen = choices.find((each) => each.toLowerCase() === given.toLowerCase());
        if (chosen === undefined)
            fault(name, `"${given}" is not one of ${choices.join(', ')}`);
        return chosen ?? fallback;
    }
    function integer(name, [least, most], fallback) {
        const given = text(name);
        if (given === undefined)
            return fallback;
        if (/^\d{1,15}$/.test(given) && Number(given) >= least && Number(given) <= most)
            return Number(given);
        fault(name, `"${given}" is not a whole number from ${least} to ${most}`);
        return fallback;
    }
    function duration(name, fallback) {
        const given = text(name) ?? fallback;
        const milliseconds = parseDuration(given);
        if (milliseconds === undefined)
            fault(name, `"${given}" is not a length of time; write 500ms, 30s, 5m or a number of seconds (up to 24 days)`);
        return milliseconds ?? 0;
    }
    function statuses(name, fallback) {
        const given = text(name) ?? fallback;
        const ranges = parseStatuses(given);
        if (ranges === undefined)
            fault(name, `"${given}" is not a list of statuses; write codes, ranges or classes, such as 2xx, 404 or 200-299`);
        return ranges ?? [];
    }
    const flag = (name, fallback) => choice(name, ['true', 'false'], fallback) === 'true';
    return { flag, faults, fault, raw, text, lines, pairs, choice, integer, duration, statuses };
}


/***/ }),

/***/ 4517:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock),
/* harmony export */   w: () => (/* binding */ watch)
/* harmony export */ });
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
        }, ms);
        signal.addEventListener('abort', stop, { once: true });
    }),
};
/** @param onSilence called once, when `ms` milliseconds have passed without a sign of life */
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

/***/ 7268:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Rc: () => (/* binding */ ConnectionError),
/* harmony export */   cc: () => (/* binding */ CancelledError),
/* harmony export */   dz: () => (/* binding */ InputError),
/* harmony export */   lZ: () => (/* binding */ ActionError)
/* harmony export */ });
/**
 * A failure whose message is meant for the user: what went wrong, where, and what to do about it. It never holds a credential.
 * Everything that is thrown on purpose is one of these; any other error is a defect of the action.
 */
class ActionError extends Error {
    name = 'ActionError';
}
/** The inputs are wrong. Holds every mistake, a line each, so that a user corrects them in one go. */
class InputError extends ActionError {
    name = 'InputError';
    constructor(faults) {
        super(faults.length === 1
            ? faults.join()
            : `The inputs have ${faults.length} mistakes:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
    }
}
/** The step was cancelled (SIGINT or SIGTERM). */
class CancelledError extends ActionError {
    name = 'CancelledError';
}
/** No whole response came. `final` says that another try cannot help, as with a certificate that is not trusted. */
class ConnectionError extends ActionError {
    name = 'ConnectionError';
    phase;
    final;
    constructor(message, phase, options = {}) {
        super(message, options);
        this.phase = phase;
        this.final = options.final ?? false;
    }
}


/***/ }),

/***/ 3093:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  BC: () => (/* binding */ append),
  ZL: () => (/* binding */ chunkSize),
  yk: () => (/* binding */ createPart),
  t2: () => (/* binding */ exists),
  Xp: () => (/* binding */ inspectFile),
  WL: () => (/* binding */ inspectTarget),
  i7: () => (/* binding */ makeFolderOf),
  mk: () => (/* binding */ publish),
  zO: () => (/* binding */ readChunks),
  yR: () => (/* binding */ readText),
  oD: () => (/* binding */ readWhole),
  TF: () => (/* binding */ remove),
  f8: () => (/* binding */ writeWhole)
});

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = require("node:fs");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __nccwpck_require__(7268);
;// CONCATENATED MODULE: ./src/lib/files.ts
// Calls are synchronous: one action does one thing at a time, and node:fs/promises would be a part of every start.



/** Bytes that a file is read in at a time. */
const chunkSize = 64 * 1024;
const reason = (error) => (error instanceof Error ? error.message : String(error));
/**
 * Keeps V8's young generation at its first size. It grows while a large file streams, and with it the heap of spent buffers that wait to be
 * collected: a third of the peak memory of such a transfer (`npm run bench:files`).
 */
const collectOften = () => process.getBuiltinModule('node:v8').setFlagsFromString('--semi-space-growth-factor=1');
/** Looks up a file that is to be sent. @returns the file, or what is wrong with it */
function inspectFile(path) {
    try {
        const info = (0,external_node_fs_namespaceObject.statSync)(path);
        if (!info.isFile())
            return `${path} is not a regular file`;
        (0,external_node_fs_namespaceObject.accessSync)(path, external_node_fs_namespaceObject.constants.R_OK);
        return { path, size: info.size, modified: info.mtimeMs };
    }
    catch (error) {
        return `${path} cannot be read (${reason(error)}); paths are relative to the workspace`;
    }
}
const readWhole = ({ path }) => (0,external_node_fs_namespaceObject.readFileSync)(path);
/** @returns what is wrong with a path that a file is to be written to, or undefined */
function inspectTarget(path) {
    const info = (0,external_node_fs_namespaceObject.statSync)(path, { throwIfNoEntry: false });
    return info?.isDirectory() || /[/\\]$/.test(path) ? `${path} is a folder; give the path of a file` : undefined;
}
/**
 * The bytes of a file that was looked up before.
 *
 * @throws ActionError where it is no longer the file that was looked up
 */
function* readChunks(file) {
    collectOften();
    const handle = attempt(file.path, 'read', () => (0,external_node_fs_namespaceObject.openSync)(file.path, 'r'));
    const checkUnchanged = () => {
        const { size, mtimeMs } = (0,external_node_fs_namespaceObject.fstatSync)(handle);
        if (size === file.size && mtimeMs === file.modified)
            return;
        throw new errors/* ActionError */.lZ(`${file.path} changed while it was sent; the server has not received the whole of it.`);
    };
    try {
        checkUnchanged();
        for (let position = 0; position < file.size;) {
            const chunk = Buffer.allocUnsafe(Math.min(chunkSize, file.size - position));
            const count = attempt(file.path, 'read', () => (0,external_node_fs_namespaceObject.readSync)(handle, chunk, 0, chunk.length, position));
            position += count;
            // Before the last piece goes: the server must not take a changed file for a whole one.
            if (count === 0 || position === file.size)
                checkUnchanged();
            yield chunk.subarray(0, count);
        }
    }
    finally {
        (0,external_node_fs_namespaceObject.closeSync)(handle);
    }
}
/**
 * Begins a file that is not yet to be seen: in the folder where it will stay, so that renaming it is one step.
 *
 * @throws ActionError where it cannot be written
 */
function createPart(folder, name) {
    collectOften();
    const path = (0,external_node_path_.join)(folder, `${name}.${crypto.randomUUID()}.part`);
    const handle = attempt(path, 'written', () => {
        (0,external_node_fs_namespaceObject.mkdirSync)(folder, { recursive: true });
        return (0,external_node_fs_namespaceObject.openSync)(path, 'wx');
    });
    return {
        path,
        write: (chunk) => attempt(path, 'written', () => {
            for (let written = 0; written < chunk.length;)
                written += (0,external_node_fs_namespaceObject.writeSync)(handle, chunk, written);
        }),
        close: () => attempt(path, 'written', () => (0,external_node_fs_namespaceObject.closeSync)(handle)),
        discard: () => {
            (0,external_node_fs_namespaceObject.closeSync)(handle);
            remove(path);
        },
    };
}
/** Renames a file, or copies it where the new name is on another file system. */
function move(from, to) {
    (0,external_node_fs_namespaceObject.mkdirSync)((0,external_node_path_.dirname)(to), { recursive: true });
    try {
        (0,external_node_fs_namespaceObject.renameSync)(from, to);
    }
    catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV'))
            throw error;
        (0,external_node_fs_namespaceObject.copyFileSync)(from, to);
        remove(from);
    }
}
/** Gives a partial file its final name, and replaces what had it. The part is gone where that fails. */
function publish(part, path) {
    try {
        attempt(path, 'written', () => move(part, path));
    }
    catch (error) {
        remove(part);
        throw error;
    }
}
/** Writes a small file in one step: whole or not at all. */
function writeWhole(path, bytes) {
    const part = createPart((0,external_node_path_.dirname)(path), (0,external_node_path_.basename)(path));
    try {
        part.write(bytes);
    }
    catch (error) {
        part.discard();
        throw error;
    }
    part.close();
    publish(part.path, path);
}
/** The text of a file of ours. */
const readText = (path) => attempt(path, 'read', () => (0,external_node_fs_namespaceObject.readFileSync)(path, 'utf8'));
/** Adds to the end of a file. */
const append = (path, text) => attempt(path, 'written', () => (0,external_node_fs_namespaceObject.appendFileSync)(path, text));
const exists = (path) => (0,external_node_fs_namespaceObject.existsSync)(path);
const remove = (path) => (0,external_node_fs_namespaceObject.rmSync)(path, { force: true });
/** Makes the folder that a file is to be written to. */
const makeFolderOf = (path) => attempt(path, 'written', () => void (0,external_node_fs_namespaceObject.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true }));
function attempt(path, what, work) {
    try {
        return work();
    }
    catch (cause) {
        throw new errors/* ActionError */.lZ(`${path} cannot be ${what}: ${reason(cause)}`, { cause });
    }
}


/***/ }),

/***/ 432:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ formatTime),
/* harmony export */   z: () => (/* binding */ formatBytes)
/* harmony export */ });
/** 1 KiB is 1024 bytes, as tools that show file sizes count. */
function formatBytes(count) {
    const units = ['B', 'KiB', 'MiB', 'GiB'];
    const power = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(count, 1)) / 10));
    return `${power === 0 ? count : (count / 1024 ** power).toFixed(1)} ${units[power]}`;
}
/** Milliseconds for people: `4.2 s`, `3 min 20 s`, `1 h 5 min`. */
function formatTime(ms) {
    if (ms < 60_000)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
    const rest = hours > 0 || seconds % 60 === 0 ? '' : ` ${seconds % 60} s`;
    return `${hours > 0 ? `${hours} h ` : ''}${minutes} min${rest}`;
}


/***/ }),

/***/ 8453:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7268);

/** Parts that a written value may have; an expression of a few characters can repeat a part without end. */
const mostParts = 20_000_000;
/**
 * @returns undefined where the text is not JSON
 * @throws ActionError where it is nested too deeply: what cannot be read cannot be masked either
 */
function parseJson(text) {
    const written = new Map();
    try {
        const value = JSON.parse(text, (_, each, { source }) => {
            if (typeof each !== 'number' || source === undefined || source === String(each))
                return each;
            if (Number.isInteger(each) && !Number.isSafeInteger(each))
                return JSON.rawJSON(source);
            written.set(each, (written.get(each) ?? source) === source ? source : String(each));
            return each;
        });
        // A number that is written in two ways is written in the usual one.
        if (written.size > 0)
            JSON.parse(text, (_, each, { source }) => {
                if (typeof each === 'number' && source === String(each))
                    written.delete(each);
                return each;
            });
        return { value, write: (each) => write(each, written) };
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return undefined;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('The response is nested too deeply to be read.', { cause: error });
    }
}
function write(value, written) {
    let parts = 0;
    return JSON.stringify(value, (_, each) => {
        parts += typeof each === 'string' ? 1 + each.length : 1;
        if (parts > mostParts)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ('A value that an expression selects is too large to be written.');
        const source = typeof each === 'number' ? written.get(each) : undefined;
        return source === undefined ? each : JSON.rawJSON(source);
    });
}


/***/ }),

/***/ 9452:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ catalogue)
/* harmony export */ });
/** Every API of the platform that takes an API key or a personal access token, as documented in November 2026, by what the input `api` takes. */
const catalogue = {
    // Mendix Cloud
    'build-v1': { base: 'https://deploy.mendix.com/api/1', load: () => __nccwpck_require__.e(/* import() */ 165).then(__nccwpck_require__.bind(__nccwpck_require__, 3165)) },
    'deploy-v1': { base: 'https://deploy.mendix.com/api/1', load: () => __nccwpck_require__.e(/* import() */ 704).then(__nccwpck_require__.bind(__nccwpck_require__, 4704)) },
    'deploy-v2': { base: 'https://deploy.mendix.com/api/v2', load: () => __nccwpck_require__.e(/* import() */ 689).then(__nccwpck_require__.bind(__nccwpck_require__, 8689)) },
    'backups-v2': { base: 'https://deploy.mendix.com/api/v2', load: () => __nccwpck_require__.e(/* import() */ 669).then(__nccwpck_require__.bind(__nccwpck_require__, 8669)) },
    'deploy-v4': { base: 'https://cloud.home.mendix.com/api/v4', load: () => __nccwpck_require__.e(/* import() */ 675).then(__nccwpck_require__.bind(__nccwpck_require__, 9675)) },
    'certificates-v1': { base: 'https://api.home.mendix.com/v1', load: () => __nccwpck_require__.e(/* import() */ 613).then(__nccwpck_require__.bind(__nccwpck_require__, 2613)) },
    'pipelines-v1': { base: 'https://pipeline-portal.home.mendix.com/api/v1', load: () => __nccwpck_require__.e(/* import() */ 644).then(__nccwpck_require__.bind(__nccwpck_require__, 3644)) },
    'webhooks-v1': { base: 'https://webhook-portal.home.mendix.com/api/v1', load: () => __nccwpck_require__.e(/* import() */ 299).then(__nccwpck_require__.bind(__nccwpck_require__, 7299)) },
    // Apps and projects
    'app-repository-v1': { base: 'https://repository.api.mendix.com/v1', load: () => __nccwpck_require__.e(/* import() */ 515).then(__nccwpck_require__.bind(__nccwpck_require__, 515)) },
    'team-server-v1': { base: 'https://deploy.mendix.com/api/1', load: () => __nccwpck_require__.e(/* import() */ 660).then(__nccwpck_require__.bind(__nccwpck_require__, 6660)) },
    'projects-v2': { base: 'https://projects-api.home.mendix.com/v2', load: () => __nccwpck_require__.e(/* import() */ 302).then(__nccwpck_require__.bind(__nccwpck_require__, 7302)) },
    'projects-v1': { base: 'https://projectservice.mendix.com/rest/projectservice/v1', load: () => __nccwpck_require__.e(/* import() */ 83).then(__nccwpck_require__.bind(__nccwpck_require__, 7083)) },
    'epics-v1': { base: 'https://epics-api.mendix.com/v1', load: () => __nccwpck_require__.e(/* import() */ 507).then(__nccwpck_require__.bind(__nccwpck_require__, 9507)) },
    'feedback-v2': { base: 'https://feedback-api.mendix.com/v2', load: () => __nccwpck_require__.e(/* import() */ 649).then(__nccwpck_require__.bind(__nccwpck_require__, 649)) },
    // Marketplace and Catalog
    'marketplace-content-v1': { base: 'https://marketplace-api.mendix.com/v1', hosts: ['marketplace.mendix.com'], load: () => __nccwpck_require__.e(/* import() */ 564).then(__nccwpck_require__.bind(__nccwpck_require__, 1564)) },
    'marketplace-publish-v1': { base: 'https://marketplace-api.mendix.com/v1', load: () => __nccwpck_require__.e(/* import() */ 498).then(__nccwpck_require__.bind(__nccwpck_require__, 2498)) },
    'catalog-search-v5': { base: 'https://catalog.mendix.com/rest/search/v5', load: () => __nccwpck_require__.e(/* import() */ 927).then(__nccwpck_require__.bind(__nccwpck_require__, 8927)) },
    'catalog-registration-v5': { base: 'https://catalog.mendix.com/rest/registration/v5', load: () => __nccwpck_require__.e(/* import() */ 576).then(__nccwpck_require__.bind(__nccwpck_require__, 3576)) },
    // Mendix on Kubernetes
    'kubernetes-build-v4': { base: 'https://privatecloud.mendixcloud.com/api/v4', load: () => __nccwpck_require__.e(/* import() */ 53).then(__nccwpck_require__.bind(__nccwpck_require__, 2053)) },
    'kubernetes-deploy-v4': { base: 'https://privatecloud.mendixcloud.com/api/v4', load: () => __nccwpck_require__.e(/* import() */ 806).then(__nccwpck_require__.bind(__nccwpck_require__, 6806)) },
    // Companies and users
    'user-identifiers-v1': { base: 'https://user-identifiers-api.home.mendix.com/v1', load: () => __nccwpck_require__.e(/* import() */ 435).then(__nccwpck_require__.bind(__nccwpck_require__, 6435)) },
    'user-deactivation-v1': { base: 'https://users-status-api.home.mendix.com/v1', load: () => __nccwpck_require__.e(/* import() */ 170).then(__nccwpck_require__.bind(__nccwpck_require__, 170)) },
    'user-management-v1': { base: 'https://usermanagement.mendix.com/legacy-api/1', load: () => __nccwpck_require__.e(/* import() */ 714).then(__nccwpck_require__.bind(__nccwpck_require__, 6714)) },
    'project-categories-v1': { base: 'https://categories-api.home.mendix.com/v1', load: () => __nccwpck_require__.e(/* import() */ 325).then(__nccwpck_require__.bind(__nccwpck_require__, 3325)) },
    'audit-logs-v1': { base: 'https://audit-api-prod.datalab.mendix.com/v1', load: () => __nccwpck_require__.e(/* import() */ 410).then(__nccwpck_require__.bind(__nccwpck_require__, 3410)) },
    // Private Mendix Platform
    'pmp-build-v1': { base: '/buildservice/v1', load: () => __nccwpck_require__.e(/* import() */ 5).then(__nccwpck_require__.bind(__nccwpck_require__, 5)) },
    'pmp-deploy-v1': { base: '/deployservice/v1', load: () => __nccwpck_require__.e(/* import() */ 904).then(__nccwpck_require__.bind(__nccwpck_require__, 6904)) },
    'pmp-pipeline-v2': { base: '/pipelineservice/v2', load: () => __nccwpck_require__.e(/* import() */ 106).then(__nccwpck_require__.bind(__nccwpck_require__, 6106)) },
    'pmp-project-v2': { base: '/projectservice/v2', load: () => __nccwpck_require__.e(/* import() */ 127).then(__nccwpck_require__.bind(__nccwpck_require__, 1127)) },
    'pmp-group-v2': { base: '/groupservice/v2', load: () => __nccwpck_require__.e(/* import() */ 37).then(__nccwpck_require__.bind(__nccwpck_require__, 4037)) },
    'pmp-user-v1': { base: '/userservice/v1', load: () => __nccwpck_require__.e(/* import() */ 988).then(__nccwpck_require__.bind(__nccwpck_require__, 3988)) },
    'pmp-cluster-v1': { base: '/clusterservice/v1', load: () => __nccwpck_require__.e(/* import() */ 871).then(__nccwpck_require__.bind(__nccwpck_require__, 7871)) },
    'pmp-marketplace-v1': { base: '/marketplaceservice/v1', load: () => __nccwpck_require__.e(/* import() */ 884).then(__nccwpck_require__.bind(__nccwpck_require__, 4884)) },
};


/***/ }),

/***/ 7346:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   k: () => (/* binding */ findError)
/* harmony export */ });
/** Codes compare without regard to case, and some are documented with a space. */
const canonical = (code) => code.trim().toUpperCase().replace(/\s+/g, '_');
/**
 * Finds what the documentation says of an error. The code tells most, then the endpoint, then a piece of the message, then the status: an
 * error is what its code says whatever its status, and also on an endpoint of the same API whose page does not list it.
 */
function findError(known, given) {
    const calls = known.endpoints.map(({ endpoint }) => `${endpoint.method} ${endpoint.path}`);
    const candidates = known.apis.flatMap((api) => (api.errors ?? []).flatMap((error) => {
        const score = likeness(error, given, calls);
        return score === undefined ? [] : [{ api, error, score }];
    }));
    return candidates.reduce((best, each) => (best === undefined || each.score > best.score ? each : best), undefined);
}
function likeness(error, { status, code, message }, calls) {
    const isHere = error.on === undefined || error.on.some((call) => calls.includes(call));
    const isSaid = error.says !== undefined && message.toLowerCase().includes(error.says.toLowerCase());
    if (error.code !== undefined) {
        if (error.code !== canonical(code))
            return undefined;
        return 8 + (isHere ? 4 : 0) + (error.status === status ? 1 : 0);
    }
    if (error.status !== status || !isHere || (error.says !== undefined && !isSaid))
        return undefined;
    return (error.on ? 4 : 0) + (isSaid ? 2 : 0);
}
/** Whether waiting may help against an error, as far as the documentation tells. */
function kindOf(known, given) {
    const error = findError(known, given)?.error;
    return error?.kind ?? (error?.code === undefined ? 'unclear' : 'final');
}


/***/ }),

/***/ 763:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $5: () => (/* binding */ credentialOf),
/* harmony export */   B1: () => (/* binding */ loadHost),
/* harmony export */   Br: () => (/* binding */ pathBelow),
/* harmony export */   Gg: () => (/* binding */ titleOf),
/* harmony export */   Gk: () => (/* binding */ loadLinked),
/* harmony export */   RO: () => (/* binding */ otherMethods),
/* harmony export */   TE: () => (/* binding */ lookUp),
/* harmony export */   TK: () => (/* binding */ mendixHosts),
/* harmony export */   XM: () => (/* binding */ pathOf),
/* harmony export */   kl: () => (/* binding */ closestApi),
/* harmony export */   oz: () => (/* binding */ methodsOf),
/* harmony export */   s6: () => (/* binding */ nothing)
/* harmony export */ });
/* harmony import */ var _catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9452);

const nothing = { apis: [], endpoints: [] };
/** The id in the catalogue that looks most like a text: the one that shares most pairs of letters with it. */
function closestApi(text) {
    const pairs = (word) => new Set([...`^${word}`].map((char, i) => char + word[i]));
    const wanted = pairs(text.toLowerCase());
    const likeness = (id) => {
        const own = pairs(id);
        return (2 * [...own].filter((pair) => wanted.has(pair)).length) / (own.size + wanted.size);
    };
    return Object.keys(_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .catalogue */ .s).reduce((best, id) => (likeness(id) > likeness(best) ? id : best));
}
/** The hosts that may receive a credential: those of the catalogue, by their exact names, as customers' own apps live below mendixcloud.com. */
const mendixHosts = () => new Set(Object.values(_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .catalogue */ .s).flatMap(({ base, hosts = [] }) => [...hostOf(base), ...hosts]));
/** Every API on a host. */
const loadHost = (host) => Promise.all(Object.values(_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .catalogue */ .s)
    .filter(({ base }) => hostOf(base)[0] === host)
    .map(async ({ base, load }) => ({ base, api: (await load()).api })));
/** The further APIs that operations are asked for at, below the same root. */
async function loadLinked(places) {
    const linked = places.flatMap(({ api, base }) => {
        const root = base.slice(0, base.length - pathOf(_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .catalogue */ .s[api.id]?.base ?? '').length);
        const polled = (api.operations ?? []).flatMap(({ pollApi }) => pollApi ?? []);
        return polled.filter((id) => !places.some((place) => place.api.id === id)).map((id) => ({ id, root }));
    });
    const found = linked.map(async ({ id, root }) => {
        const entry = _catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .catalogue */ .s[id];
        return entry ? [{ api: (await entry.load()).api, base: root + pathOf(entry.base) }] : [];
    });
    return (await Promise.all(found)).flat();
}
/** The host of a base, if it has one. */
const hostOf = (base) => (base.startsWith('/') ? [] : base.split('/').slice(2, 3));
/** The path of an API's base, without a slash at its end. */
const pathOf = (base) => base.replace(/^https:\/\/[^/]*/, '');
/** The path of a URL below a base, or undefined where it is not below it. */
function pathBelow(url, base) {
    const { origin, pathname } = new URL(base);
    const root = pathname.replace(/\/$/, '');
    return url.origin === origin && `${url.pathname}/`.startsWith(`${root}/`)
        ? url.pathname.slice(root.length)
        : undefined;
}
/**
 * Finds what is known of a call. Where two templates fit the path, the one with more literal text wins.
 *
 * @param places the APIs that it may be of
 */
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
    return { apis: (endpoints.length > 0 ? endpoints : under).map(({ api }) => api), endpoints };
}
/** The other methods that the catalogue knows for the path of a call; none where it is an endpoint. */
const otherMethods = ({ methods }) => methods?.() ?? [];
/** The methods that the catalogue knows for the path of a URL. */
const methodsOf = (url, places) => ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((method) => lookUp(method, url, places).endpoints.length > 0);
/** How many characters of a path a template names, or undefined where it does not fit. */
function literalText(template, path) {
    const parts = path.split('/');
    const names = template.split('/');
    if (parts.length !== names.length)
        return undefined;
    const fits = names.every((name, index) => (name.startsWith('{') ? parts[index] !== '' : name === parts[index]));
    return fits ? names.filter((name) => !name.startsWith('{')).join('').length : undefined;
}
/** The kind of credential that a call takes, where all that is known agrees on one. */
function credentialOf({ apis }) {
    const [kind, ...others] = new Set(apis.map(({ credential }) => credential));
    return others.length === 0 ? kind : undefined;
}
/** The titles of the APIs that a call may be of. */
const titleOf = ({ apis }) => apis.map(({ title }) => title).join(' or ');


/***/ }),

/***/ 7533:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ pages),
/* harmony export */   ZZ: () => (/* binding */ pageOf),
/* harmony export */   z3: () => (/* binding */ credentials)
/* harmony export */ });
const site = 'https://docs.mendix.com';
/** Where the documentation of an API is, or what else its facts come from. */
const pageOf = ({ page, source }) => (page === undefined ? (source ?? '') : site + page);
/** Pages that are of no single API. */
const pages = {
    authentication: `${site}/apidocs-mxsdk/apidocs/`,
    permissions: `${site}/developerportal/deploy/node-permissions/`,
};
/** Each kind of credential: its name, the inputs that give it, and the page that tells how to make one. */
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

/***/ 620:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ intervalAfter),
/* harmony export */   e: () => (/* binding */ shortestInterval)
/* harmony export */ });
/** Milliseconds: polls are never closer. */
const shortestInterval = 1000;
/** Milliseconds: the first intervals, and the longest. */
const first = 2000;
const longest = 15_000;
/** The part of the time waited that an interval may take, and the part of an interval that jitter may take away. */
const share = 1 / 20;
const jitter = 1 / 10;
/**
 * How long to wait before the next poll: so that the end is seen within 2 s or 5 % of the operation's length, with few requests.
 *
 * @param elapsed milliseconds waited so far
 * @param fixed the interval that the user wants, in milliseconds
 * @param random from 0 to below 1; jitter only shortens
 * @returns milliseconds
 */
function intervalAfter(elapsed, fixed, random) {
    const full = fixed ?? Math.min(longest, Math.max(first, elapsed * share));
    return Math.max(shortestInterval, full * (1 - jitter * random));
}


/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = require("node:crypto");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = require("node:http");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = require("node:https");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = require("node:path");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = require("node:stream");

/***/ }),

/***/ 9783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ checkBypass),
/* harmony export */   s: () => (/* binding */ getProxyUrl)
/* harmony export */ });
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
/******/ 			return "" + chunkId + ".index.js";
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
/******/ 			792: 1
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

// EXTERNAL MODULE: ./src/client/store.ts + 1 modules
var store = __nccwpck_require__(2061);
// EXTERNAL MODULE: ./src/http/receive.ts
var receive = __nccwpck_require__(2693);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __nccwpck_require__(7268);
// EXTERNAL MODULE: ./src/lib/json.ts
var json = __nccwpck_require__(8453);
// EXTERNAL MODULE: ./src/http/body.ts
var http_body = __nccwpck_require__(9662);
;// CONCATENATED MODULE: ./src/lib/escape.ts
const named = { '\r': '\\r', '\n': '\\n', '\t': '\\t' };
/** Control characters (C0, DEL, C1) and the two line separators of Unicode, told by what they are not. */
const notPrintable = /[^\x20-\x7e\xa0-\u2027\u202a-\uffff]/g;
const escapeControl = (char) => named[char] ?? `\\u${(char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
/**
 * Makes a text from outside harmless within a log line: the runner takes `::command::` at the start of any line, whatever ends the one
 * before, and `##[command]` anywhere (runner: ActionCommand.cs).
 */
const oneLine = (text) => text.replace(notPrintable, escapeControl).replaceAll('##[', '## [');

// EXTERNAL MODULE: ./src/lib/format.ts
var format = __nccwpck_require__(432);
;// CONCATENATED MODULE: ./src/actions/call/headers.ts
/** Headers that carry a credential: in `headers` they would not be masked, and a dry run hides their values. */
const credentialHeaders = new Set([
    'authorization',
    'proxy-authorization',
    'cookie',
    'mendix-username',
    'mendix-apikey',
]);
/** Headers that frame the message or name its host, which the transport alone must decide (RFC 9110, section 7; RFC 9112, section 6). */
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
/** RFC 9110, section 5.6.2. */
const headerName = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
/** What Node sends: no control character but TAB, and nothing above U+00FF, which has no single byte. */
const headerValue = /^[\t\x20-\x7e\x80-\xff]*$/;
const carriesCredential = (name) => credentialHeaders.has(name.toLowerCase());
/** Reads `headers`, and notes each line that is no header or that may not be set by hand. */
function readHeaders(lines, auth, reader) {
    return lines.map(({ at, name, value: text }) => {
        const value = text.trim();
        if (!headerName.test(name))
            reader.fault(at, `"${name}" is not a header name`);
        if (!headerValue.test(value))
            reader.fault(at, `the value of "${name}" has a character that no header can hold`);
        if (framingHeaders.has(name.toLowerCase()))
            reader.fault(at, `"${name}" is set by the action itself; take the line out`);
        if (auth !== 'none' && carriesCredential(name)) {
            reader.fault(at, `"${name}" carries a credential, which would not be masked here; use \`username\` and \`api-key\`, or \`pat\``);
        }
        return { name, value };
    });
}

;// CONCATENATED MODULE: ./src/actions/report/describe.ts





const credentialName = {
    'api-key': 'API key',
    pat: 'personal access token',
    none: 'no credential',
};
/** The log's line for a request. */
const describeRequestLine = ({ method, url, body }, mode) => `${method} ${url.href} (${credentialName[mode]}${body ? `, body of ${(0,format/* formatBytes */.z)((0,http_body/* bodyLength */.Z)(body))}` : ''})`;
/** The log's line for an answer. */
function describeAnswer({ status, headers, body, ms, attempts }) {
    const type = headers['content-type']?.[0];
    const tries = attempts > 1 ? `, at try ${attempts}` : '';
    return `Answer ${status} in ${(ms / 1000).toFixed(2)} s${tries}: ${(0,format/* formatBytes */.z)((0,receive/* sizeOf */.$d)(body))}${type ? ` of ${type}` : ''}`;
}
/** The runner cuts an annotation at 4096 characters (runner: ExecutionContext.cs); the output `error-message` is whole. */
const longestWords = 3000;
/**
 * What a failing answer means: the call, the status, Mendix's own words, and what to do.
 *
 * @param hide removes secrets
 */
function describeFailure({ request: { method, url }, status, problem }, error, hint, hide) {
    const code = error?.code === String(status) ? '' : error?.code;
    // Hidden first: what is cut or escaped could no longer be told for a secret.
    const words = oneLine(hide([code, error?.message].filter(Boolean).join(': '))).slice(0, longestWords);
    return `${method} ${url.pathname} answered ${status}${words ? `: ${words}` : ''}${problem ? `; ${problem}` : ''}${hint ? `\n${hint}` : ''}`;
}
/** Shows a request that is not sent, a line each; the values of credential headers are hidden. */
function describeForDryRun({ method, url, headers, credential, body }, known) {
    const hidden = [...credential, ...headers].map(({ name, value }) => `  ${name}: ${carriesCredential(name) ? '***' : value}`);
    const segments = (body ?? []).map((segment) => 'bytes' in segment
        ? `  ${(0,format/* formatBytes */.z)(segment.bytes.length)} of text`
        : `  ${(0,format/* formatBytes */.z)(segment.size)} from ${segment.path}`);
    const bodyLines = body ? [`Body of ${(0,format/* formatBytes */.z)((0,http_body/* bodyLength */.Z)(body))}:`, ...segments] : ['No body.'];
    return ['Dry run: nothing is sent.', `${method} ${url.href}`, ...hidden, ...bodyLines, ...known];
}

// EXTERNAL MODULE: ./src/actions/call/outcome.ts
var call_outcome = __nccwpck_require__(7200);
;// CONCATENATED MODULE: ./package.json
const package_namespaceObject = /*#__PURE__*/JSON.parse('{"UU":"mendix-api-action","rE":"1.0.0"}');
;// CONCATENATED MODULE: ./src/lib/secrets.ts
/** A credential shorter than this is refused, and never masked: the mask would blank half of the log. */
const shortestSecret = 8;
/**
 * Every form in which a secret may turn up in a text. The runner derives a few of them by itself, but neither base64 with bytes after the
 * secret, nor base64url, hex, form encoding, or what `encodeURIComponent` leaves alone and .NET escapes (runner: ValueEncoders.cs).
 *
 * @returns the forms without duplicates
 */
function secretForms(secret) {
    const bytes = Buffer.from(secret);
    const url = encodeURIComponent(secret.toWellFormed());
    const strictUrl = url.replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
    const forms = [
        secret,
        url,
        strictUrl,
        url.replace(/%20/g, '+'),
        new URLSearchParams({ '': secret }).toString().slice(1),
        ...[url, strictUrl].map((text) => text.replace(/%[0-9A-F]{2}/g, (percent) => percent.toLowerCase())),
        JSON.stringify(secret).slice(1, -1),
        ...escapedForms(secret),
        bytes.toString('hex'),
        bytes.toString('hex').toUpperCase(),
        bytes.toString('base64'),
        bytes.toString('base64url'),
        ...[0, 1, 2].flatMap((offset) => [base64Within(bytes, offset, 'base64'), base64Within(bytes, offset, 'base64url')]),
    ];
    return [...new Set(forms)].filter((form) => form === secret || form.length >= shortestSecret);
}
/** How JSON encoders of other platforms write what need not be escaped: PHP its slashes, Go and .NET what has a meaning in HTML. */
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
/** The part of a longer text's base64 that depends on the secret alone, where the secret begins `offset` bytes after a group of three. */
function base64Within(secret, offset, encoding) {
    const padded = Buffer.concat([Buffer.alloc(offset), secret]);
    const first = Math.ceil((offset * 8) / 6);
    const end = Math.floor((padded.length * 8) / 6);
    return padded.toString(encoding).slice(first, end);
}
/**
 * Replaces every form in `text` by `***`. All places are found before any is replaced, as one that is gone could hide a part of another.
 */
function redact(text, forms) {
    const places = forms.flatMap((form) => {
        const found = [];
        for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1))
            found.push([at, at + form.length]);
        return found;
    });
    if (places.length === 0)
        return text;
    let result = '';
    let end = 0;
    for (const [from, to] of places.sort(([a], [b]) => a - b)) {
        if (from >= end)
            result += `${text.slice(end, from)}***`;
        end = Math.max(end, to);
    }
    return result + text.slice(end);
}

// EXTERNAL MODULE: ./src/mendix/lookup.ts
var lookup = __nccwpck_require__(763);
// EXTERNAL MODULE: ./src/mendix/pages.ts
var pages = __nccwpck_require__(7533);
;// CONCATENATED MODULE: ./src/auth/credentials.ts



/** Reads the credentials: an input beats its environment variable, and empty text is nothing. */
function readCredentials(reader, env) {
    const find = (input, ...variables) => {
        const places = [
            { at: input, text: reader.raw(input) },
            ...variables.map((name) => ({ at: name, text: env[name] })),
        ];
        const place = places.find(({ text }) => text !== undefined && text.trim() !== '');
        return place && { at: place.at, text: place.text ?? '' };
    };
    return {
        username: find('username', 'MENDIX_USERNAME'),
        apiKey: find('api-key', 'MENDIX_API_KEY'),
        pat: find('pat', 'MENDIX_PAT', 'MENDIX_TOKEN'),
    };
}
/** Private platforms hand a token out with the scheme before it: https://docs.mendix.com/apidocs-mxsdk/apidocs/private-platform/ */
const withoutScheme = (pat) => pat.trim().replace(/^mxtoken\s+/i, '');
/** The texts to mask: of either kind, as given and as it will be sent. Short ones stay, as masking them would blank the log. */
function secretsOf({ apiKey, pat }) {
    const texts = [apiKey?.text, apiKey?.text.trim(), pat?.text, pat?.text.trim(), pat && withoutScheme(pat.text)];
    return [...new Set(texts)]
        .filter((text) => text !== undefined)
        .filter((text) => text.trim().length >= shortestSecret);
}
/**
 * Decides which credential a call goes with, and checks that one alone.
 *
 * @param known what the catalogue knows of the call
 * @param warn takes what is odd but no mistake
 */
function chooseCredential(choice, given, known, reader, warn) {
    if (choice === 'none')
        return { mode: 'none' };
    const mode = choice === 'auto' ? modeOf(given, known, reader, warn) : choice;
    const taken = (0,lookup/* credentialOf */.$5)(known);
    if (choice !== 'auto' && taken && taken !== choice)
        warn(`\`auth\` is ${choice}, and ${(0,lookup/* titleOf */.Gg)(known)} takes ${pages/* credentials */.z3[taken].name}; it is sent as you say.`);
    if (mode === 'pat')
        return checkPat(given, reader, warn);
    if (mode === 'api-key')
        return checkApiKey(given, reader, warn);
    return { mode: 'none' };
}
/** The kind for `auth: auto`: what the API takes, else what is given. */
function modeOf(given, known, reader, warn) {
    const taken = (0,lookup/* credentialOf */.$5)(known);
    const likely = likelyMode(given);
    if (likely === undefined) {
        const wanted = taken ? `${(0,lookup/* titleOf */.Gg)(known)} takes ${pages/* credentials */.z3[taken].name}: set ${pages/* credentials */.z3[taken].inputs}` : undefined;
        reader.fault('auth', `no credential is given; ${wanted ?? `set ${pages/* credentials */.z3['api-key'].inputs}, or ${pages/* credentials */.z3.pat.inputs}`}, or \`auth: none\` for a call without`);
        return undefined;
    }
    if (taken === undefined) {
        if (likely === 'pat' && given.apiKey && !given.username)
            warn(`${given.apiKey.at} is given without a user name, so the personal access token is used.`);
        return likely;
    }
    if (taken === likely || (taken === 'pat' ? given.pat : given.apiKey))
        return taken;
    const at = (likely === 'pat' ? given.pat : (given.apiKey ?? given.username))?.at;
    const wrong = `${(0,lookup/* titleOf */.Gg)(known)} takes ${pages/* credentials */.z3[taken].name}, and only ${pages/* credentials */.z3[likely].name} is given (${at})`;
    if (known.endpoints.length === 0) {
        warn(`${wrong}. It is sent all the same, as the catalogue does not know this path.`);
        return likely;
    }
    reader.fault('auth', `${wrong}; set ${pages/* credentials */.z3[taken].inputs}, which ${pages/* credentials */.z3[taken].page} tells how to get, or \`auth: ${likely}\` to send it all the same`);
    return undefined;
}
/** What is given whole beats what is not, an input beats a variable, and a token beats a key. */
function likelyMode({ username, apiKey, pat }) {
    if (!pat)
        return username || apiKey ? 'api-key' : undefined;
    const isInput = (each) => each?.at === 'api-key' || each?.at === 'pat';
    return username && apiKey && isInput(apiKey) && !isInput(pat) ? 'api-key' : 'pat';
}
function checkPat({ pat }, reader, warn) {
    if (pat === undefined) {
        reader.fault('pat', 'is missing; give it, or set MENDIX_PAT or MENDIX_TOKEN. A secret that does not exist, or that this run may not see, is empty');
        return { mode: 'none' };
    }
    return { mode: 'pat', pat: withoutScheme(checkSecret(pat, withoutScheme(pat.text), reader, warn)) };
}
function checkApiKey({ username, apiKey }, reader, warn) {
    if (username === undefined)
        reader.fault('username', 'is missing; an API key goes with the login name of its owner (or set MENDIX_USERNAME)');
    if (apiKey === undefined)
        reader.fault('api-key', 'is missing; a user name goes with an API key of that user (or set MENDIX_API_KEY). A secret that does not exist, or that this run may not see, is empty');
    if (username === undefined || apiKey === undefined)
        return { mode: 'none' };
    const login = checkText(username, username.text.trim(), reader, warn);
    return { mode: 'api-key', username: login, apiKey: checkSecret(apiKey, apiKey.text.trim(), reader, warn) };
}
function checkSecret(given, secret, reader, warn) {
    if (secret.length < shortestSecret) {
        reader.fault(given.at, `has fewer than ${shortestSecret} characters; no Mendix credential is so short. Is it cut off?`);
    }
    return checkText(given, secret, reader, warn);
}
function checkText({ at, text }, trimmed, reader, warn) {
    if (text !== text.trim())
        warn(`${at}: white space around the value is left out. Was it copied with a line break?`);
    // Invisible characters come along when a value is copied from a page; a header could not hold them.
    if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(trimmed))
        reader.fault(at, 'holds a control or invisible character; copy the value anew');
    else if (/[^\x20-\xff]/.test(trimmed))
        reader.fault(at, 'holds a character that no header can hold; copy the value anew');
    return trimmed;
}

// EXTERNAL MODULE: ./src/auth/hosts.ts
var hosts = __nccwpck_require__(7717);
;// CONCATENATED MODULE: ./src/auth/sign.ts
/** The headers that a credential goes in: https://docs.mendix.com/apidocs-mxsdk/apidocs/ (Authentication). */
function sign_credentialHeaders(credential) {
    switch (credential.mode) {
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
const sign = (request, credential) => ({
    ...request,
    credential: sign_credentialHeaders(credential),
});

// EXTERNAL MODULE: ./src/inputs/reader.ts
var inputs_reader = __nccwpck_require__(9066);
// EXTERNAL MODULE: ./src/lib/files.ts + 1 modules
var files = __nccwpck_require__(3093);
// EXTERNAL MODULE: ./src/mendix/catalogue.ts
var catalogue = __nccwpck_require__(9452);
// EXTERNAL MODULE: ./src/actions/call/url.ts
var call_url = __nccwpck_require__(1421);
;// CONCATENATED MODULE: ./src/actions/call/base.ts



/** Where paths go when neither `api` nor `base-url` says otherwise; not in action.yml, as code must know whether it was given. */
const defaultBase = 'https://deploy.mendix.com';
/**
 * Finds the base of the request: that of `api`, with `base-url` in place of its origin. Notes every mistake with the reader.
 *
 * @returns undefined where a mistake leaves no base
 */
async function readBase(inputs, reader) {
    const given = inputs.baseUrl?.replace(/\/+$/, '');
    if (given !== undefined) {
        if (!(0,call_url/* checkUrl */.C)('base-url', given, reader))
            return undefined;
        if (/[?{}]/.test(given))
            reader.fault('base-url', 'takes no query and no placeholder; they belong in `url`');
    }
    if (inputs.api === undefined)
        return { url: given ?? defaultBase, api: undefined };
    const entry = Object.entries(catalogue/* catalogue */.s).find(([id]) => id === inputs.api?.toLowerCase())?.[1];
    if (entry === undefined) {
        reader.fault('api', `"${inputs.api}" is no API of the catalogue; did you mean ${(0,lookup/* closestApi */.kl)(inputs.api)}? docs/apis.md lists them all`);
        return undefined;
    }
    const { api } = await entry.load();
    const path = (0,lookup/* pathOf */.XM)(entry.base);
    if (given === undefined && path === entry.base) {
        reader.fault('base-url', `is missing; ${api.title} is on a host of your own, such as https://mendix.example.com`);
        return undefined;
    }
    if (given?.endsWith(path))
        reader.fault('base-url', `ends in ${path}, which \`api\` adds already; leave it out`);
    if (`${inputs.url.split('?')[0]}/`.startsWith(`${path}/`))
        reader.fault('url', `begins with ${path}, which \`api\` adds already; leave it out`);
    return { url: given === undefined ? entry.base : given + path, api };
}
/** What may be known of calls to a URL: the API that the base names, or those of the URL's host. */
const placesOf = async (base, url) => base?.api ? [{ api: base.api, base: base.url }] : (0,lookup/* loadHost */.B1)(url.host);

// EXTERNAL MODULE: ./src/wait/schedule.ts
var schedule = __nccwpck_require__(620);
;// CONCATENATED MODULE: ./src/actions/call/output-names.ts
/** Every output of the action, as action.yml declares them. */
const outputNames = [
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

// EXTERNAL MODULE: ./src/http/methods.ts
var methods = __nccwpck_require__(7718);
;// CONCATENATED MODULE: ./src/actions/call/request-inputs.ts

const authChoices = ['auto', 'api-key', 'pat', 'none'];
/** The defaults of inputs that are given as text. action.yml states them as well, for people; a test holds the two together. */
const defaults = {
    auth: 'auto',
    'success-status': '2xx',
    retries: '3',
    timeout: '5m',
    'dry-run': 'false',
    wait: 'false',
    'wait-timeout': '30m',
    paginate: 'false',
    summary: 'false',
};
const retriesRange = [0, 10];
/** Reads the inputs that describe a request; the credential's have a reader of their own. */
function readRequestInputs(reader) {
    const url = reader.text('url');
    if (url === undefined)
        reader.fault('url', 'is missing; give a whole URL, or a path such as /api/1/apps');
    return {
        url: url ?? '',
        api: reader.text('api'),
        baseUrl: reader.text('base-url'),
        method: reader.choice('method', methods/* methods */.vX, undefined),
        pathParams: reader.pairs('path-params', '='),
        query: reader.pairs('query', '='),
        headers: reader.pairs('headers', ':'),
        body: reader.raw('body'),
        bodyFile: reader.text('body-file'),
        form: reader.pairs('form', '='),
        auth: reader.choice('auth', authChoices, defaults.auth),
        allowedHosts: reader.lines('allowed-hosts'),
        successStatus: reader.statuses('success-status', defaults['success-status']),
        responseFile: reader.text('response-file'),
        retries: reader.integer('retries', retriesRange, Number(defaults.retries)),
        timeout: reader.duration('timeout', defaults.timeout),
        dryRun: reader.flag('dry-run', defaults['dry-run']),
    };
}

;// CONCATENATED MODULE: ./src/actions/call/follow-up-inputs.ts



/** Reads the inputs that say what follows the request, and checks what needs no knowledge of it. */
function readChainInputs(reader) {
    const given = reader.text('wait-interval');
    const waitInterval = given === undefined ? undefined : reader.duration('wait-interval', given);
    if (waitInterval !== undefined && waitInterval > 0 && waitInterval < schedule/* shortestInterval */.e)
        reader.fault('wait-interval', `"${given}" is too short; the platform is asked once a second at most`);
    const inputs = {
        extract: readNames(reader.pairs('extract', ':'), reader),
        mask: reader.lines('mask'),
        wait: reader.flag('wait', defaults.wait),
        waitUrl: reader.text('wait-url'),
        waitUntil: reader.text('wait-until'),
        waitFailed: reader.text('wait-failed'),
        waitInterval,
        waitTimeout: reader.duration('wait-timeout', defaults['wait-timeout']),
        paginate: reader.flag('paginate', defaults.paginate),
        download: reader.text('download'),
        downloadFile: reader.text('download-file'),
        summary: reader.flag('summary', defaults.summary),
    };
    const waits = inputs.wait || inputs.waitUntil !== undefined;
    if (inputs.waitUrl !== undefined && inputs.waitUntil === undefined)
        reader.fault('wait-url', 'needs `wait-until`, which tells when the wait is over');
    if (inputs.waitFailed !== undefined && !waits)
        reader.fault('wait-failed', 'needs `wait-until` or `wait: true`, which tell when the wait is over');
    if (inputs.paginate && waits)
        reader.fault('paginate', 'cannot go with a wait; use a step for each');
    if (inputs.downloadFile !== undefined && inputs.download === undefined)
        reader.fault('download-file', 'needs `download`, which tells where the URL is in the response');
    return inputs;
}
/** Reads the names of outputs: each an identifier, none twice, none of the action's own; they compare without regard to case. */
function readNames(pairs, reader) {
    const taken = new Set();
    return pairs.map(({ at, name, value }) => {
        const optional = name.endsWith('?');
        const output = (optional ? name.slice(0, -1) : name).trim();
        const key = output.toLowerCase();
        if (!/^[A-Za-z_][A-Za-z0-9_-]{0,99}$/.test(output))
            reader.fault(at, `"${output}" is no name for an output; use letters, digits, - and _, with a letter first`);
        else if (outputNames.some((own) => own === key))
            reader.fault(at, `"${output}" is an output of the action itself`);
        else if (taken.has(key))
            reader.fault(at, `"${output}" is given twice`);
        taken.add(key);
        return { at, name: output, value: value.trim(), optional };
    });
}

;// CONCATENATED MODULE: ./src/http/message.ts
/** Finds a header, whose name compares without regard to case. */
const findHeader = (headers, name) => headers.find((header) => header.name.toLowerCase() === name.toLowerCase());

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./src/actions/call/form.ts

/** Reads lines like those of curl's `-F`: `name=value`, `name=@path`, `name=@path;type=text/plain;filename=x`. */
function readForm(lines, findFile, reader) {
    return lines.flatMap(({ at, name, value }) => {
        if (!value.startsWith('@'))
            return [{ name, text: value }];
        const [path = '', ...options] = value.slice(1).split(/;(?=(?:type|filename)=)/);
        const option = (key) => options.findLast((each) => each.startsWith(`${key}=`))?.slice(key.length + 1);
        const type = option('type')?.trim() ?? 'application/octet-stream';
        if (!/^[\w.+-]+\/[\w.+-]+[\x20-\x7e]*$/.test(type))
            reader.fault(at, `"${type}" is not a media type such as application/zip`);
        const file = findFile(at, path.trim());
        return file ? [{ name, file, type, filename: option('filename') ?? (0,external_node_path_.basename)(file.path) }] : [];
    });
}
/** Escapes a name as browsers and curl do: https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data */
const quoted = (name) => name.replace(/["\r\n]/g, encodeURIComponent);
/** Encodes the parts as multipart/form-data (RFC 7578), files by reference. */
function encodeForm(parts, boundary) {
    const pieces = parts.map((part) => {
        const disposition = `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(part.name)}"`;
        if ('text' in part)
            return [{ bytes: Buffer.from(`${disposition}\r\n\r\n${part.text}\r\n`) }];
        const head = `${disposition}; filename="${quoted(part.filename)}"\r\nContent-Type: ${part.type}\r\n\r\n`;
        return [{ bytes: Buffer.from(head) }, part.file, { bytes: Buffer.from('\r\n') }];
    });
    return [...pieces.flat(), { bytes: Buffer.from(`--${boundary}--\r\n`) }];
}

;// CONCATENATED MODULE: ./src/actions/call/json-error.ts
const blank = /[ \t\r\n]*/y;
// One token of JSON (RFC 8259, section 2).
const token = /([{}[\],:])|("(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/uy;
/**
 * Says what is wrong with a text that should be JSON: line, column and the offending line.
 *
 * @returns undefined where the text is JSON
 */
function describeJsonError(text) {
    try {
        JSON.parse(text);
        return undefined;
    }
    catch (error) {
        const offset = positionIn(String(error)) ?? unexpectedToken(text);
        const before = text.slice(0, offset).split('\n');
        const column = (before.at(-1)?.length ?? 0) + 1;
        const line = (before.at(-1) ?? '') + (text.slice(offset).split('\n')[0] ?? '');
        const from = Math.max(0, column - 61);
        const excerpt = line.slice(from, from + 120).trim();
        return `is not JSON, at line ${before.length}, column ${column}: ${excerpt || '(the text ends there)'}`;
    }
}
/** V8 names the position of every mistake but an unexpected token. */
function positionIn(message) {
    const position = / at position (\d+)/.exec(message)?.[1];
    return position === undefined ? undefined : Number(position);
}
/** @returns the offset of the first token that cannot stand where it does, or of the text's end where one is missing */
function unexpectedToken(text) {
    const open = [];
    let expecting = 'value';
    let position = 0;
    for (;;) {
        blank.lastIndex = position;
        position += blank.exec(text)?.[0].length ?? 0;
        token.lastIndex = position;
        const [whole, mark, string, scalar] = token.exec(text) ?? [];
        const next = advance(expecting, mark ?? (string ? 'string' : scalar && 'scalar'), open);
        if (whole === undefined || next === undefined)
            return position;
        expecting = next;
        position += whole.length;
    }
}
/** @returns what may follow a token, or undefined where the token may not stand here */
function advance(expecting, kind, open) {
    const closing = open.at(-1) === '{' ? '}' : ']';
    if (kind === closing && [', or end', `value or ${closing}`, `key or ${closing}`].includes(expecting)) {
        open.pop();
        return ', or end';
    }
    switch (expecting) {
        case 'value':
        case 'value or ]':
            if (kind !== '{' && kind !== '[')
                return kind === 'string' || kind === 'scalar' ? ', or end' : undefined;
            open.push(kind);
            return kind === '{' ? 'key or }' : 'value or ]';
        case 'key':
        case 'key or }':
            return kind === 'string' ? ':' : undefined;
        case ':':
            return kind === ':' ? 'value' : undefined;
        case ', or end':
            return kind === ',' && open.length > 0 ? (open.at(-1) === '{' ? 'key' : 'value') : undefined;
    }
}

;// CONCATENATED MODULE: ./src/actions/call/body.ts



/** Bytes up to which a JSON file is checked before it is sent. */
const largestCheckedFile = 1024 * 1024;
/** Describes the body that `body`, `body-file` or `form` gives, of which there is at most one. */
function describeBody(inputs, headers, sources, reader) {
    const given = [
        inputs.body !== undefined && 'body',
        inputs.bodyFile !== undefined && 'body-file',
        inputs.form.length > 0 && 'form',
    ];
    const names = given.filter((name) => name !== false);
    if (names.length > 1)
        reader.fault(names.join(', '), 'exclude each other; give one of them');
    const chosenType = findHeader(headers, 'content-type')?.value;
    if (inputs.form.length > 0) {
        if (chosenType !== undefined)
            reader.fault('headers', 'a Content-Type beside `form` would lack its boundary; take the line out');
        const boundary = sources.boundary();
        const body = encodeForm(readForm(inputs.form, sources.findFile, reader), boundary);
        return { body, contentType: `multipart/form-data; boundary=${boundary}` };
    }
    if (inputs.bodyFile !== undefined)
        return describeFile(inputs.bodyFile, chosenType, sources, reader);
    if (inputs.body === undefined)
        return { body: undefined, contentType: undefined };
    const contentType = chosenType ?? 'application/json';
    if (!inputs.body.isWellFormed())
        reader.fault('body', 'is not valid Unicode');
    if (isJson(contentType))
        checkJson('body', inputs.body, reader);
    return { body: [{ bytes: Buffer.from(inputs.body) }], contentType };
}
function describeFile(path, chosenType, sources, reader) {
    const contentType = chosenType ?? (/\.json$/i.test(path) ? 'application/json' : 'application/octet-stream');
    const file = sources.findFile('body-file', path);
    if (file === undefined)
        return { body: undefined, contentType };
    if (isJson(contentType)) {
        if (file.size > largestCheckedFile)
            sources.notice(`body-file: ${path} is larger than 1 MiB and is sent without a check that it is JSON.`);
        else
            checkJson('body-file', sources.readFile(file).toString(), reader);
    }
    return { body: [file], contentType };
}
/** application/json, and whatever is JSON by its suffix (RFC 6839, section 3.1). */
const isJson = (mediaType) => /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(mediaType);
function checkJson(name, text, reader) {
    const problem = text.startsWith('\uFEFF')
        ? 'begins with a byte order mark, which JSON forbids; save it as UTF-8 without one'
        : describeJsonError(text);
    if (problem === undefined)
        return;
    reader.fault(name, `${problem}. Put values in with toJSON(...), or name another Content-Type in \`headers\``);
}

;// CONCATENATED MODULE: ./src/actions/call/request.ts




/**
 * Turns inputs into a description of the request, with nothing sent and no credential in it. Every mistake is noted with the reader.
 *
 * @param userAgent the `User-Agent` unless `headers` gives one
 * @returns undefined where there is no URL to describe
 */
function describeRequest(inputs, base, userAgent, sources, reader) {
    const given = readHeaders(inputs.headers, inputs.auth, reader);
    const { body, contentType } = describeBody(inputs, given, sources, reader);
    const hasBody = inputs.body !== undefined || inputs.bodyFile !== undefined || inputs.form.length > 0;
    const method = inputs.method ?? (hasBody ? 'POST' : 'GET');
    if (hasBody && (method === 'GET' || method === 'HEAD')) {
        reader.fault('method', `${method} takes no body; use another method, or take the body out`);
    }
    const url = (0,call_url/* buildUrl */.c)(inputs, base, reader);
    if (url === undefined)
        return undefined;
    // Deploy API v1 wants a type on calls without a body, too: https://docs.mendix.com/apidocs-mxsdk/apidocs/deploy-api/
    const type = contentType ?? (method === 'POST' || method === 'DELETE' ? 'application/json' : undefined);
    const added = [
        { name: 'Accept', value: 'application/json, */*' },
        { name: 'Accept-Encoding', value: 'gzip, br, zstd' },
        { name: 'User-Agent', value: userAgent },
        ...(type === undefined ? [] : [{ name: 'Content-Type', value: type }]),
    ];
    return { method, url, headers: [...given, ...added.filter(({ name }) => !findHeader(given, name))], body };
}

;// CONCATENATED MODULE: ./src/actions/call/prepare.ts












/**
 * Reads and checks all inputs; masks the credentials before anything else is said.
 *
 * @throws InputError with every mistake
 */
async function prepare(runner) {
    const reader = (0,inputs_reader/* createReader */.WF)(runner.input);
    const given = readCredentials(reader, runner.env);
    for (const secret of secretsOf(given))
        runner.protect(secret, 'credential');
    const inputs = readRequestInputs(reader);
    const chainInputs = readChainInputs(reader);
    const allowed = (0,hosts/* readAllowedHosts */.cQ)(inputs.allowedHosts, reader);
    const base = await readBase(inputs, reader);
    const described = describeRequest(inputs, base, `${package_namespaceObject.UU}/${package_namespaceObject.rE}`, bodySources(reader, runner), reader);
    const places = described ? await placesOf(base, described.url) : [];
    const everywhere = [...places, ...(await (0,lookup/* loadLinked */.Gk)(places))];
    const know = (method, url) => {
        const own = (0,lookup/* lookUp */.TE)(method, url, places);
        if (own.endpoints.length > 0)
            return own;
        const linked = (0,lookup/* lookUp */.TE)(method, url, everywhere);
        return linked.endpoints.length > 0 ? linked : { ...own, methods: () => (0,lookup/* methodsOf */.oz)(url, everywhere) };
    };
    const known = described ? know(described.method, described.url) : lookup/* nothing */.s6;
    const others = inputs.method === undefined && described?.method === 'GET' ? (0,lookup/* otherMethods */.RO)(known) : [];
    if (others.length > 0)
        reader.fault('method', `is missing; the catalogue knows this path with ${others.join(' and ')} alone`);
    const credential = chooseCredential(inputs.auth, given, known, reader, runner.warning);
    const targets = { 'response-file': inputs.responseFile, 'download-file': chainInputs.downloadFile };
    for (const [at, path] of Object.entries(targets)) {
        const problem = path && (0,files/* inspectTarget */.WL)(path);
        if (problem)
            reader.fault(at, problem);
    }
    let chain;
    if (hasChain(chainInputs) && described && base) {
        const { planChain } = await Promise.all(/* import() */[__nccwpck_require__.e(22), __nccwpck_require__.e(205)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3205));
        // A whole URL brings its own base, for paths that are to follow it.
        const isWhole = inputs.baseUrl === undefined && !inputs.url.startsWith('/');
        const home = isWhole && !base.api ? { ...base, url: described.url.origin } : base;
        chain = planChain(chainInputs, inputs, described, home, known, everywhere, reader);
    }
    const hostProblem = described && (0,hosts/* checkHost */.RC)(described.url, inputs.auth !== 'none', allowed, (0,lookup/* mendixHosts */.TK)());
    if (hostProblem)
        reader.fault('url', hostProblem);
    if (reader.faults.length > 0 || described === undefined)
        throw new errors/* InputError */.dz(reader.faults);
    return { inputs, signed: sign(described, credential), mode: credential.mode, chainInputs, chain, know };
}
/** Whether anything follows the request: what few runs need is loaded by those alone. */
const hasChain = ({ extract, mask, wait, waitUrl, waitUntil, waitFailed, paginate, download }) => wait || paginate || extract.length + mask.length > 0 || [waitUrl, waitUntil, waitFailed, download].some(Boolean);
const bodySources = (reader, runner) => ({
    findFile: (at, path) => {
        const file = (0,files/* inspectFile */.Xp)(path);
        if (typeof file !== 'string')
            return file;
        reader.fault(at, file);
        return undefined;
    },
    readFile: files/* readWhole */.oD,
    boundary: () => `form-${crypto.randomUUID()}`,
    notice: runner.notice,
});

;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = require("node:os");
// EXTERNAL MODULE: ./src/client/document.ts
var client_document = __nccwpck_require__(2862);
// EXTERNAL MODULE: ./src/client/mendix-error.ts
var mendix_error = __nccwpck_require__(2077);
// EXTERNAL MODULE: ./src/http/call.ts + 8 modules
var call = __nccwpck_require__(7135);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __nccwpck_require__(4708);
;// CONCATENATED MODULE: external "node:events"
const external_node_events_namespaceObject = require("node:events");
;// CONCATENATED MODULE: external "node:net"
const external_node_net_namespaceObject = require("node:net");
;// CONCATENATED MODULE: external "node:tls"
const external_node_tls_namespaceObject = require("node:tls");
;// CONCATENATED MODULE: ./src/http/connect.ts





const hostOf = (url) => url.hostname.replace(/^\[|\]$/g, '');
const portOf = (url) => Number(url.port || (url.protocol === 'https:' ? 443 : 80));
/**
 * Opens a connection that is ready for a request: TCP, then the proxy's tunnel, then TLS. Our own, as neither the toolkit's tunnel nor
 * Node's `proxyEnv` lets go of a proxy that accepts a connection and never answers.
 *
 * @param signal ends the attempt in any phase, and destroys what was opened
 * @throws the socket's own error, a ConnectionError where the proxy refuses, or the signal's reason
 */
async function connect(target, proxy, signal) {
    signal.throwIfAborted();
    const first = proxy?.url ?? target;
    let socket = (0,external_node_net_namespaceObject.connect)({ host: hostOf(first), port: portOf(first), noDelay: true });
    const abandon = () => void socket.destroy();
    signal.addEventListener('abort', abandon);
    try {
        await (0,external_node_events_namespaceObject.once)(socket, 'connect', { signal });
        if (proxy?.url.protocol === 'https:')
            socket = await connect_secure(socket, proxy.url, signal);
        if (proxy)
            await tunnel(socket, target, proxy, signal);
        if (target.protocol === 'https:')
            socket = await connect_secure(socket, target, signal);
        return socket;
    }
    catch (error) {
        socket.destroy();
        signal.throwIfAborted();
        throw error;
    }
    finally {
        signal.removeEventListener('abort', abandon);
    }
}
async function connect_secure(socket, { hostname }, signal) {
    // A name for the server to choose its certificate by; an address is no name (RFC 6066, section 3).
    const host = hostname.replace(/^\[|\]$/g, '');
    const secured = (0,external_node_tls_namespaceObject.connect)({
        socket,
        host,
        ...((0,external_node_net_namespaceObject.isIP)(host) ? {} : { servername: host }),
        ALPNProtocols: ['http/1.1'],
    });
    try {
        await (0,external_node_events_namespaceObject.once)(secured, 'secureConnect', { signal });
    }
    catch (error) {
        secured.destroy();
        throw error;
    }
    return secured;
}
async function tunnel(socket, target, { userInfo, variable }, signal) {
    const path = `${target.hostname}:${portOf(target)}`;
    const headers = {
        Host: path,
        ...(userInfo === undefined ? {} : { 'Proxy-Authorization': `Basic ${Buffer.from(userInfo).toString('base64')}` }),
    };
    const request = (0,external_node_http_.request)({ method: 'CONNECT', path, headers, createConnection: () => socket, signal });
    const status = await new Promise((resolve, reject) => {
        // Any answer to CONNECT comes as this event; what follows a refusal is of no interest.
        request.on('connect', (response) => resolve(response.statusCode ?? 0));
        request.on('error', reject);
        request.on('close', () => reject(new Error('the proxy closed the connection')));
        request.end();
    });
    if (status >= 200 && status < 300)
        return;
    const advice = status === 407
        ? `it wants a user name and password: set them in ${variable}`
        : 'ask whoever runs it to allow this host';
    const passing = status === 429 || status === 502 || status === 503 || status === 504;
    throw new errors/* ConnectionError */.Rc(`the proxy of ${variable} answered ${status} to CONNECT ${path}; ${advice}`, 'connecting', {
        final: !passing,
    });
}

;// CONCATENATED MODULE: ./src/http/connections.ts




const createAgent = ({ protocol }, keepAlive) => protocol === 'https:' ? new external_node_https_.Agent({ keepAlive }) : new external_node_http_.Agent({ keepAlive });
/** @param findProxy the proxy for a URL, if any */
function createConnections(findProxy) {
    const shared = new Map();
    return {
        open: async (url, method, signal) => {
            const agent = ((0,methods/* isSafe */.IP)(method) && shared.get(url.origin)) || createAgent(url, (0,methods/* isSafe */.IP)(method));
            if ((0,methods/* isSafe */.IP)(method))
                shared.set(url.origin, agent);
            if (Object.keys(agent.freeSockets).length === 0) {
                const socket = await connect(url, findProxy(url), signal);
                agent.createConnection = () => socket;
            }
            return agent;
        },
        close: () => {
            for (const agent of shared.values())
                agent.destroy();
        },
    };
}

// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/proxy.js
var lib_proxy = __nccwpck_require__(9783);
;// CONCATENATED MODULE: ./src/http/proxy.ts


/**
 * Finds the proxy for a URL in `https_proxy` or `http_proxy` (either case, lower first), unless `no_proxy` or loopback exempts it.
 *
 * @throws ActionError where the variable names no proxy that can be used: going direct instead would be a surprise
 */
function findProxy(url, env) {
    const name = url.protocol === 'https:' ? 'https_proxy' : 'http_proxy';
    const variable = [name, name.toUpperCase()].find((each) => env[each]?.trim());
    const text = variable && env[variable]?.trim();
    if (!variable || !text || (0,lib_proxy/* checkBypass */.H)(url))
        return undefined;
    const proxy = URL.parse(text.includes('://') ? text : `http://${text}`);
    // The value may hold a password, so the messages leave it out.
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
/** The secret texts of a proxy's URL: the password, and what is sent. Passwords below four characters would mask half of the log. */
function secretsOfProxy({ url, userInfo }) {
    if (userInfo === undefined)
        return [];
    const password = userInfo.slice(userInfo.indexOf(':') + 1);
    return [userInfo, password, url.password].filter((text) => text.length >= 4);
}

// EXTERNAL MODULE: ./src/lib/clock.ts
var clock = __nccwpck_require__(4517);
// EXTERNAL MODULE: ./src/mendix/errors.ts
var mendix_errors = __nccwpck_require__(7346);
;// CONCATENATED MODULE: ./src/actions/call/session.ts














const unread = { document: undefined, why: 'empty' };
function createSession(prepared, runner, cancelled) {
    const { inputs, chain, know, mode } = prepared;
    const responseFile = inputs.responseFile && (0,external_node_path_.resolve)(inputs.responseFile);
    if (responseFile)
        (0,files/* makeFolderOf */.i7)(responseFile);
    const target = { responseFile, temp: runner.env.RUNNER_TEMP || (0,external_node_os_namespaceObject.tmpdir)() };
    const isSuccess = (status) => inputs.successStatus.some(([from, to]) => status >= from && status <= to);
    const connections = createConnections((url) => proxyFor(url, runner));
    const kindIn = (answered, error) => {
        const { method, url } = answered.request;
        return (0,mendix_errors/* kindOf */.I)(know(method, url), given(answered, error));
    };
    let isWarned = false;
    const warnOfUnmasked = (count) => {
        if (count === 0 || isWarned)
            return;
        isWarned = true;
        runner.warning(`${count} secret text(s) of the response are too short or too common to be masked: under 4 characters, or punctuation alone.`);
    };
    async function fetch(request, changes = {}) {
        const options = {
            ...inputs,
            connections,
            clock: clock/* systemClock */.m,
            cancelled,
            isSuccess,
            placeOf: (status) => (0,store/* placeOf */.$t)(target, isSuccess(status)),
            advise: (answered) => {
                const kind = kindIn(answered, (0,mendix_error/* findMendixError */.H)((0,store/* textOf */.b6)(answered) ?? '', true));
                return kind === 'unclear' ? 'none' : kind === 'wait' ? 'wait' : 'final';
            },
            log: runner.info,
            ...changes,
        };
        const answer = await (0,call/* call */.T)(request, options);
        const ok = options.isSuccess(answer.status) && answer.problem === undefined;
        if (changes.isFile)
            return { answer, ok, text: '', readable: unread, error: undefined, kind: 'unclear' };
        try {
            const text = (0,store/* textOf */.b6)(answer) ?? '';
            const error = (0,mendix_error/* findMendixError */.H)(text, !ok);
            return { answer, ok, text, readable: await read(answer, ok), error, kind: kindIn(answer, error) };
        }
        catch (error) {
            (0,receive/* discard */.vf)(answer.body);
            throw error;
        }
    }
    /** Reads a response where something needs it, and masks what is secret in it before anything is said of it. */
    async function read(answer, ok) {
        const { method, url } = answer.request;
        const paths = ok ? know(method, url).endpoints.flatMap(({ endpoint }) => endpoint.secrets ?? []) : [];
        const mask = chain?.mask ?? [];
        if (chain === undefined && paths.length === 0)
            return unread;
        const readable = (0,client_document/* readDocument */.u)(answer);
        if (readable.document && paths.length + mask.length > 0) {
            const { maskSecrets } = await Promise.all(/* import() */[__nccwpck_require__.e(22), __nccwpck_require__.e(205)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3205));
            warnOfUnmasked(maskSecrets(paths, mask, readable.document, runner));
        }
        else if (mask.length > 0 && (0,client_document/* isTooLarge */.I)(readable)) {
            throw new errors/* ActionError */.lZ('mask: the response is larger than 32 MiB, so that nothing can be selected in it.');
        }
        return readable;
    }
    async function explain({ answer, error }) {
        // What few runs need is loaded by those alone.
        const { diagnose } = await __nccwpck_require__.e(/* import() */ 784).then(__nccwpck_require__.bind(__nccwpck_require__, 7784));
        const { method, url, credential } = answer.request;
        const hint = diagnose(know(method, url), credential.length > 0 ? mode : 'none', given(answer, error));
        return describeFailure(answer, error, hint, runner.redact);
    }
    return { clock: clock/* systemClock */.m, target, cancelled, isSuccess, fetch, explain, close: connections.close };
}
const given = ({ status }, error) => ({
    status,
    code: error?.code ?? '',
    message: error?.message ?? '',
});
/** Finds the proxy for a URL, and masks its password. */
function proxyFor(url, runner) {
    const proxy = findProxy(url, runner.env);
    for (const secret of proxy ? secretsOfProxy(proxy) : [])
        runner.protect(secret);
    return proxy;
}

;// CONCATENATED MODULE: ./src/actions/call/action.ts








/** Calls one Mendix API as the inputs say, does what is to follow, and sets the outputs from the last response. */
async function request(runner, cancelled) {
    const prepared = await prepare(runner);
    const { signed, mode, chain, chainInputs } = prepared;
    // A proxy that cannot be used is a mistake to report before anything is sent.
    proxyFor(signed.url, runner);
    if (prepared.inputs.dryRun)
        return showDryRun(prepared, runner);
    runner.info(describeRequestLine(signed, mode));
    const session = createSession(prepared, runner, cancelled);
    try {
        const steps = chain && (await Promise.all(/* import() */[__nccwpck_require__.e(22), __nccwpck_require__.e(205)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3205)));
        const outcome = steps
            ? await steps.followUp(chain, prepared, session, runner)
            : await (0,call_outcome/* outcomeOf */.s)(await session.fetch(signed), session);
        const { first, last } = outcome;
        runner.info(describeAnswer(last.answer));
        const taken = steps
            ? await steps.takeOut(outcome, chain, chainInputs.downloadFile, session, runner)
            : { values: new Map(), file: '', failure: undefined };
        if (first !== last)
            (0,receive/* discard */.vf)(first.answer.body);
        if (outcome.body)
            (0,receive/* discard */.vf)(last.answer.body);
        const body = outcome.body ? { body: outcome.body, headers: { 'content-type': ['application/json'] } } : last.answer;
        const stored = (0,store/* storeBody */.wq)(body, session.target, outcome.failure === undefined);
        runner.debug(() => `Body: ${hideIn(stored.text, runner.redact).slice(0, 200)}`);
        setOutputs(runner, (0,call_outcome/* outputsOf */.Y)(outcome, stored, first.text, mode), {
            ...Object.fromEntries(taken.values),
            'download-file': taken.file,
        });
        if (stored.file && stored.text === '' && (0,receive/* sizeOf */.$d)(body.body) > 0) {
            runner.notice(`The body of the answer is in the file ${stored.file}; the output \`body\` is empty.`);
        }
        const failure = outcome.failure ?? taken.failure;
        if (chainInputs.summary)
            await summarize(prepared, outcome, taken, failure, runner);
        if (outcome.warning)
            runner.warning(outcome.warning);
        if (failure !== undefined)
            throw new errors/* ActionError */.lZ(failure);
    }
    finally {
        session.close();
    }
}
async function showDryRun({ signed, know, mode, chain }, runner) {
    const { describeKnown } = await __nccwpck_require__.e(/* import() */ 784).then(__nccwpck_require__.bind(__nccwpck_require__, 7784));
    const lines = describeForDryRun(signed, describeKnown(know(signed.method, signed.url)));
    for (const line of lines)
        runner.info(line);
    if (chain)
        for (const line of (await Promise.all(/* import() */[__nccwpck_require__.e(22), __nccwpck_require__.e(205)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3205))).describeChain(chain))
            runner.info(line);
    setOutputs(runner, { url: signed.url.href, auth: mode, attempts: '0' }, {});
}
async function summarize({ signed: { method, url } }, { last, states = [], polls, items }, { values, file }, failure, runner) {
    const { describeSummary } = await __nccwpck_require__.e(/* import() */ 610).then(__nccwpck_require__.bind(__nccwpck_require__, 5610));
    const facts = [
        ...(polls === undefined ? [] : [`Waited with ${polls} poll(s).`]),
        ...(items === undefined ? [] : [`${items} item(s).`]),
        ...(file ? [`Downloaded to ${file}`] : []),
    ];
    const summary = {
        request: `${method} ${url.origin}${url.pathname}`,
        succeeded: failure === undefined,
        result: [failure ?? describeAnswer(last.answer), ...facts].join('\n'),
        values,
        states,
    };
    if (!runner.summarize(describeSummary(summary, runner.redact)))
        runner.warning('There is no summary, as the runner gives no file for it (GITHUB_STEP_SUMMARY).');
}
/** `body` and `headers` are passed on as they came, other parts of responses without the credential, and the rest without any secret. */
function setOutputs(runner, outputs, extracted) {
    const clean = ([name, value]) => name === 'body' || name === 'headers'
        ? [name, value]
        : [name, name === 'first-body' ? hideIn(value, runner.withoutCredential) : runner.redact(value)];
    const values = Object.entries(extracted).map(([name, value]) => [name, runner.withoutCredential(value)]);
    runner.setOutputs({ ...Object.fromEntries(Object.entries(outputs).map(clean)), ...Object.fromEntries(values) });
}
/** Hides secrets in a body, also where its encoder escaped what it need not have. */
function hideIn(text, hide) {
    if (!text.includes('\\'))
        return hide(text);
    try {
        const document = (0,json/* parseJson */.q)(text);
        const usual = document?.write(document.value) ?? '';
        return hide(usual) === usual ? hide(text) : hide(usual);
    }
    catch {
        // Nested too deeply to be read; nothing else needs it here.
        return hide(text);
    }
}

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
;// CONCATENATED MODULE: ./src/runner/runner.ts
// The toolkit's two parts that are used, and not its index: that loads all the rest of it (fs/promises, the OIDC client, the system's
// details) at every start, which costs as much as sending a request.






function githubRunner() {
    let forms = [];
    let credentialForms = [];
    const clean = (text) => redact(text, forms);
    // An annotation may have several lines of ours; the toolkit escapes the breaks between them.
    const cleanLines = (text) => clean(text).split('\n').map(oneLine).join('\n');
    return {
        env: process.env,
        input: (name) => process.env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '',
        setOutputs: (outputs) => {
            const entries = Object.entries(outputs).map(([name, value]) => prepareKeyValueMessage(name, value));
            issueFileCommand('OUTPUT', entries.join(external_node_os_namespaceObject.EOL));
        },
        summarize: (markdown) => {
            const path = process.env.GITHUB_STEP_SUMMARY;
            if (path)
                (0,files/* append */.BC)(path, `${clean(markdown)}\n`);
            return Boolean(path);
        },
        protect: (secret, kind) => {
            const added = secretForms(secret).filter((form) => !forms.includes(form));
            for (const form of added)
                issueCommand('add-mask', {}, form);
            forms = [...forms, ...added];
            if (kind === 'credential')
                credentialForms = [...credentialForms, ...added];
        },
        redact: clean,
        withoutCredential: (text) => redact(text, credentialForms),
        info: (message) => process.stdout.write(`${oneLine(clean(message))}\n`),
        debug: (message) => {
            if (process.env.RUNNER_DEBUG === '1')
                issueCommand('debug', {}, oneLine(clean(message())));
        },
        notice: (message) => issueCommand('notice', {}, cleanLines(message)),
        warning: (message) => issueCommand('warning', {}, cleanLines(message)),
        error: (message) => issueCommand('error', {}, cleanLines(message)),
    };
}

;// CONCATENATED MODULE: ./src/runner/run.ts


/**
 * Runs an action as the whole work of this process. The exit code is a failure until the action has come to its end, so that nothing (a
 * promise that never settles, an event loop that runs dry) can end the step green without its outputs.
 */
async function run(action) {
    process.exitCode = 1;
    const runner = githubRunner();
    const cancel = new AbortController();
    // The runner sends SIGINT, then SIGTERM 7.5 s later (runner: ProcessInvoker.cs).
    for (const signal of ['SIGINT', 'SIGTERM']) {
        process.once(signal, () => cancel.abort(new errors/* CancelledError */.cc(`Cancelled (${signal}).`)));
    }
    try {
        await action(runner, cancel.signal);
        process.exitCode = 0;
    }
    catch (error) {
        runner.error(error instanceof errors/* ActionError */.lZ ? error.message : defect(error));
        if (error instanceof Error)
            runner.debug(() => error.stack ?? '');
    }
}
function defect(error) {
    const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return `${text}\nThis is a defect of the action. Please report it, with the log of a run in debug mode.`;
}

;// CONCATENATED MODULE: ./src/main.ts


void run(request);

module.exports = __webpack_exports__;
/******/ })()
;
"use strict";
exports.id = 1071;
exports.ids = [1071,666];
exports.modules = {

/***/ 1071:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explainFailedCall: () => (/* binding */ explainFailedCall)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7268);
/* harmony import */ var _methods_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7718);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(666);



function explainFailedCall(error, { method, url }, attempts) {
    const what = `${method} ${url.origin}${url.pathname}`;
    if (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CancelledError */ .cc || error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TimeLimitError */ .$q) {
        const outcome = (0,_methods_js__WEBPACK_IMPORTED_MODULE_2__/* .isSafe */ .IP)(method) ? '' : ' Whether it took effect is not known: look at the platform.';
        const message = `${error.message} ${what} was in flight.${outcome}`;
        return error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CancelledError */ .cc
            ? new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CancelledError */ .cc(message, { cause: error })
            : new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TimeLimitError */ .$q(message, (0,_methods_js__WEBPACK_IMPORTED_MODULE_2__/* .isSafe */ .IP)(method) ? error.code : 'OUTCOME_UNKNOWN', { cause: error });
    }
    if (!(error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ))
        return error;
    const atTry = attempts > 1 ? ` (try ${attempts})` : '';
    const isUnknown = (0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .isOutcomeUnknown */ .B1)(error, method);
    const unknown = isUnknown
        ? ' The outcome is unknown: the request was sent and may have taken effect. Look at the app in the Mendix portal, or ask with a GET, before you repeat it.'
        : '';
    const message = `${what} failed${atTry}. ${error.message}${unknown}`;
    return error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConnectionError */ .Rc
        ? new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConnectionError */ .Rc(message, error.phase, {
            cause: error,
            final: error.final,
            reason: error.reason,
            code: isUnknown ? 'OUTCOME_UNKNOWN' : error.code,
        })
        : new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(message, { cause: error });
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
//# sourceMappingURL=1071.main.js.map
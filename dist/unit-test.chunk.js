"use strict";
exports.id = 602;
exports.ids = [602];
exports.modules = {

/***/ 2602:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  unitTestAction: () => (/* binding */ unitTestAction)
});

// EXTERNAL MODULE: ./src/inputs/issues.ts
var inputs_issues = __webpack_require__(89);
// EXTERNAL MODULE: ./src/lib/format.ts
var format = __webpack_require__(432);
// EXTERNAL MODULE: ./src/lib/escape.ts
var lib_escape = __webpack_require__(7188);
;// CONCATENATED MODULE: ./src/unit-testing/outcome.ts

const maxNames = 10;
const maxNameLength = 200;
function testOutcome({ tests, failures }) {
    if (failures > 0)
        return 'TESTS_FAILED';
    return tests === 0 ? 'NO_TESTS' : 'PASSED';
}
function describeOutcome(result) {
    const { tests, failures } = result;
    const sentences = {
        PASSED: tests === 1 ? 'The only test passed' : `All ${tests} tests passed`,
        TESTS_FAILED: `${failures} of ${tests} ${tests === 1 ? 'test' : 'tests'} failed`,
        NO_TESTS: 'The app ran no tests. Check that the constant `UnitTesting.Enabled` is true, and that the app contains unit tests',
    };
    return sentences[testOutcome(result)];
}
function listFailures({ failures, failedTests }) {
    const names = failedTests
        .filter(({ name }) => name !== '')
        .slice(0, maxNames)
        .map(({ name }) => `- ${(0,lib_escape/* excerpt */.Kb)(name, (text) => text, maxNameLength)}`);
    const more = failures - names.length;
    if (more === 0)
        return names;
    return [...names, names.length === 0 ? `The app names none of the ${more} failed tests.` : `and ${more} more`];
}
function describeProgress({ tests, failures }) {
    if (tests === undefined || failures === undefined)
        return '';
    return `the app reported ${tests} tests, ${failures} of them failed so far`;
}
const maxCellLength = 300;
const head = '| Test | Error | Last step |\n| --- | --- | --- |\n';
const maxNoteBytes = 300;
function describeFailures({ failures, failedTests }, maxBytes) {
    const rows = rowsWithin(failedTests, maxBytes - head.length - maxNoteBytes);
    const leftOut = failedTests.length - rows.length;
    const unnamed = failures - failedTests.length;
    const parts = [
        rows.length > 0 ? `${head}${rows.join('')}` : '',
        leftOut > 0
            ? `Failed tests left out here, as a summary has a size limit: ${leftOut}. The report lists them all.\n`
            : '',
        unnamed > 0 ? `Failed tests that the app does not name: ${unnamed}.\n` : '',
    ];
    return parts.filter((part) => part !== '').join('\n');
}
function rowsWithin(failedTests, maxBytes) {
    const rows = [];
    let bytes = 0;
    for (const { name, error, step } of failedTests) {
        const row = `| ${[name, error, step].map(cell).join(' | ')} |\n`;
        bytes += Buffer.byteLength(row);
        if (bytes > maxBytes)
            break;
        rows.push(row);
    }
    return rows;
}
const cell = (text) => (0,lib_escape/* escapeWithoutLinks */.Ho)((0,lib_escape/* excerpt */.Kb)(text, (same) => same, maxCellLength));

// EXTERNAL MODULE: ./src/actions/shared/after-failure.ts
var after_failure = __webpack_require__(2064);
// EXTERNAL MODULE: ./src/actions/shared/cloud-target.ts
var cloud_target = __webpack_require__(3148);
// EXTERNAL MODULE: ./src/actions/shared/platform-plan.ts
var platform_plan = __webpack_require__(8664);
// EXTERNAL MODULE: ./src/actions/shared/staged-action.ts + 1 modules
var staged_action = __webpack_require__(3549);
// EXTERNAL MODULE: ./src/pipeline/stages.ts
var stages = __webpack_require__(495);
;// CONCATENATED MODULE: ./src/actions/unit-test/context.ts

const unitTestStages = {
    resolve: { about: 'finds the URL of the environment', limitMs: (0,stages/* minutes */.Gx)(10), skippedIf: '`app-url` is given' },
    start: {
        about: 'waits until no other test run is under way, because two runs at a time mix their results; then starts the tests',
        limitMs: Number.POSITIVE_INFINITY,
    },
    tests: {
        about: 'polls the app until the tests are complete, every 2 to 15 seconds; then writes the report',
        limitMs: Number.POSITIVE_INFINITY,
    },
};
const unitTestOutputs = ['tests', 'failures', 'passed', 'runtime', 'report-file', 'app-url'];

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/auth/credentials.ts
var credentials = __webpack_require__(8168);
// EXTERNAL MODULE: ./src/lib/atomic-file.ts
var atomic_file = __webpack_require__(2949);
// EXTERNAL MODULE: ./src/lib/output-path.ts
var output_path = __webpack_require__(1976);
// EXTERNAL MODULE: ./src/lib/redaction/secret-forms.ts
var secret_forms = __webpack_require__(6243);
// EXTERNAL MODULE: ./src/platform/url-rules.ts
var url_rules = __webpack_require__(5580);
// EXTERNAL MODULE: ./src/actions/shared/connection.ts + 20 modules
var connection = __webpack_require__(4847);
;// CONCATENATED MODULE: ./src/actions/unit-test/inputs.ts










const unitTestDefaults = {
    timeout: '30m',
    'fail-on-failure': 'true',
    summary: 'true',
    retries: connection/* defaultRetries */.yC,
};
function readUnitTestInputs(reader, runner) {
    const password = readPassword(reader, runner);
    return {
        ...(0,connection/* readConnection */.dC)(reader, runner, connection/* apiKeyInputs */.HC),
        ...(0,staged_action/* readStagedInputs */.oA)(reader, unitTestDefaults),
        password,
        ref: readAppRef(reader),
        report: readReportTarget(reader, runner),
        failOnFailure: reader.flag('fail-on-failure', unitTestDefaults['fail-on-failure']),
    };
}
function readPassword({ raw, issues }, runner) {
    const password = raw('password') ?? '';
    if (password.trim() === '')
        return issues.add('password', 'is missing; give the value of the constant `UnitTesting.RemoteApiPassword`', credentials/* emptySecretHint */.Xm);
    protectPassword(password, runner);
    if (password.length < minPasswordLength)
        issues.warn(`password: has fewer than ${minPasswordLength} characters. They are masked wherever they occur, so the log and the outputs of this job may lose parts, or whole outputs; set a longer password.`);
    if (password !== password.trim())
        issues.warn('password: begins or ends with white space, which is sent as a part of it. Was it copied with a line break?');
    return password;
}
function readAppRef(reader) {
    const { text, issues } = reader;
    const [appUrl, app, environment] = ['app-url', 'app', 'environment'].map(text);
    const isNamed = app !== undefined || environment !== undefined;
    if (appUrl === undefined) {
        if (!isNamed)
            return issues.add('app-url', 'is missing; give the URL of the app, or `app` and `environment`');
        const target = (0,cloud_target/* readTarget */._E)(reader);
        if (target.app === inputs_issues/* invalid */.Gq || target.environment === inputs_issues/* invalid */.Gq)
            return inputs_issues/* invalid */.Gq;
        return { kind: 'environment', app: target.app, environment: target.environment };
    }
    if (isNamed)
        issues.add('app-url', 'names the app, and so do `app` and `environment`; set only one of the two');
    const url = URL.parse(appUrl);
    if (url && (0,url_rules/* isCallable */.du)(url) && !/[?#]/.test(appUrl))
        return { kind: 'url', url: withoutLastSlashes(url) };
    return issues.add('app-url', 'is not an https URL such as https://myapp-test.mendixcloud.com, without username, query or fragment (http is accepted only for localhost)');
}
const withoutLastSlashes = ({ origin, pathname }) => `${origin}${pathname.replace(/(?<!\/)\/+$/, '')}`;
function readReportTarget({ text, issues }, runner) {
    const file = text('report-file');
    if (file === undefined) {
        const path = (0,external_node_path_.join)((0,connection/* tempFolder */.vg)(runner), `unit-tests-${crypto.randomUUID()}.xml`);
        return { path, mode: atomic_file/* privateMode */.J$ };
    }
    const problem = (0,output_path/* inspectTarget */.WL)(file);
    return problem ? issues.add('report-file', problem) : { path: (0,external_node_path_.resolve)(file), mode: undefined };
}
const minPasswordLength = 4;
function protectPassword(password, { protect }) {
    const bytes = Buffer.from(password);
    const base64 = bytes.toString('base64');
    const forms = [
        encodeURIComponent(password.toWellFormed()),
        JSON.stringify(password).slice(1, -1),
        base64,
        base64.replace(/={1,2}$/, ''),
        bytes.toString('base64url'),
        bytes.toString('hex'),
    ];
    const missing = forms.filter((form) => form.length < secret_forms/* minSecretLength */.jE);
    for (const form of new Set([password, password.trim(), ...missing]))
        protect(form, 'credential');
}

// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
;// CONCATENATED MODULE: ./src/unit-testing/report.ts
const maxListedTests = 10_000;
const maxMessageLength = 500;
const suiteName = 'Mendix unit tests';
function writeJUnitReport(result) {
    const { tests, failures, runtimeMs, failedTests } = result;
    const time = ((runtimeMs ?? 0) / 1000).toFixed(3);
    const totals = `tests="${tests}" failures="${failures}" errors="0" skipped="0" time="${time}"`;
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites name="${suiteName}" ${totals}>`,
        `  <testsuite name="${suiteName}" ${totals}>`,
        ...failedTests.map((test, index) => writeFailure(test, index + 1)),
        ...numbersBetween(failedTests.length, Math.min(failures, maxListedTests)).map((number) => writeFailure({ name: '', error: '', step: '' }, number)),
        ...numbersBetween(failures, tests > maxListedTests ? failures : tests).map((number) => `    <testcase classname="Passed tests" name="${number}"/>`),
        '  </testsuite>',
        '</testsuites>',
        '',
    ].join('\n');
}
const numbersBetween = (from, to) => Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index + 1);
function writeFailure({ name, error, step }, number) {
    const shownName = name === '' ? { classname: 'Failed tests without a name', name: `${number}` } : splitName(name);
    const attributes = `classname="${escapeAttribute(shownName.classname)}" name="${escapeAttribute(shownName.name)}"`;
    const message = firstLine(error) || 'The app gives no error text.';
    const text = [error, step === '' ? '' : `Last step: ${step}`].filter((part) => part !== '').join('\n');
    return `    <testcase ${attributes}><failure message="${escapeAttribute(message)}">${escapeText(text)}</failure></testcase>`;
}
function splitName(name) {
    const dot = name.endsWith('.') ? -1 : name.lastIndexOf('.');
    return { classname: name.slice(0, Math.max(0, dot)), name: name.slice(dot + 1) };
}
const firstLine = (text) => text
    .trimStart()
    .split(/[\r\n]/, 1)
    .join('')
    .slice(0, maxMessageLength)
    .replace(/[\ud800-\udbff]$/, '');
const named = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeText = (text) => text
    .replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"\r]/g, (char) => named[char] ?? '&#13;');
const escapeAttribute = (text) => escapeText(text).replace(/[\t\n]/g, (char) => (char === '\t' ? '&#9;' : '&#10;'));

// EXTERNAL MODULE: ./src/platform/attempts.ts
var attempts = __webpack_require__(8629);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./src/lib/json-fields.ts
var json_fields = __webpack_require__(1739);
;// CONCATENATED MODULE: ./src/unit-testing/status.ts


function readTestStatus(source, redact) {
    const { completed, tests, failures, runtime, failed_tests: failed } = (0,json_fields/* fieldsOf */.Pf)(source);
    const [reportedTests, reportedFailures] = [countOf(tests), countOf(failures)];
    if (typeof completed !== 'boolean')
        return { problem: 'has no field `completed` that is `true` or `false`' };
    if (!completed)
        return { status: { completed, tests: reportedTests, failures: reportedFailures, source } };
    if (reportedTests === undefined || reportedFailures === undefined)
        return {
            problem: `has no field \`${reportedTests === undefined ? 'tests' : 'failures'}\` with a whole number of 0 or more`,
        };
    const failedTests = (Array.isArray(failed) ? failed : []).map((each) => failedTestOf(each, redact));
    const all = Math.max(reportedFailures, failedTests.length);
    const result = { tests: Math.max(reportedTests, all), failures: all, runtimeMs: runtimeOf(runtime), failedTests };
    return { status: { completed, result, source } };
}
const isNewRun = (status, before) => !status.completed || before === undefined || !(0,external_node_util_.isDeepStrictEqual)(status.source, before.source);
const failedTestOf = (value, redact) => {
    const { name, error, step } = (0,json_fields/* fieldsOf */.Pf)(value);
    const text = (field) => (typeof field === 'string' ? redact(field) : '');
    return { name: text(name), error: text(error), step: text(step) };
};
const countOf = (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
const runtimeOf = (value) => typeof value === 'number' && value >= 0 && value <= Number.MAX_SAFE_INTEGER ? value : undefined;

// EXTERNAL MODULE: ./src/client/body.ts
var body = __webpack_require__(3255);
// EXTERNAL MODULE: ./src/client/mendix-error.ts
var mendix_error = __webpack_require__(2077);
// EXTERNAL MODULE: ./src/http/body-sink.ts
var body_sink = __webpack_require__(8988);
// EXTERNAL MODULE: ./src/mendix/request.ts + 1 modules
var mendix_request = __webpack_require__(990);
// EXTERNAL MODULE: ./src/http/status.ts
var http_status = __webpack_require__(8848);
// EXTERNAL MODULE: ./src/lib/json.ts
var json = __webpack_require__(8453);
;// CONCATENATED MODULE: ./src/unit-testing/response.ts




const maxWordsLength = 500;
const howToEnable = 'Add the Unit Testing module to the app, with its microflow `Startup` called after startup; set the constants ' +
    '`UnitTesting.Enabled` and `UnitTesting.RemoteApiEnabled` to true, and `UnitTesting.RemoteApiPassword` to a password; ' +
    'on Mendix Cloud, add a request handler for the path `unittests/`; then restart the app.';
const mayHaveStarted = (status) => http_status/* mayHaveActedStatuses */.z_.has(status);
function judgeAppResponse(response, options) {
    const { status } = response;
    if (http_status/* transientStatuses */.TG.has(status))
        return { kind: 'outage', why: `status ${status}` };
    if (status >= 300 && status < 400)
        return unavailable(response, `redirected to ${targetOf(response)}`);
    if (status === 404 || status === 405)
        return unavailable(response, `responded with status ${status}`);
    if (status === 401 || status === 403)
        return { kind: 'refused', failure: passwordRefused(status) };
    if (status < 200 || status > 299)
        return failed(response, options);
    if (isPage(response)) {
        const page = unavailable(response, `responded with an HTML page (status ${status})`);
        return options.isRunning ? { kind: 'unclear', failure: page.failure } : page;
    }
    return response.call === 'start' ? { kind: 'accepted' } : judgeBody(response, options);
}
function judgeAppConnection(error) {
    const { cause, message } = error;
    const isUnknownHost = cause instanceof Error && 'code' in cause && cause.code === 'ENOTFOUND';
    if (error.final || isUnknownHost)
        return { kind: 'refused', failure: { code: 'CONNECTION_FAILED', message } };
    return { kind: 'outage', why: message };
}
function judgeBody({ body, problem }, { redact }) {
    const failure = (what) => ({
        code: 'INVALID_RESPONSE',
        message: `The status that the app reports ${what}. Check that \`app-url\` is the URL of the app, and check the version of its Unit Testing module.`,
    });
    if (problem !== undefined)
        return { kind: 'refused', failure: failure(`cannot be used: ${problem}`) };
    const read = (0,json/* readJson */.Vh)(body.replace(/^\ufeff/, ''));
    if ('fault' in read)
        return { kind: read.fault === 'not JSON' ? 'unclear' : 'refused', failure: failure(`is ${read.fault}`) };
    const status = readTestStatus(read.document.value, redact);
    return 'problem' in status ? { kind: 'refused', failure: failure(status.problem) } : { kind: 'accepted', ...status };
}
const unavailable = ({ url }, what) => ({
    kind: 'refused',
    failure: {
        code: 'TESTS_UNAVAILABLE',
        message: `The Remote API of the Unit Testing module is not available: ${url.pathname} ${what}. ${howToEnable}`,
    },
});
function passwordRefused(status) {
    const restrictions = status === 403
        ? ' The access restriction profile of the environment may also block this runner from the path `unittests/`.'
        : '';
    return {
        code: 'PASSWORD_REFUSED',
        message: `The app refused the password (status ${status}). It must be the value of the constant \`UnitTesting.RemoteApiPassword\` in this environment.${restrictions}`,
    };
}
function failed({ call, status, words }, { isRunning, redact }) {
    const quoted = words === '' ? '' : `: ${(0,lib_escape/* excerpt */.Kb)(words, redact, maxWordsLength)}`;
    const restarted = isRunning && status === 400
        ? '\nThe app may have restarted during the tests: it keeps their results in memory only. Run the tests again.'
        : '';
    const failure = {
        code: `HTTP_${status}`,
        message: `The app responded to ${call} with status ${status}${quoted}${restarted}`,
    };
    return { kind: status >= 500 ? 'unclear' : 'refused', failure };
}
function isPage({ headers, body }) {
    const type = headers['content-type']?.[0] ?? '';
    return (/^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(type) || /^\ufeff?\s*<(?:!doctype html|html)\b/i.test(body));
}
function targetOf({ headers, url }) {
    const location = headers.location?.[0];
    const target = location === undefined ? null : URL.parse(location, url.href);
    return target?.protocol === 'https:' || target?.protocol === 'http:' ? target.origin : 'an unknown address';
}

;// CONCATENATED MODULE: ./src/actions/unit-test/remote-api.ts







async function callApp({ session, url, password }, call, phase) {
    const { client, signal } = session;
    const body = [{ bytes: Buffer.from(JSON.stringify({ password })) }];
    const request = (0,mendix_request/* buildRequest */.mK)('POST', new URL(`${url}/unittests/${call}`), { body });
    const received = collect();
    try {
        const response = await client.send(request, {
            anonymous: true,
            isFile: true,
            retries: 0,
            signal,
            isSuccess: () => true,
            spoolTo: () => received.sink,
        });
        response.body.discard();
        const { status } = response;
        const judgement = judgeAppResponse(appResponse(call, response, received.text()), {
            isRunning: phase === 'running',
            redact: client.redact,
        });
        const isLost = judgement.kind !== 'accepted' && mayHaveStarted(status);
        return { judgement, status, isLost, attempt: { kind: 'response', response } };
    }
    catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof errors/* ConnectionError */.Rc))
            throw error;
        const cause = error.cause instanceof errors/* ConnectionError */.Rc ? error.cause : error;
        const isLost = cause.phase !== 'connecting';
        return { judgement: judgeAppConnection(cause), status: undefined, isLost, attempt: { kind: 'failed', error } };
    }
}
function appResponse(call, { request, status, headers, problem }, body) {
    const error = (0,mendix_error/* findMendixError */.HG)(body);
    const words = [error?.code, error?.message].filter(Boolean).join(': ');
    return { call, url: request.url, status, headers, body, problem, words };
}
function collect() {
    const chunks = [];
    let size = 0;
    return {
        sink: {
            add: (chunk) => {
                size += chunk.length;
                if (size > body/* maxDocumentBytes */.VR)
                    throw new body_sink/* BodyError */.Ru(`it is larger than ${(0,format/* formatBytes */.z3)(body/* maxDocumentBytes */.VR)}`);
                chunks.push(Buffer.from(chunk));
            },
            end: () => ({ bytes: Buffer.alloc(0) }),
            discard: () => void chunks.splice(0),
        },
        text: () => Buffer.concat(chunks).toString(),
    };
}
const maxUnclearMs = 3 * 60_000;
function createPatience({ session }) {
    const { clock } = session.client;
    const startedAt = clock.monotonicMs();
    let [unclearSince, noted] = [undefined, ''];
    const elapsedMs = () => clock.monotonicMs() - startedAt;
    const note = (why) => {
        if (why !== noted)
            session.log(`The app cannot respond yet, waiting: ${why}`);
        noted = why;
        session.waitingFor(`the app could not respond (${why})`);
    };
    return {
        elapsedMs,
        pause: async ({ judgement, attempt }, waitingFor = 'the app had not responded') => {
            if (judgement.kind === 'refused')
                throw failureError(judgement);
            if (judgement.kind === 'accepted') {
                [unclearSince, noted] = [undefined, ''];
                session.waitingFor(waitingFor);
            }
            else if (judgement.kind === 'outage')
                note(judgement.why);
            else {
                unclearSince ??= elapsedMs();
                if (elapsedMs() - unclearSince >= maxUnclearMs)
                    throw failureError(judgement);
                note(judgement.failure.message.split('\n', 1).join());
            }
            await session.backOff(elapsedMs(), attempt);
        },
    };
}
const failureError = ({ failure }) => new errors/* StageError */.Zu(failure.code, failure.message);

;// CONCATENATED MODULE: ./src/actions/unit-test/test-run.ts




const badRequest = 400;
async function startTests(app, note) {
    const patience = createPatience(app);
    let before = await awaitIdle(app);
    for (let isLost = false;;) {
        note('unknown');
        const outcome = await callApp(app, 'start', 'starting');
        if (outcome.judgement.kind === 'accepted')
            return { before, isSeen: false };
        const isRefused = outcome.status === badRequest;
        isLost ||= outcome.isLost;
        if (!isLost)
            note('no');
        const now = isRefused || outcome.isLost ? await readStatus(app) : undefined;
        if (now && isLost && isNewRun(now, before))
            return { before, isSeen: true };
        if (isRefused && now?.completed === false)
            before = await awaitIdle(app);
        else
            await patience.pause(outcome);
    }
}
async function awaitIdle(app) {
    const { session } = app;
    const { clock } = session.client;
    const startedAt = clock.monotonicMs();
    for (let isNoted = false;; isNoted = true) {
        const status = await readStatus(app);
        if (status === undefined || status.completed)
            return status;
        if (!isNoted)
            session.log('Another test run is under way in the app. This step waits until it has finished, then starts its own');
        session.waitingFor('another test run was still under way');
        await session.backOff(clock.monotonicMs() - startedAt);
    }
}
async function readStatus(app) {
    for (const patience = createPatience(app);;) {
        const outcome = await callApp(app, 'status', 'starting');
        if (outcome.judgement.kind === 'accepted')
            return outcome.judgement.status;
        if (outcome.status === badRequest)
            return undefined;
        await patience.pause(outcome);
    }
}
const maxStaleMs = 30_000;
async function awaitResult(app, { before, isSeen }) {
    const patience = createPatience(app);
    const heartbeat = (0,attempts/* createHeartbeat */.Vn)(app.session);
    app.session.waitingFor('the tests had just been started');
    for (let wasSeen = isSeen;;) {
        const outcome = await callApp(app, 'status', 'running');
        const status = outcome.judgement.kind === 'accepted' ? outcome.judgement.status : undefined;
        wasSeen ||= status !== undefined && isNewRun(status, before);
        const isStale = !wasSeen && patience.elapsedMs() < maxStaleMs;
        if (status?.completed && !isStale)
            return status.result;
        const state = describeState(status);
        if (status)
            heartbeat(state);
        await patience.pause(isStale ? asStale(outcome, before) : outcome, state);
    }
}
function describeState(status) {
    if (status === undefined || status.completed)
        return 'the app still showed the run before this one';
    const progress = describeProgress(status);
    return `the tests were still running${progress && ` (${progress})`}`;
}
const asStale = (outcome, before) => before === undefined && outcome.status === 400 ? { ...outcome, judgement: { kind: 'accepted' } } : outcome;

;// CONCATENATED MODULE: ./src/actions/unit-test/unit-test.ts









async function runUnitTests(run) {
    const { stages, inputs, recorder } = run;
    const url = await appUrlOf(run);
    recorder.set({ 'app-url': url });
    const appIn = (session) => ({ session, url, password: inputs.password });
    const started = await stages.run('start', async (session) => {
        const found = await startTests(appIn(session), (state) => {
            run.started = state;
        });
        run.started = 'yes';
        session.succeed('the tests were started');
        return found;
    });
    await stages.run('tests', async (session) => finishRun(run, session, await awaitResult(appIn(session), started)));
}
async function appUrlOf({ stages, inputs }) {
    const { ref } = inputs;
    if (ref.kind === 'environment')
        return stages.run('resolve', (session) => resolveAppUrl(session, ref));
    stages.skip('resolve', unitTestStages.resolve.skippedIf);
    return ref.url;
}
async function resolveAppUrl(session, name) {
    const { target } = await (0,cloud_target/* resolveTarget */.u1)(session.failingEarly(), name);
    const { app, environment } = target;
    if (['stopped', 'empty'].includes(environment.status.toLowerCase()))
        throw new errors/* StageError */.Zu('TESTS_UNAVAILABLE', `${app.appId} ${environment.mode} is ${environment.status}, so no tests can run there. Start the app and re-run the job.`);
    const url = withoutLastSlashes(urlOf(environment, session.baseOf('deploy-v1')));
    session.succeed(`${app.appId} ${environment.mode} is at ${url}`);
    return url;
}
function urlOf({ mode, url }, base) {
    const found = URL.parse(url);
    if (found && (0,url_rules/* isCallableLink */.$t)(found, base))
        return found;
    const problem = url === '' ? 'Mendix reports no URL' : 'the URL that Mendix reports is not an https URL';
    throw new errors/* StageError */.Zu('INVALID_RESPONSE', `${problem} for ${mode}; set \`app-url\` instead of \`app\` and \`environment\``);
}
function finishRun(run, session, result) {
    const { recorder, inputs, runner } = run;
    const { tests, failures, runtimeMs } = result;
    const outcome = testOutcome(result);
    run.result = result;
    recorder.set({ tests: String(tests), failures: String(failures), passed: String(outcome === 'PASSED') });
    recorder.set({ runtime: runtimeMs === undefined ? '' : String(runtimeMs) });
    const reportProblem = writeReport(run, result);
    const sentence = describeOutcome(result);
    const message = [sentence, ...listFailures(result), ...(reportProblem ? [reportProblem] : [])].join('\n');
    const isTolerated = outcome === 'TESTS_FAILED' && !inputs.failOnFailure;
    if (outcome !== 'PASSED' && !isTolerated)
        throw new errors/* StageError */.Zu(outcome, message);
    session.succeed(sentence);
    if (isTolerated)
        runner.warning(message, 'Mendix TESTS_FAILED');
    if (reportProblem)
        throw new errors/* StageError */.Zu('ACTION_FAILED', reportProblem);
}
function writeReport({ inputs, recorder, runner }, result) {
    const { path, mode } = inputs.report;
    try {
        (0,atomic_file/* writeWhole */.f8)(path, Buffer.from(writeJUnitReport(result)), mode);
        recorder.set({ 'report-file': path });
        runner.info(`Wrote the JUnit report to ${path}`);
        return undefined;
    }
    catch (error) {
        return `The JUnit report could not be written: ${(0,errors/* expectedError */.j1)(error).message}.`;
    }
}

;// CONCATENATED MODULE: ./src/actions/unit-test/action.ts










const unitTestAction = (0,staged_action/* defineStagedAction */.kk)({
    name: 'Test run',
    outputs: unitTestOutputs,
    apis: ['deploy-v1'],
    stages: unitTestStages,
    defaults: unitTestDefaults,
    plan: async (context) => {
        const inputs = readUnitTestInputs(context.reader, context.runner);
        if (inputs.ref !== inputs_issues/* invalid */.Gq && inputs.ref.kind === 'environment')
            return (0,cloud_target/* planCloud */.p5)(context, inputs);
        return (0,platform_plan/* planPlatform */.H)({ ...context, apis: [] }, { inputs, credentialFor: () => ({ kind: 'none' }) });
    },
    initialState: () => ({ started: 'no', result: undefined }),
    work: runUnitTests,
    failureContext,
    summary: ({ recorder, inputs, result }) => ({
        title: `Unit tests of ${nameOf(inputs.ref)}`,
        text: result ? describeOutcome(result) : '',
        link: recorder.get('app-url'),
        details: result && describeResult(result, inputs.password),
    }),
});
const nameOf = (ref) => (ref.kind === 'url' ? ref.url : `${ref.app} ${ref.environment}`);
const maxSummaryBytes = 1024 * 1024;
const maxOtherBytes = 64 * 1024;
function describeResult(result, password) {
    const growth = Math.max(1, 3 / password.length);
    const runtime = result.runtimeMs === undefined ? '' : `, runtime: ${(0,format/* formatTime */.fU)(result.runtimeMs)}`;
    const numbers = `Tests: ${result.tests}, failures: ${result.failures}${runtime}\n`;
    return `${numbers}\n${describeFailures(result, Math.floor((maxSummaryBytes - maxOtherBytes) / growth))}`;
}
async function failureContext({ started, result }, error) {
    const states = {
        no: 'No tests were started.',
        unknown: 'Whether the tests were started is unknown; if so, they continue in the app.',
        yes: (0,after_failure/* wasInterrupted */.WE)(error) ? 'The tests continue in the app, as nothing can stop them.' : '',
    };
    const isInterrupted = (0,after_failure/* wasInterrupted */.WE)(error) && result === undefined;
    const advice = isInterrupted ? [(0,after_failure/* retryAdvice */.np)(error, 'it first waits for tests that are still running')] : [];
    return { state: result ? '' : states[started], advice };
}


/***/ })

};
;
//# sourceMappingURL=unit-test.chunk.js.map
"use strict";
exports.id = 5227;
exports.ids = [5227,666];
exports.modules = {

/***/ 401:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ againAfter),
/* harmony export */   o7: () => (/* binding */ isCutOff),
/* harmony export */   r$: () => (/* binding */ isTooShort)
/* harmony export */ });
/* harmony import */ var _cloud_stages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5784);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7268);


function againAfter(error) {
    if (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CancelledError */ .cc)
        return 'Run the step again';
    return isTooShort(error) ? 'Raise `timeout`, and run the step again' : 'Once the cause is gone, run the step again';
}
const isCutOff = (error) => error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CancelledError */ .cc || error instanceof _cloud_stages_js__WEBPACK_IMPORTED_MODULE_0__/* .TimeUpError */ .Jg;
const isTooShort = (error) => error instanceof _cloud_stages_js__WEBPACK_IMPORTED_MODULE_0__/* .TimeUpError */ .Jg && error.ofRun && error.code === 'TIMEOUT';


/***/ }),

/***/ 820:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ need),
/* harmony export */   y: () => (/* binding */ readPlace)
/* harmony export */ });
const need = ({ text, issues }, name, what) => text(name) ?? issues.add(name, `is missing; give ${what}`);
const readPlace = (reader) => ({
    app: need(reader, 'app', 'the AppId (the subdomain), the ProjectId or the exact name of the app'),
    environment: need(reader, 'environment', 'its Mode, such as Test or Production, or its EnvironmentId'),
});


/***/ }),

/***/ 1698:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ openCloud),
/* harmony export */   p: () => (/* binding */ planCloud)
/* harmony export */ });
/* harmony import */ var _auth_credentials_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8168);
/* harmony import */ var _auth_hosts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7717);
/* harmony import */ var _auth_signer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3930);
/* harmony import */ var _client_body_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3255);
/* harmony import */ var _cloud_snapshot_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2301);
/* harmony import */ var _http_call_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3163);
/* harmony import */ var _inputs_issues_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(89);
/* harmony import */ var _inputs_reader_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9066);
/* harmony import */ var _inputs_source_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(4620);
/* harmony import */ var _inputs_unknown_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4883);
/* harmony import */ var _mendix_lookup_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(763);
/* harmony import */ var _mendix_scope_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1721);
/* harmony import */ var _open_client_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(3574);













async function planCloud(runner, { apis, read, pat: patOf }) {
    const issues = (0,_inputs_issues_js__WEBPACK_IMPORTED_MODULE_6__/* .createIssues */ .Vg)(runner.warning);
    const reader = (0,_inputs_reader_js__WEBPACK_IMPORTED_MODULE_7__/* .createInputReader */ .i)((0,_inputs_source_js__WEBPACK_IMPORTED_MODULE_12__/* .createInputSource */ .k)(runner.input), issues);
    const inputs = read(reader, runner);
    const { credentials, allowedHosts, baseUrl } = inputs;
    const apiKey = (0,_auth_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .makeCredential */ .W7)('api-key', credentials, issues);
    const pat = patOf?.(inputs, issues) ?? { kind: 'none' };
    const signer = (0,_auth_signer_js__WEBPACK_IMPORTED_MODULE_2__/* .createSigner */ .r)((0,_auth_hosts_js__WEBPACK_IMPORTED_MODULE_1__/* .hostRule */ .z3)(allowedHosts === _inputs_issues_js__WEBPACK_IMPORTED_MODULE_6__/* .invalid */ .Gq ? [] : allowedHosts, (0,_mendix_lookup_js__WEBPACK_IMPORTED_MODULE_9__/* .mendixHosts */ .TK)()));
    const url = baseUrl === undefined ? undefined : URL.parse(baseUrl);
    if (baseUrl !== undefined && (!url || url.search || url.hash || url.username))
        issues.add('base-url', 'is not a URL such as https://mendix.example.com, without query or user name');
    const problem = url ? ((0,_auth_hosts_js__WEBPACK_IMPORTED_MODULE_1__/* .schemeProblem */ .HZ)(url) ?? signer.problem(url, true)) : undefined;
    if (problem)
        issues.add('base-url', problem);
    const declared = reader.asked();
    (0,_inputs_unknown_js__WEBPACK_IMPORTED_MODULE_8__/* .noteUnknownInputs */ .w)({ declared, decisive: declared, env: runner.env }, issues);
    issues.throwIfAny();
    if (!(0,_inputs_issues_js__WEBPACK_IMPORTED_MODULE_6__/* .isComplete */ .As)(inputs) || apiKey === _inputs_issues_js__WEBPACK_IMPORTED_MODULE_6__/* .invalid */ .Gq || pat === _inputs_issues_js__WEBPACK_IMPORTED_MODULE_6__/* .invalid */ .Gq)
        throw new Error('a mistake in the inputs has not been noted');
    const scope = await (0,_mendix_scope_js__WEBPACK_IMPORTED_MODULE_10__/* .openScope */ .P)(await (0,_mendix_scope_js__WEBPACK_IMPORTED_MODULE_10__/* .placeApis */ .T)(apis, baseUrl));
    const mark = (0,_cloud_snapshot_js__WEBPACK_IMPORTED_MODULE_4__/* .runMark */ .n6)(runner.env);
    return { inputs, signer, scope, mark, credentialFor: (match) => ((0,_mendix_lookup_js__WEBPACK_IMPORTED_MODULE_9__/* .credentialOf */ .$5)(match) === 'pat' ? pat : apiKey) };
}
const idleTimeoutMs = 300_000;
function openCloud(plan, runner, cancelled) {
    const { signer, scope, credentialFor } = plan;
    const { retries } = plan.inputs;
    const spoolTo = () => ({ ...(0,_open_client_js__WEBPACK_IMPORTED_MODULE_11__/* .spoolInTemp */ .Lz)(runner), most: _client_body_js__WEBPACK_IMPORTED_MODULE_3__/* .largestDocument */ .WZ });
    const connection = { signer, scope, credentialFor, retries, idleTimeoutMs, mask: [], isSuccess: _http_call_js__WEBPACK_IMPORTED_MODULE_5__/* .is2xx */ .Z, spoolTo };
    return {
        client: (0,_open_client_js__WEBPACK_IMPORTED_MODULE_11__/* .openClient */ .My)(connection, runner, cancelled),
        retries,
        patience: 'stage',
        baseOf: (api) => scope.baseOf(api) ?? unknownApi(api),
        log: runner.info,
        onWrite: () => undefined,
    };
}
const unknownApi = (api) => {
    throw new Error(`the plan lacks the API ${api}`);
};


/***/ }),

/***/ 5671:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ perform),
  m: () => (/* binding */ readPlan)
});

// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
;// CONCATENATED MODULE: ./src/actions/common/stages-summary.ts
const escapeWithQuotes = (text) => text.replace(/[^\p{L}\p{N} .,/:;_()=+%?-]/gu, (char) => `&#${char.codePointAt(0)};`);
function linkTo(link) {
    const url = URL.parse(link);
    return url?.protocol === 'https:' ? ['', `<${url.href}>`] : [];
}
function describeStages({ title, succeeded, text, link, stages }) {
    const rows = stages.map(({ name, result, seconds, detail }) => `| ${name} | ${result} | ${seconds} | ${escapeWithQuotes(detail)} |`);
    const bars = stages
        .filter(({ result }) => result !== 'skipped')
        .map(({ name, seconds, beganAt, result }) => {
        const begin = Math.floor(beganAt / 1000);
        const flag = result === 'done' ? '' : 'crit, ';
        return `  ${name} :${flag}${begin}, ${begin + Math.max(1, Math.round(seconds))}`;
    });
    const lines = [
        `### ${succeeded ? '&#9989;' : '&#10060;'} ${escapeWithQuotes(title)}`,
        '',
        ...text.split('\n').map((line) => `${escapeWithQuotes(line)}<br>`),
        ...linkTo(link),
        '',
        '| Stage | Result | Seconds | Detail |',
        '| --- | --- | --- | --- |',
        ...rows,
        '',
        ...(bars.length > 0 ? ['```mermaid', 'gantt', '  dateFormat X', '  axisFormat %H:%M:%S', ...bars, '```', ''] : []),
    ];
    return lines.join('\n');
}

;// CONCATENATED MODULE: ./src/actions/common/perform.ts


async function readPlan(runner, plan) {
    const problem = runner.outputProblem();
    if (problem)
        throw new errors/* ActionError */.lZ(problem);
    try {
        return await plan(runner);
    }
    catch (error) {
        if (error instanceof errors/* ActionError */.lZ)
            runner.setOutputs({
                'error-code': error.code ?? 'ACTION_FAILED',
                'error-message': runner.redact(error.message),
            });
        throw error;
    }
}
async function perform(run, runner) {
    const { cloud, work } = run;
    try {
        await work();
        present(run, undefined, runner);
    }
    catch (error) {
        const failure = await describeEnd(run, error, runner);
        present(run, failure, runner);
        if (error instanceof errors/* ActionError */.lZ)
            throw new errors/* StepFailure */.pH(failure.message, { code: failure.code });
        const defect = new Error(failure.message, { cause: error });
        if (error instanceof Error && error.stack)
            defect.stack = error.stack;
        throw defect;
    }
    finally {
        cloud.client.close();
    }
}
const noAftermath = { state: '', advice: [] };
async function describeEnd({ name, stages, aftermath }, error, runner) {
    const isDefect = !(error instanceof errors/* ActionError */.lZ);
    const { state, advice } = await (isDefect ? aftermath(error).catch(() => noAftermath) : aftermath(error));
    const code = (isDefect ? undefined : error.code) ?? 'ACTION_FAILED';
    const [text = '', ...more] = (0,errors/* messageOf */.bD)(error).split('\n');
    const first = text.includes(code) || error instanceof errors/* CancelledError */.cc ? text : `${code}: ${text}`;
    const verb = error instanceof errors/* CancelledError */.cc ? 'was cancelled' : 'failed';
    const cause = first.replace(/(?<![.\s])[.\s]+$/, '');
    const lines = [
        `${name} ${verb} in stage ${stages.current()}: ${cause}${/[?!]$/.test(cause) ? '' : '.'}${state && ` ${state}`}`,
        ...more,
        ...advice,
    ];
    return { code, message: runner.redact(lines.join('\n')) };
}
function present({ outputs, stages, summary }, failure, runner) {
    const rows = stages.list.map((each) => ({ ...each, detail: runner.redact(each.detail) }));
    const list = rows.map(({ name, result, seconds, detail }) => ({ name, result, seconds, detail }));
    const all = {
        ...outputs,
        ...(failure && { 'error-code': failure.code, 'error-message': failure.message }),
        ...{ stage: stages.current(), stages: JSON.stringify(list) },
    };
    const entries = Object.entries(all).map(([name, value]) => [name, runner.withoutCredential(value ?? '')]);
    runner.setOutputs(Object.fromEntries(entries));
    if (!summary)
        return;
    const { title, text, link } = summary();
    const markdown = describeStages({
        title: runner.redact(title),
        succeeded: failure === undefined,
        text: failure?.message ?? runner.redact(text),
        link: runner.withoutCredential(link),
        stages: rows,
    });
    const problem = runner.summarize(markdown);
    if (problem)
        runner.warning(`There is no summary: ${problem}.`);
}


/***/ }),

/***/ 9943:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ resolvePlace)
/* harmony export */ });
/* harmony import */ var _cloud_resolve_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21);

async function resolvePlace(cloud, stage, inputs, onApp = () => undefined) {
    const app = await (0,_cloud_resolve_js__WEBPACK_IMPORTED_MODULE_0__/* .findApp */ .J0)(cloud, stage, inputs.app);
    onApp(app);
    const environments = await (0,_cloud_resolve_js__WEBPACK_IMPORTED_MODULE_0__/* .readEnvironments */ .zm)(cloud, stage, app);
    return { place: { app, environment: (0,_cloud_resolve_js__WEBPACK_IMPORTED_MODULE_0__/* .findEnvironment */ .jY)(environments, app, inputs.environment) }, environments };
}


/***/ }),

/***/ 7862:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ awaitCompletion),
/* harmony export */   w: () => (/* binding */ backupsCall)
/* harmony export */ });
/* harmony import */ var _lib_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7188);
/* harmony import */ var _calls_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7800);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7964);
/* harmony import */ var _stages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5784);
/* harmony import */ var _until_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2689);





const backupsCall = ({ app, environment }, [method, below], more = {}) => ({
    api: 'backups-v2',
    endpoint: `${method} /apps/{ProjectId}/environments/{EnvironmentId}${below}`,
    ...more,
    path: { ProjectId: app.projectId, EnvironmentId: environment.id, ...more.path },
});
const notVisibleMs = 30_000;
function awaitCompletion(cloud, stage, { what, call }) {
    const { clock, redact } = cloud.client;
    const begin = clock.now();
    let last = '';
    return (0,_until_js__WEBPACK_IMPORTED_MODULE_4__/* .until */ .T)(cloud, stage, async () => {
        const response = await (0,_calls_js__WEBPACK_IMPORTED_MODULE_1__/* .readResponse */ .Uk)(cloud, stage, call);
        const isHidden = (0,_calls_js__WEBPACK_IMPORTED_MODULE_1__/* .hasCode */ .up)(response, 'NOT_FOUND') && clock.now() - begin < notVisibleMs;
        if (!response.ok && !isHidden)
            throw await (0,_calls_js__WEBPACK_IMPORTED_MODULE_1__/* .failure */ .V2)(cloud, response);
        const fields = response.ok ? (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(response.body.json().document?.value) : {};
        const state = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(fields.state) || 'not there yet';
        if (state === 'completed')
            return fields;
        if (state === 'failed') {
            const why = (0,_lib_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .excerpt */ .Kb)((0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(fields.status_message), redact) || 'no reason is given';
            throw new _stages_js__WEBPACK_IMPORTED_MODULE_3__/* .StageError */ .Zu(`${what.toUpperCase()}_FAILED`, `the ${what} failed: ${why}`);
        }
        if (state !== last)
            cloud.log(`The ${what} is ${state}`);
        last = state;
        stage.note('', `the ${what} is ${state}`);
        return undefined;
    });
}


/***/ }),

/***/ 7800:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A5: () => (/* binding */ isBusy),
/* harmony export */   LF: () => (/* binding */ read),
/* harmony export */   M9: () => (/* binding */ write),
/* harmony export */   NT: () => (/* binding */ noId),
/* harmony export */   TB: () => (/* binding */ noteFailedTry),
/* harmony export */   Uk: () => (/* binding */ readResponse),
/* harmony export */   V2: () => (/* binding */ failure),
/* harmony export */   dR: () => (/* binding */ isFinal),
/* harmony export */   sh: () => (/* binding */ trySend),
/* harmony export */   up: () => (/* binding */ hasCode),
/* harmony export */   v7: () => (/* binding */ pause)
/* harmony export */ });
/* harmony import */ var _client_response_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4404);
/* harmony import */ var _http_call_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3163);
/* harmony import */ var _http_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(666);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7268);
/* harmony import */ var _mendix_request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(990);
/* harmony import */ var _wait_schedule_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(620);
/* harmony import */ var _stages_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5784);







const busyCodes = new Set(['ENVIRONMENT_BUSY', 'INVALID_STATE', 'SERVICE_UNAVAILABLE', 'ALREADY_LOCKED']);
const plain = (code) => code.trim().toUpperCase().replaceAll(' ', '_');
const hasCode = ({ error }, ...codes) => error !== undefined && codes.includes(plain(error.code));
const isBusy = ({ error, status }) => error?.code && busyCodes.has(plain(error.code)) ? true : status === 429 || (status === 503 && !error?.code);
const lostStatuses = [408, 502, 504];
const isLost = ({ status, kind }) => kind !== 'final' && lostStatuses.includes(status);
async function pause({ client }, stage, elapsedMs, tried) {
    const { clock } = client;
    const response = tried && 'response' in tried ? tried.response : undefined;
    const asked = (0,_http_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRetryAfter */ .mu)(response?.headers['retry-after']?.[0], clock.now(), response?.headers.date?.[0]) ?? 0;
    const own = (0,_wait_schedule_js__WEBPACK_IMPORTED_MODULE_5__/* .intervalAfter */ .U)(elapsedMs, undefined, Math.random());
    await clock.sleep(Math.max(own, Math.min(asked, _http_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .longestRetryAfter */ .P1)), stage.signal);
}
const requestOf = ({ baseOf }, { api, endpoint, ...parts }) => (0,_mendix_request_js__WEBPACK_IMPORTED_MODULE_3__/* .fillEndpoint */ .v)(baseOf(api), endpoint, parts);
async function failure({ client }, response) {
    const isOdd = (0,_http_call_js__WEBPACK_IMPORTED_MODULE_0__/* .is2xx */ .Z)(response.status) && !response.error && !response.isUnstored;
    return new _stages_js__WEBPACK_IMPORTED_MODULE_4__/* .StageError */ .Zu(isOdd ? 'INVALID_ANSWER' : (0,_client_response_js__WEBPACK_IMPORTED_MODULE_6__/* .failureCode */ .AD)(response), await client.explain(response));
}
const noId = (name) => new _stages_js__WEBPACK_IMPORTED_MODULE_4__/* .StageError */ .Zu('INVALID_ANSWER', `the answer of the platform names no ${name}`);
const connectionFailure = (error) => new _stages_js__WEBPACK_IMPORTED_MODULE_4__/* .StageError */ .Zu(error.code === 'OUTCOME_UNKNOWN' ? 'CONNECTION_FAILED' : error.code, error.message, { cause: error });
async function read(cloud, stage, call, missing = []) {
    const response = await readResponse(cloud, stage, call);
    if (!response.ok && hasCode(response, ...missing))
        return undefined;
    if (!response.ok)
        throw await failure(cloud, response);
    const { document } = response.body.json();
    if (document)
        return document.value;
    const why = `${await cloud.client.explain(response)}, and what it answered is no JSON`;
    throw new _stages_js__WEBPACK_IMPORTED_MODULE_4__/* .StageError */ .Zu('INVALID_ANSWER', why);
}
async function readResponse(cloud, stage, call, accepted = []) {
    const { clock } = cloud.client;
    const begin = clock.now();
    const isBrief = cloud.patience === 'retries';
    for (let told = '';;) {
        const tried = await trySend(cloud, stage, call, isBrief ? cloud.retries : 0);
        if ('error' in tried && isBrief)
            throw connectionFailure(tried.error);
        if ('response' in tried && isTaken(tried.response, accepted, isBrief)) {
            if (told)
                stage.note('');
            return tried.response;
        }
        const why = await noteFailedTry(cloud, stage, tried);
        if (why !== told)
            cloud.log(`Cannot be read now, trying again: ${why}`);
        told = why;
        await pause(cloud, stage, clock.now() - begin, tried);
    }
}
const isTaken = (response, accepted, isBrief) => hasCode(response, ...accepted) || !(isBusy(response) || (isLost(response) && !isBrief));
async function noteFailedTry({ client }, stage, tried) {
    const words = 'error' in tried ? tried.error.message : await client.explain(tried.response);
    const [first = ''] = words.split('\n');
    stage.note('error' in tried ? '' : (tried.response.error?.code ?? ''), first);
    return first;
}
async function trySend(cloud, stage, call, retries) {
    try {
        return { response: await cloud.client.send(requestOf(cloud, call), { signal: stage.signal, retries }) };
    }
    catch (error) {
        stage.signal.throwIfAborted();
        if (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConnectionError */ .Rc && !error.final)
            return { error };
        throw error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConnectionError */ .Rc ? connectionFailure(error) : error;
    }
}
const isFinal = (response) => !isBusy(response) && !isLost(response);
const mayHaveActed = (tried) => 'error' in tried ? tried.error.phase !== 'connecting' : !isBusy(tried.response);
async function write(cloud, stage, call, look) {
    const { clock } = cloud.client;
    const begin = clock.now();
    for (let lost = 0, noted = false;; noted = true) {
        const sentAt = clock.now();
        cloud.onWrite();
        const tried = await trySend(cloud, stage, call, 0);
        if ('response' in tried && isFinal(tried.response)) {
            if (noted)
                stage.note('');
            return { ...tried, sentAt };
        }
        const isLostNow = mayHaveActed(tried);
        cloud.log(`${await noteFailedTry(cloud, stage, tried)}; ${isLostNow ? 'looking what became of it' : 'trying again'}`);
        await pause(cloud, stage, clock.now() - begin, tried);
        const found = await look();
        if (found !== undefined) {
            stage.note('');
            return { found, sentAt };
        }
        if (isLostNow && lost++ > 0)
            throw 'error' in tried ? connectionFailure(tried.error) : await failure(cloud, tried.response);
    }
}


/***/ }),

/***/ 7964:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HN: () => (/* binding */ needList),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   QO: () => (/* binding */ isStale),
/* harmony export */   QZ: () => (/* binding */ showPackage),
/* harmony export */   XH: () => (/* binding */ appOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   p7: () => (/* binding */ environmentOf),
/* harmony export */   wg: () => (/* binding */ packageOf)
/* harmony export */ });
/* harmony import */ var _stages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5784);

const fieldsOf = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
const listOf = (value) => (Array.isArray(value) ? value : []);
const textOf = (value) => typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
function appOf(value) {
    const { AppId, Name, ProjectId } = fieldsOf(value);
    return { appId: textOf(AppId), name: textOf(Name), projectId: textOf(ProjectId) };
}
function environmentOf(value) {
    const { EnvironmentId, Mode, Status, Url, ModelVersion } = fieldsOf(value);
    return {
        id: textOf(EnvironmentId),
        mode: textOf(Mode),
        status: textOf(Status),
        url: textOf(Url),
        modelVersion: textOf(ModelVersion),
    };
}
function packageOf(value) {
    const { PackageId, Name, Version, Description, Status } = fieldsOf(value);
    return {
        id: textOf(PackageId),
        name: textOf(Name),
        version: textOf(Version),
        description: textOf(Description),
        status: textOf(Status),
    };
}
const isStale = ({ status, modelVersion }, packageOn) => status === 'Running' && modelVersion !== '' && !!packageOn?.version && modelVersion !== packageOn.version;
const showPackage = ({ id, version, name }) => `${version || name} (${id})`;
function needList(value, what) {
    if (Array.isArray(value))
        return value;
    throw new _stages_js__WEBPACK_IMPORTED_MODULE_0__/* .StageError */ .Zu('INVALID_ANSWER', `the answer of the platform has no list of ${what}`);
}


/***/ }),

/***/ 21:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J0: () => (/* binding */ findApp),
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   au: () => (/* binding */ didYouMean),
/* harmony export */   jY: () => (/* binding */ findEnvironment),
/* harmony export */   zm: () => (/* binding */ readEnvironments)
/* harmony export */ });
/* harmony import */ var _lib_closest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(104);
/* harmony import */ var _lib_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7188);
/* harmony import */ var _calls_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7800);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7964);
/* harmony import */ var _stages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5784);





const mostListed = 10;
async function findApp(cloud, stage, wanted) {
    const list = await (0,_calls_js__WEBPACK_IMPORTED_MODULE_1__/* .read */ .LF)(cloud, stage, { api: 'deploy-v1', endpoint: 'GET /apps' });
    const apps = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .needList */ .HN)(list, 'apps').map(_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .appOf */ .XH);
    const text = wanted.toLowerCase();
    const isId = (id) => id.toLowerCase() === text;
    const found = apps.filter(({ appId, projectId, name }) => isId(appId) || isId(projectId) || name === wanted);
    const [app, ...others] = found;
    if (app && others.length === 0)
        return app;
    const show = cloud.client.redact;
    const names = (app ? found : apps).map(({ appId, name }) => (0,_lib_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .excerpt */ .Kb)(`${appId} (${name})`, show));
    if (app)
        throw new _stages_js__WEBPACK_IMPORTED_MODULE_3__/* .StageError */ .Zu('APP_NOT_FOUND', `${names.length} apps fit "${wanted}": ${listed(names)}; give the ProjectId`);
    const seen = names.length === 0
        ? 'The API key can see no app at all: is its user a member of the app, with API Rights?'
        : `The API key can see ${listed(names)}.${didYouMean(text, apps.flatMap(({ appId, name }) => [appId, name]))}`;
    throw new _stages_js__WEBPACK_IMPORTED_MODULE_3__/* .StageError */ .Zu('APP_NOT_FOUND', `There is no app "${wanted}". ${seen}`);
}
async function readEnvironments(cloud, stage, app) {
    const path = { AppId: app.appId };
    const list = await (0,_calls_js__WEBPACK_IMPORTED_MODULE_1__/* .read */ .LF)(cloud, stage, { api: 'deploy-v1', endpoint: 'GET /apps/{AppId}/environments', path });
    const all = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .needList */ .HN)(list, 'environments').map(_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .environmentOf */ .p7);
    if (all.length === 0 || all.every(({ mode }) => mode === 'Sandbox'))
        throw new _stages_js__WEBPACK_IMPORTED_MODULE_3__/* .StageError */ .Zu('FREE_APP', `${app.appId} ${all.length === 0 ? 'has no environment: it is a Free App, or has none yet' : 'is a Free App, whose environment cannot be deployed to, backed up or restored by API'}\nA build alone deploys a Free App: call POST /apps/${app.appId}/packages of build-v1 with the root action.`);
    return all;
}
function findEnvironment(all, app, wanted) {
    const text = wanted.toLowerCase();
    const exact = all.filter(({ id, mode }) => id === wanted || mode === wanted);
    const found = exact.length > 0 ? exact : all.filter(({ id, mode }) => [id, mode].some((each) => each.toLowerCase() === text));
    const [environment, ...others] = found;
    if (environment && others.length === 0)
        return environment;
    const names = (environment ? found : all).map(({ mode, id }) => (0,_lib_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .excerpt */ .Kb)(environment ? `${mode} (${id})` : mode, String));
    throw new _stages_js__WEBPACK_IMPORTED_MODULE_3__/* .StageError */ .Zu('ENVIRONMENT_NOT_FOUND', environment
        ? `${found.length} environments of ${app.appId} fit "${wanted}": ${listed(names)}; give the EnvironmentId`
        : `${app.appId} has no environment "${wanted}". It has ${listed(names)}.${didYouMean(text, names)}`);
}
function listed(names) {
    const more = names.length > mostListed ? ` and ${names.length - mostListed} more` : '';
    return names.slice(0, mostListed).join(', ') + more;
}
function didYouMean(text, names, least) {
    const name = (0,_lib_closest_js__WEBPACK_IMPORTED_MODULE_4__/* .closest */ .k)(text, names, least);
    return name === undefined ? '' : ` Did you mean ${name}?`;
}


/***/ }),

/***/ 2301:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RA: () => (/* binding */ readSnapshot),
/* harmony export */   Vq: () => (/* binding */ awaitSnapshot),
/* harmony export */   W9: () => (/* binding */ takeSnapshot),
/* harmony export */   Yw: () => (/* binding */ isCompleted),
/* harmony export */   n6: () => (/* binding */ runMark),
/* harmony export */   w: () => (/* binding */ beginSnapshot),
/* harmony export */   yj: () => (/* binding */ readSnapshots)
/* harmony export */ });
/* harmony import */ var _backups_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7862);
/* harmony import */ var _calls_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7800);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7964);



const runMark = (env) => `[${env.GITHUB_REPOSITORY || 'local'} ${env.GITHUB_RUN_ID || crypto.randomUUID()}]`;
const snapshotOf = (fields) => ({
    id: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(fields.snapshot_id),
    comment: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(fields.comment),
    state: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(fields.state),
    modelVersion: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(fields.model_version),
    createdAt: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(fields.created_at),
    finishedAt: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(fields.finished_at),
    expiresAt: (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(fields.expires_at),
});
const isCompleted = ({ state }) => state === 'completed';
const one = '/snapshots/{SnapshotId}';
const callOf = (place, id) => (0,_backups_js__WEBPACK_IMPORTED_MODULE_0__/* .backupsCall */ .w)(place, ['GET', one], { path: { SnapshotId: id } });
async function readSnapshot(cloud, stage, place, id) {
    const found = await (0,_calls_js__WEBPACK_IMPORTED_MODULE_1__/* .read */ .LF)(cloud, stage, callOf(place, id), ['NOT_FOUND']);
    return found === undefined ? undefined : snapshotOf((0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(found));
}
const pageSize = 100;
const mostPages = 100;
async function readSnapshots(cloud, stage, place) {
    const all = [];
    for (let pages = 0; pages < mostPages; pages += 1) {
        const query = { limit: String(pageSize), offset: String(all.length) };
        const page = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(await (0,_calls_js__WEBPACK_IMPORTED_MODULE_1__/* .read */ .LF)(cloud, stage, (0,_backups_js__WEBPACK_IMPORTED_MODULE_0__/* .backupsCall */ .w)(place, ['GET', '/snapshots'], { query })));
        const found = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .needList */ .HN)(page.snapshots, 'snapshots').map((each) => snapshotOf((0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(each)));
        all.push(...found);
        const total = Number((0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(page.total) || Number.NaN);
        if (found.length === 0 || all.length >= total || (Number.isNaN(total) && found.length < pageSize))
            break;
    }
    return all.sort((a, b) => timeOf(b) - timeOf(a));
}
const timeOf = ({ createdAt }) => Date.parse(createdAt) || 0;
const mostSkewMs = 5 * 60_000;
function findYoung({ client, log }, all, maxAgeMs) {
    const now = client.clock.now();
    return all.find((each) => {
        const { id, createdAt, finishedAt } = each;
        if (!isCompleted(each) || timeOf(each) <= now - maxAgeMs)
            return false;
        const ahead = [createdAt, finishedAt].find((at) => Date.parse(at) > now + mostSkewMs);
        if (ahead !== undefined)
            log(`The snapshot ${id} is dated in the future (${ahead}), so that its age is not known; max-age does not take it`);
        return ahead === undefined;
    });
}
async function beginSnapshot(cloud, stage, plan) {
    const { place, comment, mark, maxAgeMs } = plan;
    const isOwn = (each) => each.comment.trimEnd().endsWith(mark) && each.state !== 'failed';
    const look = async () => {
        const own = (await readSnapshots(cloud, stage, place)).filter(isOwn);
        return own.find(isCompleted) ?? own[0];
    };
    const all = await readSnapshots(cloud, stage, place);
    const own = all.filter(isOwn);
    const young = maxAgeMs === undefined ? undefined : findYoung(cloud, all, maxAgeMs);
    const known = own.find(isCompleted) ?? young ?? own[0];
    if (known)
        return { ...known, isReused: true };
    const call = (0,_backups_js__WEBPACK_IMPORTED_MODULE_0__/* .backupsCall */ .w)(place, ['POST', '/snapshots'], { json: { comment: `${comment} ${mark}` } });
    const sent = await (0,_calls_js__WEBPACK_IMPORTED_MODULE_1__/* .write */ .M9)(cloud, stage, call, look);
    if ('found' in sent)
        return { ...sent.found, isReused: false };
    if (!sent.response.ok)
        throw await (0,_calls_js__WEBPACK_IMPORTED_MODULE_1__/* .failure */ .V2)(cloud, sent.response);
    const made = snapshotOf((0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(sent.response.body.json().document?.value));
    const found = made.id ? made : await look();
    if (!found)
        throw (0,_calls_js__WEBPACK_IMPORTED_MODULE_1__/* .noId */ .NT)('snapshot_id');
    return { ...found, isReused: false };
}
const awaitSnapshot = async (cloud, stage, place, id) => snapshotOf(await (0,_backups_js__WEBPACK_IMPORTED_MODULE_0__/* .awaitCompletion */ .V)(cloud, stage, { what: 'snapshot', call: callOf(place, id) }));
async function takeSnapshot(cloud, stage, plan) {
    const found = await beginSnapshot(cloud, stage, plan);
    return { ...(await awaitSnapshot(cloud, stage, plan.place, found.id)), id: found.id, isReused: found.isReused };
}


/***/ }),

/***/ 5784:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Zu: () => (/* binding */ StageError),
  Jg: () => (/* binding */ TimeUpError),
  kk: () => (/* binding */ createStages),
  Gx: () => (/* binding */ minutes),
  p$: () => (/* binding */ quietStage)
});

// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
// EXTERNAL MODULE: ./src/lib/format.ts
var format = __webpack_require__(432);
;// CONCATENATED MODULE: ./src/cloud/timer.ts
function createTimer(ms, onEnd) {
    let [left, since] = [ms, 0];
    let timer;
    const resume = () => {
        since = Date.now();
        timer = setTimeout(onEnd, left);
    };
    resume();
    return {
        resume,
        pause: () => {
            clearTimeout(timer);
            left = Math.max(1, left - (Date.now() - since));
        },
    };
}

;// CONCATENATED MODULE: ./src/cloud/stages.ts



class StageError extends errors/* ActionError */.lZ {
    name = 'StageError';
    code;
    constructor(code, message, options) {
        super(message, options);
        this.code = code;
    }
}
class TimeUpError extends StageError {
    name = 'TimeUpError';
    ofRun;
    constructor(code, message, ofRun) {
        super(code, message);
        this.ofRun = ofRun;
    }
}
const minutes = (count) => count * 60_000;
function createStages({ cancelled, timeoutMs, log }) {
    const list = [];
    const deadline = Date.now() + timeoutMs;
    let current = '';
    let underWay;
    async function run(name, limitMs, work) {
        const [outer, outerName] = [underWay, current];
        outer?.pause();
        const entry = { name, result: 'done', seconds: 0, detail: '', beganAt: Date.now() };
        list.push(entry);
        current = name;
        log(`Stage ${name}`);
        const left = deadline - Date.now();
        const limit = left < limitMs
            ? { ms: Math.max(1, left), of: `the \`timeout\` of ${(0,format/* formatTime */.f)(timeoutMs)}`, ofRun: true }
            : { ms: limitMs, of: `the ${(0,format/* formatTime */.f)(limitMs)} of stage ${name}`, ofRun: false };
        try {
            const result = await within({ cancelled, ...limit }, entry, (stage, timer) => {
                underWay = timer;
                return work(stage);
            });
            if (outer !== undefined)
                current = outerName;
            return result;
        }
        catch (error) {
            entry.result = error instanceof errors/* CancelledError */.cc ? 'cancelled' : 'failed';
            entry.detail = error instanceof StageError ? error.code : '';
            throw error;
        }
        finally {
            underWay = outer;
            outer?.resume();
            entry.seconds = Math.round((Date.now() - entry.beganAt) / 100) / 10;
            log(`Stage ${name}: ${entry.result} after ${(0,format/* formatTime */.f)(Date.now() - entry.beganAt)}${entry.detail && `: ${entry.detail}`}`);
        }
    }
    return {
        run,
        skip: (name, why) => {
            list.push({ name, result: 'skipped', seconds: 0, detail: why, beganAt: Date.now() });
            log(`Stage ${name}: skipped: ${why}`);
        },
        aside: (limitMs, work) => within({ cancelled, ms: limitMs, of: `its ${(0,format/* formatTime */.f)(limitMs)}`, ofRun: false }, { result: 'done', detail: '' }, work),
        list,
        current: () => current,
        finish: () => {
            current = 'done';
        },
    };
}
async function within({ cancelled, ms, of, ofRun }, entry, work) {
    const controller = new AbortController();
    const cancel = () => controller.abort(cancelled.reason);
    let last = { code: '', words: '' };
    const timer = createTimer(ms, () => {
        const said = [last.code, last.words].filter(Boolean).join(': ');
        const words = `${said && `${said}; `}the time is up (${of})`;
        controller.abort(new TimeUpError(last.code || 'TIMEOUT', words, ofRun));
    });
    cancelled.addEventListener('abort', cancel, { once: true });
    if (cancelled.aborted)
        cancel();
    try {
        const stage = {
            signal: controller.signal,
            tell: (detail) => {
                entry.detail = detail;
            },
            skip: (why) => {
                entry.result = 'skipped';
                entry.detail = why;
            },
            note: (code, words = '') => {
                last = { code, words };
            },
        };
        return await work(stage, timer);
    }
    catch (error) {
        throw controller.signal.aborted ? controller.signal.reason : error;
    }
    finally {
        timer.pause();
        cancelled.removeEventListener('abort', cancel);
    }
}
const quietStage = (signal) => ({
    signal,
    tell: () => undefined,
    skip: () => undefined,
    note: () => undefined,
});


/***/ }),

/***/ 2689:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ until)
/* harmony export */ });
/* harmony import */ var _calls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7800);

async function until(cloud, stage, look) {
    const { clock } = cloud.client;
    const begin = clock.now();
    for (;;) {
        const found = await look();
        if (found !== undefined)
            return found;
        await (0,_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .pause */ .v7)(cloud, stage, clock.now() - begin);
    }
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
//# sourceMappingURL=5227.main.js.map
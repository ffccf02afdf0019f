"use strict";
exports.id = 933;
exports.ids = [933];
exports.modules = {

/***/ 2064:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Au: () => (/* binding */ hitRunTimeout),
/* harmony export */   WE: () => (/* binding */ wasInterrupted),
/* harmony export */   jD: () => (/* binding */ readAfterFailure),
/* harmony export */   np: () => (/* binding */ retryAdvice),
/* harmony export */   p2: () => (/* binding */ readAppState),
/* harmony export */   qf: () => (/* binding */ unknownState)
/* harmony export */ });
/* harmony import */ var _cloud_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3520);
/* harmony import */ var _cloud_packages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(648);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7268);
/* harmony import */ var _pipeline_stages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(495);
/* harmony import */ var _platform_session_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9628);
/* harmony import */ var _platform_plan_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8664);






const inputOfCode = {
    APP_NOT_FOUND: 'app',
    ENVIRONMENT_NOT_FOUND: 'environment',
    PACKAGE_NOT_FOUND: 'package-id',
    BRANCH_NOT_FOUND: 'branch',
    SNAPSHOT_NOT_FOUND: 'snapshot',
};
function retryAdvice(error, continues = 'completed stages are skipped') {
    if (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CancelledError */ .cc)
        return `Re-run the job; ${continues}.`;
    if (hitRunTimeout(error))
        return `Raise \`timeout\` and start a new run (a re-run uses the old workflow file); ${continues}.`;
    const input = wrongInput(error);
    if (input)
        return `Correct ${input} and re-run the job; a changed workflow file needs a new run.`;
    return `Fix the problem and re-run the job; ${continues}.`;
}
function wrongInput(error) {
    if (!(error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .StageError */ .Zu) || !/^INVALID_INPUT$|_NOT_FOUND$/.test(error.code))
        return undefined;
    if (/^[A-Z]+ \//.test(error.message))
        return undefined;
    const input = /^([a-z][a-z-]*): /.exec(error.message)?.[1] ?? inputOfCode[error.code];
    if (input)
        return `\`${input}\``;
    return error.code === 'INVALID_INPUT' || error.code === 'SETTING_NOT_FOUND' ? 'the input' : undefined;
}
const wasInterrupted = (error) => error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CancelledError */ .cc || error instanceof _pipeline_stages_js__WEBPACK_IMPORTED_MODULE_3__/* .StageTimeoutError */ .og;
const hitRunTimeout = (error) => error instanceof _pipeline_stages_js__WEBPACK_IMPORTED_MODULE_3__/* .StageTimeoutError */ .og && error.limitOf === 'run' && error.code === 'TIMEOUT';
const maxReadMs = 4000;
async function readAfterFailure({ plan, runner }, read, signal = AbortSignal.timeout(maxReadMs)) {
    const connection = (0,_platform_plan_js__WEBPACK_IMPORTED_MODULE_5__/* .openPlatform */ .W)(plan, runner, signal);
    const nothing = () => undefined;
    const stage = { signal, succeed: nothing, skip: nothing, waitingFor: nothing, retrying: nothing };
    try {
        return await read((0,_platform_session_js__WEBPACK_IMPORTED_MODULE_4__/* .openSession */ .f)({ ...connection, retries: 1 }, stage, 'retry'));
    }
    catch (error) {
        if (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ || signal.aborted)
            return undefined;
        throw error;
    }
    finally {
        connection.client.close();
    }
}
async function readAppState(run, target) {
    const found = await readAfterFailure(run, (session) => (0,_cloud_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .readState */ .un)(session, target));
    if (found === undefined)
        return undefined;
    const { environment, deployed } = found;
    const isRunning = environment.status === 'Running';
    const hasStoppedIt = run.stages.list.some(({ name, result }) => name === 'stop' && result !== 'skipped');
    const state = (0,_cloud_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .runsOldVersion */ .gN)(environment, deployed)
        ? `running version ${environment.modelVersion}`
        : !isRunning && hasStoppedIt
            ? 'DOWN'
            : environment.status.toLowerCase();
    const before = state === 'DOWN' ? 'This run stopped the app; ' : '';
    const name = `${target.app.appId} ${target.environment.mode}`;
    return { isRunning, text: `${before}${name} is ${state}, ${describePackage(environment, deployed)}.` };
}
function describePackage(environment, deployed) {
    if (!deployed)
        return 'with no package';
    const takesEffect = (0,_cloud_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .runsOldVersion */ .gN)(environment, deployed) ? ', which takes effect at the next start' : '';
    return `with package ${(0,_cloud_packages_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPackage */ .uN)(deployed)}${takesEffect}`;
}
const unknownState = 'The state of the app could not be read: check the environment in the Mendix portal.';


/***/ }),

/***/ 3148:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ requiredText),
/* harmony export */   _E: () => (/* binding */ readTarget),
/* harmony export */   p5: () => (/* binding */ planCloud),
/* harmony export */   u1: () => (/* binding */ resolveTarget)
/* harmony export */ });
/* harmony import */ var _auth_credentials_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8168);
/* harmony import */ var _cloud_apps_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6817);
/* harmony import */ var _inputs_issues_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89);
/* harmony import */ var _mendix_lookup_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(763);
/* harmony import */ var _platform_plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8664);





const requiredText = ({ text, issues }, name, what) => text(name) ?? issues.add(name, `is missing; give ${what}`);
const readTarget = (reader) => ({
    app: readApp(reader),
    environment: requiredText(reader, 'environment', 'its Mode, such as Test or Production, or its EnvironmentId'),
});
function readApp(reader) {
    const app = requiredText(reader, 'app', 'the AppId (the subdomain), the ProjectId or the exact name of the app');
    if (app === _inputs_issues_js__WEBPACK_IMPORTED_MODULE_2__/* .invalid */ .Gq || !/^https?:\/\//i.test(app))
        return app;
    const meant = (0,_mendix_lookup_js__WEBPACK_IMPORTED_MODULE_3__/* .subdomainOf */ .gX)(app);
    const hint = meant ? ` Did you mean ${meant}?` : '';
    return reader.issues.add('app', `is an address; give the AppId, the ProjectId or the exact name.${hint}`);
}
function planCloud(context, inputs, pat = { kind: 'none' }) {
    const apiKey = (0,_auth_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .makeCredential */ .W7)('api-key', inputs.credentials, context.issues);
    const credentialFor = apiKey === _inputs_issues_js__WEBPACK_IMPORTED_MODULE_2__/* .invalid */ .Gq || pat === _inputs_issues_js__WEBPACK_IMPORTED_MODULE_2__/* .invalid */ .Gq
        ? _inputs_issues_js__WEBPACK_IMPORTED_MODULE_2__/* .invalid */ .Gq
        : (match) => ((0,_mendix_lookup_js__WEBPACK_IMPORTED_MODULE_3__/* .credentialOf */ .$5)(match) === 'pat' ? pat : apiKey);
    return (0,_platform_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .planPlatform */ .H)(context, { inputs, credentialFor });
}
async function resolveTarget(session, inputs, onApp = () => undefined) {
    const app = await (0,_cloud_apps_js__WEBPACK_IMPORTED_MODULE_1__/* .findApp */ .J0)(session, inputs.app);
    onApp(app);
    const environments = await (0,_cloud_apps_js__WEBPACK_IMPORTED_MODULE_1__/* .readEnvironments */ .zm)(session, app);
    const environment = (0,_cloud_apps_js__WEBPACK_IMPORTED_MODULE_1__/* .findEnvironment */ .jY)(environments, app, { input: 'environment', wanted: inputs.environment });
    return { target: { app, environment }, environments };
}


/***/ }),

/***/ 8664:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ planPlatform),
/* harmony export */   W: () => (/* binding */ openPlatform)
/* harmony export */ });
/* harmony import */ var _auth_hosts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7717);
/* harmony import */ var _client_body_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3255);
/* harmony import */ var _http_status_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8848);
/* harmony import */ var _inputs_issues_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89);
/* harmony import */ var _mendix_lookup_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(763);
/* harmony import */ var _platform_url_rules_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5580);
/* harmony import */ var _connection_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4847);







async function planPlatform({ issues, runner, apis }, { inputs, credentialFor }) {
    const { allowedHosts, baseUrl } = inputs;
    const signer = (0,_auth_hosts_js__WEBPACK_IMPORTED_MODULE_0__/* .createSigner */ .rO)((0,_auth_hosts_js__WEBPACK_IMPORTED_MODULE_0__/* .hostRule */ .z3)(allowedHosts === _inputs_issues_js__WEBPACK_IMPORTED_MODULE_3__/* .invalid */ .Gq ? [] : allowedHosts, (0,_mendix_lookup_js__WEBPACK_IMPORTED_MODULE_4__/* .mendixHosts */ .TK)(), runner.env));
    const url = baseUrl === undefined ? undefined : URL.parse(baseUrl);
    const malformed = baseUrl === undefined ? undefined : (0,_auth_hosts_js__WEBPACK_IMPORTED_MODULE_0__/* .baseUrlProblem */ .aS)(baseUrl);
    const problem = malformed ?? (url ? ((0,_auth_hosts_js__WEBPACK_IMPORTED_MODULE_0__/* .schemeProblem */ .HZ)(url) ?? signer.problem(url, true)) : undefined);
    if (problem)
        issues.add('base-url', problem);
    const unchecked = url ? undefined : (0,_auth_hosts_js__WEBPACK_IMPORTED_MODULE_0__/* .tlsProblem */ .hE)(runner.env);
    if (unchecked)
        issues.add('NODE_TLS_REJECT_UNAUTHORIZED', unchecked);
    if (issues.list.length > 0 || !(0,_inputs_issues_js__WEBPACK_IMPORTED_MODULE_3__/* .isComplete */ .As)(inputs) || credentialFor === _inputs_issues_js__WEBPACK_IMPORTED_MODULE_3__/* .invalid */ .Gq)
        return _inputs_issues_js__WEBPACK_IMPORTED_MODULE_3__/* .invalid */ .Gq;
    return { inputs, apis, signer, scope: await (0,_mendix_lookup_js__WEBPACK_IMPORTED_MODULE_4__/* .openScope */ .PQ)(await (0,_mendix_lookup_js__WEBPACK_IMPORTED_MODULE_4__/* .placeApis */ .TZ)(apis, baseUrl)), credentialFor };
}
function openPlatform(plan, runner, cancelled) {
    const { signer, scope, credentialFor } = plan;
    const { policy } = plan.inputs;
    const spoolTo = () => ({ ...(0,_connection_js__WEBPACK_IMPORTED_MODULE_6__/* .spoolInTemp */ .Lz)(runner), maxBytes: _client_body_js__WEBPACK_IMPORTED_MODULE_1__/* .maxDocumentBytes */ .VR });
    const connection = {
        signer,
        scope,
        credentialFor,
        isSuccess: _http_status_js__WEBPACK_IMPORTED_MODULE_2__/* .is2xx */ .ZE,
        spoolTo,
        policy: { ...policy, redirectProblem: _platform_url_rules_js__WEBPACK_IMPORTED_MODULE_5__/* .redirectProblem */ .uc },
    };
    return {
        client: (0,_connection_js__WEBPACK_IMPORTED_MODULE_6__/* .openClient */ .My)(connection, runner, cancelled),
        retries: policy.retries,
        baseOf: (api) => scope.baseOf(api) ?? unknownApi(api),
        log: runner.info,
        onWrite: () => undefined,
    };
}
const unknownApi = (api) => {
    throw new Error(`the plan lacks the API ${api}`);
};


/***/ }),

/***/ 3549:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kk: () => (/* binding */ defineStagedAction),
  oA: () => (/* binding */ readStagedInputs),
  qW: () => (/* binding */ runMarker)
});

// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
// EXTERNAL MODULE: ./src/lib/escape.ts
var lib_escape = __webpack_require__(7188);
;// CONCATENATED MODULE: ./src/pipeline/report.ts


async function runAndReport(run, runner) {
    try {
        await run.work();
        run.stages.finish();
    }
    catch (error) {
        const failure = await failureOf(run, error, runner);
        report(run, failure, runner);
        if (error instanceof errors/* ActionError */.lZ)
            throw new errors/* StepFailure */.pH(failure.message, { code: failure.code });
        const bug = new Error(failure.message, { cause: error });
        if (error instanceof Error && error.stack)
            bug.stack = error.stack;
        throw bug;
    }
    report(run, undefined, runner);
}
const noContext = { state: '', advice: [] };
async function failureOf({ name, stages, failureContext }, error, runner) {
    const isBug = !(error instanceof errors/* ActionError */.lZ);
    const { state, advice } = await (isBug ? failureContext(error).catch(() => noContext) : failureContext(error));
    const code = (isBug ? undefined : error.code) ?? 'ACTION_FAILED';
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
function report({ recorder, stages, summary }, failure, runner) {
    const rows = stages.list.map((each) => ({ ...each, detail: runner.redact(each.detail) }));
    const list = rows.map(({ name, result, seconds, detail }) => ({ name, result, seconds, detail }));
    const all = {
        ...recorder.values(),
        ...(failure && { 'error-code': failure.code, 'error-message': failure.message }),
        stage: stages.current(),
        stages: JSON.stringify(list),
    };
    const entries = Object.entries(all).map(([name, value]) => [name, runner.withoutCredential(value)]);
    runner.setOutputs(Object.fromEntries(entries));
    if (!summary)
        return;
    const { title, text, link, details } = summary();
    const shown = {
        title: runner.redact(title),
        text: failure?.message ?? runner.redact(text),
        link: runner.withoutCredential(link),
        details,
    };
    const markdown = describeStages(rows, failure ? 'failed' : 'succeeded', shown);
    const problem = runner.summarize(markdown);
    if (problem)
        runner.warning(`Could not write the job summary: ${problem}.`);
}
function linkTo(link) {
    const url = URL.parse(link);
    return url?.protocol === 'https:' ? ['', `<${url.href}>`] : [];
}
function describeStages(stages, end, { title, text, link, details }) {
    const rows = stages.map(({ name, result, seconds, detail }) => `| ${name} | ${result} | ${seconds} | ${(0,lib_escape/* escapeWithoutLinks */.Ho)(detail)} |`);
    const bars = stages
        .filter(({ result }) => result !== 'skipped')
        .map(({ name, seconds, startedAt, result }) => {
        const start = Math.floor(startedAt / 1000);
        const flag = result === 'done' ? '' : 'crit, ';
        return `  ${name} :${flag}${start}, ${start + Math.max(1, Math.round(seconds))}`;
    });
    const lines = [
        `### ${end === 'succeeded' ? '&#9989;' : '&#10060;'} ${(0,lib_escape/* escapeWithoutLinks */.Ho)(title)}`,
        '',
        ...text.split('\n').map((line) => `${(0,lib_escape/* escapeWithoutLinks */.Ho)(line)}<br>`),
        ...linkTo(link),
        '',
        ...(details ? [details, ''] : []),
        '| Stage | Result | Seconds | Detail |',
        '| --- | --- | --- | --- |',
        ...rows,
        '',
        ...(bars.length > 0 ? ['```mermaid', 'gantt', '  dateFormat X', '  axisFormat %H:%M:%S', ...bars, '```', ''] : []),
    ];
    return lines.join('\n');
}

// EXTERNAL MODULE: ./src/pipeline/stages.ts
var pipeline_stages = __webpack_require__(495);
// EXTERNAL MODULE: ./src/platform/session.ts + 2 modules
var session = __webpack_require__(9628);
// EXTERNAL MODULE: ./src/actions/define-action.ts + 2 modules
var define_action = __webpack_require__(7608);
// EXTERNAL MODULE: ./src/actions/shared/platform-plan.ts
var platform_plan = __webpack_require__(8664);
;// CONCATENATED MODULE: ./src/actions/shared/staged-action.ts





const readStagedInputs = (reader, defaults) => ({
    timeoutMs: reader.timeLimit('timeout', defaults.timeout),
    summary: reader.flag('summary', defaults.summary),
});
function defineStagedAction(definition) {
    const { outputs, apis, stages } = definition;
    const action = (0,define_action/* defineAction */.Q)({
        ...definition,
        outputs: [...outputs, 'stage', 'stages', 'error-code', 'error-message'],
        plan: (context) => definition.plan({ ...context, apis }),
        run: (context) => runInStages(definition, context),
    });
    return { ...action, apis, stages };
}
async function runInStages(definition, { plan, runner, recorder, cancelled }) {
    const { inputs } = plan;
    const connection = { ...(0,platform_plan/* openPlatform */.W)(plan, runner, cancelled), onWrite: () => definition.onWrite?.(run) };
    const stages = (0,pipeline_stages/* createStages */.kk)({
        cancelled,
        timeoutMs: inputs.timeoutMs,
        limitOf: (name) => limitOf(definition.stages[name], definition.limitBy?.(inputs)),
        log: runner.info,
        open: (stage) => (0,session/* openSession */.f)(connection, stage),
    });
    const base = { plan, inputs, runner, connection, stages, recorder };
    const run = { ...base, ...definition.initialState() };
    const reported = {
        name: definition.name,
        stages,
        recorder,
        work: () => definition.work(run),
        failureContext: (error) => definition.failureContext(run, error),
        summary: inputs.summary ? () => definition.summary(run) : undefined,
    };
    await runAndReport(reported, runner).finally(() => connection.client.close());
}
const limitOf = ({ limitMs }, source = '') => typeof limitMs === 'number' ? limitMs : (limitMs[source] ?? Number.POSITIVE_INFINITY);
const runMarker = (env) => `[${env.GITHUB_REPOSITORY || 'local'} ${env.GITHUB_RUN_ID || crypto.randomUUID()}]`;


/***/ }),

/***/ 6817:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gc: () => (/* binding */ environmentStates),
/* harmony export */   J0: () => (/* binding */ findApp),
/* harmony export */   WB: () => (/* binding */ isSameId),
/* harmony export */   bQ: () => (/* binding */ requireSameId),
/* harmony export */   jY: () => (/* binding */ findEnvironment),
/* harmony export */   p7: () => (/* binding */ environmentOf),
/* harmony export */   zm: () => (/* binding */ readEnvironments)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7268);
/* harmony import */ var _lib_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7188);
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(432);
/* harmony import */ var _lib_json_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1739);
/* harmony import */ var _lib_redaction_secret_heuristics_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4299);
/* harmony import */ var _lib_similarity_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6296);
/* harmony import */ var _platform_attempts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8629);
/* harmony import */ var _platform_states_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2029);








function requireSameId(name, shown, wanted) {
    if (shown === '')
        throw (0,_platform_attempts_js__WEBPACK_IMPORTED_MODULE_5__/* .missingIdError */ .Ww)(name);
    if (!isSameId(shown, wanted))
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StageError */ .Zu('INVALID_RESPONSE', `Mendix was asked for ${name} ${wanted}, but its response is about ${shown}`);
}
function appOf(value) {
    const { AppId, Name, ProjectId } = (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(value);
    return { appId: (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .factOf */ .yD)(AppId, 'AppId'), name: (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .shortTextOf */ .jg)(Name, 'Name'), projectId: (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .factOf */ .yD)(ProjectId, 'ProjectId') };
}
const environmentStates = ['Empty', 'Stopped', 'Running'];
function environmentOf(value) {
    const { EnvironmentId, Mode, Status, Url, ModelVersion, MendixVersion } = (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(value);
    return {
        id: (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .factOf */ .yD)(EnvironmentId, 'EnvironmentId'),
        mode: (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .factOf */ .yD)(Mode, 'Mode'),
        status: (0,_platform_states_js__WEBPACK_IMPORTED_MODULE_6__/* .knownState */ .T5)((0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .factOf */ .yD)(Status, 'Status'), environmentStates),
        url: (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .shortTextOf */ .jg)(Url, 'Url'),
        modelVersion: (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .factOf */ .yD)(ModelVersion, 'ModelVersion'),
        mendixVersion: (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .factOf */ .yD)(MendixVersion, 'MendixVersion'),
    };
}
const isSameId = (a, b) => a !== '' && a.toLowerCase() === b.toLowerCase();
const appNames = [
    ['ProjectId', ({ projectId }, wanted) => isSameId(projectId, wanted)],
    ['AppId', ({ appId }, wanted) => isSameId(appId, wanted)],
    ['Name', ({ name }, wanted) => name === wanted && !(0,_lib_redaction_secret_heuristics_js__WEBPACK_IMPORTED_MODULE_3__/* .isUuid */ .O1)(wanted)],
];
async function findApp(session, wanted) {
    const list = await session.read({ api: 'deploy-v1', endpoint: 'GET /apps' });
    const apps = (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .requireList */ .Ky)(list, 'apps').map(appOf);
    const { found, by } = appsNamed(apps, wanted);
    const [app, ...others] = found;
    if (app && others.length === 0) {
        for (const [name, id] of Object.entries({ AppId: app.appId, ProjectId: app.projectId }))
            if (id === '')
                throw (0,_platform_attempts_js__WEBPACK_IMPORTED_MODULE_5__/* .missingIdError */ .Ww)(name);
        session.log(`Found app ${app.appId} by its ${by}`);
        return app;
    }
    const show = session.client.redact;
    const names = (app ? found : apps).map(({ appId, name }) => (0,_lib_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .Kb)(`${appId} (${name})`, show));
    if (app)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StageError */ .Zu('INVALID_INPUT', `app: ${names.length} apps match "${wanted}": ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_7__/* .listed */ .KE)(names)}; give the ProjectId`);
    const seen = names.length === 0
        ? 'The API key cannot see any app: is its user a member of the app, with API Rights?'
        : `The API key can see ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_7__/* .listed */ .KE)(names)}.${(0,_lib_similarity_js__WEBPACK_IMPORTED_MODULE_4__/* .didYouMean */ .a)(wanted.toLowerCase(), apps.flatMap(({ appId, name }) => [appId, name]))}`;
    throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StageError */ .Zu('APP_NOT_FOUND', `There is no app "${wanted}". ${seen}`);
}
function appsNamed(apps, wanted) {
    for (const [by, fits] of appNames) {
        const found = apps.filter((app) => fits(app, wanted));
        if (found.length > 0)
            return { found, by };
    }
    return { found: [], by: '' };
}
async function readEnvironments(session, app) {
    const path = { AppId: app.appId };
    const list = await session.read({ api: 'deploy-v1', endpoint: 'GET /apps/{AppId}/environments', path });
    const all = (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .requireList */ .Ky)(list, 'environments').map(environmentOf);
    if (all.length > 0 && !all.every(({ mode }) => mode === 'Sandbox'))
        return all;
    const why = all.length === 0 ? 'has no environments yet, or is a Free App' : 'is a Free App';
    throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StageError */ .Zu('FREE_APP', `${app.appId} ${why}. The environment of a Free App cannot be deployed to, backed up or restored through the API.\nA Free App is deployed by a build: call POST /apps/${app.appId}/packages of build-v1 with the root action.`);
}
const environmentNames = [
    ({ id }, wanted) => isSameId(id, wanted),
    ({ mode }, wanted) => mode === wanted,
    ({ mode }, wanted) => isSameId(mode, wanted),
];
function findEnvironment(all, app, { input, wanted }) {
    const found = environmentNames.map((fits) => all.filter((each) => fits(each, wanted))).find(({ length }) => length > 0) ?? [];
    const [environment, ...others] = found;
    if (environment && others.length === 0) {
        if (!environment.id || !environment.mode)
            throw (0,_platform_attempts_js__WEBPACK_IMPORTED_MODULE_5__/* .missingIdError */ .Ww)(environment.id ? 'Mode' : 'EnvironmentId');
        return environment;
    }
    const names = (environment ? found : all).map(({ mode, id }) => (environment ? `${mode} (${id})` : mode));
    if (environment)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StageError */ .Zu('INVALID_INPUT', `${input}: ${found.length} environments of ${app.appId} match "${wanted}": ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_7__/* .listed */ .KE)(names)}; give the EnvironmentId`);
    throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StageError */ .Zu('ENVIRONMENT_NOT_FOUND', `${input}: ${app.appId} has no environment "${wanted}". It has ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_7__/* .listed */ .KE)(names)}.${(0,_lib_similarity_js__WEBPACK_IMPORTED_MODULE_4__/* .didYouMean */ .a)(wanted.toLowerCase(), names)}`);
}


/***/ }),

/***/ 3520:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dg: () => (/* binding */ stopAndWait),
/* harmony export */   FQ: () => (/* binding */ environmentPath),
/* harmony export */   Qo: () => (/* binding */ readEnvironment),
/* harmony export */   W9: () => (/* binding */ transportPackage),
/* harmony export */   _l: () => (/* binding */ currentPackage),
/* harmony export */   gN: () => (/* binding */ runsOldVersion),
/* harmony export */   rl: () => (/* binding */ packageChanged),
/* harmony export */   un: () => (/* binding */ readState),
/* harmony export */   z5: () => (/* binding */ deployedPackage)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7268);
/* harmony import */ var _platform_attempts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8629);
/* harmony import */ var _platform_outcome_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5567);
/* harmony import */ var _platform_states_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2029);
/* harmony import */ var _apps_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6817);
/* harmony import */ var _packages_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(648);






const environmentPath = ({ app, environment }) => ({ AppId: app.appId, Mode: environment.mode });
const api = 'deploy-v1';
async function readEnvironment(session, target) {
    const endpoint = 'GET /apps/{AppId}/environments/{Mode}';
    const shown = (0,_apps_js__WEBPACK_IMPORTED_MODULE_4__/* .environmentOf */ .p7)(await session.read({ api, endpoint, path: environmentPath(target) }));
    (0,_apps_js__WEBPACK_IMPORTED_MODULE_4__/* .requireSameId */ .bQ)('EnvironmentId', shown.id, target.environment.id);
    if (shown.status === '')
        throw (0,_platform_attempts_js__WEBPACK_IMPORTED_MODULE_1__/* .missingIdError */ .Ww)('Status');
    return shown;
}
async function deployedPackage(session, target) {
    const endpoint = 'GET /apps/{AppId}/environments/{Mode}/package';
    const found = await session.find({ api, endpoint, path: environmentPath(target) }, 'PACKAGE_NOT_FOUND');
    if (found === undefined)
        return undefined;
    const shown = (0,_packages_js__WEBPACK_IMPORTED_MODULE_5__/* .packageOf */ .wg)(found);
    if (shown.id === '')
        throw (0,_platform_attempts_js__WEBPACK_IMPORTED_MODULE_1__/* .missingIdError */ .Ww)('PackageId');
    return shown;
}
const maxStaleMs = 30_000;
async function currentPackage(session, target, mayBeStale) {
    for (const startedAt = performance.now();;) {
        const shown = await deployedPackage(session, target);
        if (!mayBeStale(shown) || performance.now() - startedAt >= maxStaleMs)
            return shown;
        session.log(`Mendix shows ${shown ? (0,_packages_js__WEBPACK_IMPORTED_MODULE_5__/* .formatPackage */ .uN)(shown) : 'no package'} on the environment; reading it again`);
        await session.backOff(performance.now() - startedAt);
    }
}
const readState = async (session, target, mayBeStale = () => false) => ({
    environment: await readEnvironment(session, target),
    deployed: await currentPackage(session, target, mayBeStale),
});
const runsOldVersion = ({ status, modelVersion }, deployed) => status === 'Running' && modelVersion !== '' && !!deployed?.version && modelVersion !== deployed.version;
const isDown = ({ status }) => status === 'Stopped' || status === 'Empty';
async function stopAndWait(session, target) {
    const checkState = (0,_platform_states_js__WEBPACK_IMPORTED_MODULE_3__/* .createStateWatch */ .Zw)(session, 'the app', _apps_js__WEBPACK_IMPORTED_MODULE_4__/* .environmentStates */ .Gc);
    const findEffect = async () => {
        const environment = await readEnvironment(session, target);
        checkState(environment.status);
        session.waitingFor(`the app was still ${environment.status}`);
        return isDown(environment) ? true : undefined;
    };
    const endpoint = 'POST /apps/{AppId}/environments/{Mode}/stop';
    const call = { api, endpoint, path: environmentPath(target) };
    const sent = await session.write({ call, accepted: ['STOP_FAILED'], findEffect });
    if (sent.kind === 'found')
        return sent.sentAt;
    if ((0,_platform_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .hasCode */ .up)(sent.response, 'STOP_FAILED') && !sent.response.ok && !(await findEffect()))
        throw await (0,_platform_attempts_js__WEBPACK_IMPORTED_MODULE_1__/* .responseError */ .U3)(session, sent.response);
    await session.poll(findEffect);
    return sent.sentAt;
}
async function transportPackage(session, target, { packageId, before }) {
    const findEffect = async () => {
        const shown = (await deployedPackage(session, target))?.id;
        if (shown === undefined)
            return undefined;
        if ((0,_apps_js__WEBPACK_IMPORTED_MODULE_4__/* .isSameId */ .WB)(shown, packageId))
            return true;
        if (!(0,_apps_js__WEBPACK_IMPORTED_MODULE_4__/* .isSameId */ .WB)(shown, before ?? ''))
            throw packageChanged(shown);
        return undefined;
    };
    const endpoint = 'POST /apps/{AppId}/environments/{Mode}/transport';
    const call = { api, endpoint, path: environmentPath(target), json: { PackageId: packageId } };
    const sent = await session.write({ call, accepted: ['APP_IS_RUNNING'], findEffect });
    if (sent.kind === 'found')
        return undefined;
    if (!sent.response.ok)
        return (0,_platform_attempts_js__WEBPACK_IMPORTED_MODULE_1__/* .responseError */ .U3)(session, sent.response);
    session.waitingFor('Mendix accepted the transport, but did not show the package on the environment yet');
    await session.poll(findEffect);
    return undefined;
}
const packageChanged = (shown) => new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StageError */ .Zu('PACKAGE_CHANGED', `${shown ? `package ${shown} was deployed to the environment` : 'the package was removed from the environment'} during this run, probably by a parallel deployment.\nPut all deployments of this environment into one \`concurrency\` group.`);


/***/ }),

/***/ 648:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ isSamePackage),
/* harmony export */   LY: () => (/* binding */ readPackage),
/* harmony export */   M7: () => (/* binding */ suggestPackages),
/* harmony export */   aB: () => (/* binding */ packageFailed),
/* harmony export */   qm: () => (/* binding */ readPackages),
/* harmony export */   r0: () => (/* binding */ awaitPackage),
/* harmony export */   uN: () => (/* binding */ formatPackage),
/* harmony export */   vY: () => (/* binding */ findReusable),
/* harmony export */   wg: () => (/* binding */ packageOf)
/* harmony export */ });
/* harmony import */ var _lib_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4224);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7268);
/* harmony import */ var _lib_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7188);
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(432);
/* harmony import */ var _lib_json_fields_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1739);
/* harmony import */ var _platform_attempts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8629);
/* harmony import */ var _platform_states_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2029);
/* harmony import */ var _apps_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6817);








const packageStates = ['Queued', 'Building', 'Uploading', 'Succeeded', 'Failed'];
function packageOf(value) {
    const { PackageId, Name, Version, Description, Status, Size, CreationDate } = (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(value);
    return {
        id: (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .factOf */ .yD)(PackageId, 'PackageId'),
        name: (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .factOf */ .yD)(Name, 'Name'),
        version: (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .factOf */ .yD)(Version, 'Version'),
        description: (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(Description),
        status: (0,_platform_states_js__WEBPACK_IMPORTED_MODULE_5__/* .knownState */ .T5)((0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .factOf */ .yD)(Status, 'Status'), packageStates),
        size: typeof Size === 'number' && Number.isInteger(Size) && Size > 0 ? Size : undefined,
        createdAt: timeOf(CreationDate),
    };
}
function timeOf(value) {
    const text = (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(value);
    const ms = /^\d{1,15}$/.test(text) ? Number(text) : Date.parse(text);
    return Number.isNaN(ms) ? undefined : ms;
}
const isSamePackage = (a, b) => a && b ? (0,_apps_js__WEBPACK_IMPORTED_MODULE_6__/* .isSameId */ .WB)(a.id, b.id) : a === b;
const formatPackage = ({ id, version, name }) => `${version || name} (${id})`;
const readEndpoint = 'GET /apps/{AppId}/packages/{PackageId}';
const readPackages = async (session, { appId }) => (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .requireList */ .Ky)(await session.read({ api: 'build-v1', endpoint: 'GET /apps/{AppId}/packages', path: { AppId: appId } }), 'packages').map(packageOf);
async function readPackage(session, { appId }, packageId) {
    const path = { AppId: appId, PackageId: packageId };
    const found = packageOf(await session.read({ api: 'build-v1', endpoint: readEndpoint, path }));
    (0,_apps_js__WEBPACK_IMPORTED_MODULE_6__/* .requireSameId */ .bQ)('PackageId', found.id, packageId);
    return { ...found, id: packageId };
}
const maxSuggestions = 5;
async function suggestPackages(session, { appId }, wanted) {
    const list = await session.tryRead({
        api: 'build-v1',
        endpoint: 'GET /apps/{AppId}/packages',
        path: { AppId: appId },
    });
    const show = (each) => (0,_lib_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .excerpt */ .Kb)(formatPackage(each), session.client.redact);
    const packages = (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)(list).map(packageOf);
    const ofVersion = packages.find(({ version }) => version === wanted);
    if (ofVersion)
        return ` That is a version: use its PackageId, ${(0,_lib_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .excerpt */ .Kb)(ofVersion.id, session.client.redact)}.`;
    const newest = packages.sort((a, b) => (b.createdAt ?? 0) - (a.createdAt ?? 0)).slice(0, maxSuggestions);
    return newest.length === 0 ? '' : ` The latest packages are ${newest.map(show).join(', ')}.`;
}
const packageFailed = (failed) => new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StageError */ .Zu('PACKAGE_FAILED', `package ${formatPackage(failed)} is Failed. Its log is in the Mendix portal.`);
const maxHiddenMs = 30_000;
function awaitPackage(session, app, packageId) {
    let last = '';
    const checkState = (0,_platform_states_js__WEBPACK_IMPORTED_MODULE_5__/* .createStateWatch */ .Zw)(session, `package ${packageId}`, packageStates);
    const { clock } = session.client;
    let seenAt = clock.monotonicMs();
    return session.poll(async () => {
        const found = await readPackage(session, app, packageId).catch((error) => {
            const isHidden = error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StageError */ .Zu && error.code === 'PACKAGE_NOT_FOUND';
            if (isHidden && clock.monotonicMs() - seenAt < maxHiddenMs)
                return undefined;
            throw error;
        });
        if (found === undefined) {
            session.waitingFor(`package ${packageId} was not visible`);
            return undefined;
        }
        seenAt = clock.monotonicMs();
        checkState(found.status);
        if (found.status !== last)
            session.log(`Package ${packageId}: ${found.status}`);
        last = found.status;
        if (last === 'Failed')
            throw packageFailed(found);
        session.waitingFor(`package ${packageId} was still ${last}`);
        return last === 'Succeeded' ? found : undefined;
    });
}
function findReusable({ client, log }, packages, { fits, maxUnderWayMs, without }) {
    const fitting = packages.filter((each) => fits(each) && each.status !== 'Failed' && !without.has(each.id));
    const isYoung = ({ createdAt = Number.NaN }, maxMs) => {
        const age = client.clock.now() - createdAt;
        return age <= maxMs && age >= -_lib_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .maxClockSkewMs */ .Zb;
    };
    const isLeft = (each) => each.status !== 'Succeeded' && maxUnderWayMs !== undefined && !isYoung(each, maxUnderWayMs);
    for (const { id, status } of fitting.filter(isLeft))
        log(`Package ${id} has been ${status} for more than ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_7__/* .formatTime */ .fU)(maxUnderWayMs ?? 0)}, or since an unknown time; it is not reused`);
    const usable = fitting.filter((each) => !isLeft(each));
    const best = usable.find(({ status }) => status === 'Succeeded') ?? usable[0];
    if (best?.id === '')
        throw (0,_platform_attempts_js__WEBPACK_IMPORTED_MODULE_4__/* .missingIdError */ .Ww)('PackageId');
    return best;
}


/***/ }),

/***/ 495:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gx: () => (/* binding */ minutes),
/* harmony export */   kk: () => (/* binding */ createStages),
/* harmony export */   og: () => (/* binding */ StageTimeoutError)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7268);
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(432);


class StageTimeoutError extends _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StageError */ .Zu {
    name = 'StageTimeoutError';
    limitOf;
    constructor(code, message, limitOf) {
        super(code, message);
        this.limitOf = limitOf;
    }
}
const minutes = (count) => count * 60_000;
function createStages(options) {
    const { cancelled, timeoutMs, limitOf, log, open } = options;
    const list = [];
    const runEndsAt = performance.now() + timeoutMs;
    let current = '';
    const timed = (entry, limit, work) => recordEnd(entry, log, () => within({ ...limit, cancelled }, entry, (stage) => work(open(stage))));
    return {
        run: (name, work) => {
            current = name;
            const [entry, limitMs] = [entryIn(list, name), limitOf(name)];
            const own = { ms: limitMs - entry.seconds * 1000, of: `the limit of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatTime */ .fU)(limitMs)} of stage ${name}` };
            const run = { ms: runEndsAt - performance.now(), of: `\`timeout\` (${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatTime */ .fU)(timeoutMs)})` };
            return timed(entry, run.ms < own.ms ? { ...run, limitOf: 'run' } : { ...own, limitOf: 'stage' }, work);
        },
        skip: (name, why) => {
            log(describeEnd(Object.assign(entryIn(list, name), { result: 'skipped', detail: why })));
        },
        recover: (name, work) => {
            const ms = limitOf(name);
            return timed(entryIn(list, name), { ms, of: `its limit of ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatTime */ .fU)(ms)}`, limitOf: 'stage' }, work);
        },
        list,
        current: () => current,
        finish: () => {
            current = 'done';
        },
    };
}
function entryIn(list, name) {
    const known = list.find((each) => each.name === name);
    if (known)
        return known;
    const entry = { name, result: 'done', seconds: 0, detail: '', startedAt: Date.now() };
    list.push(entry);
    return entry;
}
async function recordEnd(entry, log, work) {
    const startedAt = performance.now();
    log(`Stage ${entry.name}`);
    try {
        return await work();
    }
    catch (error) {
        entry.result = error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CancelledError */ .cc ? 'cancelled' : 'failed';
        entry.detail = error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StageError */ .Zu ? error.code : '';
        throw error;
    }
    finally {
        entry.seconds = Math.round(entry.seconds * 10 + (performance.now() - startedAt) / 100) / 10;
        log(describeEnd(entry));
    }
}
function describeEnd({ name, result, seconds, detail }) {
    if (result === 'skipped')
        return `Stage ${name}: skipped (${detail})`;
    return `Stage ${name}: ${result} after ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatTime */ .fU)(seconds * 1000)}${detail && `: ${detail}`}`;
}
async function within({ cancelled, ms, of, limitOf }, entry, work) {
    const limit = new AbortController();
    const signal = AbortSignal.any([cancelled, limit.signal]);
    let last = { code: '', why: `${of} expired` };
    const expire = () => limit.abort(new StageTimeoutError(last.code || 'TIMEOUT', last.why, limitOf));
    const timer = setTimeout(expire, Math.max(1, ms));
    const set = (result, detail) => void Object.assign(entry, { result, detail });
    try {
        return await work({
            signal,
            succeed: (detail) => set('done', detail),
            skip: (why) => set('skipped', why),
            waitingFor: (state, code = '') => {
                last = { code, why: `${state} when ${of} expired` };
            },
            retrying: (error, code = '') => {
                last = { code, why: error === undefined ? `${of} expired` : `${of} expired. Last error: ${error}` };
            },
        });
    }
    catch (error) {
        const { aborted, reason } = signal;
        throw aborted && !(error instanceof Error && error.cause === reason) ? reason : error;
    }
    finally {
        clearTimeout(timer);
    }
}


/***/ }),

/***/ 8629:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dx: () => (/* binding */ connectionFailure),
/* harmony export */   Ni: () => (/* binding */ errorOfAttempt),
/* harmony export */   U3: () => (/* binding */ responseError),
/* harmony export */   Vn: () => (/* binding */ createHeartbeat),
/* harmony export */   Ww: () => (/* binding */ missingIdError),
/* harmony export */   n: () => (/* binding */ requireNewId),
/* harmony export */   t5: () => (/* binding */ fieldsIn),
/* harmony export */   z_: () => (/* binding */ createAttempts)
/* harmony export */ });
/* harmony import */ var _client_response_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4404);
/* harmony import */ var _http_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8902);
/* harmony import */ var _http_status_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8848);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7268);
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(432);
/* harmony import */ var _lib_json_fields_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1739);
/* harmony import */ var _mendix_request_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(990);
/* harmony import */ var _wait_poll_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5548);








const withoutStatusCode = (response) => response.error?.code === String(response.status) ? { ...response, error: { ...response.error, code: '' } } : response;
const fieldsIn = ({ body }) => (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .fieldsOf */ .Pf)(body.json().document?.value);
async function responseError({ client }, response) {
    const isUnexpectedSuccess = (0,_http_status_js__WEBPACK_IMPORTED_MODULE_2__/* .is2xx */ .ZE)(response.status) && !response.error && !response.storageFailed;
    const code = isUnexpectedSuccess ? 'INVALID_RESPONSE' : (0,_client_response_js__WEBPACK_IMPORTED_MODULE_0__/* .failureCode */ .AD)(response);
    return new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StageError */ .Zu(code, await client.explain(response));
}
const missingIdError = (name) => new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StageError */ .Zu('INVALID_RESPONSE', `the response from Mendix has no ${name}`);
function requireNewId(name, shown, existing) {
    if ([...existing].some((id) => id.toLowerCase() === shown.toLowerCase()))
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StageError */ .Zu('INVALID_RESPONSE', `Mendix was asked to create a new one, but its response is about ${name} ${shown}, which existed before`);
}
const connectionFailure = (error) => new _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StageError */ .Zu(error.code === 'OUTCOME_UNKNOWN' ? 'CONNECTION_FAILED' : error.code, error.message, { cause: error });
const errorOfAttempt = async (session, attempt) => attempt.kind === 'failed' ? connectionFailure(attempt.error) : responseError(session, attempt.response);
function createAttempts(connection, stage) {
    const { client, baseOf } = connection;
    const { signal } = stage;
    return {
        send: async ({ api, endpoint, ...parts }, retries = 0) => {
            try {
                const response = await client.send((0,_mendix_request_js__WEBPACK_IMPORTED_MODULE_5__/* .fillEndpoint */ .vr)(baseOf(api), endpoint, parts), { signal, retries });
                return { kind: 'response', response: withoutStatusCode(response) };
            }
            catch (error) {
                signal.throwIfAborted();
                if (!(error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConnectionError */ .Rc))
                    throw error;
                if (error.final)
                    throw connectionFailure(error);
                return { kind: 'failed', error };
            }
        },
        note: async (attempt) => {
            const text = attempt.kind === 'failed' ? attempt.error.message : await client.explain(attempt.response);
            const [first = ''] = text.split('\n');
            stage.retrying(first, attempt.kind === 'failed' ? '' : attempt.response.error?.code);
            return first;
        },
        clearNote: () => stage.retrying(undefined),
        backOff: async (elapsedMs, tried) => {
            const headers = tried?.kind === 'response' ? tried.response.headers : {};
            const asked = (0,_http_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRetryAfter */ .mu)(headers['retry-after']?.[0], client.clock.now(), headers.date?.[0]) ?? 0;
            const own = (0,_wait_poll_js__WEBPACK_IMPORTED_MODULE_6__/* .intervalAfter */ .U8)(elapsedMs, undefined, Math.random());
            await client.clock.sleep(Math.max(own, Math.min(asked, _http_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .maxRetryAfterMs */ .vB)), signal);
        },
    };
}
const heartbeatMs = 60_000;
function createHeartbeat({ client: { clock }, log, }) {
    const startedAt = clock.monotonicMs();
    let nextAt = startedAt + heartbeatMs;
    return (state) => {
        const now = clock.monotonicMs();
        if (now < nextAt)
            return;
        nextAt = now + heartbeatMs;
        log(`After ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_7__/* .formatTime */ .fU)(now - startedAt)}: ${state || 'still waiting'}`);
    };
}


/***/ }),

/***/ 5567:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A5: () => (/* binding */ isBusy),
/* harmony export */   CR: () => (/* binding */ wasNeverSent),
/* harmony export */   Jl: () => (/* binding */ readVerdictOf),
/* harmony export */   LR: () => (/* binding */ mayHaveActed),
/* harmony export */   sG: () => (/* binding */ outcomeOf),
/* harmony export */   up: () => (/* binding */ hasCode)
/* harmony export */ });
/* unused harmony export isLost */
/* harmony import */ var _http_status_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8848);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7268);
/* harmony import */ var _mendix_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7346);



const hasCode = ({ error }, ...codes) => error !== undefined && codes.includes((0,_mendix_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeCode */ .vz)(error.code));
function isBusy(response) {
    const { ok, status, disposition, error } = response;
    if (ok)
        return false;
    return disposition === 'wait' || status === _http_status_js__WEBPACK_IMPORTED_MODULE_0__/* .tooManyRequests */ .YD || (status === _http_status_js__WEBPACK_IMPORTED_MODULE_0__/* .serviceUnavailable */ .o_ && !error?.code);
}
const isLost = ({ status, disposition }) => disposition !== 'final' && _http_status_js__WEBPACK_IMPORTED_MODULE_0__/* .lostResponseStatuses */ ._h.has(status);
const isFinal = (response) => !isBusy(response) && !isLost(response);
function readVerdictOf(response) {
    const { ok, status, body, disposition } = response;
    if (ok) {
        const json = body.json();
        return json.document || json.why === 'larger than 32 MiB' ? 'final' : 'unclear';
    }
    if (!isFinal(response))
        return 'outage';
    return status >= 500 && disposition !== 'final' ? 'unclear' : 'final';
}
function mayHaveActed(attempt) {
    if (attempt.kind === 'failed')
        return attempt.error.phase !== 'connecting';
    const { response } = attempt;
    const { ok, status, disposition } = response;
    if (ok || disposition === 'final')
        return false;
    return isLost(response) || (((0,_http_status_js__WEBPACK_IMPORTED_MODULE_0__/* .is2xx */ .ZE)(status) || status >= 500) && !response.error?.code);
}
const isConnecting = (error) => error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConnectionError */ .Rc && error.phase === 'connecting';
const wasNeverSent = (error) => error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StageError */ .Zu && isConnecting(error.cause);
function outcomeOf(attempt) {
    if (attempt.kind === 'failed')
        return isConnecting(attempt.error) ? 'not sent' : 'unknown';
    const { response } = attempt;
    if ((0,_http_status_js__WEBPACK_IMPORTED_MODULE_0__/* .is2xx */ .ZE)(response.status))
        return 'unknown';
    if (response.status === _http_status_js__WEBPACK_IMPORTED_MODULE_0__/* .serviceUnavailable */ .o_ && !response.error?.code)
        return 'unknown';
    if (response.status < 500 && isFinal(response))
        return 'refused';
    return isBusy(response) ? 'busy' : 'unknown';
}


/***/ }),

/***/ 9628:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ openSession)
});

// EXTERNAL MODULE: ./src/platform/attempts.ts
var platform_attempts = __webpack_require__(8629);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
// EXTERNAL MODULE: ./src/platform/outcome.ts
var platform_outcome = __webpack_require__(5567);
;// CONCATENATED MODULE: ./src/platform/reads.ts



const unclearMs = 180_000;
function createReads(connection, attempts, outages) {
    const request = createRequest(connection, attempts, outages);
    const jsonOf = async (response) => {
        const { document } = response.body.json();
        if (!response.ok || !document)
            throw await (0,platform_attempts/* responseError */.U3)(connection, response);
        return document.value;
    };
    return {
        request,
        read: async (call) => jsonOf(await request(call)),
        find: async (call, ...notFound) => {
            const response = await request(call);
            return !response.ok && (0,platform_outcome/* hasCode */.up)(response, ...notFound) ? undefined : jsonOf(response);
        },
        tryRead: async (call) => {
            const tried = await attempts.send(call, connection.retries);
            return tried.kind === 'response' && tried.response.ok ? tried.response.body.json().document?.value : undefined;
        },
    };
}
const notJsonError = async ({ client }, response) => new errors/* StageError */.Zu('INVALID_RESPONSE', `${await client.explain(response)}, but the response is not JSON`);
function createRequest(connection, attempts, outages) {
    const { log } = connection;
    const { clock } = connection.client;
    const retries = outages === 'retry' ? connection.retries : 0;
    return async (call, ...accepted) => {
        const [startedAt, heartbeat] = [clock.monotonicMs(), (0,platform_attempts/* createHeartbeat */.Vn)(connection)];
        const isUnclear = outages === 'retry' ? countUpTo(retries) : lastsUpTo(unclearMs, clock);
        for (let noted = '';;) {
            const tried = await attempts.send(call, retries);
            if (tried.kind === 'failed' && outages === 'retry')
                throw (0,platform_attempts/* connectionFailure */.Dx)(tried.error);
            const response = usableResponse(tried, { accepted, outages, isUnclear });
            if (response) {
                if (response.ok && !response.body.json().document)
                    throw await notJsonError(connection, response);
                if (noted)
                    attempts.clearNote();
                return response;
            }
            const why = await attempts.note(tried);
            if (why !== noted)
                log(`Cannot read the state, retrying: ${why}`);
            else
                heartbeat(`cannot read the state: ${why}`);
            noted = why;
            await attempts.backOff(clock.monotonicMs() - startedAt, tried);
        }
    };
}
function usableResponse(tried, { accepted, outages, isUnclear }) {
    if (tried.kind === 'failed')
        return undefined;
    const { response } = tried;
    const verdict = (0,platform_outcome/* hasCode */.up)(response, ...accepted) ? 'final' : (0,platform_outcome/* readVerdictOf */.Jl)(response);
    const isUsable = verdict === 'final' ||
        (verdict === 'outage' ? outages === 'retry' && response.disposition !== 'wait' : !isUnclear());
    return isUsable ? response : undefined;
}
function countUpTo(times) {
    let count = 0;
    return () => count++ < times;
}
function lastsUpTo(ms, { monotonicMs }) {
    let since;
    return () => {
        since ??= monotonicMs();
        return monotonicMs() - since < ms;
    };
}

;// CONCATENATED MODULE: ./src/platform/writes.ts



const lostResponse = (error) => new errors/* StageError */.Zu(error.code, error.message, { cause: error });
function asWrite(attempt) {
    if (attempt.kind === 'failed')
        return attempt;
    const { response } = attempt;
    const isFailure = response.ok && response.error !== undefined && response.disposition !== 'success';
    return isFailure ? { kind: 'response', response: { ...response, ok: false } } : attempt;
}
const createWrites = (connection, attempts) => ({
    write: (wanted) => write(startTries(connection, attempts), wanted),
    writeOnce: (call, onOutcome) => writeOnce(startTries(connection, attempts), call, onOutcome),
});
function startTries(connection, attempts) {
    const { log, onWrite } = connection;
    const { clock } = connection.client;
    const startedAt = clock.monotonicMs();
    return {
        connection,
        attempts,
        send: async (call) => {
            try {
                const tried = asWrite(await attempts.send(call));
                if ((0,platform_outcome/* mayHaveActed */.LR)(tried) || (tried.kind === 'response' && tried.response.ok))
                    onWrite();
                return tried;
            }
            catch (error) {
                if (!(0,platform_outcome/* wasNeverSent */.CR)(error))
                    onWrite();
                throw error;
            }
        },
        pause: async (tried, next) => {
            log(`${await attempts.note(tried)}; ${next}`);
            await attempts.backOff(clock.monotonicMs() - startedAt, tried);
        },
    };
}
async function write({ connection, attempts, send, pause }, { call, accepted = [], findEffect }) {
    for (let lost = 0, noted = false;; noted = true) {
        const sentAt = performance.now();
        const tried = await send(call);
        const isLostNow = (0,platform_outcome/* mayHaveActed */.LR)(tried);
        if (tried.kind === 'response' && !isLostNow && !(0,platform_outcome/* isBusy */.A5)(tried.response)) {
            if (noted)
                attempts.clearNote();
            if (tried.response.ok || (0,platform_outcome/* hasCode */.up)(tried.response, ...accepted))
                return { ...tried, sentAt };
            throw await (0,platform_attempts/* responseError */.U3)(connection, tried.response);
        }
        await pause(tried, isLostNow ? 'checking whether it took effect' : 'retrying');
        const found = await findEffect();
        if (found !== undefined) {
            attempts.clearNote();
            return { kind: 'found', found, sentAt };
        }
        if (isLostNow && lost++ > 0)
            throw await (0,platform_attempts/* errorOfAttempt */.Ni)(connection, tried);
    }
}
async function writeOnce({ connection, send, pause }, call, onOutcome) {
    for (;;) {
        onOutcome('unknown');
        const tried = await send(call).catch((error) => {
            if ((0,platform_outcome/* wasNeverSent */.CR)(error))
                onOutcome('not sent');
            throw error;
        });
        if (tried.kind === 'response' && tried.response.ok)
            return tried.response;
        const outcome = (0,platform_outcome/* outcomeOf */.sG)(tried);
        if (outcome !== 'unknown')
            onOutcome('not sent');
        if (outcome === 'unknown' && tried.kind === 'failed')
            throw lostResponse(tried.error);
        if (outcome === 'unknown' || outcome === 'refused')
            throw await (0,platform_attempts/* errorOfAttempt */.Ni)(connection, tried);
        await pause(tried, 'retrying');
    }
}

;// CONCATENATED MODULE: ./src/platform/session.ts



function openSession(connection, stage, outages = 'wait') {
    const { client, retries, log, baseOf } = connection;
    const noted = noteStates(stage);
    const attempts = (0,platform_attempts/* createAttempts */.z_)(connection, noted);
    const { backOff } = attempts;
    return {
        ...noted,
        client,
        retries,
        log,
        baseOf,
        backOff,
        ...createReads(connection, attempts, outages),
        ...createWrites(connection, attempts),
        poll: async (check, limit) => {
            const { clock } = client;
            const heartbeat = (0,platform_attempts/* createHeartbeat */.Vn)(connection);
            for (const startedAt = clock.monotonicMs();;) {
                const found = await check();
                if (found !== undefined) {
                    attempts.clearNote();
                    return found;
                }
                const elapsedMs = clock.monotonicMs() - startedAt;
                if (limit && elapsedMs >= limit.afterMs)
                    return limit.result();
                heartbeat(noted.state());
                await backOff(elapsedMs);
            }
        },
        failingEarly: () => openSession(connection, stage, 'retry'),
    };
}
function noteStates(stage) {
    let state = '';
    return {
        ...stage,
        waitingFor: (text, code) => {
            state = text;
            stage.waitingFor(text, code);
        },
        retrying: (error, code) => {
            state = error ?? '';
            stage.retrying(error, code);
        },
        state: () => state,
    };
}


/***/ }),

/***/ 2029:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AS: () => (/* binding */ maxUnknownStateMs),
/* harmony export */   T5: () => (/* binding */ knownState),
/* harmony export */   Zw: () => (/* binding */ createStateWatch)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7268);
/* harmony import */ var _lib_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7188);


const maxUnknownStateMs = 3 * 60_000;
const knownState = (shown, known) => known.find((each) => each.toLowerCase() === shown.toLowerCase()) ?? shown;
function createStateWatch({ client, log }, what, known) {
    let since;
    let noted = '';
    return (shown) => {
        if (shown === '')
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StageError */ .Zu('INVALID_RESPONSE', `the response from Mendix has no state of ${what}`);
        const state = knownState(shown, known);
        if (known.includes(state)) {
            since = undefined;
            return state;
        }
        since ??= client.clock.monotonicMs();
        const text = (0,_lib_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .Kb)(state, client.redact);
        if (noted !== state)
            log(`Mendix shows ${what} as "${text}", which is not a documented state; waiting`);
        noted = state;
        if (client.clock.monotonicMs() - since >= maxUnknownStateMs)
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StageError */ .Zu('INVALID_RESPONSE', `${what} was "${text}" for 3 minutes, which is not a documented state`);
        return state;
    };
}


/***/ }),

/***/ 5580:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ isCallableLink),
/* harmony export */   du: () => (/* binding */ isCallable),
/* harmony export */   uc: () => (/* binding */ redirectProblem),
/* harmony export */   zA: () => (/* binding */ shownUrl)
/* harmony export */ });
/* harmony import */ var _http_host_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3808);
/* harmony import */ var _http_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7777);


function objectOf({ pathname }) {
    const start = pathname.indexOf('/apps');
    return start < 0 ? pathname : pathname.slice(start);
}
const keepsQuery = (url, target) => [...url.searchParams].every(([name, value]) => target.searchParams.getAll(name).join('\n') === value);
function redirectProblem({ method, url, credential }, target) {
    if (credential.length === 0)
        return undefined;
    if (!(0,_http_request_js__WEBPACK_IMPORTED_MODULE_1__/* .isSafe */ .IP)(method) && url.pathname.endsWith('/restores'))
        return 'a restore is never redirected';
    return objectOf(url) === objectOf(target) && keepsQuery(url, target) ? undefined : 'that is not the requested object';
}
const isCallable = (url) => !url.username && !url.password && (url.protocol === 'https:' || (url.protocol === 'http:' && (0,_http_host_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(url)));
const isCallableLink = (url, base) => isCallable(url) && (!(0,_http_host_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(url) || (0,_http_host_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(new URL(base)));
const shownUrl = ({ origin, pathname }) => `${origin}${pathname}`;


/***/ })

};
;
//# sourceMappingURL=stages.chunk.js.map
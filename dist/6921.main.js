"use strict";
exports.id = 6921;
exports.ids = [6921];
exports.modules = {

/***/ 3154:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ readStateNow),
/* harmony export */   q: () => (/* binding */ unknownState)
/* harmony export */ });
/* harmony import */ var _cloud_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3520);
/* harmony import */ var _cloud_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7964);
/* harmony import */ var _cloud_stages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5784);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7268);
/* harmony import */ var _cloud_plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1698);





const stateMs = 5000;
async function readStateNow(plan, place, runner) {
    const signal = AbortSignal.timeout(stateMs);
    const cloud = (0,_cloud_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .openCloud */ .Q)(plan, runner, signal);
    try {
        return await readState({ ...cloud, retries: 1, patience: 'retries' }, place, signal);
    }
    finally {
        cloud.client.close();
    }
}
async function readState(cloud, place, signal) {
    const stage = (0,_cloud_stages_js__WEBPACK_IMPORTED_MODULE_2__/* .quietStage */ .p$)(signal);
    try {
        const { environment, packageOn } = await (0,_cloud_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .lookAt */ .t5)(cloud, stage, place);
        const what = `${place.app.appId} ${place.environment.mode} is ${environment.status}`;
        return { isRunning: environment.status === 'Running', text: `${describe(environment, packageOn, what)}.` };
    }
    catch (error) {
        if (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ || signal.aborted)
            return undefined;
        throw error;
    }
}
function describe(environment, shown, what) {
    if (shown && (0,_cloud_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .isStale */ .QO)(environment, shown))
        return `The app runs, as version ${environment.modelVersion}: ${what}; the package ${(0,_cloud_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .showPackage */ .QZ)(shown)} is on it, and runs after the next start`;
    const on = shown ? `the package ${(0,_cloud_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .showPackage */ .QZ)(shown)} is on it` : 'no package is on it';
    return `The app ${environment.status === 'Running' ? 'runs' : 'is down'}: ${what}, and ${on}`;
}
const unknownState = 'The state of the app could not be read: look at the environment in the Mendix portal.';


/***/ }),

/***/ 6921:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  restoreAction: () => (/* binding */ restoreAction)
});

// EXTERNAL MODULE: ./src/cloud/stages.ts + 1 modules
var cloud_stages = __webpack_require__(5784);
// EXTERNAL MODULE: ./src/actions/common/again.ts
var again = __webpack_require__(401);
// EXTERNAL MODULE: ./src/actions/common/app-state.ts
var app_state = __webpack_require__(3154);
// EXTERNAL MODULE: ./src/actions/common/cloud-plan.ts
var cloud_plan = __webpack_require__(1698);
// EXTERNAL MODULE: ./src/actions/common/perform.ts + 1 modules
var perform = __webpack_require__(5671);
// EXTERNAL MODULE: ./src/inputs/issues.ts
var issues = __webpack_require__(89);
// EXTERNAL MODULE: ./src/actions/common/cloud-inputs.ts
var cloud_inputs = __webpack_require__(820);
// EXTERNAL MODULE: ./src/actions/common/connection.ts
var connection = __webpack_require__(3341);
;// CONCATENATED MODULE: ./src/actions/restore/inputs.ts



const restoreDefaults = {
    retries: connection/* defaultRetries */.y,
    'database-only': 'false',
    start: 'true',
    timeout: '6h',
    summary: 'true',
};
const readRestoreInputs = (reader, runner) => ({
    ...(0,connection/* readConnection */.d)(reader, runner, false),
    ...(0,cloud_inputs/* readPlace */.y)(reader),
    snapshot: readSnapshotId(reader),
    fromEnvironment: reader.text('from-environment'),
    databaseOnly: reader.flag('database-only', restoreDefaults['database-only']),
    confirm: (0,cloud_inputs/* need */.$)(reader, 'confirm', 'the Mode of the environment whose data is replaced, such as Acceptance, just as Mendix writes it'),
    start: reader.flag('start', restoreDefaults.start),
    timeoutMs: reader.duration('timeout', restoreDefaults.timeout) ?? issues/* invalid */.Gq,
    summary: reader.flag('summary', restoreDefaults.summary),
});
function readSnapshotId(reader) {
    const given = (0,cloud_inputs/* need */.$)(reader, 'snapshot', 'the id of a snapshot, or `latest`');
    if (given === issues/* invalid */.Gq || /^[\w-]{1,100}$/.test(given))
        return given;
    return reader.issues.add('snapshot', `"${given}" is neither the id of a snapshot nor \`latest\``);
}

// EXTERNAL MODULE: ./src/cloud/environment.ts
var environment = __webpack_require__(3520);
// EXTERNAL MODULE: ./src/cloud/resolve.ts
var resolve = __webpack_require__(21);
// EXTERNAL MODULE: ./src/http/call.ts + 13 modules
var call = __webpack_require__(3163);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
// EXTERNAL MODULE: ./src/cloud/backups.ts
var backups = __webpack_require__(7862);
// EXTERNAL MODULE: ./src/cloud/calls.ts
var calls = __webpack_require__(7800);
// EXTERNAL MODULE: ./src/cloud/fields.ts
var fields = __webpack_require__(7964);
// EXTERNAL MODULE: ./src/cloud/snapshot.ts
var snapshot = __webpack_require__(2301);
;// CONCATENATED MODULE: ./src/cloud/restore.ts







async function findSource(cloud, stage, place, wanted) {
    const at = `${place.app.appId} ${place.environment.mode}`;
    if (wanted.toLowerCase() === 'latest') {
        const newest = (await (0,snapshot/* readSnapshots */.yj)(cloud, stage, place)).find(snapshot/* isCompleted */.Yw);
        if (newest)
            return newest;
        throw new cloud_stages/* StageError */.Zu('SNAPSHOT_NOT_FOUND', `${at} has no snapshot that is completed`);
    }
    const found = await (0,snapshot/* readSnapshot */.RA)(cloud, stage, place, wanted);
    if (!found)
        throw new cloud_stages/* StageError */.Zu('SNAPSHOT_NOT_FOUND', `${at} has no snapshot ${wanted}\nIf it is of another environment, name that in \`from-environment\`.`);
    if (!(0,snapshot/* isCompleted */.Yw)(found))
        throw new cloud_stages/* StageError */.Zu('SNAPSHOT_NOT_COMPLETED', `the snapshot ${wanted} of ${at} is ${found.state}; only one that is completed can be restored`);
    return found;
}
async function beginRestore(cloud, stage, plan) {
    const query = { source_snapshot_id: plan.snapshotId, db_only: String(plan.databaseOnly) };
    const response = await sendOnce(cloud, stage, (0,backups/* backupsCall */.w)(plan.target, ['POST', '/restores'], { query }), plan);
    const id = (0,fields/* textOf */.b6)((0,fields/* fieldsOf */.Pf)(response.body.json().document?.value).restore_id);
    if (!id)
        throw (0,calls/* noId */.NT)('restore_id');
    plan.onProgress('under way');
    return id;
}
async function sendOnce(cloud, stage, call, { onProgress }) {
    const { clock } = cloud.client;
    const begin = clock.now();
    for (;;) {
        onProgress('unclear');
        cloud.onWrite();
        const tried = await (0,calls/* trySend */.sh)(cloud, stage, call, 0).catch((error) => {
            if (isUnsent(error))
                onProgress('not begun');
            throw error;
        });
        if ('response' in tried && tried.response.ok)
            return tried.response;
        const fate = fateOf(tried);
        if (fate !== 'unclear')
            onProgress('not begun');
        if (fate !== 'busy' && fate !== 'unsent')
            throw await stageErrorOf(cloud, tried);
        cloud.log(`${await (0,calls/* noteFailedTry */.TB)(cloud, stage, tried)}; trying again`);
        await (0,calls/* pause */.v7)(cloud, stage, clock.now() - begin, tried);
    }
}
const isConnecting = (error) => error instanceof errors/* ConnectionError */.Rc && error.phase === 'connecting';
const isUnsent = (error) => error instanceof cloud_stages/* StageError */.Zu && isConnecting(error.cause);
function fateOf(tried) {
    if ('error' in tried)
        return isConnecting(tried.error) ? 'unsent' : 'unclear';
    const { response } = tried;
    if ((0,call/* is2xx */.Z)(response.status))
        return 'unclear';
    if (response.status === 503 && !response.error?.code)
        return 'unclear';
    if (response.status < 500 && (0,calls/* isFinal */.dR)(response))
        return 'refused';
    const mayHaveBegun = response.status === 500 && (0,calls/* hasCode */.up)(response, 'SERVICE_UNAVAILABLE');
    return (0,calls/* isBusy */.A5)(response) && !mayHaveBegun ? 'busy' : 'unclear';
}
const stageErrorOf = async (cloud, tried) => 'response' in tried
    ? (0,calls/* failure */.V2)(cloud, tried.response)
    : new cloud_stages/* StageError */.Zu(tried.error.code, tried.error.message, { cause: tried.error });
async function awaitRestore(cloud, stage, plan, id) {
    const call = (0,backups/* backupsCall */.w)(plan.target, ['GET', '/restores/{RestoreId}'], { path: { RestoreId: id } });
    try {
        await (0,backups/* awaitCompletion */.V)(cloud, stage, { what: 'restore', call });
    }
    catch (error) {
        if (error instanceof cloud_stages/* StageError */.Zu && error.code === 'RESTORE_FAILED')
            plan.onProgress('failed');
        throw error;
    }
    plan.onProgress('done');
}

// EXTERNAL MODULE: ./src/cloud/start.ts
var start = __webpack_require__(5877);
// EXTERNAL MODULE: ./src/actions/common/resolve-place.ts
var resolve_place = __webpack_require__(9943);
;// CONCATENATED MODULE: ./src/actions/restore/story.ts






async function runRestore(run) {
    const { stages, plan } = run;
    const { target, snapshot } = await stages.run('resolve', (0,cloud_stages/* minutes */.Gx)(10), (stage) => story_resolve(run, stage));
    await stages.run('stop', (0,cloud_stages/* minutes */.Gx)(10), (stage) => stopTarget(run, stage, target));
    await stages.run('restore', Number.POSITIVE_INFINITY, (stage) => restoreData(run, stage, { target, snapshot }));
    if (plan.inputs.start)
        await stages.run('start', (0,cloud_stages/* minutes */.Gx)(30), (stage) => startTarget(run, stage, target));
    else
        stages.skip('start', '`start` is false');
    stages.finish();
}
async function story_resolve(run, stage) {
    const { plan, outputs } = run;
    const { inputs } = plan;
    const cloud = { ...run.cloud, patience: 'retries' };
    const { place: target, environments } = await (0,resolve_place/* resolvePlace */.M)(cloud, stage, inputs);
    run.target = target;
    const { app, environment } = target;
    if (inputs.confirm !== environment.mode)
        throw new cloud_stages/* StageError */.Zu('INVALID_INPUT', `confirm: "${inputs.confirm}" is not "${environment.mode}", the Mode of the environment whose data would be replaced; upper and lower case count`);
    if (environment.status === 'Empty' && inputs.start)
        throw new cloud_stages/* StageError */.Zu('INVALID_INPUT', `start: no package is on ${environment.mode}, so that nothing could be started; give \`start: false\`, or deploy first`);
    const from = inputs.fromEnvironment;
    const source = from === undefined ? environment : (0,resolve/* findEnvironment */.jY)(environments, app, from);
    const snapshot = await findSource(cloud, stage, { app, environment: source }, inputs.snapshot);
    outputs['snapshot-id'] = snapshot.id;
    stage.tell(`${snapshot.id} of ${source.mode}, made at ${snapshot.createdAt}, goes to ${app.appId} ${environment.mode}`);
    return { target, snapshot };
}
async function stopTarget({ cloud }, stage, target) {
    const { status } = await (0,environment/* readEnvironment */.Qo)(cloud, stage, target);
    if (status === 'Stopped' || status === 'Empty')
        return stage.skip(`the app is ${status}`);
    await (0,environment/* stopAndWait */.Dg)(cloud, stage, target);
    stage.tell('the app is down');
}
async function restoreData(run, stage, { target, snapshot }) {
    const { cloud, plan, outputs } = run;
    const wanted = {
        target,
        snapshotId: snapshot.id,
        databaseOnly: plan.inputs.databaseOnly,
        onProgress: (progress) => {
            run.progress = progress;
        },
    };
    const id = await beginRestore(cloud, stage, wanted);
    outputs['restore-id'] = id;
    await awaitRestore(cloud, stage, wanted, id);
    stage.tell(`${id}, ${plan.inputs.databaseOnly ? 'the database alone' : 'database and files'}`);
}
async function startTarget({ cloud }, stage, target) {
    await (0,start/* startAndWait */.Z)(cloud, stage, { place: target, syncDatabase: true, version: undefined });
    stage.tell('the app runs');
}

;// CONCATENATED MODULE: ./src/actions/restore/action.ts







async function restoreAction(runner, cancelled) {
    const plan = await (0,perform/* readPlan */.m)(runner, () => (0,cloud_plan/* planCloud */.p)(runner, { apis: ['deploy-v1', 'backups-v2'], read: readRestoreInputs }));
    const run = {
        plan,
        cloud: (0,cloud_plan/* openCloud */.Q)(plan, runner, cancelled),
        stages: (0,cloud_stages/* createStages */.kk)({ cancelled, timeoutMs: plan.inputs.timeoutMs, log: runner.info }),
        outputs: {},
        target: undefined,
        progress: 'not begun',
    };
    const { cloud, stages, outputs } = run;
    await (0,perform/* perform */.y)({
        ...{ name: 'Restore', cloud, stages, outputs },
        work: () => runRestore(run),
        aftermath: async (error) => {
            if (run.target === undefined)
                return { state: '', advice: [] };
            const state = (await (0,app_state/* readStateNow */.Y)(plan, run.target, runner))?.text ?? app_state/* unknownState */.q;
            return { state, advice: [adviceOf(run.progress, error)] };
        },
        summary: plan.inputs.summary ? () => summaryOf(run) : undefined,
    }, runner);
}
const adviceOf = (progress, error) => progress === 'not begun' ? `The data is as it was: no restore has begun. ${(0,again/* againAfter */.$)(error)}.` : advice[progress];
const advice = {
    unclear: 'Whether the restore has begun is not known, and it is not sent again. Look at the backups of the environment in the Mendix portal. If it has begun, wait for its end and start the app; if not, run the step again.',
    'under way': 'The restore has begun, and goes on without this step. Look at the backups of the environment in the Mendix portal, and start the app once it has ended; a second restore step restores again.',
    failed: 'The data may be incomplete, so the app was not started. Run the step again, or restore another snapshot.',
    done: 'The data has been restored; only the start is missing: start the app. A second restore step restores again.',
};
function summaryOf({ plan, outputs, target }) {
    const { app, environment, fromEnvironment, start } = plan.inputs;
    const text = `The snapshot ${outputs['snapshot-id'] ?? ''} is restored, and the app ${start ? 'runs' : 'is stopped'}.`;
    return {
        title: `Restore ${app} ${environment}${fromEnvironment === undefined ? '' : ` from ${fromEnvironment}`}`,
        text,
        link: target?.environment.url ?? '',
    };
}


/***/ }),

/***/ 3520:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dg: () => (/* binding */ stopAndWait),
/* harmony export */   Q8: () => (/* binding */ readPackageOn),
/* harmony export */   QP: () => (/* binding */ settingsChange),
/* harmony export */   Qo: () => (/* binding */ readEnvironment),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   cj: () => (/* binding */ settingsCall),
/* harmony export */   et: () => (/* binding */ transport),
/* harmony export */   rl: () => (/* binding */ packageChanged),
/* harmony export */   t5: () => (/* binding */ lookAt)
/* harmony export */ });
/* harmony import */ var _calls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7800);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7964);
/* harmony import */ var _stages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5784);
/* harmony import */ var _until_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2689);




const at = ({ app, environment }, endpoint, more = {}) => ({
    api: 'deploy-v1',
    endpoint,
    ...more,
    path: { AppId: app.appId, Mode: environment.mode, ...more.path },
});
const readEnvironment = async (cloud, stage, place) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .environmentOf */ .p7)(await (0,_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .read */ .LF)(cloud, stage, at(place, 'GET /apps/{AppId}/environments/{Mode}')));
async function readPackageOn(cloud, stage, place) {
    const found = await (0,_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .read */ .LF)(cloud, stage, at(place, 'GET /apps/{AppId}/environments/{Mode}/package'), [
        'PACKAGE_NOT_FOUND',
    ]);
    if (found === undefined)
        return undefined;
    const shown = (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .packageOf */ .wg)(found);
    if (shown.id === '')
        throw (0,_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .noId */ .NT)('PackageId');
    return shown;
}
const settingsCall = (place) => at(place, 'GET /apps/{AppId}/environments/{Mode}/settings');
const settingsChange = (place, json) => at(place, 'POST /apps/{AppId}/environments/{Mode}/settings', { json });
const isDown = ({ status }) => status === 'Stopped' || status === 'Empty';
const lookAt = async (cloud, stage, place) => ({
    environment: await readEnvironment(cloud, stage, place),
    packageOn: await readPackageOn(cloud, stage, place),
});
async function stopAndWait(cloud, stage, place) {
    const look = async () => {
        const environment = await readEnvironment(cloud, stage, place);
        stage.note('', `the app is ${environment.status}`);
        return isDown(environment) ? true : undefined;
    };
    const sent = await (0,_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .write */ .M9)(cloud, stage, at(place, 'POST /apps/{AppId}/environments/{Mode}/stop'), look);
    if ('found' in sent)
        return sent.sentAt;
    if (!sent.response.ok && !((0,_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .hasCode */ .up)(sent.response, 'STOP_FAILED') && (await look())))
        throw await (0,_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)(cloud, sent.response);
    await (0,_until_js__WEBPACK_IMPORTED_MODULE_3__/* .until */ .T)(cloud, stage, look);
    return sent.sentAt;
}
async function transport(cloud, stage, plan) {
    const { place, packageId, before } = plan;
    const look = async () => {
        const shown = (await readPackageOn(cloud, stage, place))?.id;
        if (shown === packageId)
            return true;
        if (shown !== undefined && shown !== before)
            throw packageChanged(shown);
        return undefined;
    };
    const call = at(place, 'POST /apps/{AppId}/environments/{Mode}/transport', { json: { PackageId: packageId } });
    for (let isFirst = true;; isFirst = false) {
        const sent = await (0,_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .write */ .M9)(cloud, stage, call, look);
        if ('found' in sent)
            return;
        if (sent.response.ok)
            break;
        if (!isFirst || !(0,_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .hasCode */ .up)(sent.response, 'APP_IS_RUNNING'))
            throw await (0,_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)(cloud, sent.response);
        await plan.stopFirst();
    }
    stage.note('', 'the platform took the transport, and does not show the package on the environment yet');
    await (0,_until_js__WEBPACK_IMPORTED_MODULE_3__/* .until */ .T)(cloud, stage, look);
}
const packageChanged = (shown) => new _stages_js__WEBPACK_IMPORTED_MODULE_2__/* .StageError */ .Zu('PACKAGE_CHANGED', `${shown ? `the package ${shown}` : 'no package'} is on the environment now, instead of the one of this run. Somebody else deploys to it at the same time.`);


/***/ }),

/***/ 5877:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ startAndWait)
/* harmony export */ });
/* harmony import */ var _calls_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7800);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3520);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7964);
/* harmony import */ var _stages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5784);
/* harmony import */ var _until_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2689);





const againMs = 60_000;
const mostRestarts = 3;
async function startAndWait(cloud, stage, plan) {
    const { place, version } = plan;
    const { clock } = cloud.client;
    const begin = clock.now();
    const isRunning = async () => {
        const environment = await (0,_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .readEnvironment */ .Qo)(cloud, stage, place);
        return environment.status === 'Running' ? environment : undefined;
    };
    for (let restarts = 0;;) {
        const end = await startOnce(cloud, stage, plan, isRunning);
        if (end === 'started')
            return void (await (0,_until_js__WEBPACK_IMPORTED_MODULE_4__/* .until */ .T)(cloud, stage, isRunning));
        if (end === 'again')
            await (0,_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .pause */ .v7)(cloud, stage, clock.now() - begin);
        const running = end === 'again' ? undefined : await watchForStart(cloud, stage, isRunning);
        if (!running)
            continue;
        if (version === undefined || (end !== 'already' && isOfVersion(running, version)))
            return;
        if (restarts++ >= mostRestarts)
            throw new _stages_js__WEBPACK_IMPORTED_MODULE_3__/* .StageError */ .Zu('ALREADY_STARTED', 'somebody else starts the app again and again, as it was before');
        await (0,_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .stopAndWait */ .Dg)(cloud, stage, place);
    }
}
const isOfVersion = ({ modelVersion }, version) => modelVersion === '' || version === '' || modelVersion === version;
async function watchForStart(cloud, stage, look) {
    const { clock } = cloud.client;
    for (const begin = clock.now(); clock.now() - begin < againMs;) {
        const found = await look();
        if (found !== undefined)
            return found;
        await (0,_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .pause */ .v7)(cloud, stage, clock.now() - begin);
    }
    return undefined;
}
async function startOnce(cloud, stage, { place, syncDatabase }, isRunning) {
    const call = (0,_environment_js__WEBPACK_IMPORTED_MODULE_1__.at)(place, 'POST /apps/{AppId}/environments/{Mode}/start', { json: { AutoSyncDb: syncDatabase } });
    const sent = await (0,_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .write */ .M9)(cloud, stage, call, isRunning);
    if ('found' in sent)
        return 'running';
    const { response } = sent;
    if ((0,_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .hasCode */ .up)(response, 'ALREADY_STARTED'))
        return 'already';
    if ((0,_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .hasCode */ .up)(response, 'APP_ALREADY_HAS_A_STARTING_JOB'))
        return 'watch';
    if (!response.ok)
        throw await (0,_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)(cloud, response);
    const jobId = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(response.body.json().document?.value).JobId);
    return jobId ? followJob(cloud, stage, { place, jobId }) : 'watch';
}
async function followJob(cloud, stage, { place, jobId }) {
    const call = (0,_environment_js__WEBPACK_IMPORTED_MODULE_1__.at)(place, 'GET /apps/{AppId}/environments/{Mode}/start/{JobId}', { path: { JobId: jobId } });
    return (0,_until_js__WEBPACK_IMPORTED_MODULE_4__/* .until */ .T)(cloud, stage, async () => {
        const response = await (0,_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .readResponse */ .Uk)(cloud, stage, call, ['ALREADY_LOCKED']);
        if ((0,_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .hasCode */ .up)(response, 'ALREADY_LOCKED')) {
            stage.note(response.error?.code ?? '', response.error?.message);
            return 'again';
        }
        if ((0,_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .hasCode */ .up)(response, 'ALREADY_STARTED'))
            return 'already';
        if ((0,_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .hasCode */ .up)(response, 'NO_SUCH_STARTJOB'))
            return 'watch';
        if (!response.ok)
            throw await (0,_calls_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)(cloud, response);
        const status = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(response.body.json().document?.value).Status);
        stage.note('', `the start is ${status}`);
        return status === 'Started' ? 'started' : undefined;
    });
}


/***/ })

};
;
//# sourceMappingURL=6921.main.js.map
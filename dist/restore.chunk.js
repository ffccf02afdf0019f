"use strict";
exports.id = 973;
exports.ids = [973];
exports.modules = {

/***/ 1973:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  restoreAction: () => (/* binding */ restoreAction)
});

// EXTERNAL MODULE: ./src/actions/shared/app-state.ts
var app_state = __webpack_require__(6118);
// EXTERNAL MODULE: ./src/actions/shared/cloud-target.ts
var cloud_target = __webpack_require__(3148);
// EXTERNAL MODULE: ./src/actions/shared/retry-advice.ts
var retry_advice = __webpack_require__(3432);
// EXTERNAL MODULE: ./src/actions/shared/staged-action.ts + 4 modules
var staged_action = __webpack_require__(7627);
// EXTERNAL MODULE: ./src/inputs/issues.ts
var issues = __webpack_require__(89);
// EXTERNAL MODULE: ./src/actions/shared/connection.ts + 1 modules
var connection = __webpack_require__(5389);
;// CONCATENATED MODULE: ./src/actions/restore/inputs.ts




const restoreDefaults = {
    retries: connection/* defaultRetries */.yC,
    'database-only': 'false',
    start: 'true',
    timeout: '6h',
    summary: 'true',
};
const readRestoreInputs = (reader, runner) => ({
    ...(0,connection/* readConnection */.dC)(reader, runner, connection/* apiKeyInputs */.HC),
    ...(0,cloud_target/* readTarget */._E)(reader),
    ...(0,staged_action/* readStagedInputs */.o)(reader, restoreDefaults),
    snapshot: readSnapshotId(reader),
    fromEnvironment: reader.text('from-environment'),
    databaseOnly: reader.flag('database-only', restoreDefaults['database-only']),
    confirm: (0,cloud_target/* requiredText */.$4)(reader, 'confirm', 'the Mode of the environment whose data is replaced, such as Acceptance, just as Mendix writes it'),
    start: reader.flag('start', restoreDefaults.start),
});
function readSnapshotId(reader) {
    const given = (0,cloud_target/* requiredText */.$4)(reader, 'snapshot', 'the id of a snapshot, or `latest`');
    if (given === issues/* invalid */.Gq || /^[\w-]{1,100}$/.test(given))
        return given;
    return reader.issues.add('snapshot', `"${given}" is neither the id of a snapshot nor \`latest\``);
}

// EXTERNAL MODULE: ./src/cloud/environment.ts
var environment = __webpack_require__(3520);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
// EXTERNAL MODULE: ./src/lib/json-fields.ts
var json_fields = __webpack_require__(1739);
// EXTERNAL MODULE: ./src/platform/attempts.ts
var attempts = __webpack_require__(8629);
// EXTERNAL MODULE: ./src/cloud/backups-api.ts
var backups_api = __webpack_require__(5723);
// EXTERNAL MODULE: ./src/cloud/snapshots.ts
var snapshots = __webpack_require__(9492);
;// CONCATENATED MODULE: ./src/cloud/restores.ts





async function findSnapshot(session, source, wanted) {
    const name = `${source.app.appId} ${source.environment.mode}`;
    if (wanted.toLowerCase() === 'latest') {
        const latest = (await (0,snapshots/* readSnapshots */.yj)(session, source)).find(snapshots/* isCompleted */.Yw);
        if (latest)
            return latest;
        throw new errors/* StageError */.Zu('SNAPSHOT_NOT_FOUND', `snapshot: ${name} has no completed snapshot`);
    }
    const found = await (0,snapshots/* readSnapshot */.RA)(session, source, wanted);
    if (!found)
        throw new errors/* StageError */.Zu('SNAPSHOT_NOT_FOUND', `snapshot: ${name} has no snapshot "${wanted}".\nIf it belongs to another environment, set \`from-environment\`.`);
    if (!(0,snapshots/* isCompleted */.Yw)(found))
        throw new errors/* StageError */.Zu('SNAPSHOT_NOT_COMPLETED', `snapshot ${wanted} of ${name} is ${found.state}; only a completed one can be restored`);
    return found;
}
const restoresPath = '/apps/{ProjectId}/environments/{EnvironmentId}/restores';
async function startRestore(session, wanted) {
    const { target, snapshotId, databaseOnly, onProgress } = wanted;
    const query = { source_snapshot_id: snapshotId, db_only: String(databaseOnly) };
    const call = {
        ...{ api: 'backups-v2', endpoint: `POST ${restoresPath}` },
        ...{ path: (0,backups_api/* backupsPath */.$)(target), query },
    };
    const response = await session.writeOnce(call, (outcome) => onProgress(outcome === 'not sent' ? 'not started' : 'unknown'));
    const id = (0,json_fields/* textOf */.b6)((0,json_fields/* fieldsOf */.Pf)(response.body.json().document?.value).restore_id);
    if (!id)
        throw (0,attempts/* missingIdError */.Ww)('restore_id');
    onProgress('running');
    return id;
}
async function awaitRestore(session, wanted, id) {
    const call = {
        ...{ api: 'backups-v2', endpoint: `GET ${restoresPath}/{RestoreId}` },
        path: { ...(0,backups_api/* backupsPath */.$)(wanted.target), RestoreId: id },
    };
    try {
        await (0,backups_api/* awaitCompletion */.V)(session, { what: 'restore', call });
    }
    catch (error) {
        if (error instanceof errors/* StageError */.Zu && error.code === 'RESTORE_FAILED')
            wanted.onProgress('failed');
        throw error;
    }
    wanted.onProgress('done');
}

// EXTERNAL MODULE: ./src/cloud/start.ts
var start = __webpack_require__(5877);
// EXTERNAL MODULE: ./src/pipeline/stages.ts
var pipeline_stages = __webpack_require__(495);
;// CONCATENATED MODULE: ./src/actions/restore/restore.ts






const restoreOutputs = ['snapshot-id', 'restore-id'];
async function runRestore(run) {
    const { stages, inputs } = run;
    const { target, snapshot } = await stages.run('resolve', (0,pipeline_stages/* minutes */.Gx)(10), (session) => resolve(run, session));
    await stages.run('stop', (0,pipeline_stages/* minutes */.Gx)(10), (session) => stopTarget(session, target));
    const noLimit = Number.POSITIVE_INFINITY;
    await stages.run('restore', noLimit, (session) => restoreData(run, session, { target, snapshot }));
    if (inputs.start)
        await stages.run('start', (0,pipeline_stages/* minutes */.Gx)(30), (session) => startTarget(session, target));
    else
        stages.skip('start', '`start` is false');
    stages.finish();
}
async function resolve(run, session) {
    const { inputs, recorder } = run;
    const early = session.failingEarly();
    const { target, environments } = await (0,cloud_target/* resolveTarget */.u1)(early, inputs);
    run.target = target;
    const { app, environment } = target;
    if (inputs.confirm !== environment.mode)
        throw new errors/* StageError */.Zu('INVALID_INPUT', `confirm: "${inputs.confirm}" is not "${environment.mode}", the Mode of the environment whose data would be replaced; upper and lower case count`);
    if (environment.status === 'Empty' && inputs.start)
        throw new errors/* StageError */.Zu('INVALID_INPUT', `start: no package is deployed on ${environment.mode}, so nothing could be started; give \`start: false\`, or deploy first`);
    const from = inputs.fromEnvironment;
    const source = from === undefined ? environment : (0,cloud_target/* findFromEnvironment */.tf)(environments, app, from);
    const snapshot = await findSnapshot(early, { app, environment: source }, inputs.snapshot);
    recorder.set({ 'snapshot-id': snapshot.id });
    session.succeed(`${snapshot.id} of ${source.mode}, created at ${snapshot.createdAt}, for ${app.appId} ${environment.mode}`);
    return { target, snapshot };
}
async function stopTarget(session, target) {
    const { status } = await (0,environment/* readEnvironment */.Qo)(session, target);
    if (status === 'Stopped' || status === 'Empty')
        return session.skip(`the app is ${status}`);
    await (0,environment/* stopAndWait */.Dg)(session, target);
    session.succeed('the app is stopped');
}
async function restoreData(run, session, { target, snapshot }) {
    const { databaseOnly } = run.inputs;
    const wanted = {
        ...{ target, snapshotId: snapshot.id, databaseOnly },
        onProgress: (progress) => {
            run.progress = progress;
        },
    };
    const id = await startRestore(session, wanted);
    run.recorder.set({ 'restore-id': id });
    await awaitRestore(session, wanted, id);
    session.succeed(`${id}, ${databaseOnly ? 'only the database' : 'database and files'}`);
}
async function startTarget(session, target) {
    await (0,start/* startAndWait */.Z)(session, target, { syncDatabase: true, version: undefined });
    session.succeed('the app runs');
}

;// CONCATENATED MODULE: ./src/actions/restore/action.ts






const restoreAction = (0,staged_action/* defineStagedAction */.k)({
    name: 'Restore',
    outputs: [...restoreOutputs, 'stage', 'stages', 'error-code', 'error-message'],
    defaults: restoreDefaults,
    plan: (context) => (0,cloud_target/* planCloud */.p5)(context, readRestoreInputs(context.reader, context.runner), { apis: ['deploy-v1', 'backups-v2'] }),
    initialState: () => ({ target: undefined, progress: 'not started' }),
    work: runRestore,
    failureContext: async (run, error) => {
        const { target, progress } = run;
        if (target === undefined)
            return { state: '', advice: [(0,retry_advice/* retryAdvice */.np)(error)] };
        const state = (await (0,app_state/* readAppState */.p)(run, target))?.text ?? app_state/* unknownState */.q;
        return { state, advice: adviceFor(progress, error) };
    },
    summary: ({ inputs, recorder, target }) => {
        const { app, environment, fromEnvironment, start } = inputs;
        return {
            title: `Restore ${app} ${environment}${fromEnvironment === undefined ? '' : ` from ${fromEnvironment}`}`,
            text: `Snapshot ${recorder.get('snapshot-id') ?? ''} is restored, and the app ${start ? 'runs' : 'is stopped'}.`,
            link: target?.environment.url ?? '',
        };
    },
});
function adviceFor(progress, error) {
    switch (progress) {
        case 'not started':
            return [`The data is unchanged: no restore has started. ${(0,retry_advice/* retryAdvice */.np)(error)}`];
        case 'unknown':
            return [
                'It is UNKNOWN whether the restore started (no usable response), so it is not sent again.',
                '1. Look at Environments > Backups in the Mendix portal.',
                '2. If a restore is running, wait until it ends, then start the app.',
                '3. If not, re-run this job.',
            ];
        case 'running':
            return [
                'The restore has started and continues without this step. Wait for its end under Environments > Backups in the Mendix portal, then start the app. Do not re-run this job, which would restore again.',
            ];
        case 'failed':
            return ['The data may be incomplete, so the app was not started. Re-run this job, or restore another snapshot.'];
        case 'done':
            return [
                'The data was restored, but the app did not start. Start it in the Mendix portal; do not re-run this job, which would restore again.',
            ];
    }
}


/***/ }),

/***/ 6118:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ readAppState),
/* harmony export */   q: () => (/* binding */ unknownState)
/* harmony export */ });
/* harmony import */ var _cloud_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3520);
/* harmony import */ var _cloud_packages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(648);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7268);
/* harmony import */ var _platform_session_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3353);
/* harmony import */ var _platform_plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8664);





const readStateMs = 5000;
async function readAppState({ plan, runner, stages }, target) {
    const signal = AbortSignal.timeout(readStateMs);
    const connection = (0,_platform_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .openPlatform */ .W)(plan, runner, signal);
    const nothing = () => undefined;
    const stage = { signal, succeed: nothing, skip: nothing, waitingFor: nothing, retrying: nothing };
    try {
        const isStopper = stages.list.some(({ name, result }) => name === 'stop' && result !== 'skipped');
        const by = isStopper ? 'this run' : 'others';
        return await describeApp((0,_platform_session_js__WEBPACK_IMPORTED_MODULE_3__/* .openSession */ .f)({ ...connection, retries: 1 }, stage, 'retry'), target, by);
    }
    finally {
        connection.client.close();
    }
}
async function describeApp(session, target, stopper) {
    try {
        const { environment, deployed } = await (0,_cloud_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .readState */ .un)(session, target);
        const isRunning = environment.status === 'Running';
        const state = (0,_cloud_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .runsOldVersion */ .gN)(environment, deployed)
            ? `running version ${environment.modelVersion}`
            : !isRunning && stopper === 'this run'
                ? 'DOWN'
                : environment.status.toLowerCase();
        const before = state === 'DOWN' ? 'This run stopped the app; ' : '';
        const name = `${target.app.appId} ${target.environment.mode}`;
        return { isRunning, text: `${before}${name} is ${state}, ${describePackage(environment, deployed)}.` };
    }
    catch (error) {
        if (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ || session.signal.aborted)
            return undefined;
        throw error;
    }
}
function describePackage(environment, deployed) {
    if (!deployed)
        return 'with no package';
    const takesEffect = (0,_cloud_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .runsOldVersion */ .gN)(environment, deployed) ? ', which takes effect at the next start' : '';
    return `with package ${(0,_cloud_packages_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPackage */ .uN)(deployed)}${takesEffect}`;
}
const unknownState = 'The state of the app could not be read: check the environment in the Mendix portal.';


/***/ }),

/***/ 5723:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ backupsPath),
/* harmony export */   V: () => (/* binding */ awaitCompletion)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7268);
/* harmony import */ var _lib_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7188);
/* harmony import */ var _lib_json_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1739);
/* harmony import */ var _platform_attempts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8629);
/* harmony import */ var _platform_outcome_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5567);





const backupsPath = ({ app, environment }) => ({ ProjectId: app.projectId, EnvironmentId: environment.id });
const notVisibleMs = 30_000;
function awaitCompletion(session, { what, call }) {
    const startedAt = session.client.clock.monotonicMs();
    let last = '';
    return session.poll(async () => {
        const response = await session.request(call);
        const isHidden = (0,_platform_outcome_js__WEBPACK_IMPORTED_MODULE_4__/* .hasCode */ .up)(response, 'NOT_FOUND') && session.client.clock.monotonicMs() - startedAt < notVisibleMs;
        if (!response.ok && !isHidden)
            throw await (0,_platform_attempts_js__WEBPACK_IMPORTED_MODULE_3__/* .responseError */ .U3)(session, response);
        const fields = response.ok ? (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(response.body.json().document?.value) : {};
        const state = (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(fields.state) || 'not visible yet';
        if (state === 'completed')
            return fields;
        if (state === 'failed') {
            const why = (0,_lib_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .Kb)((0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(fields.status_message), session.client.redact) || 'Mendix gives no reason';
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StageError */ .Zu(`${what.toUpperCase()}_FAILED`, `the ${what} failed: ${why}`);
        }
        if (state !== last)
            session.log(`The ${what} is ${state}`);
        last = state;
        session.waitingFor(`the ${what} was still ${state}`);
        return undefined;
    });
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
/* harmony import */ var _apps_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6817);
/* harmony import */ var _packages_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(648);
/* harmony import */ var _states_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(291);






const environmentPath = ({ app, environment }) => ({ AppId: app.appId, Mode: environment.mode });
const api = 'deploy-v1';
async function readEnvironment(session, target) {
    const endpoint = 'GET /apps/{AppId}/environments/{Mode}';
    const shown = (0,_apps_js__WEBPACK_IMPORTED_MODULE_3__/* .environmentOf */ .p7)(await session.read({ api, endpoint, path: environmentPath(target) }));
    (0,_apps_js__WEBPACK_IMPORTED_MODULE_3__/* .requireSameId */ .bQ)('EnvironmentId', shown.id, target.environment.id);
    if (shown.status === '')
        throw (0,_platform_attempts_js__WEBPACK_IMPORTED_MODULE_1__/* .missingIdError */ .Ww)('Status');
    return shown;
}
async function deployedPackage(session, target) {
    const endpoint = 'GET /apps/{AppId}/environments/{Mode}/package';
    const found = await session.find({ api, endpoint, path: environmentPath(target) }, 'PACKAGE_NOT_FOUND');
    if (found === undefined)
        return undefined;
    const shown = (0,_packages_js__WEBPACK_IMPORTED_MODULE_4__/* .packageOf */ .wg)(found);
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
        session.log(`Mendix shows ${shown ? (0,_packages_js__WEBPACK_IMPORTED_MODULE_4__/* .formatPackage */ .uN)(shown) : 'no package'} on the environment; reading it again`);
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
    const watch = (0,_states_js__WEBPACK_IMPORTED_MODULE_5__/* .createStateWatch */ .Z)(session, 'the app', _apps_js__WEBPACK_IMPORTED_MODULE_3__/* .environmentStates */ .Gc);
    const findEffect = async () => {
        const environment = await readEnvironment(session, target);
        watch.check(environment.status);
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
        if ((0,_apps_js__WEBPACK_IMPORTED_MODULE_3__/* .isSameId */ .WB)(shown, packageId))
            return true;
        if (!(0,_apps_js__WEBPACK_IMPORTED_MODULE_3__/* .isSameId */ .WB)(shown, before ?? ''))
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
    session.waitingFor('Mendix accepted the transport, and did not show the package on the environment yet');
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
/* harmony export */   QU: () => (/* binding */ candidate),
/* harmony export */   qm: () => (/* binding */ readPackages),
/* harmony export */   r0: () => (/* binding */ awaitPackage),
/* harmony export */   uN: () => (/* binding */ formatPackage),
/* harmony export */   wg: () => (/* binding */ packageOf)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7268);
/* harmony import */ var _lib_json_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1739);
/* harmony import */ var _platform_attempts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8629);
/* harmony import */ var _apps_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6817);
/* harmony import */ var _states_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(291);





const packageStates = ['Queued', 'Building', 'Uploading', 'Succeeded', 'Failed'];
function packageOf(value) {
    const { PackageId, Name, Version, Description, Status } = (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(value);
    return {
        id: (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(PackageId),
        name: (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(Name),
        version: (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(Version),
        description: (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(Description),
        status: (0,_states_js__WEBPACK_IMPORTED_MODULE_4__/* .knownState */ .T)((0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(Status), packageStates),
    };
}
const isSamePackage = (a, b) => a && b ? (0,_apps_js__WEBPACK_IMPORTED_MODULE_3__/* .isSameId */ .WB)(a.id, b.id) : a === b;
const formatPackage = ({ id, version, name }) => `${version || name} (${id})`;
const readEndpoint = 'GET /apps/{AppId}/packages/{PackageId}';
const readPackages = async (session, { appId }) => (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .requireList */ .Ky)(await session.read({ api: 'build-v1', endpoint: 'GET /apps/{AppId}/packages', path: { AppId: appId } }), 'packages').map(packageOf);
async function readPackage(session, { appId }, packageId) {
    const path = { AppId: appId, PackageId: packageId };
    const found = packageOf(await session.read({ api: 'build-v1', endpoint: readEndpoint, path }));
    (0,_apps_js__WEBPACK_IMPORTED_MODULE_3__/* .requireSameId */ .bQ)('PackageId', found.id, packageId);
    return { ...found, id: packageId };
}
function awaitPackage(session, app, packageId) {
    let last = '';
    const watch = (0,_states_js__WEBPACK_IMPORTED_MODULE_4__/* .createStateWatch */ .Z)(session, `package ${packageId}`, packageStates);
    return session.poll(async () => {
        const found = await readPackage(session, app, packageId);
        watch.check(found.status);
        if (found.status !== last)
            session.log(`Package ${packageId}: ${found.status}`);
        last = found.status;
        if (last === 'Failed')
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StageError */ .Zu('PACKAGE_FAILED', `package ${packageId} (${found.version || found.name}) is Failed. Its log is in the Mendix portal.`);
        session.waitingFor(`package ${packageId} was still ${last}`);
        return last === 'Succeeded' ? found : undefined;
    });
}
function candidate(packages, fits) {
    const fitting = packages.filter((each) => fits(each) && each.status !== 'Failed');
    const best = fitting.find(({ status }) => status === 'Succeeded') ?? fitting[0];
    if (best?.id === '')
        throw (0,_platform_attempts_js__WEBPACK_IMPORTED_MODULE_2__/* .missingIdError */ .Ww)('PackageId');
    return best;
}


/***/ }),

/***/ 9492:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RA: () => (/* binding */ readSnapshot),
/* harmony export */   Vq: () => (/* binding */ awaitSnapshot),
/* harmony export */   Yw: () => (/* binding */ isCompleted),
/* harmony export */   il: () => (/* binding */ completeSnapshot),
/* harmony export */   xb: () => (/* binding */ ensureSnapshot),
/* harmony export */   yj: () => (/* binding */ readSnapshots)
/* harmony export */ });
/* harmony import */ var _lib_json_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1739);
/* harmony import */ var _platform_attempts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8629);
/* harmony import */ var _backups_api_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5723);



const snapshotOf = (fields) => ({
    id: (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(fields.snapshot_id),
    comment: (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(fields.comment),
    state: (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(fields.state),
    modelVersion: (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(fields.model_version),
    createdAt: (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(fields.created_at),
    finishedAt: (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(fields.finished_at),
    expiresAt: (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(fields.expires_at),
});
const isCompleted = ({ state }) => state === 'completed';
const snapshotsPath = '/apps/{ProjectId}/environments/{EnvironmentId}/snapshots';
const callOf = (target, id) => ({
    ...{ api: 'backups-v2', endpoint: `GET ${snapshotsPath}/{SnapshotId}` },
    path: { ...(0,_backups_api_js__WEBPACK_IMPORTED_MODULE_2__/* .backupsPath */ .$)(target), SnapshotId: id },
});
async function readSnapshot(session, target, id) {
    const found = await session.find(callOf(target, id), 'NOT_FOUND');
    return found === undefined ? undefined : snapshotOf((0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(found));
}
const pageSize = 100;
const maxPages = 100;
async function readSnapshots(session, target) {
    const all = [];
    for (let pages = 0; pages < maxPages; pages += 1) {
        const query = { limit: String(pageSize), offset: String(all.length) };
        const page = (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(await session.read({
            ...{ api: 'backups-v2', endpoint: `GET ${snapshotsPath}` },
            ...{ path: (0,_backups_api_js__WEBPACK_IMPORTED_MODULE_2__/* .backupsPath */ .$)(target), query },
        }));
        const found = (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .requireList */ .Ky)(page.snapshots, 'snapshots').map((each) => snapshotOf((0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(each)));
        all.push(...found);
        const total = Number((0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(page.total) || Number.NaN);
        if (found.length === 0 || all.length >= total || (Number.isNaN(total) && found.length < pageSize))
            break;
    }
    return all.sort((a, b) => timeOf(b) - timeOf(a));
}
const timeOf = ({ createdAt }) => Date.parse(createdAt) || 0;
const maxClockSkewMs = 5 * 60_000;
function findRecent({ client, log }, all, maxAgeMs) {
    const now = client.clock.now();
    return all.find((each) => {
        const { id, createdAt, finishedAt } = each;
        if (!isCompleted(each) || timeOf(each) <= now - maxAgeMs)
            return false;
        const ahead = [createdAt, finishedAt].find((at) => Date.parse(at) > now + maxClockSkewMs);
        if (ahead !== undefined)
            log(`Snapshot ${id} is dated in the future (${ahead}), so its age is unknown; \`max-age\` ignores it`);
        return ahead === undefined;
    });
}
async function ensureSnapshot(session, wanted) {
    const { target, comment, marker, maxAgeMs } = wanted;
    const isOwn = (each) => each.comment.trimEnd().endsWith(marker) && each.state !== 'failed';
    const findEffect = async () => {
        const own = (await readSnapshots(session, target)).filter(isOwn);
        return own.find(isCompleted) ?? own[0];
    };
    const all = await readSnapshots(session, target);
    const own = all.filter(isOwn);
    const recent = maxAgeMs === undefined ? undefined : findRecent(session, all, maxAgeMs);
    const known = own.find(isCompleted) ?? recent ?? own[0];
    if (known)
        return { ...known, isReused: true };
    const call = {
        ...{ api: 'backups-v2', endpoint: `POST ${snapshotsPath}` },
        ...{ path: (0,_backups_api_js__WEBPACK_IMPORTED_MODULE_2__/* .backupsPath */ .$)(target), json: { comment: `${comment} ${marker}` } },
    };
    const sent = await session.write({ call, findEffect });
    if (sent.kind === 'found')
        return { ...sent.found, isReused: false };
    const created = snapshotOf((0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(sent.response.body.json().document?.value));
    const found = created.id ? created : await findEffect();
    if (!found)
        throw (0,_platform_attempts_js__WEBPACK_IMPORTED_MODULE_1__/* .missingIdError */ .Ww)('snapshot_id');
    return { ...found, isReused: false };
}
const awaitSnapshot = async (session, target, id) => snapshotOf(await (0,_backups_api_js__WEBPACK_IMPORTED_MODULE_2__/* .awaitCompletion */ .V)(session, { what: 'snapshot', call: callOf(target, id) }));
async function completeSnapshot(session, wanted) {
    const { id, isReused } = await ensureSnapshot(session, wanted);
    return { ...(await awaitSnapshot(session, wanted.target, id)), id, isReused };
}


/***/ }),

/***/ 5877:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ awaitRunning),
/* harmony export */   Z: () => (/* binding */ startAndWait)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7268);
/* harmony import */ var _lib_json_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1739);
/* harmony import */ var _platform_attempts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8629);
/* harmony import */ var _platform_outcome_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5567);
/* harmony import */ var _apps_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6817);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3520);
/* harmony import */ var _states_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(291);







const watchMs = 60_000;
const maxRestarts = 3;
async function startAndWait(session, target, wanted) {
    const { version } = wanted;
    const startedAt = performance.now();
    const findRunning = runningFinder(session, target);
    for (let restarts = 0;;) {
        const end = await startOnce(session, target, { ...wanted, findRunning });
        if (end === 'started')
            return void (await awaitRunning(session, target));
        if (end === 'send again')
            await session.backOff(performance.now() - startedAt);
        const running = end === 'send again' ? undefined : await watchEnvironment(session, findRunning);
        if (!running)
            continue;
        if (version === undefined || (end !== 'ran before' && isOfVersion(running, version)))
            return;
        if (restarts++ >= maxRestarts)
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StageError */ .Zu('ALREADY_STARTED', `another process keeps starting the app with the old package or settings (${maxRestarts} restarts tried).\nCheck for parallel deployments or portal users.`);
        await (0,_environment_js__WEBPACK_IMPORTED_MODULE_5__/* .stopAndWait */ .Dg)(session, target);
    }
}
function runningFinder(session, target) {
    const watch = (0,_states_js__WEBPACK_IMPORTED_MODULE_6__/* .createStateWatch */ .Z)(session, 'the app', _apps_js__WEBPACK_IMPORTED_MODULE_4__/* .environmentStates */ .Gc);
    return async () => {
        const environment = await (0,_environment_js__WEBPACK_IMPORTED_MODULE_5__/* .readEnvironment */ .Qo)(session, target);
        watch.check(environment.status);
        return environment.status === 'Running' ? environment : undefined;
    };
}
async function awaitRunning(session, target) {
    const findRunning = runningFinder(session, target);
    const startedAt = performance.now();
    session.waitingFor('the app was started, and Mendix did not show it as running yet');
    return session.poll(async () => {
        const running = await findRunning();
        if (!running && performance.now() - startedAt >= watchMs)
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StageError */ .Zu('START_FAILED', 'the app started and stopped again.\nRead the cause in the log of the app: it often is a lack of memory, or an error in the after-startup microflow.');
        return running;
    });
}
const isOfVersion = ({ modelVersion }, version) => modelVersion === '' || version === '' || modelVersion === version;
async function watchEnvironment(session, check) {
    for (const startedAt = performance.now(); performance.now() - startedAt < watchMs;) {
        const found = await check();
        if (found !== undefined)
            return found;
        await session.backOff(performance.now() - startedAt);
    }
    return undefined;
}
async function startOnce(session, target, { syncDatabase, findRunning }) {
    const call = {
        ...{ api: 'deploy-v1', endpoint: 'POST /apps/{AppId}/environments/{Mode}/start' },
        ...{ path: (0,_environment_js__WEBPACK_IMPORTED_MODULE_5__/* .environmentPath */ .FQ)(target), json: { AutoSyncDb: syncDatabase } },
    };
    const accepted = ['ALREADY_STARTED', 'APP_ALREADY_HAS_A_STARTING_JOB'];
    const sent = await session.write({ call, accepted, findEffect: findRunning });
    if (sent.kind === 'found')
        return 'runs now';
    const { response } = sent;
    if ((0,_platform_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .hasCode */ .up)(response, 'ALREADY_STARTED'))
        return 'ran before';
    if ((0,_platform_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .hasCode */ .up)(response, 'APP_ALREADY_HAS_A_STARTING_JOB'))
        return 'watch';
    const jobId = (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)((0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(response.body.json().document?.value).JobId);
    return jobId ? followJob(session, target, jobId) : 'watch';
}
const startStates = ['Starting', 'Started'];
async function followJob(session, target, jobId) {
    const call = {
        ...{ api: 'deploy-v1', endpoint: 'GET /apps/{AppId}/environments/{Mode}/start/{JobId}' },
        path: { ...(0,_environment_js__WEBPACK_IMPORTED_MODULE_5__/* .environmentPath */ .FQ)(target), JobId: jobId },
    };
    const watch = (0,_states_js__WEBPACK_IMPORTED_MODULE_6__/* .createStateWatch */ .Z)(session, 'the start', startStates);
    return session.poll(async () => {
        const response = await session.request(call, 'ALREADY_LOCKED');
        if ((0,_platform_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .hasCode */ .up)(response, 'ALREADY_LOCKED')) {
            session.retrying(response.error?.message ?? '', response.error?.code);
            return 'send again';
        }
        if ((0,_platform_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .hasCode */ .up)(response, 'ALREADY_STARTED'))
            return 'ran before';
        if ((0,_platform_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .hasCode */ .up)(response, 'NO_SUCH_STARTJOB'))
            return 'watch';
        if (!response.ok)
            throw await (0,_platform_attempts_js__WEBPACK_IMPORTED_MODULE_2__/* .responseError */ .U3)(session, response);
        const status = (0,_states_js__WEBPACK_IMPORTED_MODULE_6__/* .knownState */ .T)((0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)((0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(response.body.json().document?.value).Status), startStates);
        watch.check(status);
        session.waitingFor(`the start was still ${status}`);
        return status === 'Started' ? 'started' : undefined;
    });
}


/***/ })

};
;
//# sourceMappingURL=restore.chunk.js.map
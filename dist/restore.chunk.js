"use strict";
exports.id = 548;
exports.ids = [548];
exports.modules = {

/***/ 8548:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  restoreAction: () => (/* binding */ restoreAction)
});

// EXTERNAL MODULE: ./src/cloud/apps.ts
var apps = __webpack_require__(6817);
// EXTERNAL MODULE: ./src/cloud/environment.ts
var environment = __webpack_require__(3520);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
// EXTERNAL MODULE: ./src/lib/format.ts
var format = __webpack_require__(432);
// EXTERNAL MODULE: ./src/lib/json-fields.ts
var json_fields = __webpack_require__(1739);
// EXTERNAL MODULE: ./src/platform/attempts.ts
var attempts = __webpack_require__(8629);
// EXTERNAL MODULE: ./src/cloud/backups-api.ts
var backups_api = __webpack_require__(8104);
// EXTERNAL MODULE: ./src/cloud/snapshots.ts
var snapshots = __webpack_require__(9492);
;// CONCATENATED MODULE: ./src/cloud/restores.ts







async function findSnapshot(session, source, choice) {
    const { wanted } = choice;
    const name = `${source.app.appId} ${source.environment.mode}`;
    if (wanted.toLowerCase() === 'latest')
        return findLatest(session, source, choice);
    const found = await (0,snapshots/* readSnapshot */.RA)(session, source, wanted);
    if (!found)
        throw new errors/* StageError */.Zu('SNAPSHOT_NOT_FOUND', `snapshot: ${name} has no snapshot "${wanted}".\nIf it belongs to another environment of the app, set \`from-environment\`. The snapshot of another app cannot be restored.`);
    if (!(0,snapshots/* isCompleted */.Yw)(found))
        throw new errors/* StageError */.Zu('SNAPSHOT_NOT_COMPLETED', `snapshot ${wanted} of ${name} is ${found.state}; only a completed one can be restored`);
    return { ...found, id: wanted };
}
async function findLatest(session, source, { maxAgeMs = Number.POSITIVE_INFINITY, ignored }) {
    const all = (await (0,snapshots/* readSnapshots */.yj)(session, source)).filter(({ comment }) => !comment.trimEnd().endsWith(ignored));
    const latest = (0,snapshots/* findRecent */.JO)(session, all);
    const name = `${source.app.appId} ${source.environment.mode}`;
    if (!latest)
        throw new errors/* StageError */.Zu('SNAPSHOT_NOT_FOUND', `snapshot: ${name} has no completed snapshot`);
    const age = (0,snapshots/* ageOf */.hy)(session, latest);
    if (age < maxAgeMs)
        return latest;
    throw new errors/* StageError */.Zu('SNAPSHOT_NOT_FOUND', `max-age: the latest completed snapshot of ${name}, ${latest.id}, was created ${(0,snapshots/* formatAge */.nV)(age)}; \`max-age\` is ${(0,format/* formatTime */.fU)(maxAgeMs)}`);
}
const restoresPath = '/apps/{ProjectId}/environments/{EnvironmentId}/restores';
async function startRestore(session, wanted) {
    const { target, snapshotId, databaseOnly, onProgress } = wanted;
    const query = { source_snapshot_id: snapshotId, db_only: String(databaseOnly) };
    const call = { api: 'backups-v2', endpoint: `POST ${restoresPath}`, path: (0,backups_api/* backupsPath */.$w)(target), query };
    const response = await session.writeOnce(call, (outcome) => onProgress(outcome === 'not sent' ? 'not started' : 'unknown'));
    const fields = (0,attempts/* fieldsIn */.t5)(response);
    const id = (0,json_fields/* factOf */.yD)(fields.restore_id, 'restore_id');
    if (!id)
        throw (0,attempts/* missingIdError */.Ww)('restore_id');
    onProgress('running');
    checkRestore(wanted, fields);
    return id;
}
function checkRestore({ target, snapshotId }, fields) {
    const asked = { source_snapshot_id: snapshotId, target_environment_id: target.environment.id };
    for (const [name, id] of Object.entries(asked))
        if (fields[name] !== undefined)
            (0,apps/* requireSameId */.bQ)(name, (0,json_fields/* factOf */.yD)(fields[name], name), id);
}
async function awaitRestore(session, wanted, id) {
    const call = {
        api: 'backups-v2',
        endpoint: `GET ${restoresPath}/{RestoreId}`,
        path: { ...(0,backups_api/* backupsPath */.$w)(wanted.target), RestoreId: id },
    };
    try {
        checkRestore(wanted, await (0,backups_api/* awaitCompletion */.V9)(session, { what: 'restore', id, call }));
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
// EXTERNAL MODULE: ./src/lib/escape.ts
var lib_escape = __webpack_require__(7188);
// EXTERNAL MODULE: ./src/lib/version.ts
var lib_version = __webpack_require__(7471);
// EXTERNAL MODULE: ./src/actions/shared/after-failure.ts
var after_failure = __webpack_require__(2064);
// EXTERNAL MODULE: ./src/actions/shared/cloud-target.ts
var cloud_target = __webpack_require__(3148);
// EXTERNAL MODULE: ./src/actions/shared/staged-action.ts + 1 modules
var staged_action = __webpack_require__(3549);
// EXTERNAL MODULE: ./src/inputs/issues.ts
var issues = __webpack_require__(89);
// EXTERNAL MODULE: ./src/pipeline/stages.ts
var stages = __webpack_require__(495);
// EXTERNAL MODULE: ./src/actions/shared/connection.ts + 20 modules
var connection = __webpack_require__(4847);
;// CONCATENATED MODULE: ./src/actions/restore/context.ts





const restoreDefaults = {
    retries: connection/* defaultRetries */.yC,
    'database-only': 'false',
    start: 'true',
    backup: 'false',
    'dry-run': 'false',
    timeout: '6h',
    summary: 'true',
};
const readRestoreInputs = (reader, runner) => ({
    ...(0,connection/* readConnection */.dC)(reader, runner, connection/* apiKeyInputs */.HC),
    ...(0,cloud_target/* readTarget */._E)(reader),
    ...(0,staged_action/* readStagedInputs */.oA)(reader, restoreDefaults),
    snapshot: readSnapshotId(reader),
    fromEnvironment: reader.text('from-environment'),
    databaseOnly: reader.flag('database-only', restoreDefaults['database-only']),
    confirm: (0,cloud_target/* requiredText */.$4)(reader, 'confirm', 'the Mode of the environment whose data is replaced, such as Acceptance, just as Mendix writes it'),
    start: reader.flag('start', restoreDefaults.start),
    maxAgeMs: readMaxAge(reader),
    backup: reader.flag('backup', restoreDefaults.backup),
    dryRun: reader.flag('dry-run', restoreDefaults['dry-run']),
});
function readMaxAge(reader) {
    const isLatest = reader.text('snapshot')?.toLowerCase() === 'latest';
    if (reader.text('max-age') !== undefined && !isLatest)
        return reader.issues.add('max-age', 'can be used only with `snapshot: latest`');
    return reader.timeLimit('max-age', undefined);
}
function readSnapshotId(reader) {
    const given = (0,cloud_target/* requiredText */.$4)(reader, 'snapshot', 'the ID of a snapshot, or `latest`');
    if (given === issues/* invalid */.Gq || /^[\w-]{1,100}$/.test(given))
        return given;
    return reader.issues.add('snapshot', `"${given}" is neither the ID of a snapshot nor \`latest\``);
}
const restoreStages = {
    resolve: {
        about: 'finds the app, the environments and the snapshot, and checks that the snapshot is completed. Nothing is changed yet',
        limitMs: (0,stages/* minutes */.Gx)(10),
    },
    backup: {
        about: 'creates a snapshot of the environment',
        limitMs: (0,stages/* minutes */.Gx)(120),
        skippedIf: '`backup` is `false`',
    },
    stop: { about: 'stops the app', limitMs: (0,stages/* minutes */.Gx)(10), skippedIf: 'the app is not running' },
    restore: {
        about: 'replaces the data, and waits until that is complete',
        limitMs: Number.POSITIVE_INFINITY,
    },
    start: {
        about: 'starts the app, which adapts the database to its model, and waits until it is running',
        limitMs: (0,stages/* minutes */.Gx)(30),
        skippedIf: '`start` is `false`',
    },
};
const restoreOutputs = ['snapshot-id', 'restore-id', 'backup-snapshot-id'];

;// CONCATENATED MODULE: ./src/actions/restore/action.ts












const restoreAction = (0,staged_action/* defineStagedAction */.kk)({
    name: 'Restore',
    outputs: restoreOutputs,
    apis: ['deploy-v1', 'backups-v2'],
    stages: restoreStages,
    defaults: restoreDefaults,
    otherNames: {
        file: 'snapshot',
        'snapshot-id': 'snapshot',
        id: 'snapshot',
        'source-environment': 'from-environment',
        source: 'from-environment',
        target: 'environment',
        snapshots: 'snapshot',
    },
    plan: (context) => (0,cloud_target/* planCloud */.p5)(context, readRestoreInputs(context.reader, context.runner)),
    initialState: () => ({ target: undefined, progress: 'not started' }),
    work: runRestore,
    failureContext: async (run, error) => {
        const { target, progress } = run;
        if (target === undefined)
            return { state: '', advice: [(0,after_failure/* retryAdvice */.np)(error)] };
        const state = (await (0,after_failure/* readAppState */.p2)(run, target))?.text ?? after_failure/* unknownState */.qf;
        const backup = run.recorder.get('backup-snapshot-id');
        const before = backup ? [`Snapshot ${backup} of the target was created before; to go back, restore it.`] : [];
        const unchanged = `The data is unchanged: no restore has started. ${(0,after_failure/* retryAdvice */.np)(error)}`;
        const advice = progress === 'not started' ? [unchanged] : nextSteps[progress];
        return { state, advice: [...advice, ...before] };
    },
    summary: ({ inputs, recorder, target }) => {
        const { app, environment, fromEnvironment, start, dryRun } = inputs;
        const id = recorder.get('snapshot-id');
        const done = `Snapshot ${id} was restored, and the app ${start ? 'is running' : 'is stopped'}.`;
        return {
            title: `Restore ${app} ${environment}${fromEnvironment === undefined ? '' : ` from ${fromEnvironment}`}`,
            text: dryRun ? `Dry run: nothing was changed. Snapshot ${id} would be restored.` : done,
            link: target?.environment.url ?? '',
        };
    },
});
const nextSteps = {
    unknown: [
        'It is UNKNOWN whether the restore started (no usable response), so it is not sent again.',
        '1. Look at Environments > Backups in the Mendix portal.',
        '2. If a restore is running, wait until it ends, then start the app.',
        '3. If not, re-run this job.',
    ],
    running: [
        'The restore has started and continues without this step. Wait for its end under Environments > Backups in the Mendix portal, then start the app. Do not re-run this job, which would restore again.',
    ],
    failed: ['The data may be incomplete, so the app was not started. Re-run this job, or restore another snapshot.'],
    done: [
        'The data was restored, but the app did not start. Start it in the Mendix portal; do not re-run this job, which would restore again.',
    ],
};
async function runRestore(run) {
    const { stages, inputs } = run;
    const source = await stages.run('resolve', (session) => resolve(run, session));
    const { target } = source;
    if (inputs.dryRun)
        showPlan(run, source);
    else {
        if (inputs.backup)
            await stages.run('backup', (session) => backUpTarget(run, session, source));
        else
            stages.skip('backup', '`backup` is false');
        await stages.run('stop', (session) => stopTarget(session, target));
        await stages.run('restore', (session) => restoreData(run, session, source));
        if (inputs.start)
            await stages.run('start', (session) => startTarget(session, target));
        else
            stages.skip('start', '`start` is false');
    }
}
function showPlan({ stages, inputs }, { target, snapshot }) {
    const { mode, status } = target.environment;
    stages.skip('backup', inputs.backup ? `would create a snapshot of ${mode}` : '`backup` is false');
    stages.skip('stop', status === 'Stopped' ? 'the app is stopped' : 'would stop the app');
    stages.skip('restore', `would replace the data of ${mode} with snapshot ${snapshot.id}`);
    stages.skip('start', inputs.start ? 'would start the app' : '`start` is false');
}
async function resolve(run, session) {
    const { inputs, recorder } = run;
    const early = session.failingEarly();
    const { target, environments } = await (0,cloud_target/* resolveTarget */.u1)(early, inputs);
    run.target = target;
    const { app, environment } = target;
    checkTarget(environment, inputs.confirm);
    const from = inputs.fromEnvironment;
    const source = from === undefined ? environment : (0,apps/* findEnvironment */.jY)(environments, app, { input: 'from-environment', wanted: from });
    const snapshot = await findSnapshot(early, { app, environment: source }, { wanted: inputs.snapshot, maxAgeMs: inputs.maxAgeMs, ignored: backupMarker(run) });
    recorder.set({ 'snapshot-id': snapshot.id });
    await warnOfOlderPackage(run, early, { target, snapshot });
    session.succeed(`${snapshot.id} of ${source.mode}, created at ${snapshot.createdAt}, for ${app.appId} ${environment.mode}`);
    return { target, snapshot };
}
function checkTarget({ mode, status }, confirm) {
    if (confirm !== mode)
        throw new errors/* StageError */.Zu('INVALID_INPUT', `confirm: "${confirm}" is not "${mode}", the name of the environment whose data would be replaced; upper and lower case count`);
    if (status === 'Empty')
        throw new errors/* StageError */.Zu('INVALID_INPUT', `environment: ${mode} is empty, and data can be restored only where an app was deployed once; deploy to it first`);
}
async function warnOfOlderPackage({ runner }, session, { target, snapshot }) {
    const { mode } = target.environment;
    const version = (await (0,environment/* deployedPackage */.z5)(session, target))?.version ?? '';
    if ((0,lib_version/* isNewerVersion */.MQ)(snapshot.modelVersion, version))
        runner.warning(`The snapshot is of version ${(0,lib_escape/* oneLine */.TN)(snapshot.modelVersion)}, and the package on ${mode} has the older version ${(0,lib_escape/* oneLine */.TN)(version)}: the app may not start with this data.`);
}
const backupMarker = ({ runner }) => (0,staged_action/* runMarker */.qW)(runner.env).replace(/\]$/, ' restore]');
async function backUpTarget(run, session, { target, snapshot }) {
    const comment = `Before a restore of ${snapshot.id}`;
    const { id } = await (0,snapshots/* completeNewSnapshot */.qK)(session, { target, comment, marker: backupMarker(run) });
    run.recorder.set({ 'backup-snapshot-id': id });
    session.succeed(id);
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
    const onProgress = (progress) => {
        run.progress = progress;
    };
    const wanted = { target, snapshotId: snapshot.id, databaseOnly, onProgress };
    const id = await startRestore(session, wanted);
    run.recorder.set({ 'restore-id': id });
    await awaitRestore(session, wanted, id);
    session.succeed(`${id}, ${databaseOnly ? 'only the database' : 'database and files'}`);
}
async function startTarget(session, target) {
    await (0,start/* startAndWait */.Z)(session, target, { syncDatabase: true, version: undefined });
    session.succeed('the app runs');
}


/***/ }),

/***/ 8104:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $w: () => (/* binding */ backupsPath),
/* harmony export */   V9: () => (/* binding */ awaitCompletion),
/* harmony export */   a0: () => (/* binding */ operationStates)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7268);
/* harmony import */ var _lib_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7188);
/* harmony import */ var _lib_json_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1739);
/* harmony import */ var _platform_attempts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8629);
/* harmony import */ var _platform_outcome_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5567);
/* harmony import */ var _platform_states_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2029);
/* harmony import */ var _apps_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6817);







const backupsPath = ({ app, environment }) => ({ ProjectId: app.projectId, EnvironmentId: environment.id });
const notVisibleMs = 30_000;
const operationStates = ['queued', 'running', 'completed', 'failed'];
function awaitCompletion(session, { what, id, call }) {
    const { clock, redact } = session.client;
    const startedAt = clock.monotonicMs();
    const readState = (0,_platform_states_js__WEBPACK_IMPORTED_MODULE_5__/* .createStateWatch */ .Zw)(session, `the ${what}`, operationStates);
    let last = '';
    const note = (state) => {
        if (state !== last)
            session.log(`The ${what} is ${state}`);
        last = state;
        session.waitingFor(`the ${what} was still ${state}`);
    };
    return session.poll(async () => {
        const response = await session.request(call);
        const isHidden = (0,_platform_outcome_js__WEBPACK_IMPORTED_MODULE_4__/* .hasCode */ .up)(response, 'NOT_FOUND') && clock.monotonicMs() - startedAt < notVisibleMs;
        if (!response.ok && !isHidden)
            throw await (0,_platform_attempts_js__WEBPACK_IMPORTED_MODULE_3__/* .responseError */ .U3)(session, response);
        if (!response.ok)
            return note('not visible yet');
        const fields = (0,_platform_attempts_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsIn */ .t5)(response);
        (0,_apps_js__WEBPACK_IMPORTED_MODULE_6__/* .requireSameId */ .bQ)(`${what}_id`, (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .factOf */ .yD)(fields[`${what}_id`], `${what}_id`), id);
        const state = readState((0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .factOf */ .yD)(fields.state, 'state'));
        if (state === 'completed')
            return fields;
        if (state !== 'failed')
            return note((0,_lib_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .Kb)(state, redact));
        const why = (0,_lib_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .Kb)((0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(fields.status_message), redact) || 'Mendix gives no reason';
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StageError */ .Zu(`${what.toUpperCase()}_FAILED`, `the ${what} failed: ${why}`);
    });
}


/***/ }),

/***/ 9492:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JO: () => (/* binding */ findRecent),
/* harmony export */   RA: () => (/* binding */ readSnapshot),
/* harmony export */   Vq: () => (/* binding */ awaitSnapshot),
/* harmony export */   Yw: () => (/* binding */ isCompleted),
/* harmony export */   hy: () => (/* binding */ ageOf),
/* harmony export */   nV: () => (/* binding */ formatAge),
/* harmony export */   qK: () => (/* binding */ completeNewSnapshot),
/* harmony export */   xb: () => (/* binding */ ensureSnapshot),
/* harmony export */   yj: () => (/* binding */ readSnapshots)
/* harmony export */ });
/* harmony import */ var _lib_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4224);
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(432);
/* harmony import */ var _lib_json_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1739);
/* harmony import */ var _platform_attempts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8629);
/* harmony import */ var _platform_states_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2029);
/* harmony import */ var _apps_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6817);
/* harmony import */ var _backups_api_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8104);







const snapshotOf = (fields) => ({
    id: (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .factOf */ .yD)(fields.snapshot_id, 'snapshot_id'),
    comment: (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(fields.comment),
    state: (0,_platform_states_js__WEBPACK_IMPORTED_MODULE_3__/* .knownState */ .T5)((0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .factOf */ .yD)(fields.state, 'state'), _backups_api_js__WEBPACK_IMPORTED_MODULE_5__/* .operationStates */ .a0),
    modelVersion: (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .factOf */ .yD)(fields.model_version, 'model_version'),
    createdAt: (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .factOf */ .yD)(fields.created_at, 'created_at'),
    finishedAt: (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .factOf */ .yD)(fields.finished_at, 'finished_at'),
    expiresAt: (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .factOf */ .yD)(fields.expires_at, 'expires_at'),
});
const isCompleted = ({ state }) => state === 'completed';
const snapshotsPath = '/apps/{ProjectId}/environments/{EnvironmentId}/snapshots';
const callOf = (target, id) => ({
    api: 'backups-v2',
    endpoint: `GET ${snapshotsPath}/{SnapshotId}`,
    path: { ...(0,_backups_api_js__WEBPACK_IMPORTED_MODULE_5__/* .backupsPath */ .$w)(target), SnapshotId: id },
});
async function readSnapshot(session, target, id) {
    const found = await session.find(callOf(target, id), 'NOT_FOUND');
    if (found === undefined)
        return undefined;
    const snapshot = snapshotOf((0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(found));
    (0,_apps_js__WEBPACK_IMPORTED_MODULE_4__/* .requireSameId */ .bQ)('snapshot_id', snapshot.id, id);
    return snapshot;
}
const pageSize = 100;
const maxPages = 100;
async function readSnapshots(session, target) {
    const all = [];
    for (let pages = 0; pages < maxPages; pages += 1) {
        const query = { limit: String(pageSize), offset: String(all.length) };
        const page = (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(await session.read({ api: 'backups-v2', endpoint: `GET ${snapshotsPath}`, path: (0,_backups_api_js__WEBPACK_IMPORTED_MODULE_5__/* .backupsPath */ .$w)(target), query }));
        const found = (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .requireList */ .Ky)(page.snapshots, 'snapshots').map((each) => snapshotOf((0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(each)));
        if (found.some(({ id }) => id === ''))
            throw (0,_platform_attempts_js__WEBPACK_IMPORTED_MODULE_2__/* .missingIdError */ .Ww)('snapshot_id');
        all.push(...found);
        const total = Number((0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(page.total) || Number.NaN);
        if (found.length === 0 || all.length >= total || (Number.isNaN(total) && found.length < pageSize))
            break;
    }
    return all.sort((a, b) => timeOf(b) - timeOf(a));
}
const timeOf = ({ createdAt }) => Date.parse(createdAt) || 0;
function hasFutureDate({ client, log }, { id, createdAt, finishedAt }) {
    const latest = client.clock.now() + _lib_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .maxClockSkewMs */ .Zb;
    const ahead = [createdAt, finishedAt].find((at) => Date.parse(at) > latest);
    if (ahead !== undefined)
        log(`Snapshot ${id} is dated in the future (${ahead}), so its age is unknown; it is ignored`);
    return ahead !== undefined;
}
const ageOf = ({ client }, { createdAt }) => client.clock.now() - (Date.parse(createdAt) || Number.NEGATIVE_INFINITY);
const findRecent = (session, all, maxAgeMs = Number.POSITIVE_INFINITY) => all.find((each) => isCompleted(each) && ageOf(session, each) < maxAgeMs && !hasFutureDate(session, each));
const maxOwnAgeMs = 24 * 3_600_000;
const maxUnderWayMs = 120 * 60_000;
function findOwn(session, all, marker) {
    const own = all.filter((each) => {
        if (!isMarked(each, marker) || hasFutureDate(session, each))
            return false;
        const age = ageOf(session, each);
        const isYoung = age < (isCompleted(each) ? maxOwnAgeMs : maxUnderWayMs);
        if (!isYoung)
            session.log(`Snapshot ${each.id} has the marker of this run, but is ${each.state} and was created ${formatAge(age)}; it is ignored`);
        return isYoung;
    });
    return own.find(isCompleted) ?? own[0];
}
const isMarked = ({ comment, state }, marker) => comment.trimEnd().endsWith(marker) && state !== 'failed';
const formatAge = (ms) => Number.isFinite(ms) ? `${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_6__/* .formatTime */ .fU)(Math.max(0, ms))} ago` : 'at an unknown time';
async function ensureSnapshot(session, wanted) {
    const { target, marker, maxAgeMs } = wanted;
    const all = await readSnapshots(session, target);
    const own = findOwn(session, all, marker);
    const recent = maxAgeMs === undefined ? undefined : findRecent(session, all, maxAgeMs);
    const known = own && isCompleted(own) ? own : (recent ?? own);
    if (!known)
        return { id: await createSnapshot(session, wanted, all), isReused: false };
    session.log(`Reusing snapshot ${known.id}, created ${formatAge(ageOf(session, known))}`);
    return { id: known.id, isReused: true };
}
async function createSnapshot(session, { target, comment, marker }, before) {
    const old = new Set(before.map(({ id }) => id));
    const findEffect = async () => (await readSnapshots(session, target)).find((each) => isMarked(each, marker) && !old.has(each.id))?.id;
    const call = {
        api: 'backups-v2',
        endpoint: `POST ${snapshotsPath}`,
        path: (0,_backups_api_js__WEBPACK_IMPORTED_MODULE_5__/* .backupsPath */ .$w)(target),
        json: { comment: `${comment} ${marker}` },
    };
    const sent = await session.write({ call, findEffect });
    if (sent.kind === 'found')
        return sent.found;
    const created = (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .factOf */ .yD)((0,_platform_attempts_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsIn */ .t5)(sent.response).snapshot_id, 'snapshot_id');
    (0,_platform_attempts_js__WEBPACK_IMPORTED_MODULE_2__/* .requireNewId */ .n)('snapshot_id', created, old);
    const id = created || (await findEffect());
    if (!id)
        throw (0,_platform_attempts_js__WEBPACK_IMPORTED_MODULE_2__/* .missingIdError */ .Ww)('snapshot_id');
    return id;
}
const awaitSnapshot = async (session, target, id) => snapshotOf(await (0,_backups_api_js__WEBPACK_IMPORTED_MODULE_5__/* .awaitCompletion */ .V9)(session, { what: 'snapshot', id, call: callOf(target, id) }));
async function completeNewSnapshot(session, wanted) {
    const id = await createSnapshot(session, wanted, await readSnapshots(session, wanted.target));
    return awaitSnapshot(session, wanted.target, id);
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
/* harmony import */ var _platform_states_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2029);
/* harmony import */ var _apps_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6817);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3520);







const watchMs = 60_000;
const giveUp = { afterMs: watchMs, result: () => undefined };
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
        const running = end === 'send again' ? undefined : await session.poll(findRunning, giveUp);
        if (!running)
            continue;
        if (version === undefined || (end !== 'ran before' && isOfVersion(running, version)))
            return;
        if (restarts++ >= maxRestarts)
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StageError */ .Zu('ALREADY_STARTED', `another process keeps starting the app with the old package or settings (${maxRestarts} restarts tried).\nCheck for parallel deployments or portal users.`);
        await (0,_environment_js__WEBPACK_IMPORTED_MODULE_6__/* .stopAndWait */ .Dg)(session, target);
    }
}
function runningFinder(session, target) {
    const checkState = (0,_platform_states_js__WEBPACK_IMPORTED_MODULE_4__/* .createStateWatch */ .Zw)(session, 'the app', _apps_js__WEBPACK_IMPORTED_MODULE_5__/* .environmentStates */ .Gc);
    return async () => {
        const environment = await (0,_environment_js__WEBPACK_IMPORTED_MODULE_6__/* .readEnvironment */ .Qo)(session, target);
        checkState(environment.status);
        return environment.status === 'Running' ? environment : undefined;
    };
}
async function awaitRunning(session, target) {
    const findRunning = runningFinder(session, target);
    session.waitingFor('the app was started, but Mendix did not show it as running yet');
    const result = () => {
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StageError */ .Zu('START_FAILED', 'the app started and stopped again.\nRead the cause in the log of the app: it is often a lack of memory, or an error in the after-startup microflow.');
    };
    return session.poll(findRunning, { afterMs: watchMs, result });
}
const isOfVersion = ({ modelVersion }, version) => modelVersion === '' || version === '' || modelVersion === version;
const pinnedStartError = (error, { mode }) => error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StageError */ .Zu
    ? new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StageError */ .Zu(error.code, `${error.message}\nThe start was pinned to ${mode}. Set \`pin-environment: none\` to start with the latest platform version.`, { cause: error })
    : error;
async function startOnce(session, target, { syncDatabase, pin, findRunning }) {
    const call = {
        api: 'deploy-v1',
        endpoint: 'POST /apps/{AppId}/environments/{Mode}/start',
        path: (0,_environment_js__WEBPACK_IMPORTED_MODULE_6__/* .environmentPath */ .FQ)(target),
        json: { AutoSyncDb: syncDatabase },
        ...(pin && { query: { pinEnvironment: pin.id } }),
    };
    const accepted = ['ALREADY_STARTED', 'APP_ALREADY_HAS_A_STARTING_JOB'];
    const sent = await session.write({ call, accepted, findEffect: findRunning }).catch((error) => {
        throw pin && !session.signal.aborted ? pinnedStartError(error, pin) : error;
    });
    if (sent.kind === 'found')
        return 'runs now';
    const { response } = sent;
    if ((0,_platform_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .hasCode */ .up)(response, 'ALREADY_STARTED'))
        return 'ran before';
    if ((0,_platform_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .hasCode */ .up)(response, 'APP_ALREADY_HAS_A_STARTING_JOB'))
        return 'watch';
    const jobId = (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .factOf */ .yD)((0,_platform_attempts_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsIn */ .t5)(response).JobId, 'JobId');
    return jobId ? followJob(session, target, jobId) : 'watch';
}
const startStates = ['Starting', 'Started'];
async function followJob(session, target, jobId) {
    const call = {
        api: 'deploy-v1',
        endpoint: 'GET /apps/{AppId}/environments/{Mode}/start/{JobId}',
        path: { ...(0,_environment_js__WEBPACK_IMPORTED_MODULE_6__/* .environmentPath */ .FQ)(target), JobId: jobId },
    };
    const readStatus = (0,_platform_states_js__WEBPACK_IMPORTED_MODULE_4__/* .createStateWatch */ .Zw)(session, 'the start', startStates);
    let lock;
    const end = await session.poll(async () => {
        const response = await session.request(call, 'ALREADY_LOCKED');
        if ((0,_platform_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .hasCode */ .up)(response, 'ALREADY_LOCKED')) {
            lock = response.error;
            return 'send again';
        }
        if ((0,_platform_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .hasCode */ .up)(response, 'ALREADY_STARTED'))
            return 'ran before';
        if ((0,_platform_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .hasCode */ .up)(response, 'NO_SUCH_STARTJOB'))
            return 'watch';
        if (!response.ok)
            throw await (0,_platform_attempts_js__WEBPACK_IMPORTED_MODULE_2__/* .responseError */ .U3)(session, response);
        const status = readStatus((0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .factOf */ .yD)((0,_platform_attempts_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsIn */ .t5)(response).Status, 'Status'));
        session.waitingFor(`the start was still ${status}`);
        return status === 'Started' ? 'started' : undefined;
    });
    if (end === 'send again')
        session.retrying(lock?.message, lock?.code);
    return end;
}


/***/ }),

/***/ 7471:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MQ: () => (/* binding */ isNewerVersion),
/* harmony export */   aX: () => (/* binding */ isHigherVersion),
/* harmony export */   yU: () => (/* binding */ nextVersion)
/* harmony export */ });
function numbersOf(version) {
    const match = /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})(?!\d)/.exec(version);
    return match?.slice(1).map(Number);
}
function isNewerVersion(version, than) {
    const [a, b] = [numbersOf(version), numbersOf(than)];
    return a !== undefined && b !== undefined && isHigher(a, b);
}
function isHigher(a, b) {
    const at = a.findIndex((part, index) => part !== (b[index] ?? 0));
    return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
}
function isHigherVersion(version, than) {
    const [a, b] = [version, than].map((each) => /^\d+(?:\.\d+)*$/.test(each) ? each.split('.').map(Number) : undefined);
    return a !== undefined && b !== undefined && isHigher(a, b);
}
function nextVersion(all) {
    const versions = all.map(numbersOf).filter((numbers) => numbers !== undefined);
    if (versions.length === 0)
        return '1.0.0';
    const highest = versions.reduce((a, b) => (isHigher(b, a) ? b : a));
    return [...highest.slice(0, 2), (highest[2] ?? 0) + 1].join('.');
}


/***/ })

};
;
//# sourceMappingURL=restore.chunk.js.map
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
var staged_action = __webpack_require__(6924);
// EXTERNAL MODULE: ./src/inputs/issues.ts
var issues = __webpack_require__(89);
// EXTERNAL MODULE: ./src/actions/shared/connection.ts
var connection = __webpack_require__(625);
;// CONCATENATED MODULE: ./src/actions/restore/inputs.ts




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
    const given = (0,cloud_target/* requiredText */.$4)(reader, 'snapshot', 'the id of a snapshot, or `latest`');
    if (given === issues/* invalid */.Gq || /^[\w-]{1,100}$/.test(given))
        return given;
    return reader.issues.add('snapshot', `"${given}" is neither the id of a snapshot nor \`latest\``);
}

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
// EXTERNAL MODULE: ./src/cloud/apps.ts
var apps = __webpack_require__(6817);
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
// EXTERNAL MODULE: ./src/pipeline/stages.ts
var stages = __webpack_require__(495);
;// CONCATENATED MODULE: ./src/actions/restore/restore.ts










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
    stages.finish();
}
function showPlan({ stages, inputs }, { target, snapshot }) {
    const { mode, status } = target.environment;
    const isDown = status === 'Stopped';
    stages.skip('backup', inputs.backup ? `would create a snapshot of ${mode}` : '`backup` is false');
    stages.skip('stop', isDown ? 'the app is stopped' : 'would stop the app');
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
    const source = from === undefined ? environment : (0,cloud_target/* findNamed */.n4)(environments, app, { input: 'from-environment', wanted: from });
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
    const wanted = {
        target,
        snapshotId: snapshot.id,
        databaseOnly,
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
            return { state: '', advice: [(0,retry_advice/* retryAdvice */.np)(error)] };
        const state = (await (0,app_state/* readAppState */.p)(run, target))?.text ?? app_state/* unknownState */.q;
        const backup = run.recorder.get('backup-snapshot-id');
        const before = backup ? [`Snapshot ${backup} of the target was created before; to go back, restore it.`] : [];
        return { state, advice: [...adviceFor(progress, error), ...before] };
    },
    summary: ({ inputs, recorder, target }) => {
        const { app, environment, fromEnvironment, start, dryRun } = inputs;
        const id = recorder.get('snapshot-id') ?? '';
        const done = `Snapshot ${id} was restored, and the app ${start ? 'is running' : 'is stopped'}.`;
        return {
            title: `Restore ${app} ${environment}${fromEnvironment === undefined ? '' : ` from ${fromEnvironment}`}`,
            text: dryRun ? `Dry run: nothing was changed. Snapshot ${id} would be restored.` : done,
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


/***/ })

};
;
//# sourceMappingURL=restore.chunk.js.map
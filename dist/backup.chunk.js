"use strict";
exports.id = 454;
exports.ids = [454];
exports.modules = {

/***/ 9454:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  backupAction: () => (/* binding */ backupAction)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
// EXTERNAL MODULE: ./src/lib/json-fields.ts
var json_fields = __webpack_require__(1739);
// EXTERNAL MODULE: ./src/platform/attempts.ts
var attempts = __webpack_require__(8629);
// EXTERNAL MODULE: ./src/cloud/apps.ts
var apps = __webpack_require__(6817);
// EXTERNAL MODULE: ./src/cloud/backups-api.ts
var backups_api = __webpack_require__(8104);
;// CONCATENATED MODULE: ./src/cloud/archives.ts





const archivesPath = '/apps/{ProjectId}/environments/{EnvironmentId}/snapshots/{SnapshotId}/archives';
const callOf = ({ target, snapshotId }, id) => ({
    api: 'backups-v2',
    endpoint: `GET ${archivesPath}/{ArchiveId}`,
    path: { ...(0,backups_api/* backupsPath */.$w)(target), SnapshotId: snapshotId, ArchiveId: id },
});
async function createArchive(session, wanted) {
    const call = {
        api: 'backups-v2',
        endpoint: `POST ${archivesPath}`,
        path: { ...(0,backups_api/* backupsPath */.$w)(wanted.target), SnapshotId: wanted.snapshotId },
        query: { data_type: wanted.data },
    };
    const sent = await session.write({ call, findEffect: async () => undefined });
    if (sent.kind === 'found')
        return sent.found;
    const id = (0,json_fields/* factOf */.yD)((0,attempts/* fieldsIn */.t5)(sent.response).archive_id, 'archive_id');
    if (!id)
        throw (0,attempts/* missingIdError */.Ww)('archive_id');
    return id;
}
async function awaitArchive(session, wanted, id) {
    const found = await (0,backups_api/* awaitCompletion */.V9)(session, { what: 'archive', id, call: callOf(wanted, id) });
    if (found.snapshot_id !== undefined)
        (0,apps/* requireSameId */.bQ)('snapshot_id', (0,json_fields/* factOf */.yD)(found.snapshot_id, 'snapshot_id'), wanted.snapshotId);
    const data = (0,json_fields/* factOf */.yD)(found.data_type, 'data_type');
    if (data && data.toLowerCase() !== wanted.data)
        throw new errors/* StageError */.Zu('INVALID_RESPONSE', `the archive ${id} should have ${wanted.data}, but has ${data}`);
    const link = (0,json_fields/* textOf */.b6)(found.url);
    if (!link)
        throw new errors/* StageError */.Zu('INVALID_RESPONSE', `the archive ${id} is completed, but has no URL`);
    return { id, link };
}
async function renewArchive(session, wanted, old) {
    const found = (0,json_fields/* fieldsOf */.Pf)(await session.find(callOf(wanted, old.id), 'NOT_FOUND'));
    const link = (0,apps/* isSameId */.WB)((0,json_fields/* factOf */.yD)(found.archive_id, 'archive_id'), old.id) ? (0,json_fields/* textOf */.b6)(found.url) : '';
    if (link && link !== old.link)
        return { id: old.id, link };
    return awaitArchive(session, wanted, await createArchive(session, wanted));
}

// EXTERNAL MODULE: ./src/cloud/snapshots.ts
var snapshots = __webpack_require__(9492);
// EXTERNAL MODULE: ./src/lib/atomic-file.ts
var atomic_file = __webpack_require__(2949);
// EXTERNAL MODULE: ./src/lib/format.ts
var format = __webpack_require__(432);
// EXTERNAL MODULE: ./src/lib/output-path.ts
var output_path = __webpack_require__(1976);
// EXTERNAL MODULE: ./src/client/body.ts
var body = __webpack_require__(3255);
// EXTERNAL MODULE: ./src/http/status.ts
var http_status = __webpack_require__(8848);
// EXTERNAL MODULE: ./src/lib/files.ts
var files = __webpack_require__(228);
// EXTERNAL MODULE: ./src/mendix/request.ts + 1 modules
var request = __webpack_require__(990);
// EXTERNAL MODULE: ./src/platform/resumable-file.ts
var resumable_file = __webpack_require__(3878);
// EXTERNAL MODULE: ./src/platform/url-rules.ts
var url_rules = __webpack_require__(5580);
;// CONCATENATED MODULE: ./src/platform/download.ts









const maxLinks = 4;
const maxOutageMs = 180_000;
async function downloadFile(session, plan) {
    const { clock } = session.client;
    const { part } = plan;
    let url = checkLink(plan, plan.link);
    try {
        let links = 1;
        let furthest = 0;
        let since = clock.monotonicMs();
        for (;;) {
            const end = await fetchOnce(session, plan, url);
            if (end === 'complete')
                return { size: part.size(), sha256: part.sha256() };
            const { code, why, isExpired } = end;
            const now = clock.monotonicMs();
            if (part.size() > furthest)
                [furthest, since] = [part.size(), now];
            if (isExpired ? links >= maxLinks : now - since >= maxOutageMs)
                throw new errors/* StageError */.Zu(code, why);
            const place = part.canResume() ? `resuming at ${(0,format/* formatBytes */.z3)(part.size())}` : 'starting again';
            session.log(`${why}; ${isExpired ? 'requesting another link' : place}`);
            session.retrying(why, code);
            await session.backOff(now - since);
            if (!isExpired)
                continue;
            url = await renewLink(plan, url);
            links += 1;
        }
    }
    finally {
        part.discard();
    }
}
async function renewLink(plan, old) {
    const url = checkLink(plan, await plan.renew());
    if (url.host !== old.host || url.pathname !== old.pathname)
        plan.part.discard();
    return url;
}
function checkLink({ protect, base }, link) {
    const url = URL.parse(link);
    for (const form of url ? [link, url.href, `${url.origin}${url.pathname}`] : [])
        protect(form);
    if (url && (0,url_rules/* isCallableLink */.$t)(url, base))
        return url;
    throw new errors/* StageError */.Zu('INVALID_RESPONSE', 'the link to the file is not an https URL');
}
async function fetchOnce({ client, signal }, { file, part }, url) {
    let response;
    try {
        response = await (0,resumable_file/* requestFile */.kd)(client, (0,request/* buildRequest */.mK)('GET', url, {}), { part, retries: 0, signal });
    }
    catch (error) {
        signal.throwIfAborted();
        const cause = (0,errors/* expectedError */.j1)(error);
        if (!(cause instanceof errors/* ConnectionError */.Rc))
            throw new errors/* StageError */.Zu('FILE_NOT_WRITTEN', cause.message, { cause });
        if (cause.final)
            throw new errors/* StageError */.Zu(cause.code, cause.message, { cause });
        return { code: cause.code, why: cause.message, isExpired: false };
    }
    if (response.ok && part.isComplete()) {
        const problem = await archiveProblem(response, part);
        if (problem === undefined) {
            saveTo(response, file);
            return 'complete';
        }
        response.body.discard();
        part.discard();
        return { code: 'DOWNLOAD_FAILED', why: `${url.host} returned ${problem} instead of the archive`, isExpired: true };
    }
    response.body.discard();
    if (response.storageFailed)
        throw new errors/* StageError */.Zu('FILE_NOT_WRITTEN', response.problem ?? 'the file could not be written');
    (0,resumable_file/* discardUnlessResumable */.ho)(part, response);
    return { code: 'DOWNLOAD_FAILED', ...describe(response, url) };
}
async function archiveProblem(response, file) {
    const path = response.body.path();
    if (path === undefined)
        return 'nothing';
    const [first, second] = (0,files/* readStart */.H6)(path, 2);
    if (first !== 0x1f || second !== 0x8b)
        return (0,body/* isHtml */._6)(response.headers) ? 'a web page' : 'a file that is not gzip';
    return file.isLengthKnown() || (await isWholeGzip(path)) ? undefined : 'an archive that was cut off';
}
async function isWholeGzip(path) {
    const { pipeline } = process.getBuiltinModule('node:stream/promises');
    const { createReadStream } = process.getBuiltinModule('node:fs');
    try {
        await pipeline(createReadStream(path), process.getBuiltinModule('node:zlib').createGunzip(), async (chunks) => {
            for await (const _ of chunks)
                ;
        });
        return true;
    }
    catch {
        return false;
    }
}
function saveTo({ body }, path) {
    try {
        body.save(path, atomic_file/* privateMode */.J$);
    }
    catch (error) {
        throw error instanceof errors/* ActionError */.lZ ? new errors/* StageError */.Zu('FILE_NOT_WRITTEN', error.message, { cause: error }) : error;
    }
}
const describe = ({ ok, status, problem }, { host }) => ({
    why: `${host} returned ${status}${ok ? ' without the complete file' : problem ? `; ${problem}` : ''}`,
    isExpired: !ok && status >= 400 && status < 500 && !http_status/* liveLinkStatuses */.vr.has(status),
});

// EXTERNAL MODULE: ./src/actions/shared/after-failure.ts
var after_failure = __webpack_require__(2064);
// EXTERNAL MODULE: ./src/actions/shared/cloud-target.ts
var cloud_target = __webpack_require__(3148);
// EXTERNAL MODULE: ./src/actions/shared/connection.ts + 20 modules
var connection = __webpack_require__(4847);
// EXTERNAL MODULE: ./src/actions/shared/staged-action.ts + 1 modules
var staged_action = __webpack_require__(3549);
// EXTERNAL MODULE: ./src/pipeline/stages.ts
var stages = __webpack_require__(495);
;// CONCATENATED MODULE: ./src/actions/backup/context.ts






const backupDefaults = {
    retries: connection/* defaultRetries */.yC,
    download: 'true',
    data: 'files_and_database',
    timeout: '6h',
    summary: 'true',
};
function readBackupInputs(reader, runner) {
    const { env } = runner;
    const download = reader.flag('download', backupDefaults.download);
    return {
        ...(0,connection/* readConnection */.dC)(reader, runner, connection/* apiKeyInputs */.HC),
        ...(0,cloud_target/* readTarget */._E)(reader),
        ...(0,staged_action/* readStagedInputs */.oA)(reader, backupDefaults),
        comment: reader.text('comment') ?? `${env.GITHUB_WORKFLOW || 'Backup'} #${env.GITHUB_RUN_NUMBER || '1'}`,
        maxAgeMs: reader.timeLimit('max-age', undefined),
        download,
        data: reader.choice('data', ['files_and_database', 'database_only'], backupDefaults.data),
        target: readArchiveTarget(reader, download, env.GITHUB_WORKSPACE || process.cwd()),
    };
}
function readArchiveTarget({ text, issues }, download, workspace) {
    const file = text('file');
    if (download === false)
        return file === undefined
            ? { folder: workspace }
            : issues.add('file', 'is not written with `download: false`; remove one of the two');
    const problem = (0,output_path/* inspectTarget */.WL)(file ?? (0,external_node_path_.join)(workspace, 'backup.tar.gz'));
    if (problem)
        return issues.add('file', problem);
    return file === undefined ? { folder: workspace } : { file: (0,external_node_path_.resolve)(file) };
}
const noLimit = Number.POSITIVE_INFINITY;
const backupStages = {
    resolve: {
        about: 'finds the app and the environment, and opens the file, so that a path that cannot be written fails at once',
        limitMs: (0,stages/* minutes */.Gx)(10),
    },
    snapshot: {
        about: 'creates a snapshot, or reuses one, and waits until it is complete. Large environments take hours',
        limitMs: noLimit,
    },
    archive: {
        about: 'lets Mendix create the archive, and waits until it is complete',
        limitMs: noLimit,
        skippedIf: '`download` is `false`',
    },
    download: {
        about: 'downloads the archive without the credential: completely, or not at all',
        limitMs: noLimit,
        skippedIf: '`download` is `false`',
    },
};
const backupOutputs = [
    'snapshot-id',
    'created-at',
    'expires-at',
    'model-version',
    'reused',
    'archive-id',
    'file',
    'size',
    'sha256',
];

;// CONCATENATED MODULE: ./src/actions/backup/action.ts














const backupAction = (0,staged_action/* defineStagedAction */.kk)({
    name: 'Backup',
    outputs: backupOutputs,
    apis: ['deploy-v1', 'backups-v2'],
    stages: backupStages,
    defaults: backupDefaults,
    otherNames: {
        path: 'file',
        output: 'file',
        'download-path': 'file',
        name: 'comment',
        'from-environment': 'environment',
    },
    plan: (context) => (0,cloud_target/* planCloud */.p5)(context, readBackupInputs(context.reader, context.runner)),
    initialState: () => ({}),
    work: runBackup,
    failureContext: async (run, error) => ({ state: '', advice: adviceFor(run, error) }),
    summary: ({ inputs, recorder: { get } }) => {
        const { app, environment, download } = inputs;
        const file = `\nDownloaded to ${get('file')}: ${get('size')} bytes, sha256 ${get('sha256')}.`;
        return {
            title: `Back up ${app} ${environment}`,
            text: `Snapshot ${get('snapshot-id')} of ${get('created-at')} expires at ${get('expires-at')}.${download ? file : ''}`,
            link: '',
        };
    },
});
function adviceFor({ recorder, stages }, error) {
    const id = recorder.get('snapshot-id');
    if (!id)
        return [(0,after_failure/* retryAdvice */.np)(error)];
    const isUnderWay = stages.current() === 'snapshot';
    const next = isUnderWay
        ? 'it waits for this snapshot instead of creating another one, unless this one failed'
        : 'it reuses this snapshot';
    const higher = (0,after_failure/* hitRunTimeout */.Au)(error) ? 'A higher `timeout` needs a new run, which' : 'A new run';
    return [
        `Snapshot ${id} ${isUnderWay ? 'was started' : 'is complete'}. Re-run the job: ${next}.`,
        `${higher} creates another snapshot unless \`max-age\` is set.`,
    ];
}
async function runBackup(run) {
    const { stages, inputs, recorder } = run;
    const { target, part } = await stages.run('resolve', (session) => resolve(run, session));
    try {
        const snapshot = await stages.run('snapshot', (session) => makeSnapshot(run, session, target));
        if (part) {
            const wanted = { target, snapshotId: snapshot.id, data: inputs.data };
            const archive = await stages.run('archive', (session) => makeArchive(run, session, wanted));
            const file = archivePath(inputs.target, target, snapshot.createdAt);
            await stages.run('download', (session) => downloadArchive(run, session, { wanted, archive, file, part }));
            recorder.set({ file });
        }
        else
            for (const name of ['archive', 'download'])
                stages.skip(name, '`download` is false');
    }
    finally {
        part?.discard();
    }
}
async function resolve({ inputs, runner }, session) {
    const { target } = await (0,cloud_target/* resolveTarget */.u1)(session.failingEarly(), inputs);
    const part = inputs.download
        ? openPart(archivePath(inputs.target, target, new Date().toISOString()), runner)
        : undefined;
    session.succeed(`${target.app.appId} ${target.environment.mode}`);
    return { target, part };
}
function openPart(path, runner) {
    const name = (0,external_node_path_.basename)(path);
    if (Buffer.byteLength(name) > output_path/* maxFileNameBytes */.HA)
        throw new errors/* StageError */.Zu('FILE_NOT_WRITTEN', `the name ${name} is too long for a file; set \`file\``);
    try {
        const part = (0,resumable_file/* createResumableFile */.bB)({ folder: (0,output_path/* tempFolderFor */.eL)(path, (0,connection/* tempFolder */.vg)(runner)), name, mode: atomic_file/* privateMode */.J$ });
        part.open();
        return part;
    }
    catch (error) {
        const cause = (0,errors/* expectedError */.j1)(error);
        throw new errors/* StageError */.Zu('FILE_NOT_WRITTEN', cause.message, { cause });
    }
}
async function makeSnapshot({ inputs, recorder, runner }, session, target) {
    const { comment, maxAgeMs } = inputs;
    const { id, isReused } = await (0,snapshots/* ensureSnapshot */.xb)(session, { target, comment, maxAgeMs, marker: (0,staged_action/* runMarker */.qW)(runner.env) });
    recorder.set({ reused: String(isReused), 'snapshot-id': id });
    const snapshot = await (0,snapshots/* awaitSnapshot */.Vq)(session, target, id);
    const { modelVersion, createdAt, expiresAt } = snapshot;
    recorder.set({ 'model-version': modelVersion, 'created-at': createdAt, 'expires-at': expiresAt });
    session.succeed(`${snapshot.id} of ${createdAt}${isReused ? ', created earlier' : ''}`);
    return snapshot;
}
async function makeArchive({ recorder }, session, wanted) {
    const id = await createArchive(session, wanted);
    recorder.set({ 'archive-id': id });
    const archive = await awaitArchive(session, wanted, id);
    session.succeed(`${id}, ${wanted.data}`);
    return archive;
}
async function downloadArchive({ recorder, runner }, session, { wanted, archive, file, part }) {
    let latest = archive;
    const renew = async () => {
        latest = await renewArchive(session, wanted, latest);
        recorder.set({ 'archive-id': latest.id });
        return latest.link;
    };
    const { size, sha256 } = await downloadFile(session, {
        link: archive.link,
        base: session.baseOf('backups-v2'),
        renew,
        file,
        part,
        protect: (secret) => runner.protect(secret),
    });
    recorder.set({ size: String(size), sha256 });
    session.succeed(`${(0,external_node_path_.basename)(file)}, ${(0,format/* formatBytes */.z3)(size)}`);
    session.log(`Downloaded ${(0,format/* formatBytes */.z3)(size)} to ${file} (sha256 ${sha256})`);
}
const maxDateLength = 20;
function archivePath(target, { app, environment }, createdAt) {
    if ('file' in target)
        return target.file;
    const at = Date.parse(createdAt)
        ? new Date(createdAt).toISOString().replace(/\.\d+Z$/, 'Z')
        : createdAt.slice(0, maxDateLength);
    const name = `${app.appId}-${environment.mode}-${at}`.replace(/[^A-Za-z0-9._-]/g, '-');
    return (0,external_node_path_.join)(target.folder, `${name}.tar.gz`);
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

/***/ 3878:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bB: () => (/* binding */ createResumableFile),
/* harmony export */   ho: () => (/* binding */ discardUnlessResumable),
/* harmony export */   kd: () => (/* binding */ requestFile)
/* harmony export */ });
/* harmony import */ var _http_status_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8848);
/* harmony import */ var _lib_atomic_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2949);


const nothingKnown = { total: undefined, tag: '' };
function createResumableFile(place) {
    const received = createReceivedBytes(place);
    let [whole, isWhole] = [nothingKnown, false];
    let first = {};
    const discard = () => {
        received.discard();
        [whole, isWhole] = [nothingKnown, false];
    };
    const canResume = () => received.size() > 0 && whole.tag !== '';
    const checkWhole = () => {
        const size = received.size();
        isWhole = size > 0 && (whole.total === undefined || whole.total === size);
        return isWhole;
    };
    return {
        open: received.open,
        size: received.size,
        canResume,
        headers: () => (canResume() ? rangeHeaders(received.size(), whole.tag) : []),
        take: (status, headers) => {
            const { from, ...next } = partOf(status, headers);
            const isRest = status === 206 && from >= 0 && from <= received.size() && isSameFile(next, whole);
            if (!isRest) {
                discard();
                first = headers;
            }
            whole = isRest || (status !== 206 && from === 0) ? next : { total: -1, tag: '' };
            return collectInto(received, isRest ? received.size() - from : 0, checkWhole);
        },
        firstHeaders: () => first,
        isComplete: () => isWhole,
        isLengthKnown: () => whole.total !== undefined,
        sha256: received.sha256,
        discard,
    };
}
function createReceivedBytes({ folder, name, mode }) {
    let part;
    let [hash, size] = [createHash(), 0];
    const open = () => {
        part ??= (0,_lib_atomic_file_js__WEBPACK_IMPORTED_MODULE_1__/* .createTempFile */ .j3)(folder, name, mode);
        return part;
    };
    return {
        size: () => size,
        open: () => void open(),
        add: (chunk) => {
            open().write(chunk);
            hash.update(chunk);
            size += chunk.length;
        },
        close: () => {
            const { path, close } = open();
            close();
            part = undefined;
            return path;
        },
        sha256: () => hash.digest('hex'),
        discard: () => {
            part?.discard();
            part = undefined;
            [hash, size] = [createHash(), 0];
        },
    };
}
function collectInto(received, overlap, checkWhole) {
    let skip = overlap;
    return {
        add: (chunk) => {
            const rest = chunk.subarray(Math.min(skip, chunk.length));
            skip -= chunk.length - rest.length;
            received.add(rest);
        },
        end: () => (checkWhole() ? { part: received.close(), size: received.size() } : { bytes: Buffer.alloc(0) }),
        discard: () => undefined,
    };
}
const requestFile = (client, request, { part, onResume, ...options }) => client.send(request, {
    ...options,
    anonymous: true,
    isFile: true,
    isSuccess: _http_status_js__WEBPACK_IMPORTED_MODULE_0__/* .is2xx */ .ZE,
    rangeHeaders: () => {
        if (part.canResume())
            onResume?.();
        return part.headers();
    },
    spoolTo: (status, headers) => ((0,_http_status_js__WEBPACK_IMPORTED_MODULE_0__/* .is2xx */ .ZE)(status) ? part.take(status, headers) : client.spoolTo(status)),
});
function discardUnlessResumable(part, { ok, status }) {
    if (status === 416 || (ok && !part.canResume()))
        part.discard();
}
const rangeHeaders = (from, tag) => [
    { name: 'Range', value: `bytes=${from}-` },
    { name: 'If-Range', value: tag },
];
const isSameFile = (a, b) => a.tag !== '' && a.tag === b.tag && a.total !== undefined && (b.total === undefined || a.total === b.total);
function partOf(status, headers) {
    const tag = tagOf(headers);
    const [range] = headers['content-range'] ?? [];
    const isEncoded = !/^(?:identity)?$/i.test(headers['content-encoding']?.[0] ?? '');
    if (status !== 206)
        return { from: range === undefined ? 0 : -1, total: lengthOf(headers), tag: isEncoded ? '' : tag };
    const [, first, total] = /^bytes (\d+)-\d+\/(\d+)$/.exec(range ?? '') ?? [];
    if (first === undefined || isEncoded)
        return { from: -1, total: undefined, tag };
    return { from: Number(first), total: Number(total), tag };
}
const createHash = () => process.getBuiltinModule('node:crypto').createHash('sha256');
function lengthOf(headers) {
    const [length] = headers['content-length'] ?? [];
    return length === undefined ? undefined : Number(length);
}
function tagOf(headers) {
    const [tag = ''] = headers.etag ?? [];
    return tag.startsWith('"') ? tag : '';
}


/***/ })

};
;
//# sourceMappingURL=backup.chunk.js.map
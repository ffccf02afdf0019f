"use strict";
exports.id = 421;
exports.ids = [421];
exports.modules = {

/***/ 5421:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  backupAction: () => (/* binding */ backupAction)
});

// EXTERNAL MODULE: ./src/actions/shared/cloud-target.ts
var cloud_target = __webpack_require__(3148);
// EXTERNAL MODULE: ./src/actions/shared/retry-advice.ts
var retry_advice = __webpack_require__(3432);
// EXTERNAL MODULE: ./src/actions/shared/staged-action.ts + 4 modules
var staged_action = __webpack_require__(7627);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
// EXTERNAL MODULE: ./src/lib/json-fields.ts
var json_fields = __webpack_require__(1739);
// EXTERNAL MODULE: ./src/platform/attempts.ts
var attempts = __webpack_require__(8629);
// EXTERNAL MODULE: ./src/cloud/backups-api.ts
var backups_api = __webpack_require__(5723);
;// CONCATENATED MODULE: ./src/cloud/archives.ts




const archivesPath = '/apps/{ProjectId}/environments/{EnvironmentId}/snapshots/{SnapshotId}/archives';
const callOf = ({ target, snapshotId }, id) => ({
    ...{ api: 'backups-v2', endpoint: `GET ${archivesPath}/{ArchiveId}` },
    path: { ...(0,backups_api/* backupsPath */.$)(target), SnapshotId: snapshotId, ArchiveId: id },
});
async function createArchive(session, wanted) {
    const call = {
        ...{ api: 'backups-v2', endpoint: `POST ${archivesPath}` },
        path: { ...(0,backups_api/* backupsPath */.$)(wanted.target), SnapshotId: wanted.snapshotId },
        query: { data_type: wanted.data },
    };
    const sent = await session.write({ call, findEffect: async () => undefined });
    if (sent.kind === 'found')
        return sent.found;
    const id = (0,json_fields/* textOf */.b6)((0,json_fields/* fieldsOf */.Pf)(sent.response.body.json().document?.value).archive_id);
    if (!id)
        throw (0,attempts/* missingIdError */.Ww)('archive_id');
    return id;
}
async function awaitArchive(session, wanted, id) {
    const link = (0,json_fields/* textOf */.b6)((await (0,backups_api/* awaitCompletion */.V)(session, { what: 'archive', call: callOf(wanted, id) })).url);
    if (!link)
        throw new errors/* StageError */.Zu('INVALID_RESPONSE', `the archive ${id} is completed, and has no url`);
    return { id, link };
}
async function renewArchive(session, wanted, old) {
    const found = (0,json_fields/* fieldsOf */.Pf)(await session.find(callOf(wanted, old.id), 'NOT_FOUND'));
    const link = (0,json_fields/* textOf */.b6)(found.url);
    if (link && link !== old.link)
        return { id: old.id, link };
    return awaitArchive(session, wanted, await createArchive(session, wanted));
}

// EXTERNAL MODULE: ./src/cloud/snapshots.ts
var snapshots = __webpack_require__(9492);
// EXTERNAL MODULE: ./src/lib/format.ts
var format = __webpack_require__(432);
// EXTERNAL MODULE: ./src/lib/output-path.ts
var output_path = __webpack_require__(1976);
// EXTERNAL MODULE: ./src/pipeline/stages.ts
var pipeline_stages = __webpack_require__(495);
// EXTERNAL MODULE: ./src/http/status.ts
var http_status = __webpack_require__(8848);
// EXTERNAL MODULE: ./src/lib/atomic-file.ts
var atomic_file = __webpack_require__(2949);
// EXTERNAL MODULE: ./src/mendix/request.ts + 1 modules
var request = __webpack_require__(990);
;// CONCATENATED MODULE: ./src/platform/resumable-file.ts

function createResumableFile(folder, name) {
    let part;
    let hash = createHash();
    let size = 0;
    let total;
    let tag = '';
    const discard = () => {
        part?.discard();
        [part, hash, size, total, tag] = [undefined, createHash(), 0, undefined, ''];
    };
    return {
        size: () => size,
        headers: () => size > 0 && tag
            ? [
                { name: 'Range', value: `bytes=${size}-` },
                { name: 'If-Range', value: tag },
            ]
            : [],
        take: (status, headers) => {
            const rest = status === 206 ? restOf(headers, size) : undefined;
            if (rest === undefined)
                discard();
            total = status === 206 ? (rest ?? -1) : lengthOf(headers);
            tag = tagOf(headers);
            part ??= (0,atomic_file/* createTempFile */.j3)(folder, name, atomic_file/* privateMode */.J$);
            return collectorOf(part);
        },
        isComplete: () => size > 0 && (total === undefined || total === size),
        sha256: () => hash.digest('hex'),
        discard,
    };
    function collectorOf(open) {
        return {
            add: (chunk) => {
                open.write(chunk);
                hash.update(chunk);
                size += chunk.length;
            },
            end: () => {
                open.close();
                part = undefined;
                return { part: open.path, size };
            },
            discard: () => undefined,
        };
    }
}
const createHash = () => process.getBuiltinModule('node:crypto').createHash('sha256');
function restOf(headers, from) {
    const [, first, total] = /^bytes (\d+)-\d+\/(\d+)$/.exec(headers['content-range']?.[0] ?? '') ?? [];
    return first !== undefined && Number(first) === from ? Number(total) : undefined;
}
function lengthOf(headers) {
    const [length] = headers['content-length'] ?? [];
    return length === undefined ? undefined : Number(length);
}
function tagOf(headers) {
    const [tag = ''] = headers.etag ?? [];
    return tag.startsWith('"') ? tag : '';
}

;// CONCATENATED MODULE: ./src/platform/download.ts






const maxLinks = 4;
async function downloadFile(session, plan) {
    const startedAt = session.client.clock.monotonicMs();
    const file = createResumableFile(plan.folder, process.getBuiltinModule('node:path').basename(plan.file));
    let url = checkLink(plan, plan.link);
    try {
        for (let [attempts, links, furthest] = [0, 1, 0];;) {
            const end = await fetchOnce(session, { url, file, plan });
            if (end === 'complete')
                return { size: file.size(), sha256: file.sha256() };
            const { code, why, isExpired } = end;
            if (isExpired ? links >= maxLinks : file.size() <= furthest && attempts >= session.retries)
                throw new errors/* StageError */.Zu(code, why);
            attempts = file.size() > furthest ? 0 : attempts + 1;
            furthest = Math.max(furthest, file.size());
            const place = file.headers().length > 0 ? `resuming at ${(0,format/* formatBytes */.z3)(file.size())}` : 'starting again';
            session.log(`${why}; ${isExpired ? 'requesting another link' : place}`);
            session.retrying(why, code);
            await session.backOff(session.client.clock.monotonicMs() - startedAt);
            if (!isExpired)
                continue;
            url = checkLink(plan, await plan.renew());
            links += 1;
        }
    }
    finally {
        file.discard();
    }
}
function checkLink({ protect, base }, link) {
    const url = URL.parse(link);
    for (const form of url ? [link, url.href, `${url.origin}${url.pathname}`] : [])
        protect(form);
    const isAllowed = url?.protocol === 'https:' || url?.protocol === new URL(base).protocol;
    if (url && isAllowed && !url.username && !url.password)
        return url;
    throw new errors/* StageError */.Zu('INVALID_RESPONSE', 'the link to the file is not an https URL');
}
async function fetchOnce(session, { url, file, plan }) {
    const { client, signal } = session;
    let response;
    try {
        response = await client.send((0,request/* buildRequest */.mK)('GET', url, { headers: file.headers() }), {
            ...{ anonymous: true, isFile: true, retries: 0, signal },
            spoolTo: (status, headers) => ((0,http_status/* is2xx */.ZE)(status) ? file.take(status, headers) : client.spoolTo(status)),
        });
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
    if (response.ok && isPage(response)) {
        response.body.discard();
        file.discard();
        return {
            code: 'DOWNLOAD_FAILED',
            why: `${url.host} returned a web page instead of the file`,
            isExpired: true,
        };
    }
    if (response.ok && file.isComplete()) {
        saveTo(response, plan.file);
        return 'complete';
    }
    response.body.discard();
    if (response.storageFailed)
        throw new errors/* StageError */.Zu('FILE_NOT_WRITTEN', response.problem ?? 'the file could not be written');
    if (response.ok || response.status === 416)
        file.discard();
    return { code: 'DOWNLOAD_FAILED', ...describe(response, url) };
}
const isPage = ({ headers }) => /^text\/html\b/i.test(headers['content-type']?.[0] ?? '');
function saveTo({ body }, path) {
    try {
        body.save(path, atomic_file/* privateMode */.J$);
    }
    catch (error) {
        throw error instanceof errors/* ActionError */.lZ ? new errors/* StageError */.Zu('FILE_NOT_WRITTEN', error.message, { cause: error }) : error;
    }
}
const describe = ({ ok, status, problem }, { host }) => ({
    why: `${host} answered ${status}${ok ? ' without the complete file' : problem ? `; ${problem}` : ''}`,
    isExpired: !ok && status >= 400 && status < 500 && !http_status/* liveLinkStatuses */.vr.has(status),
});

// EXTERNAL MODULE: ./src/actions/shared/open-client.ts + 29 modules
var open_client = __webpack_require__(4793);
// EXTERNAL MODULE: ./src/actions/shared/run-marker.ts
var run_marker = __webpack_require__(3251);
;// CONCATENATED MODULE: ./src/actions/backup/backup.ts










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
const noLimit = Number.POSITIVE_INFINITY;
async function runBackup(run) {
    const { stages, inputs, recorder } = run;
    const target = await stages.run('resolve', (0,pipeline_stages/* minutes */.Gx)(10), (session) => resolve(run, session));
    const snapshot = await stages.run('snapshot', noLimit, (session) => makeSnapshot(run, session, target));
    if (inputs.download) {
        const wanted = { target, snapshotId: snapshot.id, data: inputs.data };
        const archive = await stages.run('archive', noLimit, (session) => makeArchive(run, session, wanted));
        const file = archivePath(inputs.target, target, snapshot);
        await stages.run('download', noLimit, (session) => downloadArchive(run, session, { wanted, archive, file }));
        recorder.set({ file });
    }
    else
        for (const name of ['archive', 'download'])
            stages.skip(name, '`download` is false');
    stages.finish();
}
async function resolve({ inputs }, session) {
    const { target } = await (0,cloud_target/* resolveTarget */.u1)(session.failingEarly(), inputs);
    session.succeed(`${target.app.appId} ${target.environment.mode}`);
    return target;
}
async function makeSnapshot({ inputs, recorder, runner }, session, target) {
    const { comment, maxAgeMs } = inputs;
    const { id, isReused } = await (0,snapshots/* ensureSnapshot */.xb)(session, {
        ...{ target, comment, maxAgeMs },
        marker: (0,run_marker/* runMarker */.q)(runner.env),
    });
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
async function downloadArchive({ recorder, runner }, session, { wanted, archive, file }) {
    let latest = archive;
    const renew = async () => {
        latest = await renewArchive(session, wanted, latest);
        recorder.set({ 'archive-id': latest.id });
        return latest.link;
    };
    const { size, sha256 } = await downloadFile(session, {
        ...{ link: archive.link, base: session.baseOf('backups-v2'), renew },
        ...{ file, folder: (0,output_path/* tempFolderFor */.eL)(file, (0,open_client/* tempFolder */.vg)(runner)), protect: (secret) => runner.protect(secret) },
    });
    recorder.set({ size: String(size), sha256 });
    session.succeed(`${(0,external_node_path_.basename)(file)}, ${(0,format/* formatBytes */.z3)(size)}`);
    session.log(`Downloaded ${(0,format/* formatBytes */.z3)(size)} to ${file} (sha256 ${sha256})`);
}
function archivePath(target, { app, environment }, { createdAt }) {
    if ('file' in target)
        return target.file;
    const at = Date.parse(createdAt) ? new Date(createdAt).toISOString().replace(/\.\d+Z$/, 'Z') : createdAt;
    const name = `${app.appId}-${environment.mode}-${at}`.replace(/[^A-Za-z0-9._-]/g, '-');
    return (0,external_node_path_.join)(target.folder, `${name}.tar.gz`);
}

// EXTERNAL MODULE: ./src/actions/shared/connection.ts + 1 modules
var connection = __webpack_require__(5389);
;// CONCATENATED MODULE: ./src/actions/backup/inputs.ts





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
        ...(0,staged_action/* readStagedInputs */.o)(reader, backupDefaults),
        comment: reader.text('comment') ?? `${env.GITHUB_WORKFLOW || 'Backup'} #${env.GITHUB_RUN_NUMBER || '1'}`,
        maxAgeMs: reader.duration('max-age', undefined),
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
            : issues.add('file', 'is not written with `download: false`; leave one of the two out');
    const problem = (0,output_path/* inspectTarget */.WL)(file ?? (0,external_node_path_.join)(workspace, 'backup.tar.gz'));
    if (problem)
        return issues.add('file', problem);
    return file === undefined ? { folder: workspace } : { file: (0,external_node_path_.resolve)(file) };
}

;// CONCATENATED MODULE: ./src/actions/backup/action.ts





const backupAction = (0,staged_action/* defineStagedAction */.k)({
    name: 'Backup',
    outputs: [...backupOutputs, 'stage', 'stages', 'error-code', 'error-message'],
    defaults: backupDefaults,
    plan: (context) => (0,cloud_target/* planCloud */.p5)(context, readBackupInputs(context.reader, context.runner), { apis: ['deploy-v1', 'backups-v2'] }),
    initialState: () => ({}),
    work: runBackup,
    failureContext: async (run, error) => ({
        state: '',
        advice: adviceFor(run, error),
    }),
    summary: ({ inputs, recorder }) => {
        const { app, environment, download } = inputs;
        const [id, createdAt, expiresAt] = [
            recorder.get('snapshot-id') ?? '',
            recorder.get('created-at') ?? '',
            recorder.get('expires-at') ?? '',
        ];
        const file = `\nDownloaded to ${recorder.get('file') ?? ''}: ${recorder.get('size') ?? ''} bytes, sha256 ${recorder.get('sha256') ?? ''}.`;
        return {
            title: `Back up ${app} ${environment}`,
            text: `Snapshot ${id} of ${createdAt} expires at ${expiresAt}.${download ? file : ''}`,
            link: '',
        };
    },
});
function adviceFor({ recorder, stages }, error) {
    const id = recorder.get('snapshot-id');
    if (!id)
        return [(0,retry_advice/* retryAdvice */.np)(error)];
    const isUnderWay = stages.current() === 'snapshot';
    const next = isUnderWay
        ? 'it waits for this snapshot instead of creating another one, unless this one failed'
        : 'it reuses this snapshot';
    const higher = (0,retry_advice/* hitRunTimeout */.Au)(error) ? 'A higher `timeout` needs a new run, which' : 'A new run';
    return [
        `Snapshot ${id} ${isUnderWay ? 'was started' : 'is complete'}. Re-run the job: ${next}.`,
        `${higher} creates another snapshot unless \`max-age\` is set.`,
    ];
}


/***/ }),

/***/ 3251:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ runMarker)
/* harmony export */ });
const runMarker = (env) => `[${env.GITHUB_REPOSITORY || 'local'} ${env.GITHUB_RUN_ID || crypto.randomUUID()}]`;


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


/***/ })

};
;
//# sourceMappingURL=backup.chunk.js.map
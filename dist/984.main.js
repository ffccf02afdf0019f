"use strict";
exports.id = 984;
exports.ids = [984];
exports.modules = {

/***/ 984:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  backupAction: () => (/* binding */ backupAction)
});

// EXTERNAL MODULE: ./src/cloud/stages.ts + 1 modules
var cloud_stages = __webpack_require__(5784);
// EXTERNAL MODULE: ./src/actions/common/again.ts
var again = __webpack_require__(401);
// EXTERNAL MODULE: ./src/actions/common/cloud-plan.ts
var cloud_plan = __webpack_require__(1698);
// EXTERNAL MODULE: ./src/actions/common/open-client.ts + 8 modules
var open_client = __webpack_require__(3574);
// EXTERNAL MODULE: ./src/actions/common/perform.ts + 1 modules
var perform = __webpack_require__(5671);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/inputs/issues.ts
var issues = __webpack_require__(89);
// EXTERNAL MODULE: ./src/lib/target.ts
var target = __webpack_require__(4642);
// EXTERNAL MODULE: ./src/actions/common/cloud-inputs.ts
var cloud_inputs = __webpack_require__(820);
// EXTERNAL MODULE: ./src/actions/common/connection.ts
var connection = __webpack_require__(3341);
;// CONCATENATED MODULE: ./src/actions/backup/inputs.ts





const backupDefaults = {
    retries: connection/* defaultRetries */.y,
    download: 'true',
    data: 'files_and_database',
    timeout: '6h',
    summary: 'true',
};
function readBackupInputs(reader, runner) {
    const { env } = runner;
    const download = reader.flag('download', backupDefaults.download);
    return {
        ...(0,connection/* readConnection */.d)(reader, runner, false),
        ...(0,cloud_inputs/* readPlace */.y)(reader),
        comment: reader.text('comment') ?? `${env.GITHUB_WORKFLOW || 'Backup'} #${env.GITHUB_RUN_NUMBER || '1'}`,
        maxAgeMs: reader.duration('max-age', undefined),
        download,
        data: reader.choice('data', ['files_and_database', 'database_only'], backupDefaults.data),
        target: readTarget(reader, download, env.GITHUB_WORKSPACE || process.cwd()),
        timeoutMs: reader.duration('timeout', backupDefaults.timeout) ?? issues/* invalid */.Gq,
        summary: reader.flag('summary', backupDefaults.summary),
    };
}
function readTarget({ text, issues }, download, workspace) {
    const file = text('file');
    if (download === false)
        return file === undefined
            ? { folder: workspace }
            : issues.add('file', 'is not written with `download: false`; leave one of the two out');
    const problem = (0,target/* inspectTarget */.WL)(file ?? (0,external_node_path_.join)(workspace, 'backup.tar.gz'));
    if (problem)
        return issues.add('file', problem);
    return file === undefined ? { folder: workspace } : { file: (0,external_node_path_.resolve)(file) };
}

// EXTERNAL MODULE: ./src/cloud/backups.ts
var backups = __webpack_require__(7862);
// EXTERNAL MODULE: ./src/cloud/calls.ts
var calls = __webpack_require__(7800);
// EXTERNAL MODULE: ./src/cloud/fields.ts
var fields = __webpack_require__(7964);
;// CONCATENATED MODULE: ./src/cloud/archive.ts




const base = '/snapshots/{SnapshotId}/archives';
const callOf = ({ place, snapshotId }, id) => (0,backups/* backupsCall */.w)(place, ['GET', `${base}/{ArchiveId}`], { path: { SnapshotId: snapshotId, ArchiveId: id } });
async function beginArchive(cloud, stage, plan) {
    const more = { path: { SnapshotId: plan.snapshotId }, query: { data_type: plan.data } };
    const sent = await (0,calls/* write */.M9)(cloud, stage, (0,backups/* backupsCall */.w)(plan.place, ['POST', base], more), async () => undefined);
    if ('found' in sent)
        return sent.found;
    if (!sent.response.ok)
        throw await (0,calls/* failure */.V2)(cloud, sent.response);
    const id = (0,fields/* textOf */.b6)((0,fields/* fieldsOf */.Pf)(sent.response.body.json().document?.value).archive_id);
    if (!id)
        throw (0,calls/* noId */.NT)('archive_id');
    return id;
}
async function awaitArchive(cloud, stage, plan, id) {
    const link = (0,fields/* textOf */.b6)((await (0,backups/* awaitCompletion */.V)(cloud, stage, { what: 'archive', call: callOf(plan, id) })).url);
    if (!link)
        throw new cloud_stages/* StageError */.Zu('INVALID_ANSWER', `the archive ${id} is completed, and has no url`);
    return { id, link };
}
async function renewArchive(cloud, stage, plan, old) {
    const found = (0,fields/* fieldsOf */.Pf)(await (0,calls/* read */.LF)(cloud, stage, callOf(plan, old.id), ['NOT_FOUND']));
    const link = (0,fields/* textOf */.b6)(found.url);
    if (link && link !== old.link)
        return { id: old.id, link };
    return awaitArchive(cloud, stage, plan, await beginArchive(cloud, stage, plan));
}

// EXTERNAL MODULE: ./src/http/call.ts + 13 modules
var call = __webpack_require__(3163);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
// EXTERNAL MODULE: ./src/lib/format.ts
var format = __webpack_require__(432);
// EXTERNAL MODULE: ./src/lib/part.ts
var lib_part = __webpack_require__(1314);
// EXTERNAL MODULE: ./src/mendix/request.ts + 1 modules
var request = __webpack_require__(990);
;// CONCATENATED MODULE: ./src/cloud/growing-file.ts

function createGrowingFile(folder, name) {
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
            part ??= (0,lib_part/* createPart */.yk)(folder, name, lib_part/* privateMode */.J$);
            return collectorOf(part);
        },
        isWhole: () => size > 0 && (total === undefined || total === size),
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
    const [, begin, total] = /^bytes (\d+)-\d+\/(\d+)$/.exec(headers['content-range']?.[0] ?? '') ?? [];
    return begin !== undefined && Number(begin) === from ? Number(total) : undefined;
}
function lengthOf(headers) {
    const [length] = headers['content-length'] ?? [];
    return length === undefined ? undefined : Number(length);
}
function tagOf(headers) {
    const [tag = ''] = headers.etag ?? [];
    return tag.startsWith('"') ? tag : '';
}

;// CONCATENATED MODULE: ./src/cloud/download.ts








const mostLinks = 4;
async function downloadArchive(cloud, stage, plan) {
    const { clock } = cloud.client;
    const begin = clock.now();
    const file = createGrowingFile(plan.folder, process.getBuiltinModule('node:path').basename(plan.file));
    let url = checkLink(cloud, plan, plan.link);
    try {
        for (let [tries, links, most] = [0, 1, 0];;) {
            const end = await fetchOnce(cloud, stage, { url, file, plan });
            if (end === 'whole')
                return { size: file.size(), sha256: file.sha256() };
            const { code, why, isDead } = end;
            if (isDead ? links >= mostLinks : file.size() <= most && tries >= cloud.retries)
                throw new cloud_stages/* StageError */.Zu(code, why);
            tries = file.size() > most ? 0 : tries + 1;
            most = Math.max(most, file.size());
            const place = file.headers().length > 0 ? `from ${(0,format/* formatBytes */.z)(file.size())} on` : 'from the beginning';
            cloud.log(`${why}; ${isDead ? 'asking for another link' : `downloading ${place}`}`);
            stage.note(code, why);
            await (0,calls/* pause */.v7)(cloud, stage, clock.now() - begin);
            if (!isDead)
                continue;
            url = checkLink(cloud, plan, await plan.renew());
            links += 1;
        }
    }
    finally {
        file.discard();
    }
}
function checkLink({ baseOf }, { protect }, link) {
    const url = URL.parse(link);
    for (const form of url ? [link, url.href, `${url.origin}${url.pathname}`] : [])
        protect(form);
    const isAllowed = url?.protocol === 'https:' || url?.protocol === new URL(baseOf('backups-v2')).protocol;
    if (url && isAllowed && !url.username && !url.password)
        return url;
    throw new cloud_stages/* StageError */.Zu('INVALID_ANSWER', 'the link of the archive is no https URL');
}
async function fetchOnce(cloud, stage, { url, file, plan }) {
    const { client } = cloud;
    let response;
    try {
        response = await client.send((0,request/* buildRequest */.m)('GET', url, { headers: file.headers() }), {
            ...{ anonymous: true, isFile: true, retries: 0, signal: stage.signal },
            spoolTo: (status, headers) => ((0,call/* is2xx */.Z)(status) ? file.take(status, headers) : client.spoolTo(status)),
        });
    }
    catch (error) {
        stage.signal.throwIfAborted();
        if (!(error instanceof errors/* ActionError */.lZ))
            throw error;
        if (error instanceof errors/* ConnectionError */.Rc && !error.final)
            return { code: error.code, why: error.message, isDead: false };
        throw new cloud_stages/* StageError */.Zu(error instanceof errors/* ConnectionError */.Rc ? error.code : 'FILE_NOT_WRITTEN', error.message, {
            cause: error,
        });
    }
    if (response.ok && isPage(response)) {
        response.body.discard();
        file.discard();
        return {
            code: 'DOWNLOAD_FAILED',
            why: `${url.host} answered with a web page, and not with the file`,
            isDead: true,
        };
    }
    if (response.ok && file.isWhole()) {
        saveTo(response, plan.file);
        return 'whole';
    }
    response.body.discard();
    if (response.isUnstored)
        throw new cloud_stages/* StageError */.Zu('FILE_NOT_WRITTEN', response.problem ?? 'the file could not be written');
    if (response.ok || response.status === 416)
        file.discard();
    return { code: 'DOWNLOAD_FAILED', ...describe(response, url) };
}
const isPage = ({ headers }) => /^text\/html\b/i.test(headers['content-type']?.[0] ?? '');
function saveTo({ body }, path) {
    try {
        body.save(path, lib_part/* privateMode */.J$);
    }
    catch (error) {
        throw error instanceof errors/* ActionError */.lZ ? new cloud_stages/* StageError */.Zu('FILE_NOT_WRITTEN', error.message, { cause: error }) : error;
    }
}
const passing = [408, 416, 429];
const describe = ({ ok, status, problem }, { host }) => ({
    why: `${host} answered ${status}${ok ? ', and not the whole file' : problem ? `; ${problem}` : ''}`,
    isDead: !ok && status >= 400 && status < 500 && !passing.includes(status),
});

// EXTERNAL MODULE: ./src/cloud/snapshot.ts
var cloud_snapshot = __webpack_require__(2301);
// EXTERNAL MODULE: ./src/actions/common/resolve-place.ts
var resolve_place = __webpack_require__(9943);
;// CONCATENATED MODULE: ./src/actions/backup/story.ts








const noLimit = Number.POSITIVE_INFINITY;
async function runBackup(run) {
    const { stages, plan, outputs } = run;
    const { inputs } = plan;
    const place = await stages.run('resolve', (0,cloud_stages/* minutes */.Gx)(10), (stage) => resolve(run, stage));
    const snapshot = await stages.run('snapshot', noLimit, (stage) => makeSnapshot(run, stage, place));
    if (inputs.download) {
        const wanted = { place, snapshotId: snapshot.id, data: inputs.data };
        const archive = await stages.run('archive', noLimit, (stage) => makeArchive(run, stage, wanted));
        const file = archivePath(inputs.target, place, snapshot);
        await stages.run('download', noLimit, (stage) => fetchArchive(run, stage, { wanted, archive, file }));
        outputs.file = file;
    }
    else
        for (const name of ['archive', 'download'])
            stages.skip(name, '`download` is false');
    stages.finish();
}
async function resolve({ cloud, plan }, stage) {
    const { place } = await (0,resolve_place/* resolvePlace */.M)({ ...cloud, patience: 'retries' }, stage, plan.inputs);
    stage.tell(`${place.app.appId} ${place.environment.mode}`);
    return place;
}
async function makeSnapshot({ cloud, plan, outputs }, stage, place) {
    const { comment, maxAgeMs } = plan.inputs;
    const { mark } = plan;
    const begun = await (0,cloud_snapshot/* beginSnapshot */.w)(cloud, stage, { place, comment, mark, maxAgeMs });
    outputs.reused = String(begun.isReused);
    outputs['snapshot-id'] = begun.id;
    const snapshot = await (0,cloud_snapshot/* awaitSnapshot */.Vq)(cloud, stage, place, begun.id);
    outputs['model-version'] = snapshot.modelVersion;
    outputs['created-at'] = snapshot.createdAt;
    outputs['expires-at'] = snapshot.expiresAt;
    stage.tell(`${snapshot.id} of ${snapshot.createdAt}${begun.isReused ? ', made before' : ''}`);
    return snapshot;
}
async function makeArchive({ cloud, outputs }, stage, wanted) {
    const id = await beginArchive(cloud, stage, wanted);
    outputs['archive-id'] = id;
    const archive = await awaitArchive(cloud, stage, wanted, id);
    stage.tell(`${id}, ${wanted.data}`);
    return archive;
}
async function fetchArchive(run, stage, { wanted, archive, file }) {
    const { cloud, outputs, temp, protect } = run;
    let latest = archive;
    const renew = async () => {
        latest = await renewArchive(cloud, stage, wanted, latest);
        outputs['archive-id'] = latest.id;
        return latest.link;
    };
    const folder = (0,target/* partFolder */.W)(file, temp);
    const { size, sha256 } = await downloadArchive(cloud, stage, { link: archive.link, renew, file, folder, protect });
    outputs.size = String(size);
    outputs.sha256 = sha256;
    stage.tell(`${(0,external_node_path_.basename)(file)}, ${(0,format/* formatBytes */.z)(size)}`);
    cloud.log(`Downloaded ${(0,format/* formatBytes */.z)(size)} to ${file} (sha256 ${sha256})`);
}
function archivePath(target, { app, environment }, { createdAt }) {
    if ('file' in target)
        return target.file;
    const at = Date.parse(createdAt) ? new Date(createdAt).toISOString().replace(/\.\d+Z$/, 'Z') : createdAt;
    const name = `${app.appId}-${environment.mode}-${at}`.replace(/[^A-Za-z0-9._-]/g, '-');
    return (0,external_node_path_.join)(target.folder, `${name}.tar.gz`);
}

;// CONCATENATED MODULE: ./src/actions/backup/action.ts







async function backupAction(runner, cancelled) {
    const plan = await (0,perform/* readPlan */.m)(runner, () => (0,cloud_plan/* planCloud */.p)(runner, { apis: ['deploy-v1', 'backups-v2'], read: readBackupInputs }));
    const run = {
        plan,
        cloud: (0,cloud_plan/* openCloud */.Q)(plan, runner, cancelled),
        stages: (0,cloud_stages/* createStages */.kk)({ cancelled, timeoutMs: plan.inputs.timeoutMs, log: runner.info }),
        outputs: {},
        temp: (0,open_client/* tempFolder */.vg)(runner),
        protect: (secret) => runner.protect(secret),
    };
    const { cloud, stages, outputs } = run;
    await (0,perform/* perform */.y)({
        ...{ name: 'Backup', cloud, stages, outputs },
        work: () => runBackup(run),
        aftermath: async (error) => ({ state: '', advice: [...((0,again/* isTooShort */.r$)(error) ? [longer] : []), ...adviceOf(run)] }),
        summary: plan.inputs.summary ? () => summaryOf(run) : undefined,
    }, runner);
}
const longer = 'The step needs a longer `timeout`.';
function adviceOf({ outputs, stages }) {
    const id = outputs['snapshot-id'];
    if (!id)
        return [];
    return stages.current() === 'snapshot'
        ? [`The snapshot is ${id}. Re-run the job: the same run waits for this one, or makes another one where it failed.`]
        : [
            `The snapshot ${id} is made. Re-run the job: the same run takes this snapshot. A new run makes another one, unless \`max-age\` is given.`,
        ];
}
function summaryOf({ plan, outputs }) {
    const { app, environment, download } = plan.inputs;
    const { file, size, sha256 } = outputs;
    const made = `The snapshot ${outputs['snapshot-id'] ?? ''} of ${outputs['created-at'] ?? ''} expires at ${outputs['expires-at'] ?? ''}.`;
    const got = download ? `\nDownloaded to ${file ?? ''}: ${size ?? ''} bytes, sha256 ${sha256 ?? ''}.` : '';
    return { title: `Back up ${app} ${environment}`, text: made + got, link: '' };
}


/***/ })

};
;
//# sourceMappingURL=984.main.js.map
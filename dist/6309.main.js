"use strict";
exports.id = 6309;
exports.ids = [6309,7932];
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

/***/ 6309:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deployAction: () => (/* binding */ deployAction)
});

// EXTERNAL MODULE: ./src/actions/common/again.ts
var again = __webpack_require__(401);
// EXTERNAL MODULE: ./src/actions/common/app-state.ts
var app_state = __webpack_require__(3154);
// EXTERNAL MODULE: ./src/actions/common/perform.ts + 1 modules
var perform = __webpack_require__(5671);
// EXTERNAL MODULE: ./src/auth/credentials.ts
var auth_credentials = __webpack_require__(8168);
// EXTERNAL MODULE: ./src/inputs/issues.ts
var inputs_issues = __webpack_require__(89);
// EXTERNAL MODULE: ./src/actions/common/cloud-plan.ts
var cloud_plan = __webpack_require__(1698);
// EXTERNAL MODULE: ./src/lib/files.ts
var files = __webpack_require__(228);
// EXTERNAL MODULE: ./src/actions/common/cloud-inputs.ts
var cloud_inputs = __webpack_require__(820);
// EXTERNAL MODULE: ./src/actions/common/connection.ts
var connection = __webpack_require__(3341);
// EXTERNAL MODULE: ./src/cloud/stages.ts + 1 modules
var cloud_stages = __webpack_require__(5784);
// EXTERNAL MODULE: ./src/cloud/until.ts
var until = __webpack_require__(2689);
// EXTERNAL MODULE: ./src/http/loopback.ts
var loopback = __webpack_require__(507);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
// EXTERNAL MODULE: ./src/mendix/request.ts + 1 modules
var request = __webpack_require__(990);
;// CONCATENATED MODULE: ./src/actions/deploy/check.ts





const isTrusted = (url) => !url.username && !url.password && (url.protocol === 'https:' || (url.protocol === 'http:' && (0,loopback/* isLoopback */.U9)(url)));
const shownUrl = ({ origin, pathname }) => `${origin}${pathname}`;
const nowhere = {
    add: () => undefined,
    end: () => ({ bytes: Buffer.alloc(0) }),
    discard: () => undefined,
};
async function check(cloud, stage, url) {
    const shown = shownUrl(url);
    let told = '';
    stage.note('CHECK_FAILED', `${shown} does not answer`);
    await (0,until/* until */.T)(cloud, stage, async () => {
        const problem = await ask(cloud, stage, url);
        if (problem === undefined)
            return true;
        const failure = `${shown} did not answer with a success: ${problem.why}`;
        if (problem.isFinal)
            throw new cloud_stages/* StageError */.Zu('CHECK_FAILED', failure);
        if (problem.why !== told)
            cloud.log(failure);
        told = problem.why;
        stage.note('CHECK_FAILED', failure);
        return undefined;
    });
    stage.tell(`${shown} answers with a success`);
}
async function ask({ client }, stage, url) {
    try {
        const response = await client.send((0,request/* buildRequest */.m)('GET', url, {}), {
            ...{ anonymous: true, isFile: true, retries: 0, signal: stage.signal },
            spoolTo: () => nowhere,
        });
        response.body.discard();
        if (response.ok)
            return undefined;
        return { why: `it answers ${response.status}${response.problem ? `; ${response.problem}` : ''}`, isFinal: false };
    }
    catch (error) {
        stage.signal.throwIfAborted();
        if (!(error instanceof errors/* ConnectionError */.Rc))
            throw error;
        return { why: error.message, isFinal: error.final };
    }
}

;// CONCATENATED MODULE: ./src/actions/deploy/inputs.ts





const deployDefaults = {
    retries: connection/* defaultRetries */.y,
    backup: 'false',
    'sync-database': 'true',
    start: 'true',
    'on-failure': 'leave',
    timeout: '3h',
    'dry-run': 'false',
    summary: 'true',
};
function readDeployInputs(reader, runner) {
    const { env } = runner;
    const inputs = {
        ...(0,connection/* readConnection */.d)(reader, runner),
        ...(0,cloud_inputs/* readPlace */.y)(reader),
        source: readSource(reader),
        description: reader.text('description') ?? `${env.GITHUB_WORKFLOW || 'Deploy'} #${env.GITHUB_RUN_NUMBER || '1'}`,
        backup: reader.flag('backup', deployDefaults.backup),
        settings: readSettings(reader, runner),
        syncDatabase: reader.flag('sync-database', deployDefaults['sync-database']),
        start: reader.flag('start', deployDefaults.start),
        checkUrl: readCheckUrl(reader),
        onFailure: reader.choice('on-failure', ['leave', 'roll-back'], deployDefaults['on-failure']),
        timeoutMs: reader.duration('timeout', deployDefaults.timeout) ?? inputs_issues/* invalid */.Gq,
        dryRun: reader.flag('dry-run', deployDefaults['dry-run']),
        summary: reader.flag('summary', deployDefaults.summary),
    };
    if (inputs.start === false && reader.text('check-url'))
        reader.issues.add('check-url', 'cannot be asked with `start: false`, as the app does not run then');
    const { source, environment } = inputs;
    if (source !== inputs_issues/* invalid */.Gq && source.kind === 'environment' && environment !== inputs_issues/* invalid */.Gq)
        if (source.environment.toLowerCase() === environment.toLowerCase())
            reader.issues.add('from-environment', 'is the target itself; name the environment that the package comes from');
    return inputs;
}
const sources = ['branch', 'package-file', 'package-id', 'from-environment'];
function readSource(reader) {
    const { issues, text } = reader;
    const given = sources.filter((name) => text(name) !== undefined);
    const [branch, file, packageId, environment] = sources.map((name) => text(name));
    const [revision, version] = [text('revision'), text('version')];
    for (const [name, value] of Object.entries({ revision, version }))
        if (value !== undefined && branch === undefined)
            issues.add(name, 'can be given only with `branch`');
    if (given.length !== 1)
        return issues.add(given[1] ?? 'branch', `exactly one of ${sources.map((name) => `\`${name}\``).join(', ')} says where the package comes from; ${given.length === 0 ? 'none is given' : `${given.join(' and ')} are given`}`);
    for (const name of ['branch', 'package-id'])
        if (/^\.{1,2}$/.test(text(name) ?? ''))
            return issues.add(name, `"${text(name)}" is no name`);
    if (branch !== undefined)
        return readBranch(reader, branch, { revision, version });
    if (packageId !== undefined)
        return { kind: 'package', packageId };
    if (environment !== undefined)
        return { kind: 'environment', environment };
    return readFile(reader, file ?? '');
}
function readBranch({ issues }, branch, { revision, version }) {
    const isRevision = revision === undefined || /^(?:[0-9a-f]{40}|\d{1,10})$/i.test(revision);
    const isVersion = version === undefined || /^\d{1,9}\.\d{1,9}\.\d{1,9}$/.test(version);
    if (!isRevision)
        issues.add('revision', `"${revision}" is neither a full Git hash of 40 digits nor an SVN number`);
    if (!isVersion)
        issues.add('version', `"${version}" is not of the form x.y.z, such as 2.3.5`);
    return isRevision && isVersion ? { kind: 'branch', branch, revision, version } : inputs_issues/* invalid */.Gq;
}
const largestPackage = 1024 ** 3;
function readFile({ issues }, path) {
    const file = (0,files/* inspectFile */.Xp)(path);
    if (typeof file === 'string')
        return issues.add('package-file', file);
    if (!path.toLowerCase().endsWith('.mda'))
        return issues.add('package-file', `${path} is no .mda file`);
    if (file.size === 0)
        return issues.add('package-file', `${path} is empty`);
    if (file.size > largestPackage)
        return issues.add('package-file', `${path} is larger than 1 GB, which Mendix Cloud does not take`);
    return { kind: 'file', file };
}
const shortestMask = 6;
function readSettings(reader, { protect }) {
    const kinds = {
        constants: 'Constants',
        'scheduled-events': 'ScheduledEvents',
        'custom-settings': 'CustomSettings',
    };
    const read = Object.entries(kinds).map(([input, kind]) => {
        const pairs = reader.pairs(input, '`name=value`');
        if (pairs === inputs_issues/* invalid */.Gq)
            return inputs_issues/* invalid */.Gq;
        const seen = new Set();
        const settings = pairs.map(({ at, name, value: text }) => {
            const value = input === 'scheduled-events' ? eventValue(text.trim()) : text.trim();
            if (value === undefined)
                return reader.issues.add(at, `the value of ${name} is neither Enabled nor Disabled`);
            if (seen.has(name))
                return reader.issues.add(at, `${name} is given twice`);
            seen.add(name);
            if (value.length >= shortestMask && eventValue(value) === undefined)
                protect(value);
            return { kind, name, value };
        });
        const valid = settings.filter((each) => each !== inputs_issues/* invalid */.Gq);
        return valid.length === settings.length ? valid : inputs_issues/* invalid */.Gq;
    });
    const valid = read.filter((each) => each !== inputs_issues/* invalid */.Gq);
    return valid.length === read.length ? valid.flat() : inputs_issues/* invalid */.Gq;
}
const eventValue = (text) => ['Enabled', 'Disabled'].find((each) => each.toLowerCase() === text.toLowerCase());
function readCheckUrl({ text, issues }) {
    const given = text('check-url');
    if (given === undefined || /^\/(?![/\\])/.test(given))
        return given;
    const url = URL.parse(given);
    if (!url || !isTrusted(url))
        return issues.add('check-url', 'is neither a path that begins with / nor an https URL without a user name');
    return given;
}

;// CONCATENATED MODULE: ./src/actions/deploy/plan.ts




const planDeploy = (runner) => (0,cloud_plan/* planCloud */.p)(runner, {
    apis: ['deploy-v1', 'deploy-v2', 'build-v1', 'backups-v2', 'app-repository-v1'],
    read: readDeployInputs,
    pat: ({ source, credentials }, issues) => {
        const needsPat = source !== inputs_issues/* invalid */.Gq && source.kind === 'branch' && source.revision === undefined;
        if (!needsPat)
            return { kind: 'none' };
        return credentials.pat === undefined
            ? issues.add('pat', `is missing; the newest commit of \`branch\` takes one, with the scope mx:modelrepository:repo:read. Or give \`revision\`. ${auth_credentials/* unseenSecret */.n3}`)
            : (0,auth_credentials/* makeCredential */.W7)('pat', credentials, issues);
    },
});

;// CONCATENATED MODULE: ./src/actions/deploy/downtime.ts
function createDowntime({ now }) {
    let totalMs = 0;
    let since;
    const end = () => {
        if (since !== undefined)
            totalMs += now() - since;
        since = undefined;
    };
    return {
        stopped: (at) => {
            since ??= at;
        },
        running: end,
        show: (isRunning) => {
            if (!isRunning)
                return '';
            end();
            return String(Math.round(totalMs / 100) / 10);
        },
    };
}

;// CONCATENATED MODULE: ./src/actions/deploy/run.ts



function startRun(plan, runner, cancelled) {
    const outputs = {};
    const cloud = (0,cloud_plan/* openCloud */.Q)(plan, runner, cancelled);
    return {
        plan,
        cloud: {
            ...cloud,
            onWrite: () => {
                outputs.changed = 'true';
            },
        },
        stages: (0,cloud_stages/* createStages */.kk)({ cancelled, timeoutMs: plan.inputs.timeoutMs, log: runner.info }),
        outputs,
        downtime: createDowntime(cloud.client.clock),
        place: undefined,
        rollBack: undefined,
    };
}

// EXTERNAL MODULE: ./src/cloud/environment.ts
var cloud_environment = __webpack_require__(3520);
// EXTERNAL MODULE: ./src/cloud/fields.ts
var fields = __webpack_require__(7964);
// EXTERNAL MODULE: ./src/cloud/resolve.ts
var resolve = __webpack_require__(21);
// EXTERNAL MODULE: ./src/actions/common/resolve-place.ts
var resolve_place = __webpack_require__(9943);
// EXTERNAL MODULE: ./src/cloud/calls.ts
var calls = __webpack_require__(7800);
;// CONCATENATED MODULE: ./src/cloud/packages.ts




const one = '/apps/{AppId}/packages/{PackageId}';
const readPackages = async (cloud, stage, { appId }) => (0,fields/* needList */.HN)(await (0,calls/* read */.LF)(cloud, stage, { api: 'build-v1', endpoint: 'GET /apps/{AppId}/packages', path: { AppId: appId } }), 'packages').map(fields/* packageOf */.wg);
const readPackage = async (cloud, stage, { appId }, packageId) => (0,fields/* packageOf */.wg)(await (0,calls/* read */.LF)(cloud, stage, {
    ...{ api: 'build-v1', endpoint: `GET ${one}` },
    path: { AppId: appId, PackageId: packageId },
}));
function awaitPackage(cloud, stage, app, packageId) {
    let last = '';
    return (0,until/* until */.T)(cloud, stage, async () => {
        const found = await readPackage(cloud, stage, app, packageId);
        if (found.status !== last)
            cloud.log(`Package ${packageId}: ${found.status}`);
        last = found.status;
        if (last === 'Failed')
            throw new cloud_stages/* StageError */.Zu('PACKAGE_FAILED', `the package ${packageId} (${found.version || found.name}) is Failed. Its log is in the Mendix portal.`);
        stage.note('', `the package ${packageId} is ${last}`);
        return last === 'Succeeded' ? found : undefined;
    });
}
function candidate(packages, fits) {
    const fitting = packages.filter((each) => fits(each) && each.status !== 'Failed');
    return fitting.find(({ status }) => status === 'Succeeded') ?? fitting[0];
}

// EXTERNAL MODULE: ./src/client/response.ts
var client_response = __webpack_require__(4404);
// EXTERNAL MODULE: ./src/lib/closest.ts
var closest = __webpack_require__(104);
// EXTERNAL MODULE: ./src/lib/escape.ts
var lib_escape = __webpack_require__(7188);
;// CONCATENATED MODULE: ./src/cloud/revision.ts







async function newestRevision(cloud, stage, app, branch) {
    for (const name of new Set([branch, bare(branch)])) {
        const call = {
            ...{ api: 'app-repository-v1', endpoint: 'GET /repositories/{appId}/branches/{name}' },
            path: { appId: app.projectId, name },
        };
        const response = await (0,calls/* readResponse */.Uk)(cloud, stage, call);
        if (response.status === 404 && name === branch && branch.startsWith('branches/'))
            continue;
        if (!response.ok) {
            const others = response.status === 404 ? await otherBranches(cloud, stage, app, branch) : undefined;
            throw others ? new cloud_stages/* StageError */.Zu((0,client_response/* failureCode */.AD)(response), others) : await (0,calls/* failure */.V2)(cloud, response);
        }
        const id = (0,fields/* textOf */.b6)((0,fields/* fieldsOf */.Pf)((0,fields/* fieldsOf */.Pf)(response.body.json().document?.value).latestCommit).id);
        if (id)
            return id;
        break;
    }
    throw new cloud_stages/* StageError */.Zu('INVALID_INPUT', `branch: ${branch} has no commit that the App Repository API tells of; give \`revision\`.`);
}
const bare = (branch) => branch.replace(/^branches\//, '');
const spelled = (name) => (/^(?:main$|trunk$|branches\/)/.test(name) ? name : `branches/${name}`);
async function otherBranches(cloud, stage, app, branch) {
    const names = await readBranches(cloud, stage, app);
    if (names.length === 0)
        return undefined;
    const show = (name) => (0,lib_escape/* excerpt */.Kb)(spelled(name), cloud.client.redact);
    const meant = (0,closest/* closest */.k)(bare(branch), names.map(bare));
    const question = meant === undefined ? '' : ` Did you mean ${show(meant)}?`;
    return `The repository of ${app.appId} has no branch "${branch}". It has ${(0,resolve/* listed */.KE)(names.map(show))}.${question}`;
}
const mostPages = 10;
async function readBranches(cloud, stage, { projectId }) {
    const names = [];
    for (let page = 0, cursor = ''; page === 0 || (page < mostPages && cursor); page += 1) {
        const query = { limit: '100', ...(cursor && { cursor }) };
        const call = {
            ...{ api: 'app-repository-v1', endpoint: 'GET /repositories/{appId}/branches' },
            ...{ path: { appId: projectId }, query },
        };
        const tried = await (0,calls/* trySend */.sh)(cloud, stage, call, cloud.retries);
        if ('error' in tried || !tried.response.ok)
            break;
        const { items, cursors } = (0,fields/* fieldsOf */.Pf)(tried.response.body.json().document?.value);
        names.push(...(0,fields/* listOf */.c3)(items).flatMap((item) => (0,fields/* textOf */.b6)((0,fields/* fieldsOf */.Pf)(item).name) || []));
        cursor = (0,fields/* textOf */.b6)((0,fields/* fieldsOf */.Pf)(cursors).next);
    }
    return names;
}

// EXTERNAL MODULE: ./src/http/form.ts
var http_form = __webpack_require__(7932);
;// CONCATENATED MODULE: ./src/cloud/builds.ts
const buildMark = (revision, version) => `[${revision} ${version}]`;
const isBuildOf = (revision, version) => ({ description, version: built }) => {
    const text = description.trimEnd();
    const begin = text.lastIndexOf('[');
    const [marked, of, ...more] = text.endsWith(']') && begin >= 0 ? text.slice(begin + 1, -1).split(' ') : [];
    return (marked?.toLowerCase() === revision.toLowerCase() &&
        !isOfAnother(built, revision) &&
        more.length === 0 &&
        (version === undefined ? !!of : of === version));
};
function isOfAnother(built, revision) {
    const commit = /^\d+\.\d+\.\d+\.([\da-f]{7,40})$/i.exec(built)?.[1];
    return commit !== undefined && revision.length === 40 && !revision.toLowerCase().startsWith(commit.toLowerCase());
}
function nextVersion(packages) {
    const versions = packages.flatMap(({ version }) => {
        const parts = /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})(?!\d)/.exec(version)?.slice(1).map(Number);
        return parts ? [parts] : [];
    });
    const highest = versions.sort((a, b) => compare(b, a))[0];
    return highest ? [...highest.slice(0, 2), (highest[2] ?? 0) + 1].join('.') : '1.0.0';
}
const compare = (a, b) => a.map((part, index) => part - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0;

;// CONCATENATED MODULE: ./src/cloud/supply.ts








async function findBuild(cloud, stage, wanted) {
    const { app, branch, revision } = wanted;
    const packages = await readPackages(cloud, stage, app);
    const found = candidate(packages, isBuildOf(revision, wanted.version));
    if (found)
        return { kind: 'known', found, how: `built before from ${revision}` };
    const version = wanted.version ?? nextVersion(packages);
    const old = new Set(packages.map(({ id }) => id));
    const isNew = (each) => !old.has(each.id) && isBuildOf(revision, version)(each);
    const json = {
        Branch: branch,
        Revision: revision,
        Version: version,
        Description: `${wanted.description} ${buildMark(revision, version)}`,
    };
    const path = { AppId: app.appId };
    const call = { api: 'build-v1', endpoint: 'POST /apps/{AppId}/packages', path, json };
    return {
        kind: 'to make',
        how: `built from ${branch} at ${revision} as ${version}`,
        make: (at) => begin(cloud, at, { call, look: async () => candidate(await readPackages(cloud, at, app), isNew) }),
    };
}
async function findUpload(cloud, stage, { app, file, name }) {
    const packages = await readPackages(cloud, stage, app);
    const found = candidate(packages, (each) => each.name === name);
    if (found)
        return { kind: 'known', found, how: `uploaded before as ${name}` };
    const old = new Set(packages.map(({ id }) => id));
    const isNew = (each) => !old.has(each.id) && each.name === name;
    const [path, query] = [{ AppId: app.appId }, { name }];
    const form = formOf(file);
    const call = { api: 'deploy-v2', endpoint: 'POST /apps/{AppId}/packages/upload', path, query, form };
    return {
        kind: 'to make',
        how: `uploaded as ${name}`,
        make: (at) => begin(cloud, at, {
            call,
            look: async () => candidate(await readPackages(cloud, at, app), isNew),
            follow: (jobId) => awaitUpload(cloud, at, app, jobId),
        }),
    };
}
function formOf(file) {
    const boundary = `form-${crypto.randomUUID()}`;
    const part = { name: 'file', file, type: 'application/octet-stream', filename: 'package.mda' };
    return { body: (0,http_form.encodeForm)([part], boundary), contentType: `multipart/form-data; boundary=${boundary}` };
}
async function begin(cloud, stage, { call, look, follow }) {
    const sent = await (0,calls/* write */.M9)(cloud, stage, call, look);
    if ('found' in sent)
        return sent.found.id;
    const { response } = sent;
    const { JobId, PackageId } = response.ok ? (0,fields/* fieldsOf */.Pf)(response.body.json().document?.value) : {};
    if ((0,fields/* textOf */.b6)(JobId))
        await follow?.((0,fields/* textOf */.b6)(JobId));
    const id = (0,fields/* textOf */.b6)(PackageId) || (await look())?.id;
    if (id)
        return id;
    throw response.ok ? (0,calls/* noId */.NT)('PackageId') : await (0,calls/* failure */.V2)(cloud, response);
}
async function awaitUpload(cloud, stage, { appId }, jobId) {
    const call = {
        api: 'deploy-v2',
        endpoint: 'GET /apps/{AppId}/jobs/{JobId}',
        path: { AppId: appId, JobId: jobId },
    };
    await (0,until/* until */.T)(cloud, stage, async () => {
        const response = await (0,calls/* readResponse */.Uk)(cloud, stage, call);
        if (!response.ok && (0,calls/* hasCode */.up)(response, 'NOT_FOUND'))
            return true;
        if (!response.ok)
            throw await (0,calls/* failure */.V2)(cloud, response);
        const status = (0,fields/* textOf */.b6)((0,fields/* fieldsOf */.Pf)(response.body.json().document?.value).Status);
        if (status === 'Failed')
            throw new cloud_stages/* StageError */.Zu('PACKAGE_FAILED', 'the upload was received, and the platform could not take it in. Is it a whole .mda file?');
        stage.note('', `the upload is ${status}`);
        return status === 'Completed' ? true : undefined;
    });
}
function uploadName(file) {
    const { createHash } = process.getBuiltinModule('node:crypto');
    const { basename } = process.getBuiltinModule('node:path');
    const hash = createHash('sha256');
    for (const chunk of (0,files/* readChunks */.zO)(file))
        hash.update(chunk);
    return `${basename(file.path).replace(/\.mda$/i, '')}-${hash.digest('hex').slice(0, 12)}.mda`;
}

;// CONCATENATED MODULE: ./src/actions/deploy/acquire.ts






const packageMinutes = {
    branch: 60,
    file: 30,
    package: 60,
    environment: 10,
};
async function findSupply(cloud, stage, wanted) {
    const { app } = wanted.place;
    const { source, description } = wanted.inputs;
    switch (source.kind) {
        case 'package': {
            const found = await readPackage(cloud, stage, app, source.packageId);
            return { kind: 'known', found, how: 'given' };
        }
        case 'environment':
            return {
                kind: 'known',
                found: await packageOn(cloud, stage, wanted, source.environment),
                how: `on ${source.environment}`,
            };
        case 'file':
            return findUpload(cloud, stage, { app, file: source.file, name: uploadName(source.file) });
        case 'branch': {
            const { branch, version } = source;
            const revision = source.revision ?? (await newestRevision(cloud, stage, app, branch));
            return findBuild(cloud, stage, { app, branch, revision, version, description });
        }
    }
}
async function acquire(cloud, stage, wanted) {
    const { app } = wanted.place;
    const supply = await findSupply(cloud, stage, wanted);
    cloud.log(supply.kind === 'known' ? `Package ${supply.found.id}: ${supply.how}` : `The package is to be ${supply.how}`);
    if (supply.kind === 'known' && (supply.found.status === 'Succeeded' || wanted.inputs.source.kind === 'environment'))
        return supply;
    const id = supply.kind === 'known' ? supply.found.id : await supply.make(stage);
    return { found: await awaitPackage(cloud, stage, app, id), how: supply.how };
}
async function packageOn(cloud, stage, { place, environments }, name) {
    const environment = (0,resolve/* findEnvironment */.jY)(environments, place.app, name);
    const found = await (0,cloud_environment/* readPackageOn */.Q8)(cloud, stage, { app: place.app, environment });
    if (found)
        return found;
    const why = `no package is on ${environment.mode}, so that there is none to bring from there`;
    throw new cloud_stages/* StageError */.Zu('PACKAGE_NOT_FOUND', why);
}

// EXTERNAL MODULE: ./src/cloud/snapshot.ts
var snapshot = __webpack_require__(2301);
// EXTERNAL MODULE: ./src/cloud/start.ts
var start = __webpack_require__(5877);
;// CONCATENATED MODULE: ./src/actions/deploy/decide.ts

function decideDeploy(situation, { packageId, start, needsStart }) {
    const isRunning = situation.environment.status === 'Running';
    const transports = packageId === undefined || situation.packageOn?.id !== packageId;
    const stops = isRunning && (!start || transports || needsStart || (0,fields/* isStale */.QO)(situation.environment, situation.packageOn));
    return { transports, stops, starts: start && (!isRunning || stops) };
}

;// CONCATENATED MODULE: ./src/cloud/settings.ts


const settingKinds = ['Constants', 'ScheduledEvents', 'CustomSettings'];
const nameOf = ({ Name }) => (0,fields/* textOf */.b6)(Name);
function planSettings(current, wanted) {
    const all = (0,fields/* fieldsOf */.Pf)(current);
    let [count, needsStart] = [0, false];
    const unknown = [];
    const lists = settingKinds.map((kind) => {
        const rows = (0,fields/* listOf */.c3)(all[kind]).map((row) => ({ ...(0,fields/* fieldsOf */.Pf)(row) }));
        for (const { name, value } of wanted.filter((each) => each.kind === kind)) {
            const row = rows.find(({ Name }) => (0,fields/* textOf */.b6)(Name) === name);
            if (!row)
                unknown.push(`${kind} has no "${name}".${(0,resolve/* didYouMean */.au)(name, rows.map(nameOf), 0.5)}`);
            else {
                if (row.DeployedValue !== undefined && (0,fields/* textOf */.b6)(row.DeployedValue) !== value)
                    needsStart = true;
                if ((0,fields/* textOf */.b6)(row.Value) !== value) {
                    row.Value = value;
                    count += 1;
                    needsStart = true;
                }
            }
        }
        return [kind, rows];
    });
    const change = { ...all, ...Object.fromEntries(lists) };
    return { change: count > 0 ? change : undefined, needsStart, count, unknown };
}

;// CONCATENATED MODULE: ./src/actions/deploy/look.ts



const lookAtSettings = async ({ cloud, plan }, stage, place) => planSettings((await (0,calls/* read */.LF)(cloud, stage, (0,cloud_environment/* settingsCall */.cj)(place))) ?? null, plan.inputs.settings);

;// CONCATENATED MODULE: ./src/actions/deploy/bring.ts










async function bring(run, delivery) {
    const { stages, plan } = run;
    const { inputs } = plan;
    const { place, checkUrl } = delivery;
    if (inputs.backup)
        await stages.run('backup', (0,cloud_stages/* minutes */.Gx)(120), (stage) => makeBackup(run, stage, delivery));
    else
        stages.skip('backup', '`backup` is false');
    const isBrought = await stages.run('transport', (0,cloud_stages/* minutes */.Gx)(10), (stage) => bringPackage(run, stage, delivery));
    let needsStart = isBrought;
    if (inputs.settings.length === 0)
        stages.skip('settings', 'none is given');
    else if (await stages.run('settings', (0,cloud_stages/* minutes */.Gx)(10), (stage) => bringSettings(run, stage, place)))
        needsStart = true;
    if (!stages.list.some(({ name }) => name === 'stop'))
        if (await stages.run('stop', (0,cloud_stages/* minutes */.Gx)(10), (stage) => stopWhereNeeded(run, stage, { ...delivery, needsStart })))
            needsStart = true;
    if (inputs.start)
        await stages.run('start', (0,cloud_stages/* minutes */.Gx)(30), (stage) => startApp(run, stage, { ...delivery, needsStart }));
    else
        stages.skip('start', '`start` is false');
    await stages.run('verify', (0,cloud_stages/* minutes */.Gx)(10), (stage) => verify(run, stage, delivery));
    if (checkUrl === undefined)
        stages.skip('check', 'no `check-url` is given');
    else
        await stages.run('check', (0,cloud_stages/* minutes */.Gx)(10), (stage) => check(run.cloud, stage, checkUrl));
}
async function makeBackup(run, stage, { place, found }) {
    const { cloud, plan, outputs } = run;
    const situation = await (0,cloud_environment/* lookAt */.t5)(cloud, stage, place);
    if (situation.environment.status === 'Empty')
        return stage.skip('the environment is Empty');
    const { start: wantsStart, settings: wanted } = plan.inputs;
    const isThere = situation.packageOn?.id === found.id;
    const settings = isThere && wanted.length > 0 ? await lookAtSettings(run, stage, place) : undefined;
    const needsStart = settings?.needsStart ?? false;
    const { transports, stops, starts } = decideDeploy(situation, { packageId: found.id, start: wantsStart, needsStart });
    const isMistake = settings !== undefined && settings.unknown.length > 0;
    if (isMistake)
        return stage.skip('the stage `settings` will fail');
    if (!(transports || needsStart || stops || starts))
        return stage.skip('nothing else is to be done');
    const comment = `Before ${(0,fields/* showPackage */.QZ)(found)}`;
    const taken = await (0,snapshot/* takeSnapshot */.W9)(cloud, stage, { place, comment, mark: plan.mark });
    outputs['snapshot-id'] = taken.id;
    stage.tell(`${taken.id}${taken.isReused ? ', made before by this run' : ''}`);
}
async function bringPackage(run, stage, { place, found, before }) {
    const { environment, packageOn } = await (0,cloud_environment/* lookAt */.t5)(run.cloud, stage, place);
    if (packageOn?.id === found.id) {
        stage.skip('the package is on the environment');
        return false;
    }
    if (packageOn?.id !== before?.id)
        throw (0,cloud_environment/* packageChanged */.rl)(packageOn?.id);
    const stopFirst = () => run.stages.run('stop', (0,cloud_stages/* minutes */.Gx)(10), (inner) => stopApp(run, inner, place));
    if (environment.status === 'Running' && !(0,fields/* isStale */.QO)(environment, found))
        await stopFirst();
    await (0,cloud_environment/* transport */.et)(run.cloud, stage, { place, packageId: found.id, before: before?.id, stopFirst });
    stage.tell((0,fields/* showPackage */.QZ)(found));
    return true;
}
async function bringSettings(run, stage, place) {
    const settings = await lookAtSettings(run, stage, place);
    const { change, needsStart, count, unknown } = settings;
    if (unknown.length > 0)
        throw new cloud_stages/* StageError */.Zu('SETTING_NOT_FOUND', `${unknown.join(' ')}\nThe API can change only settings that are there. Add it in the Mendix portal.`);
    if (change === undefined) {
        stage.skip(needsStart ? 'every value is as wanted, and in effect after the next start' : 'every value is as wanted');
        return needsStart;
    }
    const look = async () => (await lookAtSettings(run, stage, place)).change === undefined ? true : undefined;
    const sent = await (0,calls/* write */.M9)(run.cloud, stage, (0,cloud_environment/* settingsChange */.QP)(place, change), look);
    if ('response' in sent) {
        if (!sent.response.ok)
            throw await (0,calls/* failure */.V2)(run.cloud, sent.response);
        stage.note('', 'the platform took the settings, and does not show them yet');
        await (0,until/* until */.T)(run.cloud, stage, look);
    }
    stage.tell(`${count} changed`);
    return true;
}
async function stopWhereNeeded(run, stage, { place, found, needsStart }) {
    const situation = await (0,cloud_environment/* lookAt */.t5)(run.cloud, stage, place);
    if (situation.packageOn?.id !== found.id)
        throw (0,cloud_environment/* packageChanged */.rl)(situation.packageOn?.id);
    const { stops } = decideDeploy(situation, { packageId: found.id, start: run.plan.inputs.start, needsStart });
    if (stops)
        await stopApp(run, stage, place);
    else
        stage.skip(`the app is ${situation.environment.status}`);
    return stops;
}
async function stopApp({ cloud, downtime }, stage, place) {
    downtime.stopped(await (0,cloud_environment/* stopAndWait */.Dg)(cloud, stage, place));
    stage.tell('the app is down');
}
async function startApp(run, stage, { place, found, needsStart }) {
    const { cloud, plan, downtime } = run;
    const { environment, packageOn } = await (0,cloud_environment/* lookAt */.t5)(cloud, stage, place);
    if (packageOn?.id !== found.id)
        throw (0,cloud_environment/* packageChanged */.rl)(packageOn?.id);
    if (environment.status === 'Running' && !needsStart)
        return stage.skip('the app runs as wanted');
    const { syncDatabase } = plan.inputs;
    await (0,start/* startAndWait */.Z)(cloud, stage, { place, syncDatabase, version: needsStart ? found.version : undefined });
    downtime.running();
    stage.tell(`${found.version || found.name} runs`);
}
async function verify({ cloud, plan }, stage, { place, found }) {
    const on = await (0,cloud_environment/* readPackageOn */.Q8)(cloud, stage, place);
    if (on?.id !== found.id)
        throw (0,cloud_environment/* packageChanged */.rl)(on?.id);
    const isAsWanted = ({ status }) => !plan.inputs.start || status === 'Running';
    const { status } = await (0,until/* until */.T)(cloud, stage, async () => {
        const environment = await (0,cloud_environment/* readEnvironment */.Qo)(cloud, stage, place);
        stage.note('', `the app is ${environment.status}`);
        return isAsWanted(environment) ? environment : undefined;
    });
    stage.tell(`${status}, with ${(0,fields/* showPackage */.QZ)(on)}`);
}

;// CONCATENATED MODULE: ./src/actions/deploy/dry-run.ts







async function showSteps(run, target) {
    const { stages, plan, outputs } = run;
    const limit = (0,cloud_stages/* minutes */.Gx)(packageMinutes[plan.inputs.source.kind]);
    const { steps, changes, isRunning } = await stages.run('package', limit, (stage) => foresee(run, stage, target));
    for (const [name, step] of steps)
        stages.skip(name, step);
    outputs.changed = String(changes);
    outputs.downtime = isRunning ? '0' : '';
}
async function foresee(run, stage, { place, environments, checkUrl }) {
    const { cloud, plan, outputs } = run;
    const { inputs } = plan;
    const supply = await findSupply(cloud, stage, { place, environments, inputs });
    const found = supply.kind === 'known' ? supply.found : undefined;
    const shown = found ? (0,fields/* showPackage */.QZ)(found) : 'the new package';
    stage.tell(found ? `${shown}, ${supply.how}` : `would be ${supply.how}`);
    outputs['package-id'] = found?.id ?? '';
    outputs['model-version'] = found?.version ?? '';
    const situation = await (0,cloud_environment/* lookAt */.t5)(cloud, stage, place);
    const settings = inputs.settings.length > 0 ? await lookAtSettings(run, stage, place) : undefined;
    const needsStart = settings?.needsStart ?? false;
    const decision = decideDeploy(situation, { packageId: found?.id, start: inputs.start, needsStart });
    const changes = decision.transports || needsStart || decision.stops || decision.starts;
    const { status } = situation.environment;
    const noBackup = inputs.backup ? 'nothing else is to be done' : '`backup` is false';
    const steps = [
        ['backup', would(inputs.backup && changes && status !== 'Empty', 'make a snapshot', noBackup)],
        ['transport', would(decision.transports, `bring ${shown}`, 'the package is on the environment')],
        ['settings', describeSettings(settings, decision.transports)],
        ['stop', would(decision.stops, 'stop the app', `the app is ${status}`)],
        ['start', would(decision.starts, 'start the app', inputs.start ? 'the app runs as wanted' : '`start` is false')],
        ['verify', 'would look what is on the environment'],
        ['check', checkUrl === undefined ? 'no `check-url` is given' : `would ask ${shownUrl(checkUrl)}`],
    ];
    return { steps, changes, isRunning: status === 'Running' };
}
const would = (does, what, otherwise) => (does ? `would ${what}` : otherwise);
function describeSettings(settings, transports) {
    if (settings === undefined)
        return 'none is given';
    const { unknown, count, needsStart } = settings;
    const later = transports ? ' The new package may bring it.' : '';
    if (unknown.length > 0)
        return `would fail: ${unknown.join(' ')}${later}`;
    const rest = needsStart ? 'every value is as wanted, and in effect after the next start' : 'every value is as wanted';
    return would(count > 0, `change ${count}`, rest);
}

;// CONCATENATED MODULE: ./src/actions/deploy/roll-back.ts






async function rollBack(run, delivery, error) {
    const { before, found } = delivery;
    const stage = run.stages.current();
    if (run.plan.inputs.onFailure !== 'roll-back' || (stage !== 'start' && stage !== 'check'))
        return undefined;
    if (error instanceof errors/* CancelledError */.cc || (error instanceof cloud_stages/* StageError */.Zu && error.code === 'PACKAGE_CHANGED'))
        return undefined;
    if (!before)
        return 'No package was on the environment before, so that there is none to roll back to.';
    if (before.id === found.id)
        return 'The package was on the environment before this run, so that there is none to roll back to.';
    run.cloud.log(`Rolling back to ${(0,fields/* showPackage */.QZ)(before)}`);
    try {
        await run.stages.aside((0,cloud_stages/* minutes */.Gx)(50), (aside) => putBack(run, aside, { ...delivery, before }));
        return `Rolled back: ${(0,fields/* showPackage */.QZ)(before)} runs again. Settings stay as they are.`;
    }
    catch (cause) {
        const [why] = (0,errors/* messageOf */.bD)(cause).split('\n');
        return `The roll-back to ${(0,fields/* showPackage */.QZ)(before)} failed, too: ${why}`;
    }
}
async function putBack(run, stage, { place, found, before }) {
    const { cloud, plan, downtime } = run;
    const on = await (0,cloud_environment/* readPackageOn */.Q8)(cloud, stage, place);
    if (on?.id !== found.id)
        throw (0,cloud_environment/* packageChanged */.rl)(on?.id);
    const stopFirst = () => stopApp(run, stage, place);
    await (0,cloud_environment/* transport */.et)(cloud, stage, { place, packageId: before.id, before: found.id, stopFirst });
    if ((await (0,cloud_environment/* readEnvironment */.Qo)(cloud, stage, place)).status === 'Running')
        await stopApp(run, stage, place);
    await (0,start/* startAndWait */.Z)(cloud, stage, { place, syncDatabase: plan.inputs.syncDatabase, version: before.version });
    downtime.running();
}

;// CONCATENATED MODULE: ./src/actions/deploy/story.ts










async function runDeploy(run) {
    const { stages, plan } = run;
    const target = await stages.run('resolve', (0,cloud_stages/* minutes */.Gx)(10), (stage) => story_resolve(run, stage));
    if (plan.inputs.dryRun)
        await showSteps(run, target);
    else
        await deployTo(run, target);
    stages.finish();
}
async function story_resolve(run, stage) {
    const { outputs, plan } = run;
    const { source } = plan.inputs;
    const cloud = { ...run.cloud, patience: 'retries' };
    const { place, environments } = await (0,resolve_place/* resolvePlace */.M)(cloud, stage, plan.inputs, (app) => {
        outputs['app-id'] = app.appId;
        outputs['project-id'] = app.projectId;
    });
    const { app, environment } = place;
    outputs['environment-id'] = environment.id;
    outputs['environment-url'] = environment.url;
    if (source.kind === 'environment' && (0,resolve/* findEnvironment */.jY)(environments, app, source.environment).id === environment.id)
        throw new cloud_stages/* StageError */.Zu('INVALID_INPUT', `from-environment: ${environment.mode} is the target itself`);
    const checkUrl = checkUrlOf(plan.inputs.checkUrl, environment);
    run.place = place;
    outputs.changed = 'false';
    const before = await (0,cloud_environment/* readPackageOn */.Q8)(cloud, stage, place);
    outputs['previous-package-id'] = before?.id ?? '';
    stage.tell(`${app.appId} ${environment.mode} is ${environment.status}, with ${before ? (0,fields/* showPackage */.QZ)(before) : 'no package'}`);
    return { place, environments, before, checkUrl };
}
function checkUrlOf(given, { mode, url }) {
    if (given === undefined)
        return undefined;
    const found = URL.parse(given, url || undefined);
    if (found && isTrusted(found))
        return found;
    throw new cloud_stages/* StageError */.Zu('INVALID_INPUT', `check-url: ${given} needs the URL of ${mode}, which is ${url ? 'no https URL' : 'not told'}; give a whole https URL`);
}
async function deployTo(run, target) {
    const { stages, outputs, plan } = run;
    const limit = (0,cloud_stages/* minutes */.Gx)(packageMinutes[plan.inputs.source.kind]);
    const found = await stages.run('package', limit, async (stage) => {
        const acquired = await acquire(run.cloud, stage, { ...target, inputs: plan.inputs });
        stage.tell(`${(0,fields/* showPackage */.QZ)(acquired.found)}, ${acquired.how}`);
        return acquired.found;
    });
    outputs['package-id'] = found.id;
    outputs['model-version'] = found.version;
    try {
        await bring(run, { ...target, found });
        outputs.downtime = run.downtime.show(plan.inputs.start);
    }
    catch (error) {
        run.rollBack = await rollBack(run, { ...target, found }, error);
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/actions/deploy/action.ts






async function deployAction(runner, cancelled) {
    const plan = await (0,perform/* readPlan */.m)(runner, planDeploy);
    const run = startRun(plan, runner, cancelled);
    await (0,perform/* perform */.y)({
        ...run,
        name: 'Deploy',
        work: () => runDeploy(run),
        aftermath: (error) => aftermathOf(run, error, runner),
        summary: plan.inputs.summary ? () => summaryOf(run) : undefined,
    }, runner);
}
async function aftermathOf(run, error, runner) {
    const { place, plan, outputs, rollBack } = run;
    const state = place && (await (0,app_state/* readStateNow */.Y)(plan, place, runner));
    const cutOffIn = (0,again/* isCutOff */.o7)(error) ? run.stages.current() : undefined;
    const goesDown = cutOffIn === 'stop' && state?.isRunning === true;
    outputs.downtime = state && !goesDown ? run.downtime.show(state.isRunning) : '';
    const snapshot = outputs['snapshot-id'];
    const advice = [
        ...(rollBack ? [rollBack] : []),
        ...(snapshot ? [`The snapshot ${snapshot} was made before; nothing restores it by itself.`] : []),
        ...(place || (0,again/* isTooShort */.r$)(error) ? [`${(0,again/* againAfter */.$)(error)}: ${whatGoesOn(run, error)}.`] : []),
    ];
    const comesUp = cutOffIn === 'start' && state?.isRunning === false;
    const soon = goesDown
        ? ' A stop that was sent goes on: the app may be down soon, and only the next run starts it.'
        : comesUp
            ? ' A start that was sent goes on: the app may run soon.'
            : '';
    return { state: place ? `${state?.text ?? app_state/* unknownState */.q}${soon}` : '', advice };
}
function whatGoesOn({ plan, stages }, error) {
    return (0,again/* isCutOff */.o7)(error) && stages.current() === 'package' && plan.inputs.source.kind === 'branch'
        ? 'a build that was begun goes on, and the next run joins it'
        : 'it goes on from there';
}
function summaryOf({ outputs, plan }) {
    const { app, environment, dryRun } = plan.inputs;
    const done = outputs.changed === 'false'
        ? 'It was as wanted already.'
        : `The package ${outputs['model-version'] ?? ''} (${outputs['package-id'] ?? ''}) is deployed.`;
    return {
        title: `Deploy ${outputs['app-id'] ?? app} to ${environment}`,
        text: dryRun ? 'A dry run: nothing was changed.' : done,
        link: outputs['environment-url'] ?? '',
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


/***/ }),

/***/ 7932:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   encodeForm: () => (/* binding */ encodeForm)
/* harmony export */ });
const quoted = (name) => name.replace(/["\r\n]/g, encodeURIComponent);
function encodeForm(parts, boundary) {
    const pieces = parts.map((part) => {
        const disposition = `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(part.name)}"`;
        const type = part.type === undefined ? '' : `\r\nContent-Type: ${part.type}`;
        if ('text' in part)
            return [{ bytes: Buffer.from(`${disposition}${type}\r\n\r\n${part.text}\r\n`) }];
        const head = `${disposition}; filename="${quoted(part.filename)}"${type}\r\n\r\n`;
        return [{ bytes: Buffer.from(head) }, part.file, { bytes: Buffer.from('\r\n') }];
    });
    return [...pieces.flat(), { bytes: Buffer.from(`--${boundary}--\r\n`) }];
}


/***/ })

};
;
//# sourceMappingURL=6309.main.js.map
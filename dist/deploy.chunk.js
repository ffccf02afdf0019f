"use strict";
exports.id = 926;
exports.ids = [926];
exports.modules = {

/***/ 926:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deployAction: () => (/* binding */ deployAction)
});

// EXTERNAL MODULE: ./src/auth/credentials.ts
var auth_credentials = __webpack_require__(8168);
// EXTERNAL MODULE: ./src/inputs/issues.ts
var inputs_issues = __webpack_require__(89);
// EXTERNAL MODULE: ./src/actions/shared/app-state.ts
var app_state = __webpack_require__(6118);
// EXTERNAL MODULE: ./src/actions/shared/cloud-target.ts
var cloud_target = __webpack_require__(3148);
// EXTERNAL MODULE: ./src/actions/shared/retry-advice.ts
var retry_advice = __webpack_require__(3432);
// EXTERNAL MODULE: ./src/actions/shared/staged-action.ts + 4 modules
var staged_action = __webpack_require__(7627);
;// CONCATENATED MODULE: ./src/actions/deploy/context.ts
const deployOutputs = [
    'app-id',
    'project-id',
    'environment-id',
    'environment-url',
    'package-id',
    'model-version',
    'previous-package-id',
    'snapshot-id',
    'changed',
    'downtime',
];

// EXTERNAL MODULE: ./src/cloud/apps.ts
var apps = __webpack_require__(6817);
// EXTERNAL MODULE: ./src/cloud/environment.ts
var cloud_environment = __webpack_require__(3520);
// EXTERNAL MODULE: ./src/cloud/packages.ts
var cloud_packages = __webpack_require__(648);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
// EXTERNAL MODULE: ./src/pipeline/stages.ts
var pipeline_stages = __webpack_require__(495);
// EXTERNAL MODULE: ./src/platform/health-check.ts
var health_check = __webpack_require__(8280);
// EXTERNAL MODULE: ./src/client/response.ts
var client_response = __webpack_require__(4404);
// EXTERNAL MODULE: ./src/lib/escape.ts
var lib_escape = __webpack_require__(7188);
// EXTERNAL MODULE: ./src/lib/json-fields.ts
var json_fields = __webpack_require__(1739);
// EXTERNAL MODULE: ./src/lib/similarity.ts
var similarity = __webpack_require__(6296);
// EXTERNAL MODULE: ./src/platform/attempts.ts
var attempts = __webpack_require__(8629);
;// CONCATENATED MODULE: ./src/cloud/commits.ts







async function latestCommit(session, app, branch) {
    for (const name of new Set([branch, bareName(branch)])) {
        const call = {
            ...{ api: 'app-repository-v1', endpoint: 'GET /repositories/{appId}/branches/{name}' },
            path: { appId: app.projectId, name },
        };
        const response = await session.request(call);
        if (response.status === 404 && name === branch && branch.startsWith('branches/'))
            continue;
        if (!response.ok) {
            const others = response.status === 404 ? await otherBranches(session, app, branch) : undefined;
            throw others ? new errors/* StageError */.Zu((0,client_response/* failureCode */.AD)(response), others) : await (0,attempts/* responseError */.U3)(session, response);
        }
        const id = (0,json_fields/* textOf */.b6)((0,json_fields/* fieldsOf */.Pf)((0,json_fields/* fieldsOf */.Pf)(response.body.json().document?.value).latestCommit).id);
        if (id)
            return id;
        break;
    }
    throw new errors/* StageError */.Zu('INVALID_INPUT', `branch: the App Repository API returned no commit for ${branch}; give \`revision\`.`);
}
const bareName = (branch) => branch.replace(/^branches\//, '');
const spelled = (name) => (/^(?:main$|trunk$|branches\/)/.test(name) ? name : `branches/${name}`);
async function otherBranches(session, app, branch) {
    const names = await readBranches(session, app);
    if (names.length === 0)
        return undefined;
    const show = (name) => (0,lib_escape/* excerpt */.Kb)(spelled(name), session.client.redact);
    const meant = (0,similarity/* closest */.k)(bareName(branch), names.map(bareName));
    const question = meant === undefined ? '' : ` Did you mean ${show(meant)}?`;
    return `The repository of ${app.appId} has no branch "${branch}". It has ${(0,apps/* listed */.KE)(names.map(show))}.${question}`;
}
const maxPages = 10;
async function readBranches(session, { projectId }) {
    const names = [];
    for (let page = 0, cursor = ''; page === 0 || (page < maxPages && cursor); page += 1) {
        const query = { limit: '100', ...(cursor && { cursor }) };
        const found = await session.tryRead({
            ...{ api: 'app-repository-v1', endpoint: 'GET /repositories/{appId}/branches' },
            ...{ path: { appId: projectId }, query },
        });
        const { items, cursors } = (0,json_fields/* fieldsOf */.Pf)(found);
        names.push(...(0,json_fields/* listOf */.c3)(items).flatMap((item) => (0,json_fields/* textOf */.b6)((0,json_fields/* fieldsOf */.Pf)(item).name) || []));
        cursor = (0,json_fields/* textOf */.b6)((0,json_fields/* fieldsOf */.Pf)(cursors).next);
    }
    return names;
}

// EXTERNAL MODULE: ./src/http/body.ts
var body = __webpack_require__(9662);
// EXTERNAL MODULE: ./src/lib/files.ts
var files = __webpack_require__(228);
// EXTERNAL MODULE: ./src/platform/outcome.ts
var outcome = __webpack_require__(5567);
;// CONCATENATED MODULE: ./src/cloud/builds.ts
const buildMarker = (revision, version) => `[${revision} ${version}]`;
const isBuildOf = (revision, version) => ({ description, version: built }) => {
    const text = description.trimEnd();
    const start = text.lastIndexOf('[');
    const [marked, of, ...more] = text.endsWith(']') && start >= 0 ? text.slice(start + 1, -1).split(' ') : [];
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

// EXTERNAL MODULE: ./src/cloud/states.ts
var states = __webpack_require__(291);
;// CONCATENATED MODULE: ./src/cloud/package-candidates.ts









async function findBuild(session, wanted) {
    const { app, branch, revision } = wanted;
    const packages = await (0,cloud_packages/* readPackages */.qm)(session, app);
    const found = (0,cloud_packages/* candidate */.QU)(packages, isBuildOf(revision, wanted.version));
    if (found)
        return { kind: 'existing', found, how: `built earlier from ${revision}` };
    const version = wanted.version ?? nextVersion(packages);
    const old = new Set(packages.map(({ id }) => id));
    const isNew = (each) => !old.has(each.id) && isBuildOf(revision, version)(each);
    const json = {
        Branch: branch,
        Revision: revision,
        Version: version,
        Description: `${wanted.description} ${buildMarker(revision, version)}`,
    };
    const path = { AppId: app.appId };
    const call = { api: 'build-v1', endpoint: 'POST /apps/{AppId}/packages', path, json };
    return {
        kind: 'to create',
        how: `built from ${branch} at ${revision} as ${version}`,
        create: (at) => create(at, { call, findEffect: async () => (0,cloud_packages/* candidate */.QU)(await (0,cloud_packages/* readPackages */.qm)(at, app), isNew) }),
    };
}
async function findUpload(session, { app, file, name }) {
    const packages = await (0,cloud_packages/* readPackages */.qm)(session, app);
    const found = (0,cloud_packages/* candidate */.QU)(packages, (each) => each.name === name);
    if (found)
        return { kind: 'existing', found, how: `uploaded earlier as ${name}` };
    const old = new Set(packages.map(({ id }) => id));
    const isNew = (each) => !old.has(each.id) && each.name === name;
    const [path, query, form] = [{ AppId: app.appId }, { name }, formOf(file)];
    const call = { api: 'deploy-v2', endpoint: 'POST /apps/{AppId}/packages/upload', path, query, form };
    return {
        kind: 'to create',
        how: `uploaded as ${name}`,
        create: (at) => create(at, {
            call,
            findEffect: async () => (0,cloud_packages/* candidate */.QU)(await (0,cloud_packages/* readPackages */.qm)(at, app), isNew),
            follow: (jobId) => awaitUpload(at, app, jobId),
        }),
    };
}
function formOf(file) {
    const boundary = `form-${crypto.randomUUID()}`;
    const part = { name: 'file', file, type: 'application/octet-stream', filename: 'package.mda' };
    return { body: (0,body/* encodeForm */.F8)([part], boundary), contentType: `multipart/form-data; boundary=${boundary}` };
}
async function create(session, { call, findEffect, follow }) {
    const sent = await session.write({ call, findEffect });
    if (sent.kind === 'found')
        return sent.found.id;
    const { JobId, PackageId } = (0,json_fields/* fieldsOf */.Pf)(sent.response.body.json().document?.value);
    if ((0,json_fields/* textOf */.b6)(JobId))
        await follow?.((0,json_fields/* textOf */.b6)(JobId));
    const id = (0,json_fields/* textOf */.b6)(PackageId) || (await findEffect())?.id;
    if (id)
        return id;
    throw (0,attempts/* missingIdError */.Ww)('PackageId');
}
const uploadStates = ['Queued', 'Running', 'Completed', 'Failed'];
async function awaitUpload(session, { appId }, jobId) {
    const path = { AppId: appId, JobId: jobId };
    const call = { api: 'deploy-v2', endpoint: 'GET /apps/{AppId}/jobs/{JobId}', path };
    const watch = (0,states/* createStateWatch */.Z)(session, 'the upload', uploadStates);
    await session.poll(async () => {
        const response = await session.request(call);
        if (!response.ok && (0,outcome/* hasCode */.up)(response, 'NOT_FOUND'))
            return true;
        if (!response.ok)
            throw await (0,attempts/* responseError */.U3)(session, response);
        const status = (0,states/* knownState */.T)((0,json_fields/* textOf */.b6)((0,json_fields/* fieldsOf */.Pf)(response.body.json().document?.value).Status), uploadStates);
        watch.check(status);
        if (status === 'Failed')
            throw new errors/* StageError */.Zu('PACKAGE_FAILED', 'Mendix received the upload and could not process it. Is it a complete .mda file?');
        session.waitingFor(`the upload was still ${status}`);
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

;// CONCATENATED MODULE: ./src/actions/deploy/package-source.ts







const packageLimitMs = {
    branch: (0,pipeline_stages/* minutes */.Gx)(60),
    file: (0,pipeline_stages/* minutes */.Gx)(30),
    package: (0,pipeline_stages/* minutes */.Gx)(60),
    environment: (0,pipeline_stages/* minutes */.Gx)(10),
};
async function findPackage(session, wanted) {
    const { app } = wanted.target;
    const { source, description } = wanted.inputs;
    switch (source.kind) {
        case 'package':
            return { kind: 'existing', found: await (0,cloud_packages/* readPackage */.LY)(session, app, source.packageId), how: 'given' };
        case 'environment':
            return {
                kind: 'existing',
                found: await packageFrom(session, wanted, source.environment),
                how: `from ${source.environment}`,
            };
        case 'file':
            return findUpload(session, { app, file: source.file, name: uploadName(source.file) });
        case 'branch': {
            const { branch, version } = source;
            const revision = source.revision ?? (await latestCommit(session, app, branch));
            return findBuild(session, { app, branch, revision, version, description });
        }
    }
}
async function ensurePackage(session, wanted) {
    const { app } = wanted.target;
    const candidate = await findPackage(session, wanted);
    session.log(candidate.kind === 'existing'
        ? `Using package ${candidate.found.id}, ${candidate.how}`
        : `The package will be ${candidate.how}`);
    const isReady = (found) => found.status === 'Succeeded' || wanted.inputs.source.kind === 'environment';
    if (candidate.kind === 'existing' && isReady(candidate.found))
        return candidate;
    const id = candidate.kind === 'existing' ? candidate.found.id : await candidate.create(session);
    return { found: await (0,cloud_packages/* awaitPackage */.r0)(session, app, id), how: candidate.how };
}
async function packageFrom(session, { target: { app }, environments }, name) {
    const environment = (0,apps/* findEnvironment */.jY)(environments, app, name);
    const found = await (0,cloud_environment/* deployedPackage */.z5)(session, { app, environment });
    if (found)
        return found;
    throw new errors/* StageError */.Zu('PACKAGE_NOT_FOUND', `no package is deployed on ${environment.mode}, so there is none to take`);
}

// EXTERNAL MODULE: ./src/cloud/start.ts
var start = __webpack_require__(5877);
;// CONCATENATED MODULE: ./src/actions/deploy/rollback.ts





async function rollBack(rollout, { package: failed, before }, error) {
    const { run } = rollout;
    const stage = run.stages.current();
    if (run.inputs.onFailure !== 'rollback' || (stage !== 'start' && stage !== 'health-check'))
        return undefined;
    if (error instanceof errors/* CancelledError */.cc || (error instanceof errors/* StageError */.Zu && error.code === 'PACKAGE_CHANGED'))
        return undefined;
    if (!before)
        return 'Not rolled back: no package was deployed before.';
    if (!failed || (0,cloud_packages/* isSamePackage */.B)(before, failed))
        return 'Not rolled back: the package was already deployed before this run, so the previous one is unknown.';
    run.connection.log(`Rolling back to ${(0,cloud_packages/* formatPackage */.uN)(before)}`);
    try {
        await run.stages.recover('rollback', (0,pipeline_stages/* minutes */.Gx)(50), async (session) => {
            await restorePackage({ ...rollout, session }, { failed, before });
            session.succeed(`${(0,cloud_packages/* formatPackage */.uN)(before)} runs again`);
        });
        return `Rolled back: ${(0,cloud_packages/* formatPackage */.uN)(before)} runs again. Settings stay as they are.`;
    }
    catch (cause) {
        const [why] = (0,errors/* messageOf */.bD)(cause).split('\n');
        return `The rollback to ${(0,cloud_packages/* formatPackage */.uN)(before)} failed, too: ${why}`;
    }
}
async function restorePackage({ run, session, target }, { failed, before }) {
    const mayBeStale = (shown) => shown === undefined || (0,cloud_packages/* isSamePackage */.B)(shown, before);
    const deployed = await (0,cloud_environment/* currentPackage */._l)(session, target, mayBeStale);
    if (!(0,cloud_packages/* isSamePackage */.B)(deployed, failed))
        throw (0,cloud_environment/* packageChanged */.rl)(deployed?.id);
    const stop = async () => run.downtime.stopped(await (0,cloud_environment/* stopAndWait */.Dg)(session, target));
    const wanted = { packageId: before.id, before: failed.id };
    if ((await (0,cloud_environment/* transportPackage */.W9)(session, target, wanted)) !== undefined) {
        await stop();
        const refusal = await (0,cloud_environment/* transportPackage */.W9)(session, target, wanted);
        if (refusal)
            throw refusal;
    }
    if ((await (0,cloud_environment/* readEnvironment */.Qo)(session, target)).status === 'Running')
        await stop();
    await (0,start/* startAndWait */.Z)(session, target, { syncDatabase: run.inputs.syncDatabase, version: before.version });
    run.downtime.running();
}

;// CONCATENATED MODULE: ./src/cloud/settings.ts



const settingKinds = ['Constants', 'ScheduledEvents', 'CustomSettings'];
const nameOf = ({ Name }) => (0,json_fields/* textOf */.b6)(Name);
function planSettings(current, wanted) {
    const all = (0,json_fields/* fieldsOf */.Pf)(current);
    let [count, needsStart] = [0, false];
    const unknown = [];
    const lists = settingKinds.map((kind) => {
        const rows = (0,json_fields/* listOf */.c3)(all[kind]).map((row) => ({ ...(0,json_fields/* fieldsOf */.Pf)(row) }));
        for (const { name, value } of wanted.filter((each) => each.kind === kind)) {
            const row = rows.find(({ Name }) => (0,json_fields/* textOf */.b6)(Name) === name);
            if (!row)
                unknown.push(`${kind} has no "${name}".${(0,apps/* didYouMean */.au)(name, rows.map(nameOf), 0.5)}`);
            else {
                if (row.DeployedValue !== undefined && (0,json_fields/* textOf */.b6)(row.DeployedValue) !== value)
                    needsStart = true;
                if ((0,json_fields/* textOf */.b6)(row.Value) !== value) {
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
const readSettings = (session, target) => session.read({
    api: 'deploy-v1',
    endpoint: 'GET /apps/{AppId}/environments/{Mode}/settings',
    path: (0,cloud_environment/* environmentPath */.FQ)(target),
});
async function writeSettings(session, target, { change, isSaved }) {
    const endpoint = 'POST /apps/{AppId}/environments/{Mode}/settings';
    const call = { api: 'deploy-v1', endpoint, path: (0,cloud_environment/* environmentPath */.FQ)(target), json: change };
    const sent = await session.write({ call, findEffect: isSaved });
    if (sent.kind === 'found')
        return;
    session.waitingFor('Mendix accepted the settings, and did not show them yet');
    await session.poll(isSaved);
}

// EXTERNAL MODULE: ./src/cloud/snapshots.ts
var snapshots = __webpack_require__(9492);
// EXTERNAL MODULE: ./src/actions/shared/run-marker.ts
var run_marker = __webpack_require__(3251);
;// CONCATENATED MODULE: ./src/actions/deploy/facts.ts

const willRun = (what) => ({ kind: 'run', what });
const willSkip = (why) => ({ kind: 'skip', why });
const isRunning = ({ environment }) => environment.status === 'Running';
const isTransported = ({ package: wanted, deployed }) => wanted !== undefined && (0,cloud_packages/* isSamePackage */.B)(deployed, wanted);
const mayBeStale = (facts) => (shown) => isTransported(facts)
    ? !(0,cloud_packages/* isSamePackage */.B)(shown, facts.package) && (shown === undefined || (0,cloud_packages/* isSamePackage */.B)(shown, facts.before))
    : shown === undefined && facts.before !== undefined;
const needsStart = ({ startDue, settings }) => startDue || settings?.needsStart === true;

;// CONCATENATED MODULE: ./src/actions/deploy/rollout.ts









async function createBackup({ run, session, target }, facts) {
    const comment = facts.package ? `Before ${(0,cloud_packages/* formatPackage */.uN)(facts.package)}` : 'Before a deploy';
    const snapshot = await (0,snapshots/* completeSnapshot */.il)(session, { target, comment, marker: (0,run_marker/* runMarker */.q)(run.runner.env) });
    run.recorder.set({ 'snapshot-id': snapshot.id });
    session.succeed(`${snapshot.id}${snapshot.isReused ? ', created earlier by this run' : ''}`);
}
async function transport({ session, target }, facts) {
    const { environment, deployed, before } = facts;
    const wanted = requirePackage(facts);
    if (!(0,cloud_packages/* isSamePackage */.B)(deployed, before))
        throw (0,cloud_environment/* packageChanged */.rl)(deployed?.id);
    if (isRunning(facts) && !(0,cloud_environment/* runsOldVersion */.gN)(environment, wanted) && !facts.stopsFirst)
        return 'stop first';
    const refusal = await (0,cloud_environment/* transportPackage */.W9)(session, target, { packageId: wanted.id, before: before?.id });
    if (refusal && !facts.stopsFirst)
        return 'stop first';
    if (refusal)
        throw refusal;
    session.succeed((0,cloud_packages/* formatPackage */.uN)(wanted));
    return undefined;
}
const readSettingsChange = async ({ run, session, target }) => planSettings(await readSettings(session, target), run.inputs.settings);
async function applySettings(context, { settings }) {
    const { session, target } = context;
    if (settings === undefined || settings.unknown.length > 0)
        throw new errors/* StageError */.Zu('SETTING_NOT_FOUND', `${settings?.unknown.join(' ') ?? ''}\nThe API can change only existing settings. A constant exists once the package that defines it is deployed; add a custom setting in the Mendix portal.`);
    const isSaved = async () => (await readSettingsChange(context)).change === undefined ? true : undefined;
    await writeSettings(session, target, { change: settings.change, isSaved });
    session.succeed(`${settings.count} changed`);
}
async function stopApp({ run, session, target }, facts) {
    if (!facts.stopsFirst && !isTransported(facts))
        throw (0,cloud_environment/* packageChanged */.rl)(facts.deployed?.id);
    run.downtime.stopped(await (0,cloud_environment/* stopAndWait */.Dg)(session, target));
    session.succeed('the app is stopped');
}
async function startApp({ run, session, target }, facts) {
    const wanted = requirePackage(facts);
    if (!isTransported(facts))
        throw (0,cloud_environment/* packageChanged */.rl)(facts.deployed?.id);
    const version = needsStart(facts) ? wanted.version : undefined;
    await (0,start/* startAndWait */.Z)(session, target, { syncDatabase: run.inputs.syncDatabase, version });
    run.downtime.running();
    session.succeed(`${wanted.version || wanted.name} runs`);
}
async function verify({ run, session, target }, facts) {
    const deployed = await (0,cloud_environment/* currentPackage */._l)(session, target, mayBeStale(facts));
    if (deployed === undefined || !(0,cloud_packages/* isSamePackage */.B)(deployed, facts.package))
        throw (0,cloud_environment/* packageChanged */.rl)(deployed?.id);
    const look = run.inputs.start ? start/* awaitRunning */.W : cloud_environment/* readEnvironment */.Qo;
    const { status } = await look(session, target);
    session.succeed(`${status}, with ${(0,cloud_packages/* formatPackage */.uN)(deployed)}`);
}
async function checkApp({ session }, { wanted }) {
    if (wanted.healthCheckUrl)
        await (0,health_check/* checkHealth */.Ns)(session, wanted.healthCheckUrl);
}
function requirePackage({ package: wanted }) {
    if (wanted === undefined)
        throw new Error('no package is known to deploy');
    return wanted;
}

;// CONCATENATED MODULE: ./src/actions/deploy/stages.ts






const readEnvironmentState = ({ session, target }, facts) => (0,cloud_environment/* readState */.un)(session, target, mayBeStale(facts));
const backupStage = {
    name: 'backup',
    limitMs: (0,pipeline_stages/* minutes */.Gx)(120),
    unwanted: (wanted) => (wanted.backup ? undefined : '`backup` is false'),
    observe: async (context, facts) => {
        const state = await readEnvironmentState(context, facts);
        const isThere = facts.wanted.hasSettings && isTransported({ ...facts, ...state });
        return { ...state, settings: isThere ? await readSettingsChange(context) : undefined };
    },
    plan: (facts) => {
        if (facts.environment.status === 'Empty')
            return willSkip('the environment is empty');
        if (facts.settings !== undefined && facts.settings.unknown.length > 0)
            return willSkip('the stage `settings` will fail');
        return changesAhead(facts) ? willRun('create a snapshot') : willSkip('nothing else is to be done');
    },
    apply: createBackup,
};
const transportStage = {
    name: 'transport',
    limitMs: (0,pipeline_stages/* minutes */.Gx)(10),
    observe: readEnvironmentState,
    plan: (facts) => isTransported(facts)
        ? willSkip('the package is on the environment')
        : willRun(`deploy ${facts.package ? (0,cloud_packages/* formatPackage */.uN)(facts.package) : 'the new package'}`),
    apply: transport,
    effect: (facts) => ({ deployed: facts.package, startDue: true }),
};
const settingsStage = {
    name: 'settings',
    limitMs: (0,pipeline_stages/* minutes */.Gx)(10),
    unwanted: (wanted) => (wanted.hasSettings ? undefined : 'no settings are given'),
    observe: async (context) => ({ settings: await readSettingsChange(context) }),
    plan: ({ settings: change, startDue }) => {
        if (change === undefined)
            return willSkip('no settings are given');
        if (change.unknown.length > 0)
            return { kind: 'blocked', why: change.unknown.join(' ') + (startDue ? ' The new package may add it.' : '') };
        if (change.change !== undefined)
            return willRun(`change ${change.count}`);
        return willSkip(`every value is as wanted${change.needsStart ? ', and takes effect at the next start' : ''}`);
    },
    apply: applySettings,
    effect: () => ({ startDue: true }),
};
const stopStage = {
    name: 'stop',
    limitMs: (0,pipeline_stages/* minutes */.Gx)(10),
    observe: readEnvironmentState,
    plan: (facts) => {
        const { environment, deployed, wanted } = facts;
        const isDue = !wanted.start || needsStart(facts) || (0,cloud_environment/* runsOldVersion */.gN)(environment, deployed);
        return isRunning(facts) && isDue ? willRun('stop the app') : willSkip(`the app is ${environment.status}`);
    },
    apply: stopApp,
    effect: ({ environment }) => ({ environment: { ...environment, status: 'Stopped' }, startDue: true }),
};
const stopFirstStage = { ...stopStage, plan: () => willRun('stop the app') };
const startStage = {
    name: 'start',
    limitMs: (0,pipeline_stages/* minutes */.Gx)(30),
    unwanted: (wanted) => (wanted.start ? undefined : '`start` is false'),
    observe: readEnvironmentState,
    plan: (facts) => isRunning(facts) && !needsStart(facts) ? willSkip('the app already runs') : willRun('start the app'),
    apply: startApp,
    effect: ({ environment }) => ({ environment: { ...environment, status: 'Running' } }),
};
const verifyStage = {
    name: 'verify',
    limitMs: (0,pipeline_stages/* minutes */.Gx)(10),
    plan: () => willRun('verify the deployed package'),
    apply: verify,
};
const healthCheckStage = {
    name: 'health-check',
    limitMs: (0,pipeline_stages/* minutes */.Gx)(10),
    unwanted: (wanted) => (wanted.healthCheckUrl ? undefined : 'no `health-check-url` is given'),
    plan: ({ wanted }) => willRun(`call ${wanted.healthCheckUrl ? (0,health_check/* shownUrl */.zA)(wanted.healthCheckUrl) : ''}`),
    apply: checkApp,
};
const changingStages = [transportStage, settingsStage, stopStage, startStage];
const deployStages = [backupStage, ...changingStages, verifyStage, healthCheckStage];
function foresee({ unwanted, plan, effect }, facts) {
    const why = unwanted?.(facts.wanted);
    const step = why === undefined ? plan(facts) : willSkip(why);
    return { plan: step, facts: step.kind === 'run' ? { ...facts, ...effect?.(facts) } : facts };
}
function foreseeChanges(facts) {
    let ahead = facts;
    return changingStages.flatMap((stage) => {
        const step = foresee(stage, ahead);
        ahead = step.facts;
        return step.plan.kind === 'run' ? [stage.name] : [];
    });
}
const changesAhead = (facts) => foreseeChanges(facts).length > 0;
function showStages({ stages }, facts) {
    let ahead = facts;
    for (const stage of deployStages) {
        const { plan, facts: next } = foresee(stage, ahead);
        const detail = { run: 'would ', skip: '', blocked: 'would fail: ' }[plan.kind];
        stages.skip(stage.name, detail + (plan.kind === 'run' ? plan.what : plan.why));
        ahead = next;
    }
}
async function runStages(rollout, facts) {
    let now = facts;
    for (const stage of deployStages) {
        const why = stage.unwanted?.(now.wanted);
        if (stage.name === 'stop' && now.stopsFirst)
            continue;
        if (why === undefined)
            now = await runStage(rollout, stage, now);
        else
            rollout.run.stages.skip(stage.name, why);
    }
}
async function runStage(rollout, stage, before) {
    const { run, target } = rollout;
    const { facts, next } = await run.stages.run(stage.name, stage.limitMs, async (session) => {
        const context = { run, target, session };
        const facts = { ...before, ...(await stage.observe?.(context, before)) };
        const plan = stage.plan(facts);
        if (plan.kind === 'skip') {
            session.skip(plan.why);
            return { facts, next: undefined };
        }
        const end = await stage.apply(context, facts);
        return { facts, next: end === 'stop first' ? end : { ...facts, ...stage.effect?.(facts) } };
    });
    if (next !== 'stop first')
        return next ?? facts;
    const stopped = await runStage(rollout, stopFirstStage, { ...facts, stopsFirst: true });
    return runStage(rollout, stage, stopped);
}

;// CONCATENATED MODULE: ./src/actions/deploy/deploy.ts











async function runDeploy(run) {
    const { stages, inputs } = run;
    const target = await stages.run('resolve', (0,pipeline_stages/* minutes */.Gx)(10), (session) => resolve(run, session));
    if (inputs.dryRun)
        await showDeploy(run, target);
    else
        await deployTo(run, target);
    stages.finish();
}
async function resolve(run, session) {
    const { recorder, inputs } = run;
    const early = session.failingEarly();
    const { target, environments } = await (0,cloud_target/* resolveTarget */.u1)(early, inputs, ({ appId, projectId }) => recorder.set({ 'app-id': appId, 'project-id': projectId }));
    const { app, environment } = target;
    recorder.set({ 'environment-id': environment.id, 'environment-url': environment.url });
    const { source } = inputs;
    if (source.kind === 'environment' && (0,apps/* findEnvironment */.jY)(environments, app, source.environment).id === environment.id)
        throw new errors/* StageError */.Zu('INVALID_INPUT', `from-environment: ${environment.mode} is the target itself`);
    const healthCheckUrl = healthCheckUrlOf(inputs.healthCheckUrl, environment);
    run.target = target;
    recorder.set({ changed: 'false' });
    const before = await (0,cloud_environment/* deployedPackage */.z5)(early, target);
    recorder.set({ 'previous-package-id': before?.id ?? '' });
    session.succeed(`${app.appId} ${environment.mode} is ${environment.status}, with ${before ? (0,cloud_packages/* formatPackage */.uN)(before) : 'no package'}`);
    return { target, environments, before, healthCheckUrl };
}
function healthCheckUrlOf(given, { mode, url }) {
    if (given === undefined)
        return undefined;
    const found = URL.parse(given, url || undefined);
    if (found && (0,health_check/* isCallable */.du)(found))
        return found;
    const why = url ? 'is not an https URL' : 'Mendix does not report';
    throw new errors/* StageError */.Zu('INVALID_INPUT', `health-check-url: ${given} needs the URL of ${mode}, which ${why}; give a whole https URL`);
}
async function showDeploy(run, { target, environments, ...known }) {
    const { stages, inputs, recorder } = run;
    const limitMs = packageLimitMs[inputs.source.kind];
    const facts = await stages.run('package', limitMs, async (session) => {
        const candidate = await findPackage(session, { target, environments, inputs });
        const found = candidate.kind === 'existing' ? candidate.found : undefined;
        session.succeed(found ? `${(0,cloud_packages/* formatPackage */.uN)(found)}, ${candidate.how}` : `would be ${candidate.how}`);
        recorder.set({ 'package-id': found?.id ?? '', 'model-version': found?.version ?? '' });
        const state = await (0,cloud_environment/* readState */.un)(session, target);
        const settings = inputs.settings.length > 0 ? await readSettingsChange({ run, session, target }) : undefined;
        return { ...factsOf(run, found, known), ...state, settings };
    });
    showStages(run, facts);
    recorder.set({
        changed: String(changesAhead(facts)),
        downtime: facts.environment.status === 'Running' ? '0' : '',
    });
}
async function deployTo(run, { target, environments, ...known }) {
    const { stages, inputs, recorder } = run;
    const found = await stages.run('package', packageLimitMs[inputs.source.kind], async (session) => {
        const ensured = await ensurePackage(session, { target, environments, inputs });
        session.succeed(`${(0,cloud_packages/* formatPackage */.uN)(ensured.found)}, ${ensured.how}`);
        return ensured.found;
    });
    recorder.set({ 'package-id': found.id, 'model-version': found.version });
    const facts = {
        ...factsOf(run, found, known),
        ...{ environment: target.environment, deployed: known.before, settings: undefined },
    };
    try {
        await runStages({ run, target }, facts);
    }
    catch (error) {
        run.rollback = await rollBack({ run, target }, facts, error);
        throw error;
    }
    recorder.set({ downtime: run.downtime.format(inputs.start ? 'running' : 'stopped') });
}
const factsOf = ({ inputs }, wanted, { before, healthCheckUrl }) => ({
    wanted: { backup: inputs.backup, start: inputs.start, hasSettings: inputs.settings.length > 0, healthCheckUrl },
    package: wanted,
    ...{ before, startDue: false, stopsFirst: false },
});

;// CONCATENATED MODULE: ./src/actions/deploy/downtime.ts
function createDowntime() {
    let totalMs = 0;
    let since;
    const end = () => {
        if (since !== undefined)
            totalMs += performance.now() - since;
        since = undefined;
    };
    return {
        stopped: (at) => {
            since ??= at;
        },
        running: end,
        format: (app) => {
            if (app === 'stopped')
                return '';
            end();
            return String(Math.round(totalMs / 100) / 10);
        },
    };
}

// EXTERNAL MODULE: ./src/actions/shared/connection.ts + 1 modules
var connection = __webpack_require__(5389);
;// CONCATENATED MODULE: ./src/actions/deploy/inputs.ts






const deployDefaults = {
    retries: connection/* defaultRetries */.yC,
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
        ...(0,connection/* readConnection */.dC)(reader, runner),
        ...(0,cloud_target/* readTarget */._E)(reader),
        ...(0,staged_action/* readStagedInputs */.o)(reader, deployDefaults),
        source: readSource(reader),
        description: reader.text('description') ?? `${env.GITHUB_WORKFLOW || 'Deploy'} #${env.GITHUB_RUN_NUMBER || '1'}`,
        backup: reader.flag('backup', deployDefaults.backup),
        settings: readSettingInputs(reader, runner),
        syncDatabase: reader.flag('sync-database', deployDefaults['sync-database']),
        start: reader.flag('start', deployDefaults.start),
        healthCheckUrl: readHealthCheckUrl(reader),
        onFailure: reader.choice('on-failure', ['leave', 'rollback'], deployDefaults['on-failure']),
        dryRun: reader.flag('dry-run', deployDefaults['dry-run']),
    };
    if (inputs.start === false && reader.text('health-check-url'))
        reader.issues.add('health-check-url', 'cannot be used with `start: false`, as the app does not run then');
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
const maxPackageBytes = 1024 ** 3;
function readFile({ issues }, path) {
    const file = (0,files/* inspectFile */.Xp)(path);
    if (typeof file === 'string')
        return issues.add('package-file', file);
    if (!path.toLowerCase().endsWith('.mda'))
        return issues.add('package-file', `${path} is no .mda file`);
    if (file.size === 0)
        return issues.add('package-file', `${path} is empty`);
    if (file.size > maxPackageBytes)
        return issues.add('package-file', `${path} is larger than 1 GB, which Mendix Cloud does not take`);
    return { kind: 'file', file };
}
const minMaskLength = 6;
function readSettingInputs(reader, { protect }) {
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
            if (value.length >= minMaskLength && eventValue(value) === undefined)
                protect(value);
            return { kind, name, value };
        });
        return (0,inputs_issues/* allValid */.a7)(settings);
    });
    const all = (0,inputs_issues/* allValid */.a7)(read);
    return all === inputs_issues/* invalid */.Gq ? inputs_issues/* invalid */.Gq : all.flat();
}
const eventValue = (text) => ['Enabled', 'Disabled'].find((each) => each.toLowerCase() === text.toLowerCase());
function readHealthCheckUrl({ text, issues }) {
    const given = text('health-check-url');
    if (given === undefined || /^\/(?![/\\])/.test(given))
        return given;
    const url = URL.parse(given);
    if (!url || !(0,health_check/* isCallable */.du)(url))
        return issues.add('health-check-url', 'is neither a path that begins with / nor an https URL without a user name');
    return given;
}

;// CONCATENATED MODULE: ./src/actions/deploy/action.ts










const deployAction = (0,staged_action/* defineStagedAction */.k)({
    name: 'Deploy',
    outputs: [...deployOutputs, 'stage', 'stages', 'error-code', 'error-message'],
    defaults: deployDefaults,
    plan: async (context) => {
        const inputs = readDeployInputs(context.reader, context.runner);
        return (0,cloud_target/* planCloud */.p5)(context, inputs, {
            apis: ['deploy-v1', 'deploy-v2', 'build-v1', 'backups-v2', 'app-repository-v1'],
            pat: patFor(inputs, context.issues),
        });
    },
    initialState: () => ({ downtime: createDowntime(), target: undefined, rollback: undefined }),
    onWrite: ({ recorder }) => recorder.set({ changed: 'true' }),
    work: runDeploy,
    failureContext,
    summary: ({ recorder, inputs }) => {
        const { app, environment, dryRun } = inputs;
        const done = recorder.get('changed') === 'false'
            ? 'Already up to date.'
            : `Package ${recorder.get('model-version') ?? ''} (${recorder.get('package-id') ?? ''}) is deployed.`;
        return {
            title: `Deploy ${recorder.get('app-id') ?? app} to ${environment}`,
            text: dryRun ? 'Dry run: nothing was changed.' : done,
            link: recorder.get('environment-url') ?? '',
        };
    },
});
function patFor({ source, credentials }, issues) {
    const isNeeded = source !== inputs_issues/* invalid */.Gq && source.kind === 'branch' && source.revision === undefined;
    if (!isNeeded)
        return { kind: 'none' };
    if (credentials.pat !== undefined)
        return (0,auth_credentials/* makeCredential */.W7)('pat', credentials, issues);
    return issues.add('pat', `is required to look up the latest commit of \`branch\` (scope mx:modelrepository:repo:read). Set \`pat\`, or set \`revision\` instead. ${auth_credentials/* emptySecretHint */.Xm}`);
}
async function failureContext(run, error) {
    const { target, recorder, rollback } = run;
    const state = target && (await (0,app_state/* readAppState */.p)(run, target));
    const interruptedIn = (0,retry_advice/* wasInterrupted */.WE)(error) ? run.stages.current() : undefined;
    const goesDown = interruptedIn === 'stop' && state?.isRunning === true;
    const isKnown = state !== undefined && !goesDown;
    recorder.set({ downtime: isKnown ? run.downtime.format(state.isRunning ? 'running' : 'stopped') : '' });
    const snapshot = recorder.get('snapshot-id');
    const advice = [
        ...(rollback ? [rollback] : []),
        ...(snapshot ? [`Snapshot ${snapshot} was taken before the change; to go back, use the restore action.`] : []),
        (0,retry_advice/* retryAdvice */.np)(error, whatContinues(run, error)),
    ];
    const comesUp = interruptedIn === 'start' && state?.isRunning === false;
    const soon = goesDown
        ? ' The stop request is still being processed: the app may go down soon. Re-run the job to start it.'
        : comesUp
            ? ' The start request is still being processed: the app may run soon.'
            : '';
    return { state: target ? `${state?.text ?? app_state/* unknownState */.q}${soon}` : '', advice };
}
function whatContinues({ inputs, stages }, error) {
    return (0,retry_advice/* wasInterrupted */.WE)(error) && stages.current() === 'package' && inputs.source.kind === 'branch'
        ? 'a build that was started continues, and the next run reuses it'
        : 'completed stages are skipped';
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


/***/ }),

/***/ 8280:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ns: () => (/* binding */ checkHealth),
/* harmony export */   du: () => (/* binding */ isCallable),
/* harmony export */   zA: () => (/* binding */ shownUrl)
/* harmony export */ });
/* harmony import */ var _http_host_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3808);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7268);
/* harmony import */ var _mendix_request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(990);



const isCallable = (url) => !url.username && !url.password && (url.protocol === 'https:' || (url.protocol === 'http:' && (0,_http_host_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(url)));
const shownUrl = ({ origin, pathname }) => `${origin}${pathname}`;
const discardSink = {
    add: () => undefined,
    end: () => ({ bytes: Buffer.alloc(0) }),
    discard: () => undefined,
};
async function checkHealth(session, url) {
    const shown = shownUrl(url);
    let noted = '';
    session.waitingFor(`${shown} had not responded`, 'HEALTH_CHECK_FAILED');
    await session.poll(async () => {
        const problem = await callOnce(session, url);
        if (problem === undefined)
            return true;
        const failure = `${shown} did not respond with a success: ${problem.why}`;
        if (problem.isFinal)
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StageError */ .Zu('HEALTH_CHECK_FAILED', failure);
        if (problem.why !== noted)
            session.log(failure);
        noted = problem.why;
        session.retrying(failure, 'HEALTH_CHECK_FAILED');
        return undefined;
    });
    session.succeed(`${shown} responds with a success`);
}
async function callOnce({ client, signal }, url) {
    try {
        const response = await client.send((0,_mendix_request_js__WEBPACK_IMPORTED_MODULE_2__/* .buildRequest */ .mK)('GET', url, {}), {
            ...{ anonymous: true, isFile: true, retries: 0, signal },
            spoolTo: () => discardSink,
        });
        response.body.discard();
        if (response.ok)
            return undefined;
        const { status, problem } = response;
        return { why: `it responds with ${status}${problem ? `; ${problem}` : ''}`, isFinal: false };
    }
    catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConnectionError */ .Rc))
            throw error;
        return { why: error.message, isFinal: error.final };
    }
}


/***/ })

};
;
//# sourceMappingURL=deploy.chunk.js.map
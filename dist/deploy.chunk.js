"use strict";
exports.id = 296;
exports.ids = [296];
exports.modules = {

/***/ 8296:
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
// EXTERNAL MODULE: ./src/actions/shared/after-failure.ts
var after_failure = __webpack_require__(2064);
// EXTERNAL MODULE: ./src/actions/shared/cloud-target.ts
var cloud_target = __webpack_require__(3148);
// EXTERNAL MODULE: ./src/actions/shared/deploy-end.ts
var deploy_end = __webpack_require__(5398);
// EXTERNAL MODULE: ./src/actions/shared/staged-action.ts + 1 modules
var staged_action = __webpack_require__(3549);
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
    'rolled-back',
    'result',
    'log-file',
];
const deploySubject = ({ inputs, recorder, target }) => `${recorder.get('app-id') || inputs.app} ${target?.environment.mode ?? inputs.environment}`;
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

// EXTERNAL MODULE: ./src/cloud/environment.ts
var cloud_environment = __webpack_require__(3520);
// EXTERNAL MODULE: ./src/cloud/packages.ts
var cloud_packages = __webpack_require__(648);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
// EXTERNAL MODULE: ./src/pipeline/stages.ts
var stages = __webpack_require__(495);
// EXTERNAL MODULE: ./src/http/body-sink.ts
var body_sink = __webpack_require__(8988);
// EXTERNAL MODULE: ./src/http/status.ts
var http_status = __webpack_require__(8848);
// EXTERNAL MODULE: ./src/lib/json-fields.ts
var json_fields = __webpack_require__(1739);
// EXTERNAL MODULE: ./src/mendix/request.ts + 1 modules
var request = __webpack_require__(990);
// EXTERNAL MODULE: ./src/platform/url-rules.ts
var url_rules = __webpack_require__(5580);
;// CONCATENATED MODULE: ./src/cloud/app-log.ts







async function readAppLog(session, { target, date, maxBytes, protect }) {
    const endpoint = 'GET /apps/{AppId}/environments/{Mode}/logs/{Date}';
    const path = { ...(0,cloud_environment/* environmentPath */.FQ)(target), Date: date };
    const found = (0,json_fields/* fieldsOf */.Pf)(await session.read({ api: 'deploy-v1', endpoint, path }));
    const link = (0,json_fields/* textOf */.b6)(found.DownloadUrl);
    const parsed = URL.parse(link);
    for (const form of parsed ? [link, parsed.href, `${parsed.origin}${parsed.pathname}`] : [])
        protect(form);
    const url = logUrlOf(parsed, session.baseOf('deploy-v1'));
    const tail = createLogTail(maxBytes);
    const { client, signal } = session;
    const response = await client.send((0,request/* buildRequest */.mK)('GET', url, {}), {
        anonymous: true,
        isFile: true,
        retries: 0,
        signal,
        spoolTo: (status) => ((0,http_status/* is2xx */.ZE)(status) ? tail : body_sink/* discardSink */.Cb),
    });
    if (!response.ok)
        throw new errors/* StageError */.Zu(`HTTP_${response.status}`, `the storage responded with ${response.status}`);
    return tail.bytes();
}
function logUrlOf(url, base) {
    if (!url)
        throw new errors/* StageError */.Zu('INVALID_RESPONSE', 'Mendix returned no link to the log');
    if ((0,url_rules/* isCallableLink */.$t)(url, base))
        return url;
    throw new errors/* StageError */.Zu('INVALID_RESPONSE', 'the link to the log is not an https URL');
}
function createLogTail(maxBytes) {
    const kept = createKeeper(maxBytes);
    let start = Buffer.alloc(0);
    let writer;
    return {
        add: (chunk) => {
            const bytes = Buffer.concat([start, chunk]);
            if (!writer && bytes.length < 2) {
                start = bytes;
                return;
            }
            start = Buffer.alloc(0);
            writer ??= isGzip(bytes) ? createUnpacker(kept.add) : { add: kept.add, end: () => undefined };
            return writer.add(bytes);
        },
        end: () => {
            kept.add(start);
            return { bytes: Buffer.alloc(0) };
        },
        discard: () => undefined,
        bytes: async () => {
            await writer?.end();
            return kept.bytes();
        },
    };
}
const isGzip = ([first, second]) => first === 0x1f && second === 0x8b;
function createUnpacker(onData) {
    const stream = process.getBuiltinModule('node:zlib').createGunzip();
    stream.on('data', onData);
    const ended = process.getBuiltinModule('node:stream/promises').finished(stream);
    ended.catch(() => undefined);
    return {
        add: (bytes) => Promise.race([new Promise((resolve) => stream.write(bytes, () => resolve())), ended]),
        end: () => {
            stream.end();
            return ended;
        },
    };
}
function createKeeper(maxBytes) {
    let chunks = [];
    let size = 0;
    const join = () => Buffer.concat(chunks).subarray(-maxBytes);
    return {
        add: (chunk) => {
            chunks.push(chunk);
            size += chunk.length;
            if (size < 2 * maxBytes)
                return;
            chunks = [join()];
            size = maxBytes;
        },
        bytes: join,
    };
}

// EXTERNAL MODULE: ./src/lib/atomic-file.ts
var atomic_file = __webpack_require__(2949);
// EXTERNAL MODULE: ./src/actions/shared/connection.ts + 20 modules
var shared_connection = __webpack_require__(4847);
// EXTERNAL MODULE: ./src/lib/similarity.ts
var similarity = __webpack_require__(6296);
;// CONCATENATED MODULE: ./src/cloud/settings.ts




const settingKinds = ['Constants', 'ScheduledEvents', 'CustomSettings'];
function rowFinder(settings) {
    const all = (0,json_fields/* fieldsOf */.Pf)(settings);
    const byKind = new Map(settingKinds.map((kind) => {
        const rows = (0,json_fields/* listOf */.c3)(all[kind]).map(json_fields/* fieldsOf */.Pf);
        return [kind, new Map(rows.toReversed().map((row) => [(0,json_fields/* textOf */.b6)(row.Name), row]))];
    }));
    return ({ kind, name }) => byKind.get(kind)?.get(name);
}
const isInEffect = ({ value }, { DeployedValue }) => DeployedValue === undefined || (0,json_fields/* textOf */.b6)(DeployedValue) === value;
function planSettings(current, wanted) {
    const all = (0,json_fields/* fieldsOf */.Pf)(current);
    const findRow = rowFinder(current);
    const found = wanted.map((each) => ({ wanted: each, row: findRow(each) }));
    const missing = found.filter(({ row }) => row === undefined).slice(0, maxHints);
    const problems = found.flatMap((each) => problemOf(each.wanted, each.row, missing.includes(each) ? (0,json_fields/* listOf */.c3)(all[each.wanted.kind]) : []) ?? []);
    const toWrite = found.filter(({ wanted: { value }, row }) => row !== undefined && (0,json_fields/* textOf */.b6)(row.Value) !== value);
    const lists = settingKinds.map((kind) => {
        const values = new Map(toWrite.flatMap(({ wanted: each }) => (each.kind === kind ? [[each.name, each.value]] : [])));
        const rows = (0,json_fields/* listOf */.c3)(all[kind]).map((row) => {
            const fields = (0,json_fields/* fieldsOf */.Pf)(row);
            const value = values.get((0,json_fields/* textOf */.b6)(fields.Name));
            return value === undefined ? fields : { ...fields, Value: value };
        });
        return [kind, rows];
    });
    return {
        change: toWrite.length > 0 ? { ...all, ...Object.fromEntries(lists) } : undefined,
        needsStart: toWrite.length > 0 || found.some(({ wanted: each, row }) => row !== undefined && !isInEffect(each, row)),
        changed: toWrite.map(({ wanted: { name } }) => name),
        problems,
        shown: found.flatMap(({ wanted: each, row }) => (row ? [{ ...each, value: (0,json_fields/* textOf */.b6)(row.Value) }] : [])),
    };
}
const maxHints = 5;
const kindNames = {
    Constants: 'constant',
    ScheduledEvents: 'scheduled event',
    CustomSettings: 'custom setting',
};
function problemOf({ kind, name, value }, row, all) {
    const what = `${kindNames[kind]} "${name}"`;
    const type = row && typeProblem((0,json_fields/* textOf */.b6)(row.DataType), value);
    if (type)
        return { code: 'INVALID_INPUT', text: `The value of the ${what} is not ${type}.`, dependsOnPackage: true };
    if (row)
        return undefined;
    const names = all.map((each) => (0,json_fields/* textOf */.b6)((0,json_fields/* fieldsOf */.Pf)(each).Name));
    const hint = (0,similarity/* didYouMean */.a)(name, names, 0.5);
    const dependsOnPackage = kind !== 'CustomSettings';
    return { code: 'SETTING_NOT_FOUND', text: `The app has no ${what}.${hint}`, dependsOnPackage };
}
const typeChecks = {
    boolean: ['a Boolean (true or false)', /^(?:true|false)$/],
    integer: ['an Integer', /^-?\d+$/],
    long: ['a Long', /^-?\d+$/],
    decimal: ['a Decimal', /^-?\d+(?:\.\d+)?$/],
};
function typeProblem(dataType, value) {
    const [name, pattern] = typeChecks[dataType.replace(/^_/, '').toLowerCase()] ?? [];
    return pattern?.test(value) === false ? name : undefined;
}
function settingsError(problems) {
    const [first] = problems;
    if (first === undefined)
        return undefined;
    const isMissing = first.code === 'SETTING_NOT_FOUND';
    const help = 'The API can change only existing settings. A constant or an event exists once the package that defines it is deployed; add a custom setting in the Mendix portal.';
    return new errors/* StageError */.Zu(first.code, `${problems.map(({ text }) => text).join(' ')}${isMissing ? `\n${help}` : ''}`);
}
function findChangedSettings(current, ours, app) {
    const findRow = rowFinder(current);
    return ours.flatMap((each) => {
        const row = findRow(each);
        const what = `The ${kindNames[each.kind]} "${each.name}"`;
        if (row === undefined)
            return [`${what} was removed during this run.`];
        if ((0,json_fields/* textOf */.b6)(row.Value) !== each.value)
            return [`${what} was changed during this run, probably by another user or process.`];
        return app === 'stopped' || isInEffect(each, row) ? [] : [`${what} is saved, but not in effect after the start.`];
    });
}
const readSettings = (session, target) => session.read({
    api: 'deploy-v1',
    endpoint: 'GET /apps/{AppId}/environments/{Mode}/settings',
    path: (0,cloud_environment/* environmentPath */.FQ)(target),
});
const maxSaveMs = 60_000;
async function writeSettings(session, target, { first, wanted }) {
    let latest = first;
    const findSaved = async () => {
        latest = planSettings(await readSettings(session, target), wanted);
        return latest.change === undefined ? latest : undefined;
    };
    const call = {
        api: 'deploy-v1',
        endpoint: 'POST /apps/{AppId}/environments/{Mode}/settings',
        path: (0,cloud_environment/* environmentPath */.FQ)(target),
        get json() {
            return latest.change;
        },
    };
    const sent = await session.write({ call, findEffect: findSaved });
    if (sent.kind === 'found')
        return sent.found;
    session.waitingFor('Mendix accepted the settings, but did not show them yet');
    return session.poll(findSaved, { afterMs: maxSaveMs, result: () => latest });
}

;// CONCATENATED MODULE: ./src/actions/deploy/facts.ts

const willRun = (what) => ({ kind: 'run', what });
const willSkip = (why) => ({ kind: 'skip', why });
const isRunning = ({ environment }) => environment.status === 'Running';
const isTransported = ({ package: wanted, deployed }) => wanted !== undefined && (0,cloud_packages/* isSamePackage */.B)(deployed, wanted);
const mayBeStale = (facts) => (shown) => isTransported(facts)
    ? !(0,cloud_packages/* isSamePackage */.B)(shown, facts.package) && (shown === undefined || (0,cloud_packages/* isSamePackage */.B)(shown, facts.before))
    : shown === undefined && facts.before !== undefined;
const needsStart = ({ startDue, settings }) => startDue || settings?.needsStart === true;
const whyRestart = 'an earlier attempt of this run may have ended before the start';
const pinnedTo = ({ wanted: { pin } }) => (pin ? `, pinned to ${pin.mode}` : '');
function foresee({ unwanted, plan, effect }, facts) {
    const why = unwanted?.(facts.wanted);
    const step = why === undefined ? plan(facts) : willSkip(why);
    return { plan: step, facts: step.kind === 'run' ? { ...facts, ...effect?.(facts) } : facts };
}

// EXTERNAL MODULE: ./src/cloud/snapshots.ts
var snapshots = __webpack_require__(9492);
// EXTERNAL MODULE: ./src/cloud/start.ts
var start = __webpack_require__(5877);
// EXTERNAL MODULE: ./src/platform/health-check.ts
var health_check = __webpack_require__(8280);
;// CONCATENATED MODULE: ./src/actions/deploy/rollout.ts









async function createBackup({ run, session, target }, facts) {
    const comment = facts.package ? `Before ${(0,cloud_packages/* formatPackage */.uN)(facts.package)}` : 'Before a deploy';
    const { id, isReused } = await (0,snapshots/* ensureSnapshot */.xb)(session, { target, comment, marker: (0,staged_action/* runMarker */.qW)(run.runner.env) });
    await (0,snapshots/* awaitSnapshot */.Vq)(session, target, id);
    run.recorder.set({ 'snapshot-id': id });
    session.succeed(`${id}${isReused ? ', created earlier by this run' : ''}`);
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
    const { session, target, run } = context;
    if (settings === undefined)
        return;
    const problem = settingsError(settings.problems);
    if (problem)
        throw problem;
    const saved = await writeSettings(session, target, { first: settings, wanted: run.inputs.settings });
    run.savedSettings = saved.shown;
    if (saved.changed.length > 0)
        run.runner.warning(`Mendix accepted the settings, but does not show the new values of ${saved.changed.join(', ')}: it may hide or convert them.`);
    session.succeed(`${settings.changed.length} changed`);
}
const maxStaleSettingsMs = 30_000;
async function verifySettings({ run, session, target }) {
    const ours = run.savedSettings;
    if (ours.length === 0)
        return;
    const state = run.inputs.start ? 'running' : 'stopped';
    let changed = [];
    const check = async () => {
        changed = findChangedSettings(await readSettings(session, target), ours, state);
        return changed.length === 0 ? true : undefined;
    };
    const result = () => {
        throw new errors/* StageError */.Zu('SETTINGS_CHANGED', changed.join(' '));
    };
    await session.poll(check, { afterMs: maxStaleSettingsMs, result });
}
async function stopApp({ run, session, target }, facts) {
    if (!facts.stopsFirst && !isTransported(facts))
        throw (0,cloud_environment/* packageChanged */.rl)(facts.deployed?.id);
    run.downtime.stopped(await (0,cloud_environment/* stopAndWait */.Dg)(session, target));
    const isRestart = facts.restartDue && !needsStart(facts) && run.inputs.start;
    session.succeed(`the app is stopped${isRestart ? `, as ${whyRestart}` : ''}`);
}
async function startApp({ run, session, target }, facts) {
    const wanted = requirePackage(facts);
    if (!isTransported(facts))
        throw (0,cloud_environment/* packageChanged */.rl)(facts.deployed?.id);
    const version = needsStart(facts) ? wanted.version : undefined;
    await (0,start/* startAndWait */.Z)(session, target, { syncDatabase: run.inputs.syncDatabase, version, pin: facts.wanted.pin });
    const wasStopped = target.environment.status === 'Stopped';
    run.downtime.running();
    session.succeed(`${wanted.version || wanted.name} runs${pinnedTo(facts)}${wasStopped ? '; the app was stopped before this run' : ''}`);
}
async function verify(context, facts) {
    const { run, session, target } = context;
    const deployed = await (0,cloud_environment/* currentPackage */._l)(session, target, mayBeStale(facts));
    if (deployed === undefined || !(0,cloud_packages/* isSamePackage */.B)(deployed, facts.package))
        throw (0,cloud_environment/* packageChanged */.rl)(deployed?.id);
    const look = run.inputs.start ? start/* awaitRunning */.W : cloud_environment/* readEnvironment */.Qo;
    const { status } = await look(session, target);
    await verifySettings(context);
    session.succeed(`${status}, with ${(0,cloud_packages/* formatPackage */.uN)(deployed)}`);
}
async function checkApp({ session }, { wanted }) {
    if (wanted.healthCheckUrl)
        await (0,health_check/* checkHealth */.N)(session, wanted.healthCheckUrl);
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
    about: 'creates a snapshot of the environment',
    limitMs: (0,stages/* minutes */.Gx)(120),
    skippedIf: '`backup` is `false`, the environment is empty, there is nothing else to do, or stage `settings` will fail',
    unwanted: (wanted) => (wanted.backup ? undefined : '`backup` is false'),
    observe: async (context, facts) => {
        const state = await readEnvironmentState(context, facts);
        const isThere = facts.wanted.hasSettings && isTransported({ ...facts, ...state });
        return { ...state, settings: isThere ? await readSettingsChange(context) : undefined };
    },
    plan: (facts) => {
        if (facts.environment.status === 'Empty')
            return willSkip('the environment is empty');
        if (facts.settings !== undefined && facts.settings.problems.length > 0)
            return willSkip('the stage `settings` will fail');
        return changesAhead(facts) ? willRun('create a snapshot') : willSkip('there is nothing else to do');
    },
    apply: createBackup,
};
const transportStage = {
    name: 'transport',
    about: 'transports the package while the app runs, which keeps the downtime short. The app is stopped first if Mendix requires it, or if the running app has the same version number as the new package',
    limitMs: (0,stages/* minutes */.Gx)(10),
    skippedIf: 'the package is on the environment',
    observe: readEnvironmentState,
    plan: (facts) => isTransported(facts)
        ? willSkip('the package is on the environment')
        : willRun(`deploy ${facts.package ? (0,cloud_packages/* formatPackage */.uN)(facts.package) : 'the new package'}`),
    apply: transport,
    effect: (facts) => ({ deployed: facts.package, startDue: true }),
};
const settingsStage = {
    name: 'settings',
    about: 'saves the constants, events and custom settings that differ. All others stay as they are',
    limitMs: (0,stages/* minutes */.Gx)(10),
    skippedIf: 'no settings are given, or every value is already set',
    unwanted: (wanted) => (wanted.hasSettings ? undefined : 'no settings are given'),
    observe: async (context) => {
        const settings = await readSettingsChange(context);
        context.run.savedSettings = settings.shown;
        return { settings };
    },
    plan: (facts) => {
        const { settings: change } = facts;
        if (change === undefined)
            return willSkip('no settings are given');
        const isCertain = !facts.wanted.dryRun || (0,cloud_packages/* isSamePackage */.B)(facts.package, facts.before);
        const error = settingsError(change.problems.filter(({ dependsOnPackage }) => isCertain || !dependsOnPackage));
        if (error)
            return { kind: 'blocked', error };
        if (change.problems.length > 0)
            return willRun('change the settings, if the new package defines them');
        if (change.change !== undefined)
            return willRun(`change ${change.changed.length}`);
        return willSkip(`every value is already set${change.needsStart ? ', and takes effect at the next start' : ''}`);
    },
    apply: applySettings,
    effect: () => ({ startDue: true }),
};
const stopStage = {
    name: 'stop',
    about: 'stops the app if its package or settings changed, if a saved setting is not yet active (`DeployedValue` differs), or if the running version differs from the transported package',
    limitMs: (0,stages/* minutes */.Gx)(10),
    skippedIf: 'the app is not running, or nothing requires a restart',
    observe: readEnvironmentState,
    plan: (facts) => {
        const { environment, deployed, wanted } = facts;
        const isDue = !wanted.start || needsStart(facts) || (0,cloud_environment/* runsOldVersion */.gN)(environment, deployed);
        if (!isRunning(facts) || !(isDue || facts.restartDue))
            return willSkip(`the app is ${environment.status}`);
        return willRun(isDue ? 'stop the app' : `stop the app, as ${whyRestart}`);
    },
    apply: stopApp,
    effect: ({ environment }) => ({ environment: { ...environment, status: 'Stopped' }, startDue: true }),
};
const stopFirstStage = { ...stopStage, plan: () => willRun('stop the app') };
const startStage = {
    name: 'start',
    about: 'starts the app and waits until it runs',
    limitMs: (0,stages/* minutes */.Gx)(30),
    skippedIf: '`start` is `false`, or the app already runs as required',
    unwanted: (wanted) => (wanted.start ? undefined : '`start` is false'),
    observe: readEnvironmentState,
    plan: (facts) => isRunning(facts) && !needsStart(facts)
        ? willSkip('the app already runs')
        : willRun(`start the app${pinnedTo(facts)}`),
    apply: startApp,
    effect: ({ environment }) => ({ environment: { ...environment, status: 'Running' } }),
};
const verifyStage = {
    name: 'verify',
    about: 'verifies that the app still runs, with the package and the settings of this run',
    limitMs: (0,stages/* minutes */.Gx)(10),
    plan: () => willRun('verify the deployed package'),
    apply: verify,
};
const healthCheckStage = {
    name: 'health-check',
    about: 'calls the app until it responds successfully twice',
    limitMs: (0,stages/* minutes */.Gx)(10),
    skippedIf: 'no `health-check-url` is given',
    unwanted: (wanted) => (wanted.healthCheckUrl ? undefined : 'no `health-check-url` is given'),
    plan: ({ wanted }) => willRun(`call ${wanted.healthCheckUrl ? (0,url_rules/* shownUrl */.zA)(wanted.healthCheckUrl) : ''}`),
    apply: checkApp,
};
const changingStages = [transportStage, settingsStage, stopStage, startStage];
const stagesByName = {
    backup: backupStage,
    transport: transportStage,
    settings: settingsStage,
    stop: stopStage,
    start: startStage,
    verify: verifyStage,
    'health-check': healthCheckStage,
};
const deployStages = Object.values(stagesByName);
function foreseeChanges(facts) {
    let ahead = facts;
    return changingStages.flatMap((stage) => {
        const step = foresee(stage, ahead);
        ahead = step.facts;
        return step.plan.kind === 'run' ? [stage.name] : [];
    });
}
const changesAhead = (facts) => foreseeChanges(facts).length > 0;
const placeOf = (name) => deployStages.findIndex((stage) => stage.name === name);
const isUpToStart = (stage) => placeOf(stage) > placeOf(transportStage.name) && placeOf(stage) <= placeOf(startStage.name);
const isFromStartOn = (stage) => placeOf(stage) >= placeOf(startStage.name);

;// CONCATENATED MODULE: ./src/actions/deploy/app-log.ts






const maxLogBytes = 1024 * 1024;
const marginBytes = 64 * 1024;
const maxReadMs = 30_000;
async function saveAppLog(run, target, error) {
    const { stages, recorder, runner, connection } = run;
    const stage = stages.current();
    if (error instanceof errors/* CancelledError */.cc || !isFromStartOn(stage))
        return;
    const startedAt = stages.list.find(({ name }) => name === stage)?.startedAt ?? Date.now();
    const dates = [...new Set([startedAt, Date.now()].map(dateOf))];
    try {
        const parts = await readDays(run, target, dates);
        const log = tailOf(parts.map((part) => mask(part, runner.redact)).join(''));
        if (log.length === 0)
            return;
        const file = `${(0,shared_connection/* tempFolder */.vg)(runner)}/mendix-app-log-${crypto.randomUUID()}.txt`;
        (0,atomic_file/* writeWhole */.f8)(file, log, atomic_file/* privateMode */.J$);
        recorder.set({ 'log-file': file });
        connection.log(`The log of the app is in ${file}`);
    }
    catch (problem) {
        connection.log(`Could not save the log of the app: ${reasonOf(problem)}`);
    }
}
const dateOf = (at) => new Date(at).toISOString().slice(0, 10);
async function readDays(run, target, dates) {
    const signal = AbortSignal.any([AbortSignal.timeout(maxReadMs), run.connection.client.cancelled]);
    const readAll = (session) => Promise.all(dates.map((date) => readDay(run, session, { target, date })));
    const parts = await (0,after_failure/* readAfterFailure */.jD)(run, readAll, signal);
    return (parts ?? []).flat();
}
async function readDay({ runner, connection }, session, { target, date }) {
    try {
        const wanted = { target, date, maxBytes: maxLogBytes + marginBytes, protect: runner.protect };
        const part = await readAppLog(session, wanted);
        if (part.length === 0)
            connection.log(`The log of the app of ${date} is empty`);
        return [part];
    }
    catch (problem) {
        connection.log(`Could not read the log of the app of ${date}: ${reasonOf(problem)}`);
        return [];
    }
}
function reasonOf(problem) {
    if (problem instanceof Error && problem.name === 'TimeoutError')
        return 'it took longer than 30 seconds';
    const [first = ''] = (0,errors/* messageOf */.bD)(problem).split('\n');
    return first;
}
function mask(part, redact) {
    const text = redact(part.toString());
    if (part.length < maxLogBytes + marginBytes)
        return text;
    const lineEnd = text.indexOf('\n');
    return text.slice(lineEnd >= 0 ? lineEnd + 1 : marginBytes);
}
function tailOf(text) {
    const bytes = Buffer.from(text);
    if (bytes.length <= maxLogBytes)
        return bytes;
    const start = bytes.length - maxLogBytes;
    const lineEnd = bytes.indexOf(0x0a, start - 1);
    return bytes.subarray(lineEnd >= 0 && lineEnd < bytes.length - 1 ? lineEnd + 1 : start);
}

// EXTERNAL MODULE: ./src/cloud/apps.ts
var apps = __webpack_require__(6817);
// EXTERNAL MODULE: ./src/http/body.ts
var body = __webpack_require__(9662);
// EXTERNAL MODULE: ./src/lib/version.ts
var lib_version = __webpack_require__(7471);
// EXTERNAL MODULE: ./src/platform/attempts.ts
var attempts = __webpack_require__(8629);
// EXTERNAL MODULE: ./src/platform/outcome.ts
var outcome = __webpack_require__(5567);
// EXTERNAL MODULE: ./src/platform/states.ts
var states = __webpack_require__(2029);
// EXTERNAL MODULE: ./src/source/markers.ts
var markers = __webpack_require__(4290);
;// CONCATENATED MODULE: ./src/cloud/package-candidates.ts









const maxBuildMs = 60 * 60_000;
const maxUploadMs = 30 * 60_000;
async function findBuild(session, wanted) {
    const { app, branch, revision, without } = wanted;
    const before = await (0,cloud_packages/* readPackages */.qm)(session, app);
    const rule = { fits: (0,markers/* isBuildOf */.kC)(revision, wanted.version), maxUnderWayMs: maxBuildMs, without };
    const found = (0,cloud_packages/* findReusable */.vY)(session, before, rule);
    if (found)
        return { kind: 'existing', found, how: `built earlier from ${revision}` };
    const version = wanted.version ?? (0,lib_version/* nextVersion */.yU)([...before.map((each) => each.version), ...wanted.runningVersions]);
    const json = {
        Branch: branch,
        Revision: revision,
        Version: version,
        Description: `${wanted.description} ${(0,markers/* buildMarker */.hQ)(revision, version)}`,
    };
    const path = { AppId: app.appId };
    const call = { api: 'build-v1', endpoint: 'POST /apps/{AppId}/packages', path, json };
    const fits = (0,markers/* isBuildOf */.kC)(revision, version);
    return {
        kind: 'to create',
        how: `built from ${branch} at ${revision} as ${version}`,
        create: () => create(session, { app, call, before, fits, without }),
    };
}
async function findUpload(session, { app, file, without }) {
    const name = (0,markers/* uploadName */.Vr)(file);
    const before = await (0,cloud_packages/* readPackages */.qm)(session, app);
    const ofName = before.filter((each) => each.name === name);
    const rule = { fits: (each) => !hasOtherSize(each, file), maxUnderWayMs: maxUploadMs, without };
    const found = (0,cloud_packages/* findReusable */.vY)(session, ofName, rule);
    if (found)
        return { kind: 'existing', found, how: `uploaded earlier as ${name}` };
    for (const { id } of ofName.filter((each) => hasOtherSize(each, file)))
        session.log(`Package ${id} has the name ${name} but another size; it is not reused`);
    const path = { AppId: app.appId };
    const form = (0,body/* createForm */.DG)([{ name: 'file', file, type: 'application/octet-stream', filename: 'package.mda' }]);
    const endpoint = 'POST /apps/{AppId}/packages/upload';
    const call = { api: 'deploy-v2', endpoint, path, query: { name }, form };
    const fits = (each) => each.name === name;
    const follow = (jobId) => awaitUpload(session, app, jobId);
    return {
        kind: 'to create',
        how: `uploaded as ${name}`,
        create: () => create(session, { app, call, before, fits, without, follow }),
    };
}
const hasOtherSize = ({ status, size }, file) => status === 'Succeeded' && size !== undefined && size !== file.size;
async function create(session, creation) {
    const { app, call, before, fits, without, follow } = creation;
    const old = new Set(before.map(({ id }) => id));
    const rule = { fits: (each) => !old.has(each.id) && fits(each), without };
    const findEffect = async () => (0,cloud_packages/* findReusable */.vY)(session, await (0,cloud_packages/* readPackages */.qm)(session, app), rule);
    const sent = await session.write({ call, findEffect });
    if (sent.kind === 'found')
        return sent.found.id;
    const { JobId, PackageId } = (0,attempts/* fieldsIn */.t5)(sent.response);
    const packageId = (0,json_fields/* factOf */.yD)(PackageId, 'PackageId');
    (0,attempts/* requireNewId */.n)('PackageId', packageId, old);
    const jobId = (0,json_fields/* factOf */.yD)(JobId, 'JobId');
    if (jobId)
        await follow?.(jobId);
    const id = packageId || (await findEffect())?.id;
    if (id)
        return id;
    throw (0,attempts/* missingIdError */.Ww)('PackageId');
}
const uploadStates = ['Queued', 'Running', 'Completed', 'Failed'];
async function awaitUpload(session, { appId }, jobId) {
    const path = { AppId: appId, JobId: jobId };
    const call = { api: 'deploy-v2', endpoint: 'GET /apps/{AppId}/jobs/{JobId}', path };
    const readStatus = (0,states/* createStateWatch */.Zw)(session, 'the upload', uploadStates);
    await session.poll(async () => {
        const response = await session.request(call);
        if (!response.ok && (0,outcome/* hasCode */.up)(response, 'NOT_FOUND'))
            return true;
        if (!response.ok)
            throw await (0,attempts/* responseError */.U3)(session, response);
        const status = readStatus((0,json_fields/* factOf */.yD)((0,attempts/* fieldsIn */.t5)(response).Status, 'Status'));
        if (status === 'Failed')
            throw new errors/* StageError */.Zu('PACKAGE_FAILED', 'Mendix received the upload, but could not process it. Is it a complete .mda file?');
        session.waitingFor(`the upload was still ${status}`);
        return status === 'Completed' ? true : undefined;
    });
}

// EXTERNAL MODULE: ./src/source/branches.ts
var branches = __webpack_require__(4117);
;// CONCATENATED MODULE: ./src/actions/deploy/package-source.ts








const packageLimitMs = {
    branch: maxBuildMs,
    file: maxUploadMs,
    package: (0,stages/* minutes */.Gx)(60),
    environment: (0,stages/* minutes */.Gx)(10),
    current: (0,stages/* minutes */.Gx)(10),
};
async function findPackage(session, wanted) {
    const { without, inputs } = wanted;
    const { app } = wanted.target;
    const { source, description } = inputs;
    switch (source.kind) {
        case 'package':
            return { kind: 'existing', found: await readGiven(session, wanted, source.packageId), how: 'given' };
        case 'environment':
            return {
                kind: 'existing',
                found: await packageFrom(session, wanted, source.environment),
                how: `from ${source.environment}`,
            };
        case 'current':
            return { kind: 'existing', found: currentOf(wanted), how: 'already on the environment' };
        case 'file':
            return findUpload(session, { app, file: (0,markers/* hashFile */.DC)(source.file), without });
        case 'branch': {
            const { revision, name: branch } = await findRevision(session, app, source);
            const { version } = source;
            const runningVersions = wanted.environments.map(({ modelVersion }) => modelVersion);
            return findBuild(session, { app, branch, revision, version, runningVersions, description, without });
        }
    }
}
async function findRevision(session, app, { branch, revision }) {
    if (revision !== undefined)
        return { name: (0,branches/* buildBranch */.Z)(branch), revision };
    const { name, commit } = await (0,branches/* findBranch */.E)(session, app, branch);
    return { name, revision: commit };
}
async function ensurePackage(session, wanted) {
    const { app } = wanted.target;
    const { kind } = wanted.inputs.source;
    const candidate = await findPackage(session, wanted);
    session.log(candidate.kind === 'existing'
        ? `Using package ${candidate.found.id}, ${candidate.how}`
        : `The package will be ${candidate.how}`);
    if (candidate.kind === 'to create') {
        const id = await candidate.create();
        return { found: await (0,cloud_packages/* awaitPackage */.r0)(session, app, id), how: candidate.how, isReused: false };
    }
    const { found, how } = candidate;
    const isReused = kind === 'branch' || kind === 'file';
    if (found.status === 'Succeeded' || kind === 'environment' || kind === 'current')
        return { found, how, isReused };
    return { found: await (0,cloud_packages/* awaitPackage */.r0)(session, app, found.id), how, isReused };
}
async function readGiven(session, { target: { app } }, id) {
    try {
        return await (0,cloud_packages/* readPackage */.LY)(session, app, id);
    }
    catch (error) {
        if (!(error instanceof errors/* StageError */.Zu) || error.code !== 'PACKAGE_NOT_FOUND')
            throw error;
        const hint = await (0,cloud_packages/* suggestPackages */.M7)(session, app, id);
        throw new errors/* StageError */.Zu(error.code, `package-id: "${id}" is not a package of ${app.appId}.${hint}`, { cause: error });
    }
}
async function packageFrom(session, { target: { app }, environments }, name) {
    const environment = (0,apps/* findEnvironment */.jY)(environments, app, { input: 'from-environment', wanted: name });
    const found = await (0,cloud_environment/* deployedPackage */.z5)(session, { app, environment });
    if (found)
        return found;
    throw new errors/* StageError */.Zu('PACKAGE_NOT_FOUND', `no package is deployed on ${environment.mode}, so there is none to deploy`);
}
function currentOf({ before, target }) {
    if (before)
        return before;
    const { mode } = target.environment;
    throw new errors/* StageError */.Zu('PACKAGE_NOT_FOUND', `no package is deployed on ${mode}, so there are no settings to change`);
}

// EXTERNAL MODULE: ./src/actions/shared/deploy-inputs.ts + 1 modules
var deploy_inputs = __webpack_require__(2792);
;// CONCATENATED MODULE: ./src/actions/deploy/inputs.ts





const deployDefaults = {
    retries: shared_connection/* defaultRetries */.yC,
    backup: 'false',
    'sync-database': 'true',
    start: 'true',
    'on-failure': 'leave',
    timeout: '3h',
    'dry-run': 'false',
    summary: 'true',
};
function readDeployInputs(reader, runner) {
    const settings = readSettingInputs(reader);
    const inputs = {
        ...(0,shared_connection/* readConnection */.dC)(reader, runner),
        ...(0,cloud_target/* readTarget */._E)(reader),
        ...(0,staged_action/* readStagedInputs */.oA)(reader, deployDefaults),
        source: readDeploySource(reader, settings === inputs_issues/* invalid */.Gq || settings.length > 0 ? 'settings' : 'nothing'),
        description: (0,deploy_inputs/* readDescription */.XF)(reader, runner),
        backup: reader.flag('backup', deployDefaults.backup),
        settings,
        pinEnvironment: reader.text('pin-environment'),
        syncDatabase: reader.flag('sync-database', deployDefaults['sync-database']),
        ...(0,deploy_inputs/* readDeployEnd */.Tg)(reader, deployDefaults),
    };
    if (inputs.settings !== inputs_issues/* invalid */.Gq)
        maskSettings(runner, inputs.settings, { names: publicInputs(inputs), known: 'inputs' });
    if (inputs.start === false && reader.text('health-check-url'))
        reader.issues.add('health-check-url', 'cannot be used with `start: false`, as the app does not run then');
    if (inputs.start === false && !/^(?:none)?$/i.test(inputs.pinEnvironment ?? ''))
        reader.issues.add('pin-environment', 'cannot be used with `start: false`, as nothing is started then');
    (0,deploy_inputs/* checkSourceIsOther */.MH)(reader, inputs);
    return inputs;
}
const publicInputs = ({ app, environment, source }) => [app, environment, source !== inputs_issues/* invalid */.Gq && source.kind === 'environment' && source.environment].filter((each) => typeof each === 'string');
function readDeploySource(reader, more) {
    const { issues } = reader;
    const given = (0,deploy_inputs/* givenSources */.GK)(reader);
    const [only, second] = given;
    if (second !== undefined)
        return issues.add(second, `only one of ${deploy_inputs/* quotedSourceInputs */.Jy} can be set; ${given.join(' and ')} are set`);
    if (only === undefined)
        return more === 'settings' ? { kind: 'current' } : issues.add(deploy_inputs/* sourceInputs */.ZU.join(', '), nothingGiven);
    const text = reader.text(only) ?? '';
    const isName = (only !== 'branch' && only !== 'package-id') || !(0,deploy_inputs/* isDots */.pA)(text);
    return isName ? (0,deploy_inputs/* readSource */.o$)(reader, only) : issues.add(only, `"${text}" is not a name`);
}
const nothingGiven = `set exactly one of ${deploy_inputs/* quotedSourceInputs */.Jy}, or only settings (\`constants\`, \`scheduled-events\`, \`custom-settings\`) to change those; none is set. An output of an earlier step is empty if its \`id\` or name is misspelt`;
const settingInputs = {
    constants: 'Constants',
    'scheduled-events': 'ScheduledEvents',
    'custom-settings': 'CustomSettings',
};
function readSettingInputs(reader) {
    const read = Object.entries(settingInputs).map(([input, kind]) => {
        const broken = reader.lines(input).filter(({ text }) => !text.includes('=') && !/^(?:#|- )/.test(text));
        for (const { at } of broken)
            reader.issues.add(at, 'is not `name=value`. Each line is one setting: a value cannot have several lines');
        const pairs = broken.length > 0 ? inputs_issues/* invalid */.Gq : reader.pairs(input, '`name=value`');
        if (pairs === inputs_issues/* invalid */.Gq)
            return inputs_issues/* invalid */.Gq;
        const seen = new Set();
        return (0,inputs_issues/* allValid */.a7)(pairs.map((pair) => readSetting(reader, kind, { pair, seen })));
    });
    const all = (0,inputs_issues/* allValid */.a7)(read);
    return all === inputs_issues/* invalid */.Gq ? inputs_issues/* invalid */.Gq : all.flat();
}
function readSetting({ issues }, kind, { pair: { at, name, value: text }, seen }) {
    const given = text.trim();
    if (given === '')
        return issues.add(at, `the value of ${name} is empty (so is a secret that does not exist); write ${name}='' to set an empty value`);
    if ((0,deploy_inputs/* holdsSettings */.cJ)(given))
        return issues.add(at, `the value of ${name} contains another setting; write each setting on its own line`);
    const value = kind === 'ScheduledEvents' ? eventValue(given) : given === "''" ? '' : given;
    if (value === undefined)
        return issues.add(at, `the value of ${name} is neither Enabled nor Disabled`);
    if (seen.has(name))
        return issues.add(at, `${name} is set twice`);
    seen.add(name);
    return { kind, name, value };
}
const eventValue = (text) => ['Enabled', 'Disabled'].find((each) => each.toLowerCase() === text.toLowerCase());
function maskSettings({ protect }, settings, { names, known }) {
    for (const { kind, value } of settings) {
        if (kind === 'ScheduledEvents' || !(0,deploy_inputs/* isSecretValue */.w2)(value, names))
            continue;
        if (known === 'environment' || !(0,deploy_inputs/* looksLikeAddress */.is)(value))
            protect(value);
    }
}

;// CONCATENATED MODULE: ./src/actions/deploy/resolve.ts









function maskAll({ runner, inputs, target }) {
    const { app, environment } = target ?? {};
    const known = [app?.appId, app?.name, app?.projectId, environment?.id, environment?.mode, environment?.url];
    const names = [...publicInputs(inputs), ...known.filter((each) => each !== undefined)];
    maskSettings(runner, inputs.settings, { names, known: 'environment' });
}
async function resolveCloudDeploy(run, session) {
    const { recorder } = run;
    const early = session.failingEarly();
    const found = await findTarget(run, early).finally(() => maskAll(run));
    const { target } = found;
    const { app, environment } = target;
    recorder.set({ changed: 'false' });
    const before = await (0,cloud_environment/* deployedPackage */.z5)(early, target);
    recorder.set({ 'previous-package-id': before?.id ?? '' });
    if (before)
        await checkSettings({ run, session: early, target }, before);
    session.succeed(`${app.appId} ${environment.mode} is ${environment.status}, with ${before ? (0,cloud_packages/* formatPackage */.uN)(before) : 'no package'}`);
    return { ...found, before };
}
async function findTarget(run, early) {
    const { recorder, inputs } = run;
    const { target, environments } = await (0,cloud_target/* resolveTarget */.u1)(early, inputs, ({ appId, projectId }) => recorder.set({ 'app-id': appId, 'project-id': projectId }));
    const { app, environment } = target;
    recorder.set({ 'environment-id': environment.id, 'environment-url': environment.url });
    const { source } = inputs;
    const from = source.kind === 'environment'
        ? (0,apps/* findEnvironment */.jY)(environments, app, { input: 'from-environment', wanted: source.environment })
        : undefined;
    if (from && (0,apps/* isSameId */.WB)(from.id, environment.id))
        throw new errors/* StageError */.Zu('INVALID_INPUT', `from-environment: ${environment.mode} is the target itself`);
    const healthCheckUrl = checkedHealthUrl(inputs.healthCheckUrl, environment, early.baseOf('deploy-v1'));
    const pin = findPin(inputs, { target, from, environments });
    run.target = target;
    return { target, environments, healthCheckUrl, pin };
}
async function checkSettings(context, before) {
    const { settings, source } = context.run.inputs;
    if (settings.length === 0)
        return;
    const staysSame = source.kind === 'current' || (source.kind === 'package' && (0,apps/* isSameId */.WB)(source.packageId, before.id));
    const { problems } = await readSettingsChange(context);
    const error = settingsError(problems.filter(({ dependsOnPackage }) => staysSame || !dependsOnPackage));
    if (error)
        throw error;
}
function checkedHealthUrl(given, { mode, url }, base) {
    if (given === undefined)
        return undefined;
    if (!given.startsWith('/'))
        return new URL(given);
    const found = URL.parse(given, url || undefined);
    if (found && (0,url_rules/* isCallableLink */.$t)(found, base))
        return found;
    const why = url ? 'is not an https URL' : 'Mendix does not report';
    throw new errors/* StageError */.Zu('INVALID_INPUT', `health-check-url: ${given} needs the URL of ${mode}, which ${why}; set a full https URL`);
}
function findPin({ pinEnvironment, start }, { target: { app, environment }, from, environments }) {
    if (pinEnvironment === undefined)
        return start ? from : undefined;
    if (pinEnvironment.toLowerCase() === 'none')
        return undefined;
    const pin = (0,apps/* findEnvironment */.jY)(environments, app, { input: 'pin-environment', wanted: pinEnvironment });
    const why = (0,apps/* isSameId */.WB)(pin.id, environment.id)
        ? 'is the target itself'
        : pin.status === 'Empty'
            ? 'is empty'
            : undefined;
    if (why === undefined)
        return pin;
    throw new errors/* StageError */.Zu('INVALID_INPUT', `pin-environment: ${pin.mode} ${why}; name another environment, or \`none\``);
}

;// CONCATENATED MODULE: ./src/actions/deploy/rollback.ts








function reasonAgainst(run, error) {
    const stage = run.stages.current();
    const tooEarly = isFromStartOn(stage) ? undefined : `stage ${stage} comes before the start of the new package`;
    const why = (0,deploy_end/* reasonAgainstAny */.a$)(run, error, tooEarly);
    if (why !== undefined)
        return why;
    if (!(error instanceof errors/* StageError */.Zu))
        return undefined;
    if (error.code === 'PACKAGE_CHANGED')
        return 'another deployment changed the package';
    return error.code === 'SETTINGS_CHANGED' ? 'another user or process may have changed the settings' : undefined;
}
async function rollBack(rollout, { package: failed, before }, error) {
    const { run } = rollout;
    const why = reasonAgainst(run, error);
    if (why !== undefined)
        return (0,deploy_end/* notRolledBack */.vG)(why);
    if (!before)
        return (0,deploy_end/* notRolledBack */.vG)('no package was deployed before');
    if (!failed || (0,cloud_packages/* isSamePackage */.B)(before, failed))
        return (0,deploy_end/* notRolledBack */.vG)('the package was already deployed before this run, so the previous one is unknown');
    const mayBeStarting = (0,after_failure/* wasInterrupted */.WE)(error) && run.stages.current() === 'start';
    return (0,deploy_end/* runRollback */.el)(run, (0,cloud_packages/* formatPackage */.uN)(before), (session) => restorePackage({ ...rollout, session }, { failed, before, mayBeStarting }));
}
async function restorePackage({ run, session, target }, { failed, before, mayBeStarting }) {
    const { mendixVersion, status } = await (0,cloud_environment/* readEnvironment */.Qo)(session, target);
    if ((0,lib_version/* isHigherVersion */.aX)(mendixVersion, target.environment.mendixVersion)) {
        session.skip(`the environment was upgraded to Mendix ${mendixVersion}`);
        return (0,deploy_end/* notRolledBack */.vG)(describeUpgrade(run, { now: mendixVersion, before: target.environment.mendixVersion, package: before }));
    }
    const mayBeStale = (shown) => shown === undefined || (0,cloud_packages/* isSamePackage */.B)(shown, before);
    const deployed = await (0,cloud_environment/* currentPackage */._l)(session, target, mayBeStale);
    if (!(0,cloud_packages/* isSamePackage */.B)(deployed, failed))
        throw (0,cloud_environment/* packageChanged */.rl)(deployed?.id);
    const stop = async () => run.downtime.stopped(await (0,cloud_environment/* stopAndWait */.Dg)(session, target));
    if (mayBeStarting && status !== 'Running')
        await stop();
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
    session.succeed(`${(0,cloud_packages/* formatPackage */.uN)(before)} runs again`);
    return { rolledBack: 'true', text: `Rolled back: ${(0,cloud_packages/* formatPackage */.uN)(before)} runs again. Settings stay as they are.` };
}
function describeUpgrade({ recorder }, { now, before, package: previous }) {
    const snapshot = recorder.get('snapshot-id');
    return `the environment now runs Mendix ${now} instead of ${before}; an older Mendix cannot open the database of a newer one. Restore ${snapshot ? `snapshot ${snapshot}` : 'a snapshot from before this run'} with the \`restore\` action, then deploy the earlier package ${(0,cloud_packages/* formatPackage */.uN)(previous)}`;
}

;// CONCATENATED MODULE: ./src/actions/deploy/run-stages.ts


function describePlan(plan) {
    switch (plan.kind) {
        case 'run':
            return `would ${plan.what}`;
        case 'skip':
            return plan.why;
        case 'blocked':
            return `would fail: ${plan.error.message.split('\n')[0]}`;
    }
}
function showStages({ stages }, facts) {
    let ahead = facts;
    let failure;
    for (const stage of deployStages) {
        const { plan, facts: next } = foresee(stage, ahead);
        stages.skip(stage.name, describePlan(plan));
        if (plan.kind === 'blocked')
            failure ??= plan.error;
        ahead = next;
    }
    return failure;
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
    const { facts, next } = await run.stages.run(stage.name, async (session) => {
        const context = { run, target, session };
        const facts = { ...before, ...(await stage.observe?.(context, before)) };
        const plan = stage.plan(facts);
        if (plan.kind === 'skip') {
            session.skip(plan.why);
            return { facts, next: undefined };
        }
        if (plan.kind === 'blocked')
            throw plan.error;
        const end = await stage.apply(context, facts);
        return { facts, next: end === 'stop first' ? end : { ...facts, ...stage.effect?.(facts) } };
    });
    if (next !== 'stop first')
        return next ?? facts;
    const stopped = await runStage(rollout, stopFirstStage, { ...facts, stopsFirst: true });
    return runStage(rollout, stage, stopped);
}

;// CONCATENATED MODULE: ./src/actions/deploy/deploy.ts













const deployStageTable = {
    resolve: {
        about: 'finds the app, the environment and its package, and checks the settings that do not depend on the new package',
        limitMs: (0,stages/* minutes */.Gx)(10),
    },
    package: {
        about: 'finds the package, or builds or uploads it, and waits until it is ready',
        limitMs: packageLimitMs,
    },
    ...stagesByName,
    rollback: {
        about: 'after a failure from stage `start` on, deploys and starts the previous package',
        limitMs: deploy_end/* rollbackLimitMs */.A5,
        skippedIf: '`on-failure` is `leave`',
    },
};
async function runDeploy(run) {
    const { stages, inputs } = run;
    const target = await stages.run('resolve', (session) => resolveCloudDeploy(run, session));
    if (inputs.dryRun)
        await showDeploy(run, target);
    else
        await deployTo(run, target);
    run.recorder.set({ 'rolled-back': 'false', result: (0,deploy_end/* describeDeployResult */.Qk)(run, deploySubject(run)) });
}
async function showDeploy(run, known) {
    const { stages, inputs, recorder } = run;
    const { target } = known;
    const facts = await stages.run('package', async (session) => {
        const candidate = await findPackage(session, { ...known, inputs, without: new Set() });
        const found = candidate.kind === 'existing' ? candidate.found : undefined;
        if (found?.status === 'Failed' && inputs.source.kind === 'package')
            throw (0,cloud_packages/* packageFailed */.aB)(found);
        session.succeed(found ? `${(0,cloud_packages/* formatPackage */.uN)(found)}, ${candidate.how}` : `would be ${candidate.how}`);
        recorder.set({ 'package-id': found?.id ?? '', 'model-version': found?.version ?? '' });
        const state = await (0,cloud_environment/* readState */.un)(session, target);
        const settings = inputs.settings.length > 0 ? await readSettingsChange({ run, session, target }) : undefined;
        return factsOf(run, known, { package: found, ...state, settings });
    });
    const failure = showStages(run, facts);
    recorder.set({
        changed: String(changesAhead(facts)),
        downtime: facts.environment.status === 'Running' ? '0' : '',
    });
    if (failure)
        throw failure;
}
async function deployTo(run, known) {
    const { recorder, inputs } = run;
    const { target } = known;
    const { found, isReused, facts: first } = await preparePackage(run, known);
    let facts = first;
    try {
        await runStages({ run, target }, facts).catch(async (error) => {
            if (!isReused || run.stages.current() !== 'transport' || !isUnusable(error))
                throw error;
            run.connection.log(`Package ${(0,cloud_packages/* formatPackage */.uN)(found)} cannot be deployed any more (${error.code}); creating it again`);
            ({ facts } = await preparePackage(run, known, new Set([found.id])));
            await runStages({ run, target }, facts);
        });
    }
    catch (error) {
        await saveAppLog(run, target, error);
        run.rollback = await rollBack({ run, target }, facts, error);
        throw error;
    }
    recorder.set({ downtime: run.downtime.format(inputs.start ? 'running' : 'stopped') });
}
const isUnusable = (error) => error instanceof errors/* StageError */.Zu && ['PACKAGE_NOT_FOUND', 'NOT ALLOWED', 'PACKAGE_PARSE_FAILED'].includes(error.code);
async function preparePackage(run, known, without = new Set()) {
    const { stages, inputs, recorder } = run;
    const { found, isReused } = await stages.run('package', async (session) => {
        const ensured = await ensurePackage(session, { ...known, inputs, without }).catch((error) => {
            throw explainRevision(run, error);
        });
        session.succeed(`${(0,cloud_packages/* formatPackage */.uN)(ensured.found)}, ${ensured.how}`);
        return ensured;
    });
    recorder.set({ 'package-id': found.id, 'model-version': found.version });
    const now = { environment: known.target.environment, deployed: known.before, settings: undefined };
    return { facts: factsOf(run, known, { package: found, ...now }), found, isReused };
}
function explainRevision({ inputs: { source }, runner }, error) {
    const isWrong = source.kind === 'branch' && !!source.revision && source.revision === runner.env.GITHUB_SHA;
    if (!isWrong || !(error instanceof errors/* StageError */.Zu) || error instanceof stages/* StageTimeoutError */.og)
        return error;
    const why = 'revision: this is a commit of this GitHub repository, not of the repository of the app in Mendix';
    return new errors/* StageError */.Zu(error.code, `${why}\n${error.message}`, { cause: error });
}
const isReRun = ({ runner }) => Number(runner.env.GITHUB_RUN_ATTEMPT ?? '1') > 1;
function factsOf(run, { before, healthCheckUrl, pin }, now) {
    const { backup, start, settings, dryRun, source } = run.inputs;
    const found = now.package;
    return {
        ...now,
        wanted: { backup, start, hasSettings: settings.length > 0, dryRun, healthCheckUrl, pin },
        before,
        startDue: false,
        restartDue: isReRun(run) && source.kind !== 'current' && found !== undefined && (0,cloud_packages/* isSamePackage */.B)(found, before),
        stopsFirst: false,
    };
}

;// CONCATENATED MODULE: ./src/actions/deploy/action.ts











const deployAction = (0,staged_action/* defineStagedAction */.kk)({
    name: 'Deploy',
    outputs: deployOutputs,
    apis: ['deploy-v1', 'deploy-v2', 'build-v1', 'backups-v2', 'app-repository-v1'],
    stages: deployStageTable,
    limitBy: ({ source }) => source.kind,
    defaults: deployDefaults,
    otherNames: { snapshot: 'backup', 'check-url': 'health-check-url' },
    plan: async (context) => {
        const inputs = readDeployInputs(context.reader, context.runner);
        return (0,cloud_target/* planCloud */.p5)(context, inputs, patFor(inputs, context.issues));
    },
    initialState: () => ({
        downtime: createDowntime(),
        target: undefined,
        savedSettings: [],
        rollback: undefined,
    }),
    onWrite: ({ recorder }) => recorder.set({ changed: 'true' }),
    work: runDeploy,
    failureContext: deployFailureContext,
    summary: ({ recorder, inputs }) => {
        const { app, environment, dryRun } = inputs;
        const done = recorder.get('changed') === 'false'
            ? 'Already up to date.'
            : `Package ${recorder.get('model-version')} (${recorder.get('package-id')}) is deployed.`;
        return {
            title: `Deploy ${recorder.get('app-id') || app} to ${environment}`,
            text: dryRun ? 'Dry run: nothing was changed.' : done,
            link: recorder.get('environment-url'),
        };
    },
});
function patFor({ source, credentials }, issues) {
    const isNeeded = source !== inputs_issues/* invalid */.Gq && source.kind === 'branch' && source.revision === undefined;
    if (!isNeeded)
        return { kind: 'none' };
    if (credentials.pat !== undefined)
        return (0,auth_credentials/* makeCredential */.W7)('pat', credentials, issues);
    return issues.add('pat', 'is required to look up the latest commit of `branch` (scope mx:modelrepository:repo:read). Set `pat`, or set `revision` instead', auth_credentials/* emptySecretHint */.Xm);
}
async function deployFailureContext(run, error) {
    const { target, recorder } = run;
    const state = target && (await (0,after_failure/* readAppState */.p2)(run, target));
    const interruptedIn = (0,after_failure/* wasInterrupted */.WE)(error) ? run.stages.current() : undefined;
    const goesDown = interruptedIn === 'stop' && state?.isRunning === true;
    const isKnown = state !== undefined && !goesDown;
    recorder.set({ downtime: isKnown ? run.downtime.format(state.isRunning ? 'running' : 'stopped') : '' });
    (0,deploy_end/* recordFailure */.C5)(run, {
        error,
        subject: deploySubject(run),
        isTargetKnown: target !== undefined,
        against: reasonAgainst(run, error),
    });
    const comesUp = interruptedIn === 'start' && state?.isRunning === false;
    const soon = goesDown
        ? ' The stop request is still being processed: the app may go down soon. Re-run the job to start it.'
        : comesUp
            ? ' The start request is still being processed: the app may run soon.'
            : '';
    return { state: target ? `${state?.text ?? after_failure/* unknownState */.qf}${soon}` : '', advice: adviceFor(run, error, state) };
}
function adviceFor(run, error, state) {
    const { recorder, rollback } = run;
    const [snapshot, log] = [recorder.get('snapshot-id'), recorder.get('log-file')];
    return [
        ...(rollback ? [rollback.text] : []),
        ...(log ? [`The log of the app is in ${log}. It may contain personal data.`] : []),
        ...(snapshot ? [`Snapshot ${snapshot} was created before the change; to go back, use the restore action.`] : []),
        isBeforeStart(run) && ((0,after_failure/* wasInterrupted */.WE)(error) || state?.isRunning !== false)
            ? reRunAdvice
            : (0,after_failure/* retryAdvice */.np)(error, whatContinues(run, error)),
    ];
}
const reRunAdvice = 'Fix the problem and re-run this job, instead of starting a new run: only a re-run knows that the app still has to be restarted.';
function isBeforeStart({ stages, rollback }) {
    const isTransported = stages.list.some(({ name, result }) => name === 'transport' && result === 'done');
    return isTransported && rollback?.rolledBack !== 'true' && isUpToStart(stages.current());
}
function whatContinues({ inputs, stages }, error) {
    return (0,after_failure/* wasInterrupted */.WE)(error) && stages.current() === 'package' && inputs.source.kind === 'branch'
        ? 'a build that was started continues, and the next run reuses it'
        : 'completed stages are skipped';
}


/***/ }),

/***/ 5398:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A5: () => (/* binding */ rollbackLimitMs),
/* harmony export */   C5: () => (/* binding */ recordFailure),
/* harmony export */   Qk: () => (/* binding */ describeDeployResult),
/* harmony export */   a$: () => (/* binding */ reasonAgainstAny),
/* harmony export */   el: () => (/* binding */ runRollback),
/* harmony export */   vG: () => (/* binding */ notRolledBack)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7268);
/* harmony import */ var _lib_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7188);
/* harmony import */ var _pipeline_stages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(495);
/* harmony import */ var _platform_health_check_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8280);




function describeDeployResult({ inputs, recorder, runner }, subject) {
    const version = recorder.get('model-version') || recorder.get('package-id') || 'a new package';
    const isChanged = recorder.get('changed') === 'true';
    const end = isChanged
        ? `${inputs.dryRun ? 'would deploy' : 'deployed'} ${version}`
        : `already up to date with ${version}`;
    return (0,_lib_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .Kb)(`${subject}: ${inputs.dryRun ? 'dry run, ' : ''}${end}`, runner.redact);
}
const rollbackEnds = { true: 'rolled back', false: 'not rolled back', failed: 'the rollback also failed' };
function describeFailedDeploy({ inputs, stages, rollback, runner }, subject, error) {
    const code = (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ ? error.code : undefined) ?? 'ACTION_FAILED';
    const what = inputs.dryRun ? 'dry run failed' : code === 'CANCELLED' ? 'cancelled' : 'failed';
    const end = rollback ? `, ${rollbackEnds[rollback.rolledBack]}` : '';
    return (0,_lib_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .Kb)(`${subject}: ${what} in ${stages.current()} (${code})${end}`, runner.redact);
}
function recordFailure(run, { error, subject, isTargetKnown, against }) {
    if (isTargetKnown && !run.inputs.dryRun)
        run.rollback ??= notRolledBack(against ?? 'the deploy did not get that far');
    run.recorder.set({
        'rolled-back': run.rollback?.rolledBack ?? 'false',
        result: describeFailedDeploy(run, subject, error),
    });
}
const notRolledBack = (why) => ({ rolledBack: 'false', text: `Not rolled back: ${why}.` });
function reasonAgainstAny({ inputs }, error, tooEarly) {
    if (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CancelledError */ .cc)
        return 'the run was cancelled';
    if (tooEarly !== undefined)
        return tooEarly;
    if (inputs.onFailure !== 'rollback')
        return '`on-failure` is `leave`';
    return error instanceof _platform_health_check_js__WEBPACK_IMPORTED_MODULE_3__/* .LoginRequiredError */ .$ ? 'the app runs, and only its health check needs a login' : undefined;
}
const rollbackLimitMs = (0,_pipeline_stages_js__WEBPACK_IMPORTED_MODULE_2__/* .minutes */ .Gx)(50);
async function runRollback({ stages, connection }, previous, work) {
    connection.log(`Rolling back to ${previous}`);
    try {
        return await stages.recover('rollback', work);
    }
    catch (cause) {
        const [text] = (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(cause).split('\n');
        return { rolledBack: 'failed', text: `The rollback to ${previous} also failed: ${text}` };
    }
}


/***/ }),

/***/ 2792:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  MH: () => (/* binding */ checkSourceIsOther),
  GK: () => (/* binding */ givenSources),
  cJ: () => (/* binding */ holdsSettings),
  pA: () => (/* binding */ isDots),
  w2: () => (/* binding */ isSecretValue),
  is: () => (/* binding */ looksLikeAddress),
  Jy: () => (/* binding */ quotedSourceInputs),
  Tg: () => (/* binding */ readDeployEnd),
  XF: () => (/* binding */ readDescription),
  o$: () => (/* binding */ readSource),
  ZU: () => (/* binding */ sourceInputs)
});

// EXTERNAL MODULE: ./src/inputs/issues.ts
var inputs_issues = __webpack_require__(89);
// EXTERNAL MODULE: ./src/platform/url-rules.ts
var url_rules = __webpack_require__(5580);
// EXTERNAL MODULE: ./src/lib/files.ts
var files = __webpack_require__(228);
// EXTERNAL MODULE: ./src/lib/format.ts
var format = __webpack_require__(432);
;// CONCATENATED MODULE: ./src/actions/shared/package-file.ts


const maxPackageBytes = 1024 ** 3;
function readPackageFile({ issues }, given) {
    const note = (problem) => issues.add('package-file', problem);
    const found = (0,files/* exists */.t2)(given) ? [given] : matches(given);
    const [path, ...others] = found;
    if (path === undefined)
        return note(describeMissing(given));
    if (others.length > 0)
        return note(`${given} matches ${found.length} files: ${(0,format/* listed */.KE)(found)}; make the pattern match only one`);
    const file = (0,files/* inspectFile */.Xp)(path);
    if (typeof file === 'string')
        return note(file);
    if (!path.toLowerCase().endsWith('.mda'))
        return note(`${path} is not an .mda file`);
    if (file.size === 0)
        return note(`${path} is empty`);
    if (file.size > maxPackageBytes)
        return note(`${path} is larger than 1 GB, the limit of Mendix`);
    const looks = describeStart((0,files/* readStart */.H6)(path, startBytes));
    return looks === undefined ? { kind: 'file', file } : note(`${path} is not a package: ${looks}`);
}
const isPattern = (text) => /[*?[]/.test(text);
const matches = (given) => (isPattern(given) ? (0,files/* findFiles */.lY)(given) : []);
function describeMissing(given) {
    const folder = process.cwd();
    const slashed = given.replaceAll('\\', '/');
    if (process.platform !== 'win32' && slashed !== given && ((0,files/* exists */.t2)(slashed) || !isPattern(given)))
        return `${given} does not exist; write ${slashed}`;
    if ((0,files/* isEmptyFolder */.WF)(folder))
        return `${given} does not exist, and the workspace ${folder} is empty. Does a step before this one check out the repository, or download the file?`;
    return isPattern(given)
        ? `no file matches ${given} in ${folder}; create or download it in an earlier step, or correct the pattern`
        : `${given} cannot be read: there is no such file in ${folder}; paths are relative to the workspace`;
}
const startBytes = 512;
function describeStart(start) {
    if (start.subarray(0, 2).toString('latin1') === 'PK')
        return undefined;
    const text = start.toString('utf8').trimStart().toLowerCase();
    if (text.startsWith('version https://git-lfs'))
        return 'it is a Git LFS pointer; check the file out with `lfs: true`';
    if (/^<!doctype html|^<html/.test(text))
        return 'it is an HTML page, such as a login or an error page';
    if (text.startsWith('<'))
        return 'it is an XML document';
    if (/^[{[]/.test(text))
        return 'it looks like JSON';
    const hex = start
        .subarray(0, 4)
        .toString('hex')
        .replace(/(..)(?=.)/g, '$1 ');
    return `it begins with the bytes ${hex}, and not with PK as a ZIP archive does`;
}

;// CONCATENATED MODULE: ./src/actions/shared/deploy-inputs.ts



const sourceInputs = ['branch', 'package-file', 'package-id', 'from-environment'];
const quotedSourceInputs = sourceInputs.map((name) => `\`${name}\``).join(', ');
function givenSources({ text, issues }) {
    for (const name of ['revision', 'version'])
        if (text(name) !== undefined && text('branch') === undefined)
            issues.add(name, 'can be set only with `branch`');
    return sourceInputs.filter((name) => text(name) !== undefined);
}
const isDots = (text) => /^\.{1,2}$/.test(text);
function readSource(reader, input) {
    const text = reader.text(input) ?? '';
    switch (input) {
        case 'branch':
            return readBranch(reader, text);
        case 'package-file':
            return readPackageFile(reader, text);
        case 'package-id':
            return { kind: 'package', packageId: text };
        case 'from-environment':
            return { kind: 'environment', environment: text };
    }
}
function readBranch({ text, issues }, branch) {
    const [revision, version] = [text('revision'), text('version')];
    const isRevision = revision === undefined || /^(?:[0-9a-f]{40}|\d{1,10})$/i.test(revision);
    const isVersion = version === undefined || /^\d{1,9}\.\d{1,9}\.\d{1,9}$/.test(version);
    if (!isRevision)
        issues.add('revision', `"${revision}" is neither a full Git hash of 40 digits nor an SVN number`);
    if (!isVersion)
        issues.add('version', `"${version}" is not of the form x.y.z, such as 2.3.5`);
    return isRevision && isVersion ? { kind: 'branch', branch, revision, version } : inputs_issues/* invalid */.Gq;
}
function checkSourceIsOther({ issues }, { source, environment }) {
    if (source === inputs_issues/* invalid */.Gq || environment === inputs_issues/* invalid */.Gq || source.kind !== 'environment')
        return;
    if (source.environment.toLowerCase() === environment.toLowerCase())
        issues.add('from-environment', 'is the target itself; name the environment that the package comes from');
}
const readDeployEnd = (reader, defaults) => ({
    start: reader.flag('start', defaults.start),
    healthCheckUrl: readHealthCheckUrl(reader),
    onFailure: reader.choice('on-failure', ['leave', 'rollback'], defaults['on-failure']),
    dryRun: reader.flag('dry-run', defaults['dry-run']),
});
const readDescription = ({ text }, { env }) => text('description') ?? `${env.GITHUB_WORKFLOW || 'Deploy'} #${env.GITHUB_RUN_NUMBER || '1'}`;
function readHealthCheckUrl({ text, issues }) {
    const given = text('health-check-url');
    if (given === undefined || /^\/(?![/\\])/.test(given))
        return given;
    const url = URL.parse(given);
    return url && (0,url_rules/* isCallable */.du)(url)
        ? given
        : issues.add('health-check-url', 'must be a path such as / or an https URL, without a username');
}
const holdsSettings = (value) => /,\s*[A-Za-z_]\w*\.[A-Za-z_]\w*\s*=/.test(value);
const minMaskLength = 6;
function isSecretValue(value, names) {
    const text = value.trim().toLowerCase();
    const isPublic = names.some((name) => name.toLowerCase().includes(text.replace(/\/$/, '')));
    return text.length >= minMaskLength && !isPublic;
}
const looksLikeAddress = (value) => /^(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+(?::\d+)?\/?$/i.test(value.trim());


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


/***/ }),

/***/ 8280:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ LoginRequiredError),
/* harmony export */   N: () => (/* binding */ checkHealth)
/* harmony export */ });
/* harmony import */ var _http_body_sink_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8988);
/* harmony import */ var _http_status_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8848);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7268);
/* harmony import */ var _mendix_request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(990);
/* harmony import */ var _url_rules_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5580);





class LoginRequiredError extends _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .StageError */ .Zu {
    name = 'LoginRequiredError';
}
const minSuccessMs = 3000;
const maxLoginMs = 60_000;
const maxNotFoundMs = 300_000;
async function checkHealth(session, url) {
    const { clock } = session.client;
    const shown = (0,_url_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .shownUrl */ .zA)(url);
    let [kind, since, noted] = ['other', clock.monotonicMs(), ''];
    session.waitingFor(`${shown} had not responded`, 'HEALTH_CHECK_FAILED');
    const check = async () => {
        const problem = await callOnce(session, url);
        const now = clock.monotonicMs();
        if (problem?.kind !== kind)
            since = now;
        kind = problem?.kind;
        if (!problem) {
            noted = '';
            return now - since >= minSuccessMs ? true : undefined;
        }
        const failure = `${shown} did not respond successfully: ${problem.why}`;
        if (problem.isFinal)
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .StageError */ .Zu('HEALTH_CHECK_FAILED', failure);
        throwIfLasting(problem.kind, now - since, failure);
        if (failure !== noted)
            session.log(failure);
        noted = failure;
        session.retrying(failure, 'HEALTH_CHECK_FAILED');
        return undefined;
    };
    await session.poll(check).catch((error) => {
        const { reason } = session.signal;
        throw kind === 'login' && reason instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .StageError */ .Zu ? loginRequired(reason.message, { cause: reason }) : error;
    });
    session.succeed(`${shown} responds successfully`);
}
const loginRequired = (failure, options) => new LoginRequiredError('HEALTH_CHECK_FAILED', `${failure}.\nSet \`health-check-url\` to a page that needs no login.`, options);
function throwIfLasting(kind, ms, failure) {
    if (kind === 'login' && ms >= maxLoginMs)
        throw loginRequired(`${failure} for a minute`);
    if (kind === 'not found' && ms >= maxNotFoundMs)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .StageError */ .Zu('HEALTH_CHECK_FAILED', `${failure} for five minutes.\nCheck the path of \`health-check-url\`.`);
}
const problemKindOf = (status) => status === 401 || status === 403 ? 'login' : status === 404 ? 'not found' : 'other';
const maxBodyMs = 5000;
async function callOnce({ client, signal }, url) {
    const enough = new AbortController();
    let [timer, seen] = [undefined, undefined];
    try {
        const response = await client.send((0,_mendix_request_js__WEBPACK_IMPORTED_MODULE_3__/* .buildRequest */ .mK)('GET', url, {}), {
            anonymous: true,
            isFile: true,
            retries: 0,
            signal: AbortSignal.any([signal, enough.signal]),
            spoolTo: (status) => {
                seen = status;
                timer = setTimeout(() => enough.abort(), maxBodyMs);
                return _http_body_sink_js__WEBPACK_IMPORTED_MODULE_0__/* .discardSink */ .Cb;
            },
        });
        response.body.discard();
        return response.ok ? undefined : problemOf(response.status, response.problem);
    }
    catch (error) {
        signal.throwIfAborted();
        if (enough.signal.aborted && seen !== undefined)
            return (0,_http_status_js__WEBPACK_IMPORTED_MODULE_1__/* .is2xx */ .ZE)(seen) ? undefined : problemOf(seen);
        if (!(error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConnectionError */ .Rc))
            throw error;
        return { kind: 'other', why: error.message, isFinal: error.final };
    }
    finally {
        clearTimeout(timer);
    }
}
const problemOf = (status, problem) => ({
    kind: problemKindOf(status),
    why: `it responds with ${status}${problem ? `; ${problem}` : ''}`,
    isFinal: false,
});


/***/ }),

/***/ 4117:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ findBranch),
/* harmony export */   Z: () => (/* binding */ buildBranch)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7268);
/* harmony import */ var _lib_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7188);
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(432);
/* harmony import */ var _lib_json_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1739);
/* harmony import */ var _lib_similarity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6296);
/* harmony import */ var _platform_attempts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8629);






async function findBranch(session, app, branch) {
    let refused;
    for (const name of possibleNames(branch)) {
        const call = {
            api: 'app-repository-v1',
            endpoint: 'GET /repositories/{appId}/branches/{name}',
            path: { appId: app.projectId, name },
        };
        const response = await session.request(call);
        if (response.status !== 404 && !response.ok)
            throw await (0,_platform_attempts_js__WEBPACK_IMPORTED_MODULE_4__/* .responseError */ .U3)(session, response);
        refused ??= response.ok ? undefined : response;
        if (!response.ok)
            continue;
        const commit = (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .factOf */ .yD)((0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)((0,_platform_attempts_js__WEBPACK_IMPORTED_MODULE_4__/* .fieldsIn */ .t5)(response).latestCommit).id, 'commit ID');
        if (commit)
            return { name: spelled(name), commit };
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StageError */ .Zu('INVALID_INPUT', `branch: the App Repository API returned no commit for ${branch}; give \`revision\`.`);
    }
    const others = await otherBranches(session, app, branch);
    if (others === undefined && refused)
        throw await (0,_platform_attempts_js__WEBPACK_IMPORTED_MODULE_4__/* .responseError */ .U3)(session, refused);
    throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StageError */ .Zu('BRANCH_NOT_FOUND', others ?? `branch: the repository has no branch "${branch}"`);
}
const bareName = (branch) => branch.replace(/^branches\//, '');
const withoutRef = (branch) => branch.replace(/^refs\/(?:heads|remotes)\//, '');
const withoutRemote = (branch) => withoutRef(branch).replace(/^origin\//, '');
const possibleNames = (given) => [
    ...new Set([withoutRef(given), withoutRemote(given)].flatMap((name) => [name, bareName(name), spelled(name)])),
];
const buildBranch = (given) => spelled(withoutRemote(given));
const spelled = (name) => (/^(?:main$|trunk$|branches\/)/.test(name) ? name : `branches/${name}`);
async function otherBranches(session, app, branch) {
    const names = await readBranches(session, app);
    if (names.length === 0)
        return undefined;
    const show = (name) => (0,_lib_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .Kb)(spelled(name), session.client.redact);
    const meant = (0,_lib_similarity_js__WEBPACK_IMPORTED_MODULE_3__/* .closest */ .k)(bareName(branch), names.map(bareName));
    const question = meant === undefined ? '' : ` Did you mean ${show(meant)}?`;
    return `branch: the repository of ${app.appId} in Mendix (Team Server, not GitHub) has no branch "${branch}". It has ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_5__/* .listed */ .KE)(names.map(show))}.${question}`;
}
const maxPages = 10;
async function readBranches(session, { projectId }) {
    const names = [];
    for (let page = 0, cursor = ''; page === 0 || (page < maxPages && cursor); page += 1) {
        const query = { limit: '100', ...(cursor && { cursor }) };
        const found = await session.tryRead({
            api: 'app-repository-v1',
            endpoint: 'GET /repositories/{appId}/branches',
            path: { appId: projectId },
            query,
        });
        const { items, cursors } = (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(found);
        names.push(...(0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(items).flatMap((item) => (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(item).name) || []));
        cursor = (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(cursors).next);
    }
    return names;
}


/***/ }),

/***/ 4290:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DC: () => (/* binding */ hashFile),
/* harmony export */   Vr: () => (/* binding */ uploadName),
/* harmony export */   hQ: () => (/* binding */ buildMarker),
/* harmony export */   kC: () => (/* binding */ isBuildOf)
/* harmony export */ });
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(228);

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
function hashFile(file) {
    const hash = process.getBuiltinModule('node:crypto').createHash('sha256');
    for (const chunk of (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_0__/* .readChunks */ .zO)(file))
        hash.update(chunk);
    return { ...file, sha256: hash.digest('hex') };
}
function uploadName({ path, sha256 }) {
    const { basename } = process.getBuiltinModule('node:path');
    return `${basename(path).replace(/\.mda$/i, '')}-${sha256.slice(0, 12)}.mda`;
}


/***/ })

};
;
//# sourceMappingURL=deploy.chunk.js.map
"use strict";
exports.id = 656;
exports.ids = [656];
exports.modules = {

/***/ 8656:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deploy: () => (/* binding */ deploy)
});

// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
// EXTERNAL MODULE: ./src/lib/format.ts
var format = __webpack_require__(432);
;// CONCATENATED MODULE: ./src/cloud/stages.ts


/** Something failed that ends the run: with a code for the output `error-code`. */
class StageError extends errors/* ActionError */.lZ {
    name = 'StageError';
    code;
    constructor(code, message, options) {
        super(message, options);
        this.code = code;
    }
}
function createStages({ cancelled, timeoutMs, log }) {
    const list = [];
    const deadline = Date.now() + timeoutMs;
    let current = '';
    let underWay;
    async function run(name, limitMs, work) {
        const outer = underWay;
        const entry = { name, result: 'done', seconds: 0, detail: '', beganAt: Date.now() };
        list.push(entry);
        [current, underWay] = [name, name];
        log(`Stage ${name}`);
        const left = deadline - Date.now();
        const limit = left < limitMs
            ? { ms: Math.max(1, left), of: `the \`timeout\` of ${(0,format/* formatTime */.f)(timeoutMs)}` }
            : { ms: limitMs, of: `the ${(0,format/* formatTime */.f)(limitMs)} of stage ${name}` };
        try {
            const result = await within({ cancelled, ...limit }, entry, work);
            // A stage within another is over, and the outer one goes on.
            if (outer !== undefined)
                current = outer;
            return result;
        }
        catch (error) {
            entry.result = error instanceof errors/* CancelledError */.cc ? 'cancelled' : 'failed';
            entry.detail = error instanceof StageError ? error.code : '';
            throw error;
        }
        finally {
            underWay = outer;
            entry.seconds = Math.round((Date.now() - entry.beganAt) / 100) / 10;
            log(`Stage ${name}: ${entry.result} after ${(0,format/* formatTime */.f)(Date.now() - entry.beganAt)}${entry.detail && `: ${entry.detail}`}`);
        }
    }
    return {
        run,
        skip: (name, why) => {
            list.push({ name, result: 'skipped', seconds: 0, detail: why, beganAt: Date.now() });
            log(`Stage ${name}: skipped: ${why}`);
        },
        aside: (limitMs, work) => within({ cancelled, ms: limitMs, of: `its ${(0,format/* formatTime */.f)(limitMs)}` }, { result: 'done', detail: '' }, work),
        list,
        current: () => current,
        finish: () => {
            current = 'done';
        },
    };
}
/** Runs work until it ends, is cancelled, or its time is up. */
async function within({ cancelled, ms, of }, entry, work) {
    const controller = new AbortController();
    const cancel = () => controller.abort(cancelled.reason);
    let last = { code: '', words: '' };
    const timer = setTimeout(() => {
        const said = [last.code, last.words].filter(Boolean).join(': ');
        controller.abort(new StageError(last.code || 'TIMEOUT', `${said && `${said}; `}the time is up (${of})`));
    }, ms);
    cancelled.addEventListener('abort', cancel, { once: true });
    if (cancelled.aborted)
        cancel();
    try {
        return await work({
            signal: controller.signal,
            tell: (detail) => {
                entry.detail = detail;
            },
            skip: (why) => {
                entry.result = 'skipped';
                entry.detail = why;
            },
            note: (code, words = '') => {
                last = { code, words };
            },
        });
    }
    catch (error) {
        throw controller.signal.aborted ? controller.signal.reason : error;
    }
    finally {
        clearTimeout(timer);
        cancelled.removeEventListener('abort', cancel);
    }
}
/** A stage that only reads, and that nobody lists. */
const quietStage = (signal) => ({
    signal,
    tell: () => undefined,
    skip: () => undefined,
    note: () => undefined,
});

// EXTERNAL MODULE: ./src/auth/credentials.ts
var credentials = __webpack_require__(8168);
// EXTERNAL MODULE: ./src/auth/hosts.ts
var hosts = __webpack_require__(7717);
// EXTERNAL MODULE: ./src/auth/signer.ts
var auth_signer = __webpack_require__(3930);
// EXTERNAL MODULE: ./src/client/response.ts
var client_response = __webpack_require__(4404);
// EXTERNAL MODULE: ./src/http/call.ts + 12 modules
var http_call = __webpack_require__(3176);
// EXTERNAL MODULE: ./src/http/retry.ts + 1 modules
var retry = __webpack_require__(666);
// EXTERNAL MODULE: ./src/mendix/request.ts + 1 modules
var request = __webpack_require__(990);
// EXTERNAL MODULE: ./src/wait/schedule.ts
var schedule = __webpack_require__(620);
;// CONCATENATED MODULE: ./src/cloud/calls.ts







/** Codes that pass by themselves: the platform does something else just now. */
const busyCodes = new Set(['ENVIRONMENT_BUSY', 'INVALID_STATE', 'SERVICE_UNAVAILABLE', 'ALREADY_LOCKED']);
const plain = (code) => code.trim().toUpperCase().replaceAll(' ', '_');
/** Whether an error has one of these codes. */
const hasCode = ({ error }, ...codes) => error !== undefined && codes.includes(plain(error.code));
const isBusy = ({ error, status }) => error?.code && busyCodes.has(plain(error.code)) ? true : status === 429 || (status === 503 && !error?.code);
/** Statuses of a gateway that lost the answer of what is behind it. */
const lostStatuses = [408, 502, 504];
const isLost = ({ status, kind }) => kind !== 'final' && lostStatuses.includes(status);
/** Waits before the next look at something. */
async function pause({ client }, stage, elapsedMs, tried) {
    const { clock } = client;
    const response = tried && 'response' in tried ? tried.response : undefined;
    const asked = (0,retry/* parseRetryAfter */.mu)(response?.headers['retry-after']?.[0], clock.now(), response?.headers.date?.[0]) ?? 0;
    await clock.sleep(Math.max((0,schedule/* intervalAfter */.U)(elapsedMs, undefined, Math.random()), asked), stage.signal);
}
const describe = ({ baseOf }, { api, endpoint, ...parts }) => (0,request/* describeCall */.G)(baseOf(api), endpoint, parts);
/** Makes an error of a response that ends the run. */
async function failure({ client }, response) {
    return new StageError((0,client_response/* failureCode */.A)(response), await client.explain(response));
}
/** Makes an error of a connection that failed. What a write may have done is looked at, so that no code need say it is unknown. */
const connectionFailure = (error) => new StageError(error.code === 'OUTCOME_UNKNOWN' ? 'CONNECTION_FAILED' : error.code, error.message, { cause: error });
/**
 * Reads something once it can be read: an outage is waited out, within the stage's limit.
 *
 * @param missing codes that mean that it is not there
 * @returns undefined where it is not there
 * @throws StageError where the platform refuses
 */
async function read(cloud, stage, call, missing = []) {
    const response = await readResponse(cloud, stage, call);
    if (!response.ok && hasCode(response, ...missing))
        return undefined;
    if (!response.ok)
        throw await failure(cloud, response);
    const { document } = response.body.json();
    if (document)
        return document.value;
    const why = `${await cloud.client.explain(response)}, and what it answered is no JSON`;
    throw new StageError((0,client_response/* failureCode */.A)(response), why);
}
/**
 * Like `read`, for callers to whom an error is an answer.
 *
 * @param answers busy codes that are an answer here
 */
async function readResponse(cloud, stage, call, answers = []) {
    const { clock } = cloud.client;
    const begin = clock.now();
    const isBrief = cloud.patience === 'retries';
    for (let told = '';;) {
        const tried = await attempt(cloud, stage, call, isBrief ? cloud.retries : 0);
        if ('error' in tried && isBrief)
            throw connectionFailure(tried.error);
        if ('response' in tried && isAnswer(tried.response, answers, isBrief)) {
            if (told)
                stage.note('');
            return tried.response;
        }
        const why = await wordsOf(cloud, stage, tried);
        if (why !== told)
            cloud.log(`Not known now: ${why}`);
        told = why;
        await pause(cloud, stage, clock.now() - begin, tried);
    }
}
const isAnswer = (response, answers, isBrief) => hasCode(response, ...answers) || !(isBusy(response) || (isLost(response) && !isBrief));
/** One line on a try that led to nothing; the stage keeps it for its time-out. */
async function wordsOf({ client }, stage, tried) {
    const words = 'error' in tried ? tried.error.message : await client.explain(tried.response);
    const [first = ''] = words.split('\n');
    stage.note('error' in tried ? '' : (tried.response.error?.code ?? ''), first);
    return first;
}
/** Sends once; a connection that failed is a value, but for one that another try cannot help. */
async function attempt(cloud, stage, call, retries) {
    try {
        const options = { signal: stage.signal, retries, isSuccess: http_call/* is2xx */.Z };
        return { response: await cloud.client.send(describe(cloud, call), options) };
    }
    catch (error) {
        stage.signal.throwIfAborted();
        if (error instanceof errors/* ConnectionError */.Rc && !error.final)
            return { error };
        throw error instanceof errors/* ConnectionError */.Rc ? connectionFailure(error) : error;
    }
}
const isFinal = (response) => !isBusy(response) && !isLost(response);
/** Why a try that got no final answer did not. */
const troubleOf = (tried) => 'error' in tried
    ? tried.error.phase === 'connecting'
        ? 'unsent'
        : 'lost'
    : isBusy(tried.response)
        ? 'busy'
        : 'lost';
/**
 * Sends a call that changes something. What is busy is waited for. Where the answer is lost, or never came, `look` says whether it took
 * effect; if it did not, the call is sent once more.
 *
 * @param look returns what the call was to bring about, or undefined where that is not the case
 * @returns the response, or what `look` found
 */
async function write(cloud, stage, call, look) {
    const { clock } = cloud.client;
    const begin = clock.now();
    const times = { unsent: 0, lost: 0, busy: 0 };
    const most = { unsent: cloud.retries, lost: 1, busy: Number.POSITIVE_INFINITY };
    for (;;) {
        cloud.onWrite();
        const tried = await attempt(cloud, stage, call, 0);
        if ('response' in tried && isFinal(tried.response)) {
            stage.note('');
            return tried;
        }
        const trouble = troubleOf(tried);
        const why = await wordsOf(cloud, stage, tried);
        cloud.log(`${why}; ${trouble === 'lost' ? 'looking what became of it' : 'trying again'}`);
        await pause(cloud, stage, clock.now() - begin, tried);
        const found = await look();
        if (found !== undefined)
            return { found };
        if (times[trouble]++ >= most[trouble])
            throw 'error' in tried ? connectionFailure(tried.error) : await failure(cloud, tried.response);
    }
}

;// CONCATENATED MODULE: ./src/cloud/fields.ts
/** The fields of an object; none of anything else. */
const fieldsOf = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
const listOf = (value) => (Array.isArray(value) ? value : []);
const textOf = (value) => typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
function appOf(value) {
    const { AppId, Name, ProjectId } = fieldsOf(value);
    return { appId: textOf(AppId), name: textOf(Name), projectId: textOf(ProjectId) };
}
function environmentOf(value) {
    const { EnvironmentId, Mode, Status, Url, ModelVersion } = fieldsOf(value);
    return {
        id: textOf(EnvironmentId),
        mode: textOf(Mode),
        status: textOf(Status),
        url: textOf(Url),
        modelVersion: textOf(ModelVersion),
    };
}
function packageOf(value) {
    const { PackageId, Name, Version, Description, Status } = fieldsOf(value);
    return {
        id: textOf(PackageId),
        name: textOf(Name),
        version: textOf(Version),
        description: textOf(Description),
        status: textOf(Status),
    };
}

;// CONCATENATED MODULE: ./src/cloud/snapshot.ts



/** What the comment of a snapshot ends in: a run that is repeated knows its own by it. */
const runMark = (env) => `[${env.GITHUB_REPOSITORY || 'local'} ${env.GITHUB_RUN_ID || crypto.randomUUID()}]`;
const base = '/apps/{ProjectId}/environments/{EnvironmentId}/snapshots';
const at = ({ app, environment }, endpoint, more = {}) => ({
    api: 'backups-v2',
    endpoint,
    ...more,
    path: { ProjectId: app.projectId, EnvironmentId: environment.id, ...more.path },
});
const snapshotOf = (value) => {
    const fields = fieldsOf(value);
    return { id: textOf(fields.snapshot_id), comment: textOf(fields.comment), state: textOf(fields.state) };
};
/** The snapshot of a mark that is complete, or on its way; a complete one first. */
async function findMarked(cloud, stage, place, mark) {
    const answer = fieldsOf(await read(cloud, stage, at(place, `GET ${base}`, { query: { limit: '100', offset: '0' } })));
    const own = listOf(answer.snapshots)
        .map(snapshotOf)
        .filter(({ comment, state }) => comment.trimEnd().endsWith(mark) && state !== 'failed');
    return own.find(({ state }) => state === 'completed') ?? own[0];
}
/**
 * Makes a snapshot, or takes the one that has the mark already, and waits until it is complete.
 *
 * @param mark what the comment ends in, by which a repeated run finds it
 */
async function takeSnapshot(cloud, stage, { place, comment, mark }) {
    const look = () => findMarked(cloud, stage, place, mark);
    const known = await look();
    const found = known ?? (await create(cloud, stage, at(place, `POST ${base}`, { json: { comment: `${comment} ${mark}` } }), look));
    await awaitSnapshot(cloud, stage, at(place, `GET ${base}/{SnapshotId}`, { path: { SnapshotId: found.id } }));
    return { id: found.id, isReused: known !== undefined };
}
async function create(cloud, stage, call, look) {
    const sent = await write(cloud, stage, call, look);
    if ('found' in sent)
        return sent.found;
    if (!sent.response.ok)
        throw await failure(cloud, sent.response);
    const made = snapshotOf(sent.response.body.json().document?.value);
    const found = made.id ? made : await look();
    if (!found)
        throw new StageError('INVALID_ANSWER', 'The answer of the platform names no snapshot_id.');
    return found;
}
/** How long a new snapshot may not be visible yet, in milliseconds. */
const notVisibleMs = 30_000;
async function awaitSnapshot(cloud, stage, call) {
    const { clock, redact } = cloud.client;
    const begin = clock.now();
    for (;;) {
        const response = await readResponse(cloud, stage, call);
        const isHidden = hasCode(response, 'NOT_FOUND') && clock.now() - begin < notVisibleMs;
        if (!response.ok && !isHidden)
            throw await failure(cloud, response);
        const { state, status_message: message } = fieldsOf(response.body.json().document?.value);
        if (response.ok && state === 'completed')
            return;
        if (response.ok && state === 'failed')
            throw new StageError('SNAPSHOT_FAILED', `The snapshot failed: ${redact(textOf(message)) || 'no reason is given'}`);
        await pause(cloud, stage, clock.now() - begin);
    }
}

// EXTERNAL MODULE: ./src/inputs/issues.ts
var inputs_issues = __webpack_require__(89);
// EXTERNAL MODULE: ./src/inputs/reader.ts
var reader = __webpack_require__(9066);
// EXTERNAL MODULE: ./src/inputs/source.ts
var inputs_source = __webpack_require__(4620);
// EXTERNAL MODULE: ./src/mendix/lookup.ts
var lookup = __webpack_require__(763);
// EXTERNAL MODULE: ./src/mendix/scope.ts
var mendix_scope = __webpack_require__(1721);
// EXTERNAL MODULE: ./src/lib/files.ts
var files = __webpack_require__(228);
// EXTERNAL MODULE: ./src/actions/common/connection.ts
var connection = __webpack_require__(3341);
;// CONCATENATED MODULE: ./src/actions/deploy/inputs.ts



/** The defaults of inputs that are given as text. action.yml states them as well, for people; a test holds the two together. */
const defaults = {
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
    const need = (name, what) => reader.text(name) ?? reader.issues.add(name, `is missing; give ${what}`);
    const inputs = {
        ...(0,connection/* readConnection */.d)(reader, runner),
        app: need('app', 'the AppId (the subdomain), the ProjectId or the exact name of the app'),
        environment: need('environment', 'its Mode, such as Test or Production, or its EnvironmentId'),
        source: readSource(reader),
        description: reader.text('description') ?? `${env.GITHUB_WORKFLOW || 'Deploy'} #${env.GITHUB_RUN_NUMBER || '1'}`,
        backup: reader.flag('backup', defaults.backup),
        settings: readSettings(reader, runner),
        syncDatabase: reader.flag('sync-database', defaults['sync-database']),
        start: reader.flag('start', defaults.start),
        checkUrl: readCheckUrl(reader),
        onFailure: reader.choice('on-failure', ['leave', 'roll-back'], defaults['on-failure']),
        timeoutMs: reader.duration('timeout', defaults.timeout) ?? inputs_issues/* invalid */.Gq,
        dryRun: reader.flag('dry-run', defaults['dry-run']),
        summary: reader.flag('summary', defaults.summary),
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
            issues.add(name, 'goes with `branch` alone');
    if (given.length !== 1)
        return issues.add(given[1] ?? 'branch', `exactly one of ${sources.map((name) => `\`${name}\``).join(', ')} says where the package comes from; ${given.length === 0 ? 'none is given' : `${given.join(' and ')} are given`}`);
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
/** The most that Deploy API v2 takes: https://docs.mendix.com/apidocs-mxsdk/apidocs/deploy-api-2/ */
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
/** Characters: shorter values would blank the log. */
const shortestMask = 6;
function readSettings(reader, { protect }) {
    const kinds = {
        constants: 'Constants',
        'scheduled-events': 'ScheduledEvents',
        'custom-settings': 'CustomSettings',
    };
    const names = ['constants', 'scheduled-events', 'custom-settings'];
    const read = names.map((input) => {
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
            return { kind: kinds[input], name, value };
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
    if (given === undefined || /^\/(?!\/)/.test(given))
        return given;
    const url = URL.parse(given);
    if (!url || !/^https?:$/.test(url.protocol))
        return issues.add('check-url', 'is neither a path that begins with / nor an https URL');
    if (url.username || url.password)
        return issues.add('check-url', 'must not hold a user name or password');
    return given;
}

;// CONCATENATED MODULE: ./src/actions/deploy/plan.ts










const apis = ['deploy-v1', 'deploy-v2', 'build-v1', 'backups-v2', 'app-repository-v1'];
/** Reads and checks all inputs. @throws InputError with every mistake */
async function planDeploy(runner) {
    const issues = (0,inputs_issues/* createIssues */.Vg)(runner.warning);
    const inputs = readDeployInputs((0,reader/* createInputReader */.i)((0,inputs_source/* createInputSource */.k)(runner.input), issues), runner);
    const { credentials: texts, allowedHosts, baseUrl, source } = inputs;
    const apiKey = (0,credentials/* makeCredential */.W7)('api-key', texts, issues);
    const needsPat = source !== inputs_issues/* invalid */.Gq && source.kind === 'branch' && source.revision === undefined;
    if (needsPat && texts.pat === undefined)
        issues.add('pat', 'is missing; the newest commit of `branch` takes one, with the scope mx:modelrepository:repo:read. Or give `revision`');
    const pat = needsPat && texts.pat ? (0,credentials/* makeCredential */.W7)('pat', texts, issues) : { kind: 'none' };
    const signer = (0,auth_signer/* createSigner */.r)((0,hosts/* hostRule */.z3)(allowedHosts === inputs_issues/* invalid */.Gq ? [] : allowedHosts, (0,lookup/* mendixHosts */.TK)()));
    const url = baseUrl === undefined ? undefined : URL.parse(baseUrl);
    if (baseUrl !== undefined && (!url || url.search || url.hash || url.username))
        issues.add('base-url', 'is not a URL such as https://mendix.example.com, without query or user name');
    const problem = url ? ((0,hosts/* schemeProblem */.HZ)(url) ?? signer.problem(url, true)) : undefined;
    if (problem)
        issues.add('base-url', problem);
    issues.throwIfAny();
    if (!(0,inputs_issues/* isComplete */.As)(inputs) || apiKey === inputs_issues/* invalid */.Gq || pat === inputs_issues/* invalid */.Gq)
        throw new Error('a mistake in the inputs has not been noted');
    const scope = await (0,mendix_scope/* openScope */.P)(await (0,mendix_scope/* placeApis */.T)(apis, baseUrl));
    const mark = runMark(runner.env);
    return { inputs, signer, scope, mark, credentialFor: (match) => ((0,lookup/* credentialOf */.$5)(match) === 'pat' ? pat : apiKey) };
}

;// CONCATENATED MODULE: ./src/cloud/environment.ts



/** An endpoint of one environment, filled in. */
const environment_at = ({ app, environment }, endpoint, more = {}) => ({
    api: 'deploy-v1',
    endpoint,
    ...more,
    path: { AppId: app.appId, Mode: environment.mode, ...more.path },
});
const readEnvironment = async (cloud, stage, place) => environmentOf(await read(cloud, stage, environment_at(place, 'GET /apps/{AppId}/environments/{Mode}')));
/** The package on an environment, if there is one. */
async function readPackageOn(cloud, stage, place) {
    const found = await read(cloud, stage, environment_at(place, 'GET /apps/{AppId}/environments/{Mode}/package'), [
        'PACKAGE_NOT_FOUND',
    ]);
    return found === undefined ? undefined : packageOf(found);
}
const settingsCall = (place) => environment_at(place, 'GET /apps/{AppId}/environments/{Mode}/settings');
const settingsChange = (place, json) => environment_at(place, 'POST /apps/{AppId}/environments/{Mode}/settings', { json });
const isDown = ({ status }) => status === 'Stopped' || status === 'Empty';
/** Waits until a look finds what it looks for. */
async function until(cloud, stage, look) {
    const { clock } = cloud.client;
    const begin = clock.now();
    for (;;) {
        const found = await look();
        if (found !== undefined)
            return found;
        await pause(cloud, stage, clock.now() - begin);
    }
}
/** Stops an app, and waits until it is down. */
async function stop(cloud, stage, place) {
    const look = async () => isDown(await readEnvironment(cloud, stage, place)) ? true : undefined;
    const sent = await write(cloud, stage, environment_at(place, 'POST /apps/{AppId}/environments/{Mode}/stop'), look);
    if ('found' in sent)
        return;
    // A stop that failed may have stopped the app all the same.
    if (!sent.response.ok && !(hasCode(sent.response, 'STOP_FAILED') && (await look())))
        throw await failure(cloud, sent.response);
    await until(cloud, stage, look);
}
/** Brings a package to an environment, and waits until the platform shows it there. @throws StageError PACKAGE_CHANGED where it shows a third one */
async function transport(cloud, stage, plan) {
    const { place, packageId, before } = plan;
    const look = async () => {
        const shown = (await readPackageOn(cloud, stage, place))?.id;
        if (shown === packageId)
            return true;
        if (shown !== undefined && shown !== before)
            throw changed(shown);
        return undefined;
    };
    const call = environment_at(place, 'POST /apps/{AppId}/environments/{Mode}/transport', { json: { PackageId: packageId } });
    for (let isFirst = true;; isFirst = false) {
        const sent = await write(cloud, stage, call, look);
        if ('found' in sent)
            return;
        if (sent.response.ok)
            break;
        if (!isFirst || !hasCode(sent.response, 'APP_IS_RUNNING'))
            throw await failure(cloud, sent.response);
        await plan.stopFirst();
    }
    await until(cloud, stage, look);
}
const changed = (shown) => new StageError('PACKAGE_CHANGED', `PACKAGE_CHANGED: ${shown ? `the package ${shown}` : 'no package'} is on the environment now, and not the one that this run brings. Somebody else deploys to it at the same time.`);
/** How long an environment that is watched may stay down before the start is sent again, in milliseconds. */
const againMs = 60_000;
/** Starts an app, and waits until it runs. */
async function start(cloud, stage, plan) {
    const { place, version } = plan;
    const isRunning = async () => {
        const environment = await readEnvironment(cloud, stage, place);
        return environment.status === 'Running' ? environment : undefined;
    };
    for (let restarts = 0; restarts <= mostRestarts; restarts += 1) {
        const end = await startOnce(cloud, stage, plan, isRunning);
        if (end === 'started')
            return void (await until(cloud, stage, isRunning));
        const running = end === 'watch' ? await watch(cloud, stage, isRunning) : end === 'again' ? undefined : await isRunning();
        if (running && (version === undefined || (end !== 'already' && isOfVersion(running, version))))
            return;
        // What somebody else started may be the package before, or have begun before the settings were in effect.
        if (running)
            await stop(cloud, stage, place);
    }
    throw new StageError('ALREADY_STARTED', 'ALREADY_STARTED: somebody else starts the app again and again, as it was before.');
}
/** How often an app that somebody else started is stopped and started anew. */
const mostRestarts = 3;
/** What is not told is not held against it. */
const isOfVersion = ({ modelVersion }, version) => modelVersion === '' || version === '' || modelVersion === version;
/** Another start is under way, or the job is not known: what counts is the environment. A start that failed shows nothing there. */
async function watch(cloud, stage, look) {
    const { clock } = cloud.client;
    for (const begin = clock.now(); clock.now() - begin < againMs;) {
        const found = await look();
        if (found !== undefined)
            return found;
        await pause(cloud, stage, clock.now() - begin);
    }
    return undefined;
}
async function startOnce(cloud, stage, { place, syncDatabase }, isRunning) {
    const call = environment_at(place, 'POST /apps/{AppId}/environments/{Mode}/start', { json: { AutoSyncDb: syncDatabase } });
    const sent = await write(cloud, stage, call, isRunning);
    if ('found' in sent)
        return 'running';
    const { response } = sent;
    if (hasCode(response, 'ALREADY_STARTED'))
        return 'already';
    if (hasCode(response, 'APP_ALREADY_HAS_A_STARTING_JOB'))
        return 'watch';
    if (!response.ok)
        throw await failure(cloud, response);
    const jobId = textOf(fieldsOf(response.body.json().document?.value).JobId);
    return jobId ? followJob(cloud, stage, { place, jobId }) : 'watch';
}
/** Follows a start job to its end. @throws StageError where the start failed */
async function followJob(cloud, stage, { place, jobId }) {
    const { clock } = cloud.client;
    const begin = clock.now();
    const call = environment_at(place, 'GET /apps/{AppId}/environments/{Mode}/start/{JobId}', { path: { JobId: jobId } });
    for (;;) {
        const response = await readJob(cloud, stage, call);
        if (response === 'locked')
            return 'again';
        if (hasCode(response, 'ALREADY_STARTED'))
            return 'already';
        if (hasCode(response, 'NO_SUCH_STARTJOB'))
            return 'watch';
        if (!response.ok)
            throw await failure(cloud, response);
        if (textOf(fieldsOf(response.body.json().document?.value).Status) === 'Started')
            return 'started';
        await pause(cloud, stage, clock.now() - begin);
    }
}
/** A lock ends the job: it has to be started anew once the lock is gone. */
async function readJob(cloud, stage, call) {
    const response = await readResponse(cloud, stage, call, ['ALREADY_LOCKED']);
    if (!hasCode(response, 'ALREADY_LOCKED'))
        return response;
    stage.note(response.error?.code ?? '');
    await pause(cloud, stage, 0);
    return 'locked';
}

// EXTERNAL MODULE: ./src/actions/common/open-client.ts + 14 modules
var open_client = __webpack_require__(3076);
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
    const cloud = openCloud(plan, runner, cancelled);
    return {
        plan,
        cloud: {
            ...cloud,
            onWrite: () => {
                outputs.changed = 'true';
            },
        },
        stages: createStages({ cancelled, timeoutMs: plan.inputs.timeoutMs, log: runner.info }),
        outputs,
        downtime: createDowntime(cloud.client.clock),
        place: undefined,
        rollBack: undefined,
    };
}
/** Milliseconds of silence after which a connection is given up. */
const idleTimeoutMs = 60_000;
/** How the platform is called. */
function openCloud(plan, runner, cancelled) {
    const { inputs, signer, scope, credentialFor } = plan;
    const { retries } = inputs;
    const connection = { signer, scope, credentialFor, retries, idleTimeoutMs, mask: [], isSuccess: http_call/* is2xx */.Z };
    return {
        client: (0,open_client/* openClient */.My)(connection, runner, cancelled),
        retries,
        patience: 'stage',
        baseOf: (api) => scope.baseOf(api) ?? unknownApi(api),
        log: runner.info,
        onWrite: () => undefined,
    };
}
const unknownApi = (api) => {
    throw new Error(`the plan lacks the API ${api}`);
};
/** @returns milliseconds */
const minutes = (count) => count * 60_000;
const showPackage = ({ id, version, name }) => `${version || name} (${id})`;

;// CONCATENATED MODULE: ./src/actions/deploy/report.ts




/** The state of the app now; undefined where it cannot be read in time. */
async function readState(cloud, place, signal) {
    const stage = quietStage(signal);
    try {
        const { status } = await readEnvironment(cloud, stage, place);
        const shown = await readPackageOn(cloud, stage, place);
        const what = `${place.app.appId} ${place.environment.mode}`;
        const on = shown ? `the package ${showPackage(shown)} is on it` : 'no package is on it';
        const isRunning = status === 'Running';
        const text = isRunning
            ? `The app still runs: ${what} is Running, and ${on}.`
            : `The app is down: ${what} is ${status}, and ${on}.`;
        return { isRunning, text };
    }
    catch (error) {
        if (error instanceof errors/* ActionError */.lZ || signal.aborted)
            return undefined;
        throw error;
    }
}
/** Nothing from outside is Markdown or HTML. */
const escaped = (text) => text.replace(/[^\p{L}\p{N} .,/:;_()=+%?-]/gu, (char) => `&#${char.codePointAt(0)};`);
/** The Markdown of a job summary: what went where, the stages, and a timeline. */
function describeDeploy({ title, succeeded, text, link, stages }) {
    const rows = stages.map(({ name, result, seconds, detail }) => `| ${name} | ${result} | ${seconds} | ${escaped(detail)} |`);
    const bars = stages
        .filter(({ result }) => result !== 'skipped')
        .map(({ name, seconds, beganAt, result }) => {
        const begin = Math.floor(beganAt / 1000);
        const flag = result === 'done' ? '' : 'crit, ';
        return `  ${name} :${flag}${begin}, ${begin + Math.max(1, Math.round(seconds))}`;
    });
    const lines = [
        `### ${succeeded ? '&#9989;' : '&#10060;'} ${escaped(title)}`,
        '',
        ...text.split('\n').map((line) => `${escaped(line)}<br>`),
        ...(link ? ['', `<${encodeURI(link).replace(/[<>]/g, '')}>`] : []),
        '',
        '| Stage | Result | Seconds | Detail |',
        '| --- | --- | --- | --- |',
        ...rows,
        '',
        ...(bars.length > 0 ? ['```mermaid', 'gantt', '  dateFormat X', '  axisFormat %H:%M:%S', ...bars, '```', ''] : []),
    ];
    return lines.join('\n');
}

// EXTERNAL MODULE: ./src/lib/escape.ts
var lib_escape = __webpack_require__(7188);
;// CONCATENATED MODULE: ./src/cloud/resolve.ts




/** How many of what the key can see are told. */
const mostListed = 10;
/** Finds an app by its AppId, its ProjectId or its exact name. @throws StageError with those that the key can see */
async function findApp(cloud, stage, wanted) {
    const apps = listOf(await read(cloud, stage, { api: 'deploy-v1', endpoint: 'GET /apps' })).map(appOf);
    const text = wanted.toLowerCase();
    const byId = apps.filter(({ appId, projectId }) => [appId, projectId].some((id) => id.toLowerCase() === text));
    const found = byId.length > 0 ? byId : apps.filter(({ name }) => name === wanted);
    const [app, ...others] = found;
    if (app && others.length === 0)
        return app;
    const show = cloud.client.redact;
    const names = (app ? found : apps).map(({ appId, name }) => (0,lib_escape/* excerpt */.K)(`${appId} (${name})`, show));
    if (app)
        throw new StageError('APP_NOT_FOUND', `${names.length} apps have the name "${wanted}"; give the AppId: ${listed(names)}`);
    const seen = names.length === 0
        ? 'The API key can see no app at all: is its user a member of the app, with API Rights?'
        : `The API key can see ${listed(names)}.${closest(text, apps.flatMap(({ appId, name }) => [appId, name]))}`;
    throw new StageError('APP_NOT_FOUND', `There is no app "${wanted}". ${seen}`);
}
/** All environments of an app. @throws StageError where it is a Free App */
async function readEnvironments(cloud, stage, app) {
    const path = { AppId: app.appId };
    const all = listOf(await read(cloud, stage, { api: 'deploy-v1', endpoint: 'GET /apps/{AppId}/environments', path })).map(environmentOf);
    if (all.length === 0 || all.every(({ mode }) => mode === 'Sandbox'))
        throw new StageError('FREE_APP', `${app.appId} is a Free App, which has no environment to deploy to. A build alone deploys it: call POST /apps/${app.appId}/packages of build-v1 with the root action.`);
    return all;
}
/** Finds an environment by its Mode or its EnvironmentId. @throws StageError with those that there are */
function findEnvironment(all, app, wanted) {
    const text = wanted.toLowerCase();
    const found = all.find(({ id, mode }) => id.toLowerCase() === text || mode.toLowerCase() === text);
    if (found)
        return found;
    const modes = all.map(({ mode }) => mode);
    throw new StageError('ENVIRONMENT_NOT_FOUND', `${app.appId} has no environment "${wanted}". It has ${listed(modes)}.${closest(text, modes)}`);
}
function listed(names) {
    const more = names.length > mostListed ? ` and ${names.length - mostListed} more` : '';
    return names.slice(0, mostListed).join(', ') + more;
}
/** The name that shares most pairs of letters with a text, as a question. */
function closest(text, names) {
    const pairs = (word) => new Set([...`^${word.toLowerCase()}`].map((char, i, all) => char + (all[i + 1] ?? '$')));
    const wanted = pairs(text);
    const scored = names.map((name) => {
        const own = pairs(name);
        return { name, likeness: (2 * [...own].filter((pair) => wanted.has(pair)).length) / (own.size + wanted.size) };
    });
    const best = scored.reduce((a, b) => (b.likeness > a.likeness ? b : a), { name: '', likeness: 0.3 });
    return best.name ? ` Did you mean ${best.name}?` : '';
}

;// CONCATENATED MODULE: ./src/cloud/packages.ts



const one = '/apps/{AppId}/packages/{PackageId}';
/** Every package of an app. */
const readPackages = async (cloud, stage, { appId }) => listOf(await read(cloud, stage, { api: 'build-v1', endpoint: 'GET /apps/{AppId}/packages', path: { AppId: appId } })).map(packageOf);
/** @throws StageError with the platform's code where there is no such package */
const readPackage = async (cloud, stage, { appId }, packageId) => packageOf(await read(cloud, stage, {
    ...{ api: 'build-v1', endpoint: `GET ${one}` },
    path: { AppId: appId, PackageId: packageId },
}));
/** Waits until a package can be brought to an environment. @throws StageError PACKAGE_FAILED where it never can */
async function awaitPackage(cloud, stage, app, packageId) {
    const { clock } = cloud.client;
    const begin = clock.now();
    for (let last = '';;) {
        const found = await readPackage(cloud, stage, app, packageId);
        if (found.status !== last)
            cloud.log(`Package ${packageId}: ${found.status}`);
        last = found.status;
        if (last === 'Succeeded')
            return found;
        if (last === 'Failed')
            throw new StageError('PACKAGE_FAILED', `PACKAGE_FAILED: the package ${packageId} (${found.version || found.name}) is Failed. Its log is in the Mendix portal.`);
        await pause(cloud, stage, clock.now() - begin);
    }
}
/** Those of a list that are ready, before those on their way; those that failed are no candidates. */
function candidate(packages, fits) {
    const fitting = packages.filter((each) => fits(each) && each.status !== 'Failed');
    return fitting.find(({ status }) => status === 'Succeeded') ?? fitting[0];
}

;// CONCATENATED MODULE: ./src/cloud/revision.ts



/** The newest commit of a branch. Whether a branch below `branches/` has that before its name depends on the repository. */
async function newestRevision(cloud, stage, { projectId }, branch) {
    for (const name of new Set([branch, branch.replace(/^branches\//, '')])) {
        const call = {
            ...{ api: 'app-repository-v1', endpoint: 'GET /repositories/{appId}/branches/{name}' },
            path: { appId: projectId, name },
        };
        const response = await readResponse(cloud, stage, call);
        if (response.status === 404 && name === branch && branch.startsWith('branches/'))
            continue;
        if (!response.ok)
            throw await failure(cloud, response);
        const id = textOf(fieldsOf(fieldsOf(response.body.json().document?.value).latestCommit).id);
        if (id)
            return id;
        break;
    }
    throw new StageError('INVALID_INPUT', `branch: ${branch} has no commit that the App Repository API tells of; give \`revision\`.`);
}

;// CONCATENATED MODULE: ./src/cloud/builds.ts
/** What the description of a build ends in, by which a later run knows it. */
const buildMark = (revision, version) => `[${revision} ${version}]`;
/** Whether a package is a build of a revision, and of a version where that is given. */
const isBuildOf = (revision, version) => ({ description }) => {
    const text = description.trimEnd();
    const begin = text.lastIndexOf('[');
    const [marked, of, ...more] = text.endsWith(']') && begin >= 0 ? text.slice(begin + 1, -1).split(' ') : [];
    return (marked?.toLowerCase() === revision.toLowerCase() &&
        more.length === 0 &&
        (version === undefined ? !!of : of === version));
};
/** The version after the highest one, its last number raised by one. */
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






/** Finds the build of a revision that a run before began, or says how to build it. */
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
/** Finds an upload of the same bytes, or says how to upload them. */
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
    const head = [
        `--${boundary}`,
        'Content-Disposition: form-data; name="file"; filename="package.mda"',
        'Content-Type: application/octet-stream',
        '\r\n',
    ].join('\r\n');
    return {
        body: [{ bytes: Buffer.from(head) }, file, { bytes: Buffer.from(`\r\n--${boundary}--\r\n`) }],
        contentType: `multipart/form-data; boundary=${boundary}`,
    };
}
/** Begins a build or an upload. An answer that never came, or tells nothing, is looked for in the list. @returns the package's id */
async function begin(cloud, stage, { call, look, follow }) {
    const sent = await write(cloud, stage, call, look);
    if ('found' in sent)
        return sent.found.id;
    const { response } = sent;
    const { JobId, PackageId } = response.ok ? fieldsOf(response.body.json().document?.value) : {};
    if (textOf(JobId))
        await follow?.(textOf(JobId));
    const id = textOf(PackageId) || (await look())?.id;
    if (id)
        return id;
    throw await failure(cloud, response);
}
async function awaitUpload(cloud, stage, { appId }, jobId) {
    const { clock } = cloud.client;
    const begin = clock.now();
    const call = {
        api: 'deploy-v2',
        endpoint: 'GET /apps/{AppId}/jobs/{JobId}',
        path: { AppId: appId, JobId: jobId },
    };
    for (;;) {
        const response = await readResponse(cloud, stage, call);
        // The package itself tells all that the job does.
        if (!response.ok && hasCode(response, 'NOT_FOUND'))
            return;
        if (!response.ok)
            throw await failure(cloud, response);
        const status = textOf(fieldsOf(response.body.json().document?.value).Status);
        if (status === 'Completed')
            return;
        if (status === 'Failed')
            throw new StageError('PACKAGE_FAILED', 'PACKAGE_FAILED: the upload was received, and the platform could not take it in. Is it a whole .mda file?');
        await pause(cloud, stage, clock.now() - begin);
    }
}
/** `<base name>-<first 12 hex digits of its SHA-256>.mda`: the same bytes have the same name. */
function uploadName(file) {
    const { createHash } = process.getBuiltinModule('node:crypto');
    const { basename } = process.getBuiltinModule('node:path');
    const hash = createHash('sha256');
    for (const chunk of (0,files/* readChunks */.zO)(file))
        hash.update(chunk);
    return `${basename(file.path).replace(/\.mda$/i, '')}-${hash.digest('hex').slice(0, 12)}.mda`;
}

;// CONCATENATED MODULE: ./src/actions/deploy/acquire.ts






/** Minutes that a package may take, by where it comes from. */
const packageMinutes = {
    branch: 60,
    file: 30,
    package: 60,
    environment: 10,
};
/** Looks for the package, and says how it would be made where it is not there. */
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
/** Makes the package where it is not there, and waits until it can be brought to an environment. */
async function acquire(cloud, stage, wanted) {
    const { app } = wanted.place;
    const supply = await findSupply(cloud, stage, wanted);
    cloud.log(supply.kind === 'known' ? `Package ${supply.found.id}: ${supply.how}` : `The package is to be ${supply.how}`);
    // What is on an environment has been ready; it may have been removed from the list since.
    if (supply.kind === 'known' && wanted.inputs.source.kind === 'environment')
        return supply;
    const id = supply.kind === 'known' ? supply.found.id : await supply.make(stage);
    return { found: await awaitPackage(cloud, stage, app, id), how: supply.how };
}
async function packageOn(cloud, stage, { place, environments }, name) {
    const environment = findEnvironment(environments, place.app, name);
    const found = await readPackageOn(cloud, stage, { app: place.app, environment });
    if (found)
        return found;
    const why = `no package is on ${environment.mode}, so that there is none to bring from there`;
    throw new StageError('PACKAGE_NOT_FOUND', `PACKAGE_NOT_FOUND: ${why}`);
}

;// CONCATENATED MODULE: ./src/actions/deploy/check.ts





/** Asks a URL, without a credential, until the answer is a success. @throws StageError CHECK_FAILED */
async function check(cloud, stage, url) {
    const { clock } = cloud.client;
    const begin = clock.now();
    let last = 'no answer came';
    for (let told = '';;) {
        try {
            const response = await cloud.client.send((0,request/* describeRequest */.N)('GET', url, {}), {
                ...{ anonymous: true, isFile: true, retries: 0, signal: stage.signal, isSuccess: http_call/* is2xx */.Z },
            });
            response.body.discard();
            if (response.ok)
                return `${url.origin}${url.pathname} answered ${response.status}`;
            last = `it answers ${response.status}`;
        }
        catch (error) {
            if (!(error instanceof errors/* ConnectionError */.Rc) && !stage.signal.aborted)
                throw error;
            if (stage.signal.aborted || !(error instanceof errors/* ConnectionError */.Rc))
                throw failed(url, last, stage);
            last = error.message;
            if (error.final)
                throw failed(url, last, stage);
        }
        if (last !== told)
            cloud.log(`Check: ${last}`);
        told = last;
        stage.note('CHECK_FAILED');
        await pause(cloud, stage, clock.now() - begin);
    }
}
const failed = (url, last, stage) => stage.signal.aborted
    ? stage.signal.reason
    : new StageError('CHECK_FAILED', `CHECK_FAILED: ${url.origin}${url.pathname} is no success: ${last}`);

;// CONCATENATED MODULE: ./src/actions/deploy/decide.ts
/**
 * An app that runs another version than that of the package on its environment was not restarted after a transport: a run before was cut
 * off. What is not told is not held against it.
 */
const isStale = ({ environment, packageOn }) => environment.status === 'Running' &&
    environment.modelVersion !== '' &&
    !!packageOn?.version &&
    environment.modelVersion !== packageOn.version;
/** Decides what is missing. */
function decide(situation, { packageId, start, isAnew }) {
    const isRunning = situation.environment.status === 'Running';
    const transports = packageId === undefined || situation.packageOn?.id !== packageId;
    const stops = isRunning && (!start || transports || isAnew || isStale(situation));
    return { transports, stops, starts: start && (!isRunning || stops) };
}

;// CONCATENATED MODULE: ./src/cloud/settings.ts


/** The three kinds of settings, as the API calls them. */
const settingKinds = ['Constants', 'ScheduledEvents', 'CustomSettings'];
/** Holds the settings of an environment against those that are wanted. */
function planSettings(current, wanted) {
    const all = fieldsOf(current);
    let [count, needsRestart] = [0, false];
    const unknown = [];
    const lists = settingKinds.map((kind) => {
        const rows = listOf(all[kind]).map((row) => ({ ...fieldsOf(row) }));
        for (const { name, value } of wanted.filter((each) => each.kind === kind)) {
            const row = rows.find(({ Name }) => textOf(Name) === name);
            if (!row)
                unknown.push(`${kind} has no "${name}".${closest(name, rows.map(({ Name }) => textOf(Name)))}`);
            else {
                if (textOf(row.DeployedValue) !== value)
                    needsRestart = true;
                if (textOf(row.Value) !== value) {
                    row.Value = value;
                    count += 1;
                }
            }
        }
        return [kind, rows];
    });
    const change = { ...all, ...Object.fromEntries(lists) };
    return { change: count > 0 ? change : undefined, needsRestart, count, unknown };
}

;// CONCATENATED MODULE: ./src/actions/deploy/look.ts



const lookAt = async (cloud, stage, place) => ({
    environment: await readEnvironment(cloud, stage, place),
    packageOn: await readPackageOn(cloud, stage, place),
});
/** Holds the settings as they are now against those that are wanted. */
const lookAtSettings = async ({ cloud, plan }, stage, place) => planSettings((await read(cloud, stage, settingsCall(place))) ?? null, plan.inputs.settings);

;// CONCATENATED MODULE: ./src/actions/deploy/bring.ts








/** Brings a package to an environment, with the settings that are wanted, and has it run. */
async function bring(run, bringing) {
    const { stages, plan, outputs } = run;
    const { inputs } = plan;
    const { place } = bringing;
    if (inputs.backup)
        await stages.run('backup', minutes(120), (stage) => backup(run, stage, bringing));
    else
        stages.skip('backup', '`backup` is false');
    const isBrought = await stages.run('transport', minutes(10), (stage) => bringPackage(run, stage, bringing));
    let isAnew = isBrought;
    if (inputs.settings.length === 0)
        stages.skip('settings', 'none is given');
    else if (await stages.run('settings', minutes(10), (stage) => bringSettings(run, stage, place)))
        isAnew = true;
    // Where the transport wanted the app down, it is.
    if (!stages.list.some(({ name }) => name === 'stop'))
        if (await stages.run('stop', minutes(10), (stage) => stopWhereNeeded(run, stage, { ...bringing, isAnew })))
            isAnew = true;
    if (inputs.start)
        await stages.run('start', minutes(30), (stage) => startApp(run, stage, { ...bringing, isAnew }));
    else
        stages.skip('start', '`start` is false');
    await stages.run('verify', minutes(10), (stage) => verify(run, stage, bringing));
    if (inputs.checkUrl === undefined)
        return stages.skip('check', 'no `check-url` is given');
    const url = new URL(inputs.checkUrl, outputs['environment-url'] || undefined);
    await stages.run('check', minutes(10), (stage) => check(run.cloud, stage, url));
}
/** Makes a snapshot before anything is changed: none where nothing is to be changed, or nothing is there. */
async function backup(run, stage, { place, found }) {
    const { cloud, plan, outputs } = run;
    const situation = await lookAt(cloud, stage, place);
    if (situation.environment.status === 'Empty')
        return stage.skip('the environment is Empty');
    const { start: wantsStart, settings: wanted } = plan.inputs;
    const isThere = situation.packageOn?.id === found.id;
    // Which settings there are is known of the package that is there.
    const settings = isThere && wanted.length > 0 ? await lookAtSettings(run, stage, place) : undefined;
    const isAnew = settings?.change !== undefined || settings?.needsRestart === true;
    const { transports, stops, starts } = decide(situation, { packageId: found.id, start: wantsStart, isAnew });
    const isMistake = settings !== undefined && settings.unknown.length > 0;
    if (isMistake || !(transports || isAnew || stops || starts))
        return stage.skip('nothing else is to be done');
    const comment = `Before ${showPackage(found)}`;
    const taken = await takeSnapshot(cloud, stage, { place, comment, mark: plan.mark });
    outputs['snapshot-id'] = taken.id;
    stage.tell(`${taken.id}${taken.isReused ? ', made before by this run' : ''}`);
}
/** @returns whether the package was brought */
async function bringPackage(run, stage, { place, found, before }) {
    const on = await readPackageOn(run.cloud, stage, place);
    if (on?.id === found.id) {
        stage.skip('the package is on the environment');
        return false;
    }
    if (on?.id !== before?.id)
        throw changed(on?.id);
    const stopFirst = () => run.stages.run('stop', minutes(10), (inner) => stopApp(run, inner, place));
    await transport(run.cloud, stage, { place, packageId: found.id, before: before?.id, stopFirst });
    stage.tell(showPackage(found));
    return true;
}
/** @returns whether a start has to bring something into effect */
async function bringSettings(run, stage, place) {
    const settings = await lookAtSettings(run, stage, place);
    const { change, needsRestart, count, unknown } = settings;
    if (unknown.length > 0)
        throw new StageError('SETTING_NOT_FOUND', `SETTING_NOT_FOUND: ${unknown.join(' ')}\nThe API can set what the package on the environment has, and cannot add more.`);
    if (change === undefined) {
        stage.skip(needsRestart ? 'every value is as wanted, and in effect after the next start' : 'every value is as wanted');
        return needsRestart;
    }
    const look = async () => (await lookAtSettings(run, stage, place)).change === undefined ? true : undefined;
    const sent = await write(run.cloud, stage, settingsChange(place, change), look);
    if ('response' in sent && !sent.response.ok)
        throw await failure(run.cloud, sent.response);
    stage.tell(`${count} changed`);
    return true;
}
/** @returns whether the app was stopped */
async function stopWhereNeeded(run, stage, { place, found, isAnew }) {
    const situation = await lookAt(run.cloud, stage, place);
    if (situation.packageOn?.id !== found.id)
        throw changed(situation.packageOn?.id);
    const { stops } = decide(situation, { packageId: found.id, start: run.plan.inputs.start, isAnew });
    if (stops)
        await stopApp(run, stage, place);
    else
        stage.skip(`the app is ${situation.environment.status}`);
    return stops;
}
/** Stops the app, and counts the time that it is down. */
async function stopApp({ cloud, downtime }, stage, place) {
    const began = cloud.client.clock.now();
    await stop(cloud, stage, place);
    downtime.stopped(began);
    stage.tell('the app is down');
}
async function startApp(run, stage, { place, found, isAnew }) {
    const { cloud, plan, downtime } = run;
    const { environment, packageOn } = await lookAt(cloud, stage, place);
    if (packageOn?.id !== found.id)
        throw changed(packageOn?.id);
    if (environment.status === 'Running' && !isAnew)
        return stage.skip('the app runs as wanted');
    const { syncDatabase } = plan.inputs;
    await start(cloud, stage, { place, syncDatabase, version: isAnew ? found.version : undefined });
    downtime.running();
    stage.tell(`${found.version || found.name} runs`);
}
/** Nobody else has deployed meanwhile, and the app runs where it is to run. */
async function verify({ cloud, plan }, stage, { place, found }) {
    const on = await readPackageOn(cloud, stage, place);
    if (on?.id !== found.id)
        throw changed(on?.id);
    const isAsWanted = ({ status }) => !plan.inputs.start || status === 'Running';
    const { status } = await until(cloud, stage, async () => {
        const environment = await readEnvironment(cloud, stage, place);
        stage.note('', `the app is ${environment.status}`);
        return isAsWanted(environment) ? environment : undefined;
    });
    stage.tell(`${status}, with ${showPackage(on)}`);
}

;// CONCATENATED MODULE: ./src/actions/deploy/dry-run.ts




/** Says what each stage would do. Only reads are sent. */
async function showSteps(run, target) {
    const { stages, plan, outputs } = run;
    const limit = minutes(packageMinutes[plan.inputs.source.kind]);
    const { steps, changes } = await stages.run('package', limit, (stage) => foresee(run, stage, target));
    for (const [name, step] of Object.entries(steps))
        stages.skip(name, step);
    outputs.changed = String(changes);
}
async function foresee(run, stage, { place, environments }) {
    const { cloud, plan, outputs } = run;
    const { inputs } = plan;
    const supply = await findSupply(cloud, stage, { place, environments, inputs });
    const found = supply.kind === 'known' ? supply.found : undefined;
    const shown = found ? showPackage(found) : 'the new package';
    stage.tell(found ? `${shown}, ${supply.how}` : `would be ${supply.how}`);
    outputs['package-id'] = found?.id ?? '';
    outputs['model-version'] = found?.version ?? '';
    const situation = await lookAt(cloud, stage, place);
    const settings = inputs.settings.length > 0 ? await lookAtSettings(run, stage, place) : undefined;
    const isAnew = settings?.change !== undefined || settings?.needsRestart === true;
    const decision = decide(situation, { packageId: found?.id, start: inputs.start, isAnew });
    const changes = decision.transports || isAnew || decision.stops || decision.starts;
    const { status } = situation.environment;
    const steps = {
        backup: would(inputs.backup && changes && status !== 'Empty', 'make a snapshot', 'nothing to back up for'),
        transport: would(decision.transports, `bring ${shown}`, 'the package is on the environment'),
        settings: describeSettings(settings, decision.transports),
        stop: would(decision.stops, 'stop the app', `the app is ${status}`),
        start: would(decision.starts, 'start the app', inputs.start ? 'the app runs as wanted' : '`start` is false'),
        verify: 'would look what is on the environment',
        check: inputs.checkUrl === undefined ? 'no `check-url` is given' : `would ask ${inputs.checkUrl}`,
    };
    return { steps, changes };
}
const would = (does, what, otherwise) => (does ? `would ${what}` : otherwise);
function describeSettings(settings, transports) {
    if (settings === undefined)
        return 'none is given';
    const { unknown, count } = settings;
    const later = transports ? ' The new package may bring it.' : '';
    if (unknown.length > 0)
        return `would fail: ${unknown.join(' ')}${later}`;
    return would(count > 0, `change ${count}`, 'every value is as wanted');
}

;// CONCATENATED MODULE: ./src/actions/deploy/roll-back.ts





/**
 * Puts the package before back and starts it, where the new one did not start or pass the check.
 *
 * @returns what became of it, a sentence; undefined where none was due
 */
async function rollBack(run, bringing, error) {
    const { before, found } = bringing;
    const stage = run.stages.current();
    if (run.plan.inputs.onFailure !== 'roll-back' || (stage !== 'start' && stage !== 'check'))
        return undefined;
    if (error instanceof errors/* CancelledError */.cc || (error instanceof StageError && error.code === 'PACKAGE_CHANGED'))
        return undefined;
    if (!before)
        return 'No package was on the environment before, so that there is none to roll back to.';
    if (before.id === found.id)
        return 'The package was on the environment before this run, so that there is none to roll back to.';
    run.cloud.log(`Rolling back to ${showPackage(before)}`);
    try {
        await run.stages.aside(minutes(50), (aside) => putBack(run, aside, { ...bringing, before }));
        return `Rolled back: ${showPackage(before)} runs again. Settings stay as they are.`;
    }
    catch (cause) {
        const [why] = (cause instanceof Error ? cause.message : String(cause)).split('\n');
        return `The roll-back to ${showPackage(before)} failed, too: ${why}`;
    }
}
async function putBack(run, stage, { place, found, before }) {
    const { cloud, plan, downtime } = run;
    const on = await readPackageOn(cloud, stage, place);
    if (on?.id !== found.id)
        throw changed(on?.id);
    const stopFirst = () => stopApp(run, stage, place);
    await transport(cloud, stage, { place, packageId: before.id, before: found.id, stopFirst });
    if ((await readEnvironment(cloud, stage, place)).status === 'Running')
        await stopApp(run, stage, place);
    await start(cloud, stage, { place, syncDatabase: plan.inputs.syncDatabase, version: before.version });
    downtime.running();
}

;// CONCATENATED MODULE: ./src/actions/deploy/story.ts








/** Deploys: looks at what is the case, and does what is missing. */
async function runDeploy(run) {
    const { stages, plan } = run;
    const target = await stages.run('resolve', minutes(10), (stage) => resolve(run, stage));
    if (plan.inputs.dryRun)
        await showSteps(run, target);
    else
        await deployTo(run, target);
    stages.finish();
}
async function resolve(run, stage) {
    const { outputs, plan } = run;
    const { source, environment: wanted, app: name } = plan.inputs;
    // Nothing has begun yet that an outage could leave half done.
    const cloud = { ...run.cloud, patience: 'retries' };
    const app = await findApp(cloud, stage, name);
    outputs['app-id'] = app.appId;
    outputs['project-id'] = app.projectId;
    const environments = await readEnvironments(cloud, stage, app);
    const environment = findEnvironment(environments, app, wanted);
    outputs['environment-id'] = environment.id;
    outputs['environment-url'] = environment.url;
    if (source.kind === 'environment' && findEnvironment(environments, app, source.environment).id === environment.id)
        throw new StageError('INVALID_INPUT', `from-environment: ${environment.mode} is the target itself`);
    const place = { app, environment };
    run.place = place;
    outputs.changed = 'false';
    const before = await readPackageOn(cloud, stage, place);
    outputs['previous-package-id'] = before?.id ?? '';
    stage.tell(`${app.appId} ${environment.mode} is ${environment.status}, with ${before ? showPackage(before) : 'no package'}`);
    return { place, environments, before };
}
async function deployTo(run, target) {
    const { stages, outputs, plan } = run;
    const limit = minutes(packageMinutes[plan.inputs.source.kind]);
    const found = await stages.run('package', limit, async (stage) => {
        const acquired = await acquire(run.cloud, stage, { ...target, inputs: plan.inputs });
        stage.tell(`${showPackage(acquired.found)}, ${acquired.how}`);
        return acquired.found;
    });
    outputs['package-id'] = found.id;
    outputs['model-version'] = found.version;
    try {
        await bring(run, { ...target, found });
    }
    catch (error) {
        run.rollBack = await rollBack(run, { ...target, found }, error);
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/actions/deploy/action.ts






/** Milliseconds that the state of the app may take to be read, once a run has failed: a cancelled step has some seconds left. */
const stateMs = 5000;
/** Deploys an app to an environment of Mendix Cloud: looks at what is the case, and does only what is missing. */
async function deploy(runner, cancelled) {
    const problem = runner.outputProblem();
    if (problem)
        throw new errors/* ActionError */.lZ(problem);
    const plan = await readPlan(runner);
    const run = startRun(plan, runner, cancelled);
    try {
        await runDeploy(run);
        run.outputs.downtime = run.downtime.show(plan.inputs.start);
        present(run, {}, runner);
    }
    catch (error) {
        const failure = await describeEnd(run, error, runner);
        present(run, failure, runner);
        throw error instanceof errors/* ActionError */.lZ ? new errors/* StepFailure */.pH(failure['error-message']) : error;
    }
    finally {
        run.cloud.client.close();
    }
}
/** A mistake in the inputs is told in outputs, too. */
async function readPlan(runner) {
    try {
        return await planDeploy(runner);
    }
    catch (error) {
        if (error instanceof errors/* ActionError */.lZ)
            runner.setOutputs({
                'error-code': (0,errors/* codeOf */.$N)(error, 'ACTION_FAILED'),
                'error-message': runner.redact(error.message),
            });
        throw error;
    }
}
/** Why a run ended: the stage, what happened and the state of the app in the first line; then what to do. */
async function describeEnd(run, error, runner) {
    if (!(error instanceof errors/* ActionError */.lZ))
        return { 'error-code': 'ACTION_FAILED', 'error-message': 'The action has a defect; its log says more.' };
    const state = await stateNow(run, runner);
    run.outputs.downtime = state ? run.downtime.show(state.isRunning) : '';
    const [first = '', ...more] = error.message.split('\n');
    const verb = error instanceof errors/* CancelledError */.cc ? 'was cancelled' : 'failed';
    const unknown = 'The state of the app could not be read: look at the environment in the Mendix portal.';
    const said = run.place ? ` ${state?.text ?? unknown}` : '';
    const snapshot = run.outputs['snapshot-id'];
    const lines = [
        `Deploy ${verb} in stage ${run.stages.current()}: ${first.replace(/[.\s]+$/, '')}.${said}`,
        ...more,
        ...(run.rollBack ? [run.rollBack] : []),
        ...(snapshot ? [`The snapshot ${snapshot} was made before; nothing restores it by itself.`] : []),
        ...(run.place ? ['Once the cause is gone, run the step again: it goes on from there.'] : []),
    ];
    return { 'error-code': codeOfEnd(error), 'error-message': runner.redact(lines.join('\n')) };
}
const codeOfEnd = (error) => error instanceof StageError ? error.code : (0,errors/* codeOf */.$N)(error, 'ACTION_FAILED');
/** Asks with connections of its own, as those of the run are cancelled with it. */
async function stateNow({ place, plan }, runner) {
    if (!place)
        return undefined;
    const signal = AbortSignal.timeout(stateMs);
    const cloud = openCloud(plan, runner, signal);
    try {
        return await readState({ ...cloud, retries: 1, patience: 'retries' }, place, signal);
    }
    finally {
        cloud.client.close();
    }
}
/** Sets the outputs and writes the summary, whatever the end. */
function present(run, failure, runner) {
    const { outputs, stages, plan } = run;
    const list = stages.list.map(({ name, result, seconds, detail }) => {
        return { name, result, seconds, detail: runner.redact(detail) };
    });
    const all = { ...outputs, ...failure, stage: stages.current(), stages: JSON.stringify(list) };
    const entries = Object.entries(all).map(([name, value]) => [name, runner.withoutCredential(value)]);
    runner.setOutputs(Object.fromEntries(entries));
    if (!plan.inputs.summary)
        return;
    const problem = runner.summarize(describeDeploy(summaryOf(run, failure)));
    if (problem)
        runner.warning(`There is no summary: ${problem}.`);
}
function summaryOf({ outputs, stages, plan }, failure) {
    const { app, environment, dryRun } = plan.inputs;
    const done = outputs.changed === 'false'
        ? 'It was as wanted already.'
        : `The package ${outputs['model-version'] ?? ''} (${outputs['package-id'] ?? ''}) is deployed.`;
    return {
        title: `Deploy ${outputs['app-id'] ?? app} to ${environment}`,
        succeeded: failure['error-code'] === undefined,
        text: failure['error-message'] ?? (dryRun ? 'A dry run: nothing was changed.' : done),
        link: outputs['environment-url'] ?? '',
        stages: stages.list,
    };
}


/***/ })

};
;
//# sourceMappingURL=656.main.js.map
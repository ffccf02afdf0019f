"use strict";
exports.id = 612;
exports.ids = [612];
exports.modules = {

/***/ 1612:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deployKubernetesAction: () => (/* binding */ deployKubernetesAction)
});

// EXTERNAL MODULE: ./src/auth/credentials.ts
var credentials = __webpack_require__(8168);
// EXTERNAL MODULE: ./src/inputs/issues.ts
var inputs_issues = __webpack_require__(89);
// EXTERNAL MODULE: ./src/lib/errors.ts
var errors = __webpack_require__(7268);
// EXTERNAL MODULE: ./src/lib/format.ts
var format = __webpack_require__(432);
// EXTERNAL MODULE: ./node_modules/jsonc-parser/lib/umd/main.js
var main = __webpack_require__(9547);
;// CONCATENATED MODULE: ./src/lib/json-tree.ts

function readTree(text) {
    const toTree = (node) => {
        const { type, children = [], offset, length } = node;
        if (type === 'array')
            return { kind: 'list', items: children.map(toTree) };
        if (type === 'object')
            return { kind: 'object', entries: children.flatMap(entryOf) };
        return { kind: 'scalar', source: text.slice(offset, offset + length) };
    };
    const entryOf = ({ children: [name, value] = [] }) => name && value ? [{ name: String(name.value), value: toTree(value) }] : [];
    const root = (0,main.parseTree)(text);
    if (!root)
        throw new Error('the text is not JSON');
    return toTree(root);
}
function writeTree(tree) {
    if (tree.kind === 'list')
        return `[${tree.items.map(writeTree).join(',')}]`;
    if (tree.kind === 'scalar')
        return tree.source;
    return `{${tree.entries.map(({ name, value }) => `${JSON.stringify(name)}:${writeTree(value)}`).join(',')}}`;
}
const scalarOf = (value) => ({
    kind: 'scalar',
    source: JSON.stringify(value),
});
function stringIn(tree) {
    const value = tree?.kind === 'scalar' ? JSON.parse(tree.source) : undefined;
    return typeof value === 'string' ? value : undefined;
}
function numberIn(tree) {
    const value = tree?.kind === 'scalar' ? JSON.parse(tree.source) : undefined;
    return typeof value === 'number' ? value : undefined;
}
const isPresent = (tree) => tree !== undefined && !(tree.kind === 'scalar' && tree.source === 'null');
const treeAt = (tree, path) => path.reduce((found, name) => found?.kind === 'object' ? found.entries.findLast((entry) => entry.name === name)?.value : undefined, tree);
function changeAt(tree, path, change) {
    const [name, ...rest] = path;
    if (name === undefined)
        return change(tree);
    const entries = tree?.kind === 'object' ? tree.entries : [];
    const index = entries.findLastIndex((entry) => entry.name === name);
    const changed = { name, value: changeAt(entries[index]?.value, rest, change) };
    return { kind: 'object', entries: index < 0 ? [...entries, changed] : entries.with(index, changed) };
}

// EXTERNAL MODULE: ./src/platform/attempts.ts
var attempts = __webpack_require__(8629);
// EXTERNAL MODULE: ./src/lib/escape.ts
var lib_escape = __webpack_require__(7188);
// EXTERNAL MODULE: ./src/lib/json-fields.ts
var json_fields = __webpack_require__(1739);
;// CONCATENATED MODULE: ./src/kubernetes/api.ts



async function withCodes(codes, work) {
    try {
        return await work;
    }
    catch (error) {
        const code = error instanceof errors/* StageError */.Zu ? codes[error.code] : undefined;
        if (!(error instanceof errors/* StageError */.Zu) || code === undefined)
            throw error;
        throw new errors/* StageError */.Zu(code, error.message, { cause: error });
    }
}
const minFullPage = 20;
async function readList(session, { limit, field, call, idOf }) {
    const found = new Map();
    for (let offset = 0;;) {
        const page = await session.read(call({ offset: String(offset), limit: String(limit) }));
        const items = (0,json_fields/* requireList */.Ky)((0,json_fields/* fieldsOf */.Pf)(page)[field], field).map(json_fields/* fieldsOf */.Pf);
        const count = found.size;
        for (const item of items)
            found.set(idOf(item) || `#${found.size}`, item);
        if (items.length < minFullPage || found.size === count)
            return [...found.values()];
        offset += items.length;
    }
}
const shownNames = ({ client }, all, nameOf) => all.map((each) => (0,lib_escape/* excerpt */.Kb)(nameOf(each), client.redact));

;// CONCATENATED MODULE: ./src/kubernetes/manifest.ts



const manifestLists = {
    constants: { path: ['environment', 'deployment', 'constants'], field: 'value' },
    'scheduled-events': { path: ['environment', 'deployment', 'scheduledEvents'], field: 'enabled' },
    'log-levels': { path: ['environment', 'deployment', 'appLogLevels'], field: 'level' },
    'environment-variables': { path: ['environment', 'runtime', 'environmentVariables'], field: 'value' },
    'custom-settings': { path: ['environment', 'runtime', 'customRuntimeSettings'], field: 'value' },
};
const packageIdPath = ['environment', 'deployment', 'packageId'];
const containerPath = ['environment', 'container'];
const instancesPath = [...containerPath, 'instances'];
const resourcesPath = [...containerPath, 'coreResources'];
const certificatesPath = ['environment', 'network', 'outgoingConnectionCertificate'];
const platformPaths = [
    [...containerPath, 'state'],
    [...containerPath, 'lastRunningInstanceCount'],
];
const maxFactLength = 1000;
function manifestOf(tree, environmentId) {
    for (const path of [['environment'], ['environment', 'deployment'], containerPath])
        if (treeAt(tree, path)?.kind !== 'object')
            throw unusable(path, 'is not an object');
    for (const path of [
        ['environment', 'runtime'],
        resourcesPath,
        ...['limits', 'requests'].map((name) => [...resourcesPath, name]),
    ])
        if (isPresent(treeAt(tree, path)) && treeAt(tree, path)?.kind !== 'object')
            throw unusable(path, 'is not an object');
    for (const path of [...Object.values(manifestLists).map((list) => list.path), certificatesPath])
        checkList(tree, path);
    const id = factAt(tree, ['environment', 'id']);
    if (id.toLowerCase() !== environmentId.toLowerCase())
        throw unusable(['environment', 'id'], `is not ${environmentId}`);
    const packageId = treeAt(tree, packageIdPath);
    if (isPresent(packageId) && stringIn(packageId) === undefined)
        throw unusable(packageIdPath, 'is not a string');
    const instances = countIn(treeAt(tree, instancesPath));
    if (instances === undefined)
        throw unusable(instancesPath, 'is not a whole number from 0');
    return {
        tree,
        instances,
        packageId: factAt(tree, packageIdPath),
        lastInstances: countIn(treeAt(tree, [...containerPath, 'lastRunningInstanceCount'])) ?? 0,
        state: factAt(tree, [...containerPath, 'state']),
        appUrl: factAt(tree, ['environment', 'deployment', 'appUrl']),
    };
}
function itemsAt(tree, path) {
    const list = treeAt(tree, path);
    return list?.kind === 'list' ? list.items : [];
}
const isMasked = (text) => /^\*{3,}$/.test(text ?? '');
const formatPath = (path) => path.join('.');
const itemPlace = (list, name, field) => `${formatPath(list)}[${name}].${field}`;
function countIn(tree) {
    const count = numberIn(tree) ?? -1;
    return Number.isSafeInteger(count) && count >= 0 ? count : undefined;
}
function checkList(tree, path) {
    const list = treeAt(tree, path);
    if (!isPresent(list))
        return;
    if (list.kind !== 'list')
        throw unusable(path, 'is not a list');
    if (list.items.some(({ kind }) => kind !== 'object'))
        throw unusable(path, 'has an item that is not an object');
}
function factAt(tree, path) {
    const text = stringIn(treeAt(tree, path)) ?? '';
    if (text.length > maxFactLength)
        throw unusable(path, `has more than ${maxFactLength} characters`);
    return (0,lib_escape/* oneLine */.TN)(text);
}
const unusable = (path, why) => new errors/* StageError */.Zu('INVALID_RESPONSE', `the manifest of the environment cannot be used: ${formatPath(path)} ${why}`);
const listsOfValues = ['constants', 'environment-variables', 'custom-settings'];
function secretsOfManifest(tree) {
    const values = listsOfValues.flatMap((list) => {
        const { path, field } = manifestLists[list];
        return itemsAt(tree, path).map((item) => treeAt(item, [field]));
    });
    const certificates = itemsAt(tree, certificatesPath).flatMap((item) => ['key', 'password'].map((field) => treeAt(item, [field])));
    const passwords = ['subscriptionSecret', 'debuggerPassword', 'mxAdminPassword'].map((name) => treeAt(tree, ['environment', 'runtime', name]));
    return [...values, ...certificates, ...passwords].flatMap((value) => stringIn(value) ?? []);
}
const publicNames = (tree) => [
    ['environment', 'properties', 'name'],
    ['environment', 'deployment', 'appUrl'],
    ['environment', 'provider', 'namespace'],
].flatMap((path) => stringIn(treeAt(tree, path)) ?? []);

;// CONCATENATED MODULE: ./src/kubernetes/edits.ts


const editOf = (path, value, compare = 'exact') => ({
    place: formatPath(path),
    value,
    compare,
    at: { path },
});
function instancesOf({ instances, lastInstances }, wanted) {
    if (wanted !== 'running')
        return wanted;
    return [instances, lastInstances].find((count) => count > 0) ?? 1;
}
function editsFor(manifest, { packageId, items, resources, instances }) {
    return [
        editOf(packageIdPath, scalarOf(packageId)),
        ...items.map(({ list, name, value }) => {
            const { path, field } = manifestLists[list];
            return { place: itemPlace(path, name, field), value: scalarOf(value), at: { list, name }, compare: 'exact' };
        }),
        ...resources.map(({ of, resource, amount }) => editOf([...resourcesPath, of, resource], scalarOf(amount), 'as a number')),
        editOf(instancesPath, scalarOf(instancesOf(manifest, instances)), 'as a number'),
    ];
}
const planEdits = (manifest, wanted) => editsFor(manifest, wanted).filter((edit) => !isDone(manifest.tree, edit));
const applyEdits = (tree, edits) => edits.reduce(applyEdit, tree);
const revertEdits = (before, edits) => edits.flatMap((edit) => {
    const [value] = valuesAt(before, edit);
    return value === undefined || isMasked(stringIn(value)) ? [] : [{ ...edit, value }];
});
const scaleEdit = (instances) => editOf(instancesPath, scalarOf(instances), 'as a number');
function isDone(tree, edit) {
    const found = valuesAt(tree, edit);
    return found.length > 0 && found.every((each) => isEqual(each, edit));
}
function isEqual(found, { value, compare }) {
    if (found?.kind !== 'scalar' || value.kind !== 'scalar')
        return false;
    if (compare === 'as a number' && amountIn(found) === amountIn(value))
        return amountIn(found) !== undefined;
    return found.source === value.source || (stringIn(found) !== undefined && stringIn(found) === stringIn(value));
}
function amountIn(tree) {
    const text = stringIn(tree);
    return text === undefined ? numberIn(tree) : /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
}
function valuesAt(tree, { at }) {
    if ('path' in at)
        return [treeAt(tree, at.path)];
    const { path, field } = manifestLists[at.list];
    return itemsAt(tree, path)
        .filter(hasName(at.name))
        .map((item) => treeAt(item, [field]));
}
function applyEdit(tree, { at, value }) {
    if ('path' in at)
        return changeAt(tree, at.path, () => value);
    const { path, field } = manifestLists[at.list];
    return changeAt(tree, path, (list) => {
        const items = isPresent(list) && list.kind === 'list' ? list.items : [];
        const isThis = hasName(at.name);
        const changed = items.map((item) => (isThis(item) ? changeAt(item, [field], () => value) : item));
        const added = {
            kind: 'object',
            entries: [
                { name: 'name', value: scalarOf(at.name) },
                { name: field, value },
            ],
        };
        return { kind: 'list', items: items.some(isThis) ? changed : [...items, added] };
    });
}
const hasName = (name) => (item) => stringIn(treeAt(item, ['name'])) === name;
function resourceProblem(tree, wanted) {
    for (const resource of ['cpu', 'memory']) {
        const amountOf = (of) => {
            const given = wanted.find((each) => each.of === of && each.resource === resource)?.amount;
            return { isGiven: given !== undefined, text: given ?? stringIn(treeAt(tree, [...resourcesPath, of, resource])) };
        };
        const [request, limit] = [amountOf('requests'), amountOf('limits')];
        if (!(request.isGiven || limit.isGiven) || !(Number(request.text) > Number(limit.text)))
            continue;
        return request.isGiven
            ? `${resource}-request: ${request.text} is above the limit of ${limit.text}`
            : `${resource}-limit: ${limit.text} is below the request of ${request.text}`;
    }
    return undefined;
}

// EXTERNAL MODULE: ./src/platform/states.ts
var states = __webpack_require__(2029);
;// CONCATENATED MODULE: ./src/kubernetes/jobs.ts





const maxEffectWaitMs = 60_000;
async function sendWrite(session, write) {
    for (let lost = 0;; lost += 1) {
        const call = await write.prepare();
        let outcome = 'unknown';
        try {
            const response = await session.writeOnce(call, (each) => {
                outcome = each;
            });
            const fields = (0,attempts/* fieldsIn */.t5)(response);
            const id = (0,json_fields/* factOf */.yD)(fields.id, 'job ID') || (0,json_fields/* factOf */.yD)((0,json_fields/* fieldsOf */.Pf)(fields.job).id, 'job ID');
            if (id !== '')
                return { kind: 'job', id };
            throw (0,attempts/* missingIdError */.Ww)('job ID');
        }
        catch (error) {
            session.signal.throwIfAborted();
            const isLost = error instanceof errors/* StageError */.Zu && outcome === 'unknown' && error.code !== 'INVALID_RESPONSE';
            if (!isLost)
                throw error;
            session.log(`${(0,errors/* messageOf */.bD)(error).split('\n')[0]}; checking whether it took effect`);
            const found = await lookFor(session, write.findEffect);
            if (found !== undefined)
                return { kind: 'found', found };
            if (lost > 0)
                throw error.code === 'OUTCOME_UNKNOWN'
                    ? new errors/* StageError */.Zu('CONNECTION_FAILED', error.message, { cause: error })
                    : error;
        }
    }
}
const lookFor = (session, findEffect) => session.poll(findEffect, { afterMs: maxEffectWaitMs, result: () => undefined });
const jobStates = ['created', 'running', 'finished', 'failed'];
async function awaitJob(session, { api, id, what, failure, findEffect }) {
    const call = { api, endpoint: 'GET /jobs/{jobId}', path: { jobId: id } };
    const readState = (0,states/* createStateWatch */.Zw)(session, what, jobStates);
    return session.poll(async () => {
        const response = await session.request(call);
        if (response.status === 404) {
            const found = await lookFor(session, findEffect);
            if (found !== undefined)
                return { found };
        }
        if (!response.ok)
            throw await (0,attempts/* responseError */.U3)(session, response);
        const job = (0,attempts/* fieldsIn */.t5)(response);
        const state = readState((0,json_fields/* factOf */.yD)(job.status, 'job status'));
        if (state === 'finished')
            return { job };
        if (state === 'failed')
            throw new errors/* StageError */.Zu(failure, `${what} failed${reasonOf(session, job)}`);
        session.waitingFor(`${what} was still ${(0,lib_escape/* excerpt */.Kb)(state, session.client.redact)}`);
        return undefined;
    });
}
function reasonOf({ client }, { error }) {
    const message = (0,json_fields/* textOf */.b6)((0,json_fields/* fieldsOf */.Pf)(error).message);
    return message === '' ? '' : `: ${(0,lib_escape/* excerpt */.Kb)(message, client.redact, maxReasonLength)}`;
}
const maxReasonLength = 1000;

;// CONCATENATED MODULE: ./src/kubernetes/lost-values.ts


function hiddenPlaces(tree, set) {
    const values = listsOfValues.flatMap((list) => {
        const { path, field } = manifestLists[list];
        const isSet = (name) => set.some((each) => each.list === list && each.name === name);
        return itemsAt(tree, path).flatMap((item) => {
            const name = stringIn(treeAt(item, ['name'])) ?? '';
            return isMasked(stringIn(treeAt(item, [field]))) && !isSet(name) ? [itemPlace(path, name, field)] : [];
        });
    });
    const certificates = itemsAt(tree, certificatesPath).flatMap((item, index) => ['key', 'password'].flatMap((field) => {
        const value = treeAt(item, [field]);
        const isHidden = !isPresent(value) || stringIn(value) === '' || isMasked(stringIn(value));
        return isHidden ? [`${formatPath(certificatesPath)}[${index}].${field}`] : [];
    }));
    return [...values, ...certificates];
}
const ownPlaces = new Set(platformPaths.map(formatPath));
const lostPlaces = (sent, now) => compare(sent, now, '');
const compare = (sent, now, place) => {
    if (ownPlaces.has(place))
        return [];
    if (now === undefined || now.kind !== sent.kind)
        return [place];
    if (sent.kind === 'object')
        return compareEntries(sent, now, place);
    if (sent.kind === 'list')
        return compareItems(sent.items, now.kind === 'list' ? now.items : [], place);
    return now.kind === 'scalar' && meaningOf(sent.source) === meaningOf(now.source) ? [] : [place];
};
const compareEntries = (sent, now, place) => {
    const [before, after] = [valuesOf(sent), valuesOf(now)];
    return [...before].flatMap(([name, value]) => compare(value, after.get(name), place === '' ? name : `${place}.${name}`));
};
const valuesOf = (tree) => new Map(tree?.kind === 'object' ? tree.entries.map(({ name, value }) => [name, value]) : []);
function compareItems(sent, now, place) {
    const names = sent.map(nameOf);
    const isNamed = names.every((name) => name !== undefined) && new Set(names).size === names.length;
    const byName = new Map(isNamed ? now.toReversed().map((item) => [nameOf(item), item]) : []);
    return sent.flatMap((item, index) => {
        const name = isNamed ? names[index] : undefined;
        const other = name === undefined ? now[index] : byName.get(name);
        return compare(item, other, `${place}[${name ?? index}]`);
    });
}
const nameOf = (item) => stringIn(treeAt(item, ['name']));
function meaningOf(source) {
    const value = JSON.parse(source);
    if (typeof value !== 'number')
        return JSON.stringify(value);
    return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value)) ? String(value) : source;
}

;// CONCATENATED MODULE: ./src/kubernetes/environments.ts









const manifestPath = '/apps/{appId}/namespaces/{namespaceId}/environments/{environmentId}';
const pathOf = ({ appId, namespaceId, environmentId }) => ({ appId, namespaceId, environmentId });
async function readManifest(session, { target, protect }) {
    const call = { api: 'kubernetes-deploy-v4', endpoint: `GET ${manifestPath}`, path: pathOf(target) };
    const read = async () => {
        const response = await session.request(call);
        if (!response.ok)
            throw await (0,attempts/* responseError */.U3)(session, response);
        const text = response.body.json().document ? response.body.jsonSource() : undefined;
        if (text === undefined)
            throw new errors/* StageError */.Zu('INVALID_RESPONSE', 'the manifest of the environment is not JSON, or is larger than 32 MiB');
        const tree = readTree(text);
        protect(secretsOfManifest(tree), publicNames(tree));
        return manifestOf(tree, target.environmentId);
    };
    return withCodes({ HTTP_404: 'ENVIRONMENT_NOT_FOUND' }, read());
}
const putCall = (target, manifest) => ({
    api: 'kubernetes-deploy-v4',
    endpoint: `PUT ${manifestPath}`,
    path: pathOf(target),
    form: { body: [{ bytes: Buffer.from(manifest) }], contentType: 'application/json' },
});
async function updateManifest(session, change) {
    const { source, now, set, onAccepted } = change;
    let before = now;
    let sent = { before: now, edits: change.edits(now), tree: now.tree };
    const prepare = async () => {
        const manifest = before ?? (await readManifest(session, source));
        before = undefined;
        const edits = change.edits(manifest);
        refuseHidden(manifest.tree, set);
        sent = { before: manifest, edits, tree: applyEdits(manifest.tree, edits) };
        return putCall(source.target, writeTree(sent.tree));
    };
    const findEffect = async () => {
        const { tree } = await readManifest(session, source);
        return sent.edits.every((edit) => isDone(tree, edit)) ? true : undefined;
    };
    const end = await withCodes({ HTTP_400: 'MANIFEST_REFUSED' }, sendWrite(session, { prepare, findEffect }));
    onAccepted();
    if (end.kind === 'job')
        await awaitJob(session, {
            api: 'kubernetes-deploy-v4',
            id: end.id,
            what: 'the update of the manifest',
            failure: 'MANIFEST_REFUSED',
            findEffect,
        });
    return { ...sent, finishedAt: session.client.clock.monotonicMs() };
}
function refuseHidden(tree, set) {
    const places = hiddenPlaces(tree, set);
    if (places.length === 0)
        return;
    throw new errors/* StageError */.Zu('MANIFEST_REFUSED', `the API may not show the value of ${(0,format/* listed */.KE)(places)}, and sending the manifest back would replace it. Set it in this step if there is an input for it, or deploy in the Mendix portal`);
}

// EXTERNAL MODULE: ./src/pipeline/stages.ts
var pipeline_stages = __webpack_require__(495);
// EXTERNAL MODULE: ./src/actions/shared/after-failure.ts
var after_failure = __webpack_require__(2064);
// EXTERNAL MODULE: ./src/actions/shared/deploy-end.ts
var deploy_end = __webpack_require__(5398);
// EXTERNAL MODULE: ./src/actions/shared/platform-plan.ts
var platform_plan = __webpack_require__(8664);
// EXTERNAL MODULE: ./src/actions/shared/staged-action.ts + 1 modules
var staged_action = __webpack_require__(3549);
;// CONCATENATED MODULE: ./src/kubernetes/rollout-rules.ts

const settledAfterChangeMs = 60_000;
const settledWithoutChangeMs = 30_000;
const staleReadMs = 30_000;
const passingStates = new Set(['processing', 'unknown']);
function observeState(history, state, at) {
    const seen = state.toLowerCase();
    if (history === undefined)
        return { state: seen, since: at, hasChanged: false };
    return history.state === seen ? history : { state: seen, since: at, hasChanged: true };
}
function judgeRollout(goal, look, { history, at }) {
    const contradiction = isStale(goal.sent, look, at) ? 'wait' : undefined;
    if (look.packageId !== goal.packageId)
        return contradiction ?? 'package changed';
    if (look.instances === 0)
        return contradiction ?? 'stopped';
    const { state, since } = history;
    if (state === 'ready') {
        const isWanted = goal.instances === undefined || goal.instances === look.instances;
        return isWanted && isSettled(goal.sent, history, at) ? 'running' : 'wait';
    }
    if (state === 'failed')
        return goal.sent === undefined || isSettled(goal.sent, history, at) ? 'failed' : 'wait';
    return passingStates.has(state) || at - since < states/* maxUnknownStateMs */.AS ? 'wait' : 'unknown state';
}
const isStale = (sent, { packageId, instances }, at) => sent !== undefined &&
    at - sent.finishedAt < staleReadMs &&
    packageId === sent.before.packageId &&
    instances === sent.before.instances;
function isSettled(sent, { since, hasChanged }, at) {
    return sent === undefined
        ? at - since >= settledWithoutChangeMs
        : hasChanged || at - sent.finishedAt >= settledAfterChangeMs;
}

// EXTERNAL MODULE: ./src/actions/shared/deploy-inputs.ts + 1 modules
var deploy_inputs = __webpack_require__(2792);
;// CONCATENATED MODULE: ./src/actions/deploy-kubernetes/context.ts





const kubernetesStages = {
    resolve: {
        about: 'finds the app, the environment and its namespace, and reads the manifest',
        limitMs: (0,pipeline_stages/* minutes */.Gx)(10),
    },
    package: {
        about: 'finds the package, or builds or uploads it, and waits until it is ready',
        limitMs: { branch: (0,pipeline_stages/* minutes */.Gx)(60), file: (0,pipeline_stages/* minutes */.Gx)(30), package: (0,pipeline_stages/* minutes */.Gx)(60), environment: (0,pipeline_stages/* minutes */.Gx)(60) },
    },
    manifest: {
        about: 'reads the manifest again, and sends it if a value differs. If nothing differs but the app has failed, it is stopped and started',
        limitMs: (0,pipeline_stages/* minutes */.Gx)(10),
        skippedIf: 'every value is already set, and the app has not failed',
    },
    rollout: {
        about: 'waits until the state is `Ready` with the wanted package and instances',
        limitMs: (0,pipeline_stages/* minutes */.Gx)(45),
        skippedIf: '`start` is `false`',
    },
    verify: { about: 'checks that the manifest has the package and all values of the inputs', limitMs: (0,pipeline_stages/* minutes */.Gx)(5) },
    'health-check': {
        about: 'calls the app until it responds successfully',
        limitMs: (0,pipeline_stages/* minutes */.Gx)(10),
        skippedIf: 'no `health-check-url` is given',
    },
    rollback: {
        about: 'after a failure, deploys the previous package with the previous values',
        limitMs: deploy_end/* rollbackLimitMs */.A5,
        skippedIf: '`on-failure` is `leave`, or the app itself did not fail',
    },
};
const deployKubernetesOutputs = [
    'app-id',
    'namespace-id',
    'environment-id',
    'environment-url',
    'package-id',
    'model-version',
    'previous-package-id',
    'changed',
    'rolled-back',
    'result',
];
const kubernetesSubject = ({ inputs, target }) => `${inputs.app} ${target?.name ?? inputs.environment}`;
function sourceOf({ run, target }) {
    const { inputs, runner } = run;
    const known = [inputs.app, inputs.environment, inputs.namespace ?? ''];
    return {
        target,
        protect: (secrets, names) => {
            const given = inputs.items.flatMap(({ value }) => typeof value === 'string' && (0,deploy_inputs/* looksLikeAddress */.is)(value) ? [value] : []);
            for (const secret of [...secrets, ...given])
                if ((0,deploy_inputs/* isSecretValue */.w2)(secret, [...known, ...names]))
                    runner.protect(secret);
        },
    };
}
async function lookAt(context) {
    const { run, session } = context;
    const manifest = await readManifest(session, sourceOf(context));
    run.history = observeState(run.history, manifest.state, session.client.clock.monotonicMs());
    return manifest;
}

// EXTERNAL MODULE: ./src/lib/clock.ts + 1 modules
var clock = __webpack_require__(4224);
;// CONCATENATED MODULE: ./src/kubernetes/packages.ts





function kubernetesPackageOf(fields) {
    const { id, modelVersion, runtimeVersion, description, fileName, fileSize, createdOn } = fields;
    const createdAt = Date.parse((0,json_fields/* textOf */.b6)(createdOn));
    const size = Number((0,json_fields/* textOf */.b6)(fileSize)) || 0;
    return {
        id: (0,json_fields/* factOf */.yD)(id, 'package ID'),
        version: (0,json_fields/* factOf */.yD)(modelVersion, 'modelVersion'),
        runtimeVersion: (0,json_fields/* factOf */.yD)(runtimeVersion, 'runtimeVersion'),
        description: (0,json_fields/* textOf */.b6)(description),
        fileName: (0,json_fields/* factOf */.yD)(fileName, 'fileName'),
        size,
        isReady: (0,json_fields/* textOf */.b6)(modelVersion) !== '' && size > 0,
        createdAt: Number.isNaN(createdAt) ? undefined : createdAt,
    };
}
const formatKubernetesPackage = ({ id, version, fileName }) => `${version || fileName} (${id})`;
async function listPackages(session, appId) {
    const items = await readList(session, {
        limit: 50,
        field: 'packages',
        call: (query) => ({ api: 'kubernetes-build-v4', endpoint: 'GET /apps/{appId}/packages', path: { appId }, query }),
        idOf: ({ id }) => (0,json_fields/* factOf */.yD)(id, 'package ID'),
    });
    return items.map(kubernetesPackageOf);
}
async function findKubernetesPackage(session, appId, packageId) {
    const path = { appId, packageId };
    const read = session.read({ api: 'kubernetes-build-v4', endpoint: 'GET /apps/{appId}/packages/{packageId}', path });
    try {
        const found = kubernetesPackageOf((0,json_fields/* fieldsOf */.Pf)((0,json_fields/* fieldsOf */.Pf)(await read).package));
        if (found.id.toLowerCase() === packageId.toLowerCase())
            return found;
    }
    catch (error) {
        if (error instanceof errors/* StageError */.Zu && error.code === 'HTTP_404')
            return undefined;
        throw error;
    }
    throw new errors/* StageError */.Zu('INVALID_RESPONSE', `Mendix returned a package other than ${packageId}`);
}
const maxArrivalMs = 15 * 60_000;
const mayArrive = ({ isReady, createdAt }, now) => isReady || (createdAt !== undefined && now - createdAt < maxArrivalMs);
function bestPackage(packages, fits, now) {
    const isDatedAhead = ({ isReady, createdAt = now }) => !isReady && createdAt - now > clock/* maxClockSkewMs */.Zb;
    const fitting = packages.filter((each) => fits(each) && mayArrive(each, now) && !isDatedAhead(each));
    const sorted = fitting.toSorted((a, b) => (b.createdAt ?? 0) - (a.createdAt ?? 0));
    return sorted.find(({ isReady }) => isReady) ?? sorted[0];
}
function packageFinder(session, appId, id) {
    const { clock } = session.client;
    let seenAt = clock.monotonicMs();
    return async () => {
        const found = await findKubernetesPackage(session, appId, id);
        if (!found)
            return clock.monotonicMs() - seenAt < staleReadMs ? 'hidden' : undefined;
        seenAt = clock.monotonicMs();
        return found;
    };
}
async function awaitArrival(session, appId, id) {
    const find = packageFinder(session, appId, id);
    const end = await session.poll(async () => {
        const found = await find();
        session.waitingFor(`package ${id} was not ready yet`);
        if (found === 'hidden')
            return undefined;
        if (found?.isReady)
            return { found };
        return found && mayArrive(found, session.client.clock.now()) ? undefined : { found: undefined };
    });
    return end.found;
}
function awaitReady(session, appId, id) {
    const find = packageFinder(session, appId, id);
    return session.poll(async () => {
        const found = await find();
        if (!found)
            throw packageNotFound(id);
        session.waitingFor(`package ${id} was not ready yet`);
        return found !== 'hidden' && found.isReady ? found : undefined;
    });
}
const packageNotFound = (id) => new errors/* StageError */.Zu('PACKAGE_NOT_FOUND', `the app has no package ${id}. Mendix deletes unused packages after some weeks; build it again`);
async function tryRuntimeVersion(session, appId, packageId) {
    const path = { appId, packageId };
    const endpoint = 'GET /apps/{appId}/packages/{packageId}';
    const found = await session.tryRead({ api: 'kubernetes-build-v4', endpoint, path });
    return kubernetesPackageOf((0,json_fields/* fieldsOf */.Pf)((0,json_fields/* fieldsOf */.Pf)(found).package)).runtimeVersion;
}

// EXTERNAL MODULE: ./src/platform/health-check.ts
var health_check = __webpack_require__(8280);
// EXTERNAL MODULE: ./src/platform/url-rules.ts
var url_rules = __webpack_require__(5580);
// EXTERNAL MODULE: ./src/http/body.ts
var body = __webpack_require__(9662);
// EXTERNAL MODULE: ./src/lib/version.ts
var lib_version = __webpack_require__(7471);
// EXTERNAL MODULE: ./src/source/markers.ts
var markers = __webpack_require__(4290);
;// CONCATENATED MODULE: ./src/kubernetes/package-creation.ts









async function findKubernetesBuild(session, wanted) {
    const { appId, branch, revision } = wanted;
    const before = await listPackages(session, appId);
    const version = wanted.version ?? (0,lib_version/* nextVersion */.yU)(before.map((each) => each.version));
    const json = { branch, revision, version, description: `${wanted.description} ${(0,markers/* buildMarker */.hQ)(revision, version)}` };
    const creation = {
        how: `built from ${branch} at ${revision} as ${version}`,
        appId,
        what: 'the build',
        call: { api: 'kubernetes-build-v4', endpoint: 'POST /apps/{appId}/packages/build', path: { appId }, json },
        before,
        fits: (0,markers/* isBuildOf */.kC)(revision, version),
    };
    const found = bestPackage(before, (0,markers/* isBuildOf */.kC)(revision, wanted.version), session.client.clock.now());
    if (!found)
        return { kind: 'to create', creation };
    return { kind: 'existing', found, how: `built earlier from ${revision}`, orCreate: creation };
}
async function findKubernetesUpload(session, { appId, file, name }) {
    const before = await listPackages(session, appId);
    const form = (0,body/* createForm */.DG)([
        { name: 'file', file, type: 'application/octet-stream', filename: name },
        { name: 'fileName', text: name },
    ]);
    const creation = {
        how: `uploaded as ${name}`,
        appId,
        what: 'the upload',
        call: { api: 'kubernetes-build-v4', endpoint: 'POST /apps/{appId}/packages', path: { appId }, form },
        before,
        fits: ({ fileName }) => fileName === name,
    };
    const isSame = ({ fileName, isReady, size }) => fileName === name && (!isReady || size === file.size);
    const found = bestPackage(before, isSame, session.client.clock.now());
    if (!found)
        return { kind: 'to create', creation };
    return { kind: 'existing', found, how: `uploaded earlier as ${name}`, orCreate: creation };
}
async function createPackage(session, creation) {
    const { appId, what, call, before, fits } = creation;
    const old = new Set(before.map(({ id }) => id));
    const findEffect = async () => (await listPackages(session, appId)).find((each) => !old.has(each.id) && fits(each));
    const codes = { HTTP_400: 'PACKAGE_FAILED' };
    const sent = await withCodes(codes, sendWrite(session, { prepare: async () => call, findEffect }));
    if (sent.kind === 'found')
        return arrivalOf(session, appId, sent.found.id);
    const end = await awaitJob(session, {
        api: 'kubernetes-build-v4',
        id: sent.id,
        what,
        failure: 'PACKAGE_FAILED',
        findEffect,
    }).catch(async (error) => {
        if (error instanceof errors/* StageError */.Zu && error.code === 'PACKAGE_FAILED')
            await showBuildLog(session, sent.id);
        throw error;
    });
    if ('found' in end)
        return arrivalOf(session, appId, end.found.id);
    (0,attempts/* requireNewId */.n)('packageId', (0,json_fields/* factOf */.yD)(end.job.packageId, 'packageId'), old);
    const id = (0,json_fields/* factOf */.yD)(end.job.packageId, 'packageId') || (await lookFor(session, findEffect))?.id;
    if (id === undefined)
        throw (0,attempts/* missingIdError */.Ww)('packageId, and the list of packages does not have it');
    return awaitReady(session, appId, id);
}
async function arrivalOf(session, appId, id) {
    const found = await awaitArrival(session, appId, id);
    if (found)
        return found;
    throw new errors/* StageError */.Zu('PACKAGE_FAILED', `package ${id} did not become ready within 15 minutes`);
}
const maxLogLines = 50;
async function showBuildLog(session, jobId) {
    const found = await session
        .tryRead({ api: 'kubernetes-build-v4', endpoint: 'GET /jobs/{jobId}', path: { jobId }, query: { log: 'true' } })
        .catch((error) => session.log(`The log of the build could not be read: ${(0,errors/* messageOf */.bD)(error)}`));
    const lines = (0,json_fields/* textOf */.b6)((0,json_fields/* fieldsOf */.Pf)((0,json_fields/* fieldsOf */.Pf)(found ?? undefined).log).build)
        .split(/\r\n|\r|\n/)
        .filter(Boolean);
    if (lines.length > 0)
        session.log('The end of the build log:');
    for (const line of lines.slice(-maxLogLines))
        session.log(line);
}

// EXTERNAL MODULE: ./src/source/branches.ts
var branches = __webpack_require__(4117);
;// CONCATENATED MODULE: ./src/actions/deploy-kubernetes/package.ts





async function findCandidate({ inputs }, session, { target: { appId }, sourcePackageId }) {
    const { source, description } = inputs;
    const existing = async (id, how) => {
        const found = await findKubernetesPackage(session, appId, id);
        if (!found)
            throw packageNotFound(id);
        return { kind: 'existing', found, how };
    };
    switch (source.kind) {
        case 'package':
            return existing(source.packageId, 'given');
        case 'environment':
            return existing(sourcePackageId ?? '', `from ${source.environment}`);
        case 'file': {
            const file = (0,markers/* hashFile */.DC)(source.file);
            return findKubernetesUpload(session, { appId, file, name: (0,markers/* uploadName */.Vr)(file) });
        }
        case 'branch': {
            const { branch, version } = source;
            const app = { appId, projectId: appId };
            const codes = { RS404: 'BRANCH_NOT_FOUND', HTTP_404: 'BRANCH_NOT_FOUND' };
            const latest = async () => (await withCodes(codes, (0,branches/* findBranch */.E)(session, app, branch))).commit;
            const revision = source.revision ?? (await latest());
            return findKubernetesBuild(session, { appId, branch, revision, version, description });
        }
    }
}
async function ensureKubernetesPackage(run, session, deploy) {
    const candidate = await findCandidate(run, session, deploy);
    const { appId } = deploy.target;
    if (candidate.kind === 'to create')
        return create(session, candidate.creation);
    const { found, how, orCreate } = candidate;
    session.log(`Using package ${found.id}, ${how}`);
    if (found.isReady)
        return succeed(session, found, how);
    if (!orCreate)
        return succeed(session, await awaitReady(session, appId, found.id), how);
    const arrived = await awaitArrival(session, appId, found.id);
    if (arrived)
        return succeed(session, arrived, how);
    session.log(`Package ${found.id} did not become ready, and counts as failed`);
    return create(session, orCreate);
}
async function create(session, creation) {
    session.log(`The package will be ${creation.how}`);
    return succeed(session, await createPackage(session, creation), creation.how);
}
function succeed(session, found, how) {
    session.succeed(`${formatKubernetesPackage(found)}, ${how}`);
    return found;
}

// EXTERNAL MODULE: ./src/http/host.ts
var host = __webpack_require__(3808);
// EXTERNAL MODULE: ./src/lib/redaction/secret-heuristics.ts
var secret_heuristics = __webpack_require__(4299);
// EXTERNAL MODULE: ./src/lib/similarity.ts
var similarity = __webpack_require__(6296);
;// CONCATENATED MODULE: ./src/kubernetes/targets.ts







const isSameText = (a, b) => a.toLowerCase() === b.toLowerCase();
async function findAppId(session, wanted) {
    if ((0,secret_heuristics/* isUuid */.O1)(wanted))
        return wanted.toLowerCase();
    const items = await readList(session, {
        limit: 100,
        field: 'apps',
        call: (query) => ({ api: 'kubernetes-deploy-v4', endpoint: 'GET /apps', query }),
        idOf: ({ app }) => (0,json_fields/* factOf */.yD)((0,json_fields/* fieldsOf */.Pf)(app).appId, 'appId'),
    });
    const apps = items.map(({ app }) => {
        const { appId, appName } = (0,json_fields/* fieldsOf */.Pf)(app);
        return { id: (0,json_fields/* factOf */.yD)(appId, 'appId'), name: (0,json_fields/* shortTextOf */.jg)(appName, 'appName') };
    });
    const found = apps.filter(({ id, name }) => id !== '' && name === wanted);
    const [only] = found;
    if (only && found.length === 1)
        return only.id;
    if (only) {
        const ids = (0,format/* listed */.KE)(shownNames(session, found, ({ id }) => id));
        throw new errors/* StageError */.Zu('INVALID_INPUT', `app: ${found.length} apps have the name "${wanted}": ${ids}; give the App ID`);
    }
    const names = shownNames(session, apps, ({ id, name }) => name || id);
    const seen = names.length === 0
        ? 'The personal access token cannot see any app.'
        : `The personal access token can see ${(0,format/* listed */.KE)(names)}.${(0,similarity/* didYouMean */.a)(wanted, names)}`;
    throw new errors/* StageError */.Zu('APP_NOT_FOUND', `There is no app "${wanted}". ${seen}\nGive the App ID (a UUID) or the exact name, not the subdomain.`);
}
async function readEnvironmentList(session, appId) {
    const items = await withCodes({ HTTP_404: 'APP_NOT_FOUND' }, readList(session, {
        limit: 20,
        field: 'environments',
        call: (query) => ({
            api: 'kubernetes-deploy-v4',
            endpoint: 'GET /apps/{appId}/environments',
            path: { appId },
            query,
        }),
        idOf: ({ environment }) => (0,json_fields/* factOf */.yD)((0,json_fields/* fieldsOf */.Pf)(environment).id, 'environment ID'),
    }));
    return items.map(listedEnvironmentOf);
}
function listedEnvironmentOf(item) {
    const { id, properties, deployment, provider } = (0,json_fields/* fieldsOf */.Pf)(item.environment);
    const { clusterId, namespace, namespaceId } = (0,json_fields/* fieldsOf */.Pf)(provider);
    return {
        id: (0,json_fields/* factOf */.yD)(id, 'environment ID'),
        name: (0,json_fields/* factOf */.yD)((0,json_fields/* fieldsOf */.Pf)(properties).name, 'environment name'),
        packageId: (0,json_fields/* factOf */.yD)((0,json_fields/* fieldsOf */.Pf)(deployment).packageId, 'packageId'),
        clusterId: (0,json_fields/* factOf */.yD)(clusterId, 'clusterId'),
        namespace: (0,json_fields/* factOf */.yD)(namespace, 'namespace'),
        namespaceId: (0,json_fields/* factOf */.yD)(namespaceId, 'namespaceId'),
    };
}
function findListedEnvironment(session, all, { environment, namespace, input }) {
    const candidates = namespace === undefined ? all : all.filter((each) => isInNamespace(each, namespace));
    if (namespace !== undefined && candidates.length === 0) {
        const names = shownNames(session, [...new Set(all.map((each) => each.namespace))], (name) => name);
        const seen = names.length === 0 ? 'It has no environments.' : `It has environments in ${(0,format/* listed */.KE)(names)}.`;
        throw new errors/* StageError */.Zu('NAMESPACE_NOT_FOUND', `namespace: the app has no environment in "${namespace}". ${seen}`);
    }
    const exact = candidates.filter(({ id }) => id === environment);
    const found = exact.length > 0 ? exact : candidates.filter(({ name }) => isSameText(name, environment));
    const [only] = found;
    if (only && found.length === 1 && only.id !== '')
        return only;
    if (only) {
        const places = (0,format/* listed */.KE)(shownNames(session, found, (each) => `${each.id} in ${each.namespace}`));
        throw new errors/* StageError */.Zu('INVALID_INPUT', `${input}: ${found.length} environments have the name "${environment}": ${places}; give ${input === 'environment' ? '`namespace`, or ' : ''}the ID`);
    }
    const names = shownNames(session, candidates, ({ id, name }) => name || id);
    const seen = names.length === 0 ? 'It has none.' : `It has ${(0,format/* listed */.KE)(names)}.${(0,similarity/* didYouMean */.a)(environment, names)}`;
    throw new errors/* StageError */.Zu('ENVIRONMENT_NOT_FOUND', `${input}: the app has no environment "${environment}". ${seen}`);
}
const isInNamespace = ({ namespace, namespaceId }, wanted) => isSameText(namespaceId, wanted) || isSameText(namespace, wanted) || ((0,secret_heuristics/* isUuid */.O1)(wanted) && namespaceId === '');
async function findNamespaceId(session, { id, namespace, namespaceId, clusterId }, given) {
    if (namespaceId !== '')
        return namespaceId;
    if (given !== undefined && (0,secret_heuristics/* isUuid */.O1)(given))
        return given;
    const unknown = (why) => new errors/* StageError */.Zu('NAMESPACE_NOT_FOUND', `The ID of the namespace ${(0,lib_escape/* excerpt */.Kb)(namespace, session.client.redact)} is not known: ${why}. Set \`namespace\` to that ID, which is in the URL of the namespace in the Mendix portal.`);
    if (clusterId === '')
        throw unknown('the API reports neither the ID nor the cluster');
    try {
        const items = await readList(session, {
            limit: 20,
            field: 'namespaces',
            call: (query) => ({
                api: 'kubernetes-deploy-v4',
                endpoint: 'GET /clusters/{clusterId}/namespaces',
                path: { clusterId },
                query: { ...query, retrieveEnvironments: 'true' },
            }),
            idOf: (item) => (0,json_fields/* factOf */.yD)((0,json_fields/* fieldsOf */.Pf)(item.namespace).namespaceId, 'namespaceId'),
        });
        const namespaces = items.map((item) => (0,json_fields/* fieldsOf */.Pf)(item.namespace));
        const lists = ({ environments }) => (0,json_fields/* listOf */.c3)(environments).some((each) => (0,json_fields/* fieldsOf */.Pf)(each).environmentId === id);
        const found = namespaces.find(lists) ?? namespaces.find(({ name }) => name === namespace);
        const foundId = (0,json_fields/* factOf */.yD)(found?.namespaceId, 'namespaceId');
        if (foundId !== '')
            return foundId;
    }
    catch (error) {
        const isRefused = error instanceof errors/* StageError */.Zu && /^HTTP_40[134]$/.test(error.code);
        if (!isRefused)
            throw error;
        throw unknown(`looking it up needs rights on the cluster (${error.code})`);
    }
    throw unknown('no namespace of the cluster fits');
}

;// CONCATENATED MODULE: ./src/actions/deploy-kubernetes/resolve.ts





async function resolveDeploy(run, session) {
    const { recorder, inputs } = run;
    const early = session.failingEarly();
    const appId = await findAppId(early, inputs.app);
    recorder.set({ 'app-id': appId });
    const all = await readEnvironmentList(early, appId);
    const { environment, namespace } = inputs;
    const found = findListedEnvironment(early, all, { environment, namespace, input: 'environment' });
    recorder.set({ 'environment-id': found.id });
    const namespaceId = await findNamespaceId(early, found, namespace);
    recorder.set({ 'namespace-id': namespaceId });
    const sourcePackageId = findSourcePackage(run, early, { all, target: found });
    const target = { appId, namespaceId, environmentId: found.id, name: found.name };
    run.target = target;
    const before = await lookAt({ run, session: early, target });
    recorder.set({ 'environment-url': before.appUrl, 'previous-package-id': before.packageId });
    const problem = resourceProblem(before.tree, inputs.resources);
    if (problem !== undefined)
        throw new errors/* StageError */.Zu('INVALID_INPUT', problem);
    const healthCheckUrl = healthCheckUrlOf(run, before, early.baseOf('kubernetes-deploy-v4'));
    session.succeed(`${found.name} in ${found.namespace} is ${shownState(before)}, with ${deployedOn(before)}`);
    return { target, before, sourcePackageId, healthCheckUrl };
}
const shownState = ({ instances, state }) => instances === 0 ? 'stopped' : state || 'without a state';
const deployedOn = ({ packageId }) => packageId === '' ? 'no package' : `package ${packageId}`;
function findSourcePackage({ inputs: { source } }, session, { all, target }) {
    if (source.kind !== 'environment')
        return undefined;
    const wanted = { environment: source.environment, namespace: undefined, input: 'from-environment' };
    const from = findListedEnvironment(session, all, wanted);
    if (from.id === target.id)
        throw new errors/* StageError */.Zu('INVALID_INPUT', `from-environment: ${from.name} is the target itself`);
    if (from.packageId !== '')
        return from.packageId;
    throw new errors/* StageError */.Zu('PACKAGE_NOT_FOUND', `from-environment: no package is deployed on ${from.name}`);
}
function healthCheckUrlOf({ inputs }, { appUrl }, base) {
    const { healthCheckUrl: given } = inputs;
    if (given === undefined)
        return undefined;
    if (!given.startsWith('/'))
        return new URL(given);
    const isLocal = (0,host/* isLoopback */.U9)(new URL(base));
    const url = URL.parse(given, appUrl || undefined);
    if (url && /^https?:$/.test(url.protocol) && !url.username && !url.password && (isLocal || !(0,host/* isLoopback */.U9)(url)))
        return url;
    throw new errors/* StageError */.Zu('INVALID_INPUT', `health-check-url: ${given} is a path, and the manifest of the environment has no \`appUrl\` that can be called; set a full https URL`);
}

;// CONCATENATED MODULE: ./src/actions/deploy-kubernetes/update.ts





const wantedOf = ({ inputs }, packageId) => ({
    packageId,
    items: inputs.items,
    resources: inputs.resources,
    instances: inputs.start ? (inputs.instances ?? 'running') : 0,
});
const packageChangedError = (now) => new errors/* StageError */.Zu('PACKAGE_CHANGED', `another user or process deployed ${deployedOn(now)} to the environment at the same time`);
const needsRestart = ({ inputs }, { state }) => inputs.start && state.toLowerCase() === 'failed';
function planUpdate(run, now, { before, packageId }) {
    if (now.packageId !== before.packageId && now.packageId !== packageId)
        throw packageChangedError(now);
    const edits = planEdits(now, wantedOf(run, packageId));
    const restarts = edits.length === 0 && needsRestart(run, now);
    if (edits.length > 0 || restarts)
        refuseHidden(now.tree, run.inputs.items);
    return { edits, restarts };
}
async function updateEnvironment(context, known) {
    const { run, session } = context;
    const now = await lookAt(context);
    const { edits, restarts } = planUpdate(run, now, known);
    if (restarts)
        return restart(context, now);
    if (edits.length === 0) {
        session.skip('every value is already set');
        return undefined;
    }
    for (const { place } of edits)
        session.log(`Changing ${place}`);
    const sent = await sendManifest(context, now, (manifest) => planUpdate(run, manifest, known).edits);
    session.succeed(`${sent.edits.length} ${sent.edits.length === 1 ? 'value' : 'values'} changed`);
    return sent;
}
async function restart(context, now) {
    const { session, run } = context;
    session.log('Every value is already set, but the app has failed: restarting it');
    const instances = instancesOf(now, wantedOf(run, now.packageId).instances);
    await sendManifest(context, now, () => [scaleEdit(0)]);
    const started = await sendManifest(context, await lookAt(context), (manifest) => {
        if (manifest.packageId !== now.packageId)
            throw packageChangedError(manifest);
        return [scaleEdit(instances)];
    });
    session.succeed('the failed app was restarted');
    return started;
}
async function sendManifest(context, now, edits) {
    const { run, session } = context;
    const sent = await updateManifest(session, {
        source: sourceOf(context),
        now,
        edits,
        set: run.inputs.items,
        onAccepted: () => {
            run.history = undefined;
        },
    });
    run.edits = [...run.edits, ...sent.edits];
    return sent;
}

;// CONCATENATED MODULE: ./src/actions/deploy-kubernetes/rollout.ts










async function awaitRollout(context, goal) {
    const { run, session } = context;
    const { clock, redact } = session.client;
    let noted = '';
    await session.poll(async () => {
        const look = await lookAt(context);
        const at = clock.monotonicMs();
        const state = (0,lib_escape/* excerpt */.Kb)(shownState(look), redact);
        if (state !== noted)
            session.log(`The app is ${state}`);
        noted = state;
        session.waitingFor(`the app was still ${state}`);
        const history = run.history ?? { state: look.state, since: at, hasChanged: false };
        switch (judgeRollout(goal, look, { history, at })) {
            case 'running':
                session.succeed(`${look.instances} ${look.instances === 1 ? 'instance runs' : 'instances run'}`);
                return true;
            case 'wait':
                return undefined;
            case 'failed':
                throw new errors/* StageError */.Zu('ROLLOUT_FAILED', `the app did not start: its state is ${state}`);
            case 'stopped':
                throw new errors/* StageError */.Zu('ROLLOUT_FAILED', 'another user or process stopped the app');
            case 'package changed':
                throw packageChangedError(look);
            case 'unknown state':
                throw new errors/* StageError */.Zu('INVALID_RESPONSE', `the app was ${state} for 3 minutes, a state that is not documented`);
        }
    });
}
async function verifyManifest(context, { packageId, sent }) {
    const { run, session } = context;
    const manifest = await session.poll(async () => {
        const look = await lookAt(context);
        const problem = mismatchIn(context, look, packageId);
        if (problem === undefined)
            return look;
        if (!isStale(sent, look, session.client.clock.monotonicMs()))
            throw problem;
        return undefined;
    });
    const lost = sent ? lostPlaces(sent.tree, manifest.tree) : [];
    if (lost.length > 0)
        run.runner.warning(`The manifest of ${context.target.name} is not as it was sent: Mendix or another user changed ${(0,format/* listed */.KE)(lost)}. Check these values in the Mendix portal.`);
    session.succeed(`the manifest has package ${packageId} and every value`);
}
function mismatchIn({ run }, manifest, packageId) {
    if (manifest.packageId !== packageId)
        return packageChangedError(manifest);
    const { instances, start } = run.inputs;
    const isCounted = instances !== undefined || !start;
    const places = planEdits(manifest, wantedOf(run, packageId))
        .map(({ place }) => place)
        .filter((place) => isCounted || place !== formatPath(instancesPath));
    if (places.length === 0)
        return undefined;
    return new errors/* StageError */.Zu('MANIFEST_REFUSED', `the manifest does not have the value that was sent for ${(0,format/* listed */.KE)(places)}: Mendix did not keep it, or another user or process changed it`);
}

;// CONCATENATED MODULE: ./src/actions/deploy-kubernetes/rollback.ts









function reasonAgainstRollback(run, error) {
    const why = (0,deploy_end/* reasonAgainstAny */.a$)(run, error);
    if (why !== undefined)
        return why;
    const isLate = error instanceof pipeline_stages/* StageTimeoutError */.og && error.code === 'TIMEOUT' && run.stages.current() === 'rollout';
    const isOfApp = error instanceof errors/* StageError */.Zu && ['ROLLOUT_FAILED', 'HEALTH_CHECK_FAILED'].includes(error.code);
    return isLate || isOfApp ? undefined : 'the app itself did not fail';
}
async function rollBackKubernetes(run, deploy, error) {
    const { target, before, failed } = deploy;
    const why = reasonAgainstRollback(run, error);
    if (why !== undefined)
        return (0,deploy_end/* notRolledBack */.vG)(why);
    if (before.packageId === '')
        return (0,deploy_end/* notRolledBack */.vG)('no package was deployed before');
    if (before.packageId === failed.id)
        return (0,deploy_end/* notRolledBack */.vG)('the package was already deployed before this run, so the previous one is unknown');
    if (before.instances === 0)
        return (0,deploy_end/* notRolledBack */.vG)('the app was stopped before');
    let note = '';
    const end = await (0,deploy_end/* runRollback */.el)(run, `package ${before.packageId}`, async (session) => {
        note = await databaseNote(session, deploy);
        return restoreManifest({ run, session, target }, deploy, note);
    });
    return end.rolledBack === 'failed' ? { ...end, text: `${end.text}${note}` } : end;
}
async function restoreManifest(context, { before, failed }, note) {
    const { run, session } = context;
    const { packageId } = before;
    const now = await lookAt(context);
    if (now.packageId !== failed.id) {
        session.skip(`package ${now.packageId} has been deployed since`);
        return (0,deploy_end/* notRolledBack */.vG)('another package has been deployed since');
    }
    const edits = [...revertEdits(before.tree, run.edits), scaleEdit(before.instances)];
    const sent = await sendManifest(context, now, () => edits);
    await awaitRollout(context, { packageId, instances: undefined, sent });
    session.succeed(`package ${packageId} runs again`);
    const text = `Rolled back: package ${packageId} runs again, with the previous values. Values that were added stay.${note}`;
    return { rolledBack: 'true', text };
}
async function databaseNote(session, { target, before, failed }) {
    const previous = await tryRuntimeVersion(session, target.appId, before.packageId);
    return (0,lib_version/* isHigherVersion */.aX)(failed.runtimeVersion, previous)
        ? ` The new package has Mendix ${failed.runtimeVersion}, the previous one ${previous}. The database is not rolled back: if the new package has upgraded it, the previous one cannot start, and only a backup of the database helps.`
        : '';
}

;// CONCATENATED MODULE: ./src/actions/deploy-kubernetes/deploy.ts











async function runKubernetesDeploy(run) {
    const { stages, inputs, recorder } = run;
    recorder.set({ changed: 'false', 'rolled-back': 'false' });
    const deploy = await stages.run('resolve', (session) => resolveDeploy(run, session));
    if (inputs.dryRun)
        await showKubernetesDeploy(run, deploy);
    else
        await deployTo(run, deploy);
    recorder.set({ result: (0,deploy_end/* describeDeployResult */.Qk)(run, kubernetesSubject(run)) });
}
async function deployTo(run, deploy) {
    const { stages, recorder } = run;
    const { target, before } = deploy;
    const found = await stages.run('package', (session) => ensureKubernetesPackage(run, session, deploy));
    recorder.set({ 'package-id': found.id, 'model-version': found.version });
    try {
        await rollOut(run, deploy, found);
    }
    catch (error) {
        run.rollback = await rollBackKubernetes(run, { target, before, failed: found }, error);
        throw error;
    }
}
async function rollOut(run, { target, before, healthCheckUrl }, found) {
    const { stages, inputs } = run;
    const known = { before, packageId: found.id };
    const sent = await stages.run('manifest', (session) => updateEnvironment({ run, session, target }, known));
    const goal = { packageId: found.id, instances: inputs.instances, sent };
    if (inputs.start)
        await stages.run('rollout', (session) => awaitRollout({ run, session, target }, goal));
    else
        stages.skip('rollout', '`start` is false');
    await stages.run('verify', (session) => verifyManifest({ run, session, target }, { packageId: found.id, sent }));
    if (!healthCheckUrl)
        return stages.skip('health-check', 'no `health-check-url` is given');
    run.connection.log(`Calling ${(0,url_rules/* shownUrl */.zA)(healthCheckUrl)}`);
    await stages.run('health-check', (session) => (0,health_check/* checkHealth */.N)(session, healthCheckUrl));
}
const newPackage = 'the new package';
async function showKubernetesDeploy(run, deploy) {
    const { stages, inputs, recorder } = run;
    const { target, before, healthCheckUrl } = deploy;
    const found = await stages.run('package', async (session) => {
        const candidate = await findCandidate(run, session, deploy);
        if (candidate.kind === 'to create')
            session.succeed(`would be ${candidate.creation.how}`);
        else
            session.succeed(`${formatKubernetesPackage(candidate.found)}, ${candidate.how}`);
        return candidate.kind === 'existing' ? candidate.found : undefined;
    });
    recorder.set({ 'package-id': found?.id ?? '', 'model-version': found?.version ?? '' });
    const changes = await stages.run('manifest', async (session) => {
        const now = await lookAt({ run, session, target });
        const { edits, restarts } = planUpdate(run, now, { before, packageId: found?.id ?? newPackage });
        for (const { place } of edits)
            session.log(`Would change ${place}`);
        if (edits.length > 0)
            session.succeed(`would change ${(0,format/* listed */.KE)(edits.map(({ place }) => place))}`);
        else if (restarts)
            session.succeed('would restart the failed app');
        else
            session.skip('every value is already set');
        return edits.length > 0 || restarts;
    });
    stages.skip('rollout', inputs.start ? 'would wait until the app runs' : '`start` is false');
    stages.skip('verify', 'would compare the manifest with the inputs');
    stages.skip('health-check', healthCheckUrl ? `would call ${(0,url_rules/* shownUrl */.zA)(healthCheckUrl)}` : 'no `health-check-url` is given');
    recorder.set({ changed: String(found === undefined || changes) });
}

// EXTERNAL MODULE: ./src/actions/shared/cloud-target.ts
var cloud_target = __webpack_require__(3148);
// EXTERNAL MODULE: ./src/actions/shared/connection.ts + 20 modules
var connection = __webpack_require__(4847);
;// CONCATENATED MODULE: ./src/actions/deploy-kubernetes/manifest-inputs.ts


const levels = ['CRITICAL', 'ERROR', 'WARNING', 'INFO', 'DEBUG', 'TRACE', 'NONE'];
const variableName = /^[A-Za-z_][A-Za-z0-9_.-]*$/;
const parseText = (value) => {
    if (value === "''")
        return { value: '' };
    return value === ''
        ? "has an empty value; a secret or variable that does not exist is empty. Write '' for an empty value. A value cannot have several lines"
        : { value };
};
const parseSetting = (value) => (0,deploy_inputs/* holdsSettings */.cJ)(value) ? 'contains another setting; write each setting on its own line' : parseText(value);
const parseEvent = (value) => {
    const state = value.toLowerCase();
    return state === 'enabled' || state === 'disabled'
        ? { value: state === 'enabled' }
        : 'is neither Enabled nor Disabled';
};
const parseLevel = (value) => {
    const level = value.toUpperCase();
    return levels.includes(level) ? { value: level } : `is not one of ${levels.join(', ')}`;
};
const itemInputs = [
    { list: 'constants', isSecret: true, parse: parseSetting },
    {
        list: 'environment-variables',
        isSecret: true,
        parse: parseText,
        nameProblem: (name) => variableName.test(name)
            ? undefined
            : 'is not the name of an environment variable: letters, digits, `_`, `.` and `-`, and no digit first',
    },
    { list: 'custom-settings', isSecret: true, parse: parseSetting },
    { list: 'scheduled-events', isSecret: false, parse: parseEvent },
    { list: 'log-levels', isSecret: false, parse: parseLevel },
];
function readItems(reader, protect) {
    const inputNames = ['app', 'environment', 'namespace'].flatMap((name) => reader.text(name) ?? []);
    const read = itemInputs.map((input) => {
        const pairs = reader.pairs(input.list, '`name=value`');
        if (pairs === inputs_issues/* invalid */.Gq)
            return inputs_issues/* invalid */.Gq;
        const names = new Set();
        return (0,inputs_issues/* allValid */.a7)(pairs.map((pair) => {
            const text = pair.value.trim();
            if (input.isSecret && (0,deploy_inputs/* isSecretValue */.w2)(text, inputNames) && !(0,deploy_inputs/* looksLikeAddress */.is)(text))
                protect(text);
            const item = readItem(reader, input, pair);
            const isDouble = names.has(pair.name);
            names.add(pair.name);
            return isDouble ? reader.issues.add(pair.at, `${pair.name} is set twice`) : item;
        }));
    });
    const all = (0,inputs_issues/* allValid */.a7)(read);
    return all === inputs_issues/* invalid */.Gq ? inputs_issues/* invalid */.Gq : all.flat();
}
function readItem({ issues }, { list, nameProblem, parse }, { at, name, value }) {
    const problem = nameProblem?.(name);
    if (problem !== undefined)
        issues.add(at, `${name} ${problem}`);
    const parsed = parse(value.trim());
    if (typeof parsed === 'string')
        return issues.add(at, `the value of ${name} ${parsed}`);
    return problem === undefined ? { list, name, value: parsed.value } : inputs_issues/* invalid */.Gq;
}
const resourceInputs = {
    'cpu-limit': { of: 'limits', resource: 'cpu' },
    'cpu-request': { of: 'requests', resource: 'cpu' },
    'memory-limit': { of: 'limits', resource: 'memory' },
    'memory-request': { of: 'requests', resource: 'memory' },
};
function readResources(reader) {
    const read = Object.entries(resourceInputs).map(([name, { of, resource }]) => {
        const amount = reader.text(name);
        if (amount === undefined)
            return [];
        if (/^\d{1,9}(?:\.\d{1,9})?$/.test(amount) && Number(amount) > 0)
            return [{ of, resource, amount }];
        return reader.issues.add(name, `"${amount}" is not a decimal number above 0 without a unit, such as 0.5`);
    });
    const all = (0,inputs_issues/* allValid */.a7)(read);
    if (all === inputs_issues/* invalid */.Gq)
        return inputs_issues/* invalid */.Gq;
    const wanted = all.flat();
    for (const resource of ['cpu', 'memory'])
        if (isAbove(wanted, resource))
            reader.issues.add(`${resource}-request`, `is above \`${resource}-limit\``);
    return wanted;
}
function isAbove(wanted, resource) {
    const amountOf = (of) => {
        const found = wanted.find((each) => each.of === of && each.resource === resource);
        return found && Number(found.amount);
    };
    const [request, limit] = [amountOf('requests'), amountOf('limits')];
    return request !== undefined && limit !== undefined && request > limit;
}

;// CONCATENATED MODULE: ./src/actions/deploy-kubernetes/inputs.ts







const deployKubernetesDefaults = {
    start: 'true',
    'on-failure': 'leave',
    timeout: '3h',
    'dry-run': 'false',
    summary: 'true',
    retries: connection/* defaultRetries */.yC,
};
function readDeployKubernetesInputs(reader, runner) {
    const defaults = deployKubernetesDefaults;
    const inputs = {
        ...(0,connection/* readConnection */.dC)(reader, runner, ['pat']),
        ...(0,staged_action/* readStagedInputs */.oA)(reader, defaults),
        app: (0,cloud_target/* requiredText */.$4)(reader, 'app', 'the App ID (a UUID) or the exact name of the app'),
        environment: (0,cloud_target/* requiredText */.$4)(reader, 'environment', 'the name or ID of the environment'),
        namespace: reader.text('namespace'),
        source: readKubernetesSource(reader),
        description: (0,deploy_inputs/* readDescription */.XF)(reader, runner),
        items: readItems(reader, runner.protect),
        resources: readResources(reader),
        instances: readInstances(reader),
        ...(0,deploy_inputs/* readDeployEnd */.Tg)(reader, defaults),
    };
    checkTogether(inputs, reader);
    return inputs;
}
function checkTogether(inputs, reader) {
    const { text, issues } = reader;
    for (const name of ['instances', 'health-check-url'])
        if (inputs.start === false && text(name) !== undefined)
            issues.add(name, 'cannot be used with `start: false`, as the app does not run then');
    (0,deploy_inputs/* checkSourceIsOther */.MH)(reader, inputs);
}
function readInstances({ text, issues }) {
    const given = text('instances');
    if (given === undefined)
        return undefined;
    return /^(?:[1-9]|10)$/.test(given)
        ? Number(given)
        : issues.add('instances', `"${given}" is not a whole number from 1 to 10; \`start: false\` stops the app`);
}
function readKubernetesSource(reader) {
    const given = (0,deploy_inputs/* givenSources */.GK)(reader);
    const [only, ...others] = given.map((input) => readNamedSource(reader, input));
    if (only !== undefined && others.length === 0)
        return only;
    const found = given.length === 0 ? 'none is set' : `${given.join(' and ')} are set`;
    return reader.issues.add(given[1] ?? 'branch', `set exactly one of ${deploy_inputs/* quotedSourceInputs */.Jy}; ${found}`);
}
function readNamedSource(reader, input) {
    const text = reader.text(input) ?? '';
    const problem = input === 'branch' && (0,deploy_inputs/* isDots */.pA)(text)
        ? 'the name of a branch'
        : input === 'package-id' && !(0,secret_heuristics/* isUuid */.O1)(text)
            ? 'the ID of a package, which is a UUID'
            : undefined;
    if (problem !== undefined)
        reader.issues.add(input, `"${text}" is not ${problem}`);
    const source = (0,deploy_inputs/* readSource */.o$)(reader, input);
    return problem === undefined ? source : inputs_issues/* invalid */.Gq;
}
const inputsOfDeploy = {
    backup: 'is not supported: Mendix has no API for backups on Kubernetes. Create the backup in the cluster before this step',
    'sync-database': 'is not supported: the Mendix Operator decides when the database is updated',
    'pin-environment': 'is not supported: environments on Kubernetes have no version pinning',
    username: 'is not supported: the only credential is a personal access token, the input `pat`',
    'api-key': 'is not supported: the only credential is a personal access token, the input `pat`',
};

;// CONCATENATED MODULE: ./src/actions/deploy-kubernetes/action.ts














const deployKubernetesAction = (0,staged_action/* defineStagedAction */.kk)({
    name: 'Deploy',
    outputs: deployKubernetesOutputs,
    apis: ['kubernetes-deploy-v4', 'kubernetes-build-v4', 'app-repository-v1'],
    stages: kubernetesStages,
    limitBy: ({ source }) => source.kind,
    defaults: deployKubernetesDefaults,
    unsupportedInputs: inputsOfDeploy,
    plan: (context) => {
        const inputs = readDeployKubernetesInputs(context.reader, context.runner);
        const pat = (0,credentials/* makeCredential */.W7)('pat', inputs.credentials, context.issues);
        return (0,platform_plan/* planPlatform */.H)(context, {
            inputs,
            credentialFor: pat === inputs_issues/* invalid */.Gq ? inputs_issues/* invalid */.Gq : () => pat,
        });
    },
    initialState: () => ({
        target: undefined,
        history: undefined,
        edits: [],
        rollback: undefined,
    }),
    onWrite: ({ recorder }) => recorder.set({ changed: 'true' }),
    work: runKubernetesDeploy,
    failureContext: kubernetesFailureContext,
    summary: ({ recorder, inputs, target }) => ({
        title: `Deploy ${recorder.get('app-id') || inputs.app} to ${target?.name ?? inputs.environment}`,
        text: inputs.dryRun ? `${recorder.get('result')}. Nothing was changed.` : `${recorder.get('result')}.`,
        link: recorder.get('environment-url'),
    }),
});
const usualCauses = 'Usual causes: the security level of the app is not Production, the cluster has no room or no storage left, or the trial of the Mendix Operator has expired.';
async function kubernetesFailureContext(run, error) {
    const { stages, target } = run;
    (0,deploy_end/* recordFailure */.C5)(run, {
        error,
        subject: kubernetesSubject(run),
        isTargetKnown: target !== undefined,
        against: reasonAgainstRollback(run, error),
    });
    const isLate = error instanceof pipeline_stages/* StageTimeoutError */.og && stages.current() === 'rollout';
    return {
        state: await stateAfterFailure(run),
        advice: [
            ...(run.rollback ? [run.rollback.text] : []),
            ...(isLate ? [usualCauses] : []),
            (0,after_failure/* retryAdvice */.np)(error, whatContinues(run, error)),
        ],
    };
}
function whatContinues({ stages, recorder }, error) {
    return (0,after_failure/* wasInterrupted */.WE)(error) && recorder.get('changed') === 'true' && stages.current() !== 'health-check'
        ? 'operations already started in Mendix continue, and the next run finds them'
        : 'completed stages are skipped';
}
async function stateAfterFailure(run) {
    const { target, runner } = run;
    if (!target)
        return '';
    const name = (0,lib_escape/* excerpt */.Kb)(target.name, runner.redact);
    const manifest = await (0,after_failure/* readAfterFailure */.jD)(run, (session) => readManifest(session, sourceOf({ run, target })));
    if (manifest === undefined)
        return `The state of ${name} could not be read: check the environment in the Mendix portal.`;
    return `${name} is ${(0,lib_escape/* excerpt */.Kb)(shownState(manifest), runner.redact)}, with ${deployedOn(manifest)}.`;
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
//# sourceMappingURL=deploy-kubernetes.chunk.js.map
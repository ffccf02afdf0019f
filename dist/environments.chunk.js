"use strict";
exports.id = 445;
exports.ids = [445];
exports.modules = {

/***/ 6118:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ readAppState),
/* harmony export */   q: () => (/* binding */ unknownState)
/* harmony export */ });
/* harmony import */ var _cloud_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3520);
/* harmony import */ var _cloud_packages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(648);
/* harmony import */ var _staged_action_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6924);



const readStateMs = 5000;
async function readAppState(run, target) {
    const found = await (0,_staged_action_js__WEBPACK_IMPORTED_MODULE_2__/* .readAfterFailure */ .jD)(run, AbortSignal.timeout(readStateMs), (session) => (0,_cloud_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .readState */ .un)(session, target));
    if (found === undefined)
        return undefined;
    const { environment, deployed } = found;
    const isRunning = environment.status === 'Running';
    const hasStoppedIt = run.stages.list.some(({ name, result }) => name === 'stop' && result !== 'skipped');
    const state = (0,_cloud_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .runsOldVersion */ .gN)(environment, deployed)
        ? `running version ${environment.modelVersion}`
        : !isRunning && hasStoppedIt
            ? 'DOWN'
            : environment.status.toLowerCase();
    const before = state === 'DOWN' ? 'This run stopped the app; ' : '';
    const name = `${target.app.appId} ${target.environment.mode}`;
    return { isRunning, text: `${before}${name} is ${state}, ${describePackage(environment, deployed)}.` };
}
function describePackage(environment, deployed) {
    if (!deployed)
        return 'with no package';
    const takesEffect = (0,_cloud_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .runsOldVersion */ .gN)(environment, deployed) ? ', which takes effect at the next start' : '';
    return `with package ${(0,_cloud_packages_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPackage */ .uN)(deployed)}${takesEffect}`;
}
const unknownState = 'The state of the app could not be read: check the environment in the Mendix portal.';


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
/* harmony import */ var _apps_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6817);
/* harmony import */ var _states_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(291);







const backupsPath = ({ app, environment }) => ({ ProjectId: app.projectId, EnvironmentId: environment.id });
const notVisibleMs = 30_000;
const operationStates = ['queued', 'running', 'completed', 'failed'];
function awaitCompletion(session, { what, id, call }) {
    const { clock, redact } = session.client;
    const startedAt = clock.monotonicMs();
    const readState = (0,_states_js__WEBPACK_IMPORTED_MODULE_6__/* .createStateWatch */ .Z)(session, `the ${what}`, operationStates);
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
        (0,_apps_js__WEBPACK_IMPORTED_MODULE_5__/* .requireSameId */ .bQ)(`${what}_id`, (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .factOf */ .yD)(fields[`${what}_id`], `${what}_id`), id);
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
    const checkState = (0,_states_js__WEBPACK_IMPORTED_MODULE_5__/* .createStateWatch */ .Z)(session, 'the app', _apps_js__WEBPACK_IMPORTED_MODULE_3__/* .environmentStates */ .Gc);
    const findEffect = async () => {
        const environment = await readEnvironment(session, target);
        checkState(environment.status);
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
    session.waitingFor('Mendix accepted the transport, but did not show the package on the environment yet');
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
/* harmony export */   M7: () => (/* binding */ suggestPackages),
/* harmony export */   aB: () => (/* binding */ packageFailed),
/* harmony export */   qm: () => (/* binding */ readPackages),
/* harmony export */   r0: () => (/* binding */ awaitPackage),
/* harmony export */   uN: () => (/* binding */ formatPackage),
/* harmony export */   vY: () => (/* binding */ findReusable),
/* harmony export */   wg: () => (/* binding */ packageOf)
/* harmony export */ });
/* harmony import */ var _lib_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4224);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7268);
/* harmony import */ var _lib_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7188);
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(432);
/* harmony import */ var _lib_json_fields_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1739);
/* harmony import */ var _platform_attempts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8629);
/* harmony import */ var _apps_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6817);
/* harmony import */ var _states_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(291);








const packageStates = ['Queued', 'Building', 'Uploading', 'Succeeded', 'Failed'];
function packageOf(value) {
    const { PackageId, Name, Version, Description, Status, Size, CreationDate } = (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(value);
    return {
        id: (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .factOf */ .yD)(PackageId, 'PackageId'),
        name: (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .factOf */ .yD)(Name, 'Name'),
        version: (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .factOf */ .yD)(Version, 'Version'),
        description: (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(Description),
        status: (0,_states_js__WEBPACK_IMPORTED_MODULE_6__/* .knownState */ .T)((0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .factOf */ .yD)(Status, 'Status'), packageStates),
        size: typeof Size === 'number' && Number.isInteger(Size) && Size > 0 ? Size : undefined,
        createdAt: timeOf(CreationDate),
    };
}
function timeOf(value) {
    const text = (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(value);
    const ms = /^\d{1,15}$/.test(text) ? Number(text) : Date.parse(text);
    return Number.isNaN(ms) ? undefined : ms;
}
const isSamePackage = (a, b) => a && b ? (0,_apps_js__WEBPACK_IMPORTED_MODULE_5__/* .isSameId */ .WB)(a.id, b.id) : a === b;
const formatPackage = ({ id, version, name }) => `${version || name} (${id})`;
const readEndpoint = 'GET /apps/{AppId}/packages/{PackageId}';
const readPackages = async (session, { appId }) => (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .requireList */ .Ky)(await session.read({ api: 'build-v1', endpoint: 'GET /apps/{AppId}/packages', path: { AppId: appId } }), 'packages').map(packageOf);
async function readPackage(session, { appId }, packageId) {
    const path = { AppId: appId, PackageId: packageId };
    const found = packageOf(await session.read({ api: 'build-v1', endpoint: readEndpoint, path }));
    (0,_apps_js__WEBPACK_IMPORTED_MODULE_5__/* .requireSameId */ .bQ)('PackageId', found.id, packageId);
    return { ...found, id: packageId };
}
const maxSuggestions = 5;
async function suggestPackages(session, { appId }, wanted) {
    const list = await session.tryRead({
        api: 'build-v1',
        endpoint: 'GET /apps/{AppId}/packages',
        path: { AppId: appId },
    });
    const show = (each) => (0,_lib_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .excerpt */ .Kb)(formatPackage(each), session.client.redact);
    const packages = (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)(list).map(packageOf);
    const ofVersion = packages.find(({ version }) => version === wanted);
    if (ofVersion)
        return ` That is a version: use its PackageId, ${(0,_lib_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .excerpt */ .Kb)(ofVersion.id, session.client.redact)}.`;
    const newest = packages.sort((a, b) => (b.createdAt ?? 0) - (a.createdAt ?? 0)).slice(0, maxSuggestions);
    return newest.length === 0 ? '' : ` The latest packages are ${newest.map(show).join(', ')}.`;
}
const packageFailed = (failed) => new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StageError */ .Zu('PACKAGE_FAILED', `package ${formatPackage(failed)} is Failed. Its log is in the Mendix portal.`);
const maxHiddenMs = 30_000;
function awaitPackage(session, app, packageId) {
    let last = '';
    const checkState = (0,_states_js__WEBPACK_IMPORTED_MODULE_6__/* .createStateWatch */ .Z)(session, `package ${packageId}`, packageStates);
    const { clock } = session.client;
    let seenAt = clock.monotonicMs();
    return session.poll(async () => {
        const found = await readPackage(session, app, packageId).catch((error) => {
            const isHidden = error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StageError */ .Zu && error.code === 'PACKAGE_NOT_FOUND';
            if (isHidden && clock.monotonicMs() - seenAt < maxHiddenMs)
                return undefined;
            throw error;
        });
        if (found === undefined) {
            session.waitingFor(`package ${packageId} was not visible`);
            return undefined;
        }
        seenAt = clock.monotonicMs();
        checkState(found.status);
        if (found.status !== last)
            session.log(`Package ${packageId}: ${found.status}`);
        last = found.status;
        if (last === 'Failed')
            throw packageFailed(found);
        session.waitingFor(`package ${packageId} was still ${last}`);
        return last === 'Succeeded' ? found : undefined;
    });
}
function findReusable({ client, log }, packages, { fits, maxUnderWayMs, without }) {
    const fitting = packages.filter((each) => fits(each) && each.status !== 'Failed' && !without.has(each.id));
    const isYoung = ({ createdAt = Number.NaN }, maxMs) => {
        const age = client.clock.now() - createdAt;
        return age <= maxMs && age >= -_lib_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .maxClockSkewMs */ .Zb;
    };
    const isLeft = (each) => each.status !== 'Succeeded' && maxUnderWayMs !== undefined && !isYoung(each, maxUnderWayMs);
    for (const { id, status } of fitting.filter(isLeft))
        log(`Package ${id} has been ${status} for more than ${(0,_lib_format_js__WEBPACK_IMPORTED_MODULE_7__/* .formatTime */ .fU)(maxUnderWayMs ?? 0)}, or since an unknown time; it is not reused`);
    const usable = fitting.filter((each) => !isLeft(each));
    const best = usable.find(({ status }) => status === 'Succeeded') ?? usable[0];
    if (best?.id === '')
        throw (0,_platform_attempts_js__WEBPACK_IMPORTED_MODULE_4__/* .missingIdError */ .Ww)('PackageId');
    return best;
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
/* harmony export */   il: () => (/* binding */ completeSnapshot),
/* harmony export */   nV: () => (/* binding */ formatAge),
/* harmony export */   qK: () => (/* binding */ completeNewSnapshot),
/* harmony export */   xb: () => (/* binding */ ensureSnapshot),
/* harmony export */   yj: () => (/* binding */ readSnapshots)
/* harmony export */ });
/* harmony import */ var _lib_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4224);
/* harmony import */ var _lib_format_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(432);
/* harmony import */ var _lib_json_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1739);
/* harmony import */ var _platform_attempts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8629);
/* harmony import */ var _apps_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6817);
/* harmony import */ var _backups_api_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8104);
/* harmony import */ var _states_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(291);







const snapshotOf = (fields) => ({
    id: (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .factOf */ .yD)(fields.snapshot_id, 'snapshot_id'),
    comment: (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(fields.comment),
    state: (0,_states_js__WEBPACK_IMPORTED_MODULE_5__/* .knownState */ .T)((0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .factOf */ .yD)(fields.state, 'state'), _backups_api_js__WEBPACK_IMPORTED_MODULE_4__/* .operationStates */ .a0),
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
    path: { ...(0,_backups_api_js__WEBPACK_IMPORTED_MODULE_4__/* .backupsPath */ .$w)(target), SnapshotId: id },
});
async function readSnapshot(session, target, id) {
    const found = await session.find(callOf(target, id), 'NOT_FOUND');
    if (found === undefined)
        return undefined;
    const snapshot = snapshotOf((0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(found));
    (0,_apps_js__WEBPACK_IMPORTED_MODULE_3__/* .requireSameId */ .bQ)('snapshot_id', snapshot.id, id);
    return snapshot;
}
const pageSize = 100;
const maxPages = 100;
async function readSnapshots(session, target) {
    const all = [];
    for (let pages = 0; pages < maxPages; pages += 1) {
        const query = { limit: String(pageSize), offset: String(all.length) };
        const page = (0,_lib_json_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(await session.read({ api: 'backups-v2', endpoint: `GET ${snapshotsPath}`, path: (0,_backups_api_js__WEBPACK_IMPORTED_MODULE_4__/* .backupsPath */ .$w)(target), query }));
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
        return { ...(await createSnapshot(session, wanted, all)), isReused: false };
    session.log(`Reusing snapshot ${known.id}, created ${formatAge(ageOf(session, known))}`);
    return { ...known, isReused: true };
}
async function createSnapshot(session, { target, comment, marker }, before) {
    const old = new Set(before.map(({ id }) => id));
    const findEffect = async () => (await readSnapshots(session, target)).find((each) => isMarked(each, marker) && !old.has(each.id));
    const call = {
        api: 'backups-v2',
        endpoint: `POST ${snapshotsPath}`,
        path: (0,_backups_api_js__WEBPACK_IMPORTED_MODULE_4__/* .backupsPath */ .$w)(target),
        json: { comment: `${comment} ${marker}` },
    };
    const sent = await session.write({ call, findEffect });
    if (sent.kind === 'found')
        return sent.found;
    const created = snapshotOf((0,_platform_attempts_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsIn */ .t5)(sent.response));
    (0,_platform_attempts_js__WEBPACK_IMPORTED_MODULE_2__/* .requireNewId */ .n)('snapshot_id', created.id, old);
    const found = created.id ? created : await findEffect();
    if (!found)
        throw (0,_platform_attempts_js__WEBPACK_IMPORTED_MODULE_2__/* .missingIdError */ .Ww)('snapshot_id');
    return found;
}
const awaitSnapshot = async (session, target, id) => snapshotOf(await (0,_backups_api_js__WEBPACK_IMPORTED_MODULE_4__/* .awaitCompletion */ .V9)(session, { what: 'snapshot', id, call: callOf(target, id) }));
async function completeSnapshot(session, wanted) {
    const { id, isReused } = await ensureSnapshot(session, wanted);
    return { ...(await awaitSnapshot(session, wanted.target, id)), id, isReused };
}
async function completeNewSnapshot(session, wanted) {
    const { id } = await createSnapshot(session, wanted, await readSnapshots(session, wanted.target));
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
    const checkState = (0,_states_js__WEBPACK_IMPORTED_MODULE_6__/* .createStateWatch */ .Z)(session, 'the app', _apps_js__WEBPACK_IMPORTED_MODULE_4__/* .environmentStates */ .Gc);
    return async () => {
        const environment = await (0,_environment_js__WEBPACK_IMPORTED_MODULE_5__/* .readEnvironment */ .Qo)(session, target);
        checkState(environment.status);
        return environment.status === 'Running' ? environment : undefined;
    };
}
async function awaitRunning(session, target) {
    const findRunning = runningFinder(session, target);
    const startedAt = performance.now();
    session.waitingFor('the app was started, but Mendix did not show it as running yet');
    return session.poll(async () => {
        const running = await findRunning();
        if (!running && performance.now() - startedAt >= watchMs)
            throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StageError */ .Zu('START_FAILED', 'the app started and stopped again.\nRead the cause in the log of the app: it is often a lack of memory, or an error in the after-startup microflow.');
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
const pinnedStartError = (error, { mode }) => error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StageError */ .Zu
    ? new _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StageError */ .Zu(error.code, `${error.message}\nThe start was pinned to ${mode}. Set \`pin-environment: none\` to start with the latest platform version.`, { cause: error })
    : error;
async function startOnce(session, target, { syncDatabase, pin, findRunning }) {
    const call = {
        api: 'deploy-v1',
        endpoint: 'POST /apps/{AppId}/environments/{Mode}/start',
        path: (0,_environment_js__WEBPACK_IMPORTED_MODULE_5__/* .environmentPath */ .FQ)(target),
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
        path: { ...(0,_environment_js__WEBPACK_IMPORTED_MODULE_5__/* .environmentPath */ .FQ)(target), JobId: jobId },
    };
    const readStatus = (0,_states_js__WEBPACK_IMPORTED_MODULE_6__/* .createStateWatch */ .Z)(session, 'the start', startStates);
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
/* harmony export */   cZ: () => (/* binding */ numbersOf),
/* harmony export */   kW: () => (/* binding */ isHigher)
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


/***/ })

};
;
//# sourceMappingURL=environments.chunk.js.map
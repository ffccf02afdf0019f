"use strict";
exports.id = 789;
exports.ids = [789];
exports.modules = {

/***/ 9789:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  describeKnown: () => (/* binding */ describeKnown),
  diagnose: () => (/* binding */ diagnose)
});

// EXTERNAL MODULE: ./src/mendix/catalogue.ts
var catalogue = __webpack_require__(9452);
// EXTERNAL MODULE: ./src/mendix/errors.ts
var errors = __webpack_require__(7346);
// EXTERNAL MODULE: ./src/mendix/lookup.ts
var lookup = __webpack_require__(763);
// EXTERNAL MODULE: ./src/lib/redaction/secret-heuristics.ts
var secret_heuristics = __webpack_require__(4299);
;// CONCATENATED MODULE: ./src/mendix/remedy.ts


function remedyFor(status, called) {
    if (status === 404)
        return idsRemedy(called);
    if (status === 409)
        return stateRemedy(called);
    if (status === 429)
        return 'Make fewer calls, or make them later.';
    if (status >= 500)
        return serverRemedy(called);
    return inputRemedy(called);
}
function idsRemedy(called) {
    const found = [...called.endpoint.path.matchAll(/\{([^{}]*)\}/g)].map(([place, name = '']) => {
        const list = callOf(called, called.endpoint.path.split(`/${place}`)[0] ?? '');
        const meaning = ids[name];
        if (meaning === undefined)
            return list ? `${list} lists ${name}` : name;
        return list ? `${meaning}; ${list} lists it` : meaning;
    });
    return found.length === 0 ? 'Check the path.' : `Check the IDs in the path. ${found.map(sentence).join(' ')}`;
}
const sentence = (text) => `${text.replace(/[^.]$/, '$&.')}`;
function stateRemedy(called) {
    const state = stateCall(called);
    return state
        ? `The request conflicts with the current state, which ${state} shows.`
        : 'The request conflicts with the current state: check it in the Mendix portal.';
}
function serverRemedy(called) {
    const state = called.endpoint.method === 'GET' ? undefined : stateCall(called);
    const check = state ? `Before you repeat the call, check with ${state} whether it took effect.` : 'Try again later.';
    return `${check} If the error persists, contact Mendix Support.`;
}
function inputRemedy({ endpoint: { path, query = [], body, bodyFields = [] } }) {
    const places = [
        ...(path.includes('{') ? ['the IDs in the path'] : []),
        ...(query.length > 0 ? [`the query (${query.join(', ')})`] : []),
        ...(body === undefined ? [] : [`the body${bodyFields.length > 0 ? ` (${bodyFields.join(', ')})` : ''}`]),
    ];
    return `Check ${places.length > 0 ? new Intl.ListFormat('en-GB').format(places) : 'the request'}.`;
}
function stateCall(called) {
    const segments = called.endpoint.path.split('/');
    const paths = segments.map((_, index) => segments.slice(0, segments.length - index).join('/'));
    return paths.map((path) => callOf(called, path)).find((call) => call !== undefined);
}
const callOf = ({ api }, path) => api.endpoints.find((endpoint) => endpoint.call === `GET ${path}`)?.call;
const ids = {
    AppId: 'AppId is the subdomain of the app (AppId in the list of apps)',
    ProjectId: 'ProjectId is the ID under Settings > General of the app, a UUID',
    appId: 'appId is the ID under Settings > General of the app, a UUID',
    EnvironmentId: 'EnvironmentId is in the list of environments of Deploy API v1',
    environmentId: 'environmentId is in the list of environments',
    Mode: 'Mode is Test, Acceptance, Production or the name of a flexible environment',
};
const modes = ['Test', 'Acceptance', 'Production'];
function idHints({ endpoints }, url) {
    const [known] = endpoints;
    if (known === undefined)
        return [];
    const names = known.endpoint.path.split('/');
    const segments = url.pathname.split('/').slice(-names.length);
    return names.flatMap((name, index) => misplaced(name.slice(1, -1), decodeSegment(segments[index] ?? '')) ?? []);
}
function misplaced(name, value) {
    if (name === 'AppId' && (0,secret_heuristics/* isUuid */.O1)(value))
        return `AppId is a UUID here. ${ids.AppId}; a UUID is the ProjectId`;
    const subdomain = name === 'AppId' ? (0,lookup/* subdomainOf */.gX)(value) : undefined;
    if (subdomain !== undefined)
        return `AppId is a host here. ${ids.AppId}: write \`${subdomain}\` alone`;
    if ((name === 'ProjectId' || name === 'appId') && /^[a-z][a-z0-9-]*$/i.test(value) && !(0,secret_heuristics/* isUuid */.O1)(value))
        return `${name} is not a UUID here. ${ids[name]}, not the subdomain (AppId)`;
    const mode = name === 'Mode' ? modeMeant(value) : undefined;
    return mode && `Mode is written ${mode}`;
}
function modeMeant(value) {
    const start = value.toLowerCase().replace(/^accp$/, 'acc');
    return modes.find((mode) => mode !== value && start.length > 2 && mode.toLowerCase().startsWith(start));
}
function decodeSegment(segment) {
    try {
        return decodeURIComponent(segment);
    }
    catch {
        return segment;
    }
}

;// CONCATENATED MODULE: ./src/mendix/diagnosis.ts




function diagnose(known, sent, given) {
    const hint = experience(known, sent, given) ??
        moved(known, given) ??
        diagnosis_misplaced(known, given) ??
        documented(known, sent, given) ??
        general(known, sent, given);
    return hint && `${hint.text} See ${hint.page}`;
}
function diagnosis_misplaced(known, { status, url }) {
    const [api] = known.apis;
    const found = status === 404 ? idHints(known, url) : [];
    return api && found.length > 0 ? { text: `${found.join('. ')}.`, page: (0,catalogue/* docsPageOf */.YZ)(api) } : undefined;
}
function documented(known, sent, given) {
    const found = (0,errors/* findError */.kh)(known, given);
    if (found === undefined || !found.isOwn)
        return undefined;
    const { api, error } = found;
    const page = (0,catalogue/* docsPageOf */.YZ)(api);
    if (error.remedy)
        return { text: `${error.remedy}${scopeBehind(error, known, sent)}`, page };
    const meaning = `${error.means.charAt(0).toUpperCase()}${error.means.slice(1)}`;
    const hint = general(known, sent, { status: error.status, url: given.url });
    if (hint)
        return { text: `${meaning}. ${hint.text}`, page: hint.page };
    const [called] = known.endpoints;
    return { text: `${meaning}.${called ? ` ${remedyFor(error.status, called)}` : ''}`, page };
}
function scopeBehind({ status, remedy = '' }, known, sent) {
    const scopes = scopesOf(known);
    const isNeeded = status === 403 && sent === 'pat' && scopes !== '' && !remedy.includes('mx:');
    return isNeeded ? ` The PAT needs the scope ${scopes}.` : '';
}
function moved({ apis: [api], moved: [hint] = [] }, { status }) {
    return api && hint && [404, 405, 410].includes(status) ? { text: hint, page: (0,catalogue/* docsPageOf */.YZ)(api) } : undefined;
}
const fromUsers = 'From the experience of users, not from the documentation: ';
function experience(known, sent, { code }) {
    if ((0,errors/* normalizeCode */.vz)(code) === 'INVALID_CREDENTIALS' && sent !== 'api-key' && (0,lookup/* credentialOf */.$5)(known) === 'api-key')
        return {
            text: `${fromUsers}this API requires an API key, not a personal access token; set ${catalogue/* credentials */.z3['api-key'].inputs}.`,
            page: catalogue/* credentials */.z3['api-key'].page,
        };
    return undefined;
}
function general(known, sent, { status, url }) {
    const [api] = known.apis;
    if (status === 401 || status === 403)
        return access(known, sent, status);
    if (api === undefined)
        return undefined;
    const page = (0,catalogue/* docsPageOf */.YZ)(api);
    if (status === 404 || (status === 405 && (0,lookup/* otherMethods */.RO)(known).length > 0))
        return { text: notFound(known, api, url), page };
    if (status === 405)
        return { text: `${fromUsers}the path exists and the credential is accepted, but the method is wrong.`, page };
    const [called] = known.endpoints;
    return called && (status === 409 || status === 429) ? { text: remedyFor(status, called), page } : undefined;
}
function access(known, sent, status) {
    const [api] = known.apis;
    const role = api?.role ? `; its owner needs a role (${api.role})` : '';
    const taken = (0,lookup/* credentialOf */.$5)(known);
    if (api && taken && taken !== sent)
        return {
            text: `Send ${catalogue/* credentials */.z3[taken].name}: ${(0,lookup/* apiTitleOf */.cw)(known)} requires one.`,
            page: catalogue/* credentials */.z3[taken].page,
        };
    if (sent === 'none')
        return undefined;
    if (sent === 'pat')
        return { text: scopeHint(known, role), page: api && isKnown(known) ? (0,catalogue/* docsPageOf */.YZ)(api) : catalogue/* credentials */.z3.pat.page };
    if (status === 403 && api?.permissions)
        return {
            text: `Give the user ${api.permissions.join(' and ')} on the Permissions tab of the Environments page, for this ` +
                'environment; API Rights are off by default for production.',
            page: catalogue/* pages */.Bd.permissions,
        };
    return {
        text: "Check the username and the API key: the username must be the login of the key's owner, and the key's owner may " +
            `be deactivated${role}.`,
        page: catalogue/* pages */.Bd.authentication,
    };
}
const isKnown = ({ endpoints }) => endpoints.length > 0;
function scopeHint(known, role) {
    const scopes = scopesOf(known);
    if (scopes === '' && isKnown(known))
        return ('The documentation does not say which scope this call needs: compare the scopes of the PAT with what the call ' +
            'does, and check the rights of its owner.');
    const wanted = scopes || 'that this call needs';
    return `Create a PAT with the scope ${wanted}${role}; the PAT of a deactivated user does not work.`;
}
function notFound(known, api, url) {
    const [called] = known.endpoints;
    const others = (0,lookup/* otherMethods */.RO)(known);
    if (others.length > 0)
        return `Check the method: the catalogue knows this path only with ${others.join(' and ')}.`;
    if (called)
        return remedyFor(404, called);
    const meant = (0,lookup/* closestPath */.Bz)(api, url);
    return `This action does not list this path under ${api.title}.${meant ? ` Did you mean ${meant}?` : ''}`;
}
function scopesOf({ endpoints }) {
    const scopes = endpoints.map(({ endpoint }) => (endpoint.scopes ?? []).join(' and ').replaceAll('|', ' or '));
    return [...new Set(scopes)].filter(Boolean).join(', or ');
}
function describeKnown(known) {
    const { apis, endpoints } = known;
    if (apis.length === 0)
        return ['The catalogue knows no API at this address.'];
    const others = (0,lookup/* otherMethods */.RO)(known);
    const calls = endpoints.map(({ api, endpoint }) => (0,lookup/* endpointName */.zY)(api, endpoint));
    const scopes = scopesOf(known);
    const permissions = [...new Set(apis.flatMap((api) => api.permissions ?? []))];
    const roles = [...new Set(apis.flatMap((api) => api.role ?? []))];
    const taken = [...new Set(apis.map(({ credential }) => catalogue/* credentials */.z3[credential].name))].join(' or ');
    return [
        calls.length > 0
            ? `Known as ${calls.join(' or ')}.`
            : others.length > 0
                ? `The catalogue knows the path only with ${others.join(' and ')}.`
                : `The path is not in the catalogue; the URL belongs to ${(0,lookup/* apiTitleOf */.cw)(known)}.`,
        ...(known.moved ?? []),
        ...endpoints.flatMap(({ api, endpoint }) => notesOf(api, endpoint)),
        `It requires ${taken}${scopes ? ` with the scope ${scopes}` : ''}.`,
        ...(permissions.length > 0 ? [`The user needs ${permissions.join(' and ')}.`] : []),
        ...(roles.length > 0 ? [`The user needs a role: ${roles.join(', or ')}.`] : []),
        ...(endpoints.some(({ endpoint }) => endpoint.destructive)
            ? ['This call is irreversible: it deletes or overwrites data.']
            : []),
        ...(endpoints.some(({ endpoint }) => endpoint.deprecated) ? ['It is deprecated.'] : []),
        ...[...new Set(apis.map(catalogue/* docsPageOf */.YZ))].map((page) => `Documentation: ${page}`),
    ];
}
const notesOf = ({ operations = [] }, { call, note }) => [
    ...(note ? [note] : []),
    ...operations.flatMap((operation) => (operation.note && operation.starts.includes(call) ? [operation.note] : [])),
];


/***/ })

};
;
//# sourceMappingURL=errors.chunk.js.map
"use strict";
exports.id = 739;
exports.ids = [739,7346];
exports.modules = {

/***/ 3156:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O1: () => (/* binding */ isUuid),
/* harmony export */   W8: () => (/* binding */ isTooCommon),
/* harmony export */   n0: () => (/* binding */ looksSecret),
/* harmony export */   uz: () => (/* binding */ isNamedSecret)
/* harmony export */ });
const shortest = 4;
const shortestByLook = 16;
function looksSecret(name, value) {
    const text = value.trim();
    if (text.length < shortest)
        return false;
    return (isNamedSecret(name, value) ||
        text.split(/\s+/).some((word) => (isUrl(word) ? isSecretUrl(word) : isSecretWord(word))));
}
function isNamedSecret(name, value) {
    const text = value.trim();
    return text.length >= shortest && isSecretName(name) && !isHarmless(text);
}
const secretParts = /password|passwd|passphrase|secret|credential|token|apikey|accesskey|privatekey|connectionstring/;
const secretWords = new Set([
    'key',
    'keys',
    'pass',
    'pwd',
    'pat',
    'auth',
    'authorization',
    'cookie',
    'signature',
    'sig',
    'sas',
    'policy',
]);
function isSecretName(name) {
    if (secretParts.test(name.toLowerCase().replace(/[^a-z0-9]/g, '')))
        return true;
    const words = name
        .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
        .toLowerCase()
        .split(/[^a-z0-9]+/);
    return words.some((word) => secretWords.has(word));
}
const isHarmless = (text) => /^(?:true|false|null|none|yes|no|\d{1,5})$/i.test(text);
const isSecretWord = (word) => word.length >= shortestByLook && /\d/.test(word) && /\p{L}/u.test(word) && !isDate(word);
const isDate = (word) => /^\d{4}-\d\d-\d\dT[\d:.]{5,20}(?:Z|[+-]\d\d:?\d\d)?$/.test(word);
const isUrl = (word) => /^[a-z][a-z0-9+.:-]{1,40}:\/\//i.test(word);
function isSecretUrl(word) {
    const [, authority = '', path = ''] = /:\/\/([^/?#]*)([^?#]*)/.exec(word) ?? [];
    if (authority.includes('@'))
        return true;
    const pairs = word
        .slice(word.indexOf(path) + path.length)
        .split(/[?&;#]/)
        .map((pair) => pair.split('='));
    if (pairs.some(([key = '', ...rest]) => rest.length > 0 && (isSecretName(key) || isSecretWord(rest.join('=')))))
        return true;
    return path.split('/').some((part) => isSecretWord(part) && /^[\w-]{20,}$/.test(part) && !isUuid(part));
}
const isUuid = (text) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
const isTooCommon = (text) => text.trim().length < 4 || /^[\p{P}\p{S}\s]*$/u.test(text);


/***/ }),

/***/ 739:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  describeKnown: () => (/* binding */ describeKnown),
  diagnose: () => (/* binding */ diagnose)
});

// EXTERNAL MODULE: ./src/mendix/errors.ts
var errors = __webpack_require__(7346);
// EXTERNAL MODULE: ./src/lib/looks-secret.ts
var looks_secret = __webpack_require__(3156);
;// CONCATENATED MODULE: ./src/mendix/ids.ts

const ids = {
    AppId: 'AppId is the subdomain of the app (AppId in the list of apps)',
    ProjectId: 'ProjectId is the id under Settings > General of the app, a UUID',
    appId: 'appId is the id under Settings > General of the app, a UUID',
    EnvironmentId: 'EnvironmentId stands in the list of environments of Deploy API v1',
    environmentId: 'environmentId stands in the list of environments',
    Mode: 'Mode is Test, Acceptance, Production or the name of a flexible environment',
};
const modes = ['Test', 'Acceptance', 'Production'];
function misplacedIds({ endpoints }, url) {
    const [known] = endpoints;
    if (known === undefined)
        return [];
    const names = known.endpoint.path.split('/');
    const segments = url.pathname.split('/').slice(-names.length);
    return names.flatMap((name, index) => misplaced(name.slice(1, -1), decodeSegment(segments[index] ?? '')) ?? []);
}
function misplaced(name, value) {
    if (name === 'AppId' && (0,looks_secret/* isUuid */.O1)(value))
        return `AppId is a UUID here. ${ids.AppId}; a UUID is the ProjectId`;
    const subdomain = name === 'AppId' ? subdomainOf(value) : undefined;
    if (subdomain !== undefined)
        return `AppId is a host here. ${ids.AppId}: write \`${subdomain}\` alone`;
    if ((name === 'ProjectId' || name === 'appId') && /^[a-z][a-z0-9-]*$/i.test(value) && !(0,looks_secret/* isUuid */.O1)(value))
        return `${name} is no UUID here. ${ids[name]}; a subdomain is the AppId`;
    const mode = name === 'Mode' ? modeMeant(value) : undefined;
    return mode && `Mode is written ${mode}`;
}
function subdomainOf(value) {
    const [host = ''] = value.replace(/^https?:\/\//i, '').split(/[/:]/);
    const [name = '', ...domain] = host.split('.');
    return domain.length > 0 && name ? name.replace(/-(?:accp|acceptance|test)$/i, '') : undefined;
}
const modeMeant = (value) => modes.find((mode) => mode !== value && value.length > 2 && mode.toLowerCase().startsWith(value.toLowerCase()));
function decodeSegment(segment) {
    try {
        return decodeURIComponent(segment);
    }
    catch {
        return segment;
    }
}

// EXTERNAL MODULE: ./src/mendix/lookup.ts
var lookup = __webpack_require__(763);
// EXTERNAL MODULE: ./src/mendix/pages.ts
var pages = __webpack_require__(7533);
;// CONCATENATED MODULE: ./src/mendix/diagnosis.ts




function diagnose(known, sent, given) {
    const hint = experience(known, sent, given) ??
        moved(known, given) ??
        diagnosis_misplaced(known, given) ??
        documented(known, sent, given) ??
        general(known, sent, given.status);
    return hint && `${hint.text} See ${hint.page}`;
}
function diagnosis_misplaced(known, { status, url }) {
    const [api] = known.apis;
    const found = status === 404 ? misplacedIds(known, url) : [];
    return api && found.length > 0 ? { text: `${found.join('. ')}.`, page: (0,pages/* docsPageOf */.YZ)(api) } : undefined;
}
function documented(known, sent, given) {
    const found = (0,errors.findError)(known, given);
    if (found === undefined)
        return undefined;
    const { api, error } = found;
    const page = (0,pages/* docsPageOf */.YZ)(api);
    if (error.remedy)
        return { text: `${error.remedy}${scopeBehind(error, known, sent)}`, page };
    const meaning = `${error.means.charAt(0).toUpperCase()}${error.means.slice(1)}`;
    const hint = error.status === 401 || error.status === 403 ? general(known, sent, error.status) : undefined;
    return hint ? { text: `${meaning}. ${hint.text}`, page: hint.page } : { text: `${meaning}.`, page };
}
function scopeBehind({ status, remedy = '' }, known, sent) {
    const scopes = scopesOf(known);
    const isNeeded = status === 403 && sent === 'pat' && scopes !== '' && !remedy.includes('mx:');
    return isNeeded ? ` The PAT needs the scope ${scopes}.` : '';
}
function moved({ apis: [api], moved: [hint] = [] }, { status }) {
    return api && hint && [404, 405, 410].includes(status) ? { text: hint, page: (0,pages/* docsPageOf */.YZ)(api) } : undefined;
}
const fromUsers = 'From the experience of users, not from the documentation: ';
function experience(known, sent, { code }) {
    if (code.toUpperCase() === 'INVALID_CREDENTIALS' && sent !== 'api-key' && (0,lookup/* credentialOf */.$5)(known) === 'api-key')
        return {
            text: `${fromUsers}this API takes an API key, and no personal access token; set ${pages/* credentials */.z3['api-key'].inputs}.`,
            page: pages/* credentials */.z3['api-key'].page,
        };
    return undefined;
}
function general(known, sent, status) {
    const [api] = known.apis;
    if (status === 401 || status === 403)
        return access(known, sent, status);
    if (api === undefined)
        return undefined;
    if (status === 405 && (0,lookup/* otherMethods */.RO)(known).length > 0)
        return { text: notFound(known, api), page: (0,pages/* docsPageOf */.YZ)(api) };
    if (status === 405)
        return {
            text: `${fromUsers}the path exists and the credential is accepted; it is the method that is wrong.`,
            page: (0,pages/* docsPageOf */.YZ)(api),
        };
    if (status === 404)
        return { text: notFound(known, api), page: (0,pages/* docsPageOf */.YZ)(api) };
    if (status === 409)
        return { text: 'Look at what is there on the platform: the request conflicts with it.', page: (0,pages/* docsPageOf */.YZ)(api) };
    if (status === 429)
        return { text: 'Make fewer calls, or make them later.', page: (0,pages/* docsPageOf */.YZ)(api) };
    return undefined;
}
function access(known, sent, status) {
    const [api] = known.apis;
    const role = api?.role ? `; its owner needs a role (${api.role})` : '';
    const taken = (0,lookup/* credentialOf */.$5)(known);
    if (api && taken && taken !== sent)
        return { text: `Send ${pages/* credentials */.z3[taken].name}: ${(0,lookup/* apiTitleOf */.cw)(known)} takes one.`, page: pages/* credentials */.z3[taken].page };
    if (sent === 'none')
        return undefined;
    if (sent === 'pat')
        return { text: scopeHint(known, role), page: api && isKnown(known) ? (0,pages/* docsPageOf */.YZ)(api) : pages/* credentials */.z3.pat.page };
    if (status === 403 && api?.permissions)
        return {
            text: `Give the user ${api.permissions.join(' and ')} on the Permissions tab of the Environments page, for this ` +
                'environment; API Rights are off by default for production.',
            page: pages/* pages */.Bd.permissions,
        };
    return {
        text: "Check the user name and the API key: the name must be the login of the key's owner, and the key's owner may " +
            `be deactivated${role}.`,
        page: pages/* pages */.Bd.authentication,
    };
}
const isKnown = ({ endpoints }) => endpoints.length > 0;
function scopeHint(known, role) {
    const scopes = scopesOf(known);
    if (scopes === '' && isKnown(known))
        return ('The documentation does not say which scope this call needs: compare the scopes of the PAT with what the call ' +
            'does, and ask whether its owner has the right.');
    const wanted = scopes || 'that this call needs';
    return `Make a PAT with the scope ${wanted}${role}; the PAT of a deactivated user does not work.`;
}
function notFound(known, api) {
    const [called] = known.endpoints;
    const others = (0,lookup/* otherMethods */.RO)(known);
    if (others.length > 0)
        return `Check the method: the catalogue knows this path with ${others.join(' and ')} alone.`;
    if (called === undefined)
        return `Check the path: the catalogue of this action does not know it in ${api.title}. ${api.note ?? ''}`.trim();
    const meanings = [...called.endpoint.path.matchAll(/\{([^{}]*)\}/g)].flatMap(([, name]) => ids[name ?? ''] ?? []);
    return `Check the ids in the path${meanings.length > 0 ? `: ${meanings.join('; ')}` : ''}.`;
}
const scopesOf = ({ endpoints }) => [
    ...new Set(endpoints.map(({ endpoint }) => (endpoint.scopes ?? []).map((scope) => scope.replaceAll('|', ' or ')).join(' and '))),
]
    .filter(Boolean)
    .join(', or ');
function describeKnown(known) {
    const { apis, endpoints } = known;
    if (apis.length === 0)
        return ['The catalogue knows no API at this address.'];
    const others = (0,lookup/* otherMethods */.RO)(known);
    const calls = endpoints.map(({ api, endpoint }) => `${api.title}: ${endpoint.title}`);
    const scopes = scopesOf(known);
    const permissions = [...new Set(apis.flatMap((api) => api.permissions ?? []))];
    const roles = [...new Set(apis.flatMap((api) => api.role ?? []))];
    const taken = [...new Set(apis.map(({ credential }) => pages/* credentials */.z3[credential].name))].join(' or ');
    return [
        calls.length > 0
            ? `Known as ${calls.join(', or as ')}.`
            : others.length > 0
                ? `The catalogue knows the path with ${others.join(' and ')} alone.`
                : `The path is not in the catalogue; the address is that of ${(0,lookup/* apiTitleOf */.cw)(known)}.`,
        ...(known.moved ?? []),
        ...endpoints.flatMap(({ api, endpoint }) => notesOf(api, endpoint)),
        `It takes ${taken}${scopes ? ` with the scope ${scopes}` : ''}.`,
        ...(permissions.length > 0 ? [`The user needs ${permissions.join(' and ')}.`] : []),
        ...(roles.length > 0 ? [`The user needs a role: ${roles.join(', or ')}.`] : []),
        ...(endpoints.some(({ endpoint }) => endpoint.destructive) ? ['It destroys what cannot be had back.'] : []),
        ...(endpoints.some(({ endpoint }) => endpoint.deprecated) ? ['It is deprecated.'] : []),
        ...[...new Set(apis.map(pages/* docsPageOf */.YZ))].map((page) => `Documentation: ${page}`),
    ];
}
const notesOf = ({ operations = [] }, { call, note }) => [
    ...(note ? [note] : []),
    ...operations.flatMap((operation) => (operation.note && operation.starts.includes(call) ? [operation.note] : [])),
];


/***/ }),

/***/ 7346:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findError: () => (/* binding */ findError),
/* harmony export */   kindOf: () => (/* binding */ kindOf)
/* harmony export */ });
const canonical = (code) => code.trim().toUpperCase().replace(/\s+/g, '_');
function findError(known, given) {
    const calls = known.endpoints.map(({ endpoint }) => endpoint.call);
    const candidates = known.apis.flatMap((api) => (api.errors ?? []).flatMap((error) => {
        const score = likeness(error, given, calls);
        return score === undefined ? [] : [{ api, error, score }];
    }));
    return candidates.reduce((best, each) => (best === undefined || each.score > best.score ? each : best), undefined);
}
function likeness(error, { status, code, message }, calls) {
    const isHere = error.on === undefined || error.on.some((call) => calls.includes(call));
    const isSaid = error.says !== undefined && message.toLowerCase().includes(error.says.toLowerCase());
    if (error.code !== undefined) {
        if (error.code !== canonical(code))
            return undefined;
        return 8 + (isHere ? 4 : 0) + (error.status === status ? 1 : 0);
    }
    if (error.status !== status || !isHere || (error.says !== undefined && !isSaid))
        return undefined;
    return (error.on ? 4 : 0) + (isSaid ? 2 : 0);
}
function kindOf(known, given) {
    const error = findError(known, given)?.error;
    return error?.kind ?? (error?.code === undefined ? 'unclear' : 'final');
}


/***/ })

};
;
//# sourceMappingURL=739.main.js.map
"use strict";
exports.id = 7346;
exports.ids = [7346];
exports.modules = {

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
//# sourceMappingURL=7346.main.js.map
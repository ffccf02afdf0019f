"use strict";
exports.id = 9504;
exports.ids = [9504];
exports.modules = {

/***/ 9504:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   decode: () => (/* binding */ decode)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _receive_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2693);


const largestRatio = 100;
const unboundedBytes = 32 * 1024 * 1024;
const beginning = 4;
const largestHeld = 64 * 1024;
class DecodeError extends _receive_js__WEBPACK_IMPORTED_MODULE_1__/* .BodyError */ .Ru {
    name = 'DecodeError';
}
async function* decode(chunks, codings) {
    const body = observe(chunks);
    try {
        yield* codings.toReversed().reduce((input, coding) => observe(undo(input, coding, body)), body).chunks;
    }
    catch (error) {
        if (body.failure() !== undefined)
            throw body.failure();
        if (error instanceof DecodeError)
            throw error;
        const names = codings.map(({ name }) => name).join(', ');
        throw new DecodeError(`its body is damaged: the ${names} coding cannot be decoded`, { cause: error });
    }
}
function observe(chunks) {
    const iterator = chunks[Symbol.asyncIterator]();
    let size = 0;
    let failure;
    const next = async () => {
        try {
            const result = await iterator.next();
            if (!result.done)
                size += result.value.length;
            return result;
        }
        catch (error) {
            failure = error;
            throw error;
        }
    };
    return { chunks: { [Symbol.asyncIterator]: () => ({ next }) }, size: () => size, failure: () => failure };
}
async function* undo(input, coding, body) {
    const first = await take(input.chunks, beginning);
    if (first.length === 0)
        return;
    if (coding.beginsWith && !coding.beginsWith(first)) {
        yield first;
        yield* input.chunks;
        return;
    }
    let held = coding.beginsWith ? undefined : [];
    async function* fed() {
        let size = 0;
        for await (const chunk of joined(first, input.chunks)) {
            size += chunk.length;
            held = size > largestHeld ? undefined : held;
            held?.push(chunk);
            yield chunk;
        }
    }
    const decoder = coding.decoder();
    (0,node_stream__WEBPACK_IMPORTED_MODULE_0__.pipeline)([node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from(fed()), decoder], () => undefined);
    let size = 0;
    try {
        for await (const chunk of decoder) {
            held = undefined;
            size += chunk.length;
            if (size > unboundedBytes + largestRatio * body.size()) {
                throw new DecodeError(`its body is refused: it unpacks to more than ${largestRatio} times its size (a decompression bomb)`);
            }
            yield chunk;
        }
    }
    catch (error) {
        if (held === undefined || input.failure() !== undefined || (isCutShort(error) && !isText(held)))
            throw error;
        yield* held;
        yield* input.chunks;
        return;
    }
    for await (const _ of input.chunks)
        ;
    if (decoder.bytesWritten < input.size())
        throw new Error('there are bytes behind its end');
}
async function take(chunks, count) {
    let taken = Buffer.alloc(0);
    for await (const chunk of chunks) {
        taken = taken.length === 0 ? chunk : Buffer.concat([taken, chunk]);
        if (taken.length >= count)
            break;
    }
    return taken;
}
async function* joined(first, rest) {
    yield first;
    yield* rest;
}
const isCutShort = (error) => error instanceof Error && 'code' in error && error.code === 'Z_BUF_ERROR';
function isText(pieces) {
    try {
        const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces));
        return !/[\0-\x08\x0e-\x1f]/.test(text);
    }
    catch {
        return false;
    }
}


/***/ })

};
;
//# sourceMappingURL=9504.main.js.map
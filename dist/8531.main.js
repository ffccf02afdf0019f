"use strict";
exports.id = 8531;
exports.ids = [8531];
exports.modules = {

/***/ 8531:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findMendixError: () => (/* binding */ findMendixError)
});

;// CONCATENATED MODULE: ./src/client/words.ts
const mostSeen = 64 * 1024;
const mostWords = 2000;
const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const words_elements = [
    /<(?:[\w-]{1,40}:)?(?:message|errormessage|faultstring|reason)(?:\s[^<>]*)?>\s*(?:<!\[CDATA\[\s*)?([^\s<>][^<>]*)/i,
    /<title(?:\s[^<>]*)?>\s*([^\s<>][^<>]*)/i,
    /<h1(?:\s[^<>]*)?>\s*([^\s<>][^<>]*)/i,
    /<(?:[\w-]{1,40}:)?(?:text|detail|error|code)(?:\s[^<>]*)?>\s*(?:<!\[CDATA\[\s*)?([^\s<>][^<>]*)/i,
];
function wordsOf(text) {
    const seen = text
        .slice(0, mostSeen)
        .replace(/^\ufeff/, '')
        .trimStart();
    if (seen.startsWith('{') || seen.startsWith('['))
        return '';
    const words = seen.startsWith('<') ? wordsOfMarkup(seen) : firstLine(seen);
    return words.length > mostWords || !isReadable(words) ? '' : words;
}
function wordsOfMarkup(markup) {
    for (const element of words_elements) {
        const words = unescapeMarkup(element.exec(markup)?.[1]?.replace(/\]\]$/, '') ?? '')
            .replace(/\s+/g, ' ')
            .trim();
        if (words !== '')
            return words;
    }
    return '';
}
const firstLine = (text) => text
    .split(/[\r\n]/, 1)
    .join('')
    .trim();
const isReadable = (text) => /\p{L}/u.test(text) && !/[\ufffd\0]/.test(text);
const unescapeMarkup = (text) => text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
    if (code !== undefined)
        return code > 0x10ffff ? whole : String.fromCodePoint(code);
    return entities[String(name).toLowerCase()] ?? whole;
});

;// CONCATENATED MODULE: ./src/client/mendix-error.ts

const isFields = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const mendix_error_text = (value) => typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
const firstText = (...values) => values.map(mendix_error_text).find((each) => each !== '') ?? '';
const firstItems = (value) => (Array.isArray(value) ? value.slice(0, mostReasons) : []);
const mostReasons = 20;
function withDetails(message, fields) {
    const params = firstItems(fields['invalid-params'] ?? fields.invalidParams).filter(isFields);
    const reasons = params.map(({ name, reason }) => [mendix_error_text(name), mendix_error_text(reason)].filter(Boolean).join(': '));
    const details = [mendix_error_text(fields.detail), ...reasons, ...firstItems(fields.errors).map(reasonOf)];
    return [...new Set([message, ...details])].filter(Boolean).join('; ');
}
const reasonOf = (error) => isFields(error)
    ? firstText(error.message, error.errorMessage, error.detail, error.description, error.title, error.code)
    : mendix_error_text(error);
function findMendixError(body, failed) {
    const parsed = parse(body);
    if (isFields(parsed) && mendix_error_text(parsed.errorCode) !== '') {
        return {
            code: mendix_error_text(parsed.errorCode),
            message: firstText(parsed.errorMessage, parsed.displayText, parsed.errorText),
        };
    }
    if (!failed)
        return undefined;
    const error = isFields(parsed) ? errorIn(parsed) : { code: '', message: messageIn(parsed, body) };
    return error.code === '' && error.message === '' ? undefined : error;
}
function errorIn(fields) {
    const { error } = fields;
    if (isFields(error))
        return { code: firstText(error.code, error.status), message: withDetails(mendix_error_text(error.message), error) };
    const message = firstText(fields.message, fields.title, fields.errorMessage, fields.errorText, error);
    return {
        code: firstText(fields.code, fields.status, fields.statusCode),
        message: withDetails(message || mendix_error_text(fields.error_description), fields),
    };
}
function messageIn(parsed, body) {
    if (typeof parsed === 'string')
        return parsed;
    if (Array.isArray(parsed))
        return withDetails('', { errors: parsed });
    return parsed === undefined ? wordsOf(body) : '';
}
function parse(body) {
    try {
        return JSON.parse(body.replace(/^\ufeff/, ''));
    }
    catch {
        return undefined;
    }
}


/***/ })

};
;
//# sourceMappingURL=8531.main.js.map
import { beginningOf } from '../lib/escape.ts';
import { type Json, scanJson } from '../lib/json.ts';
import { isJsonObject, type JsonFields, listOf } from '../lib/json-fields.ts';

/** An error in Mendix's own words, or what another server on the way says. */
export interface MendixError {
  /** A symbol such as APP_IS_RUNNING, or a number if the API has no symbols; empty if there is neither. */
  readonly code: string;
  readonly message: string;
}

const text = (value: Json | undefined): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
const firstText = (...values: readonly (Json | undefined)[]): string =>
  values.map(text).find((each) => each !== '') ?? '';
const firstItems = (value: Json | undefined): readonly Json[] => listOf(value).slice(0, maxReasons);

/** How many entries of a list of reasons are shown. */
const maxReasons = 20;

/** RFC 9457's details, Mendix's list of what is wrong with each parameter, and the list `errors` that many APIs have. */
function withDetails(message: string, fields: JsonFields): string {
  const params = firstItems(fields['invalid-params'] ?? fields.invalidParams).filter(isJsonObject);
  const reasons = params.map(({ name, reason }) => [text(name), text(reason)].filter(Boolean).join(': '));
  const details = [text(fields.detail), ...reasons, ...firstItems(fields.errors).map(reasonOf)];
  return [...new Set([message, ...details])].filter(Boolean).join('; ');
}

const reasonOf = (error: Json): string =>
  isJsonObject(error)
    ? firstText(error.message, error.errorMessage, error.detail, error.description, error.title, error.code)
    : text(error);

/**
 * Finds the error in the body of a failing response, in any of the shapes that Mendix's APIs use:
 * https://docs.mendix.com/apidocs-mxsdk/apidocs/ If it has none of them, the error is the readable text of the body. The text is not
 * masked: pass it through `excerpt` to show it.
 */
export function findMendixError(body: string): MendixError | undefined {
  const parsed = parse(body);
  const named = namedError(parsed);
  if (named) return named;
  const error = isJsonObject(parsed) ? errorIn(parsed) : { code: '', message: messageIn(parsed, body) };
  return error.code === '' && error.message === '' ? undefined : error;
}

/** Finds the error in the body of a success: there, only an `errorCode` counts. */
export const errorInSuccess = (body: string): MendixError | undefined =>
  body.includes('"errorCode"') ? namedError(parse(body)) : undefined;

/** Characters: a longer string is not a code. */
const maxCodeLength = 1000;

/** An error of a size that can be shown: more of it would take minutes to search for secrets. @param hide replaces secrets */
export const boundedError = ({ code, message }: MendixError, hide: (text: string) => string): MendixError => ({
  code: code.length > maxCodeLength ? '' : code,
  message: beginningOf(message, hide),
});

const namedError = (parsed: Json | undefined): MendixError | undefined =>
  isJsonObject(parsed) && text(parsed.errorCode) !== ''
    ? {
        code: text(parsed.errorCode),
        message: firstText(parsed.errorMessage, parsed.displayText, parsed.errorText),
      }
    : undefined;

function errorIn(fields: JsonFields): MendixError {
  const { error } = fields;
  if (isJsonObject(error))
    return { code: firstText(error.code, error.status), message: withDetails(text(error.message), error) };
  const message = firstText(fields.message, fields.title, fields.errorMessage, fields.errorText, error);
  return {
    code: firstText(fields.code, fields.status, fields.statusCode),
    message: withDetails(message || text(fields.error_description), fields),
  };
}

function messageIn(parsed: Json | undefined, body: string): string {
  if (typeof parsed === 'string') return parsed;
  if (Array.isArray(parsed)) return withDetails('', { errors: parsed });
  return parsed === undefined ? errorTextOf(body) : '';
}

/** @returns undefined if it is not JSON, or made of so many values that reading it would take seconds and a gigabyte */
function parse(body: string): Json | undefined {
  const text = body.replace(/^\ufeff/, '');
  try {
    return scanJson(text, () => undefined).fault ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Characters: how much of a body is searched, and how long an extracted text may be before its secrets are hidden and it is cut. */
const maxScannedLength = 64 * 1024;
const maxTextLength = 2000;

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Elements that say in one line what a page or a fault is about, the best first. */
const elements = [
  /<(?:[\w-]{1,40}:)?(?:message|errormessage|faultstring|reason)(?:\s[^<>]*)?>\s*(?:<!\[CDATA\[\s*)?([^\s<>][^<>]*)/i,
  /<title(?:\s[^<>]*)?>\s*([^\s<>][^<>]*)/i,
  /<h1(?:\s[^<>]*)?>\s*([^\s<>][^<>]*)/i,
  /<(?:[\w-]{1,40}:)?(?:text|detail|error|code)(?:\s[^<>]*)?>\s*(?:<!\[CDATA\[\s*)?([^\s<>][^<>]*)/i,
];

/**
 * The message in a failing response that is not JSON: the message of an XML fault, the title of an HTML page, or the first line of a plain
 * text. It is not masked, and no secret in it is cut: pass it through `excerpt`.
 *
 * @returns empty if the response has no readable message
 */
export function errorTextOf(text: string): string {
  const start = text.replace(/^\ufeff?\s*/, '');
  // A cut text ends with a marker that no message contains, so that a message that may end in half a secret is not used.
  const seen = start.length > maxScannedLength ? `${start.slice(0, maxScannedLength)}${cutMark}` : start;
  if (seen.startsWith('{') || seen.startsWith('[')) return '';
  const words = seen.startsWith('<') ? wordsOfMarkup(seen) : firstLine(seen);
  return words.length > maxTextLength || !isReadable(words) ? '' : words;
}

function wordsOfMarkup(markup: string): string {
  for (const element of elements) {
    const words = unescapeMarkup(element.exec(markup)?.[1]?.replace(/\]\]$/, '') ?? '')
      .replace(/\s+/g, ' ')
      .trim();
    if (words !== '') return words;
  }
  return '';
}

const firstLine = (text: string): string =>
  text
    .split(/[\r\n]/, 1)
    .join('')
    .trim();

/** A text with this marker counts as unreadable. */
const cutMark = '\0';

const isReadable = (text: string): boolean => /\p{L}/u.test(text) && !/[\ufffd\0]/.test(text);

const unescapeMarkup = (text: string): string =>
  text.replace(/&(?:#0*[1-9]\d{0,6}|#x0*[1-9a-f][0-9a-f]{0,5}|[a-z]{2,6});/gi, (reference) => {
    const name = reference.slice(1, -1).toLowerCase();
    if (!name.startsWith('#')) return entities[name] ?? reference;
    const code = Number(name.replace('#x', '0x').replace('#', ''));
    return code > 0x10ffff ? reference : String.fromCodePoint(code);
  });

import { beginningOf } from '../lib/escape.ts';
import { errorTextOf } from './error-text.ts';

/** An error in Mendix's own words, or what another server on the way says. */
export interface MendixError {
  /** A symbol such as APP_IS_RUNNING, or a number where the API has no symbols; empty where there is neither. */
  readonly code: string;
  readonly message: string;
}

type ErrorFields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is ErrorFields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
const firstText = (...values: readonly unknown[]): string => values.map(text).find((each) => each !== '') ?? '';
const firstItems = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value.slice(0, maxReasons) : []);

/** How many entries of a list of reasons are shown. */
const maxReasons = 20;

/** RFC 9457's details, Mendix's list of what is wrong with each parameter, and the list `errors` that many APIs have. */
function withDetails(message: string, fields: ErrorFields): string {
  const params = firstItems(fields['invalid-params'] ?? fields.invalidParams).filter(isFields);
  const reasons = params.map(({ name, reason }) => [text(name), text(reason)].filter(Boolean).join(': '));
  const details = [text(fields.detail), ...reasons, ...firstItems(fields.errors).map(reasonOf)];
  return [...new Set([message, ...details])].filter(Boolean).join('; ');
}

const reasonOf = (error: unknown): string =>
  isFields(error)
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
  const error = isFields(parsed) ? errorIn(parsed) : { code: '', message: messageIn(parsed, body) };
  return error.code === '' && error.message === '' ? undefined : error;
}

/** Finds the error in the body of a success, where only an `errorCode` counts. */
export const errorInSuccess = (body: string): MendixError | undefined =>
  body.includes('"errorCode"') ? namedError(parse(body)) : undefined;

/** Characters: a longer string is not a code. */
const maxCodeLength = 1000;

/** An error of a size that can be shown: more of it would take minutes to search for secrets. @param hide replaces secrets */
export const boundedError = ({ code, message }: MendixError, hide: (text: string) => string): MendixError => ({
  code: code.length > maxCodeLength ? '' : code,
  message: beginningOf(message, hide),
});

const namedError = (parsed: unknown): MendixError | undefined =>
  isFields(parsed) && text(parsed.errorCode) !== ''
    ? {
        code: text(parsed.errorCode),
        message: firstText(parsed.errorMessage, parsed.displayText, parsed.errorText),
      }
    : undefined;

function errorIn(fields: ErrorFields): MendixError {
  const { error } = fields;
  if (isFields(error))
    return { code: firstText(error.code, error.status), message: withDetails(text(error.message), error) };
  const message = firstText(fields.message, fields.title, fields.errorMessage, fields.errorText, error);
  return {
    code: firstText(fields.code, fields.status, fields.statusCode),
    message: withDetails(message || text(fields.error_description), fields),
  };
}

function messageIn(parsed: unknown, body: string): string {
  if (typeof parsed === 'string') return parsed;
  if (Array.isArray(parsed)) return withDetails('', { errors: parsed });
  return parsed === undefined ? errorTextOf(body) : '';
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

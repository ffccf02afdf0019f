// Reads JSON of a response whose structure is not reliable: a value that is missing or of another type is empty.
import { StageError } from './errors.ts';
import { oneLine } from './escape.ts';
import type { Json } from './json.ts';

/** The fields of an object in JSON. */
export type JsonFields = Readonly<Record<string, Json>>;

/** Whether a value is an object, and neither null nor a list. */
export const isJsonObject = (value: Json | undefined): value is JsonFields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields of an object; none of anything else. */
export const fieldsOf = (value: Json | undefined): JsonFields => (isJsonObject(value) ? value : {});

/** The items of a list; none of anything else. */
export const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);

/** A string, number or Boolean as a string; empty for anything else. */
export const textOf = (value: Json | undefined): string =>
  typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

/** The maximum length of an ID, a version, a state or a date: a longer text is invalid, and would fill outputs and messages. */
const maxShortLength = 1000;

/**
 * A short string, number or Boolean as a string; empty for anything else.
 *
 * @param name what it is, for the error
 * @throws StageError INVALID_RESPONSE if it is too long to be used
 */
export function shortTextOf(value: Json | undefined, name: string): string {
  const text = textOf(value);
  if (text.length <= maxShortLength) return text;
  throw new StageError(
    'INVALID_RESPONSE',
    `the ${name} that Mendix returned has more than ${maxShortLength} characters`,
  );
}

/** The same in one line, so that it forges none in a message or an output. @throws StageError INVALID_RESPONSE */
export const factOf = (value: Json | undefined, name: string): string => oneLine(shortTextOf(value, name));

/**
 * The items of a list that a response must have: treating anything else as an empty list could create a duplicate.
 *
 * @throws StageError INVALID_RESPONSE
 */
export function requireList(value: Json | undefined, what: string): readonly Json[] {
  if (Array.isArray(value)) return value;
  throw new StageError('INVALID_RESPONSE', `the response from Mendix has no list of ${what}`);
}

// Reads JSON of a response whose shape nobody can rely on: what is missing or of another type is empty.
import { StageError } from './errors.ts';
import type { Json } from './json.ts';

/** The fields of an object in JSON. */
export type JsonFields = Readonly<Record<string, Json | undefined>>;

/** The fields of an object; none of anything else. */
export const fieldsOf = (value: Json | undefined): JsonFields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

/** The items of a list; none of anything else. */
export const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);

/** A string, number or Boolean as a string; empty for anything else. */
export const textOf = (value: Json | undefined): string =>
  typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

/**
 * The items of a list that a response must have: treating anything else as an empty list could create a duplicate.
 *
 * @throws StageError INVALID_RESPONSE
 */
export function requireList(value: Json | undefined, what: string): readonly Json[] {
  if (Array.isArray(value)) return value;
  throw new StageError('INVALID_RESPONSE', `the response of Mendix has no list of ${what}`);
}

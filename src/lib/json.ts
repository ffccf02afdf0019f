import type { JSONValue } from '@jmespath-community/jmespath';
import { ActionError } from './errors.ts';

/** A JSON value. A number that JavaScript cannot hold is an object that `JSON.rawJSON` made: it keeps its digits. */
export type Json = JSONValue;

// ECMAScript's "JSON.parse source text access", which TypeScript 6 does not type yet.
declare global {
  interface JSON {
    rawJSON(text: string): { rawJSON: string };
    parse(text: string, reviver: (key: string, value: Json, context: { readonly source?: string }) => Json): Json;
  }
}

/** A JSON text that was read, and the way to write parts of it as they came. */
export interface JsonDocument {
  readonly value: Json;
  /**
   * Writes a value that stands in the document, or was made from it: numbers as they were written there.
   *
   * @throws ActionError where the value is larger than any use of it
   */
  write(value: Json): string;
}

/** Parts that a written value may have; an expression of a few characters can repeat a part without end. */
const mostParts = 20_000_000;

/**
 * @returns undefined where the text is not JSON
 * @throws ActionError where it is nested too deeply: what cannot be read cannot be masked either
 */
export function parseJson(text: string): JsonDocument | undefined {
  const written = new Map<number, string>();
  try {
    const value = JSON.parse(text, (_, each, { source }) => {
      if (typeof each !== 'number' || source === undefined || source === String(each)) return each;
      if (Number.isInteger(each) && !Number.isSafeInteger(each)) return JSON.rawJSON(source);
      written.set(each, (written.get(each) ?? source) === source ? source : String(each));
      return each;
    });
    // A number that is written in two ways is written in the usual one.
    if (written.size > 0)
      JSON.parse(text, (_, each, { source }) => {
        if (typeof each === 'number' && source === String(each)) written.delete(each);
        return each;
      });
    return { value, write: (each) => write(each, written) };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw new ActionError('The response is nested too deeply to be read.', { cause: error });
  }
}

function write(value: Json, written: ReadonlyMap<number, string>): string {
  let parts = 0;
  return JSON.stringify(value, (_, each: Json) => {
    parts += typeof each === 'string' ? 1 + each.length : 1;
    if (parts > mostParts) throw new ActionError('A value that an expression selects is too large to be written.');
    const source = typeof each === 'number' ? written.get(each) : undefined;
    return source === undefined ? each : JSON.rawJSON(source);
  });
}

import type { JSONValue } from '@jmespath-community/jmespath';
import { ActionError } from './errors.ts';
import { maxDepth, scanJson } from './json-scan.ts';

/** A JSON value. A number that JavaScript cannot hold is an object that `JSON.rawJSON` made: it keeps its digits. */
export type Json = JSONValue;

// ECMAScript's "JSON.parse source text access", which TypeScript 6 does not type yet.
declare global {
  interface JSON {
    rawJSON(text: string): { rawJSON: string };
    isRawJSON(value: unknown): boolean;
  }
}

/** Whether a value is one that an id can be: an object or a list is none, although it could be written as one. */
export const isTextOrNumber = (value: Json): boolean =>
  typeof value === 'string' || typeof value === 'number' || JSON.isRawJSON(value);

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

/** Why a text cannot be read: a predicate for a message. */
export type JsonFault = 'not JSON' | 'nested too deeply' | 'made of too many values';

/** Parts that a written value may have; an expression of a few characters can repeat a part without end. */
const maxParts = 20_000_000;

/** Numbers that keep their digits because JavaScript cannot hold them; each costs half a kilobyte while it is read. */
const maxRawValues = 300_000;

/** Reads a JSON text, at a cost that is known before: a server chooses the text. */
export function readJson(text: string): { readonly document: JsonDocument } | { readonly fault: JsonFault } {
  const raw: Token[] = [];
  const written = new Map<number, string>();
  const scan = scanJson(text, (from, to) => {
    const source = text.slice(from, to);
    const value = Number(source);
    if (source === String(value)) return;
    if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) raw.push({ from, to });
    else written.set(value, (written.get(value) ?? source) === source ? source : String(value));
  });
  if (scan.fault) return { fault: scan.fault };
  if (raw.length > maxRawValues) return { fault: 'made of too many values' };
  try {
    const parsed: Json = JSON.parse(text);
    if (scan.depth > maxDepth) return { fault: 'nested too deeply' };
    // A number that is written in two ways is written in the usual one.
    if (written.size > 0)
      scanJson(text, (from, to) => {
        const source = text.slice(from, to);
        if (source === String(Number(source))) written.delete(Number(source));
      });
    const value = raw.length > 0 ? parseRaw(text, raw) : parsed;
    return { document: { value, write: (each) => writeValue(each, written) } };
  } catch (error) {
    if (error instanceof SyntaxError) return { fault: 'not JSON' };
    throw error;
  }
}

/**
 * @returns undefined where the text is not JSON
 * @throws ActionError where it costs too much to read: what cannot be read cannot be masked either
 */
export function parseJson(text: string): JsonDocument | undefined {
  const read = readJson(text);
  if ('document' in read) return read.document;
  if (read.fault === 'not JSON') return undefined;
  throw new ActionError(`The response is ${read.fault} to be read.`);
}

interface Token {
  readonly from: number;
  readonly to: number;
}

/**
 * Reads a text in which some numbers are to keep their digits. A reviver with its source texts would take ten times the memory: so they are
 * read as strings behind a marker that no server can know, and put back.
 */
function parseRaw(text: string, tokens: readonly Token[]): Json {
  const marker = crypto.randomUUID();
  let end = 0;
  const pieces = tokens.map(({ from, to }) => {
    const piece = `${text.slice(end, from)}"${marker}${text.slice(from, to)}"`;
    end = to;
    return piece;
  });
  const restore = (value: Json): Json => {
    if (typeof value === 'string') return value.startsWith(marker) ? JSON.rawJSON(value.slice(marker.length)) : value;
    if (Array.isArray(value)) for (const [index, each] of value.entries()) value[index] = restore(each);
    else if (typeof value === 'object' && value !== null)
      for (const [key, each] of Object.entries(value)) if (typeof each !== 'number') set(value, key, restore(each));
    return value;
  };
  return restore(JSON.parse(pieces.join('') + text.slice(end)));
}

/** Also where the key is `__proto__`, which an assignment would not set. */
const set = (object: object, key: string, value: Json): void =>
  void Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });

function writeValue(value: Json, written: ReadonlyMap<number, string>): string {
  let parts = 0;
  return JSON.stringify(value, (_, each: Json) => {
    parts += typeof each === 'string' ? 1 + each.length : 1;
    if (parts > maxParts) throw new ActionError('A value that an expression selects is too large to be written.');
    const source = typeof each === 'number' ? written.get(each) : undefined;
    return source === undefined ? each : JSON.rawJSON(source);
  });
}

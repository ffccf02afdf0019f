import type { JSONValue } from '@jmespath-community/jmespath';
import { ActionError } from './errors.ts';

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
  /** Writes a value of the document, with numbers as they were written there. @throws ActionError if it is too large for any use */
  write(value: Json): string;
}

/** Why a text cannot be read: a predicate for a message. */
type JsonFault = 'not JSON' | 'nested too deeply' | 'made of too many values';

/** Parts that a written value may have; an expression of a few characters can repeat a part without end. */
const maxParts = 20_000_000;

/** Numbers that keep their digits because JavaScript cannot hold them; each costs half a kilobyte while it is read. */
const maxRawValues = 300_000;

/** Reads a JSON text, at a cost that is known before: a server chooses the text. */
export function readJson(text: string): { readonly document: JsonDocument } | { readonly fault: JsonFault } {
  const raw: Token[] = [];
  const written = new Map<NumberKey, string>();
  const scan = scanJson(text, (from, to) => {
    const source = text.slice(from, to);
    const value = Number(source);
    if (source === String(value)) return;
    if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) raw.push({ from, to });
    else {
      const key = numberKey(value);
      written.set(key, (written.get(key) ?? source) === source ? source : String(key));
    }
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
        const value = Number(source);
        if (source === String(value)) written.delete(numberKey(value));
      });
    const value = raw.length > 0 ? parseRaw(text, raw) : parsed;
    return { document: { value, write: (each) => writeValue(each, written) } };
  } catch (error) {
    if (error instanceof SyntaxError) return { fault: 'not JSON' };
    throw error;
  }
}

/**
 * @returns undefined if the text is not JSON
 * @throws ActionError if it costs too much to read: what cannot be read cannot be masked either
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

/** Also if the key is `__proto__`, which an assignment would not set. */
const set = (object: object, key: string, value: Json): void =>
  void Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });

/** A number as the key of a map, which takes -0 and 0 for the same key. */
type NumberKey = number | '-0';
const numberKey = (value: number): NumberKey => (Object.is(value, -0) ? '-0' : value);

function writeValue(value: Json, written: ReadonlyMap<NumberKey, string>): string {
  if (countParts(value, maxParts) > maxParts)
    throw new ActionError('A value that an expression selects is too large to be written.');
  if (written.size === 0) return JSON.stringify(value);
  return JSON.stringify(value, (_, each: Json) => {
    const source = typeof each === 'number' ? written.get(numberKey(each)) : undefined;
    return source === undefined ? each : JSON.rawJSON(source);
  });
}

/** Counts values and the characters of strings, a repeated part each time, and stops beyond a limit. It takes a tenth of the time of writing. */
function countParts(value: Json, limit: number): number {
  if (typeof value === 'string') return 1 + value.length;
  if (typeof value !== 'object' || value === null || JSON.isRawJSON(value)) return 1;
  let parts = 1;
  for (const each of Array.isArray(value) ? value : Object.values(value)) {
    parts += countParts(each, limit - parts);
    if (parts > limit) break;
  }
  return parts;
}

/** Levels of a JSON text that is read; what walks through it does so by recursion. */
export const maxDepth = 1000;

/**
 * Values and keys of a JSON text that is read. Small ones take up to a hundred bytes of memory each, so that a server could make some
 * hundred kilobytes of compressed text cost gigabytes. Two responses of a wait may be in memory at once, in less than 500 MB.
 */
export const maxValues = 2_500_000;

/** What is known of a text before it is parsed. */
interface Scan {
  readonly fault?: 'not JSON' | 'made of too many values';
  readonly depth: number;
}

const [quote, backslash, comma, colon] = [0x22, 0x5c, 0x2c, 0x3a];

/**
 * Scans a JSON text once and counts the values that parsing would create. It is not a parser: a text that passes may still not be JSON.
 *
 * @param onNumber called with the position of each number
 */
export function scanJson(text: string, onNumber: (from: number, to: number) => void): Scan {
  let [open, depth, values] = [0, 0, 1];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) at = endOfString(text, at);
    else if (isOpening(code)) {
      open += 1;
      values += 1;
      depth = Math.max(depth, open);
    } else if (isClosing(code)) open -= 1;
    else if (code === comma || code === colon) values += 1;
    else if (isOfNumber(code)) {
      const from = at;
      while (isOfNumber(text.charCodeAt(at + 1)) || isExponent(text, at + 1)) at += 1;
      onNumber(from, at + 1);
    } else if (!isOfWord(code)) return { fault: 'not JSON', depth };
    if (values > maxValues) return { fault: 'made of too many values', depth };
  }
  return { depth };
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) return at;
    if (code === backslash) at += 1;
  }
  return text.length;
}

const isOpening = (code: number): boolean => code === 0x5b || code === 0x7b;
const isClosing = (code: number): boolean => code === 0x5d || code === 0x7d;
/** Digits, signs and the point. */
const isOfNumber = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || code === 0x2d || code === 0x2e || code === 0x2b;
const isExponent = (text: string, at: number): boolean => (text.charCodeAt(at) | 0x20) === 0x65;
/** The letters of `true`, `false` and `null`, and blanks. */
const isOfWord = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

import { ActionError } from '../errors.ts';
import { type DecodedText, decodedText, unescapeLayer } from './decode-escapes.ts';
import { patternsOf } from './secret-forms.ts';
import { createTrie, type Trie } from './trie.ts';

/**
 * How secrets are found in a text that a server, or an escaping on the way, may have changed.
 *
 * 1. Forms. A secret is known by a few words (`patternsOf` in secret-forms.ts): as it is, without its line breaks, and its bytes in hex and
 *    in base64 at each of the three offsets that it may have within a longer text.
 * 2. Folding. Words and texts are compared in lower case, with base64url as base64 and a blank as `+`. So one word stands for all of
 *    these spellings. It may hide a little more than the secret, never less.
 * 3. Layers. The text is searched as it is, and again after each of three rounds of `unescapeLayer` (decode-escapes.ts): percent encoding,
 *    JSON and JavaScript escapes, HTML entities, line breaks. That covers a URL within a URL within HTML. Each round keeps where a
 *    character came from, so what is hidden is always a range of the original text.
 *
 * All words are in one trie (trie.ts), so that a text is read once per layer, whatever the number of secrets. A word has at most 64
 * characters: a longer secret is cut into pieces of that length, and each piece is hidden on its own.
 *
 * What is bounded: the number and the length of secrets (an error beyond, as what cannot be hidden must not be printed), and the number of
 * layers. Time grows with the length of the text; memory, too, by about 25 bytes for each character that holds escapes. Texts of any
 * length are searched whole, so code that shows only the start of one uses `excerpt`.
 *
 * What is not found: a secret that is encrypted, compressed, reversed or split into parts, and forms that secret-forms.ts does not list.
 * The runner's own masks, which are exact forms, come on top (`secretForms`, runner.ts).
 */
interface Redactor {
  /**
   * Adds a secret.
   *
   * @returns whether there is something new to hide
   * @throws ActionError if there are more secrets than can be hidden
   */
  add(secret: string): boolean;
  /** Replaces every secret by `***`. */
  redact(text: string): string;
}

/** What one run can hide: each character costs some 20 nodes of the trie, some 25 bytes each. */
const maxSecrets = 5000;
const maxCharacters = 256 * 1024;

/** Characters of a word; so many of a longer secret are secret as well. */
const maxWordLength = 64;

/** Rounds of escapes to undo. */
const maxLayers = 3;

export function createRedactor(): Redactor {
  const secrets = new Set<string>();
  const words = createWords();
  let characters = 0;
  return {
    add: (secret) => {
      if (secret === '' || secrets.has(secret)) return false;
      secrets.add(secret);
      characters += secret.length;
      if (secrets.size > maxSecrets || characters > maxCharacters)
        throw new ActionError(
          `There are more secrets to mask than one step can hold (${maxSecrets} strings, ${maxCharacters} characters in all); select only the secret ones.`,
        );
      words.add(secret);
      return true;
    },
    redact: (text) => (text.length < words.minLength() ? text : blank(text, secretUnits(text, words))),
  };
}

/** The words by which secrets are found. */
interface Words {
  add(secret: string): void;
  /** Characters of the shortest word: a shorter text holds none, however it is escaped. Infinity if there are no words. */
  minLength(): number;
  /** @returns the length of the longest word that starts there, 0 if none does */
  matchLength: Trie['matchLength'];
}

function createWords(): Words {
  const trie = createTrie();
  /** Secrets that are not in the trie yet: many a run adds a secret and prints next to nothing. */
  let added: string[] = [];
  let minLength = Number.POSITIVE_INFINITY;
  return {
    add: (secret) => void added.push(secret),
    minLength: () => {
      if (added.length === 0) return minLength;
      for (const word of added.flatMap(patternsOf).map(folded).flatMap(piecesOf)) {
        trie.add(word);
        minLength = Math.min(minLength, word.length);
      }
      added = [];
      return minLength;
    },
    matchLength: trie.matchLength,
  };
}

/** For each UTF-16 unit of a text, 1 if it belongs to a secret, in whatever layer. */
function secretUnits(text: string, words: Words): Uint8Array {
  const hidden = new Uint8Array(text.length);
  let view: DecodedText | undefined = decodedText(text);
  for (let layer = 0; view && layer <= maxLayers; layer += 1) {
    markWords(view, words, hidden);
    view = unescapeLayer(view);
  }
  return hidden;
}

/** Marks the words of one layer; those that overlap are one range. */
function markWords(view: DecodedText, { matchLength }: Words, hidden: Uint8Array): void {
  const units = folded(view.text);
  let end = 0;
  for (let at = 0; at < units.length; at += 1) {
    const found = at + matchLength(units, at);
    if (found <= Math.max(at, end)) continue;
    hidden.fill(1, view.from(Math.max(at, end)), view.to(found));
    end = found;
  }
}

/** Puts `***` in place of each run of hidden characters. */
function blank(text: string, hidden: Uint8Array): string {
  let result = '';
  let end = 0;
  for (let from = hidden.indexOf(1); from >= 0; from = hidden.indexOf(1, end)) {
    result += `${text.slice(end, from)}***`;
    const next = hidden.indexOf(0, from);
    end = next < 0 ? text.length : next;
  }
  return result + text.slice(end);
}

function piecesOf(units: Uint16Array): readonly Uint16Array[] {
  if (units.length <= maxWordLength) return [units];
  const starts = Array.from({ length: Math.ceil(units.length / maxWordLength) }, (_, index) =>
    Math.min(index * maxWordLength, units.length - maxWordLength),
  );
  return starts.map((start) => units.subarray(start, start + maxWordLength));
}

/** The units of a text by which it is compared: in lower case, base64url as base64, and a blank as `+`, which it is in forms. */
function folded(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) units[at] = fold(text.charCodeAt(at));
  return units;
}

const [blankCode, plus, minus, slash, underscore] = [0x20, 0x2b, 0x2d, 0x2f, 0x5f];

function fold(code: number): number {
  if (code >= 0x41 && code <= 0x5a) return code + 0x20;
  if (code === blankCode || code === minus) return plus;
  if (code === underscore) return slash;
  if (code < 0x80) return code;
  const lower = String.fromCharCode(code).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
}

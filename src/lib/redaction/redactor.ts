import { ActionError } from '../errors.ts';
import { type DecodedText, decodedText, unescapeLayer } from './decode-escapes.ts';
import { patternsOf } from './secret-forms.ts';
import { createTrie } from './trie.ts';

/** Hides secrets in texts, all of them at once. */
export interface Redactor {
  /**
   * Adds a secret.
   *
   * @returns whether there is something new to hide
   * @throws ActionError where there are more secrets than can be hidden
   */
  add(secret: string): boolean;
  /** Replaces every secret by `***`, in whatever form and however often escaped, in time that grows as the text does. */
  redact(text: string): string;
}

/** What one run can hide: each character costs some 20 nodes of the trie, some 25 bytes each. */
const maxSecrets = 5000;
const maxCharacters = 256 * 1024;

/** Characters that are looked for in one piece; so many of a longer secret are secret as well. */
const pieceLength = 64;

/** How often a text may have been escaped: a URL within a URL within HTML. */
const maxLayers = 3;

export function createRedactor(): Redactor {
  const trie = createTrie();
  const secrets = new Set<string>();
  let characters = 0;
  /** Those that no text was searched for yet: many a run adds a secret and prints next to nothing. */
  let added: string[] = [];
  /** Characters of the shortest word: no text that is shorter holds one, however it is escaped. */
  let shortest = Number.POSITIVE_INFINITY;

  const learn = (): void => {
    const words = added.flatMap(patternsOf).map(folded).flatMap(piecesOf);
    for (const word of words) {
      trie.add(word);
      shortest = Math.min(shortest, word.length);
    }
    added = [];
  };

  const mark = (view: DecodedText, hidden: Uint8Array): void => {
    const units = folded(view.text);
    let end = 0;
    for (let at = 0; at < units.length; at += 1) {
      const found = at + trie.longestAt(units, at);
      if (found <= Math.max(at, end)) continue;
      hidden.fill(1, view.from(Math.max(at, end)), view.to(found));
      end = found;
    }
  };
  return {
    add: (secret) => {
      if (secret === '' || secrets.has(secret)) return false;
      secrets.add(secret);
      characters += secret.length;
      if (secrets.size > maxSecrets || characters > maxCharacters)
        throw new ActionError(
          `There are more secrets to mask than one step can hold (${maxSecrets} texts, ${maxCharacters} characters in all); select the secret ones alone.`,
        );
      added.push(secret);
      return true;
    },
    redact: (text) => {
      if (secrets.size === 0 || text === '') return text;
      if (added.length > 0) learn();
      if (text.length < shortest) return text;
      const hidden = new Uint8Array(text.length);
      let view: DecodedText | undefined = decodedText(text);
      for (let layer = 0; view && layer <= maxLayers; layer += 1) {
        mark(view, hidden);
        view = unescapeLayer(view);
      }
      return blank(text, hidden);
    },
  };
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
  if (units.length <= pieceLength) return [units];
  const starts = Array.from({ length: Math.ceil(units.length / pieceLength) }, (_, index) =>
    Math.min(index * pieceLength, units.length - pieceLength),
  );
  return starts.map((start) => units.subarray(start, start + pieceLength));
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

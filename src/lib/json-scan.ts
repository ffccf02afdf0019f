/** Levels of a JSON text that is read; what walks through it does so by recursion. */
export const maxDepth = 1000;

/**
 * Values and keys of a JSON text that is read. Small ones take up to a hundred bytes of memory each, so that a server could make some
 * hundred kilobytes of compressed text cost gigabytes. Two responses of a wait may be in memory at once, in less than 500 MB.
 */
export const maxValues = 2_500_000;

/** What is known of a text before it is parsed. */
export interface Scan {
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

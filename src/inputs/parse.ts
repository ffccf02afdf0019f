/** A range of whole numbers, both ends included. */
export type Range = readonly [from: number, to: number];

const units: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** `setTimeout` takes no longer delay: 2^31 - 1 ms. */
const maxDurationMs = 2_147_483_647;

/** @returns milliseconds, such as those of `90m`, `1d` or `1h30m`, or undefined if the text is not a duration that a timer can hold */
export function parseDuration(text: string): number | undefined {
  const parts = [...text.matchAll(/(\d{1,10}(?:\.\d{1,10})?)\s?(ms|[smhd])?/gi)];
  const isComplete = parts.map(([part]) => part).join('') === text;
  // Of several parts each has a unit.
  if (!isComplete || (parts.length !== 1 && parts.some(([, , unit]) => unit === undefined))) return undefined;
  const sum = parts.reduce((ms, [, count, unit = 's']) => ms + Number(count) * (units[unit.toLowerCase()] ?? 0), 0);
  const milliseconds = Math.round(sum);
  return milliseconds >= 1 && milliseconds <= maxDurationMs ? milliseconds : undefined;
}

/** @returns undefined if the text is not a whole number within the range */
export const parseInteger = (text: string, [from, to]: Range): number | undefined =>
  /^\d{1,15}$/.test(text) && Number(text) >= from && Number(text) <= to ? Number(text) : undefined;

/** @returns the ranges of a list such as `2xx, 404, 300-303`, or undefined if an entry is none of these */
export function parseStatuses(text: string): readonly Range[] | undefined {
  const ranges = text
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(parseRange);
  return ranges.length > 0 && ranges.every((range) => range !== undefined) ? ranges : undefined;
}

function parseRange(entry: string): Range | undefined {
  const match = /^(?:([1-5])xx|([1-5]\d\d)(?:-([1-5]\d\d))?)$/i.exec(entry);
  if (match === null) return undefined;
  const [, group, first, last] = match;
  const range: Range = group ? [Number(group) * 100, Number(group) * 100 + 99] : [Number(first), Number(last ?? first)];
  return range[0] <= range[1] ? range : undefined;
}

/**
 * Detects a line that is wrong whatever its value: YAML has comments and lists, but the text of an input has neither.
 *
 * @returns undefined if nothing is
 */
export function lineProblem(line: string): string | undefined {
  if (line.startsWith('#'))
    return 'starts with `#`, which is not a comment here; remove the line, or put the comment above the input';
  return line.startsWith('- ') ? 'starts with `- `, which is not a list here; remove the dash' : undefined;
}

/**
 * Warns of a URL value that looks like several pairs. The value may be intended, so it is sent unchanged.
 *
 * @param name the name before it
 * @returns a sentence without a full stop, or undefined
 */
export function joinWarning(name: string, value: string): string | undefined {
  if (/&[\w.[\]-]+=/.test(value))
    return `the value of "${name}" contains an \`&\`, which is encoded; write one pair per line`;
  return /,\s*[\w.[\]-]+=/.test(value)
    ? `the value of "${name}" contains a comma and another \`=\`; write one pair per line`
    : undefined;
}

/**
 * Warns of an unusual value. It may be intended, so it is sent unchanged.
 *
 * @param name the name before it
 * @returns a sentence without a full stop, or undefined
 */
export function valueWarning(name: string, value: string): string | undefined {
  const text = value.trim();
  // Settings write the empty value as ''.
  if (/^(["']).*\1$/s.test(text) && text.length > 1 && text !== "''")
    return `the quotes around the value of "${name}" are part of it; remove them if that is not intended`;
  if (/^\$(?:[A-Za-z_]\w*|\{[A-Za-z_]\w*\})$/.test(text))
    return `the value of "${name}" is ${text}, ${unexpandedVariable}`;
  return undefined;
}

/** Why the name of a variable cannot be a value. */
export const unexpandedVariable = 'which no shell expands here; use a GitHub expression, such as `vars.NAME`';

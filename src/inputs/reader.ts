/** One line of an input of several lines; `at` says where it stands, for a message. */
export interface Line {
  at: string;
  text: string;
}

/** A named value of a `name=value` or `Name: value` line. */
export interface Pair {
  at: string;
  name: string;
  value: string;
}

/** A range of HTTP statuses, both ends included. */
export type StatusRange = readonly [from: number, to: number];

/**
 * Reads inputs and collects what is wrong with them, so that a user learns of all mistakes at once. A reader that finds a mistake notes it
 * and answers with the default: the caller goes on, and whoever holds the reader throws in the end.
 */
export interface Reader {
  readonly faults: readonly string[];
  /** Notes a mistake: which input (and line), what is wrong, what to do. */
  fault(at: string, problem: string): void;
  /** The text as given; undefined where it is empty, as an expression such as `vars.X` often is. */
  raw(name: string): string | undefined;
  /** The text without surrounding white space; undefined where nothing is left. */
  text(name: string): string | undefined;
  /** The lines that hold something, each without leading white space. */
  lines(name: string): readonly Line[];
  pairs(name: string, separator: '=' | ':'): readonly Pair[];
  choice<T extends string, F extends T | undefined>(name: string, choices: readonly T[], fallback: F): T | F;
  integer(name: string, range: StatusRange, fallback: number): number;
  /** A length of time in milliseconds, from `500ms`, `30s`, `5m`, `1h`; a bare number is seconds. */
  duration(name: string, fallback: string): number;
  statuses(name: string, fallback: string): readonly StatusRange[];
  flag(name: string, fallback: 'true' | 'false'): boolean;
}

const units = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
/** `setTimeout` takes no longer delay: 2^31 - 1 ms. */
const longestDuration = 2_147_483_647;

/** @returns milliseconds, or undefined where the text is no length of time that a timer can hold */
export function parseDuration(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)\s*(ms|s|m|h)?$/i.exec(text);
  if (!match) return undefined;
  const unit = (match[2] ?? 's').toLowerCase();
  const milliseconds = Math.round(
    Number(match[1]) * (unit === 'ms' || unit === 's' || unit === 'm' ? units[unit] : units.h),
  );
  return milliseconds >= 1 && milliseconds <= longestDuration ? milliseconds : undefined;
}

/** @returns the ranges of a list such as `2xx, 404, 300-303`, or undefined where an entry is none of these */
export function parseStatuses(text: string): readonly StatusRange[] | undefined {
  const ranges: StatusRange[] = [];
  for (const entry of text.split(/[\s,]+/).filter(Boolean)) {
    const match = /^(?:([1-5])xx|([1-5]\d\d)(?:-([1-5]\d\d))?)$/i.exec(entry);
    if (!match) return undefined;
    const [, group, first, last] = match;
    const range: StatusRange = group
      ? [Number(group) * 100, Number(group) * 100 + 99]
      : [Number(first), Number(last ?? first)];
    if (range[0] > range[1]) return undefined;
    ranges.push(range);
  }
  return ranges.length > 0 ? ranges : undefined;
}

/** @param input gives the text of an input, empty where it was not given */
export function createReader(input: (name: string) => string): Reader {
  const faults: string[] = [];
  const fault = (at: string, problem: string): void => void faults.push(`${at}: ${problem}`);
  const raw = (name: string): string | undefined => input(name) || undefined;
  const text = (name: string): string | undefined => input(name).trim() || undefined;

  const lines = (name: string): readonly Line[] =>
    input(name)
      .split(/\r\n|\r|\n/)
      .map((line, index) => ({ at: `${name}, line ${index + 1}`, text: line.trimStart() }))
      .filter((line) => line.text !== '');

  const pairs = (name: string, separator: '=' | ':'): readonly Pair[] =>
    lines(name).flatMap(({ at, text }) => {
      const end = text.indexOf(separator);
      const key = text.slice(0, Math.max(end, 0)).trim();
      if (key === '') {
        fault(
          at,
          `expected ${separator === '=' ? '`name=value`' : name === 'extract' ? '`output-name: expression`' : '`Name: value`'}, one a line`,
        );
        return [];
      }
      return [{ at, name: key, value: text.slice(end + 1) }];
    });

  function choice<T extends string, F extends T | undefined>(name: string, choices: readonly T[], fallback: F): T | F {
    const given = text(name);
    if (given === undefined) return fallback;
    const chosen = choices.find((each) => each.toLowerCase() === given.toLowerCase());
    if (chosen === undefined) fault(name, `"${given}" is not one of ${choices.join(', ')}`);
    return chosen ?? fallback;
  }

  function integer(name: string, [least, most]: StatusRange, fallback: number): number {
    const given = text(name);
    if (given === undefined) return fallback;
    if (/^\d{1,15}$/.test(given) && Number(given) >= least && Number(given) <= most) return Number(given);
    fault(name, `"${given}" is not a whole number from ${least} to ${most}`);
    return fallback;
  }

  function duration(name: string, fallback: string): number {
    const given = text(name) ?? fallback;
    const milliseconds = parseDuration(given);
    if (milliseconds === undefined)
      fault(name, `"${given}" is not a length of time; write 500ms, 30s, 5m or a number of seconds (up to 24 days)`);
    return milliseconds ?? 0;
  }

  function statuses(name: string, fallback: string): readonly StatusRange[] {
    const given = text(name) ?? fallback;
    const ranges = parseStatuses(given);
    if (ranges === undefined)
      fault(name, `"${given}" is not a list of statuses; write codes, ranges or classes, such as 2xx, 404 or 200-299`);
    return ranges ?? [];
  }

  const flag = (name: string, fallback: 'true' | 'false'): boolean =>
    choice(name, ['true', 'false'], fallback) === 'true';

  return { flag, faults, fault, raw, text, lines, pairs, choice, integer, duration, statuses };
}

import { allValid, type Invalid, type Issues, invalid } from './issues.ts';
import {
  joinWarning,
  lineProblem,
  parseDuration,
  parseInteger,
  parseStatuses,
  type Range,
  valueWarning,
} from './parse.ts';

/** One line of an input of several lines; `at` says where it stands, for a message. */
export interface Line {
  readonly at: string;
  readonly text: string;
}

/** The texts of the inputs, as they were given. */
export interface InputSource {
  /** The text as given; undefined if it is empty, as an expression such as `vars.X` often is. */
  raw(name: string): string | undefined;
  /** The text without surrounding white space; undefined if nothing is left. */
  text(name: string): string | undefined;
  /** The lines that are not empty, each without leading white space. */
  lines(name: string): readonly Line[];
  /** The name of every input that was read so far. */
  asked(): readonly string[];
}

/** @param give gives the text of an input, empty if it was not given */
export function createInputSource(give: (name: string) => string): InputSource {
  const names = new Set<string>();
  const input = (name: string): string => {
    names.add(name);
    return give(name);
  };
  return {
    raw: (name) => input(name) || undefined,
    text: (name) => input(name).trim() || undefined,
    lines: (name) =>
      input(name)
        .split(/\r\n|\r|\n/)
        .map((line, index) => ({ at: `${name}, line ${index + 1}`, text: line.trimStart() }))
        .filter(({ text }) => text !== ''),
    asked: () => [...names],
  };
}

/** A named value of a `name=value` or `Name: value` line. */
export interface Pair {
  readonly at: string;
  readonly name: string;
  readonly value: string;
}

/** The form of the lines of an input, for the message about a malformed line. */
type PairForm = '`name=value`' | '`Name: value`' | '`output-name: expression`';

/** Milliseconds; absent only if the fallback is. */
type Duration<F extends string | undefined> = number | Invalid | (F extends undefined ? undefined : never);

/** Reads inputs as values. What cannot be read is noted as an issue, and gives no value. */
export interface InputReader extends InputSource {
  readonly issues: Issues;
  /** @param options `inUrl`: the values are encoded for a URL, so several pairs in one line would become one value */
  pairs(name: string, form: PairForm, options?: { readonly inUrl: boolean }): readonly Pair[] | Invalid;
  choice<T extends string, F extends T | undefined>(name: string, choices: readonly T[], fallback: F): T | F | Invalid;
  flag(name: string, fallback: 'true' | 'false'): boolean | Invalid;
  integer(name: string, range: Range, fallback: number): number | Invalid;
  /** Milliseconds, from `500ms`, `30s`, `5m`, `1h30m`; a number without a unit is seconds. */
  duration<F extends string | undefined>(name: string, fallback: F): Duration<F>;
  /** Milliseconds, for an input that usually takes minutes or more: a number without a unit is refused, as `60` could be seconds or minutes. */
  timeLimit<F extends string | undefined>(name: string, fallback: F): Duration<F>;
  statuses(name: string, fallback: string): readonly Range[] | Invalid;
}

export function createInputReader(source: InputSource, issues: Issues): InputReader {
  const { text } = source;

  const choice: InputReader['choice'] = (name, choices, fallback) => {
    const given = text(name);
    if (given === undefined) return fallback;
    const chosen = choices.find((each) => each.toLowerCase() === given.toLowerCase());
    return chosen ?? issues.add(name, `"${given}" is not one of ${choices.join(', ')}`);
  };

  return {
    ...source,
    ...durationReaders(source, issues),
    issues,
    choice,
    pairs: (name, form, { inUrl } = { inUrl: false }) =>
      allValid(source.lines(name).map((line) => readPair(line, { form, inUrl }, issues))),
    flag: (name, fallback) => {
      const chosen = choice(name, ['true', 'false'], fallback);
      return chosen === invalid ? invalid : chosen === 'true';
    },
    integer: (name, range, fallback) => {
      const given = text(name) ?? String(fallback);
      return (
        parseInteger(given, range) ?? issues.add(name, `"${given}" is not a whole number from ${range.join(' to ')}`)
      );
    },
    statuses: (name, fallback) => {
      const given = text(name) ?? fallback;
      const problem = `"${given}" is not a list of statuses; write codes, ranges or classes, such as 2xx, 404 or 200-299`;
      return parseStatuses(given) ?? issues.add(name, problem);
    },
  };
}

function durationReaders({ text }: InputSource, issues: Issues): Pick<InputReader, 'duration' | 'timeLimit'> {
  function duration<F extends string | undefined>(name: string, fallback: F): Duration<F>;
  function duration(name: string, fallback: string | undefined): number | Invalid | undefined {
    const given = text(name) ?? fallback;
    if (given === undefined) return undefined;
    const problem = `"${given}" is not a duration; write 500ms, 30s, 5m, 1h30m, 2d or a number of seconds (up to 24 days)`;
    return parseDuration(given) ?? issues.add(name, problem);
  }

  function timeLimit<F extends string | undefined>(name: string, fallback: F): Duration<F>;
  function timeLimit(name: string, fallback: string | undefined): number | Invalid | undefined {
    const given = text(name);
    if (given === undefined || !/^[\d.]+$/.test(given)) return duration(name, fallback);
    return issues.add(name, `"${given}" has no unit; write ${given}m for minutes or ${given}h for hours`);
  }

  return { duration, timeLimit };
}

function readPair(
  { at, text: line }: Line,
  { form, inUrl }: { readonly form: PairForm; readonly inUrl: boolean },
  issues: Issues,
): Pair | Invalid {
  const problem = lineProblem(line);
  if (problem) return issues.add(at, problem);
  const isValue = form === '`name=value`';
  const end = line.indexOf(isValue ? '=' : ':');
  const name = line.slice(0, Math.max(end, 0)).trim();
  if (name === '') return issues.add(at, `expected ${form}, one per line`);
  const value = line.slice(end + 1).replace(/^[ \t]+/, '');
  const oddity = (inUrl ? joinWarning(name, value) : undefined) ?? (isValue ? valueWarning(name, value) : undefined);
  if (oddity) issues.warn(`${at}: ${oddity}.`);
  return { at, name, value };
}

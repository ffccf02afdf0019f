import { allValid, type Invalid, invalid } from '../../inputs/issues.ts';
import { parseDuration } from '../../inputs/parse.ts';
import type { InputReader, Line, Pair } from '../../inputs/reader.ts';
import { minIntervalMs } from '../../wait/poll.ts';
import { callDefaults } from './inputs.ts';
import { callOutputNames } from './outputs.ts';

/** A line of `extract`. */
export interface NamedText extends Pair {
  /** Whether it may be missing. */
  readonly optional: boolean;
}

/** The inputs of what follows a request, with their expressions as text. */
export interface FollowUpInputs {
  readonly extract: readonly NamedText[] | Invalid;
  readonly mask: readonly Line[];
  readonly wait: boolean | Invalid;
  readonly waitUrl: string | undefined;
  readonly waitUntil: string | undefined;
  readonly waitFailed: string | undefined;
  /** Between two polls; they adapt to the time waited where absent. */
  readonly waitIntervalMs: number | undefined | Invalid;
  readonly waitTimeoutMs: number | Invalid;
  readonly paginate: boolean | Invalid;
  readonly download: string | undefined;
  readonly downloadFile: string | undefined;
  readonly summary: boolean | Invalid;
}

/** Reads the inputs that say what follows the request, and checks what needs no knowledge of it. */
export function readFollowUpInputs(reader: InputReader): FollowUpInputs {
  const inputs: FollowUpInputs = {
    extract: readNames(reader),
    mask: reader.lines('mask'),
    wait: readWait(reader),
    waitUrl: reader.text('wait-url'),
    waitUntil: reader.text('wait-until'),
    waitFailed: reader.text('wait-failed'),
    waitIntervalMs: readInterval(reader),
    waitTimeoutMs: reader.timeLimit('wait-timeout', callDefaults['wait-timeout']),
    paginate: reader.flag('paginate', callDefaults.paginate),
    download: reader.text('download'),
    downloadFile: reader.text('download-file'),
    summary: reader.flag('summary', callDefaults.summary),
  };
  checkTogether(inputs, reader);
  return inputs;
}

function checkTogether(inputs: FollowUpInputs, { issues, text }: InputReader): void {
  const waits = inputs.wait === true || inputs.waitUntil !== undefined;
  if (inputs.waitUrl !== undefined && inputs.waitUntil === undefined)
    issues.add('wait-url', 'needs `wait-until`, the condition that ends the wait');
  // The runner hands over the default of an input that nobody gave.
  const timeout = text('wait-timeout');
  const given = {
    'wait-failed': inputs.waitFailed,
    'wait-interval': text('wait-interval'),
    'wait-timeout': timeout === callDefaults['wait-timeout'] ? undefined : timeout,
  };
  for (const [name, value] of Object.entries(given))
    if (value !== undefined && !waits && inputs.wait !== invalid)
      issues.add(name, 'needs `wait-until` or `wait: true`');
  if (inputs.paginate === true && waits) issues.add('paginate', 'cannot be combined with a wait; use a step for each');
  if (inputs.downloadFile !== undefined && inputs.download === undefined)
    issues.add('download-file', 'needs `download`, the expression for the URL in the response');
}

/** A length of time is a likely slip: another input takes it. */
function readWait(reader: InputReader): boolean | Invalid {
  const text = reader.text('wait');
  if (text !== undefined && /^\d/.test(text) && parseDuration(text) !== undefined)
    return reader.issues.add('wait', `"${text}" is a duration; set \`wait: true\` and \`wait-timeout: ${text}\``);
  return reader.flag('wait', callDefaults.wait);
}

function readInterval(reader: InputReader): number | undefined | Invalid {
  const interval = reader.duration('wait-interval', undefined);
  if (interval === undefined || interval === invalid || interval >= minIntervalMs) return interval;
  const given = reader.text('wait-interval');
  return reader.issues.add('wait-interval', `"${given}" is too short; the minimum is 1s`);
}

/** Reads the names of outputs: each an identifier, none twice, none of the action's own; they compare without regard to case. */
function readNames(reader: InputReader): readonly NamedText[] | Invalid {
  const pairs = reader.pairs('extract', '`output-name: expression`');
  if (pairs === invalid) return invalid;
  const seen = new Set<string>();
  const names = pairs.map(({ at, name, value }): NamedText | Invalid => {
    const optional = name.endsWith('?');
    const output = (optional ? name.slice(0, -1) : name).trim();
    const problem = nameProblem(output, seen);
    seen.add(output.toLowerCase());
    return problem ? reader.issues.add(at, problem) : { at, name: output, value: value.trim(), optional };
  });
  return allValid(names);
}

/** The same name with dashes for its spaces. Whatever else is wrong with it is left alone: a part of a secret would not be hidden. */
const suggestName = (output: string): string =>
  /^[A-Za-z_][\w -]{0,40}$/.test(output) ? `, such as \`${output.replace(/ +/g, '-')}\`` : '';

function nameProblem(output: string, seen: ReadonlySet<string>): string | undefined {
  const key = output.toLowerCase();
  if (!/^[A-Za-z_][A-Za-z0-9_-]{0,99}$/.test(output))
    return `"${output}" is not a valid output name; use letters, digits, - and _, starting with a letter${suggestName(output)}`;
  if (callOutputNames.some((own) => own === key))
    return `"${output}" is an output of the action itself; choose another name, such as \`app-${key}\``;
  return seen.has(key) ? `"${output}" is set twice` : undefined;
}

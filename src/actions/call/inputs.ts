import { emptySecretHint } from '../../auth/credentials.ts';
import { type AuthChoice, authChoices } from '../../auth/select-credential.ts';
import { type Method, methods, type RequestPolicy } from '../../http/request.ts';
import { allValid, type Invalid, invalid, isValid } from '../../inputs/issues.ts';
import { parseDuration, type Range } from '../../inputs/parse.ts';
import type { InputReader, Line, Pair } from '../../inputs/reader.ts';
import type { Runner } from '../../runner/runner.ts';
import { minIntervalMs } from '../../wait/poll.ts';
import { type ConnectionInputs, defaultRetries, readConnection } from '../shared/connection.ts';
import { callOutputNames } from './outputs.ts';

/** The defaults of inputs, as text. action.yml also states them, for readers; a test compares the two. */
export const callDefaults = {
  auth: 'auto',
  'success-status': '2xx',
  retries: defaultRetries,
  timeout: '5m',
  'dry-run': 'false',
  wait: 'false',
  'wait-timeout': '30m',
  paginate: 'false',
  summary: 'false',
} as const;

/** The inputs that describe one request, each checked separately: contradictions between them are found later. */
export interface RequestInputs {
  readonly url: string | Invalid;
  readonly api: string | undefined;
  readonly method: Method | undefined | Invalid;
  readonly pathParams: readonly Pair[] | Invalid;
  readonly query: readonly Pair[] | Invalid;
  readonly headers: readonly Pair[] | Invalid;
  readonly body: string | undefined;
  readonly bodyFile: string | undefined;
  readonly form: readonly Pair[] | Invalid;
}

export interface CallInputs extends ConnectionInputs, RequestInputs {
  readonly auth: AuthChoice | Invalid;
  readonly successStatus: readonly Range[] | Invalid;
  readonly responseFile: string | undefined;
  /** For the whole step; no limit if absent. */
  readonly maxTimeMs: number | undefined | Invalid;
  readonly dryRun: boolean | Invalid;
  readonly summary: boolean | Invalid;
}

const missingUrl = 'is missing; set a full URL, or a path such as /api/1/apps';

/** Reads the inputs of a call. */
export function readCallInputs(reader: InputReader, runner: Pick<Runner, 'env' | 'protect'>): CallInputs {
  const connection = readConnection(reader, runner);
  return {
    ...connection,
    url: reader.text('url') ?? reader.issues.add('url', missingUrl, emptySecretHint),
    api: reader.text('api'),
    method: reader.choice('method', methods, undefined),
    pathParams: reader.pairs('path-params', '`name=value`', { inUrl: true }),
    query: reader.pairs('query', '`name=value`', { inUrl: true }),
    headers: reader.pairs('headers', '`Name: value`'),
    body: reader.raw('body'),
    bodyFile: reader.text('body-file'),
    form: reader.pairs('form', '`name=value`'),
    auth: reader.choice('auth', authChoices, callDefaults.auth),
    successStatus: reader.statuses('success-status', callDefaults['success-status']),
    responseFile: reader.text('response-file'),
    policy: withIdleTimeout(connection.policy, reader.duration('timeout', callDefaults.timeout)),
    maxTimeMs: reader.timeLimit('max-time', undefined),
    dryRun: reader.flag('dry-run', callDefaults['dry-run']),
    summary: reader.flag('summary', callDefaults.summary),
  };
}

const withIdleTimeout = (policy: RequestPolicy | Invalid, idleTimeoutMs: number | Invalid): RequestPolicy | Invalid =>
  isValid(policy) && isValid(idleTimeoutMs) ? { ...policy, idleTimeoutMs, keepsBodyAtOrigin: true } : invalid;

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
  /** Between two polls; they adapt to the time waited if absent. */
  readonly waitIntervalMs: number | undefined | Invalid;
  readonly waitTimeoutMs: number | Invalid;
  readonly paginate: boolean | Invalid;
  readonly download: string | undefined;
  readonly downloadFile: string | undefined;
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
  };
  checkTogether(inputs, reader);
  return inputs;
}

function checkTogether(inputs: FollowUpInputs, { issues, text }: InputReader): void {
  const waits = inputs.wait === true || inputs.waitUntil !== undefined;
  if (inputs.waitUrl !== undefined && inputs.waitUntil === undefined)
    issues.add('wait-url', 'needs `wait-until`, the condition that ends the wait');
  // The runner passes on the default of an input that is not set.
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

/** A duration is a likely mistake: it belongs in another input. */
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

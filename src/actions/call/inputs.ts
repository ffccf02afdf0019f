import { emptySecretHint } from '../../auth/credentials.ts';
import { type AuthChoice, authChoices } from '../../auth/select-credential.ts';
import { type Method, methods, type RequestPolicy } from '../../http/request.ts';
import { type Invalid, invalid, isValid } from '../../inputs/issues.ts';
import type { Range } from '../../inputs/parse.ts';
import type { InputReader, Pair } from '../../inputs/reader.ts';
import type { Runner } from '../../runner/runner.ts';
import { type ConnectionInputs, defaultRetries, readConnection } from '../shared/connection.ts';

/** The defaults of inputs that are given as text. action.yml states them as well, for people; a test holds the two together. */
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

/** The inputs that describe one request, each by itself: they are not yet held against each other. */
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
  /** For the whole step; no limit where absent. */
  readonly maxTimeMs: number | undefined | Invalid;
  readonly dryRun: boolean | Invalid;
}

const missingUrl = `is missing; set a full URL, or a path such as /api/1/apps. ${emptySecretHint}`;

/** Reads the inputs of a call; what follows it has a reader of its own. */
export function readCallInputs(reader: InputReader, runner: Pick<Runner, 'env' | 'protect'>): CallInputs {
  const connection = readConnection(reader, runner);
  return {
    ...connection,
    url: reader.text('url') ?? reader.issues.add('url', missingUrl),
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
  };
}

const withIdleTimeout = (policy: RequestPolicy | Invalid, idleTimeoutMs: number | Invalid): RequestPolicy | Invalid =>
  isValid(policy) && isValid(idleTimeoutMs) ? { ...policy, idleTimeoutMs, keepsBodyAtOrigin: true } : invalid;

/** Whether a request has a body, whatever may be wrong with it. */
export const hasBody = ({ body, bodyFile, form }: RequestInputs): boolean =>
  body !== undefined || bodyFile !== undefined || form === invalid || form.length > 0;

import { type Method, methods } from '../../http/methods.ts';
import type { Line, Pair, Reader, StatusRange } from '../../inputs/reader.ts';

export const authChoices = ['auto', 'api-key', 'pat', 'none'] as const;
export type AuthChoice = (typeof authChoices)[number];

/** The defaults of inputs that are given as text. action.yml states them as well, for people; a test holds the two together. */
export const defaults = {
  auth: 'auto',
  'success-status': '2xx',
  retries: '3',
  timeout: '5m',
  'dry-run': 'false',
  wait: 'false',
  'wait-timeout': '30m',
  paginate: 'false',
  summary: 'false',
} as const;

export const retriesRange: StatusRange = [0, 10];

/** The inputs of one request, typed, but not yet held against each other. */
export interface RequestInputs {
  url: string;
  api: string | undefined;
  baseUrl: string | undefined;
  method: Method | undefined;
  pathParams: readonly Pair[];
  query: readonly Pair[];
  headers: readonly Pair[];
  body: string | undefined;
  bodyFile: string | undefined;
  form: readonly Pair[];
  auth: AuthChoice;
  allowedHosts: readonly Line[];
  successStatus: readonly StatusRange[];
  responseFile: string | undefined;
  retries: number;
  /** Milliseconds of silence that are borne. */
  timeout: number;
  dryRun: boolean;
}

/** Reads the inputs that describe a request; the credential's have a reader of their own. */
export function readRequestInputs(reader: Reader): RequestInputs {
  const url = reader.text('url');
  if (url === undefined) reader.fault('url', 'is missing; give a whole URL, or a path such as /api/1/apps');
  return {
    url: url ?? '',
    api: reader.text('api'),
    baseUrl: reader.text('base-url'),
    method: reader.choice('method', methods, undefined),
    pathParams: reader.pairs('path-params', '='),
    query: reader.pairs('query', '='),
    headers: reader.pairs('headers', ':'),
    body: reader.raw('body'),
    bodyFile: reader.text('body-file'),
    form: reader.pairs('form', '='),
    auth: reader.choice('auth', authChoices, defaults.auth),
    allowedHosts: reader.lines('allowed-hosts'),
    successStatus: reader.statuses('success-status', defaults['success-status']),
    responseFile: reader.text('response-file'),
    retries: reader.integer('retries', retriesRange, Number(defaults.retries)),
    timeout: reader.duration('timeout', defaults.timeout),
    dryRun: reader.flag('dry-run', defaults['dry-run']),
  };
}

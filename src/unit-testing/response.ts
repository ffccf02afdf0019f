import { mayHaveActedStatuses, transientStatuses } from '../http/status.ts';
import type { ConnectionError, Failure } from '../lib/errors.ts';
import { excerpt } from '../lib/escape.ts';
import { readJson } from '../lib/json.ts';
import { readTestStatus, type TestStatus } from './status.ts';

/** The two calls of the Remote API. */
export type RemoteCall = 'start' | 'status';

/** A response of the app to one of the calls. */
export interface AppResponse {
  readonly call: RemoteCall;
  /** The URL that was called. */
  readonly url: URL;
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly body: string;
  /** What the body says to a person, if it is not a status. */
  readonly words: string;
  /** Why the body could not be received whole, such as its size; undefined if it was. */
  readonly problem?: string | undefined;
}

/** What the step knows when a response comes. */
interface JudgeOptions {
  /** Whether the tests run, so that the Remote API has responded before. */
  readonly isRunning: boolean;
  readonly redact: (text: string) => string;
}

/** What a response means for the step. */
export type Judgement =
  /** The call was accepted; `status` is absent for a start. */
  | { readonly kind: 'accepted'; readonly status?: TestStatus }
  /** The app, or a proxy before it, cannot respond just now: worth a wait as long as there is time. */
  | { readonly kind: 'outage'; readonly why: string }
  /** Worth a few more polls, as it may pass; then this is the failure. */
  | { readonly kind: 'unclear'; readonly failure: Failure }
  | { readonly kind: 'refused'; readonly failure: Failure };

/** Characters of the app's own words that a message quotes. */
const maxWordsLength = 500;

const howToEnable =
  'Add the Unit Testing module to the app, with its microflow `Startup` called after startup; set the constants ' +
  '`UnitTesting.Enabled` and `UnitTesting.RemoteApiEnabled` to true, and `UnitTesting.RemoteApiPassword` to a password; ' +
  'on Mendix Cloud, add a request handler for the path `unittests/`; then restart the app.';

/** Whether the app may have started a run although it did not respond with a success. */
export const mayHaveStarted = (status: number): boolean => mayHaveActedStatuses.has(status);

/** Judges a response of the Remote API: https://docs.mendix.com/appstore/modules/unit-testing/ */
export function judgeAppResponse(response: AppResponse, options: JudgeOptions): Judgement {
  const { status } = response;
  if (transientStatuses.has(status)) return { kind: 'outage', why: `status ${status}` };
  if (status >= 300 && status < 400) return unavailable(response, `redirected to ${targetOf(response)}`);
  if (status === 404 || status === 405) return unavailable(response, `responded with status ${status}`);
  if (status === 401 || status === 403) return { kind: 'refused', failure: passwordRefused(status) };
  if (status < 200 || status > 299) return failed(response, options);
  // A page in place of a status: an app that has just responded to this call may be restarting.
  if (isPage(response)) {
    const page = unavailable(response, `responded with an HTML page (status ${status})`);
    return options.isRunning ? { kind: 'unclear', failure: page.failure } : page;
  }
  return response.call === 'start' ? { kind: 'accepted' } : judgeBody(response, options);
}

/** Judges a call without any response. A host that does not exist and a certificate that is not trusted stay so. */
export function judgeAppConnection(error: ConnectionError): Judgement {
  const { cause, message } = error;
  const isUnknownHost = cause instanceof Error && 'code' in cause && cause.code === 'ENOTFOUND';
  if (error.final || isUnknownHost) return { kind: 'refused', failure: { code: 'CONNECTION_FAILED', message } };
  return { kind: 'outage', why: message };
}

function judgeBody({ body, problem }: AppResponse, { redact }: JudgeOptions): Judgement {
  const failure = (what: string): Failure => ({
    code: 'INVALID_RESPONSE',
    message: `The status that the app reports ${what}. Check that \`app-url\` is the URL of the app, and check the version of its Unit Testing module.`,
  });
  if (problem !== undefined) return { kind: 'refused', failure: failure(`cannot be used: ${problem}`) };
  const read = readJson(body.replace(/^\ufeff/, ''));
  // A proxy may have responded in place of the app.
  if ('fault' in read)
    return { kind: read.fault === 'not JSON' ? 'unclear' : 'refused', failure: failure(`is ${read.fault}`) };
  const status = readTestStatus(read.document.value, redact);
  return 'problem' in status ? { kind: 'refused', failure: failure(status.problem) } : { kind: 'accepted', ...status };
}

const unavailable = ({ url }: AppResponse, what: string): { readonly kind: 'refused'; readonly failure: Failure } => ({
  kind: 'refused',
  failure: {
    code: 'TESTS_UNAVAILABLE',
    message: `The Remote API of the Unit Testing module is not available: ${url.pathname} ${what}. ${howToEnable}`,
  },
});

function passwordRefused(status: 401 | 403): Failure {
  const restrictions =
    status === 403
      ? ' The access restriction profile of the environment may also block this runner from the path `unittests/`.'
      : '';
  return {
    code: 'PASSWORD_REFUSED',
    message: `The app refused the password (status ${status}). It must be the value of the constant \`UnitTesting.RemoteApiPassword\` in this environment.${restrictions}`,
  };
}

function failed({ call, status, words }: AppResponse, { isRunning, redact }: JudgeOptions): Judgement {
  const quoted = words === '' ? '' : `: ${excerpt(words, redact, maxWordsLength)}`;
  const restarted =
    isRunning && status === 400
      ? '\nThe app may have restarted during the tests: it keeps their results in memory only. Run the tests again.'
      : '';
  const failure = {
    code: `HTTP_${status}`,
    message: `The app responded to ${call} with status ${status}${quoted}${restarted}`,
  };
  return { kind: status >= 500 ? 'unclear' : 'refused', failure };
}

function isPage({ headers, body }: AppResponse): boolean {
  const type = headers['content-type']?.[0] ?? '';
  return (
    /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(type) || /^\ufeff?\s*<(?:!doctype html|html)\b/i.test(body)
  );
}

/** The origin alone, as the rest of such a URL can hold a session or a token. */
function targetOf({ headers, url }: AppResponse): string {
  const location = headers.location?.[0];
  const target = location === undefined ? null : URL.parse(location, url.href);
  return target?.protocol === 'https:' || target?.protocol === 'http:' ? target.origin : 'an unknown address';
}

import { ActionError, CancelledError, ConnectionError, TimeLimitError } from '../lib/errors.ts';
import { formatTime } from '../lib/format.ts';
import { type AttemptOptions, type AttemptOutcome, attempt, type HttpResponse, lastOf } from './attempt.ts';
import { discard } from './body-sink.ts';
import { isSafe, type SignedRequest } from './request.ts';
import {
  type Advice,
  type AttemptResult,
  decideRetry,
  describeDecision,
  isOutcomeUnknown,
  maxRetryAfterMs,
  type RetryDecision,
} from './retry.ts';

export interface FetchOptions extends AttemptOptions {
  /** What the documentation says of the error in a response. */
  advise(response: Omit<HttpResponse, 'attempts'>): Advice;
}

/** An attempt that is over: it led to a response, or to none. */
type EndedAttempt = Exclude<AttemptOutcome, { kind: 'redirect' }>;

/**
 * Calls an API: follows redirects, retries what may succeed later, and receives the body whole.
 *
 * @throws ActionError if no whole response came, with what is known of the outcome
 */
export async function fetchResponse(first: SignedRequest, options: FetchOptions): Promise<HttpResponse> {
  const { clock, cancelled } = options;
  const chain: [SignedRequest, ...SignedRequest[]] = [first];
  for (let attempts = 1; ; ) {
    const outcome = await attempt(chain, options);
    if (outcome.kind === 'redirect') {
      chain.push(outcome.request);
      continue;
    }
    const call = { request: lastOf(chain), attempts };
    const decision = decideOn(outcome, call, options);
    if (decision.kind !== 'wait') return finish(outcome, decision, call);
    if (outcome.kind === 'response') discard(outcome.response.body);
    logRetry(decision, attempts, options);
    await clock.sleep(decision.ms, cancelled).catch((error: unknown) => {
      throw explainFailedCall(error, call);
    });
    attempts += 1;
  }
}

/** The last request that was sent, and the number of attempts. */
type CallSoFar = Pick<HttpResponse, 'request' | 'attempts'>;

/** Decides whether to retry. */
function decideOn(
  outcome: EndedAttempt,
  { request, attempts }: CallSoFar,
  { policy, clock, isSuccess, advise, debug }: FetchOptions,
): RetryDecision {
  const response = outcome.kind === 'response' ? outcome.response : undefined;
  if (response && (isSuccess(response.status) || response.status < 400)) return { kind: 'accept' };
  const result: AttemptResult =
    outcome.kind === 'error'
      ? outcome
      : {
          status: outcome.response.status,
          retryAfter: outcome.response.headers['retry-after']?.[0],
          date: outcome.response.headers.date?.[0],
          advice: advise(outcome.response),
        };
  const { method } = request;
  const state = { method, attempts, retries: policy.retries, now: clock.now(), random: Math.random() };
  const decision = decideRetry(result, state);
  debug(() => describeDecision(result, state, decision));
  return decision;
}

function logRetry(
  { ms, why }: Extract<RetryDecision, { kind: 'wait' }>,
  attempts: number,
  { policy: { retries }, log }: FetchOptions,
): void {
  log(`Attempt ${attempts} of ${retries + 1} failed (${why}); retrying in ${formatTime(ms)}.`);
}

/** The result of a call that is not retried. @throws ActionError if there is no response */
function finish(
  outcome: EndedAttempt,
  decision: Exclude<RetryDecision, { kind: 'wait' }>,
  call: CallSoFar,
): HttpResponse {
  if (outcome.kind === 'error') throw explainFailedCall(outcome.error, call);
  const response = { ...outcome.response, attempts: call.attempts };
  if (decision.kind !== 'give up' || response.problem !== undefined) return response;
  const problem = `the server asks to retry after ${formatTime(decision.ms)} (Retry-After), but the action waits at most ${formatTime(maxRetryAfterMs)}, so it gave up`;
  return { ...response, problem };
}

/** Adds to an error which call failed, and whether it may have taken effect. An error that is not meant for the user stays as it is. */
function explainFailedCall(error: unknown, { request: { method, url }, attempts }: CallSoFar): unknown {
  const what = `${method} ${url.origin}${url.pathname}`;
  if (error instanceof CancelledError || error instanceof TimeLimitError) {
    const outcome = isSafe(method) ? '' : ' It may or may not have taken effect: check in the Mendix portal.';
    const message = `${error.message} ${what} had no response yet.${outcome}`;
    return error instanceof CancelledError
      ? new CancelledError(message, { cause: error })
      : new TimeLimitError(message, isSafe(method) ? error.code : 'OUTCOME_UNKNOWN', { cause: error });
  }
  if (!(error instanceof ActionError)) return error;
  const atAttempt = attempts > 1 ? ` (attempt ${attempts})` : '';
  const isUnknown = isOutcomeUnknown(error, method);
  const unknown = isUnknown
    ? ' The outcome is unknown: the request was sent and may have taken effect. Check the app in the Mendix portal, or send a GET, before you repeat it.'
    : '';
  const message = `${what} failed${atAttempt}. ${error.message}${unknown}`;
  return error instanceof ConnectionError
    ? new ConnectionError(message, error.phase, {
        cause: error,
        final: error.final,
        code: isUnknown ? 'OUTCOME_UNKNOWN' : error.code,
      })
    : new ActionError(message, { cause: error });
}

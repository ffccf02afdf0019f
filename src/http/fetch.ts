import { type AttemptOptions, attempt, type HttpResponse, type TakenResponse } from './attempt.ts';
import { discard } from './body-sink.ts';
import { explainFailedCall } from './call-error.ts';
import { type Advice, type AttemptResult, decideRetry, describeDecision, type RetryDecision } from './retry.ts';
import type { SignedRequest } from './signed-request.ts';

/** A whole response: the last one, after redirects and retries. */
export interface FinalResponse extends HttpResponse, TakenResponse {
  /** Tries that were made; redirects do not count. */
  readonly attempts: number;
  /** How long the last try took. */
  readonly durationMs: number;
}

export interface FetchOptions extends AttemptOptions {
  /** What is known of an error that came. */
  advise(response: HttpResponse): Promise<Advice>;
}

/**
 * Calls an API: follows redirects, retries what may pass, and receives the body whole.
 *
 * @throws ActionError where no whole response came, with what is known of the outcome
 */
export async function fetchResponse(first: SignedRequest, options: FetchOptions): Promise<FinalResponse> {
  const { clock, cancelled, log } = options;
  const { retries } = options.policy;
  const chain: [SignedRequest, ...SignedRequest[]] = [first];
  for (let attempts = 1; ; ) {
    const request = chain.at(-1) ?? first;
    const startedAt = clock.now();
    const result = await attempt(request, chain, options).catch((error: unknown) => ({ error }));
    if ('follow' in result) {
      chain.push(result.follow);
      continue;
    }
    const accepted = 'status' in result && (options.isSuccess(result.status) || result.status < 400);
    const decision = accepted ? accept : await decideOn(result, { request, attempts }, options);

    if (decision.kind === 'wait') {
      if ('body' in result) discard(result.body);
      log(
        `Try ${attempts} of ${retries + 1} failed (${decision.why}); trying again in ${(decision.ms / 1000).toFixed(1)} s.`,
      );
      await clock.sleep(decision.ms, cancelled).catch((error: unknown) => {
        throw explainFailedCall(error, request, attempts);
      });
      attempts += 1;
    } else if ('error' in result) {
      throw explainFailedCall(result.error, request, attempts);
    } else {
      const wait =
        decision.kind === 'give up'
          ? `it asks to wait ${Math.ceil(decision.ms / 1000)} s (Retry-After), more than the 300 s that are waited`
          : undefined;
      return {
        ...result,
        request,
        attempts,
        durationMs: clock.now() - startedAt,
        problem: result.problem ?? wait,
      };
    }
  }
}

const accept: RetryDecision = { kind: 'accept' };

/** Decides whether to try again. */
async function decideOn(
  result: { error: unknown } | Omit<HttpResponse, 'request'>,
  { request, attempts }: { request: SignedRequest; attempts: number },
  { clock, policy, advise, debug }: FetchOptions,
): Promise<RetryDecision> {
  const outcome: AttemptResult =
    'error' in result
      ? result
      : {
          status: result.status,
          retryAfter: result.headers['retry-after']?.[0],
          date: result.headers.date?.[0],
          advice: await advise({ ...result, request }),
        };
  const state = { method: request.method, attempts, retries: policy.retries, now: clock.now(), random: Math.random() };
  const decision = decideRetry(outcome, state);
  debug(() => describeDecision(outcome, state, decision));
  return decision;
}

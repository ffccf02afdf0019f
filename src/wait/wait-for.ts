import type { Client, SendOptions } from '../client/client.ts';
import type { ApiResponse } from '../client/response.ts';
import { parseRetryAfter } from '../http/retry.ts';
import { is2xx } from '../http/status.ts';
import { type ActionError, ConnectionError, expectedError } from '../lib/errors.ts';
import { excerpt } from '../lib/escape.ts';
import { formatTime } from '../lib/format.ts';
import { createConditionCheck } from './condition-check.ts';
import { evaluatePoll, type PollState, pending, unknown } from './evaluate.ts';
import { alternativeWait, type PollRequest, type WaitPlan } from './plan.ts';
import { type PollResult, pollUntilDone, type StateChange } from './poll.ts';

/** Characters; states are words, and what an operation says of its end is some lines. */
const maxStateLength = 200;
const maxMessageLength = 3000;

/** What the last poll has, however little of the time-out is left. */
const lastPollMs = 5000;

/** How a wait ended. */
export type WaitEnd =
  | { readonly kind: 'done' }
  /** Over and well; the last response has an error that is worth a warning. */
  | { readonly kind: 'warned' }
  /** The operation ended badly; `message` is what it says of that itself. */
  | { readonly kind: 'failed'; readonly state: string; readonly message: string }
  /** The last response's error is the failure. */
  | { readonly kind: 'refused' }
  /** `reason` is why the last poll had no response, and `blindMs` for how long nothing had been known by then. */
  | {
      readonly kind: 'timed out';
      readonly state: string;
      readonly reason: string | undefined;
      readonly blindMs: number;
    }
  /** Cancelled, or nothing could be asked. */
  | { readonly kind: 'broken off'; readonly error: ActionError };

/** A wait that is over. */
export interface WaitResult {
  readonly end: WaitEnd;
  /** The first response and the last; the same one where there was one alone. */
  readonly first: ApiResponse | undefined;
  readonly last: ApiResponse | undefined;
  readonly polls: number;
  readonly changes: readonly StateChange[];
  readonly elapsedMs: number;
  /** Where was asked. */
  readonly url: URL | undefined;
}

export interface WaitOptions {
  log(line: string): void;
  warn(message: string): void;
}

/**
 * Waits until what the first response began has ended, or until a request that is repeated succeeds.
 *
 * @param first absent where the first request is itself repeated
 */
export async function waitFor(
  client: Client,
  { plan, first }: { readonly plan: WaitPlan; readonly first: ApiResponse | undefined },
  { log, warn }: WaitOptions,
): Promise<WaitResult> {
  const wait = createPolls(client, { plan, given: first, look: createConditionCheck(warn, client.redact) });
  const startedAt = client.clock.monotonicMs();
  const changes: StateChange[] = [];
  const result = (end: WaitEnd): WaitResult => ({
    ...wait.seen(),
    end,
    changes,
    elapsedMs: client.clock.monotonicMs() - startedAt,
  });
  try {
    wait.begin();
    log(`Waiting, at most ${formatTime(plan.timeoutMs)}, for ${plan.what}`);
    const { verdict, elapsedMs } = await pollUntilDone(await wait.initial(), changes, {
      ...plan,
      clock: client.clock,
      cancelled: client.cancelled,
      random: Math.random,
      poll: wait.poll,
      log,
      warn,
    });
    if (verdict.kind === 'pending') {
      const blindMs = verdict.blind ? elapsedMs - (changes.at(-1)?.afterMs ?? 0) : 0;
      return result({ kind: 'timed out', state: verdict.state, reason: wait.reason(), blindMs });
    }
    return result(verdict);
  } catch (error) {
    return result({ kind: 'broken off', error: expectedError(error) });
  }
}

type WaitView = Pick<WaitResult, 'first' | 'last' | 'polls' | 'url'>;

interface Polls {
  /** Decides where to ask. @throws ActionError */
  begin(): void;
  /** What is known before the first pause. */
  initial(): Promise<PollResult | undefined>;
  poll(elapsedMs: number): Promise<PollResult>;
  seen(): WaitView;
  /** Why there was no response to the last poll. */
  reason(): string | undefined;
}

interface PollsParts {
  readonly plan: WaitPlan;
  readonly given: ApiResponse | undefined;
  /** Looks at each response that a condition is to be true of. */
  look(plan: WaitPlan, response: ApiResponse): void;
}

/** The polls of one wait: keeps the first and the last response, and nothing of those between. */
function createPolls(client: Client, { plan, given, look }: PollsParts): Polls {
  let [first, last, polls]: [ApiResponse | undefined, ApiResponse | undefined, number] = [given, given, 0];
  let current: WaitPlan = plan;
  let poll: PollRequest | undefined;
  let reason: string | undefined;

  // Hidden before it is cut: a part of a secret could no longer be told.
  const shown = (verdict: PollState): PollState => ({
    ...verdict,
    state: excerpt(verdict.state, client.redact, maxStateLength),
    ...('message' in verdict ? { message: excerpt(verdict.message, client.redact, maxMessageLength) } : {}),
  });
  const keep = (response: ApiResponse): void => {
    if (last && last !== first) last.body.discard();
    first ??= response;
    last = response;
    reason = undefined;
  };
  const switchTo = (next: WaitPlan): void => {
    current = next;
    poll = next.kind === 'availability' ? { request: next.request, anonymous: false } : first && next.locate(first);
  };
  const ask = async (elapsedMs: number): Promise<PollResult> => {
    if (poll === undefined) throw new Error('nothing to ask');
    const { request, anonymous } = poll;
    const deadline = AbortSignal.timeout(Math.max(lastPollMs, plan.timeoutMs - elapsedMs));
    const options: SendOptions = { signal: deadline, retries: 0, anonymous };
    try {
      const response = await client.send(
        request,
        current.kind === 'availability' ? options : { ...options, isSuccess: is2xx },
      );
      keep(response);
      look(current, response);
      const { headers } = response;
      const verdict = shown(evaluatePoll(current, response, elapsedMs));
      const other = verdict.kind === 'refused' ? alternativeWait(current, response) : followingWait(current, verdict);
      if (other) switchTo(other);
      return {
        verdict: other ? pending(verdict.state) : verdict,
        retryAfterMs: parseRetryAfter(headers['retry-after']?.[0], client.clock.now(), headers.date?.[0]),
      };
    } catch (error) {
      if (client.cancelled.aborted) throw error;
      if (deadline.aborted) return { verdict: unknown('no answer in time') };
      if (!(error instanceof ConnectionError) || error.final) throw error;
      reason = error.message;
      return { verdict: unknown('no connection') };
    }
  };

  return {
    begin: () => switchTo((given && alternativeWait(plan, given)) ?? plan),
    initial: async () => {
      if (current.kind === 'availability') return ask(0);
      if (!current.firstCounts || !first) return undefined;
      look(current, first);
      return { verdict: shown(evaluatePoll(current, first, 0)) };
    },
    poll: (elapsedMs) => {
      polls += 1;
      return ask(elapsedMs);
    },
    seen: () => ({ first, last, polls, url: poll?.request.url }),
    reason: () => reason,
  };
}

const followingWait = (plan: WaitPlan, { kind }: PollState): WaitPlan | undefined =>
  kind === 'done' && plan.kind === 'operation' ? plan.next : undefined;

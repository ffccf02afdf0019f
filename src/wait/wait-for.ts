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

/** The time that the last poll has, however little of the timeout is left. */
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
  | TimedOut
  /** Cancelled, or nothing could be asked. */
  | { readonly kind: 'broken off'; readonly error: ActionError };

/** The time was over before the end was seen. */
export interface TimedOut {
  readonly kind: 'timed out';
  readonly state: string;
  /** Why the last poll had no response. */
  readonly reason: string | undefined;
  /** An outage that lasted until the end, and the last state before it. */
  readonly outage: { readonly why: string; readonly ms: number; readonly lastState: string | undefined } | undefined;
}

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
  const look = createConditionCheck(warn, client.redact);
  const poller: Poller = { client, look, timeoutMs: plan.timeoutMs };
  const wait: WaitProgress = { plan, first, last: first, polls: 0, poll: undefined, reason: undefined };
  const startedAt = client.clock.monotonicMs();
  const changes: StateChange[] = [];
  const result = (end: WaitEnd): WaitResult => {
    const { last, polls, poll } = wait;
    const elapsedMs = client.clock.monotonicMs() - startedAt;
    return { end, first: wait.first, last, polls, changes, elapsedMs, url: poll?.request.url };
  };
  try {
    switchTo(wait, (first && alternativeWait(plan, first)) ?? plan);
    log(`Waiting, at most ${formatTime(plan.timeoutMs)}, for ${plan.what}`);
    const { verdict, elapsedMs } = await pollUntilDone(await initialState(poller, wait), changes, {
      ...plan,
      clock: client.clock,
      cancelled: client.cancelled,
      random: Math.random,
      poll: (elapsedMs) => {
        wait.polls += 1;
        return pollOnce(poller, wait, elapsedMs);
      },
      log,
      warn,
    });
    if (verdict.kind !== 'pending') return result(verdict);
    const lastKnown = changes.findLast(({ isOutage }) => !isOutage);
    const ms = elapsedMs - (changes.at(-1)?.afterMs ?? 0);
    const outage = verdict.outage && ms > 0 ? { why: verdict.outage, ms, lastState: lastKnown?.state } : undefined;
    return result({ kind: 'timed out', state: verdict.state, reason: wait.reason, outage });
  } catch (error) {
    return result({ kind: 'broken off', error: expectedError(error) });
  }
}

/** What the polls of a wait are made with. */
interface Poller {
  readonly client: Client;
  readonly timeoutMs: number;
  /** Looks at each response that a condition is to be true of. */
  look(plan: WaitPlan, response: ApiResponse): void;
}

/** How far a wait has come. It keeps the first and the last response, and nothing of those between. */
interface WaitProgress {
  /** What is waited for now. */
  plan: WaitPlan;
  /** The request of the polls; undefined until it is known. */
  poll: PollRequest | undefined;
  first: ApiResponse | undefined;
  last: ApiResponse | undefined;
  polls: number;
  /** Why there was no response to the last poll. */
  reason: string | undefined;
}

/** Makes a plan the one that is waited for. @throws ActionError where the first response lacks what its polls need */
function switchTo(wait: WaitProgress, plan: WaitPlan): void {
  wait.plan = plan;
  wait.poll =
    plan.kind === 'availability' ? { request: plan.request, anonymous: false } : wait.first && plan.locate(wait.first);
}

/** What is known before the first pause. */
async function initialState(poller: Poller, wait: WaitProgress): Promise<PollResult | undefined> {
  const { plan, first } = wait;
  if (plan.kind === 'availability') return pollOnce(poller, wait, 0);
  if (!plan.firstCounts || !first) return undefined;
  poller.look(plan, first);
  return { verdict: shown(evaluatePoll(plan, first, 0), poller.client) };
}

async function pollOnce(
  { client, look, timeoutMs }: Poller,
  wait: WaitProgress,
  elapsedMs: number,
): Promise<PollResult> {
  const { plan, poll } = wait;
  if (poll === undefined) throw new Error('nothing to poll');
  const deadline = AbortSignal.timeout(Math.max(lastPollMs, timeoutMs - elapsedMs));
  const options: SendOptions = { signal: deadline, retries: 0, anonymous: poll.anonymous };
  try {
    const response = await client.send(
      poll.request,
      plan.kind === 'availability' ? options : { ...options, isSuccess: is2xx },
    );
    keep(wait, response);
    look(plan, response);
    const verdict = continued(wait, response, shown(evaluatePoll(plan, response, elapsedMs), client));
    const { headers } = response;
    return {
      verdict,
      retryAfterMs: parseRetryAfter(headers['retry-after']?.[0], client.clock.now(), headers.date?.[0]),
    };
  } catch (error) {
    if (client.cancelled.aborted) throw error;
    if (deadline.aborted) return { verdict: unknown('no response in time') };
    if (!(error instanceof ConnectionError) || error.final) throw error;
    wait.reason = error.message;
    return { verdict: unknown('no connection') };
  }
}

function keep(wait: WaitProgress, response: ApiResponse): void {
  if (wait.last && wait.last !== wait.first) wait.last.body.discard();
  wait.first ??= response;
  wait.last = response;
  wait.reason = undefined;
}

/** A state as it may be shown. Hidden before it is cut: a part of a secret could not be recognised. */
const shown = (verdict: PollState, { redact }: Client): PollState => ({
  ...verdict,
  state: excerpt(verdict.state, redact, maxStateLength),
  ...(verdict.kind === 'failed' ? { message: excerpt(verdict.message, redact, maxMessageLength) } : {}),
});

/** What a verdict means for the wait: an error may say what to watch instead, and a success what follows it. */
function continued(wait: WaitProgress, response: ApiResponse, verdict: PollState): PollState {
  const { plan } = wait;
  const other = verdict.kind === 'refused' ? alternativeWait(plan, response) : followingWait(plan, verdict);
  if (!other) return verdict;
  switchTo(wait, other);
  return pending(verdict.state);
}

const followingWait = (plan: WaitPlan, { kind }: PollState): WaitPlan | undefined =>
  kind === 'done' && plan.kind === 'operation' ? plan.next : undefined;

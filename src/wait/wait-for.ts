import type { Client, SendOptions } from '../client/client.ts';
import { findMendixError } from '../client/mendix-error.ts';
import type { ApiResponse } from '../client/response.ts';
import { parseRetryAfter } from '../http/retry.ts';
import { is2xx } from '../http/status.ts';
import { type ActionError, ConnectionError, expectedError } from '../lib/errors.ts';
import { excerpt } from '../lib/escape.ts';
import { formatTime } from '../lib/format.ts';
import { createConditionCheck, evaluatePoll, type PollState, pending, unknown } from './evaluate.ts';
import { alternativeWait, type PollRequest, type WaitPlan } from './plan.ts';
import { type PollResult, pollUntilDone, type StateChange } from './poll.ts';

/** Characters; a state is a word or two, and the message of a failed operation has a few lines. */
const maxStateLength = 200;
const maxMessageLength = 3000;

/** The time that the last poll has, however little of the timeout is left. */
const lastPollMs = 5000;

/** How a wait ended. */
export type WaitEnd =
  | Exclude<PollState, { kind: 'pending' }>
  | TimedOut
  /** The wait was cancelled, or no poll could be sent. */
  | { readonly kind: 'broken off'; readonly error: ActionError };

/** The wait timed out before the end was seen. */
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
  /** The first and the last response; the same one if there was only one. */
  readonly first: ApiResponse | undefined;
  readonly last: ApiResponse | undefined;
  readonly polls: number;
  readonly changes: readonly StateChange[];
  readonly elapsedMs: number;
  /** The URL that was polled. */
  readonly url: URL | undefined;
}

interface WaitOptions {
  log(line: string): void;
  warn(message: string): void;
}

/**
 * Waits until the operation that the first request started has ended, or until a repeated request succeeds.
 *
 * @param first absent if the first request is itself repeated
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

/** The tools for the polls of a wait. */
interface Poller {
  readonly client: Client;
  readonly timeoutMs: number;
  /** Checks each response to which a condition of the user's applies. */
  look(plan: WaitPlan, response: ApiResponse): void;
}

/** How far a wait has come. It keeps the first and the last response, and nothing of those between. */
interface WaitProgress {
  /** The plan that is followed now; an error or a success may replace it. */
  plan: WaitPlan;
  /** The request of the polls; undefined until it is known. */
  poll: PollRequest | undefined;
  first: ApiResponse | undefined;
  last: ApiResponse | undefined;
  polls: number;
  /** Why there was no response to the last poll. */
  reason: string | undefined;
}

/** Switches to another plan. @throws ActionError if the first response lacks a value that its polls need */
function switchTo(wait: WaitProgress, plan: WaitPlan): void {
  wait.plan = plan;
  wait.poll =
    plan.kind === 'availability' ? { request: plan.request, anonymous: false } : wait.first && plan.locate(wait.first);
}

/** The state known before the first pause. */
async function initialState(poller: Poller, wait: WaitProgress): Promise<PollResult | undefined> {
  const { plan, first } = wait;
  if (plan.kind === 'availability') return pollOnce(poller, wait, 0);
  if (!plan.firstCounts || !first) return undefined;
  poller.look(plan, first);
  return { verdict: shown(evaluatePoll(plan, first, 0), first, poller.client) };
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
    const verdict = continued(wait, response, shown(evaluatePoll(plan, response, elapsedMs), response, client));
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

/** A state as it may be shown, with the reason of a failure. Hidden before it is cut: a part of a secret could not be recognised. */
function shown(verdict: PollState, response: ApiResponse, { redact }: Client): PollState {
  const state = excerpt(verdict.state, redact, maxStateLength);
  if (verdict.kind !== 'failed') return { ...verdict, state };
  const reason = verdict.message || (findMendixError(response.body.text() ?? '')?.message ?? '');
  return { ...verdict, state, message: excerpt(reason, redact, maxMessageLength) };
}

/** Applies a verdict to the wait: an error or a success may name another operation to watch next. */
function continued(wait: WaitProgress, response: ApiResponse, verdict: PollState): PollState {
  const { plan } = wait;
  const other = verdict.kind === 'refused' ? alternativeWait(plan, response) : followingWait(plan, verdict);
  if (!other) return verdict;
  switchTo(wait, other);
  return pending(verdict.state);
}

const followingWait = (plan: WaitPlan, { kind }: PollState): WaitPlan | undefined =>
  kind === 'done' && plan.kind === 'operation' ? plan.next : undefined;

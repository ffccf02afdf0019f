import type { Clock } from '../lib/clock.ts';
import { formatTime } from '../lib/format.ts';
import type { PollState } from './evaluate.ts';

/** Milliseconds between two lines of the log while the state stays the same. */
const heartbeatMs = 60_000;

/** A state, and when it was first seen. */
export interface StateChange {
  readonly state: string;
  /** Since the wait started. */
  readonly afterMs: number;
  /** Whether the operation could not be polled. */
  readonly isOutage: boolean;
}

export interface PollResult {
  readonly verdict: PollState;
  /** How long the server asks to wait before the next poll. */
  readonly retryAfterMs?: number | undefined;
}

interface LoopOptions {
  readonly clock: Clock;
  readonly cancelled: AbortSignal;
  readonly timeoutMs: number;
  /** Adaptive if absent. */
  readonly intervalMs: number | undefined;
  random(): number;
  /** Polls once. @param elapsedMs how long the wait has lasted */
  poll(elapsedMs: number): Promise<PollResult>;
  log(line: string): void;
  warn(message: string): void;
}

interface LoopEnd {
  /** The last verdict; `pending` if the wait timed out. */
  readonly verdict: PollState;
  readonly polls: number;
  readonly elapsedMs: number;
}

/**
 * Polls until the operation ends. If the time limit expires first, one last poll follows.
 *
 * @param initial the state known before the first poll
 * @param changes collects each change of state
 */
export async function pollUntilDone(
  initial: PollResult | undefined,
  changes: StateChange[],
  options: LoopOptions,
): Promise<LoopEnd> {
  const { clock, cancelled, timeoutMs, intervalMs, random, poll } = options;
  const startedAt = clock.monotonicMs();
  const logState = createStateLog(changes, options);
  const limitUnknown = createUnknownLimit();
  let polls = 0;
  let last = initial;
  for (;;) {
    const elapsedMs = clock.monotonicMs() - startedAt;
    if (last) logState(last.verdict, elapsedMs, polls);
    const verdict = last && limitUnknown(last.verdict, elapsedMs);
    if (verdict && (verdict.kind !== 'pending' || elapsedMs >= timeoutMs)) return { verdict, polls, elapsedMs };
    const pause = Math.max(intervalAfter(elapsedMs, intervalMs, random()), last?.retryAfterMs ?? 0);
    await clock.sleep(Math.min(pause, Math.max(0, timeoutMs - elapsedMs)), cancelled);
    polls += 1;
    last = await poll(clock.monotonicMs() - startedAt);
  }
}

/** How long a state that the documentation does not list is waited for. */
const maxUndocumentedMs = 180_000;

/** Ends a wait whose state has been an undocumented one for too long. */
function createUnknownLimit(): (verdict: PollState, elapsedMs: number) => PollState {
  let sinceMs: number | undefined;
  return (verdict, elapsedMs) => {
    if (verdict.kind !== 'pending' || verdict.known) {
      sinceMs = verdict.kind === 'pending' && verdict.outage ? sinceMs : undefined;
      return verdict;
    }
    sinceMs ??= elapsedMs;
    if (elapsedMs - sinceMs < maxUndocumentedMs) return verdict;
    const message = `the documentation does not list this status, which has lasted for ${formatTime(maxUndocumentedMs)}`;
    return { kind: 'failed', state: verdict.state, message };
  };
}

/** Logs each change of state, an outage once however it shows, and once a minute that nothing has changed; warns of the first unknown state. */
function createStateLog(
  changes: StateChange[],
  { log, warn }: Pick<LoopOptions, 'log' | 'warn'>,
): (verdict: PollState, elapsedMs: number, polls: number) => void {
  let loggedAtMs = 0;
  let isWarned = false;
  return (verdict, elapsedMs, polls) => {
    const { state } = verdict;
    const isOutage = verdict.kind === 'pending' && verdict.outage !== undefined;
    const before = changes.at(-1);
    const isSame = before?.state === state || (isOutage && before?.isOutage);
    if (!isSame) {
      changes.push({ state, afterMs: elapsedMs, isOutage });
      log(`State after ${formatTime(elapsedMs)}: ${state}`);
      loggedAtMs = elapsedMs;
    } else if (elapsedMs - loggedAtMs >= heartbeatMs) {
      log(`Still ${state} after ${formatTime(elapsedMs)}, poll ${polls}.`);
      loggedAtMs = elapsedMs;
    }
    if (verdict.kind !== 'pending' || verdict.known || isWarned) return;
    isWarned = true;
    warn(`Undocumented state "${state}"; waiting at most ${formatTime(maxUndocumentedMs)} for another one.`);
  };
}

/** Milliseconds: polls are never closer. */
export const minIntervalMs = 1000;

/** Milliseconds: the first intervals, and the longest. */
const firstIntervalMs = 2000;
const maxIntervalMs = 15_000;

/** The part of the time waited that an interval may take, and the part of an interval that jitter may take away. */
const share = 1 / 20;
const jitter = 1 / 10;

/**
 * How long to wait before the next poll: so that the end is seen within 2 s or 5 % of the operation's length, with few requests.
 *
 * @param elapsed milliseconds waited so far
 * @param fixed the interval that the user wants, in milliseconds
 * @param random from 0 to below 1; jitter only shortens
 * @returns milliseconds
 */
export function intervalAfter(elapsed: number, fixed: number | undefined, random: number): number {
  const full = fixed ?? Math.min(maxIntervalMs, Math.max(firstIntervalMs, elapsed * share));
  return Math.max(minIntervalMs, full * (1 - jitter * random));
}

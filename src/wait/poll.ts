import type { Clock } from '../lib/clock.ts';
import { formatTime } from '../lib/format.ts';
import type { Verdict } from './judge.ts';
import { intervalAfter } from './schedule.ts';

/** Milliseconds between two lines of the log while nothing changes. */
const heartbeat = 60_000;

/** A state, and when it was first seen, in milliseconds after the wait began. */
export interface SeenState {
  readonly state: string;
  readonly after: number;
}

export interface Polled {
  readonly verdict: Verdict;
  /** Milliseconds that the server asks to wait before the next poll. */
  readonly retryAfter?: number | undefined;
}

export interface WaitOptions {
  readonly clock: Clock;
  readonly cancelled: AbortSignal;
  /** Milliseconds. */
  readonly timeout: number;
  /** Milliseconds; adaptive where absent. */
  readonly interval: number | undefined;
  random(): number;
  /** Asks once; told the milliseconds since the wait began. */
  poll(elapsed: number): Promise<Polled>;
  log(line: string): void;
  warn(message: string): void;
}

export interface Waited {
  /** The last verdict; `pending` where the time was up. */
  readonly verdict: Verdict;
  readonly polls: number;
  readonly states: readonly SeenState[];
  /** Milliseconds. */
  readonly elapsed: number;
}

/**
 * Polls until it is over. The last poll is made when the time is up.
 *
 * @param initial what is known before the first poll
 */
export async function wait(initial: Polled | undefined, options: WaitOptions): Promise<Waited> {
  const { clock, cancelled, timeout, interval, random, poll } = options;
  const begin = clock.now();
  const states: SeenState[] = [];
  const tell = createTeller(states, options);
  let polls = 0;
  let last = initial;
  for (;;) {
    const elapsed = clock.now() - begin;
    if (last) tell(last.verdict, elapsed, polls);
    if (last && (last.verdict.kind !== 'pending' || elapsed >= timeout))
      return { verdict: last.verdict, polls, states, elapsed };
    const pause = Math.max(intervalAfter(elapsed, interval, random()), last?.retryAfter ?? 0);
    await clock.sleep(Math.min(pause, Math.max(0, timeout - elapsed)), cancelled);
    polls += 1;
    last = await poll(clock.now() - begin);
  }
}

/** Tells of each change of state, of unknown states once, and once a minute that nothing has changed. */
function createTeller(
  states: SeenState[],
  { log, warn }: WaitOptions,
): (verdict: Verdict, elapsed: number, polls: number) => void {
  let told = 0;
  let isWarned = false;
  return ({ state, known, kind }, elapsed, polls) => {
    if (states.at(-1)?.state !== state) {
      states.push({ state, after: elapsed });
      log(`State after ${formatTime(elapsed)}: ${state}`);
      told = elapsed;
    } else if (elapsed - told >= heartbeat) {
      log(`Still ${state} after ${formatTime(elapsed)}, at poll ${polls}.`);
      told = elapsed;
    }
    if (kind !== 'pending' || known || isWarned) return;
    isWarned = true;
    warn(`The state "${state}" is not a documented one; it is waited for as if it were pending.`);
  };
}

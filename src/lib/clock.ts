import { setTimeout as setTimer } from 'node:timers/promises';
import { TimeLimitError } from './errors.ts';
import { formatTime } from './format.ts';

/**
 * Time, handed to whatever waits, so that a test can simulate an hour. A runner's clock may be set while a step runs: so every duration and
 * every limit is measured with `monotonicMs`, and `now` is for dates only.
 */
export interface Clock {
  /** The date and time: milliseconds since the epoch. */
  now(): number;
  /** Milliseconds since some fixed moment; never set back or forward. */
  monotonicMs(): number;
  /** Resolves after `ms` milliseconds; rejects with the signal's reason as soon as it aborts. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

/** How far the clock of another machine may be ahead of ours, in milliseconds: what it dates later has no known age. */
export const maxClockSkewMs = 5 * 60_000;

/** The maximum of Node's timers; they treat a longer time as 1 ms. */
const maxTimerMs = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: Date.now,
  monotonicMs: () => Math.floor(performance.now()),
  sleep: (ms, signal) =>
    setTimer(Math.min(ms, maxTimerMs), undefined, { signal }).catch(() => {
      throw signal.reason;
    }),
};

/** A signal that also aborts, with a TimeLimitError, after so many milliseconds. It keeps no process alive. */
export function limitTime(signal: AbortSignal, ms: number): AbortSignal {
  const limit = new AbortController();
  const message = `The step reached its time limit of ${formatTime(ms)} (\`max-time\`).`;
  setTimeout(() => limit.abort(new TimeLimitError(message)), ms).unref();
  return AbortSignal.any([signal, limit.signal]);
}

import type { Clock } from '../../src/lib/clock.ts';

/** A clock on which every wait ends at once, as if its time had passed. */
export interface JumpingClock extends Clock {
  /** The total wait in milliseconds. */
  waitedMs(): number;
}

/** Reduces an outage of minutes to milliseconds. Limits of stages are measured in real time. */
export function createJumpingClock(): JumpingClock {
  let waited = 0;
  return {
    now: () => Date.now() + waited,
    monotonicMs: () => Math.floor(performance.now() + waited),
    sleep: async (ms, signal) => {
      signal.throwIfAborted();
      waited += ms;
      // Lets timers run, such as the limit of a stage.
      await new Promise((resolve) => setImmediate(resolve));
      signal.throwIfAborted();
    },
    waitedMs: () => waited,
  };
}

import type { Clock } from '../../src/lib/clock.ts';

/** A clock on which every wait is over at once, as if its time had passed. */
export interface JumpingClock extends Clock {
  /** Milliseconds that were waited in all. */
  waitedMs(): number;
}

/** Makes an outage of minutes a matter of milliseconds. Limits of stages are measured in real time. */
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

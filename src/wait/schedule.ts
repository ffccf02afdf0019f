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

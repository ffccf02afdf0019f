import type { Clock } from '../lib/clock.ts';
import { formatBytes } from '../lib/format.ts';

/** A long transfer is heard of once in so many milliseconds. */
const interval = 10_000;

/** Told of the bytes of each piece of a transfer, and of all of it where that is known. */
export type Progress = (count: number, total: number | undefined) => void;

/** Tells how far a transfer has come, at most every ten seconds. */
export function createProgress(verb: string, clock: Clock, log: (line: string) => void): Progress {
  const startedAt = clock.monotonicMs();
  let next = startedAt + interval;
  let done = 0;
  return (count, total) => {
    done += count;
    const now = clock.monotonicMs();
    if (now < next) return;
    next = now + interval;
    const share = total ? ` of ${formatBytes(total)} (${Math.floor((done / total) * 100)} %)` : '';
    log(`${verb} ${formatBytes(done)}${share}, ${formatBytes(Math.round((done * 1000) / (now - startedAt)))}/s`);
  };
}

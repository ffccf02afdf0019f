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

/** What an exchange spends its time on, in this order; of a connection that was kept the first four are missing. */
export type Step = 'name' | 'connection' | 'proxy' | 'TLS' | 'first byte' | 'rest';

/** How long each step of an exchange took, for whoever looks for what is slow. */
interface Timings {
  /** Says that a step is over. */
  mark(step: Step): void;
  describe(): string;
}

export function createTimings(clock: Clock): Timings {
  const startedAt = clock.monotonicMs();
  const steps: string[] = [];
  let last = startedAt;
  return {
    mark: (step) => {
      const now = clock.monotonicMs();
      steps.push(`${step} ${now - last} ms`);
      last = now;
    },
    describe: () => `${steps.join(', ') || 'nothing was reached'}; ${clock.monotonicMs() - startedAt} ms in all`,
  };
}

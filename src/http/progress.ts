import type { Clock } from '../lib/clock.ts';
import { formatBytes } from '../lib/format.ts';

/** Milliseconds between two log lines of one transfer. */
const intervalMs = 10_000;

/** Called with the bytes of each piece of a transfer, and the total if that is known. */
export type Progress = (count: number, total: number | undefined) => void;

/** Logs the progress of a transfer, at most every ten seconds. */
export function createProgress(verb: string, clock: Clock, log: (line: string) => void): Progress {
  const startedAt = clock.monotonicMs();
  let next = startedAt + intervalMs;
  let done = 0;
  return (count, total) => {
    done += count;
    const now = clock.monotonicMs();
    if (now < next) return;
    next = now + intervalMs;
    const share = total ? ` of ${formatBytes(total)} (${Math.floor((done / total) * 100)} %)` : '';
    log(`${verb} ${formatBytes(done)}${share}, ${formatBytes(Math.round((done * 1000) / (now - startedAt)))}/s`);
  };
}

/** The steps of an exchange, in this order. On a kept connection the first four are missing. */
export type Step = 'name' | 'connection' | 'proxy' | 'TLS' | 'first byte' | 'rest';

/** How long each step of an exchange took. */
interface Timings {
  /** Ends a step. */
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

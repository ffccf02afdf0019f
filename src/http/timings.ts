import type { Clock } from '../lib/clock.ts';

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

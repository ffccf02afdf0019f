import type { Clock } from '../../lib/clock.ts';

/** How long a run had the app stopped. */
export interface Downtime {
  /** @param at milliseconds since the epoch, when the stop was sent */
  stopped(at: number): void;
  running(): void;
  /** @returns seconds, as the output has them; empty where the app is down */
  show(isRunning: boolean): string;
}

export function createDowntime({ now }: Pick<Clock, 'now'>): Downtime {
  let totalMs = 0;
  let since: number | undefined;
  const end = (): void => {
    if (since !== undefined) totalMs += now() - since;
    since = undefined;
  };
  return {
    stopped: (at) => {
      since ??= at;
    },
    running: end,
    show: (isRunning) => {
      if (!isRunning) return '';
      end();
      return String(Math.round(totalMs / 100) / 10);
    },
  };
}

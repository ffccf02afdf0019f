/** How long a run had the app stopped. */
export interface Downtime {
  /** @param at when the stop was sent, on the clock of `performance.now()` */
  stopped(at: number): void;
  running(): void;
  /** @returns seconds, as the output has them; empty where the app is stopped */
  format(app: 'running' | 'stopped'): string;
}

/** Creates a downtime of nothing. */
export function createDowntime(): Downtime {
  let totalMs = 0;
  let since: number | undefined;
  const end = (): void => {
    if (since !== undefined) totalMs += performance.now() - since;
    since = undefined;
  };
  return {
    stopped: (at) => {
      since ??= at;
    },
    running: end,
    format: (app) => {
      if (app === 'stopped') return '';
      end();
      return String(Math.round(totalMs / 100) / 10);
    },
  };
}

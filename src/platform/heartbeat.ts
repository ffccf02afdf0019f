import { formatTime } from '../lib/format.ts';
import type { PlatformConnection } from './attempts.ts';

/** Milliseconds between two lines of the log while nothing changes. */
const heartbeatMs = 60_000;

/** Logs once a minute that a wait goes on. @returns what is called before each pause, with what is waited for */
export function createHeartbeat({
  client: { clock },
  log,
}: Pick<PlatformConnection<never>, 'client' | 'log'>): (state: string) => void {
  const startedAt = clock.monotonicMs();
  let nextAt = startedAt + heartbeatMs;
  return (state) => {
    const now = clock.monotonicMs();
    if (now < nextAt) return;
    nextAt = now + heartbeatMs;
    log(`After ${formatTime(now - startedAt)}: ${state || 'still waiting'}`);
  };
}

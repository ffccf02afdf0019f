import { CancelledError } from '../../src/lib/errors.ts';
import type { Platform } from '../platform/platform.ts';

/** Cancels a run in this process, as SIGINT cancels one in a separate process. */
export const interrupt = (cancel: AbortController): void => cancel.abort(new CancelledError('Cancelled (SIGINT).'));

/** Where a run is cancelled. */
interface Moment {
  /** Which of the calls; by default the first. */
  readonly nth?: number;
  /** Whether the call takes effect before the run is cancelled; by default it does. */
  readonly effect?: boolean;
}

/** Cancels a run while it waits for a response of the simulator. @returns the `cancel` option of the run */
export function cancelAt(platform: Platform, call: string, { nth = 1, effect = true }: Moment = {}): AbortController {
  const cancel = new AbortController();
  platform.faults.push({ call, nth, kind: 'hang', effect, run: () => interrupt(cancel) });
  return cancel;
}

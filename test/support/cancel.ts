import { CancelledError } from '../../src/lib/errors.ts';
import type { Platform } from '../platform/platform.ts';

/** Cancels a run in this process, as SIGINT cancels one that has a process of its own. */
export const interrupt = (cancel: AbortController): void => cancel.abort(new CancelledError('Cancelled (SIGINT).'));

/** Where a run is cancelled. */
interface Moment {
  /** Which of the calls; the first unless given. */
  readonly nth?: number;
  /** Whether the call has its effect before the run is cancelled; it has unless given. */
  readonly effect?: boolean;
}

/** Cancels a run while a call to the simulator is without a response. @returns what a run takes as `cancel` */
export function cancelAt(platform: Platform, call: string, { nth = 1, effect = true }: Moment = {}): AbortController {
  const cancel = new AbortController();
  platform.faults.push({ call, nth, kind: 'hang', effect, run: () => interrupt(cancel) });
  return cancel;
}

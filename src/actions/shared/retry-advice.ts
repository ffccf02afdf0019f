import { CancelledError } from '../../lib/errors.ts';
import { StageTimeoutError } from '../../pipeline/stages.ts';

/** How to run a step again after it failed, without a full stop. */
export function retryAdvice(error: unknown): string {
  if (error instanceof CancelledError) return 'Run the step again';
  return hitRunTimeout(error)
    ? 'Raise `timeout`, and run the step again'
    : 'Once the cause is gone, run the step again';
}

/** Whether a run ended amid its work: what it had begun on the platform goes on. */
export const wasInterrupted = (error: unknown): boolean =>
  error instanceof CancelledError || error instanceof StageTimeoutError;

/** Whether nothing but the input `timeout` ended a run: what has a code of its own, such as being busy, is a cause beside it. */
export const hitRunTimeout = (error: unknown): boolean =>
  error instanceof StageTimeoutError && error.limitOf === 'run' && error.code === 'TIMEOUT';

import { TimeUpError } from '../../cloud/stages.ts';

/** How to run a step again after it failed, without a full stop. */
export const againAfter = (error: unknown): string =>
  isTooShort(error) ? 'Raise `timeout`, and run the step again' : 'Once the cause is gone, run the step again';

/** Whether nothing but the input `timeout` ended a run: what has a code of its own, such as being busy, is a cause beside it. */
export const isTooShort = (error: unknown): boolean =>
  error instanceof TimeUpError && error.ofRun && error.code === 'TIMEOUT';

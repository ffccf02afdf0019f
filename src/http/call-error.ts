import { ActionError, CancelledError, ConnectionError, TimeLimitError } from '../lib/errors.ts';
import type { HttpResponse } from './attempt.ts';
import { isSafe } from './methods.ts';
import { isOutcomeUnknown } from './retry.ts';

/** Says what a failed call was, and what may have become of it. What is no error for the user stays as it is. */
export function explainFailedCall(
  error: unknown,
  { request: { method, url }, attempts }: Pick<HttpResponse, 'request' | 'attempts'>,
): unknown {
  const what = `${method} ${url.origin}${url.pathname}`;
  if (error instanceof CancelledError || error instanceof TimeLimitError) {
    const outcome = isSafe(method) ? '' : ' Whether it took effect is not known: look at the platform.';
    const message = `${error.message} ${what} was in flight.${outcome}`;
    return error instanceof CancelledError
      ? new CancelledError(message, { cause: error })
      : new TimeLimitError(message, isSafe(method) ? error.code : 'OUTCOME_UNKNOWN', { cause: error });
  }
  if (!(error instanceof ActionError)) return error;
  const atTry = attempts > 1 ? ` (try ${attempts})` : '';
  const isUnknown = isOutcomeUnknown(error, method);
  const unknown = isUnknown
    ? ' The outcome is unknown: the request was sent and may have taken effect. Look at the app in the Mendix portal, or ask with a GET, before you repeat it.'
    : '';
  const message = `${what} failed${atTry}. ${error.message}${unknown}`;
  return error instanceof ConnectionError
    ? new ConnectionError(message, error.phase, {
        cause: error,
        final: error.final,
        reason: error.reason,
        code: isUnknown ? 'OUTCOME_UNKNOWN' : error.code,
      })
    : new ActionError(message, { cause: error });
}

import { ActionError, CancelledError, ConnectionError, TimeLimitError } from '../lib/errors.ts';
import type { HttpResponse } from './attempt.ts';
import { isSafe } from './request.ts';
import { isOutcomeUnknown } from './retry.ts';

/** Adds to an error which call failed, and whether it may have taken effect. An error that is not meant for the user stays as it is. */
export function explainFailedCall(
  error: unknown,
  { request: { method, url }, attempts }: Pick<HttpResponse, 'request' | 'attempts'>,
): unknown {
  const what = `${method} ${url.origin}${url.pathname}`;
  if (error instanceof CancelledError || error instanceof TimeLimitError) {
    const outcome = isSafe(method) ? '' : ' It may or may not have taken effect: check in the Mendix portal.';
    const message = `${error.message} ${what} had no response yet.${outcome}`;
    return error instanceof CancelledError
      ? new CancelledError(message, { cause: error })
      : new TimeLimitError(message, isSafe(method) ? error.code : 'OUTCOME_UNKNOWN', { cause: error });
  }
  if (!(error instanceof ActionError)) return error;
  const atAttempt = attempts > 1 ? ` (attempt ${attempts})` : '';
  const isUnknown = isOutcomeUnknown(error, method);
  const unknown = isUnknown
    ? ' The outcome is unknown: the request was sent and may have taken effect. Check the app in the Mendix portal, or send a GET, before you repeat it.'
    : '';
  const message = `${what} failed${atAttempt}. ${error.message}${unknown}`;
  return error instanceof ConnectionError
    ? new ConnectionError(message, error.phase, {
        cause: error,
        final: error.final,
        reason: error.reason,
        code: isUnknown ? 'OUTCOME_UNKNOWN' : error.code,
      })
    : new ActionError(message, { cause: error });
}

// The outcome of one attempt, judged by its response or error: pure rules for reads and writes of every Mendix API.
import type { ApiResponse } from '../client/response.ts';
import { is2xx, lostResponseStatuses, serviceUnavailable, tooManyRequests } from '../http/status.ts';
import { ConnectionError, StageError } from '../lib/errors.ts';
import { normalizeCode } from '../mendix/errors.ts';

/** A response, whose error has no code that merely repeats the status, or the connection that failed. */
export type Attempt =
  | { readonly kind: 'response'; readonly response: ApiResponse }
  | { readonly kind: 'failed'; readonly error: ConnectionError };

/** Whether an error has one of these codes. */
export const hasCode = ({ error }: Pick<ApiResponse, 'error'>, ...codes: readonly string[]): boolean =>
  error !== undefined && codes.includes(normalizeCode(error.code));

/** Whether a response says to come back later, and that nothing was done: by the catalogue, or by its status. */
export function isBusy(response: ApiResponse): boolean {
  const { ok, status, disposition, error } = response;
  if (ok) return false;
  return disposition === 'wait' || status === tooManyRequests || (status === serviceUnavailable && !error?.code);
}

/** Whether the response of the platform itself was lost on the way. */
export const isLost = ({ status, disposition }: Pick<ApiResponse, 'status' | 'disposition'>): boolean =>
  disposition !== 'final' && lostResponseStatuses.has(status);

/** Whether a response is the platform's last word on a call. */
const isFinal = (response: ApiResponse): boolean => !isBusy(response) && !isLost(response);

/** What the response to a read is worth: it can be used, the platform is out of reach for now, or it makes no sense for now. */
export function readVerdictOf(response: ApiResponse): 'final' | 'outage' | 'unclear' {
  const { ok, status, body, disposition } = response;
  if (ok) {
    const json = body.json();
    return json.document || json.why === 'larger than 32 MiB' ? 'final' : 'unclear';
  }
  if (!isFinal(response)) return 'outage';
  return status >= 500 && disposition !== 'final' ? 'unclear' : 'final';
}

/** Whether an attempt of a write may have taken effect although its response does not say so. */
export function mayHaveActed(attempt: Attempt): boolean {
  if (attempt.kind === 'failed') return attempt.error.phase !== 'connecting';
  const { response } = attempt;
  const { ok, status, disposition } = response;
  if (ok || disposition === 'final') return false;
  // Without a code, the response may come from a gateway that passed the call on; so may a page in place of a success response.
  return isLost(response) || ((is2xx(status) || status >= 500) && !response.error?.code);
}

const isConnecting = (error: unknown): boolean => error instanceof ConnectionError && error.phase === 'connecting';

/** Whether a call was never sent, and another attempt cannot help: for example, because a certificate is not trusted. */
export const wasNeverSent = (error: unknown): boolean => error instanceof StageError && isConnecting(error.cause);

/** The outcome of a failed attempt of a write that must not take effect twice. */
export function outcomeOf(attempt: Attempt): 'not sent' | 'busy' | 'refused' | 'unknown' {
  if (attempt.kind === 'failed') return isConnecting(attempt.error) ? 'not sent' : 'unknown';
  const { response } = attempt;
  // A success response that cannot be read may still be a success.
  if (is2xx(response.status)) return 'unknown';
  // A gateway may also send 503 for a response that it lost.
  if (response.status === serviceUnavailable && !response.error?.code) return 'unknown';
  if (response.status < 500 && isFinal(response)) return 'refused';
  return isBusy(response) ? 'busy' : 'unknown';
}

import type { ApiResponse } from '../client/response.ts';
import { type ConnectionError, StageError } from '../lib/errors.ts';
import type { ApiId } from '../mendix/catalogue.ts';
import {
  type Attempts,
  errorOfAttempt,
  type PlatformCall,
  type PlatformConnection,
  responseError,
} from './attempts.ts';
import { type Attempt, hasCode, isBusy, mayHaveActed, outcomeOf, wasNeverSent } from './outcome.ts';

/** A call that changes something. */
interface WriteCall<Api extends ApiId, T> {
  readonly call: PlatformCall<Api>;
  /** Codes of errors that the caller handles. */
  readonly accepted?: readonly string[];
  /** Looks whether the call took effect. @returns undefined if it did not */
  findEffect(): Promise<T | undefined>;
}

/** How a write ended: with a response, or with the effect that was found where the response was lost. */
type WriteResult<T> = (
  | { readonly kind: 'response'; readonly response: ApiResponse }
  | { readonly kind: 'found'; readonly found: T }
) & {
  /** When the call was last sent, on the clock of `performance.now()`. */
  readonly sentAt: number;
};

/** Writes whose effect is known when they end. */
export interface Writes<Api extends ApiId> {
  /**
   * Sends a write. A busy platform, or one that cannot be reached, is waited for; where a response is lost, the effect is looked for before
   * the call is sent once more.
   */
  write<T>(write: WriteCall<Api, T>): Promise<WriteResult<T>>;
  /** Sends a write that must never take effect twice: again only where the attempt before certainly had none. */
  writeOnce(call: PlatformCall<Api>, onOutcome: (outcome: 'unknown' | 'not sent') => void): Promise<ApiResponse>;
}

/** No look at the platform shows what became of such a write, so its code says that it is unknown. */
const lostResponse = (error: ConnectionError): StageError =>
  new StageError(error.code, error.message, { cause: error });

/** An error in a success response of a write is a failure, unless the catalogue calls it a success. */
function asWrite(attempt: Attempt): Attempt {
  if (attempt.kind === 'failed') return attempt;
  const { response } = attempt;
  const isFailure = response.ok && response.error !== undefined && response.disposition !== 'success';
  return isFailure ? { kind: 'response', response: { ...response, ok: false } } : attempt;
}

/** Creates the writes of a session. */
export function createWrites<Api extends ApiId>(
  connection: PlatformConnection<Api>,
  attempts: Attempts<Api>,
): Writes<Api> {
  return { write: createWrite(connection, attempts), writeOnce: createWriteOnce(connection, attempts) };
}

/** Sends one attempt of a write, and reports where it took effect or may have. */
async function sendOnce<Api extends ApiId>(
  { onWrite }: PlatformConnection<Api>,
  attempts: Attempts<Api>,
  call: PlatformCall<Api>,
): Promise<Attempt> {
  try {
    const tried = asWrite(await attempts.send(call));
    if (mayHaveActed(tried) || (tried.kind === 'response' && tried.response.ok)) onWrite();
    return tried;
  } catch (error) {
    if (!wasNeverSent(error)) onWrite();
    throw error;
  }
}

function createWrite<Api extends ApiId>(
  connection: PlatformConnection<Api>,
  attempts: Attempts<Api>,
): Writes<Api>['write'] {
  const { log } = connection;
  const { clock } = connection.client;
  return async ({ call, accepted = [], findEffect }) => {
    const startedAt = clock.monotonicMs();
    for (let lost = 0, noted = false; ; noted = true) {
      const sentAt = performance.now();
      const tried = await sendOnce(connection, attempts, call);
      const isLostNow = mayHaveActed(tried);
      if (tried.kind === 'response' && !isLostNow && !isBusy(tried.response)) {
        if (noted) attempts.clearNote();
        if (tried.response.ok || hasCode(tried.response, ...accepted)) return { ...tried, sentAt };
        throw await responseError(connection, tried.response);
      }
      log(`${await attempts.note(tried)}; ${isLostNow ? 'checking whether it took effect' : 'retrying'}`);
      await attempts.backOff(clock.monotonicMs() - startedAt, tried);
      const found = await findEffect();
      if (found !== undefined) {
        attempts.clearNote();
        return { kind: 'found', found, sentAt };
      }
      if (isLostNow && lost++ > 0) throw await errorOfAttempt(connection, tried);
    }
  };
}

function createWriteOnce<Api extends ApiId>(
  connection: PlatformConnection<Api>,
  attempts: Attempts<Api>,
): Writes<Api>['writeOnce'] {
  const { log } = connection;
  const { clock } = connection.client;
  return async (call, onOutcome) => {
    for (const startedAt = clock.monotonicMs(); ; ) {
      onOutcome('unknown');
      const tried = await sendOnce(connection, attempts, call).catch((error: unknown) => {
        if (wasNeverSent(error)) onOutcome('not sent');
        throw error;
      });
      if (tried.kind === 'response' && tried.response.ok) return tried.response;
      const outcome = outcomeOf(tried);
      if (outcome !== 'unknown') onOutcome('not sent');
      if (outcome === 'unknown' && tried.kind === 'failed') throw lostResponse(tried.error);
      if (outcome === 'unknown' || outcome === 'refused') throw await errorOfAttempt(connection, tried);
      log(`${await attempts.note(tried)}; retrying`);
      await attempts.backOff(clock.monotonicMs() - startedAt, tried);
    }
  };
}

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

/** How a write ended: with a response, or with the effect that was found when the response was lost. */
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
   * Sends a write. A busy platform, or one that cannot be reached, is waited for; if a response is lost, the effect is looked for before
   * the call is sent once more.
   */
  write<T>(write: WriteCall<Api, T>): Promise<WriteResult<T>>;
  /** Sends a write that must never take effect twice: again only if the attempt before certainly had none. */
  writeOnce(call: PlatformCall<Api>, onOutcome: (outcome: 'unknown' | 'not sent') => void): Promise<ApiResponse>;
}

/** Reading the platform cannot show the outcome of such a write, so its code says that it is unknown. */
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
export const createWrites = <Api extends ApiId>(
  connection: PlatformConnection<Api>,
  attempts: Attempts<Api>,
): Writes<Api> => ({
  write: (wanted) => write(startTries(connection, attempts), wanted),
  writeOnce: (call, onOutcome) => writeOnce(startTries(connection, attempts), call, onOutcome),
});

/** The attempts of one write. */
interface Tries<Api extends ApiId> {
  readonly connection: PlatformConnection<Api>;
  readonly attempts: Attempts<Api>;
  /** Sends one attempt, and reports it if it took effect or may have. */
  send(call: PlatformCall<Api>): Promise<Attempt>;
  /** Logs why an attempt led to nothing and what comes next, and waits for that. */
  pause(tried: Attempt, next: string): Promise<void>;
}

function startTries<Api extends ApiId>(connection: PlatformConnection<Api>, attempts: Attempts<Api>): Tries<Api> {
  const { log, onWrite } = connection;
  const { clock } = connection.client;
  const startedAt = clock.monotonicMs();
  return {
    connection,
    attempts,
    send: async (call) => {
      try {
        const tried = asWrite(await attempts.send(call));
        if (mayHaveActed(tried) || (tried.kind === 'response' && tried.response.ok)) onWrite();
        return tried;
      } catch (error) {
        if (!wasNeverSent(error)) onWrite();
        throw error;
      }
    },
    pause: async (tried, next) => {
      log(`${await attempts.note(tried)}; ${next}`);
      await attempts.backOff(clock.monotonicMs() - startedAt, tried);
    },
  };
}

async function write<Api extends ApiId, T>(
  { connection, attempts, send, pause }: Tries<Api>,
  { call, accepted = [], findEffect }: WriteCall<Api, T>,
): Promise<WriteResult<T>> {
  for (let lost = 0, noted = false; ; noted = true) {
    const sentAt = performance.now();
    const tried = await send(call);
    const isLostNow = mayHaveActed(tried);
    if (tried.kind === 'response' && !isLostNow && !isBusy(tried.response)) {
      if (noted) attempts.clearNote();
      if (tried.response.ok || hasCode(tried.response, ...accepted)) return { ...tried, sentAt };
      throw await responseError(connection, tried.response);
    }
    await pause(tried, isLostNow ? 'checking whether it took effect' : 'retrying');
    const found = await findEffect();
    if (found !== undefined) {
      attempts.clearNote();
      return { kind: 'found', found, sentAt };
    }
    if (isLostNow && lost++ > 0) throw await errorOfAttempt(connection, tried);
  }
}

async function writeOnce<Api extends ApiId>(
  { connection, send, pause }: Tries<Api>,
  call: PlatformCall<Api>,
  onOutcome: (outcome: 'unknown' | 'not sent') => void,
): Promise<ApiResponse> {
  for (;;) {
    onOutcome('unknown');
    const tried = await send(call).catch((error: unknown) => {
      if (wasNeverSent(error)) onOutcome('not sent');
      throw error;
    });
    if (tried.kind === 'response' && tried.response.ok) return tried.response;
    const outcome = outcomeOf(tried);
    if (outcome !== 'unknown') onOutcome('not sent');
    if (outcome === 'unknown' && tried.kind === 'failed') throw lostResponse(tried.error);
    if (outcome === 'unknown' || outcome === 'refused') throw await errorOfAttempt(connection, tried);
    await pause(tried, 'retrying');
  }
}

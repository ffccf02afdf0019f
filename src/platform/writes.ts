import type { ApiResponse } from '../client/response.ts';
import { type ConnectionError, StageError } from '../lib/errors.ts';
import type { ApiId } from '../mendix/endpoint-types.ts';
import {
  type Attempts,
  errorOfAttempt,
  type PlatformCall,
  type PlatformConnection,
  responseError,
} from './attempts.ts';
import { hasCode, isFinal, mayHaveActed, outcomeOf, wasNeverSent } from './outcome.ts';

/** A call that changes something. */
interface WriteCall<Api extends ApiId, T> {
  readonly call: PlatformCall<Api>;
  /** Codes of errors that the caller handles. */
  readonly accepted?: readonly string[];
  /** Looks whether the call took effect. @returns undefined if it did not */
  findEffect(): Promise<T | undefined>;
}

/** How a write ended: with a response, or with the effect that was found where the response was lost. */
export type WriteResult<T> = (
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

/** Creates the writes of a session. */
export function createWrites<Api extends ApiId>(
  connection: PlatformConnection<Api>,
  attempts: Attempts<Api>,
): Writes<Api> {
  const { log, onWrite } = connection;
  const write = async <T>({ call, accepted = [], findEffect }: WriteCall<Api, T>): Promise<WriteResult<T>> => {
    const startedAt = performance.now();
    for (let lost = 0, noted = false; ; noted = true) {
      const sentAt = performance.now();
      onWrite();
      const tried = await attempts.send(call);
      if (tried.kind === 'response' && isFinal(tried.response)) {
        if (noted) attempts.clearNote();
        const { response } = tried;
        if (response.ok || hasCode(response, ...accepted)) return { ...tried, sentAt };
        throw await responseError(connection, response);
      }
      const isLostNow = mayHaveActed(tried);
      log(`${await attempts.note(tried)}; ${isLostNow ? 'checking whether it took effect' : 'retrying'}`);
      await attempts.backOff(performance.now() - startedAt, tried);
      const found = await findEffect();
      if (found !== undefined) {
        attempts.clearNote();
        return { kind: 'found', found, sentAt };
      }
      if (isLostNow && lost++ > 0) throw await errorOfAttempt(connection, tried);
    }
  };
  const writeOnce: Writes<Api>['writeOnce'] = async (call, onOutcome) => {
    for (const startedAt = performance.now(); ; ) {
      onOutcome('unknown');
      onWrite();
      const tried = await attempts.send(call).catch((error: unknown) => {
        if (wasNeverSent(error)) onOutcome('not sent');
        throw error;
      });
      if (tried.kind === 'response' && tried.response.ok) return tried.response;
      const outcome = outcomeOf(tried);
      if (outcome !== 'unknown') onOutcome('not sent');
      if (outcome === 'unknown' && tried.kind === 'failed') throw lostResponse(tried.error);
      if (outcome === 'unknown' || outcome === 'refused') throw await errorOfAttempt(connection, tried);
      log(`${await attempts.note(tried)}; retrying`);
      await attempts.backOff(performance.now() - startedAt, tried);
    }
  };
  return { write, writeOnce };
}

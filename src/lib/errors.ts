/**
 * A failure whose message is meant for the user: what went wrong, where, and what to do about it. It never holds a credential.
 * Everything that is thrown on purpose is one of these; any other error is a bug in the action.
 */
export class ActionError extends Error {
  override name = 'ActionError';
  /** For the output `error-code`, if the error has its own code. */
  readonly code: string | undefined;
}

/** Inputs are invalid. Lists all of them, a line each, so that a user can correct them at once. */
export class InputError extends ActionError {
  override name = 'InputError';
  override readonly code = 'INVALID_INPUT';

  constructor(faults: readonly string[]) {
    super(
      faults.length === 1
        ? faults.join()
        : `${faults.length} invalid inputs:\n${faults.map((fault) => `- ${fault}`).join('\n')}`,
    );
  }
}

/** The step was cancelled (SIGINT or SIGTERM). */
export class CancelledError extends ActionError {
  override name = 'CancelledError';
  override readonly code = 'CANCELLED';
}

/** The step reached the limit of the input `max-time`. */
export class TimeLimitError extends ActionError {
  override name = 'TimeLimitError';
  override readonly code: 'TIMEOUT' | 'OUTCOME_UNKNOWN';

  constructor(message: string, code: TimeLimitError['code'] = 'TIMEOUT', options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** A wait is over without any response. */
export class WaitError extends ActionError {
  override name = 'WaitError';
  override readonly code = 'WAIT_TIMEOUT';
}

/** A response has no value that is needed, or one that cannot be used. */
export class InvalidResponseError extends ActionError {
  override name = 'InvalidResponseError';
  override readonly code = 'INVALID_RESPONSE';
}

/** How far an attempt had come when it failed; before `sending`, the server cannot have acted. */
export type Phase = 'connecting' | 'sending' | 'waiting' | 'receiving';

/** The codes of a failed connection: a write may have taken effect, the idle timeout expired, or neither. */
type ConnectionErrorCode = 'CONNECTION_FAILED' | 'OUTCOME_UNKNOWN' | 'TIMEOUT';

interface ConnectionErrorOptions extends ErrorOptions {
  readonly final?: boolean;
  readonly code?: ConnectionErrorCode;
}

/** No complete response arrived. */
export class ConnectionError extends ActionError {
  override name = 'ConnectionError';
  readonly phase: Phase;
  /** A retry cannot help, for example because the certificate is not trusted. */
  readonly final: boolean;
  override readonly code: ConnectionErrorCode;

  constructor(message: string, phase: Phase, options: ConnectionErrorOptions = {}) {
    super(message, options);
    this.phase = phase;
    this.final = options.final ?? false;
    this.code = options.code ?? 'CONNECTION_FAILED';
  }
}

/** Why a step failed: a code for the output `error-code`, and the sentence for the user. */
export interface Failure {
  readonly code: string;
  readonly message: string;
}

/** A failure whose outputs are set. */
export class StepFailure extends ActionError {
  override name = 'StepFailure';
  override readonly code: string;
  /** The status of the response that it came with. */
  readonly status: number | undefined;

  constructor(message: string, { code, status }: { code: string; status?: number }) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

/** A failure that ends a run in stages, with a code for the output `error-code`. */
export class StageError extends ActionError {
  override name = 'StageError';
  override readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** The message of whatever was thrown. */
export const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));

/**
 * The error of a failure that is expected and meant for the user, for a `catch` that goes on.
 *
 * @throws whatever else was thrown, which is a bug
 */
export function expectedError(thrown: unknown): ActionError {
  if (thrown instanceof ActionError) return thrown;
  throw thrown;
}

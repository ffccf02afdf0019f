/**
 * A failure whose message is meant for the user: what went wrong, where, and what to do about it. It never holds a credential.
 * Everything that is thrown on purpose is one of these; any other error is a defect of the action.
 */
export class ActionError extends Error {
  override name = 'ActionError';
}

/** The inputs are wrong. Holds every mistake, a line each, so that a user corrects them in one go. */
export class InputError extends ActionError {
  override name = 'InputError';

  constructor(faults: readonly string[]) {
    super(
      faults.length === 1
        ? faults.join()
        : `The inputs have ${faults.length} mistakes:\n${faults.map((fault) => `- ${fault}`).join('\n')}`,
    );
  }
}

/** The step was cancelled (SIGINT or SIGTERM). */
export class CancelledError extends ActionError {
  override name = 'CancelledError';
}

/** How far a try had come when it failed; before `sending`, the server cannot have acted. */
export type Phase = 'connecting' | 'sending' | 'waiting' | 'receiving';

/** No whole response came. `final` says that another try cannot help, as with a certificate that is not trusted. */
export class ConnectionError extends ActionError {
  override name = 'ConnectionError';
  readonly phase: Phase;
  readonly final: boolean;

  constructor(message: string, phase: Phase, options: ErrorOptions & { final?: boolean } = {}) {
    super(message, options);
    this.phase = phase;
    this.final = options.final ?? false;
  }
}

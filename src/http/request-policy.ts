/** How patient a call is. It is passed whole from the inputs to the connection, so that a new limit is one member here. */
export interface RequestPolicy {
  /** Attempts after the first one. */
  readonly retries: number;
  /** Redirects to follow in one attempt. */
  readonly maxRedirects: number;
  /** Whether a body is not sent on to another origin, even if the first one says so. */
  readonly keepsBodyAtOrigin: boolean;
  /** Milliseconds without a byte sent or received. */
  readonly idleTimeoutMs: number;
}

/** What holds without an input. An upload or a transport may be answered only once it is complete: hence five minutes. */
export const defaultPolicy: Omit<RequestPolicy, 'retries'> = {
  maxRedirects: 5,
  keepsBodyAtOrigin: false,
  idleTimeoutMs: 300_000,
};

import type { SignedRequest } from './signed-request.ts';

/** How patient a call is. It is passed whole from the inputs to the connection, so that a new limit is one member here. */
export interface RequestPolicy {
  /** Attempts after the first one. */
  readonly retries: number;
  /** Redirects to follow in one attempt. */
  readonly maxRedirects: number;
  /** Whether a redirect to another origin is refused for a request with a body. */
  readonly keepsBodyAtOrigin: boolean;
  /** Why a call may not be redirected to a URL, a clause; absent where every redirect may be followed. */
  redirectProblem?(request: SignedRequest, target: URL): string | undefined;
  /** Milliseconds without a byte sent or received. */
  readonly idleTimeoutMs: number;
}

/** The policy without inputs. Mendix may respond to an upload or a transport only once it is complete: hence five minutes. */
export const defaultPolicy: Omit<RequestPolicy, 'retries'> = {
  maxRedirects: 5,
  keepsBodyAtOrigin: false,
  idleTimeoutMs: 300_000,
};

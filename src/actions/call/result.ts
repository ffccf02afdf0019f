import type { ResponseBody } from '../../client/body.ts';
import type { Client } from '../../client/client.ts';
import { type ApiResponse, failureCode } from '../../client/response.ts';
import { is2xx } from '../../http/status.ts';
import type { Failure } from '../../lib/errors.ts';
import type { StateChange } from '../../wait/poll.ts';

/** What became of a request and of what followed it. */
export interface CallResult {
  readonly first: ApiResponse;
  /** The response that the outputs are of. */
  readonly last: ApiResponse;
  /** All items of a list, in place of the last response's body. */
  readonly collected?: ResponseBody;
  /** Why the step fails. */
  readonly failure: Failure | undefined;
  readonly warning: string | undefined;
  readonly polls?: number;
  readonly changes?: readonly StateChange[];
  readonly items?: number;
}

/** Whether a status is an error that the user counts as a success: there is nothing to warn of. */
export const isAccepted = ({ ok, status }: Pick<ApiResponse, 'ok' | 'status'>): boolean => ok && !is2xx(status);

/** What became of a request that nothing follows. */
export async function resultOf(first: ApiResponse, client: Client): Promise<CallResult> {
  const message = first.ok && (!first.error || isAccepted(first)) ? '' : await client.explain(first);
  if (!first.ok) return { first, last: first, failure: { code: failureCode(first), message }, warning: undefined };
  return { first, last: first, failure: undefined, warning: message || undefined };
}

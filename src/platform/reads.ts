import type { ApiResponse } from '../client/response.ts';
import { StageError } from '../lib/errors.ts';
import type { Json } from '../lib/json.ts';
import type { ApiId } from '../mendix/endpoint-types.ts';
import {
  type Attempts,
  connectionFailure,
  type PlatformCall,
  type PlatformConnection,
  responseError,
} from './attempts.ts';
import { hasCode, isBusy, isLost } from './outcome.ts';

/** What an outage is to a read: waited out within the stage, or given up after `retries`. */
export type Outages = 'wait' | 'retry';

/** Reads that are safe to repeat. */
export interface Reads<Api extends ApiId> {
  /** Reads JSON, once it can be read: an outage is waited out. */
  read(call: PlatformCall<Api>): Promise<Json>;
  /** Like `read`. @returns undefined where the error has one of the codes `notFound` */
  find(call: PlatformCall<Api>, ...notFound: readonly string[]): Promise<Json | undefined>;
  /** Like `read`, but returns every final response, and error responses with one of the codes `accepted`. */
  request(call: PlatformCall<Api>, ...accepted: readonly string[]): Promise<ApiResponse>;
  /** Sends a read for a hint that is not worth a wait. @returns undefined where it fails */
  tryRead(call: PlatformCall<Api>): Promise<Json | undefined>;
}

/** Creates the reads of a session. */
export function createReads<Api extends ApiId>(
  connection: PlatformConnection<Api>,
  attempts: Attempts<Api>,
  outages: Outages,
): Reads<Api> {
  const { client, log } = connection;
  const retries = outages === 'retry' ? connection.retries : 0;
  const isTaken = (response: ApiResponse): boolean => !isBusy(response) && !(isLost(response) && outages === 'wait');
  const request: Reads<Api>['request'] = async (call, ...accepted) => {
    const startedAt = performance.now();
    for (let noted = ''; ; ) {
      const tried = await attempts.send(call, retries);
      if (tried.kind === 'failed' && outages === 'retry') throw connectionFailure(tried.error);
      if (tried.kind === 'response' && (hasCode(tried.response, ...accepted) || isTaken(tried.response))) {
        if (noted) attempts.clearNote();
        return tried.response;
      }
      const why = await attempts.note(tried);
      if (why !== noted) log(`Cannot read the state, retrying: ${why}`);
      noted = why;
      await attempts.backOff(performance.now() - startedAt, tried);
    }
  };
  const jsonOf = async (response: ApiResponse): Promise<Json> => {
    if (!response.ok) throw await responseError(connection, response);
    const { document } = response.body.json();
    if (document) return document.value;
    throw new StageError('INVALID_RESPONSE', `${await client.explain(response)}, and the response is not JSON`);
  };
  return {
    request,
    read: async (call) => jsonOf(await request(call)),
    find: async (call, ...notFound) => {
      const response = await request(call);
      return !response.ok && hasCode(response, ...notFound) ? undefined : jsonOf(response);
    },
    tryRead: async (call) => {
      const tried = await attempts.send(call, connection.retries);
      return tried.kind === 'response' && tried.response.ok ? tried.response.body.json().document?.value : undefined;
    },
  };
}

import type { ApiResponse } from '../client/response.ts';
import type { Clock } from '../lib/clock.ts';
import { StageError } from '../lib/errors.ts';
import type { Json } from '../lib/json.ts';
import type { ApiId } from '../mendix/catalogue.ts';
import {
  type Attempts,
  connectionFailure,
  createHeartbeat,
  type PlatformCall,
  type PlatformConnection,
  responseError,
} from './attempts.ts';
import { type Attempt, hasCode, readVerdictOf } from './outcome.ts';

/** How long a response that makes no sense is not believed, in milliseconds: a gateway may have sent it. */
const unclearMs = 180_000;

/** What an outage is to a read: waited out within the stage, or given up after `retries`. */
export type Outages = 'wait' | 'retry';

/** Reads that are safe to repeat. */
export interface Reads<Api extends ApiId> {
  /** Reads JSON, once it can be read: an outage is waited out. */
  read(call: PlatformCall<Api>): Promise<Json>;
  /** Like `read`. @returns undefined if the error has one of the codes `notFound` */
  find(call: PlatformCall<Api>, ...notFound: readonly string[]): Promise<Json | undefined>;
  /** Like `read`, but also returns error responses that are final, or have one of the codes `accepted`. */
  request(call: PlatformCall<Api>, ...accepted: readonly string[]): Promise<ApiResponse>;
  /** Sends a read for a hint that is not worth a wait. @returns undefined if it fails */
  tryRead(call: PlatformCall<Api>): Promise<Json | undefined>;
}

/** Creates the reads of a session. */
export function createReads<Api extends ApiId>(
  connection: PlatformConnection<Api>,
  attempts: Attempts<Api>,
  outages: Outages,
): Reads<Api> {
  const request = createRequest(connection, attempts, outages);
  const jsonOf = async (response: ApiResponse): Promise<Json> => {
    const { document } = response.body.json();
    if (!response.ok || !document) throw await responseError(connection, response);
    return document.value;
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

/** The error for a success response that cannot be read. */
const notJsonError = async (
  { client }: Pick<PlatformConnection<never>, 'client'>,
  response: ApiResponse,
): Promise<StageError> =>
  new StageError('INVALID_RESPONSE', `${await client.explain(response)}, but the response is not JSON`);

/** Creates a function that repeats a read until its response is usable. */
function createRequest<Api extends ApiId>(
  connection: PlatformConnection<Api>,
  attempts: Attempts<Api>,
  outages: Outages,
): Reads<Api>['request'] {
  const { log } = connection;
  const { clock } = connection.client;
  const retries = outages === 'retry' ? connection.retries : 0;
  return async (call, ...accepted) => {
    const [startedAt, heartbeat] = [clock.monotonicMs(), createHeartbeat(connection)];
    const isUnclear = outages === 'retry' ? countUpTo(retries) : lastsUpTo(unclearMs, clock);
    for (let noted = ''; ; ) {
      const tried = await attempts.send(call, retries);
      if (tried.kind === 'failed' && outages === 'retry') throw connectionFailure(tried.error);
      const response = usableResponse(tried, { accepted, outages, isUnclear });
      if (response) {
        if (response.ok && !response.body.json().document) throw await notJsonError(connection, response);
        if (noted) attempts.clearNote();
        return response;
      }
      const why = await attempts.note(tried);
      if (why !== noted) log(`Cannot read the state, retrying: ${why}`);
      else heartbeat(`cannot read the state: ${why}`);
      noted = why;
      await attempts.backOff(clock.monotonicMs() - startedAt, tried);
    }
  };
}

interface ReadRules {
  readonly accepted: readonly string[];
  readonly outages: Outages;
  /** Whether a response that makes no sense may still be one of a gateway. */
  isUnclear(): boolean;
}

/** @returns the response of an attempt if it ends the read */
function usableResponse(tried: Attempt, { accepted, outages, isUnclear }: ReadRules): ApiResponse | undefined {
  if (tried.kind === 'failed') return undefined;
  const { response } = tried;
  const verdict = hasCode(response, ...accepted) ? 'final' : readVerdictOf(response);
  const isUsable =
    verdict === 'final' ||
    (verdict === 'outage' ? outages === 'retry' && response.disposition !== 'wait' : !isUnclear());
  return isUsable ? response : undefined;
}

/** True for this many calls. */
function countUpTo(times: number): () => boolean {
  let count = 0;
  return () => count++ < times;
}

/** True until this many milliseconds have passed since the first call. */
function lastsUpTo(ms: number, { monotonicMs }: Clock): () => boolean {
  let since: number | undefined;
  return () => {
    since ??= monotonicMs();
    return monotonicMs() - since < ms;
  };
}

import type { Client } from '../client/client.ts';
import { type ApiResponse, failureCode } from '../client/response.ts';
import { maxRetryAfterMs, parseRetryAfter } from '../http/retry.ts';
import { is2xx } from '../http/status.ts';
import { ConnectionError, StageError } from '../lib/errors.ts';
import { formatTime } from '../lib/format.ts';
import { fieldsOf, type JsonFields } from '../lib/json-fields.ts';
import type { ApiId, EndpointOf, PathOf } from '../mendix/catalogue.ts';
import { type CallParts, fillEndpoint } from '../mendix/request.ts';
import type { Stage } from '../pipeline/stages.ts';
import { intervalAfter } from '../wait/poll.ts';
import type { Attempt } from './outcome.ts';

/** A client for some of Mendix's APIs, and where each of them is. */
export interface PlatformConnection<Api extends ApiId> {
  readonly client: Client;
  /** Attempts beyond the first, if nothing has begun yet that an outage could leave half done. */
  readonly retries: number;
  baseOf(api: Api): string;
  log(line: string): void;
  /** Called once a call that changes something was accepted, or its outcome is unknown. */
  onWrite(): void;
}

/** An endpoint of an API, filled in: an endpoint that the catalogue does not have, or a part of its path without a value, does not compile. */
export type PlatformCall<Api extends ApiId> = { [Id in Api]: FilledEndpoint<Id, EndpointOf<Id>> }[Api];

type FilledEndpoint<Id extends ApiId, Endpoint extends string> = Endpoint extends string
  ? Omit<CallParts, 'path'> & { readonly api: Id; readonly endpoint: Endpoint } & FilledPath<PathOf<Endpoint>>
  : never;

type FilledPath<Path> = keyof Path extends never ? { readonly path?: never } : { readonly path: Path };

/** Some APIs repeat the status as the code of an error: that is not a code of the platform's own. */
const withoutStatusCode = (response: ApiResponse): ApiResponse =>
  response.error?.code === String(response.status) ? { ...response, error: { ...response.error, code: '' } } : response;

/** The fields of a response in JSON; none if it is not an object. */
export const fieldsIn = ({ body }: ApiResponse): JsonFields => fieldsOf(body.json().document?.value);

interface WithClient {
  readonly client: Client;
}

/** Turns a response that ends the run into an error. */
export async function responseError({ client }: WithClient, response: ApiResponse): Promise<StageError> {
  const isUnexpectedSuccess = is2xx(response.status) && !response.error && !response.storageFailed;
  const code = isUnexpectedSuccess ? 'INVALID_RESPONSE' : failureCode(response);
  return new StageError(code, await client.explain(response));
}

/** The error for a success response that lacks the expected ID. */
export const missingIdError = (name: string): StageError =>
  new StageError('INVALID_RESPONSE', `the response from Mendix has no ${name}`);

/** @throws StageError INVALID_RESPONSE if an object that should be new has the ID of an existing one */
export function requireNewId(name: string, shown: string, existing: ReadonlySet<string>): void {
  if ([...existing].some((id) => id.toLowerCase() === shown.toLowerCase()))
    throw new StageError(
      'INVALID_RESPONSE',
      `Mendix was asked to create a new one, but its response is about ${name} ${shown}, which existed before`,
    );
}

/** The error of a connection that failed. Every write looks for its effect, so no code says that the outcome is unknown. */
export const connectionFailure = (error: ConnectionError): StageError =>
  new StageError(error.code === 'OUTCOME_UNKNOWN' ? 'CONNECTION_FAILED' : error.code, error.message, { cause: error });

/** Turns an attempt that ends the run into an error. */
export const errorOfAttempt = async (session: WithClient, attempt: Attempt): Promise<StageError> =>
  attempt.kind === 'failed' ? connectionFailure(attempt.error) : responseError(session, attempt.response);

export interface Attempts<Api extends ApiId> {
  /** Sends once; a connection that failed is a value, unless another attempt cannot help. */
  send(call: PlatformCall<Api>, retries?: number): Promise<Attempt>;
  /** Logs a failed attempt; a stage timeout reports it as the last known cause. @returns its first line */
  note(attempt: Attempt): Promise<string>;
  clearNote(): void;
  backOff(elapsedMs: number, tried?: Attempt): Promise<void>;
}

/** Sends single attempts within a stage, and records those that fail. */
export function createAttempts<Api extends ApiId>(connection: PlatformConnection<Api>, stage: Stage): Attempts<Api> {
  const { client, baseOf } = connection;
  const { signal } = stage;
  return {
    send: async ({ api, endpoint, ...parts }, retries = 0) => {
      try {
        const response = await client.send(fillEndpoint(baseOf(api), endpoint, parts), { signal, retries });
        return { kind: 'response', response: withoutStatusCode(response) };
      } catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof ConnectionError)) throw error;
        if (error.final) throw connectionFailure(error);
        return { kind: 'failed', error };
      }
    },
    note: async (attempt) => {
      const text = attempt.kind === 'failed' ? attempt.error.message : await client.explain(attempt.response);
      const [first = ''] = text.split('\n');
      stage.retrying(first, attempt.kind === 'failed' ? '' : attempt.response.error?.code);
      return first;
    },
    clearNote: () => stage.retrying(undefined),
    backOff: async (elapsedMs, tried) => {
      const headers = tried?.kind === 'response' ? tried.response.headers : {};
      const asked = parseRetryAfter(headers['retry-after']?.[0], client.clock.now(), headers.date?.[0]) ?? 0;
      const own = intervalAfter(elapsedMs, undefined, Math.random());
      await client.clock.sleep(Math.max(own, Math.min(asked, maxRetryAfterMs)), signal);
    },
  };
}

/** Milliseconds between two lines of the log while nothing changes. */
const heartbeatMs = 60_000;

/** Logs once a minute that a wait goes on. @returns what is called before each pause, with what is waited for */
export function createHeartbeat({
  client: { clock },
  log,
}: Pick<PlatformConnection<never>, 'client' | 'log'>): (state: string) => void {
  const startedAt = clock.monotonicMs();
  let nextAt = startedAt + heartbeatMs;
  return (state) => {
    const now = clock.monotonicMs();
    if (now < nextAt) return;
    nextAt = now + heartbeatMs;
    log(`After ${formatTime(now - startedAt)}: ${state || 'still waiting'}`);
  };
}

import type { Client } from '../client/client.ts';
import type { ApiResponse } from '../client/response.ts';
import { failureCode } from '../client/response.ts';
import { is2xx } from '../http/fetch.ts';
import type { Method } from '../http/methods.ts';
import { maxRetryAfterMs, parseRetryAfter } from '../http/retry.ts';
import { ConnectionError } from '../lib/errors.ts';
import type { Json } from '../lib/json.ts';
import { type CallParts, fillEndpoint } from '../mendix/request.ts';
import { type Stage, StageError } from '../pipeline/stages.ts';
import { intervalAfter } from '../wait/schedule.ts';

/** A client for the APIs of Mendix Cloud, and where each of them is. */
export interface Cloud {
  readonly client: Client;
  /** Tries beyond the first, where that is what `patience` says. */
  readonly retries: number;
  /** How long an outage is waited out where something is read: within the stage's limit, or as often as `retries` says. */
  readonly patience: 'stage' | 'retries';
  baseOf(api: CloudApi): string;
  log(line: string): void;
  /** Called before each call that may change something. */
  onWrite(): void;
}

export type CloudApi = 'deploy-v1' | 'deploy-v2' | 'build-v1' | 'backups-v2' | 'app-repository-v1';

/** An endpoint of an API, filled in. */
export interface CloudCall extends CallParts {
  readonly api: CloudApi;
  readonly endpoint: `${Method} /${string}`;
}

/** Codes that pass by themselves: the platform does something else just now. */
const busyCodes = new Set(['ENVIRONMENT_BUSY', 'INVALID_STATE', 'SERVICE_UNAVAILABLE', 'ALREADY_LOCKED']);

const plain = (code: string): string => code.trim().toUpperCase().replaceAll(' ', '_');

/** Whether an error has one of these codes. */
export const hasCode = ({ error }: ApiResponse, ...codes: readonly string[]): boolean =>
  error !== undefined && codes.includes(plain(error.code));

export const isBusy = ({ error, status }: ApiResponse): boolean =>
  error?.code && busyCodes.has(plain(error.code)) ? true : status === 429 || (status === 503 && !error?.code);

/** Statuses of a gateway that lost the response of what is behind it. */
const lostStatuses: readonly number[] = [408, 502, 504];

const isLost = ({ status, disposition }: ApiResponse): boolean =>
  disposition !== 'final' && lostStatuses.includes(status);

/** Waits before the next look at something. */
export async function pause({ client }: Cloud, stage: Stage, elapsedMs: number, tried?: SendResult): Promise<void> {
  const { clock } = client;
  const response = tried && 'response' in tried ? tried.response : undefined;
  const asked = parseRetryAfter(response?.headers['retry-after']?.[0], clock.now(), response?.headers.date?.[0]) ?? 0;
  const own = intervalAfter(elapsedMs, undefined, Math.random());
  await clock.sleep(Math.max(own, Math.min(asked, maxRetryAfterMs)), stage.signal);
}

const requestOf = ({ baseOf }: Cloud, { api, endpoint, ...parts }: CloudCall) =>
  fillEndpoint(baseOf(api), endpoint, parts);

/** Makes an error of a response that ends the run. */
export async function failure({ client }: Cloud, response: ApiResponse): Promise<StageError> {
  // A success that cannot be taken is no error of the platform's.
  const isOdd = is2xx(response.status) && !response.error && !response.storageFailed;
  return new StageError(isOdd ? 'INVALID_ANSWER' : failureCode(response), await client.explain(response));
}

/** Makes an error of a response that says that all is well, and not what its id is. */
export const noId = (name: string): StageError =>
  new StageError('INVALID_ANSWER', `the answer of the platform names no ${name}`);

/** Makes an error of a connection that failed. What a write may have done is looked at, so that no code need say it is unknown. */
const connectionFailure = (error: ConnectionError): StageError =>
  new StageError(error.code === 'OUTCOME_UNKNOWN' ? 'CONNECTION_FAILED' : error.code, error.message, { cause: error });

/**
 * Reads something once it can be read: an outage is waited out, within the stage's limit.
 *
 * @param missing codes that mean that it is not there
 * @returns undefined where it is not there
 * @throws StageError where the platform refuses
 */
export async function read(
  cloud: Cloud,
  stage: Stage,
  call: CloudCall,
  missing: readonly string[] = [],
): Promise<Json | undefined> {
  const response = await readResponse(cloud, stage, call);
  if (!response.ok && hasCode(response, ...missing)) return undefined;
  if (!response.ok) throw await failure(cloud, response);
  const { document } = response.body.json();
  if (document) return document.value;
  const why = `${await cloud.client.explain(response)}, and what it answered is no JSON`;
  throw new StageError('INVALID_ANSWER', why);
}

/**
 * Like `read`, for callers that take some errors as they are.
 *
 * @param accepted busy codes that are not waited out
 */
export async function readResponse(
  cloud: Cloud,
  stage: Stage,
  call: CloudCall,
  accepted: readonly string[] = [],
): Promise<ApiResponse> {
  const { clock } = cloud.client;
  const startedAt = clock.now();
  const isBrief = cloud.patience === 'retries';
  for (let told = ''; ; ) {
    const tried = await trySend(cloud, stage, call, isBrief ? cloud.retries : 0);
    if ('error' in tried && isBrief) throw connectionFailure(tried.error);
    if ('response' in tried && isTaken(tried.response, accepted, isBrief)) {
      if (told) stage.note('');
      return tried.response;
    }
    const why = await noteFailedTry(cloud, stage, tried);
    if (why !== told) cloud.log(`Cannot be read now, trying again: ${why}`);
    told = why;
    await pause(cloud, stage, clock.now() - startedAt, tried);
  }
}

const isTaken = (response: ApiResponse, accepted: readonly string[], isBrief: boolean): boolean =>
  hasCode(response, ...accepted) || !(isBusy(response) || (isLost(response) && !isBrief));

/** One line on a try that led to nothing; the stage keeps it for its time-out. */
export async function noteFailedTry({ client }: Cloud, stage: Stage, tried: SendResult): Promise<string> {
  const words = 'error' in tried ? tried.error.message : await client.explain(tried.response);
  const [first = ''] = words.split('\n');
  stage.note('error' in tried ? '' : (tried.response.error?.code ?? ''), first);
  return first;
}

/** A response, or the connection that failed. */
export type SendResult = { readonly response: ApiResponse } | { readonly error: ConnectionError };

/** Sends once; a connection that failed is a value, but for one that another try cannot help. */
export async function trySend(cloud: Cloud, stage: Stage, call: CloudCall, retries: number): Promise<SendResult> {
  try {
    return { response: await cloud.client.send(requestOf(cloud, call), { signal: stage.signal, retries }) };
  } catch (error) {
    stage.signal.throwIfAborted();
    if (error instanceof ConnectionError && !error.final) return { error };
    throw error instanceof ConnectionError ? connectionFailure(error) : error;
  }
}

export const isFinal = (response: ApiResponse): boolean => !isBusy(response) && !isLost(response);

/** Whether a try may have taken effect although no final response came. */
const mayHaveActed = (tried: SendResult): boolean =>
  'error' in tried ? tried.error.phase !== 'connecting' : !isBusy(tried.response);

/**
 * Sends a call that changes something. What is busy, or cannot be reached, is waited for. Where the response is lost, or never came, `look` says
 * whether the call took effect; if it did not, it is sent once more.
 *
 * @param look returns what the call was to bring about, or undefined where that is not the case
 * @returns the response, or what `look` found; and when the call was sent last, in milliseconds since the epoch
 */
export async function write<T>(
  cloud: Cloud,
  stage: Stage,
  call: CloudCall,
  look: () => Promise<T | undefined>,
): Promise<({ response: ApiResponse } | { found: T }) & { sentAt: number }> {
  const { clock } = cloud.client;
  const startedAt = clock.now();
  for (let lost = 0, noted = false; ; noted = true) {
    const sentAt = clock.now();
    cloud.onWrite();
    const tried = await trySend(cloud, stage, call, 0);
    if ('response' in tried && isFinal(tried.response)) {
      if (noted) stage.note('');
      return { ...tried, sentAt };
    }
    const isLostNow = mayHaveActed(tried);
    cloud.log(
      `${await noteFailedTry(cloud, stage, tried)}; ${isLostNow ? 'looking what became of it' : 'trying again'}`,
    );
    await pause(cloud, stage, clock.now() - startedAt, tried);
    const found = await look();
    if (found !== undefined) {
      stage.note('');
      return { found, sentAt };
    }
    if (isLostNow && lost++ > 0)
      throw 'error' in tried ? connectionFailure(tried.error) : await failure(cloud, tried.response);
  }
}

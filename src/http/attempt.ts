import type { Clock } from '../lib/clock.ts';
import { type BodyContent, BodyError, type BodySink, receive, type SpoolTarget } from './body-sink.ts';
import type { Connections } from './connections.ts';
import { contentEncodingsOf, decompress } from './content-encoding.ts';
import { type Exchange, startExchange } from './exchange.ts';
import { openResponse, type ResponseHead } from './incoming-response.ts';
import { createProgress, createTimings, type Progress, type Step } from './progress.ts';
import { describeFollow, type Redirect, redirect } from './redirect.ts';
import { type ApiRequest, findHeader, type Header, type RequestPolicy, type SignedRequest } from './request.ts';

/** A response whose body has been received as far as possible. */
export interface HttpResponse {
  /** The request that it answers: the last one, after redirects. */
  readonly request: SignedRequest;
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly body: BodyContent;
  /** Why it cannot be used although the server sent no error, such as a redirect that is not followed. */
  readonly problem: string | undefined;
  /** Whether the problem is that its body could not be stored on this machine. */
  readonly storageFailed: boolean;
  /** Attempts made so far; redirects do not count. */
  readonly attempts: number;
  /** How long the last request took. */
  readonly durationMs: number;
}

/** The requests of a call so far, each after the first one by a redirect. */
type RequestChain = readonly [SignedRequest, ...SignedRequest[]];

export const lastOf = (chain: RequestChain): SignedRequest => chain.at(-1) ?? chain[0];

/** What one request led to. */
export type AttemptOutcome =
  | { readonly kind: 'response'; readonly response: Omit<HttpResponse, 'attempts'> }
  | { readonly kind: 'redirect'; readonly request: SignedRequest }
  | { readonly kind: 'error'; readonly error: unknown };

export interface AttemptOptions {
  readonly policy: RequestPolicy;
  readonly connections: Connections;
  readonly clock: Clock;
  readonly cancelled: AbortSignal;
  /** Keeps the body as it was sent, without decoding it. */
  readonly isFile: boolean;
  /** Statuses to accept as they are, even those of a redirect. */
  isSuccess(status: number): boolean;
  /** The file for a large body, or a sink for a body of any size. */
  spoolTo(status: number, headers: HttpResponse['headers']): SpoolTarget | BodySink;
  /** The headers that request only the rest of a body that an earlier attempt received in part; asked for at each attempt. */
  rangeHeaders(): readonly Header[];
  log(line: string): void;
  /** Logs a line in debug mode only. */
  debug(line: () => string): void;
}

/** Sends the last request of a chain, and receives its whole response or follows where that leads. */
export async function attempt(chain: RequestChain, options: AttemptOptions): Promise<AttemptOutcome> {
  const { clock, log, debug } = options;
  const request = lastOf(chain);
  const headers = [...request.credential, ...request.headers, ...options.rangeHeaders()];
  const startedAt = clock.monotonicMs();
  const { mark, describe } = createTimings(clock);
  const onSent = createProgress('Sent', clock, log);
  const onReceived = createProgress('Received', clock, log);
  try {
    const head = await send({ ...request, headers }, { ...options, mark, onSent, onReceived });
    mark('first byte');
    const next = await redirectOf(head, chain, options);
    if (next?.kind === 'follow') return { kind: 'redirect', request: next.request };
    const received = await receiveBody(head, options);
    const problem = received.problem ?? problemOf(head, next, headers);
    const response = { ...received, problem, request, durationMs: clock.monotonicMs() - startedAt };
    return { kind: 'response', response };
  } catch (error) {
    return { kind: 'error', error };
  } finally {
    mark('rest');
    debug(() => `Times of ${request.method} ${request.url.host}: ${describe()}`);
  }
}

/** Limits connecting, with DNS lookup, proxy and TLS. */
const maxConnectMs = 30_000;

interface TransmitOptions extends Pick<AttemptOptions, 'connections' | 'policy' | 'cancelled' | 'log'> {
  readonly onSent: Progress;
  readonly onReceived: Progress;
  /** Called at the end of each step of a new connection. */
  mark(step: Step): void;
}

/**
 * Sends a request once. A read on a kept connection that the server had closed meanwhile is sent again on a new one.
 *
 * @returns as soon as the head of the response has arrived
 * @throws ConnectionError; ActionError if a file of the body cannot be sent; the reason of `cancelled`
 */
async function send(request: ApiRequest, options: TransmitOptions): Promise<ResponseHead> {
  for (;;) {
    const exchange = await openExchange(request, options);
    try {
      return openResponse(await exchange.response, exchange);
    } catch (error) {
      if (!exchange.isStale(error)) throw exchange.failure(error);
      exchange.stop();
      // A new connection is never stale, so that the second round is the last.
      options.connections.closeKept(request.url);
    }
  }
}

async function openExchange(request: ApiRequest, options: TransmitOptions): Promise<Exchange> {
  const { connections, cancelled, mark, log } = options;
  const { idleTimeoutMs } = options.policy;
  const connectTimeoutMs = Math.min(maxConnectMs, idleTimeoutMs);
  const agent = await connections.open(request, { cancelled, connectTimeoutMs, mark, log });
  return startExchange(request, { ...options, agent, idleTimeoutMs });
}

type ReceivedBody = Pick<HttpResponse, 'status' | 'headers' | 'body' | 'problem' | 'storageFailed'>;

/** Receives the body of a response. The server has done what was asked, so status and headers are kept even if the body is lost. */
async function receiveBody(head: ResponseHead, { spoolTo, isFile }: AttemptOptions): Promise<ReceivedBody> {
  const { status, headers } = head;
  const codings = isFile ? [] : (contentEncodingsOf(headers['content-encoding'] ?? []) ?? []);
  try {
    const chunks = codings.length > 0 ? decompress(head.chunks, codings) : head.chunks;
    const body = await receive(chunks, spoolTo(status, headers));
    return { status, headers, body, problem: undefined, storageFailed: false };
  } catch (error) {
    head.abandon();
    if (!(error instanceof BodyError)) throw error;
    const { message: problem, storageFailed } = error;
    return { status, headers, body: { bytes: Buffer.alloc(0) }, problem, storageFailed };
  }
}

/** Where a response of status 3xx leads. */
async function redirectOf(
  head: ResponseHead,
  chain: RequestChain,
  { policy, isSuccess, log }: AttemptOptions,
): Promise<Redirect | undefined> {
  if (isSuccess(head.status) || head.status < 300 || head.status > 399) return undefined;
  const next = redirect(chain, head, policy);
  if (next?.kind !== 'follow') return next;
  await skip(head);
  log(`Redirected (${head.status}): ${describeFollow(next)}`);
  return next;
}

/** Why a response cannot be used although it is not an error. */
function problemOf(
  { status }: ResponseHead,
  next: Redirect | undefined,
  headers: readonly Header[],
): string | undefined {
  if (next?.kind === 'fail') return `the redirect is not followed: ${next.why}`;
  if (status === 206 && !findHeader(headers, 'range'))
    return 'the server sent only a part (206) although no range was requested; a proxy or cache on the way may be the cause';
  return undefined;
}

/** Bytes of a redirect's body that are read. */
const maxSkippedBytes = 64 * 1024;

/** Reads the short body of a redirect to its end, so that its connection can be used again; a long one is not worth it. */
async function skip({ chunks, abandon }: ResponseHead): Promise<void> {
  let size = 0;
  try {
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > maxSkippedBytes) break;
    }
  } catch {
    // What matters of a redirect is in its head.
  }
  if (size > maxSkippedBytes) abandon();
}

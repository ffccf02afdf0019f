import type { Clock } from '../lib/clock.ts';
import { type BodyContent, BodyError, type BodySink, receive, type SpoolTarget } from './body-sink.ts';
import type { Connections } from './connections.ts';
import { contentEncodingsOf } from './content-encoding.ts';
import { decompress } from './decompress.ts';
import { findHeader } from './message.ts';
import { createProgress } from './progress.ts';
import { describeFollow, type Redirect, redirect } from './redirect.ts';
import type { RequestPolicy } from './request-policy.ts';
import { type ResponseHead, send } from './send.ts';
import type { SignedRequest } from './signed-request.ts';
import { createTimings } from './timings.ts';

/** The response to one request. */
export interface HttpResponse {
  readonly request: SignedRequest;
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly body: BodyContent;
}

/** A response whose body was taken as far as could be. */
export interface TakenResponse extends Omit<HttpResponse, 'request'> {
  /** Why this response cannot be taken although the server gave no error, such as a redirect that is not followed. */
  readonly problem: string | undefined;
  /** Whether it is that its body could not be stored here. */
  readonly storageFailed?: boolean;
}

export interface AttemptOptions {
  readonly policy: RequestPolicy;
  readonly connections: Connections;
  readonly clock: Clock;
  readonly cancelled: AbortSignal;
  /** The body stays as it was sent: no coding of it is undone. */
  readonly isFile: boolean;
  /** Statuses that are taken as they are, a redirect too. */
  isSuccess(status: number): boolean;
  /** Where a large body goes; or what collects it, whatever its size. */
  spoolTo(status: number, headers: HttpResponse['headers']): SpoolTarget | BodySink;
  log(line: string): void;
  /** Takes what only a maintainer would ask. */
  debug(line: () => string): void;
}

/** One try: a request and its whole response, or where the response says to go. */
export async function attempt(
  request: SignedRequest,
  chain: readonly SignedRequest[],
  options: AttemptOptions,
): Promise<{ follow: SignedRequest } | TakenResponse> {
  const { clock, log, debug, isSuccess } = options;
  const headers = [...request.credential, ...request.headers];
  const times = createTimings(clock);
  try {
    const reply = await send(
      { ...request, headers },
      {
        ...options,
        mark: times.mark,
        onSent: createProgress('Sent', clock, log),
        onReceived: createProgress('Received', clock, log),
      },
    );
    times.mark('first byte');
    const next = isSuccess(reply.status) ? undefined : await redirected(chain, reply, options);
    if (next?.kind === 'follow') return { follow: next.request };
    const taken = await take(reply, options);
    return { ...taken, problem: taken.problem ?? problemOf(reply.status, next, request) };
  } finally {
    times.mark('rest');
    debug(() => `Times of ${request.method} ${request.url.host}: ${times.describe()}`);
  }
}

/** Receives the body of a response. What was asked for has happened: its status and headers must not be lost with the body. */
async function take(reply: ResponseHead, { spoolTo, isFile }: AttemptOptions): Promise<TakenResponse> {
  const { status, headers } = reply;
  const codings = isFile ? [] : (contentEncodingsOf(headers['content-encoding'] ?? []) ?? []);
  try {
    const chunks = codings.length > 0 ? decompress(reply.chunks, codings) : reply.chunks;
    return { status, headers, body: await receive(chunks, spoolTo(status, headers)), problem: undefined };
  } catch (error) {
    reply.abandon();
    if (!(error instanceof BodyError)) throw error;
    const { message: problem, storageFailed } = error;
    return { status, headers, body: { bytes: Buffer.alloc(0) }, problem, storageFailed };
  }
}

/** Where a response of status 3xx says to go. */
async function redirected(
  chain: readonly SignedRequest[],
  reply: ResponseHead,
  { policy, log }: AttemptOptions,
): Promise<Redirect | undefined> {
  if (reply.status < 300 || reply.status > 399) return undefined;
  const next = redirect(chain, reply, policy);
  if (next.kind !== 'follow') return next;
  await skip(reply);
  log(`Redirected (${reply.status}): ${describeFollow(next)}`);
  return next;
}

/** Why a response cannot be taken although it is none of an error. */
function problemOf(status: number, next: Redirect | undefined, { headers }: SignedRequest): string | undefined {
  if (next?.kind === 'fail') return `the redirect is not followed: ${next.why}`;
  if (status === 206 && !findHeader(headers, 'range'))
    return 'it is only a part of what was asked for (206), although no part was asked for; a proxy or cache on the way may be at fault';
  return undefined;
}

/** Reads the short body of a redirect to its end, so that its connection can be used again; a long one is not worth it. */
async function skip({ chunks, abandon }: ResponseHead): Promise<void> {
  let size = 0;
  try {
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > 65_536) break;
    }
  } catch {
    // What matters of a redirect is in its head.
  }
  if (size > 65_536) abandon();
}

import type { ClientRequest, Agent as HttpAgent, IncomingMessage } from 'node:http';
import { watch } from '../lib/clock.ts';
import { ActionError, ConnectionError, type Phase } from '../lib/errors.ts';
import { bodyLength } from './body.ts';
import type { Connection } from './connect.ts';
import { connectionError } from './connection-error.ts';
import type { Connections } from './connections.ts';
import { hostOf } from './host.ts';
import { isParseError, openResponse, type ResponseHead } from './incoming-response.ts';
import type { ApiRequest } from './message.ts';
import { expectsBody, isSafe } from './methods.ts';
import { createClientRequest } from './node-workarounds.ts';
import type { Progress } from './progress.ts';
import type { RequestPolicy } from './request-policy.ts';
import type { Step } from './timings.ts';
import { type Upload, upload } from './upload.ts';

/** Connecting, proxy and TLS included, has this many milliseconds at most. */
const maxConnectMs = 30_000;
/** Bytes of headers that are taken. */
const maxHeaderBytes = 64 * 1024;

export type { ResponseHead } from './incoming-response.ts';

export interface TransmitOptions {
  readonly connections: Connections;
  readonly policy: RequestPolicy;
  readonly cancelled: AbortSignal;
  readonly onSent: Progress;
  readonly onReceived: Progress;
  /** Told of each step of a new connection that is over. */
  mark(step: Step): void;
  log(line: string): void;
}

/**
 * Sends a request once; redirects, retries and decoding are for others. A read on a connection that was kept, and that the server had given
 * up meanwhile, is sent again on a new one.
 *
 * @returns as soon as the head of the response is there
 * @throws ConnectionError; ActionError where a file of the body cannot be sent; the reason of `cancelled`
 */
export async function send(request: ApiRequest, options: TransmitOptions): Promise<ResponseHead> {
  // On a new connection there is no such end, so that the second round is the last.
  for (let isFresh = false; ; isFresh = true) {
    const reply = await sendOnce(request, options, isFresh);
    if (reply !== 'stale') return reply;
  }
}

async function sendOnce(
  request: ApiRequest,
  options: TransmitOptions,
  isFresh: boolean,
): Promise<ResponseHead | 'stale'> {
  const { connections, policy, cancelled, onSent, onReceived, mark, log } = options;
  const { url, method } = request;
  const { idleTimeoutMs } = policy;
  const abort = new AbortController();
  const { signal } = abort;
  // Not by `AbortSignal.any`, which takes half a millisecond where it is first used.
  const cancel = (): void => abort.abort(cancelled.reason);
  const release = (): void => cancelled.removeEventListener('abort', cancel);
  cancelled.addEventListener('abort', cancel, { once: true });
  if (cancelled.aborted) cancel();
  const connectTimeoutMs = Math.min(maxConnectMs, idleTimeoutMs);
  const opening = connections.open(url, method, { abort, connectTimeoutMs, isFresh, mark, log });
  const agent = await opening.catch((error: unknown) => {
    release();
    throw error;
  });

  let phase: Phase = 'sending';
  const watchdog = watch(idleTimeoutMs, () => abort.abort(silence(url, phase, idleTimeoutMs)));
  let connection: Connection | undefined;
  let sending: Upload | undefined;
  let outgoing: ClientRequest | undefined;
  let malformed: Error | undefined;
  const stop = (): void => {
    release();
    watchdog.stop();
    sending?.stop();
  };
  /** What ended the exchange: the reason of an abort beats the error that it causes, and the parser's or the line's words what follows. */
  const failure = (error: unknown): unknown => {
    stop();
    const cause = malformed ?? (error instanceof ActionError ? error : (connection?.socket.failure() ?? error));
    const reason: unknown = signal.aborted ? signal.reason : connectionError(cause, url, phase);
    abort.abort(reason);
    return reason;
  };
  signal.addEventListener('abort', stop, { once: true });

  try {
    const [made, response] = beginRequest(request, agent, signal);
    outgoing = made;
    made.on('socket', (stream) => {
      connection = connections.of(stream);
      connection?.socket.onActivity(() => watchdog.alive());
    });
    made.on('error', (error) => {
      if (isParseError(error)) malformed = error;
    });
    made.on('finish', () => {
      if (phase === 'sending') phase = 'waiting';
    });
    const sent = upload(request.body, made, {
      canSend: () => connection?.socket.failure() === undefined,
      onSent,
    });
    sending = sent;
    sent.done.catch((error: unknown) => abort.abort(error));
    const message = await response;
    phase = 'receiving';
    return openResponse(message, { request, outgoing: made, sent, signal, connection, failure, stop, onReceived });
  } catch (error) {
    const isStale = outgoing?.reusedSocket && isSafe(method) && !signal.aborted && !malformed;
    if (!isStale || error instanceof ActionError) throw failure(error);
    stop();
    return 'stale';
  }
}

/** Begins a request by way of the toolkit, which does not tell all that can come of it. */
function beginRequest(
  { url, method, headers, body }: ApiRequest,
  agent: HttpAgent,
  signal: AbortSignal,
): [ClientRequest, Promise<IncomingMessage>] {
  // A length always: gateways refuse chunked uploads, and a write without a body has none of 0 bytes (RFC 9110, section 8.6).
  const length = body ? bodyLength(body) : expectsBody(method) ? 0 : undefined;
  const outgoing = createClientRequest(url, {
    agent,
    signal,
    host: hostOf(url),
    port: url.port,
    path: url.pathname + url.search,
    method,
    maxHeaderSize: maxHeaderBytes,
    headers: [
      ['Host', url.host],
      ...headers.map(({ name, value }) => [name, value]),
      ...(length === undefined ? [] : [['Content-Length', String(length)]]),
    ].flat(),
  });
  const response = new Promise<IncomingMessage>((resolve, reject) => {
    outgoing.on('response', resolve);
    outgoing.on('upgrade', (_message, socket) => {
      socket.destroy();
      reject(new Error('the server wants to change the protocol (101)'));
    });
    outgoing.on('error', reject);
    outgoing.on('close', () => reject(new Error('the connection was closed before an answer came')));
  });
  response.catch(() => undefined);
  return [outgoing, response];
}

/** What to say, and to change, where nothing was heard for too long. */
function silence({ host }: URL, phase: Phase, idleTimeoutMs: number): ConnectionError {
  const doing = phase === 'sending' ? 'sent' : phase === 'waiting' ? 'under way' : 'answered';
  const text = `${host} was silent for ${idleTimeoutMs / 1000} s while the request was ${doing}; the input \`timeout\` sets how long to wait.`;
  return new ConnectionError(text, phase, { reason: 'silence' });
}

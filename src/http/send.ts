import http, { type ClientRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import https from 'node:https';
import { HttpClient } from '@actions/http-client';
import { watch } from '../lib/clock.ts';
import { ConnectionError, type Phase } from '../lib/errors.ts';
import { bodyLength, openBody } from './body.ts';
import { connectionError } from './connection-error.ts';
import type { Connections } from './connections.ts';
import type { ApiRequest } from './message.ts';
import { expectsBody } from './methods.ts';
import type { Progress } from './progress.ts';

/** Connecting, proxy and TLS included, has this many milliseconds at most. */
const longestConnect = 30_000;
/** The toolkit's own time-out leaves a request half alive: it gets the longest that a timer takes, 24 days, and ours acts instead. */
const client = new HttpClient(undefined, undefined, { socketTimeout: 2_147_483_647 });

/** The head of an answer, and its body as it comes. */
export interface ResponseHead {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, readonly string[]>>;
  /** The body as sent. Fails with a ConnectionError where it breaks off or falls silent. */
  readonly chunks: AsyncIterable<Buffer>;
  /** Ends the exchange, where the body is of no interest. */
  abandon(): void;
}

export interface AttemptOptions {
  readonly connections: Connections;
  /** Milliseconds of silence that are borne. */
  readonly timeout: number;
  readonly cancelled: AbortSignal;
  readonly onSent: Progress;
  readonly onReceived: Progress;
}

/**
 * Sends a request once; redirects, retries and decoding are for others.
 *
 * @returns as soon as the head of the answer is there
 * @throws ConnectionError; ActionError where a file of the body cannot be sent; the reason of `cancelled`
 */
export async function send(
  request: ApiRequest,
  { connections, timeout, cancelled, onSent, onReceived }: AttemptOptions,
): Promise<ResponseHead> {
  const { url, method } = request;
  const abort = new AbortController();
  const signal = AbortSignal.any([abort.signal, cancelled]);
  let phase: Phase = 'connecting';
  let patience = Math.min(longestConnect, timeout);
  const watchdog = watch(patience, () => abort.abort(silence(url, phase, patience)));
  /** What ended the exchange: the reason of an abort beats the error that it causes in a stream or socket. */
  const failure = (error: unknown): unknown => {
    watchdog.stop();
    const reason: unknown = signal.aborted ? signal.reason : connectionError(error, url, phase);
    abort.abort(reason);
    return reason;
  };

  try {
    const agent = await connections.open(url, method, signal);
    phase = 'sending';
    patience = timeout;
    watchdog.alive(patience);
    const length = request.body && bodyLength(request.body);
    const body =
      request.body &&
      openBody(request.body, (count) => {
        watchdog.alive();
        onSent(count, length);
      });
    body?.on('error', (error) => abort.abort(error));

    // What the parser says beats what the socket says; of bytes beyond Content-Length, it alone speaks, after the body's end.
    let malformed: NodeJS.ErrnoException | undefined;
    const [outgoing, answer] = start(request, { agent, signal }, body ?? null);
    outgoing.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code?.startsWith('HPE_')) malformed = error;
    });
    outgoing.on('finish', () => {
      if (phase === 'sending') phase = 'waiting';
    });
    const message = await answer;
    phase = 'receiving';
    watchdog.alive();

    const total = Number(message.headers['content-length'] ?? Number.NaN) || undefined;
    const receive = async function* (): AsyncGenerator<Buffer> {
      try {
        for await (const chunk of message) {
          watchdog.alive();
          onReceived(chunk.length, total);
          yield chunk;
          watchdog.alive();
        }
        if (malformed) throw malformed;
      } catch (error) {
        throw failure(malformed ?? error);
      } finally {
        stop();
      }
    };
    const stop = (): void => {
      watchdog.stop();
      // An answer may come before the body is sent, as a refusal of its size does: the rest of it is of no use.
      if (!outgoing.writableFinished || !message.complete) outgoing.destroy();
      body?.destroy();
    };
    return { status: message.statusCode ?? 0, headers: headersOf(message), chunks: receive(), abandon: stop };
  } catch (error) {
    throw failure(error);
  }
}

/** Hands a request to the toolkit, with redirects and retries off, and keeps hold of the Node request that it makes. */
function start(
  { url, method, headers, body: segments }: ApiRequest,
  connection: Pick<RequestOptions, 'agent' | 'signal'>,
  body: NodeJS.ReadableStream | null,
): [ClientRequest, Promise<IncomingMessage>] {
  // A length always: gateways refuse chunked uploads, and a write without a body has none of 0 bytes (RFC 9110, section 8.6).
  const length = segments ? bodyLength(segments) : expectsBody(method) ? 0 : undefined;
  const options: RequestOptions = {
    ...connection,
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port,
    path: url.pathname + url.search,
    method,
    headers: [
      ['Host', url.host],
      ...headers.map(({ name, value }) => [name, value]),
      ...(length === undefined ? [] : [['Content-Length', String(length)]]),
    ].flat(),
  };
  const base = url.protocol === 'https:' ? https : http;
  let outgoing: ClientRequest | undefined;
  const keepHold = (given: RequestOptions, onResponse: (message: IncomingMessage) => void): ClientRequest => {
    outgoing = base.request(given, onResponse);
    return outgoing;
  };
  const httpModule: typeof base = Object.create(base, { request: { value: keepHold } });
  const answer = client.requestRaw({ options, parsedUrl: url, httpModule }, body);
  if (!outgoing) throw new Error('the HTTP client made no request');
  const sent = outgoing;
  // The toolkit knows neither of these ends, and would wait for ever.
  const ended = new Promise<never>((_, reject) => {
    sent.on('upgrade', (_message, socket) => {
      socket.destroy();
      reject(new Error('the server wants to change the protocol (101)'));
    });
    sent.on('close', () => reject(new Error('the connection was closed before an answer came')));
  });
  ended.catch(() => undefined);
  return [sent, Promise.race([answer.then(({ message }) => message), ended])];
}

const headersOf = ({ headersDistinct }: IncomingMessage): Record<string, readonly string[]> =>
  Object.fromEntries(Object.entries(headersDistinct).map(([name, values]) => [name, values ?? []]));

/** What to say, and to change, where nothing was heard for too long. */
function silence({ host }: URL, phase: Phase, patience: number): ConnectionError {
  const seconds = `${patience / 1000} s`;
  const text =
    phase === 'connecting'
      ? `No connection to ${host} within ${seconds} (name, proxy and TLS included); is the host reachable from this runner?`
      : `${host} was silent for ${seconds} while the request was ${phase === 'sending' ? 'sent' : phase === 'waiting' ? 'under way' : 'answered'}; the input \`timeout\` sets how long to wait.`;
  return new ConnectionError(text, phase);
}

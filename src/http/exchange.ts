import type { ClientRequest, Agent as HttpAgent, IncomingMessage } from 'node:http';
import { ActionError, ConnectionError, type Phase } from '../lib/errors.ts';
import { formatLimit } from '../lib/format.ts';
import { bodyLength, type Upload, upload } from './body.ts';
import type { Connection } from './connect.ts';
import { connectionError } from './connection-error.ts';
import type { Connections } from './connections.ts';
import { hostWithoutBrackets } from './host.ts';
import { createClientRequest } from './node-workarounds.ts';
import type { Progress } from './progress.ts';
import { type ApiRequest, expectsBody, isSafe } from './request.ts';

const maxHeaderBytes = 64 * 1024;

/** One request on its way, from its first byte to the end of its response. */
export interface Exchange {
  readonly request: ApiRequest;
  readonly outgoing: ClientRequest;
  readonly sent: Upload;
  readonly signal: AbortSignal;
  /** Resolves when the head of the response has arrived. */
  readonly response: Promise<IncomingMessage>;
  readonly onReceived: Progress;
  /** The connection, once the request has one. */
  connection(): Connection | undefined;
  /** Whether the error is that of a kept connection which the server had closed, before it could act. */
  isStale(error: unknown): boolean;
  /** Ends the exchange. @returns what ended it: an abort's reason beats the error that it causes, and the cause what follows from it */
  failure(error: unknown): unknown;
  /** Stops sending and watching. */
  stop(): void;
}

interface ExchangeOptions {
  readonly agent: HttpAgent;
  readonly connections: Connections;
  readonly idleTimeoutMs: number;
  readonly cancelled: AbortSignal;
  readonly onSent: Progress;
  readonly onReceived: Progress;
}

/** What an exchange has seen so far. */
interface Seen {
  phase: Phase;
  connection: Connection | undefined;
  parseError: Error | undefined;
}

/** Sends a request on a connection that its agent has at hand. @throws ConnectionError if it cannot be created */
export function startExchange(request: ApiRequest, options: ExchangeOptions): Exchange {
  const { agent, connections, cancelled, idleTimeoutMs, onSent, onReceived } = options;
  const abort = new AbortController();
  const signal = AbortSignal.any([cancelled, abort.signal]);
  const seen: Seen = { phase: 'sending', connection: undefined, parseError: undefined };
  const outgoing = createRequest(request, agent, signal);
  const response = responseTo(outgoing);
  const watchdog = setTimeout(() => abort.abort(idleTimeout(request.url, seen.phase, idleTimeoutMs)), idleTimeoutMs);
  observe(outgoing, seen, { connections, onActivity: () => void watchdog.refresh() });
  const canSend = (): boolean => seen.connection?.socket.failure() === undefined;
  const sent = upload(request.body, outgoing, { canSend, onSent });
  sent.done.catch((error: unknown) => abort.abort(error));
  const stop = (): void => {
    // A listener would keep the exchange in memory until the run ends.
    signal.removeEventListener('abort', stop);
    clearTimeout(watchdog);
    sent.stop();
  };
  signal.addEventListener('abort', stop, { once: true });
  return {
    request,
    outgoing,
    sent,
    signal,
    response,
    onReceived,
    stop,
    connection: () => seen.connection,
    isStale: (error) => outgoing.reusedSocket && isSafe(request.method) && !signal.aborted && !isExplained(error, seen),
    failure: (error) => {
      stop();
      const reason: unknown = signal.aborted
        ? signal.reason
        : connectionError(causeOf(error, seen), request.url, seen.phase);
      abort.abort(reason);
      return reason;
    },
  };
}

/** Whether something other than the connection is known to have caused an error. */
const isExplained = (error: unknown, { parseError }: Seen): boolean =>
  parseError !== undefined || error instanceof ActionError;

/** The first cause of an error: what the parser or the connection said before the request failed. */
const causeOf = (error: unknown, { parseError, connection }: Seen): unknown =>
  parseError ?? (error instanceof ActionError ? error : (connection?.socket.failure() ?? error));

/** Notes how far a request has come. */
function observe(
  outgoing: ClientRequest,
  seen: Seen,
  { connections, onActivity }: { connections: Connections; onActivity(): void },
): void {
  outgoing.on('socket', (stream) => {
    seen.connection = connections.of(stream);
    seen.connection?.socket.onActivity(onActivity);
  });
  outgoing.on('error', (error) => {
    if (isParseError(error)) seen.parseError = error;
  });
  outgoing.on('finish', () => {
    if (seen.phase === 'sending') seen.phase = 'waiting';
  });
  outgoing.on('response', () => {
    seen.phase = 'receiving';
  });
}

const isParseError = (error: Error): boolean => 'code' in error && String(error.code).startsWith('HPE_');

function createRequest(
  { url, method, headers, body }: ApiRequest,
  agent: HttpAgent,
  signal: AbortSignal,
): ClientRequest {
  // A length always: gateways refuse chunked uploads, and a write without a body has a length of 0 (RFC 9110, section 8.6).
  const length = body ? bodyLength(body) : expectsBody(method) ? 0 : undefined;
  try {
    return createClientRequest(url, {
      agent,
      signal,
      method,
      host: hostWithoutBrackets(url),
      port: url.port,
      path: url.pathname + url.search,
      maxHeaderSize: maxHeaderBytes,
      headers: [
        ['Host', url.host],
        ...headers.map(({ name, value }) => [name, value]),
        ...(length === undefined ? [] : [['Content-Length', String(length)]]),
      ].flat(),
    });
  } catch (error) {
    throw connectionError(error, url, 'sending');
  }
}

function responseTo(outgoing: ClientRequest): Promise<IncomingMessage> {
  const response = new Promise<IncomingMessage>((resolve, reject) => {
    outgoing.on('response', resolve);
    outgoing.on('upgrade', (_message, socket) => {
      socket.destroy();
      reject(new Error('the server wants to switch protocols (101)'));
    });
    outgoing.on('error', reject);
    outgoing.on('close', () => reject(new Error('the connection was closed before a response arrived')));
  });
  // If the upload fails first, nobody awaits the response, and its rejection would end the process.
  response.catch(() => undefined);
  return response;
}

const during: Readonly<Record<Phase, string>> = {
  connecting: 'while connecting',
  sending: 'while the request was being sent',
  waiting: 'while waiting for the response',
  receiving: 'while the response was being received',
};

/** The error of a request during which no byte was sent or received for too long. */
function idleTimeout({ host }: URL, phase: Phase, idleTimeoutMs: number): ConnectionError {
  const text = `Idle timeout: no byte was sent to or received from ${host} for ${formatLimit(idleTimeoutMs)} ${during[phase]}. The input \`timeout\` sets this limit.`;
  return new ConnectionError(text, phase, { code: 'TIMEOUT' });
}

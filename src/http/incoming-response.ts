import type { ClientRequest, IncomingMessage } from 'node:http';
import { ConnectionError } from '../lib/errors.ts';
import type { Connection } from './connect.ts';
import type { ApiRequest } from './message.ts';
import type { Progress } from './progress.ts';
import type { Upload } from './upload.ts';

/** The head of a response, and its body as it comes. */
export interface ResponseHead {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, readonly string[]>>;
  /** The body as sent. Fails with a ConnectionError where it breaks off or falls silent. */
  readonly chunks: AsyncIterable<Buffer>;
  /** Ends the exchange, where the body is of no interest. */
  abandon(): void;
}

/** The headers of a message by name, in lower case; UTF-8 is read as such, although Node reads single bytes (RFC 9110, section 5.5). */
export const headersOf = ({ headersDistinct }: IncomingMessage): Record<string, readonly string[]> =>
  Object.fromEntries(Object.entries(headersDistinct).map(([name, values]) => [name, (values ?? []).map(asUtf8)]));

/** @param text each character a byte */
export function asUtf8(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(text, 'latin1'));
  } catch {
    return text;
  }
}

/** @returns what is wrong with the transfer coding, of which none was asked for but chunks (RFC 9112, section 6.1) */
export function transferProblem({ headersDistinct }: Pick<IncomingMessage, 'headersDistinct'>): string | undefined {
  const text = (headersDistinct['transfer-encoding'] ?? []).join(', ').trim().toLowerCase();
  if (['', 'chunked', 'identity'].includes(text)) return undefined;
  return 'The answer has a transfer coding that was not asked for, so that its body cannot be read; ask whoever runs the server, or a proxy before it';
}

/** Whether nothing but the end of the connection tells where the body of a response ends (RFC 9112, section 6.3). */
export const endsWithConnection = (method: string, { statusCode, headersDistinct }: IncomingMessage): boolean =>
  method !== 'HEAD' &&
  statusCode !== 204 &&
  statusCode !== 304 &&
  headersDistinct['content-length'] === undefined &&
  !(headersDistinct['transfer-encoding'] ?? []).join().toLowerCase().includes('chunked');

/** An exchange whose response has begun. */
interface Exchange {
  readonly request: ApiRequest;
  readonly outgoing: ClientRequest;
  readonly sent: Upload;
  readonly signal: AbortSignal;
  readonly connection: Connection | undefined;
  readonly onReceived: Progress;
  failure(error: unknown): unknown;
  stop(): void;
}

/** @throws ConnectionError where the response is in a form that was not asked for */
export function openResponse(message: IncomingMessage, exchange: Exchange): ResponseHead {
  const { request, outgoing, sent, signal, connection, failure, onReceived } = exchange;
  const status = message.statusCode ?? 0;
  const problem = transferProblem(message);
  if (problem) throw new ConnectionError(`${problem}.`, 'receiving', { final: true });
  // Without a body there is nothing to be early for, whether or not its end has been told of yet.
  const isEarly = !sent.isWhole() && sent.progress().total > 0;
  // The response to a body that has not gone whole: a refusal is final, and what accepts it waits for the rest.
  const isRefused = isEarly && status >= 300;
  if (isRefused) sent.stop();
  // Else `http` closes the connection at the end of the response, whatever is still to be sent.
  else if (isEarly) outgoing.shouldKeepAlive = true;

  const total = Number(message.headers['content-length'] ?? Number.NaN) || undefined;
  const close = (): void => {
    exchange.stop();
    // The rest of a body that was refused is of no use, nor is what comes behind a response.
    if (!outgoing.writableFinished || !message.complete) outgoing.destroy();
  };
  /** What ended a response before it was whole, if anything did. */
  const fault = (): Error | undefined => {
    const line = connection?.socket;
    const isBroken = line !== undefined && line.failure() !== undefined;
    if (signal.aborted) return new Error('the exchange was ended');
    // Who refuses an upload may break it off while it still comes; what was said until then counts.
    if (isRefused && isBroken) return undefined;
    if (!message.complete) return line?.failure() ?? new Error('the connection was closed too early');
    if (!endsWithConnection(request.method, message) || connection?.isEndedWell()) return undefined;
    return line?.failure() ?? new Error('the connection was closed without the end that TLS wants (close_notify)');
  };

  async function* receive(): AsyncGenerator<Buffer> {
    try {
      yield* piecesOf(message, (count) => onReceived(count, total));
      await assertComplete();
    } finally {
      close();
    }
  }

  /** Asks all that can have ended the exchange before the response is called whole. */
  async function assertComplete(): Promise<void> {
    const error = fault();
    if (error) throw failure(error);
    if (isRefused) return;
    await sent.done.catch(() => undefined);
    if (!isEarly || sent.isWhole()) return;
    const { sent: count, total: all } = sent.progress();
    const why = failure(new Error('the connection ended'));
    if (!(why instanceof ConnectionError)) throw why;
    throw new ConnectionError(
      `The answer ${status} came before the whole body was sent, and the rest could not be: ${count} of ${all} bytes went. ${why.message}`,
      'receiving',
      { cause: why, reason: why.reason },
    );
  }

  return { status, headers: headersOf(message), chunks: receive(), abandon: close };
}

/** The pieces of a message up to its end, of whatever kind: what ended it is asked elsewhere. */
async function* piecesOf(message: IncomingMessage, onPiece: (count: number) => void): AsyncGenerator<Buffer> {
  const pieces: AsyncIterator<Buffer> = message[Symbol.asyncIterator]();
  for (;;) {
    const next = await pieces.next().catch(() => undefined);
    if (!next || next.done) return;
    onPiece(next.value.length);
    yield next.value;
  }
}

export const isParseError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('HPE_');

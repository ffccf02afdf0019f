import { on } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { ConnectionError } from '../lib/errors.ts';
import type { Exchange } from './exchange.ts';

/** The head of a response, and its body as it comes. */
export interface ResponseHead {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, readonly string[]>>;
  /** The body as sent. Fails with a ConnectionError if it breaks off or exceeds the idle timeout. */
  readonly chunks: AsyncIterable<Buffer>;
  /** Ends the exchange without reading the body. */
  abandon(): void;
}

/** The headers of a message by name, in lower case; UTF-8 is read as such, although Node reads single bytes (RFC 9110, section 5.5). */
const headersOf = ({ headersDistinct }: IncomingMessage): Record<string, readonly string[]> =>
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

/** @returns what is wrong with the transfer coding; only chunks are allowed (RFC 9112, section 6.1) */
export function transferProblem({ headersDistinct }: Pick<IncomingMessage, 'headersDistinct'>): string | undefined {
  const text = (headersDistinct['transfer-encoding'] ?? []).join(', ').trim().toLowerCase();
  if (['', 'chunked', 'identity'].includes(text)) return undefined;
  return 'The response has a transfer coding that was not requested, so its body cannot be read; ask the administrator of the server, or of a proxy in front of it';
}

/** Whether the body of a response ends only with the connection (RFC 9112, section 6.3). */
const endsWithConnection = (method: string, { statusCode, headersDistinct }: IncomingMessage): boolean =>
  method !== 'HEAD' &&
  statusCode !== 204 &&
  statusCode !== 304 &&
  headersDistinct['content-length'] === undefined &&
  !(headersDistinct['transfer-encoding'] ?? []).join().toLowerCase().includes('chunked');

/** How much of the request had been sent when its response started, and what follows. */
type UploadState =
  | 'whole'
  /** A refusal, which is final: the rest is not sent. */
  | 'refused'
  /** A success, whose end waits for the rest. */
  | 'continuing';

/** A response whose head has arrived. */
interface IncomingResponse {
  readonly message: IncomingMessage;
  readonly exchange: Exchange;
  readonly upload: UploadState;
  /** Ends the exchange, and the connection if something is left of either body. */
  close(): void;
}

/** @throws ConnectionError if the response is in a form that was not asked for */
export function openResponse(message: IncomingMessage, exchange: Exchange): ResponseHead {
  const { outgoing, sent } = exchange;
  const status = message.statusCode ?? 0;
  const problem = transferProblem(message);
  if (problem) throw new ConnectionError(`${problem}.`, 'receiving', { final: true });
  const upload = uploadStateOf(exchange, status);
  if (upload === 'refused') sent.stop();
  // Otherwise `http` closes the connection at the end of the response, even if the request is not sent completely.
  if (upload === 'continuing') outgoing.shouldKeepAlive = true;
  const close = (): void => {
    exchange.stop();
    if (!outgoing.writableFinished || !message.complete) outgoing.destroy();
  };
  const chunks = checkedChunks({ message, exchange, upload, close });
  return { status, headers: headersOf(message), chunks, abandon: close };
}

/** A request without a body counts as whole, even before Node has confirmed its end. */
function uploadStateOf({ sent }: Exchange, status: number): UploadState {
  if (sent.isWhole() || sent.progress().total === 0) return 'whole';
  return status >= 300 ? 'refused' : 'continuing';
}

/** The body as sent, checked at its end. */
async function* checkedChunks(response: IncomingResponse): AsyncGenerator<Buffer> {
  const { message, exchange } = response;
  const total = Number(message.headers['content-length'] ?? Number.NaN) || undefined;
  try {
    yield* piecesOf(message, (count) => exchange.onReceived(count, total));
    await assertComplete(response);
  } finally {
    response.close();
  }
}

/** Checks all that can have ended the exchange early. @throws ConnectionError if the response or its request is not whole */
async function assertComplete(response: IncomingResponse): Promise<void> {
  const { message, exchange, upload } = response;
  const { sent, failure } = exchange;
  const error = receivingError(response);
  if (error) throw failure(error);
  if (upload === 'refused') return;
  await sent.done.catch(() => undefined);
  if (upload === 'whole' || sent.isWhole()) return;
  const { sent: count, total } = sent.progress();
  const why = failure(new Error('the connection ended'));
  if (!(why instanceof ConnectionError)) throw why;
  throw new ConnectionError(
    `The response ${message.statusCode} arrived before the whole body was sent, and the rest could not be sent: ${count} of ${total} bytes went out. ${why.message}`,
    'receiving',
    { cause: why, code: why.code },
  );
}

/** @returns what ended a response before it was whole, if anything did */
function receivingError({ message, exchange, upload }: IncomingResponse): Error | undefined {
  const connection = exchange.connection();
  const broken = connection?.socket.failure();
  if (exchange.signal.aborted) return new Error('the exchange was ended');
  // A server that refuses an upload may break the connection off while bytes still arrive there; what it sent until then counts.
  if (upload === 'refused' && broken) return undefined;
  if (!message.complete) return broken ?? new Error('the connection was closed too early');
  if (!endsWithConnection(exchange.request.method, message) || connection?.isEndedWell()) return undefined;
  return broken ?? new Error('the connection was closed without the close_notify that TLS requires');
}

/** Pieces of a message that wait to be read before the connection is paused. */
const maxWaitingPieces = 8;

/**
 * The pieces of a message up to its end, of whatever kind: what ended it is checked elsewhere. They are taken from its events, as its own
 * iterator joins them, and the copies of a large file double the memory that it takes.
 */
async function* piecesOf(message: IncomingMessage, onPiece: (count: number) => void): AsyncGenerator<Buffer> {
  if (message.closed) return;
  const events: AsyncIterable<Buffer[]> = on(message, 'data', {
    close: ['end', 'close'],
    highWaterMark: maxWaitingPieces,
  });
  try {
    for await (const pieces of events)
      for (const piece of pieces) {
        onPiece(piece.length);
        yield piece;
      }
  } catch {
    // The connection broke, which its socket knows as well.
  }
}

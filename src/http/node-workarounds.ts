// Where Node 24 or the toolkit's client lacks something that a call needs. Each function names what it works around.
import http, { ClientRequest, type RequestOptions } from 'node:http';
import https from 'node:https';
import type { Socket } from 'node:net';
import { type Duplex, Readable } from 'node:stream';
import { HttpClient } from '@actions/http-client';

const client = new HttpClient();

/**
 * Creates a request with the toolkit's client, redirects and retries off. The toolkit is a given of this project, but its client keeps the
 * Node request to itself, except in one place: it pipes the body into it. So its body here is a stream whose `pipe` hands out the request;
 * the caller writes the body and listens for the response.
 *
 * @throws Error if the client creates no request, as it would if a new version of it worked differently
 */
export function createClientRequest(url: URL, options: RequestOptions): ClientRequest {
  let request: ClientRequest | undefined;
  const body = Object.assign(Readable.from([]), {
    pipe: <T extends NodeJS.WritableStream>(destination: T): T => {
      if (destination instanceof ClientRequest) request = destination;
      return destination;
    },
  });
  const httpModule = url.protocol === 'https:' ? https : http;
  client.requestRaw({ options, parsedUrl: url, httpModule }, body).catch(() => undefined);
  if (!request) throw new Error('the HTTP client created no request');
  // The client's own timeout ends a request after three minutes and leaves it half open; the idle timeout is ours.
  request.setTimeout(0);
  return request;
}

/** What `node:http` calls on a connection besides the methods of a stream. The idle timeout and keep-alive are set elsewhere. */
export function asSocket(stream: Duplex): Duplex {
  const unchanged = (): Duplex => stream;
  const methods = ['setTimeout', 'setKeepAlive', 'setNoDelay', 'ref', 'unref'];
  return Object.assign(stream, Object.fromEntries(methods.map((name) => [name, unchanged])));
}

/** What is known of a socket's reads, and who hears of a write that failed. */
interface ReadingSide {
  /** Bytes received so far. */
  received(): number;
  onWriteError(error: Error): void;
}

/**
 * Keeps a socket readable after a failed write. Node 24 destroys a socket as soon as a write fails, and with it what the kernel still
 * holds: a server that refuses an upload early and closes would never be heard. The socket is destroyed once nothing more arrives.
 */
export function keepReadableAfterWriteError(socket: Socket, { received, onWriteError }: ReadingSide): void {
  const destroy = socket.destroy.bind(socket);
  let isDraining = false;
  /** Two turns of the event loop, as the first one may end before the kernel is asked for more. */
  const drain = (error: Error, seen: number): void => {
    setImmediate(() => setImmediate(() => (received() > seen ? drain(error, received()) : destroy(error))));
  };
  socket.destroy = (error) => {
    if (!(error && 'syscall' in error && error.syscall === 'write')) return destroy(error);
    onWriteError(error);
    if (!isDraining) drain(error, received());
    isDraining = true;
    return socket;
  };
}

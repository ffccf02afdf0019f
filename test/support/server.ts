import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';

/** A request as the server received it, byte for byte. */
export interface Received {
  method: string;
  /** Path and query, as sent. */
  target: string;
  /** Alternating names and values, as sent. */
  rawHeaders: readonly string[];
  headers: IncomingMessage['headers'];
  body: Buffer;
}

/** Responds to one request, whose body has been read. */
export type Handler = (request: Received, response: ServerResponse) => unknown;

export interface TestServer {
  /** `http://127.0.0.1:port` or `https://localhost:port`. */
  url: string;
  /** `host:port`, for `allowed-hosts`. */
  host: string;
  port: number;
  requests: Received[];
  /** The number of connections opened. */
  connections(): number;
  close(): Promise<void>;
}

export interface ServerOptions {
  /** Serves https with this certificate. */
  tls?: { key: string | Buffer; cert: string | Buffer };
  /** A loopback address; by default `127.0.0.1`. */
  address?: string;
  /** By default a free port. */
  port?: number;
}

/** Starts a server on loopback that records every request. */
export async function startServer(
  handler: Handler,
  { tls, address = '127.0.0.1', port: wanted = 0 }: ServerOptions = {},
): Promise<TestServer> {
  const requests: Received[] = [];
  const listener: RequestListener = async (message, response) => {
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of message) chunks.push(chunk);
    } catch {
      // The client disconnected; the partial request is ignored.
      return;
    }
    const { method = '', url: target = '', rawHeaders, headers } = message;
    const request = { method, target, rawHeaders, headers, body: Buffer.concat(chunks) };
    requests.push(request);
    await handler(request, response);
  };
  const server: Server & { closeAllConnections(): void } = tls
    ? createSecureServer(tls, listener)
    : createServer(listener);
  let opened = 0;
  server.on(tls ? 'secureConnection' : 'connection', () => {
    opened += 1;
  });
  const port = await listen(server, address, wanted);
  const name = tls ? 'localhost' : address.includes(':') ? `[${address}]` : address;
  return {
    url: `${tls ? 'https' : 'http'}://${name}:${port}`,
    host: `${name}:${port}`,
    port,
    requests,
    connections: () => opened,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Listens on a port, by default a free one, and returns it. */
export async function listen(server: Server, address = '127.0.0.1', port = 0): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, resolve);
  });
  const info: AddressInfo | string | null = server.address();
  if (info === null || typeof info === 'string') throw new Error('the server has no port');
  return info.port;
}

/** Sends a response with a JSON body. */
export function json(
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: Record<string, string | string[]> = {},
): void {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
  response.end(JSON.stringify(value));
}

import type { ServerResponse } from 'node:http';
import { createServer, type Socket } from 'node:net';
import type { TestContext } from 'node:test';
import { TLSSocket } from 'node:tls';
import { type Handler, listen, type ServerOptions, startServer, type TestServer } from './server.ts';

/** A response of a test server: the body of a 200 JSON response, or a description. */
export type Answer =
  | string
  | {
      status?: number;
      body?: string | Buffer;
      headers?: Record<string, string | string[]>;
      /** Exactly these bytes; the connection ends after them. */
      raw?: string | Buffer;
      /** No response: the connection breaks. */
      drop?: true;
      /** No response: the connection stays open. */
      hang?: true;
    };

/** Closes a server at its end, such as a test. */
export interface Cleanup {
  after(close: () => unknown): unknown;
}

/**
 * Starts a server for one test.
 *
 * @param answers responses sent in turn, the last one repeatedly, where `{self}` stands for the server's own URL; or a handler of all requests
 */
export async function serve(
  t: Cleanup,
  answers: readonly Answer[] | Handler,
  options: ServerOptions = {},
): Promise<TestServer> {
  let count = 0;
  const script: Handler = (_, response) => {
    if (typeof answers === 'function') return;
    send(response, answers[Math.min(count++, answers.length - 1)] ?? '', server.url);
  };
  const server = await startServer(typeof answers === 'function' ? answers : script, options);
  t.after(server.close);
  return server;
}

/** A raw server whose behaviour on a connection the test decides. */
export interface RawServer {
  /** `host:port`, for `allowed-hosts`. */
  host: string;
  port: number;
  /** The number of connections opened. */
  connections(): number;
}

/**
 * Starts a raw server for one test.
 *
 * @param onConnection receives each connection, its number from 1, and over TLS also the underlying socket
 */
export async function serveRaw(
  t: TestContext,
  onConnection: (socket: Socket, below: { readonly nth: number; readonly tcp: Socket }) => void,
  { tls }: Pick<ServerOptions, 'tls'> = {},
): Promise<RawServer> {
  const sockets: Socket[] = [];
  const server = createServer((tcp) => {
    sockets.push(tcp);
    tcp.on('error', () => undefined);
    const socket = tls ? new TLSSocket(tcp, { isServer: true, ...tls }) : tcp;
    socket.on('error', () => undefined);
    onConnection(socket, { nth: sockets.length, tcp });
  });
  const port = await listen(server);
  t.after(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { host: `${tls ? 'localhost' : '127.0.0.1'}:${port}`, port, connections: () => sockets.length };
}

function send(response: ServerResponse, answer: Answer, url: string): void {
  const { status = 200, body = '', headers, raw, drop, hang } = typeof answer === 'string' ? { body: answer } : answer;
  if (hang) return;
  if (drop) return void response.destroy();
  if (raw !== undefined) return void response.socket?.end(raw);
  const own = <T>(value: T): T | string => (typeof value === 'string' ? value.replaceAll('{self}', url) : value);
  for (const [name, value] of Object.entries({ 'content-type': 'application/json', ...headers }))
    response.setHeader(name, own(value));
  response.writeHead(status).end(own(body));
}

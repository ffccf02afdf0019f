import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { connect, type Socket } from 'node:net';
import type { Certificate } from './certificates.ts';
import { listen } from './server.ts';

export interface TestProxy {
  url: string;
  /** `host:port`. */
  host: string;
  /** The target of each CONNECT, and its Proxy-Authorization. */
  asked: string[];
  close(): void;
}

/**
 * Starts a proxy that connects every CONNECT, whatever its host, to one loopback port, or to the port for that host.
 *
 * @param tls the proxy itself uses TLS, as `localhost`
 */
export async function startProxy(leadsTo: number | ((host: string) => number), tls?: Certificate): Promise<TestProxy> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const proxy = tls ? createSecureServer(tls) : createServer();
  proxy.on('connect', (request, socket: Socket) => {
    asked.push(`${request.url} ${request.headers['proxy-authorization'] ?? ''}`.trim());
    const target = typeof leadsTo === 'number' ? leadsTo : leadsTo(request.url ?? '');
    const onward = connect(target, '127.0.0.1', () => socket.write('HTTP/1.1 200 OK\r\n\r\n'));
    for (const each of [socket, onward]) {
      sockets.add(each);
      each.on('error', () => undefined);
    }
    socket.pipe(onward).pipe(socket);
  });
  const port = await listen(proxy);
  return {
    url: tls ? `https://localhost:${port}` : `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    asked,
    close: () => {
      for (const socket of sockets) socket.destroy();
      proxy.close();
    },
  };
}

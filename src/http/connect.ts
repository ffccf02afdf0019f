import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { ConnectionError } from '../lib/errors.ts';
import type { HttpProxy } from './proxy.ts';

const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '');
const portOf = (url: URL): number => Number(url.port || (url.protocol === 'https:' ? 443 : 80));

/**
 * Opens a connection that is ready for a request: TCP, then the proxy's tunnel, then TLS. Our own, as neither the toolkit's tunnel nor
 * Node's `proxyEnv` lets go of a proxy that accepts a connection and never answers.
 *
 * @param signal ends the attempt in any phase, and destroys what was opened
 * @throws the socket's own error, a ConnectionError where the proxy refuses, or the signal's reason
 */
export async function connect(target: URL, proxy: HttpProxy | undefined, signal: AbortSignal): Promise<Socket> {
  signal.throwIfAborted();
  const first = proxy?.url ?? target;
  let socket = connectTcp({ host: hostOf(first), port: portOf(first), noDelay: true });
  const abandon = (): void => void socket.destroy();
  signal.addEventListener('abort', abandon);
  try {
    await once(socket, 'connect', { signal });
    if (proxy?.url.protocol === 'https:') socket = await secure(socket, proxy.url, signal);
    if (proxy) await tunnel(socket, target, proxy, signal);
    if (target.protocol === 'https:') socket = await secure(socket, target, signal);
    return socket;
  } catch (error) {
    socket.destroy();
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', abandon);
  }
}

async function secure(socket: Socket, { hostname }: URL, signal: AbortSignal): Promise<Socket> {
  // A name for the server to choose its certificate by; an address is no name (RFC 6066, section 3).
  const host = hostname.replace(/^\[|\]$/g, '');
  const secured = connectTls({
    socket,
    host,
    ...(isIP(host) ? {} : { servername: host }),
    ALPNProtocols: ['http/1.1'],
  });
  try {
    await once(secured, 'secureConnect', { signal });
  } catch (error) {
    secured.destroy();
    throw error;
  }
  return secured;
}

async function tunnel(
  socket: Socket,
  target: URL,
  { userInfo, variable }: HttpProxy,
  signal: AbortSignal,
): Promise<void> {
  const path = `${target.hostname}:${portOf(target)}`;
  const headers = {
    Host: path,
    ...(userInfo === undefined ? {} : { 'Proxy-Authorization': `Basic ${Buffer.from(userInfo).toString('base64')}` }),
  };
  const request = httpRequest({ method: 'CONNECT', path, headers, createConnection: () => socket, signal });
  const status = await new Promise<number>((resolve, reject) => {
    // Any answer to CONNECT comes as this event; what follows a refusal is of no interest.
    request.on('connect', (response) => resolve(response.statusCode ?? 0));
    request.on('error', reject);
    request.on('close', () => reject(new Error('the proxy closed the connection')));
    request.end();
  });
  if (status >= 200 && status < 300) return;
  const advice =
    status === 407
      ? `it wants a user name and password: set them in ${variable}`
      : 'ask whoever runs it to allow this host';
  const passing = status === 429 || status === 502 || status === 503 || status === 504;
  throw new ConnectionError(`the proxy of ${variable} answered ${status} to CONNECT ${path}; ${advice}`, 'connecting', {
    final: !passing,
  });
}

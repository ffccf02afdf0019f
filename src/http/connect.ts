import { once } from 'node:events';
import { isIP } from 'node:net';
import { Duplex } from 'node:stream';
import { connect as connectTls } from 'node:tls';
import { ConnectionError } from '../lib/errors.ts';
import { formatLimit } from '../lib/format.ts';
import { connectionError, type Peer } from './connection-error.ts';
import { hostWithoutBrackets, portOf } from './host.ts';
import { type LosslessSocket, openLosslessSocket } from './lossless-socket.ts';
import type { Step } from './progress.ts';
import { describeProxy, type HttpProxy, tunnel } from './proxy.ts';

/** A connection that is ready for a request. */
export interface Connection {
  readonly stream: Duplex;
  /** The underlying TCP connection. */
  readonly socket: LosslessSocket;
  /** Whether the other side closed it properly, so that a body which ends with it is whole: FIN, and close_notify if there is TLS. */
  isEndedWell(): boolean;
}

export interface ConnectOptions {
  /** Ends the attempt in any phase, and destroys what was opened. */
  readonly cancelled: AbortSignal;
  /** For all steps together: DNS lookup, proxy and TLS. */
  readonly connectTimeoutMs: number;
  /** The value of NODE_EXTRA_CA_CERTS. */
  readonly extraAuthorities?: string | undefined;
  /** Called at the end of each step. */
  mark(step: Step): void;
}

/** A connection being opened. */
interface Route {
  readonly target: URL;
  readonly proxy: HttpProxy | undefined;
  /** The other side so far: the proxy, then the target behind it. */
  peer: Peer;
  opened: Duplex | undefined;
}

/**
 * Opens a connection that is ready for a request: TCP, then the proxy's tunnel, then TLS. Our own, as neither the toolkit's tunnel nor
 * Node's `proxyEnv` ends a connection to a proxy that accepts it and never responds.
 *
 * @throws ConnectionError, or the reason of `cancelled`
 */
export async function connect(target: URL, proxy: HttpProxy | undefined, options: ConnectOptions): Promise<Connection> {
  const { cancelled, connectTimeoutMs, extraAuthorities } = options;
  cancelled.throwIfAborted();
  const peer = proxy
    ? { host: describeProxy(proxy), proxy: proxy.variable, extraAuthorities }
    : { host: target.host, extraAuthorities };
  const route: Route = { target, proxy, peer, opened: undefined };
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(connectTimeout(route, connectTimeoutMs)), connectTimeoutMs);
  const signal = AbortSignal.any([cancelled, late.signal]);
  const abandon = (): void => void route.opened?.destroy();
  signal.addEventListener('abort', abandon);
  try {
    return await openRoute(route, signal, options);
  } catch (error) {
    abandon();
    signal.throwIfAborted();
    throw connectionError(error, route.peer, 'connecting');
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abandon);
  }
}

async function openRoute(
  route: Route,
  signal: AbortSignal,
  { extraAuthorities, mark }: ConnectOptions,
): Promise<Connection> {
  const { target, proxy } = route;
  const keep = (connection: Connection): Connection => {
    route.opened = connection.stream;
    return connection;
  };
  let connection = keep(await openTcp(proxy?.url ?? target, signal, mark));
  if (proxy) {
    if (proxy.url.protocol === 'https:') connection = keep(await secure(connection, proxy.url, signal));
    await tunnel(connection.stream, { target, proxy, signal });
    mark('proxy');
    route.peer = { host: target.host, extraAuthorities, via: describeProxy(proxy) };
  }
  if (target.protocol !== 'https:') return connection;
  const secured = await secure(connection, target, signal);
  mark('TLS');
  return secured;
}

async function openTcp(url: URL, signal: AbortSignal, mark: ConnectOptions['mark']): Promise<Connection> {
  const host = hostWithoutBrackets(url);
  const { lossless, socket } = openLosslessSocket(host, portOf(url));
  if (isIP(host)) mark('name');
  else socket.once('lookup', () => mark('name'));
  try {
    await once(socket, 'connect', { signal });
    signal.throwIfAborted();
  } catch (error) {
    socket.destroy();
    throw error;
  }
  mark('connection');
  return { stream: lossless.stream, socket: lossless, isEndedWell: lossless.isEnded };
}

async function secure({ stream, socket }: Connection, url: URL, signal: AbortSignal): Promise<Connection> {
  // Node reads TLS within TLS past the outer stream, which would then not notice its end.
  const below = stream === socket.stream ? stream : Duplex.from({ readable: stream, writable: stream });
  // The name by which the server chooses its certificate; an address must not be sent (RFC 6066, section 3).
  const host = hostWithoutBrackets(url);
  const secured = connectTls({
    socket: below,
    host,
    ...(isIP(host) ? {} : { servername: host }),
    ALPNProtocols: ['http/1.1'],
  });
  // Once a certificate is refused, the underlying connection also fails, and nothing else handles its error.
  secured.on('error', () => undefined);
  let isEndedWell = false;
  // With a close_notify it ends before what is below it does; without one, because that did (RFC 8446, section 6.1).
  secured.once('end', () => {
    isEndedWell = !below.readableEnded;
  });
  try {
    await once(secured, 'secureConnect', { signal });
  } catch (error) {
    secured.destroy();
    below.destroy();
    throw socket.failure() ?? error;
  }
  return { stream: secured, socket, isEndedWell: () => isEndedWell };
}

/** The error of a connection that was not open in time. */
function connectTimeout({ target: { host }, peer }: Route, connectTimeoutMs: number): ConnectionError {
  const within = `No connection to ${host} within ${formatLimit(connectTimeoutMs)}`;
  const text = peer.proxy
    ? `${within}: ${peer.host} did not respond; is ${peer.proxy} right, and does the proxy run?`
    : peer.via
      ? `${within}: ${peer.via} accepted the connection, but the host behind it did not respond; ask the administrator of the proxy whether it may reach this host.`
      : `${within} (DNS lookup and TLS included); is the host reachable from this runner?`;
  return new ConnectionError(text, 'connecting', { code: 'TIMEOUT' });
}

import { request as httpRequest, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { ConnectionError } from '../lib/errors.ts';
import { portOf } from './host.ts';
import { describeProxy, type HttpProxy } from './proxy.ts';
import { retryableProxyStatuses, tooManyRequests } from './status.ts';

export interface TunnelOptions {
  readonly target: URL;
  readonly proxy: HttpProxy;
  readonly signal: AbortSignal;
}

/**
 * Asks a proxy for a tunnel to a host (RFC 9110, section 9.3.6).
 *
 * @throws the connection's own error; a ConnectionError where the proxy refuses
 */
export async function tunnel(stream: Duplex, { target, proxy, signal }: TunnelOptions): Promise<void> {
  const path = `${target.hostname}:${portOf(target)}`;
  const { userInfo } = proxy;
  const headers = {
    Host: path,
    ...(userInfo === undefined ? {} : { 'Proxy-Authorization': `Basic ${Buffer.from(userInfo).toString('base64')}` }),
  };
  const request = httpRequest({ method: 'CONNECT', path, headers, createConnection: () => stream, signal });
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    // Node emits this event for every response to CONNECT; the body of a refusal is ignored.
    request.on('connect', resolve);
    request.on('error', reject);
    request.on('close', () => reject(new Error('it closed the connection')));
    request.end();
  });
  const status = response.statusCode ?? 0;
  if (status >= 200 && status < 300) return;
  const why = describeRefusal(status, response.headersDistinct['proxy-authenticate'] ?? [], proxy);
  throw new ConnectionError(
    `No connection: ${describeProxy(proxy)} returned ${status} to CONNECT ${path}; ${why}.`,
    'connecting',
    { final: !retryableProxyStatuses.has(status) },
  );
}

/**
 * What the refusal of a proxy means, and what to do about it.
 *
 * @param challenges the values of `Proxy-Authenticate`
 */
export function describeRefusal(
  status: number,
  challenges: readonly string[],
  { userInfo, variable }: Pick<HttpProxy, 'userInfo' | 'variable'>,
): string {
  if (status >= 500 || status === tooManyRequests)
    return 'the proxy could not reach the host. If this persists, ask the administrator of the proxy';
  if (status !== 401 && status !== 407) return 'ask the administrator of the proxy to allow this host';
  const schemes = schemesIn(challenges);
  if (schemes.length > 0 && !schemes.includes('Basic'))
    return `the proxy requires ${schemes.join(' or ')} authentication, which is not supported. Ask its administrator for Basic authentication, or to allow this runner without authentication`;
  return userInfo === undefined
    ? `the proxy requires a user name and password: set ${variable} to http://user:password@host:port, percent-encoded`
    : `the proxy does not accept the user name and password in ${variable}; correct them there, percent-encoded`;
}

/** The authentication schemes that a message names. */
const known = ['Basic', 'NTLM', 'Negotiate', 'Digest', 'Kerberos', 'Bearer'] as const;

const schemesIn = (challenges: readonly string[]): readonly string[] => {
  const words = challenges.flatMap((challenge) => challenge.toLowerCase().split(/[\s,]/));
  return known.filter((scheme) => words.includes(scheme.toLowerCase()));
};

import { request as httpRequest, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { ActionError, ConnectionError } from '../lib/errors.ts';
import { isExempt, portOf } from './host.ts';
import { retryableProxyStatuses, tooManyRequests } from './status.ts';

/** A proxy that tunnels to the server (RFC 9110, section 9.3.6). */
export interface HttpProxy {
  readonly url: URL;
  /** `user:password`, if the URL holds them. */
  readonly userInfo: string | undefined;
  /** The variable that names it, for messages. */
  readonly variable: string;
}

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Finds the proxy for a URL in `https_proxy` or `http_proxy` (either case, lower first), unless `no_proxy` or loopback exempts it. Our own,
 * as the toolkit asks the environment of the process, and takes any name that begins with `127.` for this machine.
 *
 * @throws ActionError if the proxy in the variable is unusable; the step never bypasses it
 */
export function findProxy(url: URL, env: Env): HttpProxy | undefined {
  const variable = variableFor(url, env);
  const text = variable && env[variable]?.trim();
  if (!variable || !text || isExempt(url, env.no_proxy || env.NO_PROXY || '')) return undefined;

  const proxy = URL.parse(text.includes('://') ? text : `http://${text}`);
  // The value may hold a password, so the messages leave it out.
  const problem = (what: string): ActionError =>
    new ActionError(
      `${variable}: ${what}; write http://host:port, with user:password@ before the host if the proxy requires them, percent-encoded.`,
    );
  if (proxy === null || proxy.hostname === '') throw problem('is not the URL of a proxy');
  if (proxy.protocol !== 'http:' && proxy.protocol !== 'https:')
    throw problem(`${proxy.protocol} proxies are not supported`);
  try {
    const userInfo = [proxy.username, proxy.password].map(decodeURIComponent).join(':');
    return { url: proxy, userInfo: userInfo === ':' ? undefined : userInfo, variable };
  } catch {
    throw problem('the username or password is not percent-encoded correctly');
  }
}

const variableNameOf = ({ protocol }: URL): string => (protocol === 'https:' ? 'https_proxy' : 'http_proxy');

/** The variable that names the proxy for a URL, if one is set. */
const variableFor = (url: URL, env: Env): string | undefined =>
  [variableNameOf(url), variableNameOf(url).toUpperCase()].find((name) => env[name]?.trim());

/** The route to a URL and its reason, for the debug log. */
export function describeRoute(url: URL, env: Env, proxy: HttpProxy | undefined): string {
  if (proxy) return `through ${describeProxy(proxy)}`;
  if (isExempt(url, '')) return 'direct (localhost)';
  const name = variableNameOf(url);
  return variableFor(url, env) ? `direct (no_proxy exempts it from ${name})` : `direct (${name} is not set)`;
}

/** A proxy for logs and messages, without its user name and password. */
export const describeProxy = ({ url, variable }: HttpProxy): string => `the proxy ${url.origin} (${variable})`;

/** The secret texts of a proxy's URL: the password, and what is sent. Passwords below four characters would mask half of the log. */
export function secretsOfProxy({ url, userInfo }: HttpProxy): readonly string[] {
  if (userInfo === undefined) return [];
  const password = userInfo.slice(userInfo.indexOf(':') + 1);
  return [userInfo, password, url.password].filter((text) => text.length >= 4);
}

interface TunnelOptions {
  readonly target: URL;
  readonly proxy: HttpProxy;
  readonly signal: AbortSignal;
}

/**
 * Asks a proxy for a tunnel to a host (RFC 9110, section 9.3.6).
 *
 * @throws the connection's own error; a ConnectionError if the proxy refuses
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
    ? `the proxy requires a username and password: set ${variable} to http://user:password@host:port, percent-encoded`
    : `the proxy does not accept the username and password in ${variable}; correct them there, percent-encoded`;
}

/** The authentication schemes that a message names. */
const known = ['Basic', 'NTLM', 'Negotiate', 'Digest', 'Kerberos', 'Bearer'] as const;

const schemesIn = (challenges: readonly string[]): readonly string[] => {
  const words = challenges.flatMap((challenge) => challenge.toLowerCase().split(/[\s,]/));
  return known.filter((scheme) => words.includes(scheme.toLowerCase()));
};

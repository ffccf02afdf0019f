import { ActionError } from '../lib/errors.ts';
import { isExempt } from './host.ts';

/** A proxy that tunnels to the server (RFC 9110, section 9.3.6). */
export interface HttpProxy {
  readonly url: URL;
  /** `user:password`, where the URL holds them. */
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
  const name = url.protocol === 'https:' ? 'https_proxy' : 'http_proxy';
  const variable = [name, name.toUpperCase()].find((each) => env[each]?.trim());
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
    throw problem('the user name or password is not percent-encoded correctly');
  }
}

/** The route to a URL and its reason, for the debug log. */
export function describeRoute(url: URL, env: Env, proxy: HttpProxy | undefined): string {
  if (proxy) return `through ${describeProxy(proxy)}`;
  const name = url.protocol === 'https:' ? 'https_proxy' : 'http_proxy';
  if (isExempt(url, '')) return 'direct (localhost)';
  const isSet = [name, name.toUpperCase()].some((each) => env[each]?.trim());
  return isSet ? `direct (no_proxy exempts it from ${name})` : `direct (${name} is not set)`;
}

/** A proxy for logs and messages, without its user name and password. */
export const describeProxy = ({ url, variable }: HttpProxy): string => `the proxy ${url.origin} (${variable})`;

/** The secret texts of a proxy's URL: the password, and what is sent. Passwords below four characters would mask half of the log. */
export function secretsOfProxy({ url, userInfo }: HttpProxy): readonly string[] {
  if (userInfo === undefined) return [];
  const password = userInfo.slice(userInfo.indexOf(':') + 1);
  return [userInfo, password, url.password].filter((text) => text.length >= 4);
}

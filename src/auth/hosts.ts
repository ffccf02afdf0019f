import type { Line, Reader } from '../inputs/reader.ts';

/** A host as it stands in an origin: its name and port, the port always there. */
const withPort = (url: URL): string => `${url.hostname}:${url.port || (url.protocol === 'http:' ? '80' : '443')}`;

/** @returns whether a URL's host is this machine itself */
export const isLoopback = ({ hostname }: URL): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);

export interface AllowedHosts {
  /** Whether the user listed the host. */
  lists(url: URL): boolean;
}

/** Reads `allowed-hosts`. An entry without a port means the default port of the URL's scheme. */
export function readAllowedHosts(lines: readonly Line[], reader: Reader): AllowedHosts {
  const hosts = lines.flatMap(({ at, text }) => {
    const entry = text.trim().toLowerCase();
    if (/^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/.test(entry) && URL.canParse(`https://${entry}`))
      return [entry];
    reader.fault(at, `"${entry}" is not a host; write \`host\` or \`host:port\`, without scheme, path or wildcard`);
    return [];
  });
  return { lists: (url) => hosts.some((host) => URL.parse(`${url.protocol}//${host}`)?.host === url.host) };
}

/** @returns what is wrong where a URL may not be called at all: only this machine itself may be by http */
export const checkScheme = (url: URL): string | undefined =>
  url.protocol === 'https:' || isLoopback(url)
    ? undefined
    : `${url.origin} is not https; only this machine itself can be called by http`;

/**
 * Whether a URL may receive a credential, and whether it may be called at all.
 *
 * @param signed whether the request carries a credential
 * @returns what is wrong, or undefined where nothing is
 */
export function checkHost(
  url: URL,
  signed: boolean,
  allowed: AllowedHosts,
  mendixHosts: ReadonlySet<string>,
): string | undefined {
  const problem = checkScheme(url);
  if (problem) return problem;
  if (!signed || allowed.lists(url)) return undefined;
  if (url.protocol === 'https:' && mendixHosts.has(url.hostname) && url.port === '') return undefined;
  return (
    `${withPort(url)} is not a host of the Mendix platform, so it receives no credential; ` +
    `if it should, add a line \`${url.host}\` to \`allowed-hosts\`, or set \`auth: none\` to call it without`
  );
}

import { BlockList, isIP } from 'node:net';

/** The host of a URL as `node:net` and `node:tls` take it: an IPv6 address without brackets. */
export const hostWithoutBrackets = ({ hostname }: Pick<URL, 'hostname'>): string => hostname.replace(/^\[|\]$/g, '');

/** The host of a URL as names are compared: also without the dot that may end a name. */
const bareHost = (url: Pick<URL, 'hostname'>): string => hostWithoutBrackets(url).replace(/\.$/, '');

/** The port of an http or https URL, also if it is the default one. */
export const portOf = ({ port, protocol }: Pick<URL, 'port' | 'protocol'>): number =>
  Number(port || (protocol === 'https:' ? 443 : 80));

const familyOf = (address: string): 'ipv4' | 'ipv6' | undefined =>
  isIP(address) === 4 ? 'ipv4' : isIP(address) === 6 ? 'ipv6' : undefined;

/** Whether a URL's host is this machine itself, by its name (RFC 6761, section 6.3) or its address. */
export function isLoopback(url: Pick<URL, 'hostname'>): boolean {
  const host = bareHost(url);
  const family = familyOf(host);
  return family ? loopbackAddresses().check(host, family) : host === 'localhost';
}

/** RFC 1122, section 3.2.1.3, and RFC 4291, section 2.5.3. */
function loopbackAddresses(): BlockList {
  const addresses = new BlockList();
  addresses.addSubnet('127.0.0.0', 8, 'ipv4');
  addresses.addAddress('::1', 'ipv6');
  return addresses;
}

/** Bits of an address. */
const addressBits = { ipv4: 32, ipv6: 128 } as const;

/**
 * Whether a URL is called without a proxy: always for localhost, and for the entries of `no_proxy`. An entry is `*`, a name (which also
 * covers its subdomains, with or without `.` or `*.` before it), an address, or a range such as `10.0.0.0/8`; a port may follow a
 * name or address. Commas or blanks come between entries. There is no standard; these are the forms that curl, Go and Python accept together.
 */
export function isExempt(url: URL, noProxy: string): boolean {
  return isLoopback(url) || noProxy.split(/[\s,]/).some((entry) => entry !== '' && exempts(entry.toLowerCase(), url));
}

function exempts(entry: string, url: URL): boolean {
  if (entry === '*') return true;
  const host = bareHost(url);
  if (entry.includes('/')) return isInRange(host, entry);
  const { name, port } = split(entry);
  if (port !== undefined && port !== String(portOf(url))) return false;
  // As a URL has it: punycode, an address in its usual form, no dot at the end.
  const named = name.replace(/^(?:\*\.|\.)/, '');
  const parsed = URL.parse(`http://${familyOf(named) === 'ipv6' ? `[${named}]` : named}/`);
  if (!parsed) return false;
  const usual = bareHost(parsed);
  return host === usual || (familyOf(host) === undefined && host.endsWith(`.${usual}`));
}

/** Takes the port off an entry; the colons of an IPv6 address without brackets are its own. */
function split(entry: string): { name: string; port: string | undefined } {
  const bracket = entry.indexOf(']');
  const name = entry.startsWith('[') && bracket > 0 ? entry.slice(1, bracket) : undefined;
  if (name !== undefined) return { name, port: entry[bracket + 1] === ':' ? entry.slice(bracket + 2) : undefined };
  const colon = entry.indexOf(':');
  if (colon < 0 || colon !== entry.lastIndexOf(':')) return { name: entry, port: undefined };
  return { name: entry.slice(0, colon), port: entry.slice(colon + 1) };
}

/** Whether an address is in a range; a name is in none, as what it stands for is for the proxy to look up. */
function isInRange(host: string, range: string): boolean {
  const slash = range.indexOf('/');
  const network = range.slice(0, slash).replace(/^\[|\]$/g, '');
  const bits = range.slice(slash + 1);
  const [family, networkFamily] = [familyOf(host), familyOf(network)];
  if (!family || !networkFamily || !/^\d{1,3}$/.test(bits) || Number(bits) > addressBits[networkFamily]) return false;
  const list = new BlockList();
  list.addSubnet(network, Number(bits), networkFamily);
  return list.check(host, family);
}

import { BlockList, isIP } from 'node:net';

/** The host of a URL as `node:net` and `node:tls` take it: an IPv6 address without brackets. */
export const hostWithoutBrackets = ({ hostname }: Pick<URL, 'hostname'>): string => hostname.replace(/^\[|\]$/g, '');

/** The host of a URL as names are compared: also without the dot that may end a name. */
export const bareHost = (url: Pick<URL, 'hostname'>): string => hostWithoutBrackets(url).replace(/\.$/, '');

/** The port of an http or https URL, also where it is the default one. */
export const portOf = ({ port, protocol }: Pick<URL, 'port' | 'protocol'>): number =>
  Number(port || (protocol === 'https:' ? 443 : 80));

export const familyOf = (address: string): 'ipv4' | 'ipv6' | undefined =>
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

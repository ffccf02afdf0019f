import { BlockList, isIP } from 'node:net';

/** The addresses of this machine itself (RFC 1122, section 3.2.1.3; RFC 4291, section 2.5.3). */
function ownAddresses(): BlockList {
  const own = new BlockList();
  own.addSubnet('127.0.0.0', 8, 'ipv4');
  own.addAddress('::1', 'ipv6');
  return own;
}

export const familyOf = (address: string): 'ipv4' | 'ipv6' | undefined =>
  isIP(address) === 4 ? 'ipv4' : isIP(address) === 6 ? 'ipv6' : undefined;

/** The host of a URL as `node:net` writes it: an IPv6 address without brackets, a name without the dot at its end. */
export const bareHost = ({ hostname }: Pick<URL, 'hostname'>): string => hostname.replace(/^\[|\]$|\.$/g, '');

/** Whether a URL's host is this machine itself, by its name (RFC 6761, section 6.3) or its address. */
export function isLoopback(url: Pick<URL, 'hostname'>): boolean {
  const host = bareHost(url);
  const family = familyOf(host);
  return family ? ownAddresses().check(host, family) : host === 'localhost';
}

import { isLoopback, portOf } from '../http/host.ts';
import { type ApiRequest, type HostRule, type SignedRequest, sign } from '../http/request.ts';
import { allValid, type Invalid, type Issues } from '../inputs/issues.ts';
import type { Line } from '../inputs/reader.ts';
import { ActionError } from '../lib/errors.ts';
import { closest } from '../lib/similarity.ts';
import { type Credential, credentialHeaders } from './credentials.ts';

/** The hosts that the user trusts in addition to those of Mendix. */
export type AllowedHosts = readonly string[];

/** Reads `allowed-hosts`. An entry without a port means the default port of the URL's scheme. */
export function readAllowedHosts(lines: readonly Line[], issues: Issues): AllowedHosts | Invalid {
  const hosts = lines.map(({ at, text }) => {
    const entry = text.trim().toLowerCase();
    const isHost = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/.test(entry) && URL.canParse(`https://${entry}`);
    if (isHost) return entry;
    return issues.add(
      at,
      `"${entry}" is not a host; write \`host\` or \`host:port\`, without scheme, path or wildcard`,
    );
  });
  return allValid(hosts);
}

/** Whether the user lists the host of a URL. */
export const isAllowed = (url: URL, allowed: AllowedHosts): boolean =>
  allowed.some((host) => URL.parse(`${url.protocol}//${host}`)?.host === url.host);

/** @returns why a URL may not be called at all: only localhost may be called over http */
export const schemeProblem = (url: URL): string | undefined =>
  url.protocol === 'https:' || isLoopback(url)
    ? undefined
    : `${url.origin} is not https; only localhost can be called over http`;

/** @returns why a URL in a response from `from` is not called, a clause */
export function linkProblem(url: URL, from: URL): string | undefined {
  if (url.username || url.password) return 'has user info before the host';
  if (schemeProblem(url) || (url.protocol === 'http:' && from.protocol !== 'http:')) return 'is not https';
  // A response from the network must not make the runner call itself.
  return isLoopback(url) && !isLoopback(from)
    ? 'is localhost, which a response from another host must not name'
    : undefined;
}

/** @returns what is wrong with a text that is not exactly the origin and the path of a URL */
export function baseUrlProblem(text: string): string | undefined {
  const url = /[?#\\{}\s]|\/\/[^/]*@/.test(text) ? null : URL.parse(text);
  return url === null || url.host === ''
    ? 'is not a URL such as https://mendix.example.com: write scheme, host and path, without query, fragment or username'
    : undefined;
}

type Variables = Readonly<Record<string, string | undefined>>;

/** @returns why no credential may be sent if Node accepts any certificate */
export const tlsProblem = ({ NODE_TLS_REJECT_UNAUTHORIZED: value }: Variables): string | undefined =>
  value === '0'
    ? 'NODE_TLS_REJECT_UNAUTHORIZED=0 accepts any certificate, so no credential is sent; remove it, and set NODE_EXTRA_CA_CERTS to the PEM file of your certificate authority'
    : undefined;

/** Whether a URL is on the platform: https, at the usual port of one of its hosts. */
export const isPlatform = (url: URL, platformHosts: ReadonlySet<string>): boolean =>
  url.protocol === 'https:' && platformHosts.has(url.hostname) && url.port === '';

/** Why a host may receive a credential or not, for people. */
export function hostReason(url: URL, allowed: AllowedHosts, platformHosts: ReadonlySet<string>): string {
  if (isPlatform(url, platformHosts)) return 'is a Mendix host';
  return isAllowed(url, allowed)
    ? 'is listed in `allowed-hosts`'
    : 'is not a Mendix host, and is not listed in `allowed-hosts`';
}

/** How similar a host must be to a Mendix host to count as a misspelling; customers' apps under mendixcloud.com are less similar. */
const minSimilarity = 0.8;

/** The rule for every request: a credential is sent only to Mendix hosts and to hosts that the user lists. */
export const hostRule =
  (allowed: AllowedHosts, platformHosts: ReadonlySet<string>, env: Variables): HostRule =>
  (url, hasCredential) => {
    const problem = schemeProblem(url) ?? (hasCredential && url.protocol === 'https:' ? tlsProblem(env) : undefined);
    if (problem || !hasCredential || isAllowed(url, allowed) || isPlatform(url, platformHosts)) return problem;
    const meant = closest(url.hostname, [...platformHosts], minSimilarity);
    return (
      `${url.hostname}:${portOf(url)} is not a Mendix host, so it receives no credential; ` +
      `${meant ? `did you mean ${meant}? If not, and it is your own host` : 'if it is your own host'}, ` +
      `add a line \`${url.host}\` to \`allowed-hosts\`, or set \`auth: none\` to call it without a credential`
    );
  };

/** Creates requests that may be sent. No other code creates them or sends a credential to a host. */
export interface Signer {
  /** @returns what is wrong if a URL may not be called, or not with a credential */
  problem(url: URL, hasCredential: boolean): string | undefined;
  /** @throws ActionError if the host may not be called so */
  sign(request: ApiRequest, credential: Credential): SignedRequest;
}

export const createSigner = (rule: HostRule): Signer => ({
  problem: rule,
  sign: (request, credential) => {
    const signed = sign(request, credentialHeaders(credential), rule);
    if (typeof signed === 'string') throw new ActionError(`${request.method} is not sent: ${signed}.`);
    return signed;
  },
});

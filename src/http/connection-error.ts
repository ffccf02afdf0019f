import { getCACertificates } from 'node:tls';
import { ActionError, ConnectionError, messageOf, type Phase } from '../lib/errors.ts';

/** The other side of a connection. */
export interface Peer {
  /** The host, or a proxy as `describeProxy` names it. */
  readonly host: string;
  /** The variable that names it, if it is a proxy. */
  readonly proxy?: string | undefined;
  /** The proxy that led to it, as `describeProxy` names it. */
  readonly via?: string | undefined;
  /** The value of NODE_EXTRA_CA_CERTS. */
  readonly extraAuthorities?: string | undefined;
}

/** The meaning of Node's error codes; `%` is replaced by the peer. */
const meanings: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connection refused by %',
  ECONNRESET: 'connection reset by %',
  EPIPE: 'connection reset by %',
  ETIMEDOUT: 'connection to % timed out',
  EHOSTUNREACH: '% cannot be reached from this runner',
  ENETUNREACH: '% cannot be reached from this runner',
  EPROTO: 'the TLS handshake with % failed; is it an https port?',
  HPE_HEADER_OVERFLOW: '% sent more than 64 KiB of headers',
};

const when: Readonly<Record<Phase, string>> = {
  connecting: 'No connection',
  sending: 'The connection failed while the request was being sent',
  waiting: 'The connection failed before a response arrived',
  receiving: 'The response broke off',
};

const isCertificateError = (code: string): boolean => /CERT|SELF_SIGNED|UNABLE_TO_|^CRL_|HOSTNAME_MISMATCH/.test(code);

/** The error of a connection, with its cause and how far the request had come. An error that is meant for the user stays as it is. */
export function connectionError(error: unknown, peer: Peer, phase: Phase): ActionError {
  if (error instanceof ActionError) return error;
  const code = codeOf(error);
  if (isCertificateError(code)) {
    const text = `${when[phase]}: ${describeCertificateError(code, peer)}.`;
    return new ConnectionError(text, phase, { cause: error, final: true });
  }
  const via = peer.via && phase === 'connecting' ? `, through ${peer.via}` : '';
  const remedy = phase === 'connecting' ? connectRemedy(code, peer) : '.';
  return new ConnectionError(`${when[phase]}: ${describe(error, code, peer)}${via}${remedy}`, phase, { cause: error });
}

function connectRemedy(code: string, { proxy }: Peer): string {
  if (proxy) return `; is ${proxy} right, and does the proxy run?`;
  if (code === 'ECONNREFUSED') return '; is the port right?';
  return code === 'ENOTFOUND' ? '; check the spelling, or the DNS of this runner.' : '.';
}

function describe(error: unknown, code: string, { host, proxy }: Peer): string {
  const name = proxy ? `of ${host}` : host;
  if (code === 'ENOTFOUND') return `DNS lookup failed: host ${name} not found (${code})`;
  if (code === 'EAI_AGAIN') return `DNS lookup failed: the name server did not respond for host ${name} (${code})`;
  const meaning = meanings[code];
  // A function, as a `$` in a host must stay one.
  if (meaning !== undefined) return `${meaning.replace('%', () => host)} (${code})`;
  if (code.startsWith('HPE_')) return `${host} sent something that is not valid HTTP (${code})`;
  if (code.startsWith('ERR_SSL')) return `TLS with ${host} failed (${code})`;
  return `${host}: ${connectionMessage(error)}`;
}

function describeCertificateError(code: string, { host, proxy, extraAuthorities }: Peer): string {
  const certificate = `the certificate of ${host}`;
  switch (code) {
    case 'CERT_HAS_EXPIRED':
      return `${certificate} has expired (${code}); the administrator of ${proxy ? 'the proxy' : 'the host'} has to renew it`;
    case 'CERT_NOT_YET_VALID':
      return `${certificate} is not valid yet (${code}); check the clock of this runner`;
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
      return `${certificate} is for another name (${code}); check the host, which must be one of the names in the certificate`;
    case 'CERT_REVOKED':
      return `${certificate} has been revoked (${code})`;
  }
  const untrusted = `${certificate} was issued by a certificate authority that this runner does not trust (${code})`;
  if (extraAuthorities && getCACertificates('extra').length === 0)
    return `${untrusted}; NODE_EXTRA_CA_CERTS is ${extraAuthorities}, but no certificate could be read from it: set it to the path of a PEM file that this step can read`;
  if (extraAuthorities)
    return `${untrusted}; NODE_EXTRA_CA_CERTS (${extraAuthorities}) does not contain its certificate either: add it there`;
  return `${untrusted}. If it is your company's, set NODE_EXTRA_CA_CERTS to the path of its PEM file, under \`env:\` of the job or step`;
}

/** The code of an error; if all addresses of a name fail, the code that they share. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError) {
    const codes = new Set(error.errors.map(codeOf));
    return codes.size === 1 ? ([...codes][0] ?? '') : '';
  }
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** If all addresses of a name fail, the error has no message, but those of each address. */
function connectionMessage(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return error.errors.map(connectionMessage).join('; ');
  return messageOf(error).split('\n')[0] ?? '';
}

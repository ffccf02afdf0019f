import { getCACertificates } from 'node:tls';
import { ActionError, ConnectionError, messageOf, type Phase } from '../lib/errors.ts';

/** Whom a connection was to. */
export interface Peer {
  /** The host, or a proxy as `describeProxy` names it. */
  readonly host: string;
  /** The variable that names it, where it is a proxy. */
  readonly proxy?: string | undefined;
  /** The proxy that led to it, as `describeProxy` names it. */
  readonly via?: string | undefined;
  /** The value of NODE_EXTRA_CA_CERTS. */
  readonly extraAuthorities?: string | undefined;
}

/** What to say of an error code of Node's; `%` stands for the peer. */
const meanings: Readonly<Record<string, string>> = {
  ECONNREFUSED: '% refused the connection; nothing listens there',
  ECONNRESET: '% broke the connection off',
  EPIPE: '% broke the connection off',
  ETIMEDOUT: '% gave no sign of life for too long',
  EHOSTUNREACH: '% cannot be reached from here',
  ENETUNREACH: '% cannot be reached from here',
  EPROTO: '% and this action could not agree on TLS; is it an https port?',
  HPE_HEADER_OVERFLOW: '% sent more than 64 KiB of headers',
};

const when: Readonly<Record<Phase, string>> = {
  connecting: 'No connection',
  sending: 'The connection failed while the request was sent',
  waiting: 'The connection failed before an answer came',
  receiving: 'The answer broke off',
};

const isCertificateError = (code: string): boolean => /CERT|SELF_SIGNED|UNABLE_TO_|^CRL_|HOSTNAME_MISMATCH/.test(code);

/** Says in one sentence what went wrong with a connection, and how far it had come. An error that is meant for the user stays as it is. */
export function connectionError(error: unknown, peer: Peer, phase: Phase): ActionError {
  if (error instanceof ActionError) return error;
  const code = codeOf(error);
  if (isCertificateError(code)) {
    const text = `${when[phase]}: ${describeCertificateError(code, peer)}.`;
    return new ConnectionError(text, phase, { cause: error, final: true, reason: 'certificate' });
  }
  const via = peer.via && phase === 'connecting' ? `, by way of ${peer.via}` : '';
  const remedy = peer.proxy && phase === 'connecting' ? `; is ${peer.proxy} right, and does the proxy run?` : '.';
  return new ConnectionError(`${when[phase]}: ${describe(error, code, peer)}${via}${remedy}`, phase, { cause: error });
}

function describe(error: unknown, code: string, { host, proxy }: Peer): string {
  const name = proxy ? `of ${host}` : host;
  if (code === 'ENOTFOUND') return `the name ${name} is not known; check the host for a typing error (${code})`;
  if (code === 'EAI_AGAIN') return `the name ${name} could not be looked up; the name server did not answer (${code})`;
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
      return `${certificate} has expired; whoever runs ${proxy ? 'the proxy' : 'the host'} has to renew it (${code})`;
    case 'CERT_NOT_YET_VALID':
      return `${certificate} is not valid yet; is the clock of this runner right? (${code})`;
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
      return `${certificate} is for another name; check the host, which must be one that the certificate names (${code})`;
    case 'CERT_REVOKED':
      return `${certificate} has been revoked (${code})`;
  }
  const untrusted = `${certificate} is not trusted: this runner does not know the authority that signed it (${code})`;
  if (extraAuthorities && getCACertificates('extra').length === 0)
    return `${untrusted}; NODE_EXTRA_CA_CERTS is ${extraAuthorities}, and no certificate could be read from it: give the path of a file in PEM format that this step can read`;
  if (extraAuthorities)
    return `${untrusted}; it is not among those of NODE_EXTRA_CA_CERTS (${extraAuthorities}) either: add its certificate there`;
  return `${untrusted}; where it is a private one, set NODE_EXTRA_CA_CERTS to the path of its certificate under \`env:\` of the job or step`;
}

/** The code of an error; of several addresses that all fail, the one that they share. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError) {
    const codes = new Set(error.errors.map(codeOf));
    return codes.size === 1 ? ([...codes][0] ?? '') : '';
  }
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Several addresses that all fail give an error without a message of its own. */
function connectionMessage(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return error.errors.map(connectionMessage).join('; ');
  return messageOf(error).split('\n')[0] ?? '';
}

import { ActionError, ConnectionError, type Phase } from '../lib/errors.ts';

/** What to say of an error code of Node's; `%` stands for the host. */
const meanings: Readonly<Record<string, string>> = {
  ENOTFOUND: 'the name % is not known; check the host for a typing error',
  EAI_AGAIN: 'the name % could not be looked up; the name server did not answer',
  ECONNREFUSED: '% refused the connection; nothing listens there',
  ECONNRESET: '% broke the connection off',
  EPIPE: '% broke the connection off',
  ETIMEDOUT: 'connecting to % took too long',
  EHOSTUNREACH: '% cannot be reached from here',
  ENETUNREACH: '% cannot be reached from here',
  EPROTO: '% and this action could not agree on TLS; is it an https port?',
  HPE_HEADER_OVERFLOW: '% sent more than 16 KiB of headers',
};

const when: Readonly<Record<Phase, string>> = {
  connecting: 'No connection',
  sending: 'The connection failed while the request was sent',
  waiting: 'The connection failed before an answer came',
  receiving: 'The answer broke off',
};

const isCertificateError = (code: string): boolean => /CERT|SELF_SIGNED|UNABLE_TO_|^CRL_|HOSTNAME_MISMATCH/.test(code);

/** Says in one sentence what went wrong with a connection, and how far it had come. An error that is meant for the user stays as it is. */
export function connectionError(error: unknown, { host }: URL, phase: Phase): ActionError {
  if (error instanceof ActionError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const fail = (text: string, final = false): ConnectionError =>
    new ConnectionError(`${when[phase]}: ${text}.`, phase, { cause: error, final });

  const meaning = meanings[code];
  if (meaning !== undefined) return fail(`${meaning.replace('%', host)} (${code})`);
  if (code.startsWith('HPE_')) return fail(`${host} sent something that is not valid HTTP (${code})`);
  if (code.startsWith('ERR_SSL')) return fail(`TLS with ${host} failed (${code})`);
  if (!isCertificateError(code)) return fail(`${host}: ${messageOf(error)}`);
  const advice =
    'where a private authority signed it, set NODE_EXTRA_CA_CERTS to the path of its certificate under `env:` of the job or step';
  return fail(`the certificate of ${host} is not trusted (${code}); ${advice}`, true);
}

/** Several addresses that all fail give an error without a message of its own. */
function messageOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return error.errors.map(messageOf).join('; ');
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}

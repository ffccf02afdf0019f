import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connectionError, type Peer } from '../../../src/http/connection-error.ts';
import { contentEncodingsOf } from '../../../src/http/content-encoding.ts';
import { asUtf8, transferProblem } from '../../../src/http/incoming-response.ts';
import { describeRefusal } from '../../../src/http/tunnel.ts';
import { ActionError, ConnectionError } from '../../../src/lib/errors.ts';

const host: Peer = { host: 'a.example' };
const proxy: Peer = { host: 'the proxy http://p:3128 (HTTPS_PROXY)', proxy: 'HTTPS_PROXY' };
const coded = (code: string): Error => Object.assign(new Error('words of Node'), { code });

const errors: [name: string, error: unknown, peer: Peer, message: RegExp, more: Partial<ConnectionError>][] = [
  [
    'a refusal',
    coded('ECONNREFUSED'),
    host,
    /^No connection: connection refused by a\.example \(ECONNREFUSED\); is the port right\?$/,
    { final: false },
  ],
  [
    'a refusal of the proxy',
    coded('ECONNREFUSED'),
    proxy,
    /connection refused by the proxy http:.*; is HTTPS_PROXY right/,
    {},
  ],
  [
    'no such name',
    coded('ENOTFOUND'),
    host,
    /DNS lookup failed: host a\.example not found \(ENOTFOUND\); check the spelling/,
    { code: 'CONNECTION_FAILED' },
  ],
  [
    'no such name of a proxy',
    coded('ENOTFOUND'),
    proxy,
    /host of the proxy http:\/\/p:3128 \(HTTPS_PROXY\) not found.*; is HTTPS_PROXY right/,
    {},
  ],
  [
    'behind a proxy',
    coded('ECONNRESET'),
    { ...host, via: proxy.host },
    /connection reset by a\.example.*through the proxy/,
    {},
  ],
  ['a `$&` in a host', coded('EPIPE'), { host: '$&.example' }, /: connection reset by \$&\.example/, {}],
  [
    'addresses that all refuse',
    new AggregateError([coded('ECONNREFUSED'), coded('ECONNREFUSED')]),
    host,
    /connection refused by a\.example.*\(ECONNREFUSED\)/,
    {},
  ],
  [
    'addresses that fail in several ways',
    new AggregateError([coded('ECONNREFUSED'), coded('X')]),
    host,
    /words of Node; words/,
    {},
  ],
  ['a certificate', coded('CERT_HAS_EXPIRED'), host, /has expired/, { final: true, reason: 'certificate' }],
  [
    'one not yet valid',
    coded('CERT_NOT_YET_VALID'),
    host,
    /not valid yet .*; check the clock/,
    { reason: 'certificate' },
  ],
  ['one of another name', coded('ERR_TLS_CERT_ALTNAME_INVALID'), host, /another name/, { reason: 'certificate' }],
  [
    'one of nobody',
    coded('SELF_SIGNED_CERT_IN_CHAIN'),
    host,
    /certificate authority that this runner does not trust.*set NODE_EXTRA/,
    { final: true },
  ],
  ['something else', 'words', host, /a\.example: words/, { reason: 'other', code: 'CONNECTION_FAILED' }],
];

for (const [name, error, peer, message, more] of errors) {
  test(`a connection that fails: ${name}`, () => {
    const made = connectionError(error, peer, 'connecting');
    assert.ok(made instanceof ConnectionError);
    assert.match(made.message, message);
    for (const [field, value] of Object.entries(more)) assert.equal(Reflect.get(made, field), value, field);
  });
}

test('a connection that fails: what is meant for the user stays', () => {
  const error = new ActionError('x');
  assert.equal(connectionError(error, host, 'waiting'), error);
});

test('a connection that fails: silence is a time-out, unless more is known', () => {
  assert.equal(new ConnectionError('x', 'waiting', { reason: 'idle timeout' }).code, 'TIMEOUT');
  assert.equal(
    new ConnectionError('x', 'waiting', { reason: 'idle timeout', code: 'OUTCOME_UNKNOWN' }).code,
    'OUTCOME_UNKNOWN',
  );
});

const variable = 'HTTPS_PROXY';
for (const [status, challenges, userInfo, expected] of [
  [407, [], undefined, /requires a user name and password: set HTTPS_PROXY/],
  [401, ['Basic realm="x"'], undefined, /requires a user name and password/],
  [407, ['Basic realm="x"'], 'a:b', /does not accept the user name and password in HTTPS_PROXY/],
  [407, ['NTLM'], 'a:b', /requires NTLM authentication, which/],
  [407, ['Negotiate', 'NTLM'], undefined, /requires NTLM or Negotiate authentication, which/],
  [407, ['Negotiate, Basic realm="x"'], undefined, /requires a user name/],
  [407, ['Something-of-its-own'], undefined, /requires a user name/],
  [403, [], undefined, /allow this host/],
  [500, [], undefined, /could not reach the host/],
  [503, [], undefined, /could not reach the host/],
] as const) {
  test(`a proxy that answers ${status} with [${challenges}]${userInfo ? ' to a password' : ''}`, () =>
    assert.match(describeRefusal(status, challenges, { userInfo, variable }), expected));
}

for (const [given, expected] of [
  [[], []],
  [['gzip'], ['gzip']],
  [['GZIP, br'], ['gzip', 'br']],
  [
    ['gzip', 'br'],
    ['gzip', 'br'],
  ],
  [['identity'], []],
  [['UTF-8'], []],
  [['none'], []],
  [['binary, gzip'], ['gzip']],
  [['aws-chunked'], []],
  [['compress'], undefined],
  [['gzip, gzip, gzip'], undefined],
] as const) {
  test(`Content-Encoding [${given}] is ${expected ? `[${expected}]` : 'not known'}`, () =>
    assert.deepEqual(
      contentEncodingsOf(given)?.map(({ name }) => name),
      expected,
    ));
}

for (const [value, isFine] of [
  [undefined, true],
  ['chunked', true],
  ['Chunked', true],
  ['identity', true],
  ['gzip, chunked', false],
  ['chunked, x', false],
  ['x', false],
] as const) {
  test(`Transfer-Encoding ${value} is ${isFine ? '' : 'not '}taken`, () => {
    const headersDistinct = value === undefined ? {} : { 'transfer-encoding': [value] };
    assert.equal(transferProblem({ headersDistinct }) === undefined, isFine);
  });
}

for (const [bytes, expected] of [
  [Buffer.from('plain'), 'plain'],
  [Buffer.from('caf\u00e9'), 'caf\u00e9'],
  [Buffer.from('caf\u00e9', 'latin1'), 'caf\u00e9'],
  [Buffer.from('\u65e5\u672c'), '\u65e5\u672c'],
] as const) {
  test(`a header of the bytes ${bytes.toString('hex')} is ${expected}`, () =>
    assert.equal(asUtf8(bytes.toString('latin1')), expected));
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connectionError, type Peer } from '../../../src/http/connection-error.ts';
import { ActionError, ConnectionError } from '../../../src/lib/errors.ts';

const host: Peer = { host: 'a.example' };
const proxy: Peer = { host: 'the proxy http://p:3128 (HTTPS_PROXY)', proxy: 'HTTPS_PROXY' };
const coded = (code: string): Error => Object.assign(new Error('words of Node'), { code });

const errors: [name: string, error: unknown, peer: Peer, message: RegExp, more: Partial<ConnectionError>][] = [
  [
    'a refused connection',
    coded('ECONNREFUSED'),
    host,
    /^No connection: connection refused by a\.example \(ECONNREFUSED\); is the port right\?$/,
    { final: false },
  ],
  [
    'a connection refused by the proxy',
    coded('ECONNREFUSED'),
    proxy,
    /connection refused by the proxy http:.*; is HTTPS_PROXY right/,
    {},
  ],
  [
    'an unknown host name',
    coded('ENOTFOUND'),
    host,
    /DNS lookup failed: host a\.example not found \(ENOTFOUND\); check the spelling/,
    { code: 'CONNECTION_FAILED' },
  ],
  [
    'an unknown host name of a proxy',
    coded('ENOTFOUND'),
    proxy,
    /host of the proxy http:\/\/p:3128 \(HTTPS_PROXY\) not found.*; is HTTPS_PROXY right/,
    {},
  ],
  [
    'a reset connection through a proxy',
    coded('ECONNRESET'),
    { ...host, via: proxy.host },
    /connection reset by a\.example.*through the proxy/,
    {},
  ],
  ['a `$&` in a host', coded('EPIPE'), { host: '$&.example' }, /: connection reset by \$&\.example/, {}],
  [
    'several addresses that all refuse',
    new AggregateError([coded('ECONNREFUSED'), coded('ECONNREFUSED')]),
    host,
    /connection refused by a\.example.*\(ECONNREFUSED\)/,
    {},
  ],
  [
    'several addresses that fail in different ways',
    new AggregateError([coded('ECONNREFUSED'), coded('X')]),
    host,
    /words of Node; words/,
    {},
  ],
  ['an expired certificate', coded('CERT_HAS_EXPIRED'), host, /has expired/, { final: true }],
  [
    'a certificate that is not valid yet',
    coded('CERT_NOT_YET_VALID'),
    host,
    /not valid yet .*; check the clock/,
    { final: true },
  ],
  ['a certificate for another name', coded('ERR_TLS_CERT_ALTNAME_INVALID'), host, /another name/, { final: true }],
  [
    'a certificate of an unknown authority',
    coded('SELF_SIGNED_CERT_IN_CHAIN'),
    host,
    /certificate authority that this runner does not trust.*set NODE_EXTRA/,
    { final: true },
  ],
  ['any other error', 'words', host, /a\.example: words/, { final: false, code: 'CONNECTION_FAILED' }],
];

for (const [name, error, peer, message, more] of errors) {
  test(`the message about ${name}`, () => {
    const made = connectionError(error, peer, 'connecting');
    assert.ok(made instanceof ConnectionError);
    assert.match(made.message, message);
    for (const [field, value] of Object.entries(more)) assert.equal(Reflect.get(made, field), value, field);
  });
}

test('an error that is already meant for the user stays unchanged', () => {
  const error = new ActionError('x');
  assert.equal(connectionError(error, host, 'waiting'), error);
});

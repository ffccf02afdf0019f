import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connectionError, type Peer } from '../../../src/http/connection-error.ts';
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
  ['a certificate', coded('CERT_HAS_EXPIRED'), host, /has expired/, { final: true }],
  ['one not yet valid', coded('CERT_NOT_YET_VALID'), host, /not valid yet .*; check the clock/, { final: true }],
  ['one of another name', coded('ERR_TLS_CERT_ALTNAME_INVALID'), host, /another name/, { final: true }],
  [
    'one of nobody',
    coded('SELF_SIGNED_CERT_IN_CHAIN'),
    host,
    /certificate authority that this runner does not trust.*set NODE_EXTRA/,
    { final: true },
  ],
  ['something else', 'words', host, /a\.example: words/, { final: false, code: 'CONNECTION_FAILED' }],
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

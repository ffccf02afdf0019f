import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { createServer as createTlsServer } from 'node:tls';
import { createFolder, pat, runAction, runInProcess, withPat } from '../support/action.ts';
import { expired, forAnother, selfSigned, trust, valid } from '../support/certificates.ts';
import { serve } from '../support/serve.ts';
import { json, listen } from '../support/server.ts';
import { assertSafe, type Fault, ok, testFaults } from './fault.ts';

const write = { method: 'POST', body: '{}' };
const secure = (port: number): string => `https://localhost:${port}/x`;

testFaults('no connection', {
  'nothing listens on the port': {
    url: () => 'http://127.0.0.1:1/x',
    inputs: { 'allowed-hosts': '127.0.0.1:1' },
    error: /connection refused by 127\.0\.0\.1:1/,
    errorCode: 'CONNECTION_FAILED',
  },
  'nothing listens on either address of a host name': {
    url: () => 'http://localhost:1/x',
    inputs: { 'allowed-hosts': 'localhost:1' },
    error: /No connection: connection refused by/,
    errorCode: 'CONNECTION_FAILED',
  },
  'nothing listens on the port of a write, so the error says nothing about its outcome': {
    url: () => 'http://127.0.0.1:1/x',
    inputs: { 'allowed-hosts': '127.0.0.1:1', ...write },
    error: /^(?!.*outcome is unknown).*connection refused/,
    errorCode: 'CONNECTION_FAILED',
  },
  'the host name does not exist': {
    url: () => 'https://no-such-host.invalid/x',
    inputs: { 'allowed-hosts': 'no-such-host.invalid' },
    error: /DNS lookup failed: .*host no-such-host\.invalid/,
    errorCode: 'CONNECTION_FAILED',
  },
  'the server does not support TLS': {
    serve: (socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'),
    url: secure,
    error: /TLS/,
    errorCode: 'CONNECTION_FAILED',
  },
  'the TLS handshake is closed': {
    serve: (socket) => socket.end(),
    url: secure,
    error: /No connection/,
    errorCode: 'CONNECTION_FAILED',
  },
  'the TLS handshake is reset': {
    serve: (socket) => socket.resetAndDestroy(),
    url: secure,
    error: /No connection.*ECONNRESET/,
    errorCode: 'CONNECTION_FAILED',
  },
  'the TLS handshake gets no response': {
    url: secure,
    inputs: { timeout: '400ms' },
    error: /No connection to localhost:\d+ within 0\.4 s/,
    errorCode: 'TIMEOUT',
  },
  'the TLS handshake of a write gets no response, so nothing was sent': {
    url: secure,
    inputs: { timeout: '400ms', ...write },
    error: /^(?!.*outcome is unknown).*No connection to/,
    errorCode: 'TIMEOUT',
  },
});

for (const [name, certificate, words] of [
  [
    'self-signed',
    selfSigned,
    /that this runner does not trust \((DEPTH_ZERO_SELF_SIGNED_CERT|UNABLE_TO_VERIFY\w+)\).*NODE_EXTRA_CA_CERTS \(.*authority\.pem\) does not contain its certificate either/,
  ],
  ['expired', expired, /has expired \(CERT_HAS_EXPIRED\); the administrator of the host has to renew it/],
  ['for another name', forAnother, /is for another name \(ERR_TLS_CERT_ALTNAME_INVALID\); check the host/],
] as const) {
  test(`no connection: a certificate that is ${name} fails without a retry`, async (t) => {
    const server = await serve(t, (_, response) => json(response, 200, {}), { tls: certificate });
    const folder = createFolder(t);
    const run = await runInProcess(t, { folder, inputs: withPat(server, { url: '/x' }), env: trust });
    assertSafe(run, folder);
    assert.equal(run.code, 1);
    assert.match(run.errors.join(), /No connection: the certificate of localhost:\d+ /);
    assert.match(run.errors.join(), words);
    assert.equal(run.log.filter((line) => line.includes('retrying in')).length, 0);
    assert.equal(server.requests.length, 0);
  });
}

test('no connection: a certificate of an untrusted authority causes an error until NODE_EXTRA_CA_CERTS names the authority', async (t) => {
  const server = await serve(t, (_, response) => json(response, 200, {}), { tls: valid });
  const folder = createFolder(t);
  const unknown = await runAction(t, { folder, inputs: withPat(server, { url: '/x' }) });
  assertSafe(unknown, folder);
  // Node itself warns about a file that it cannot read.
  const stderr = /^Warning: Ignoring extra certs from .*no-such\.pem/;
  assert.match(
    unknown.errors.join(),
    /certificate authority that this runner does not trust.*set NODE_EXTRA_CA_CERTS to the path/,
  );
  const env = { NODE_EXTRA_CA_CERTS: join(folder, 'no-such.pem') };
  const unreadable = await runAction(t, { folder, inputs: withPat(server, { url: '/x' }), env, stderr });
  assertSafe(unreadable, folder);
  assert.match(
    unreadable.errors.join(),
    /NODE_EXTRA_CA_CERTS is .*no-such\.pem, but no certificate could be read from it/,
  );
  const trusted = await runAction(t, { folder, inputs: withPat(server, { url: '/x' }), env: trust });
  assert.equal(trusted.code, 0, trusted.stdout);
});

test('a response body is incomplete if TLS ends without close_notify', async (t) => {
  const server = createTlsServer(valid, (socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () =>
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhello', () => socket.destroy()),
    );
  });
  const port = await listen(server);
  t.after(() => server.close());
  const folder = createFolder(t);
  const inputs = { url: `https://localhost:${port}/x`, 'allowed-hosts': `localhost:${port}`, pat, retries: '0' };
  const run = await runInProcess(t, { folder, inputs, env: trust });
  assertSafe(run, folder);
  assert.equal(run.code, 1);
  assert.match(run.errors.join(), /The response broke off/);
  assert.deepEqual(Object.keys(run.outputs).sort(), ['error-code', 'error-message']);
});

test('an IPv6 address can be called over http and https', async (t) => {
  for (const tls of [undefined, valid]) {
    const server = await serve(
      t,
      (_, response) => json(response, 200, {}),
      tls ? { tls, address: '::1' } : { address: '::1' },
    );
    const url = `${tls ? 'https' : 'http'}://[::1]:${server.port}/x`;
    const inputs = { url, 'allowed-hosts': `[::1]:${server.port}`, pat };
    const run = await runInProcess(t, { inputs, env: trust });
    assert.equal(run.code, 0, run.stdout);
    assert.equal(server.requests[0]?.headers.host, `[::1]:${server.port}`);
  }
});

/** Redirects from /x to /y on one connection and breaks it there; also breaks the first new connections. */
const stale =
  (broken: number): NonNullable<Fault['serve']> =>
  (socket, head, connection) => {
    if (head.startsWith('GET /x')) {
      socket.write('HTTP/1.1 307 X\r\nLocation: /y\r\nContent-Length: 0\r\n\r\n');
      socket.once('data', () => socket.resetAndDestroy());
    } else if (connection <= broken) socket.resetAndDestroy();
    else socket.end(ok(`connection ${connection}`));
  };

testFaults('a reused connection that is reset', {
  'costs no retry': { serve: stale(1), code: 0, outputs: { body: 'connection 2', attempts: '1' } },
  'costs no retry if the server had closed it before': {
    serve: (socket, head, connection) => {
      if (head.startsWith('GET /x')) socket.end('HTTP/1.1 307 X\r\nLocation: /y\r\nContent-Length: 0\r\n\r\n');
      else socket.end(ok(`connection ${connection}`));
    },
    code: 0,
    outputs: { body: 'connection 2', attempts: '1' },
  },
  'is replaced only once': {
    serve: stale(2),
    error: /connection reset by \S+ \(ECONNRESET\)/,
    errorCode: 'CONNECTION_FAILED',
  },
  'is not replaced if it merely stays silent, as the server may be working': {
    serve: (socket, head) => {
      if (head.startsWith('GET /x')) socket.write('HTTP/1.1 307 X\r\nLocation: /y\r\nContent-Length: 0\r\n\r\n');
    },
    inputs: { timeout: '400ms' },
    error: /\/y failed.*Idle timeout: .* for 0\.4 s/,
    errorCode: 'TIMEOUT',
    connections: 1,
  },
  'is replaced once more by a retry': {
    serve: stale(2),
    inputs: { retries: '1' },
    code: 0,
    outputs: { body: 'connection 3', attempts: '2' },
  },
});

test('an idle connection gets a keep-alive probe within a minute', {
  skip: process.platform !== 'linux',
}, async (t) => {
  let timer = '';
  const server = await serve(t, (_, response) => {
    // A line of the kernel's table: addresses, state, queues, then the type of the active timer (2: keep-alive) and its hundredths of a second.
    const ends = [response.socket?.remotePort, response.socket?.localPort].map(
      (port = 0) => `:${port.toString(16).toUpperCase().padStart(4, '0')}`,
    );
    const row = readFileSync('/proc/net/tcp', 'utf8')
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      // An earlier connection to another server may have had the same port.
      .find(([, from = '', to = '']) => from.endsWith(ends[0] ?? '') && to.endsWith(ends[1] ?? ''));
    timer = row?.[5] ?? '';
    json(response, 200, {});
  });
  const run = await runInProcess(t, { inputs: withPat(server, { url: '/x' }) });
  assert.equal(run.code, 0, run.stdout);
  const [kind, hundredths = ''] = timer.split(':');
  assert.equal(kind, '02', timer);
  assert.ok(Number.parseInt(hundredths, 16) < 6000, timer);
});

testFaults('the request', {
  'has a Host header with address and port': {
    serve: (socket, head) => socket.end(ok(head.includes(`Host: 127.0.0.1:${socket.localPort}\r\n`) ? 'good' : head)),
    code: 0,
    outputs: { body: 'good' },
  },
});

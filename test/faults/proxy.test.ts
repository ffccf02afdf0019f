import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { type TestContext, test } from 'node:test';
import { createProxy } from 'proxy';
import { createFolder, pat, runAction, runInProcess } from '../support/action.ts';
import { expired, forAnother, forLocalhost, forMendix, trust, valid } from '../support/certificates.ts';
import { startProxy, type TestProxy } from '../support/proxy.ts';
import { serve, serveRaw } from '../support/serve.ts';
import { json, listen, type TestServer } from '../support/server.ts';
import { assertSafe, testFaults } from './fault.ts';

const target = { url: () => 'https://cloud.home.mendix.com/api/v4/apps' };
const throughProxy = { ...target, env: (host: string) => ({ HTTPS_PROXY: `http://${host}` }) };
const quick = { timeout: '400ms' };

testFaults('proxy', {
  'does not listen': {
    ...target,
    env: () => ({ https_proxy: 'http://me:geheim@127.0.0.1:1' }),
    error:
      /No connection: connection refused by the proxy http:\/\/127\.0\.0\.1:1 \(https_proxy\).*; is https_proxy right, and does the proxy run\?/,
    errorCode: 'CONNECTION_FAILED',
  },
  'accepts the connection and never responds': {
    ...throughProxy,
    inputs: quick,
    error: /No connection to cloud\.home\.mendix\.com within 0\.4 s: the proxy \S+ \(HTTPS_PROXY\) did not respond/,
    errorCode: 'TIMEOUT',
  },
  closes: { ...throughProxy, serve: (socket) => socket.end(), error: /No connection/, errorCode: 'CONNECTION_FAILED' },
  'responds with something that is not HTTP': {
    ...throughProxy,
    serve: (socket) => socket.end('hello\n'),
    error: /No connection.*not valid HTTP/,
    errorCode: 'CONNECTION_FAILED',
  },
  'requires a password': {
    ...throughProxy,
    serve: (socket) => socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n'),
    error:
      /the proxy http:\S+ \(HTTPS_PROXY\) returned 407 to CONNECT cloud\.home\.mendix\.com:443; the proxy requires a username and password: set HTTPS_PROXY/,
    errorCode: 'CONNECTION_FAILED',
  },
  'requires a password, but responds with 401': {
    ...throughProxy,
    serve: (socket) => socket.end('HTTP/1.1 401 Unauthorized\r\n\r\n'),
    error: /returned 401 to CONNECT.*the proxy requires a username and password/,
    errorCode: 'CONNECTION_FAILED',
  },
  'does not accept the password': {
    ...target,
    env: (host) => ({ HTTPS_PROXY: `http://me:geheim@${host}` }),
    serve: (socket) => socket.end('HTTP/1.1 407 X\r\nProxy-Authenticate: Basic realm="x"\r\n\r\n'),
    error: /^(?!.*geheim).*the proxy does not accept the username and password in HTTPS_PROXY/,
    errorCode: 'CONNECTION_FAILED',
  },
  'requires NTLM': {
    ...throughProxy,
    serve: (socket) =>
      socket.end('HTTP/1.1 407 X\r\nProxy-Authenticate: Negotiate\r\nProxy-Authenticate: NTLM\r\n\r\n'),
    error: /the proxy requires NTLM or Negotiate authentication, which is not supported/,
    errorCode: 'CONNECTION_FAILED',
  },
  'cannot reach the host': {
    ...throughProxy,
    serve: (socket) => socket.end('HTTP/1.1 503 Service Unavailable\r\n\r\n'),
    error: /returned 503.*the proxy could not reach the host\. If this persists, ask the administrator of the proxy/,
    errorCode: 'CONNECTION_FAILED',
  },
  'cannot reach the host even after a retry': {
    ...throughProxy,
    inputs: { retries: '1' },
    serve: (socket) => socket.end('HTTP/1.1 503 Service Unavailable\r\n\r\n'),
    error: /returned 503.*the proxy could not reach the host/,
    errorCode: 'CONNECTION_FAILED',
    connections: 2,
  },
  'has a host name that does not exist': {
    ...target,
    env: () => ({ HTTPS_PROXY: 'http://no-such-proxy.invalid:3128' }),
    error: /DNS lookup failed: .*host of the proxy http:\/\/no-such-proxy\.invalid:3128 \(HTTPS_PROXY\)/,
    errorCode: 'CONNECTION_FAILED',
  },
  'does not support TLS': {
    ...target,
    env: (host) => ({ HTTPS_PROXY: `https://${host}` }),
    serve: (socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'),
    error:
      /the TLS handshake with the proxy https:\S+ \(HTTPS_PROXY\) failed|TLS with the proxy https:\S+ \(HTTPS_PROXY\)/,
    errorCode: 'CONNECTION_FAILED',
  },
  'connects to a server that resets the connection': {
    ...throughProxy,
    serve: (socket) => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      socket.once('data', () => socket.resetAndDestroy());
    },
    error: /connection reset by cloud\.home\.mendix\.com.*through the proxy \S+ \(HTTPS_PROXY\)/,
    errorCode: 'CONNECTION_FAILED',
  },
  'refuses the host': {
    ...throughProxy,
    serve: (socket) => socket.end('HTTP/1.1 403 Forbidden\r\n\r\n'),
    error: /returned 403.*allow this host/,
    errorCode: 'CONNECTION_FAILED',
  },
  'returns 502': {
    ...throughProxy,
    serve: (socket) => socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n'),
    error: /returned 502/,
    errorCode: 'CONNECTION_FAILED',
  },
  'connects to a server that stays silent': {
    ...throughProxy,
    inputs: quick,
    serve: (socket) => socket.write('HTTP/1.1 200 OK\r\n\r\n'),
    error:
      /No connection to cloud\.home\.mendix\.com within 0\.4 s: the proxy \S+ \(HTTPS_PROXY\) accepted the connection/,
    errorCode: 'TIMEOUT',
  },
  'is not a valid URL': {
    ...target,
    env: () => ({ https_proxy: 'http://' }),
    error: /https_proxy: is not the URL of a proxy/,
    errorCode: 'ACTION_FAILED',
  },
  'is not a valid URL, in a dry run': {
    ...target,
    inputs: { 'dry-run': 'true' },
    env: () => ({ https_proxy: 'http://' }),
    error: /https_proxy: is not the URL of a proxy/,
    errorCode: 'ACTION_FAILED',
  },
  'has no host': {
    ...target,
    env: () => ({ https_proxy: '://:3128' }),
    error: /https_proxy: /,
    errorCode: 'ACTION_FAILED',
  },
  'is a SOCKS proxy': {
    ...target,
    env: () => ({ https_proxy: 'socks5://127.0.0.1:1' }),
    error: /https_proxy: socks5: proxies are not supported/,
    errorCode: 'ACTION_FAILED',
  },
  'has a password that is not percent-encoded': {
    ...target,
    env: () => ({ https_proxy: 'http://me:ge%zzheim@127.0.0.1:1' }),
    error: /^(?!.*heim).*https_proxy: .*percent-encoded/,
    errorCode: 'ACTION_FAILED',
  },
  'may be given without a scheme': {
    ...target,
    env: () => ({ https_proxy: 'no-such-proxy.invalid:3128' }),
    error: /host of the proxy http:\/\/no-such-proxy\.invalid:3128 \(https_proxy\)/,
    errorCode: 'CONNECTION_FAILED',
  },
});

async function proxyTo(t: TestContext, server: TestServer): Promise<TestProxy> {
  const proxy = await startProxy(server.port);
  t.after(proxy.close);
  return proxy;
}

for (const variable of ['https_proxy', 'HTTPS_PROXY']) {
  test(`proxy: ${variable} is used, and only Mendix receives the credential`, async (t) => {
    const server = await serve(t, (_, response) => json(response, 200, []), { tls: valid });
    const proxy = await proxyTo(t, server);
    const folder = createFolder(t);
    const env = { ...trust, [variable]: `http://us%40er:pass%2Fword@${proxy.host}` };
    const run = await runInProcess(t, { folder, inputs: { url: target.url(), pat }, env });
    assertSafe(run, folder);
    assert.equal(run.code, 0, run.stdout);
    const told = run.log.filter((line) => line.includes('through the proxy'));
    assert.deepEqual(told, [`Requests to cloud.home.mendix.com go through the proxy ${proxy.url} (${variable}).`]);
    assert.deepEqual(proxy.asked, [`cloud.home.mendix.com:443 Basic ${btoa('us@er:pass/word')}`]);
    assert.equal(server.requests[0]?.headers.authorization, `MxToken ${pat}`);
    assert.equal(server.requests[0]?.headers.host, 'cloud.home.mendix.com');
    for (const form of ['pass/word', 'pass%2Fword', btoa('us@er:pass/word')]) assert.ok(run.masks.includes(form), form);
  });
}

for (const exempt of [
  'mendix.localhost',
  '.localhost',
  'other.example, LOCALHOST',
  '*',
  'mendix.localhost:443',
  '*.localhost',
  'other.example\tmendix.localhost.  10.0.0.0/8',
]) {
  test(`proxy: no_proxy=${exempt} connects directly`, async (t) => {
    const { host, port } = await serveRaw(t, (socket) => socket.destroy());
    const proxy = await startProxy(port);
    t.after(proxy.close);
    const env = { https_proxy: proxy.url, NO_PROXY: exempt };
    // This name does not exist, so a direct call fails with a DNS error.
    const inputs = {
      url: 'https://mendix.localhost/x',
      'allowed-hosts': `mendix.localhost\n${host}`,
      pat,
      retries: '0',
    };
    const run = await runInProcess(t, { inputs, env });
    assert.deepEqual([run.code, run.outputs['error-code'], proxy.asked], [1, 'CONNECTION_FAILED', []]);
    assert.match(
      run.errors[0] ?? '',
      /^(?!.*proxy).*No connection: DNS lookup failed: host mendix\.localhost not found/,
    );
  });
}

test('proxy: a host that no_proxy does not name is called through the proxy', async (t) => {
  const { port } = await serveRaw(t, (socket) => socket.destroy());
  const proxy = await startProxy(port);
  t.after(proxy.close);
  const env = { https_proxy: proxy.url, NO_PROXY: 'other.localhost' };
  const inputs = { url: 'https://mendix.localhost/x', 'allowed-hosts': 'mendix.localhost', pat, retries: '0' };
  await runInProcess(t, { inputs, env });
  assert.deepEqual(proxy.asked, ['mendix.localhost:443']);
});

test('proxy: localhost is called directly', async (t) => {
  const server = await serve(t, (_, response) => json(response, 200, []));
  const proxy = await proxyTo(t, server);
  const inputs = { url: `${server.url}/x`, 'allowed-hosts': server.host, pat };
  const run = await runInProcess(t, { inputs, env: { http_proxy: proxy.url, https_proxy: proxy.url } });
  assert.equal(run.code, 0, run.stdout);
  assert.deepEqual(proxy.asked, []);
});

// Windows does not connect to 0.0.0.0, the only address of this machine that clients do not treat as loopback.
test('proxy: a real proxy program tunnels the request', { skip: process.platform === 'win32' }, async (t) => {
  const server = await serve(t, (request, response) => json(response, 200, { got: request.body.length }), {
    tls: valid,
  });
  const real = createProxy(createServer());
  real.authenticate = ({ headers }) => headers['proxy-authorization'] === `Basic ${btoa('me:secret-word')}`;
  const port = await listen(real);
  t.after(() => {
    real.closeAllConnections();
    real.close();
    return server.close();
  });
  const url = `https://0.0.0.0:${server.port}/x`;
  const inputs = { url, 'allowed-hosts': `0.0.0.0:${server.port}`, pat, body: '{"a":1}', retries: '0' };
  const run = await runInProcess(t, {
    inputs,
    env: { ...trust, https_proxy: `http://me:secret-word@127.0.0.1:${port}` },
  });
  assert.equal(run.code, 0, run.stdout);
  assert.equal(run.outputs.body, '{"got":7}');
  const refused = await runInProcess(t, {
    inputs,
    env: { ...trust, https_proxy: `http://me:wrong-word@127.0.0.1:${port}` },
  });
  assert.equal(refused.code, 1);
  assert.match(refused.errors.join(), /returned 407/);
});

for (const [name, tls, env, says] of [
  ['trusted', valid, trust, undefined],
  ['expired', expired, trust, /has expired \(CERT_HAS_EXPIRED\); the administrator of the proxy has to renew it/],
  ['for another name', forAnother, trust, /is for another name/],
  ['from an unknown authority', valid, {}, /that this runner does not trust .*set NODE_EXTRA_CA_CERTS to the path/],
  [
    'from an authority whose file cannot be read',
    valid,
    { NODE_EXTRA_CA_CERTS: '/no/such.pem' },
    /NODE_EXTRA_CA_CERTS is \/no\/such\.pem, but no certificate could be read from it/,
  ],
] as const) {
  test(`proxy: a TLS proxy with a certificate that is ${name} is ${says ? 'refused' : 'used'}`, async (t) => {
    const server = await serve(t, (_, response) => json(response, 200, []), { tls: valid });
    const proxy = await startProxy(server.port, tls);
    t.after(proxy.close);
    const inputs = { url: target.url(), pat };
    // Node itself warns about a file that it cannot read.
    const stderr = /^(?:Warning: Ignoring extra certs from `\/no\/such\.pem`.*\n)?$/;
    const step = { inputs, env: { ...env, HTTPS_PROXY: proxy.url } };
    // Once the test process trusts an authority, it does so for all runs.
    const run = await (env === trust ? runInProcess(t, step) : runAction(t, { ...step, stderr }));
    assert.equal(run.code, says ? 1 : 0, run.stdout);
    assert.equal(server.requests.length, says ? 0 : 1);
    if (!says) return;
    assert.match(run.errors.join(), says);
    assert.ok(run.errors.join().includes(`the certificate of the proxy ${proxy.url} (HTTPS_PROXY)`), run.errors.join());
    assert.ok(!run.log.join().includes('retrying in'));
  });
}

for (const [name, ofProxy, ofTarget, isTrusted] of [
  ['with a separate certificate each', forLocalhost, forMendix, true],
  ['where the proxy has the certificate of the target', forMendix, forMendix, false],
  ['where the target has the certificate of the proxy', forLocalhost, forLocalhost, false],
] as const) {
  test(`proxy: TLS within TLS ${name}: each certificate is checked against the name of its own host`, async (t) => {
    const server = await serve(t, ['[]'], { tls: ofTarget });
    const proxy = await startProxy(server.port, ofProxy);
    t.after(proxy.close);
    const inputs = { url: target.url(), pat, retries: '0' };
    const run = await runInProcess(t, { inputs, env: { ...trust, HTTPS_PROXY: proxy.url } });
    assert.deepEqual([run.code, server.requests.length], isTrusted ? [0, 1] : [1, 0], run.stdout);
    if (!isTrusted) assert.match(run.errors.join(), /is for another name/);
  });
}

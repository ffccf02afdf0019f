import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { type TestContext, test } from 'node:test';
import { createProxy } from 'proxy';
import { createFolder, pat, runAction } from '../support/action.ts';
import { expired, forAnother, trust, valid } from '../support/certificates.ts';
import { startProxy, type TestProxy } from '../support/proxy.ts';
import { json, listen, startServer, type TestServer } from '../support/server.ts';
import { assertSafe, testFaults } from './fault.ts';

const target = { url: () => 'https://cloud.home.mendix.com/api/v4/apps' };
const throughProxy = { ...target, env: (host: string) => ({ HTTPS_PROXY: `http://${host}` }) };
const quick = { timeout: '400ms' };

testFaults('proxy', {
  'nothing listens': {
    ...target,
    env: () => ({ https_proxy: 'http://me:geheim@127.0.0.1:1' }),
    error:
      /No connection: the proxy http:\/\/127\.0\.0\.1:1 \(https_proxy\) refused the connection.*; is https_proxy right, and does the proxy run\?/,
  },
  'accepts and never answers': {
    ...throughProxy,
    inputs: quick,
    error: /No connection to cloud\.home\.mendix\.com within 0\.4 s: the proxy \S+ \(HTTPS_PROXY\) did not answer/,
  },
  closes: { ...throughProxy, serve: (socket) => socket.end(), error: /No connection/ },
  'answers with something that is not HTTP': {
    ...throughProxy,
    serve: (socket) => socket.end('hello\n'),
    error: /No connection.*not valid HTTP/,
  },
  'wants a password': {
    ...throughProxy,
    serve: (socket) => socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n'),
    error:
      /the proxy http:\S+ \(HTTPS_PROXY\) answered 407 to CONNECT cloud\.home\.mendix\.com:443; it wants a user name and password: set HTTPS_PROXY/,
  },
  'wants a password, and says so with 401': {
    ...throughProxy,
    serve: (socket) => socket.end('HTTP/1.1 401 Unauthorized\r\n\r\n'),
    error: /answered 401 to CONNECT.*it wants a user name and password/,
  },
  'does not accept the password': {
    ...target,
    env: (host) => ({ HTTPS_PROXY: `http://me:geheim@${host}` }),
    serve: (socket) => socket.end('HTTP/1.1 407 X\r\nProxy-Authenticate: Basic realm="x"\r\n\r\n'),
    error: /^(?!.*geheim).*it does not accept the user name and password of HTTPS_PROXY/,
  },
  'wants NTLM': {
    ...throughProxy,
    serve: (socket) =>
      socket.end('HTTP/1.1 407 X\r\nProxy-Authenticate: Negotiate\r\nProxy-Authenticate: NTLM\r\n\r\n'),
    error: /it wants NTLM or Negotiate, which this action does not speak/,
  },
  'cannot reach the host': {
    ...throughProxy,
    serve: (socket) => socket.end('HTTP/1.1 503 Service Unavailable\r\n\r\n'),
    error: /answered 503.*it could not lead there just now.*ask whoever runs it whether it can reach this host/,
  },
  'has a name that is not known': {
    ...target,
    env: () => ({ HTTPS_PROXY: 'http://no-such-proxy.invalid:3128' }),
    error:
      /the name of the proxy http:\/\/no-such-proxy\.invalid:3128 \(HTTPS_PROXY\) (is not known|could not be looked)/,
  },
  'speaks no TLS': {
    ...target,
    env: (host) => ({ HTTPS_PROXY: `https://${host}` }),
    serve: (socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'),
    error:
      /the proxy https:\S+ \(HTTPS_PROXY\) and this action could not agree on TLS|TLS with the proxy https:\S+ \(HTTPS_PROXY\)/,
  },
  'leads to a server that hangs up': {
    ...throughProxy,
    serve: (socket) => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      socket.once('data', () => socket.resetAndDestroy());
    },
    error: /cloud\.home\.mendix\.com broke the connection off.*by way of the proxy \S+ \(HTTPS_PROXY\)/,
  },
  'refuses the host': {
    ...throughProxy,
    serve: (socket) => socket.end('HTTP/1.1 403 Forbidden\r\n\r\n'),
    error: /answered 403.*allow this host/,
  },
  'leads nowhere': {
    ...throughProxy,
    serve: (socket) => socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n'),
    error: /answered 502/,
  },
  'leads to a server that says nothing': {
    ...throughProxy,
    inputs: quick,
    serve: (socket) => socket.write('HTTP/1.1 200 OK\r\n\r\n'),
    error:
      /No connection to cloud\.home\.mendix\.com within 0\.4 s: the proxy \S+ \(HTTPS_PROXY\) let the connection through/,
  },
  'is no URL': { ...target, env: () => ({ https_proxy: 'http://' }), error: /https_proxy: is not the URL of a proxy/ },
  'has no host': { ...target, env: () => ({ https_proxy: '://:3128' }), error: /https_proxy: / },
  'is one of SOCKS': {
    ...target,
    env: () => ({ https_proxy: 'socks5://127.0.0.1:1' }),
    error: /https_proxy: socks5: is no kind of proxy/,
  },
  'has a password that is not percent-encoded': {
    ...target,
    env: () => ({ https_proxy: 'http://me:ge%zzheim@127.0.0.1:1' }),
    error: /^(?!.*heim).*https_proxy: .*percent-encoded/,
  },
  'a name without scheme is still a proxy': {
    ...target,
    env: () => ({ https_proxy: 'no-such-proxy.invalid:3128' }),
    error: /No connection: (?!.*deploy).*no-such-proxy|No connection/,
  },
});

async function proxyTo(t: TestContext, server: TestServer): Promise<TestProxy> {
  const proxy = await startProxy(server.port);
  t.after(proxy.close);
  return proxy;
}

for (const variable of ['https_proxy', 'HTTPS_PROXY']) {
  test(`proxy: ${variable} leads to Mendix, which alone sees the credential`, async (t) => {
    const server = await startServer((_, response) => json(response, 200, []), { tls: valid });
    t.after(server.close);
    const proxy = await proxyTo(t, server);
    const folder = createFolder(t);
    const env = { ...trust, [variable]: `http://us%40er:pass%2Fword@${proxy.host}` };
    const run = await runAction(t, { folder, inputs: { url: target.url(), pat }, env });
    assertSafe(run, folder);
    assert.equal(run.code, 0, run.stdout);
    const told = run.log.filter((line) => line.includes('through the proxy'));
    assert.deepEqual(told, [`Calls of cloud.home.mendix.com go through the proxy ${proxy.url} (${variable}).`]);
    assert.deepEqual(proxy.asked, [`cloud.home.mendix.com:443 Basic ${btoa('us@er:pass/word')}`]);
    assert.equal(server.requests[0]?.headers.authorization, `MxToken ${pat}`);
    assert.equal(server.requests[0]?.headers.host, 'cloud.home.mendix.com');
    for (const form of ['pass/word', 'pass%2Fword', btoa('us@er:pass/word')]) assert.ok(run.masks.includes(form), form);
  });
}

for (const exempt of [
  'cloud.home.mendix.com',
  '.mendix.com',
  'other.example, MENDIX.COM',
  '*',
  'cloud.home.mendix.com:443',
  '*.mendix.com',
  'other.example\tcloud.home.mendix.com.  10.0.0.0/8',
]) {
  test(`proxy: no_proxy of ${exempt} goes around it`, async (t) => {
    const server = await startServer((_, response) => json(response, 200, []), { tls: valid });
    t.after(server.close);
    const proxy = await proxyTo(t, server);
    const env = { ...trust, https_proxy: proxy.url, NO_PROXY: exempt };
    const inputs = { url: target.url(), pat, retries: '0', timeout: '2s' };
    const run = await runAction(t, { inputs, env });
    // There is no way to Mendix itself from here: what counts is that the proxy was not asked.
    assert.equal(run.code, 1);
    assert.deepEqual(proxy.asked, []);
  });
}

test('proxy: this machine itself is called directly', async (t) => {
  const server = await startServer((_, response) => json(response, 200, []));
  t.after(server.close);
  const proxy = await proxyTo(t, server);
  const inputs = { url: `${server.url}/x`, 'allowed-hosts': server.host, pat };
  const run = await runAction(t, { inputs, env: { http_proxy: proxy.url, https_proxy: proxy.url } });
  assert.equal(run.code, 0, run.stdout);
  assert.deepEqual(proxy.asked, []);
});

// Windows does not connect to 0.0.0.0, the one address of this machine that clients do not take for loopback.
test('proxy: one that is in real use carries the request', { skip: process.platform === 'win32' }, async (t) => {
  const server = await startServer((request, response) => json(response, 200, { got: request.body.length }), {
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
  const run = await runAction(t, { inputs, env: { ...trust, https_proxy: `http://me:secret-word@127.0.0.1:${port}` } });
  assert.equal(run.code, 0, run.stdout);
  assert.equal(run.outputs.body, '{"got":7}');
  const refused = await runAction(t, {
    inputs,
    env: { ...trust, https_proxy: `http://me:wrong-word@127.0.0.1:${port}` },
  });
  assert.equal(refused.code, 1);
  assert.match(refused.errors.join(), /answered 407/);
});

for (const [name, tls, env, says] of [
  ['trusted', valid, trust, undefined],
  ['expired', expired, trust, /has expired; whoever runs the proxy has to renew it/],
  ['of another name', forAnother, trust, /is for another name/],
  ['of an authority that is not known', valid, {}, /is not trusted: .*set NODE_EXTRA_CA_CERTS to the path/],
  [
    'of an authority whose file cannot be read',
    valid,
    { NODE_EXTRA_CA_CERTS: '/no/such.pem' },
    /NODE_EXTRA_CA_CERTS is \/no\/such\.pem, and no certificate could be read from it/,
  ],
] as const) {
  test(`proxy: one that speaks TLS, with a certificate that is ${name}`, async (t) => {
    const server = await startServer((_, response) => json(response, 200, []), { tls: valid });
    t.after(server.close);
    const proxy = await startProxy(server.port, tls);
    t.after(proxy.close);
    const inputs = { url: target.url(), pat };
    const run = await runAction(t, { inputs, env: { ...env, HTTPS_PROXY: proxy.url } });
    assert.equal(run.code, says ? 1 : 0, run.stdout);
    assert.equal(server.requests.length, says ? 0 : 1);
    if (!says) return;
    assert.match(run.errors.join(), says);
    assert.ok(run.errors.join().includes(`the certificate of the proxy ${proxy.url} (HTTPS_PROXY)`), run.errors.join());
    assert.ok(!run.log.join().includes('trying again'));
  });
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isExempt, isLoopback } from '../../../src/http/host.ts';
import { findProxy } from '../../../src/http/proxy.ts';

const cases: [url: string, noProxy: string, exempt: boolean][] = [
  ['https://deploy.mendix.com/', '', false],
  ['https://deploy.mendix.com/', '*', true],
  ['https://deploy.mendix.com/', 'deploy.mendix.com', true],
  ['https://deploy.mendix.com/', 'DEPLOY.Mendix.com', true],
  ['https://deploy.mendix.com./', 'deploy.mendix.com', true],
  ['https://deploy.mendix.com/', 'deploy.mendix.com.', true],
  ['https://deploy.mendix.com/', 'mendix.com', true],
  ['https://deploy.mendix.com/', '.mendix.com', true],
  ['https://deploy.mendix.com/', '*.mendix.com', true],
  ['https://mendix.com/', '.mendix.com', true],
  ['https://mendix.com/', '*.mendix.com', true],
  ['https://notmendix.com/', 'mendix.com', false],
  ['https://notmendix.com/', '*mendix.com', false],
  ['https://mendix.com.evil.example/', 'mendix.com', false],
  ['https://deploy.mendix.com/', 'deploy.mendix.com:443', true],
  ['https://deploy.mendix.com/', '*.mendix.com:443', true],
  ['https://deploy.mendix.com/', 'deploy.mendix.com:8443', false],
  ['https://deploy.mendix.com:8443/', 'deploy.mendix.com:8443', true],
  ['http://deploy.mendix.com/', 'deploy.mendix.com:80', true],
  ['https://a.example/', 'b.example,a.example', true],
  ['https://a.example/', 'b.example a.example', true],
  ['https://a.example/', ' b.example ,\t a.example ,,', true],
  ['https://xn--bcher-kva.example/', 'bücher.example', true],
  ['https://10.1.2.3/', '10.1.2.3', true],
  ['https://10.1.2.3/', '10.1.2.3:443', true],
  ['https://10.1.2.3/', '2.3', false],
  ['https://10.1.2.3/', '10.0.0.0/8', true],
  ['https://11.1.2.3/', '10.0.0.0/8', false],
  ['https://10.1.2.3/', '0.0.0.0/0', true],
  ['https://10.1.2.3/', '10.0.0.0/33', false],
  ['https://10.1.2.3/', '10.0.0.0/', false],
  ['https://10.1.2.3/', '/8', false],
  ['https://10.example/', '10.0.0.0/8', false],
  ['https://[fd00::1]/', 'fd00::1', true],
  ['https://[fd00::1]/', 'FD00:0:0::1', true],
  ['https://[fd00::1]/', '[fd00::1]', true],
  ['https://[fd00::1]/', '[fd00::1]:443', true],
  ['https://[fd00::1]:8443/', '[fd00::1]:443', false],
  ['https://[fd00::1]/', 'fd00::/8', true],
  ['https://[fe80::1]/', 'fd00::/8', false],
  ['https://[fd00::1]/', '10.0.0.0/8', false],
  ['https://10.1.2.3/', '[10.0.0.0]/8', true],
  ['https://10.1.2.3/', '1[0.0.0.0/8', false],
  ['https://10.1.2.3/', '10.0.0.0/a8', false],
  ['https://10.1.2.3/', '10.0.0.0/8a', false],
  ['https://10.1.2.3/', '10.0.0.0/16', false],
  ['https://10.0.2.3/', '10.0.0.0/16', true],
  ['https://10.1.2.3/', '10.1.2.3/32', true],
  ['https://[fd00::1]/', 'fd00::1/128', true],
  ['https://[fd00::1]/', 'fd00::1/129', false],
  ['https://[fd00::1]/', '[fd00::]/8', true],
  ['https://a.example/', 'a.example]', false],
  ['https://a.example/', 'stryker', false],
  ['https://a.example/', '[', false],
  ['https://a.example/', '.', false],
  ['https://a.example/', ':443', false],
  ['http://localhost:1/', '', true],
  ['http://127.0.0.1:1/', '', true],
  ['http://127.1.2.3/', '', true],
  ['http://[::1]/', '', true],
  ['https://127.evil.example/', '', false],
  ['https://localhost.evil.example/', '', false],
];

for (const [url, noProxy, exempt] of cases) {
  test(`no_proxy: "${noProxy}" ${exempt ? 'exempts' : 'does not exempt'} ${url}`, () => {
    assert.equal(isExempt(new URL(url), noProxy), exempt);
  });
}

test('no_proxy is read from the given environment and not from that of the process', (t) => {
  const url = new URL('https://deploy.mendix.com/');
  const env = { https_proxy: 'http://proxy.example:3128' };
  t.after(() => {
    delete process.env.no_proxy;
  });
  process.env.no_proxy = '*';
  assert.equal(findProxy(url, env)?.url.host, 'proxy.example:3128');
  assert.equal(findProxy(url, { ...env, no_proxy: '*' }), undefined);
  assert.equal(findProxy(url, { ...env, NO_PROXY: 'mendix.com' }), undefined);
});

for (const [url, own] of [
  ['http://localhost/', true],
  ['http://LOCALHOST./', true],
  ['http://127.255.0.9/', true],
  ['http://0x7f.1/', true],
  ['http://[::1]/', true],
  ['http://[::ffff:127.0.0.1]/', true],
  ['http://128.0.0.1/', false],
  ['http://[::2]/', false],
  ['http://127.0.0.1.example/', false],
  ['http://0.0.0.0/', false],
] as const) {
  test(`${url} is ${own ? '' : 'not '}on this machine`, () => assert.equal(isLoopback(new URL(url)), own));
}

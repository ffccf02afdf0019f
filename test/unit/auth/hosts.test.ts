import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  baseUrlProblem,
  createSigner,
  hostReason,
  hostRule,
  isAllowed,
  isPlatform,
  linkProblem,
  readAllowedHosts,
  schemeProblem,
} from '../../../src/auth/hosts.ts';
import { createIssues, invalid } from '../../../src/inputs/issues.ts';
import { createInputSource } from '../../../src/inputs/reader.ts';
import { requestTo } from '../../support/response.ts';

const read = (text: string) => {
  const issues = createIssues(() => undefined);
  const hosts = readAllowedHosts(createInputSource(() => text).lines('allowed-hosts'), issues);
  return hosts === invalid ? issues.list : hosts;
};

test('each line of allowed-hosts is a host, with or without a port', () => {
  const text = ' A.example \nb_1-2.example:8443\n10.0.0.1\n[fd00::1]\n[FD00::1]:99';
  assert.deepEqual(read(text), ['a.example', 'b_1-2.example:8443', '10.0.0.1', '[fd00::1]', '[fd00::1]:99']);
  assert.deepEqual(read(''), []);
});

for (const entry of [
  'https://a.example',
  'a.example/x',
  '*.example',
  'a.example:',
  'a.example:123456',
  'a.example:99999',
  'a.example:x',
  'caf\u00e9.example',
  'fd00::1',
  '[fd00::1',
  'x[fd00::1]',
  '[zz]',
  'me@a.example',
  '256.0.0.1',
]) {
  test(`allowed-hosts rejects ${entry}`, () =>
    assert.deepEqual(read(`a.example\n${entry}`), [
      `allowed-hosts, line 2: "${entry}" is not a host; write \`host\` or \`host:port\`, without scheme, path or wildcard`,
    ]));
}

for (const [url, allowed, expected] of [
  ['https://a.example/', ['a.example'], true],
  ['https://a.example/', ['b.example', 'a.example:443'], true],
  ['https://a.example:8443/', ['a.example'], false],
  ['https://a.example:8443/', ['a.example:8443'], true],
  ['http://a.example/', ['a.example:80'], true],
  ['http://a.example/', ['a.example:443'], false],
  ['https://x.a.example/', ['a.example'], false],
  ['https://[fd00::1]/', ['[fd00:0::1]'], true],
  ['https://a.example/', [], false],
  ['https://a.example/', ['a b'], false],
] as const)
  test(`${url} is ${expected ? '' : 'not '}allowed by ${allowed}`, () =>
    assert.equal(isAllowed(new URL(url), allowed), expected));

const platform = new Set(['deploy.mendix.com']);
for (const [url, expected] of [
  ['https://deploy.mendix.com/x', true],
  ['https://deploy.mendix.com:443/x', true],
  ['https://deploy.mendix.com:8443/x', false],
  ['http://deploy.mendix.com/x', false],
  ['http://deploy.mendix.com:443/x', false],
  ['https://x.deploy.mendix.com/', false],
] as const)
  test(`${url} ${expected ? 'belongs' : 'does not belong'} to the platform`, () =>
    assert.equal(isPlatform(new URL(url), platform), expected));

test('only localhost is called over http', () => {
  for (const url of ['https://a.example/', 'http://localhost:1/', 'http://127.0.0.1/'])
    assert.equal(schemeProblem(new URL(url)), undefined);
  assert.equal(
    schemeProblem(new URL('http://a.example:1/x')),
    'http://a.example:1 is not https; only localhost can be called over http',
  );
});

const refusal = (host: string, port: string, ifSo = 'if it is your own host'): string =>
  `${host.split(':')[0]}:${port} is not a Mendix host, so it receives no credential; ` +
  `${ifSo}, add a line \`${host}\` to \`allowed-hosts\`, or set \`auth: none\` to call it without a credential`;
const meant = 'did you mean deploy.mendix.com? If not, and it is your own host';
for (const [url, hasCredential, expected] of [
  ['https://deploy.mendix.com/', true, undefined],
  ['https://a.example:1/', true, undefined],
  ['https://a.example/', true, refusal('a.example', '443')],
  ['https://a.example:2/', true, refusal('a.example:2', '2')],
  ['https://deploy.mendix.io/', true, refusal('deploy.mendix.io', '443', meant)],
  ['https://deploy.mendix.com:8443/', true, refusal('deploy.mendix.com:8443', '8443', meant)],
  ['https://calc.mendixcloud.com/', true, refusal('calc.mendixcloud.com', '443')],
  ['http://localhost/', true, refusal('localhost', '80')],
  ['http://localhost/', false, undefined],
  ['https://a.example/', false, undefined],
  ['http://a.example/', false, 'http://a.example is not https; only localhost can be called over http'],
  ['http://a.example:1/', true, 'http://a.example:1 is not https; only localhost can be called over http'],
] as const) {
  test(`whether ${url} may be called ${hasCredential ? 'with' : 'without'} a credential`, () => {
    assert.equal(hostRule(['a.example:1'], platform, {})(new URL(url), hasCredential), expected);
  });
}

test('no credential is sent over TLS if certificates are not verified', () => {
  const rule = hostRule(['a.example', 'localhost:1'], platform, { NODE_TLS_REJECT_UNAUTHORIZED: '0' });
  for (const url of ['https://deploy.mendix.com/', 'https://a.example/'])
    assert.match(rule(new URL(url), true) ?? '', /NODE_TLS_REJECT_UNAUTHORIZED=0 .*NODE_EXTRA_CA_CERTS/);
  assert.equal(rule(new URL('https://a.example/'), false), undefined);
  assert.equal(rule(new URL('http://localhost:1/'), true), undefined);
  const other = hostRule([], platform, { NODE_TLS_REJECT_UNAUTHORIZED: '1' });
  assert.equal(other(new URL('https://deploy.mendix.com/'), true), undefined);
});

test('a request is signed only for a host that the rule allows', () => {
  const signer = createSigner(hostRule([], platform, {}));
  const request = requestTo('https://deploy.mendix.com/x');
  const credential = { kind: 'pat', pat: 'pat-0123456789' } as const;
  const signed = signer.sign(request, credential);
  assert.deepEqual(signed.credential, [{ name: 'Authorization', value: 'MxToken pat-0123456789' }]);
  assert.equal(signed.url.href, request.url.href);
  assert.equal(signer.problem(request.url, true), undefined);
  const other = requestTo('https://a.example/', 'POST');
  assert.throws(() => signer.sign(other, credential), {
    message: `POST is not sent: ${refusal('a.example', '443')}.`,
  });
  assert.deepEqual(signer.sign(other, { kind: 'none' }).credential, []);
});

for (const [link, from, problem] of [
  ['https://files.example/a', 'https://deploy.mendix.com/x', undefined],
  ['https://localhost/a', 'https://localhost:1/x', undefined],
  ['http://127.0.0.1/a', 'http://127.0.0.1:1/x', undefined],
  ['http://127.0.0.1/a', 'https://localhost/x', /is not https/],
  ['http://files.example/a', 'http://127.0.0.1/x', /is not https/],
  [
    'https://localhost/a',
    'https://deploy.mendix.com/x',
    /is localhost, which a response from another host must not name/,
  ],
  ['https://[::1]:8443/a', 'https://deploy.mendix.com/x', /is localhost/],
  ['https://a:b@files.example/a', 'https://deploy.mendix.com/x', /has user info/],
  ['https://a@files.example/a', 'https://deploy.mendix.com/x', /has user info/],
  ['https://:b@files.example/a', 'https://deploy.mendix.com/x', /has user info/],
] as const)
  test(`a link to ${link} in a response from ${from} is ${problem ? 'refused' : 'called'}`, () => {
    const found = linkProblem(new URL(link), new URL(from));
    if (problem) assert.match(found ?? '', problem);
    else assert.equal(found, undefined);
  });

for (const text of ['https://mendix.example.com', 'https://mendix.example.com:8443/base/', 'http://localhost:1/a@b'])
  test(`${text} is a base URL`, () => assert.equal(baseUrlProblem(text), undefined));

for (const text of [
  '',
  'mendix.example.com',
  'https://',
  'mailto:me',
  'https://a.example/?x',
  'https://a.example/#x',
  'https://a.example\\x',
  'https://a.example/{x',
  'https://a.example/x}',
  'https://a.example/ x',
  'https://me@a.example',
  'https://me:pw@a.example/x',
])
  test(`"${text}" is not a base URL`, () =>
    assert.equal(
      baseUrlProblem(text),
      'is not a URL such as https://mendix.example.com: write scheme, host and path, without query, fragment or username',
    ));

for (const [url, reason] of [
  ['https://deploy.mendix.com/x', 'is a Mendix host'],
  ['https://a.example/x', 'is listed in `allowed-hosts`'],
  ['https://b.example/x', 'is not a Mendix host, and is not listed in `allowed-hosts`'],
] as const)
  test(`the log says why ${url} receives a credential or not`, () =>
    assert.equal(hostReason(new URL(url), ['a.example'], platform), reason));

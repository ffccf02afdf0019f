import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeTarget, redirect } from '../../../src/http/redirect.ts';
import { sign } from '../../../src/http/signed-request.ts';

const credential = [{ name: 'Authorization', value: 'MxToken x' }];
const headers = [
  { name: 'Accept', value: '*/*' },
  { name: 'Content-Type', value: 'application/json' },
  { name: 'content-language', value: 'nl' },
  { name: 'X-Mine', value: '1' },
];
const url = new URL('https://a.example/x');
const get = sign({ method: 'GET', url, headers, body: undefined }, credential, () => undefined);
assert.ok(typeof get !== 'string');
const post = { ...get, method: 'POST' as const, body: [{ bytes: Buffer.from('{}') }] };

const fails: Record<string, [request: typeof get, status: number, locations: readonly string[], why: RegExp]> = {
  'two targets': [get, 302, ['/y', '/z'], /two Location headers that differ/],
  'no URL': [get, 302, ['https://['], /not a URL/],
  'plain http': [get, 302, ['http://a.example/'], /points to http:\/\/a\.example\/, and http is not https/],
  'another scheme': [get, 302, ['gopher://b.example/y'], /points to gopher:\/\/b\.example\/y, and gopher is not https/],
  'a scheme without a host': [get, 302, ['mailto:me@b.example'], /mailto is not https/],
  'a write that would be a read': [post, 302, ['/y'], /would turn the POST into a GET/],
  'a circle': [get, 307, ['/x'], /goes round in a circle/],
};

for (const [name, [request, status, locations, why]] of Object.entries(fails)) {
  test(`a redirect to ${name} fails`, () => {
    const result = redirect([request], status, locations);
    assert.equal(result.kind, 'fail');
    assert.match(result.kind === 'fail' ? result.why : '', why);
  });
}

test('a 303 leaves all behind that describes the body', () => {
  const result = redirect([post], 303, ['/y']);
  assert.ok(result.kind === 'follow');
  assert.equal(result.request.method, 'GET');
  assert.equal(result.request.body, undefined);
  assert.deepEqual(
    result.request.headers.map(({ name }) => name),
    ['Accept', 'X-Mine'],
  );
  assert.deepEqual(result.request.credential, credential);
});

test('another origin receives nothing that tells who asks', () => {
  const result = redirect([post], 307, ['https://b.example/y', 'https://b.example/y']);
  assert.ok(result.kind === 'follow' && result.strips);
  assert.deepEqual(
    result.request.headers.map(({ name }) => name),
    ['Accept', 'Content-Type'],
  );
  assert.deepEqual(result.request.credential, []);
});

for (const status of [200, 300, 304, 399]) {
  test(`a ${status} with a Location is no redirect`, () =>
    assert.deepEqual(redirect([get], status, ['/y']), { kind: 'stay' }));
}

for (const [url, expected] of [
  ['https://a.example/x?X-Amz-Signature=1&a=2&sig=3', 'https://a.example/x?X-Amz-Signature=***&a=2&sig=***'],
  ['https://a.example/x?a=b?token=1?2&c=3', 'https://a.example/x?a=b?token=***&c=3'],
  ['https://a.example/sig=1?sigsig', 'https://a.example/sig=1?sigsig'],
  ['gopher://a.example:70/x', 'gopher://a.example:70/x'],
] as const) {
  test(`a target is told as ${expected}`, () => assert.equal(describeTarget(new URL(url)), expected));
}

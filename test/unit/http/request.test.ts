import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ApiRequest, expectsBody, findHeader, moveTo, unencoded } from '../../../src/http/request.ts';

for (const method of ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'POST', 'PATCH'] as const)
  test(`whether a ${method} without a body has a Content-Length`, () =>
    assert.equal(expectsBody(method), ['POST', 'PUT', 'PATCH'].includes(method)));

const headers = [
  { name: 'Accept', value: 'a' },
  { name: 'ACCEPT-Encoding', value: 'gzip' },
  { name: 'Accept-Language', value: 'nl' },
  { name: 'Accept-Charset', value: 'utf-8' },
  { name: 'User-Agent', value: 'me' },
  { name: 'Content-Type', value: 'text/plain' },
  { name: 'Cookie', value: 'me=1' },
];
const request: ApiRequest = { method: 'POST', url: new URL('https://a.example/x'), headers, body: undefined };
const namesOf = ({ headers }: ApiRequest): readonly string[] => headers.map(({ name }) => name);

test('a header is found by its name in any letter case', () => {
  for (const name of ['accept-encoding', 'Accept-Encoding', 'ACCEPT-ENCODING'])
    assert.equal(findHeader(headers, name)?.value, 'gzip');
  assert.equal(findHeader(headers, 'Accept-Encodin'), undefined);
});

test('a file is requested as it is, whatever the inputs accept', () => {
  const asked = unencoded(request);
  assert.deepEqual(
    asked.headers.filter(({ name }) => /encoding/i.test(name)),
    [{ name: 'Accept-Encoding', value: 'identity' }],
  );
  assert.equal(asked.headers.length, headers.length);
  assert.deepEqual([asked.method, asked.url], ['POST', request.url]);
});

test('a request that moves to another origin keeps only headers that could be those of anybody', () => {
  const away = new URL('https://b.example/y');
  const harmless = ['Accept', 'ACCEPT-Encoding', 'Accept-Language', 'Accept-Charset', 'User-Agent'];
  assert.deepEqual(namesOf(moveTo(away, request)), harmless);
  assert.deepEqual(namesOf(moveTo(away, { ...request, body: [] })), [...harmless, 'Content-Type']);
  const near = new URL('https://a.example/y');
  assert.deepEqual(moveTo(near, request), { ...request, url: near });
});

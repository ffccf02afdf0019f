import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  describeFollow,
  describeTarget,
  type Redirect,
  redirect as redirectWithin,
} from '../../../src/http/redirect.ts';
import { sign } from '../../../src/http/request.ts';

const redirect = (
  chain: Parameters<typeof redirectWithin>[0],
  status: number,
  location: readonly string[] | undefined,
): Redirect | undefined =>
  redirectWithin(
    chain,
    { status, headers: location ? { location } : {} },
    { maxRedirects: 5, keepsBodyAtOrigin: false },
  );

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

const own = { ...get, url: new URL('http://localhost:1/x') };

const fails: Record<string, [request: typeof get, status: number, locations: readonly string[], why: RegExp]> = {
  'two targets': [get, 302, ['/y', '/z'], /two different Location headers/],
  'an invalid URL': [get, 302, ['https://['], /not a URL/],
  'plain http': [get, 302, ['http://a.example/'], /points to http:\/\/a\.example\/, and http is not https/],
  'another scheme': [get, 302, ['gopher://b.example/y'], /points to gopher:\/\/b\.example\/y, and gopher is not https/],
  'a scheme without a host': [get, 302, ['mailto:me@b.example'], /mailto is not https/],
  'a 302 that would turn a write into a read': [post, 302, ['/y'], /would turn the POST into a GET/],
  'plain http from localhost': [own, 302, ['http://a.example/'], /http is not https/],
  'localhost over http': [get, 302, ['http://localhost/'], /http is not https/],
  'another scheme from localhost': [own, 302, ['ftp://localhost/'], /ftp is not https/],
  'a 301 that would turn a write into a read': [post, 301, ['/y'], /would turn the POST into a GET/],
  'a URL that was already called': [
    get,
    307,
    ['/x'],
    /is part of a redirect loop, back to GET https:\/\/a\.example\/x$/,
  ],
};

for (const [name, [request, status, locations, why]] of Object.entries(fails)) {
  test(`a redirect fails for ${name}`, () => {
    const result = redirect([request], status, locations);
    assert.equal(result?.kind, 'fail');
    assert.match(result?.kind === 'fail' ? result.why : '', why);
  });
}

test('a 303 removes every header that describes the body', () => {
  const result = redirect([post], 303, ['/y']);
  assert.ok(result?.kind === 'follow');
  assert.equal(result.request.method, 'GET');
  assert.equal(result.request.body, undefined);
  assert.deepEqual(
    result.request.headers.map(({ name }) => name),
    ['Accept', 'X-Mine'],
  );
  assert.deepEqual(result.request.credential, credential);
});

test('another origin receives no header that identifies the user', () => {
  const result = redirect([post], 307, ['https://b.example/y', 'https://b.example/y']);
  assert.ok(result?.kind === 'follow' && result.strips);
  assert.deepEqual(
    result.request.headers.map(({ name }) => name),
    ['Accept', 'Content-Type'],
  );
  assert.deepEqual(result.request.credential, []);
});

for (const status of [200, 300, 304, 399]) {
  test(`a ${status} with a Location is not followed`, () =>
    assert.deepEqual(redirect([get], status, ['/y']), undefined));
}

for (const [url, expected] of [
  ['https://a.example/x?X-Amz-Signature=1&a=2&sig=3', 'https://a.example/x?X-Amz-Signature=***&a=2&sig=***'],
  ['https://a.example/x?a=b?token=1?2&c=3', 'https://a.example/x?a=b?token=***&c=3'],
  ['https://a.example:1/x?=sig&=token', 'https://a.example:1/x?=sig&=token'],
  ['https://a.example/x?a=sig&b=token=1', 'https://a.example/x?a=sig&b=token=1'],
  ['https://a.example/sig=1?sigsig', 'https://a.example/sig=1?sigsig'],
  ['gopher://a.example:70/x', 'gopher://a.example:70/x'],
] as const) {
  test(`a target is shown as ${expected}`, () => assert.equal(describeTarget(new URL(url)), expected));
}

test('a redirect within the origin keeps the whole request', () => {
  const result = redirect([post], 308, ['//me:pw@a.example/y?z=1#part']);
  assert.ok(result?.kind === 'follow');
  assert.equal(result.strips, false);
  assert.deepEqual(result.request, { ...post, url: new URL('https://a.example/y?z=1') });
});

test('after a 303, a HEAD stays a HEAD and any other read becomes a GET', () => {
  for (const [method, expected] of [
    ['HEAD', 'HEAD'],
    ['OPTIONS', 'GET'],
  ] as const) {
    const result = redirect([{ ...get, method }], 303, ['/y']);
    assert.ok(result?.kind === 'follow');
    assert.equal(result.request.method, expected);
  }
});

test('reads follow a 301 and a 302, and localhost may redirect over http', () => {
  for (const status of [301, 302]) assert.equal(redirect([get], status, ['/y'])?.kind, 'follow');
  assert.equal(redirect([own], 307, ['http://127.0.0.1/y'])?.kind, 'follow');
});

test('five redirects are followed, but a loop of any length is not', () => {
  const at = (path: number) => ({ ...get, url: new URL(`https://a.example/${path}`) });
  const five = [0, 1, 2, 3, 4].map(at);
  assert.equal(redirect(five, 302, ['/5'])?.kind, 'follow');
  const why = 'the limit of 5 redirects is reached';
  assert.deepEqual(redirect([...five, at(5)], 302, ['/6']), { kind: 'fail', why });
  const back = redirect([at(0), at(1), at(2)], 302, ['/1']);
  assert.match(back?.kind === 'fail' ? back.why : '', /redirect loop, back to GET https:\/\/a\.example\/1$/);
});

test('`keepsBodyAtOrigin` prevents only redirects of writes with a body to another origin', () => {
  const policy = { maxRedirects: 5, keepsBodyAtOrigin: true };
  const to = (location: string) => ({ status: 307, headers: { location: [location] } });
  const away = redirectWithin([post], to('https://b.example/y'), policy);
  assert.match(away?.kind === 'fail' ? away.why : '', /points to https:\/\/b\.example\/y, and a body is not sent on/);
  assert.equal(redirectWithin([post], to('/y'), policy)?.kind, 'follow');
  for (const request of [get, { ...post, body: undefined }])
    assert.equal(redirectWithin([request], to('https://b.example/y'), policy)?.kind, 'follow');
  assert.equal(
    redirectWithin([post], to('https://b.example/y'), { ...policy, keepsBodyAtOrigin: false })?.kind,
    'follow',
  );
});

test('a response without a Location or a request is not a redirect', () => {
  for (const locations of [undefined, []]) assert.equal(redirect([get], 302, locations), undefined);
  assert.equal(redirect([], 302, ['/y']), undefined);
});

test('`maxRedirects` limits the redirects of one attempt', () => {
  const at = (path: number) => ({ ...get, url: new URL(`https://a.example/${path}`) });
  const head = { status: 302, headers: { location: ['/9'] } };
  assert.equal(redirectWithin([at(0), at(1)], head, { maxRedirects: 2, keepsBodyAtOrigin: false })?.kind, 'follow');
  const why = 'the limit of 2 redirects is reached';
  assert.deepEqual(redirectWithin([at(0), at(1), at(2)], head, { maxRedirects: 2, keepsBodyAtOrigin: false }), {
    kind: 'fail',
    why,
  });
  assert.equal(redirectWithin([at(0)], head, { maxRedirects: 0, keepsBodyAtOrigin: false })?.kind, 'fail');
});

test('the log says where a redirect leads, and whether the credential stays behind', () => {
  const followed = (location: string): string => {
    const result = redirect([get], 302, [location]);
    assert.ok(result?.kind === 'follow');
    return describeFollow(result);
  };
  assert.equal(followed('/y?token=1'), 'GET https://a.example/y?token=***');
  assert.equal(followed('https://b.example/y'), 'GET https://b.example/y, another origin: the credential stays behind');
});

test('a policy may forbid a target, judged by the first request of the chain', () => {
  const redirectProblem = (first: typeof get, { host }: URL): string | undefined =>
    host === 'b.example' ? `it is not ${first.url.host}` : undefined;
  const policy = { maxRedirects: 5, keepsBodyAtOrigin: false, redirectProblem };
  const chain = [get, { ...get, url: new URL('https://c.example/x') }];
  assert.deepEqual(
    redirectWithin(chain, { status: 302, headers: { location: ['https://b.example/y?sig=1'] } }, policy),
    {
      kind: 'fail',
      why: 'it points to https://b.example/y?sig=***, and it is not a.example',
    },
  );
  const allowed = redirectWithin(chain, { status: 302, headers: { location: ['https://d.example/y'] } }, policy);
  assert.equal(allowed?.kind, 'follow');
});

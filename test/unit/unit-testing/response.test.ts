import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ConnectionError } from '../../../src/lib/errors.ts';
import {
  type AppResponse,
  judgeAppConnection,
  judgeAppResponse,
  mayHaveStarted,
} from '../../../src/unit-testing/response.ts';

const same = (text: string): string => text;

/** A response to a status request, unless it says otherwise. */
const response = (fields: Partial<AppResponse> & { status: number }): AppResponse => ({
  call: 'status',
  url: new URL('https://app.example/sub/unittests/status?x=1'),
  headers: {},
  body: '',
  words: '',
  ...fields,
});

const judge = (fields: Partial<AppResponse> & { status: number }, isRunning = false) =>
  judgeAppResponse(response(fields), { isRunning, redact: same });

/** Kind and code in one line. */
function verdict(fields: Partial<AppResponse> & { status: number }, isRunning = false): string {
  const judgement = judge(fields, isRunning);
  return 'failure' in judgement ? `${judgement.kind} ${judgement.failure.code}` : judgement.kind;
}

function messageOf(fields: Partial<AppResponse> & { status: number }, isRunning = false): string {
  const judgement = judge(fields, isRunning);
  return 'failure' in judgement ? judgement.failure.message : '';
}

const html = { 'content-type': ['text/html; charset=utf-8'] };
const finished = '{"completed":true,"tests":1,"failures":0}';
const unavailable = 'refused TESTS_UNAVAILABLE';

for (const [name, fields, expected] of [
  ['start accepted', { call: 'start', status: 204 }, 'accepted'],
  ['start accepted with a body', { call: 'start', status: 200, body: 'OK' }, 'accepted'],
  ['a status', { status: 200, body: finished }, 'accepted'],
  ['a status after a byte order mark', { status: 200, body: `\ufeff${finished}` }, 'accepted'],
  [
    'a status without a Content-Type',
    { status: 200, headers: { 'content-type': ['text/htmlx'] }, body: finished },
    'accepted',
  ],
  ['HTML by its Content-Type', { status: 200, headers: html, body: finished }, unavailable],
  ['XHTML by its Content-Type', { status: 200, headers: { 'content-type': ['Application/XHTML+XML'] } }, unavailable],
  ['HTML by its doctype', { status: 200, body: '\r\n <!DOCTYPE HTML>' }, unavailable],
  ['HTML by its first tag', { status: 201, body: '\ufeff<html lang="en">' }, unavailable],
  ['HTML in response to a start', { call: 'start', status: 200, headers: html }, unavailable],
  ['a redirect', { status: 302, headers: { location: ['https://login.example/'] } }, unavailable],
  ['a permanent redirect of a start', { call: 'start', status: 308 }, unavailable],
  ['a status of 304', { status: 304 }, unavailable],
  ['no handler', { status: 404, headers: html }, unavailable],
  ['a method that is not allowed', { status: 405 }, unavailable],
  ['a wrong password', { status: 401, body: 'Invalid password provided' }, 'refused PASSWORD_REFUSED'],
  ['a sign-in page', { status: 403, headers: html }, 'refused PASSWORD_REFUSED'],
  ['no run yet', { status: 400 }, 'refused HTTP_400'],
  ['another 4xx', { status: 418, headers: html }, 'refused HTTP_418'],
  ['an internal error', { status: 500, headers: html }, 'unclear HTTP_500'],
  ['an error that only a gateway sends', { status: 522 }, 'unclear HTTP_522'],
  ['no JSON', { status: 200, body: 'OK' }, 'unclear INVALID_RESPONSE'],
  ['an empty status', { status: 204 }, 'unclear INVALID_RESPONSE'],
  ['other markup', { status: 200, body: '<htmlish/>' }, 'unclear INVALID_RESPONSE'],
  ['JSON without the fields of a status', { status: 200, body: '{}' }, 'refused INVALID_RESPONSE'],
  ['JSON of too many levels', { status: 200, body: '['.repeat(2000) + ']'.repeat(2000) }, 'refused INVALID_RESPONSE'],
  ...[408, 429, 502, 503, 504].map(
    (status) => [`status ${status} as a page`, { status, headers: html }, 'outage'] as const,
  ),
  ['a 503 to a start', { call: 'start', status: 503, body: '{}' }, 'outage'],
] as const)
  test(`${name} is ${expected}`, () => assert.equal(verdict(fields), expected));

test('an HTML page during the tests may be temporary, as the app has responded before', () => {
  assert.equal(verdict({ status: 200, headers: html }, true), 'unclear TESTS_UNAVAILABLE');
  assert.equal(verdict({ status: 404 }, true), unavailable);
});

test('the contents of a status are returned with redacted secrets', () => {
  const body = '{"completed":true,"tests":1,"failures":1,"failed_tests":[{"name":"A.pw"}]}';
  const judgement = judgeAppResponse(response({ status: 200, body }), {
    isRunning: false,
    redact: (text) => text.replaceAll('pw', '***'),
  });
  assert.ok(judgement.kind === 'accepted' && judgement.status?.completed);
  assert.equal(judgement.status.result.failedTests[0]?.name, 'A.***');
});

const enabling =
  'Add the Unit Testing module to the app, with its microflow `Startup` called after startup; set the constants ' +
  '`UnitTesting.Enabled` and `UnitTesting.RemoteApiEnabled` to true, and `UnitTesting.RemoteApiPassword` to a password; ' +
  'on Mendix Cloud, add a request handler for the path `unittests/`; then restart the app.';
const missing = 'The Remote API of the Unit Testing module is not available: /sub/unittests/status';

for (const [name, fields, message] of [
  ['no handler', { status: 404 }, `${missing} responded with status 404. ${enabling}`],
  ['an HTML page', { status: 200, headers: html }, `${missing} responded with an HTML page (status 200). ${enabling}`],
  [
    'a redirect, which shows only its origin',
    { status: 302, headers: { location: ['https://user:s3cr3t@login.example:8443/s3cr3t/?token=s3cr3t#s3cr3t'] } },
    `${missing} redirected to https://login.example:8443. ${enabling}`,
  ],
  [
    'a relative redirect',
    { status: 307, headers: { location: ['/login?x'] } },
    `${missing} redirected to https://app.example. ${enabling}`,
  ],
  [
    'a redirect to a URL that is not on the web',
    { status: 301, headers: { location: ['javascript:alert(1)'] } },
    `${missing} redirected to an unknown address. ${enabling}`,
  ],
  [
    'a redirect to an invalid URL',
    { status: 300, headers: { location: ['https://['] } },
    `${missing} redirected to an unknown address. ${enabling}`,
  ],
  [
    'a wrong password',
    { status: 401 },
    'The app refused the password (status 401). It must be the value of the constant `UnitTesting.RemoteApiPassword` in this environment.',
  ],
  [
    'a restricted path',
    { status: 403 },
    'The app refused the password (status 403). It must be the value of the constant `UnitTesting.RemoteApiPassword` in this environment.' +
      ' The access restriction profile of the environment may also block this runner from the path `unittests/`.',
  ],
  [
    "an error with the app's message",
    { status: 400, words: 'a\nb' },
    'The app responded to status with status 400: a\\nb',
  ],
  ['an error without a message', { call: 'start', status: 500 }, 'The app responded to start with status 500'],
  [
    'a status without a field',
    { status: 200, body: '{}' },
    'The status that the app reports has no field `completed` that is `true` or `false`. Check that `app-url` is the URL of the app, and check the version of its Unit Testing module.',
  ],
] as const)
  test(`the message about ${name}`, () => assert.equal(messageOf(fields), message));

test("the app's message is cut at 500 characters after its secrets are redacted", () => {
  const words = `${'x'.repeat(498)}pw and more`;
  const judgement = judgeAppResponse(response({ status: 400, words }), {
    isRunning: false,
    redact: (text) => text.replaceAll('pw', '***'),
  });
  assert.ok('failure' in judgement);
  assert.equal(judgement.failure.message, `The app responded to status with status 400: ${'x'.repeat(498)}**...`);
});

test('the message about a 400 during the tests adds that the app may have restarted', () => {
  const restarted = /\nThe app may have restarted during the tests/;
  assert.match(messageOf({ status: 400 }, true), restarted);
  assert.doesNotMatch(messageOf({ status: 400 }), restarted);
  assert.doesNotMatch(messageOf({ status: 410 }, true), restarted);
});

test('a start may have taken effect after a status of a gateway or a server error', () => {
  const statuses = [200, 400, 401, 404, 408, 429, 500, 501, 502, 503, 504, 520];
  assert.deepEqual(statuses.filter(mayHaveStarted), [408, 500, 502, 503, 504]);
});

const withCode = (code: string): ConnectionError =>
  new ConnectionError('No connection: x.', 'connecting', { cause: Object.assign(new Error('x'), { code }) });
for (const [name, error, expected] of [
  ['a host that does not exist', withCode('ENOTFOUND'), 'refused CONNECTION_FAILED'],
  [
    'a certificate that is not trusted',
    new ConnectionError('x', 'connecting', { final: true }),
    'refused CONNECTION_FAILED',
  ],
  ['a DNS server that does not respond', withCode('EAI_AGAIN'), 'outage No connection: x.'],
  ['a refused connection', withCode('ECONNREFUSED'), 'outage No connection: x.'],
  ['a connection that breaks', new ConnectionError('x', 'waiting'), 'outage x'],
] as const)
  test(`${name} is ${expected}`, () => {
    const judgement = judgeAppConnection(error);
    const detail = 'failure' in judgement ? judgement.failure.code : 'why' in judgement ? judgement.why : '';
    assert.equal(`${judgement.kind} ${detail}`, expected);
  });

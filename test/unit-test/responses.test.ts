// The meaning of each response of the app, as documented, for both calls.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type AppAnswer, type AppFault, missing, outage, startApp } from '../platform/unit-testing.ts';
import { createJumpingClock } from '../support/jumping-clock.ts';
import { serveRaw } from '../support/serve.ts';
import { assertFailed, calls, runUnitTests } from './support.ts';

interface PlaceOf {
  readonly call: AppFault['call'];
  readonly nth: number;
  readonly stage: string;
  readonly sent: readonly string[];
}

/** The call that gets the response: the first status, the start, or the status of running tests. */
const places = {
  'the first status': { call: 'status', nth: 1, stage: 'start', sent: [calls.status] },
  'the start': { call: 'start', nth: 1, stage: 'start', sent: [calls.status, calls.start] },
  'the status of running tests': {
    ...{ call: 'status', nth: 2, stage: 'tests' },
    sent: [calls.status, calls.start, calls.status],
  },
} as const satisfies Readonly<Record<string, PlaceOf>>;

type Place = keyof typeof places;

const everywhere: readonly Place[] = ['the first status', 'the start', 'the status of running tests'];
const beforeTests: readonly Place[] = ['the first status', 'the start'];
const statuses: readonly Place[] = ['the first status', 'the status of running tests'];

const json = (body: string | Buffer): AppAnswer => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  body,
});
const plain = (status: number, body = ''): AppAnswer => ({ status, headers: { 'content-type': 'text/plain' }, body });
const done = (fields: object): AppAnswer =>
  json(JSON.stringify({ ...{ tests: 1, failures: 0, completed: true }, ...fields }));

/** How to enable the Remote API. */
const advice =
  /`Startup`.*`UnitTesting\.Enabled`.*`UnitTesting\.RemoteApiEnabled`.*`UnitTesting\.RemoteApiPassword`.*`unittests\/`/;

const table: readonly (readonly [string, AppAnswer, string, RegExp, readonly Place[]])[] = [
  ['404', missing.noHandler, 'TESTS_UNAVAILABLE', advice, everywhere],
  ['405', plain(405), 'TESTS_UNAVAILABLE', advice, everywhere],
  ['an HTML page', missing.page, 'TESTS_UNAVAILABLE', advice, beforeTests],
  ['an HTML page without a Content-Type', missing.untypedPage, 'TESTS_UNAVAILABLE', advice, beforeTests],
  ['a redirect', missing.redirect, 'TESTS_UNAVAILABLE', /redirected to https:\/\/login\.example\. /, everywhere],
  ['a 307 redirect', { ...missing.redirect, status: 307 }, 'TESTS_UNAVAILABLE', advice, everywhere],
  ['a redirect without a Location', plain(301), 'TESTS_UNAVAILABLE', /an unknown address/, everywhere],
  ['401', plain(401, 'Invalid password provided'), 'PASSWORD_REFUSED', /`UnitTesting\.RemoteApiPassword`/, everywhere],
  ['403', plain(403), 'PASSWORD_REFUSED', /access restriction/, everywhere],
  ['409', plain(409, 'Some words'), 'HTTP_409', /status 409: Some words\./, everywhere],
  ['422 in JSON', { status: 422, body: '{"error": {"message": "Wrong"}}' }, 'HTTP_422', /: Wrong\./, everywhere],
  ['a long message', plain(418, 'w'.repeat(900)), 'HTTP_418', /: w{500}(?!w)/, everywhere],
  ['JSON that is not an object', json('[1]'), 'INVALID_RESPONSE', /`completed`/, statuses],
  ['`completed` that is not a Boolean', done({ completed: 'true' }), 'INVALID_RESPONSE', /`completed`/, statuses],
  ['a negative number of tests', done({ tests: -1 }), 'INVALID_RESPONSE', /`tests`/, statuses],
  ['a number of tests with a fraction', done({ tests: 1.5 }), 'INVALID_RESPONSE', /`tests`/, statuses],
  ['a number of failures as a string', done({ failures: '0' }), 'INVALID_RESPONSE', /`failures`/, statuses],
  [
    'JSON that is nested too deeply',
    json(`${'['.repeat(5000)}${']'.repeat(5000)}`),
    'INVALID_RESPONSE',
    /nested too deeply/,
    statuses,
  ],
  [
    'more than 32 MiB',
    json(Buffer.alloc(32 * 1024 * 1024 + 1, ' ')),
    'INVALID_RESPONSE',
    /larger than 32\.0 MiB/,
    statuses,
  ],
];

for (const [name, answer, code, message, at] of table)
  for (const place of at)
    test(`${name} to ${place} is ${code}`, async (t) => {
      const { call, nth, stage, sent } = places[place];
      const app = await startApp(t);
      app.addFaults({ call, nth, kind: 'answer', answer });
      const run = await runUnitTests(t, app);
      const text = assertFailed(run, stage, code);
      assert.match(text, message);
      assert.doesNotMatch(run.stdout + JSON.stringify(run.outputs) + run.summary, /s3cr3t-query/);
      assert.deepEqual(app.calls(), sent);
      const state =
        place === 'the status of running tests'
          ? !text.includes('No tests were started')
          : text.includes('No tests were started.');
      assert.ok(state, text);
      assert.deepEqual([run.outputs.tests, run.outputs.passed, run.report], [undefined, undefined, '']);
    });

test('the debug log does not show the target of a redirect', async (t) => {
  const app = await startApp(t, { disabled: missing.redirect });
  const run = await runUnitTests(t, app, {}, { env: { RUNNER_DEBUG: '1' } });
  assertFailed(run, 'start', 'TESTS_UNAVAILABLE');
  assert.doesNotMatch(run.stdout, /s3cr3t-query/);
});

test('a wrong password ends the step after one call', async (t) => {
  const app = await startApp(t);
  const run = await runUnitTests(t, app, { password: 'another-password' });
  assertFailed(run, 'start', 'PASSWORD_REFUSED');
  assert.deepEqual(app.calls(), [calls.status]);
});

test('a status of 400 during the tests ends the step, and the message says that the app may have restarted', async (t) => {
  const app = await startApp(t, { polls: 3 });
  app.addFaults({ call: 'status', nth: 3, kind: 'meanwhile', run: app.restart });
  const run = await runUnitTests(t, app);
  assert.match(assertFailed(run, 'tests', 'HTTP_400'), /No testrun was started yet[\s\S]*may have restarted/);
  assert.deepEqual(app.calls(), [calls.status, calls.start, calls.status, calls.status]);
});

/** Temporary faults; undefined for a broken connection. */
const outages: readonly (readonly [string, AppAnswer | undefined])[] = [
  ...([408, 429, 502, 503, 504] as const).map((status) => [`${status}`, outage(status)] as const),
  ['a broken connection', undefined],
  ['500', plain(500, 'Oops')],
];

const fault = (call: AppFault['call'], answer: AppAnswer | undefined, nth = 1): AppFault =>
  answer === undefined ? { call, nth, kind: 'drop' } : { call, nth, kind: 'answer', answer };

const waits = (log: readonly string[]): readonly string[] =>
  log.filter((line) => line.startsWith('The app cannot respond yet, waiting: '));

describe('outages', { concurrency: true }, () => {
  for (const [name, answer] of outages)
    test(`in \`start\` an outage is waited out: ${name}`, async (t) => {
      const app = await startApp(t, { polls: 0 });
      app.addFaults(fault('status', answer), fault('start', answer));
      const run = await runUnitTests(t, app);
      assert.deepEqual([run.code, run.errors, app.runs(), waits(run.log).length], [0, [], 1, 2], run.stdout);
    });

  for (const [name, answer] of [
    ...outages,
    ['an HTML page', missing.page],
    ['no JSON', plain(200, 'starting')],
  ] as const)
    test(`in \`tests\` an outage is waited out: ${name}`, async (t) => {
      const app = await startApp(t, { polls: 0 });
      app.addFaults(fault('status', answer, 2));
      const run = await runUnitTests(t, app);
      assert.deepEqual([run.code, run.errors, app.runs(), waits(run.log).length], [0, [], 1, 1], run.stdout);
    });

  test('each cause of an outage is logged in one line, and `Retry-After` is obeyed', async (t) => {
    const app = await startApp(t, { polls: 0 });
    app.addFaults({ call: 'status', times: 2, kind: 'answer', answer: outage(502) }, fault('status', outage(503, '4')));
    const clock = createJumpingClock();
    const run = await runUnitTests(t, app, {}, { clock });
    assert.equal(run.code, 0);
    assert.deepEqual(
      waits(run.log).map((line) => line.slice(-10)),
      ['status 502', 'status 503'],
    );
    assert.ok(clock.waitedMs() >= 2 * 1800 + 4000, String(clock.waitedMs()));
  });
});

test('an incomplete response is requested again', async (t) => {
  const { host } = await serveRaw(t, (socket, { nth }) => {
    const body = '{"tests":1,"failures":0,"completed":true}';
    const head = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nconnection: close\r\n';
    socket.once('data', () => {
      const responses = [
        `${head}content-length: ${body.length}\r\n\r\n${body}`,
        'HTTP/1.1 204 No Content\r\nconnection: close\r\n\r\n',
        `${head}content-length: 9999\r\n\r\n${body}`,
        `${head}content-length: ${body.length + 1}\r\n\r\n${body.replace('1', '12')}`,
      ];
      socket.end(responses[nth - 1] ?? '');
    });
  });
  const app = await startApp(t);
  const run = await runUnitTests(t, app, { 'app-url': `http://${host}` });
  assert.deepEqual([run.code, run.outputs.tests], [0, '12'], run.stdout);
});

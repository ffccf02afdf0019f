// The results of a test run: requests, outputs, annotation, summary and report.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse as parseJUnit } from 'junit2json';
import { quickPlatform } from '../deploy/support.ts';
import { demoApiKey, demoUsername } from '../platform/credentials.ts';
import { findEnvironment } from '../platform/state.ts';
import { startApp } from '../platform/unit-testing.ts';
import { assertFailed, calls, failing, runUnitTests } from './support.ts';

const failed = [
  { name: 'Orders.Test_Price', error: 'Expected 3\ngot 4', step: 'Compare' },
  { name: 'Orders.Test_Tax' },
];

test('passing tests: outputs, log, summary and report', async (t) => {
  const app = await startApp(t, { path: '/sub', polls: 1 });
  const run = await runUnitTests(t, app, { 'app-url': `${app.url}//` });
  assert.deepEqual([run.code, run.errors, run.warnings], [0, [], []], run.stdout);
  const { stages, 'report-file': path, ...outputs } = run.outputs;
  assert.deepEqual(outputs, {
    ...{ tests: '3', failures: '0', passed: 'true', runtime: '1234' },
    ...{ 'app-url': app.url, stage: 'done' },
  });
  assert.deepEqual(run.results, ['resolve:skipped', 'start:done', 'tests:done']);
  assert.ok(path?.startsWith(run.folder) && stages);
  assert.match(run.report, /<testsuite name="[^"]+" tests="3" failures="0" errors="0" skipped="0" time="1.234">/);
  assert.match(run.summary, /All 3 tests passed/);
  assert.match(run.summary, /Tests: 3, failures: 0, runtime: 1\.2 s/);
  assert.deepEqual(app.calls(), [
    'POST /sub/unittests/status',
    'POST /sub/unittests/start',
    'POST /sub/unittests/status',
    'POST /sub/unittests/status',
  ]);
});

test('the app receives only the password', async (t) => {
  const app = await startApp(t, { polls: 0, password: 'a "b" \\ \u00fc' });
  const env = { MENDIX_USERNAME: 'ada', MENDIX_API_KEY: 'an-api-key-0123', MENDIX_PAT: 'a-pat-0123456' };
  const run = await runUnitTests(t, app, {}, { env });
  assert.equal(run.code, 0);
  assert.equal(app.requests.length, 3);
  for (const { method, body, headers } of app.requests) {
    assert.equal(method, 'POST');
    assert.equal(body.toString(), JSON.stringify({ password: 'a "b" \\ \u00fc' }));
    const { host, 'user-agent': agent, ...rest } = headers;
    assert.ok(host && agent);
    assert.deepEqual(rest, {
      accept: 'application/json, */*',
      'accept-encoding': 'identity',
      connection: 'close',
      'content-length': String(body.length),
      'content-type': 'application/json',
    });
  }
});

test('failing tests: annotation, outputs, summary and report', async (t) => {
  const app = await startApp(t, { polls: 0, result: { tests: 5, failures: 3, runtime: 61_000, failed_tests: failed } });
  const run = await runUnitTests(t, app);
  const text = assertFailed(run, 'tests', 'TESTS_FAILED');
  assert.equal(
    text,
    'Test run failed in stage tests: TESTS_FAILED: 3 of 5 tests failed.\n- Orders.Test_Price\n- Orders.Test_Tax\nand 1 more',
  );
  assert.deepEqual(run.titles, ['Mendix TESTS_FAILED']);
  const { tests, failures, passed, runtime } = run.outputs;
  assert.deepEqual([tests, failures, passed, runtime], ['5', '3', 'false', '61000']);
  assert.match(run.summary, /\| Orders\.Test&#95;Price \| Expected 3&#92;ngot 4 \| Compare \|/);
  assert.match(run.summary, /Tests: 5, failures: 3, runtime: 1 min 1 s/);
  assert.match(run.report, /<failure message="Expected 3">Expected 3\ngot 4\nLast step: Compare<\/failure>/);
  const seen = await parseJUnit(run.report);
  assert.ok(seen && 'testsuite' in seen);
  assert.deepEqual([seen.tests, seen.failures, seen.testsuite?.[0]?.testcase?.length], [5, 3, 5]);
});

test('an annotation names at most 10 failed tests, each shortened', async (t) => {
  const names = Array.from({ length: 12 }, (_, index) => `M.Test_${index}_${'x'.repeat(300)}`);
  const result = { ...failing(20, 12), failed_tests: names.map((name) => ({ name })) };
  const app = await startApp(t, { polls: 0, result });
  const lines = assertFailed(await runUnitTests(t, app), 'tests', 'TESTS_FAILED').split('\n');
  const shown = names.slice(0, 10).map((name) => `- ${name.slice(0, 200)}...`);
  assert.deepEqual(lines.slice(1), [...shown, 'and 2 more']);
});

test('failed tests only cause a warning if `fail-on-failure` is false', async (t) => {
  const app = await startApp(t, { polls: 0, result: { ...failing(5, 2), failed_tests: failed } });
  const run = await runUnitTests(t, app, { 'fail-on-failure': 'false' });
  assert.deepEqual([run.code, run.errors], [0, []]);
  assert.deepEqual(run.warnings, ['2 of 5 tests failed\n- Orders.Test_Price\n- Orders.Test_Tax']);
  assert.deepEqual(run.titles, ['Mendix TESTS_FAILED']);
  const { stage, passed, failures, 'error-code': code, 'error-message': message } = run.outputs;
  assert.deepEqual([stage, passed, failures, code, message], ['done', 'false', '2', undefined, undefined]);
  assert.match(run.summary, /2 of 5 tests failed/);
  assert.match(run.report, /tests="5" failures="2"/);
});

for (const failOnFailure of ['true', 'false'])
  test(`an app without tests fails the step, even with \`fail-on-failure: ${failOnFailure}\``, async (t) => {
    const app = await startApp(t, { polls: 0, result: { ...failing(0, 0), runtime: 0 } });
    const run = await runUnitTests(t, app, { 'fail-on-failure': failOnFailure });
    assert.match(assertFailed(run, 'tests', 'NO_TESTS'), /`UnitTesting\.Enabled`/);
    const { tests, failures, passed, runtime } = run.outputs;
    assert.deepEqual([tests, failures, passed, runtime], ['0', '0', 'false', '0']);
    assert.match(run.report, /tests="0" failures="0"/);
  });

for (const [name, result, numbers] of [
  ['more failures than tests', failing(1, 4), ['4', '4']],
  ['more names than failures', { ...failing(5, 1), failed_tests: failed }, ['5', '2']],
  ['names without a number of failures', { ...failing(5, 0), failed_tests: failed }, ['5', '2']],
] as const)
  test(`inconsistent numbers fail the step: ${name}`, async (t) => {
    const app = await startApp(t, { polls: 0, result });
    const run = await runUnitTests(t, app);
    assertFailed(run, 'tests', 'TESTS_FAILED');
    assert.deepEqual([run.outputs.tests, run.outputs.failures, run.outputs.passed], [...numbers, 'false']);
  });

for (const runtime of [-1, undefined, '12', 1.5e300])
  test(`the invalid runtime ${runtime} is not shown`, async (t) => {
    const app = await startApp(t, { polls: 0, result: { ...failing(1, 0), runtime } });
    const run = await runUnitTests(t, app);
    assert.deepEqual([run.code, run.outputs.runtime], [0, '']);
    assert.doesNotMatch(run.summary, /runtime/);
  });

test('with `summary: false` there is no summary', async (t) => {
  const app = await startApp(t, { polls: 0 });
  const run = await runUnitTests(t, app, { summary: 'false' });
  assert.deepEqual([run.code, run.summary], [0, '']);
});

test('an app is found by its environment, and only that requires a credential', async (t) => {
  const app = await startApp(t, { polls: 0 });
  const platform = await quickPlatform(t);
  const environment = findEnvironment(platform.state, 'calc', 'Acceptance');
  environment.url = `${app.url}/`;
  const inputs = {
    ...{ 'app-url': '', app: 'CALC', environment: 'acceptance', username: demoUsername, 'api-key': demoApiKey },
    ...{ 'base-url': platform.url, 'allowed-hosts': new URL(platform.url).host },
  };
  const run = await runUnitTests(t, app, inputs);
  assert.deepEqual([run.code, run.errors], [0, []]);
  assert.deepEqual(run.results, ['resolve:done', 'start:done', 'tests:done']);
  assert.equal(run.outputs['app-url'], app.url);
  assert.deepEqual(
    platform.requests.map(({ route }) => route),
    ['GET /api/1/apps', 'GET /api/1/apps/{AppId}/environments'],
  );
  assert.deepEqual(app.calls(), [calls.status, calls.start, calls.status]);
  for (const { rawHeaders } of app.requests)
    assert.doesNotMatch(rawHeaders.join('\n'), /mendix-(username|apikey)|authorization/i);
});

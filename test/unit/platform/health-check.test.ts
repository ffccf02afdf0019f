// When a health check accepts the responses of the app, on a clock that jumps.
import assert from 'node:assert/strict';
import { suite, type TestContext, test } from 'node:test';
import { calcAt, deploy, quickPlatform } from '../../deploy/support.ts';
import { createJumpingClock } from '../../support/jumping-clock.ts';
import { type Answer, serve } from '../../support/serve.ts';

/** Deploys the current package, so that only the health check remains. */
async function check(t: TestContext, answers: readonly Answer[]) {
  const platform = await quickPlatform(t);
  const app = await serve(t, answers);
  const acceptance = calcAt(platform, 'Acceptance');
  const clock = createJumpingClock();
  const inputs = { app: 'calc', environment: 'Acceptance', 'package-id': acceptance.packageId ?? '' };
  const run = await deploy(t, platform, { ...inputs, 'health-check-url': `${app.url}/` }, { clock });
  return { run, seconds: clock.waitedMs() / 1000, count: app.requests.length };
}

suite('a health check', { concurrency: 4 }, () => {
  test('requires two successes, some seconds apart', async (t) => {
    const { run, seconds, count } = await check(t, ['ok']);
    assert.deepEqual([run.code, run.errors], [0, []]);
    assert.ok(count >= 2 && seconds >= 3 && seconds < 10, `${count} in ${seconds} s`);
  });

  test('does not count a success that is followed by a failure', async (t) => {
    const { run, count } = await check(t, ['ok', { status: 503 }, 'ok', { status: 503 }, 'ok']);
    assert.equal(run.code, 0);
    assert.ok(count >= 6, `${count}`);
  });

  for (const status of [401, 403])
    test(`ends after a minute of ${status}, with a remedy`, async (t) => {
      const { run, seconds } = await check(t, [{ status }]);
      assert.deepEqual([run.code, run.outputs['error-code']], [1, 'HEALTH_CHECK_FAILED']);
      assert.match(run.errors[0] ?? '', new RegExp(`responds with ${status} for a minute.*\\n.*needs no login`));
      assert.ok(seconds >= 58 && seconds < 80, `${seconds} s`);
    });

  test('treats 401 and 403 alike, as servers of one app may differ', async (t) => {
    const answers = Array.from({ length: 200 }, (_, nth) => ({ status: nth % 2 ? 401 : 403 }));
    const { run, seconds } = await check(t, answers);
    assert.deepEqual([run.code, run.outputs['error-code']], [1, 'HEALTH_CHECK_FAILED']);
    assert.match(run.errors[0] ?? '', /responds with 40[13] for a minute.*\n.*needs no login/);
    assert.ok(seconds >= 58 && seconds < 80, `${seconds} s`);
  });

  test('ends after five minutes of 404', async (t) => {
    const { run, seconds } = await check(t, [{ status: 404 }]);
    assert.deepEqual([run.code, run.outputs['error-code']], [1, 'HEALTH_CHECK_FAILED']);
    assert.match(run.errors[0] ?? '', /responds with 404 for five minutes/);
    assert.ok(seconds >= 298 && seconds < 340, `${seconds} s`);
  });

  for (const [status, code] of [
    [200, 0],
    [403, 1],
  ] as const)
    test(`evaluates a ${status} even if its body never ends`, async (t) => {
      const platform = await quickPlatform(t);
      const app = await serve(t, (_, response) => void response.writeHead(status).write('data: 1'));
      const { packageId = '' } = calcAt(platform, 'Acceptance');
      const inputs = { app: 'calc', environment: 'Acceptance', 'package-id': packageId };
      const run = await deploy(t, platform, { ...inputs, 'health-check-url': `${app.url}/`, timeout: '20s' });
      assert.deepEqual([run.code, run.outputs['error-code'] ?? ''], [code, code ? 'HEALTH_CHECK_FAILED' : '']);
      if (code) assert.match(run.errors[0] ?? '', /responds with 403\.\n?[\s\S]*needs no login/);
    });

  test('waits for an app that responds with 401, then 503, then successfully', async (t) => {
    const { run } = await check(t, [{ status: 401 }, { status: 503 }, { status: 404 }, 'ok']);
    assert.deepEqual([run.code, run.errors], [0, []]);
  });
});

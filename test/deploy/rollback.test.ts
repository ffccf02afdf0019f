// When a deploy rolls back, when it does not, and how messages and outputs report it.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Platform } from '../platform/platform.ts';
import { serve } from '../support/serve.ts';
import { calcAt, deploy, jumpingClock, packageFile, quickPlatform, shortWrites } from './support.ts';

const at = '/api/1/apps/{AppId}/environments/{Mode}';
const toProduction = {
  app: 'calc',
  environment: 'Production',
  'from-environment': 'Acceptance',
  'on-failure': 'rollback',
};

/** Lets only the previous package start. */
const failStart = ({ state }: Platform): void => {
  state.script.start = ({ version }) => (version === '1.3.2.98ab76cd' ? 'DB_SYNC_FAILED' : 'Started');
};

suite('rollback', { concurrency: 4 }, () => {
  test('a rollback appears in the outputs, the stages and the log', async (t) => {
    const platform = await quickPlatform(t);
    failStart(platform);
    const run = await deploy(t, platform, toProduction);
    assert.deepEqual([run.code, run.outputs.stage, run.outputs['rolled-back']], [1, 'start', 'true']);
    assert.deepEqual(run.results.slice(-2), ['start:failed', 'rollback:done']);
    assert.equal(run.outputs.result, 'calc Production: failed in start (DB_SYNC_FAILED), rolled back');
    assert.ok(run.log.some((line) => /^Rolling back to 1\.3\.1/.test(line)));
    assert.match(run.errors[0] ?? '', /\nRolled back: 1\.3\.1.* runs again\. Settings stay as they are\./);
    // The start of the previous package is not pinned.
    const starts = platform.requests.filter(({ route }) => route === `POST ${at}/start`);
    assert.deepEqual(
      starts.map(({ query }) => query.get('pinEnvironment')),
      [calcAt(platform, 'Acceptance').id, null],
    );
  });

  test('a failed rollback is reported as `failed`', async (t) => {
    const platform = await quickPlatform(t);
    platform.state.script.start = 'DB_SYNC_FAILED';
    const run = await deploy(t, platform, toProduction);
    assert.deepEqual([run.outputs['error-code'], run.outputs['rolled-back']], ['DB_SYNC_FAILED', 'failed']);
    assert.match(run.errors[0] ?? '', /\nThe rollback to 1\.3\.1.* also failed: .*DB_SYNC_FAILED/);
    assert.match(run.outputs.result ?? '', /, the rollback also failed$/);
  });

  test('a successful deploy is logged in one line', async (t) => {
    const platform = await quickPlatform(t);
    const run = await deploy(t, platform, toProduction);
    assert.deepEqual(
      [run.outputs['rolled-back'], run.outputs.result],
      ['false', 'calc Production: deployed 1.3.2.98ab76cd'],
    );
    const again = await deploy(t, platform, toProduction);
    assert.equal(again.outputs.result, 'calc Production: already up to date with 1.3.2.98ab76cd');
    const dry = await deploy(t, platform, { ...toProduction, environment: 'Test', 'dry-run': 'true' });
    assert.equal(dry.outputs.result, 'calc Test: dry run, would deploy 1.3.2.98ab76cd');
  });

  test('with `on-failure: leave`, the message names it as the reason why nothing was rolled back', async (t) => {
    const platform = await quickPlatform(t);
    failStart(platform);
    const run = await deploy(t, platform, { ...toProduction, 'on-failure': 'leave' });
    assert.equal(run.outputs['rolled-back'], 'false');
    assert.match(run.errors[0] ?? '', /\nNot rolled back: `on-failure` is `leave`\./);
  });

  test('a failure before the start is not rolled back, and the message says so', async (t) => {
    const platform = await quickPlatform(t);
    platform.faults.push({ call: `POST ${at}/transport`, kind: 'fail', status: 403, code: 'TRANSPORT_NOT_ALLOWED' });
    const run = await deploy(t, platform, toProduction);
    assert.deepEqual([run.outputs['rolled-back'], run.outputs.stage], ['false', 'transport']);
    assert.match(run.errors[0] ?? '', /\nNot rolled back: stage transport comes before the start of the new package\./);
  });

  test('an app that stops during verify is rolled back', async (t) => {
    const platform = await quickPlatform(t);
    const production = calcAt(platform, 'Production');
    const before = production.packageId;
    const run = await deploy(t, platform, { ...toProduction, timeout: '5s' }, {});
    assert.equal(run.code, 0);
    // A second deploy of another package, whose verify never sees the app run.
    const { file } = packageFile(t);
    let starts = 0;
    platform.faults.push({
      ...{ call: `POST ${at}/start`, kind: 'meanwhile' },
      run: () => {
        starts += 1;
        platform.faults.push({
          // The reads after the start job: the end of stage start, then verify.
          ...{ call: `GET ${at}`, nth: 2, times: 3, kind: 'answer' },
          answer: { status: 200, body: { EnvironmentId: production.id, Mode: 'Production', Status: 'Stopped' } },
        });
      },
    });
    const { 'from-environment': _, ...inputs } = toProduction;
    const end = await deploy(t, platform, { ...inputs, 'package-file': file, timeout: '3s' });
    assert.deepEqual([starts, end.code, end.outputs.stage, end.outputs['rolled-back']], [1, 1, 'verify', 'true']);
    assert.notEqual(production.packageId, before);
  });

  for (const [now, isRefused] of [
    ['10.24.1.0', true],
    ['10.18.10', true],
    ['10.18.3.5510', false],
    ['10.9.0', false],
    ['', false],
  ] as const) {
    test(`after Mendix 10.18.3.5510 became ${now || 'unknown'}, a rollback is ${isRefused ? 'refused' : 'carried out'}`, async (t) => {
      const platform = await quickPlatform(t);
      failStart(platform);
      const production = calcAt(platform, 'Production');
      platform.faults.push({
        ...{ call: `POST ${at}/start`, kind: 'meanwhile' },
        run: () => {
          production.mendixVersion = now;
        },
      });
      const run = await deploy(t, platform, { ...toProduction, backup: 'true' });
      assert.deepEqual([run.outputs['error-code'], run.outputs['rolled-back']], ['DB_SYNC_FAILED', String(!isRefused)]);
      const writes = shortWrites(platform).filter((each) => each !== 'POST snapshots');
      assert.equal(writes.length, isRefused ? 3 : 5);
      if (!isRefused) return;
      const says = `Not rolled back: the environment now runs Mendix ${now} instead of 10.18.3.5510; an older Mendix cannot open the database of a newer one. Restore snapshot ${run.outputs['snapshot-id']} with the \`restore\` action, then deploy the earlier package 1.3.1`;
      assert.ok(run.errors[0]?.includes(says), run.errors[0]);
      assert.equal(run.results.at(-1), 'rollback:skipped');
    });
  }
});

for (const [status, minutes, isRolledBack] of [
  [401, 1, false],
  [403, 1, false],
  [404, 5, true],
] as const) {
  test(`a health check that gets ${status} ends after ${minutes} min, ${isRolledBack ? 'with' : 'without'} a rollback`, async (t) => {
    const jump = jumpingClock(t);
    const platform = await quickPlatform(t);
    const app = await serve(t, (_, response) => {
      jump(minutes * 30_000);
      response.writeHead(status).end('no');
    });
    calcAt(platform, 'Production').url = app.url;
    const run = await deploy(t, platform, { ...toProduction, 'health-check-url': '/login?key=x' });
    assert.deepEqual([run.outputs['error-code'], run.outputs.stage], ['HEALTH_CHECK_FAILED', 'health-check']);
    assert.equal(run.outputs['rolled-back'], String(isRolledBack));
    const advice = isRolledBack ? /Check the path of `health-check-url`/ : /a page that needs no login/;
    assert.match(run.errors[0] ?? '', advice);
    if (!isRolledBack)
      assert.match(run.errors[0] ?? '', /\nNot rolled back: the app runs, and only its health check needs a login\./);
    assert.ok(app.requests.length >= 2 && app.requests.length <= 5, String(app.requests.length));
  });
}

for (const status of [401, 403])
  test(`an app that responds with ${status} at the timeout is not rolled back`, async (t) => {
    const platform = await quickPlatform(t);
    const app = await serve(t, [{ status }]);
    calcAt(platform, 'Production').url = app.url;
    const run = await deploy(t, platform, { ...toProduction, 'health-check-url': '/', timeout: '3s' });
    assert.deepEqual([run.outputs['error-code'], run.outputs['rolled-back']], ['HEALTH_CHECK_FAILED', 'false']);
    const says = [
      new RegExp(
        `\`timeout\` \\(3\\.0 s\\) expired\\. Last error: .* responds with ${status}\\. calc Production is running`,
      ),
      /\nSet `health-check-url` to a page that needs no login\./,
      /\nNot rolled back: the app runs, and only its health check needs a login\./,
    ];
    for (const each of says) assert.match(run.errors[0] ?? '', each);
  });

test('an app that responds successfully once and then fails is not healthy', async (t) => {
  const platform = await quickPlatform(t);
  const app = await serve(t, [{ status: 200 }, { status: 502 }, { status: 200 }, { status: 200 }]);
  calcAt(platform, 'Production').url = app.url;
  const run = await deploy(t, platform, { ...toProduction, 'health-check-url': '/' });
  assert.equal(run.code, 0);
  assert.ok(app.requests.length >= 4, String(app.requests.length));
});

test('a localhost URL from a response is called only if `base-url` is on localhost as well', async () => {
  const { checkedHealthUrl } = await import('../../src/actions/deploy/resolve.ts');
  const mendix = 'https://deploy.mendix.com/api/1';
  const at = (url: string, base: string, given = '/health') => {
    const environment = { ...{ id: 'e', mode: 'Test', status: 'Running', modelVersion: '', mendixVersion: '' }, url };
    return checkedHealthUrl(given, environment, base)?.href;
  };
  assert.equal(at('https://calc.example.test', mendix), 'https://calc.example.test/health');
  assert.equal(at('http://127.0.0.1:1', 'http://localhost:8080'), 'http://127.0.0.1:1/health');
  assert.equal(at('https://x.example.test', mendix, 'http://127.0.0.1:5/'), 'http://127.0.0.1:5/');
  for (const url of ['http://127.0.0.1:1', 'https://localhost', 'https://[::1]:3'])
    for (const base of [mendix, 'https://gateway.example.test'])
      assert.throws(() => at(url, base), /needs the URL of Test/);
});

// How a deploy ends when another one runs in parallel, when it is cancelled, when it times out, and when it rolls back.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { deployMeanwhile } from '../platform/environment.ts';
import { findApp } from '../platform/state.ts';
import { createPackage } from '../platform/world.ts';
import { cancelAt, interrupt } from '../support/cancel.ts';
import { serve } from '../support/serve.ts';
import { lacksSignals } from '../support/signals.ts';
import { calcAt, deploy, packageFile, pat, quickPlatform, shortWrites } from './support.ts';

const at = '/api/1/apps/{AppId}/environments/{Mode}';
const fromFile = { app: 'calc', environment: 'Production', 'package-file': 'app.mda' };

suite('ends of a deploy', { concurrency: 4 }, () => {
  for (const [call, stage] of [
    [`POST ${at}/transport`, 'transport'],
    [`POST ${at}/stop`, 'start'],
    [`POST ${at}/start`, 'verify'],
  ] as const) {
    test(`another deploy before ${call} ends the step with PACKAGE_CHANGED in stage ${stage}`, async (t) => {
      const platform = await quickPlatform(t);
      const { folder } = packageFile(t);
      const production = calcAt(platform, 'Production');
      const other = createPackage('9.9.9.deadbeef', Date.now(), { constants: [], scheduledEvents: [] });
      findApp(platform.state, 'calc').packages.set(other.id, other);
      const run = deployMeanwhile(production, other.id);
      platform.faults.push(stage === 'transport' ? { call, kind: 'lose', run } : { call, kind: 'meanwhile', run });
      const end = await deploy(t, platform, { ...fromFile, 'on-failure': 'rollback' }, { folder });
      assert.deepEqual([end.code, end.outputs['error-code'], end.outputs.stage], [1, 'PACKAGE_CHANGED', stage]);
      assert.match(end.errors[0] ?? '', /package 9\.9\.9\.deadbeef/);
      assert.equal(production.packageId, other.id, 'a rollback replaced the package of another deploy');
    });
  }

  for (const [stage, call, inputs] of [
    ['resolve', 'GET /api/1/apps', {}],
    ['package', 'POST /api/v2/apps/{AppId}/packages/upload', {}],
    ['backup', 'POST /api/v2/apps/{ProjectId}/environments/{EnvironmentId}/snapshots', { backup: 'true' }],
    ['transport', `POST ${at}/transport`, {}],
    ['settings', `POST ${at}/settings`, { constants: 'Calc.ApiUrl=https://new.example.test' }],
    ['stop', `POST ${at}/stop`, {}],
    ['start', `POST ${at}/start`, {}],
  ] as const) {
    for (const effect of [false, true]) {
      test(`a cancel in ${stage} ${effect ? 'after' : 'before'} the effect of the call: the message shows the state, and the next run completes the deploy`, async (t) => {
        const platform = await quickPlatform(t);
        const { folder } = packageFile(t);
        const cancel = cancelAt(platform, call, { effect });
        const end = await deploy(t, platform, { ...fromFile, ...inputs }, { folder, cancel });
        assert.deepEqual([end.code, end.outputs['error-code'], end.outputs.stage], [1, 'CANCELLED', stage]);
        assert.equal(end.results.at(-1), `${stage}:cancelled`);
        const isDown = stage === 'start' ? !effect : stage === 'stop' && effect;
        if (stage !== 'resolve')
          assert.match(
            end.errors[0] ?? '',
            isDown ? /calc Production is [Ss]topped|DOWN/ : /calc Production is [Rr]unning/,
          );
        const [first = '', ...advice] = (end.errors[0] ?? '').split('\n');
        assert.equal(
          /stop request is still being processed: the app may go down soon/.test(first),
          stage === 'stop' && !effect,
        );
        assert.equal(
          /start request is still being processed: the app may run soon/.test(first),
          stage === 'start' && !effect,
        );
        if (stage === 'stop') assert.equal(end.outputs.downtime, '');
        assert.doesNotMatch(advice.join(), /Once the cause is gone/);
        const again = await deploy(t, platform, { ...fromFile, ...inputs }, { folder });
        assert.deepEqual([again.code, again.outputs.stage], [0, 'done']);
        const sent = platform.writes().filter((route) => route === call).length;
        assert.equal(sent, stage === 'resolve' ? 0 : effect ? 1 : 2);
      });
    }

    test(`the message of a timeout in ${stage} names the limit`, async (t) => {
      const platform = await quickPlatform(t);
      const { folder } = packageFile(t);
      platform.faults.push({ call, kind: 'hang', effect: false });
      const end = await deploy(t, platform, { ...fromFile, ...inputs, timeout: '4s' }, { folder });
      assert.deepEqual([end.code, end.outputs['error-code'], end.outputs.stage], [1, 'TIMEOUT', stage]);
      assert.match(end.errors[0] ?? '', /`timeout` \(4\.0 s\) expired/);
      assert.equal(end.results.at(-1), `${stage}:failed`);
      const isCutOff = ['settings', 'stop', 'start'].includes(stage);
      assert.match(
        end.errors[0] ?? '',
        isCutOff ? /\n.*re-run this job, instead of starting a new run/ : /\nRaise `timeout`/,
      );
    });
  }

  for (const end of ['timeout', 'cancelled'] as const) {
    test(`${end} during a build: the build continues, and the next run reuses it`, async (t) => {
      const platform = await quickPlatform(t);
      const inputs = { app: 'calc', environment: 'Test', branch: 'main', pat };
      platform.state.script.pollsOf = { build: Number.POSITIVE_INFINITY };
      const [cancel, call] = [new AbortController(), 'GET /api/1/apps/{AppId}/packages/{PackageId}'];
      if (end === 'cancelled') platform.faults.push({ call, kind: 'meanwhile', run: () => interrupt(cancel) });
      const cut = await deploy(t, platform, end === 'timeout' ? { ...inputs, timeout: '4s' } : inputs, { cancel });
      assert.deepEqual([cut.code, cut.outputs.stage], [1, 'package']);
      assert.match(cut.errors[0] ?? '', /a build that was started continues, and the next run reuses it/);
      for (const { operation } of findApp(platform.state, 'calc').packages.values())
        operation.polls = Math.min(operation.polls, 1);
      const again = await deploy(t, platform, inputs);
      assert.deepEqual([again.code, again.outputs.stage], [0, 'done']);
      assert.equal(shortWrites(platform).filter((each) => each === 'POST packages').length, 1);
    });
  }

  test('after a cancel in verify, the message shows that the app is running', async (t) => {
    if (lacksSignals) return t.skip(lacksSignals);
    const platform = await quickPlatform(t);
    const { folder } = packageFile(t);
    const end = await deploy(t, platform, fromFile, {
      folder,
      onStart: (child) => {
        const hang = { kind: 'hang', effect: true, run: () => child.kill('SIGINT') } as const;
        const run = (): void => platform.faults.push({ call: `GET ${at}/package`, ...hang });
        platform.faults.push({ call: `POST ${at}/start`, kind: 'meanwhile', run });
      },
    });
    assert.deepEqual([end.code, end.outputs['error-code'], end.outputs.stage], [1, 'CANCELLED', 'verify']);
    assert.match(end.errors[0] ?? '', /calc Production is [Rr]unning.* package 1\.0\.0\.1/);
    assert.equal((await deploy(t, platform, fromFile, { folder })).outputs.changed, 'false');
  });

  for (const [name, code, result] of [
    ['cancel', 'CANCELLED', 'cancelled'],
    ['timeout', 'HEALTH_CHECK_FAILED', 'failed'],
  ] as const) {
    test(`a ${name} in the health check of an app that does not respond names the state of the app`, async (t) => {
      const platform = await quickPlatform(t);
      const { folder } = packageFile(t);
      const cancel = new AbortController();
      const app = await serve(t, () => name === 'cancel' && interrupt(cancel));
      calcAt(platform, 'Production').url = app.url;
      const inputs = { ...fromFile, 'health-check-url': '/', ...(name === 'timeout' ? { timeout: '4s' } : {}) };
      const end = await deploy(t, platform, inputs, { folder, cancel });
      assert.deepEqual([end.code, end.outputs['error-code'], end.outputs.stage], [1, code, 'health-check']);
      assert.match(end.errors[0] ?? '', /calc Production is [Rr]unning/);
      assert.equal(end.results.at(-1), `health-check:${result}`);
    });
  }

  test('a platform that is busy until the timeout ends the step with the code of the platform', async (t) => {
    const platform = await quickPlatform(t);
    const { folder } = packageFile(t);
    platform.faults.push({
      call: `POST ${at}/stop`,
      kind: 'busy',
      code: 'ENVIRONMENT_BUSY',
      times: Number.POSITIVE_INFINITY,
    });
    const end = await deploy(t, platform, { ...fromFile, timeout: '5s' }, { folder });
    assert.deepEqual([end.code, end.outputs['error-code'], end.outputs.stage], [1, 'ENVIRONMENT_BUSY', 'stop']);
    assert.match(end.errors[0] ?? '', /expired.*ENVIRONMENT_BUSY.*calc Production is [Rr]unning/);
  });

  test('a platform that cannot be reached ends the step with CONNECTION_FAILED', async (t) => {
    const platform = await quickPlatform(t);
    platform.faults.push({ call: 'GET /api/1/apps', kind: 'drop', times: Number.POSITIVE_INFINITY });
    const end = await deploy(t, platform, { app: 'calc', environment: 'Test', 'package-id': 'x', retries: '1' });
    assert.deepEqual([end.code, end.outputs['error-code'], end.outputs.stage], [1, 'CONNECTION_FAILED', 'resolve']);
  });

  test('a new package that does not start is rolled back, and the step still fails', async (t) => {
    const platform = await quickPlatform(t);
    const { folder } = packageFile(t);
    const before = calcAt(platform, 'Production').packageId;
    platform.state.script.start = ({ version }) => (version === '1.0.0.1' ? 'DB_SYNC_FAILED' : 'Started');
    const end = await deploy(t, platform, { ...fromFile, 'on-failure': 'rollback' }, { folder });
    assert.deepEqual([end.code, end.outputs['error-code'], end.outputs.stage], [1, 'DB_SYNC_FAILED', 'start']);
    const production = calcAt(platform, 'Production');
    assert.deepEqual(
      [production.packageId, production.status, production.modelVersion],
      [before, 'Running', '1.3.1.0c1d2e3f'],
    );
    assert.match(end.errors[0] ?? '', /calc Production is [Rr]unning.* package 1\.3\.1/);
    assert.match(end.errors[0] ?? '', /\nRolled back: 1\.3\.1/);
    assert.notEqual(end.outputs.downtime, '');
    assert.deepEqual(shortWrites(platform), [
      'POST upload',
      'POST transport',
      'POST stop',
      'POST start',
      'POST transport',
      'POST start',
    ]);
    assert.deepEqual(end.results.slice(-2), ['start:failed', 'rollback:done']);
  });

  test('when the rollback also fails, the annotation says that the app is stopped', async (t) => {
    const platform = await quickPlatform(t);
    const { folder } = packageFile(t);
    platform.state.script.start = ({ version }) => (version === '1.0.0.1' ? 'DB_SYNC_FAILED' : 'INVALID_DB_STRUCTURE');
    const end = await deploy(t, platform, { ...fromFile, 'on-failure': 'rollback' }, { folder });
    assert.deepEqual([end.code, end.outputs['error-code'], end.outputs.downtime], [1, 'DB_SYNC_FAILED', '']);
    assert.match(end.errors[0] ?? '', /calc Production is (?:[Ss]topped|DOWN).* package 1\.3\.1/);
    assert.match(end.errors[0] ?? '', /\nThe rollback to 1\.3\.1.* also failed: .*INVALID_DB_STRUCTURE/);
  });

  test('a package that was already deployed before the run is not rolled back', async (t) => {
    const platform = await quickPlatform(t);
    platform.state.script.start = 'START_FAILED';
    const packageId = calcAt(platform, 'Test').packageId ?? '';
    const end = await deploy(t, platform, {
      app: 'calc',
      environment: 'Test',
      'package-id': packageId,
      'on-failure': 'rollback',
    });
    assert.deepEqual([end.code, end.outputs['error-code']], [1, 'START_FAILED']);
    assert.deepEqual(shortWrites(platform), ['POST start']);
  });

  test('when the platform requires a stopped app for a transport, the app is stopped first, and each stage is listed once', async (t) => {
    const platform = await quickPlatform(t);
    const { folder } = packageFile(t);
    platform.state.script.refusesTransportWhileRunning = true;
    const end = await deploy(t, platform, fromFile, { folder });
    assert.deepEqual([end.code, end.errors], [0, []]);
    assert.deepEqual(shortWrites(platform), [
      'POST upload',
      'POST transport',
      'POST stop',
      'POST transport',
      'POST start',
    ]);
    assert.deepEqual(end.results.slice(3), [
      'transport:done',
      'stop:done',
      'settings:skipped',
      'start:done',
      'verify:done',
      'health-check:skipped',
    ]);
  });

  test('a stop within the transport does not reset the time of the transport', async (t) => {
    const platform = await quickPlatform(t);
    platform.state.script.refusesTransportWhileRunning = true;
    // The platform refuses the first transport by itself; the second never gets a response.
    platform.faults.push({ call: `POST ${at}/transport`, nth: 2, kind: 'hang', effect: false });
    const { file } = packageFile(t);
    const end = await deploy(t, platform, { ...fromFile, 'package-file': file, timeout: '6s' }, { bound: 20_000 });
    assert.deepEqual([end.code, end.outputs['error-code'], end.outputs.stage], [1, 'TIMEOUT', 'transport']);
    assert.match(end.errors[0] ?? '', /`timeout` \(6\.0 s\) expired/);
  });

  test('a start that is already in progress is followed to its end', async (t) => {
    const platform = await quickPlatform(t);
    const packageId = calcAt(platform, 'Test').packageId ?? '';
    platform.state.script.pollsOf = { start: 2 };
    platform.faults.push({ call: `POST ${at}/start`, kind: 'hang', effect: true });
    const cut = await deploy(t, platform, { app: 'calc', environment: 'Test', 'package-id': packageId, timeout: '3s' });
    assert.equal(cut.outputs['error-code'], 'TIMEOUT');
    const again = await deploy(t, platform, { app: 'calc', environment: 'Test', 'package-id': packageId });
    assert.deepEqual([again.code, again.outputs.stage], [0, 'done']);
  });
});

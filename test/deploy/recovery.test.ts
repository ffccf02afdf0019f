// Lost responses, a busy platform, and a process that is killed at any point.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Platform } from '../platform/platform.ts';
import { createJumpingClock } from '../support/jumping-clock.ts';
import { lacksSignals } from '../support/signals.ts';
import {
  assertFailed,
  calcAt,
  deploy,
  killAfterEachCall,
  type Options,
  packageFile,
  pat,
  quickPlatform,
  shortWrites,
} from './support.ts';

const at = '/api/1/apps/{AppId}/environments/{Mode}';
const snapshots = '/api/v2/apps/{ProjectId}/environments/{EnvironmentId}/snapshots';

/** A step with every stage but the check. */
const everything = {
  app: 'calc',
  environment: 'Production',
  backup: 'true',
  constants: 'Calc.ApiUrl=https://new.example.test',
};
const fromBranch = { ...everything, branch: 'main', pat };
const fromFile = { ...everything, 'package-file': 'app.mda' };

/** Asserts that each build, upload and snapshot was started only once. */
function assertMadeOnce({ requests, state }: Platform): void {
  const builds = [...(state.apps.find(({ appId }) => appId === 'calc')?.packages.values() ?? [])];
  assert.equal(
    builds.filter(({ createdAt }) => createdAt >= (requests[0]?.at ?? 0)).length,
    1,
    'a package was made twice',
  );
}

const marked = (platform: Platform): number =>
  calcAt(platform, 'Production').snapshots.filter(({ comment }) => comment?.endsWith('[acme/calc 4711]')).length;

function assertDeployed(platform: Platform): void {
  const production = calcAt(platform, 'Production');
  assert.equal(production.status, 'Running');
  assert.ok(['1.3.3.4f2c9ab0', '1.0.0.1'].includes(production.modelVersion ?? ''), production.modelVersion);
  assert.equal(production.deployed.constants.get('Calc.ApiUrl'), 'https://new.example.test');
  assert.equal(marked(platform), 1);
  assertMadeOnce(platform);
}

const writes = [
  ['POST /api/1/apps/{AppId}/packages', fromBranch],
  ['POST /api/v2/apps/{AppId}/packages/upload', fromFile],
  [`POST ${snapshots}`, fromFile],
  [`POST ${at}/transport`, fromFile],
  [`POST ${at}/settings`, fromFile],
  [`POST ${at}/stop`, fromFile],
  [`POST ${at}/start`, fromFile],
] as const;

// Concurrent, as the steps wait for the platform most of the time.
suite('a deploy survives faults', { concurrency: 4 }, () => {
  for (const [call, inputs] of writes) {
    test(`after a lost response to ${call}, the step finds the effect and does not send the call again`, async (t) => {
      const platform = await quickPlatform(t);
      const { folder } = packageFile(t);
      platform.faults.push({ call, kind: 'lose' });
      const run = await deploy(t, platform, inputs, { folder });
      assert.deepEqual([run.code, run.errors, platform.faults.left()], [0, [], []]);
      assertDeployed(platform);
      assert.equal(platform.writes().filter((route) => route === call).length, 1);
    });

    test(`${call} is sent once more if its connection broke before it took effect`, async (t) => {
      const platform = await quickPlatform(t);
      const { folder } = packageFile(t);
      platform.faults.push({ call, kind: 'drop' });
      const run = await deploy(t, platform, inputs, { folder });
      assert.deepEqual([run.code, run.errors, platform.faults.left()], [0, [], []]);
      assertDeployed(platform);
      assert.equal(platform.writes().filter((route) => route === call).length, 2);
    });
  }

  test('a write whose connection breaks twice without an effect is not sent a third time', async (t) => {
    const platform = await quickPlatform(t);
    const call = `POST ${at}/transport`;
    platform.faults.push({ call, kind: 'drop', times: 3 });
    const { file } = packageFile(t);
    const run = await deploy(t, platform, { ...fromFile, 'package-file': file });
    assertFailed(run, 'Deploy', { stage: 'transport', code: 'CONNECTION_FAILED' });
    assert.equal(platform.writes().filter((route) => route === call).length, 2);
  });

  test('after a 408 from a gateway, the step looks for the effect of a write and sends the write once more', async (t) => {
    const platform = await quickPlatform(t);
    const call = `POST ${at}/stop`;
    platform.faults.push({ call, kind: 'answer', answer: { status: 408, body: '' } });
    const { file } = packageFile(t);
    const run = await deploy(t, platform, { ...fromFile, 'package-file': file });
    assert.deepEqual([run.code, run.errors], [0, []]);
    assert.equal(platform.writes().filter((route) => route === call).length, 2);
  });

  test('Retry-After of a busy platform is obeyed', async (t) => {
    const platform = await quickPlatform(t);
    const [clock, arrivals] = [createJumpingClock(), [] as number[]];
    const call = `POST ${at}/stop`;
    const run = (): void => void arrivals.push(clock.monotonicMs());
    const body = { errorCode: 'ENVIRONMENT_BUSY', errorMessage: 'Busy.' };
    platform.faults.push(
      { call, kind: 'answer', answer: { status: 400, headers: { 'Retry-After': '4' }, body }, run },
      { call, kind: 'meanwhile', run },
    );
    const { file } = packageFile(t);
    const end = await deploy(t, platform, { ...fromFile, 'package-file': file }, { clock });
    assert.deepEqual([end.code, end.errors, arrivals.length], [0, [], 2]);
    assert.ok((arrivals[1] ?? 0) - (arrivals[0] ?? 0) >= 3990, arrivals.join());
  });

  test('if the job of an upload is no longer known, the state of its package decides', async (t) => {
    const platform = await quickPlatform(t);
    const call = 'GET /api/v2/apps/{AppId}/jobs/{JobId}';
    platform.faults.push({ call, kind: 'fail', status: 404, code: 'NOT_FOUND' });
    const { file } = packageFile(t);
    const run = await deploy(t, platform, { ...fromFile, 'package-file': file });
    assert.deepEqual([run.code, run.errors, platform.faults.left()], [0, [], []]);
    assertDeployed(platform);
  });

  test('a busy platform is waited out, whatever `retries` is', async (t) => {
    const platform = await quickPlatform(t);
    const { folder } = packageFile(t);
    const codes = [
      'ENVIRONMENT_BUSY',
      'INVALID_STATE',
      'SERVICE UNAVAILABLE',
      'ALREADY_LOCKED',
      'SERVICE_UNAVAILABLE',
    ] as const;
    for (const [index, code] of codes.entries())
      platform.faults.push({ call: writes[index + 2]?.[0] ?? '', kind: 'busy', code });
    const run = await deploy(t, platform, { ...fromFile, retries: '0' }, { folder, bound: 60_000 });
    assert.deepEqual([run.code, run.errors, platform.faults.left()], [0, [], []]);
    assertDeployed(platform);
  });

  test('an app of the same version is stopped before the transport, so that a second run can see where the first one ended', async (t) => {
    const platform = await quickPlatform(t);
    const { folder } = packageFile(t);
    calcAt(platform, 'Production').modelVersion = '1.0.0.1';
    const inputs = { app: 'calc', environment: 'Production', 'package-file': 'app.mda' };
    const stopCall = `POST ${at}/stop`;
    platform.faults.push({
      call: stopCall,
      kind: 'answer',
      answer: { status: 403, body: { errorCode: 'NO_ACCESS' } },
    });
    const failed = await deploy(t, platform, inputs, { folder });
    assert.deepEqual([failed.code, failed.outputs.stage, failed.outputs['error-code']], [1, 'stop', 'NO_ACCESS']);
    const run = await deploy(t, platform, inputs, { folder });
    assert.deepEqual([run.code, run.errors, run.outputs.changed], [0, [], 'true']);
    assert.deepEqual(shortWrites(platform), ['POST upload', 'POST stop', 'POST stop', 'POST transport', 'POST start']);
  });

  test('an outage between two polls is waited out', async (t) => {
    const platform = await quickPlatform(t);
    const { folder } = packageFile(t);
    platform.state.script.pollsOf = { start: 1 };
    platform.faults.push(
      { call: `GET ${at}/start/{JobId}`, kind: 'drop' },
      { call: `GET ${at}/package`, nth: 3, kind: 'answer', answer: { status: 502, body: 'Bad Gateway' } },
    );
    const run = await deploy(t, platform, fromFile, { folder });
    assert.deepEqual([run.code, run.errors, platform.faults.left()], [0, [], []]);
    assertDeployed(platform);
  });

  test('after a kill at any call, a second run completes the deploy and creates nothing twice', async (t) => {
    const { file } = packageFile(t);
    const step = (platform: Platform, options: Options) =>
      deploy(t, platform, { ...fromFile, 'package-file': file }, options);
    const calls = await killAfterEachCall(t, step, { check: assertDeployed });
    assert.ok(calls > 15, `${calls} calls`);
  });

  for (const moves of ['at start', 'at transport'] as const) {
    test(`after a kill at any call, a re-run of the job starts the new package, if ModelVersion moves ${moves}`, async (t) => {
      const inputs = { app: 'calc', environment: 'Production', 'from-environment': 'Acceptance' };
      const step = (platform: Platform, options: Options) => deploy(t, platform, inputs, options);
      const calls = await killAfterEachCall(t, step, {
        prepare: ({ state }) => {
          state.script.modelVersionMoves = moves;
        },
        again: { GITHUB_RUN_ATTEMPT: '2' },
        check: (platform) => {
          const { status, deployed, packageId } = calcAt(platform, 'Production');
          assert.deepEqual([status, packageId], ['Running', calcAt(platform, 'Acceptance').packageId]);
          // Only a start puts the constants of the new package into effect.
          assert.ok(deployed.constants.has('Calc.Digits'));
        },
      });
      assert.ok(calls > 10, `${calls} calls`);
    });
  }

  test('after a kill at any call during a build, a second run completes the deploy and does not build again', async (t) => {
    const step = (platform: Platform, options: Options) => deploy(t, platform, fromBranch, options);
    // The stages after `package` are the same as for a file.
    assert.equal(await killAfterEachCall(t, step, { check: assertDeployed, upTo: 10 }), 10);
  });
});

test('a re-run completes the deploy of a process that was killed during the transport', {
  skip: lacksSignals,
}, async (t) => {
  const platform = await quickPlatform(t);
  const killed = await deploy(t, platform, fromBranch, {
    onStart: (child) => {
      const call = `POST ${at}/transport`;
      platform.faults.push({ call, kind: 'hang', effect: true, run: () => void child.kill('SIGKILL') });
    },
  });
  assert.equal(killed.code, null);
  const again = await deploy(t, platform, fromBranch, { env: { GITHUB_RUN_ATTEMPT: '2' } });
  assert.deepEqual([again.code, again.errors], [0, []]);
  assertDeployed(platform);
});

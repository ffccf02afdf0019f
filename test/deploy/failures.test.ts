// Every failure code that the documentation gives for a stage: one annotation with the state of the app, the outputs, and a second run once
// the cause is gone, which builds, uploads and backs up nothing twice.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StartEnd } from '../platform/script.ts';
import { assertFailed, calcAt, deploy, packageFile, pat, quickPlatform } from './support.ts';

const at = '/api/1/apps/{AppId}/environments/{Mode}';
const snapshots = '/api/v2/apps/{ProjectId}/environments/{EnvironmentId}/snapshots';

const fromFile = { 'package-file': 'app.mda' };
const fromBranch = { branch: 'main', pat };
const withSettings = { ...fromFile, constants: 'Calc.ApiUrl=https://new.example.test' };
const withBackup = { ...fromFile, backup: 'true' };

/** The stage, the call that fails, its status and its codes. */
const refusals: readonly (readonly [string, string, number, readonly string[], Record<string, string>])[] = [
  ['resolve', 'GET /api/1/apps/{AppId}/environments', 404, ['APP_NOT_FOUND'], fromFile],
  ['resolve', `GET ${at}/package`, 400, ['INVALID_PARAMETERS', 'INVALID_ENVIRONMENT'], fromFile],
  ['package', 'GET /api/1/apps/{AppId}/packages', 400, ['INVALID_APPID'], fromFile],
  [
    'package',
    'POST /api/1/apps/{AppId}/packages',
    400,
    ['INVALID_APPID', 'INVALID_PARAMETERS', 'INVALID_VERSION'],
    fromBranch,
  ],
  ['package', 'POST /api/1/apps/{AppId}/packages', 404, ['APP_NOT_FOUND'], fromBranch],
  ['package', 'POST /api/1/apps/{AppId}/packages', 500, ['BUILD_FAILED'], fromBranch],
  ['package', 'GET /v1/repositories/{AppId}/branches/{Name}', 400, ['RS400'], fromBranch],
  ['package', 'POST /api/v2/apps/{AppId}/packages/upload', 500, ['UPLOAD_COPY_FAILED', 'INVALID_PACKAGE'], fromFile],
  ['backup', `POST ${snapshots}`, 403, ['NO_ACCESS'], withBackup],
  ['backup', `POST ${snapshots}`, 404, ['ENVIRONMENT_NOT_FOUND'], withBackup],
  [
    'transport',
    `POST ${at}/transport`,
    400,
    ['INVALID_PARAMETERS', 'INVALID_ENVIRONMENT', 'INVALID_RUNTIME_VERSION'],
    fromFile,
  ],
  ['transport', `POST ${at}/transport`, 403, ['NO_ACCESS', 'TRANSPORT_NOT_ALLOWED', 'NOT ALLOWED'], fromFile],
  ['transport', `POST ${at}/transport`, 404, ['ENVIRONMENT_NOT_FOUND', 'PACKAGE_NOT_FOUND'], fromFile],
  ['transport', `POST ${at}/transport`, 500, ['PACKAGE_PARSE_FAILED'], fromFile],
  ['resolve', `GET ${at}/settings`, 404, ['ENVIRONMENT_NOT_FOUND'], withSettings],
  ['settings', `POST ${at}/settings`, 400, ['CONSTANT_NOT_FOUND', 'CUSTOM_SETTING_NOT_SUPPORTED'], withSettings],
  ['settings', `POST ${at}/settings`, 500, ['INVALID_SCHEDULED_EVENT_PARAMETER'], withSettings],
  ['stop', `POST ${at}/stop`, 500, ['STOP_FAILED'], fromFile],
  ['stop', `POST ${at}/stop`, 404, ['ENVIRONMENT_NOT_FOUND'], fromFile],
  ['start', `POST ${at}/start`, 500, ['NO_MDA_HAS_BEEN_DEPLOYED'], fromFile],
  ['start', `POST ${at}/start`, 400, ['INVALID_APPID'], fromFile],
];

const runs = /calc Production is [Rr]unning/;
/** The state of the app after a failure in stages that follow the transport and precede the start. */
const isOld =
  /version 1\.3\.1\.[0-9a-f]+.*calc Production is [Rr]unning.*package .*next start|calc Production is [Rr]unning.*next start/;
const states: Readonly<Record<string, RegExp>> = {
  settings: isOld,
  stop: isOld,
  start: /calc Production is (?:[Ss]topped|DOWN)/,
};

const once = /^POST .*(packages|upload|snapshots)$/;

for (const [stage, call, status, codes, inputs] of refusals) {
  for (const [index, code] of codes.entries()) {
    test(`in stage ${stage}: ${code} from ${call} fails the step${index === 0 ? ', and the next run completes the deploy' : ''}`, async (t) => {
      const platform = await quickPlatform(t);
      const { folder } = packageFile(t);
      const step = { app: 'calc', environment: 'Production', ...inputs };
      platform.faults.push({ call, kind: 'fail', status, code, message: 'Because.' });
      const failed = await deploy(t, platform, step, { folder });
      assert.deepEqual(platform.faults.left(), []);
      const isPlaced = failed.outputs['environment-id'] !== undefined;
      assertFailed(failed, 'Deploy', { stage, code, state: isPlaced ? (states[stage] ?? runs) : undefined });
      assert.equal(failed.outputs.downtime, isPlaced ? (stage === 'start' ? '' : '0') : failed.outputs.downtime);
      // The next run is the same for all codes of a call.
      if (index > 0) return;
      const again = await deploy(t, platform, step, { folder });
      assert.deepEqual([again.code, again.outputs.stage], [0, 'done']);
      const made = platform.requests.filter(({ route, outcome }) => once.test(route) && Number(outcome) < 300);
      assert.equal(made.length, new Set(made.map(({ route }) => route)).size, 'something was made twice');
    });
  }
}

const ends: readonly StartEnd[] = [
  ...(['NO_PACKAGE', 'DB_SYNC_FAILED', 'INVALID_DB_STRUCTURE', 'MISSING_CONSTANT'] as const),
  ...(['INSECURE_ADMIN_PASSWORD', 'STARTUP_ACTION_FAILED', 'START_FAILED'] as const),
];

for (const end of ends) {
  test(`start: after a job that ends as ${end}, the app is stopped, and the message says so`, async (t) => {
    const platform = await quickPlatform(t);
    const { folder } = packageFile(t);
    const step = { app: 'calc', environment: 'Production', ...fromFile };
    platform.state.script.start = end;
    const failed = await deploy(t, platform, step, { folder });
    assertFailed(failed, 'Deploy', { stage: 'start', code: end, state: /calc Production is (?:[Ss]topped|DOWN)/ });
    assert.equal(failed.outputs.downtime, '');
    platform.state.script.start = 'Started';
    platform.forget();
    const again = await deploy(t, platform, step, { folder });
    assert.deepEqual([again.code, again.outputs.stage], [0, 'done']);
    assert.deepEqual(platform.writes(), [`POST ${at}/start`]);
  });
}

test('a failed build is PACKAGE_FAILED, and the next run builds again', async (t) => {
  const platform = await quickPlatform(t);
  const step = { app: 'calc', environment: 'Test', ...fromBranch };
  platform.state.script.build = 'Failed';
  assertFailed(await deploy(t, platform, step), 'Deploy', {
    stage: 'package',
    code: 'PACKAGE_FAILED',
    state: /calc Test is [Ss]topped/,
  });
  platform.state.script.build = 'Succeeded';
  const again = await deploy(t, platform, step);
  assert.deepEqual([again.code, calcAt(platform, 'Test').modelVersion], [0, '1.3.4.4f2c9ab0']);
});

test('an upload whose job or package fails is PACKAGE_FAILED, and the next run uploads again', async (t) => {
  for (const kind of ['upload', 'uploadJob'] as const) {
    const platform = await quickPlatform(t);
    const { folder } = packageFile(t);
    const step = { app: 'calc', environment: 'Test', ...fromFile };
    platform.state.script.upload = 'Failed';
    if (kind === 'uploadJob') platform.state.script.uploadJob = 'Failed';
    assertFailed(await deploy(t, platform, step, { folder }), 'Deploy', {
      stage: 'package',
      code: 'PACKAGE_FAILED',
      state: /calc Test is [Ss]topped/,
    });
    platform.state.script.upload = 'Succeeded';
    platform.state.script.uploadJob = 'Completed';
    assert.equal((await deploy(t, platform, step, { folder })).code, 0);
  }
});

test('a failed snapshot ends the step before anything is changed, and the next run creates another', async (t) => {
  const platform = await quickPlatform(t);
  const { folder } = packageFile(t);
  const step = { app: 'calc', environment: 'Production', ...withBackup };
  platform.state.script.snapshot = 'failed';
  const failed = await deploy(t, platform, step, { folder });
  assertFailed(failed, 'Deploy', { stage: 'backup', code: 'SNAPSHOT_FAILED', state: /calc Production is [Rr]unning/ });
  platform.state.script.snapshot = 'completed';
  assert.equal((await deploy(t, platform, step, { folder })).code, 0);
});

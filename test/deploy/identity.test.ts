// Responses about an object other than the requested one, and how an app is found by its name.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { findApp } from '../platform/state.ts';
import { createApp, createEnvironment } from '../platform/world.ts';
import { calcAt, deploy, packageFile, quickPlatform } from './support.ts';

const at = '/api/1/apps/{AppId}/environments/{Mode}';
const dryRun = { environment: 'Test', 'dry-run': 'true' };

suite('IDs in responses', { concurrency: 4 }, () => {
  for (const shown of ['46418f82-f18b-4cba-8a22-412ec71375e3', undefined, '']) {
    test(`a response about a package with the ID ${shown ?? 'absent'} is INVALID_RESPONSE, and nothing is written`, async (t) => {
      const platform = await quickPlatform(t);
      const packageId = calcAt(platform, 'Test').packageId ?? '';
      const body = { PackageId: shown, Status: 'Succeeded', Version: '1.3.1', Name: 'x.mda' };
      platform.faults.push({
        ...{ call: 'GET /api/1/apps/{AppId}/packages/{PackageId}', kind: 'answer' },
        answer: { status: 200, body },
      });
      const run = await deploy(t, platform, { app: 'calc', environment: 'Acceptance', 'package-id': packageId });
      assert.deepEqual([run.code, run.outputs['error-code'], platform.writes()], [1, 'INVALID_RESPONSE', []]);
      if (shown)
        assert.match(run.errors[0] ?? '', new RegExp(`asked for PackageId ${packageId}, .* is about ${shown}`));
    });
  }

  test('a package whose ID differs only in case is the same package', async (t) => {
    const platform = await quickPlatform(t);
    const packageId = calcAt(platform, 'Acceptance').packageId ?? '';
    for (const call of ['GET /api/1/apps/{AppId}/packages/{PackageId}', `GET ${at}/package`])
      platform.faults.push({
        ...{ call, kind: 'answer', times: Number.POSITIVE_INFINITY },
        answer: {
          status: 200,
          body: { PackageId: packageId.toUpperCase(), Status: 'Succeeded', Version: '1.3.2.98ab76cd' },
        },
      });
    const run = await deploy(t, platform, { app: 'calc', environment: 'Acceptance', 'package-id': packageId });
    assert.deepEqual([run.code, run.outputs.changed, run.outputs['package-id']], [0, 'false', packageId]);
  });

  for (const [name, id] of [
    ['another environment', 'another'],
    ['no environment', undefined],
  ] as const) {
    test(`a response about ${name} to a read of the environment ends the step before the next write`, async (t) => {
      const platform = await quickPlatform(t);
      const { folder } = packageFile(t);
      const shown = id && calcAt(platform, 'Acceptance').id;
      platform.faults.push({
        ...{ call: `GET ${at}`, kind: 'answer' },
        answer: { status: 200, body: { EnvironmentId: shown, Mode: 'Production', Status: 'Running' } },
      });
      const inputs = { app: 'calc', environment: 'Production', 'package-file': 'app.mda' };
      const run = await deploy(t, platform, inputs, { folder });
      assert.deepEqual([run.code, run.outputs['error-code'], run.outputs.stage], [1, 'INVALID_RESPONSE', 'transport']);
      assert.deepEqual(platform.writes(), ['POST /api/2/apps/{AppId}/packages/upload'.replace('/2/', '/v2/')]);
    });
  }

  test('a build that is listed without an ID is INVALID_RESPONSE', async (t) => {
    const platform = await quickPlatform(t);
    const { folder } = packageFile(t);
    const inputs = { app: 'calc', environment: 'Test', 'package-file': 'app.mda' };
    assert.equal((await deploy(t, platform, inputs, { folder })).code, 0);
    const [{ name } = { name: '' }] = [...findApp(platform.state, 'calc').packages.values()].slice(-1);
    platform.forget();
    platform.faults.push({
      ...{ call: 'GET /api/1/apps/{AppId}/packages', kind: 'answer' },
      answer: { status: 200, body: [{ Name: name, Status: 'Succeeded', Version: '1.0.0.1' }] },
    });
    const run = await deploy(t, platform, inputs, { folder });
    assert.deepEqual([run.code, run.outputs['error-code'], platform.writes()], [1, 'INVALID_RESPONSE', []]);
  });

  for (const field of ['AppId', 'ProjectId'] as const) {
    test(`an app without ${field} is INVALID_RESPONSE`, async (t) => {
      const platform = await quickPlatform(t);
      const app = {
        AppId: 'calc',
        ProjectId: findApp(platform.state, 'calc').projectId,
        Name: 'Calculator',
        [field]: '',
      };
      platform.faults.push({ call: 'GET /api/1/apps', kind: 'answer', answer: { status: 200, body: [app] } });
      const run = await deploy(t, platform, { ...dryRun, app: 'Calculator', 'package-id': 'x' });
      assert.deepEqual([run.code, run.outputs['error-code']], [1, 'INVALID_RESPONSE']);
      assert.match(run.errors[0] ?? '', new RegExp(`no ${field}`));
    });
  }

  test('an environment without an ID is INVALID_RESPONSE', async (t) => {
    const platform = await quickPlatform(t);
    const body = [{ Mode: 'Test', Status: 'Stopped' }];
    const call = 'GET /api/1/apps/{AppId}/environments';
    platform.faults.push({ call, kind: 'answer', answer: { status: 200, body } });
    const run = await deploy(t, platform, { ...dryRun, app: 'calc', 'package-id': 'x' });
    assert.deepEqual([run.code, run.outputs['error-code']], [1, 'INVALID_RESPONSE']);
  });
});

suite('the app of a step', { concurrency: 4 }, () => {
  const addApp = (platform: Awaited<ReturnType<typeof quickPlatform>>, appId: string, name: string): void => {
    const environments = [createEnvironment({ appId, mode: 'Test', status: 'Stopped' })];
    platform.state.apps.push(createApp({ appId, name, environments }));
  };

  for (const [by, wanted] of [
    ['ProjectId', '3F8E0A52-6c1d-4c54-8f0f-6d2b1f7c9e01'],
    ['AppId', 'CALC'],
    ['Name', 'Calculator'],
  ] as const) {
    test(`an app is found by its ${by}, and the log says so`, async (t) => {
      const platform = await quickPlatform(t);
      const packageId = calcAt(platform, 'Test').packageId ?? '';
      const run = await deploy(t, platform, { ...dryRun, app: wanted, 'package-id': packageId });
      assert.deepEqual([run.code, run.outputs['app-id']], [0, 'calc']);
      assert.ok(run.log.includes(`Found app calc by its ${by}`));
    });
  }

  test('an app whose Name is the AppId or ProjectId of another app is not chosen', async (t) => {
    const platform = await quickPlatform(t);
    const packageId = calcAt(platform, 'Test').packageId ?? '';
    const { projectId } = findApp(platform.state, 'calc');
    addApp(platform, 'first', 'calc');
    addApp(platform, 'second', projectId);
    for (const app of ['calc', projectId]) {
      const run = await deploy(t, platform, { ...dryRun, app, 'package-id': packageId });
      assert.deepEqual([run.code, run.outputs['app-id']], [0, 'calc']);
    }
  });

  test('an app whose Name looks like a UUID is not found by that name', async (t) => {
    const platform = await quickPlatform(t);
    const name = '11111111-2222-4333-8444-555555555555';
    addApp(platform, 'first', name);
    const run = await deploy(t, platform, { ...dryRun, app: name, 'package-id': 'x' });
    assert.deepEqual([run.code, run.outputs['error-code']], [1, 'APP_NOT_FOUND']);
  });

  test('two apps with the same Name are INVALID_INPUT', async (t) => {
    const platform = await quickPlatform(t);
    addApp(platform, 'first', 'Calculator');
    const run = await deploy(t, platform, { ...dryRun, app: 'Calculator', 'package-id': 'x' });
    assert.deepEqual([run.code, run.outputs['error-code']], [1, 'INVALID_INPUT']);
    assert.match(run.errors[0] ?? '', /app: 2 apps match "Calculator": .*give the ProjectId[\s\S]*Correct `app`/);
  });

  test('an environment whose Mode is the EnvironmentId of another is not chosen', async (t) => {
    const platform = await quickPlatform(t);
    const { id, packageId = '' } = calcAt(platform, 'Test');
    findApp(platform.state, 'calc').environments.unshift(
      createEnvironment({ appId: 'calc', mode: id, status: 'Stopped' }),
    );
    for (const environment of [id, id.toUpperCase()]) {
      const run = await deploy(t, platform, { ...dryRun, app: 'calc', environment, 'package-id': packageId });
      assert.deepEqual([run.code, run.outputs['environment-id']], [0, id]);
    }
  });
});

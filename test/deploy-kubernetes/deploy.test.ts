// A complete deploy, and a second one that finds everything up to date.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startKubernetesApp } from '../platform/kubernetes/app.ts';
import { instancesOf } from '../platform/kubernetes/environments.ts';
import {
  deployKubernetes,
  environmentAt,
  newerToTest,
  newerVersion,
  packageIdOf,
  packageOf,
  quickPlatform,
  shortWrites,
} from './support.ts';

const all = ['resolve', 'package', 'manifest', 'rollout', 'verify'];

test('a package is deployed, and a second run writes nothing', async (t) => {
  const platform = await quickPlatform(t);
  const environment = environmentAt(platform, 'Test');
  const before = packageIdOf(environment);
  const app = await startKubernetesApp(environment);
  t.after(app.close);
  const inputs = { ...newerToTest(platform), 'health-check-url': '/' };
  const run = await deployKubernetes(t, platform, inputs);
  assert.deepEqual([run.code, run.errors, run.warnings], [0, [], []]);
  assert.deepEqual(
    run.results,
    [...all, 'health-check'].map((name) => `${name}:done`),
  );
  assert.deepEqual(shortWrites(platform), ['PUT {environmentId}']);
  assert.equal(packageIdOf(environment), packageOf(platform, newerVersion).id);
  const { stages: _, ...outputs } = run.outputs;
  assert.deepEqual(outputs, {
    'app-id': environment.appId,
    'namespace-id': environment.namespaceId,
    'environment-id': environment.id,
    'environment-url': app.url,
    'package-id': packageOf(platform, newerVersion).id,
    'model-version': newerVersion,
    'previous-package-id': before,
    changed: 'true',
    'rolled-back': 'false',
    result: `Field Service Test: deployed ${newerVersion}`,
    stage: 'done',
  });
  platform.forget();
  const again = await deployKubernetes(t, platform, inputs);
  assert.deepEqual([again.code, again.outputs.changed, platform.writes()], [0, 'false', []]);
  assert.deepEqual(again.results, [
    'resolve:done',
    'package:done',
    'manifest:skipped',
    'rollout:done',
    'verify:done',
    'health-check:done',
  ]);
  assert.equal(again.outputs['previous-package-id'], packageOf(platform, newerVersion).id);
});

test('`start: false` deploys with 0 instances, and does not wait for a rollout', async (t) => {
  const platform = await quickPlatform(t);
  const environment = environmentAt(platform, 'Production');
  const run = await deployKubernetes(t, platform, {
    ...newerToTest(platform),
    environment: 'Production',
    start: 'false',
  });
  assert.deepEqual([run.code, run.errors], [0, []]);
  assert.deepEqual(run.results.slice(2), ['manifest:done', 'rollout:skipped', 'verify:done', 'health-check:skipped']);
  assert.deepEqual([packageIdOf(environment), instancesOf(environment)], [packageOf(platform, newerVersion).id, 0]);
});

for (const [environment, inputs, instances] of [
  ['Production', {}, 3],
  ['Training', {}, 2],
  ['Sandbox', {}, 1],
  ['Production', { instances: '5' }, 5],
] as const) {
  test(`after a deploy with ${JSON.stringify(inputs)}, ${environment} runs ${instances} instances`, async (t) => {
    const platform = await quickPlatform(t);
    const run = await deployKubernetes(t, platform, { ...newerToTest(platform), environment, ...inputs });
    assert.deepEqual([run.code, run.errors], [0, []]);
    assert.equal(instancesOf(environmentAt(platform, environment)), instances);
  });
}

test('a failed app with an unchanged manifest is stopped and started', async (t) => {
  const platform = await quickPlatform(t);
  const environment = environmentAt(platform, 'Demo');
  const inputs = { ...newerToTest(platform), environment: 'Demo', 'package-id': packageIdOf(environment) };
  const run = await deployKubernetes(t, platform, inputs);
  assert.deepEqual([run.code, run.errors, run.outputs.changed], [0, [], 'true']);
  assert.deepEqual(shortWrites(platform), ['PUT {environmentId}', 'PUT {environmentId}']);
  const sent = environment.puts.map((body) => JSON.parse(body.toString()).environment.container.instances);
  assert.deepEqual(sent, [0, 1]);
});

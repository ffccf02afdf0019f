// How the app starts or fails to start, rollbacks, and the health check.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startKubernetesApp } from '../platform/kubernetes/app.ts';
import { appUrlOf, instancesOf } from '../platform/kubernetes/environments.ts';
import { sourceAt, stringAt } from '../platform/kubernetes/json.ts';
import { deployByAnother, editByAnother, scaleByAnother } from '../platform/kubernetes/meanwhile.ts';
import type { Platform } from '../platform/platform.ts';
import { createJumpingClock } from '../support/jumping-clock.ts';
import { startServer } from '../support/server.ts';
import {
  calls,
  deployKubernetes,
  environmentAt,
  newerToTest,
  newerVersion,
  olderVersion,
  packageIdOf,
  packageOf,
  quickPlatform,
  shortWrites,
} from './support.ts';

const scriptOf = ({ state }: Platform) => state.kubernetes.script;
const idOf = (platform: Platform, version: string): string => packageOf(platform, version).id;

/** Makes the rollout of the newer package end in a state. */
const newerEndsAs = (platform: Platform, state: string): void => {
  const newer = idOf(platform, newerVersion);
  scriptOf(platform).rollout = (id) => (id === newer ? state : 'Ready');
};

for (const oldStatePolls of [0, 1, 4, 8]) {
  test(`the state Ready of the old pods, seen ${oldStatePolls} times, does not end the rollout`, async (t) => {
    const platform = await quickPlatform(t);
    newerEndsAs(platform, 'Failed');
    Object.assign(scriptOf(platform), { oldStatePolls, pollsOf: { rollout: 2 } });
    const run = await deployKubernetes(t, platform, newerToTest(platform));
    assert.deepEqual([run.code, run.outputs['error-code'], run.outputs.stage], [1, 'ROLLOUT_FAILED', 'rollout']);
  });
}

test('the state Failed of the old pods does not end the rollout', async (t) => {
  const platform = await quickPlatform(t);
  Object.assign(scriptOf(platform), { oldStatePolls: 4 });
  const run = await deployKubernetes(t, platform, { ...newerToTest(platform), environment: 'Demo' });
  assert.deepEqual([run.code, run.errors], [0, []]);
});

test('if the new pods are never seen starting, Ready counts after a minute', async (t) => {
  const platform = await quickPlatform(t);
  Object.assign(scriptOf(platform), { pollsOf: { rollout: 0 } });
  const clock = createJumpingClock();
  const run = await deployKubernetes(t, platform, newerToTest(platform), { clock });
  assert.equal(run.code, 0, run.errors[0]);
  assert.ok(clock.waitedMs() >= 58_000 && clock.waitedMs() < 80_000, String(clock.waitedMs()));
});

test('if nothing is sent, Ready counts after half a minute', async (t) => {
  const platform = await quickPlatform(t);
  const inputs = { ...newerToTest(platform), 'package-id': packageIdOf(environmentAt(platform, 'Test')) };
  const clock = createJumpingClock();
  const run = await deployKubernetes(t, platform, inputs, { clock });
  assert.deepEqual([run.code, run.outputs.changed], [0, 'false'], run.errors[0]);
  assert.ok(clock.waitedMs() >= 29_000 && clock.waitedMs() < 45_000, String(clock.waitedMs()));
});

for (const states of [['Unknown', 'Processing'], ['processing'], ['Scheduling'], ['', 'Processing']]) {
  test(`the rollout continues after ${states.map((state) => state || 'no state').join(' and ')}`, async (t) => {
    const platform = await quickPlatform(t);
    Object.assign(scriptOf(platform), { rolloutStates: states, pollsOf: { rollout: 3 } });
    const run = await deployKubernetes(t, platform, newerToTest(platform));
    assert.deepEqual([run.code, run.errors], [0, []]);
  });
}

for (const [state, says] of [
  ['Evicted', /the app was Evicted for 3 minutes, a state that is not documented/],
  ['', /the app was without a state for 3 minutes/],
] as const) {
  test(`an app that stays ${state || 'without a state'} fails the step, and the message says so`, async (t) => {
    const platform = await quickPlatform(t);
    newerEndsAs(platform, state);
    const run = await deployKubernetes(t, platform, { ...newerToTest(platform), 'on-failure': 'rollback' });
    assert.deepEqual([run.outputs['error-code'], run.outputs.stage], ['INVALID_RESPONSE', 'rollout']);
    assert.match(run.errors[0] ?? '', says);
    assert.match(run.errors[0] ?? '', /\nNot rolled back: /);
  });
}

test('an app that does not start in time is TIMEOUT, with its state and the usual causes', async (t) => {
  const platform = await quickPlatform(t);
  newerEndsAs(platform, 'Processing');
  const run = await deployKubernetes(t, platform, { ...newerToTest(platform), timeout: '1500ms' });
  assert.deepEqual([run.outputs['error-code'], run.outputs.stage], ['TIMEOUT', 'rollout']);
  assert.match(run.errors[0] ?? '', /the app was still Processing when `timeout`.*\. Test is Processing, with package/);
  assert.match(run.errors[0] ?? '', /\nUsual causes: .*Production.*\n.*Raise `timeout`/);
});

test('an app that fails is ROLLOUT_FAILED, with the state in the first line', async (t) => {
  const platform = await quickPlatform(t);
  newerEndsAs(platform, 'Failed');
  const run = await deployKubernetes(t, platform, newerToTest(platform));
  const id = idOf(platform, newerVersion);
  assert.equal(
    (run.errors[0] ?? '').split('\n')[0],
    `Deploy failed in stage rollout: ROLLOUT_FAILED: the app did not start: its state is Failed. Test is Failed, with package ${id}.`,
  );
  assert.match(run.errors[0] ?? '', /\nFix the problem and re-run the job/);
  assert.deepEqual([run.outputs['error-message'], run.outputs['rolled-back']], [run.errors[0], 'false']);
  assert.equal(run.outputs.result, 'Field Service Test: failed in rollout (ROLLOUT_FAILED), not rolled back');
  assert.equal(run.results.at(-1), 'rollout:failed');
});

test('a failed app without changes fails the step at once if it cannot be restarted', async (t) => {
  const platform = await quickPlatform(t);
  const demo = environmentAt(platform, 'Demo');
  scriptOf(platform).rollout = 'Failed';
  const run = await deployKubernetes(t, platform, {
    ...newerToTest(platform),
    environment: 'Demo',
    'package-id': packageIdOf(demo),
  });
  assert.deepEqual([run.outputs['error-code'], shortWrites(platform).length], ['ROLLOUT_FAILED', 2]);
});

test('an app that another user stops is ROLLOUT_FAILED', async (t) => {
  const platform = await quickPlatform(t);
  const environment = environmentAt(platform, 'Test');
  scriptOf(platform).pollsOf = { rollout: 5 };
  platform.faults.push({ call: calls.get, nth: 4, kind: 'meanwhile', run: scaleByAnother(environment, 0) });
  const run = await deployKubernetes(t, platform, newerToTest(platform));
  assert.deepEqual([run.outputs['error-code'], run.outputs.stage], ['ROLLOUT_FAILED', 'rollout']);
  assert.match(run.errors[0] ?? '', /another user or process stopped the app\. Test is stopped, with package/);
});

for (const [nth, stage] of [
  [2, 'manifest'],
  [4, 'rollout'],
  [5, 'verify'],
] as const) {
  test(`a package deployed by another user is PACKAGE_CHANGED in ${stage}, without a rollback`, async (t) => {
    const platform = await quickPlatform(t);
    const environment = environmentAt(platform, 'Test');
    const run = deployByAnother(environment, packageOf(platform, '1.10.1.77').id);
    platform.faults.push({ call: calls.get, nth, kind: 'meanwhile', run });
    const end = await deployKubernetes(t, platform, { ...newerToTest(platform), 'on-failure': 'rollback' });
    assert.deepEqual([end.outputs['error-code'], end.outputs.stage], ['PACKAGE_CHANGED', stage], end.stdout);
    assert.equal(packageIdOf(environment), packageOf(platform, '1.10.1.77').id);
    assert.equal(shortWrites(platform).length, stage === 'manifest' ? 0 : 1);
  });
}

test('a value that another user changes back is MANIFEST_REFUSED in verify', async (t) => {
  const platform = await quickPlatform(t);
  const environment = environmentAt(platform, 'Test');
  const run = editByAnother(environment, 'environment.deployment.constants[0].value', '"theirs"');
  platform.faults.push({ call: calls.get, nth: 5, kind: 'meanwhile', run });
  const end = await deployKubernetes(t, platform, { ...newerToTest(platform), constants: 'Field.ApiUrl=ours' });
  assert.deepEqual([end.outputs['error-code'], end.outputs.stage], ['MANIFEST_REFUSED', 'verify']);
});

test('a manifest that stays old for some seconds after the change is not a failure', async (t) => {
  const platform = await quickPlatform(t);
  let old = '';
  const { appId, namespaceId, id } = environmentAt(platform, 'Test');
  const remember = async (): Promise<void> => {
    const path = `/api/v4/apps/${appId}/namespaces/${namespaceId}/environments/${id}`;
    const headers = { Authorization: 'MxToken kubernetes-pat-0123456789abcdef' };
    old = await (await fetch(platform.url + path, { headers })).text();
  };
  await remember();
  platform.forget();
  const answer = { status: 200, headers: { 'Content-Type': 'application/json' }, body: Buffer.from(old) };
  platform.faults.push({ call: calls.get, nth: 3, times: 3, kind: 'answer', answer });
  const run = await deployKubernetes(t, platform, newerToTest(platform));
  assert.deepEqual([run.code, run.errors, platform.faults.left()], [0, [], []]);
});

test('of two different simultaneous deploys, at most one succeeds', async (t) => {
  const platform = await quickPlatform(t);
  scriptOf(platform).pollsOf = { rollout: 6 };
  const environment = environmentAt(platform, 'Test');
  const [a, b] = await Promise.all([
    deployKubernetes(t, platform, newerToTest(platform)),
    deployKubernetes(t, platform, { ...newerToTest(platform), 'package-id': packageOf(platform, '1.10.1.77').id }),
  ]);
  const well = [a, b].filter(({ code }) => code === 0);
  assert.ok(well.length <= 1, `${a.errors}\n${b.errors}`);
  for (const { outputs } of well) assert.equal(outputs['package-id'], packageIdOf(environment));
  const failed = [a, b].filter(({ code }) => code !== 0);
  for (const { outputs } of failed) assert.equal(outputs['error-code'], 'PACKAGE_CHANGED');
});

test('two identical simultaneous deploys both succeed', async (t) => {
  const platform = await quickPlatform(t);
  const runs = await Promise.all([1, 2].map(() => deployKubernetes(t, platform, newerToTest(platform))));
  assert.deepEqual(
    runs.map(({ code }) => code),
    [0, 0],
    runs.map(({ errors }) => errors).join(),
  );
});

const rollback = {
  'on-failure': 'rollback',
  constants: 'Field.ApiUrl=https://new.example.test\nField.New=added',
  instances: '2',
};

test('an app that fails is rolled back to the previous package and values', async (t) => {
  const platform = await quickPlatform(t);
  newerEndsAs(platform, 'Failed');
  const environment = environmentAt(platform, 'Test');
  const run = await deployKubernetes(t, platform, { ...newerToTest(platform), ...rollback });
  assert.deepEqual([run.code, run.outputs['error-code'], run.outputs.stage], [1, 'ROLLOUT_FAILED', 'rollout']);
  assert.deepEqual([run.outputs['rolled-back'], run.results.at(-1)], ['true', 'rollback:done']);
  assert.match(
    run.errors[0] ?? '',
    /^Deploy failed in stage rollout: .* Test is Ready, with package .*\nRolled back: package .* runs again/,
  );
  assert.deepEqual(
    [packageIdOf(environment), instancesOf(environment), environment.puts.length],
    [idOf(platform, olderVersion), 1, 2],
  );
  assert.equal(
    stringAt(environment.manifest, 'environment.deployment.constants[0].value'),
    'https://api.example.test/ü',
  );
  assert.match(sourceAt(environment.manifest, 'environment.deployment.constants[3]') ?? '', /Field\.New/);
});

test('an app that does not start in time is rolled back', async (t) => {
  const platform = await quickPlatform(t);
  newerEndsAs(platform, 'Processing');
  const run = await deployKubernetes(t, platform, { ...newerToTest(platform), ...rollback, timeout: '1500ms' });
  assert.deepEqual([run.outputs['error-code'], run.outputs['rolled-back']], ['TIMEOUT', 'true'], run.errors[0]);
  assert.equal(packageIdOf(environmentAt(platform, 'Test')), idOf(platform, olderVersion));
});

test('the message of a rollback to an older Mendix version says that the database is not rolled back', async (t) => {
  const platform = await quickPlatform(t);
  newerEndsAs(platform, 'Failed');
  Object.assign(packageOf(platform, newerVersion), { runtimeVersion: '10.24.1.1' });
  const run = await deployKubernetes(t, platform, { ...newerToTest(platform), ...rollback });
  assert.match(
    run.errors[0] ?? '',
    /Rolled back: .* has Mendix 10\.24\.1\.1, the previous one 10\.18\.3\.58900\. The database is not rolled back: if the new package has upgraded it, the previous one cannot start, and only a backup of the database helps\./,
  );
});

test('the message of a failed rollback gives the reason, and the error code stays that of the first failure', async (t) => {
  const platform = await quickPlatform(t);
  scriptOf(platform).rollout = 'Failed';
  const run = await deployKubernetes(t, platform, { ...newerToTest(platform), ...rollback });
  assert.deepEqual(
    [run.outputs['error-code'], run.outputs['rolled-back'], run.results.at(-1)],
    ['ROLLOUT_FAILED', 'failed', 'rollback:failed'],
  );
  assert.match(run.errors[0] ?? '', /\nThe rollback to package .* also failed: the app did not start/);
});

for (const [name, environment, says] of [
  ['no package was deployed before', 'Sandbox', /no package was deployed before/],
  ['the app was stopped before', 'Training', /the app was stopped before/],
] as const) {
  test(`there is no rollback if ${name}`, async (t) => {
    const platform = await quickPlatform(t);
    newerEndsAs(platform, 'Failed');
    const run = await deployKubernetes(t, platform, { ...newerToTest(platform), ...rollback, environment });
    assert.deepEqual(
      [run.outputs['error-code'], run.outputs['rolled-back'], shortWrites(platform).length],
      ['ROLLOUT_FAILED', 'false', 1],
    );
    assert.match(run.errors[0] ?? '', says);
  });
}

test('there is no rollback if the package was already deployed', async (t) => {
  const platform = await quickPlatform(t);
  scriptOf(platform).rollout = 'Failed';
  const inputs = { ...newerToTest(platform), ...rollback, 'package-id': packageIdOf(environmentAt(platform, 'Test')) };
  const run = await deployKubernetes(t, platform, inputs);
  assert.deepEqual([run.outputs['error-code'], shortWrites(platform).length], ['ROLLOUT_FAILED', 1]);
  assert.match(run.errors[0] ?? '', /Not rolled back: the package was already deployed/);
});

test('there is no rollback if another package has been deployed since', async (t) => {
  const platform = await quickPlatform(t);
  newerEndsAs(platform, 'Failed');
  const environment = environmentAt(platform, 'Test');
  const theirs = packageOf(platform, '1.10.1.77').id;
  // The reads in resolve, in manifest, two in rollout, and then the one of the rollback.
  platform.faults.push({ call: calls.get, nth: 5, kind: 'meanwhile', run: deployByAnother(environment, theirs) });
  const run = await deployKubernetes(t, platform, { ...newerToTest(platform), 'on-failure': 'rollback' });
  assert.deepEqual(
    [run.outputs['error-code'], run.outputs['rolled-back'], packageIdOf(environment)],
    ['ROLLOUT_FAILED', 'false', theirs],
  );
  assert.match(run.errors[0] ?? '', /another package has been deployed since/);
});

test('an app that fails the health check is rolled back', async (t) => {
  const platform = await quickPlatform(t);
  const environment = environmentAt(platform, 'Test');
  const app = await startKubernetesApp(environment);
  t.after(app.close);
  const broken = await startServer((_, response) => void response.writeHead(500).end());
  t.after(broken.close);
  const inputs = { ...newerToTest(platform), 'on-failure': 'rollback', 'health-check-url': broken.url, timeout: '2s' };
  const run = await deployKubernetes(t, platform, inputs);
  assert.deepEqual(
    [run.outputs['error-code'], run.outputs.stage, run.outputs['rolled-back']],
    ['HEALTH_CHECK_FAILED', 'health-check', 'true'],
    run.errors[0],
  );
  assert.equal(packageIdOf(environment), idOf(platform, olderVersion));
  assert.ok(broken.requests.length > 0);
  assert.ok(broken.requests.every(({ headers }) => !('authorization' in headers)));
});

test('a path for the health check is called on the URL of the environment', async (t) => {
  const platform = await quickPlatform(t);
  const environment = environmentAt(platform, 'Test');
  const app = await startKubernetesApp(environment);
  t.after(app.close);
  const run = await deployKubernetes(t, platform, { ...newerToTest(platform), 'health-check-url': '/health?x=1' });
  assert.deepEqual([run.code, run.errors], [0, []]);
  assert.ok(app.requests.some(({ target }) => target === '/health?x=1'));
  assert.equal(appUrlOf(environment), app.url);
});

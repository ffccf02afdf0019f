// Outages, lost responses, cancelled and killed runs: how the step recovers, and what the next run does.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { instancesOf } from '../platform/kubernetes/environments.ts';
import { deployByAnother } from '../platform/kubernetes/meanwhile.ts';
import { kubernetesPat } from '../platform/kubernetes/tokens.ts';
import { nestedError } from '../platform/router.ts';
import { runAction } from '../support/action.ts';
import { lacksSignals } from '../support/signals.ts';
import {
  calls,
  cancelAt,
  deployKubernetes,
  environmentAt,
  newerToTest,
  newerVersion,
  packageIdOf,
  packageOf,
  quickPlatform,
  shortWrites,
} from './support.ts';

const error = (status: number) => ({ kind: 'answer', answer: nestedError(status, 'Something is wrong') }) as const;
const html = { status: 200, headers: { 'Content-Type': 'text/html' }, body: Buffer.from('<html>Sign in</html>') };
const fromMain = { app: 'Field Service', environment: 'Test', namespace: 'field-north', branch: 'main' };

const outages = [
  ['a broken connection', { kind: 'drop' }],
  ['429', error(429)],
  ['500', error(500)],
  ['502', error(502)],
  ['503', error(503)],
  ['504', error(504)],
] as const;

for (const [name, fault] of outages) {
  test(`reads are repeated after ${name}`, async (t) => {
    const platform = await quickPlatform(t);
    for (const call of [calls.environments, calls.get, calls.package, calls.job])
      platform.faults.push({ call, times: 2, ...fault });
    platform.faults.push({ call: calls.get, nth: 3, times: 2, ...fault });
    const run = await deployKubernetes(t, platform, newerToTest(platform));
    assert.deepEqual([run.code, run.errors, platform.faults.left()], [0, [], []]);
    assert.deepEqual(shortWrites(platform), ['PUT {environmentId}']);
  });
}

test('after resolve, an HTML page in place of the manifest is waited out', async (t) => {
  const platform = await quickPlatform(t);
  platform.faults.push({ call: calls.get, nth: 3, times: 2, kind: 'answer', answer: html });
  const run = await deployKubernetes(t, platform, newerToTest(platform));
  assert.deepEqual([run.code, run.errors, platform.faults.left()], [0, [], []]);
});

test('an outage in resolve fails the step after `retries`, with its status', async (t) => {
  const platform = await quickPlatform(t);
  platform.faults.push({ call: calls.environments, times: Number.POSITIVE_INFINITY, ...error(503) });
  const run = await deployKubernetes(t, platform, { ...newerToTest(platform), retries: '1' });
  assert.deepEqual([run.outputs['error-code'], run.outputs.stage], ['HTTP_503', 'resolve']);
  assert.equal(platform.requests.filter(({ route }) => route === calls.environments).length, 2);
});

test('a deleted environment is ENVIRONMENT_NOT_FOUND, and the message says that its state could not be read', async (t) => {
  const platform = await quickPlatform(t);
  platform.faults.push({ call: calls.get, nth: 3, times: Number.POSITIVE_INFINITY, ...error(404) });
  const run = await deployKubernetes(t, platform, newerToTest(platform));
  assert.deepEqual([run.outputs['error-code'], run.outputs.stage], ['ENVIRONMENT_NOT_FOUND', 'rollout']);
  assert.match(run.errors[0] ?? '', /The state of Test could not be read/);
});

const lostKinds = [
  ['a broken connection', { kind: 'lose' }],
  ['502', error(502)],
  ['503', error(503)],
  ['504', error(504)],
] as const;

test('a PUT whose response is lost is not sent again if it took effect', async (t) => {
  const platform = await quickPlatform(t);
  platform.faults.push({ call: calls.put, kind: 'lose' });
  const run = await deployKubernetes(t, platform, newerToTest(platform));
  assert.deepEqual([run.code, run.errors, run.outputs.changed], [0, [], 'true']);
  assert.deepEqual(shortWrites(platform), ['PUT {environmentId}']);
});

for (const [name, fault] of [['a broken connection', { kind: 'drop' }], ...lostKinds.slice(1)] as const) {
  test(`after ${name} without an effect, the manifest is read again and the PUT sent once more`, async (t) => {
    const platform = await quickPlatform(t);
    platform.faults.push({ call: calls.put, ...fault });
    const run = await deployKubernetes(t, platform, newerToTest(platform));
    assert.deepEqual([run.code, run.errors], [0, []]);
    const relevant = platform.requests
      .map(({ route }) => route)
      .filter((route) => route === calls.put || route === calls.get);
    const [first, second] = [relevant.indexOf(calls.put), relevant.lastIndexOf(calls.put)];
    assert.equal(relevant.filter((route) => route === calls.put).length, 2);
    assert.ok(second - first > 5, relevant.join());
  });
}

test('a PUT that is lost twice without an effect fails the step with the cause', async (t) => {
  const platform = await quickPlatform(t);
  platform.faults.push({ call: calls.put, times: 2, ...error(504) });
  const run = await deployKubernetes(t, platform, newerToTest(platform));
  assert.deepEqual(
    [run.outputs['error-code'], run.outputs.stage, run.outputs.changed],
    ['HTTP_504', 'manifest', 'true'],
  );
  assert.equal(shortWrites(platform).length, 2);
  platform.faults.push({ call: calls.put, times: 2, kind: 'drop' });
  const again = await deployKubernetes(t, platform, newerToTest(platform));
  assert.equal(again.outputs['error-code'], 'CONNECTION_FAILED');
});

test('a lost PUT is not sent again if another user has deployed in the meantime', async (t) => {
  const platform = await quickPlatform(t);
  const environment = environmentAt(platform, 'Test');
  const run = deployByAnother(environment, packageOf(platform, '1.10.1.77').id);
  platform.faults.push({ call: calls.put, kind: 'drop', run });
  const end = await deployKubernetes(t, platform, newerToTest(platform));
  assert.deepEqual([end.outputs['error-code'], shortWrites(platform).length], ['PACKAGE_CHANGED', 1]);
});

test('a write is sent again after a 429', async (t) => {
  const platform = await quickPlatform(t);
  for (const call of [calls.build, calls.put]) platform.faults.push({ call, times: 2, ...error(429) });
  const run = await deployKubernetes(t, platform, fromMain);
  assert.deepEqual([run.code, shortWrites(platform).length], [0, 6], run.errors[0]);
});

for (const [name, fault] of lostKinds) {
  test(`if the response to a build is lost (${name}), the step looks for the build before it sends another`, async (t) => {
    const platform = await quickPlatform(t);
    platform.faults.push({ call: calls.build, ...fault });
    const run = await deployKubernetes(t, platform, fromMain);
    assert.deepEqual([run.code, run.errors], [0, []]);
    assert.equal(
      platform.writes().filter((route) => route === calls.build).length,
      name === 'a broken connection' ? 1 : 2,
    );
  });
}

test('a lost build that is not listed is built at most once more', async (t) => {
  const platform = await quickPlatform(t);
  Object.assign(platform.state.kubernetes.script, { listsPackagesUnderWay: false, pollsOf: { build: 1000 } });
  platform.faults.push({ call: calls.build, times: 2, kind: 'lose' });
  const run = await deployKubernetes(t, platform, fromMain);
  assert.deepEqual([run.outputs['error-code'], platform.writes().length], ['CONNECTION_FAILED', 2]);
});

test('if Mendix does not know a job, the object that it should change decides', async (t) => {
  const platform = await quickPlatform(t);
  platform.faults.push({ call: calls.job, ...error(404) });
  assert.equal((await deployKubernetes(t, platform, newerToTest(platform))).code, 0);
  platform.faults.push({ call: calls.job, ...error(404) });
  const build = await deployKubernetes(t, platform, fromMain);
  assert.deepEqual([build.code, build.errors], [0, []]);
  Object.assign(platform.state.kubernetes.script, { pollsOf: { update: 1000 } });
  platform.faults.push({ call: calls.job, ...error(404) });
  const lost = await deployKubernetes(t, platform, { ...newerToTest(platform), environment: 'Production' });
  assert.deepEqual([lost.outputs['error-code'], lost.outputs.stage], ['HTTP_404', 'manifest']);
});

test('a PUT without a job is INVALID_RESPONSE', async (t) => {
  const platform = await quickPlatform(t);
  platform.state.kubernetes.script.jobId = 'none';
  const run = await deployKubernetes(t, platform, newerToTest(platform));
  assert.deepEqual(
    [run.outputs['error-code'], run.outputs.stage, run.outputs.changed],
    ['INVALID_RESPONSE', 'manifest', 'true'],
  );
});

test('a stage that times out during an outage fails with the cause', async (t) => {
  const platform = await quickPlatform(t);
  platform.faults.push({ call: calls.get, nth: 3, times: Number.POSITIVE_INFINITY, ...error(503) });
  const run = await deployKubernetes(t, platform, { ...newerToTest(platform), timeout: '1500ms' });
  assert.equal(run.outputs.stage, 'rollout');
  assert.match(run.errors[0] ?? '', /503/);
});

/** The calls of a deploy with a build, in order. */
const walk = ['environments', 'get', 'packages', 'build', 'job', 'package', 'put'] as const;

for (const call of walk) {
  for (const effect of [true, false]) {
    test(`a cancel at ${call} ${effect ? 'after' : 'before'} its effect: no further write is sent, and the next run completes the deploy`, async (t) => {
      const platform = await quickPlatform(t);
      const cancel = cancelAt(platform, calls[call], { effect });
      const startedAt = performance.now();
      const cut = await deployKubernetes(t, platform, fromMain, { cancel });
      assert.ok(performance.now() - startedAt < 5000);
      assert.deepEqual([cut.code, cut.outputs['error-code'], cut.errors.length], [1, 'CANCELLED', 1]);
      assert.equal(cut.stages.at(-1)?.result, 'cancelled');
      const writes = platform.writes();
      assert.equal(cut.outputs.changed, String(writes.length > 0));
      await sleep(50);
      assert.deepEqual(platform.writes(), writes);
      const again = await deployKubernetes(t, platform, fromMain);
      assert.deepEqual([again.code, again.errors], [0, []]);
      assert.equal(again.outputs['package-id'], packageIdOf(environmentAt(platform, 'Test')));
      const builds = platform.writes().filter((route) => route === calls.build).length;
      assert.equal(builds, call === 'build' && !effect ? 2 : 1);
      platform.forget();
      const third = await deployKubernetes(t, platform, fromMain);
      assert.deepEqual([third.outputs.changed, platform.writes()], ['false', []]);
    });
  }
}

for (const nth of [1, 2, 3, 4, 5]) {
  test(`after an interruption at read ${nth} of the manifest, the next run succeeds`, async (t) => {
    const platform = await quickPlatform(t);
    const cancel = cancelAt(platform, calls.get, { nth });
    await deployKubernetes(t, platform, newerToTest(platform), { cancel });
    const again = await deployKubernetes(t, platform, newerToTest(platform));
    assert.deepEqual([again.code, again.errors], [0, []]);
    assert.equal(shortWrites(platform).length, 1);
  });
}

for (const nth of [1, 2]) {
  test(`a restart that is interrupted at PUT ${nth} is completed by the next run`, async (t) => {
    const platform = await quickPlatform(t);
    const demo = environmentAt(platform, 'Demo');
    const inputs = { ...newerToTest(platform), environment: 'Demo', 'package-id': packageIdOf(demo) };
    await deployKubernetes(t, platform, inputs, { cancel: cancelAt(platform, calls.put, { nth }) });
    const again = await deployKubernetes(t, platform, inputs);
    assert.deepEqual([again.code, again.errors], [0, []]);
    assert.deepEqual([instancesOf(demo), demo.puts.length], [1, 2]);
  });
}

for (const takesEffect of ['at once', 'with its job'] as const) {
  test(`a run that ended right after its PUT is completed by the next one, if a PUT takes effect ${takesEffect}`, async (t) => {
    const platform = await quickPlatform(t);
    Object.assign(platform.state.kubernetes.script, {
      takesEffect,
      oldStatePolls: 2,
      pollsOf: { update: 1, rollout: 3 },
    });
    await deployKubernetes(t, platform, newerToTest(platform), { cancel: cancelAt(platform, calls.put) });
    const again = await deployKubernetes(t, platform, newerToTest(platform));
    assert.deepEqual([again.code, again.errors], [0, []]);
    assert.equal(packageIdOf(environmentAt(platform, 'Test')), packageOf(platform, newerVersion).id);
  });
}

test('the deploy of a process that is killed during the build is completed by another run', {
  skip: lacksSignals,
}, async (t) => {
  const platform = await quickPlatform(t);
  Object.assign(platform.state.kubernetes.script, { pollsOf: { build: 3 } });
  const inputs = {
    ...{ ...fromMain, pat: kubernetesPat, 'base-url': platform.url, 'allowed-hosts': new URL(platform.url).host },
  };
  const killed = await runAction(t, {
    ...{ action: 'deploy-kubernetes', inputs },
    onStart: (child) =>
      platform.faults.push({ call: calls.job, kind: 'hang', effect: true, run: () => void child.kill('SIGKILL') }),
  });
  assert.equal(killed.code, null);
  const cancelled = await runAction(t, {
    ...{ action: 'deploy-kubernetes', inputs },
    onStart: (child) =>
      platform.faults.push({ call: calls.put, kind: 'hang', effect: true, run: () => void child.kill('SIGINT') }),
  });
  assert.deepEqual(
    [cancelled.code, cancelled.outputs['error-code'], cancelled.outputs.changed],
    [1, 'CANCELLED', 'true'],
  );
  const run = await deployKubernetes(t, platform, fromMain);
  assert.deepEqual([run.code, run.errors], [0, []]);
  assert.deepEqual(shortWrites(platform), ['POST build', 'PUT {environmentId}']);
});

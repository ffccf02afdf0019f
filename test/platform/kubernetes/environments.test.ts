import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { field, times } from '../client.ts';
import { startPlatform } from '../platform.ts';
import { startKubernetesApp } from './app.ts';
import { createKubernetesClient, pathOf } from './client.ts';
import { findKubernetesEnvironment } from './environments.ts';
import { differences, removeAt, setAt, sourceAt, stringAt } from './json.ts';
import { manifestSecrets } from './manifest.ts';
import { deployByAnother, editByAnother, scaleByAnother } from './meanwhile.ts';
import { createKubernetesPackage } from './packages.ts';
import { findKubernetesApp, findKubernetesPackage, lastPut } from './state.ts';

const [packageId, instances] = ['environment.deployment.packageId', 'environment.container.instances'];

async function started(t: TestContext, name = 'Acceptance') {
  const platform = await startPlatform();
  t.after(platform.close);
  const { kubernetes } = platform.state;
  const client = createKubernetesClient(platform);
  const environment = findKubernetesEnvironment(kubernetes, 'Field Service', [name]);
  const path = pathOf(environment);
  const read = async (): Promise<string> => (await client.call('GET', path)).text;
  const put = (text: string) => client.call('PUT', path, text);
  const older = findKubernetesPackage(findKubernetesApp(kubernetes, 'Field Service'), '1.9.0.5f4e3d2c').id;
  return { ...platform, ...client, script: kubernetes.script, environment, read, put, older };
}

test('a manifest that is sent back unchanged changes nothing', async (t) => {
  const { read, put, environment, follow, writes } = await started(t);
  const before = await read();
  assert.match(before, /"billingKey": 12345678901234567890\b.*"order": 1\.0\b.*"every": 1e3\b/s);
  assert.equal(field(await follow(await put(before)), 'body', 'status'), 'finished');
  assert.deepEqual(differences(before, await read()), []);
  assert.equal(lastPut(environment).toString(), before);
  assert.deepEqual(writes(), ['PUT /api/v4/apps/{appId}/namespaces/{namespaceId}/environments/{environmentId}']);
});

test('a field that is left out is removed, and a rounded number is stored as it was sent', async (t) => {
  const { read, put, follow, script } = await started(t);
  script.pollsOf = { rollout: 0 };
  const before = await read();
  const places = ['environment.podLabels', 'environment.deployment.constants[1].order', 'environment.container.state'];
  const sent = places.reduce(removeAt, before).replace('12345678901234567890', '12345678901234567000');
  await follow(await put(sent));
  assert.deepEqual(differences(before, await read()).sort(), [
    'environment.container (order)',
    'environment.deployment.constants[1].order',
    'environment.podLabels',
    'environment.properties.billingKey',
  ]);
});

test('passwords are never shown, are kept if they are left out, and can be cleared', async (t) => {
  const { read, put, follow, environment } = await started(t);
  const before = await read();
  await follow(await put(setAt(before, 'environment.runtime.debuggerPassword', '"c2VjcmV0"')));
  assert.deepEqual(differences(before, await read()), []);
  assert.deepEqual(Object.fromEntries(environment.passwords), {
    mxAdminPassword: 'ZmllbGQtYWRtaW4=',
    debuggerPassword: 'c2VjcmV0',
  });
  await follow(await put(setAt(before, 'environment.runtime.mxAdminPassword', '"LS0t"')));
  assert.deepEqual([...environment.passwords.keys()], ['debuggerPassword']);
});

test('a manifest that the schema does not allow is refused, and nothing changes', async (t) => {
  const { read, put, environment, script } = await started(t);
  const before = await read();
  script.refusesWarning = true;
  const levels = '[{"name": "Core", "level": "WARNING"}]';
  for (const [text, name] of [
    [removeAt(before, 'environment.services'), 'environment.services'],
    [setAt(before, instances, '11'), instances],
    [setAt(before, instances, '"2"'), instances],
    [setAt(before, packageId, 'null'), packageId],
    [setAt(before, packageId, '"none"'), packageId],
    [setAt(before, 'environment.id', '"another"'), 'environment.id'],
    [setAt(before, 'environment.deployment.appLogLevels', levels), 'environment.deployment.appLogLevels[0].level'],
    [setAt(before, 'environment.deployment.constants[0].value', '5'), 'environment.deployment.constants[0].value'],
    ['{', 'body'],
  ] as const) {
    const { status, body } = await put(text);
    assert.equal(status, 400);
    assert.equal(field(body, 'error', 'message'), 'Request validation errors');
    assert.equal(field(body, 'error', 'invalid-params', 0, 'name'), name);
  }
  assert.equal(await read(), before);
  assert.throws(() => lastPut(environment), /nothing was sent/);
  script.refusesWarning = false;
  assert.equal((await put(setAt(before, 'environment.deployment.appLogLevels', levels))).status, 202);
});

test('a deploy shows the old state, then Processing, then its final state', async (t) => {
  const { read, put, follow, stateOf, environment, script, older } = await started(t);
  Object.assign(script, { oldStatePolls: 1, rolloutStates: ['Processing', 'Unknown'] });
  const app = await startKubernetesApp(environment);
  t.after(app.close);
  const answer = async (): Promise<string> => (await fetch(app.url)).text();
  const job = await put(setAt(await read(), packageId, JSON.stringify(older)));
  assert.equal(job.status, 202);
  assert.equal(field(job.body, 'status'), 'created');
  assert.notEqual(stringAt(await read(), packageId), older);
  await follow(job);
  assert.equal(await answer(), 'the app is down');
  assert.deepEqual(await times(4, () => stateOf(environment)), ['Ready', 'Processing', 'Unknown', 'Ready']);
  assert.equal(stringAt(await read(), packageId), older);
  assert.equal(await answer(), `package ${older}`);
});

test('an app can crash or never start, depending on its package', async (t) => {
  const { read, put, follow, stateOf, environment, script, older } = await started(t);
  const newer = stringAt(await read(), packageId);
  script.polls = 0;
  script.rollout = (id) => (id === older ? 'Failed' : 'Processing');
  await follow(await put(setAt(await read(), packageId, JSON.stringify(older))));
  assert.equal(await stateOf(environment), 'Failed');
  await follow(await put(setAt(await read(), packageId, JSON.stringify(newer))));
  assert.deepEqual(await times(3, () => stateOf(environment)), ['Processing', 'Processing', 'Processing']);
});

test('a stopped environment keeps the number of instances that it ran with', async (t) => {
  const { read, put, follow, stateOf, environment, script } = await started(t);
  const count = async (): Promise<unknown> => sourceAt(await read(), 'environment.container.lastRunningInstanceCount');
  assert.equal(await count(), '2');
  script.stoppedState = '';
  await follow(await put(setAt(await read(), instances, '0')));
  assert.equal(await stateOf(environment), undefined);
  assert.equal(await count(), '2');
  await follow(await put(setAt(await read(), instances, '4')));
  assert.equal(await count(), '4');
});

test('an unchanged manifest is ignored, or restarts the app', async (t) => {
  const { read, put, follow, stateOf, environment, script } = await started(t, 'Demo');
  await follow(await put(await read()));
  assert.equal(await stateOf(environment), 'Failed');
  script.sameManifest = 'restarts';
  await follow(await put(await read()));
  assert.deepEqual(await times(3, () => stateOf(environment)), ['Processing', 'Processing', 'Ready']);
});

test('a manifest takes effect at once or with its job, and not at all if the job fails', async (t) => {
  const { read, put, follow, script, older } = await started(t);
  const before = await read();
  const sent = setAt(before, packageId, JSON.stringify(older));
  Object.assign(script, { update: 'failed', failure: 'No room in the cluster' });
  assert.equal(field((await follow(await put(sent))).body, 'error', 'message'), 'No room in the cluster');
  assert.equal(await read(), before);
  Object.assign(script, { update: 'finished', takesEffect: 'at once' });
  await put(sent);
  assert.equal(stringAt(await read(), packageId), older);
});

test('a PUT whose response was lost takes effect while the manifest is polled', async (t) => {
  const { read, put, faults, older } = await started(t);
  const call = 'PUT /api/v4/apps/{appId}/namespaces/{namespaceId}/environments/{environmentId}';
  faults.push({ call, kind: 'lose' });
  await assert.rejects(put(setAt(await read(), packageId, JSON.stringify(older))));
  const seen = await times(2, async () => stringAt(await read(), packageId) === older);
  assert.deepEqual(seen, [false, true]);
});

test('the platform can hide values, keep its own, or drop some', async (t) => {
  const { read, put, follow, script } = await started(t);
  script.showsNamespaceId = false;
  script.hides = ['constants', 'outgoingConnectionCertificate'];
  const hidden = await read();
  assert.equal(sourceAt(hidden, 'environment.provider.namespaceId'), undefined);
  assert.equal(stringAt(hidden, 'environment.deployment.constants[1].value'), '***');
  for (const secret of [manifestSecrets.constant, manifestSecrets.certificateKey, manifestSecrets.certificatePassword])
    assert.ok(!hidden.includes(secret));
  assert.ok(hidden.includes(manifestSecrets.environmentVariable));
  script.hiddenAs = undefined;
  assert.equal(sourceAt(await read(), 'environment.network.outgoingConnectionCertificate[0].key'), undefined);
  Object.assign(script, { hides: [], showsNamespaceId: true, pollsOf: { rollout: 0 } });

  const before = await read();
  Object.assign(script, { ignoresOnPut: [instances], dropsOnPut: ['environment.podLabels'] });
  await follow(await put(setAt(before, instances, '7')));
  assert.deepEqual(differences(before, await read()), ['environment.podLabels']);
});

test('the runtime version stays the same or follows the package', async (t) => {
  const { read, put, follow, script, state } = await started(t);
  const version = async (): Promise<unknown> => stringAt(await read(), 'environment.runtime.runtimeVersion');
  const deploy = async (id: string) => follow(await put(setAt(await read(), packageId, JSON.stringify(id))));
  const newer = createKubernetesPackage({ modelVersion: '2.0.0.1', createdAt: 0, runtimeVersion: '11.0.0.1' });
  const newest = createKubernetesPackage({ modelVersion: '2.0.1.1', createdAt: 0, runtimeVersion: '11.1.0.1' });
  findKubernetesApp(state.kubernetes, 'Field Service').packages.push(newer, newest);
  await deploy(newer.id);
  assert.equal(await version(), '10.18.3.58900');
  script.runtimeVersionFollows = true;
  await deploy(newest.id);
  assert.equal(await version(), '11.1.0.1');
});

test('another user can deploy, scale and edit between two calls', async (t) => {
  const { read, faults, environment, older, state, stateOf } = await started(t);
  const call = 'GET /api/v4/apps/{appId}/namespaces/{namespaceId}/environments/{environmentId}';
  faults.push({ call, kind: 'meanwhile', run: deployByAnother(environment, older) });
  assert.equal(stringAt(await read(), packageId), older);
  scaleByAnother(environment, 0)(state);
  assert.equal(sourceAt(await read(), instances), '0');
  assert.equal(await stateOf(environment), 'Unknown');
  editByAnother(environment, 'environment.deployment.constants[2].value', '"theirs"')(state);
  assert.equal(stringAt(await read(), 'environment.deployment.constants[2].value'), 'theirs');
});

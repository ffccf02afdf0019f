// The manifest that is sent: the requested values, and everything else exactly as it was read.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differences, removeAt, setAt, sourceAt } from '../platform/kubernetes/json.ts';
import type { KubernetesScript } from '../platform/kubernetes/script.ts';
import { type KubernetesEnvironment, lastPut } from '../platform/kubernetes/state.ts';
import { refusedManifest } from '../platform/kubernetes/validation.ts';
import type { Platform } from '../platform/platform.ts';
import { formsOf } from '../support/action.ts';
import {
  calls,
  deployKubernetes,
  environmentAt,
  type Inputs,
  newerToTest,
  packageIdOf,
  quickPlatform,
  shortWrites,
} from './support.ts';

/** The manifest of an environment as the API shows it. */
async function shown(platform: Platform, { appId, namespaceId, id }: KubernetesEnvironment): Promise<string> {
  const path = `/api/v4/apps/${appId}/namespaces/${namespaceId}/environments/${id}`;
  const headers = { Authorization: 'MxToken kubernetes-pat-0123456789abcdef' };
  const response = await fetch(platform.url + path, { headers });
  return response.text();
}

const all: Inputs = {
  constants: 'Field.ApiUrl=https://new.example.test\nField.New=added\nField.ApiSecret=field-new-secret',
  'environment-variables': 'FIELD_TOKEN=field-new-token\nOTHER.VAR-1=2',
  'custom-settings': "com.example.Token=a=b\nnew.Setting=''",
  'scheduled-events': 'Field.SE_Sync=enabled\nField.SE_New=DISABLED',
  'log-levels': 'Core=debug',
  ...{ instances: '3', 'cpu-limit': '1', 'memory-limit': '2', 'cpu-request': '0.25' },
};

test('only the requested values differ from the manifest that was read, digit for digit', async (t) => {
  const platform = await quickPlatform(t);
  const environment = environmentAt(platform, 'Test');
  const before = await shown(platform, environment);
  const run = await deployKubernetes(t, platform, { ...newerToTest(platform), ...all });
  assert.deepEqual([run.code, run.errors, run.warnings], [0, [], []]);
  const sent = lastPut(environment).toString();
  const [deployment, runtime, container] = ['deployment', 'runtime', 'container'].map((name) => `environment.${name}`);
  assert.deepEqual(differences(before, sent).sort(), [
    `${container}.coreResources.limits.memory`,
    `${container}.coreResources.requests.cpu`,
    `${container}.instances`,
    `${deployment}.appLogLevels`,
    `${deployment}.constants[0].value`,
    `${deployment}.constants[1].value`,
    `${deployment}.constants[3]`,
    `${deployment}.packageId`,
    `${deployment}.scheduledEvents[0].enabled`,
    `${deployment}.scheduledEvents[1]`,
    `${runtime}.customRuntimeSettings[0].value`,
    `${runtime}.customRuntimeSettings[1]`,
    `${runtime}.environmentVariables[0].value`,
    `${runtime}.environmentVariables[1]`,
  ]);
  const at = (place: string): unknown => JSON.parse(sourceAt(sent, place) ?? 'null');
  assert.deepEqual(at(`${deployment}.constants[3]`), { name: 'Field.New', value: 'added' });
  assert.deepEqual(at(`${deployment}.scheduledEvents[1]`), { name: 'Field.SE_New', enabled: false });
  assert.deepEqual(at(`${deployment}.appLogLevels`), [{ name: 'Core', level: 'DEBUG' }]);
  assert.deepEqual(at(`${runtime}.customRuntimeSettings[1]`), { name: 'new.Setting', value: '' });
  assert.equal(at(`${runtime}.customRuntimeSettings[0].value`), 'a=b');
  assert.equal(sourceAt(sent, `${container}.coreResources.limits.cpu`), '"1.0"');
  platform.forget();
  const again = await deployKubernetes(t, platform, { ...newerToTest(platform), ...all });
  assert.deepEqual([again.code, again.outputs.changed, platform.writes()], [0, 'false', []]);
});

test('only settings are changed if the package is already deployed', async (t) => {
  const platform = await quickPlatform(t);
  const environment = environmentAt(platform, 'Test');
  const inputs = {
    ...newerToTest(platform),
    'package-id': packageIdOf(environment),
    constants: 'Field.Empty=full now',
  };
  const before = await shown(platform, environment);
  const run = await deployKubernetes(t, platform, inputs);
  assert.deepEqual([run.code, run.outputs.changed], [0, 'true'], run.errors[0]);
  assert.deepEqual(differences(before, lastPut(environment).toString()), ['environment.deployment.constants[2].value']);
});

for (const hidden of [
  'constants',
  'environmentVariables',
  'customRuntimeSettings',
  'outgoingConnectionCertificate',
] as const) {
  for (const as of hidden === 'outgoingConnectionCertificate' ? ['***', '', undefined] : ['***', '*****']) {
    test(`hidden values in ${hidden}, shown as ${JSON.stringify(as)}, are never sent back`, async (t) => {
      const platform = await quickPlatform(t);
      Object.assign(platform.state.kubernetes.script, { hides: [hidden], hiddenAs: as });
      const run = await deployKubernetes(t, platform, newerToTest(platform));
      assert.deepEqual(
        [run.outputs['error-code'], run.outputs.stage, run.outputs.changed],
        ['MANIFEST_REFUSED', 'manifest', 'false'],
      );
      assert.match(run.errors[0] ?? '', new RegExp(`may not show the value of environment\\.\\w+\\.${hidden}\\[`));
      assert.deepEqual(platform.writes(), []);
      const dry = await deployKubernetes(t, platform, { ...newerToTest(platform), 'dry-run': 'true' });
      assert.equal(dry.outputs['error-code'], 'MANIFEST_REFUSED');
    });
  }
}

test('a hidden value does not matter if nothing is sent or the step sets the value', async (t) => {
  const platform = await quickPlatform(t);
  const environment = environmentAt(platform, 'Test');
  Object.assign(platform.state.kubernetes.script, { hides: ['customRuntimeSettings'] });
  const there = { ...newerToTest(platform), 'package-id': packageIdOf(environment) };
  assert.equal((await deployKubernetes(t, platform, there)).code, 0);
  const set = { ...newerToTest(platform), 'custom-settings': 'com.example.Token=field-new-token' };
  const run = await deployKubernetes(t, platform, set);
  // The simulator continues to hide the value, so it cannot be verified.
  assert.deepEqual([run.outputs['error-code'], run.outputs.stage], ['MANIFEST_REFUSED', 'verify']);
  assert.match(lastPut(environment).toString(), /field-new-token/);
});

test('a manifest that Mendix rejects is MANIFEST_REFUSED with the reasons', async (t) => {
  const platform = await quickPlatform(t);
  const params = [{ name: 'environment.container.instances', reason: 'must be at most 2' }];
  platform.faults.push({ call: calls.put, kind: 'answer', answer: refusedManifest(params) });
  const run = await deployKubernetes(t, platform, newerToTest(platform));
  assert.deepEqual(
    [run.outputs['error-code'], run.outputs.stage, run.outputs.changed],
    ['MANIFEST_REFUSED', 'manifest', 'false'],
  );
  assert.match(
    run.errors[0] ?? '',
    /environment\.container\.instances: must be at most 2.*Test is Ready, with package/,
  );
});

test("an update whose job fails is MANIFEST_REFUSED with the job's message", async (t) => {
  const platform = await quickPlatform(t);
  Object.assign(platform.state.kubernetes.script, { update: 'failed', failure: 'The operator said no' });
  const run = await deployKubernetes(t, platform, newerToTest(platform));
  assert.deepEqual(
    [run.outputs['error-code'], run.outputs.stage, run.outputs.changed],
    ['MANIFEST_REFUSED', 'manifest', 'true'],
  );
  assert.match(run.errors[0] ?? '', /the update of the manifest failed: The operator said no/);
});

test('the log level WARNING is sent, and a platform that rejects it ends the step with MANIFEST_REFUSED', async (t) => {
  const platform = await quickPlatform(t);
  const inputs = { ...newerToTest(platform), 'log-levels': 'Core=warning' };
  assert.equal((await deployKubernetes(t, platform, inputs)).code, 0);
  platform.state.kubernetes.script.refusesWarning = true;
  const run = await deployKubernetes(t, platform, { ...inputs, environment: 'Production' });
  assert.equal(run.outputs['error-code'], 'MANIFEST_REFUSED');
});

for (const [name, edit] of [
  ['no deployment', (text: string) => removeAt(text, 'environment.deployment')],
  ['another ID', (text: string) => setAt(text, 'environment.id', '"someone-else"')],
  ['a package that is a number', (text: string) => setAt(text, 'environment.deployment.packageId', '1')],
  ['half an instance', (text: string) => setAt(text, 'environment.container.instances', '1.5')],
  ['constants that are not a list', (text: string) => setAt(text, 'environment.deployment.constants', '{}')],
  ['a constant that is not an object', (text: string) => setAt(text, 'environment.deployment.constants', '[1]')],
] as const) {
  test(`a manifest with ${name} is INVALID_RESPONSE, and nothing is written`, async (t) => {
    const platform = await quickPlatform(t);
    const text = edit(await shown(platform, environmentAt(platform, 'Test')));
    const answer = { status: 200, headers: { 'Content-Type': 'application/json' }, body: Buffer.from(text) };
    platform.faults.push({ call: calls.get, kind: 'answer', answer, times: Number.POSITIVE_INFINITY });
    const run = await deployKubernetes(t, platform, newerToTest(platform));
    assert.deepEqual(
      [run.outputs['error-code'], run.outputs.stage, platform.writes()],
      ['INVALID_RESPONSE', 'resolve', []],
    );
    assert.match(run.errors[0] ?? '', /the manifest of the environment cannot be used/);
  });
}

for (const place of ['environment.deployment.constants[0].value', 'environment.container.instances']) {
  test(`a requested value that Mendix does not store is MANIFEST_REFUSED with its path: ${place}`, async (t) => {
    const platform = await quickPlatform(t);
    platform.state.kubernetes.script.ignoresOnPut = [place];
    const inputs = {
      ...newerToTest(platform),
      constants: 'Field.ApiUrl=https://secret-new.example.test',
      start: 'false',
    };
    const run = await deployKubernetes(t, platform, inputs);
    assert.deepEqual([run.outputs['error-code'], run.outputs.stage], ['MANIFEST_REFUSED', 'verify']);
    assert.match(run.errors[0] ?? '', new RegExp(place.replace('[0]', '\\[Field\\.ApiUrl\\]')));
    assert.deepEqual(
      formsOf('secret-new').filter((form) => run.errors.join().includes(form)),
      [],
    );
  });
}

test('other fields that are missing or changed afterwards are named in one warning, and the step continues', async (t) => {
  const platform = await quickPlatform(t);
  const script: Partial<KubernetesScript> = {
    dropsOnPut: ['environment.podLabels', 'environment.runtime.jettyOptions'],
    runtimeVersionFollows: true,
  };
  Object.assign(platform.state.kubernetes.script, script);
  const run = await deployKubernetes(t, platform, {
    ...newerToTest(platform),
    environment: 'Sandbox',
    'package-id': '',
    branch: 'main',
  });
  assert.deepEqual([run.code, run.warnings.length], [0, 1], run.errors[0]);
  assert.match(
    run.warnings[0] ?? '',
    /Sandbox is not as it was sent: .*environment\.runtime\.runtimeVersion.*environment\.runtime\.jettyOptions.*environment\.podLabels/,
  );
});

test('a dry run only reads, and shows which fields would change', async (t) => {
  const platform = await quickPlatform(t);
  const run = await deployKubernetes(t, platform, {
    ...newerToTest(platform),
    ...all,
    'dry-run': 'true',
    'health-check-url': '/',
  });
  assert.deepEqual([run.code, run.outputs.changed, platform.writes()], [0, 'true', []]);
  assert.deepEqual(run.results, [
    'resolve:done',
    'package:done',
    'manifest:done',
    'rollout:skipped',
    'verify:skipped',
    'health-check:skipped',
  ]);
  assert.match(run.stdout, /Would change environment\.deployment\.constants\[Field\.ApiSecret\]\.value/);
  assert.ok(platform.requests.every(({ method }) => method === 'GET'));
  const none = await deployKubernetes(t, platform, {
    ...newerToTest(platform),
    'package-id': packageIdOf(environmentAt(platform, 'Test')),
    'dry-run': 'true',
  });
  assert.deepEqual([none.outputs.changed, none.results[2]], ['false', 'manifest:skipped']);
  const build = await deployKubernetes(t, platform, {
    ...newerToTest(platform),
    'package-id': '',
    branch: 'main',
    'dry-run': 'true',
  });
  assert.deepEqual([build.outputs.changed, build.outputs['package-id'], platform.writes()], ['true', '', []]);
  assert.match(build.stages[1]?.detail ?? '', /^would be built from main at b1946ac.* as 1\.10\.2$/);
  const failed = await deployKubernetes(t, platform, {
    ...newerToTest(platform),
    environment: 'Demo',
    'package-id': packageIdOf(environmentAt(platform, 'Demo')),
    'dry-run': 'true',
  });
  assert.deepEqual([failed.outputs.changed, failed.stages[2]?.detail], ['true', 'would restart the failed app']);
});

test('the manifest is read again right before a PUT', async (t) => {
  const platform = await quickPlatform(t);
  const environment = environmentAt(platform, 'Test');
  const place = 'environment.properties.environmentPurpose';
  const run = (): void => {
    environment.manifest = setAt(environment.manifest, place, '"Changed"');
  };
  platform.faults.push({ call: calls.get, nth: 2, kind: 'meanwhile', run });
  assert.equal((await deployKubernetes(t, platform, newerToTest(platform))).code, 0);
  assert.equal(sourceAt(lastPut(environment).toString(), place), '"Changed"');
  assert.deepEqual(shortWrites(platform), ['PUT {environmentId}']);
});

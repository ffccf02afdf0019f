// Secrets that no log, output, summary or error may show.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namespaceSecret } from '../platform/kubernetes/deploy-v4.ts';
import { setAt } from '../platform/kubernetes/json.ts';
import { kubernetesPat } from '../platform/kubernetes/tokens.ts';
import { refusedManifest } from '../platform/kubernetes/validation.ts';
import { leaks } from '../support/action.ts';
import { startServer } from '../support/server.ts';
import { calls, deployKubernetes, environmentAt, newerToTest, quickPlatform } from './support.ts';

const given = { constants: 'given-constant-1', variable: 'given-variable-2', setting: 'given-setting-3' };
const settings = {
  constants: `Field.ApiSecret=${given.constants}`,
  'environment-variables': `FIELD_TOKEN=${given.variable}`,
  'custom-settings': `com.example.Token=${given.setting}`,
};

for (const debug of ['', '1']) {
  test(`values from inputs and responses stay hidden${debug && ', even in debug mode'}`, async (t) => {
    const platform = await quickPlatform(t);
    platform.state.kubernetes.script.showsNamespaceId = false;
    const env = { RUNNER_DEBUG: debug };
    const run = await deployKubernetes(t, platform, { ...newerToTest(platform), ...settings }, { env });
    assert.deepEqual([run.code, run.errors], [0, []]);
    const secrets = [...Object.values(given), namespaceSecret, kubernetesPat];
    assert.deepEqual(leaks(run, secrets), []);
    for (const value of Object.values(given)) assert.ok(run.masks.includes(value), value);
  });
}

test('secrets are redacted in messages from the platform', async (t) => {
  const platform = await quickPlatform(t);
  const reason = `${given.constants} and field-setting-secret and ${kubernetesPat} are not valid`;
  const refusal = refusedManifest([{ name: 'value', reason }]);
  platform.faults.push({ call: calls.put, kind: 'answer', answer: refusal });
  const run = await deployKubernetes(t, platform, { ...newerToTest(platform), ...settings });
  assert.equal(run.outputs['error-code'], 'MANIFEST_REFUSED');
  assert.match(run.errors[0] ?? '', /are not valid/);
  assert.deepEqual(leaks(run, [given.constants, 'field-setting-secret']), []);
});

test('secrets are redacted in the message of a job and the log of a build', async (t) => {
  const platform = await quickPlatform(t);
  const { script } = platform.state.kubernetes;
  Object.assign(script, { build: 'failed', failure: `bad ${given.constants}`, buildLog: `uses ${given.variable}` });
  const run = await deployKubernetes(t, platform, {
    ...newerToTest(platform),
    ...settings,
    'package-id': '',
    branch: 'main',
  });
  assert.equal(run.outputs['error-code'], 'PACKAGE_FAILED');
  assert.match(run.stdout, /^uses /m);
  assert.deepEqual(leaks(run, Object.values(given)), []);
});

test('the token is sent to no other host', async (t) => {
  const platform = await quickPlatform(t);
  const app = await startServer((_, response) => void response.writeHead(200).end());
  t.after(app.close);
  const run = await deployKubernetes(t, platform, { ...newerToTest(platform), 'health-check-url': app.url });
  assert.equal(run.code, 0, run.errors[0]);
  assert.ok(app.requests.length > 0);
  for (const { rawHeaders } of app.requests) assert.ok(!rawHeaders.join().includes(kubernetesPat));
});

test('a name or state with a line break or a workflow command stays on one line', async (t) => {
  const platform = await quickPlatform(t);
  const environment = environmentAt(platform, 'Test');
  const hostile = JSON.stringify('Test\n::error::forged\r##[error]forged');
  environment.manifest = setAt(environment.manifest, 'environment.properties.name', hostile);
  platform.state.kubernetes.script.rolloutStates = ['Wait\n::warning::forged'];
  const run = await deployKubernetes(t, platform, {
    ...newerToTest(platform),
    environment: environment.id,
    namespace: '',
  });
  assert.deepEqual([run.errors, run.warnings, run.code], [[], [], 0]);
});

test('public values of the environment are not masked', async (t) => {
  const platform = await quickPlatform(t);
  const environment = environmentAt(platform, 'Test');
  const url = 'https://test.field-north.example.test';
  environment.manifest = setAt(environment.manifest, 'environment.deployment.constants[0].value', JSON.stringify(url));
  const inputs = { ...newerToTest(platform), constants: `Field.Url=${url}/\nField.Namespace=field-north` };
  const run = await deployKubernetes(t, platform, inputs);
  assert.equal(run.outputs['environment-url'], url);
  assert.deepEqual(
    run.masks.filter((mask) => /field-north/.test(mask)),
    [],
  );
});

test('a name or an ID with a line break cannot forge a line of an error', async (t) => {
  const platform = await quickPlatform(t);
  const environment = environmentAt(platform, 'Test');
  const forged = '\nAll is well.\r::error::forged';
  for (const [path, value] of Object.entries({
    'properties.name': `Test${forged}`,
    'deployment.packageId': `p${forged}`,
  }))
    environment.manifest = setAt(environment.manifest, `environment.${path}`, JSON.stringify(value));
  platform.faults.push({ call: calls.put, kind: 'answer', answer: { status: 403, body: {} } });
  const inputs = { ...newerToTest(platform), environment: environment.id, namespace: '' };
  const run = await deployKubernetes(t, platform, inputs);
  assert.deepEqual([run.errors.length, run.outputs['error-code']], [1, 'HTTP_403']);
  assert.match(run.errors[0] ?? '', /Test\\nAll is well\.\\r::error::forged is Ready, with package p\\nAll is well/);
  for (const text of [run.errors[0], run.outputs['error-message'], run.outputs.result])
    assert.doesNotMatch(text ?? '', /[\n\r] *(?:All is well|::error)/);
});

// Invalid inputs, all reported in one annotation before anything is sent, and names that Mendix does not know.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { createToken } from '../platform/kubernetes/tokens.ts';
import { createFolder } from '../support/action.ts';
import {
  calls,
  deployKubernetes,
  environmentAt,
  fieldService,
  type Inputs,
  newerToTest,
  packageIdOf,
  quickPlatform,
} from './support.ts';

const id = '3f8e0a52-6c1d-4c54-8f0f-6d2b1f7c9e01';
const whole = { app: 'Field Service', environment: 'Test', namespace: 'field-north', 'package-id': id };
const build = { ...whole, 'package-id': '', branch: 'main' };

const mistakes: readonly (readonly [string, Inputs, RegExp])[] = [
  ['no app', { ...whole, app: '' }, /app: is missing/],
  ['no environment', { ...whole, environment: '' }, /environment: is missing/],
  ['no token', { ...whole, pat: '' }, /pat: /],
  [
    'no source',
    { ...whole, 'package-id': '' },
    /exactly one of `branch`, `package-file`, `package-id`, `from-environment`.*none is set/,
  ],
  ['two sources', { ...whole, branch: 'main' }, /exactly one of .*branch and package-id are set/],
  ['a revision without a branch', { ...whole, revision: '12' }, /revision: can be set only with `branch`/],
  ['a version without a branch', { ...whole, version: '1.0.0' }, /version: can be set only with `branch`/],
  ['a short hash', { ...build, revision: 'abc1234' }, /revision: .*full Git hash/],
  ['a version of two numbers', { ...build, version: '1.2' }, /version: "1\.2" is not of the form x\.y\.z/],
  ['a branch that is a dot', { ...build, branch: '..' }, /branch: "\.\." is not the name of a branch/],
  ['a package ID that is a dot', { ...whole, 'package-id': '.' }, /package-id: "\." is not the ID of a package/],
  ['a package ID that is a version', { ...whole, 'package-id': '1.2.3' }, /package-id: "1\.2\.3" is not the ID/],
  ['a missing file', { ...whole, 'package-id': '', 'package-file': '/nowhere/no.mda' }, /package-file: .*no\.mda/],
  [
    'the target as source',
    { ...whole, 'package-id': '', 'from-environment': 'TEST' },
    /from-environment: is the target itself/,
  ],
  ['a constant without =', { ...whole, constants: 'A.B' }, /constants, line 1: expected/],
  ['a constant without a name', { ...whole, constants: '=b' }, /constants, line 1: expected/],
  ['a constant given twice', { ...whole, constants: 'A.B=1\nA.B=2' }, /constants, line 2: A\.B is set twice/],
  ['an empty constant', { ...whole, constants: 'A.B=' }, /constants, line 1: the value of A\.B has an empty value/],
  [
    'a variable with a wrong name',
    { ...whole, 'environment-variables': '1A=b' },
    /environment-variables, line 1: 1A is not the name/,
  ],
  [
    'a scheduled event that is neither on nor off',
    { ...whole, 'scheduled-events': 'A.E=on' },
    /scheduled-events.*neither Enabled nor Disabled/,
  ],
  ['a log level that does not exist', { ...whole, 'log-levels': 'Core=LOUD' }, /log-levels.*is not one of CRITICAL/],
  ['no instances', { ...whole, instances: '0' }, /instances: "0" is not a whole number from 1 to 10/],
  ['eleven instances', { ...whole, instances: '11' }, /instances: "11" is not/],
  [
    'instances without a start',
    { ...whole, instances: '1', start: 'false' },
    /instances: cannot be used with `start: false`/,
  ],
  [
    'a health check without a start',
    { ...whole, 'health-check-url': '/', start: 'false' },
    /health-check-url: cannot be used with `start: false`/,
  ],
  [
    'a health check without TLS',
    { ...whole, 'health-check-url': 'http://app.example.test/' },
    /health-check-url: must be a path such as \/ or an https URL/,
  ],
  [
    'a health check with a user name',
    { ...whole, 'health-check-url': 'https://a@app.example.test/' },
    /health-check-url: /,
  ],
  ['an amount with a unit', { ...whole, 'cpu-limit': '500m' }, /cpu-limit: "500m" is not a decimal number above 0/],
  ['an amount of zero', { ...whole, 'memory-request': '0' }, /memory-request: "0" is not/],
  [
    'a request above its limit',
    { ...whole, 'cpu-request': '2', 'cpu-limit': '1' },
    /cpu-request: is above `cpu-limit`/,
  ],
  [
    'an unknown value of `on-failure`',
    { ...whole, 'on-failure': 'roll-back' },
    /on-failure: "roll-back" is not one of leave, rollback/,
  ],
  ['a timeout of zero', { ...whole, timeout: '0m' }, /timeout: /],
  ['eleven retries', { ...whole, retries: '11' }, /retries: /],
  ['a base-url on another host', { ...whole, 'base-url': 'https://gateway.example.test' }, /base-url: /],
  ['a backup', { ...whole, backup: 'true' }, /backup: is not supported: Mendix has no API for backups/],
  ['a database', { ...whole, 'sync-database': 'false' }, /sync-database: is not supported/],
  ['a pin', { ...whole, 'pin-environment': 'Test' }, /pin-environment: is not supported/],
  [
    'an API key',
    { ...whole, username: 'ada@example.com', 'api-key': 'key-0123456789' },
    /username: is not supported.*\n?.*api-key: is not supported/s,
  ],
];

for (const [name, inputs, says] of mistakes) {
  test(`${name} is reported before anything is sent`, async (t) => {
    const platform = await quickPlatform(t);
    const run = await deployKubernetes(t, platform, inputs);
    assert.deepEqual([run.code, run.errors.length, platform.requests.length], [1, 1, 0]);
    assert.match(run.errors[0] ?? '', says);
    assert.deepEqual([run.outputs['error-code'], run.outputs['error-message']], ['INVALID_INPUT', run.errors[0]]);
  });
}

test('an empty file and a file that is not a package are invalid', async (t) => {
  const platform = await quickPlatform(t);
  const folder = createFolder(t);
  for (const [name, says] of [
    ['empty.mda', /package-file: .* is empty/],
    ['app.zip', /package-file: .* is not an \.mda file/],
    ['page.mda', /package-file: .*page\.mda is not a package: it is an HTML page/],
  ] as const) {
    writeFileSync(join(folder, name), name === 'empty.mda' ? '' : '<html>');
    const run = await deployKubernetes(t, platform, { ...whole, 'package-id': '', 'package-file': join(folder, name) });
    assert.match(run.errors[0] ?? '', says);
  }
  assert.equal(platform.requests.length, 0);
});

test('twenty invalid inputs are reported in one annotation, and nothing is sent', async (t) => {
  const platform = await quickPlatform(t);
  const run = await deployKubernetes(t, platform, {
    ...{ 'package-id': 'x', branch: '.', revision: 'y', version: 'z', start: 'false', instances: '99' },
    ...{ constants: 'A\nB=\nC=1\nC=2', 'environment-variables': '1=2', 'custom-settings': '=3' },
    ...{ 'scheduled-events': 'E=x', 'log-levels': 'L=x', 'cpu-limit': 'x', 'memory-request': '-1' },
    ...{ 'health-check-url': 'ftp://x', 'on-failure': 'x', timeout: 'x', retries: 'x', 'dry-run': 'x', summary: 'x' },
    ...{ backup: 'true', username: 'ada', pat: '', 'base-url': 'https://gateway.example.test' },
  });
  assert.deepEqual([run.code, run.errors.length, platform.requests.length], [1, 1, 0]);
  const lines = (run.errors[0] ?? '').split('\n').filter((line) => line.startsWith('- '));
  assert.ok(lines.length >= 25, run.errors[0]);
});

test('an API key for Mendix Cloud in the environment variables of the job is accepted', async (t) => {
  const platform = await quickPlatform(t);
  const env = { MENDIX_API_KEY: 'key-0123456789/abc+def=', MENDIX_USERNAME: 'ada@example.com' };
  const run = await deployKubernetes(t, platform, { ...newerToTest(platform), 'dry-run': 'true' }, { env });
  assert.deepEqual([run.code, run.errors], [0, []]);
});

const lost: readonly (readonly [string, Inputs, string, RegExp])[] = [
  [
    'an unknown app',
    { app: 'Field Servce' },
    'APP_NOT_FOUND',
    /no app "Field Servce"\. .*Field Service.*Did you mean Field Service\?\nGive the App ID \(a UUID\) or the exact name, not the subdomain\./,
  ],
  ['an unknown App ID', { app: id }, 'APP_NOT_FOUND', /404/],
  ['an app name that fits twice', { app: 'Survey' }, 'INVALID_INPUT', /app: 2 apps have the name "Survey"/],
  [
    'an unknown namespace',
    { namespace: 'field-nort' },
    'NAMESPACE_NOT_FOUND',
    /namespace: the app has no environment in "field-nort"\. .*field-north/,
  ],
  [
    'an unknown environment',
    { environment: 'Acceptence' },
    'ENVIRONMENT_NOT_FOUND',
    /environment: the app has no environment "Acceptence"\. .*Did you mean Acceptance\?/,
  ],
  [
    'an environment in two namespaces',
    { namespace: '' },
    'INVALID_INPUT',
    /environment: 2 environments have the name "Test".*give `namespace`/,
  ],
  ['an unknown package', {}, 'PACKAGE_NOT_FOUND', /no package 3f8e0a52.*build it again/],
  [
    'an environment without a package',
    { 'package-id': '', 'from-environment': 'Sandbox' },
    'PACKAGE_NOT_FOUND',
    /no package is deployed on Sandbox/,
  ],
  ['an unknown branch', { 'package-id': '', branch: 'man' }, 'BRANCH_NOT_FOUND', /no branch "man".*main/],
  [
    'a request above the limit of the manifest',
    { 'memory-request': '8' },
    'INVALID_INPUT',
    /memory-request: 8 is above the limit of 0\.512/,
  ],
  [
    'a limit below the request of the manifest',
    { 'cpu-limit': '0.05' },
    'INVALID_INPUT',
    /cpu-limit: 0\.05 is below the request of 0\.1/,
  ],
];

for (const [name, inputs, code, says] of lost) {
  test(`${name} is ${code}, and nothing is written`, async (t) => {
    const platform = await quickPlatform(t);
    const run = await deployKubernetes(t, platform, { ...whole, ...inputs });
    assert.deepEqual([run.code, run.errors.length, run.outputs['error-code']], [1, 1, code], run.errors[0]);
    assert.match(run.errors[0] ?? '', says);
    assert.deepEqual([platform.writes(), run.outputs.changed], [[], 'false']);
  });
}

test('the target cannot be the source, even if it is given by its ID', async (t) => {
  const platform = await quickPlatform(t);
  const { id: environment } = environmentAt(platform, 'Acceptance');
  const inputs = { ...whole, 'package-id': '', environment, 'from-environment': 'Acceptance' };
  const run = await deployKubernetes(t, platform, inputs);
  assert.deepEqual([run.outputs['error-code'], platform.writes()], ['INVALID_INPUT', []]);
});

test('app, environment and namespace are found by ID in any letter case, and by name', async (t) => {
  const platform = await quickPlatform(t);
  const { id: appId } = fieldService(platform);
  const environment = environmentAt(platform, 'Test');
  for (const inputs of [
    { app: appId.toUpperCase(), environment: 'tEST', namespace: 'FIELD-north' },
    { app: 'Field Service', environment: environment.id, namespace: '' },
    { app: appId, environment: 'Test', namespace: environment.namespaceId.toUpperCase() },
  ]) {
    const run = await deployKubernetes(t, platform, { ...newerToTest(platform), ...inputs, 'dry-run': 'true' });
    assert.deepEqual(
      [run.code, run.outputs['environment-id'], run.outputs['app-id']],
      [0, environment.id, appId],
      run.errors[0],
    );
  }
});

test('if the API does not report the ID of a namespace, it is looked up or taken from `namespace`', async (t) => {
  const platform = await quickPlatform(t);
  platform.state.kubernetes.script.showsNamespaceId = false;
  const { namespaceId } = environmentAt(platform, 'Test');
  const inputs = { ...newerToTest(platform), 'dry-run': 'true' };
  const looked = await deployKubernetes(t, platform, inputs);
  assert.deepEqual([looked.code, looked.outputs['namespace-id']], [0, namespaceId], looked.errors[0]);
  assert.ok(platform.requests.some(({ route }) => route === calls.namespaces));
  platform.forget();
  const { id: environment } = environmentAt(platform, 'Test');
  const given = await deployKubernetes(t, platform, { ...inputs, environment, namespace: namespaceId });
  assert.deepEqual([given.code, given.outputs['namespace-id']], [0, namespaceId], given.errors[0]);
  assert.ok(!platform.requests.some(({ route }) => route === calls.namespaces));
});

test('without rights on the cluster, the error asks for an ID in `namespace`', async (t) => {
  const platform = await quickPlatform(t);
  const { kubernetes } = platform.state;
  kubernetes.script.showsNamespaceId = false;
  kubernetes.tokens.splice(0, 1, createToken({ managesClusters: false }));
  const run = await deployKubernetes(t, platform, newerToTest(platform));
  assert.deepEqual([run.outputs['error-code'], platform.writes()], ['NAMESPACE_NOT_FOUND', []]);
  assert.match(run.errors[0] ?? '', /Set `namespace` to that ID/);
});

test('a token without the scopes is HTTP_403, with the scopes in the message', async (t) => {
  const platform = await quickPlatform(t);
  platform.state.kubernetes.tokens.splice(0, 1, createToken({ scopes: [] }));
  const run = await deployKubernetes(t, platform, newerToTest(platform));
  assert.deepEqual([run.outputs['error-code'], run.outputs.stage], ['HTTP_403', 'resolve']);
  assert.match(run.errors[0] ?? '', /mx:deployment:write/);
});

test('a path for the health check requires an environment with a URL', async (t) => {
  const platform = await quickPlatform(t);
  const environment = environmentAt(platform, 'Test');
  environment.manifest = environment.manifest.replace(/"appUrl": "[^"]*"/, '"appUrl": "ftp://app.example.test"');
  const run = await deployKubernetes(t, platform, { ...newerToTest(platform), 'health-check-url': '/' });
  assert.deepEqual([run.outputs['error-code'], platform.writes()], ['INVALID_INPUT', []]);
  assert.match(run.errors[0] ?? '', /health-check-url: \/ is a path, and .* no `appUrl`/);
});

test('lists are read to the end, however short their pages are, with or without `offset`', async (t) => {
  const platform = await quickPlatform(t);
  const { apps, script } = platform.state.kubernetes;
  const [first] = apps;
  assert.ok(first);
  apps.unshift(
    ...Array.from({ length: 45 }, (_, index) => ({
      ...first,
      id: id.replace(/^.{8}/, String(10_000_000 + index)),
      name: `App ${index}`,
    })),
  );
  const inputs = { ...newerToTest(platform), 'dry-run': 'true' };
  script.maxPageItems = 20;
  assert.equal((await deployKubernetes(t, platform, inputs)).code, 0);
  assert.equal(platform.requests.filter(({ route }) => route === calls.apps).length, 3);
  platform.forget();
  script.followsOffset = false;
  const lost = await deployKubernetes(t, platform, inputs);
  assert.equal(lost.outputs['error-code'], 'APP_NOT_FOUND');
  assert.equal(platform.requests.filter(({ route }) => route === calls.apps).length, 2);
});

test('an app without a name is listed by its id', async (t) => {
  const platform = await quickPlatform(t);
  const { apps } = platform.state.kubernetes;
  const [first] = apps;
  assert.ok(first);
  apps.push({ ...first, id: '10000000-0000-4000-8000-000000000000', name: '' });
  const run = await deployKubernetes(t, platform, { ...newerToTest(platform), app: 'Unknown' });
  assert.equal(run.outputs['error-code'], 'APP_NOT_FOUND');
  assert.match(run.errors[0] ?? '', /10000000-0000-4000-8000-000000000000/);
});

test('the output for the previous package names the package before the run, even if nothing changes', async (t) => {
  const platform = await quickPlatform(t);
  const run = await deployKubernetes(t, platform, { ...newerToTest(platform), 'dry-run': 'true' });
  assert.equal(run.outputs['previous-package-id'], packageIdOf(environmentAt(platform, 'Test')));
});

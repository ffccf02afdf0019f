import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { field } from '../client.ts';
import { demoPat } from '../credentials.ts';
import { startPlatform } from '../platform.ts';
import { createKubernetesClient, pathOf } from './client.ts';
import { findKubernetesEnvironment } from './environments.ts';
import { findKubernetesApp, findNamespace } from './state.ts';
import { createToken, kubernetesPat } from './tokens.ts';
import { newestKubernetesCommits } from './world.ts';

async function started(t: TestContext) {
  const platform = await startPlatform();
  t.after(platform.close);
  const { kubernetes } = platform.state;
  const app = findKubernetesApp(kubernetes, 'Field Service');
  return { ...platform, ...createKubernetesClient(platform), kubernetes, app };
}

const names = (list: unknown, ...fields: readonly string[]): unknown =>
  Array.isArray(list) ? list.map((each) => field(each, ...fields)) : list;

test('the world has environments of the same name in two namespaces, and two apps with the same name', async (t) => {
  const { call, app, kubernetes } = await started(t);
  const apps = field((await call('GET', '/apps')).body, 'apps');
  assert.deepEqual(names(apps, 'app', 'appName'), ['Field Service', 'Survey', 'Survey']);
  const { body } = await call('GET', `/apps/${app.id.toUpperCase()}/environments`);
  const environments = field(body, 'environments');
  const of = (...fields: readonly string[]): unknown => names(environments, 'environment', ...fields);
  assert.deepEqual(of('properties', 'name'), [
    'Test',
    'Acceptance',
    'Production',
    'Training',
    'Demo',
    'Sandbox',
    'Test',
  ]);
  assert.deepEqual(of('container', 'state'), ['Ready', 'Ready', 'Ready', 'Unknown', 'Failed', 'Unknown', 'Ready']);
  assert.deepEqual(of('container', 'instances'), [1, 2, 3, 0, 1, 0, 1]);
  assert.deepEqual(of('container', 'lastRunningInstanceCount'), [1, 2, 3, 2, 1, 0, 1]);
  const [north, south] = ['field-north', 'field-south'].map((name) => findNamespace(kubernetes, name));
  const ids = [north, north, north, north, north, north, south].map((each) => each?.id);
  assert.deepEqual(of('provider', 'namespaceId'), ids);
  assert.equal(field(environments, 5, 'environment', 'deployment', 'packageId'), null);

  const path = `/clusters/${north?.clusterId}/namespaces`;
  const bare = field((await call('GET', path)).body, 'namespaces');
  assert.deepEqual(names(bare, 'namespace', 'name'), ['field-north', 'field-south']);
  assert.equal(field(bare, 0, 'namespace', 'environments'), undefined);
  const { body: full } = await call('GET', `${path}?retrieveEnvironments=true`);
  assert.equal(field(full, 'namespaces', 1, 'namespace', 'environments', 0, 'environmentName'), 'Test');
});

test('lists have pages, and can cap the limit or ignore the offset', async (t) => {
  const { call, app, kubernetes } = await started(t);
  const page = async (query: string): Promise<unknown> =>
    names(
      field((await call('GET', `/apps/${app.id}/environments?${query}`)).body, 'environments'),
      ...['environment', 'properties', 'name'],
    );
  assert.deepEqual(await page('offset=1&limit=2'), ['Acceptance', 'Production']);
  assert.deepEqual(await page('offset=7&limit=20'), []);
  Object.assign(kubernetes.script, { maxPageItems: 1, followsOffset: false });
  assert.deepEqual(await page('offset=1&limit=2'), ['Test']);
  const packages = (await call('GET', `/apps/${app.id}/packages?offset=1`)).body;
  assert.deepEqual(field(packages, 'pagination'), { offset: 0, limit: 20, size: 1 });
  assert.equal((await call('GET', `/apps/${app.id}/packages?limit=51`)).status, 400);
});

test('the token decides which platform serves a path, and each call requires its scopes', async (t) => {
  const { url, app, kubernetes, ...platform } = await started(t);
  const status = async (path: string, pat: string): Promise<number> =>
    (await fetch(url + path, { headers: { Authorization: `MxToken ${pat}` } })).status;
  const environment = pathOf(findKubernetesEnvironment(kubernetes, 'Field Service', ['Test', 'field-south']));
  assert.equal(await status(`/api/v4${environment}`, kubernetesPat), 200);
  assert.equal(await status(`/api/v4${environment}`, demoPat), 403);
  assert.equal(await status(`/api/v4${environment}`, 'wrong'), 403);
  assert.equal((await fetch(`${url}/api/v4${environment}`)).status, 401);
  assert.equal((await fetch(`${url}/v1/repositories/${app.id}/branches`)).status, 401);
  const cloud = await createKubernetesClient({ url, ...platform }, demoPat).call('GET', '/apps');
  assert.notEqual(field(cloud.body, 'pagination'), undefined);
  assert.equal(await status(`/v1/repositories/${app.id}/branches`, demoPat), 404);

  for (const [path, scopes, expected] of [
    ['/api/v4/apps', ['mx:deployment:read', 'mx:app:metadata:read'], 403],
    ['/api/v4/apps', ['mx:deployment:write', 'mx:app:metadata:read'], 200],
    [`/api/v4${environment}`, ['mx:deployment:write'], 200],
    [`/api/v4${environment}`, ['mx:privatecloud-build:read'], 403],
    [`/api/v4/apps/${app.id}/packages`, ['mx:privatecloud-build:read'], 200],
    [`/v1/repositories/${app.id}/branches`, ['mx:deployment:write'], 403],
  ] as const) {
    const pat = `pat of ${scopes}`;
    kubernetes.tokens.push(createToken({ pat, scopes }));
    assert.equal(await status(path, pat), expected, `${path} with ${scopes}`);
  }
});

test('the rights of the owner are checked in addition to the scopes', async (t) => {
  const { app, kubernetes, ...platform } = await started(t);
  const north = findNamespace(kubernetes, 'field-north');
  kubernetes.tokens.push(createToken({ pat: 'member', apps: [app.id], deploysTo: [north.id], managesClusters: false }));
  const { call } = createKubernetesClient(platform, 'member');
  const put = async (namespace: string): Promise<number> => {
    const path = pathOf(findKubernetesEnvironment(kubernetes, app.id, ['Test', namespace]));
    return (await call('PUT', path, (await call('GET', path)).text)).status;
  };
  assert.equal(await put('field-north'), 202);
  assert.equal(await put('field-south'), 403);
  assert.equal((await call('GET', `/clusters/${north.clusterId}/namespaces`)).status, 403);
  assert.equal((await call('GET', `/apps/${kubernetes.apps[1]?.id}/packages`)).status, 404);
});

test('an environment is found in its own namespace only, and the error names it', async (t) => {
  const { call, kubernetes } = await started(t);
  const environment = findKubernetesEnvironment(kubernetes, 'Field Service', ['Test', 'field-south']);
  const namespaceId = findNamespace(kubernetes, 'field-north').id;
  const { status, body } = await call('GET', pathOf({ ...environment, namespaceId }));
  assert.equal(status, 404);
  const reason = `Environment ${environment.id} could not be found`;
  assert.deepEqual(field(body, 'error', 'invalid-params'), [{ name: 'Validation', reason }]);
});

test('branches have their latest commit, with or without `branches/` in the name', async (t) => {
  const { url, app } = await started(t);
  const newest = async (name: string): Promise<unknown> => {
    const path = `/v1/repositories/${app.id}/branches/${encodeURIComponent(name)}`;
    const response = await fetch(url + path, { headers: { Authorization: `MxToken ${kubernetesPat}` } });
    return field(await response.json(), 'latestCommit', 'id');
  };
  assert.equal(await newest('main'), newestKubernetesCommits.main);
  assert.equal(await newest('branches/release/2.x'), newestKubernetesCommits['branches/release/2.x']);
  app.repository.bareNames = true;
  assert.equal(await newest('branches/offline'), undefined);
  assert.equal(await newest('offline'), newestKubernetesCommits['branches/offline']);
});

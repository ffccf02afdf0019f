import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { startApp } from './app.ts';
import { type Client, codeOf, createClient, field, times } from './client.ts';
import { bob, demoApiKey, demoPat, demoUsername } from './credentials.ts';
import { downtimeOf } from './environment.ts';
import { type Platform, startPlatform } from './platform.ts';
import { findEnvironment, findPackage } from './state.ts';

async function started(t: TestContext): Promise<Platform & Client> {
  const platform = await startPlatform();
  t.after(platform.close);
  return { ...platform, ...createClient(platform) };
}

const withKey = { 'Mendix-Username': demoUsername, 'Mendix-ApiKey': demoApiKey };
const withToken = { Authorization: `MxToken ${demoPat}` };

test('each kind of wrong credential has its own status', async (t) => {
  const { url } = await started(t);
  const status = async (path: string, headers: Record<string, string>): Promise<number> =>
    (await fetch(url + path, { headers })).status;
  assert.equal(await status('/api/1/apps', withKey), 200);
  assert.equal(await status('/api/1/apps', { ...withKey, 'Mendix-ApiKey': 'wrong' }), 401);
  assert.equal(await status('/api/1/apps', { ...withKey, 'Mendix-Username': bob.username }), 401);
  assert.equal(await status('/api/1/apps', withToken), 400);
  assert.equal(await status('/api/v4/apps', withToken), 200);
  assert.equal(await status('/api/v4/apps', { Authorization: 'MxToken wrong' }), 403);
  assert.equal(await status('/api/v4/apps', withKey), 401);
  assert.equal(await status('/v1/repositories/x/info', withKey), 401);
  assert.equal(await status('/files/x?signature=s3cr3t-signature', withKey), 400);
});

test('the world has licensed apps, a Free App with a Sandbox, and an app without environments', async (t) => {
  const { see, look, call } = await started(t);
  const modes = async (app: string): Promise<unknown> => {
    const list = await see(`/api/1/apps/${app}/environments`);
    return Array.isArray(list) ? list.map((each) => `${field(each, 'Mode')} ${field(each, 'Status')}`) : list;
  };
  assert.deepEqual(await modes('calc'), [
    'Test Stopped',
    'Acceptance Running',
    'Production Running',
    'Feature-1 Empty',
  ]);
  assert.deepEqual(await modes('orders'), ['Acceptance Running', 'Production Running']);
  assert.deepEqual(await modes('tictactoe'), ['Sandbox Running']);
  assert.deepEqual(await modes('sketch'), []);
  assert.equal(await see('/api/1/apps/tictactoe/environments', 0, 'ModelVersion'), undefined);
  assert.equal(await see('/api/1/apps/calc/environments/acceptance', 'ModelVersion'), '1.3.2.98ab76cd');
  assert.equal(codeOf(await call('GET', '/api/1/apps/nobody')), '404 APP_NOT_FOUND');
  assert.equal(codeOf(await call('GET', '/api/1/apps/calc/environments/Nobody')), '404 ENVIRONMENT_NOT_FOUND');
  assert.equal(codeOf(await call('POST', '/api/1/apps/tictactoe/environments/Sandbox/stop')), '403 NO_ACCESS');
  const licensed = (await look('/api/v4/apps?licenseType=licensed')).body;
  assert.equal(field(licensed, 'pagination', 'size'), 2);
  const project = field(licensed, 'apps', 0, 'id');
  const shown = (await look(`/api/v4/apps/${project}/environments`)).body;
  assert.deepEqual(field(shown, 'environments', 3, 'state'), 'notdeployed');
});

test('a second user sees and may do less', async (t) => {
  const { state, ...platform } = await started(t);
  const { call, see } = createClient({ state, ...platform }, bob);
  assert.deepEqual([await see('/api/1/apps', 0, 'AppId'), await see('/api/1/apps', 1)], ['calc', undefined]);
  const body = { PackageId: findPackage(state, 'calc', '1.3.2.98ab76cd').id };
  const transport = (mode: string) => call('POST', `/api/1/apps/calc/environments/${mode}/transport`, body);
  assert.equal(codeOf(await transport('Production')), '403 TRANSPORT_NOT_ALLOWED');
  assert.equal((await transport('Test')).status, 200);
  const { id } = findEnvironment(state, 'calc', 'Test');
  const backups = `/api/v2/apps/${state.apps[0]?.projectId}/environments/${id}/snapshots`;
  assert.equal(codeOf(await call('GET', backups)), '403 NO_ACCESS');
  assert.equal(codeOf(await call('GET', '/api/1/apps/orders')), '404 APP_NOT_FOUND');
  const build = await call('POST', '/api/1/apps/calc/packages', { Revision: '1', Version: '1.0.0' });
  assert.equal(await see(`/api/1/apps/calc/packages/${field(build.body, 'PackageId')}`, 'Creator'), bob.name);
});

test('requests are recorded with route and outcome, and writes are listed', async (t) => {
  const { call, requests, writes, forget, state } = await started(t);
  await call('GET', '/api/1/apps/calc/environments/Test?x=1');
  await call('POST', '/api/1/apps/calc/environments/Test/stop', { a: 1 });
  await call('GET', '/api/1/nothing');
  assert.deepEqual(
    requests.map(({ route, outcome }) => `${route} ${outcome}`),
    [
      'GET /api/1/apps/{AppId}/environments/{Mode} 200',
      'POST /api/1/apps/{AppId}/environments/{Mode}/stop 200',
      'GET /api/1/nothing 404',
    ],
  );
  assert.equal(requests[0]?.target, '/api/1/apps/calc/environments/Test?x=1');
  assert.equal(requests[1]?.body.toString(), '{"a":1}');
  assert.equal(requests[2]?.at, state.clock.now);
  assert.deepEqual(writes(), ['POST /api/1/apps/{AppId}/environments/{Mode}/stop']);
  forget();
  assert.deepEqual([requests.length, writes()], [0, []]);
});

test('the clock advances with each request, so that the downtime of an environment can be measured', async (t) => {
  const platform = await startPlatform({ now: Date.UTC(2026, 10, 25), perRequest: 500 });
  t.after(platform.close);
  const { call, see } = createClient(platform);
  const { state } = platform;
  const environment = findEnvironment(state, 'calc', 'Production');
  const path = '/api/1/apps/calc/environments/Production';
  await call('POST', `${path}/stop`);
  const statuses = await times(4, () => see(path, 'Status'));
  assert.deepEqual(statuses, ['Running', 'Running', 'Running', 'Stopped']);
  await call('POST', `${path}/start`, {});
  assert.deepEqual(await times(4, () => see(path, 'Status')), ['Stopped', 'Stopped', 'Stopped', 'Running']);
  assert.deepEqual(
    state.timeline.map(({ mode, from, to, at }) => `${mode} ${from} ${to} ${at - Date.UTC(2026, 10, 25)}`),
    ['Production Running Stopped 2000', 'Production Stopped Running 4500'],
  );
  assert.equal(downtimeOf(state, environment), 2500);
  assert.equal(downtimeOf(state, findEnvironment(state, 'calc', 'Acceptance')), 0);
});

test('the running package of an environment can be read', async (t) => {
  const { state } = await started(t);
  const environment = findEnvironment(state, 'calc', 'Test');
  const app = await startApp(environment);
  t.after(app.close);
  assert.equal((await fetch(environment.url)).status, 503);
  environment.status = 'Running';
  assert.equal(await (await fetch(environment.url)).text(), 'version 1.3.1.0c1d2e3f');
});

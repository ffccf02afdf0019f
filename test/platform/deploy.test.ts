import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { type Client, codeOf, createClient, field, times } from './client.ts';
import { start } from './environment.ts';
import { type Platform, startPlatform } from './platform.ts';
import type { StartEnd } from './script.ts';
import { findEnvironment, findPackage } from './state.ts';
import { newestCommits } from './world.ts';

async function started(t: TestContext): Promise<Platform & Client> {
  const platform = await startPlatform();
  t.after(platform.close);
  return { ...platform, ...createClient(platform) };
}

const packages = '/api/1/apps/calc/packages';
const on = (mode: string): string => `/api/1/apps/calc/environments/${mode}`;
const revision = newestCommits.main;
const body = { Branch: 'main', Revision: revision, Version: '1.4.0', Description: 'nightly #7' };

test('a build is queued, built, uploaded and listed, with its own version and the revision', async (t) => {
  const { call, see, state } = await started(t);
  const id = field((await call('POST', packages, body)).body, 'PackageId');
  const path = `${packages}/${id}?url=true`;
  const states = await times(4, () => see(path, 'Status'));
  assert.deepEqual(states, ['Queued', 'Building', 'Uploading', 'Succeeded']);
  const { body: shown } = await call('GET', path);
  assert.deepEqual([field(shown, 'Version'), field(shown, 'Description')], ['1.4.0.4f2c9ab0', 'nightly #7']);
  assert.equal(field(shown, 'Name'), 'Main line-1.4.0.4f2c9ab0.mda');
  assert.ok(Number(field(shown, 'CreationDate')) <= state.clock.now);
  assert.equal(field(shown, 'Url', 'TTL'), 900);
  assert.match(String(field(shown, 'Url', 'Location')), /\/files\/.*signature=s3cr3t/);
  assert.equal(await see(packages, 2, 'PackageId'), id);
  const svn = await call('POST', '/api/1/apps/orders/packages', { Revision: '64', Version: '2.6.0' });
  assert.equal(await see(`/api/1/apps/orders/packages/${field(svn.body, 'PackageId')}`, 'Version'), '2.6.0.64');
});

test('a build can fail, and an invalid request for one is refused', async (t) => {
  const { call, see, state } = await started(t);
  state.script.build = 'Failed';
  state.script.polls = 0;
  const id = field((await call('POST', packages, body)).body, 'PackageId');
  assert.equal(await see(`${packages}/${id}?url=true`, 'Status'), 'Failed');
  assert.equal(await see(`${packages}/${id}?url=true`, 'Url'), undefined);
  const transport = await call('POST', `${on('Test')}/transport`, { PackageId: id });
  assert.equal(codeOf(transport), '403 NOT ALLOWED');
  for (const [sent, code] of [
    [{ Version: '1.0.0' }, '400 INVALID_PARAMETERS'],
    [{ Revision: '1', Version: '1.0.0.4' }, '400 INVALID_VERSION'],
  ] as const)
    assert.equal(codeOf(await call('POST', packages, sent)), code);
  assert.equal(codeOf(await call('POST', '/api/1/apps/nobody/packages', body)), '400 INVALID_APPID');
});

test('a package in use cannot be deleted, any other can', async (t) => {
  const { call, state } = await started(t);
  const remove = (id: string) => call('DELETE', `${packages}/${id}`);
  const [older, newer] = ['1.3.1.0c1d2e3f', '1.3.2.98ab76cd'].map((each) => findPackage(state, 'calc', each).id);
  assert.equal(codeOf(await remove(older ?? '')), '409 PACKAGE_IN_USE');
  findEnvironment(state, 'calc', 'Acceptance').packageId = older;
  assert.equal((await remove(newer ?? '')).status, 204);
  assert.equal(codeOf(await remove(newer ?? '')), '404 PACKAGE_NOT_FOUND');
});

test('a build of a Free App deploys it', async (t) => {
  const { call, state } = await started(t);
  state.script.polls = 0;
  await call('POST', '/api/1/apps/tictactoe/packages', { ...body, Version: '2.0.0' });
  assert.equal(findEnvironment(state, 'tictactoe', 'Sandbox').modelVersion, '2.0.0.4f2c9ab0');
});

test('an upload has a job, and its package progresses with the job', async (t) => {
  const { call, see, url, state } = await started(t);
  const upload = async (path: string, part: string): Promise<unknown> => {
    const form = new FormData();
    form.append(part, new Blob(['PK']), 'x.mda');
    const headers = { 'Mendix-Username': 'ada@example.com', 'Mendix-ApiKey': 'demo-api-key-0123456789' };
    return (await fetch(url + path, { method: 'POST', headers, body: form })).json();
  };
  const sent = await upload('/api/v2/apps/calc/packages/upload?name=calc-1.5.0.77.mda', 'file');
  const [id, job] = [field(sent, 'PackageId'), field(sent, 'JobId')];
  assert.deepEqual(await times(2, () => see(`/api/v2/apps/calc/jobs/${job}`, 'Status')), ['Queued', 'Queued']);
  assert.equal(codeOf(await call('POST', `${on('Test')}/transport`, { PackageId: id })), '503 SERVICE UNAVAILABLE');
  assert.equal(await see(`/api/v2/apps/calc/jobs/${job}`, 'Status'), 'Completed');
  assert.equal(await see(`${packages}/${id}`, 'Status'), 'Succeeded');
  assert.equal(findPackage(state, 'calc', '1.5.0.77').name, 'calc-1.5.0.77.mda');
  const wrong = await upload('/api/v2/apps/calc/packages/upload', 'mda');
  assert.equal(findPackage(state, 'calc', String(field(wrong, 'PackageId'))).name, 'default.mda');
  await times(3, () => see(`${packages}/${field(wrong, 'PackageId')}`, 'Status'));
  assert.equal(await see(`${packages}/${field(wrong, 'PackageId')}`, 'Status'), 'Failed');
});

test('a transport takes effect later, even while the app runs, and only a start changes the version of the environment', async (t) => {
  const { call, see, state } = await started(t);
  const path = on('Production');
  const { id } = findPackage(state, 'calc', '1.3.2.98ab76cd');
  assert.equal((await call('POST', `${path}/transport`, { PackageId: id })).status, 200);
  const versions = await times(4, () => see(`${path}/package`, 'Version'));
  assert.deepEqual(versions, ['1.3.1.0c1d2e3f', '1.3.1.0c1d2e3f', '1.3.1.0c1d2e3f', '1.3.2.98ab76cd']);
  assert.equal(await see(path, 'ModelVersion'), '1.3.1.0c1d2e3f');
  state.script.polls = 0;
  await call('POST', `${path}/stop`);
  await call('POST', `${path}/start`, { AutoSyncDb: true });
  assert.equal(await see(path, 'ModelVersion'), '1.3.2.98ab76cd');
});

test('a transport is refused while the app runs, and deploys the first package to an empty environment', async (t) => {
  const { call, see, state } = await started(t);
  state.script.refusesTransportWhileRunning = true;
  state.script.polls = 0;
  const PackageId = findPackage(state, 'calc', '1.3.2.98ab76cd').id;
  const transport = (mode: string, id = PackageId) => call('POST', `${on(mode)}/transport`, { PackageId: id });
  assert.equal(codeOf(await transport('Production')), '403 APP_IS_RUNNING');
  assert.equal(codeOf(await transport('Test', 'nothing')), '404 PACKAGE_NOT_FOUND');
  assert.equal(codeOf(await call('POST', `${on('Feature-1')}/start`)), '500 NO_MDA_HAS_BEEN_DEPLOYED');
  assert.equal(codeOf(await call('GET', `${on('Feature-1')}/package`)), '404 PACKAGE_NOT_FOUND');
  assert.equal((await call('POST', `${on('Feature-1')}/stop`)).status, 200);
  assert.equal(await see(on('Feature-1'), 'Status'), 'Empty');
  assert.equal((await transport('Feature-1')).status, 200);
  assert.equal(await see(on('Feature-1'), 'Status'), 'Stopped');
});

test('a start has a job, and there is one at a time', async (t) => {
  const { call, see } = await started(t);
  const path = on('Test');
  const job = `${path}/start/${field((await call('POST', `${path}/start`)).body, 'JobId')}`;
  assert.equal(codeOf(await call('POST', `${path}/start`)), '500 APP_ALREADY_HAS_A_STARTING_JOB');
  assert.equal(codeOf(await call('POST', `${path}/stop`)), '500 STOP_FAILED');
  const states = await times(4, () => see(job, 'Status'));
  assert.deepEqual(states, ['Starting', 'Starting', 'Starting', 'Started']);
  assert.equal(codeOf(await call('POST', `${path}/start`)), '200 ALREADY_STARTED');
  assert.equal(codeOf(await call('GET', `${path}/start/nothing`)), '404 NO_SUCH_STARTJOB');
});

test('a start can fail with each documented code, or for one package only', async (t) => {
  const { call, see, state } = await started(t);
  state.script.polls = 1;
  const path = on('Test');
  const codes: StartEnd[] = ['NO_PACKAGE', 'ALREADY_LOCKED', 'DB_SYNC_FAILED', 'INVALID_DB_STRUCTURE'];
  const more: StartEnd[] = ['MISSING_CONSTANT', 'INSECURE_ADMIN_PASSWORD', 'STARTUP_ACTION_FAILED', 'START_FAILED'];
  for (const code of [...codes, ...more]) {
    state.script.start = code;
    const job = `${path}/start/${field((await call('POST', `${path}/start`)).body, 'JobId')}`;
    assert.equal(await see(job, 'Status'), 'Starting');
    assert.equal(codeOf(await call('GET', job)), `500 ${code}`);
    assert.equal(codeOf(await call('GET', job)), `500 ${code}`);
    assert.equal(await see(path, 'Status'), 'Stopped');
  }
  state.script.polls = 0;
  state.script.start = ({ version }) => (version.startsWith('1.3.2') ? 'START_FAILED' : 'Started');
  const environment = findEnvironment(state, 'calc', 'Test');
  const newer = findPackage(state, 'calc', '1.3.2.98ab76cd');
  environment.packageId = newer.id;
  await call('POST', `${path}/start`);
  assert.equal(environment.status, 'Stopped');
  environment.packageId = findPackage(state, 'calc', '1.3.1.0c1d2e3f').id;
  start(state, environment, findPackage(state, 'calc', '1.3.1.0c1d2e3f'));
  assert.equal(environment.status, 'Running');
});

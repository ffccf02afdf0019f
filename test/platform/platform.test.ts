import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demoApiKey, demoPat, demoUsername } from './credentials.ts';
import { startPlatform } from './platform.ts';

const withKey = { 'Mendix-Username': demoUsername, 'Mendix-ApiKey': demoApiKey };
const withToken = { Authorization: `MxToken ${demoPat}` };

test('the stand-in builds, transports and starts as the platform does', async (t) => {
  const platform = await startPlatform();
  t.after(platform.close);
  const call = async (method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown }> => {
    const init = { method, headers: withKey, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    const response = await fetch(platform.url + path, init);
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  };
  const field = (value: unknown, name: string): unknown => new Map(Object.entries(value ?? {})).get(name);

  const build = await call('POST', '/api/1/apps/calc/packages', {
    Branch: 'main',
    Revision: '4f2c9ab',
    Version: '1.4.0',
  });
  const packageId = field(build.body, 'PackageId');
  const path = `/api/1/apps/calc/packages/${packageId}?url=true`;
  const states = [];
  for (let polls = 0; polls < 4; polls += 1) states.push(field((await call('GET', path)).body, 'Status'));
  assert.deepEqual(states, ['Queued', 'Building', 'Uploading', 'Succeeded']);

  const environment = '/api/1/apps/calc/environments/Test';
  assert.equal((await call('POST', `${environment}/start`, {})).status, 500);
  assert.equal((await call('POST', `${environment}/transport`, { PackageId: packageId })).status, 200);
  const start = await call('POST', `${environment}/start`, { AutoSyncDb: true });
  const job = `${environment}/start/${field(start.body, 'JobId')}`;
  for (let polls = 0; polls < 3; polls += 1) assert.equal(field((await call('GET', job)).body, 'Status'), 'Starting');
  assert.equal(field((await call('GET', job)).body, 'Status'), 'Started');
  assert.equal(field((await call('POST', `${environment}/start`)).body, 'errorCode'), 'ALREADY_STARTED');
  assert.equal(
    field((await call('POST', `${environment}/transport`, { PackageId: packageId })).body, 'errorCode'),
    'APP_IS_RUNNING',
  );
});

test('the stand-in tells wrong credentials apart', async (t) => {
  const platform = await startPlatform();
  t.after(platform.close);
  const status = async (path: string, headers: Record<string, string>): Promise<number> =>
    (await fetch(platform.url + path, { headers })).status;
  assert.equal(await status('/api/1/apps', withKey), 200);
  assert.equal(await status('/api/1/apps', { ...withKey, 'Mendix-ApiKey': 'wrong' }), 401);
  assert.equal(await status('/api/1/apps', withToken), 400);
  assert.equal(await status('/api/v4/apps', withToken), 200);
  assert.equal(await status('/api/v4/apps', { Authorization: 'MxToken wrong' }), 403);
  assert.equal(await status('/api/v4/apps', withKey), 401);
  assert.equal(await status('/files/x?signature=s3cr3t-signature', withKey), 400);
});

import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { type Client, codeOf, createClient, field, times } from './client.ts';
import { expireLinks } from './links.ts';
import { type Platform, startPlatform } from './platform.ts';
import { type Environment, findApp, findEnvironment, findSnapshot } from './state.ts';

async function started(t: TestContext): Promise<Platform & Client> {
  const platform = await startPlatform();
  t.after(platform.close);
  return { ...platform, ...createClient(platform) };
}

const backups = ({ state }: Platform, mode: string): { path: string; environment: Environment } => {
  const environment = findEnvironment(state, 'calc', mode);
  return { path: `/api/v2/apps/${findApp(state, 'calc').projectId}/environments/${environment.id}`, environment };
};

test('a snapshot is queued, runs and completes, and is the first in the list', async (t) => {
  const platform = await started(t);
  const { call, see } = platform;
  const { path } = backups(platform, 'Production');
  const made = (await call('POST', `${path}/snapshots`, { comment: 'mine [x]' })).body;
  assert.deepEqual(
    [field(made, 'state'), field(made, 'model_version'), field(made, 'finished_at')],
    ['queued', null, null],
  );
  assert.equal(codeOf(await call('POST', `${path}/snapshots`)), '400 ENVIRONMENT_BUSY');
  const one = `${path}/snapshots/${field(made, 'snapshot_id')}`;
  assert.deepEqual(await times(3, () => see(one, 'state')), ['queued', 'running', 'completed']);
  const { body } = await call('GET', one);
  assert.deepEqual([field(body, 'model_version'), field(body, 'comment')], ['1.3.1.0c1d2e3f', 'mine [x]']);
  const dates = ['created_at', 'finished_at', 'expires_at'].map((name) => Date.parse(String(field(body, name))));
  assert.deepEqual(dates, [...dates].sort());
  const page = (await call('GET', `${path}/snapshots?offset=0&limit=2`)).body;
  assert.deepEqual([field(page, 'total'), field(page, 'limit'), field(page, 'snapshots', 2)], [4, 2, undefined]);
  assert.equal(field(page, 'snapshots', 0, 'comment'), 'mine [x]');
  assert.equal(field(page, 'snapshots', 1, 'comment'), 'Automatically created nightly snapshot');
  const last = await see(`${path}/snapshots?offset=3`, 'snapshots', 0);
  assert.deepEqual([field(last, 'state'), field(last, 'model_version')], ['failed', undefined]);
});

test('the link of an archive expires, and the file host supports ranges', async (t) => {
  const platform = await started(t);
  const { call, see, state } = platform;
  const { path, environment } = backups(platform, 'Production');
  state.script.fileSize = 5000;
  state.script.polls = 1;
  const archives = `${path}/snapshots/${environment.snapshots[0]?.id}/archives`;
  assert.equal(codeOf(await call('POST', `${archives}?data_type=files`)), '400 UNSUPPORTED');
  const made = (await call('POST', `${archives}?data_type=database_only`)).body;
  assert.deepEqual([field(made, 'data_type'), field(made, 'url')], ['database_only', null]);
  const one = `${archives}/${field(made, 'archive_id')}`;
  assert.deepEqual([await see(one, 'state'), await see(one, 'state')], ['running', 'completed']);
  const link = String(await see(one, 'url'));
  assert.equal(await see(one, 'url'), link);

  const whole = Buffer.from(await (await fetch(link)).arrayBuffer());
  assert.equal(whole.length, 5000);
  const rest = await fetch(link, { headers: { Range: 'bytes=4000-' } });
  assert.deepEqual([rest.status, rest.headers.get('content-range')], [206, 'bytes 4000-4999/5000']);
  assert.deepEqual(Buffer.from(await rest.arrayBuffer()), whole.subarray(4000));
  assert.equal((await fetch(link, { headers: { Range: 'bytes=5000-' } })).status, 416);
  assert.equal((await fetch(link, { headers: { Range: 'bytes=1-', 'If-Range': '"other"' } })).status, 200);
  state.script.ranges = false;
  const again = await fetch(link, { headers: { Range: 'bytes=4000-' } });
  assert.deepEqual([again.status, again.headers.get('accept-ranges')], [200, null]);

  expireLinks(state);
  assert.equal((await fetch(link)).status, 403);
  assert.equal(await see(one, 'url'), link);
  const next = (await call('POST', archives)).body;
  await times(2, () => see(`${archives}/${field(next, 'archive_id')}`, 'state'));
  const fresh = String(await see(`${archives}/${field(next, 'archive_id')}`, 'url'));
  assert.equal((await fetch(fresh)).status, 200);
  state.clock.now += 8 * 3600 * 1000;
  assert.equal((await fetch(fresh)).status, 403);
});

test('a restore needs a completed snapshot of the app and a stopped environment, and locks it', async (t) => {
  const platform = await started(t);
  const { call, see } = platform;
  const source = backups(platform, 'Production').environment;
  const { path } = backups(platform, 'Test');
  const restore = (at: string, id: string | undefined) =>
    call('POST', `${at}/restores?source_snapshot_id=${id}&db_only=true`);
  const [newest, , failed] = source.snapshots;
  assert.equal(codeOf(await restore(path, 'nothing')), '400 NOT_FOUND');
  assert.equal(codeOf(await restore(path, failed?.id)), '400 ERROR_NOT_ALLOWED');
  assert.equal(codeOf(await restore(backups(platform, 'Production').path, newest?.id)), '400 ERROR_NOT_ALLOWED');
  const made = (await restore(path, newest?.id)).body;
  assert.equal(field(made, 'source_environment_id'), source.id);
  assert.equal(codeOf(await restore(path, newest?.id)), '400 ENVIRONMENT_BUSY');
  const start = '/api/1/apps/calc/environments/Test/start';
  const job = field((await call('POST', start)).body, 'JobId');
  await times(3, () => call('GET', `${start}/${job}`));
  assert.equal(codeOf(await call('GET', `${start}/${job}`)), '500 ALREADY_LOCKED');
  const one = `${path}/restores/${field(made, 'restore_id')}`;
  assert.deepEqual(await times(3, () => see(one, 'state')), ['queued', 'running', 'completed']);
  assert.equal(codeOf(await call('GET', `${path}/restores/nothing`)), '400 NOT_FOUND');
  assert.equal([...backups(platform, 'Test').environment.restores.values()][0]?.databaseOnly, true);
});

test('snapshots, archives and restores can fail, a comment can be changed, and a snapshot deleted', async (t) => {
  const platform = await started(t);
  const { call, see, state } = platform;
  const { path, environment } = backups(platform, 'Test');
  state.script.polls = 0;
  await call('POST', `${path}/snapshots`, { comment: 'good' });
  const good = `${path}/snapshots/${findSnapshot(environment, 'good').id}`;
  assert.equal((await call('PUT', good, { comment: 'better' })).status, 200);
  assert.equal(findSnapshot(environment, 'better').modelVersion, '1.3.1.0c1d2e3f');
  Object.assign(state.script, { snapshot: 'failed', archive: 'failed', restore: 'failed' });
  assert.equal(field((await call('POST', `${path}/snapshots`)).body, 'state'), 'failed');
  assert.equal(field((await call('POST', `${good}/archives`)).body, 'url'), null);
  const restores = `${path}/restores?source_snapshot_id=${findSnapshot(environment, 'better').id}`;
  assert.equal(field((await call('POST', restores)).body, 'state'), 'failed');
  assert.equal((await call('DELETE', good)).status, 204);
  assert.equal(codeOf(await call('GET', good)), '404 NOT_FOUND');
  assert.equal(await see(`${path}/snapshots`, 'total'), 1);
});

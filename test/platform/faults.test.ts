import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { type Client, codeOf, createClient, field, times } from './client.ts';
import { deployMeanwhile } from './environment.ts';
import { type Platform, startPlatform } from './platform.ts';
import { findApp, findEnvironment, findPackage } from './state.ts';

async function started(t: TestContext): Promise<Platform & Client> {
  const platform = await startPlatform();
  t.after(platform.close);
  platform.state.script.polls = 0;
  return { ...platform, ...createClient(platform) };
}

const stop = 'POST /api/1/apps/{AppId}/environments/{Mode}/stop';
const path = '/api/1/apps/calc/environments/Production';
const broken = async (sent: Promise<unknown>): Promise<boolean> =>
  sent.then(
    () => false,
    () => true,
  );

test('a call can fail before it takes effect: once, from a certain call on, or always', async (t) => {
  const { call, see, faults } = await started(t);
  faults.push({ call: stop, nth: 2, times: 2, kind: 'fail', status: 500, code: 'STOP_FAILED' });
  const post = async (): Promise<string> => codeOf(await call('POST', `${path}/stop`));
  faults.push({ call: stop, kind: 'fail', status: 503, code: 'SERVICE UNAVAILABLE' });
  assert.deepEqual(await times(4, post), [
    '503 SERVICE UNAVAILABLE',
    '500 STOP_FAILED',
    '500 STOP_FAILED',
    '200 undefined',
  ]);
  assert.equal(await see(path, 'Status'), 'Stopped');
  faults.push({ call: stop, times: Number.POSITIVE_INFINITY, kind: 'busy', code: 'ALREADY_LOCKED' });
  assert.deepEqual(new Set(await times(5, post)), new Set(['500 ALREADY_LOCKED']));
  faults.clear();
  assert.equal(await post(), '200 undefined');
  const answer = { status: 202, headers: { 'X-Own': '1' }, body: { errorCode: 'OWN' } };
  faults.push({ call: stop, kind: 'answer', answer });
  assert.equal(faults.left().length, 1);
  assert.equal(await post(), '202 OWN');
  assert.equal(faults.left().length, 0);
});

test('a call that is lost takes effect, one that is dropped does not', async (t) => {
  const { call, see, faults, requests } = await started(t);
  faults.push({ call: stop, kind: 'drop' }, { call: stop, kind: 'lose' });
  assert.ok(await broken(call('POST', `${path}/stop`)));
  assert.equal(await see(path, 'Status'), 'Running');
  assert.ok(await broken(call('POST', `${path}/stop`)));
  assert.equal(await see(path, 'Status'), 'Stopped');
  assert.deepEqual(
    requests.map(({ outcome }) => outcome),
    ['dropped', 200, 'lost', 200],
  );
  assert.deepEqual(faults.left(), []);
});

test('a call that hangs gets no response, with or without its effect', async (t) => {
  const { url, see, faults, requests } = await started(t);
  for (const [effect, status] of [
    [false, 'Running'],
    [true, 'Stopped'],
  ] as const) {
    const abort = new AbortController();
    const struck = new Promise<void>((resolve) => {
      faults.push({ call: stop, kind: 'hang', effect, run: () => resolve() });
    });
    const headers = { 'Mendix-Username': 'ada@example.com', 'Mendix-ApiKey': 'demo-api-key-0123456789' };
    const sent = fetch(`${url}${path}/stop`, { method: 'POST', headers, signal: abort.signal });
    await struck;
    assert.equal(requests.at(-1)?.outcome, 'hung');
    assert.equal(await see(path, 'Status'), status);
    abort.abort();
    assert.ok(await broken(sent));
  }
});

test('a response can break off halfway', async (t) => {
  const { see, state, faults } = await started(t);
  state.script.fileSize = 10_000;
  const link = String(await see(`${path}/package?url=true`, 'Url', 'Location'));
  faults.push({ call: 'GET /files/{Name}', kind: 'cut', after: 4000 });
  const response = await fetch(link);
  assert.equal(response.headers.get('content-length'), '10000');
  let seen = 0;
  await assert.rejects(async () => {
    for await (const chunk of response.body ?? []) seen += chunk.length;
  });
  assert.equal(seen, 4000);
  assert.equal((await (await fetch(link)).arrayBuffer()).byteLength, 10_000);
});

test('another user can deploy during a call', async (t) => {
  const { see, state, faults } = await started(t);
  const environment = findEnvironment(state, 'calc', 'Production');
  const { id } = findPackage(state, 'calc', '1.3.2.98ab76cd');
  const looks = 'GET /api/1/apps/{AppId}/environments/{Mode}/package';
  faults.push({ call: looks, nth: 2, kind: 'meanwhile', run: deployMeanwhile(environment, id) });
  const versions = await times(2, () => see(`${path}/package`, 'Version'));
  assert.deepEqual(versions, ['1.3.1.0c1d2e3f', '1.3.2.98ab76cd']);
  assert.equal(await see(path, 'ModelVersion'), '1.3.2.98ab76cd');
  assert.deepEqual(
    state.timeline.map(({ to }) => to),
    ['Stopped', 'Running'],
  );
});

test('a fault can affect a call of any route, and an unknown route is an error', async (t) => {
  const { call, faults, requests } = await started(t);
  faults.push({ call: '*', nth: 2, kind: 'drop' });
  assert.equal((await call('GET', '/api/1/apps')).status, 200);
  assert.ok(await broken(call('GET', path)));
  assert.equal((await call('GET', path)).status, 200);
  assert.equal(requests.length, 3);
  assert.throws(() => faults.push({ call: 'POST /api/1/start', kind: 'drop' }), /has no call POST \/api\/1\/start/);
});

test('a busy environment becomes free, even if nobody polls the operation', async (t) => {
  const { call, state } = await started(t);
  state.script.polls = 2;
  const { id, snapshots } = findEnvironment(state, 'calc', 'Test');
  const list = `/api/v2/apps/${findApp(state, 'calc').projectId}/environments/${id}/snapshots`;
  const codes = await times(4, async () => codeOf(await call('POST', list)));
  assert.deepEqual(codes, ['200 undefined', '400 ENVIRONMENT_BUSY', '400 ENVIRONMENT_BUSY', '200 undefined']);
  assert.equal(snapshots.length, 2);
  assert.equal(field(snapshots[1], 'operation', 'polls'), 0);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type AppSimulator, missing, outage, startApp } from './unit-testing.ts';

const password = 'remote-api-password-4711';
const body = JSON.stringify({ password });

/** Posts to the app, and shows status and body in one line; `broken` if the connection breaks. */
async function post({ url }: AppSimulator, call: 'start' | 'status', sent = body): Promise<string> {
  try {
    const response = await fetch(`${url}/unittests/${call}`, { method: 'POST', body: sent, redirect: 'manual' });
    return `${response.status} ${await response.text()}`.trim();
  } catch {
    return 'broken';
  }
}

/** A status as the app sends it, unless a test says otherwise. */
const status = (fields: { completed?: boolean; tests?: number; runtime?: number } = {}): string =>
  `200 ${JSON.stringify({ tests: 3, failures: 0, runtime: 1234, failed_tests: [], completed: true, ...fields })}`;
const noRun = '400 No testrun was started yet';

test('a run starts, continues for some polls, and ends; requests are recorded byte for byte', async (t) => {
  const app = await startApp(t, { polls: 2, path: '/sub' });
  const seen = [await post(app, 'status'), await post(app, 'start')];
  for (let poll = 0; poll < 4; poll += 1) seen.push(await post(app, 'status'));
  const running = status({ completed: false, runtime: -1 });
  assert.deepEqual(seen, [noRun, '204', running, running, status(), status()]);
  assert.deepEqual(app.calls().slice(0, 2), ['POST /sub/unittests/status', 'POST /sub/unittests/start']);
  assert.equal(app.requests[1]?.body.toString(), body);
  assert.equal(app.runs(), 1);
});

test('a status after a start can still show the previous run', async (t) => {
  const app = await startApp(t, { polls: 0, stalePolls: 2 });
  await post(app, 'start');
  assert.deepEqual(
    [await post(app, 'status'), await post(app, 'status'), await post(app, 'status')],
    [noRun, noRun, status()],
  );
  app.script.result = { tests: 5, failures: 0, runtime: 9, failed_tests: [] };
  await post(app, 'start');
  const seen = [await post(app, 'status'), await post(app, 'status'), await post(app, 'status')];
  assert.deepEqual(seen, [status(), status(), status({ tests: 5, runtime: 9 })]);
});

test('a start during a run is refused, or replaces the run', async (t) => {
  const app = await startApp(t, { polls: 1 });
  app.startElsewhere();
  assert.equal(await post(app, 'start'), '400 Cannot start a test run while another test run is still running');
  app.script.startDuringRun = 'take over';
  assert.equal(await post(app, 'start'), '204');
  assert.equal(app.runs(), 2);
});

test('before any start and after a restart, status reports no run or an empty one', async (t) => {
  const app = await startApp(t, { polls: 0 });
  await post(app, 'start');
  assert.equal(await post(app, 'status'), status());
  app.restart();
  assert.equal(await post(app, 'status'), noRun);
  app.script.neverStarted = 'empty';
  assert.equal(await post(app, 'status'), status({ tests: 0, runtime: 0 }));
});

test('a wrong password and a disabled Remote API have distinct responses', async (t) => {
  const app = await startApp(t);
  assert.equal(await post(app, 'start', '{"password":"x"}'), '401 Invalid password provided');
  for (const none of ['{}', 'no JSON']) assert.equal(await post(app, 'start', none), '400 The body has no password');
  assert.equal((await fetch(`${app.url}/unittests/start`)).status, 405);
  const starts = { noHandler: '404 ', page: '200 <!DOCTYPE html>', untypedPage: '200 \n<HTML>', redirect: '302' };
  for (const [name, start] of Object.entries(starts)) {
    app.script.disabled = Object.entries(missing).find(([each]) => each === name)?.[1];
    assert.ok((await post(app, 'status')).startsWith(start), name);
  }
  assert.equal(app.runs(), 0);
});

test('calls can fail, get lost before or after their effect, and coincide with actions of other users', async (t) => {
  const app = await startApp(t, { polls: 0 });
  app.addFaults(
    { call: 'start', kind: 'drop' },
    { call: 'start', kind: 'answer', answer: outage(503, '7') },
    { call: 'start', kind: 'lose' },
    { call: 'start', kind: 'lose', answer: outage(504) },
    { call: 'status', nth: 2, times: 2, kind: 'answer', answer: { status: 418, body: 'tea' } },
    { call: 'status', kind: 'meanwhile', run: app.restart },
  );
  assert.deepEqual([await post(app, 'start'), app.runs()], ['broken', 0]);
  const busy = await fetch(`${app.url}/unittests/start`, { method: 'POST', body });
  assert.deepEqual([busy.status, busy.headers.get('retry-after'), app.runs()], [503, '7', 0]);
  assert.deepEqual([await post(app, 'start'), app.runs()], ['broken', 1]);
  assert.deepEqual([await post(app, 'start'), app.runs()], ['504 <html><title>504</title></html>', 2]);
  const seen: string[] = [];
  for (let poll = 0; poll < 4; poll += 1) seen.push(await post(app, 'status'));
  assert.deepEqual(seen, [noRun, '418 tea', '418 tea', noRun]);
});

test('a test can set any body of any size for a finished run', async (t) => {
  const huge = `{"completed":true,"tests":1,"failures":1,"failed_tests":[{"name":"${'x'.repeat(1_000_000)}"}]}`;
  const app = await startApp(t, { polls: 0, finishedBody: huge });
  await post(app, 'start');
  assert.equal(await post(app, 'status'), `200 ${huge}`);
});

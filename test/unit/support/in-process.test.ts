// The test harness itself: what it must reject, whatever a test asserts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey, createFolder, runInProcess, toServer } from '../../support/action.ts';
import { serve } from '../../support/serve.ts';

for (const [name, host] of [
  ['a remote host', 'deploy.mendix.com'],
  ['a remote IP address', '192.0.2.1'],
] as const) {
  test(`a test whose step calls ${name} fails, and nothing is sent`, async (t) => {
    const inputs = { url: `https://${host}/x`, 'allowed-hosts': host, auth: 'none', retries: '0' };
    await assert.rejects(runInProcess(t, { inputs }), {
      message: `the step wrote to stderr: The tests allow connections to loopback only: ${host} is refused.\n`,
    });
  });
}

test('a name under .invalid is not looked up, and does not exist', async (t) => {
  const inputs = { url: 'https://nowhere.invalid/x', 'allowed-hosts': 'nowhere.invalid', auth: 'none', retries: '0' };
  const run = await runInProcess(t, { inputs });
  assert.deepEqual([run.code, run.outputs['error-code']], [1, 'CONNECTION_FAILED']);
  assert.match(run.errors.join(), /nowhere\.invalid/);
});

test('a test fails if its step shows a credential', async (t) => {
  const server = await serve(t, ['{}']);
  const inputs = toServer(server, { url: '/x', query: `key=${apiKey}`, auth: 'none' });
  await assert.rejects(runInProcess(t, { inputs }), /a credential is seen/);
});

test('parallel steps do not share a folder by accident', async (t) => {
  const server = await serve(t, ['{}']);
  const step = { server, inputs: { url: '/x' } };
  const first = runInProcess(t, step);
  await assert.rejects(runInProcess(t, { ...step, folder: createFolder(t) }), /runs side by side take no `folder`/);
  assert.equal((await first).code, 0);
});

test('a test fails with a message if its step does not end in time, and the step is ended', async (t) => {
  const server = await serve(t, [{ hang: true }]);
  const inputs = toServer(server, { url: '/x', auth: 'none', timeout: '1h' });
  await assert.rejects(
    runInProcess(t, { inputs, bound: 300 }),
    /^Error: the step did not end within 0\.3 s:\nGET http/,
  );
});

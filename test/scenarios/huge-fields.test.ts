// A field of a response may be huge: it is cut before it is processed for display, and a cancel still takes effect soon.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { createFolder, pat, runInProcess } from '../support/action.ts';
import { serve } from '../support/serve.ts';

const huge = 'x'.repeat(20_000_000);
const start = {
  ...{ api: 'deploy-v1', url: '/apps/calc/environments/Test/start', method: 'POST' },
  ...{ wait: 'true', 'wait-interval': '1s' },
};

test('a huge error message is quickly reduced to its beginning', async (t) => {
  const body = JSON.stringify({ errorCode: 'X', errorMessage: `no: ${huge}` });
  const server = await serve(t, [{ status: 400, body }]);
  const startedAt = performance.now();
  const run = await runInProcess(t, { server, inputs: { url: '/x', summary: 'true' } });
  assert.ok(performance.now() - startedAt < 20_000, `${performance.now() - startedAt} ms`);
  assert.deepEqual([run.code, run.outputs['error-code']], [1, 'X']);
  assert.match(run.errors.join(), /returned 400: X: no: x{2000}/);
  assert.ok((run.outputs['error-message']?.length ?? 0) < 100_000);
  assert.ok(run.summary.length < 100_000);
});

test('a huge error code does not count as a code', async (t) => {
  const server = await serve(t, [{ status: 400, body: JSON.stringify({ errorCode: huge, errorMessage: 'no' }) }]);
  const run = await runInProcess(t, { server, inputs: { url: '/x' } });
  assert.deepEqual([run.outputs['error-code'], run.outputs['error-message']], ['HTTP_400', 'no']);
});

test('no part of a secret remains where a huge text is cut', async (t) => {
  for (const at of [64 * 1024 - 10, 60 * 1024 - 10, 128 * 1024 - 10]) {
    const errorMessage = `${'y'.repeat(at)}${pat}${'z '.repeat(100_000)}`;
    const server = await serve(t, [{ status: 400, body: JSON.stringify({ errorCode: 'X', errorMessage }) }]);
    const run = await runInProcess(t, { server, inputs: { url: '/x', pat, auth: 'pat' } });
    const shown = [run.stdout.replace(/^::add-mask::.*$/gm, ''), run.outputs['error-message']].join('\n');
    for (let from = 0; from + 8 <= pat.length; from += 1)
      assert.ok(!shown.includes(pat.slice(from, from + 8)), `${at}: ${from}`);
  }
});

for (const [name, answers] of Object.entries({
  'an ID': [JSON.stringify({ JobId: 'j'.repeat(1001) })],
  'a state': ['{"JobId":"j1"}', JSON.stringify({ Status: huge })],
})) {
  test(`${name} of more than 1000 characters is invalid`, async (t) => {
    const server = await serve(t, answers);
    const run = await runInProcess(t, { server, inputs: start });
    assert.deepEqual([run.code, run.outputs['error-code']], [1, 'INVALID_RESPONSE']);
    assert.ok(run.errors.join().length < 1000);
  });
}

test('the message of a failed operation cannot forge a line', async (t) => {
  const error = { errorCode: '', message: 'one\n::error::two\nReturned 200. All is well.' };
  const body = JSON.stringify({ state: 'bad', ...error });
  const server = await serve(t, [body]);
  const inputs = { url: '/x', 'wait-until': "state == 'ok'", 'wait-failed': "state == 'bad'", summary: 'true' };
  const run = await runInProcess(t, { server, inputs });
  assert.equal(run.code, 1);
  assert.match(run.errors.join(), /: one\\n::error::two\\nReturned 200\. All is well\.$/m);
});

test('an endless error response is abandoned at 32 MiB, and no file is left', async (t) => {
  const piece = Buffer.alloc(1024 * 1024, ' ');
  let sent = 0;
  const server = await serve(t, (_, response) => {
    const pour = (): void => {
      for (let more = true; more && !response.destroyed; sent += piece.length) more = response.write(piece);
      if (!response.destroyed) response.once('drain', pour);
    };
    response.writeHead(403);
    pour();
  });
  const folder = createFolder(t);
  const run = await runInProcess(t, { server, folder, inputs: { url: '/x' } });
  assert.deepEqual([run.code, run.outputs['error-code'], run.outputs.status], [1, 'HTTP_403', '403']);
  assert.match(run.errors.join(), /its body is refused: it is larger than 32\.0 MiB/);
  assert.ok(sent < 100 * piece.length, `${sent} bytes were taken`);
  assert.deepEqual(
    readdirSync(folder, { recursive: true }).filter((name) => /mendix-response/.test(String(name))),
    [],
  );
});

test('an error response with millions of values is quickly reported by its status', async (t) => {
  const body = `[${'{},'.repeat(10_000_000)}{}]`;
  const server = await serve(t, [{ status: 400, body }]);
  const startedAt = performance.now();
  const run = await runInProcess(t, { server, inputs: { url: '/x' } });
  assert.deepEqual([run.code, run.outputs['error-code']], [1, 'HTTP_400']);
  assert.ok(performance.now() - startedAt < 8000, `${performance.now() - startedAt} ms`);
});

import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { runAction } from '../support/action.ts';
import { serve } from '../support/serve.ts';

// A limit on the file size of the process simulates a full disk: EFBIG instead of ENOSPC, in the same places. Only Linux has such a limit.
const skip = process.platform !== 'linux';
const maxBytes = 1024 * 1024;
const large = JSON.stringify({ JobId: 'j1', pad: 'x'.repeat(2 * maxBytes) });
const headers = { 'x-request-id': 'r1' };

for (const [name, inputs, file] of [
  ['a response-file', { 'response-file': 'out/answer.json' }, /out[/\\]answer\.json\.[\w-]+\.part/],
  ['a large body', {}, /temp[/\\]mendix-response\.[\w-]+\.part/],
] as const) {
  test(`a full disk while ${name} arrives still sets the outputs status and headers`, { skip }, async (t) => {
    const server = await serve(t, [{ status: 201, headers, body: large }]);
    const run = await runAction(t, {
      server,
      inputs: { url: '/x', method: 'POST', ...inputs },
      maxFileBytes: maxBytes,
    });
    assert.equal(run.code, 1);
    assert.match(run.errors.join(), /^POST \/x returned 201; .* cannot be written: EFBIG/);
    assert.match(run.errors.join(), file);
    assert.deepEqual([run.outputs.status, run.outputs['error-code']], ['201', 'FILE_NOT_WRITTEN']);
    assert.equal(JSON.parse(run.outputs.headers ?? '')['x-request-id'], 'r1');
    assert.equal(server.requests.length, 1);
    for (const folder of ['out', 'temp'].map((each) => join(run.folder, each)))
      assert.deepEqual(existsSync(folder) ? readdirSync(folder) : [], []);
  });
}

test('a full disk during a download keeps the outputs of the response, and leaves no file', { skip }, async (t) => {
  const files = await serve(t, [{ body: large }]);
  const run = await runAction(t, {
    server: await serve(t, [`{"id":"7","u":"${files.url}/app.mda"}`]),
    inputs: { url: '/x', extract: 'id: id', download: 'u', 'download-file': 'out/app.mda' },
    maxFileBytes: maxBytes,
  });
  assert.equal(run.code, 1);
  assert.match(
    run.errors.join(),
    /^GET \/x returned 200\. download: 127\.0\.0\.1:\d+ returned 200; .* cannot be written: EFBIG/,
  );
  assert.deepEqual(
    [run.outputs.status, run.outputs.id, run.outputs['error-code'], run.outputs['download-file']],
    ['200', '7', 'DOWNLOAD_FAILED', ''],
  );
  assert.deepEqual(readdirSync(join(run.folder, 'out')), []);
});

test('a full disk while pages are collected keeps the outputs of the last page', { skip }, async (t) => {
  const page = JSON.stringify({ apps: [{ id: 'x'.repeat(maxBytes) }], pagination: { size: 1, limit: 1, offset: 0 } });
  const other = page.replace('xx', 'yy');
  const run = await runAction(t, {
    server: await serve(t, [page, other]),
    inputs: { api: 'deploy-v4', url: '/apps', query: 'limit=1', paginate: 'true' },
    maxFileBytes: (3 * maxBytes) / 2,
  });
  assert.equal(run.code, 1);
  assert.match(run.errors.join(), /cannot be written: EFBIG/);
  assert.deepEqual([run.outputs.status, run.outputs['error-code']], ['200', 'PAGE_FAILED']);
});

test('if the outputs no longer fit on the disk, the error names the response', {
  skip: !existsSync('/dev/full'),
}, async (t) => {
  for (const [answer, says] of [
    ['{}', /^POST \/x returned 200\. The file of GITHUB_OUTPUT cannot be written: ENOSPC/],
    [{ status: 409 }, /^POST \/x returned 409\nPOST \/x returned 409\. The file of GITHUB_OUTPUT cannot be written/],
    [{ drop: true }, /^POST .*\/x failed\. .*The outcome is unknown/],
  ] as const) {
    const run = await runAction(t, {
      server: await serve(t, [answer]),
      inputs: { url: '/x', method: 'POST' },
      env: { GITHUB_OUTPUT: '/dev/full' },
    });
    assert.equal(run.code, 1);
    assert.equal(run.errors.length, 1);
    assert.match(run.errors.join(), says);
    assert.doesNotMatch(run.errors.join(), /bug in/);
  }
});

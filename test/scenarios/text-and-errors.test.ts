import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { runInProcess, withPat } from '../support/action.ts';
import { serve } from '../support/serve.ts';
import type { Run } from '../support/step.ts';

/** Runs against a server that responds with bytes. */
async function runWith(
  t: TestContext,
  [status, headers, body]: [number, Record<string, string>, Buffer],
  inputs: Record<string, string>,
): Promise<Run & { folder: string }> {
  const server = await serve(t, [{ status, headers, body }]);
  return runInProcess(t, { inputs: withPat(server, { url: '/x', retries: '0', ...inputs }) });
}

const error = '{"errorCode":"DB_SYNC_FAILED","errorMessage":"cannot be synchronised: café"}';

for (const [name, type, body] of [
  ['plain', 'application/json', Buffer.from(error)],
  ['a byte order mark', 'application/json', Buffer.from(`\ufeff${error}`)],
  ['a stray byte', 'application/json', Buffer.from(error, 'latin1')],
  ['an unknown charset', 'application/json; charset=utf8mb4', Buffer.from(error)],
  ['no charset', 'application/json; charset=none', Buffer.from(error)],
  ['the Content-Type `json`', 'json', Buffer.from(error)],
  ['two Content-Types joined by a proxy', 'application/json, application/json', Buffer.from(error)],
] as const) {
  test(`the error code and message of Mendix are read from a body with ${name}`, async (t) => {
    const run = await runWith(t, [500, { 'content-type': type }, body], {});
    assert.equal(run.code, 1);
    assert.equal(run.outputs['error-code'], 'DB_SYNC_FAILED');
    assert.match(run.errors.join(), /DB_SYNC_FAILED: cannot be synchronised: caf(?:é|\ufffd)/);
    assert.match(run.outputs.body ?? '', /^\{"errorCode"/);
  });
}

for (const type of ['binary/octet-stream', 'json', 'application/json, application/json', 'text/plain']) {
  for (const pad of [0, 300_000]) {
    test(`extract reads ${pad ? 'large' : 'small'} JSON labelled ${type}`, async (t) => {
      const body = JSON.stringify({ id: 'café', pad: 'x'.repeat(pad) });
      const run = await runWith(t, [200, { 'content-type': type }, Buffer.from(body)], { extract: 'id: id' });
      assert.equal(run.code, 0, run.stdout);
      assert.equal(run.outputs.id, 'café');
    });
  }
}

test('a large response is decoded with its charset', async (t) => {
  const body = Buffer.from(JSON.stringify({ id: 'café', pad: 'x'.repeat(300_000) }), 'latin1');
  const headers = { 'content-type': 'application/json; charset=iso-8859-1' };
  const run = await runWith(t, [200, headers, body], { extract: 'id: id', 'response-file': 'answer' });
  assert.equal(run.outputs.id, 'café');
  assert.deepEqual(readFileSync(join(run.folder, 'answer')), body);
});

test('a body with a byte order mark or a stray byte is saved unchanged', async (t) => {
  const body = Buffer.concat([Buffer.from('\ufeff{"a":"'), Buffer.from([0xe9]), Buffer.from('"}')]);
  const run = await runWith(t, [200, { 'content-type': 'application/json' }, body], {
    'response-file': 'answer',
    extract: 'a: a',
  });
  assert.equal(run.code, 0, run.stdout);
  assert.deepEqual([run.outputs.a, run.outputs.body], ['\ufffd', '{"a":"\ufffd"}']);
  assert.deepEqual(readFileSync(join(run.folder, 'answer')), body);
});

for (const [type, body, words] of [
  ['text/plain', 'appId is required', 'appId is required'],
  ['text/html', '<html><head><title>403 Forbidden</title></head></html>', '403 Forbidden'],
  [
    'application/xml',
    '<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>',
    'Request has expired',
  ],
  ['application/json', '{"errors":[{"message":"first"},{"message":"second"}]}', 'first; second'],
] as const) {
  test(`the message in a failing response that is not JSON is shown: ${words}`, async (t) => {
    const server = await serve(t, [{ status: 400, headers: { 'content-type': type }, body }]);
    const run = await runInProcess(t, { server, inputs: { url: '/x' } });
    assert.equal(run.code, 1);
    assert.ok(run.errors.join().includes(`returned 400: ${words}`), run.errors.join());
    assert.equal(run.outputs['error-message'], words);
  });
}

test('direction marks and invisible characters of a response are made visible in the log', async (t) => {
  const server = await serve(t, [{ status: 400, body: '{"code":"X","message":"a\u202eb\u200bc\u{e0041}d"}' }]);
  const run = await runInProcess(t, { server, inputs: { url: '/x' } });
  assert.match(run.errors.join(), /X: a\\u202eb\\u200bc\\u\{e0041\}d/);
});

test('a small response with millions of values fails the step without exhausting the memory, and its outputs are set', async (t) => {
  const body = gzipSync(`[${Array(2_000_000).fill('{}').join(',')}]`);
  const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
  const run = await runWith(t, [200, headers, body], { extract: 'n: length(@)' });
  assert.equal(run.code, 1);
  assert.match(run.errors.join(), /^GET \/x returned 200\. The response is made of too many values to be read\.$/);
});

test('a missing value in extract is reported with the existing field names', async (t) => {
  const server = await serve(t, ['{"AppId":"calc","items":[{"Id":1}]}']);
  const run = await runInProcess(t, { server, inputs: { url: '/x', extract: 'a: appId\nb: items.Id\nc: Name' } });
  assert.equal(run.code, 1);
  const [a, b, c] = (run.errors[0] ?? '').split('\n');
  const end = 'end the name in `?` if it may be missing';
  assert.equal(
    a,
    `GET /x returned 200. extract, a: \`appId\` is missing in the response; did you mean AppId? Case and punctuation matter; ${end}`,
  );
  assert.match(
    b ?? '',
    /items is a list: write `items\[\]\.Id` for each of its items, or `items\[0\]\.Id` for the first/,
  );
  assert.match(c ?? '', /the response has AppId, items; end/);
});

test('a syntax error in a JSON body is reported with its reason', async (t) => {
  const server = await serve(t, ['{}']);
  const run = await runInProcess(t, { server, inputs: { url: '/x', body: '{"a": 1,}' } });
  assert.match(
    run.errors.join(),
    /body: is not JSON, at line 1, column 9: \{"a": 1,\} \(remove the comma before it\)$/m,
  );
  assert.equal(server.requests.length, 0);
});

test('a form warns about a text that looks like a path, and sends the media type of a text', async (t) => {
  const server = await serve(t, ['{}']);
  const form = 'file=./app.mda\ndata={"a":1};type=application/json';
  const run = await runInProcess(t, { server, inputs: { url: '/x', form } });
  assert.equal(run.code, 0, run.stdout);
  assert.match(
    [...run.notices, ...run.warnings].join(),
    /form, line 1: the string "\.\/app\.mda" is sent, not a file; for a file write `file=@\.\/app\.mda`/,
  );
  assert.match(String(server.requests[0]?.body), /name="data"\r\nContent-Type: application\/json\r\n\r\n\{"a":1\}\r\n/);
});

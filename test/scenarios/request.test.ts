import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { apiKey, createFolder, pat, runInProcess, withApiKey } from '../support/action.ts';
import { serve } from '../support/serve.ts';
import type { Received } from '../support/server.ts';

interface Case {
  inputs: Record<string, string>;
  /** Files of the workspace. */
  files?: Record<string, string | Buffer>;
  method?: string;
  target?: string;
  /** Names in lower case; undefined for a header that must be absent. */
  headers?: Record<string, string | undefined>;
  body?: string | Buffer;
}

const bom = Buffer.from([0xef, 0xbb, 0xbf, 0x00, 0xff]);

const cases: Record<string, Case> = {
  'a path is appended to base-url, whose own path is kept': {
    inputs: { url: '/apps' },
    target: '/base/v2/apps',
    method: 'GET',
  },
  'a GET without a body has no Content-Type': {
    inputs: { url: '/x' },
    headers: { 'content-type': undefined, 'content-length': undefined, accept: 'application/json, */*' },
  },
  'a POST without a body has the Content-Type of JSON and a length of 0': {
    inputs: { url: '/x', method: 'post' },
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': '0', 'transfer-encoding': undefined },
    body: '',
  },
  'a DELETE without a body has the Content-Type of JSON': {
    inputs: { url: '/x', method: 'Delete' },
    method: 'DELETE',
    headers: { 'content-type': 'application/json' },
  },
  'a DELETE with a body is sent with its length': {
    inputs: { url: '/x', method: 'DELETE', body: '{"Tag":"europe"}' },
    method: 'DELETE',
    headers: { 'content-length': '16', 'transfer-encoding': undefined },
    body: '{"Tag":"europe"}',
  },
  'a body makes the method POST, and is sent byte for byte': {
    inputs: { url: '/x', body: ' {"a": "é",\n"b":1.0} \n' },
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': '23' },
    body: ' {"a": "é",\n"b":1.0} \n',
  },
  'with a Content-Type header, the body can be any text': {
    inputs: { url: '/x', body: 'not json', headers: 'content-type: text/plain' },
    headers: { 'content-type': 'text/plain' },
    body: 'not json',
  },
  'empty inputs are treated as not set': {
    inputs: {
      url: '/x',
      method: '',
      body: '',
      'body-file': '',
      form: '',
      auth: '',
      'success-status': '',
      timeout: '',
      retries: '',
      'dry-run': '',
    },
    method: 'GET',
  },
  'white space around plain inputs is removed': { inputs: { url: ' /x\n', method: ' get ' }, target: '/base/v2/x' },
  'a path parameter stays within one segment': {
    inputs: { url: '/b/{name}/{ other }', 'path-params': 'name=branches/x y?#%\nother=é=1' },
    target: '/base/v2/b/branches%2Fx%20y%3F%23%25/%C3%A9%3D1',
  },
  'a placeholder may occur twice': { inputs: { url: '/{a}/{a}', 'path-params': 'a=1' }, target: '/base/v2/1/1' },
  'the query is appended in order, percent-encoded, and with repeated names': {
    inputs: { url: '/x?z=1', query: 'a=1\n\n  b = x&y;=z \na=2' },
    target: '/base/v2/x?z=1&a=1&b=x%26y%3B%3Dz%20&a=2',
  },
  'headers are sent with their names unchanged, even repeated ones': {
    inputs: { url: '/x', headers: 'X-One:  a:b \nx-two: 2\nX-One: c' },
    headers: { 'x-one': 'a:b, c', 'x-two': '2' },
  },
  'Accept and User-Agent can be replaced': {
    inputs: { url: '/x', headers: 'accept: text/csv\nUSER-AGENT: mine/1' },
    headers: { accept: 'text/csv', 'user-agent': 'mine/1' },
  },
  'a body-file is sent as application/octet-stream': {
    inputs: { url: '/x', 'body-file': 'data.bin' },
    files: { 'data.bin': bom },
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'content-length': '5' },
    body: bom,
  },
  'a body-file that ends in .json is sent as JSON': {
    inputs: { url: '/x', 'body-file': './data.JSON', method: 'put' },
    files: { 'data.JSON': '{"a":[1,2]}' },
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: '{"a":[1,2]}',
  },
  'an empty body-file is sent as an empty body': {
    inputs: { url: '/x', 'body-file': 'empty' },
    files: { empty: '' },
    headers: { 'content-length': '0', 'content-type': 'application/octet-stream' },
    body: '',
  },
  'a body of 100 KB is sent completely': {
    inputs: { url: '/x', body: JSON.stringify('x'.repeat(100_000)) },
    headers: { 'content-length': '100002' },
  },
  'an attempted injection stays within its value': {
    inputs: { url: '/{p}', 'path-params': 'p=../../etc@evil:80\\x', query: 'q=a\tb' },
    target: '/base/v2/..%2F..%2Fetc%40evil%3A80%5Cx?q=a%09b',
  },
};

for (const [name, { inputs, files = {}, ...expected }] of Object.entries(cases)) {
  test(name, async (t) => {
    const server = await serve(t, ['{}']);
    const folder = createFolder(t);
    for (const [path, content] of Object.entries(files)) writeFileSync(join(folder, path), content);
    const base = withApiKey(server, { 'base-url': `${server.url}/base/v2/` });
    const run = await runInProcess(t, { folder, inputs: { ...base, ...inputs } });
    assert.equal(run.code, 0, run.stdout);
    assert.deepEqual(run.warnings, []);
    const [request] = server.requests;
    assert.ok(request);
    assert.equal(server.requests.length, 1);
    if (expected.method) assert.equal(request.method, expected.method);
    if (expected.target) assert.equal(request.target, expected.target);
    for (const [header, value] of Object.entries(expected.headers ?? {}))
      assert.equal(request.headers[header], value, header);
    if (expected.body !== undefined) assert.deepEqual(request.body, Buffer.from(expected.body));
  });
}

/** The parts of a multipart body, head and content. */
function partsOf({ headers, body }: Received): { head: string; content: Buffer }[] {
  const boundary = /^multipart\/form-data; boundary=(.+)$/.exec(headers['content-type'] ?? '')?.[1];
  assert.ok(boundary);
  const pieces = body.toString('latin1').split(`--${boundary}`);
  assert.equal(pieces.shift(), '');
  assert.equal(pieces.pop(), '--\r\n');
  return pieces.map((piece) => {
    const [head = '', ...content] = piece.split('\r\n\r\n');
    return { head: head.trimStart(), content: Buffer.from(content.join('\r\n\r\n').replace(/\r\n$/, ''), 'latin1') };
  });
}

test('a form is sent as multipart/form-data, with the type and name of each file', async (t) => {
  const server = await serve(t, ['{}']);
  const folder = createFolder(t);
  writeFileSync(join(folder, 'app.mda'), bom);
  const form = [
    'note=a;type=b',
    'file=@app.mda',
    'other=@./app.mda;type=text/plain;charset=utf-8;filename=x"\u00e9.txt',
    'empty=',
  ].join('\n');
  const run = await runInProcess(t, { folder, inputs: withApiKey(server, { url: '/upload', form }) });
  assert.equal(run.code, 0, run.stdout);
  const [request] = server.requests;
  assert.ok(request);
  assert.equal(request.method, 'POST');
  assert.equal(request.headers['content-length'], String(request.body.length));
  const [note, file, other, empty] = partsOf(request);
  assert.equal(note?.head, 'Content-Disposition: form-data; name="note"');
  assert.equal(note?.content.toString(), 'a;type=b');
  assert.equal(
    file?.head,
    'Content-Disposition: form-data; name="file"; filename="app.mda"\r\nContent-Type: application/octet-stream',
  );
  assert.deepEqual(file?.content, bom);
  const otherHead =
    'Content-Disposition: form-data; name="other"; filename="x%22\u00e9.txt"\r\nContent-Type: text/plain;charset=utf-8';
  assert.equal(Buffer.from(other?.head ?? '', 'latin1').toString(), otherHead);
  assert.equal(empty?.content.toString(), '');
});

test('a dry run shows the request, hides the credential, and sends nothing', async (t) => {
  const server = await serve(t, ['{}']);
  const inputs = withApiKey(server, { url: '/x', body: '{"a":1}', 'dry-run': 'TRUE', headers: 'X-A: 1' });
  const run = await runInProcess(t, { inputs });
  assert.equal(run.code, 0, run.stdout);
  assert.equal(server.connections(), 0);
  assert.deepEqual(run.outputs, { url: `${server.url}/x`, auth: 'api-key', attempts: '0' });
  assert.match(run.log.join('\n'), /POST http.*\n.*Mendix-Username: \*\*\*\n.*Mendix-ApiKey: \*\*\*\n.*X-A: 1/);
});

test('a dry run hides the credential headers of a call without a credential', async (t) => {
  const headers = 'Authorization: Basic c2VjcmV0\nMendix-ApiKey: hidden-value';
  const run = await runInProcess(t, {
    inputs: { url: 'https://example.com/x', auth: 'none', headers, 'dry-run': 'true' },
  });
  assert.equal(run.code, 0, run.stdout);
  assert.doesNotMatch(run.stdout, /c2VjcmV0|hidden-value/);
});

test('a dry run shows the beginning of the body, and hides values whose names suggest a secret', async (t) => {
  const server = await serve(t, ['{}']);
  const body = JSON.stringify(
    { user: { newPassword: 'geheim\u00fc', name: 'Ada' }, revision: 'a1b2c3d4e5f6a7b8c9d0' },
    null,
    2,
  );
  const dry = { url: '/x', 'dry-run': 'true' };
  const json = await runInProcess(t, { server, inputs: { ...dry, body } });
  assert.equal(json.code, 0, json.stdout);
  const log = json.log.join('\n');
  assert.match(log, /Body of \d+ B:\n {2}\{\n {4}"user": \{\n {6}"newPassword": "\*\*\*",\n {6}"name": "Ada"/);
  assert.match(log, /"revision": "a1b2c3d4e5f6a7b8c9d0"/);
  assert.doesNotMatch(log, /geheim/);

  const folder = createFolder(t);
  writeFileSync(join(folder, 'a.mda'), 'bytes');
  const form = 'token=geheim-geheim\nnote=hello\nfile=@a.mda';
  const inputs = withApiKey(server, { ...dry, form });
  const parts = (await runInProcess(t, { folder, inputs })).log.join('\n');
  assert.match(parts, /name="token"\n *\n {2}\*\*\*\n/);
  assert.match(parts, /name="note"\n *\n {2}hello\n/);
  assert.match(parts, /filename="a\.mda"\n.*\n *\n {2}\(5 B from .*a\.mda\)\n/);

  const long = await runInProcess(t, { server, inputs: { ...dry, body: JSON.stringify('x'.repeat(5000)) } });
  assert.match(long.log.join('\n'), /^ {2}"x{1999}\n {2}\(3002 more characters\)$/m);

  const leaking = await runInProcess(t, { server, inputs: { ...dry, body: JSON.stringify({ a: `x ${apiKey} y` }) } });
  assert.match(leaking.log.join('\n'), /"x \*\*\* y"/);
  assert.equal(server.connections(), 0);
});

test('a dry run warns about a path that is not in the catalogue', async (t) => {
  const server = await serve(t, ['{}']);
  const dry = { api: 'deploy-v4', 'dry-run': 'true' };
  const known = await runInProcess(t, { server, inputs: { ...dry, url: '/apps' } });
  assert.deepEqual([known.code, known.warnings], [0, []]);
  const unknown = await runInProcess(t, { server, inputs: { ...dry, url: '/aps' } });
  assert.equal(unknown.code, 0);
  assert.deepEqual(unknown.warnings, ['url: the catalogue does not list GET /api/v4/aps: is it spelled correctly?']);
  const platform = await runInProcess(t, { inputs: { url: '/apps', 'dry-run': 'true', pat } });
  assert.deepEqual(platform.warnings, ['url: the catalogue does not list GET /apps: is it spelled correctly?']);
  const own = await runInProcess(t, { server, inputs: { url: '/apps', 'dry-run': 'true' } });
  assert.deepEqual(own.warnings, []);
});

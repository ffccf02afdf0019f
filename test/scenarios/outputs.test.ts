import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { createFolder, runInProcess, withPat } from '../support/action.ts';
import { serve } from '../support/serve.ts';
import type { Handler } from '../support/server.ts';

const limit = 256 * 1024;

const answerWith =
  (status: number, body: string | Buffer, headers: Record<string, string | string[]> = {}): Handler =>
  (_, response) =>
    response.writeHead(status, headers).end(body);

const bytes = Buffer.from([0x50, 0x4b, 0x03, 0x04, 0xff, 0x00, 0x80]);
const json = { 'Content-Type': 'application/json' };

/** A response, and the output `body`; undefined if the unchanged body must be written to a file instead. */
const bodies: Record<string, [body: string | Buffer, headers: Record<string, string>, text: string | undefined]> = {
  'JSON unchanged, including long IDs': [
    '{ "id":12345678901234567890,"v":1.0 }\r\n',
    json,
    '{ "id":12345678901234567890,"v":1.0 }\r\n',
  ],
  'an empty body': ['', json, ''],
  'an empty body of a binary type': ['', { 'Content-Type': 'application/zip' }, ''],
  'text of several lines that looks like an output': [
    'a=b\nx<<EOF\ny\nEOF\n::set-output name=x::y',
    { 'Content-Type': 'text/plain' },
    'a=b\nx<<EOF\ny\nEOF\n::set-output name=x::y',
  ],
  'Latin-1': [Buffer.from('caf\u00e9', 'latin1'), { 'Content-Type': 'text/plain; charset="ISO-8859-1"' }, 'caf\u00e9'],
  'UTF-16': [Buffer.from('\u00e9\u20ac', 'utf16le'), { 'Content-Type': 'text/plain;charset=utf-16le' }, '\u00e9\u20ac'],
  'UTF-8 with a byte order mark': ['\uFEFF{}', json, '{}'],
  'text without a type': ['hello', {}, 'hello'],
  'problem+json': ['{}', { 'Content-Type': 'application/problem+json' }, '{}'],
  'a binary type': ['looks like text', { 'Content-Type': 'application/octet-stream' }, undefined],
  'bytes without a type': [bytes, {}, undefined],
  'bytes that are not valid in their charset': [bytes, { 'Content-Type': 'text/plain; charset=utf-8' }, undefined],
  'a binary file labelled as JSON': [bytes, json, undefined],
  'JSON with a stray byte': [Buffer.from('{"a":"caf\u00e9"}', 'latin1'), json, '{"a":"caf\ufffd"}'],
  'an unknown charset': ['hello', { 'Content-Type': 'text/plain; charset=klingon' }, undefined],
  'an unknown Content-Encoding': ['hello', { 'Content-Type': 'text/plain', 'Content-Encoding': 'compress' }, undefined],
  'a text of the maximum size of an output': ['x'.repeat(limit), { 'Content-Type': 'text/plain' }, 'x'.repeat(limit)],
  'a text that is a byte longer than the maximum': ['x'.repeat(limit + 1), { 'Content-Type': 'text/plain' }, undefined],
};

for (const [name, [body, headers, text]] of Object.entries(bodies)) {
  test(`${text === undefined ? 'a file' : 'the output body'} contains ${name}`, async (t) => {
    const server = await serve(t, answerWith(200, body, headers));
    const folder = createFolder(t);
    const run = await runInProcess(t, { folder, inputs: withPat(server, { url: '/x' }) });
    assert.equal(run.code, 0, run.stdout);
    assert.equal(run.outputs.body, text ?? '');
    if (text !== undefined) {
      assert.equal(run.outputs['response-file'], '');
      assert.deepEqual(run.notices, []);
      return;
    }
    const file = run.outputs['response-file'] ?? '';
    assert.ok(file.startsWith(join(folder, 'temp')));
    assert.deepEqual(readFileSync(file), Buffer.from(body));
    assert.ok(run.notices.some((notice) => notice.includes(file)));
    assert.deepEqual(readdirSync(join(folder, 'temp')).length, 1);
  });
}

test('all outputs describe the response', async (t) => {
  const server = await serve(t, (_, response) => {
    response.writeHead(
      201,
      [
        ['X-Two', 'a'],
        ['x-two', 'b'],
        ['Set-Cookie', 'c=1'],
        ['Content-Type', 'application/json'],
      ].flat(),
    );
    response.end('{"a":1}');
  });
  const run = await runInProcess(t, { inputs: withPat(server, { url: '/x', query: 'a=1', method: 'POST' }) });
  assert.equal(run.code, 0, run.stdout);
  const { headers, ...rest } = run.outputs;
  assert.deepEqual(rest, {
    status: '201',
    'error-code': '',
    'error-message': '',
    body: '{"a":1}',
    'response-file': '',
    url: `${server.url}/x?a=1`,
    auth: 'pat',
    attempts: '1',
    'first-body': '{"a":1}',
    polls: '',
    items: '',
    'download-file': '',
  });
  const { 'x-two': two, 'set-cookie': cookie, 'content-type': type } = JSON.parse(headers ?? '');
  assert.deepEqual([two, cookie, type], [['a', 'b'], 'c=1', 'application/json']);
});

test('response-file saves a success and creates its folder, and a small text is also an output', async (t) => {
  const server = await serve(t, answerWith(200, '{"a":1}', json));
  const folder = createFolder(t);
  const run = await runInProcess(t, {
    folder,
    inputs: withPat(server, { url: '/x', 'response-file': 'new/folder/answer.json' }),
  });
  assert.equal(run.code, 0, run.stdout);
  const file = join(folder, 'new/folder/answer.json');
  assert.equal(run.outputs['response-file'], file);
  assert.equal(readFileSync(file, 'utf8'), '{"a":1}');
  assert.equal(run.outputs.body, '{"a":1}');
});

test('response-file saves a large success and replaces the existing file', async (t) => {
  const large = Buffer.alloc(3 * limit, 'y');
  const server = await serve(t, answerWith(200, large, json));
  const folder = createFolder(t);
  writeFileSync(join(folder, 'answer'), 'old');
  const run = await runInProcess(t, { folder, inputs: withPat(server, { url: '/x', 'response-file': 'answer' }) });
  assert.equal(run.code, 0, run.stdout);
  assert.deepEqual(readFileSync(join(folder, 'answer')), large);
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.endsWith('.part')),
    [],
  );
});

for (const size of [10, limit + 1]) {
  test(`a failing response of ${size} bytes never replaces response-file`, async (t) => {
    const body = 'x'.repeat(size);
    const server = await serve(t, answerWith(404, body, { 'Content-Type': 'text/plain' }));
    const folder = createFolder(t);
    mkdirSync(join(folder, 'out'));
    writeFileSync(join(folder, 'out/answer'), 'good');
    const run = await runInProcess(t, {
      folder,
      inputs: withPat(server, { url: '/x', 'response-file': 'out/answer' }),
    });
    assert.equal(run.code, 1);
    assert.equal(readFileSync(join(folder, 'out/answer'), 'utf8'), 'good');
    assert.deepEqual(readdirSync(join(folder, 'out')), ['answer']);
    assert.equal(run.outputs.status, '404');
    const file = run.outputs['response-file'] ?? '';
    assert.equal(size > limit ? readFileSync(file, 'utf8') : run.outputs.body, body);
    assert.equal(existsSync(file), size > limit);
  });
}

const statuses: Record<string, [given: string, status: number, code: number]> = {
  'a status class': ['2xx', 204, 0],
  'a status outside the default': ['', 404, 1],
  'a listed status': ['2xx, 404', 404, 0],
  'ranges on several lines': ['200-204\n410-412', 411, 0],
  'a success that is not listed': ['201', 200, 1],
  'a listed error, which is not retried': ['503', 503, 0],
  'a listed redirect, which is not followed': ['3XX', 302, 0],
};

for (const [name, [given, status, code]] of Object.entries(statuses)) {
  test(`success-status ${code === 0 ? 'accepts' : 'rejects'} ${name}`, async (t) => {
    const server = await serve(t, answerWith(status, '', { Location: '/elsewhere' }));
    const run = await runInProcess(t, { inputs: withPat(server, { url: '/x', 'success-status': given }) });
    assert.equal(run.code, code, run.stdout);
    assert.equal(run.outputs.status, String(status));
    assert.equal(server.requests.length, 1);
  });
}

test('an error that is counted as a success gives no warning, and its code is an output', async (t) => {
  const body = '{"errorCode":"ALREADY_THERE","errorMessage":"it is there already"}';
  for (const inputs of [{}, { extract: 'code: errorCode' }]) {
    const server = await serve(t, [{ status: 409, body }]);
    const run = await runInProcess(t, { server, inputs: { url: '/x', 'success-status': '2xx, 409', ...inputs } });
    assert.deepEqual([run.code, run.warnings, run.errors], [0, [], []]);
    assert.equal(run.outputs['error-code'], 'ALREADY_THERE');
  }
  const told = await serve(t, [{ status: 200, body }]);
  const run = await runInProcess(t, { server: told, inputs: { url: '/x' } });
  assert.deepEqual([run.code, run.warnings.length], [0, 1]);
});

test('an error that is counted as a success gives no warning after a wait either', async (t) => {
  const server = await serve(t, [{ status: 404, body: '{"errorCode":"GONE"}' }]);
  const gone = { url: '/x', method: 'GET', wait: 'true', 'success-status': '404' };
  const run = await runInProcess(t, { server, inputs: gone });
  assert.deepEqual([run.code, run.warnings], [0, []], run.stdout);
});

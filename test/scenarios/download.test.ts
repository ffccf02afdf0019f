import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { apiKey, createFolder, leaks, runInProcess, withApiKey } from '../support/action.ts';
import { trust, valid } from '../support/certificates.ts';
import { serve } from '../support/serve.ts';

const signature = 'signature=0123456789abcdef';

test('`download` fetches the file without the credential, and masks its URL', async (t) => {
  const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, index) => index % 256));
  const files = await serve(t, (_, response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(bytes),
  );
  const url = `${files.url}/p/app.mda?${signature}`;
  const run = await runInProcess(t, {
    server: await serve(t, [JSON.stringify({ Url: { Location: url } })]),
    inputs: {
      url: '/x',
      download: 'Url.Location',
      'download-file': 'new/app.mda',
      headers: 'X-Own: 1',
    },
  });
  const { folder } = run;
  assert.equal(run.code, 0, run.stdout);
  const file = join(folder, 'new/app.mda');
  assert.equal(run.outputs['download-file'], file);
  assert.deepEqual(readFileSync(file), bytes);
  const [seen] = files.requests;
  assert.equal(seen?.target, `/p/app.mda?${signature}`);
  for (const name of ['authorization', 'mendix-username', 'mendix-apikey', 'x-own', 'cookie'])
    assert.equal(seen?.headers[name], undefined, name);
  assert.ok(run.masks.includes(url));
  assert.ok(!run.log.join('\n').includes(signature));
  assert.equal(run.outputs.status, '200');
  assert.deepEqual(readdirSync(join(folder, 'new')), ['app.mda']);
});

test('a download is saved byte for byte, whatever its Content-Encoding says', async (t) => {
  for (const [coding, bytes] of [
    ['gzip', gzipSync('x'.repeat(400_000))],
    ['gzip', Buffer.from('no gzip at all')],
    ['br', Buffer.from([1, 2, 3])],
    ['gzip', gzipSync('cut short').subarray(0, 12)],
  ] as const) {
    const files = await serve(t, (_, response) =>
      response.writeHead(200, { 'content-encoding': coding, 'content-type': 'application/json' }).end(bytes),
    );
    const run = await runInProcess(t, {
      server: await serve(t, [`{"u":"${files.url}/backup.gz"}`]),
      inputs: { url: '/x', download: 'u', 'download-file': 'backup.gz' },
    });
    assert.equal(run.code, 0, run.stdout);
    assert.deepEqual(readFileSync(join(run.folder, 'backup.gz')), bytes);
    assert.equal(files.requests[0]?.headers['accept-encoding'], 'identity');
  }
});

test('without download-file the download gets a new name in the temporary folder and replaces no file', async (t) => {
  const files = await serve(t, (_, response) =>
    response.writeHead(200, { 'content-disposition': 'attachment; filename="../../Main line 1.mda"' }).end('new'),
  );
  const server = await serve(t, [`{"u":"${files.url}/x"}`]);
  const folder = createFolder(t);
  const inputs = withApiKey(server, { url: '/x', download: 'u' });
  const run = await runInProcess(t, { folder, inputs });
  assert.equal(run.code, 0, run.stdout);
  assert.equal(run.outputs['download-file'], join(folder, 'temp/Main line 1.mda'));
  writeFileSync(join(folder, 'temp/Main line 1.mda'), 'old');
  const again = await runInProcess(t, { folder, inputs });
  assert.notEqual(again.outputs['download-file'], run.outputs['download-file']);
  assert.equal(readFileSync(join(folder, 'temp/Main line 1.mda'), 'utf8'), 'old');
  assert.equal(readFileSync(again.outputs['download-file'] ?? '', 'utf8'), 'new');
  assert.deepEqual(leaks(again), []);
});

for (const [selected, pattern] of [
  ['"ftp://x.example/a"', /is not https/],
  ['"http://evil.example/a"', /is not https/],
  ['"https://user:pass@evil.example/a"', /has user info/],
  ['"/relative"', /is not a URL/],
  ['5', /is not a URL/],
  ['null', /download: `u` is missing in the response/],
  ['{"a":1}', /is not a URL/],
] as const) {
  test(`a download from ${selected} is refused, because its value is not the URL of a file`, async (t) => {
    const server = await serve(t, [`{"u":${selected}}`]);
    const run = await runInProcess(t, { server, inputs: { url: '/x', download: 'u' } });
    assert.equal(run.code, 1);
    assert.match(run.errors.join(), pattern);
    assert.equal(server.requests.length, 1);
    assert.equal(run.outputs.status, '200');
    assert.equal(run.outputs['download-file'], '');
  });
}

test('a download that fails leaves no file, and never shows its URL', async (t) => {
  const files = await serve(t, (_, response) => response.writeHead(403).end('expired'));
  const run = await runInProcess(t, {
    server: await serve(t, [`{"u":"${files.url}/x.mda?${signature}"}`]),
    inputs: {
      url: '/x',
      download: 'u',
      'download-file': 'x.mda',
    },
  });
  const { folder } = run;
  assert.equal(run.code, 1);
  assert.match(
    run.errors.join(),
    /download: 127\.0\.0\.1:\d+ returned 403\. Such a URL is valid only for a short time/,
  );
  assert.ok(!existsSync(join(folder, 'x.mda')));
  assert.ok(!run.errors.join().includes(signature));
});

test('a download from an unreachable host never shows its URL', async (t) => {
  const files = await serve(t, (_, response) => response.destroy());
  const inputs = { url: '/x', download: 'u', retries: '0' };
  const run = await runInProcess(t, { server: await serve(t, [`{"u":"${files.url}/x.mda?${signature}"}`]), inputs });
  assert.equal(run.code, 1);
  assert.ok(!run.errors.join().includes(signature));
  assert.equal(run.outputs.status, '200');
});

test('a download-file that cannot be written fails the step before anything is sent', async (t) => {
  const server = await serve(t, ['{}']);
  const folder = createFolder(t);
  mkdirSync(join(folder, 'there'));
  const inputs = withApiKey(server, { url: '/x', download: 'u', 'download-file': 'there' });
  const run = await runInProcess(t, { folder, inputs });
  assert.equal(run.code, 1);
  assert.match(run.errors.join(), /^download-file: /);
  assert.equal(server.requests.length, 0);
});

test('one step builds and downloads a package', async (t) => {
  const package1 = '{"PackageId":"p1"}';
  const building = '{"PackageId":"p1","Status":"Building"}';
  const built = `{"PackageId":"p1","Status":"Succeeded","Url":{"Location":"{self}/files/app.mda?${signature}","TTL":900}}`;
  const server = await serve(t, [package1, building, built, { body: 'MDA' }]);
  const run = await runInProcess(t, {
    server,
    inputs: {
      api: 'build-v1',
      url: '/apps/{AppId}/packages',
      'path-params': 'AppId=calc',
      wait: 'true',
      body: '{"Branch":"main","Revision":"4f2c9ab","Version":"1.0.0"}',
      'wait-interval': '1s',
      download: 'Url.Location',
      'download-file': 'app.mda',
      extract: 'package-id: PackageId',
      summary: 'true',
    },
  });
  const { folder } = run;
  assert.equal(run.code, 0, run.stdout);
  assert.equal(readFileSync(join(folder, 'app.mda'), 'utf8'), 'MDA');
  assert.deepEqual(
    server.requests.map(({ method, target }) => `${method} ${target}`),
    [
      'POST /api/1/apps/calc/packages',
      'GET /api/1/apps/calc/packages/p1?url=true',
      'GET /api/1/apps/calc/packages/p1?url=true',
      `GET /files/app.mda?${signature}`,
    ],
  );
  assert.deepEqual(
    server.requests.map(({ headers }) => headers['mendix-apikey']),
    [apiKey, apiKey, apiKey, undefined],
  );
  assert.equal(run.outputs['package-id'], 'p1');
  assert.ok(!run.summary.includes(signature));
});

test('one step creates an archive of a backup and downloads it', async (t) => {
  const queued = '{"archive_id":"a1","snapshot_id":"s1","state":"queued","url":null}';
  const completed = `{"archive_id":"a1","state":"completed","url":"{self}/files/backup.tar.gz?${signature}"}`;
  const server = await serve(t, [queued, queued, completed, { body: 'TAR' }]);
  const run = await runInProcess(t, {
    server,
    inputs: {
      api: 'backups-v2',
      url: '/apps/{p}/environments/{e}/snapshots/{s}/archives',
      method: 'POST',
      'path-params': 'p=P\ne=E\ns=s1',
      query: 'data_type=database_only',
      wait: 'true',
      'wait-interval': '1s',
      download: 'url',
    },
  });
  const { folder } = run;
  assert.equal(run.code, 0, run.stdout);
  assert.equal(run.outputs['download-file'], join(folder, 'temp/backup.tar.gz'));
  assert.equal(readFileSync(run.outputs['download-file'] ?? '', 'utf8'), 'TAR');
  assert.equal(server.requests[1]?.target, '/api/v2/apps/P/environments/E/snapshots/s1/archives/a1');
});

test('an http URL on localhost in an https response is not fetched', async (t) => {
  const files = await serve(t, ['MDA']);
  const server = await serve(t, [`{"u":"${files.url}/app.mda"}`], { tls: valid });
  const run = await runInProcess(t, { server, inputs: { url: '/x', download: 'u' }, env: trust });
  assert.deepEqual([run.code, run.outputs['error-code'], files.connections()], [1, 'DOWNLOAD_FAILED', 0]);
  assert.match(run.errors.join(), /download: the value of `u` is not https/);
});

for (const [name, status, extract, code] of [
  ['a failing status', 400, '', 'NOT_READY'],
  ['a missing value', 200, 'a: missing', 'EXTRACT_MISSING'],
] as const) {
  test(`after ${name} nothing is downloaded`, async (t) => {
    const files = await serve(t, ['MDA']);
    const body = `{"errorCode":"${status === 400 ? 'NOT_READY' : ''}","u":"${files.url}/app.mda"}`;
    const server = await serve(t, [{ status, body }]);
    const run = await runInProcess(t, { server, inputs: { url: '/x', extract, download: 'u' } });
    assert.deepEqual([run.code, run.outputs['error-code'], files.connections()], [1, code, 0]);
  });
}

const error = '<?xml version="1.0"?>\n<Error><Code>ExpiredToken</Code></Error>';
for (const [name, type, body, says] of [
  ['an HTML page', 'text/html; charset=utf-8', 'Sign in', /returned a web page instead of the file/],
  [
    'an HTML page without a Content-Type',
    undefined,
    '\n<!DOCTYPE html><html></html>',
    /returned a web page instead of the file/,
  ],
  [
    'an HTML page with a wrong Content-Type',
    'application/zip',
    '<html lang="en">',
    /returned a web page instead of the file/,
  ],
  ['an error document of a storage', 'application/xml', error, /returned an error document instead of the file/],
  [
    'an error document without a Content-Type',
    undefined,
    `\ufeff<Error>x</Error>`,
    /returned an error document instead of the file/,
  ],
] as const) {
  test(`${name} instead of the file fails the download`, async (t) => {
    const files = await serve(t, [{ body, headers: type ? { 'content-type': type } : {} }]);
    const server = await serve(t, [`{"u":"${files.url}/app.mda"}`]);
    const folder = createFolder(t);
    const inputs = withApiKey(server, { url: '/x', download: 'u', 'download-file': 'app.mda' });
    const run = await runInProcess(t, { folder, inputs });
    assert.equal(run.code, 1);
    assert.match(run.errors.join(), says);
    assert.deepEqual([run.outputs['error-code'], run.outputs['download-file']], ['DOWNLOAD_FAILED', '']);
    assert.ok(!existsSync(join(folder, 'app.mda')));
  });
}

for (const [name, file, type, body] of [
  ['an HTML page', 'report.html', 'text/html', '<!doctype html><title>x</title>'],
  ['an XML document with the root Error', 'errors.xml', 'application/xml', error],
  ['an XML document with another root', 'tests.bin', 'application/xml', '<testsuite/>'],
  ['an empty file', 'empty.txt', 'text/plain', ''],
] as const) {
  test(`${name} is downloaded if the file is named ${file}`, async (t) => {
    const files = await serve(t, [{ body, headers: { 'content-type': type } }]);
    const server = await serve(t, [`{"u":"${files.url}/${file}"}`]);
    const folder = createFolder(t);
    const inputs = withApiKey(server, { url: '/x', download: 'u', 'download-file': file });
    const run = await runInProcess(t, { folder, inputs });
    assert.equal(run.code, 0, run.stdout);
    assert.equal(readFileSync(join(folder, file), 'utf8'), body);
  });
}

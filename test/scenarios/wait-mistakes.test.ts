// Invalid inputs of a wait, values that are missing without a wait, and dry runs.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { runInProcess } from '../support/action.ts';
import { serve } from '../support/serve.ts';

const start = {
  api: 'deploy-v1',
  url: '/apps/{a}/environments/{m}/start',
  'path-params': 'a=calc\nm=Test',
  method: 'POST',
  wait: 'true',
  'wait-interval': '1s',
};

describe('mistakes and dry runs of waits', { concurrency: 16 }, () => {
  const mistakes: [inputs: Record<string, string>, pattern: RegExp][] = [
    [{ 'wait-url': '/y' }, /^wait-url: needs `wait-until`/],
    [{ 'wait-url': '/y', wait: 'true' }, /^wait-url: needs `wait-until`/],
    [{ 'wait-failed': 'a' }, /^wait-failed: needs/],
    [{ 'wait-until': 'a', method: 'POST' }, /^wait-until: a POST is not repeated/],
    [{ wait: 'true', method: 'POST' }, /^wait: the catalogue knows no operation that POST \/x starts/],
    [{ wait: 'perhaps' }, /^wait: "perhaps" is not one of true, false/],
    [{ wait: 'true', paginate: 'true' }, /paginate: cannot be combined with a wait/],
    [{ paginate: 'true' }, /^paginate: the catalogue does not know/],
    [
      { paginate: 'true', api: 'deploy-v4', url: '/apps/{a}', 'path-params': 'a=1' },
      /this endpoint has no pages; remove `paginate`\./,
    ],
    [{ 'wait-until': 'a', 'wait-interval': '500ms' }, /"500ms" is too short/],
    [{ 'wait-until': 'a', 'wait-interval': 'x' }, /is not a duration/],
    [{ 'wait-until': 'a', 'wait-timeout': '-1' }, /is not a duration/],
    [{ 'wait-until': 'a', 'wait-url': 'ftp://x/y' }, /^wait-url: .* is not https/],
    [{ 'wait-until': 'a', 'wait-url': '/../y' }, /^wait-url: has a `\.` or `\.\.`/],
    [{ 'wait-until': 'a', 'wait-url': '/{b[}' }, /^wait-url: is not JMESPath/],
    [{ 'wait-until': 'a', 'wait-url': 'http://evil.example/' }, /^wait-url: .* is not https/],
    [{ 'download-file': 'x' }, /^download-file: needs `download`/],
  ];
  for (const [inputs, pattern] of mistakes) {
    test(`invalid wait inputs fail before anything is sent: ${JSON.stringify(inputs)}`, async (t) => {
      const server = await serve(t, ['{}']);
      const run = await runInProcess(t, { server, inputs: { url: '/x', ...inputs } });
      assert.equal(run.code, 1);
      assert.match(run.errors.join(), pattern);
      assert.equal(server.requests.length, 0);
    });
  }

  test('a start without its method fails, with and without `wait`', async (t) => {
    for (const wait of ['true', 'false']) {
      const server = await serve(t, ['{}']);
      const run = await runInProcess(t, { server, inputs: { ...start, method: '', wait, 'wait-interval': '' } });
      assert.equal(run.code, 1);
      assert.match(
        run.errors.join(),
        /^method: is missing; the catalogue knows this path only with POST: set `method: POST`$/m,
      );
      assert.equal(server.requests.length, 0);
    }
    const meant = await runInProcess(t, {
      server: await serve(t, [{ status: 404 }]),
      inputs: { ...start, method: 'GET', wait: 'false', 'wait-interval': '' },
    });
    assert.match(meant.errors.join(), /Check the method: the catalogue knows this path only with POST/);
  });

  test('a missing value that only a wait would provide suggests `wait: true`', async (t) => {
    const build = { api: 'build-v1', url: '/apps/{a}/packages', 'path-params': 'a=calc', method: 'POST' };
    for (const inputs of [{ extract: 'x: Status' }, { download: 'Url.Location' }]) {
      const run = await runInProcess(t, {
        server: await serve(t, ['{"PackageId":"p"}']),
        inputs: { ...build, ...inputs },
      });
      assert.equal(run.code, 1);
      assert.match(run.errors.join(), /is missing in the response.*\nThe operation has only started: set `wait: true`/);
    }
  });

  test('a request that only reads an operation is not reported as having started it', async (t) => {
    const package1 = { api: 'build-v1', url: '/apps/calc/packages/1', extract: 'a: b' };
    const run = await runInProcess(t, { server: await serve(t, ['{"Status":"Succeeded"}']), inputs: package1 });
    assert.equal(run.code, 1);
    assert.match(run.errors.join(), /`b` is missing in the response; the response has Status/);
    assert.doesNotMatch(run.errors.join(), /only started/);
  });

  test('a dry run shows the request that a wait with wait-until would poll', async (t) => {
    const server = await serve(t, ['{}']);
    const jobs = { url: '/jobs', body: '{}', 'wait-url': '/jobs/{job.id}', 'wait-until': 'done', 'dry-run': 'true' };
    const job = await runInProcess(t, { server, inputs: jobs });
    assert.match(job.log.join('\n'), /for POST \/jobs, until: done\nIt would poll GET \/jobs\/\{job\.id\}$/m);
    const app = await runInProcess(t, { server, inputs: { url: '/app?a=1', wait: 'true', 'dry-run': 'true' } });
    assert.match(app.log.join('\n'), /until: the response is a success\nIt would poll GET http:\S+\/app\?a=1$/m);
    assert.equal(server.connections(), 0);
  });

  test('a dry run shows the wait and the steps after it', async (t) => {
    const run = await runInProcess(t, {
      server: await serve(t, ['{}']),
      inputs: { ...start, extract: 'a: b', mask: 'c', download: 'd', 'dry-run': 'true' },
    });
    const log = run.log.join('\n');
    assert.match(
      log,
      /would wait at most 30 min for "Start the app" \(Deploy API v1\), until: Started\nIt would poll GET http:\/\/127\.0\.0\.1:\d+\/api\/1\/apps\/[^{}]*\/start\/\{[jJ]obId\}\nIt would mask c\n/,
    );
    assert.match(log, /set the output a to b\nIt would download the file at the URL in d/);
  });
});

// Runs the built action as a process, once for each family of scenarios that otherwise run in process: this includes the parts of the bundle
// that only some runs load.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { apiKey, runAction, username, withBoth } from '../support/action.ts';
import { serve } from '../support/serve.ts';

describe('the built action', { concurrency: 4 }, () => {
  test('shows all mistakes in one annotation, and sends nothing', async (t) => {
    const server = await serve(t, ['{}']);
    const run = await runAction(t, { server, inputs: { url: '/{a}', retries: 'x', body: '{', wiat: 'true' } });
    assert.deepEqual([run.code, run.errors.length, run.outputs['error-code']], [1, 1, 'INVALID_INPUT']);
    assert.match(run.errors[0] ?? '', /^4 invalid inputs:/);
    assert.equal(server.connections(), 0);
  });

  test('signs a call, and sets outputs and a summary', async (t) => {
    const server = await serve(t, ['{"Name":"Calculator"}']);
    const inputs = {
      api: 'deploy-v1',
      url: '/apps/{a}',
      'path-params': 'a=calc',
      extract: 'name: Name',
      summary: 'true',
    };
    const run = await runAction(t, { server, inputs });
    assert.deepEqual([run.code, run.outputs.name, run.outputs.auth], [0, 'Calculator', 'api-key']);
    assert.match(run.summary, /deploy-v1|\/apps\/calc/);
    const [received] = server.requests;
    assert.deepEqual([received?.headers['mendix-username'], received?.headers['mendix-apikey']], [username, apiKey]);
  });

  test('explains an error of the platform, in debug mode with the headers', async (t) => {
    const answer = { status: 404, body: '{"errorCode":"APP_NOT_FOUND","errorMessage":"No app."}' };
    const server = await serve(t, [answer]);
    const inputs = { api: 'deploy-v1', url: '/apps/calc' };
    const run = await runAction(t, { server, inputs, env: { RUNNER_DEBUG: '1' } });
    assert.deepEqual([run.code, run.outputs['error-code'], run.outputs.status], [1, 'APP_NOT_FOUND', '404']);
    assert.match(run.errors[0] ?? '', /returned 404: APP_NOT_FOUND: No app\.\n.*docs\.mendix\.com/);
    assert.match(run.stdout, /^::debug::.*content-type/m);
  });

  test('waits, extracts, masks and downloads', async (t) => {
    const files = await serve(t, [{ body: 'MDA', headers: { 'content-type': 'application/octet-stream' } }]);
    const link = `${files.url}/app.mda?signature=0123456789abcdef`;
    const done = JSON.stringify({ Status: 'Succeeded', PackageId: 'p', Url: { Location: link } });
    const server = await serve(t, ['{"PackageId":"p"}', '{"Status":"Building"}', done]);
    const inputs = {
      ...{ api: 'build-v1', url: '/apps/calc/packages', method: 'POST', body: '{"Branch":"main"}' },
      ...{ wait: 'true', 'wait-interval': '1s', extract: 'id: PackageId', mask: 'Url.Location' },
      ...{ download: 'Url.Location', 'download-file': 'app.mda' },
    };
    const run = await runAction(t, { inputs: withBoth(server, inputs) });
    assert.deepEqual([run.code, run.outputs.id, run.outputs.polls], [0, 'p', '2'], run.stdout);
    assert.ok(run.masks.includes(link));
    assert.equal(readFileSync(join(run.folder, 'app.mda'), 'utf8'), 'MDA');
  });

  test('reads a list in pages', async (t) => {
    const page = (id: number): string => `{"apps":[{"id":${id}}],"pagination":{"size":1,"limit":1,"offset":${id}}}`;
    const server = await serve(t, [page(0), page(1), '{"apps":[],"pagination":{"size":0,"limit":1,"offset":2}}']);
    const run = await runAction(t, { server, inputs: { api: 'deploy-v4', url: '/apps?limit=1', paginate: 'true' } });
    assert.deepEqual([run.code, run.outputs.items, run.outputs.body], [0, '2', '[{"id":0},{"id":1}]'], run.stdout);
  });

  test('sends a form, and stores a large response', async (t) => {
    const server = await serve(t, [{ body: Buffer.alloc(300_000, 'x'), headers: { 'content-type': 'text/plain' } }]);
    const run = await runAction(t, { server, inputs: { url: '/x', form: 'name=app' } });
    assert.equal(run.code, 0, run.stdout);
    assert.match(server.requests[0]?.headers['content-type'] ?? '', /^multipart\/form-data; boundary=/);
    assert.ok(existsSync(run.outputs['response-file'] ?? ''));
  });

  test('shows in a dry run what it would send', async (t) => {
    const server = await serve(t, ['{}']);
    const run = await runAction(t, { server, inputs: { api: 'deploy-v4', url: '/apps', 'dry-run': 'true' } });
    assert.deepEqual([run.code, run.outputs.attempts, server.requests.length], [0, '0', 0]);
    assert.match(run.log.join('\n'), /Known as "List apps" \(Deploy API v4\)\./);
  });
});

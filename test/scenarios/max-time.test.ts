import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { createFolder, runAction, runInProcess } from '../support/action.ts';
import { type Answer, serve } from '../support/serve.ts';

const limit = 'The step reached its time limit of 2.0 s (`max-time`).';
const start = {
  api: 'deploy-v1',
  url: '/apps/{a}/environments/{m}/start',
  'path-params': 'a=calc\nm=Test',
  method: 'POST',
  wait: 'true',
};
const list = {
  api: 'deploy-v4',
  url: '/apps',
  paginate: 'true',
};

interface Case {
  readonly answers: readonly Answer[];
  readonly inputs: Readonly<Record<string, string>>;
  readonly code: string;
  readonly says: readonly string[];
  /** The status of the response that arrived before `max-time` expired. */
  readonly status?: string;
}

const page = JSON.stringify({ apps: [{ id: 'a' }], pagination: { size: 1, limit: 1, offset: 0 } });

const cases: Readonly<Record<string, Case>> = {
  'a read without a response': {
    answers: [{ hang: true }],
    inputs: { url: '/x' },
    code: 'TIMEOUT',
    says: [limit, 'GET ', '/x had no response yet.'],
  },
  'a write without a response': {
    answers: [{ hang: true }],
    inputs: { url: '/x', method: 'POST' },
    code: 'OUTCOME_UNKNOWN',
    says: [limit, 'POST ', '/x had no response yet. It may or may not have taken effect: check in the Mendix portal.'],
  },
  'the pause before another attempt': {
    answers: [{ status: 503, headers: { 'retry-after': '100' } }],
    inputs: { url: '/x' },
    code: 'TIMEOUT',
    says: [limit],
  },
  'the pause of a wait': {
    answers: ['{"JobId":"j1"}', '{"Status":"Starting"}'],
    inputs: { ...start, 'wait-interval': '1m' },
    code: 'TIMEOUT',
    says: [limit, 'The operation is still running', 'To resume the wait, call GET ', '`wait: true`'],
    status: '200',
  },
  'a poll without a response': {
    answers: ['{"JobId":"j1"}', { hang: true }],
    inputs: { ...start, 'wait-interval': '1s' },
    code: 'TIMEOUT',
    says: [limit, 'The operation is still running'],
    status: '200',
  },
  'a page without a response': {
    answers: [page, { hang: true }],
    inputs: { ...list, query: 'limit=1' },
    code: 'TIMEOUT',
    says: [limit, '/apps had no response yet.'],
    status: '200',
  },
  'a download without a response': {
    answers: ['{"u":"{self}/file"}', { hang: true }],
    inputs: { url: '/x', download: 'u', 'download-file': 'app.mda' },
    code: 'TIMEOUT',
    says: ['GET /x returned 200. ', limit],
    status: '200',
  },
};

describe('max-time', { concurrency: 4 }, () => {
  for (const [name, { answers, inputs, code, says, status = '' }] of Object.entries(cases))
    test(`max-time ends ${name}`, async (t) => {
      const server = await serve(t, answers);
      const out = join(createFolder(t), 'out');
      const file = inputs['download-file'] && { 'download-file': join(out, inputs['download-file']) };
      const run = await runInProcess(t, { server, inputs: { ...inputs, ...file, 'max-time': '2s' } });
      assert.equal(run.code, 1, run.stdout);
      assert.equal(run.errors.length, 1);
      for (const words of says) assert.ok(run.errors[0]?.includes(words), run.errors[0]);
      assert.deepEqual([run.outputs['error-code'], run.outputs.status ?? ''], [code, status]);
      assert.ok(run.outputs['error-message']?.includes(limit));
      assert.ok(!existsSync(out) || readdirSync(out).length === 0);
    });

  for (const [name, status, headers] of [
    ['a body', 200, { 'content-length': 100_000 }],
    ['the body of a redirect', 307, { location: '/y', 'content-length': 100_000 }],
    ['a body without a length', 200, {}],
  ] as const)
    test(`max-time ends ${name} that arrives slowly, and leaves no file`, async (t) => {
      const server = await serve(t, (_, response) => {
        response.writeHead(status, headers);
        const timer = setInterval(() => response.write('x'), 100);
        response.on('close', () => clearInterval(timer));
      });
      const out = join(createFolder(t), 'out');
      const inputs = { url: '/x', 'response-file': join(out, 'x'), timeout: '1s', 'max-time': '2s' };
      const run = await runInProcess(t, { server, inputs });
      assert.equal(run.code, 1);
      assert.ok(run.errors[0]?.startsWith(limit), run.errors[0]);
      assert.equal(run.outputs['error-code'], 'TIMEOUT');
      assert.deepEqual([server.requests.length, readdirSync(out).length], [1, 0]);
    });

  test('a step that finishes before max-time ends at once', async (t) => {
    const run = await runAction(t, { server: await serve(t, ['{}']), inputs: { url: '/x', 'max-time': '1h' } });
    assert.equal(run.code, 0, run.stdout);
  });
});

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { createFolder, leaks, pat, runInProcess, withPat } from '../support/action.ts';
import { trust, valid } from '../support/certificates.ts';
import { serve } from '../support/serve.ts';
import { json, type Received, type TestServer } from '../support/server.ts';

const file = Buffer.from([0, 1, 2, 0xff, 0xfe]);

const requests = {
  GET: { inputs: {}, method: 'GET', body: Buffer.alloc(0), type: undefined },
  'POST with a body': {
    inputs: { body: '{"a":1}' },
    method: 'POST',
    body: Buffer.from('{"a":1}'),
    type: 'application/json',
  },
  'POST with a file': {
    inputs: { method: 'POST', 'body-file': 'f.bin' },
    method: 'POST',
    body: file,
    type: 'application/octet-stream',
  },
} as const;

const targets = ['the same origin', 'another port', 'another host', 'http'] as const;

/** The expected method after a redirect; undefined if the redirect is not followed. */
function expectedMethod(status: number, method: string, target: string): string | undefined {
  if (target === 'http') return undefined;
  if (status === 303) return 'GET';
  // A body is never sent to another origin, whatever the credential.
  if (method === 'POST' && target !== 'the same origin') return undefined;
  return method === 'GET' || status >= 307 ? method : undefined;
}

for (const status of [301, 302, 303, 307, 308]) {
  for (const [name, { inputs, method, body, type }] of Object.entries(requests)) {
    for (const target of targets) {
      test(`a ${status} redirect of a ${name} to ${target} is ${expectedMethod(status, method, target) ? '' : 'not '}followed`, async (t) => {
        const tls = target === 'http' ? { tls: valid } : {};
        let location = '';
        const first = await serve(
          t,
          (request, response) => {
            if (request.target === '/from') response.writeHead(status, { Location: location }).end('moved');
            else json(response, 200, { there: true });
          },
          tls,
        );
        const address = target === 'another host' ? { address: '127.0.0.2' } : {};
        const second = await serve(t, (_, response) => json(response, 200, { there: true }), address);
        const receiving: TestServer = target === 'the same origin' ? first : second;
        location = target === 'the same origin' ? '/to?a=1' : `${second.url}/to?a=1`;

        const folder = createFolder(t);
        writeFileSync(join(folder, 'f.bin'), file);
        const headers = 'X-Custom: mine\nAccept-Language: nl\nUser-Agent: me/1\nCookie2: c';
        const both = { 'allowed-hosts': `${first.host}\n${second.host}`, retries: '0' };
        const run = await runInProcess(t, {
          folder,
          inputs: withPat(first, { url: '/from', headers, ...inputs, ...both }),
          env: trust,
        });
        assert.deepEqual(leaks(run), []);

        const [, after]: (Received | undefined)[] =
          receiving === first ? first.requests : [undefined, ...second.requests];
        const expected = expectedMethod(status, method, target);
        if (expected === undefined) {
          assert.equal(run.code, 1);
          assert.equal(run.outputs.status, String(status));
          assert.equal(run.outputs.body, 'moved');
          assert.ok(run.errors[0]?.includes(location), run.errors[0]);
          assert.equal(after, undefined);
          return;
        }
        assert.equal(run.code, 0, run.stdout);
        assert.equal(run.outputs.url, `${receiving.url}/to?a=1`);
        assert.equal(run.outputs.attempts, '1');
        const keepsBody = expected === method;
        const stays = receiving === first;
        assert.ok(after);
        assert.equal(after.method, expected);
        assert.deepEqual(after.body, keepsBody ? body : Buffer.alloc(0));
        assert.equal(after.headers['content-type'], keepsBody ? type : undefined);
        assert.equal(after.headers['content-length'], keepsBody && body.length > 0 ? String(body.length) : undefined);
        assert.equal(after.headers.authorization, stays ? `MxToken ${pat}` : undefined);
        assert.equal(after.headers['x-custom'], stays ? 'mine' : undefined);
        assert.equal(after.headers.cookie2, stays ? 'c' : undefined);
        assert.deepEqual([after.headers['accept-language'], after.headers['user-agent']], ['nl', 'me/1']);
        if (!stays) assert.match(run.log.join('\n'), /another origin: the credential stays behind/);
      });
    }
  }
}

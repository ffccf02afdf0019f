import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runInProcess } from '../support/action.ts';
import { type Answer, serve } from '../support/serve.ts';

const html = { 'content-type': 'text/html; charset=utf-8' };
const page = '<!doctype html><title>Sign in</title><form>';
const apps = { api: 'deploy-v1', url: '/apps' };

test('a redirect to the sign-in page of another host fails the step', async (t) => {
  const login = await serve(t, [{ headers: html, body: page }]);
  const server = await serve(t, [{ status: 302, headers: { location: `${login.url}/login?from=apps` } }]);
  const run = await runInProcess(t, { server, inputs: apps });
  assert.equal(run.code, 1);
  assert.equal(
    run.errors.join(),
    `GET /login returned 200: Sign in; GET ${server.url}/api/1/apps was redirected to a sign-in page on ${login.host}. ` +
      'The credential was probably not accepted: check it, and check `base-url`',
  );
  assert.deepEqual([run.outputs.status, run.outputs['error-code'], run.outputs.body], ['200', 'HTTP_200', page]);
  assert.equal(login.requests[0]?.headers['mendix-apikey'], undefined);
});

for (const [name, answer, inputs, elsewhere] of [
  ['JSON from another host', '{}', apps, true],
  ['a page from the same host', { headers: html, body: page }, apps, false],
  [
    'a page from another host at a URL that is not in the catalogue',
    { headers: html, body: page },
    { url: '/x' },
    true,
  ],
] as const) {
  test(`${name} is accepted as the response after a redirect`, async (t) => {
    const goal = await serve(t, [answer]);
    const server = await serve(t, (request, response) => {
      if (request.target === '/there') return response.writeHead(200, html).end(page);
      return response.writeHead(302, { location: elsewhere ? `${goal.url}/there` : '/there' }).end();
    });
    const run = await runInProcess(t, { server, inputs });
    assert.equal(run.code, 0, run.stdout);
  });
}

const unknown =
  /\nThe outcome is unknown: a gateway on the way to Mendix responded, and the request may have taken effect\. Check in/;
const nginx = (status: number): Answer => ({
  status,
  headers: html,
  body: `<html><head><title>${status} from the gateway</title></head></html>`,
});

for (const [name, method, answer, isUnknown] of [
  ['a POST that gets a 502 from a gateway', 'POST', nginx(502), true],
  ['a POST that gets a 504 without a body', 'POST', { status: 504 }, true],
  ['a DELETE that gets a 500 with a page', 'DELETE', nginx(500), true],
  ['a POST that gets a 502 from the platform', 'POST', { status: 502, body: '{"errorCode":"NO_BUILD"}' }, false],
  ['a POST that gets a 503 from a gateway', 'POST', nginx(503), false],
  ['a POST that is refused with a page', 'POST', nginx(413), false],
  ['a GET that gets a 502', 'GET', nginx(502), false],
] as const) {
  test(`the outcome is ${isUnknown ? 'unknown' : 'known'} after ${name}`, async (t) => {
    const run = await runInProcess(t, {
      server: await serve(t, [answer]),
      inputs: { url: '/x', method, retries: '0' },
    });
    assert.equal(run.code, 1);
    assert.equal(unknown.test(run.errors.join()), isUnknown, run.errors.join());
    if (typeof answer !== 'string' && !answer.body?.includes('NO_BUILD'))
      assert.equal(run.outputs['error-code'], `HTTP_${answer.status}`);
  });
}

test('an excerpt of a body has at most 300 characters, and a secret at its end is redacted before the body is cut', async (t) => {
  for (const [type, write] of [
    ['text/plain', (words: string) => words],
    ['text/html', (words: string) => `<title>${words}</title>`],
    ['application/json', (words: string) => JSON.stringify({ errors: [{ message: words }] })],
  ] as const) {
    const run = await runInProcess(t, {
      server: await serve(t, (request, response) => {
        const key = String(request.headers['mendix-apikey']);
        response.writeHead(400, { 'content-type': type }).end(write(`${'x'.repeat(290)}${key}${'y'.repeat(500)}`));
      }),
      inputs: { url: '/x', auth: 'api-key' },
    });
    assert.equal(run.errors.join(), `GET /x returned 400: ${'x'.repeat(290)}***${'y'.repeat(7)}...`);
  }
});

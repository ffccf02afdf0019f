import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { createFolder, leaks, runInProcess, withPat } from '../support/action.ts';
import { trust, valid } from '../support/certificates.ts';
import { createJumpingClock } from '../support/jumping-clock.ts';
import { serve } from '../support/serve.ts';
import { type Handler, json } from '../support/server.ts';

/** Responds to the first requests like this, and to later ones with a success. */
function first(count: number, answer: Handler): Handler {
  let left = count;
  return (request, response) => {
    left -= 1;
    return left >= 0 ? answer(request, response) : json(response, 200, {});
  };
}

const refuse =
  (status: number, retryAfter = '0'): Handler =>
  (_, response) =>
    response.writeHead(status, { 'Retry-After': retryAfter }).end('{"errorCode":"X"}');

const again: [method: string, status: number, again: boolean][] = [
  ...['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE'].flatMap((method): [string, number, boolean][] => [
    [method, 408, true],
    [method, 429, true],
    [method, 502, true],
    [method, 503, true],
    [method, 504, true],
    [method, 500, false],
    [method, 501, false],
    [method, 400, false],
  ]),
  ...['POST', 'PATCH'].flatMap((method): [string, number, boolean][] => [
    [method, 429, true],
    [method, 503, true],
    [method, 408, false],
    [method, 502, false],
    [method, 504, false],
    [method, 500, false],
  ]),
];

for (const [method, status, isRetried] of again) {
  test(`a ${method} that gets ${status} is ${isRetried ? '' : 'not '}retried`, async (t) => {
    const server = await serve(t, first(1, refuse(status)));
    const run = await runInProcess(t, { clock: createJumpingClock(), inputs: withPat(server, { url: '/x', method }) });
    assert.equal(server.requests.length, isRetried ? 2 : 1);
    assert.equal(run.code, isRetried ? 0 : 1, run.stdout);
    assert.equal(run.outputs.attempts, isRetried ? '2' : '1');
    // A Retry-After of 0 does not shorten the action's own wait, which is below a second before the first retry.
    const lines = run.log.filter((line) => /retrying in [01]\.\d s/.test(line));
    assert.equal(lines.length, isRetried ? 1 : 0);
    if (isRetried) assert.match(lines[0] ?? '', new RegExp(`Attempt 1 of 4 failed \\(status ${status}\\)`));
  });
}

test('the response to the last attempt counts', async (t) => {
  const server = await serve(t, refuse(503));
  const run = await runInProcess(t, {
    clock: createJumpingClock(),
    inputs: withPat(server, { url: '/x', retries: '2' }),
  });
  assert.equal(run.code, 1);
  assert.equal(server.requests.length, 3);
  assert.equal(run.outputs.attempts, '3');
  assert.equal(run.outputs.status, '503');
  assert.match(run.errors[0] ?? '', /returned 503: X/);
});

test('with `retries: 0` there is only one attempt', async (t) => {
  const server = await serve(t, refuse(503));
  const run = await runInProcess(t, {
    clock: createJumpingClock(),
    inputs: withPat(server, { url: '/x', retries: '0' }),
  });
  assert.equal(server.requests.length, 1);
  assert.equal(run.code, 1);
});

for (const asked of ['301', new Date(Date.now() + 3_600_000).toUTCString()]) {
  test(`a Retry-After of ${asked.length > 3 ? 'an hour, as a date' : '301 s'} is not waited for`, async (t) => {
    const server = await serve(t, refuse(429, asked));
    const run = await runInProcess(t, { clock: createJumpingClock(), inputs: withPat(server, { url: '/x' }) });
    assert.equal(run.code, 1);
    assert.equal(server.requests.length, 1);
    assert.match(run.errors[0] ?? '', /asks to retry after .* \(Retry-After\), but the action waits at most 5 min/);
    assert.equal(run.outputs.status, '429');
  });
}

test("a Retry-After in the past does not shorten the action's own wait", async (t) => {
  const server = await serve(t, first(1, refuse(503, 'Wed, 21 Oct 2015 07:28:00 GMT')));
  const run = await runInProcess(t, {
    clock: createJumpingClock(),
    inputs: withPat(server, { url: '/x', method: 'POST' }),
  });
  assert.equal(run.code, 0, run.stdout);
  assert.match(run.log.join('\n'), /retrying in [01]\.\d s/);
});

test('a Retry-After with a date is measured against the clock of the server', async (t) => {
  const server = await serve(
    t,
    first(1, (_, response) => {
      // The server's clock is an hour ahead, and it asks for a wait of two seconds.
      const hour = Date.now() + 3_600_000;
      const [now, then] = [new Date(hour).toUTCString(), new Date(hour + 2000).toUTCString()];
      response.writeHead(503, { Date: now, 'Retry-After': then }).end();
    }),
  );
  const run = await runInProcess(t, { clock: createJumpingClock(), inputs: withPat(server, { url: '/x' }) });
  assert.equal(run.code, 0, run.stdout);
  assert.match(run.log.join('\n'), /retrying in 2\.0 s/);
});

const breakOff: Handler = (_, response) => response.destroy();

for (const method of ['GET', 'PUT', 'DELETE']) {
  test(`a ${method} whose connection breaks is sent again, with its file from the beginning`, async (t) => {
    const server = await serve(t, first(1, breakOff));
    const folder = createFolder(t);
    const file = Buffer.alloc(100_000, 'z');
    writeFileSync(join(folder, 'f'), file);
    const inputs = { url: '/x', method, retries: '1', ...(method === 'GET' ? {} : { 'body-file': 'f' }) };
    const run = await runInProcess(t, { clock: createJumpingClock(), folder, inputs: withPat(server, inputs) });
    assert.equal(run.code, 0, run.stdout);
    assert.equal(run.outputs.attempts, '2');
    assert.equal(server.requests.length, 2);
    if (method !== 'GET') assert.deepEqual(server.requests[1]?.body, file);
  });
}

for (const [method, requests] of [
  ['POST', 1],
  ['PATCH', 1],
  ['PUT', 2],
  ['DELETE', 2],
] as const) {
  test(`a ${method} without a response has an unknown outcome`, async (t) => {
    const server = await serve(t, breakOff);
    const run = await runInProcess(t, {
      clock: createJumpingClock(),
      inputs: withPat(server, { url: '/x', method, retries: '1' }),
    });
    assert.equal(run.code, 1);
    assert.equal(server.requests.length, requests);
    assert.equal(run.errors.length, 1);
    assert.match(run.errors[0] ?? '', new RegExp(`${method} .*/x failed.*The outcome is unknown.*Check the app`));
    assert.deepEqual(Object.keys(run.outputs).sort(), ['error-code', 'error-message']);
    assert.deepEqual(leaks(run), []);
  });
}

test('a GET after the redirect of a POST is retried without a second POST', async (t) => {
  const broken = first(1, breakOff);
  const server = await serve(t, (request, response) =>
    request.method === 'POST' ? response.writeHead(303, { Location: '/job' }).end() : broken(request, response),
  );
  const run = await runInProcess(t, {
    clock: createJumpingClock(),
    inputs: withPat(server, { url: '/x', method: 'POST', retries: '1' }),
  });
  assert.equal(run.code, 0, run.stdout);
  assert.deepEqual(
    server.requests.map(({ method }) => method),
    ['POST', 'GET', 'GET'],
  );
});

test('reads share a connection over TLS, whatever the responses are', async (t) => {
  const server = await serve(
    t,
    (request, response) => {
      const next = Number(request.target.slice(1)) + 1;
      return next > 6 ? json(response, 404, {}) : response.writeHead(307, { Location: `/${next}` }).end('x');
    },
    { tls: valid },
  );
  const inputs = withPat(server, { url: '/1' });
  const run = await runInProcess(t, { clock: createJumpingClock(), inputs, env: trust });
  assert.deepEqual([run.code, run.outputs.status], [1, '404']);
  assert.deepEqual([server.requests.length, server.connections()], [6, 1]);
});

test('reads share a connection, writes do not', async (t) => {
  const server = await serve(t, (request, response) => {
    if (request.target === '/1') return response.writeHead(307, { Location: '/2' }).end('x');
    if (request.target === '/2') return response.writeHead(307, { Location: '/3' }).end('x');
    return json(response, 200, {});
  });
  const read = await runInProcess(t, { clock: createJumpingClock(), inputs: withPat(server, { url: '/1' }) });
  assert.deepEqual([read.code, server.connections()], [0, 1]);
  const written = await runInProcess(t, {
    clock: createJumpingClock(),
    inputs: withPat(server, { url: '/1', method: 'POST' }),
  });
  assert.deepEqual([written.code, server.connections()], [0, 4]);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leaks, pat, runInProcess, withPat } from '../support/action.ts';
import { serve } from '../support/serve.ts';

/** A status and body, and Mendix's message in it. */
const shapes: Record<string, [status: number, body: string, code: string, message: RegExp]> = {
  classic: [403, '{"errorCode":"APP_IS_RUNNING","errorMessage":"Stop it."}', 'APP_IS_RUNNING', /^Stop it\.$/],
  'nested, with parameters': [
    403,
    '{"error":{"code":403,"message":"Forbidden","invalid-params":[{"name":"Authentication","reason":"The token is not accepted"}]}}',
    '403',
    /^Forbidden; Authentication: The token is not accepted$/,
  ],
  'nested, with a detail': [401, '{"error":{"message":"No","detail":"Because","code":401}}', '401', /^No; Because$/],
  'nested, with a code in words': [400, '{"error":{"code":"BAD","message":"No"}}', 'BAD', /^No$/],
  'nested, with a status': [401, '{"error":{"status":401,"message":"No"}}', '401', /^No$/],
  problem: [
    400,
    '{"status":400,"title":"Bad Request","detail":"d","invalid-params":[{"name":"n","reason":"r"}]}',
    '400',
    /^Bad Request; d; n: r$/,
  ],
  'code and message': [404, '{"code":"NOT_FOUND","message":"No"}', 'NOT_FOUND', /^No$/],
  'display text': [401, '{"statusCode":401,"errorCode":"E1","errorText":"t","displayText":"Shown"}', 'E1', /^Shown$/],
  'the gateway': [400, '{"message":"Invalid request"}', 'HTTP_400', /^Invalid request$/],
  'the gateway, a string': [
    401,
    '"Invalid or missing authorization header"',
    'HTTP_401',
    /^Invalid or missing authorization header$/,
  ],
  'a page of a proxy': [400, '<html>no</html>', 'HTTP_400', /^POST \/api\/1\/x returned 400/],
  'an empty body': [404, '', 'HTTP_404', /^POST \/api\/1\/x returned 404/],
};

for (const [name, [status, body, code, message]] of Object.entries(shapes)) {
  test(`an error of the format "${name}" becomes one annotation and the error outputs`, async (t) => {
    const server = await serve(t, (_, response) =>
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(body),
    );
    const run = await runInProcess(t, { inputs: withPat(server, { url: '/api/1/x', method: 'POST', query: 'q=1' }) });
    assert.equal(run.code, 1);
    assert.equal(run.errors.length, 1);
    assert.ok(run.errors[0]?.startsWith(`POST /api/1/x returned ${status}`), run.errors[0]);
    assert.equal(run.outputs.status, String(status));
    assert.equal(run.outputs.body, body);
    assert.equal(run.outputs['error-code'], code);
    assert.match(run.outputs['error-message'] ?? 'absent', message);
    // A code that only repeats the status is not shown twice.
    for (const word of [code.replace(/^HTTP_/, ''), run.outputs['error-message'] ?? ''])
      assert.ok(run.errors[0]?.includes(word));
  });
}

test('an error code in a 200 response is a warning for a read, and fails a write', async (t) => {
  const body = '{"errorCode":"ALREADY_STARTED","errorMessage":"App is already running."}';
  const server = await serve(t, (_, response) =>
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(body),
  );
  const read = await runInProcess(t, { inputs: withPat(server, { url: '/x' }) });
  assert.equal(read.code, 0, read.stdout);
  assert.match(read.warnings.join(), /ALREADY_STARTED: App is already running/);
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    const write = await runInProcess(t, { inputs: withPat(server, { url: '/x', method }) });
    assert.deepEqual([write.code, write.outputs['error-code'], write.warnings], [1, 'ALREADY_STARTED', []], method);
    assert.match(write.errors.join(), /\/x returned 200: ALREADY_STARTED: App is already running/);
  }
});

test('an error whose body is larger than an output keeps its code and its message', async (t) => {
  const body = JSON.stringify({ errorCode: 'DB_SYNC_FAILED', errorMessage: 'no', details: 'x'.repeat(300_000) });
  const server = await serve(t, [{ status: 400, body }]);
  const run = await runInProcess(t, { inputs: withPat(server, { url: '/x' }) });
  assert.equal(run.outputs['error-code'], 'DB_SYNC_FAILED');
  assert.match(run.errors.join(), /returned 400: DB_SYNC_FAILED: no$/);
});

test('a field named message in a 200 response is not treated as an error', async (t) => {
  const server = await serve(t, (_, response) => response.writeHead(200).end('{"message":"done","code":1}'));
  const run = await runInProcess(t, { inputs: withPat(server, { url: '/x' }) });
  assert.deepEqual([run.code, run.warnings, run.outputs['error-code']], [0, [], '']);
});

const attack =
  'x\r::add-mask::e\n::stop-commands::t\r\n##[error]boo ##[add-mask]e\u2028::error::e\u0085::set-output name=a::b';

test('text in a response cannot act as a workflow command', async (t) => {
  const server = await serve(t, (request, response) => {
    if (request.target === '/first') {
      response.writeHead(307, { Location: '/x?##[error]=%0A::add-mask::e' }).end();
    } else {
      response.writeHead(400, 'Bad ##[error]', { 'Content-Type': 'application/json; x="##[error]y"' });
      response.end(JSON.stringify({ errorCode: attack, errorMessage: attack }));
    }
  });
  const run = await runInProcess(t, { inputs: withPat(server, { url: '/first' }), env: { RUNNER_DEBUG: '1' } });
  assert.equal(run.code, 1);
  assert.equal(run.outputs['error-code'], attack);
  const lines = run.stdout.split(/\r\n|[\r\n\u0085\u2028\u2029]/);
  const commands = lines
    .filter((line) => /^\s*::/.test(line) && !line.startsWith('::add-mask::'))
    .map((line) => line.split('::')[1]?.trim().split(' ')[0]);
  assert.deepEqual(
    commands.filter((name) => name !== 'debug'),
    ['error'],
  );
  assert.ok(!run.masks.includes('e'));
  assert.doesNotMatch(run.stdout, /##\[/);
  assert.doesNotMatch(run.errors.join(), /[\r\n]/);
});

test('inputs cannot act as workflow commands either', async (t) => {
  const run = await runInProcess(t, {
    inputs: { url: '/x', pat, method: attack, headers: `X: ${attack}`, query: attack },
  });
  assert.equal(run.code, 1);
  assert.doesNotMatch(run.stdout, /##\[/);
  assert.equal(run.stdout.split(/[\r\n]/).filter((line) => /^\s*::(?!add-mask::)/.test(line)).length, 1);
  assert.ok(!run.masks.includes('e'));
});

test('the log has a line for the request and one for the response, and no body', async (t) => {
  const server = await serve(t, (_, response) =>
    response.writeHead(200, { 'Content-Type': 'text/plain' }).end('the-body'),
  );
  const run = await runInProcess(t, { inputs: withPat(server, { url: '/x', body: '"sent-body"' }) });
  assert.equal(run.log.length, 2);
  assert.match(run.log[0] ?? '', /^POST http:\/\/127\.0\.0\.1:\d+\/x \(personal access token, body of 11 B\)$/);
  assert.match(run.log[1] ?? '', /^HTTP 200 in \d+\.\d\d s \(8 B, text\/plain\)$/);
  assert.doesNotMatch(run.stdout, /the-body|sent-body/);
});

test('debug mode shows the beginning of the response body', async (t) => {
  const server = await serve(t, (_, response) =>
    response.writeHead(200, { 'Content-Type': 'text/plain' }).end(`begin${'x'.repeat(999)}end`),
  );
  const run = await runInProcess(t, { inputs: withPat(server, { url: '/x' }), env: { RUNNER_DEBUG: '1' } });
  assert.match(run.stdout, /^::debug::Body: beginx+$/m);
  assert.doesNotMatch(run.stdout, /xend/);
});

test('a credential echoed by the server appears only in the outputs `body` and `headers`', async (t) => {
  const server = await serve(t, (request, response) => {
    const token = request.headers.authorization ?? '';
    if (request.target === '/first')
      response.writeHead(307, { Location: `/second?t=${encodeURIComponent(pat)}` }).end();
    else
      response
        .writeHead(400, { 'X-Echo': token })
        .end(JSON.stringify({ errorCode: pat, errorMessage: `${token} ${btoa(`abc${pat}`)}` }));
  });
  const run = await runInProcess(t, { inputs: withPat(server, { url: '/first' }), env: { RUNNER_DEBUG: '1' } });
  assert.equal(run.code, 1);
  assert.ok(run.outputs.body?.includes(pat));
  assert.ok(run.outputs.headers?.includes(pat));
  assert.deepEqual(leaks({ ...run, outputs: { ...run.outputs, body: '', headers: '' } }), []);
});

test('a very long error message is shortened in the annotation, and complete in the output', async (t) => {
  const message = 'y'.repeat(50_000);
  const server = await serve(t, (_, response) =>
    response.writeHead(400).end(JSON.stringify({ errorCode: 'X', errorMessage: message })),
  );
  const run = await runInProcess(t, { inputs: withPat(server, { url: '/x' }) });
  assert.equal(run.code, 1);
  assert.ok((run.errors[0] ?? '').length < 4096);
  assert.equal(run.outputs['error-message'], message);
});

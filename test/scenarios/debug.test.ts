import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runInProcess, toServer, username } from '../support/action.ts';
import { trust, valid } from '../support/certificates.ts';
import { startProxy } from '../support/proxy.ts';
import { type Answer, serve } from '../support/serve.ts';
import type { Run } from '../support/step.ts';

const debug = { RUNNER_DEBUG: '1' };
const told = ({ stdout }: Run): string[] =>
  stdout.split(/\r?\n/).flatMap((line) => (line.startsWith('::debug::') ? [line.slice('::debug::'.length)] : []));

test('the debug log contains the details that maintainers need in a bug report', async (t) => {
  const server = await serve(
    t,
    [
      { status: 503 },
      {
        headers: {
          ...{ 'x-request-id': 'r-1', 'set-cookie': 'session=abcdef', link: '<https://x/?sig=abc>' },
          ...{ 'x-signature': 'abcdef', 'x-api-key': 'abcdef' },
        },
      },
    ],
    { tls: valid },
  );
  const proxy = await startProxy(server.port);
  t.after(proxy.close);
  const run = await runInProcess(t, {
    inputs: { api: 'deploy-v1', url: '/apps', retries: '3', timeout: '5m', username },
    env: {
      ...debug,
      ...trust,
      https_proxy: proxy.url,
      MENDIX_API_KEY: 'key-0123456789',
      GITHUB_ACTION_REPOSITORY: 'mendix-community/mendix-api-action',
      GITHUB_ACTION_REF: 'v1',
    },
  });
  assert.equal(run.code, 0, run.stdout);
  const times =
    /^Times of GET deploy\.mendix\.com: name \d+ ms, connection \d+ ms, proxy \d+ ms, TLS \d+ ms, first byte \d+ ms, rest \d+ ms; \d+ ms in all$/;
  const expected: (string | RegExp)[] = [
    'Inputs: username, url, api. Defaults: retries, timeout. From the environment: MENDIX_API_KEY.',
    `Action: mendix-community/mendix-api-action at v1. Node ${process.version} on ${process.platform}, ${process.arch}.`,
    'Endpoint: deploy-v1 GET /apps.',
    'Host: deploy.mendix.com is a Mendix host; it receives the api-key.',
    `Route: through the proxy ${proxy.url} (https_proxy).`,
    times,
    'Attempt 1 of 4 of the GET (status 503, Retry-After absent, documented as none) is retried.',
    /^Times of GET deploy\.mendix\.com: .*first byte \d+ ms, rest \d+ ms/,
    'Headers of the response 200:',
    '  x-request-id: r-1',
    '  set-cookie: ***',
    '  x-signature: ***',
    '  x-api-key: ***',
    '  link: <https://x/?sig=***',
  ];
  const lines = told(run);
  for (const each of expected) {
    const at = lines.findIndex((line) => (typeof each === 'string' ? line === each : each.test(line)));
    assert.ok(at >= 0, `${each} is not in\n${lines.join('\n')}`);
  }
});

for (const [name, inputs, env, says] of [
  ['a URL outside any API', { url: '/x', auth: 'none' }, {}, 'Endpoint: none for GET /x; the URL belongs to no API.'],
  [
    'a listed host',
    { url: '/x', pat: 'pat-0123456789' },
    {},
    /^Host: 127\.0\.0\.1:\d+ is listed in `allowed-hosts`; it receives the pat\.$/,
  ],
  ['no credential', { url: '/x' }, {}, /^Host: .*; no credential is sent\.$/],
  [
    'a call of localhost',
    { url: '/x', auth: 'none' },
    { http_proxy: 'http://127.0.0.1:1' },
    'Route: direct (localhost).',
  ],
] as const) {
  test(`the debug log describes ${name}`, async (t) => {
    const server = await serve(t, ['{}']);
    const run = await runInProcess(t, {
      inputs: { ...toServer(server), auth: name === 'a listed host' ? 'pat' : 'none', ...inputs },
      env: { ...debug, ...env },
    });
    assert.equal(run.code, 0, run.stdout);
    assert.ok(
      told(run).some((line) => (typeof says === 'string' ? line === says : says.test(line))),
      told(run).join('\n'),
    );
  });
}

test('the debug log says why a request is not retried, and also hides masked values in headers', async (t) => {
  const answer: Answer = {
    status: 502,
    body: '{"token":"t0ps3cret-of-the-body"}',
    headers: { 'x-copy': 't0ps3cret-of-the-body' },
  };
  const run = await runInProcess(t, {
    server: await serve(t, [answer]),
    inputs: { url: '/x', method: 'POST', mask: 'token' },
    env: debug,
  });
  assert.ok(
    told(run).includes(
      'Attempt 1 of 4 of the POST (status 502, Retry-After absent, documented as none) is not retried.',
    ),
  );
  assert.ok(told(run).includes('  x-copy: ***'));
  assert.ok(!told(run).join('\n').includes('t0ps3cret'));
});

test('without debug mode the log has no debug lines', async (t) => {
  const run = await runInProcess(t, { server: await serve(t, ['{}']), inputs: { url: '/x' } });
  assert.deepEqual(told(run), []);
});

/** The lines of a group in the log of a run. */
function groupOf({ stdout }: Run, title: string): string[] {
  const lines = stdout.split(/\r?\n/);
  const from = lines.indexOf(`::group::${title}`);
  const to = lines.indexOf('::endgroup::', from);
  assert.ok(from >= 0 && to > from, stdout);
  return lines.slice(from + 1, to);
}

test('the log of a dry run is a group', async (t) => {
  const server = await serve(t, ['{}']);
  const run = await runInProcess(t, { server, inputs: { url: '/x', auth: 'pat', 'dry-run': 'true' } });
  const lines = groupOf(run, 'Dry run: nothing is sent.');
  assert.deepEqual([lines[0], lines[1]], [`GET ${server.url}/x`, '  Authorization: ***']);
});

test('the log of a wait is a group, and the error of a failed wait follows the group', async (t) => {
  for (const [state, code] of [
    ['ok', 0],
    ['bad', 1],
  ] as const) {
    const run = await runInProcess(t, {
      server: await serve(t, [JSON.stringify({ state })]),
      inputs: { url: '/x', 'wait-until': "state == 'ok'", 'wait-failed': "state == 'bad'" },
    });
    assert.equal(run.code, code);
    assert.deepEqual(groupOf(run, 'Wait for GET /x').at(-1), `State after 0.0 s: ${state}`);
    assert.ok(
      run.stdout.lastIndexOf('::error') < 0 || run.stdout.lastIndexOf('::error') > run.stdout.indexOf('::endgroup::'),
    );
  }
});

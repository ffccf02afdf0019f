import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey, leaks, runInProcess, withApiKey } from '../support/action.ts';
import { serve } from '../support/serve.ts';
import { type Handler, json } from '../support/server.ts';

/** Redirects these paths; any other path is the target. */
const to =
  (locations: Record<string, string | undefined>, status = 307): Handler =>
  ({ target }, response) => {
    if (!(target in locations)) return json(response, 200, { goal: target });
    const location = locations[target];
    return response.writeHead(status, location === undefined ? {} : { Location: location }).end();
  };

interface Case {
  locations: Record<string, string | undefined>;
  status?: number;
  inputs?: Record<string, string>;
  /** The path that is reached. */
  reaches?: string;
  fails?: RegExp;
  requests: number;
}

const chain = (length: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length }, (_, index) => [index === 0 ? '/x' : `/${index}`, `/${index + 1}`]));

const cases: Record<string, Case> = {
  'a relative path is resolved': {
    locations: { '/a/x': '../b/y?z=1' },
    inputs: { url: '/a/x' },
    reaches: '/b/y?z=1',
    requests: 2,
  },
  'a fragment is removed': { locations: { '/x': '/y#z' }, reaches: '/y', requests: 2 },
  'five in a row are followed': { locations: chain(5), reaches: '/5', requests: 6 },
  'the sixth in a row is not followed': {
    locations: chain(6),
    fails: /the limit of 5 redirects is reached/,
    requests: 6,
  },
  'a loop is an error': {
    locations: { '/x': '/y', '/y': '/x' },
    fails: /is part of a redirect loop, back to GET http.*\/x/,
    requests: 2,
  },
  'the same URL again with GET instead of POST is not a loop': {
    locations: {},
    inputs: { method: 'POST', url: '/post-then-get' },
    reaches: '/post-then-get',
    requests: 2,
  },
  'a response without a Location is an error': { locations: { '/x': undefined }, fails: /returned 307/, requests: 1 },
  'an invalid Location is an error': { locations: { '/x': 'http://[' }, fails: /Location is not a URL/, requests: 1 },
  'the scheme file is refused': {
    locations: { '/x': 'file:///etc/passwd' },
    fails: /points to file:\/\/\/etc\/passwd, and file is not https/,
    requests: 1,
  },
  'the scheme gopher is refused': {
    locations: { '/x': 'gopher://old.example/y' },
    fails: /gopher:\/\/old\.example\/y, and gopher is not https/,
    requests: 1,
  },
  'a HEAD stays a HEAD after 303': {
    locations: { '/x': '/y' },
    status: 303,
    inputs: { method: 'HEAD' },
    reaches: '',
    requests: 2,
  },
  'a 300 is not followed': { locations: { '/x': '/y' }, status: 300, fails: /returned 300/, requests: 1 },
  'a 304 is not followed': { locations: { '/x': '/y' }, status: 304, fails: /returned 304/, requests: 1 },
};

for (const [name, { locations, status, inputs = {}, reaches, fails, requests }] of Object.entries(cases)) {
  test(`redirect: ${name}`, async (t) => {
    const follow = to(locations, status);
    const server = await serve(t, (request, response) => {
      const isFirst = request.target === '/post-then-get' && request.method === 'POST';
      return isFirst ? response.writeHead(303, { Location: request.target }).end() : follow(request, response);
    });
    const run = await runInProcess(t, { inputs: withApiKey(server, { url: '/x', ...inputs }) });
    assert.equal(server.requests.length, requests);
    assert.deepEqual(leaks(run), []);
    if (fails) {
      assert.equal(run.code, 1);
      assert.match(run.errors.join(), fails);
      assert.match(run.outputs.status ?? '', /^3\d\d$/);
      return;
    }
    assert.equal(run.code, 0, run.stdout);
    if (reaches) assert.deepEqual(JSON.parse(run.outputs.body ?? ''), { goal: reaches });
    assert.equal(server.requests.at(-1)?.method, inputs.method === 'HEAD' ? 'HEAD' : 'GET');
  });
}

test('a Location without a scheme can name another host, which receives no credential', async (t) => {
  const other = await serve(t, (_, response) => json(response, 200, {}));
  const server = await serve(t, (_, response) => response.writeHead(302, { Location: `//${other.host}/y` }).end());
  t.after(() => Promise.all([server.close(), other.close()]));
  const run = await runInProcess(t, { inputs: withApiKey(server, { url: '/x' }) });
  assert.equal(run.code, 0, run.stdout);
  assert.equal(other.requests[0]?.headers['mendix-apikey'], undefined);
  assert.equal(other.requests[0]?.headers['mendix-username'], undefined);
});

test('the credential is not sent again if a redirect leads back to the first origin', async (t) => {
  const other = await serve(t, (_, response) => response.writeHead(307, { Location: `${server.url}/home` }).end());
  const server = await serve(t, (request, response) =>
    request.target === '/x'
      ? response.writeHead(307, { Location: `${other.url}/away` }).end()
      : json(response, 200, {}),
  );
  t.after(() => Promise.all([server.close(), other.close()]));
  const run = await runInProcess(t, { inputs: withApiKey(server, { url: '/x' }) });
  assert.equal(run.code, 0, run.stdout);
  assert.equal(server.requests[0]?.headers['mendix-apikey'], apiKey);
  assert.equal(server.requests[1]?.headers['mendix-apikey'], undefined);
});

test('user info in a Location is not sent', async (t) => {
  const server = await serve(t, (request, response) =>
    request.target === '/x'
      ? response.writeHead(307, { Location: `http://me:geheim@${request.headers.host}/y` }).end()
      : json(response, 200, {}),
  );
  const run = await runInProcess(t, { inputs: withApiKey(server, { url: '/x' }) });
  assert.equal(run.code, 0, run.stdout);
  assert.equal(server.requests[1]?.headers.authorization, undefined);
  assert.doesNotMatch(run.stdout, /geheim/);
});

for (const [what, locations, goal] of [
  ['differ are not followed', ['/y', '/z'], undefined],
  ['are equal count as one', ['/y', '/y'], '/y'],
] as const) {
  test(`two Location headers that ${what}`, async (t) => {
    const server = await serve(t, ({ target }, response) =>
      target === '/x'
        ? response.writeHead(307, ['Location', locations[0], 'Location', locations[1]]).end()
        : json(response, 200, { goal: target }),
    );
    const run = await runInProcess(t, { inputs: withApiKey(server, { url: '/x' }) });
    assert.equal(run.code, goal ? 0 : 1, run.stdout);
    if (goal) assert.deepEqual(JSON.parse(run.outputs.body ?? ''), { goal });
    else assert.match(run.errors.join(), /the redirect is not followed: it has two different Location headers/);
  });
}

test('a Location in UTF-8 is decoded as UTF-8', async (t) => {
  const server = await serve(t, ({ target }, response) =>
    target === '/x'
      ? response.writeHead(307, { Location: Buffer.from('/caf\u00e9').toString('latin1') }).end()
      : json(response, 200, { goal: target }),
  );
  const run = await runInProcess(t, { inputs: withApiKey(server, { url: '/x' }) });
  assert.deepEqual(JSON.parse(run.outputs.body ?? ''), { goal: '/caf%C3%A9' }, run.stdout);
});

test('a redirect that removes the body also removes its headers', async (t) => {
  const server = await serve(t, ({ target }, response) =>
    target === '/x' ? response.writeHead(303, { Location: '/y' }).end() : json(response, 200, {}),
  );
  const headers = 'Content-Language: nl\nContent-Location: /z\nContent-Encoding: identity\nX-Mine: 1';
  const inputs = withApiKey(server, { url: '/x', method: 'POST', body: '{}', headers });
  const run = await runInProcess(t, { inputs });
  assert.equal(run.code, 0, run.stdout);
  const names = Object.keys(server.requests[1]?.headers ?? {});
  assert.deepEqual(
    names.filter((name) => name.startsWith('content-')),
    [],
  );
  assert.ok(names.includes('x-mine'));
});

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { runInProcess } from '../support/action.ts';
import { render, textOf } from '../support/render.ts';
import { type Answer, serve } from '../support/serve.ts';

const hostile =
  'a|b\n| x | y |\n<script>alert(1)</script> `c` [l](https://e.example) ![i](x) $m$ \\| &amp; @user #1 ```';

test('the job summary shows the request, the result and the extracted values, and no value breaks its table', async (t) => {
  const body = JSON.stringify({ v: hostile, token: 'secret-0123456789', n: 1 });
  const run = await runInProcess(t, {
    server: await serve(t, [body]),
    inputs: {
      url: '/x?q=1',
      summary: 'true',
      extract: 'value: v\ntoken: token\nn: n',
      mask: 'token',
    },
  });
  assert.equal(run.code, 0, run.stdout);
  const summary = run.summary.replaceAll('<wbr>', '');
  assert.match(summary, /^### .*GET http:\/\/127\.0\.0\.1:\d+\/x\n/);
  const rows = summary.split('\n').filter((line) => line.startsWith('|'));
  assert.equal(rows.length, 5);
  for (const row of rows) assert.equal(row.split('|').length, 4, row);
  assert.doesNotMatch(summary, /[<[`$\\]|secret-0123|@user/);
  assert.match(summary, /\| token \| &#42;&#42;&#42; \|/);
  assert.match(summary, /\| n \| 1 \|/);
});

test('the job summary lists the states of a wait, and the error of a failure', async (t) => {
  const answers = ['{"done":0,"s":"x"}', '{"done":1}'];
  const inputs = { url: '/x', 'wait-until': 'done == `1`', 'wait-interval': '1s', summary: 'true' };
  const run = await runInProcess(t, { server: await serve(t, answers), inputs });
  assert.equal(run.code, 0, run.stdout);
  assert.match(run.summary, /\| State \| First seen after \|\n\| --- \| --- \|\n\| HTTP 200 \| \d/);
  const failed = await runInProcess(t, {
    server: await serve(t, [{ status: 404, body: `{"errorCode":"X","errorMessage":${JSON.stringify(hostile)}}` }]),
    inputs: {
      url: '/x',
      summary: 'true',
    },
  });
  assert.equal(failed.code, 1);
  assert.match(failed.summary, /returned 404/);
  assert.doesNotMatch(failed.summary.replaceAll('<wbr>', ''), /[<[`$\\]/);
});

test('no text from Mendix becomes a link in the job summary', async (t) => {
  const message = 'Sign in at https://evil.example/login or www.evil.example, or write to help@evil.example.';
  const server = await serve(t, [{ status: 409, body: JSON.stringify({ errorCode: 'X', errorMessage: message }) }]);
  const { summary } = await runInProcess(t, { server, inputs: { url: '/x', summary: 'true' } });
  assert.match(textOf(render(summary)), /Sign in at https:\/\/evil\.example\/login/);
  assert.doesNotMatch(render(summary), /<(?:a|img)\s/);
});

test('with `summary: false` no job summary is written', async (t) => {
  const run = await runInProcess(t, { server: await serve(t, ['{}']), inputs: { url: '/x' } });
  assert.equal(run.summary, '');
});

const pages = { api: 'app-repository-v1', url: '/repositories/{a}/branches', 'path-params': 'a=1', paginate: 'true' };
const page = (items: number[], next?: string): string =>
  JSON.stringify({ items, cursors: next === undefined ? {} : { next } });

test('paginate keeps an initial offset and the rest of the query', async (t) => {
  const answer = (offset: number, size: number): string =>
    JSON.stringify({ snapshots: Array.from({ length: size }, (_, i) => offset + i), total: 7, offset, limit: 2 });
  const server = await serve(t, [answer(3, 2), answer(5, 2)]);
  const run = await runInProcess(t, {
    server,
    inputs: {
      api: 'backups-v2',
      url: '/apps/{p}/environments/{e}/snapshots?x=a+b%20c',
      'path-params': 'p=P\ne=E',
      query: 'limit=2\noffset=3',
      paginate: 'true',
    },
  });
  assert.equal(run.code, 0, run.stdout);
  assert.equal(run.outputs.body, '[3,4,5,6]');
  const base = '/api/v2/apps/P/environments/E/snapshots?x=a+b%20c&limit=2';
  assert.deepEqual(
    server.requests.map(({ target }) => target),
    [`${base}&offset=3`, `${base}&offset=5`],
  );
});

const breaks: [name: string, answers: Answer[], pattern: RegExp][] = [
  ['a cursor that repeats', [page([1], 'a'), page([2], 'b'), page([3], 'a')], /names a page that was already read/],
  ['a page that repeats', [page([1, 2], 'a'), page([1, 2], 'b')], /the same page twice/],
  [
    'ten empty pages with new cursors',
    [page([1], 'a'), ...Array.from({ length: 10 }, (_, index) => page([], `c${index}`))],
    /10 pages in a row are empty, and the API names another one/,
  ],
  ['a cursor that is a list', ['{"items":[1],"cursors":{"next":["a"]}}'], /a next page without a cursor/],
  ['an object in place of the list', ['{"items":{}}'], /^GET \S+ returned 200\. paginate: .* has no list at `items`/],
  ['a first page without JSON', ['<p>'], /the response is not JSON/],
  ['a second page without JSON', [page([1], 'a'), 'x'], /the response is not JSON/],
  ['a URL without a cursor', [page([1], 'https://evil.example/next?x=1')], /a next page without a cursor/],
  [
    'an error on the second page',
    [page([1], 'a'), { status: 403 }],
    /returned 403\n.*The PAT needs the scope mx:model/,
  ],
];
for (const [name, answers, pattern] of breaks) {
  test(`paginate: ${name} fails the step, and leaves no file`, async (t) => {
    const server = await serve(t, answers);
    const run = await runInProcess(t, { server, inputs: { ...pages, 'response-file': 'out/all.json' } });
    const { folder } = run;
    assert.equal(run.code, 1);
    assert.match(run.errors.join(), pattern);
    assert.deepEqual(readdirSync(join(folder, 'out')), []);
    for (const request of server.requests) assert.equal(request.headers.host, server.host);
  });
}

test('paginate accepts nine empty pages in a row', async (t) => {
  const empty = (name: string): string[] => Array.from({ length: 9 }, (_, index) => page([], `${name}${index}`));
  const server = await serve(t, [page([1], 'a'), ...empty('c'), page([2], 'b'), ...empty('d'), page([])]);
  const run = await runInProcess(t, { server, inputs: pages });
  assert.equal(run.code, 0, run.stdout);
  assert.deepEqual([run.outputs.body, server.requests.length], ['[1,2]', 21]);
});

test('paginate fetches the next page from the same host, even if the response names another', async (t) => {
  const server = await serve(t, [page([1], 'https://evil.example/next?cursor=%2Fa%20b'), page([2])]);
  const run = await runInProcess(t, { server, inputs: pages });
  assert.equal(run.code, 0, run.stdout);
  assert.equal(server.requests[1]?.target, '/v1/repositories/1/branches?cursor=%2Fa%20b');
  assert.deepEqual([run.outputs.body, run.outputs.items], ['[1,2]', '2']);
});

test('with paginate, extract reads the list of all items and not only the first page', async (t) => {
  const answers = ['{"items":[1],"page":{"totalElements":1,"elements":1}}'];
  const run = await runInProcess(t, {
    server: await serve(t, answers),
    inputs: {
      api: 'projects-v2',
      url: '/projects/{a}/members',
      'path-params': 'a=1',
      paginate: 'true',
      extract: 'total?: [].totalElements | [0]\nfirst: [0]',
    },
  });
  assert.equal(run.code, 0, run.stdout);
  assert.deepEqual([run.outputs.total, run.outputs.first], ['', '1']);
});

test('if a large page is incomplete, the outputs describe the previous page and the error is reported', async (t) => {
  const large = (id: number, next: string): string =>
    JSON.stringify({ items: [{ id, text: 'x'.repeat(300_000) }], cursors: { next } });
  const answers: Answer[] = [large(1, 'a'), large(2, 'b'), { drop: true }];
  const run = await runInProcess(t, {
    server: await serve(t, answers),
    inputs: { ...pages, retries: '0', 'response-file': 'out/all.json' },
  });
  const { folder } = run;
  assert.equal(run.code, 1);
  assert.match(run.errors.join(), /^GET http.*\/branches failed\..*(?:the connection was closed|ECONNRESET)/);
  assert.equal(run.outputs.status, '200');
  assert.deepEqual(readdirSync(join(folder, 'out')), []);
});

test('paginate loses no item if the server silently lowers the limit', async (t) => {
  const certificates = (from: number): string =>
    JSON.stringify({
      certificates: Array.from({ length: Math.min(10, 25 - from) }, (_, i) => from + i),
      totalCount: 25,
    });
  const run = await runInProcess(t, {
    server: await serve(t, [certificates(0), certificates(10), certificates(20)]),
    inputs: {
      api: 'certificates-v1',
      url: '/certificates',
      query: 'limit=30',
      paginate: 'true',
    },
  });
  assert.equal(run.code, 0, run.stdout);
  assert.equal(run.outputs.items, '25');
});

test('paginate accepts a cursor that looks like a path', async (t) => {
  const server = await serve(t, [page([1], '/9j+4A=='), page([2])]);
  const run = await runInProcess(t, { server, inputs: pages });
  assert.equal(run.code, 0, run.stdout);
  assert.equal(server.requests[1]?.target, '/v1/repositories/1/branches?cursor=%2F9j%2B4A%3D%3D');
});

test('paginate fails if a page is redirected to another host', async (t) => {
  const other = await serve(t, [page([9])]);
  const answers: Answer[] = [page([1], 'a'), { status: 302, headers: { location: `${other.url}/x` } }];
  const run = await runInProcess(t, { server: await serve(t, answers), inputs: pages });
  assert.equal(run.code, 1);
  assert.match(run.errors.join(), /a page is redirected to another host/);
});

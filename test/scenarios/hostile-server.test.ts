import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { pat, runInProcess, withPat } from '../support/action.ts';
import { type Answer, serve } from '../support/serve.ts';
import type { Run } from '../support/step.ts';

const failing = (fields: object): Answer => ({ status: 400, body: JSON.stringify({ errorCode: 'E', ...fields }) });
/** Everything that a run shows or passes on, except `body` and the mask commands. */
const seen = (run: Run): string => {
  const { body: _, headers: __, ...outputs } = run.outputs;
  const log = run.stdout.split('\n').filter((line) => !line.startsWith('::add-mask::'));
  return [...log, run.summary, ...Object.values(outputs)].join('\n');
};

/** Asserts that the run ended properly, with the error of the server. */
function assertFails(run: Run): void {
  assert.deepEqual([run.code, run.outputs['error-code'], run.outputs.status], [1, 'E', '400'], run.stdout);
  assert.match(run.errors.join(), /returned 400: E: /);
}

test('a secret is hidden even where a message is cut within it', async (t) => {
  for (let shift = 1; shift < pat.length; shift += 4) {
    const message = 'x'.repeat(2997 - pat.length + shift) + pat;
    const run = await runInProcess(t, {
      server: await serve(t, [failing({ errorMessage: message })]),
      inputs: { url: '/x', summary: 'true', auth: 'pat' },
    });
    assertFails(run);
    assert.ok(!seen(run).includes(pat.slice(0, 6)), String(shift));
  }
});

test('a masked text that overlaps the credential does not reveal the rest of it', async (t) => {
  const bait = `${'A'.repeat(40)}${pat.slice(0, 1)}`;
  const answer = failing({ t: bait, errorMessage: `${'A'.repeat(40)}${pat}` });
  const run = await runInProcess(t, {
    server: await serve(t, [answer]),
    inputs: { url: '/x', mask: 't', summary: 'true' },
  });
  assertFails(run);
  assert.match(run.errors.join(), /\*\*\*/);
  assert.ok(!seen(run).includes(pat.slice(1)));
});

test('a credential echoed by the server appears in no extracted value, file name or first-body', async (t) => {
  const escaped = JSON.stringify({ echo: pat }).replaceAll('/', '\\/').replaceAll('+', '\\u002B');
  const run = await runInProcess(t, {
    server: await serve(t, [escaped]),
    inputs: { url: '/x', extract: 'x: echo' },
    env: { RUNNER_DEBUG: '1' },
  });
  assert.equal(run.code, 0, run.stdout);
  assert.equal(run.outputs.x, '***');
  assert.ok(!seen(run).includes(pat.slice(0, 8)));
  const plain = 'tok-plain0123456';
  const server = await serve(t, ({ target }, response) =>
    target === '/x'
      ? response.writeHead(200, { 'content-type': 'application/json' }).end(`{"u":"${server.url}/file"}`)
      : response.writeHead(200, { 'content-disposition': `attachment; filename="${plain}"` }).end('x'),
  );
  const named = await runInProcess(t, { inputs: withPat(server, { url: '/x', pat: plain, download: 'u' }) });
  assert.equal(named.code, 0, named.stdout);
  assert.deepEqual(readdirSync(join(named.folder, 'temp')), ['___']);
});

test('a value nested too deeply to be masked fails the step', async (t) => {
  const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
  const body = `{"t":"super-secret-value","errorCode":"E","errorMessage":"super-secret-value","d":${deep}}`;
  const run = await runInProcess(t, {
    server: await serve(t, [{ status: 400, body }]),
    inputs: { url: '/x', mask: 't' },
  });
  assert.equal(run.code, 1);
  assert.match(run.errors.join(), /nested too deeply/);
  assert.ok(!seen(run).includes('super-secret'));
});

test('a masked text is hidden even if it contains characters that a log line cannot contain', async (t) => {
  for (const char of ['\u2028', '\u007f', '\u0085', '\b', '##[', '\n', '\r\n']) {
    const secret = `super${char}secretvalue`;
    const run = await runInProcess(t, {
      server: await serve(t, [failing({ t: secret, errorMessage: `m ${secret}` })]),
      inputs: { url: '/x', mask: 't' },
    });
    // The bodies are passed on as outputs unchanged; the runner masks them in its log.
    run.outputs['first-body'] = '';
    assertFails(run);
    assert.match(run.errors.join(), /m \*\*\*/);
    assert.ok(!seen(run).includes('secretvalue'), JSON.stringify(char));
  }
});

test('short lines of a masked text are not masked separately', async (t) => {
  const run = await runInProcess(t, {
    server: await serve(t, ['{"t":"a-long-secret\\ne\\n1\\nother-secret"}']),
    inputs: { url: '/x', mask: 't' },
  });
  assert.equal(run.code, 0, run.stdout);
  for (const mask of run.masks) assert.ok(!/[\r\n]/.test(mask), mask);
  for (const text of ['a-long-secret', 'other-secret']) assert.ok(run.masks.includes(text));
  assert.ok(!run.masks.includes('e') && !run.masks.includes('1'));
});

test('the signature of a link that redirects does not appear in the log', async (t) => {
  const target = '{self}/f?a=1&X-Amz-Signature=abcdef0123';
  const run = await runInProcess(t, {
    server: await serve(t, [{ status: 302, headers: { location: target } }, '{}']),
    inputs: { url: '/x' },
  });
  assert.equal(run.code, 0, run.stdout);
  assert.ok(run.log.some((line) => line.includes('/f?a=1&X-Amz-Signature=***')));
  const post = await runInProcess(t, {
    server: await serve(t, [{ status: 302, headers: { location: target } }]),
    inputs: { url: '/x', method: 'POST' },
  });
  assert.match(post.errors.join(), /X-Amz-Signature=\*\*\*/);
});

test('the number of nested Content-Encodings that are decoded is limited', async (t) => {
  const empty = gzipSync('');
  const inner = gzipSync(Buffer.concat(Array.from({ length: 500_000 }, () => empty)));
  const body = gzipSync(Buffer.concat(Array.from({ length: 300 }, () => inner)));
  for (const coding of ['gzip, gzip, gzip', Array.from({ length: 3000 }, () => 'gzip').join()]) {
    const server = await serve(t, (_, response) => response.writeHead(200, { 'content-encoding': coding }).end(body));
    const run = await runInProcess(t, { inputs: withPat(server, { url: '/x' }) });
    // An absurd number of codings is not decoded: the bytes are passed on unchanged.
    assert.equal(run.code, 0, run.stdout);
    assert.deepEqual(readFileSync(run.outputs['response-file'] ?? ''), body);
  }
  const server = await serve(t, (_, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip, gzip' }).end(body),
  );
  const run = await runInProcess(t, { inputs: withPat(server, { url: '/x' }), bound: 60_000 });
  assert.deepEqual([run.code, run.outputs['error-code']], [1, 'HTTP_200']);
  assert.match(run.errors.join(), /decompression bomb/);
});

const wait = { url: '/jobs', body: '{}', 'wait-url': '/jobs/{id}', 'wait-until': 'done', 'wait-timeout': '1s' };
const build = { api: 'build-v1', url: '/apps/{a}/packages', 'path-params': 'a=calc', body: '{}', wait: 'true' };
const pages = { api: 'app-repository-v1', url: '/repositories/{a}/branches', 'path-params': 'a=1', paginate: 'true' };
const large = 'x'.repeat(300_000);
const cases: [name: string, answers: Answer[], inputs: Record<string, string>, pattern: RegExp][] = [
  [
    'an ID that is half a surrogate pair',
    ['{"PackageId":"a\\ud800"}'],
    build,
    /is not a valid ID, so the step cannot wait for the operation/,
  ],
  ['an ID that would collapse in a URL', ['{"PackageId":".."}'], build, /is not a valid ID/],
  ['a value of wait-url that is half a surrogate pair', ['{"id":"a\\ud800"}'], wait, /not valid Unicode/],
  ['a huge cursor', [`{"items":[1],"cursors":{"next":"${'c'.repeat(5000)}"}}`], pages, /more than 4096 characters/],
  ['a huge masked text', [`{"t":"${large}"}`], { url: '/x', mask: 't' }, /more than 256 KiB/],
  ['a huge URL', [`{"u":"https://x.example/${large}"}`], { url: '/x', download: 'u' }, /is not a URL/],
  ['a URL with line breaks', ['{"u":"https://x.example/\\ne\\n1"}'], { url: '/x', download: 'u' }, /is not a URL/],
];
for (const [name, answers, inputs, pattern] of cases) {
  test(`${name} fails the step with an error for the user`, async (t) => {
    const run = await runInProcess(t, { server: await serve(t, answers), inputs });
    assert.equal(run.code, 1);
    assert.match(run.errors.join(), pattern);
    assert.doesNotMatch(run.stdout, /bug in mendix-api-action/);
    assert.ok(run.masks.every((mask) => mask.length < 1000));
  });
}

test('a list whose cursor is half a surrogate pair still ends', async (t) => {
  const run = await runInProcess(t, {
    server: await serve(t, ['{"items":[1],"cursors":{"next":"a\\ud800"}}']),
    inputs: pages,
  });
  assert.equal(run.code, 1);
  assert.doesNotMatch(run.stdout, /bug in mendix-api-action/);
});

test('a huge state is shortened in the log', async (t) => {
  const run = await runInProcess(t, {
    server: await serve(t, ['{"PackageId":"p"}', `{"Status":"${large}"}`]),
    inputs: {
      ...build,
      'wait-interval': '1s',
      'wait-timeout': '2s',
    },
  });
  assert.equal(run.code, 1);
  assert.ok(run.stdout.length < 20_000);
});

test('a failed step leaves no file behind', async (t) => {
  const files = await serve(t, (_, response) => response.writeHead(404).end('x'.repeat(400_000)));
  const failed = await runInProcess(t, {
    server: await serve(t, [`{"u":"${files.url}/f"}`]),
    inputs: {
      url: '/x',
      download: 'u',
      'download-file': 'build/app.mda',
    },
  });
  assert.equal(failed.code, 1);
  assert.ok(!existsSync(join(failed.folder, 'build')));
  assert.deepEqual(readdirSync(join(failed.folder, 'temp')), []);
  const unmasked = await runInProcess(t, {
    server: await serve(t, [`{"a":"${'x'.repeat(400_000)}"}`]),
    inputs: {
      url: '/x',
      mask: 'sum(a)',
      'response-file': 'build/r.json',
    },
  });
  assert.equal(unmasked.code, 1);
  assert.deepEqual(readdirSync(join(unmasked.folder, 'build')), []);
});

test('a long file name is shortened to the limit of file systems', async (t) => {
  const files = await serve(t, (_, response) =>
    response
      .writeHead(200, { 'content-disposition': `attachment; filename*=utf-8''${'%E6%BC%A2'.repeat(90)}.zip` })
      .end('x'),
  );
  const run = await runInProcess(t, {
    server: await serve(t, [`{"u":"${files.url}/f"}`]),
    inputs: { url: '/x', download: 'u' },
  });
  assert.equal(run.code, 0, run.stdout);
  const name = basename(run.outputs['download-file'] ?? '');
  assert.match(name, /^\u6f22+$/);
  assert.ok(Buffer.byteLength(name) <= 150, name);
  assert.deepEqual(readdirSync(join(run.folder, 'temp')), [name]);
});

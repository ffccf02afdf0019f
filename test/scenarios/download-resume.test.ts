// An interrupted download: when it resumes, when it starts again, and that parts of two files are never joined.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { createFolder, runInProcess, withApiKey } from '../support/action.ts';
import { createJumpingClock } from '../support/jumping-clock.ts';
import { serve } from '../support/serve.ts';

const size = 600_000;
const file = Buffer.alloc(size, 'old line\n');
const newFile = Buffer.alloc(size, 'the line of the new file\n');
const whole = { etag: '"v1"', 'content-length': size, 'content-disposition': 'attachment; filename="app.mda"' };

/** One response of the storage. */
interface Sent {
  status: number;
  headers?: Record<string, string | number>;
  body?: Buffer;
  /** Closes the connection after the body, although the header announced more. */
  breaksOff?: true;
}

/** The first half of the file, and nothing more. */
const firstHalf = (headers: Record<string, string | number> = whole): Sent => ({
  ...{ status: 200, headers, body: file.subarray(0, size / 2), breaksOff: true },
});

/** A part of the file, with other headers. */
const part = (start: number, end: number, change: Record<string, string> = {}, body = file): Sent => ({
  status: 206,
  headers: { etag: '"v1"', 'content-range': `bytes ${start}-${end - 1}/${size}`, ...change },
  body: body.subarray(start, end),
});

/** Downloads from a storage that sends these responses; each receives the requested position. */
async function download(
  t: TestContext,
  responses: readonly ((from: number) => Sent)[],
  inputs: Record<string, string> = {},
) {
  const left = [...responses];
  const storage = await serve(t, ({ headers }, response) => {
    const from = Number(/^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1] ?? 0);
    const sent = left.shift()?.(from) ?? { status: 400 };
    response.writeHead(sent.status, sent.headers);
    if (sent.breaksOff) response.write(sent.body, () => response.socket?.end());
    else response.end(sent.body);
  });
  const api = await serve(t, [`{"u":"${storage.url}/x"}`]);
  const folder = createFolder(t);
  const run = await runInProcess(t, {
    folder,
    clock: createJumpingClock(),
    inputs: withApiKey(api, { url: '/x', download: 'u', ...inputs }),
  });
  const path = run.outputs['download-file'] ?? '';
  return {
    run,
    saved: path === '' ? undefined : readFileSync(path),
    asked: storage.requests.map(({ headers }) => headers.range ?? 'all'),
    requests: storage.requests,
    rest: readdirSync(join(folder, 'temp')).filter((name) => join(folder, 'temp', name) !== path),
  };
}

test('an interrupted download is resumed on condition that the file is still the same', async (t) => {
  const { run, saved, requests, rest } = await download(t, [
    () => firstHalf(),
    () => ({ status: 503 }),
    // A response to If-Range need not repeat the name of the file.
    (from) => ({ ...part(from, 500_000), breaksOff: true }),
    (from) => part(from, size),
  ]);
  assert.equal(run.code, 0, run.stdout);
  assert.ok(saved?.equals(file));
  assert.equal(run.outputs['download-file'], join(run.folder, 'temp/app.mda'));
  const [first, ...others] = requests;
  assert.deepEqual([first?.headers.range, first?.headers['if-range']], [undefined, undefined]);
  assert.deepEqual(
    others.map(({ headers }) => headers['if-range']),
    ['"v1"', '"v1"', '"v1"'],
  );
  const froms = others.map(({ headers }) => Number(/^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1]));
  assert.deepEqual(froms, [300_000, 300_000, 500_000]);
  for (const { headers } of requests)
    assert.deepEqual([headers['mendix-apikey'], headers['accept-encoding']], [undefined, 'identity']);
  assert.match(run.log.join('\n'), /Attempt 1 of 4 failed .*\nResuming the download at 293\.0 KiB\.\n/);
  assert.deepEqual(rest, []);
});

for (const [name, headers] of [
  ['no ETag', { 'content-length': size, 'last-modified': 'Sat, 28 Nov 2026 10:00:00 GMT' }],
  ['a weak ETag, which two files may share', { ...whole, etag: 'W/"v1"' }],
  ['a Content-Encoding, whose bytes can differ between responses', { ...whole, 'content-encoding': 'gzip' }],
] as const)
  test(`an interrupted download with ${name} starts from the beginning`, async (t) => {
    const { run, saved, asked, rest } = await download(t, [
      () => firstHalf(headers),
      () => ({ status: 200, headers, body: file }),
    ]);
    assert.equal(run.code, 0, run.stdout);
    assert.ok(saved?.equals(file));
    assert.deepEqual([asked, rest], [['all', 'all'], []]);
    assert.doesNotMatch(run.log.join('\n'), /Resuming/);
  });

test('a file that changed in the meantime is downloaded from the beginning', async (t) => {
  const { run, saved, asked } = await download(t, [
    () => firstHalf(),
    () => ({ status: 200, headers: { ...whole, etag: '"v2"' }, body: newFile }),
  ]);
  assert.equal(run.code, 0, run.stdout);
  assert.ok(saved?.equals(newFile));
  assert.deepEqual(asked, ['all', 'bytes=300000-']);
});

for (const [name, change] of [
  ['another ETag', { etag: '"v2"' }],
  ['no ETag', { etag: '' }],
  ['a weak ETag', { etag: 'W/"v1"' }],
  ['another length', { 'content-range': `bytes 300000-${size - 1}/${size + 1}` }],
  ['an unknown length', { 'content-range': `bytes 300000-${size - 1}/*` }],
  ['another start position', { 'content-range': `bytes 400000-${size - 1}/${size}` }],
  ['a Content-Encoding', { 'content-encoding': 'gzip' }],
  ['no Content-Range', { 'content-range': '' }],
] as const)
  test(`a rest with ${name} is not joined to the first half`, async (t) => {
    const { run, saved, asked, rest } = await download(t, [
      () => firstHalf(),
      (from) => part(from, size, change, newFile),
      () => ({ status: 200, headers: { ...whole, etag: '"v2"' }, body: newFile }),
    ]);
    assert.equal(run.code, 0, run.stdout);
    assert.ok(saved?.equals(newFile));
    assert.deepEqual([asked, rest], [['all', 'bytes=300000-', 'all'], []]);
  });

test('bytes of the rest that overlap are dropped, and a rest that is too short is continued any number of times', async (t) => {
  const { run, saved, asked } = await download(
    t,
    [
      () => firstHalf(),
      (from) => part(from - 100_000, from + 50_000),
      (from) => part(from, from + 100_000),
      (from) => part(from, from + 100_000),
      (from) => part(from, size),
    ],
    { retries: '1' },
  );
  assert.equal(run.code, 0, run.stdout);
  assert.ok(saved?.equals(file));
  assert.deepEqual(asked, ['all', 'bytes=300000-', 'bytes=350000-', 'bytes=450000-', 'bytes=550000-']);
});

test('a position beyond the end of the file makes the download start again', async (t) => {
  const { run, saved, asked } = await download(t, [
    () => firstHalf(),
    () => ({ status: 416 }),
    () => ({ status: 200, headers: whole, body: file }),
  ]);
  assert.equal(run.code, 0, run.stdout);
  assert.ok(saved?.equals(file));
  assert.deepEqual(asked, ['all', 'bytes=300000-', 'all']);
});

for (const [name, responses, inputs, code, says, count] of [
  ['without retries', [() => firstHalf()], { retries: '0' }, 'CONNECTION_FAILED', /closed|aborted|broke|ended/, 1],
  [
    'once the retries are used up',
    [firstHalf, firstHalf, firstHalf].map((each) => () => each()),
    { retries: '2' },
    'CONNECTION_FAILED',
    /attempt 3|3 attempts/,
    3,
  ],
  [
    'that then gets a status that is not retried',
    [() => firstHalf(), () => ({ status: 500 })],
    {},
    'DOWNLOAD_FAILED',
    /returned 500/,
    2,
  ],
  [
    'that only ever gets a part of the file',
    [0, 1, 2].map(() => () => part(0, 10)),
    { retries: '2' },
    'DOWNLOAD_FAILED',
    /206/,
    1,
  ],
  [
    'whose rest is always that of another file',
    [() => firstHalf(), ...[0, 1, 2, 3].map(() => () => part(0, 10, { etag: '"v2"' }))],
    { retries: '1' },
    'DOWNLOAD_FAILED',
    /206/,
    3,
  ],
] as const)
  test(`a download ${name} fails, and leaves no file`, async (t) => {
    const { run, saved, asked, rest } = await download(t, responses, inputs);
    assert.deepEqual([run.code, run.outputs['error-code'], saved, rest], [1, code, undefined, []]);
    assert.match(run.errors.join(), says);
    assert.equal(asked.length, count);
  });

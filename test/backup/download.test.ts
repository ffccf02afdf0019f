// The download of an archive: interrupted transfers, expired links and hosts that cannot be trusted.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { expireLinks, fileOf } from '../platform/links.ts';
import type { Platform } from '../platform/platform.ts';
import { findApp } from '../platform/state.ts';
import { createEnvironment } from '../platform/world.ts';
import { createFolder } from '../support/action.ts';
import { createJumpingClock } from '../support/jumping-clock.ts';
import { serve } from '../support/serve.ts';
import { backup, calcAt, calls, quickPlatform, type StepRun } from './support.ts';

const size = 900_000;
const signature = 's3cr3t-signature';
const page = { status: 200, headers: { 'content-type': 'text/html' }, body: Buffer.from('<h1>Sign in</h1>') };

async function platformWithFile(t: Parameters<typeof quickPlatform>[0]): Promise<Platform> {
  const platform = await quickPlatform(t);
  platform.state.script.fileSize = size;
  return platform;
}

const asked = (platform: Platform) =>
  platform.requests.filter(({ route }) => route === calls.file).map(({ headers }) => headers.range ?? 'all');

/** Asserts that the file exists and has the bytes of the archive that the outputs name. */
function assertDownloaded(run: StepRun): void {
  assert.deepEqual([run.code, run.errors, run.outputs.size], [0, [], String(size)]);
  const bytes = readFileSync(run.outputs.file ?? '');
  assert.ok(bytes.equals(fileOf(`${run.outputs['archive-id']}.backup`, size)));
  assert.ok(!run.log.join('\n').includes(signature));
}

suite('the download of a backup', { concurrency: 4 }, () => {
  test('resumes where it was interrupted', async (t) => {
    const platform = await platformWithFile(t);
    platform.faults.push(
      { call: calls.file, kind: 'cut', after: 400_000 },
      { call: calls.file, kind: 'drop' },
      { call: calls.file, kind: 'cut', after: 100_000 },
    );
    const run = await backup(t, platform);
    assertDownloaded(run);
    const ranges = asked(platform);
    assert.deepEqual([ranges.length, ranges[0]], [4, 'all']);
    for (const { headers } of platform.requests.filter(({ route }) => route === calls.file))
      assert.equal(headers['accept-encoding'], 'identity');
    const froms = ranges.slice(1).map((range) => Number(/^bytes=(\d+)-$/.exec(range)?.[1]));
    assert.ok(
      froms.every((from) => from > 0 && from <= 500_000),
      ranges.join(),
    );
    assert.equal(froms[0], froms[1]);
    assert.ok((froms[2] ?? 0) > (froms[1] ?? 0));
    assert.match(run.log.join('\n'), /resuming at [\d.]+ KiB/);
  });

  test('starts again if the storage has only a weak ETag, which two files may share', async (t) => {
    const platform = await platformWithFile(t);
    const body = Buffer.alloc(500_000, 'x');
    const headers = { ETag: 'W/"x"', 'Content-Type': 'application/gzip', 'Content-Length': String(size) };
    platform.faults.push({ call: calls.file, kind: 'answer', answer: { status: 200, headers, body } });
    const run = await backup(t, platform);
    assertDownloaded(run);
    assert.deepEqual(asked(platform), ['all', 'all']);
  });

  test('has all its retries again after each piece that arrives', async (t) => {
    const platform = await platformWithFile(t);
    platform.faults.push(
      { call: calls.file, kind: 'cut', after: 200_000 },
      { call: calls.file, kind: 'cut', after: 200_000 },
      { call: calls.file, kind: 'drop' },
    );
    const run = await backup(t, platform, { retries: '1' });
    assertDownloaded(run);
    assert.equal(asked(platform).length, 4);
  });

  test('starts again if the storage does not support ranges', async (t) => {
    const platform = await platformWithFile(t);
    platform.state.script.ranges = false;
    platform.faults.push({ call: calls.file, kind: 'cut', after: 400_000 });
    const run = await backup(t, platform);
    assertDownloaded(run);
    assert.deepEqual(asked(platform), ['all', 'all']);
    assert.match(run.log.join('\n'), /starting again/);
  });

  test('starts again if the response is not the requested range', async (t) => {
    const platform = await platformWithFile(t);
    const headers = { 'Content-Range': `bytes 0-9/${size}`, ETag: '"other"' };
    platform.faults.push(
      { call: calls.file, kind: 'cut', after: 400_000 },
      { call: calls.file, kind: 'answer', answer: { status: 206, headers, body: Buffer.alloc(10) } },
      { call: calls.file, kind: 'answer', answer: { status: 416 } },
    );
    assertDownloaded(await backup(t, platform));
    const [first, second, ...rest] = asked(platform);
    assert.equal(first, 'all');
    assert.match(second ?? '', /^bytes=\d+-$/);
    assert.deepEqual(rest, ['all', 'all']);
  });

  test('requests a new link when the old one expires, even halfway', async (t) => {
    const platform = await platformWithFile(t);
    platform.faults.push({ call: calls.file, kind: 'cut', after: 400_000, run: expireLinks });
    const run = await backup(t, platform);
    assertDownloaded(run);
    const archives = [...(calcAt(platform, 'Production').snapshots[0]?.archives.keys() ?? [])];
    assert.deepEqual([archives.length, archives.at(-1)], [2, run.outputs['archive-id']]);
  });

  test('uses the new link if the archive has one by then', async (t) => {
    const platform = await platformWithFile(t);
    platform.faults.push({
      call: calls.file,
      kind: 'fail',
      status: 403,
      code: 'ExpiredToken',
      run: ({ links }) => {
        const [archive] = [...(calcAt(platform, 'Production').snapshots[0]?.archives.values() ?? [])];
        const name = `${archive?.id}.backup`;
        links.set('s3cr3t-signature-new', { name, expiresAt: Number.POSITIVE_INFINITY });
        if (archive) archive.url = `${platform.url}/files/${name}?signature=s3cr3t-signature-new`;
      },
    });
    assertDownloaded(await backup(t, platform));
    assert.equal(calcAt(platform, 'Production').snapshots[0]?.archives.size, 1);
  });

  test('that never arrives ends the step, says why, and leaves no file', async (t) => {
    for (const [fault, code, says] of [
      [{ kind: 'fail', status: 403, code: 'AccessDenied' }, 'DOWNLOAD_FAILED', /returned 403/],
      [{ kind: 'fail', status: 500, code: 'Oops' }, 'DOWNLOAD_FAILED', /returned 500/],
      [{ kind: 'drop' }, 'CONNECTION_FAILED', /failed/],
      [
        { kind: 'answer', answer: { status: 200, body: Buffer.alloc(0) } },
        'DOWNLOAD_FAILED',
        /without the complete file/,
      ],
      [{ kind: 'answer', answer: page }, 'DOWNLOAD_FAILED', /returned a web page instead of the archive/],
    ] as const) {
      const platform = await platformWithFile(t);
      const folder = createFolder(t);
      platform.faults.push({ call: calls.file, times: Number.POSITIVE_INFINITY, ...fault });
      const run = await backup(t, platform, { retries: '1' }, { folder, clock: createJumpingClock() });
      assert.deepEqual([run.code, run.errors.length, run.outputs['error-code']], [1, 1, code]);
      assert.match(run.errors[0] ?? '', says);
      assert.ok(!run.stdout.split('\n').some((line) => !line.startsWith('::add-mask::') && line.includes(signature)));
      assert.deepEqual(
        readdirSync(folder).filter((name) => /part|tar/.test(name)),
        [],
      );
      assert.deepEqual([run.outputs.file, run.outputs.sha256], [undefined, undefined]);
    }
  });

  test('sends no credential to the file host, nor to the target of its redirect', async (t) => {
    const platform = await platformWithFile(t);
    const body = gzipSync(randomBytes(300_000));
    const other = await serve(t, [{ body, headers: { 'content-type': 'application/gzip' } }]);
    const host = await serve(t, [{ status: 302, headers: { location: `${other.url}/b`, 'set-cookie': 'a=b' } }]);
    platform.faults.push({
      ...{ call: calls.archive, kind: 'answer' },
      get answer() {
        const [id] = calcAt(platform, 'Production').snapshots[0]?.archives.keys() ?? [];
        const url = `${host.url}/a?${signature}=1`;
        return { status: 200, body: { archive_id: id, state: 'completed', url } };
      },
    });
    const run = await backup(t, platform);
    assert.deepEqual([run.code, run.outputs.size], [0, String(body.length)]);
    for (const { headers } of [...host.requests, ...other.requests])
      for (const name of ['authorization', 'mendix-username', 'mendix-apikey', 'cookie', 'referer'])
        assert.equal(headers[name], undefined, name);
    assert.deepEqual([host.requests.length, other.requests.length], [1, 1]);
    assert.ok(run.masks.some((mask) => mask.includes(signature)));
    assert.ok(!run.log.join('\n').includes(signature));
  });

  for (const [name, change] of [
    ['another ETag', { ETag: '"other"' }],
    ['no ETag', { ETag: '' }],
    ['another total size', { total: size + 1 }],
    ['a Content-Encoding', { 'Content-Encoding': 'gzip' }],
  ] as const)
    test(`starts again if the rest arrives with ${name}`, async (t) => {
      const platform = await platformWithFile(t);
      const file = fileOf('a.backup', size);
      const host = await serve(t, ({ headers }, response) => {
        const range = /\d+/.exec(headers.range ?? '')?.[0];
        const { total = size, ...changed } = { total: undefined, ...change };
        if (range !== undefined) {
          const from = Number(range);
          const part = { 'Content-Range': `bytes ${from}-${size - 1}/${total}`, ETag: '"a"', ...changed };
          return response.writeHead(206, part).end(Buffer.alloc(size - from, 'y'));
        }
        response.writeHead(200, { 'Content-Length': size, ETag: '"a"' });
        if (host.requests.length > 1) return response.end(file);
        return response.write(file.subarray(0, 400_000), () => response.destroy());
      });
      platform.faults.push({
        ...{ call: calls.archive, kind: 'answer' },
        get answer() {
          const [id] = calcAt(platform, 'Production').snapshots[0]?.archives.keys() ?? [];
          return { status: 200, body: { archive_id: id, state: 'completed', url: `${host.url}/a` } };
        },
      });
      const run = await backup(t, platform, {}, { clock: createJumpingClock() });
      assert.deepEqual([run.code, run.errors], [0, []]);
      assert.ok(readFileSync(run.outputs.file ?? '').equals(file));
      assert.equal(host.requests.length, 3);
    });

  test('does not mistake a 200 with Content-Range for the whole file', async (t) => {
    const platform = await platformWithFile(t);
    const headers = { 'Content-Range': `bytes 0-9/${size}`, ETag: '"x"' };
    const body = Buffer.concat([Buffer.from([0x1f, 0x8b]), Buffer.alloc(8)]);
    platform.faults.push({ call: calls.file, kind: 'answer', answer: { status: 200, headers, body } });
    assertDownloaded(await backup(t, platform, {}, { clock: createJumpingClock() }));
  });

  test('drops bytes that it already has, and keeps those of a response that ends early', async (t) => {
    const platform = await platformWithFile(t);
    const nameOf = (): string =>
      `${[...(calcAt(platform, 'Production').snapshots[0]?.archives.keys() ?? [])].at(-1)}.backup`;
    const partFrom = (from: number, to: number) => ({
      ...{ call: calls.file, kind: 'answer' as const },
      get answer() {
        const headers = { 'Content-Range': `bytes ${from}-${to - 1}/${size}`, ETag: `"${nameOf()}-${size}"` };
        return { status: 206, headers, body: fileOf(nameOf(), size).subarray(from, to) };
      },
    });
    platform.faults.push(
      { call: calls.file, kind: 'cut', after: 400_000 },
      partFrom(100_000, 500_000),
      partFrom(300_000, 600_000),
    );
    assertDownloaded(await backup(t, platform, {}, { clock: createJumpingClock() }));
    assert.deepEqual(asked(platform).at(-1), 'bytes=600000-');
  });

  test('succeeds after the storage has failed for two minutes', async (t) => {
    const platform = await platformWithFile(t);
    platform.faults.push({ call: calls.file, kind: 'fail', status: 503, code: 'SlowDown', times: 20 });
    platform.faults.push({ call: calls.file, kind: 'fail', status: 500, code: 'InternalError', times: 20 });
    const clock = createJumpingClock();
    assertDownloaded(await backup(t, platform, { retries: '0' }, { clock }));
    assert.ok(clock.waitedMs() > 70_000, `${clock.waitedMs()} ms`);
  });

  for (const [name, body, says] of [
    ['XML', Buffer.from('<?xml version="1.0"?><Error/>'), /returned a file that is not gzip instead/],
    ['a zip file', Buffer.from('PK\u0003\u0004'), /returned a file that is not gzip instead/],
    [
      'a truncated gzip file',
      gzipSync(randomBytes(5000)).subarray(0, 4000),
      /returned an archive that was cut off instead/,
    ],
  ] as const)
    test(`refuses ${name} of unknown length`, async (t) => {
      const platform = await platformWithFile(t);
      const folder = createFolder(t);
      const host = await serve(t, [{ body, headers: { 'content-type': 'application/octet-stream' } }]);
      platform.faults.push({
        ...{ call: calls.archive, kind: 'answer', times: Number.POSITIVE_INFINITY },
        get answer() {
          const id = platform.requests.at(-1)?.target.split('/').at(-1);
          const known = [...(calcAt(platform, 'Production').snapshots[0]?.archives.keys() ?? [])].at(-1);
          return { status: 200, body: { archive_id: known ?? id, state: 'completed', url: `${host.url}/a` } };
        },
      });
      const run = await backup(t, platform, {}, { folder, clock: createJumpingClock() });
      assert.deepEqual([run.code, run.outputs['error-code'], run.outputs.stage], [1, 'DOWNLOAD_FAILED', 'download']);
      assert.match(run.errors[0] ?? '', says);
      assert.deepEqual(
        readdirSync(folder).filter((name) => /part|tar/.test(name)),
        [],
      );
    });

  test('reports a file name that is too long before a snapshot is created', async (t) => {
    const platform = await platformWithFile(t);
    const folder = createFolder(t);
    const mode = 'P'.repeat(250);
    findApp(platform.state, 'calc')?.environments.push(createEnvironment({ appId: 'calc', mode, status: 'Stopped' }));
    const run = await backup(t, platform, { environment: mode }, { folder });
    assert.deepEqual([run.code, run.outputs['error-code'], run.outputs.stage], [1, 'FILE_NOT_WRITTEN', 'resolve']);
    assert.match(run.errors[0] ?? '', /too long for a file; set `file`/);
    assert.deepEqual(platform.writes(), []);
  });

  test('removes only part files that a killed process left at least a day ago', async (t) => {
    const platform = await platformWithFile(t);
    const folder = createFolder(t);
    mkdirSync(join(folder, 'out'));
    const path = (name: string): string => join(folder, 'out', name);
    const [old, young, foreign] = [
      'a.tar.gz.0b7e6c8e-1111-4222-8333-444455556666.part',
      'b.tar.gz.0b7e6c8e-1111-4222-8333-444455557777.part',
      'c.part',
    ];
    for (const name of [old, young, foreign]) writeFileSync(path(name), 'x');
    const twoDaysAgo = new Date(Date.now() - 48 * 3_600_000);
    for (const name of [old, foreign]) utimesSync(path(name), twoDaysAgo, twoDaysAgo);
    const run = await backup(t, platform, { file: 'out/b.tar.gz' }, { folder });
    assert.deepEqual([run.code, run.errors], [0, []]);
    assert.deepEqual(readdirSync(join(folder, 'out')).sort(), ['b.tar.gz', young, foreign].sort());
  });
});

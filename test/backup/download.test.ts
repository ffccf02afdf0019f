// The download of an archive: what breaks off, links that die, and hosts that are not to be trusted.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { expireLinks, fileOf } from '../platform/links.ts';
import type { Platform } from '../platform/platform.ts';
import { createFolder } from '../support/action.ts';
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

/** The file is there, and is that of the archive that the outputs name. */
function assertDownloaded(run: StepRun): void {
  assert.deepEqual([run.code, run.errors, run.outputs.size], [0, [], String(size)]);
  const bytes = readFileSync(run.outputs.file ?? '');
  assert.ok(bytes.equals(fileOf(`${run.outputs['archive-id']}.backup`, size)));
  assert.ok(!run.log.join('\n').includes(signature));
}

suite('the download of a backup', { concurrency: 4 }, () => {
  test('goes on where it broke off', async (t) => {
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

  test('starts again where the storage has only a weak ETag, which two files may share', async (t) => {
    const platform = await platformWithFile(t);
    const body = Buffer.alloc(500_000, 'x');
    const headers = { ETag: 'W/"x"', 'Content-Type': 'application/gzip', 'Content-Length': String(size) };
    platform.faults.push({ call: calls.file, kind: 'answer', answer: { status: 200, headers, body } });
    const run = await backup(t, platform);
    assertDownloaded(run);
    assert.deepEqual(asked(platform), ['all', 'all']);
  });

  test('renews its retries with each piece that comes', async (t) => {
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

  test('starts again where the storage supports no ranges', async (t) => {
    const platform = await platformWithFile(t);
    platform.state.script.ranges = false;
    platform.faults.push({ call: calls.file, kind: 'cut', after: 400_000 });
    const run = await backup(t, platform);
    assertDownloaded(run);
    assert.deepEqual(asked(platform), ['all', 'all']);
    assert.match(run.log.join('\n'), /starting again/);
  });

  test('starts again where the response is not the requested part', async (t) => {
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

  test('asks for another link where one died, also halfway', async (t) => {
    const platform = await platformWithFile(t);
    platform.faults.push({ call: calls.file, kind: 'cut', after: 400_000, run: expireLinks });
    const run = await backup(t, platform);
    assertDownloaded(run);
    const archives = [...(calcAt(platform, 'Production').snapshots[0]?.archives.keys() ?? [])];
    assert.deepEqual([archives.length, archives.at(-1)], [2, run.outputs['archive-id']]);
  });

  test('takes the other link that an archive has by now', async (t) => {
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

  test('that never comes ends the step, says why, and leaves no file', async (t) => {
    for (const [fault, code, says] of [
      [{ kind: 'fail', status: 403, code: 'AccessDenied' }, 'DOWNLOAD_FAILED', /answered 403/],
      [{ kind: 'fail', status: 500, code: 'Oops' }, 'DOWNLOAD_FAILED', /answered 500/],
      [{ kind: 'drop' }, 'CONNECTION_FAILED', /failed/],
      [
        { kind: 'answer', answer: { status: 200, body: Buffer.alloc(0) } },
        'DOWNLOAD_FAILED',
        /without the complete file/,
      ],
      [{ kind: 'answer', answer: page }, 'DOWNLOAD_FAILED', /returned a web page instead of the file/],
    ] as const) {
      const platform = await platformWithFile(t);
      const folder = createFolder(t);
      platform.faults.push({ call: calls.file, times: Number.POSITIVE_INFINITY, ...fault });
      const run = await backup(t, platform, { retries: '1' }, { folder });
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

  test('gives no credential to the file host, nor to where that leads', async (t) => {
    const platform = await platformWithFile(t);
    const body = Buffer.alloc(300_000, 'x');
    const other = await serve(t, [{ body, headers: { 'content-type': 'application/gzip' } }]);
    const host = await serve(t, [{ status: 302, headers: { location: `${other.url}/b`, 'set-cookie': 'a=b' } }]);
    const answer = { status: 200, body: { state: 'completed', url: `${host.url}/a?${signature}=1` } };
    platform.faults.push({ call: calls.archive, kind: 'answer', answer });
    const run = await backup(t, platform);
    assert.deepEqual([run.code, run.outputs.size], [0, '300000']);
    for (const { headers } of [...host.requests, ...other.requests])
      for (const name of ['authorization', 'mendix-username', 'mendix-apikey', 'cookie', 'referer'])
        assert.equal(headers[name], undefined, name);
    assert.deepEqual([host.requests.length, other.requests.length], [1, 1]);
    assert.ok(run.masks.some((mask) => mask.includes(signature)));
    assert.ok(!run.log.join('\n').includes(signature));
  });
});

// A backup from start to end: which snapshot it reuses, and where it writes the file.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { test } from 'node:test';
import { systemClock } from '../../src/lib/clock.ts';
import { findApp } from '../platform/state.ts';
import { createEnvironment } from '../platform/world.ts';
import { createFolder } from '../support/action.ts';
import { backup, calcAt, calls, quickPlatform, writesOf } from './support.ts';

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

test('a backup is created and downloaded, and a re-run reuses its snapshot', async (t) => {
  const now = Date.parse('2026-03-01T02:03:04.567Z');
  const platform = await quickPlatform(t, { now });
  const clock = { ...systemClock, now: () => now };
  platform.state.script.fileSize = 700_000;
  const first = await backup(t, platform, {}, { clock });
  assert.deepEqual([first.code, first.errors, first.warnings], [0, [], []]);
  assert.deepEqual(writesOf(platform), ['POST snapshots', 'POST archives']);
  assert.deepEqual(first.results, ['resolve:done', 'snapshot:done', 'archive:done', 'download:done']);
  const { outputs } = first;
  const [snapshot] = calcAt(platform, 'Production').snapshots;
  assert.deepEqual(
    [outputs['snapshot-id'], outputs['model-version'], outputs.reused, outputs.stage],
    [snapshot?.id, '1.3.1.0c1d2e3f', 'false', 'done'],
  );
  assert.equal(snapshot?.comment, 'CI #7 [acme/calc 4711]');
  assert.equal(outputs['archive-id'], [...(snapshot?.archives.keys() ?? [])].join());
  assert.equal(
    Date.parse(outputs['expires-at'] ?? '') - Date.parse(outputs['created-at'] ?? ''),
    90 * 24 * 3600 * 1000,
  );
  const file = outputs.file ?? '';
  assert.match(file, /[/\\]calc-Production-2026-03-01T02-03-\d\dZ\.tar\.gz$/);
  const bytes = readFileSync(file);
  assert.deepEqual([outputs.size, outputs.sha256], ['700000', sha256(bytes)]);
  if (process.platform !== 'win32') assert.equal(statSync(file).mode & 0o777, 0o600);
  assert.deepEqual(
    readdirSync(dirname(file)).filter((name) => name.includes('part')),
    [],
  );
  assert.match(first.summary, /Back up calc Production/);

  platform.forget();
  const second = await backup(t, platform, {}, { clock });
  assert.deepEqual([second.code, second.outputs.reused], [0, 'true']);
  assert.equal(second.outputs['snapshot-id'], outputs['snapshot-id']);
  assert.deepEqual(writesOf(platform), ['POST archives']);
});

test('another run creates its own snapshot, with the comment from the inputs', async (t) => {
  const platform = await quickPlatform(t);
  const inputs = { comment: 'Before the migration', download: 'false' };
  await backup(t, platform, inputs);
  const run = await backup(t, platform, inputs, { env: { GITHUB_RUN_ID: '4712' } });
  assert.deepEqual([run.code, run.outputs.reused], [0, 'false']);
  assert.deepEqual(
    calcAt(platform, 'Production')
      .snapshots.slice(0, 2)
      .map(({ comment }) => comment),
    ['Before the migration [acme/calc 4712]', 'Before the migration [acme/calc 4711]'],
  );
});

test('download: false creates only the snapshot', async (t) => {
  const platform = await quickPlatform(t);
  const run = await backup(t, platform, { download: 'false', summary: 'false' });
  assert.deepEqual([run.code, run.summary], [0, '']);
  assert.deepEqual(writesOf(platform), ['POST snapshots']);
  assert.deepEqual(run.results, ['resolve:done', 'snapshot:done', 'archive:skipped', 'download:skipped']);
  assert.deepEqual([run.outputs.stage, run.outputs.file, run.outputs.size], ['done', undefined, undefined]);
});

test('max-age reuses a completed snapshot that is young enough, whatever its comment', async (t) => {
  const platform = await quickPlatform(t);
  const nightly = calcAt(platform, 'Production').snapshots[0]?.id;
  const young = await backup(t, platform, { 'max-age': '25h', download: 'false' });
  assert.deepEqual([young.code, young.outputs['snapshot-id'], young.outputs.reused], [0, nightly, 'true']);
  assert.deepEqual(platform.writes(), []);
  const old = await backup(t, platform, { 'max-age': '23h', download: 'false' });
  assert.deepEqual([old.code, old.outputs.reused], [0, 'false']);
  assert.deepEqual(writesOf(platform), ['POST snapshots']);
});

for (const [what, minutesAhead, taken] of [
  ['made in the future', [60, 60], false],
  ['finished in the future', [-30, 60], false],
  ['dated by a clock that is a little ahead', [3, 3], true],
] as const)
  test(`max-age ${taken ? 'reuses' : 'does not reuse'} a snapshot that is ${what}`, async (t) => {
    const platform = await quickPlatform(t);
    const { snapshots } = calcAt(platform, 'Production');
    const [model] = snapshots;
    assert.ok(model);
    const [startedAt, finishedAt] = minutesAhead.map((minutes) => Date.now() + minutes * 60_000);
    const operation = { ...model.operation, startedAt: startedAt ?? 0, finishedAt };
    snapshots.unshift({ ...model, id: 'odd', operation });
    const run = await backup(t, platform, { 'max-age': '1h', download: 'false' });
    assert.deepEqual([run.code, run.errors, run.outputs.reused], [0, [], String(taken)]);
    assert.deepEqual(writesOf(platform), taken ? [] : ['POST snapshots']);
    assert.equal(run.outputs['snapshot-id'] === 'odd', taken);
    const told = run.log.some((line) => line.includes('Snapshot odd is dated in the future ('));
    assert.equal(told, !taken);
  });

test('a backup finds its own snapshot among many, in any order', async (t) => {
  const platform = await quickPlatform(t);
  const first = await backup(t, platform, { download: 'false' });
  const { snapshots } = calcAt(platform, 'Production');
  const [own, model] = snapshots;
  assert.ok(own && model);
  snapshots.shift();
  for (let count = 0; count < 250; count += 1) snapshots.push({ ...model, id: `nightly-${count}` });
  snapshots.push(own);
  platform.forget();
  const again = await backup(t, platform, { download: 'false' });
  assert.deepEqual(
    [again.code, again.outputs['snapshot-id'], again.outputs.reused],
    [0, first.outputs['snapshot-id'], 'true'],
  );
  assert.deepEqual(
    [platform.writes(), platform.requests.filter(({ route }) => route === calls.snapshots).length],
    [[], 3],
  );
});

test('the file name contains no character that a file system or an artifact rejects', async (t) => {
  const platform = await quickPlatform(t);
  const mode = 'Try: "a/b" <1>*?|';
  findApp(platform.state, 'calc').environments.push(createEnvironment({ appId: 'calc', mode, status: 'Running' }));
  const run = await backup(t, platform, { environment: mode });
  assert.equal(run.code, 0);
  assert.match(basename(run.outputs.file ?? ''), /^calc-Try---a-b---1-----\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.tar\.gz$/);
});

test('an invalid date does not make the file name too long', async (t) => {
  const platform = await quickPlatform(t);
  const [{ id } = { id: '' }] = calcAt(platform, 'Production').snapshots;
  const body = { snapshot_id: id, state: 'completed', created_at: 'x'.repeat(900) };
  platform.faults.push({ call: calls.snapshot, kind: 'answer', answer: { status: 200, body } });
  const run = await backup(t, platform, { 'max-age': '2d' });
  assert.deepEqual([run.code, run.errors], [0, []]);
  assert.match(run.outputs.file ?? '', /calc-Production-x{20}\.tar\.gz$/);
});

test('`file` sets where the backup is written, and the backup replaces an existing file', async (t) => {
  const platform = await quickPlatform(t);
  const folder = createFolder(t);
  writeFileSync(join(folder, 'old.tar.gz'), 'old', { mode: 0o644 });
  const run = await backup(t, platform, { file: 'old.tar.gz', data: 'database_only' }, { folder });
  assert.equal(run.code, 0);
  assert.equal(run.outputs.file, join(folder, 'old.tar.gz'));
  assert.equal(run.outputs.sha256, sha256(readFileSync(join(folder, 'old.tar.gz'))));
  if (process.platform !== 'win32') assert.equal(statSync(join(folder, 'old.tar.gz')).mode & 0o777, 0o600);
  const posted = platform.requests.find(({ route }) => route.endsWith('/archives'));
  assert.equal(posted?.query.get('data_type'), 'database_only');
});

test('a snapshot of another user whose comment quotes the marker is not reused', async (t) => {
  const platform = await quickPlatform(t);
  const { snapshots } = calcAt(platform, 'Production');
  const [model] = snapshots;
  assert.ok(model);
  snapshots.unshift({ ...model, id: 'foreign', comment: 'As [acme/calc 4711], for the auditors' });
  const run = await backup(t, platform, { download: 'false' });
  assert.deepEqual([run.code, run.outputs.reused, writesOf(platform)], [0, 'false', ['POST snapshots']]);
  assert.notEqual(run.outputs['snapshot-id'], 'foreign');
});

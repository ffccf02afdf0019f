// How a backup handles lost responses, a busy platform, a cancelled run, and a process that is killed at any point.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { suite, test } from 'node:test';
import type { Platform } from '../platform/platform.ts';
import { createFolder } from '../support/action.ts';
import { cancelAt } from '../support/cancel.ts';
import { lacksSignals } from '../support/signals.ts';
import { backup, calcAt, calls, killAfterEachCall, quickPlatform, writesOf } from './support.ts';

const marked = (platform: Platform): number =>
  calcAt(platform, 'Production').snapshots.filter(({ comment }) => comment?.endsWith('[acme/calc 4711]')).length;

suite('a backup survives', { concurrency: 4 }, () => {
  test('a lost response to the snapshot request: it finds the snapshot and does not create another', async (t) => {
    const platform = await quickPlatform(t);
    platform.faults.push({ call: calls.postSnapshot, kind: 'lose' });
    const run = await backup(t, platform);
    assert.deepEqual([run.code, run.errors, run.outputs.reused, marked(platform)], [0, [], 'false', 1]);
    assert.deepEqual(writesOf(platform), ['POST snapshots', 'POST archives']);
  });

  test('a lost response to the archive request: archives cannot be listed, so it creates another', async (t) => {
    const platform = await quickPlatform(t);
    platform.faults.push({ call: calls.postArchive, kind: 'lose' });
    const run = await backup(t, platform);
    assert.deepEqual([run.code, run.errors, marked(platform)], [0, [], 1]);
    assert.deepEqual(writesOf(platform), ['POST snapshots', 'POST archives', 'POST archives']);
  });

  for (const call of [calls.postSnapshot, calls.postArchive]) {
    test(`${call} without an effect, and a busy platform: it sends the call again`, async (t) => {
      const platform = await quickPlatform(t);
      platform.faults.push({ call, kind: 'drop' }, { call, kind: 'busy', code: 'ENVIRONMENT_BUSY' });
      const run = await backup(t, platform, { retries: '0' });
      assert.deepEqual([run.code, run.errors, platform.faults.left(), marked(platform)], [0, [], [], 1]);
      assert.equal(platform.writes().filter((route) => route === call).length, 3);
    });
  }

  test('polls that find nothing yet, and outages between polls', async (t) => {
    const platform = await quickPlatform(t);
    platform.state.script.pollsOf = { snapshot: 1, archive: 1 };
    platform.faults.push(
      { call: calls.snapshot, kind: 'fail', status: 404, code: 'NOT_FOUND' },
      { call: calls.archive, kind: 'drop' },
      { call: calls.archive, kind: 'answer', answer: { status: 502, body: 'Bad Gateway' } },
    );
    const run = await backup(t, platform);
    assert.deepEqual([run.code, run.errors, platform.faults.left()], [0, [], []]);
  });

  test('a cancel while its snapshot is created: the re-run waits for that snapshot', async (t) => {
    if (lacksSignals) return t.skip(lacksSignals);
    const platform = await quickPlatform(t);
    platform.state.script.pollsOf = { snapshot: 1 };
    const cut = await backup(
      t,
      platform,
      {},
      {
        onStart: (child) =>
          platform.faults.push({
            call: calls.postSnapshot,
            kind: 'hang',
            effect: true,
            run: () => child.kill('SIGINT'),
          }),
      },
    );
    assert.deepEqual([cut.code, cut.outputs['error-code'], cut.outputs.stage], [1, 'CANCELLED', 'snapshot']);
    assert.match(cut.errors[0] ?? '', /^Backup was cancelled in stage snapshot: /);
    const again = await backup(t, platform);
    assert.deepEqual([again.code, again.outputs.reused, marked(platform)], [0, 'true', 1]);
  });

  for (const [stage, call] of [
    ['resolve', calls.apps],
    ['snapshot', calls.snapshot],
    ['archive', calls.postArchive],
    ['download', calls.file],
  ] as const) {
    test(`a cancel in ${stage}, and a timeout: nothing is left behind, and the next run completes the backup`, async (t) => {
      const platform = await quickPlatform(t);
      const folder = createFolder(t);
      const cut = await backup(t, platform, {}, { folder, cancel: cancelAt(platform, call) });
      assert.deepEqual([cut.code, cut.outputs['error-code'], cut.outputs.stage], [1, 'CANCELLED', stage]);
      assert.equal(cut.results.at(-1), `${stage}:cancelled`);
      platform.faults.push({ call, kind: 'hang', effect: true });
      const late = await backup(t, platform, { timeout: '3s' }, { folder });
      assert.deepEqual([late.code, late.outputs['error-code'], late.outputs.stage], [1, 'TIMEOUT', stage]);
      assert.match(
        late.errors[0] ?? '',
        /`timeout` \(3\.0 s\) expired\.\n(?:Raise `timeout` and start a new run|.*Re-run the job: .*\nA higher `timeout` needs a new run)/,
      );
      assert.deepEqual(
        readdirSync(folder).filter((name) => /part|tar/.test(name)),
        [],
      );
      const again = await backup(t, platform, {}, { folder });
      assert.deepEqual([again.code, again.outputs.stage, marked(platform)], [0, 'done', 1]);
    });
  }

  test('a platform that is busy until the timeout, whose code becomes the error code', async (t) => {
    const platform = await quickPlatform(t);
    const times = Number.POSITIVE_INFINITY;
    platform.faults.push({ call: calls.postSnapshot, kind: 'busy', code: 'INVALID_STATE', times });
    const run = await backup(t, platform, { timeout: '3s' });
    assert.deepEqual([run.code, run.outputs['error-code'], run.outputs.stage], [1, 'INVALID_STATE', 'snapshot']);
  });

  test('a kill after any call: a re-run completes the backup, and no snapshot is created twice', async (t) => {
    const killedAt = await killAfterEachCall(t, (platform, options) => backup(t, platform, {}, options), {
      check: (platform) => assert.equal(marked(platform), 1),
    });
    assert.ok(killedAt >= 6, `${killedAt} calls`);
  });
});

// Long waits and outages of a backup, on a clock that jumps: minutes take milliseconds.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createJumpingClock } from '../support/jumping-clock.ts';
import { backup, quickPlatform } from './support.ts';

suite('a backup that takes long', { concurrency: 4 }, () => {
  test('a snapshot that takes hours logs its state once a minute', async (t) => {
    const platform = await quickPlatform(t);
    platform.state.script.pollsOf = { snapshot: 200 };
    const clock = createJumpingClock();
    const run = await backup(t, platform, { download: 'false' }, { clock });
    assert.deepEqual([run.code, run.errors], [0, []]);
    const lines = run.log.filter((line) =>
      /^After [\dhmins. ]+: the snapshot was still (?:queued|running)$/.test(line),
    );
    const minutes = clock.waitedMs() / 60_000;
    assert.ok(minutes > 5, `${minutes} min`);
    assert.ok(
      lines.length >= Math.floor(minutes * 0.75) && lines.length <= minutes,
      `${lines.length} in ${minutes} min`,
    );
  });
});

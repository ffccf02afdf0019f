// Which snapshots of the same run a backup reuses.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { begin } from '../platform/operation.ts';
import type { Platform } from '../platform/platform.ts';
import { backup, calcAt, quickPlatform } from './support.ts';

const hour = 3_600_000;

/** Adds a snapshot of the run `4711`, as an earlier attempt left it. */
function addOwn(platform: Platform, { ageMs, polls }: { ageMs: number; polls: number }): void {
  const operation = begin(
    { polls, pending: ['running'], end: 'completed' },
    { now: Date.now() - ageMs, perRequest: 0 },
  );
  const comment = 'CI #7 [acme/calc 4711]';
  calcAt(platform, 'Production').snapshots.unshift({
    ...{ id: 'own', comment, modelVersion: '1.3.1', operation, archives: new Map() },
  });
}

suite('a snapshot with the marker of the run', { concurrency: 4 }, () => {
  for (const [name, ageMs, polls, isReused] of [
    ['23 hours old and completed', 23 * hour, 0, true],
    ['25 hours old and completed', 25 * hour, 0, false],
    ['an hour old and under way', hour, 1, true],
    ['three hours old and still under way', 3 * hour, 1, false],
  ] as const)
    test(`${name} is ${isReused ? 'reused' : 'ignored'}, and its age is logged`, async (t) => {
      const platform = await quickPlatform(t);
      addOwn(platform, { ageMs, polls });
      const run = await backup(t, platform, { download: 'false' });
      assert.deepEqual([run.code, run.errors, run.outputs.reused], [0, [], String(isReused)]);
      assert.equal(run.outputs['snapshot-id'] === 'own', isReused);
      assert.equal(calcAt(platform, 'Production').snapshots.length, isReused ? 4 : 5);
      const hours = Math.round(ageMs / hour);
      const line = isReused
        ? `Reusing snapshot own, created ${hours} h`
        : `created ${hours} h 0 min ago; it is ignored`;
      assert.ok(
        run.log.some((each) => each.includes(line)),
        run.log.join('\n'),
      );
    });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createProgress } from '../../../src/http/progress.ts';

test('a long transfer is logged every ten seconds, with bytes, percentage and rate', () => {
  let now = 0;
  const lines: string[] = [];
  const progress = createProgress(
    'Sent',
    { now: () => 0, monotonicMs: () => now, sleep: () => Promise.resolve() },
    (line) => void lines.push(line),
  );
  for (let second = 1; second <= 25; second += 1) {
    now = second * 1000;
    progress(1024 * 1024, 100 * 1024 * 1024);
  }
  assert.deepEqual(lines, [
    'Sent 10.0 MiB of 100.0 MiB (10 %), 1.0 MiB/s',
    'Sent 20.0 MiB of 100.0 MiB (20 %), 1.0 MiB/s',
  ]);
});

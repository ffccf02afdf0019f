import assert from 'node:assert/strict';
import { test } from 'node:test';
import { systemClock } from '../../../src/lib/clock.ts';

test('a sleep longer than the maximum of a Node timer does not end early', async () => {
  const cancel = new AbortController();
  const long = systemClock.sleep(2 ** 40, cancel.signal);
  await systemClock.sleep(20, AbortSignal.timeout(10_000));
  cancel.abort(new Error('cancelled'));
  await assert.rejects(long, /cancelled/);
});

test('the monotonic time continues when the date is changed', async (t) => {
  const startedAt = systemClock.monotonicMs();
  t.mock.method(Date, 'now', () => 0);
  await systemClock.sleep(30, AbortSignal.timeout(10_000));
  const elapsedMs = systemClock.monotonicMs() - startedAt;
  assert.ok(elapsedMs >= 29 && elapsedMs < 10_000, `${elapsedMs} ms`);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { systemClock } from '../../../src/lib/clock.ts';

test('a sleep that is longer than a timer of Node takes is no short one', async () => {
  const cancel = new AbortController();
  const long = systemClock.sleep(2 ** 40, cancel.signal);
  await systemClock.sleep(20, AbortSignal.timeout(10_000));
  cancel.abort(new Error('cancelled'));
  await assert.rejects(long, /cancelled/);
});

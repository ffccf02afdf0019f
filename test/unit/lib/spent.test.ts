import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countSpent } from '../../../src/lib/spent.ts';

const size = 64 * 1024;

test('buffers that are done with do not pile up', () => {
  const before = process.memoryUsage().arrayBuffers;
  let most = 0;
  for (let count = 0; count < 512; count += 1) {
    const { length } = Buffer.alloc(size);
    countSpent(length);
    most = Math.max(most, process.memoryUsage().arrayBuffers - before);
  }
  assert.ok(most <= 5 * 1024 * 1024, `${most} bytes waited, of 32 MiB`);
});

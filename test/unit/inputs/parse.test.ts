import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDuration, parseStatuses } from '../../../src/inputs/parse.ts';

test('durations and statuses are read strictly', () => {
  const durations = {
    '500ms': 500,
    '30s': 30_000,
    '5m': 300_000,
    '1h': 3_600_000,
    '2': 2000,
    '1.5s': 1500,
    '5 M': 300_000,
    '1d': 86_400_000,
    '1h30m': 5_400_000,
    '1d12h': 129_600_000,
  };
  for (const [text, ms] of Object.entries(durations)) assert.equal(parseDuration(text), ms, text);
  for (const text of ['', '0', '-1s', '1h30', '25d', '1h 30 m x', 's', '1e3', '999999h', 'Infinity'])
    assert.equal(parseDuration(text), undefined, text);
  assert.deepEqual(parseStatuses('2xx, 404 300-303'), [
    [200, 299],
    [404, 404],
    [300, 303],
  ]);
  for (const text of ['', ',', '2x', '600', '99', '200-', '2xx-3xx', '300-200'])
    assert.equal(parseStatuses(text), undefined, text);
});

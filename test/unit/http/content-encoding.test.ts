import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentEncodingsOf } from '../../../src/http/content-encoding.ts';

for (const [given, expected] of [
  [[], []],
  [['gzip'], ['gzip']],
  [['GZIP, br'], ['gzip', 'br']],
  [
    ['gzip', 'br'],
    ['gzip', 'br'],
  ],
  [['identity'], []],
  [['UTF-8'], []],
  [['none'], []],
  [['binary, gzip'], ['gzip']],
  [['aws-chunked'], []],
  [['compress'], undefined],
  [['gzip, gzip, gzip'], undefined],
] as const) {
  test(`Content-Encoding [${given}] is ${expected ? `read as [${expected}]` : 'unknown'}`, () =>
    assert.deepEqual(
      contentEncodingsOf(given)?.map(({ name }) => name),
      expected,
    ));
}

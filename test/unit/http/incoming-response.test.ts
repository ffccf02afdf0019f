import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asUtf8, transferProblem } from '../../../src/http/incoming-response.ts';

for (const [value, isFine] of [
  [undefined, true],
  ['chunked', true],
  ['Chunked', true],
  ['identity', true],
  ['gzip, chunked', false],
  ['chunked, x', false],
  ['x', false],
] as const) {
  test(`Transfer-Encoding ${value} is ${isFine ? 'accepted' : 'rejected'}`, () => {
    const headersDistinct = value === undefined ? {} : { 'transfer-encoding': [value] };
    assert.equal(transferProblem({ headersDistinct }) === undefined, isFine);
  });
}

for (const [bytes, expected] of [
  [Buffer.from('plain'), 'plain'],
  [Buffer.from('caf\u00e9'), 'caf\u00e9'],
  [Buffer.from('caf\u00e9', 'latin1'), 'caf\u00e9'],
  [Buffer.from('\u65e5\u672c'), '\u65e5\u672c'],
] as const) {
  test(`a header with the bytes ${bytes.toString('hex')} is read as ${expected}`, () =>
    assert.equal(asUtf8(bytes.toString('latin1')), expected));
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isHigherVersion, nextVersion } from '../../../src/lib/version.ts';

for (const [version, other, is] of [
  ['10.18.1', '10.9.3', true],
  ['10.9.3', '10.18.1', false],
  ['10.9.3', '10.9.3', false],
  ['11.0.0.1', '10.24.9.9', true],
  ['', '10.0.0', false],
  ['10.0.0', '', false],
  ['10.x', '9.0', false],
] as const)
  test(`Mendix "${version}" is ${is ? '' : 'not '}newer than "${other}"`, () => {
    assert.equal(isHigherVersion(version, other), is);
  });

const versions: readonly (readonly [string, readonly string[]])[] = [
  ['1.0.0', []],
  ['1.0.0', ['', 'latest', '1.2', 'v3.2.1']],
  ['1.2.4', ['1.2.3']],
  ['1.2.4', ['1.2.3.98ab76cd', '1.2.2']],
  ['1.10.1', ['1.9.9', '1.10.0', '1.2.30']],
  ['2.0.10', ['2.0.9', '1.99.99']],
  ['2.0.11', ['2.0.10']],
  ['10.0.1', ['9.9.9', '10.0.0']],
];

for (const [next, given] of versions)
  test(`the next version after ${given.join(', ') || 'no version'} is ${next}`, () => {
    assert.equal(nextVersion(given), next);
  });

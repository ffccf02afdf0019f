import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isHigherVersion } from '../../../src/lib/version.ts';

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

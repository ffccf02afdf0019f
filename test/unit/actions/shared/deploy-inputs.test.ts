import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSecretValue } from '../../../../src/actions/shared/deploy-inputs.ts';

test('a value of six characters or more is masked, counting every character', () => {
  const isMasked = (value: string): boolean => isSecretValue(value, ['calc', 'https://calc-test.example.test/']);
  for (const value of ['', '/', 'abcde', 'abcd/', '  abcde ']) assert.equal(isMasked(value), false, `"${value}"`);
  for (const value of ['abcdef', 'abcde/', '  abcdef ']) assert.equal(isMasked(value), true, `"${value}"`);
});

test('a value that is part of a public text is not masked, with or without a slash at its end', () => {
  const names = ['https://calc-test.example.test'];
  for (const value of ['https://calc-test.example.test/', 'CALC-TEST.example.test', 'example.test/'])
    assert.equal(isSecretValue(value, names), false, value);
  assert.equal(isSecretValue('https://calc-test.example.test/api', names), true);
});

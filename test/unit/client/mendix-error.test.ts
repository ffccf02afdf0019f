import assert from 'node:assert/strict';
import { test } from 'node:test';
import { errorInSuccess, findMendixError } from '../../../src/client/mendix-error.ts';

test('an error is found in every shape, and a success has none but by its code', () => {
  const table: [body: unknown, code: string, message: string][] = [
    [{ errorCode: 'APP_NOT_FOUND', errorMessage: 'no app' }, 'APP_NOT_FOUND', 'no app'],
    [{ code: 400, message: 'wrong', detail: 'the name' }, '400', 'wrong; the name'],
    [{ error: { code: 'X', message: 'y' } }, 'X', 'y'],
    [{ error: 'invalid_grant', error_description: 'expired' }, '', 'invalid_grant'],
    [{ errors: [{ message: 'first' }, { detail: 'second' }, 'third', 4, null] }, '', 'first; second; third; 4'],
    [{ message: 'wrong', errors: [{ message: 'wrong' }, { message: 'why' }] }, '', 'wrong; why'],
    [
      { errors: Array.from({ length: 50 }, (_, index) => `e${index}`) },
      '',
      Array.from({ length: 20 }, (_, index) => `e${index}`).join('; '),
    ],
    [[{ message: 'in a list' }], '', 'in a list'],
    ['just words', '', 'just words'],
    [{ 'invalid-params': [{ name: 'a', reason: 'is empty' }], title: 'Bad' }, '', 'Bad; a: is empty'],
    [{ invalidParams: [null, 'x', { name: 'a' }, { reason: 'b' }], title: 'Bad' }, '', 'Bad; a; b'],
  ];
  for (const [value, code, message] of table) {
    const body = JSON.stringify(value);
    assert.deepEqual(findMendixError(body), { code, message }, body);
    assert.deepEqual(findMendixError(`\ufeff${body}`), { code, message }, body);
    if (code !== 'APP_NOT_FOUND') assert.equal(errorInSuccess(body), undefined, body);
  }
  assert.deepEqual(findMendixError('appId is required'), { code: '', message: 'appId is required' });
  assert.equal(errorInSuccess('appId is required'), undefined);
  const started = { code: 'ALREADY_STARTED', message: 'It runs.' };
  assert.deepEqual(errorInSuccess('{"errorCode":"ALREADY_STARTED","errorMessage":"It runs."}'), started);
  for (const body of ['{"a":{"errorCode":"X"}}', '{"errorCode":""}', '{"errorCode"', ''])
    assert.equal(errorInSuccess(body), undefined, body);
  for (const body of ['{}', '[]', '', 'null', '7', '{"a":1}']) assert.equal(findMendixError(body), undefined, body);
});

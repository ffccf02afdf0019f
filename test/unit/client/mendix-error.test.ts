import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { errorInSuccess, errorTextOf, findMendixError } from '../../../src/client/mendix-error.ts';
import { anyCharacter } from '../../support/any-character.ts';

test('an error is found in every format, and in a success only if it has a code', () => {
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

test('the message is found in a failing response that is not JSON', () => {
  const table: [body: string, words: string][] = [
    ['appId is required', 'appId is required'],
    ['\ufeffappId is required\r\nat com.example.Main', 'appId is required'],
    ['<html><head><TITLE lang="en">502 Bad\n Gateway</TITLE></head></html>', '502 Bad Gateway'],
    ['<!doctype html><body><h1>Not &lt;found&gt; &amp; gone&#33;</h1>', 'Not <found> & gone!'],
    [
      '<?xml version="1.0"?><Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>',
      'Request has expired',
    ],
    [
      '<s:Envelope><s:Body><s:Fault><faultstring>No such app</faultstring></s:Fault></s:Body></s:Envelope>',
      'No such app',
    ],
    ['<e:message><![CDATA[ no rights ]]></e:message>', 'no rights'],
    ['<Error><Code>AccessDenied</Code></Error>', 'AccessDenied'],
    ['<html><title>  </title><h1>Busy</h1>', 'Busy'],
    ['<html><body>words without a title</body></html>', ''],
    ['{"broken": ', ''],
    ['', ''],
    ['12345', ''],
    ['PK\u0003\u0004\ufffdabc', ''],
    ['x'.repeat(3000), ''],
    [`<title>${'x'.repeat(3000)}</title>`, ''],
    ['&#99999999;a', '&#99999999;a'],
    ['<title>&#9999999;a&unknown;</title>', '&#9999999;a&unknown;'],
  ];
  for (const [body, words] of table) assert.equal(errorTextOf(body), words, body.slice(0, 60));
});

test('no body makes the function throw, and at most a few lines of it are used', () => {
  const markup = fc.array(
    fc.constantFrom('<', '>', 'title', 'message', ' ', '&#1', ';', '&amp;', 'x', '\n', '<![CDATA['),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: anyCharacter }),
        markup.map((parts) => parts.join('')),
      ),
      (body) => {
        assert.ok(errorTextOf(body).length <= 2000);
      },
    ),
  );
  assert.equal(errorTextOf('<title'.repeat(1_000_000)), '');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { errorTextOf } from '../../../src/client/error-text.ts';

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

test('no body makes it throw, nor is more than a few lines of it taken', () => {
  const markup = fc.array(
    fc.constantFrom('<', '>', 'title', 'message', ' ', '&#1', ';', '&amp;', 'x', '\n', '<![CDATA['),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        markup.map((parts) => parts.join('')),
      ),
      (body) => {
        assert.ok(errorTextOf(body).length <= 2000);
      },
    ),
  );
  assert.equal(errorTextOf('<title'.repeat(1_000_000)), '');
});

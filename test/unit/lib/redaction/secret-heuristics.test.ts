import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isTooCommon, looksSecret } from '../../../../src/lib/redaction/secret-heuristics.ts';

const secret: [name: string, value: string][] = [
  ['password', 'hunter22'],
  ['MyModule.DB_PASSWORD', 'abcd'],
  ['ClientSecret', 'only letters and blanks'],
  ['client-secret', 'abcdef'],
  ['clientsecret', 'abcdef'],
  ['api-key', 'abcdef'],
  ['encryptionKey', 'abcdef'],
  ['Token Value', 'mxtoken abc'],
  ['Authorization', 'Basic x'],
  ['credentials', '123456'],
  ...['key', 'KEYS', 'pass', 'pwd', 'pat', 'auth', 'cookie', 'signature', 'sig', 'sas', 'policy'].map(
    (word): [string, string] => [`My.${word} --1`, 'abcdef'],
  ),
  ...['passwd', 'passphrase', 'credential', 'token', 'accessKey', 'privateKey', 'ConnectionString', 'api key'].map(
    (word): [string, string] => [`the${word}of`, 'abcdef'],
  ),
  ['password', 'true story'],
  ['password', 'untrue'],
  ['password', '123456'],
  ['password', '1234a'],
  ['password', 'a1234'],
  ['Value', 'abcdefgh12345678'],
  ['Value', ' abcdefgh12345678  x'],
  ['Value', 'a  abcdefgh12345678'],
  ['Value', '\u00e4bcdefgh12345678'],
  ['Value', 'x2026-11-25T10:00:00Z'],
  ['Value', '2026-11-25T10:00:00Zx'],
  ['Value', '2026-11-25T10:00:00x00:00'],
  ['Value', '2026-11-25T10:00:00+0x:00'],
  ['Value', '2026-11-25T10:00:00+x0:00'],
  ['Value', '2026-11-25T10:00:00+00:x0'],
  ['Value', '2026-11-25T10:00:00+00:0x'],
  ['Value', '2026-11-25T10:00:00'.replace('T', 'U')],
  ['Value', '"https://a.example/0123'],
  ['Url', 'https://x.example/?a=b&abcdefghij=0123456789'.replace('=01', '=a=01234567')],
  ['Url', 'https://x.example/a?a;b=abcdefgh12345678'],
  ['Url', 'https://x.example/a#b=abcdefgh12345678'],
  ['Url', 'https://x.example?key=abc'],
  ['Url', 'https://x.example/x.example?key=abc'],
  ['Url', 'https://x.example/v1/abcdefghij0123456789/z'],
  ['Url', 'https://x.example/01234567-89ab-cdef-0123-456789abcdef0'],
  ['Url', 'https://x.example/a01234567-89ab-cdef-0123-456789abcdef'],
  ['Url', 'abc+d.e-f1://me@x.example/'],
  ['Value', 'sk_live_4242424242424242'],
  ['installCommand', './mxpc-cli base-install --token 0123456789abcdef0123'],
  ['Value', 'https://user:pass@example.com/'],
  ['Value', 'postgres://me:pw@db.example/x'],
  ['Value', 'jdbc:postgresql://db.example/x?user=me&password=hunter'],
  ['Url', 'https://s3.example/a.zip?X-Amz-Signature=abc'],
  ['Url', 'https://blob.example/a?sv=2020&sig=abc'],
  ['Url', 'https://x.example/a?code=abcdefgh12345678'],
  ['Hook', 'https://hooks.example/services/T0000/B0000/abcdefghij0123456789'],
];
const plain: [name: string, value: string][] = [
  ['Value', 'true'],
  ['Value', '2026'],
  ['Value', 'Acceptance'],
  ['Value', 'a sentence with 16 words in it, and a few numbers: 1234567890'],
  ['Value', '2026-11-25T10:00:00.000Z'],
  ['Value', 'https://www.example.com/a/page-of-2026?lang=en&page=2'],
  ['Value', 'https://x.example/apps/01234567-89ab-cdef-0123-456789abcdef'],
  ['Value', '2026-11-25T10:00:00+0100'],
  ['Value', '2026-11-25T10:00:00-01:00'],
  ['Value', '2026-11-25T10:00:00.123456'],
  ['Value', 'abcdefgh1234567'],
  ['Value', '  abcdefgh1234567  '],
  ['password', ' abc '],
  ['password', 'NO'],
  ['password', 'none'],
  ['password', '12345'],
  ['Url', 'https://x.example/abcdefghij012345678'],
  ['Url', 'https://x.example/abcdefghij.0123456789'],
  ['Url', 'https://x.example/.abcdefghij0123456789'],
  ['Url', 'https://x.example/abcdefghijklmnopqrstuvwxyz'],
  ['Url', 'https://x.example/a?sig&key'],
  ['Url', 'https://x.example/a?abcdefgh12345678'],
  ['Url', 'https://x.example/key=1/abc?a=b@c'],
  ['Value', 'abcdefghijklmnopqrstuvwxyz'],
  ['Value', '12345678901234567890'],
  ['keyboard', 'qwerty'],
  ['Monkeys', 'twelve'],
  ['passenger', 'Alice'],
  ['UseToken', 'false'],
  ['TokenSeconds', '3600'],
  ['password', 'abc'],
  ['password', ''],
];

test('a value counts as secret because of its name or its format, and ordinary settings do not', () => {
  for (const [name, value] of secret) assert.ok(looksSecret(name, value), `${name}: ${value}`);
  for (const [name, value] of plain) assert.ok(!looksSecret(name, value), `${name}: ${value}`);
});

test('a text that is short, or has neither letters nor digits, is too common to mask', () => {
  for (const text of ['', 'abc', ' abc  ', '-- == $+ --', '\u20ac\u20ac\u20ac\u20ac'])
    assert.ok(isTooCommon(text), text);
  for (const text of ['abcd', '--a--', '1---', '---1', 'x   y']) assert.ok(!isTooCommon(text), text);
});

test('a short text or mere punctuation is too common to mask', () => {
  for (const text of ['', 'abc', ' a ', '{}[]', '-----', '\n\n\n\n']) assert.ok(isTooCommon(text), text);
  for (const text of ['abcd', 'a-b-c-d', '{"a"}']) assert.ok(!isTooCommon(text), text);
});

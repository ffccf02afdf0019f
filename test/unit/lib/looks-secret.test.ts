import assert from 'node:assert/strict';
import { test } from 'node:test';
import { looksSecret } from '../../../src/lib/looks-secret.ts';

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
  ['Value', 'abcdefgh12345678'],
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
  ['Value', 'abcdefgh1234567'],
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

test('what is secret by its name or its look is told from what people want to read', () => {
  for (const [name, value] of secret) assert.ok(looksSecret(name, value), `${name}: ${value}`);
  for (const [name, value] of plain) assert.ok(!looksSecret(name, value), `${name}: ${value}`);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createRedactor } from '../../../../src/lib/redaction/redactor.ts';
import { anyCharacter } from '../../../support/any-character.ts';

const secret = 'k3Y/with+odd&Chars=9f<86>"d081\'884c';

const redactorOf = (...secrets: string[]) => {
  const redactor = createRedactor();
  for (const each of secrets) redactor.add(each);
  return redactor;
};

test('a secret of any characters is hidden in any encoding', () => {
  const value = fc.string({ unit: 'grapheme', minLength: 8, maxLength: 200 }).filter((text) => text.trim().length >= 8);
  const escapes: ((text: string) => string)[] = [
    (text) => encodeURIComponent(text),
    (text) => JSON.stringify(text).slice(1, -1),
    (text) => text.replace(/[^a-z]/giu, (char) => `&#${char.codePointAt(0)};`),
    (text) => text.replace(/./gsu, (char) => `&#x${char.codePointAt(0)?.toString(16)};`),
    (text) => text.replace(/[^a-z]/gi, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  ];
  const layers = fc.array(fc.constantFrom(...escapes), { maxLength: 3 });
  fc.assert(
    fc.property(value, layers, (text, steps) => {
      const shown = steps.reduce((each, step) => step(each), text);
      assert.equal(redactorOf(text).redact(`<${shown}>`), '<***>', shown);
    }),
    { numRuns: 2000 },
  );
});

test('a text without a secret stays unchanged, whatever escapes it has', () => {
  const { redact } = redactorOf(secret, 'abcd');
  const text = fc.oneof(fc.string({ unit: anyCharacter }), fc.string().map(encodeURIComponent));
  fc.assert(
    fc.property(text, (each) => void assert.equal(redact(each.replace(/abcd/gi, '')), each.replace(/abcd/gi, ''))),
  );
  for (const each of ['100 % of &nothing; \\u12', '%zz &#99999999; \\', 'line\r\n  line'])
    assert.equal(redact(each), each);
});

test('hundreds of secrets with a common prefix take no longer than one', () => {
  const redactor = createRedactor();
  for (let count = 8; count < 500; count += 1) redactor.add('a'.repeat(count));
  assert.equal(redactor.redact('a'.repeat(200_000)), '***');
});

test('a redacted text contains no secret in any form', () => {
  const secret = fc.string({ unit: 'grapheme', minLength: 8, maxLength: 40 }).filter((text) => text.trim().length >= 8);
  fc.assert(
    fc.property(secret, fc.string({ maxLength: 5 }), fc.string({ maxLength: 5 }), (value, before, after) => {
      const redactor = createRedactor();
      redactor.add(value);
      const bytes = Buffer.from(before + value + after);
      const texts = [
        before + value + after,
        encodeURIComponent(value),
        JSON.stringify(value),
        bytes.toString('base64'),
        bytes.toString('base64url'),
      ];
      texts.push(Buffer.from(value).toString('hex'), new URLSearchParams({ v: value }).toString());
      for (const text of texts) {
        const clean = redactor.redact(text);
        assert.ok(clean.includes('***'), `${text} of ${value}`);
        assert.ok(!clean.includes(value));
      }
    }),
    { numRuns: 2000 },
  );
});

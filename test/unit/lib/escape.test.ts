import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { excerpt, oneLine } from '../../../src/lib/escape.ts';
import { createRedactor } from '../../../src/lib/redaction/redactor.ts';
import { anyCharacter } from '../../support/any-character.ts';

const same = (text: string): string => text;

test('characters that are invisible or change the direction of text are escaped', () => {
  const hidden = [
    ...[0x00, 0x1b, 0x7f, 0x85, 0xad, 0x61c, 0x180e, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2028, 0x2029, 0x202a],
    ...[0x202e, 0x2060, 0x2064, 0x2066, 0x2069, 0x206f, 0x3164, 0xfe0f, 0xfeff, 0xfff9, 0xd800, 0xdfff],
  ];
  for (const code of hidden)
    assert.equal(
      oneLine(`a${String.fromCharCode(code)}b`),
      `a\\u${code.toString(16).padStart(4, '0')}b`,
      code.toString(16),
    );
  for (const code of [0xe0001, 0xe0041, 0xe007f, 0xe0100, 0xe01ef])
    assert.equal(oneLine(`a${String.fromCodePoint(code)}b`), `a\\u{${code.toString(16)}}b`);
  assert.equal(oneLine('a\r\n\tb'), 'a\\r\\n\\tb');
});

test('ordinary text in any language stays unchanged', () => {
  const texts = [
    'Grüße, café, naïve, “quotes” – and — dashes…',
    '你好，世界 こんにちは 안녕하세요 שלום مرحبا สวัสดี नमस्ते',
    'e\u0301 a\u00a0b',
    '✅ 🚀 ❤️ 1️⃣ 👩‍🚀 👨‍👩‍👧‍👦 👍🏽 🏳️‍🌈 👩🏽‍🚀 🇳🇱',
  ];
  for (const text of texts) assert.equal(oneLine(text), text);
});

test('joiners and variation selectors are kept only within an emoji', () => {
  assert.equal(oneLine('a\u200db'), 'a\\u200db');
  assert.equal(oneLine('👩\u200da'), '👩\\u200da');
  assert.equal(oneLine('x\ufe0f'), 'x\\ufe0f');
  assert.equal(oneLine('👩\ufe0f\ufe0f'), '👩\ufe0f\\ufe0f');
});

test('an excerpt redacts secrets first, then joins lines, then cuts', () => {
  const redactor = createRedactor();
  redactor.add('k3y-with-odd-chars');
  const text = `${'x'.repeat(10)}K3Y-WITH-odd-chars\nnext`;
  assert.equal(excerpt(text, redactor.redact), 'xxxxxxxxxx***\\nnext');
  for (let most = 1; most < 20; most += 1) assert.doesNotMatch(excerpt(text, redactor.redact, most), /k3y/i);
  assert.equal(excerpt('a'.repeat(300), same), 'a'.repeat(300));
  assert.equal(excerpt('a'.repeat(301), same), `${'a'.repeat(300)}...`);
  assert.equal(excerpt('ab😀', same, 3), 'ab...');
});

test('an excerpt is one line of limited length without a workflow command', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter, maxLength: 400 }), fc.nat(300), (text, most) => {
      const shown = excerpt(`${text}\r\n##[error]${text}`, same, most);
      assert.doesNotMatch(shown, /[\p{Cc}\u2028\u2029]|##\[/u);
      assert.ok(shown.length <= most + 3 && shown.isWellFormed());
    }),
  );
});

test('oneLine leaves no line break and no workflow command', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter }), (text) => {
      assert.doesNotMatch(oneLine(`${text}\r\n${text}##[error]`), /[\p{Cc}\u2028\u2029]|##\[/u);
    }),
  );
});

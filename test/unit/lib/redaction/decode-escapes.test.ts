import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodedText, unescapeLayer } from '../../../../src/lib/redaction/decode-escapes.ts';

/** Decodes one layer. @returns the result, and the position of each unit in the original text */
function undo(text: string) {
  const view = unescapeLayer(decodedText(text));
  return view && { text: view.text, places: [...view.text].map((_, at) => [view.from(at), view.to(at + 1)]) };
}

const table: [escaped: string, expected: string][] = [
  ['a%2Fb%2fc', 'a/b/c'],
  ['%C3%A9%e2%82%ac', '\u00e9\u20ac'],
  ['%F0%9F%98%80', '\u{1f600}'],
  ['%E9', '\u00e9'],
  ['%c1%81', '\u00c1\u0081'],
  ['%c2%80', '\u0080'],
  ['%df%bf', '\u07ff'],
  ['%E0%A0%80', '\u0800'],
  ['%ef%bf%bd', '\ufffd'],
  ['%E2%82', '\u00e2\u0082'],
  ['%E2%82x', '\u00e2\u0082x'],
  ['%f4%8f%bf%bf', '\u{10ffff}'],
  ['%f5%80%80%80', '\u00f5\u0080\u0080\u0080'],
  ['%zz%1', '%zz%1'],
  ['%u0041\\u0042%U0043', 'ABC'],
  ['\\x41\\X42', 'AB'],
  ['\\x4', '\\x4'],
  ['\\u{1F600}\\u{41}', '\u{1f600}A'],
  ['\\u{110000}', '\ufffd'],
  ['\\u{10ffff}', '\u{10ffff}'],
  ['\\u{}\\u12', '\\u{}\\u12'],
  ['\\n\\r\\t\\b\\f\\/\\"\\\\\\a', '\n\r\t\b\f/"\\a'],
  ['&#x2f;&#X2F&#47;&#47', '////'],
  ['&#1114112;', '\ufffd'],
  ['&#x0000002f;&#000000047;\\u{00000041}', '//A'],
  ['&#x110000;', '\ufffd'],
  ['&#12345678;', '\ufffd8;'],
  ['&AMP;&amp;&unknown;&amp', '&&&unknown;&amp'],
  ['a\r\n \tb\nc \n\n d', 'abc d'],
  ['&excl;&quot;&num;&dollar;&percnt;&amp;&apos;&lpar;&rpar;&ast;&plus;&comma;', '!"#$%&\'()*+,'],
  ['&hyphen;&dash;&period;&sol;&colon;&semi;&lt;&equals;&gt;&quest;&commat;', '--./:;<=>?@'],
  ['&lsqb;&lbrack;&bsol;&rsqb;&rbrack;&hat;&lowbar;&grave;&lcub;&lbrace;&verbar;', '[[\\]]^_`{{|'],
  ['&vert;&rcub;&rbrace;&tilde;&nbsp;', '|}}~ '],
];

for (const [escaped, expected] of table)
  test(`${JSON.stringify(escaped)} decodes to ${JSON.stringify(expected)}`, () =>
    assert.equal(undo(escaped)?.text, expected));

test('a text without an escape has no further layer', () => {
  for (const text of ['', 'plain; text #1', 'u0041']) assert.equal(undo(text), undefined);
  for (const text of ['%', '\\', '&', '\r', '\n']) assert.notEqual(undo(text), undefined, text);
});

test('each unit keeps its original position through every layer', () => {
  assert.deepEqual(undo('a%2Fb&lt;c')?.places, [
    [0, 1],
    [1, 4],
    [4, 5],
    [5, 9],
    [9, 10],
  ]);
  assert.deepEqual(undo('%C3%A9%41')?.places, [
    [0, 6],
    [6, 9],
  ]);
  const smile = unescapeLayer(decodedText('x\\u{1F600}'));
  assert.deepEqual([smile?.from(1), smile?.to(2), smile?.from(2), smile?.to(3)], [1, 10, 1, 10]);
  const first = unescapeLayer(decodedText('a%2541'));
  assert.ok(first);
  const second = unescapeLayer(first);
  assert.deepEqual([second?.text, second?.from(1), second?.to(2), second?.from(2), second?.to(0)], ['aA', 1, 6, 0, 0]);
  const same = decodedText('ab');
  assert.deepEqual([same.text, same.from(1), same.to(2)], ['ab', 1, 2]);
});

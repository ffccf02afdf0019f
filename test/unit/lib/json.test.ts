import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ActionError } from '../../../src/lib/errors.ts';
import { parseJson, readJson } from '../../../src/lib/json.ts';

const faultOf = (text: string): string => {
  const read = readJson(text);
  return 'fault' in read ? read.fault : 'none';
};
const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
const list = (item: string, count: number): string => `[${Array(count).fill(item).join(',')}]`;

test('JSON that costs too much to read is distinguished from text that is not JSON', () => {
  const table: [text: string, fault: string][] = [
    ['{}', 'none'],
    [nested(1000), 'none'],
    [nested(1001), 'nested too deeply'],
    [nested(200_000), 'nested too deeply'],
    ['['.repeat(200_000), 'not JSON'],
    [list('{}', 1_000_000), 'none'],
    [list('{}', 1_600_000), 'made of too many values'],
    [list('0.10', 3_000_001), 'made of too many values'],
    [list('12345678901234567890', 300_001), 'made of too many values'],
    ['<a>,,,,</a>', 'not JSON'],
    [`<${','.repeat(4_000_000)}`, 'not JSON'],
    ['', 'not JSON'],
    ['{"a":1', 'not JSON'],
    ['{12345678901234567890:1}', 'not JSON'],
    ['[012345678901234567890]', 'not JSON'],
    ['[1.2.3e5e6]', 'not JSON'],
    [`"${'[{,:'.repeat(1_000_000)}"`, 'none'],
  ];
  for (const [text, fault] of table) assert.equal(faultOf(text), fault, `${text.slice(0, 40)} (${text.length})`);
});

test('parseJson throws an error for the user where "not JSON" would be wrong', () => {
  assert.equal(parseJson('nothing'), undefined);
  assert.throws(() => parseJson(nested(2000)), new ActionError('The response is nested too deeply to be read.'));
  assert.throws(() => parseJson(list('{}', 2_000_000)), /made of too many values to be read/);
});

test('every text is read as by JSON.parse', () => {
  const mutated = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '}', '"', '1', '-', '\\', '12345678901234567890', '\u0000'))
    .map(([text, at, piece]) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + piece + text.slice(place);
    });
  fc.assert(
    fc.property(fc.oneof(mutated, fc.string(), fc.json()), (text) => {
      const read = readJson(text);
      let expected: unknown;
      try {
        expected = JSON.parse(text);
      } catch {
        return assert.equal(faultOf(text), 'not JSON');
      }
      assert.ok('document' in read, text);
      assert.deepEqual(JSON.parse(read.document.write(read.document.value)), expected);
    }),
    { numRuns: 5000 },
  );
});

test('numbers keep their digits, wherever they occur', () => {
  const texts = [
    '[1.0,2.50,1e2,-0,1e400,-1e999]',
    '{"a":12345678901234567890,"__proto__":98765432109876543210,"b":[{"c":-12345678901234567890.0}]}',
    '{"9007199254740993":"9007199254740993","x":9007199254740993}',
    '12345678901234567890',
    '"12345678901234567890"',
  ];
  for (const text of texts) {
    const document = parseJson(text);
    assert.equal(document?.write(document.value), text);
  }
  assert.equal(Object.getPrototypeOf(parseJson('{"__proto__":12345678901234567890}')?.value), Object.prototype);
});

test('a number in an unusual notation is written in the usual one', () => {
  const table: [text: string, written: string][] = [
    ['{"a":1.0,"b":1,"c":2.0,"d":2.00,"e":3.0}', '{"a":1,"b":1,"c":2,"d":2,"e":3.0}'],
    // -0 differs from 0, and a number too small for JavaScript becomes one of them.
    ['[-0,0,-1e-999]', '[-0,0,-0]'],
    ['[-1e-999,0]', '[-1e-999,0]'],
    ['[1e-999,0,-0]', '[0,0,-0]'],
  ];
  for (const [text, written] of table) {
    const document = parseJson(text);
    assert.equal(document?.write(document.value), written);
  }
});

test('a number that JavaScript cannot hold is written, however many digits it has', () => {
  const text = `[${'1'.repeat(20_000_001)}]`;
  const document = parseJson(text);
  assert.ok(document?.write(document.value) === text);
});

test('reading and writing keeps the meaning and every digit', () => {
  const number = fc.oneof(
    fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }).map(String),
    fc.tuple(fc.integer(), fc.nat(999)).map(([whole, part]) => `${whole}.${part}0`),
    fc
      .tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: -5, max: 20 }))
      .map(([base, power]) => `${base}e${power}`),
  );
  fc.assert(
    fc.property(number, (text) => {
      const document = parseJson(`{"a":[${text}]}`);
      assert.equal(document?.write(document.value), `{"a":[${text}]}`);
    }),
  );
  fc.assert(
    fc.property(fc.json({ maxDepth: 4 }), (text) => {
      const document = parseJson(text);
      assert.deepEqual(JSON.parse(document?.write(document.value) ?? ''), JSON.parse(text));
    }),
  );
});

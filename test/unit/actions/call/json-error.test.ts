import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { describeJsonError } from '../../../../src/actions/call/json-error.ts';

test('a JSON syntax error is reported with its position, its reason and its line', () => {
  const table: [text: string, problem: string][] = [
    ['{"a": 1,}', 'line 1, column 9: {"a": 1,} (remove the comma before it)'],
    ['[1, 2,\n]', 'line 2, column 1: ] (remove the comma before it)'],
    ["{'a': 1}", "line 1, column 2: {'a': 1} (JSON requires double quotes, not single quotes)"],
    [`{"a": 'b'}`, `line 1, column 7: {"a": 'b'} (JSON requires double quotes, not single quotes)`],
    ['{a: 1}', 'line 1, column 2: {a: 1} (the name a needs double quotes)'],
    ['{"a": main}', 'line 1, column 7: {"a": main} (a string needs double quotes). Put values in with toJSON(...)'],
    ['{"a": True}', 'line 1, column 7: {"a": True} (True is written true, false or null)'],
    [
      '{"a": 1\n "b": 2}',
      'line 2, column 2: "b": 2} (a comma is missing, or a quote within a string has no backslash). Put values in with toJSON(...)',
    ],
    ['{"a" 1}', 'line 1, column 6: {"a" 1} (a colon is missing)'],
    ['{"a": 1', 'line 1, column 8: {"a": 1 (a } is missing)'],
    ['[1', 'line 1, column 3: [1 (a ] is missing)'],
    ['{"a": 1}}', 'line 1, column 9: {"a": 1}} (there is more than one value)'],
    ['{"a": 1} // x', 'line 1, column 10: {"a": 1} // x (JSON has no comments)'],
    [
      '{"a": "b\n"}',
      'line 1, column 9: {"a": "b (a string has no closing quote, or contains a line break that is not written \\n). Put values in with toJSON(...)',
    ],
    [
      '{"a": "\\x"}',
      'line 1, column 8: {"a": "\\x"} (a backslash itself is written \\\\). Put values in with toJSON(...)',
    ],
    ['{"a": "\\u12"}', 'line 1, column 8: {"a": "\\u12"} (four hex digits follow \\u)'],
    [
      '{"a": "\t"}',
      'line 1, column 8: {"a": "\t"} (a tab within a string is written \\t). Put values in with toJSON(...)',
    ],
    [
      '{"a": "b',
      'line 1, column 9: {"a": "b (a string has no closing quote, or contains a line break that is not written \\n). Put values in with toJSON(...)',
    ],
    ['', 'line 1, column 1: (end of text) (something is missing)'],
    ['{"a":', 'line 1, column 6: {"a": (something is missing)'],
    ['\u00a0{}', 'line 1, column 1: {}'],
    ['@body.json', 'line 1, column 1: @body.json (to send a file, use `body-file: path`, without the @)'],
    ['\n @a', 'line 2, column 2: @a (to send a file, use `body-file: path`, without the @)'],
    ['{"to": @a}', 'line 1, column 8: {"to": @a}'],
    ['{"a": 1 /* x */}', 'line 1, column 9: {"a": 1 /* x */} (JSON has no comments)'],
    ['{"a": 1 /* x', 'line 1, column 9: {"a": 1 /* x (JSON has no comments)'],
    ['{"a": 1 # x\n}', 'line 1, column 9: {"a": 1 # x (JSON has no comments)'],
    ['{"a": 1e}', 'line 1, column 7: {"a": 1e} (a number is incomplete)'],
    [
      '{"a": nullable}',
      'line 1, column 7: {"a": nullable} (a string needs double quotes). Put values in with toJSON(...)',
    ],
    ['{"a": annull}', 'line 1, column 7: {"a": annull} (a string needs double quotes). Put values in with toJSON(...)'],
    ['{"a": 1, b: 2}', 'line 1, column 10: {"a": 1, b: 2} (the name b needs double quotes)'],
    ['{a}', 'line 1, column 2: {a} (a string needs double quotes). Put values in with toJSON(...)'],
    [
      'main',
      'line 1, column 1: main (a string needs double quotes). If it is not meant to be JSON, name another Content-Type in `headers`',
    ],
    ['{"a": 1 main}', 'line 1, column 9: {"a": 1 main}'],
  ];
  for (const [text, problem] of table)
    assert.equal(describeJsonError(text, String), `is not JSON, at ${problem}`, text);
  for (const text of ['{}', ' [1, "x"] \n', '7']) assert.equal(describeJsonError(text, String), undefined);
});

test('a long line is shown around the error, and from its start if a secret was removed', () => {
  const text = `{"a": "k3y${'x'.repeat(100)}" ${'1'.repeat(200)}}`;
  const why = 'a comma is missing, or a quote within a string has no backslash';
  assert.equal(
    describeJsonError(text, String),
    `is not JSON, at line 1, column 113: ${'x'.repeat(58)}" ${'1'.repeat(60)} (${why}). Put values in with toJSON(...)`,
  );
  assert.equal(
    describeJsonError(text, (line) => line.replace('k3y', '***')),
    `is not JSON, at line 1, column 113: {"a": "***${'x'.repeat(100)}" ${'1'.repeat(8)} (${why}). Put values in with toJSON(...)`,
  );
});

test('describeJsonError reports exactly what JSON.parse rejects, and points into the text', () => {
  const isJson = (text: string): boolean => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  const mutated = fc
    .tuple(fc.json({ maxDepth: 3 }), fc.nat(), fc.constantFrom('', ',', '}', ']', '"', 'x', '\n', ':', '1', '\\'))
    .map(
      ([text, at, piece]) => text.slice(0, at % (text.length + 1)) + piece + text.slice((at % (text.length + 1)) + 1),
    );
  fc.assert(
    fc.property(fc.oneof(mutated, fc.string(), fc.json()), (text) => {
      const problem = describeJsonError(text, String);
      assert.equal(problem === undefined, isJson(text), text);
      const [, line, column] = / line (\d+), column (\d+)/.exec(problem ?? '') ?? [];
      if (problem === undefined) return;
      const lines = text.split('\n');
      assert.ok(
        Number(line) <= lines.length && Number(column) <= (lines[Number(line) - 1] ?? '').length + 1,
        `${text}: ${problem}`,
      );
    }),
    { numRuns: 5000 },
  );
});

test('describeJsonError points at the first token that is not allowed there', () => {
  const at = (text: string): string =>
    / line \d+, column \d+/.exec(describeJsonError(text, String) ?? '')?.[0] ?? 'fine';
  assert.equal(at('{"a": tru}'), ' line 1, column 7');
  assert.equal(at('{\n  "a": 1\n  "b": 2\n}'), ' line 3, column 3');
  assert.equal(at("{'a': 1}"), ' line 1, column 2');
  assert.equal(at('[1, 2,]'), ' line 1, column 7');
  assert.equal(at('{"a": 1}}'), ' line 1, column 9');
  assert.equal(at('{"a": $x}'), ' line 1, column 7');
});

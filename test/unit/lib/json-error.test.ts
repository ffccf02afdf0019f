import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeJsonError } from '../../../src/actions/call/json-error.ts';

test('a mistake in JSON is told with its place, its reason and its line', () => {
  const table: [text: string, problem: string][] = [
    ['{"a": 1,}', 'line 1, column 9: {"a": 1,} (remove the comma before it)'],
    ['[1, 2,\n]', 'line 2, column 1: ] (remove the comma before it)'],
    ["{'a': 1}", "line 1, column 2: {'a': 1} (JSON requires double quotes, not single quotes)"],
    [`{"a": 'b'}`, `line 1, column 7: {"a": 'b'} (JSON requires double quotes, not single quotes)`],
    ['{a: 1}', 'line 1, column 2: {a: 1} (the name a needs double quotes)'],
    ['{"a": main}', 'line 1, column 7: {"a": main} (a string needs double quotes)'],
    ['{"a": True}', 'line 1, column 7: {"a": True} (True is written true, false or null)'],
    [
      '{"a": 1\n "b": 2}',
      'line 2, column 2: "b": 2} (a comma is missing, or a quote within a string has no backslash)',
    ],
    ['{"a" 1}', 'line 1, column 6: {"a" 1} (a colon is missing)'],
    ['{"a": 1', 'line 1, column 8: {"a": 1 (a } is missing)'],
    ['[1', 'line 1, column 3: [1 (a ] is missing)'],
    ['{"a": 1}}', 'line 1, column 9: {"a": 1}} (there is more than one value)'],
    ['{"a": 1} // x', 'line 1, column 10: {"a": 1} // x (JSON has no comments)'],
    [
      '{"a": "b\n"}',
      'line 1, column 9: {"a": "b (a string has no closing quote, or contains a line break that is not written \\n)',
    ],
    ['{"a": "\\x"}', 'line 1, column 8: {"a": "\\x"} (a backslash itself is written \\\\)'],
    ['{"a": "\\u12"}', 'line 1, column 8: {"a": "\\u12"} (four hex digits follow \\u)'],
    ['{"a": "\t"}', 'line 1, column 8: {"a": "\t"} (a tab within a string is written \\t)'],
    [
      '{"a": "b',
      'line 1, column 9: {"a": "b (a string has no closing quote, or contains a line break that is not written \\n)',
    ],
    ['', 'line 1, column 1: (end of text) (something is missing)'],
    ['{"a":', 'line 1, column 6: {"a": (something is missing)'],
    ['\u00a0{}', 'line 1, column 1: {}'],
  ];
  for (const [text, problem] of table)
    assert.equal(describeJsonError(text, String), `is not JSON, at ${problem}`, text);
  for (const text of ['{}', ' [1, "x"] \n', '7']) assert.equal(describeJsonError(text, String), undefined);
});

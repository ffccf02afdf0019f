import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeJsonError } from '../../../src/actions/call/json-error.ts';

test('a mistake in JSON is told with its place, its reason and its line', () => {
  const table: [text: string, problem: string][] = [
    ['{"a": 1,}', 'line 1, column 9: {"a": 1,} (a comma too many before it)'],
    ['[1, 2,\n]', 'line 2, column 1: ] (a comma too many before it)'],
    ["{'a': 1}", "line 1, column 2: {'a': 1} (JSON takes double quotes, not single ones)"],
    [`{"a": 'b'}`, `line 1, column 7: {"a": 'b'} (JSON takes double quotes, not single ones)`],
    ['{a: 1}', 'line 1, column 2: {a: 1} (the name a needs double quotes)'],
    ['{"a": main}', 'line 1, column 7: {"a": main} (a text needs double quotes)'],
    ['{"a": True}', 'line 1, column 7: {"a": True} (True is written true, false or null)'],
    ['{"a": 1\n "b": 2}', 'line 2, column 2: "b": 2} (a comma is missing, or a quote within a text has no backslash)'],
    ['{"a" 1}', 'line 1, column 6: {"a" 1} (a colon is missing)'],
    ['{"a": 1', 'line 1, column 8: {"a": 1 (a } is missing)'],
    ['[1', 'line 1, column 3: [1 (a ] is missing)'],
    ['{"a": 1}}', 'line 1, column 9: {"a": 1}} (more follows than one value)'],
    ['{"a": 1} // x', 'line 1, column 10: {"a": 1} // x (JSON has no comments)'],
    [
      '{"a": "b\n"}',
      'line 1, column 9: {"a": "b (a text has no closing quote, or a line break within it that is not written \\n)',
    ],
    ['{"a": "\\x"}', 'line 1, column 8: {"a": "\\x"} (a backslash itself is written \\\\)'],
    ['{"a": "\\u12"}', 'line 1, column 8: {"a": "\\u12"} (four hex digits follow \\u)'],
    ['{"a": "\t"}', 'line 1, column 8: {"a": "\t"} (a tab within a text is written \\t)'],
    [
      '{"a": "b',
      'line 1, column 9: {"a": "b (a text has no closing quote, or a line break within it that is not written \\n)',
    ],
    ['', 'line 1, column 1: (the text ends there) (something is missing)'],
    ['{"a":', 'line 1, column 6: {"a": (something is missing)'],
    ['\u00a0{}', 'line 1, column 1: {}'],
  ];
  for (const [text, problem] of table) assert.equal(describeJsonError(text), `is not JSON, at ${problem}`, text);
  for (const text of ['{}', ' [1, "x"] \n', '7']) assert.equal(describeJsonError(text), undefined);
});

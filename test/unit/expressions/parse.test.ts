import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Expression } from '../../../src/expressions/jmespath.ts';
import { conditionProblem, parseExpression } from '../../../src/expressions/parse.ts';

const read = (text: string): Expression => {
  const expression = parseExpression(text);
  assert.ok(typeof expression !== 'string', String(expression));
  return expression;
};

test('in a comparison, a string in double quotes is an error, but a field name is not', () => {
  const wrong = [
    'state == "ok"',
    '"ok" == state',
    'a.state != "In progress"',
    'x && state == "ok"',
    'items[?state == "ok"]',
    '"state" == "ok"',
    'length(a) == `1` || b == "c"',
  ];
  for (const text of wrong) {
    const problem = conditionProblem(read(text)) ?? '';
    assert.match(
      problem,
      /^"[\w ]+" in double quotes is a field name, so this compares two fields\. For a string use single quotes: '[\w ]+'$/,
      text,
    );
  }
  assert.equal(
    conditionProblem(read('state == "ok"')),
    `"ok" in double quotes is a field name, so this compares two fields. For a string use single quotes: 'ok'`,
  );
  const right = [
    `"build-state" == 'ok'`,
    'state == `"ok"`',
    'state == `ok`'.replace('ok', '"ok"'),
    "state == 'ok'",
    'a == b',
    'a == "b-c"',
    'a == "b".c',
    'a."b" == c',
    'state',
    '"a" == `1`',
    'a == "b"[0]',
  ];
  for (const text of right) assert.equal(conditionProblem(read(text)), undefined, text);
});

test('syntax of jq or a programming language gets a hint with the JMESPath equivalent', () => {
  const table: [text: string, hint: RegExp][] = [
    ['.id', /remove the leading dot, which is jq syntax: `id`\n/],
    ['.[0].id', /remove the leading dot, which is jq syntax: `\[0\]\.id`\n/],
    ['count == 1', /a number goes in backticks: `1`\n/],
    ['count > -2.5', /a number goes in backticks: `-2/],
    ['id, name', /write one expression per line; several in one are a list, `\[a, b\]`\n/],
    ['items.0.id', /an index goes in brackets: `\[0\]`\n/],
    ['build-2', /a dash is a minus: write the name in double quotes\n/],
    ["state == 'ok' AND done", /; "and" is `&&`\n/],
    ["state == 'ok' or done", /; "or" is `\|\|`\n/],
    ['a order', /value: order\n/],
    ['a andy', /value: andy\n/],
  ];
  for (const [text, hint] of table) {
    const problem = parseExpression(text);
    assert.ok(typeof problem === 'string', text);
    assert.match(problem, hint);
    assert.match(problem, /^is not JMESPath: .*\n {4}.*\n {4} *\^$/);
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conditionProblem, missingFields } from '../../../src/expressions/conditions.ts';
import type { Expression } from '../../../src/expressions/jmespath.ts';
import { parseExpression } from '../../../src/expressions/parse.ts';

const read = (text: string): Expression => {
  const expression = parseExpression(text);
  assert.ok(typeof expression !== 'string', String(expression));
  return expression;
};

test('a text in double quotes is a mistake in a comparison, and a name is none', () => {
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

test('a condition whose names are all missing is found, with what is there', () => {
  const value = { Status: 'ok', result: { State: 'x', none: null }, list: [1] };
  const table: [condition: string, missing: ReturnType<typeof missingFields>][] = [
    ["status == 'ok'", { missing: ['status'], there: 'the response has Status, result, list' }],
    ["result.state == 'x' || status == 'y'", { missing: ['state', 'status'], there: 'result has State, none' }],
    ["contains(list.a, 'x')", { missing: ['a'], there: 'list is a list of 1' }],
    ['!(a && "b c")', { missing: ['a', '"b c"'], there: 'the response has Status, result, list' }],
    ['Status.x', { missing: ['x'], there: 'Status is a string' }],
    ["status == 'x' || Status == 'ok'", undefined],
    ["result.none == 'x'", undefined],
    ['list[5]', undefined],
    ['[0].a', undefined],
    ["'a' == 'b'", undefined],
    ['length(@) > `2`', undefined],
  ];
  for (const [condition, missing] of table) assert.deepEqual(missingFields(read(condition), value), missing, condition);
});

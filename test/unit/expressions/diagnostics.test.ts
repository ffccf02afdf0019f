import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { missingFields, missingHints } from '../../../src/expressions/diagnostics.ts';
import type { Expression } from '../../../src/expressions/jmespath.ts';
import { conditionProblem, parseExpression } from '../../../src/expressions/parse.ts';
import { parseJson } from '../../../src/lib/json.ts';

const read = (text: string): Expression => {
  const expression = parseExpression(text);
  assert.ok(typeof expression !== 'string', String(expression));
  return expression;
};
const quotes = 'in JMESPath, strings go in single quotes and names in double quotes';

test('a missing field is reported with the existing names, or the most similar one', () => {
  const app = {
    AppId: 'calc',
    'build-state': 'ok',
    items: [{ Id: 1 }],
    result: { State: 'x' },
    none: null,
    list: [],
    o: {},
  };
  const table: [expression: string, value: unknown, hints: string[]][] = [
    ['Name', app, ['the response has AppId, "build-state", items, result, none, list, o']],
    ['appid', app, ['did you mean AppId? Case and punctuation matter']],
    ['app_id', app, ['did you mean AppId? Case and punctuation matter']],
    ['result.state', app, ['did you mean State? Case and punctuation matter']],
    ['result.id', app, ['result has State']],
    ['items.Id', app, ['items is a list: write `items[].Id` for each of its items, or `items[0].Id` for the first']],
    ['items[0].id', app, ['did you mean Id? Case and punctuation matter']],
    ['Id', [{ Id: 1 }], ['the response is a list: write `[].Id` for each of its items, or `[0].Id` for the first']],
    ['result | State.x', app, ['State is a string and has no names']],
    ['missing[].Id', app, ['the response has AppId, "build-state", items, result, none, list, o']],
    ['missing[*].Id', app, ['the response has AppId, "build-state", items, result, none, list, o']],
    ['missing[?a].Id', app, ['the response has AppId, "build-state", items, result, none, list, o']],
    ['o.a', app, ['o is empty']],
    ['[0].Id', app, ['the response is not a list; it has AppId, "build-state", items, result, none, list, o']],
    ['result[].State', app, ['result is not a list; it has State']],
    ['result[?State].x', app, ['result is not a list; it has State']],
    ['none', app, []],
    ['none.a', app, []],
    ['list[0]', app, []],
    ['a', 'words', ['the response is a string and has no names']],
    ['a', 7, ['the response is a number and has no names']],
    ['a', {}, ['the response is empty']],
    ['build-state', app, ['a dash is a minus: write the name in double quotes, "build-state"']],
    ['"x y"', app, ['the response has AppId, "build-state", items, result, none, list, o', quotes]],
    [
      'a',
      Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`n${index}`, 1])),
      ['the response has n0, n1, n2, n3, n4, n5, n6, n7, n8, n9, n10, n11 and 38 more'],
    ],
    ['a', { ['x'.repeat(41)]: 1, b: 2 }, ['the response has b and 1 more']],
    ['a', { 'b\u202e\n': 1 }, ['the response has "b\\u202e\\n"']],
  ];
  for (const [expression, value, hints] of table)
    assert.deepEqual(missingHints(read(expression), JSON.parse(JSON.stringify(value))), hints, expression);
});

test('hints never throw and never show a value', () => {
  const parts = fc.array(
    fc.constantFrom('a', 'b', '.', '[]', '[0]', '[*]', ' | ', ' - ', '-', '==', '"c"', '@', '*', '!', '&&', '||'),
    { maxLength: 8 },
  );
  const value = fc.letrec((tie) => ({
    json: fc.oneof(
      fc.constant('SECRET'),
      fc.array(tie('json'), { maxLength: 2 }),
      fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('json')),
    ),
  })).json;
  fc.assert(
    fc.property(parts, value, (pieces, json) => {
      const expression = parseExpression(pieces.join(''));
      if (typeof expression === 'string') return;
      const document = parseJson(JSON.stringify(json));
      assert.ok(document);
      const shown = [
        ...missingHints(expression, document.value),
        conditionProblem(expression),
        JSON.stringify(missingFields(expression, document.value)),
      ];
      assert.ok(!shown.join().includes('SECRET'));
    }),
    { numRuns: 3000 },
  );
});

test('a condition whose names are all missing is found, with the existing names', () => {
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

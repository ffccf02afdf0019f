import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { conditionProblem, missingFields } from '../../../src/expressions/conditions.ts';
import { missingHints } from '../../../src/expressions/diagnostics.ts';
import type { Expression } from '../../../src/expressions/jmespath.ts';
import { parseExpression } from '../../../src/expressions/parse.ts';
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
    ['appid', app, ['did you mean AppId? Capitals and signs count']],
    ['app_id', app, ['did you mean AppId? Capitals and signs count']],
    ['result.state', app, ['did you mean State? Capitals and signs count']],
    ['result.id', app, ['result has State']],
    ['items.Id', app, ['items is a list: write `items[].Id` for each of its items, or `items[0].Id` for the first']],
    ['items[0].id', app, ['did you mean Id? Capitals and signs count']],
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

test('hints never throw, and never show a value', () => {
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

test('syntax of jq or a programming language gets a hint with the JMESPath form', () => {
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

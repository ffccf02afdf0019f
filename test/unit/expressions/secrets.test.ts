import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseExpression } from '../../../src/expressions/parse.ts';
import { secretsIn, settingsIn } from '../../../src/expressions/secrets.ts';
import { type JsonDocument, parseJson } from '../../../src/lib/json.ts';

function documentOf(value: unknown): JsonDocument {
  const document = parseJson(JSON.stringify(value));
  assert.ok(document);
  return document;
}

const found = (expressions: string[], value: unknown): string[] => {
  const read = expressions.map(parseExpression).filter((each) => typeof each !== 'string');
  return [...secretsIn(read, documentOf(value))];
};

test('every string in the selection is found once', () => {
  const settings = {
    Constants: [
      { Name: 'Db.Password', Value: 'a', DeployedValue: 'b' },
      { Name: 'Mode', Value: 'c' },
    ],
    nested: [[{ token: 'e' }], [{ token: 'f' }]],
    deep: { token: { a: 'g', b: ['h', 1, null, { c: 'i' }] } },
    list: ['j', 'k'],
  };
  const table: [expressions: string[], strings: string[]][] = [
    [['Constants[].Value'], ['a', 'c']],
    [
      ['Constants[*].Value', 'Constants[].DeployedValue', 'Constants[].Value'],
      ['a', 'c', 'b'],
    ],
    [["Constants[?Name=='Mode'].Value"], ['c']],
    [['Constants[1]'], ['Mode', 'c']],
    [['nested[][].token'], ['e', 'f']],
    [['nested[*].token'], []],
    [['deep.token'], ['g', 'h', 'i']],
    [['*.token'], ['g', 'h', 'i']],
    [['list[]'], ['j', 'k']],
    [["join('', list)"], ['jk']],
    [['{x: list[1]}'], ['k']],
    [['missing', 'deep.missing', 'missing[].a'], []],
  ];
  for (const [expressions, strings] of table)
    assert.deepEqual(found(expressions, settings), strings, expressions.join());
});

test('no string that an expression selects is left out, whatever the structure', () => {
  const value = { a: [{ b: 'x', c: { b: 'y' } }, { b: ['z'] }], b: 'w' };
  for (const [expression, strings] of Object.entries({
    '@': 'wxyz',
    'a[].b': 'xz',
    'a[].c.b': 'y',
    '*[].b': 'xz',
    'a | [0].b': 'x',
    'a[].[b]': 'xz',
  })) {
    assert.equal(found([expression], value).sort().join(''), strings, expression);
  }
});

test('the values of settings are returned with the name of the setting', () => {
  const document = documentOf({
    list: [
      { Name: 'Db.Password', Value: 'a', Deployed: 'b' },
      { Value: 'c' },
      { Name: 'Mode', Deployed: 'd', Value: 1 },
    ],
  });
  const settings = { each: 'list[]', name: 'Name', values: ['Value', 'Deployed'] };
  assert.deepEqual(settingsIn(settings, document), [
    { name: 'Db.Password', value: 'a' },
    { name: '', value: 'c' },
    { name: 'Db.Password', value: 'b' },
    { name: 'Mode', value: 'd' },
  ]);
  assert.deepEqual(settingsIn({ ...settings, each: 'missing[]' }, document), []);
});

test('more strings than can be masked are refused', () => {
  const many = Array.from({ length: 1001 }, (_, index) => `secret-${index}`);
  assert.throws(() => found(['@'], many), /select more than 1000 strings/);
  assert.throws(() => found(['@'], ['x'.repeat(300_000)]), /select more than 256 KiB/);
});

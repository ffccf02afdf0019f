import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseExpression } from '../../../src/expressions/jmespath.ts';
import { secretsIn } from '../../../src/expressions/secrets.ts';
import { parseJson } from '../../../src/lib/json.ts';

const found = (expressions: string[], value: unknown): string[] => {
  const document = parseJson(JSON.stringify(value));
  assert.ok(document);
  const read = expressions.map(parseExpression).filter((each) => typeof each !== 'string');
  return secretsIn(read, document).map(({ name, value }) => `${name}=${value}`);
};

test('every string that is selected comes with its name, and with the name that stands beside it', () => {
  const settings = {
    Constants: [
      { Name: 'Db.Password', Value: 'a', DeployedValue: 'b' },
      { Name: 'Mode', Value: 'c' },
    ],
    headers: [{ key: 'Authorization', value: 'd' }],
    nested: [[{ token: 'e' }], [{ token: 'f' }]],
    deep: { token: { a: 'g', b: ['h', 1, null, { c: 'i' }] } },
    list: ['j', 'k'],
  };
  const table: [expressions: string[], texts: string[]][] = [
    [['Constants[].Value'], ['Db.Password Value=a', 'Mode Value=c']],
    [
      ['Constants[*].Value', 'Constants[].DeployedValue'],
      ['Db.Password Value=a', 'Mode Value=c', 'Db.Password DeployedValue=b'],
    ],
    [["Constants[?Name=='Mode'].Value"], ['Mode Value=c']],
    [['Constants[0].Value'], ['Db.Password Value=a']],
    [['Constants[1]'], ['Name=Mode', 'Mode Value=c']],
    [['headers[].value'], ['Authorization value=d']],
    [['nested[][].token'], ['token=e', 'token=f']],
    [['nested[*][*].token'], ['token=e', 'token=f']],
    [['nested[*].token'], []],
    [['deep.token'], ['a=g', 'b=h', 'c=i']],
    [['*.token'], ['a=g', 'b=h', 'c=i']],
    [['list'], ['list=j', 'list=k']],
    [['list[]'], ['=j', '=k']],
    [['list[0]'], ['=j']],
    [["join('', list)"], ['=jk']],
    [['{x: list[1]}'], ['x=k']],
    [['missing', 'deep.missing', 'missing[].a'], []],
    [
      ['list[0]', 'list[]'],
      ['=j', '=k'],
    ],
  ];
  for (const [expressions, texts] of table) assert.deepEqual(found(expressions, settings), texts, expressions.join());
});

test('nothing that an expression selects is left out, whatever its shape', () => {
  const value = { a: [{ b: 'x', c: { b: 'y' } }, { b: ['z'] }], b: 'w' };
  for (const [expression, strings] of Object.entries({
    '@': 'wxyz',
    'a[].b': 'xz',
    'a[].c.b': 'y',
    '*[].b': 'xz',
    'a | [0].b': 'x',
    'a[].[b]': 'xz',
  })) {
    const values = found([expression], value).map((each) => each.slice(each.indexOf('=') + 1));
    assert.equal(values.sort().join(''), strings, expression);
  }
});

test('more than can be masked is refused', () => {
  const many = Array.from({ length: 1001 }, (_, index) => `secret-${index}`);
  assert.throws(() => found(['@'], many), /select more than 1000 texts/);
  assert.throws(() => found(['@'], ['x'.repeat(300_000)]), /select more than 256 KiB/);
});

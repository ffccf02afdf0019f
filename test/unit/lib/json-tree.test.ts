import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  changeAt,
  isPresent,
  numberIn,
  readTree,
  scalarOf,
  stringIn,
  treeAt,
  writeTree,
} from '../../../src/lib/json-tree.ts';

for (const text of [
  '12345678901234567890',
  '[1.0,1,-0,1E+2,0.10,1e3]',
  '{"2":1,"1":2,"__proto__":{"a":null},"b":[],"c":{}}',
  '{"a":1,"a":2}',
  '"\\u00fc\\/\\n"',
  '[true,false,null,""]',
])
  test(`${text} is written as it was read`, () => {
    assert.equal(writeTree(readTree(` ${text} `)), text);
  });

test('an escaped name of an entry keeps its meaning', () => {
  assert.equal(writeTree(readTree('{"a\\u0022\\u0041": 1}')), '{"a\\"A":1}');
});

test('a value is found by its path, and the last of two equal names counts', () => {
  const tree = readTree('{"a": {"b": 1, "b": "x"}, "n": null, "l": [1]}');
  assert.equal(stringIn(treeAt(tree, ['a', 'b'])), 'x');
  assert.deepEqual(
    [treeAt(tree, ['l', '0']), treeAt(tree, ['n', 'b']), treeAt(tree, ['c'])],
    [undefined, undefined, undefined],
  );
  assert.deepEqual(
    [isPresent(treeAt(tree, ['n'])), isPresent(treeAt(tree, ['c'])), isPresent(treeAt(tree, ['a']))],
    [false, false, true],
  );
});

test('a scalar is read only as its own type', () => {
  assert.deepEqual(
    [stringIn(readTree('"1"')), stringIn(readTree('1')), stringIn(readTree('{}'))],
    ['1', undefined, undefined],
  );
  assert.deepEqual(
    [numberIn(readTree('1.0')), numberIn(readTree('"1"')), numberIn(readTree('[1]'))],
    [1, undefined, undefined],
  );
});

for (const [before, path, after] of [
  ['{"a":{"b":1.0,"c":2}}', ['a', 'c'], '{"a":{"b":1.0,"c":"new"}}'],
  ['{"a":1.0}', ['b'], '{"a":1.0,"b":"new"}'],
  ['{"a":null}', ['a', 'b'], '{"a":{"b":"new"}}'],
  ['{}', ['a', 'b'], '{"a":{"b":"new"}}'],
  ['{"a":1,"a":2}', ['a'], '{"a":1,"a":"new"}'],
] as const)
  test(`${before} becomes ${after}`, () => {
    assert.equal(writeTree(changeAt(readTree(before), path, () => scalarOf('new'))), after);
  });

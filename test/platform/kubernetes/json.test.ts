import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differences, lengthAt, removeAt, setAt, sourceAt, stringAt } from './json.ts';

test('two JSON texts are compared digit for digit, including the order of names', () => {
  for (const [before, after, places] of [
    ['{"a": 1, "b": [true, null, "x"]}', '{ "a":1,"b":[ true,null,"\\u0078" ] }', []],
    ['{"a": 12345678901234567890}', '{"a": 12345678901234567000}', ['a']],
    ['{"a": 1.0, "b": 1e3, "c": -0}', '{"a": 1, "b": 1000, "c": 0}', ['a', 'b', 'c']],
    ['{"a": {"x": null, "y": []}}', '{"a": {}}', ['a.x', 'a.y']],
    ['{"a": [1, {"b": 2}]}', '{"a": [1, {"b": 3}, 4]}', ['a[1].b', 'a[2]']],
    ['{"10": 1, "2": 2}', '{"2": 2, "10": 1}', [' (order)']],
    ['{"a": {"x": 1, "y": 2}}', '{"a": {"y": 3, "x": 1}}', ['a.y', 'a (order)']],
    ['{"a": 1, "a": 2}', '{"a": 2}', ['a', 'a#2']],
    ['{"__proto__": {"a": 1}}', '{"__proto__": {"a": 2}}', ['__proto__.a']],
    ['{"a": "1"}', '{"a": 1}', ['a']],
    ['{"a": [], "b": {}}', '{"a": {}, "b": null}', ['a', 'b']],
  ] as const)
    assert.deepEqual(differences(before, after), places, `${before} and ${after}`);
});

test('a text that is not JSON is refused', () => {
  assert.throws(() => differences('{}', '{"a": 01}'), SyntaxError);
  assert.throws(() => differences('{} {}', '{}'), SyntaxError);
});

test('an edit leaves the rest of the text unchanged', () => {
  const text = '{ "a": {"n": 1.0, "t": "x,]" },\n "list": [{"v": "é\\n"}], "e": {} }';
  assert.equal(setAt(text, 'list[0].v', '"y"'), text.replace('"é\\n"', '"y"'));
  assert.equal(setAt(text, 'a.new', '2'), text.replace('"x,]" }', '"x,]", "new": 2}'));
  assert.equal(setAt(text, 'e.new', 'null'), text.replace('{}', '{"new": null}'));
  assert.equal(setAt(text, 'none.new', '2'), text);
  assert.equal(removeAt(text, 'a.n'), text.replace('"n": 1.0, ', ''));
  assert.equal(removeAt(text, 'a.t'), text.replace(', "t": "x,]"', ''));
  assert.equal(removeAt('{"a": {"b": 1}}', 'a.b'), '{"a": {}}');
  assert.equal(removeAt('{"a": 1, "b": 2, "a": 3}', 'a'), '{"b": 2}');
  assert.equal(removeAt(text, 'a.none'), text);
});

test('a value is read as it was written', () => {
  const text = '{"a": {"n": 1.50, "t": "\\u0078"}, "list": [1, [2, 3]]}';
  assert.equal(sourceAt(text, 'a.n'), '1.50');
  assert.equal(sourceAt(text, 'list[1][0]'), '2');
  assert.equal(sourceAt(text, 'a.none.at'), undefined);
  assert.equal(stringAt(text, 'a.t'), 'x');
  assert.equal(stringAt(text, 'a.n'), undefined);
  assert.equal(lengthAt(text, 'list[1]'), 2);
  assert.equal(lengthAt(text, 'a'), 0);
});

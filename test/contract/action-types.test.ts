import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { problemsOfTypes, typeOfInput, typesText } from '../../scripts/action-types-rules.ts';
import { findActions } from '../../scripts/actions.ts';
import { readDefinition } from '../../scripts/definition.ts';

test('every action-types.yml matches its action.yml and follows the rules of the format', () => {
  const actions = findActions();
  assert.ok(actions.length >= 1);
  for (const { folder, path } of actions) {
    const definition = readDefinition(path);
    const types = join(folder, 'action-types.yml');
    assert.ok(existsSync(types), `${types} is missing: run \`npm run action-types\``);
    const text = readFileSync(types, 'utf8');
    assert.equal(text, typesText(definition), `${types} is out of date: run \`npm run action-types\``);
    const parsed = parse(text);
    assert.deepEqual(problemsOfTypes(parsed), []);
    assert.deepEqual(Object.keys(parsed.inputs), Object.keys(definition.inputs));
    assert.deepEqual(Object.keys(parsed.outputs), Object.keys(definition.outputs));
  }
});

test('the type of an input follows from its default and its description', () => {
  const list = { type: 'list', separator: '\n', 'list-item': { type: 'string' } };
  const table: [description: string, standard: unknown, type: unknown][] = [
    ['`true` waits.', 'false', { type: 'boolean' }],
    ['How many.', '3', { type: 'integer' }],
    ['Values, one `name=value` per line.', undefined, list],
    ['More hosts, one `host` or `host:port` per line, without wildcards.', undefined, list],
    ['A form, one field per line: `name=value`.', undefined, list],
    ['Which one: `auto`, `pat` or `none`. More.', 'auto', { type: 'enum', 'allowed-values': ['auto', 'pat', 'none'] }],
    ['Which one: `a`, `b` or `c`.', undefined, { type: 'string' }],
    ['Statuses, such as `2xx, 404`.', '2xx', { type: 'string' }],
  ];
  for (const [description, standard, type] of table) assert.deepEqual(typeOfInput(description, standard), type);
});

test('the check names a violation of the format', () => {
  const table: [types: unknown, problem: string][] = [
    ['text', 'The file holds no map.'],
    [{ input: {} }, 'input is neither inputs nor outputs.'],
    [{ inputs: [] }, 'inputs is not a map.'],
    [{ inputs: { 'a b': { type: 'string' } } }, 'inputs.a b has a name that is not allowed.'],
    [{ inputs: { a: {} } }, 'inputs.a has no type.'],
    [{ inputs: { a: { type: 'number' } } }, 'inputs.a has the type number, which does not exist.'],
    [{ inputs: { a: { type: 'string', name: 'A' } } }, 'inputs.a has the key name, which string does not take.'],
    [{ inputs: { a: { type: 'enum', 'allowed-values': [] } } }, 'inputs.a lacks a right allowed-values.'],
    [{ inputs: { a: { type: 'list', 'list-item': { type: 'string' } } } }, 'inputs.a lacks a right separator.'],
    [
      { inputs: { a: { type: 'list', separator: ',', 'list-item': { type: 'list' } } } },
      'inputs.a lacks a right list-item.',
    ],
    [{ inputs: { a: { type: 'integer', 'named-values': { all: 0.5 } } } }, 'inputs.a lacks a right named-values.'],
  ];
  for (const [types, problem] of table) assert.deepEqual(problemsOfTypes(types), [problem]);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDefinition } from '../../../scripts/definition.ts';
import { createIssues } from '../../../src/inputs/issues.ts';
import { noteUnknownInputs, ownInputs } from '../../../src/inputs/unknown-inputs.ts';

const meant: Record<string, string> = {
  apikey: 'api-key',
  api_key: 'api-key',
  key: 'api-key',
  user: 'username',
  token: 'pat',
  access_token: 'pat',
  uri: 'url',
  payload: 'body',
  params: 'path-params',
  qurey: 'query',
  bodyfile: 'body-file',
  'wait-fail': 'wait-failed',
};

for (const [name, input] of Object.entries(meant)) {
  test(`of all inputs, ${input} is the closest to ${name}`, () => {
    const warnings: string[] = [];
    const declared = ['url', 'api', 'method', 'path-params', 'query', 'headers', 'body', 'body-file', 'form', 'auth'];
    declared.push('username', 'api-key', 'pat', 'wait', 'wait-url', 'wait-until', 'wait-failed', 'response-file');
    const issues = createIssues((message) => warnings.push(message));
    const env = { [`INPUT_${name.toUpperCase()}`]: 'x', INPUT_URL: '/x', OTHER: 'y' };
    noteUnknownInputs({ declared, decisive: [], env }, issues);
    assert.deepEqual(warnings, [`${name}: is not an input of this action; did you mean \`${input}\`?`]);
  });
}

test('a name that resembles no input gets no suggestion', () => {
  const warnings: string[] = [];
  const issues = createIssues((message) => warnings.push(message));
  noteUnknownInputs({ declared: ['app', 'package'], decisive: [], env: { INPUT_TOKEN: 'x' } }, issues);
  assert.deepEqual(warnings, ['token: is not an input of this action; see Inputs in its README']);
});

test('the error for an input of another action names that action', () => {
  const warnings: string[] = [];
  const issues = createIssues((message) => warnings.push(message));
  const env = { INPUT_APP: 'x', INPUT_SNAPSHOT: 'y', 'INPUT_APP-URL': 'z' };
  noteUnknownInputs({ declared: ['url', 'api'], decisive: [], env }, issues);
  assert.deepEqual(warnings, [
    'app: is not an input of this action, but of the deploy action (mendix-community/mendix-api-action/deploy)',
    'snapshot: is not an input of this action, but of the restore action (mendix-community/mendix-api-action/restore)',
    'app-url: is not an input of this action, but of the unit-test action (mendix-community/mendix-api-action/unit-test)',
  ]);
});

test('in an action whose inputs are all decisive, every unknown input is an error', () => {
  const issues = createIssues(assert.fail);
  const declared = ['app', 'backup', 'package-id', 'environment', 'timeout'];
  const env = { INPUT_SNAPSHOT: 'x', INPUT_ZZZ: 'x', INPUT_URL: 'x' };
  noteUnknownInputs({ declared, decisive: 'all', otherNames: { snapshot: 'backup' }, env }, issues);
  assert.deepEqual(issues.list, [
    'snapshot: is not an input of this action; did you mean `backup`?',
    'zzz: is not an input of this action; see Inputs in its README',
    'url: is not an input of this action, but of the root action (mendix-community/mendix-api-action)',
  ]);
});

test('under act, inputs that a composite action passes on are not reported', () => {
  const issues = createIssues(assert.fail);
  noteUnknownInputs({ declared: ['app'], decisive: 'all', env: { ACT: 'true', INPUT_ZZZ: 'x' } }, issues);
  assert.deepEqual(issues.list, []);
});

test('each input that names another action is declared by that action', () => {
  for (const [action, names] of Object.entries(ownInputs)) {
    const declared = Object.keys(readDefinition(action === 'root' ? 'action.yml' : `${action}/action.yml`).inputs);
    for (const name of names) assert.ok(declared.includes(name), `${action}: ${name}`);
  }
});

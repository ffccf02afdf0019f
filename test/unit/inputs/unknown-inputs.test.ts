import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createIssues } from '../../../src/inputs/issues.ts';
import { noteUnknownInputs } from '../../../src/inputs/unknown-inputs.ts';

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
  test(`of all inputs ${input} is the closest to ${name}`, () => {
    const warnings: string[] = [];
    const declared = ['url', 'api', 'method', 'path-params', 'query', 'headers', 'body', 'body-file', 'form', 'auth'];
    declared.push('username', 'api-key', 'pat', 'wait', 'wait-url', 'wait-until', 'wait-failed', 'response-file');
    const issues = createIssues((message) => warnings.push(message));
    const env = { [`INPUT_${name.toUpperCase()}`]: 'x', INPUT_URL: '/x', OTHER: 'y' };
    noteUnknownInputs({ declared, decisive: [], env }, issues);
    assert.deepEqual(warnings, [`${name}: is not an input of this action; did you mean \`${input}\`?`]);
  });
}

test('an input that only another action has is not suggested', () => {
  const warnings: string[] = [];
  const issues = createIssues((message) => warnings.push(message));
  const env = { INPUT_TOKEN: 'x', INPUT_PACKGE: 'y' };
  noteUnknownInputs({ declared: ['app', 'package'], decisive: ['app'], env }, issues);
  assert.deepEqual(warnings, [
    'token: is not an input of this action; see Inputs in its README',
    'packge: is not an input of this action; did you mean `package`?',
  ]);
});

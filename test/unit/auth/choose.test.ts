import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type AuthChoice, chooseCredential } from '../../../src/auth/choose.ts';
import { readCredentialTexts } from '../../../src/auth/texts.ts';
import { createIssues, invalid } from '../../../src/inputs/issues.ts';
import { createInputSource } from '../../../src/inputs/source.ts';
import { type EndpointMatch, lookUp, noMatch } from '../../../src/mendix/lookup.ts';
import { placeApis } from '../../../src/mendix/scope.ts';

const placed = await placeApis(['deploy-v1', 'deploy-v4']);
const takesKey = lookUp('GET', new URL('https://deploy.mendix.com/api/1/apps'), placed);
const takesPat = lookUp('GET', new URL('https://cloud.home.mendix.com/api/v4/apps'), placed);

const key = { username: 'ada@example.com', 'api-key': 'key-0123456789' };
const pat = { pat: 'pat-0123456789' };
const env = { MENDIX_USERNAME: 'ada@example.com', MENDIX_API_KEY: 'key-0123456789', MENDIX_PAT: 'pat-0123456789' };

type Row = [
  choice: AuthChoice,
  match: EndpointMatch,
  inputs: Record<string, string>,
  env: Record<string, string>,
  expected: string | RegExp,
];
const table: Record<string, Row> = {
  'none, whatever is given': ['none', takesKey, { ...key, ...pat }, env, 'none'],
  'an API that takes a key': ['auto', takesKey, { ...key, ...pat }, {}, 'api-key'],
  'an API that takes a token': ['auto', takesPat, { ...key, ...pat }, {}, 'pat'],
  'an unknown address: the token before the key': ['auto', noMatch, { ...key, ...pat }, {}, 'pat'],
  'an unknown address: an input before a variable': ['auto', noMatch, key, { MENDIX_PAT: env.MENDIX_PAT }, 'api-key'],
  'an unknown address with a key alone': ['auto', noMatch, key, {}, 'api-key'],
  'a key where a token is taken': ['auto', takesPat, key, {}, /takes a personal access token, and only an API key/],
  'a token where a key is taken': ['auto', takesKey, pat, {}, /takes an API key, and only a personal access token/],
  'the wrong kind on purpose': ['pat', takesKey, pat, {}, 'pat'],
  'nothing at all': ['auto', takesKey, {}, {}, /no credential is given; .* takes an API key/],
  'a key without its user': ['auto', takesKey, { 'api-key': key['api-key'] }, {}, /username: is missing/],
  'a user without a key': ['auto', takesKey, { username: key.username }, {}, /api-key: is missing/],
  'a token that is too short': ['pat', noMatch, { pat: 'short' }, {}, /fewer than 8 characters/],
  'variables alone': ['auto', takesKey, {}, env, 'api-key'],
};

for (const [name, [choice, match, inputs, variables, expected]] of Object.entries(table)) {
  test(`${name}: ${expected}`, () => {
    const issues = createIssues(() => undefined);
    const source = createInputSource((input) => inputs[input] ?? '');
    const texts = readCredentialTexts(source, variables);
    const credential = chooseCredential({ choice, texts, match }, issues);
    if (typeof expected === 'string') {
      assert.ok(credential !== invalid, issues.list.join());
      assert.deepEqual([credential.kind, issues.list], [expected, []]);
    } else {
      assert.equal(credential, invalid);
      assert.match(issues.list.join('\n'), expected);
    }
  });
}

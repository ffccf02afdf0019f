import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCredentialTexts } from '../../../src/auth/credentials.ts';
import { type AuthChoice, selectCredential } from '../../../src/auth/select-credential.ts';
import { createIssues, invalid } from '../../../src/inputs/issues.ts';
import { createInputSource } from '../../../src/inputs/reader.ts';
import { type EndpointMatch, lookUp, noMatch, placeApis } from '../../../src/mendix/lookup.ts';

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
  'a key where a token is taken': [
    'auto',
    takesPat,
    key,
    {},
    /requires a personal access token, but you supplied only an API key/,
  ],
  'a token where a key is taken': [
    'auto',
    takesKey,
    pat,
    {},
    /requires an API key, but you supplied only a personal access token/,
  ],
  'the wrong kind on purpose': ['pat', takesKey, pat, {}, 'pat'],
  'nothing at all': ['auto', takesKey, {}, {}, /no credential is set; .* requires an API key/],
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
    const credential = selectCredential({ choice, texts, match }, issues);
    if (typeof expected === 'string') {
      assert.ok(credential !== invalid, issues.list.join());
      assert.deepEqual([credential.kind, issues.list], [expected, []]);
    } else {
      assert.equal(credential, invalid);
      assert.match(issues.list.join('\n'), expected);
    }
  });
}

/** Chooses a credential. @returns its kind or every mistake, and the warnings */
function choose(choice: AuthChoice, match: EndpointMatch, inputs: Record<string, string>, variables = {}) {
  const warnings: string[] = [];
  const issues = createIssues((message) => warnings.push(message));
  const texts = readCredentialTexts(
    createInputSource((input) => inputs[input] ?? ''),
    variables,
  );
  const credential = selectCredential({ choice, texts, match }, issues);
  return { is: credential === invalid ? issues.list : credential.kind, warnings };
}

/** On the host of an API, and below none of its paths. */
const unknownPath = lookUp('GET', new URL('https://deploy.mendix.com/api/1/nowhere'), placed);
const token = { MENDIX_PAT: 'pat-0123456789' };
const keyName = { MENDIX_API_KEY: 'key-0123456789' };
const setKey = 'set `username` and `api-key` (or MENDIX_USERNAME and MENDIX_API_KEY)';
const unseen =
  'Hint: GitHub passes an empty string for a secret that does not exist or that this run cannot read (for example, runs from forks).';
const setPat = 'set `pat` (or MENDIX_PAT)';
const site = 'https://docs.mendix.com/portal/user-settings/';
const wrong = 'Deploy API v1 requires an API key, but you supplied only a personal access token';

const told: Record<
  string,
  [given: Parameters<typeof choose>, is: string | readonly string[], warnings: readonly string[]]
> = {
  'nothing for a known API': [
    ['auto', takesPat, {}],
    [
      `auth: no credential is set; Deploy API v4 requires a personal access token: ${setPat}, or \`auth: none\` to call without one. ${unseen}`,
    ],
    [],
  ],
  'nothing for an unknown address': [
    ['auto', noMatch, {}],
    [`auth: no credential is set; ${setKey}, or ${setPat.slice(4)}, or \`auth: none\` to call without one. ${unseen}`],
    [],
  ],
  'the other kind than is said': [
    ['pat', takesKey, pat],
    'pat',
    ['`auth: pat` is set, but Deploy API v1 requires an API key. Sending a personal access token anyway.'],
  ],
  'the kind that is said and taken': [['api-key', takesKey, key], 'api-key', []],
  'the kind that is said, for an unknown address': [['api-key', noMatch, key], 'api-key', []],
  'none, although one is taken': [['none', takesKey, key], 'none', []],
  'a token where a key is taken': [
    ['auto', takesKey, pat],
    [
      `auth: ${wrong} (pat). S${setKey.slice(1)}; how to create one: ${site}#profile-api-keys. To send the PAT anyway, set \`auth: pat\``,
    ],
    [],
  ],
  'a token of a variable where a key is taken': [
    ['auto', takesKey, {}, token],
    [
      `auth: ${wrong} (MENDIX_PAT). S${setKey.slice(1)}; how to create one: ${site}#profile-api-keys. To send the PAT anyway, set \`auth: pat\``,
    ],
    [],
  ],
  'a user name and a token where a key is taken: the key came in empty': [
    ['auto', takesKey, { username: key.username, 'api-key': '', ...pat }],
    [`auth: ${wrong} (pat): \`username\` is set, but \`api-key\` is empty. ${unseen}`],
    [],
  ],
  'a user name alone where a token is taken': [
    ['auto', takesPat, { username: key.username }],
    [
      `auth: Deploy API v4 requires a personal access token, but you supplied only an API key (username). S${setPat.slice(1)}; how to create one: ${site}#pat. To send the API key anyway, set \`auth: api-key\``,
    ],
    [],
  ],
  'a key alone where a token is taken': [
    ['auto', takesPat, {}, keyName],
    [
      `auth: Deploy API v4 requires a personal access token, but you supplied only an API key (MENDIX_API_KEY). S${setPat.slice(1)}; how to create one: ${site}#pat. To send the API key anyway, set \`auth: api-key\``,
    ],
    [],
  ],
  'a key without its user, beside a token': [
    ['auto', noMatch, { ...pat, 'api-key': key['api-key'] }],
    'pat',
    ['api-key is set without a username, so the personal access token is used.'],
  ],
  'a user without a key, beside a token': [['auto', noMatch, { ...pat, username: key.username }], 'pat', []],
  'a token alone': [['auto', noMatch, pat], 'pat', []],
  'a key input without its user, beside a token of a variable': [
    ['auto', noMatch, { 'api-key': key['api-key'] }, token],
    'pat',
    ['api-key is set without a username, so the personal access token is used.'],
  ],
  'a whole key of variables, beside a token of one': [['auto', noMatch, {}, env], 'pat', []],
  'a key for an unknown address': [['auto', noMatch, key], 'api-key', []],
  'a key beside a token, where a token is taken': [['auto', takesPat, { ...key, ...pat }], 'pat', []],
  'a key input where a token of a variable is taken': [['auto', takesPat, key, token], 'pat', []],
};

for (const [name, [given, is, warnings]] of Object.entries(told))
  test(`credential, errors and warnings for ${name}`, () => assert.deepEqual(choose(...given), { is, warnings }));

test('a path that the catalogue does not know is called with the wrong kind anyway, with a warning', () => {
  assert.equal(unknownPath.endpoints.length, 0);
  const { is, warnings } = choose('auto', unknownPath, pat);
  assert.equal(is, 'pat');
  const warned = [`${wrong} (pat). Sending it anyway, as the catalogue does not know this path.`];
  assert.deepEqual(warnings, warned);
  assert.deepEqual(choose('auto', unknownPath, { username: key.username, ...pat }), { is: 'pat', warnings: warned });
});

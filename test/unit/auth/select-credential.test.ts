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
  '`auth: none` with both credentials': ['none', takesKey, { ...key, ...pat }, env, 'none'],
  'both credentials for an API that requires a key': ['auto', takesKey, { ...key, ...pat }, {}, 'api-key'],
  'both credentials for an API that requires a token': ['auto', takesPat, { ...key, ...pat }, {}, 'pat'],
  'both credentials for an unknown URL': ['auto', noMatch, { ...key, ...pat }, {}, 'pat'],
  'a key input and a token variable for an unknown URL': [
    'auto',
    noMatch,
    key,
    { MENDIX_PAT: env.MENDIX_PAT },
    'api-key',
  ],
  'only a key for an unknown URL': ['auto', noMatch, key, {}, 'api-key'],
  'a key for an API that requires a token': [
    'auto',
    takesPat,
    key,
    {},
    /requires a personal access token, but you supplied only an API key/,
  ],
  'a token for an API that requires a key': [
    'auto',
    takesKey,
    pat,
    {},
    /requires an API key, but you supplied only a personal access token/,
  ],
  'the wrong kind, set with `auth`': ['pat', takesKey, pat, {}, 'pat'],
  'no credential': ['auto', takesKey, {}, {}, /no credential is set; .* requires an API key/],
  'a key without a user name': ['auto', takesKey, { 'api-key': key['api-key'] }, {}, /username: is missing/],
  'a user name without a key': ['auto', takesKey, { username: key.username }, {}, /api-key: is missing/],
  'a token that is too short': ['pat', noMatch, { pat: 'short' }, {}, /fewer than 8 characters/],
  'only variables': ['auto', takesKey, {}, env, 'api-key'],
};

for (const [name, [choice, match, inputs, variables, expected]] of Object.entries(table)) {
  test(`the credential chosen for ${name}: ${expected}`, () => {
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

/** Chooses a credential. @returns its kind or every error, and the warnings */
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

/** A path on the host of an API, outside all of its paths. */
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
  'no credential for a known API': [
    ['auto', takesPat, {}],
    [
      `auth: no credential is set; Deploy API v4 requires a personal access token: ${setPat}, or \`auth: none\` to call without one. ${unseen}`,
    ],
    [],
  ],
  'no credential for an unknown URL': [
    ['auto', noMatch, {}],
    [`auth: no credential is set; ${setKey}, or ${setPat.slice(4)}, or \`auth: none\` to call without one. ${unseen}`],
    [],
  ],
  'the wrong kind, set with `auth`': [
    ['pat', takesKey, pat],
    'pat',
    ['`auth: pat` is set, but Deploy API v1 requires an API key. Sending a personal access token anyway.'],
  ],
  'the right kind, set with `auth`': [['api-key', takesKey, key], 'api-key', []],
  'a kind set with `auth` for an unknown URL': [['api-key', noMatch, key], 'api-key', []],
  '`auth: none` for an API that requires a credential': [['none', takesKey, key], 'none', []],
  'a token for an API that requires a key': [
    ['auto', takesKey, pat],
    [
      `auth: ${wrong} (pat). S${setKey.slice(1)}; how to create one: ${site}#profile-api-keys. To send the PAT anyway, set \`auth: pat\``,
    ],
    [],
  ],
  'a token from a variable for an API that requires a key': [
    ['auto', takesKey, {}, token],
    [
      `auth: ${wrong} (MENDIX_PAT). S${setKey.slice(1)}; how to create one: ${site}#profile-api-keys. To send the PAT anyway, set \`auth: pat\``,
    ],
    [],
  ],
  'a user name, an empty key and a token for an API that requires a key': [
    ['auto', takesKey, { username: key.username, 'api-key': '', ...pat }],
    [`auth: ${wrong} (pat): \`username\` is set, but \`api-key\` is empty. ${unseen}`],
    [],
  ],
  'only a user name for an API that requires a token': [
    ['auto', takesPat, { username: key.username }],
    [
      `auth: Deploy API v4 requires a personal access token, but you supplied only an API key (username). S${setPat.slice(1)}; how to create one: ${site}#pat. To send the API key anyway, set \`auth: api-key\``,
    ],
    [],
  ],
  'only a key without a user name for an API that requires a token': [
    ['auto', takesPat, {}, keyName],
    [
      `auth: Deploy API v4 requires a personal access token, but you supplied only an API key (MENDIX_API_KEY). S${setPat.slice(1)}; how to create one: ${site}#pat. To send the API key anyway, set \`auth: api-key\``,
    ],
    [],
  ],
  'a key without a user name, and a token': [
    ['auto', noMatch, { ...pat, 'api-key': key['api-key'] }],
    'pat',
    ['api-key is set without a username, so the personal access token is used.'],
  ],
  'a user name without a key, and a token': [['auto', noMatch, { ...pat, username: key.username }], 'pat', []],
  'only a token': [['auto', noMatch, pat], 'pat', []],
  'a key input without a user name, and a token from a variable': [
    ['auto', noMatch, { 'api-key': key['api-key'] }, token],
    'pat',
    ['api-key is set without a username, so the personal access token is used.'],
  ],
  'a complete key and a token, all from variables': [['auto', noMatch, {}, env], 'pat', []],
  'a key for an unknown URL': [['auto', noMatch, key], 'api-key', []],
  'a key and a token for an API that requires a token': [['auto', takesPat, { ...key, ...pat }], 'pat', []],
  'a key input and a token variable for an API that requires a token': [['auto', takesPat, key, token], 'pat', []],
};

for (const [name, [given, is, warnings]] of Object.entries(told))
  test(`the credential, errors and warnings for ${name}`, () => assert.deepEqual(choose(...given), { is, warnings }));

test('a path that is not in the catalogue is called even with the wrong kind of credential, with a warning', () => {
  assert.equal(unknownPath.endpoints.length, 0);
  const { is, warnings } = choose('auto', unknownPath, pat);
  assert.equal(is, 'pat');
  const warned = [`${wrong} (pat). Sending it anyway, as the catalogue does not know this path.`];
  assert.deepEqual(warnings, warned);
  assert.deepEqual(choose('auto', unknownPath, { username: key.username, ...pat }), { is: 'pat', warnings: warned });
});

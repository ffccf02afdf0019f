import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  carriesCredential,
  credentialHeaders,
  makeCredential,
  readCredentialTexts,
  secretsOf,
  withoutScheme,
} from '../../../src/auth/credentials.ts';
import { createIssues, invalid } from '../../../src/inputs/issues.ts';
import { createInputSource } from '../../../src/inputs/reader.ts';

const textsOf = (inputs: Record<string, string>, env: Record<string, string> = {}) =>
  readCredentialTexts(
    createInputSource((name) => inputs[name] ?? ''),
    env,
  );

/** Creates a credential. @returns it or every error, and the warnings */
function make(kind: 'api-key' | 'pat', inputs: Record<string, string>) {
  const warnings: string[] = [];
  const issues = createIssues((message) => warnings.push(message));
  const credential = makeCredential(kind, textsOf(inputs), issues);
  return { is: credential === invalid ? issues.list : credential, mistakes: issues.list, warnings };
}

const user = { username: 'ada@example.com' };
const key = 'key-0123456789';

test('white space around a credential is removed, with a warning', () => {
  assert.deepEqual(make('api-key', { ...user, 'api-key': key }), {
    is: { kind: 'api-key', username: 'ada@example.com', apiKey: key },
    mistakes: [],
    warnings: [],
  });
  assert.deepEqual(make('pat', { pat: ` MxToken  ${key}\n` }), {
    is: { kind: 'pat', pat: key },
    mistakes: [],
    warnings: ['pat: white space around the value is removed. Was it copied with a line break?'],
  });
  assert.deepEqual(make('api-key', { username: ' ada', 'api-key': `${key} ` }).is, {
    kind: 'api-key',
    username: 'ada',
    apiKey: key,
  });
  assert.deepEqual(make('pat', { pat: '12345678' }).is, { kind: 'pat', pat: '12345678' });
  assert.deepEqual(make('pat', { pat: 'caf\u00e9-0123' }).is, { kind: 'pat', pat: 'caf\u00e9-0123' });
  assert.deepEqual(make('pat', { pat: 'a"b"cdefg' }).is, { kind: 'pat', pat: 'a"b"cdefg' });
});

const unseen =
  'Hint: GitHub passes an empty string for a secret that does not exist or that this run cannot read (for example, runs from forks).';
const short = 'has fewer than 8 characters, which is too short for a Mendix credential. Is it truncated?';
const foreign = 'contains more than the credential itself. Remove the header name, `Bearer`, `MxToken` or quotes';
const invisible = 'contains a control or invisible character; copy the value again';
const wide = 'contains a character that is not allowed in a header; copy the value again';
const noKey = `api-key: is missing; set it, or MENDIX_API_KEY, to an API key of the user in \`username\`. ${unseen}`;
const noUser = `username: is missing; an API key is sent with the username of its owner. Set it, or MENDIX_USERNAME. ${unseen}`;

const mistakes: [kind: 'api-key' | 'pat', inputs: Record<string, string>, expected: readonly string[]][] = [
  ['pat', {}, [`pat: is missing; set it, or set MENDIX_PAT or MENDIX_TOKEN. ${unseen}`]],
  ['pat', { pat: '1234567' }, [`pat: ${short}`]],
  ['pat', { pat: 'mxtoken 1234567' }, [`pat: ${short}`]],
  ...[
    'Authorization: MxToken 0123456789',
    'authorization :x',
    'Mendix-ApiKey: 0123456789',
    'Bearer 0123456789',
    'basic 0123456789',
    '"0123456789"',
    "'0123456789'",
  ].map((pat): (typeof mistakes)[number] => ['pat', { pat }, [`pat: ${foreign}`]]),
  ['pat', { pat: '"abc"' }, [`pat: ${short}`, `pat: ${foreign}`]],
  ...['01234\n56789', '01234\u200b56789', '01234\u202856789', '01234\u202956789', '\u00ad0123456789'].map(
    (pat): (typeof mistakes)[number] => ['pat', { pat }, [`pat: ${invisible}`]],
  ),
  ['pat', { pat: '01234\u010056789' }, [`pat: ${wide}`]],
  ['pat', { pat: '0\u01001' }, [`pat: ${short}`, `pat: ${wide}`]],
  ['api-key', {}, [noUser, noKey.replace(`. ${unseen}`, '')]],
  ['api-key', user, [noKey]],
  ['api-key', { 'api-key': key }, [noUser]],
  ['api-key', { ...user, 'api-key': 'short' }, [`api-key: ${short}`]],
  ['api-key', { username: 'a\u200bb', 'api-key': key }, [`username: ${invisible}`]],
];

for (const [kind, inputs, expected] of mistakes)
  test(`an invalid credential is reported: ${kind} from ${encodeURIComponent(JSON.stringify(inputs))}`, () =>
    assert.deepEqual(make(kind, inputs).is, expected));

test('a credential is sent in the headers that Mendix documents', () => {
  assert.deepEqual(credentialHeaders({ kind: 'api-key', username: 'u', apiKey: 'k' }), [
    { name: 'Mendix-Username', value: 'u' },
    { name: 'Mendix-ApiKey', value: 'k' },
  ]);
  assert.deepEqual(credentialHeaders({ kind: 'pat', pat: 'p' }), [{ name: 'Authorization', value: 'MxToken p' }]);
  assert.deepEqual(credentialHeaders({ kind: 'none' }), []);
  for (const name of ['Mendix-UserName', 'mendix-apikey', 'Authorization', 'PROXY-AUTHORIZATION', 'Cookie'])
    assert.ok(carriesCredential(name), name);
  for (const name of ['Accept', 'Set-Cookie', '']) assert.ok(!carriesCredential(name), name);
});

test('an input takes precedence over its variables, and an empty string counts as not set', () => {
  const env = { MENDIX_USERNAME: 'u', MENDIX_API_KEY: 'k', MENDIX_PAT: ' ', MENDIX_TOKEN: 't' };
  assert.deepEqual(textsOf({}, env), {
    username: { at: 'MENDIX_USERNAME', text: 'u' },
    apiKey: { at: 'MENDIX_API_KEY', text: 'k' },
    pat: { at: 'MENDIX_TOKEN', text: 't' },
  });
  assert.deepEqual(textsOf({ username: 'U', 'api-key': ' K', pat: 'P' }, { ...env, MENDIX_PAT: 'p' }), {
    username: { at: 'username', text: 'U' },
    apiKey: { at: 'api-key', text: ' K' },
    pat: { at: 'pat', text: 'P' },
  });
  assert.deepEqual(textsOf({ pat: '\n' }), { username: undefined, apiKey: undefined, pat: undefined });
  assert.equal(textsOf({}, { MENDIX_PAT: 'p', MENDIX_TOKEN: 't' }).pat?.text, 'p');
});

test('each key and token is masked, both as given and as sent', () => {
  assert.deepEqual(secretsOf(textsOf({ username: 'ada@example.com', 'api-key': ` ${key}`, pat: `MxToken ${key}9 ` })), [
    ` ${key}`,
    key,
    `MxToken ${key}9 `,
    `MxToken ${key}9`,
    `${key}9`,
  ]);
  assert.deepEqual(secretsOf(textsOf({ 'api-key': '  1234567 ', pat: 'MxToken 12345678' })), [
    'MxToken 12345678',
    '12345678',
  ]);
  assert.deepEqual(secretsOf(textsOf({})), []);
  assert.equal(withoutScheme(' MXTOKEN\t abc '), 'abc');
  assert.equal(withoutScheme('xMxToken abc'), 'xMxToken abc');
  assert.equal(withoutScheme('mxtokenabc'), 'mxtokenabc');
});

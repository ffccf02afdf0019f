import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mendixHosts } from '../../src/mendix/lookup.ts';
import {
  apiKey,
  createFolder,
  formsOf,
  leaks,
  pat,
  runInProcess,
  toServer,
  username,
  withApiKey,
} from '../support/action.ts';
import { serve } from '../support/serve.ts';

interface Case {
  inputs?: Record<string, string>;
  env?: Record<string, string>;
  /** What the server must receive, or what the error must say. */
  sends?: 'api-key' | 'pat' | 'none';
  fails?: RegExp;
  warns?: RegExp;
}

const key = { username, 'api-key': apiKey };
const cases: Record<string, Case> = {
  'an API key': { inputs: key, sends: 'api-key' },
  'a personal access token': { inputs: { pat }, sends: 'pat' },
  'a token with the prefix that private platforms hand out': { inputs: { pat: `MxToken ${pat}` }, sends: 'pat' },
  'a token with the prefix in small letters': { inputs: { pat: `mxtoken  ${pat}` }, sends: 'pat' },
  'both, the kind left open': { inputs: { ...key, pat }, sends: 'pat' },
  'both, the API key asked for': { inputs: { ...key, pat, auth: 'api-key' }, sends: 'api-key' },
  'both, the token asked for in capitals': { inputs: { ...key, pat, auth: 'PAT' }, sends: 'pat' },
  'both, none asked for': { inputs: { ...key, pat, auth: 'none' }, sends: 'none' },
  'an API key from the environment': { env: { MENDIX_USERNAME: username, MENDIX_API_KEY: apiKey }, sends: 'api-key' },
  'a token from MENDIX_PAT': { env: { MENDIX_PAT: pat, MENDIX_TOKEN: 'another-token-123' }, sends: 'pat' },
  'a token from MENDIX_TOKEN': { env: { MENDIX_TOKEN: pat }, sends: 'pat' },
  'an input beats the environment': {
    inputs: key,
    env: { MENDIX_USERNAME: 'bob', MENDIX_API_KEY: 'key-of-bob-123' },
    sends: 'api-key',
  },
  'an empty input does not beat the environment': { inputs: { pat: '' }, env: { MENDIX_PAT: pat }, sends: 'pat' },
  'halves from input and environment': { inputs: { username }, env: { MENDIX_API_KEY: apiKey }, sends: 'api-key' },
  'a user name alone beside a token': { inputs: { username, pat }, sends: 'pat' },
  'a key without user name beside a token': {
    inputs: { 'api-key': apiKey, pat },
    sends: 'pat',
    warns: /api-key is set without a username/,
  },
  'white space around': {
    inputs: { username, 'api-key': ` ${apiKey}\n` },
    sends: 'api-key',
    warns: /api-key: white space around/,
  },
  'a short token beside the API key in use': { inputs: { ...key, pat: 'x', auth: 'api-key' }, sends: 'api-key' },
  'no credential': { fails: /no credential is set; set `username` and `api-key`.*`pat`.*`auth: none`/ },
  'a user name without key': { inputs: { username }, fails: /api-key: is missing/ },
  'a key without user name': { env: { MENDIX_API_KEY: apiKey }, fails: /username: is missing/ },
  'the API key asked for, and a token given': {
    inputs: { pat, auth: 'api-key' },
    fails: /username: is missing[\s\S]*api-key: is missing/,
  },
  'the token asked for, and an API key given': { inputs: { ...key, auth: 'pat' }, fails: /pat: is missing/ },
  'a short key': { inputs: { username, 'api-key': 'seven77' }, fails: /api-key: has fewer than 8 characters/ },
  'a short token': { env: { MENDIX_PAT: 'MxToken abc' }, fails: /MENDIX_PAT: has fewer than 8 characters/ },
  'a token cut by a line break': {
    inputs: { pat: 'first-half-\nsecond-half' },
    fails: /pat: contains a control or invisible character/,
  },
  'a token with an invisible character': {
    inputs: { pat: `${pat}\u200b` },
    fails: /pat: contains a control or invisible/,
  },
  'a key beyond Latin-1': {
    inputs: { username, 'api-key': 'schl\u00fcssel-\u2713' },
    fails: /api-key: contains a character/,
  },
};

for (const [name, { inputs = {}, env = {}, sends, fails, warns }] of Object.entries(cases)) {
  test(`credential: ${name}`, async (t) => {
    const server = await serve(t, ['{}']);
    const run = await runInProcess(t, { inputs: toServer(server, { url: '/x', ...inputs }), env });
    assert.deepEqual(leaks(run), []);
    if (warns) assert.match(run.warnings.join(), warns);
    else assert.deepEqual(run.warnings, []);
    if (fails) {
      assert.equal(run.code, 1);
      assert.equal(run.errors.length, 1);
      assert.match(run.errors[0] ?? '', fails);
      assert.equal(server.connections(), 0);
      return;
    }
    assert.equal(run.code, 0, run.stdout);
    const { headers } = server.requests[0] ?? { headers: undefined };
    assert.equal(headers?.authorization, sends === 'pat' ? `MxToken ${pat}` : undefined);
    assert.equal(headers?.['mendix-apikey'], sends === 'api-key' ? apiKey : undefined);
    assert.equal(headers?.['mendix-username'], sends === 'api-key' ? username : undefined);
    assert.equal(run.outputs.auth, sends);
  });
}

test('both credentials are masked, in every form, before anything else is printed; the user name is not', async (t) => {
  const server = await serve(t, ['{}']);
  const secret = 'a"b\\c d!e(f)\u00e9~*g';
  const inputs = withApiKey(server, { url: '/x', 'api-key': secret, auth: 'api-key' });
  const run = await runInProcess(t, { inputs, env: { MENDIX_PAT: pat } });
  assert.equal(run.code, 0, run.stdout);
  // In base64 the last characters depend on what follows: a mask may have a few more or fewer of them.
  const isNearly = (a: string, b: string): boolean =>
    (a.startsWith(b) || b.startsWith(a)) && Math.abs(a.length - b.length) <= 4;
  for (const form of [secret, pat].flatMap(formsOf))
    assert.ok(
      run.masks.some((mask) => isNearly(mask, form)),
      form,
    );
  const lines = run.stdout.trim().split('\n');
  const last = lines.findLastIndex((line) => line.startsWith('::add-mask::'));
  assert.ok(lines.slice(0, last).every((line) => line.startsWith('::add-mask::')));
  assert.ok(run.masks.every((mask) => mask.length >= 8 && !username.includes(mask)));
  assert.equal(new Set(run.masks).size, run.masks.length);
});

test('a credential that is too short is never masked, as that would blank the log', async (t) => {
  const run = await runInProcess(t, { inputs: { url: '/x', pat: 'token' }, env: { MENDIX_API_KEY: 'abc' } });
  assert.equal(run.code, 1);
  assert.deepEqual(run.masks, []);
});

/** `allowed-hosts` entries for a server, and whether they let the credential go there by http. */
const hosts: Record<string, [entry: (port: number) => string, allowed: boolean]> = {
  'host and port': [(port) => `127.0.0.1:${port}`, true],
  'host and port among others, in any case': [(port) => `LOCALHOST:1\n  127.0.0.1:${port}  `, true],
  'the host alone, which means port 80': [() => '127.0.0.1', false],
  'another name of the same machine': [(port) => `localhost:${port}`, false],
  'another port': [(port) => `127.0.0.1:${port + 1}`, false],
  nothing: [() => '', false],
};

for (const [name, [entry, allowed]] of Object.entries(hosts)) {
  test(`allowed-hosts: ${name}: the credential ${allowed ? 'goes there' : 'stays here'}`, async (t) => {
    const server = await serve(t, ['{}']);
    const inputs = { 'base-url': server.url, url: '/x', pat, 'allowed-hosts': entry(server.port) };
    const run = await runInProcess(t, { inputs });
    assert.equal(run.code, allowed ? 0 : 1, run.stdout);
    assert.equal(server.requests.length, allowed ? 1 : 0);
    if (!allowed)
      assert.match(run.errors.join(), /not a Mendix host.*add a line `127\.0\.0\.1:\d+` to `allowed-hosts`/);
  });
}

test('without a credential, localhost may be called over http unlisted, with credential headers from the user', async (t) => {
  const server = await serve(t, ['{}']);
  const inputs = { url: `${server.url}/x`, auth: 'none', headers: 'Authorization: Basic abc' };
  const run = await runInProcess(t, { inputs });
  assert.equal(run.code, 0, run.stdout);
  assert.equal(server.requests[0]?.headers.authorization, 'Basic abc');
  assert.equal(run.outputs.auth, 'none');
});

test('every Mendix host may receive the credential, and no other host', async (t) => {
  const folder = createFolder(t);
  const codeFor = async (host: string): Promise<number | null> =>
    (await runInProcess(t, { folder, inputs: { url: `https://${host}/x`, pat, 'dry-run': 'true' } })).code;
  assert.ok(mendixHosts().has('deploy.mendix.com'));
  for (const host of mendixHosts()) assert.equal(await codeFor(host), 0, host);
  for (const host of [
    'mendix.com',
    'x.mendix.com',
    'home.mendix.com',
    'calc.mendixcloud.com',
    'deploy.mendix.com.example',
  ]) {
    assert.equal(await codeFor(host), 1, host);
  }
});

test('with certificates unchecked nothing is sent that holds a credential', async (t) => {
  for (const action of [undefined, 'deploy', 'backup', 'restore']) {
    const inputs = action ? { username, 'api-key': apiKey, app: 'calc', environment: 'Test' } : { url: '/apps', pat };
    const env = { NODE_TLS_REJECT_UNAUTHORIZED: '0' };
    const run = await runInProcess(t, { inputs, env, ...(action ? { action } : {}) });
    assert.equal(run.code, 1);
    assert.match(run.errors.join(), /NODE_TLS_REJECT_UNAUTHORIZED=0 .*NODE_EXTRA_CA_CERTS/);
  }
});

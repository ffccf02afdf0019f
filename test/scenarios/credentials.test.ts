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
  /** The credential that the server must receive. */
  sends?: 'api-key' | 'pat' | 'none';
  fails?: RegExp;
  warns?: RegExp;
}

const key = { username, 'api-key': apiKey };
const cases: Record<string, Case> = {
  'an API key': { inputs: key, sends: 'api-key' },
  'a personal access token': { inputs: { pat }, sends: 'pat' },
  'a token with the prefix that private platforms add': { inputs: { pat: `MxToken ${pat}` }, sends: 'pat' },
  'a token with the prefix in lower case': { inputs: { pat: `mxtoken  ${pat}` }, sends: 'pat' },
  'both, without `auth`': { inputs: { ...key, pat }, sends: 'pat' },
  'both, with `auth: api-key`': { inputs: { ...key, pat, auth: 'api-key' }, sends: 'api-key' },
  'both, with `auth: PAT`': { inputs: { ...key, pat, auth: 'PAT' }, sends: 'pat' },
  'both, with `auth: none`': { inputs: { ...key, pat, auth: 'none' }, sends: 'none' },
  'an API key from environment variables': {
    env: { MENDIX_USERNAME: username, MENDIX_API_KEY: apiKey },
    sends: 'api-key',
  },
  'a token from MENDIX_PAT': { env: { MENDIX_PAT: pat, MENDIX_TOKEN: 'another-token-123' }, sends: 'pat' },
  'a token from MENDIX_TOKEN': { env: { MENDIX_TOKEN: pat }, sends: 'pat' },
  'an input takes precedence over a variable': {
    inputs: key,
    env: { MENDIX_USERNAME: 'bob', MENDIX_API_KEY: 'key-of-bob-123' },
    sends: 'api-key',
  },
  'an empty input does not take precedence over a variable': {
    inputs: { pat: '' },
    env: { MENDIX_PAT: pat },
    sends: 'pat',
  },
  'a user name from an input and a key from a variable': {
    inputs: { username },
    env: { MENDIX_API_KEY: apiKey },
    sends: 'api-key',
  },
  'a token, and a user name without a key': { inputs: { username, pat }, sends: 'pat' },
  'a token, and a key without a user name': {
    inputs: { 'api-key': apiKey, pat },
    sends: 'pat',
    warns: /api-key is set without a username/,
  },
  'white space around the key': {
    inputs: { username, 'api-key': ` ${apiKey}\n` },
    sends: 'api-key',
    warns: /api-key: white space around/,
  },
  'an API key, and an unused token that is too short': {
    inputs: { ...key, pat: 'x', auth: 'api-key' },
    sends: 'api-key',
  },
  'no credential': { fails: /no credential is set; set `username` and `api-key`.*`pat`.*`auth: none`/ },
  'a user name without a key': { inputs: { username }, fails: /api-key: is missing/ },
  'a key without a user name': { env: { MENDIX_API_KEY: apiKey }, fails: /username: is missing/ },
  'only a token, with `auth: api-key`': {
    inputs: { pat, auth: 'api-key' },
    fails: /username: is missing[\s\S]*api-key: is missing/,
  },
  'only an API key, with `auth: pat`': { inputs: { ...key, auth: 'pat' }, fails: /pat: is missing/ },
  'a short key': { inputs: { username, 'api-key': 'seven77' }, fails: /api-key: has fewer than 8 characters/ },
  'a short token': { env: { MENDIX_PAT: 'MxToken abc' }, fails: /MENDIX_PAT: has fewer than 8 characters/ },
  'a token with a line break': {
    inputs: { pat: 'first-half-\nsecond-half' },
    fails: /pat: contains a control or invisible character/,
  },
  'a token with an invisible character': {
    inputs: { pat: `${pat}\u200b` },
    fails: /pat: contains a control or invisible/,
  },
  'a key with characters outside Latin-1': {
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

test('both credentials are masked in every form before anything else is printed, and the user name is not masked', async (t) => {
  const server = await serve(t, ['{}']);
  const secret = 'a"b\\c d!e(f)\u00e9~*g';
  const inputs = withApiKey(server, { url: '/x', 'api-key': secret, auth: 'api-key' });
  const run = await runInProcess(t, { inputs, env: { MENDIX_PAT: pat } });
  assert.equal(run.code, 0, run.stdout);
  // In base64 the last characters depend on the next bytes, so a mask may have a few more or fewer of them.
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

test('a credential that is too short is never masked, because the mask would make the log unreadable', async (t) => {
  const run = await runInProcess(t, { inputs: { url: '/x', pat: 'token' }, env: { MENDIX_API_KEY: 'abc' } });
  assert.equal(run.code, 1);
  assert.deepEqual(run.masks, []);
});

/** Entries of `allowed-hosts`, and whether they allow the server to receive the credential over http. */
const hosts: Record<string, [entry: (port: number) => string, allowed: boolean]> = {
  'host and port': [(port) => `127.0.0.1:${port}`, true],
  'host and port among other entries, in any letter case': [(port) => `LOCALHOST:1\n  127.0.0.1:${port}  `, true],
  'only the host, which means port 80': [() => '127.0.0.1', false],
  'another name of the same machine': [(port) => `localhost:${port}`, false],
  'another port': [(port) => `127.0.0.1:${port + 1}`, false],
  'no entry': [() => '', false],
};

for (const [name, [entry, allowed]] of Object.entries(hosts)) {
  test(`allowed-hosts with ${name}: the credential is ${allowed ? 'sent' : 'not sent'}`, async (t) => {
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

test('if certificates are not verified, no request with a credential is sent', async (t) => {
  for (const action of [undefined, 'deploy', 'backup', 'restore']) {
    const inputs = action ? { username, 'api-key': apiKey, app: 'calc', environment: 'Test' } : { url: '/apps', pat };
    const env = { NODE_TLS_REJECT_UNAUTHORIZED: '0' };
    const run = await runInProcess(t, { inputs, env, ...(action ? { action } : {}) });
    assert.equal(run.code, 1);
    assert.match(run.errors.join(), /NODE_TLS_REJECT_UNAUTHORIZED=0 .*NODE_EXTRA_CA_CERTS/);
  }
});

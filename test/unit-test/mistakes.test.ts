// Invalid inputs: all are reported at once, and nothing is sent.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { startApp } from '../platform/unit-testing.ts';
import { createFolder } from '../support/action.ts';
import { runUnitTests } from './support.ts';

const noUrl = { 'app-url': '' };
const key = { username: 'ada@example.com', 'api-key': 'key-0123456789/abc+def=' };
const notUrl = /^app-url: is not an https URL/;

const mistakes: readonly (readonly [string, Readonly<Record<string, string>>, ...RegExp[]])[] = [
  [
    'neither a URL nor an environment',
    noUrl,
    /^app-url: is missing; give the URL of the app, or `app` and `environment`$/,
  ],
  [
    'both a URL and an environment',
    { app: 'calc', environment: 'Test', ...key },
    /^app-url: names the app, and so do `app` and `environment`; set only one of the two$/,
  ],
  ['a URL and an app', { app: 'calc' }, /^app-url: names the app/],
  ['an app without an environment', { ...noUrl, app: 'calc' }, /^environment: is missing/],
  ['an environment without an app', { ...noUrl, environment: 'Test' }, /^app: is missing/],
  [
    'no password',
    { password: '' },
    /^password: is missing; .*`UnitTesting\.RemoteApiPassword`.*a secret that does not exist/,
  ],
  ['a blank password', { password: ' \n' }, /^password: is missing/],
  ['no credential', { ...noUrl, app: 'calc', environment: 'Test' }, /- username: is missing/, /- api-key: is missing/],
  ['http', { 'app-url': 'http://myapp.example.com' }, notUrl],
  ['http to a host that only starts with localhost', { 'app-url': 'http://localhost.example.com' }, notUrl],
  ['another scheme', { 'app-url': 'ftp://127.0.0.1' }, notUrl],
  ['no scheme', { 'app-url': 'myapp.example.com' }, notUrl],
  ['a user name', { 'app-url': 'https://ada@127.0.0.1' }, notUrl],
  ['a password in the URL', { 'app-url': 'https://:pa55@127.0.0.1' }, notUrl],
  ['a query', { 'app-url': 'https://127.0.0.1/?a=b' }, notUrl],
  ['an empty query', { 'app-url': 'https://127.0.0.1/?' }, notUrl],
  ['a fragment', { 'app-url': 'https://127.0.0.1/#a' }, notUrl],
  ['a folder as report', { 'report-file': 'reports' }, /^report-file: .*reports is a folder; give the path of a file$/],
  ['a report that ends in a slash', { 'report-file': 'new/' }, /^report-file: .* is a folder/],
  ['a file as the folder of the report', { 'report-file': 'a-file/report.xml' }, /^report-file: .*cannot be written/],
  ['a timeout that is not a duration', { timeout: 'soon' }, /^timeout: "soon"/],
  ['a timeout without a unit', { timeout: '30' }, /^timeout: "30"/],
  [
    'flags that are neither true nor false',
    { 'fail-on-failure': 'no', summary: 'maybe' },
    /- fail-on-failure: /,
    /- summary: /,
  ],
  ['too many retries', { retries: '11' }, /^retries: /],
  ['an invalid allowed host', { 'allowed-hosts': 'https://a.example' }, /^allowed-hosts, line 1: /],
  ['a base-url that may not receive the API key', { 'base-url': 'https://evil.example' }, /^base-url: /],
  ['a misspelt input', { 'apps-url': 'x' }, /^apps-url: .*did you mean `app-url`\?$/],
  [
    'three invalid inputs',
    { password: '', 'app-url': 'x', retries: 'x' },
    /^3 invalid inputs:$/m,
    /- password: /,
    /- app-url: /,
    /- retries: /,
  ],
];

for (const [name, inputs, ...messages] of mistakes)
  test(`${name} is reported before anything is sent`, async (t) => {
    const app = await startApp(t);
    const folder = createFolder(t);
    mkdirSync(join(folder, 'reports'));
    writeFileSync(join(folder, 'a-file'), '');
    const path = inputs['report-file'];
    const run = await runUnitTests(
      t,
      app,
      { ...inputs, ...(path && { 'report-file': `${folder}/${path}` }) },
      { folder },
    );
    assert.deepEqual([run.code, run.errors.length, run.outputs['error-code']], [1, 1, 'INVALID_INPUT']);
    for (const message of messages) assert.match(run.errors.join(), message);
    assert.equal(run.outputs['error-message'], run.errors[0]);
    assert.doesNotMatch(run.stdout, /pa55/);
    assert.deepEqual(app.requests, []);
  });

for (const [name, address] of [
  ['127.0.0.1', '127.0.0.1'],
  ['another loopback address', '127.8.9.10'],
  ['the IPv6 loopback address', '::1'],
] as const)
  test(`http is accepted for ${name}`, async (t) => {
    const app = await startApp(t, { address, polls: 0 });
    assert.equal((await runUnitTests(t, app)).code, 0);
  });

test('http is accepted for localhost', async (t) => {
  const app = await startApp(t, { polls: 0 });
  const run = await runUnitTests(t, app, { 'app-url': `http://LOCALHOST:${app.server.port}/` });
  assert.deepEqual([run.code, run.outputs['app-url']], [0, `http://localhost:${app.server.port}`]);
});

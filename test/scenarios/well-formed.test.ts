// Inputs that are well formed but probably wrong: refused if they cannot be intended, otherwise sent with a warning.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { createFolder, runInProcess, withBoth } from '../support/action.ts';
import { serve } from '../support/serve.ts';

type Inputs = Record<string, string>;

const apps = { api: 'deploy-v4', url: '/apps' };
const build = { api: 'build-v1', url: '/apps/{AppId}/packages', 'path-params': 'AppId=calc' };
const upload = { api: 'deploy-v2', url: '/apps/calc/packages/upload', query: 'name=app.mda' };
const transport = { api: 'deploy-v1', url: '/apps/calc/environments/Test/transport', method: 'POST' };

const refused: Record<string, [inputs: Inputs, says: RegExp]> = {
  'a query that starts with ?': [{ url: '/x', query: '?a=1' }, /^query, line 1: starts with `\?`.*remove it$/],
  'an empty segment': [
    { url: '/apps//environments' },
    /^url: has an empty segment, `\/\/`; is the variable (?:there|after it) set/,
  ],
  'an empty segment of a full URL': [{ url: 'https://deploy.mendix.com/api//1' }, /^url: has an empty segment/],
  'a comment': [{ url: '/x', query: '# only ten\nlimit=10' }, /^query, line 1: starts with `#`.*not a comment/],
  'a comment in headers': [{ url: '/x', headers: '# X-A: 1' }, /^headers, line 1: starts with `#`/],
  'a comment in extract': [{ url: '/x', extract: '# id: a' }, /^extract, line 1: starts with `#`/],
  'a comment in mask': [{ url: '/x', mask: '# secret' }, /^mask, line 1: starts with `#`/],
  'a YAML list item': [{ url: '/{a}', 'path-params': '- a=1' }, /line 1: starts with `- `.*remove the dash/],
  'an empty ID in the body': [
    { ...transport, body: '{"PackageId":""}' },
    /^body: "PackageId" is empty; is its source set\? A step needs an `id` for its outputs to be available$/,
  ],
  'a body-file for a call that requires a form': [
    { ...upload, 'body-file': 'app.mda' },
    /^body-file: "Upload a package" requires a form; write `form: file=@path`, or set a Content-Type/,
  ],
  'a form with its file in the wrong field': [
    { ...upload, form: 'package=@app.mda' },
    /^form: "Upload a package" expects the file in the field `file`; write `file=@path`$/,
  ],
  'a file name with @ in body': [
    { url: '/x', body: '@data.json' },
    /^body: is not JSON, .*\(to send a file, use `body-file: path`/,
  ],
  'a trailing comma': [{ url: '/x', body: '{"a":1,}' }, /\(remove the comma before it\)/],
  'a file in UTF-16': [{ url: '/x', 'body-file': 'utf16.json' }, /^body-file: is UTF-16.*save it as UTF-8$/],
  'a file in UTF-16 without a byte order mark': [{ url: '/x', 'body-file': 'utf16le.json' }, /^body-file: is UTF-16/],
  'a file in Latin-1': [{ url: '/x', 'body-file': 'latin1.json' }, /^body-file: is not UTF-8.*save it as UTF-8$/],
  'a charset other than UTF-8 in the Content-Type': [
    { url: '/x', body: '{}', headers: 'Content-Type: application/json; charset=iso-8859-1' },
    /^headers: the charset iso-8859-1 is wrong: `body` is sent as UTF-8/,
  ],
  'single quotes': [{ url: '/x', body: "{'a':1}" }, /\(JSON requires double quotes, not single quotes\)/],
};

for (const [name, [inputs, says]] of Object.entries(refused)) {
  test(`${name} is refused before anything is sent`, async (t) => {
    const server = await serve(t, ['{}']);
    const folder = createFolder(t);
    writeFileSync(join(folder, 'app.mda'), 'bytes');
    writeFileSync(join(folder, 'utf16.json'), Buffer.from('\ufeff{"a":1}', 'utf16le'));
    writeFileSync(join(folder, 'utf16le.json'), Buffer.from('{"a":1}', 'utf16le'));
    writeFileSync(join(folder, 'latin1.json'), Buffer.from('{"a":"caf\u00e9"}', 'latin1'));
    const run = await runInProcess(t, { folder, inputs: withBoth(server, inputs) });
    assert.equal(run.code, 1, run.stdout);
    const lines = (run.errors[0] ?? '').split('\n').map((line) => line.replace(/^- /, ''));
    assert.ok(
      lines.some((line) => says.test(line)),
      run.errors.join(),
    );
    assert.equal(server.connections(), 0);
  });
}

const warned: Record<string, [inputs: Inputs, target: string, says: RegExp]> = {
  'two pairs on one line of the query': [
    { url: '/x', query: 'limit=1&offset=0' },
    '/x?limit=1%26offset%3D0',
    /^query, line 1: the value of "limit" contains an `&`, which is encoded; write one pair per line\.$/,
  ],
  'two pairs separated by a comma': [
    { url: '/{a}', 'path-params': 'a=1, b=2' },
    '/1%2C%20b%3D2',
    /^path-params, line 1: the value of "a" contains a comma and another `=`; write one pair per line\.$/,
  ],
  'double quotes': [{ url: '/{a}', 'path-params': 'a="1"' }, '/%221%22', /the quotes around the value of "a" are part/],
  'single quotes': [{ url: '/x', query: "a='1'" }, '/x?a=%271%27', /the quotes around the value of "a" are part of it/],
  'a shell variable': [
    { url: '/{a}', 'path-params': 'a=$APP' },
    '/%24APP',
    /the value of "a" is \$APP, which no shell expands here/,
  ],
  'a shell variable in braces': [{ url: '/x', query: `a=$\u007bAPP}` }, '/x?a=%24%7BAPP%7D', /is \$\{APP\}, which no/],
  'a shell variable in the url': [{ url: '/apps/$APP/x' }, '/apps/$APP/x', /^url: contains \$APP, which no shell/],
  'an undocumented query parameter that resembles a documented one': [
    { ...apps, query: 'limt=5' },
    '/api/v4/apps?limt=5',
    /^query: the documentation of "List apps" does not list "limt"; did you mean `limit`\?$/,
  ],
  'an undocumented query parameter that resembles no other': [
    { ...apps, url: '/apps?zzz=5' },
    '/api/v4/apps?zzz=5',
    /^query: .* does not list "zzz"; it lists offset, limit, licenseType$/,
  ],
  'a query for a call without documented parameters': [
    { ...build, query: 'limit=5', method: 'GET' },
    '/api/1/apps/calc/packages?limit=5',
    /^query: the documentation of "List packages" does not list "limit"; it lists none$/,
  ],
  'a field of the body in another letter case': [
    { ...build, body: '{"branch":"main","Revision":"1","Version":"1.0.0"}' },
    '/api/1/apps/calc/packages',
    /^body: "branch" is spelled "Branch" in the documentation of "Build a package"$/,
  ],
  'a slash at the end': [
    { ...apps, url: '/apps/' },
    '/api/v4/apps/',
    /^url: ends in a slash.*is the variable (?:there|after it) set/,
  ],
};

for (const [name, [inputs, target, says]] of Object.entries(warned)) {
  test(`${name} is sent unchanged, with a warning`, async (t) => {
    const server = await serve(t, ['[]']);
    const run = await runInProcess(t, { server, inputs });
    assert.equal(run.code, 0, run.stdout);
    assert.equal(run.warnings.length, 1, run.warnings.join('\n'));
    assert.match(run.warnings.join(), says);
    assert.equal(server.requests[0]?.target, target);
  });
}

const right: Record<string, [inputs: Inputs, target: string]> = {
  'spaces around =, which are removed,': [
    { url: '/{AppId}', 'path-params': 'AppId = calc', query: 'limit =  10' },
    '/calc?limit=10',
  ],
  '&, a comma, quotes and a dollar sign within a value': [
    { url: '/x', query: 'a=x&y\nb=1,2\nc=it"s\nd=5$\ne="' },
    '/x?a=x%26y&b=1%2C2&c=it%22s&d=5%24&e=%22',
  ],
  'a URL within the query': [{ url: '/x?to=https://a.example//b' }, '/x?to=https://a.example//b'],
  'a field in both spellings': [{ ...build, body: '{"branch":"a","Branch":"main"}' }, '/api/1/apps/calc/packages'],
  'an empty string that is not an ID': [{ ...build, body: '{"Branch":""}' }, '/api/1/apps/calc/packages'],
  'a body with its own Content-Type for a call that requires a form': [
    { ...upload, body: 'x', headers: 'Content-Type: multipart/form-data; boundary=y' },
    '/api/v2/apps/calc/packages/upload?name=app.mda',
  ],
  'a slash at the end of an unknown path': [{ url: '/x/' }, '/x/'],
};

for (const [name, [inputs, target]] of Object.entries(right)) {
  test(`no warning about ${name}`, async (t) => {
    const server = await serve(t, ['[]']);
    const run = await runInProcess(t, { server, inputs });
    assert.deepEqual([run.code, run.warnings], [0, []], run.stdout);
    assert.equal(server.requests[0]?.target, target);
  });
}

test('spaces around the = of a form line are removed, so that `file = @path` sends a file', async (t) => {
  const server = await serve(t, ['{}']);
  const folder = createFolder(t);
  writeFileSync(join(folder, 'a.mda'), 'bytes');
  const run = await runInProcess(t, { folder, inputs: withBoth(server, { url: '/x', form: 'file = @a.mda' }) });
  assert.deepEqual([run.code, run.warnings], [0, []], run.stdout);
  assert.match(server.requests[0]?.body.toString() ?? '', /name="file"; filename="a\.mda"\r\n[\s\S]*\r\n\r\nbytes\r\n/);
});

const uuid = '11111111-2222-4333-8444-555555555555';
const ids: Record<string, [inputs: Inputs, error: string, says: RegExp]> = {
  'a ProjectId given as AppId': [
    { api: 'deploy-v1', url: `/apps/${uuid}/environments` },
    'APP_NOT_FOUND',
    /AppId is a UUID here\. AppId is the subdomain of the app \(AppId in the list of apps\); a UUID is the ProjectId\. See/,
  ],
  'a host given as AppId': [
    { api: 'deploy-v1', url: '/apps/calc.mendixcloud.com' },
    'APP_NOT_FOUND',
    /AppId is a host here\. AppId is the subdomain of the app \(AppId in the list of apps\): write `calc` alone\. See/,
  ],
  'the URL of an environment given as AppId': [
    { api: 'deploy-v1', url: '/apps/{AppId}', 'path-params': 'AppId=https://calc-accp.mendixcloud.com/' },
    'APP_NOT_FOUND',
    /AppId is a host here\. .*: write `calc` alone\. See/,
  ],
  'an AppId given as ProjectId': [
    { api: 'backups-v2', url: `/apps/calc/environments/${uuid}/snapshots` },
    'ENVIRONMENT_NOT_FOUND',
    /ProjectId is not a UUID here\. ProjectId is the ID under Settings > General of the app, a UUID, not the subdomain \(AppId\)\./,
  ],
  'an AppId given as appId': [
    { api: 'app-repository-v1', url: '/repositories/calc/branches' },
    'NOT_FOUND',
    /appId is not a UUID here\. .*not the subdomain \(AppId\)\./,
  ],
  'a Mode in another letter case': [
    { api: 'deploy-v1', url: '/apps/calc/environments/TEST' },
    'ENVIRONMENT_NOT_FOUND',
    /Mode is written Test\. See/,
  ],
  'an abbreviated Mode': [
    { api: 'deploy-v1', url: '/apps/calc/environments/Prod' },
    'ENVIRONMENT_NOT_FOUND',
    /Mode is written Production\. See/,
  ],
};

for (const [name, [inputs, code, says]] of Object.entries(ids)) {
  test(`the error of a 404 points out ${name}`, async (t) => {
    const server = await serve(t, [{ status: 404, body: JSON.stringify({ errorCode: code, errorMessage: 'words' }) }]);
    const run = await runInProcess(t, { server, inputs });
    assert.equal(run.code, 1);
    assert.match(run.errors.join(), says);
    assert.doesNotMatch(run.errors.join(), /Take the EnvironmentId from the list of environments/);
  });
}

test('the error of a 404 has no hint about an ID that may be correct', async (t) => {
  const server = await serve(t, [{ status: 404, body: '{"errorCode":"ENVIRONMENT_NOT_FOUND"}' }]);
  const inputs = { api: 'backups-v2', url: `/apps/${uuid}/environments/${uuid}/snapshots` };
  const run = await runInProcess(t, { server, inputs });
  assert.match(run.errors.join(), /Take the EnvironmentId from the list of environments/);
});

test('a file that reports size 0 but has content is refused instead of being sent empty', async (t) => {
  if (process.platform !== 'linux') return t.skip('there is no /proc');
  const server = await serve(t, ['{}']);
  const run = await runInProcess(t, { server, inputs: { url: '/x', 'body-file': '/proc/self/status' } });
  assert.equal(run.code, 1);
  assert.equal(
    run.errors.join(),
    'body-file: /proc/self/status reports size 0 although it has content; copy it, and send the copy',
  );
  assert.equal(server.connections(), 0);
});

test('all errors in a URL are reported together with those in other inputs', async (t) => {
  const server = await serve(t, ['{}']);
  const inputs = { api: 'nope', url: '/apps/{AppId}/x', 'path-params': 'Mode=Test', retries: 'many', query: '# x' };
  const run = await runInProcess(t, { server, inputs });
  const [error = ''] = run.errors;
  for (const part of [
    /api: "nope"/,
    /url: \{AppId\} has no value/,
    /no placeholder \{Mode\}/,
    /retries:/,
    /query, line 1:/,
  ])
    assert.match(error, part);
});

for (const [name, inputs, says] of [
  [
    'a write that is documented only as a GET',
    { method: 'POST', url: '/apps/a/environments' },
    /^method: .* lists this path only with GET$/,
  ],
  [
    'a GET that is documented only as a POST',
    { method: 'GET', url: '/apps/a/environments/Test/clean' },
    /only with POST$/,
  ],
] as const) {
  test(`${name} is sent with a warning`, async (t) => {
    const server = await serve(t, ['{}']);
    const run = await runInProcess(t, { server, inputs: { api: 'deploy-v1', ...inputs } });
    assert.equal(run.code, 0, run.stdout);
    assert.equal(run.warnings.length, 1);
    assert.match(run.warnings.join(), says);
  });
}

for (const [body, says] of [
  ['{"a":1,}', /\(remove the comma before it\)$/],
  ["{'a':1}", /\(JSON requires double quotes, not single quotes\)$/],
  ['{"a": main}', /\(a string needs double quotes\)\. Put values in with toJSON\(\.\.\.\)$/],
  ['hello', /name another Content-Type in `headers`$/],
  ['./body.json', /to send a file, use `body-file: \.\/body\.json`\)$/],
  ['file:///tmp/body.json', /to send a file, use `body-file: \/tmp\/body\.json`\)$/],
  ['build/body.json', /to send a file, use `body-file: build\/body\.json`\)$/],
] as const) {
  test(`a body that is not JSON has the one hint that fits: ${body}`, async (t) => {
    const server = await serve(t, ['{}']);
    const run = await runInProcess(t, { server, inputs: { url: '/x', body } });
    assert.match(run.errors.join(), says);
  });
}

test('the error of a 404 on an unknown path suggests the closest path, without the notes on the API', async (t) => {
  const server = await serve(t, [{ status: 404 }]);
  const inputs = { api: 'deploy-v1', url: '/apps/calc/environments/Test/packge' };
  const run = await runInProcess(t, { server, inputs });
  assert.match(
    run.errors.join(),
    /does not list this path under Deploy API v1\. Did you mean \/apps\/\{AppId\}\/environments\/\{Mode\}\/package\? See /,
  );
  const nothing = await runInProcess(t, { server, inputs: { api: 'deploy-v1', url: '/nothing-like-it' } });
  assert.match(nothing.errors.join(), /does not list this path under Deploy API v1\. See /);
});

test('the error for a missing body-file names a possible cause', async (t) => {
  const server = await serve(t, ['{}']);
  const folder = createFolder(t);
  writeFileSync(join(folder, 'other.txt'), 'x');
  const slashes = await runInProcess(t, { server, folder, inputs: { url: '/x', 'body-file': 'a\\b.json' } });
  if (process.platform !== 'win32') assert.match(slashes.errors.join(), /a\\b\.json does not exist; write a\/b\.json/);
  const missing = await runInProcess(t, { server, folder, inputs: { url: '/x', form: 'file=@c.bin' } });
  assert.match(missing.errors.join(), /c\.bin does not exist in .*; paths are relative to the workspace/);
});

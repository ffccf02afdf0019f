import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { createFolder, leaks, runInProcess, withApiKey } from '../support/action.ts';
import { serve } from '../support/serve.ts';

/** Inputs, and the expected contents of the one annotation. By default `url` is `/x`. */
const cases: Record<string, [inputs: Record<string, string>, ...says: RegExp[]]> = {
  'no url': [{ url: ' ' }, /url: is missing/],
  'a url that is neither path nor https': [{ url: 'apps' }, /url: "apps" is neither/],
  'another scheme': [{ url: 'ftp://deploy.mendix.com/x' }, /url: .*only https/],
  'plain http to a remote host': [{ url: 'http://deploy.mendix.com/x' }, /url: .*not https/],
  'user info': [{ url: 'https://deploy.mendix.com@evil.example/x' }, /url: has user info/],
  'a password in the url': [{ url: 'https://me:geheim@deploy.mendix.com/x' }, /url: has user info/],
  'a backslash': [{ url: 'https://deploy.mendix.com\\@evil.example/x' }, /url: has a backslash/],
  'a tab in the host': [{ url: 'https://deploy.men\tdix.com/x' }, /url: has a backslash or a control character/],
  'a trailing dot': [{ url: 'https://deploy.mendix.com./x' }, /url: deploy\.mendix\.com\.:443 is not a Mendix host/],
  'a full-width dot': [{ url: 'https://deploy\uff0emendix.com/x' }, /url: .*no plain host name/],
  'an international name': [{ url: 'https://m\u00e9ndix.com/x' }, /url: .*punycode/],
  'a percent-encoded host': [{ url: 'https://deploy%2emendix.com/x' }, /url: .*no plain host name/],
  'a fragment': [{ url: '/x#y' }, /url: has a `#`/],
  'a host that only contains a Mendix host': [
    { url: 'https://evil-deploy.mendix.com.evil.example/x' },
    /no credential/,
  ],
  "the host of a customer's app": [
    { url: 'https://myapp.mendixcloud.com/x' },
    /receives no credential; if it is your own host, add a line/,
  ],
  'a host that resembles a Mendix host': [
    { url: 'https://deploy.mendix.io/x' },
    /receives no credential; did you mean deploy\.mendix\.com\? If not, .*`allowed-hosts`/,
  ],
  'another port of a Mendix host': [
    { url: 'https://deploy.mendix.com:8443/x' },
    /deploy\.mendix\.com:8443 is not a Mendix host/,
  ],
  'a dot segment': [{ url: '/a/../b' }, /url: has a `\.` or `\.\.` segment/],
  'an encoded dot segment': [{ url: '/a/%2E%2e/b' }, /segment/],
  'a dot segment formed by a parameter': [
    { url: '/a/{p}./b', 'path-params': 'p=.' },
    /path-params, line 1: "p" is "\."/,
    /segment/,
  ],
  'a placeholder in the host': [{ url: 'https://{h}/x', 'path-params': 'h=evil' }, /url: .*no plain host name/],
  'a placeholder without a value': [{ url: '/{AppId}' }, /url: \{AppId\} has no value/],
  'a value without a placeholder': [
    { 'path-params': 'a=1\nAppId=2' },
    /path-params, line 1: `url` has no placeholder \{a\}/,
    /line 2: `url` has no placeholder \{AppId\}/,
  ],
  'an empty path parameter': [{ url: '/{a}/y', 'path-params': 'a=' }, /path-params, line 1: "a" is empty/],
  'a path parameter with the value `..`': [{ url: '/{a}/y', 'path-params': 'a=..' }, /"a" is "\.\."/],
  'a parameter that is set twice': [{ url: '/{a}', 'path-params': 'a=1\na=2' }, /line 2: "a" is set twice/],
  'an unpaired brace': [{ url: '/x}' }, /url: has an unpaired/],
  'a line that is not a pair': [
    { query: 'a=1\n\nb', headers: 'X-A' },
    /query, line 3: expected `name=value`/,
    /headers, line 1: expected `Name: value`/,
  ],
  'an invalid header name': [{ headers: 'X A: 1' }, /headers, line 1: "X A" is not a header name/],
  'a header value with a control character': [{ headers: 'X-A: 1\u0001' }, /the value of "X-A"/],
  'a header value with characters outside Latin-1': [{ headers: 'X-A: \u2713' }, /the value of "X-A"/],
  'a header that the action sets itself': [
    { headers: 'Content-Length: 3\nhost: x' },
    /"Content-Length" is set by the action/,
    /"host" is set/,
  ],
  'a credential in headers': [
    { headers: 'authorization: Bearer x\nMendix-ApiKey: y' },
    /line 1: "authorization" contains a credential/,
    /line 2: "Mendix-ApiKey"/,
  ],
  'an unknown method': [{ method: 'FETCH' }, /method: "FETCH" is not one of GET, HEAD/],
  'a GET with a body': [{ method: 'GET', body: '{}' }, /method: a GET cannot have a body/],
  'a HEAD with a body': [{ method: 'head', body: '{}' }, /method: a HEAD cannot have a body/],
  'two bodies': [{ body: '{}', form: 'a=1' }, /body, form: cannot be combined/],
  'a body that is not JSON': [
    { body: '{\n  "a": 1,\n  "b": tru\n}' },
    /body: is not JSON, at line 3, column \d+: "b": tru/,
  ],
  'a body with an unescaped line break': [{ body: '{"a": "x\ny"}' }, /at line 1, column 9/],
  'a body that ends too early': [{ body: '{"a": [1' }, /at line 1, column 9/],
  'a body-file that does not exist': [{ 'body-file': 'no/such' }, /body-file: no\/such does not exist/],
  'a body-file that is a folder': [{ 'body-file': 'folder' }, /body-file: folder is not a regular file/],
  'a body-file that is not JSON': [{ 'body-file': 'bad.json' }, /body-file: is not JSON, at line 1, column 2/],
  'a body-file with a byte order mark': [{ 'body-file': 'bom.json' }, /body-file: starts with a byte order mark/],
  'a form with a file that does not exist': [{ form: 'a=1\nfile=@no.mda' }, /form, line 2: no\.mda does not exist/],
  'a form with an invalid media type': [{ form: 'file=@bad.json;type=zip' }, /form, line 1: "zip" is not a media type/],
  'a form with a Content-Type': [{ form: 'a=1', headers: 'Content-Type: text/plain' }, /Content-Type with `form`/],
  'an unknown value of `auth`': [{ auth: 'token' }, /auth: "token" is not one of auto, api-key, pat, none/],
  'an allowed host with a scheme, and one with a wildcard': [
    { 'allowed-hosts': 'https://a.example\n*.example.com' },
    /allowed-hosts, line 1/,
    /allowed-hosts, line 2/,
  ],
  'an invalid success-status': [{ 'success-status': '2xx, ok' }, /success-status: "2xx, ok" is not a list/],
  'a reversed range in success-status': [{ 'success-status': '299-200' }, /success-status/],
  'too many retries': [{ retries: '11' }, /retries: "11" is not a whole number from 0 to 10/],
  'retries that are not a whole number': [{ retries: '1.5' }, /retries: "1\.5"/],
  'a timeout that is not a duration': [{ timeout: '5 minutes' }, /timeout: "5 minutes" is not a duration/],
  'a max-time without a unit': [
    { 'max-time': '60' },
    /^max-time: "60" has no unit; write 60m for minutes or 60h for hours$/,
  ],
  'a wait-timeout without a unit': [{ 'wait-timeout': '1.5', wait: 'true' }, /wait-timeout: "1\.5" has no unit/],
  'a max-time that is not a duration': [{ 'max-time': '1 day' }, /max-time: "1 day" is not a duration/],
  'a timeout of zero': [{ timeout: '0' }, /timeout: "0"/],
  'a dry-run that is neither true nor false': [{ 'dry-run': 'yes' }, /dry-run: "yes" is not one of true, false/],
  'a response-file that is a folder': [{ 'response-file': 'folder' }, /response-file: folder is a folder/],
  'a base-url with a query': [{ 'base-url': 'https://deploy.mendix.com/?a=1' }, /base-url: must not have a query/],
  'four invalid inputs at once': [
    { url: '/{a}', method: 'X', retries: 'x', body: '{' },
    /4 invalid inputs/,
    /method/,
    /retries/,
    /body/,
    /\{a\}/,
  ],
};

for (const [name, [inputs, ...says]] of Object.entries(cases)) {
  test(`one annotation, and no request, for ${name}`, async (t) => {
    const server = await serve(t, ['{}']);
    const folder = createFolder(t);
    mkdirSync(join(folder, 'folder'));
    writeFileSync(join(folder, 'bad.json'), '{bad}');
    writeFileSync(join(folder, 'bom.json'), '\uFEFF{}');
    const run = await runInProcess(t, { folder, inputs: withApiKey(server, { url: '/x', ...inputs }) });
    assert.equal(run.code, 1);
    assert.equal(run.errors.length, 1, run.stdout);
    for (const text of says) assert.match(run.errors[0] ?? '', text);
    assert.equal(server.connections(), 0);
    assert.deepEqual(Object.keys(run.outputs).sort(), ['error-code', 'error-message']);
    assert.doesNotMatch(run.stdout, /geheim/);
    assert.deepEqual(leaks(run), []);
  });
}

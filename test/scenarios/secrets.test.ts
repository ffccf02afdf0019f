import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey, runInProcess, toServer } from '../support/action.ts';
import { serve } from '../support/serve.ts';

const html = (write: (code: number) => string): string =>
  apiKey.replace(/[^a-z0-9]/gi, (char) => write(char.charCodeAt(0)));

const forms: Record<string, string> = {
  'in capitals': apiKey.toUpperCase(),
  'in HTML, decimal': html((code) => `&#${code};`),
  'in HTML, hex': html((code) => `&#x${code.toString(16)};`),
  'in HTML, by name': apiKey.replaceAll('/', '&sol;').replaceAll('+', '&plus;').replaceAll('=', '&equals;'),
  'percent encoded twice': encodeURIComponent(encodeURIComponent(apiKey)),
  'in UTF-16, base64': Buffer.from(apiKey, 'utf16le').toString('base64'),
  'in UTF-16, hex': Buffer.from(`x${apiKey}`, 'utf16le').toString('hex'),
  'in MIME base64': Buffer.from(apiKey).toString('base64').replace(/.{10}/g, '$&\r\n'),
};

for (const [name, form] of Object.entries(forms)) {
  test(`an API key echoed ${name} appears nowhere in the log or the error`, async (t) => {
    const body = JSON.stringify({ errorCode: 'X', errorMessage: `before ${form} after` });
    const server = await serve(t, [{ status: 400, body }]);
    const run = await runInProcess(t, { server, inputs: { url: '/x', summary: 'true' }, env: { RUNNER_DEBUG: '1' } });
    assert.equal(run.code, 1);
    assert.match(run.errors.join(), /X: before .{0,4}\*\*\*.{0,8} after/);
    const shown = [run.stdout.replace(/^::add-mask::.*$/gm, ''), run.summary, run.outputs['error-message'] ?? ''].join(
      '\n',
    );
    const bare = form.split('\r\n').filter((line) => line.length > 6);
    for (const line of bare) assert.ok(!shown.includes(line), `${line} in ${shown}`);
  });
}

test('hundreds of secrets with a common prefix are quickly hidden in a long text', async (t) => {
  const items = Array.from({ length: 480 }, (_, index) => 'a'.repeat(8 + index));
  const body = JSON.stringify({ items, errorCode: 'X', errorMessage: 'a'.repeat(100_000) });
  const server = await serve(t, [{ status: 400, body }]);
  const run = await runInProcess(t, { server, inputs: { url: '/x', mask: 'items[]' } });
  assert.equal(run.code, 1);
  assert.match(run.errors.join(), /returned 400: X: \*\*\*\.\.\.$/);
  assert.equal(run.outputs['error-message'], '***...');
});

test('more secrets than a step can hold fail the step, and none of them is shown', async (t) => {
  const pages = Array.from({ length: 6 }, (_, page) =>
    JSON.stringify({ state: 'busy', items: Array.from({ length: 1000 }, (_, index) => `secret-${page}-${index}`) }),
  );
  const server = await serve(t, pages);
  const inputs = {
    ...{ url: '/x', mask: 'items[]', 'wait-until': "state == 'done'" },
    ...{ 'wait-interval': '1s', 'wait-timeout': '1m' },
  };
  const run = await runInProcess(t, { server, inputs });
  assert.equal(run.code, 1);
  assert.match(run.errors.join(), /There are more secrets to mask than one step can hold \(5000 strings/);
  assert.doesNotMatch(run.stdout.replace(/^::add-mask::.*$/gm, ''), /secret-/);
});

const token = 'AbCdEf0123456789xYzW';
const fullWidth = token.replace(/[A-Za-z0-9]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

for (const [name, host] of [
  ['unchanged', token],
  ['in full-width characters', fullWidth],
  ['percent-encoded', token.replace(/./g, (char) => `%${char.charCodeAt(0).toString(16)}`)],
] as const) {
  for (const [place, answer, inputs] of [
    ['a Location', { status: 302, headers: { location: encodeHost(`https://${host}.example.invalid/${token}`) } }, {}],
    [
      'the Location of a write',
      { status: 302, headers: { location: encodeHost(`https://${host}.invalid/`) } },
      { method: 'POST' },
    ],
    ['the URL of a download', JSON.stringify({ u: `https://${host}.example.invalid/f` }), { download: 'u' }],
    [
      'the URL of a poll',
      JSON.stringify({ u: `https://${host}.example.invalid/f` }),
      { method: 'POST', 'wait-url': '{u}', 'wait-until': 'a' },
    ],
    [
      'the URL of a poll over http',
      JSON.stringify({ u: `http://${host}.example.invalid/f` }),
      { method: 'POST', 'wait-url': '{u}', 'wait-until': 'a' },
    ],
  ] as const) {
    test(`a host name that is the credential, ${name}, in ${place} is not visible anywhere`, async (t) => {
      const run = await runInProcess(t, {
        inputs: {
          ...toServer(await serve(t, [answer])),
          ...{ url: '/x', pat: token, auth: 'pat', retries: '0', summary: 'true', ...inputs },
        },
        // With a proxy that does not exist, no host name is looked up.
        env: { RUNNER_DEBUG: '1', https_proxy: 'http://127.0.0.1:9' },
      });
      assert.equal(run.code, 1);
      const { body, headers, 'first-body': first, ...outputs } = run.outputs;
      const shown = [
        run.stdout.replace(/^::add-mask::.*$/gm, ''),
        run.stderr,
        run.summary,
        ...Object.values(outputs),
      ].join('\n');
      assert.ok(!shown.toLowerCase().includes(token.toLowerCase()), shown);
    });
  }
}

/** A header as a server sends it, with one character for each byte. */
function encodeHost(url: string): string {
  return Buffer.from(url).toString('latin1');
}

test('a secret in the file name of a download is hidden before the name is shortened', async (t) => {
  const key = 'ab/cd*ef=0123456789|x';
  for (const name of [key, `${'x'.repeat(140)}${key}.zip`]) {
    const files = await serve(t, [{ headers: { 'content-disposition': `attachment; filename="${name}"` }, body: 'x' }]);
    const server = await serve(t, [`{"u":"${files.url}/f"}`]);
    const run = await runInProcess(t, {
      inputs: { ...toServer(server), url: '/x', auth: 'api-key', username: 'ada', 'api-key': key, download: 'u' },
    });
    assert.equal(run.code, 0, run.stdout);
    assert.doesNotMatch(run.outputs['download-file'] ?? '', /cd_ef|0123|ef_0/);
  }
});

test('a log line and the path in an error have a maximum length, whatever the server sends', async (t) => {
  const location = `/${'y'.repeat(12_000)}`;
  const run = await runInProcess(t, {
    server: await serve(t, [
      { status: 302, headers: { location } },
      { status: 409, body: '{"errorCode":"X"}' },
    ]),
    inputs: { url: '/x' },
    env: { RUNNER_DEBUG: '1' },
  });
  const [redirected] = run.log.filter((line) => line.startsWith('Redirected (302): GET '));
  assert.equal(redirected?.length, 8195);
  assert.ok(redirected?.endsWith('yyy...'));
  assert.match(run.errors.join(), /^GET \/y{299}\.\.\. returned 409: X/);
});

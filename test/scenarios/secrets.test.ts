import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiKey, runAction } from '../support/action.ts';
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
  test(`the key that a server echoes is seen nowhere: ${name}`, async (t) => {
    const body = JSON.stringify({ errorCode: 'X', errorMessage: `before ${form} after` });
    const server = await serve(t, [{ status: 400, body }]);
    const run = await runAction(t, { server, inputs: { url: '/x', summary: 'true' }, env: { RUNNER_DEBUG: '1' } });
    assert.equal(run.code, 1);
    assert.match(run.errors.join(), /X: before .{0,4}\*\*\*.{0,8} after/);
    const shown = [run.stdout.replace(/^::add-mask::.*$/gm, ''), run.summary, run.outputs['error-message'] ?? ''].join(
      '\n',
    );
    const bare = form.split('\r\n').filter((line) => line.length > 6);
    for (const line of bare) assert.ok(!shown.includes(line), `${line} in ${shown}`);
  });
}

test('hundreds of secrets that begin alike are hidden in a long text, soon', async (t) => {
  const items = Array.from({ length: 480 }, (_, index) => 'a'.repeat(8 + index));
  const body = JSON.stringify({ items, errorCode: 'X', errorMessage: 'a'.repeat(100_000) });
  const server = await serve(t, [{ status: 400, body }]);
  const run = await runAction(t, { server, inputs: { url: '/x', mask: 'items[]' } });
  assert.equal(run.code, 1);
  assert.match(run.errors.join(), /answered 400: X: \*\*\*$/);
  assert.equal(run.outputs['error-message'], '***');
});

test('more secrets than a step can hold fail it, and nothing of them is shown', async (t) => {
  const pages = Array.from({ length: 6 }, (_, page) =>
    JSON.stringify({ state: 'busy', items: Array.from({ length: 1000 }, (_, index) => `secret-${page}-${index}`) }),
  );
  const server = await serve(t, pages);
  const inputs = {
    ...{ url: '/x', mask: 'items[]', 'wait-until': "state == 'done'" },
    ...{ 'wait-interval': '1s', 'wait-timeout': '1m' },
  };
  const run = await runAction(t, { server, inputs });
  assert.equal(run.code, 1);
  assert.match(run.errors.join(), /There are more secrets to mask than one step can hold \(5000 texts/);
  assert.doesNotMatch(run.stdout.replace(/^::add-mask::.*$/gm, ''), /secret-/);
});

// A secret that was cut, cleaned or escaped can no longer be found, so texts are redacted before they are shortened.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { apiKey, runInProcess, type TestRun } from '../support/action.ts';
import { serve } from '../support/serve.ts';

/** Fails if a run shows eight characters of the key or more. */
function assertHidden(run: TestRun): void {
  const shown = [run.stdout.replace(/^::add-mask::.*$/gm, ''), run.summary, run.outputs['error-message']].join('\n');
  for (let at = 0; at + 8 <= apiKey.length; at += 1) {
    const piece = apiKey.slice(at, at + 8);
    assert.ok(!shown.includes(piece), `${piece} in ${shown}`);
  }
}

for (const [name, before] of Object.entries({ start: 55, middle: 75, end: 100 })) {
  test(`the excerpt of a JSON syntax error is not cut within a secret: the ${name} of the secret is outside`, async (t) => {
    const server = await serve(t, ['{}']);
    const body = `{"${'x'.repeat(60)}": yes, "${'y'.repeat(before - 60 > 0 ? before - 60 : 1)}": "${apiKey}"}`;
    const run = await runInProcess(t, { server, inputs: { url: '/x', body } });
    assert.match(run.errors.join(), /^body: is not JSON, at line 1, column \d+: /);
    assertHidden(run);
  });
}

test('the excerpt of a JSON syntax error is not cut within a secret before the error', async (t) => {
  const server = await serve(t, ['{}']);
  const body = `{"key": "${apiKey}", "a": "${'x'.repeat(20)}", "b": yes}`;
  const run = await runInProcess(t, { server, inputs: { url: '/x', body } });
  assert.match(run.errors.join(), /^body: is not JSON/);
  assertHidden(run);
});

test('the excerpt of an invalid expression is not cut within a secret', async (t) => {
  for (const filler of [40, 60, 70, 80]) {
    const server = await serve(t, ['{}']);
    const extract = `id: items[?key=='${apiKey}'].${'x'.repeat(filler)} ==`;
    const run = await runInProcess(t, { server, inputs: { url: '/x', extract } });
    assert.match(run.errors.join(), /^extract, line 1: is not JMESPath/);
    assertHidden(run);
  }
});

test('a secret in the name of an output is hidden in the error', async (t) => {
  for (const name of [apiKey.slice(1), `1${apiKey}`, `a.${apiKey}`, `${apiKey}/${apiKey}/${apiKey}/${apiKey}`]) {
    const server = await serve(t, ['{}']);
    const run = await runInProcess(t, { server, inputs: { url: '/x', extract: `${name}: id`, mask: 'id' } });
    assert.match(run.errors.join(), /is not a valid output name/);
    if (name.includes(apiKey)) assertHidden(run);
  }
});

test('the message from a long body is not cut within a secret at the end of the searched part', async (t) => {
  for (const kept of [10, 20, 30]) {
    const head = `<error><message>${' '.repeat(64 * 1024 - kept - 20)}no: `;
    const server = await serve(t, [{ status: 400, headers: { 'content-type': 'text/xml' }, body: `${head}${apiKey}` }]);
    const run = await runInProcess(t, { server, inputs: { url: '/x' } });
    assert.equal(run.code, 1);
    assertHidden(run);
  }
});

test('a secret in numeric HTML entities with leading zeros is hidden', async (t) => {
  for (const zeros of ['', '0', '0000000', '0'.repeat(40)]) {
    const decimal = [...apiKey].map((char) => `&#${zeros}${char.charCodeAt(0)};`).join('');
    const hex = [...apiKey].map((char) => `&#x${zeros}${char.charCodeAt(0).toString(16)};`).join('');
    const braced = [...apiKey].map((char) => `\\u{${zeros}${char.charCodeAt(0).toString(16)}}`).join('');
    for (const form of [decimal, hex, braced]) {
      const body = JSON.stringify({ errorCode: 'X', errorMessage: `before ${form} after` });
      const server = await serve(t, [{ status: 400, body }]);
      const run = await runInProcess(t, { server, inputs: { url: '/x' } });
      assert.match(run.errors.join(), /X: before \*\*\* after/);
    }
  }
});

test('an output that is a path names an existing file or is empty', async (t) => {
  const server = await serve(t, ['{"id":"report-1234"}']);
  const inputs = { url: '/x', mask: 'id', 'response-file': 'report-1234.json' };
  const run = await runInProcess(t, { server, inputs });
  assert.equal(run.code, 0, run.stdout);
  assert.ok(existsSync(run.outputs['response-file'] ?? ''), run.outputs['response-file']);
});

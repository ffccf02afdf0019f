import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type TestContext, test } from 'node:test';
import { createFolder } from '../support/action.ts';
import { builtFolder } from '../support/step.ts';

/** More than any pipe holds. */
const size = 1e6;

// Prints a lot before the action starts, leaves a timer, and reports on stderr when the outputs are set, which an action does last.
const preload = `
  const { statSync } = require('node:fs');
  process.stdout.write('x'.repeat(${size}) + '\\n');
  setInterval(() => statSync(process.env.GITHUB_OUTPUT).size > 0 && process.stderr.write('set'), 1);`;

/** Runs the action; its stdout is not read before its outputs are set. */
async function runUnread(t: TestContext, inputs: Record<string, string>): Promise<{ code: unknown; stdout: string }> {
  const folder = createFolder(t);
  const output = join(folder, 'output');
  const first = join(folder, 'first.cjs');
  writeFileSync(output, '');
  writeFileSync(first, preload);
  const env = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]));
  const child = spawn(process.execPath, ['--require', first, join(builtFolder(), 'index.js')], {
    env: { ...env, GITHUB_OUTPUT: output, RUNNER_TEMP: folder },
    timeout: 30_000,
    killSignal: 'SIGKILL',
  });
  const closed = once(child, 'close');
  await Promise.race([once(child.stderr, 'data'), once(child, 'exit')]);
  const stdout = await text(child.stdout);
  const [code] = await closed;
  return { code, stdout };
}

test('the process ends with exit code 0 despite open timers, and its whole log is written', async (t) => {
  const url = 'https://deploy.mendix.com/api/1/apps';
  const { code, stdout } = await runUnread(t, { url, auth: 'none', 'dry-run': 'true' });
  assert.equal(code, 0);
  assert.match(stdout, /^x{1000000}\n::group::Dry run: nothing is sent\.\n.*\n$/s);
});

test('a failing process ends with exit code 1 despite open timers, and its whole log is written', async (t) => {
  const { code, stdout } = await runUnread(t, { url: 'https://deploy.mendix.com/api/1/apps', retries: 'many' });
  assert.equal(code, 1);
  assert.match(stdout, /^x{1000000}\n::error title=[^:]*::.*retries.*\n$/s);
});

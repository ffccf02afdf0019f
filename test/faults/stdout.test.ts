import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { createFolder } from '../support/action.ts';
import { type Answer, serve } from '../support/serve.ts';
import { builtFolder, parseOutputs } from '../support/step.ts';

for (const [answer, code] of [
  ['{"a":1}', 0],
  [{ status: 409, body: '{"errorCode":"BUSY"}' }, 1],
] as [Answer, number][]) {
  test(`a closed stdout causes no stack trace, and the outputs and exit code ${code} stay the same`, async (t) => {
    const server = await serve(t, [answer]);
    const output = join(createFolder(t), 'output');
    writeFileSync(output, '');
    const child = spawn(process.execPath, [join(builtFolder(), 'index.js')], {
      env: {
        PATH: process.env.PATH,
        GITHUB_OUTPUT: output,
        'INPUT_BASE-URL': server.url,
        INPUT_URL: '/x',
        INPUT_AUTH: 'none',
        RUNNER_DEBUG: '1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.destroy();
    const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
    assert.deepEqual([await text(child.stderr), await closed], ['', code]);
    const outputs = parseOutputs(readFileSync(output, 'utf8'));
    assert.deepEqual([outputs.status, outputs['error-code']], code === 0 ? ['200', ''] : ['409', 'BUSY']);
  });
}

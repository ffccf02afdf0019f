import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { demoApiKey, demoPat } from './credentials.ts';
import { renderLog } from './workflow-log.ts';

test('the demo shows a log as the runner does', () => {
  const printed = [
    '::add-mask::s3cr3t',
    '::add-mask::s3cr3t-and-more%25',
    'a s3cr3t-and-more% and s3cr3t',
    '::group::Of s3cr3t',
    '::endgroup::',
    '::warning title=x::Take%0Acare%25',
    '::error::No s3cr3t',
    '::debug::hidden',
    'known-from-the-start',
  ];
  const { lines, hide } = renderLog(printed.join('\n'), ['known']);
  assert.deepEqual(lines, [
    'a *** and ***',
    '▼ Of ***',
    'Warning: Take',
    'care%',
    'Error: No ***',
    '***-from-the-start',
  ]);
  assert.equal(hide('?signature=s3cr3t'), '?signature=***');
});

test('the demo shows the logs of five steps, hides secrets, and succeeds', () => {
  const demo = fileURLToPath(new URL('demo.ts', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [demo], { encoding: 'utf8' });
  assert.deepEqual([status, stderr], [0, '']);
  const lines = stdout.split('\n');
  assert.ok(lines.length <= 120, String(lines.length));
  assert.equal(lines.filter((line) => line.startsWith('=== ')).length, 5);
  assert.match(stdout, /^Outputs: .*changed=true, .*model-version=1\.3\.3\.4f2c9ab0,/m);
  assert.match(stdout, /^Outputs: .*changed=false/m);
  assert.match(stdout, /^Error: Deploy failed in stage start: .*START_FAILED/m);
  assert.match(stdout, /^Stage rollback: done/m);
  assert.match(stdout, /^Outputs: .*file=.*\.tar\.gz/m);
  assert.match(stdout, /^Error: Test run failed in stage tests: TESTS_FAILED: 1 of 3 tests failed\.$/m);
  assert.match(stdout, /^- Calc\.Test_Division$/m);
  assert.doesNotMatch(stdout, /Mendix-ApiKey|Authorization|User-Agent/i);
  for (const text of [demoApiKey, demoPat, 's3cr3t', 'a-long-random-password', '::'])
    assert.ok(!stdout.includes(text), text);
});

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { demoApiKey, demoPat } from './credentials.ts';
import { renderLog, showHeaders } from './workflow-log.ts';

test('a log is shown as the runner shows it', () => {
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

test('headers are shown with the credential hidden', () => {
  const raw = ['Mendix-Username', 'ada', 'Mendix-ApiKey', 'abc', 'authorization', 'MxToken abc', 'Accept', '*/*'];
  assert.deepEqual(showHeaders(raw), [
    'Mendix-Username: ada',
    'Mendix-ApiKey: ***',
    'authorization: MxToken ***',
    'Accept: */*',
  ]);
});

test('the demo shows headers, hides credentials and signatures, and ends well', () => {
  const demo = fileURLToPath(new URL('demo.ts', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [demo], { encoding: 'utf8' });
  assert.deepEqual([status, stderr], [0, '']);
  assert.match(stdout, /^ +Mendix-ApiKey: \*\*\*$/im);
  assert.match(stdout, /^ +Authorization: MxToken \*\*\*$/im);
  assert.match(stdout, /^ +model-version +1\.4\.1\.4f2c9ab0$/m);
  assert.match(stdout, /^ +changed +false$/m);
  assert.match(stdout, /^Error: GET \/api\/1\/apps returned 401/m);
  for (const text of [demoApiKey, demoPat, 's3cr3t', '::']) assert.ok(!stdout.includes(text), text);
});

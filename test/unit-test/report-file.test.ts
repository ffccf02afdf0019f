// Where the report is written, and what happens if it cannot be written.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { startApp } from '../platform/unit-testing.ts';
import { createFolder } from '../support/action.ts';
import { assertFailed, failing, runUnitTests } from './support.ts';

test('a path is relative to the workspace, and its folders are created', async (t) => {
  const app = await startApp(t, { polls: 0 });
  const folder = createFolder(t);
  const run = await runUnitTests(t, app, { 'report-file': 'a/b/report.xml' }, { folder, isFolderUsed: true });
  assert.equal(run.code, 0, run.stdout);
  assert.equal(run.outputs['report-file'], join(folder, 'a/b/report.xml'));
  assert.match(run.report, /tests="3"/);
});

test('a report replaces an existing file', async (t) => {
  const app = await startApp(t, { polls: 0, result: failing(3, 1) });
  const file = join(createFolder(t), 'report.xml');
  writeFileSync(file, 'x'.repeat(100_000));
  const run = await runUnitTests(t, app, { 'report-file': file });
  assertFailed(run, 'tests', 'TESTS_FAILED');
  assert.match(readFileSync(file, 'utf8'), /^<\?xml .*<\/testsuites>\n$/s);
});

test('a report without a path is a new file in RUNNER_TEMP that only its owner can read', async (t) => {
  const app = await startApp(t, { polls: 0 });
  const folder = createFolder(t);
  const first = await runUnitTests(t, app, {}, { folder });
  app.script.result = failing(4, 0);
  const second = await runUnitTests(t, app, {}, { folder });
  const paths = [first, second].map(({ outputs }) => outputs['report-file'] ?? '');
  assert.notEqual(paths[0], paths[1]);
  for (const path of paths) {
    assert.ok(path.startsWith(join(folder, 'temp/')));
    assert.equal(statSync(path).mode & 0o777, 0o600);
  }
});

test('without a result no report is written', async (t) => {
  const app = await startApp(t);
  const file = join(createFolder(t), 'report.xml');
  const run = await runUnitTests(t, app, { 'report-file': file, password: 'another-password' });
  assertFailed(run, 'start', 'PASSWORD_REFUSED');
  assert.deepEqual([existsSync(file), run.outputs['report-file']], [false, undefined]);
});

for (const [failures, failOnFailure, code] of [
  [0, 'true', 'ACTION_FAILED'],
  [2, 'true', 'TESTS_FAILED'],
  [2, 'false', 'ACTION_FAILED'],
] as const)
  test(`a report that cannot be written fails the step with ${code} after ${failures} failures, with \`fail-on-failure: ${failOnFailure}\``, async (t) => {
    const app = await startApp(t, { polls: 0, result: failing(3, failures) });
    const folder = createFolder(t);
    const file = join(folder, 'report.xml');
    // The path becomes a folder while the tests run.
    app.addFaults({ call: 'start', kind: 'meanwhile', run: () => mkdirSync(file) });
    const run = await runUnitTests(t, app, { 'report-file': file, 'fail-on-failure': failOnFailure });
    assert.deepEqual([run.code, run.errors.length, run.outputs['error-code']], [1, 1, code]);
    assert.match(run.errors.join(), /The JUnit report could not be written: .*report\.xml/);
    assert.equal(run.warnings.length, failOnFailure === 'false' ? 1 : 0);
    const { tests, failures: shown, passed, runtime, stage, 'report-file': path } = run.outputs;
    assert.deepEqual([tests, shown, passed, runtime], ['3', String(failures), String(failures === 0), '1234']);
    assert.deepEqual([stage, path, run.results.at(-1)], ['tests', undefined, 'tests:failed']);
    assert.match(run.summary, new RegExp(`Tests: 3, failures: ${failures}`));
    rmSync(file, { recursive: true });
  });

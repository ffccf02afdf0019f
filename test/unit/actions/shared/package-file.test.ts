import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { readPackageFile } from '../../../../src/actions/shared/package-file.ts';
import { createIssues } from '../../../../src/inputs/issues.ts';
import { createInputReader, createInputSource } from '../../../../src/inputs/reader.ts';
import { createFolder } from '../../../support/action.ts';

/** The error for a file of the workspace, which is the working folder of this process. */
function problemsOf(t: TestContext, folder: string, given: string): string {
  const before = process.cwd();
  t.after(() => process.chdir(before));
  process.chdir(folder);
  const issues = createIssues(() => undefined);
  readPackageFile(
    createInputReader(
      createInputSource(() => ''),
      issues,
    ),
    given,
  );
  return issues.list.join('\n');
}

test('the error for a missing file in an empty workspace suggests a checkout', (t) => {
  const problems = problemsOf(t, createFolder(t), 'build/app.mda');
  assert.match(problems, /is empty\. Does a step before this one check out the repository, or download the file\?/);
});

test('the error for a path with backslashes suggests slashes', { skip: process.platform === 'win32' }, (t) => {
  const folder = createFolder(t);
  mkdirSync(join(folder, 'build'));
  writeFileSync(join(folder, 'build', 'app.mda'), 'PK');
  assert.match(problemsOf(t, folder, 'build\\app.mda'), /build\\app\.mda does not exist; write build\/app\.mda/);
});

test('the error for a pattern with more than ten matches lists only ten', (t) => {
  const folder = createFolder(t);
  for (let nth = 10; nth < 22; nth += 1) writeFileSync(join(folder, `${nth}.mda`), 'PK');
  assert.match(problemsOf(t, folder, '*.mda'), /matches 12 files: 10\.mda, .*19\.mda and 2 more; make the pattern/);
});

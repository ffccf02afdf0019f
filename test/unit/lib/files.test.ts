import assert from 'node:assert/strict';
import { mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { exists, inspectFile } from '../../../src/lib/files.ts';
import { createFolder } from '../../support/action.ts';

const isWindows = process.platform === 'win32';
const onUnix = { skip: isWindows && 'Windows has no such files' };

test('a link with a missing target counts as existing', onUnix, (t) => {
  const folder = createFolder(t);
  symlinkSync('nothing', join(folder, 'link'));
  assert.deepEqual([exists(join(folder, 'link')), exists(join(folder, 'nothing'))], [true, false]);
});

test('the error for a missing file in an empty workspace suggests a checkout', (t) => {
  const before = process.cwd();
  t.after(() => process.chdir(before));
  process.chdir(mkdtempSync(join(tmpdir(), 'empty-')));
  assert.match(
    String(inspectFile('a/b.json')),
    /^a\/b\.json does not exist, and the workspace .* is empty\. Does a step before this one check out the repository/,
  );
});

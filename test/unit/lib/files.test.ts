import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { exists } from '../../../src/lib/files.ts';
import { createFolder } from '../../support/action.ts';

const isWindows = process.platform === 'win32';
const onUnix = { skip: isWindows && 'Windows has no such files' };

test('a link to nothing is something that is there', onUnix, (t) => {
  const folder = createFolder(t);
  symlinkSync('nothing', join(folder, 'link'));
  assert.deepEqual([exists(join(folder, 'link')), exists(join(folder, 'nothing'))], [true, false]);
});

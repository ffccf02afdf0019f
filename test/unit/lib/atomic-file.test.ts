import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { commitFile, createTempFile, privateMode, retryWhileBusy, writeWhole } from '../../../src/lib/atomic-file.ts';
import { readBytes } from '../../../src/lib/files.ts';
import { createFolder } from '../../support/action.ts';

const isWindows = process.platform === 'win32';
const onUnix = { skip: isWindows && 'Windows has no such files' };

const write = (path: string, text: string): void => writeWhole(path, Buffer.from(text));
const read = (path: string): string => readBytes(path).toString();

test('the part file of a file with a long name has a name that is not too long', (t) => {
  const folder = createFolder(t);
  for (const name of ['x'.repeat(255), 'é'.repeat(127), 'short']) {
    const part = createTempFile(folder, name);
    part.write(Buffer.from(name));
    part.close();
    commitFile(part.path, join(folder, name));
    assert.equal(read(join(folder, name)), name);
  }
  assert.equal(readdirSync(folder).length, 3);
});

test(
  'a file that the action names is private to its user, and one that the user names follows the umask',
  onUnix,
  (t) => {
    const folder = createFolder(t);
    writeWhole(join(folder, 'private'), Buffer.from(''), privateMode);
    write(join(folder, 'usual'), '');
    const modeOf = (name: string): number => statSync(join(folder, name)).mode & 0o777;
    assert.deepEqual([modeOf('private'), modeOf('usual')], [0o600, 0o666 & ~process.umask()]);
    const part = createTempFile(folder, 'part', privateMode);
    assert.equal(statSync(part.path).mode & 0o777, 0o600);
    part.discard();
    assert.ok(!existsSync(part.path));
  },
);

test('only a file that another process holds is tried again after each pause', () => {
  const failing = (code: string, times: number) => {
    let calls = 0;
    const slept: number[] = [];
    const work = (): void => {
      calls += 1;
      if (calls <= times) throw Object.assign(new Error(code), { code });
    };
    const attempt = (): void => retryWhileBusy(work, [1, 2, 3], (ms) => void slept.push(ms));
    return { attempt, seen: () => [calls, slept] };
  };
  const held = failing('EPERM', 2);
  held.attempt();
  assert.deepEqual(held.seen(), [3, [1, 2]]);
  const forEver = failing('EBUSY', 99);
  assert.throws(forEver.attempt, /EBUSY/);
  assert.deepEqual(forEver.seen(), [4, [1, 2, 3]]);
  const full = failing('ENOSPC', 1);
  assert.throws(full.attempt, /ENOSPC/);
  assert.deepEqual(full.seen(), [1, []]);
});

test('a file is replaced completely', (t) => {
  const folder = createFolder(t);
  const path = join(folder, 'sub/file');
  write(path, 'first');
  write(path, 'second');
  assert.equal(readFileSync(path, 'utf8'), 'second');
  assert.deepEqual(readdirSync(join(folder, 'sub')), ['file']);
});

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, lstatSync, mkdirSync, readdirSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { commitFile, createTempFile, writeWhole } from '../../../src/lib/atomic-file.ts';
import { ActionError } from '../../../src/lib/errors.ts';
import { readBytes } from '../../../src/lib/files.ts';
import { finalPath, inspectAppendable, inspectTarget, tempFolderFor } from '../../../src/lib/output-path.ts';
import { createFolder } from '../../support/action.ts';

const isWindows = process.platform === 'win32';
const onUnix = { skip: isWindows && 'Windows has no such files' };

const write = (path: string, text: string): void => writeWhole(path, Buffer.from(text));
const read = (path: string): string => readBytes(path).toString();

test('a target path that cannot be written is reported before anything is sent', (t) => {
  const folder = createFolder(t);
  mkdirSync(join(folder, 'sub'));
  writeFileSync(join(folder, 'file'), '');
  const table: [path: string, problem: RegExp | undefined][] = [
    ['new', undefined],
    ['file', undefined],
    ['sub/new', undefined],
    ['not/yet/there', undefined],
    ['x'.repeat(255), undefined],
    ['x'.repeat(256), /has a name of more than 255 bytes; give a shorter one$/],
    ['é'.repeat(128), /more than 255 bytes/],
    ['sub', /sub is a folder; give the path of a file$/],
    ['new/', /is a folder/],
    ['file/new', /new cannot be written: .*file is not a folder$/],
    ['file/deep/new', /cannot be written: .*file is not a folder$/],
  ];
  for (const [path, problem] of table) {
    const found = inspectTarget(join(folder, path) + (path.endsWith('/') ? '/' : ''));
    if (problem === undefined) assert.equal(found, undefined, path);
    else assert.match(found ?? 'nothing', problem, path);
  }
  assert.deepEqual(readdirSync(folder).sort(), ['file', 'sub']);
});

test('a path that is not a regular file is refused both in advance and when it is written', onUnix, async (t) => {
  const folder = createFolder(t);
  execFileSync('mkfifo', [join(folder, 'fifo')]);
  symlinkSync('fifo', join(folder, 'link'));
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(join(folder, 'socket'), resolve));
  t.after(() => server.close());
  const table = { '/dev/null': 'device', [join(folder, 'fifo')]: 'FIFO', [join(folder, 'link')]: 'FIFO' };
  for (const [path, kind] of Object.entries({ ...table, [join(folder, 'socket')]: 'socket' })) {
    assert.equal(inspectTarget(path), `${path} is a ${kind}; give the path of a file`);
    const before = lstatSync(path);
    const part = createTempFile(folder, 'answer');
    part.close();
    assert.throws(() => commitFile(part.path, path), new ActionError(`${path} cannot be written: it is a ${kind}`));
    assert.throws(() => write(path, 'x'), ActionError);
    assert.deepEqual([lstatSync(path).mode, lstatSync(path).ino], [before.mode, before.ino]);
  }
  assert.deepEqual(readdirSync(folder).sort(), ['fifo', 'link', 'socket']);
});

test('a link is followed, and stays a link', onUnix, (t) => {
  const folder = createFolder(t);
  mkdirSync(join(folder, 'a'));
  mkdirSync(join(folder, 'b'));
  symlinkSync('../b/real', join(folder, 'a/link'));
  symlinkSync('a', join(folder, 'c'));
  symlinkSync('c/link', join(folder, 'twice'));
  for (const path of ['a/link', 'c/link', 'twice'].map((name) => join(folder, name))) {
    assert.equal(inspectTarget(path), undefined);
    assert.equal(finalPath(path), join(folder, 'b/real'), path);
    assert.equal(tempFolderFor(path, '/nowhere'), join(folder, 'b'));
    write(path, path);
    assert.equal(read(join(folder, 'b/real')), path);
    assert.ok(lstatSync(path).isSymbolicLink());
  }
  symlinkSync('not/yet/there', join(folder, 'dangling'));
  assert.equal(inspectTarget(join(folder, 'dangling')), undefined);
  write(join(folder, 'dangling'), 'made');
  assert.equal(read(join(folder, 'not/yet/there')), 'made');
  assert.equal(readlinkSync(join(folder, 'dangling')), 'not/yet/there');
  symlinkSync('circle', join(folder, 'circle'));
  assert.match(inspectTarget(join(folder, 'circle')) ?? '', /circle cannot be written: /);
  assert.throws(() => write(join(folder, 'circle'), ''), ActionError);
});

/** Runs code as a user who, unlike root, may not write everywhere. */
const asNobody = (folder: string, code: string): unknown => {
  const lib = new URL('../../../src/lib/', import.meta.url).href;
  const script = `const folder = ${JSON.stringify(folder)};
    const { createTempFile, commitFile, writeWhole } = await import('${lib}atomic-file.ts');
    const { inspectAppendable, inspectTarget, tempFolderFor } = await import('${lib}output-path.ts');
    // Once all is loaded, as neither Node nor the sources need be readable for everybody.
    if (process.getuid() === 0) {
      process.setgroups([]);
      process.setgid(65534);
      process.setuid(65534);
    }
    ${code}`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  assert.equal(stderr, '');
  return JSON.parse(stdout);
};

test('in a read-only folder, an existing file is written in place and a new one is refused in advance', onUnix, (t) => {
  const folder = createFolder(t);
  const [closed, temp] = [join(folder, 'closed'), join(folder, 'temp')];
  for (const each of [closed, temp]) mkdirSync(each);
  for (const name of ['open', 'large', 'shut']) writeFileSync(join(closed, name), 'old and longer than what is new');
  for (const [path, mode] of Object.entries({
    '': 0o755,
    temp: 0o777,
    'closed/open': 0o666,
    'closed/large': 0o666,
    'closed/shut': 0o444,
    closed: 0o555,
  }))
    chmodSync(join(folder, path), mode);
  const found = asNobody(
    folder,
    `const at = (name) => folder + '/closed/' + name;
    writeWhole(at('open'), Buffer.from('new'));
    const part = createTempFile(tempFolderFor(at('large'), folder + '/temp'), 'large');
    part.write(Buffer.from('new'));
    part.close();
    commitFile(part.path, at('large'));
    console.log(JSON.stringify(['open', 'shut', 'new', 'sub/new'].map((name) => inspectTarget(at(name)) ?? '')));`,
  );
  chmodSync(closed, 0o755);
  assert.deepEqual([read(join(closed, 'open')), read(join(closed, 'large'))], ['new', 'new']);
  assert.deepEqual([readdirSync(closed).length, readdirSync(temp).length], [3, 0]);
  assert.ok(Array.isArray(found));
  assert.equal(found[0], '');
  for (const problem of found.slice(1)) assert.match(String(problem), /cannot be written: EACCES/);
});

test("the runner's files are checked before they are needed", onUnix, (t) => {
  const folder = createFolder(t);
  writeFileSync(join(folder, 'output'), '');
  writeFileSync(join(folder, 'shut'), '');
  chmodSync(join(folder, 'shut'), 0o444);
  chmodSync(folder, 0o755);
  assert.equal(inspectAppendable(join(folder, 'output')), undefined);
  assert.match(inspectAppendable('') ?? '', /ENOENT/);
  assert.match(inspectAppendable(join(folder, 'missing')) ?? '', /ENOENT/);
  assert.match(inspectAppendable(folder) ?? '', /is a folder$/);
  assert.match(String(asNobody(folder, "console.log(JSON.stringify(inspectAppendable(folder + '/shut')))")), /EACCES/);
});

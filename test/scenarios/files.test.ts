import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { createFolder, runInProcess, withPat } from '../support/action.ts';
import { serve } from '../support/serve.ts';
import { json } from '../support/server.ts';

const onUnix = { skip: process.platform === 'win32' && 'Windows has no such files' };
const large = { id: 1, pad: 'x'.repeat(300_000) };

for (const input of ['response-file', 'download-file']) {
  test(`a ${input} that is not a regular file is refused before anything is sent`, onUnix, async (t) => {
    const server = await serve(t, (_, response) => json(response, 200, {}));
    const folder = createFolder(t);
    execFileSync('mkfifo', [join(folder, 'fifo')]);
    mkdirSync(join(folder, 'folder'));
    writeFileSync(join(folder, 'file'), '');
    const table = {
      '/dev/null': /\/dev\/null is a device; give the path of a file/,
      fifo: /fifo is a FIFO; give the path of a file/,
      folder: /folder is a folder; give the path of a file/,
      'file/answer': /file\/answer cannot be written: .*file is not a folder/,
      ['x'.repeat(256)]: /has a name of more than 255 bytes; give a shorter one/,
    };
    for (const [path, problem] of Object.entries(table)) {
      const inputs = { url: '/x', [input]: path, ...(input === 'download-file' ? { download: 'u' } : {}) };
      const run = await runInProcess(t, { folder, inputs: withPat(server, inputs) });
      assert.equal(run.code, 1);
      assert.match(run.errors.join(), problem, path);
    }
    assert.equal(server.requests.length, 0);
    assert.ok(lstatSync('/dev/null').isCharacterDevice());
  });
}

for (const body of [{ id: 1 }, large]) {
  const size = body === large ? 'large' : 'small';
  test(`a ${size} response is written to the target of a symbolic link, which stays`, onUnix, async (t) => {
    const server = await serve(t, (_, response) => json(response, 200, body));
    const folder = createFolder(t);
    writeFileSync(join(folder, 'real.json'), 'old');
    symlinkSync('real.json', join(folder, 'latest.json'));
    symlinkSync('sub/new.json', join(folder, 'dangling.json'));
    for (const [link, target] of Object.entries({ 'latest.json': 'real.json', 'dangling.json': 'sub/new.json' })) {
      const run = await runInProcess(t, { folder, inputs: withPat(server, { url: '/x', 'response-file': link }) });
      assert.equal(run.code, 0, run.stdout);
      assert.ok(lstatSync(join(folder, link)).isSymbolicLink());
      assert.deepEqual(JSON.parse(readFileSync(join(folder, target), 'utf8')), body);
    }
  });

  test(`a ${size} response is saved under the longest file name allowed`, async (t) => {
    const server = await serve(t, (_, response) => json(response, 200, body));
    const folder = createFolder(t);
    const name = 'x'.repeat(255);
    const run = await runInProcess(t, { folder, inputs: withPat(server, { url: '/x', 'response-file': name }) });
    assert.equal(run.code, 0, run.stdout);
    assert.deepEqual(JSON.parse(readFileSync(join(folder, name), 'utf8')), body);
  });
}

test(
  'a file that the action names is readable only by its user, and a file that the user names follows the umask',
  onUnix,
  async (t) => {
    const server = await serve(t, ({ target }, response) =>
      target === '/file' ? response.end('file') : json(response, 200, { ...large, u: `${server.url}/file` }),
    );
    const folder = createFolder(t);
    const modes = async (inputs: Record<string, string>): Promise<Record<string, number>> => {
      const run = await runInProcess(t, { folder, inputs: withPat(server, { url: '/x', ...inputs }) });
      assert.equal(run.code, 0, run.stdout);
      const paths = { answer: run.outputs['response-file'], download: run.outputs['download-file'] };
      return Object.fromEntries(
        Object.entries(paths).flatMap(([name, path]) => (path ? [[name, statSync(path).mode & 0o777]] : [])),
      );
    };
    const usual = 0o666 & ~process.umask();
    assert.deepEqual(await modes({ download: 'u' }), { answer: 0o600, download: 0o600 });
    assert.deepEqual(await modes({ download: 'u', 'download-file': 'd', 'response-file': 'a' }), {
      answer: usual,
      download: usual,
    });
    assert.ok(readdirSync(join(folder, 'temp')).every((name) => !name.endsWith('.part')));
  },
);

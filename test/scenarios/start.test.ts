import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { createFolder } from '../support/action.ts';
import { apiKey, formsOf, username } from '../support/secrets.ts';
import { builtFolder } from '../support/step.ts';

interface Copy {
  /** Runs a step that sends nothing, as the runner does. @returns its exit code */
  run(inputs?: Record<string, string>, env?: Record<string, string>): number | null;
  /** The files of what V8 has compiled. */
  kept(): string[];
}

/** A copy of the build as the runner has it: nothing has run yet. */
function copyBuild(t: TestContext): Copy & { folder: string } {
  const folder = createFolder(t);
  cpSync(builtFolder(), folder, { recursive: true, filter: (path) => !path.endsWith('.compiled') });
  const output = join(folder, 'output');
  writeFileSync(output, '');
  const given = { url: 'https://deploy.mendix.com/api/1/apps', username, 'api-key': apiKey, 'dry-run': 'true' };
  return {
    folder,
    run: (inputs = {}, env = {}) => {
      const variables = Object.entries({ ...given, ...inputs }).map(([name, value]) => [
        `INPUT_${name.toUpperCase()}`,
        value,
      ]);
      return spawnSync(process.execPath, [join(folder, 'index.js')], {
        env: { ...Object.fromEntries(variables), GITHUB_OUTPUT: output, RUNNER_TEMP: folder, ...env },
        timeout: 30_000,
        killSignal: 'SIGKILL',
      }).status;
    },
    kept: () => {
      const names = readdirSync(folder).includes('.compiled') ? readdirSync(join(folder, '.compiled')) : [];
      return names.map((name) => join(folder, '.compiled', name));
    },
  };
}

/** A file that is written anew is another one, as it appears by a new name. */
const identity = (file: string): bigint => statSync(file, { bigint: true }).ino;

test('the first step keeps its compiled code, and the next one takes it', (t) => {
  const { run, kept } = copyBuild(t);
  assert.deepEqual([run(), kept().length], [0, 1]);
  const [file = ''] = kept();
  const before = identity(file);
  assert.deepEqual([run(), kept(), identity(file)], [0, [file], before]);
});

test('compiled code holds no credential', (t) => {
  const { run, kept } = copyBuild(t);
  assert.equal(run(), 0);
  const code = kept().map((file) => readFileSync(file));
  assert.ok(code.length > 0);
  const wide = formsOf(apiKey).map((form) => Buffer.from(form, 'utf16le'));
  for (const form of [...formsOf(apiKey), ...wide, username]) assert.ok(code.every((each) => !each.includes(form)));
});

/** Compiled code as it is kept: its hash first. */
const sealed = (code: Buffer): Buffer => Buffer.concat([createHash('sha256').update(code).digest(), code]);

for (const [what, spoil] of [
  ['is cut short', (code: Buffer) => code.subarray(0, code.length / 2)],
  ['was changed', (code: Buffer) => code.fill(0x55, code.length / 2, code.length / 2 + 64)],
  ['is empty', () => Buffer.alloc(0)],
  ['is of another V8', (code: Buffer) => sealed(code.subarray(32).fill(0x55, 0, 16))],
] as const) {
  test(`compiled code that ${what} is not run, and is made anew`, (t) => {
    const { run, kept } = copyBuild(t);
    assert.equal(run(), 0);
    const [file = ''] = kept();
    const good = statSync(file).size;
    writeFileSync(file, spoil(readFileSync(file)));
    const spoilt = identity(file);
    assert.equal(run(), 0);
    assert.notEqual(identity(file), spoilt);
    assert.ok(statSync(file).size > good / 2);
  });
}

test('a step that fails keeps nothing, nor does one in debug mode, whose stacks name lines of src', (t) => {
  const { run, kept } = copyBuild(t);
  assert.deepEqual([run({ retries: 'many' }), kept()], [1, []]);
  assert.deepEqual([run({}, { RUNNER_DEBUG: '1' }), kept()], [0, []]);
});

test('a folder where nothing can be written costs nothing but time', (t) => {
  const { folder, run } = copyBuild(t);
  writeFileSync(join(folder, '.compiled'), '');
  assert.equal(run(), 0);
});

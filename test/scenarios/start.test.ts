import assert from 'node:assert/strict';
import { chmodSync, cpSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { findActions } from '../../scripts/actions.ts';
import { quickPlatform, runStepOf } from '../deploy/support.ts';
import { createFolder } from '../support/action.ts';
import { builtFolder } from '../support/step.ts';

/** Inputs with which an action completes a whole run against the simulator. */
const inputsOf: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  call: { api: 'deploy-v1', url: '/apps', extract: 'app: [0].AppId' },
  backup: { app: 'calc', environment: 'Production' },
  deploy: { app: 'calc', environment: 'Production', 'from-environment': 'Acceptance' },
  restore: {
    ...{ app: 'calc', environment: 'Acceptance', confirm: 'Acceptance' },
    ...{ snapshot: 'latest', 'from-environment': 'Production' },
  },
};

const isHidden = (path: string): boolean => basename(path).startsWith('.');

/** Copies the build as an artifact upload does, which leaves out hidden files. */
function copyBuild(t: TestContext): string {
  const build = join(createFolder(t), 'build');
  cpSync(builtFolder(), build, { recursive: true, filter: (path) => !isHidden(path) });
  return build;
}

/** The entries of a folder by name: the bytes of a file, or undefined. */
const contentsOf = (folder: string): Record<string, string | undefined> =>
  Object.fromEntries(
    readdirSync(folder, { withFileTypes: true }).map((entry) => [
      entry.name,
      entry.isFile() ? readFileSync(join(folder, entry.name), 'latin1') : undefined,
    ]),
  );

function makeReadOnly(folder: string): void {
  for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o444);
  chmodSync(folder, 0o555);
}

// In a job container the user is often root: the runner cannot delete root's files from this folder, and root ignores read-only permissions.
for (const { name } of findActions()) {
  test(`${name} runs from a read-only folder and leaves it unchanged`, async (t) => {
    const platform = await quickPlatform(t);
    const build = copyBuild(t);
    const before = contentsOf(build);
    makeReadOnly(build);
    const run = (inputs: Readonly<Record<string, string>>, env = {}) =>
      runStepOf(t, { action: name, platform }, inputs, { build, env });

    const failed = await run({}, { RUNNER_DEBUG: '1' });
    const inputs = inputsOf[name];
    const worked = inputs && (await run(inputs));

    chmodSync(build, 0o755);
    assert.deepEqual([failed.code, worked?.code], [1, inputs && 0]);
    assert.deepEqual(contentsOf(build), before);
  });
}

test('no file of dist is hidden, because artifacts and many copies leave hidden files out', () => {
  assert.deepEqual(readdirSync(builtFolder()).filter(isHidden), []);
});

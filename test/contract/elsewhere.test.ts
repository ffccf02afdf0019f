// Runs the examples for other CI systems in a shell against the simulator: they do their work, and their log contains no secret.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { type TestContext, test } from 'node:test';
import { parse } from 'yaml';
import { blocksOf } from '../../scripts/lint-workflows-blocks.ts';
import { demoApiKey, demoPat, demoUsername } from '../platform/credentials.ts';
import { startPlatform } from '../platform/platform.ts';
import { createFolder } from '../support/action.ts';
import { formsOf } from '../support/secrets.ts';
import { builtFolder } from '../support/step.ts';

const skip = process.platform === 'win32' && 'the examples are for Bash';
const read = (path: string): string => readFileSync(path, 'utf8');

/** Replaces `git clone`: the folder gets the examples of this repository and the build under test. */
const git = `#!/usr/bin/env bash
set -eu
target=\${!#}
[ "\${target%.git}" = "$target" ] || target=mendix-api-action
mkdir "$target"
ln -s ${JSON.stringify(resolve('examples'))} "$target/examples"
ln -s ${JSON.stringify(builtFolder())} "$target/dist"
`;

/** Replaces `node`: the same program, but Mendix is the simulator. A shell would drop variables with a dash in their name. */
const node = (url: string): string => `#!${process.execPath}
const { spawnSync } = require('node:child_process');
Object.assign(process.env, { 'INPUT_BASE-URL': ${JSON.stringify(url)}, 'INPUT_ALLOWED-HOSTS': ${JSON.stringify(new URL(url).host)} });
const { status } = spawnSync(process.execPath, process.argv.slice(2), { stdio: 'inherit' });
process.exitCode = status;
`;

interface Outcome {
  readonly code: number | null;
  readonly log: string;
  readonly folder: string;
}

/** Runs a script as a CI system would, with its secrets in the environment. */
async function runScript(t: TestContext, script: string): Promise<Outcome> {
  const platform = await startPlatform();
  t.after(platform.close);
  platform.state.script.polls = 0;
  const [folder, programs] = [createFolder(t), createFolder(t)];
  writeFileSync(join(programs, 'git'), git, { mode: 0o755 });
  writeFileSync(join(programs, 'node'), node(platform.url), { mode: 0o755 });
  const child = spawn('bash', ['-eo', 'pipefail', '-c', script], {
    cwd: folder,
    env: {
      PATH: [programs, process.env.PATH].join(delimiter),
      MENDIX_APP_ID: 'calc',
      MENDIX_USERNAME: demoUsername,
      MENDIX_API_KEY: demoApiKey,
      MENDIX_PAT: demoPat,
    },
  });
  const [out, err, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((done) => child.on('close', done)),
  ]);
  return { code, log: out + err, folder };
}

function assertNoSecret(log: string): void {
  for (const form of [demoApiKey, demoPat].flatMap(formsOf)) assert.ok(!log.includes(form), 'the log has a secret');
}

const scripts: Readonly<Record<string, () => string>> = {
  'the shell of docs/elsewhere.md': () =>
    blocksOf('docs/elsewhere.md', read('docs/elsewhere.md'))
      .map((block) => block.text.replace(/^export MENDIX_USERNAME=\S+/m, 'export MENDIX_USERNAME'))
      .join(''),
  'GitLab CI/CD': () => {
    const { deploy } = parse(read('examples/elsewhere/gitlab-ci.yml'));
    return [...deploy.before_script, ...deploy.script].join('\n');
  },
  'Azure Pipelines': () => {
    const { jobs } = parse(read('examples/elsewhere/azure-pipelines.yml'));
    return jobs[0].strategy.runOnce.deploy.steps[1].bash;
  },
};

for (const [name, script] of Object.entries(scripts)) {
  test(`${name}: the script deploys, prints the version, and logs no secret`, { skip }, async (t) => {
    const { code, log } = await runScript(t, script());
    assert.equal(code, 0, log);
    assert.match(log, /1\.3\.3\.4f2c9ab0/);
    assertNoSecret(log);
    assert.doesNotMatch(log, /add-mask/);
  });
}

test('a failed deploy ends the script and shows its code and message', { skip }, async (t) => {
  const deploy = 'mendix/examples/elsewhere/mendix.sh deploy app=nope environment=Test branch=main';
  const { code, log, folder } = await runScript(t, `git clone x mendix\n${deploy}\necho went on`);
  assert.equal(code, 1, log);
  assert.match(log, /^::error.*APP_NOT_FOUND/m);
  assert.doesNotMatch(log, /went on/);
  assert.match(read(join(folder, 'mendix-outputs.txt')), /^error-code<<.*\nAPP_NOT_FOUND$/m);
  assert.match(read(join(folder, 'mendix-summary.md')), /APP&#95;NOT&#95;FOUND/);
  assertNoSecret(log);
});

// What a careful company expects of this repository: each rule holds, and each check is shown to find a violation.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import {
  anchorOf,
  problemsOfExceptions,
  problemsOfLinks,
  problemsOfPins,
  problemsOfRights,
} from '../../scripts/lint-workflows-rules.ts';
import { uses, withReference } from '../../scripts/released.ts';
import { createFolder } from '../support/action.ts';

const read = (path: string): string => readFileSync(path, 'utf8');
const workflows = globSync('.github/workflows/*.yml').map((path) => ({ path, text: read(path) }));
const examples = globSync(['examples/*.yml', 'examples/*/action.yml']).map((path) => ({ path, text: read(path) }));
const documents = globSync(['*.md', 'docs/**/*.md']);
const commit = '3d3c42e5aac5ba805825da76410c181273ba90b1';

test('every action in a workflow is pinned to a commit, with its version in a comment', () => {
  assert.ok(workflows.length >= 6);
  const shown = documents.map((path) => ({ path, text: read(path) }));
  for (const { path, text } of [...workflows, ...examples, ...shown]) assert.deepEqual(problemsOfPins(path, text), []);
});

test('the check of workflows finds an action that is not pinned to a commit or lacks its version', () => {
  const table: [line: string, count: number][] = [
    [`      - uses: actions/checkout@${commit} # v7.0.1`, 0],
    ['        uses: ./', 0],
    ['        uses: ./.github/workflows/self-test.yml', 0],
    [`- uses: ${uses}`, 0],
    [`- uses: ${uses.replace('@', '/deploy@')}`, 0],
    [`- uses: ${uses} `, 1],
    [`- uses: mendix-community/mendix-api-action@${commit} # v1.0.0`, 1],
    ['- uses: mendix-community/mendix-api-action/deploy@v1', 1],
    ['- uses: mendix-community/mendix-api-action', 1],
    ['      - uses: actions/checkout@v7', 1],
    [`      - uses: actions/checkout@${commit}`, 1],
    [`      - uses: actions/checkout@${commit} # v7`, 1],
    [`      - uses: actions/checkout@${commit.slice(1)} # v7.0.1`, 1],
  ];
  for (const [line, count] of table) assert.equal(problemsOfPins('a.yml', `${line}\n`).length, count, line);
});

test('documents and examples show the tag of the released version', () => {
  const { version } = JSON.parse(read('package.json'));
  assert.equal(uses, `mendix-community/mendix-api-action@v${version}`);
  const text =
    'uses: mendix-community/mendix-api-action/a/b@v1\n  - uses: mendix-community/mendix-api-action@x # y\n' +
    '`@v1`, `@v0.1.2`, gh release verify v0.1.2, git clone --branch v0.1.2, `@<commit> # v0.1.2`, # v0.1.2\n';
  const written =
    `uses: ${uses.replace('@', '/a/b@')}\n  - uses: ${uses}\n` +
    `\`@v1\`, \`@v${version}\`, gh release verify v${version}, git clone --branch v${version}, \`@<commit> # v${version}\`, # v0.1.2\n`;
  assert.equal(withReference(text), written);
  assert.equal(withReference(written), written);
});

test('every workflow starts without permissions, and every permission of a job has a reason', () => {
  for (const { path, text } of workflows) assert.deepEqual(problemsOfRights(path, text), []);
});

test('the check finds a permission without a reason, and a workflow that keeps its default permissions', () => {
  const right = (line: string): string => `permissions: {}\njobs:\n  a:\n    permissions:\n      ${line}\n`;
  assert.deepEqual(problemsOfRights('a.yml', right('contents: read # to check out')), []);
  assert.deepEqual(problemsOfRights('a.yml', right('contents: write')), ['a.yml: contents has no reason.']);
  assert.deepEqual(problemsOfRights('a.yml', right('id-token: write #')), ['a.yml: id-token has no reason.']);
  assert.deepEqual(problemsOfRights('a.yml', 'jobs: {}\n'), ['a.yml lacks `permissions: {}` at its top.']);
  assert.equal(problemsOfRights('a.yml', 'permissions: {}\njobs:\n  a:\n    permissions: write-all\n').length, 1);
});

test('every exception in the settings of the audit has a reason', () => {
  assert.deepEqual(problemsOfExceptions(read('.github/zizmor.yml')), []);
});

test('the check finds an exception without a reason', () => {
  const reason = '    # Because.\n';
  assert.deepEqual(problemsOfExceptions(`rules:\n  a:\n${reason}    disable: true\n`), []);
  assert.deepEqual(problemsOfExceptions(`rules:\n  a:\n    ignore:\n  ${reason}      - a.yml\n`), []);
  assert.deepEqual(problemsOfExceptions(`rules:\n${reason}  a:\n    ignore: [a.yml]\n  b:\n    ignore: [a.yml]\n`), []);
  assert.equal(problemsOfExceptions('rules:\n  a:\n    disable: true\n').length, 1);
  assert.equal(problemsOfExceptions('rules:\n  a:\n    ignore:\n      - a.yml\n').length, 1);
  assert.equal(problemsOfExceptions(`rules:\n  a:\n${reason}    disable: true\n  b:\n    disable: true\n`).length, 1);
});

test('the job that publishes runs no code of the repository, and waits for approval', () => {
  const { jobs } = parse(read('.github/workflows/release.yml'));
  assert.equal(jobs.publish.environment, 'release');
  const steps: { uses?: string; run?: string }[] = jobs.publish.steps;
  const uses = steps.flatMap((step) => step.uses?.split('@')[0] ?? []);
  assert.deepEqual(uses, ['actions/download-artifact', 'actions/attest', 'actions/attest']);
  const commands = /^(?:#|if (?:gh|test|! )|(?:gh|for|done|sleep|echo|exit|else|fi)\b|major=)/;
  for (const { run = '' } of steps)
    for (const line of run.split('\n').filter(Boolean)) assert.match(line.trim(), commands);
  for (const [name, { permissions }] of Object.entries<{ permissions: Record<string, string> }>(jobs)) {
    if (name !== 'publish') assert.ok(!Object.values(permissions).includes('write'), name);
  }
});

/** The modules that a script imports, directly or indirectly. */
function importsOf(path: string): string[] {
  const names = [...read(path).matchAll(/ from '([^']+)';$/gm)].map(([, name = '']) => name);
  return names.flatMap((name) => (name.startsWith('.') ? importsOf(join(path, '..', name)) : [name]));
}

test('the signed files are packed on a separate machine, by scripts without packages', () => {
  const { jobs } = parse(read('.github/workflows/release.yml'));
  assert.deepEqual([jobs.pack.needs, jobs.publish.needs], ['verify', 'pack']);
  const steps: { uses?: string; run?: string }[] = jobs.pack.steps;
  assert.deepEqual(
    steps.map(({ uses, run }) => run ?? uses?.split('@')[0]),
    [
      'actions/checkout',
      'actions/setup-node',
      'node scripts/release.ts pack "$VERSION" release',
      'actions/upload-artifact',
    ],
  );
  const imported = importsOf('scripts/release.ts');
  assert.ok(imported.length >= 5);
  assert.deepEqual(
    imported.filter((name) => !name.startsWith('node:')),
    [],
  );
});

test('Python programs are installed only by the hashes of their files', () => {
  const lines = read('scripts/requirements.txt').split('\n');
  assert.ok(lines.includes('--require-hashes') && lines.includes('--only-binary :all:'));
  for (const text of [...workflows.map((workflow) => workflow.text), read('scripts/lint-workflows-tools.ts')])
    assert.doesNotMatch(text, /pipx|pip install (?!.*--requirement scripts)/);
});

test('the job that commits dist checks out nothing, and takes branch and commit from the event', () => {
  const { jobs } = parse(read('.github/workflows/dist-commit.yml'));
  const steps: { uses?: string; env?: Record<string, string> }[] = jobs.commit.steps;
  assert.deepEqual(
    steps.flatMap((step) => step.uses?.split('@')[0] ?? []),
    ['actions/download-artifact'],
  );
  assert.match(steps[1]?.env?.HEAD_SHA ?? '', /github\.event\.workflow_run\.head_sha/);
  assert.match(steps[1]?.env?.HEAD_BRANCH ?? '', /github\.event\.workflow_run\.head_branch/);
  const builder = parse(read('.github/workflows/dist.yml'));
  assert.deepEqual(builder.jobs.build.permissions, { contents: 'read' });
});

const gh = `#!/usr/bin/env bash
case "$*" in
  'api repos/o/r/git/trees/'*) printf 'README.md\\ndist/index.js\\ndist/12.index.js\\n' ;;
  *) echo "$*" > "$RUNNER_TEMP/call"; cat > "$RUNNER_TEMP/sent" ;;
esac
`;

test('the commit of dist contains the built files and removes all others', {
  skip: process.platform !== 'linux',
}, (t) => {
  const { jobs } = parse(read('.github/workflows/dist-commit.yml'));
  const script: string = jobs.commit.steps[1].run;
  const commitDist = (files: Record<string, string>) => {
    const temp = createFolder(t);
    writeFileSync(join(temp, 'gh'), gh, { mode: 0o755 });
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(join(temp, 'built/dist', name, '..'), { recursive: true });
      writeFileSync(join(temp, 'built/dist', name), text);
    }
    const env = {
      PATH: `${temp}:${process.env.PATH}`,
      RUNNER_TEMP: temp,
      GH_REPO: 'o/r',
      HEAD_SHA: commit,
      HEAD_BRANCH: 'b',
    };
    // As the runner starts a step: https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax (jobs.<job_id>.steps[*].shell)
    const { status, stdout } = spawnSync('bash', ['-e', '-c', script], { env, encoding: 'utf8' });
    const sent = existsSync(join(temp, 'sent')) ? JSON.parse(read(join(temp, 'sent'))) : undefined;
    return { status, stdout, input: sent?.variables.input };
  };
  const { status, input } = commitDist({ 'index.js': 'new\n', 'licenses.txt': 'é' });
  assert.equal(status, 0);
  assert.deepEqual(input.branch, { repositoryNameWithOwner: 'o/r', branchName: 'b' });
  assert.equal(input.expectedHeadOid, commit);
  assert.deepEqual(input.fileChanges, {
    additions: [
      { path: 'dist/index.js', contents: Buffer.from('new\n').toString('base64') },
      { path: 'dist/licenses.txt', contents: Buffer.from('é').toString('base64') },
    ],
    deletions: [{ path: 'dist/12.index.js' }],
  });
  assert.deepEqual(commitDist({}), { status: 0, stdout: 'dist is as it was.\n', input: undefined });
  for (const name of ['folder/a.js', 'a b.js', '$(touch x).js']) {
    const { status, stdout, input } = commitDist({ 'index.js': 'new', [name]: 'x' });
    assert.deepEqual([status, input], [1, undefined], name);
    assert.match(stdout, /^::error::The artifact has a name or a folder/);
  }
});

test('new package versions are adopted after a delay, and no package runs a script during installation', () => {
  const { updates } = parse(read('.github/dependabot.yml'));
  assert.deepEqual(
    updates.map((each: Record<string, unknown>) => [each['package-ecosystem'], each.cooldown]),
    ['npm', 'pip', 'github-actions'].map((name) => [name, { 'default-days': 14 }]),
  );
  for (const folder of ['.', 'mutation']) {
    const settings = read(join(folder, '.npmrc'));
    assert.match(settings, /^ignore-scripts=true$/m);
    assert.match(settings, /^min-release-age=\d+$/m);
    const lock = read(join(folder, 'package-lock.json'));
    assert.doesNotMatch(lock, /"resolved": "http/);
    const { packages } = JSON.parse(lock);
    const needs = Object.entries<{ hasInstallScript?: boolean }>(packages).filter(([, each]) => each.hasInstallScript);
    // It is optional and only for macOS; nothing here needs what it would build.
    assert.deepEqual(
      needs.map(([name]) => name).filter((name) => !name.endsWith('/fsevents')),
      [],
    );
  }
});

test('all workflows read the Node version from the same file', () => {
  const version = read('.node-version').trim();
  assert.match(version, /^24\.\d+\.\d+$/);
  for (const { path, text } of workflows) assert.doesNotMatch(text, /node-version:/, path);
});

test('every link in the documents has a target', () => {
  assert.ok(documents.length >= 9);
  const readAny = (path: string): string | undefined =>
    !existsSync(path) ? undefined : statSync(path).isDirectory() ? '' : read(path);
  for (const path of documents)
    assert.deepEqual(
      problemsOfLinks(path.replaceAll('\\', '/'), (name) => readAny(join('.', name))),
      [],
    );
});

test('the check finds a broken link', () => {
  const files: Record<string, string> = {
    'docs/a.md': '# A `b`, and c!\n\n## Again\n\n## Again\n\n```md\n[x](nowhere.md)\n# Code\n```\n`[x](nowhere)`\n',
    LICENSE: 'MIT',
  };
  const problems = (link: string): number =>
    problemsOfLinks('docs/b.md', (path) => (path === 'docs/b.md' ? `[x](${link})` : files[path])).length;
  assert.deepEqual(
    problemsOfLinks('docs/a.md', (path) => files[path]),
    [],
  );
  assert.equal(anchorOf('A `b`, and c!'), 'a-b-and-c');
  assert.equal(anchorOf('… is left out …'), '-is-left-out-');
  const good = ['a.md', 'a.md#a-b-and-c', 'a.md#again-1', '../LICENSE', 'https://docs.mendix.com/'];
  for (const link of good) assert.equal(problems(link), 0, link);
  for (const link of ['c.md', '../docs/c.md', 'a.md#code', 'a.md#again-2', '#none', 'http://docs.mendix.com/'])
    assert.equal(problems(link), 1, link);
});

test('every promise of the threat model names an existing test', () => {
  const rows = read('docs/threat-model.md').split('## Promises')[1]?.split('\n## ')[0]?.split('\n') ?? [];
  const promises = rows.filter((row) => row.startsWith('| ')).slice(2);
  assert.ok(promises.length >= 10);
  for (const row of promises) {
    const tests = [...row.matchAll(/\]\(\.\.\/(test\/[\w/-]+\.test\.ts)\)/g)].flatMap(([, path]) => path ?? []);
    assert.ok(tests.length > 0, row);
    for (const path of tests) assert.ok(existsSync(path), path);
  }
});

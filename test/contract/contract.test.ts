import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, posix, resolve } from 'node:path';
import { test } from 'node:test';
import { findActions, loadAction } from '../../scripts/actions.ts';
import { readDefinition } from '../../scripts/definition.ts';
import { createIssues } from '../../src/inputs/issues.ts';
import { createInputReader, createInputSource } from '../../src/inputs/reader.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { githubRunner } from '../../src/runner/runner.ts';
import { createFolder, runAction } from '../support/action.ts';
import { builtFolder } from '../support/step.ts';

const nothing = (): void => undefined;
const port = {
  ...{ env: {}, clock: systemClock, write: nothing, command: nothing, fileCommand: nothing },
  ...{ keyValue: () => '', batch: nothing },
};

const actions = findActions();
const dist = builtFolder();

test('every action.yml has code, and every action in the code has an action.yml', () => {
  const folders = globSync('src/actions/*/action.ts').map((path) => basename(dirname(path)));
  assert.deepEqual(actions.map(({ name }) => name).sort(), folders.sort());
});

for (const { name, path, main } of actions) {
  const definition = readDefinition(path);
  const { plan, defaults, outputs } = await loadAction(name);

  test(`${path} declares exactly the inputs that the code reads`, async () => {
    const read = new Set<string>();
    const source = createInputSource((input) => {
      read.add(input);
      return '';
    });
    const issues = createIssues(() => undefined);
    await plan({ reader: createInputReader(source, issues), issues, runner: githubRunner(port) });
    assert.deepEqual([...read].sort(), Object.keys(definition.inputs).sort());
  });

  test(`${path}: only inputs that it does not declare are reported as unknown`, async (t) => {
    const inputs = Object.fromEntries(Object.keys(definition.inputs).map((input) => [input, '']));
    const run = await runAction(t, { action: name, inputs: { ...inputs, 'no-such-input': '' } });
    const unknown = [...run.errors, ...run.warnings].join('\n').match(/[\w-]+: is not an input of this action/g);
    assert.deepEqual(unknown, ['no-such-input: is not an input of this action']);
  });

  test(`${path} states the defaults of the code`, () => {
    const stated = Object.entries(definition.inputs).filter(([, input]) => input.default !== undefined);
    assert.deepEqual(Object.fromEntries(stated.map(([input, { default: value }]) => [input, value])), defaults);
  });

  test(`${path} declares exactly the outputs that the code sets`, () => {
    assert.deepEqual(Object.keys(definition.outputs).sort(), [...outputs].sort());
  });

  test(`${path} meets the requirements of the runner and the Marketplace`, () => {
    const { description, inputs, outputs, runs, branding } = definition;
    assert.match(description, /^[\x20-\x7e]{1,124}$/);
    for (const [each, { description: text }] of Object.entries({ ...inputs, ...outputs })) {
      assert.match(each, /^[a-z][a-z\d-]*$/);
      assert.ok(text?.endsWith('.'), each);
    }
    assert.equal(runs.using, 'node24');
    assert.deepEqual([dirname(main), posix.join(dirname(path), runs.main)], ['dist', main]);
    assert.ok(existsSync(join(dist, basename(main))));
    assert.deepEqual(branding, { icon: 'send', color: 'blue' });
  });

  /** Runs the action's script in a Node in which a line of code runs first. */
  const start = (folder: string, line: string): { status: number | null; stdout: string; stderr: string } => {
    writeFileSync(join(folder, 'change.cjs'), line);
    const script = join(folder, basename(main));
    return spawnSync(process.execPath, ['--require', './change.cjs', script], {
      cwd: folder,
      env: {},
      encoding: 'utf8',
    });
  };

  test(`${path}: a Node that is too old is reported before any input is read`, (t) => {
    const folder = createFolder(t);
    cpSync(join(dist, basename(main)), join(folder, basename(main)));
    const { status, stdout } = start(folder, 'delete JSON.rawJSON;');
    assert.equal(status, 1);
    const says = `::error::This action needs Node 24 (runner 2.327.1 or newer); this runner started it with Node ${process.version}. Update the runner; 32-bit ARM is no longer supported.\n`;
    assert.equal(stdout, says);
  });

  test(`${path}: the step fails if the bundle cannot be loaded or lacks the action`, (t) => {
    const folder = createFolder(t);
    cpSync(join(dist, basename(main)), join(folder, basename(main)));
    const missing = start(folder, '');
    assert.equal(missing.status, 1);
    assert.match(missing.stderr, /Cannot find module '\.\/main\.js'/);
    writeFileSync(join(folder, 'main.js'), 'module.exports = {};');
    const lacking = start(folder, '');
    assert.equal(lacking.status, 1);
    assert.match(lacking.stderr, /is not a function/);
  });
}

test('the bundle has an export for each action, and does nothing on import', () => {
  const code = `console.log(Object.keys(require(${JSON.stringify(resolve(dist, 'main.js'))})).sort().join())`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--eval', code], { env: {}, encoding: 'utf8' });
  assert.deepEqual(
    [status, stdout, stderr],
    [
      0,
      `${actions
        .map(({ name }) => name)
        .sort()
        .join()}\n`,
      '',
    ],
  );
});

test('every folder with an action.yml is an action of that name, with a script in dist', (t) => {
  const folder = createFolder(t);
  mkdirSync(join(folder, 'deploy'));
  mkdirSync(join(folder, 'examples/composite'), { recursive: true });
  writeFileSync(join(folder, 'action.yml'), 'runs:\n  main: dist/index.js\n');
  writeFileSync(join(folder, 'deploy/action.yml'), 'runs:\n  main: ../dist/deploy.js\n');
  writeFileSync(join(folder, 'examples/composite/action.yml'), 'runs:\n  using: composite\n');
  assert.deepEqual(
    findActions(folder).map(({ name, path, main }) => [name, path, main]),
    [
      ['call', 'action.yml', 'dist/index.js'],
      ['deploy', 'deploy/action.yml', 'dist/deploy.js'],
    ],
  );
});

const chunks = readdirSync(dist).filter((name) => name.endsWith('.js'));
const bundle = chunks.map((name) => readFileSync(join(dist, name), 'utf8')).join('\n');

test('dist is small, declares its module type, and contains no code that is never called', () => {
  assert.ok(chunks.reduce((sum, name) => sum + statSync(join(dist, name)).size, 0) < 1_200_000);
  assert.ok(!/EnvHttpProxyAgent|lib\/dispatcher|socks5-http-client/.test(bundle), 'undici is in the bundle');
  assert.deepEqual(JSON.parse(readFileSync(join(dist, 'package.json'), 'utf8')), { type: 'commonjs' });
});

test('dist has few scripts, each named after its contents', () => {
  const launchers = actions.map(({ main }) => basename(main));
  const named = chunks.filter((name) => name !== 'main.js' && !launchers.includes(name));
  // Each action adds a script that the runner starts, and usually a chunk.
  assert.ok(chunks.length <= 12 + 2 * actions.length, chunks.join(', '));
  for (const name of named) assert.match(name, /^[a-z][a-z-]*\.chunk\.js$/);
});

test('dist names the packages in it, with version, licence and source', () => {
  const licences = readFileSync(join(dist, 'licenses.txt'), 'utf8');
  const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'));
  const packages = [...bundle.matchAll(/\.\/node_modules\/((?:@[\w-]+\/)?[\w-]+)\//g)].map((match) => match[1] ?? '');
  assert.ok(packages.includes('@actions/http-client'));
  for (const name of new Set([...packages, ...Object.keys(dependencies)])) {
    const { version } = JSON.parse(readFileSync(join('node_modules', name, 'package.json'), 'utf8'));
    assert.ok(licences.includes(`${name}@${version}\n`), name);
  }
  const addresses = [...licences.matchAll(/^.*, source: (.*)$/gm)].map((match) => match[1] ?? '');
  assert.equal(addresses.length, new Set([...packages, ...Object.keys(dependencies)]).size);
  for (const address of addresses) assert.match(address, /^https:\/\/github\.com\/[^ ]+(, in [\w/-]+)?$/);
});

test('the source maps name existing sources, and contain no copy of them', () => {
  for (const name of readdirSync(dist).filter((each) => each.endsWith('.map'))) {
    const map: { sources: string[]; sourcesContent?: unknown } = JSON.parse(readFileSync(join(dist, name), 'utf8'));
    assert.equal(map.sourcesContent, undefined);
    for (const source of map.sources.filter((each) => each.includes('/src/')))
      assert.ok(existsSync(join(dist, source)), source);
  }
});

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name: name.replaceAll('\\', '/'), text: readFileSync(join('src', name), 'utf8') }));

/** The modules that a source imports, apart from imports of types. */
const importsOf = (text: string): string[] =>
  [...text.matchAll(/^import (?!type )[^;]*?from '([^']+)'/gm)].flatMap((match) => match[1] ?? []);

const importersOf = (pattern: RegExp): string[] =>
  sources.filter(({ text }) => importsOf(text).some((from) => pattern.test(from))).map(({ name }) => name);

test('only the intended modules use the toolkit, the file system, the environment and the network', () => {
  assert.deepEqual(importersOf(/@actions\/core/), ['runner/run.ts']);
  assert.deepEqual(importersOf(/@actions\/http-client/), ['http/node-workarounds.ts']);
  assert.deepEqual(importersOf(/^node:fs/), ['lib/atomic-file.ts', 'lib/files.ts', 'lib/output-path.ts']);
  assert.deepEqual(
    sources.filter(({ text }) => /process\.env/.test(text)).map(({ name }) => name),
    ['runner/run.ts'],
  );
  for (const name of importersOf(/^node:(https?|net|tls)$/)) assert.match(name, /^http\//);
  for (const name of importersOf(/^node:/)) assert.doesNotMatch(name, /^(inputs|auth|mendix)\//);
});

test('every source file has at most 200 lines', () => {
  for (const { name, text } of sources.filter((source) => !source.name.startsWith('mendix/apis/'))) {
    assert.ok(text.split('\n').length <= 201, name);
  }
});

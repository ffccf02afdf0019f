// Builds `src` into a separate folder, and runs the tests against that. Every argument is passed to `node --test`; files limit the run to
// themselves. With `--watch` it does so again whenever a source or a test changes.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, watch, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

const dist = 'dist.test';
const args = process.argv.slice(2).filter((arg) => arg !== '--watch');
const isWhole = !args.some((arg) => !arg.startsWith('-'));
const concurrency = `--test-concurrency=${3 * availableParallelism()}`;

mkdirSync('.cache', { recursive: true });
/** A file that grows by a byte for each process of an action that a test starts. */
const count = resolve('.cache/processes');

/** The processes share a lot of code: what one compiles is cached for the others and for the next run. */
const env = { ...process.env, TEST_DIST: dist, TEST_COUNT: count, NODE_COMPILE_CACHE: resolve('.cache/compiled') };

/** Runs Node. @returns its exit code */
async function node(parameters) {
  const child = spawn(process.execPath, parameters, { stdio: ['ignore', 'inherit', 'inherit'], env });
  const [code] = await once(child, 'exit');
  return code ?? 1;
}

/** Builds if a source of the build has changed since the last one. @returns the exit code */
async function build() {
  const begin = Date.now();
  const inputs = [
    'src/**/*',
    'scripts/{build.mjs,actions.ts,chunks.ts,stubs/*}',
    '{.,*}/action.yml',
    'tsconfig.json',
    'package-lock.json',
  ];
  const files = globSync(inputs, { withFileTypes: true }).filter((entry) => entry.isFile());
  const hash = createHash('sha256');
  for (const path of files.map(({ parentPath, name }) => `${parentPath}/${name}`).sort())
    hash.update(`${path}\n`).update(readFileSync(path)).update('\n');
  const [kept, built] = ['.cache/built', hash.digest('hex')];
  if (existsSync(`${dist}/main.js`) && existsSync(kept) && readFileSync(kept, 'utf8') === built) {
    console.log(`Testing ${dist}, which is what src builds to.`);
    return 0;
  }
  // A separate process, because an error in the code ends it.
  const code = await node(['scripts/build.mjs', dist]);
  if (code === 0) {
    writeFileSync(kept, built);
    console.log(`Testing ${dist}, built from src in ${((Date.now() - begin) / 1000).toFixed(1)} s.`);
  }
  return code;
}

/** How many processes share the tests of a folder; by default one. */
const shares = { deploy: 2, scenarios: 2 };

/**
 * Groups the tests of a folder into one process or two, because each process loads most of `src` again.
 * @returns a file for each process, which Node runs like a test file; the report names the original files
 */
function group() {
  const folder = '.cache/groups';
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const files = globSync('test/*/**/*.test.ts').sort();
  const groups = Object.groupBy(files, (file, index) => {
    const [, name] = file.split(sep);
    return `${name}-${1 + (index % (shares[name] ?? 1))}`;
  });
  const sizeOf = ([, members]) => members.reduce((sum, file) => sum + statSync(file).size, 0);
  // The largest come first, ordered by their names: one that started last would keep a single core busy at the end.
  const bySize = Object.entries(groups).sort((a, b) => sizeOf(b) - sizeOf(a));
  return bySize.map(([name, members], index) => {
    const path = join(folder, `${String(index).padStart(2, '0')}-${name}.mjs`);
    writeFileSync(path, members.map((file) => `import '${pathToFileURL(file)}';\n`).join(''));
    return path;
  });
}

/** Builds and tests once. @returns the exit code */
async function run() {
  const failed = await build();
  if (failed) return failed;
  writeFileSync(count, '');
  const code = await node(['--test', concurrency, ...args, ...(isWhole ? group() : [])]);
  console.log(`The tests started ${readFileSync(count).length} processes of the action.`);
  return code;
}

process.exitCode = await run();
if (process.argv.includes('--watch')) {
  const waiting = 'Waiting for a change in src or test.';
  let changed = false;
  let running = false;
  const again = async () => {
    changed = true;
    if (running) return;
    running = true;
    while (changed) {
      changed = false;
      await run();
    }
    running = false;
    console.log(waiting);
  };
  for (const folder of ['src', 'test']) watch(folder, { recursive: true }, again);
  console.log(waiting);
}

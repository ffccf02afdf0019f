// Builds `src` into a folder of its own, and runs the tests against that. Every argument goes to `node --test`; files narrow the run to
// themselves. With `--watch` it does so again whenever a source or a test changes.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';

const dist = 'dist.test';
const args = process.argv.slice(2).filter((arg) => arg !== '--watch');
const files = args.some((arg) => !arg.startsWith('-')) ? [] : ['test/**/*.test.ts'];
const concurrency = `--test-concurrency=${2 * availableParallelism()}`;

/** Each file has a process of its own, and all load much the same: what one compiles is kept for the others, and for the next time. */
const env = { ...process.env, TEST_DIST: dist, NODE_COMPILE_CACHE: resolve('.cache/compiled') };

/** Runs Node, and gives its exit code. */
async function node(...parameters) {
  const child = spawn(process.execPath, parameters, { stdio: 'inherit', env });
  const [code] = await once(child, 'exit');
  return code ?? 1;
}

/** Builds and tests once. @returns the exit code */
async function run() {
  const begin = Date.now();
  // A process of its own: an error in the code ends it.
  const failed = await node('scripts/build.mjs', dist);
  if (failed) return failed;
  console.log(`Testing ${dist}, built from src in ${((Date.now() - begin) / 1000).toFixed(1)} s.`);
  return node('--test', concurrency, ...args, ...files);
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

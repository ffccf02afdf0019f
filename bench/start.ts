// What every step pays: the start of the action with one GET on loopback, beside a bare script that does the same. The two alternate in
// one go, so that the ratio holds on a noisy machine. Exits 1 where the ratio or the size of `dist` is over its bound.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

const rounds = 51;
const bounds = { ratio: 1.5, bytes: 500_000 };

// A thread of its own: the runs below block this one.
const server = new Worker(
  `const { createServer } = require('node:http');
   const server = createServer((request, response) => response.end('{}'));
   server.listen(0, '127.0.0.1', () => require('node:worker_threads').parentPort.postMessage(server.address().port));`,
  { eval: true },
);
const port = await new Promise<unknown>((resolve) => server.once('message', resolve));
const folder = mkdtempSync(join(tmpdir(), 'bench-start-'));
const bare = join(folder, 'bare.cjs');
writeFileSync(bare, `require('http').get('http://127.0.0.1:${port}/', (response) => response.resume());`);
const output = join(folder, 'output');

const env = {
  INPUT_URL: `http://127.0.0.1:${port}/`,
  INPUT_AUTH: 'none',
  RUNNER_TEMP: folder,
  GITHUB_OUTPUT: output,
};

function milliseconds(script: string): number {
  writeFileSync(output, '');
  const begin = process.hrtime.bigint();
  const { status, stdout } = spawnSync(process.execPath, [script], { env });
  if (status !== 0) throw new Error(`${script} exited with ${status}: ${stdout}`);
  return Number(process.hrtime.bigint() - begin) / 1e6;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const times = { bare: [] as number[], action: [] as number[] };
for (let round = -2; round < rounds; round += 1) {
  const pair = { bare: milliseconds(bare), action: milliseconds('dist/index.js') };
  if (round < 0) continue;
  times.bare.push(pair.bare);
  times.action.push(pair.action);
}
await server.terminate();
rmSync(folder, { recursive: true });

const ratio = median(times.action.map((time, index) => time / (times.bare[index] ?? Number.NaN)));
const bytes = statSync('dist/index.js').size;
console.table({
  'bare script (ms)': { median: median(times.bare).toFixed(1), bound: '' },
  'action (ms)': { median: median(times.action).toFixed(1), bound: '' },
  'ratio, pair by pair': { median: ratio.toFixed(2), bound: bounds.ratio },
  'dist/index.js (bytes)': { median: bytes, bound: bounds.bytes },
});
if (ratio > bounds.ratio || bytes > bounds.bytes) process.exitCode = 1;

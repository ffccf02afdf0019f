// What large files cost: 1 GiB up and 1 GiB down through the action on loopback, beside curl in the same run: peak memory and throughput.
// Exits 1 where the action's peak memory is over its bound. Linux only, as memory is read from /proc.
import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Worker } from 'node:worker_threads';

const size = 1024 ** 3;
const boundMiB = 150;

// A thread of its own, so that the server's work does not hold up the measuring.
const server = new Worker(
  `const { createServer } = require('node:http');
   const chunk = Buffer.alloc(1 << 20, 'x');
   const server = createServer((request, response) => {
     if (request.method !== 'GET') {
       let count = 0;
       request.on('data', (data) => { count += data.length; });
       request.on('end', () => response.end(String(count)));
       return;
     }
     response.writeHead(200, { 'Content-Type': 'application/octet-stream', 'Content-Length': ${size} });
     let left = ${size} / chunk.length;
     const push = () => { while (left > 0) { left -= 1; if (!response.write(chunk)) return response.once('drain', push); } response.end(); };
     push();
   });
   server.listen(0, '127.0.0.1', () => require('node:worker_threads').parentPort.postMessage(server.address().port));`,
  { eval: true },
);
const port = await new Promise<unknown>((resolve) => server.once('message', resolve));
const url = `http://127.0.0.1:${port}/`;
const folder = mkdtempSync(join(tmpdir(), 'bench-files-'));
const source = join(folder, 'source.bin');
await pipeline(Readable.from(new Array<Buffer>(1024).fill(Buffer.alloc(1 << 20, 'y'))), createWriteStream(source));

interface Measured {
  seconds: number;
  peakMiB: number;
}

// The action tells its own peak as it ends; of curl, /proc is asked until it has ended.
const reporter = join(folder, 'reporter.cjs');
const report = join(folder, 'report');
writeFileSync(
  reporter,
  `const { readFileSync, writeFileSync } = require('node:fs');
   process.on('exit', () => writeFileSync(${JSON.stringify(report)}, readFileSync('/proc/self/status')));`,
);

/** The peak memory that a process's status tells, in KiB. */
function peakIn(path: string): number | undefined {
  const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(path, 'utf8'))?.[1];
  return peak === undefined ? undefined : Number(peak);
}

/** Runs a command, and takes its peak memory. */
async function measure(command: string, args: readonly string[], env: Record<string, string>): Promise<Measured> {
  rmSync(report, { force: true });
  const begin = process.hrtime.bigint();
  const child = spawn(command, args, {
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stdout.on('data', (data) => {
    printed += String(data);
  });
  let kilobytes = Number.NaN;
  const timer = setInterval(() => {
    try {
      kilobytes = peakIn(`/proc/${child.pid}/status`) ?? kilobytes;
    } catch {
      // It has ended, or there is no /proc.
    }
  }, 20);
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(`${command} exited with ${code}: ${printed}`);
  if (existsSync(report)) kilobytes = peakIn(report) ?? kilobytes;
  return { seconds: Number(process.hrtime.bigint() - begin) / 1e9, peakMiB: kilobytes / 1024 };
}

const action = (inputs: Record<string, string>): Promise<Measured> => {
  const output = join(folder, 'output');
  writeFileSync(output, '');
  const named = Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  );
  return measure(process.execPath, ['dist/index.js'], {
    GITHUB_OUTPUT: output,
    RUNNER_TEMP: folder,
    INPUT_URL: url,
    INPUT_AUTH: 'none',
    NODE_OPTIONS: `--require=${reporter}`,
    ...named,
  });
};
const curl = (...args: string[]): Promise<Measured> => measure('curl', ['-sSf', ...args, url], {});

const received = join(folder, 'received.bin');
const runs: Record<string, () => Promise<Measured>> = {
  'body-file, action': () => action({ 'body-file': source }),
  'body-file, curl -T': () => curl('-X', 'POST', '-T', source),
  'form file, action': () => action({ form: `file=@${source}` }),
  'form file, curl -F': () => curl('-F', `file=@${source}`),
  'response-file, action': () => action({ 'response-file': received }),
  'response-file, curl -o': () => curl('-o', received),
};
const table: Record<string, { 'MiB/s': string; 'peak MiB': string }> = {};
let over = false;
for (const [name, run] of Object.entries(runs)) {
  const { seconds, peakMiB } = await run();
  table[name] = { 'MiB/s': (size / 1024 ** 2 / seconds).toFixed(0), 'peak MiB': peakMiB.toFixed(0) };
  over ||= name.endsWith('action') && !(peakMiB <= boundMiB);
  if (name.startsWith('response') && statSync(received).size !== size) throw new Error('the file is not whole');
}
console.table(table);
await server.terminate();
rmSync(folder, { recursive: true });
if (over) {
  console.error(`The action's peak memory is over ${boundMiB} MiB, or could not be measured.`);
  process.exitCode = 1;
}

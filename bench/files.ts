// What large files cost: 1 GiB up and 1 GiB down on loopback, by http and by https, beside curl in the same run: peak memory and throughput.
// Exits 1 where the action's peak memory is over its bound. Linux only, as memory is read from /proc.
// `npm run bench:files -- --fjogeleit=PATH` measures that action as well; octokit/request-action sends and stores no files.
import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { others, startBench, stepEnv } from './support.ts';

const size = 1024 ** 3;
const boundMiB = 110;

interface Command {
  command: string;
  args: readonly string[];
  env: NodeJS.ProcessEnv;
}

interface Measured {
  seconds: number;
  peakMiB: number;
}

const bench = await startBench();
const { folder, plain, secure, authority } = bench;
const source = join(folder, 'source.bin');
const received = join(folder, 'received.bin');
await pipeline(Readable.from(new Array<Buffer>(1024).fill(Buffer.alloc(1 << 20, 'y'))), createWriteStream(source));

// An action tells its own peak as it ends; of curl, /proc is asked until it has ended.
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

/** Runs a command, and takes its peak memory; undefined where it fails. */
async function measure({ command, args, env }: Command): Promise<Measured | undefined> {
  rmSync(report, { force: true });
  const begin = process.hrtime.bigint();
  const child = spawn(command, args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
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
  if (code !== 0) return undefined;
  if (existsSync(report)) kilobytes = peakIn(report) ?? kilobytes;
  return { seconds: Number(process.hrtime.bigint() - begin) / 1e9, peakMiB: kilobytes / 1024 };
}

const step = (script: string, inputs: Record<string, string>): Command => ({
  command: process.execPath,
  args: ['--require', reporter, script],
  env: stepEnv(bench, inputs),
});
const action = (url: string, inputs: Record<string, string>): Command =>
  step('dist/index.js', { url: `${url}/large`, auth: 'none', ...inputs });
const curl = (url: string, ...args: string[]): Command => ({
  command: 'curl',
  args: ['-sSf', '--cacert', authority, ...args, `${url}/large`],
  env: { PATH: process.env.PATH },
});

function commandsFor(url: string): Record<string, Command> {
  const { fjogeleit } = others;
  const theirs = { url: `${url}/large`, maskResponse: 'false', timeout: '300000' };
  return {
    'body-file, action': action(url, { 'body-file': source }),
    'body-file, curl -T': curl(url, '-X', 'POST', '-T', source),
    ...(fjogeleit && { 'body-file, fjogeleit': step(fjogeleit, { ...theirs, method: 'POST', file: source }) }),
    'form file, action': action(url, { form: `file=@${source}` }),
    'form file, curl -F': curl(url, '-F', `file=@${source}`),
    'response-file, action': action(url, { 'response-file': received }),
    'response-file, curl -o': curl(url, '-o', received),
    ...(fjogeleit && {
      'response-file, fjogeleit': step(fjogeleit, { ...theirs, method: 'GET', responseFile: received }),
    }),
  };
}

let over = false;
for (const url of [plain, secure]) {
  const table: Record<string, { 'MiB/s': string; 'peak MiB': string }> = {};
  for (const [name, command] of Object.entries(commandsFor(url))) {
    rmSync(received, { force: true });
    const measured = await measure(command);
    const isWhole = !name.startsWith('response') || (existsSync(received) && statSync(received).size === size);
    table[name] =
      measured && isWhole
        ? { 'MiB/s': (size / 1024 ** 2 / measured.seconds).toFixed(0), 'peak MiB': measured.peakMiB.toFixed(0) }
        : { 'MiB/s': 'failed', 'peak MiB': '' };
    over ||= name.endsWith('action') && !(measured && isWhole && measured.peakMiB <= boundMiB);
  }
  console.log(url === plain ? 'By http' : 'By https');
  console.table(table);
}
bench.close();
if (over) {
  console.error(`The action failed, or its peak memory is over ${boundMiB} MiB or could not be measured.`);
  process.exitCode = 1;
}

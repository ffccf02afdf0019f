// What large files cost: uploads and downloads on loopback, over http and https, compared with curl in the same run: peak memory and throughput.
// `npm run bench:files -- --sizes=1,4` uses these sizes, in GiB; the default is 1 GiB. Exits with 1 if the action fails or a bound is
// exceeded: each peak must stay below the limit, and a larger file must not need more memory than the first size. Linux only, as memory is read
// from /proc. With `--fjogeleit=PATH` that action is measured as well; octokit/request-action sends and stores no files.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtFolder } from '../test/support/step.ts';
import { options, startBench, stepEnv } from './support.ts';

const limitMiB = 200;
/** Two runs with the same file can differ by this much. */
const noiseMiB = 20;
const bytesPerGiB = 1024 ** 3;

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
writeFileSync(source, '');

// An action reports its own peak at its end; for curl, /proc is read until it has ended.
const reporter = join(folder, 'reporter.cjs');
const report = join(folder, 'report');
writeFileSync(
  reporter,
  `const { readFileSync, writeFileSync } = require('node:fs');
   process.on('exit', () => writeFileSync(${JSON.stringify(report)}, readFileSync('/proc/self/status')));`,
);

/** The peak memory in a process's status, in KiB. */
function peakIn(path: string): number | undefined {
  const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(path, 'utf8'))?.[1];
  return peak === undefined ? undefined : Number(peak);
}

/** Runs a command and measures its peak memory. @returns undefined if it fails */
async function measure({ command, args, env }: Command): Promise<Measured | undefined> {
  rmSync(report, { force: true });
  const startedAt = process.hrtime.bigint();
  const child = spawn(command, args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  let kibibytes = Number.NaN;
  const timer = setInterval(() => {
    try {
      kibibytes = peakIn(`/proc/${child.pid}/status`) ?? kibibytes;
    } catch {
      // It has ended, or there is no /proc.
    }
  }, 20);
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  clearInterval(timer);
  if (code !== 0) return undefined;
  if (existsSync(report)) kibibytes = peakIn(report) ?? kibibytes;
  return { seconds: Number(process.hrtime.bigint() - startedAt) / 1e9, peakMiB: kibibytes / 1024 };
}

const step = (script: string, inputs: Record<string, string>): Command => ({
  command: process.execPath,
  args: ['--require', reporter, script],
  env: stepEnv(bench, inputs),
});
const action = (url: string, inputs: Record<string, string>): Command =>
  step(join(builtFolder(), 'index.js'), { url, auth: 'none', ...inputs });
const curl = (url: string, ...args: string[]): Command => ({
  command: 'curl',
  args: ['-sSf', '--cacert', authority, ...args, url],
  env: { PATH: process.env.PATH },
});

function commandsFor(url: string): Record<string, Command> {
  const { fjogeleit } = options;
  const theirs = { url, maskResponse: 'false', timeout: '300000' };
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

/** The peaks of the action with the first size, by address and name. */
const firstPeaks = new Map<string, number>();

/** Whether a measurement of the action is within the bounds. */
function isWithin(name: string, measured: Measured | undefined): boolean {
  if (measured === undefined) return false;
  const first = firstPeaks.get(name);
  if (first === undefined) firstPeaks.set(name, measured.peakMiB);
  return measured.peakMiB < limitMiB && measured.peakMiB <= (first ?? measured.peakMiB) + noiseMiB;
}

for (const gibibytes of options.sizes.split(',').map(Number)) {
  const size = gibibytes * bytesPerGiB;
  // A sparse file, which takes no space on the disk.
  truncateSync(source, size);
  for (const url of [plain, secure]) {
    const table: Record<string, { 'MiB/s': string; 'peak MiB': string }> = {};
    for (const [name, command] of Object.entries(commandsFor(`${url}/large?GiB=${gibibytes}`))) {
      rmSync(received, { force: true });
      const ended = await measure(command);
      const isWhole = !name.startsWith('response') || (existsSync(received) && statSync(received).size === size);
      const measured = isWhole ? ended : undefined;
      table[name] = measured
        ? { 'MiB/s': (size / 1024 ** 2 / measured.seconds).toFixed(0), 'peak MiB': measured.peakMiB.toFixed(0) }
        : { 'MiB/s': 'failed', 'peak MiB': '' };
      if (name.endsWith('action') && !isWithin(`${url} ${name}`, measured)) process.exitCode = 1;
    }
    console.log(`${gibibytes} GiB over ${url === plain ? 'http' : 'https'}`);
    console.table(table);
  }
}
bench.close();
console.log(
  process.exitCode === 1
    ? `The action failed, or a peak is not below ${limitMiB} MiB or grows with the file.`
    : `Each peak of the action is below ${limitMiB} MiB, and none grows with the file.`,
);

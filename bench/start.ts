// What every step pays: the start of the action with one GET on loopback, beside a bare script that does the same. The runs alternate, and
// each is held against the bare one of its own round, so that the ratios hold on a noisy machine. Exits 1 where a ratio,
// or the size of what every start loads, is over its bound.
// `npm run bench:start -- --fjogeleit=PATH --octokit=PATH` measures these actions as well.
import { spawnSync } from 'node:child_process';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { options, startBench, stepEnv } from './support.ts';

const rounds = 51;
const bounds = { plain: 1.5, secure: 1.3, bytes: 250_000 };

interface Candidate {
  name: string;
  script: string;
  env: NodeJS.ProcessEnv;
}

interface Row {
  name: string;
  /** The median of its milliseconds. */
  time: number;
  /** The median of its ratio to the first candidate of the same round. */
  ratio: number;
}

function milliseconds({ name, script, env }: Candidate): number {
  const begin = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], { env });
  if (status !== 0) throw new Error(`${name} exited with ${status}: ${stdout}${stderr}`);
  return Number(process.hrtime.bigint() - begin) / 1e6;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Measures candidates round by round, the first two rounds aside. */
function compare(candidates: readonly Candidate[]): Row[] {
  const all: number[][] = [];
  for (let round = -2; round < rounds; round += 1) {
    const times = candidates.map(milliseconds);
    if (round >= 0) all.push(times);
  }
  return candidates.map(({ name }, index) => ({
    name,
    time: median(all.map((times) => times[index] ?? Number.NaN)),
    ratio: median(all.map((times) => (times[index] ?? Number.NaN) / (times[0] ?? Number.NaN))),
  }));
}

const bench = await startBench();
const { plain, secure, folder } = bench;

/** A script of one line, with nothing of a step around it. */
function bare(name: string, code: string): Candidate {
  const script = join(folder, `${name}.cjs`);
  writeFileSync(script, code);
  return { name, script, env: stepEnv(bench, {}) };
}

const step = (name: string, script: string, inputs: Record<string, string>): Candidate => ({
  name,
  script,
  env: stepEnv(bench, inputs),
});

const open = { url: `${plain}/`, auth: 'none' };
const byHttp = [
  bare('http.get', `require('http').get('${plain}/', (response) => response.resume());`),
  step('action', 'dist/index.js', open),
];

const signed = {
  url: `${secure}/`,
  'allowed-hosts': new URL(secure).host,
  username: 'ada@example.com',
  'api-key': 'key-0123456789/abc+def=',
};
const byHttps = [
  bare('https.get', `require('https').get('${secure}/', (response) => response.resume());`),
  step('action with an API key', 'dist/index.js', signed),
  bare('fetch', `fetch('${secure}/').then((response) => response.text());`),
];
if (options.fjogeleit)
  byHttps.push(step('fjogeleit', options.fjogeleit, { url: `${secure}/`, method: 'GET', maskResponse: 'false' }));
if (options.octokit) {
  const { name, script, env } = step('octokit', options.octokit, { route: 'GET /' });
  const theirs = { GITHUB_API_URL: secure, GITHUB_ACTION: 'bench', GITHUB_TOKEN: 'token-0123456789' };
  byHttps.push({ name, script, env: { ...env, ...theirs } });
}

const results = { plain: compare(byHttp), secure: compare(byHttps) };
bench.close();
for (const [kind, rows] of Object.entries(results)) {
  console.log(kind === 'plain' ? 'By http, without a credential' : 'By https');
  console.table(
    Object.fromEntries(rows.map(({ name, time, ratio }) => [name, { ms: time.toFixed(1), ratio: ratio.toFixed(2) }])),
  );
}

function check(name: string, value: number, bound: number): void {
  console.log(`${name}: ${Number(value.toFixed(2))}, bound ${bound}`);
  if (!(value <= bound)) process.exitCode = 1;
}
check('By http, ratio of the action', results.plain[1]?.ratio ?? Number.NaN, bounds.plain);
check('By https, ratio of the action', results.secure[1]?.ratio ?? Number.NaN, bounds.secure);
const bytes = statSync('dist/index.js').size + statSync('dist/main.js').size;
check('Bytes of code that every start loads', bytes, bounds.bytes);

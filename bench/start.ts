// The start-up cost of every step: an action that sends one GET with an API key, compared with a bare script that sends it with `fetch` and writes the
// same outputs, over https on loopback. Within a run the candidates alternate, and each is compared with the bare script of its own round, so
// that the ratios hold on a noisy machine. Exits with 1 where the action's ratio, the median of three runs, is above its limit.
// `npm run bench:start -- --fjogeleit=PATH --octokit=PATH` measures these actions as well.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtFolder } from '../test/support/step.ts';
import { options, startBench, stepEnv } from './support.ts';

const runs = 3;
const roundsPerRun = 31;
const maxRatio = 1.15;

interface Candidate {
  name: string;
  script: string;
  env: NodeJS.ProcessEnv;
}

/** Medians of one run. */
interface Row {
  name: string;
  milliseconds: number;
  /** The ratio to the first candidate of the same round. */
  ratio: number;
}

function timeOf({ name, script, env }: Candidate): number {
  const startedAt = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], { env });
  if (status !== 0) throw new Error(`${name} exited with ${status}: ${stdout}${stderr}`);
  return Number(process.hrtime.bigint() - startedAt) / 1e6;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Measures candidates round by round, without counting the first two rounds. */
function compare(candidates: readonly Candidate[]): Row[] {
  const all: number[][] = [];
  for (let round = -2; round < roundsPerRun; round += 1) {
    const times = candidates.map(timeOf);
    if (round >= 0) all.push(times);
  }
  return candidates.map(({ name }, index) => ({
    name,
    milliseconds: median(all.map((times) => times[index] ?? Number.NaN)),
    ratio: median(all.map((times) => (times[index] ?? Number.NaN) / (times[0] ?? Number.NaN))),
  }));
}

const bench = await startBench();
const { secure, folder } = bench;

/** The shortest script that does the same for its user as the action. */
const bareScript = `
  const { appendFileSync } = require('node:fs');
  const { 'INPUT_BASE-URL': base, INPUT_URL: path, INPUT_USERNAME: username, 'INPUT_API-KEY': key, GITHUB_OUTPUT: file } = process.env;
  console.log('::add-mask::' + key);
  fetch(base + '/api/1' + path, { headers: { 'Mendix-Username': username, 'Mendix-ApiKey': key } }).then(async (response) => {
    const outputs = {
      status: response.status,
      'error-code': '',
      'error-message': '',
      body: await response.text(),
      headers: JSON.stringify(Object.fromEntries(response.headers)),
      'response-file': '',
      url: response.url,
      auth: 'api-key',
      attempts: 1,
      'first-body': '',
      polls: '',
      items: '',
      'download-file': '',
    };
    const end = 'end_' + crypto.randomUUID();
    appendFileSync(file, Object.entries(outputs).map(([name, value]) => [name, '<<', end, '\\n', value, '\\n', end, '\\n'].join('')).join(''));
    if (!response.ok) process.exitCode = 1;
  });
`;

const inputs = {
  api: 'deploy-v1',
  url: '/apps',
  'base-url': secure,
  'allowed-hosts': new URL(secure).host,
  username: 'ada@example.com',
  'api-key': 'key-0123456789/abc+def=',
};

function candidates(): Candidate[] {
  const bare = join(folder, 'bare.cjs');
  writeFileSync(bare, bareScript);
  const env = stepEnv(bench, inputs);
  const { fjogeleit, octokit } = options;
  const theirs = { GITHUB_API_URL: secure, GITHUB_ACTION: 'bench', GITHUB_TOKEN: 'token-0123456789' };
  return [
    { name: 'bare script with fetch', script: bare, env },
    { name: 'action', script: join(builtFolder(), 'index.js'), env },
    ...(fjogeleit
      ? [
          {
            name: 'fjogeleit',
            script: fjogeleit,
            env: stepEnv(bench, { url: `${secure}/`, method: 'GET', maskResponse: 'false' }),
          },
        ]
      : []),
    ...(octokit
      ? [{ name: 'octokit', script: octokit, env: { ...stepEnv(bench, { route: 'GET /' }), ...theirs } }]
      : []),
  ];
}

const all = candidates();
const results = Array.from({ length: runs }, () => compare(all));
bench.close();

const ratios = all.map((_, index) => median(results.map((rows) => rows[index]?.ratio ?? Number.NaN)));
console.table(
  Object.fromEntries(
    all.map(({ name }, index) => [
      name,
      {
        ...Object.fromEntries(
          results.map((rows, run) => [
            `run ${run + 1}`,
            `${rows[index]?.milliseconds.toFixed(1)} ms, ${rows[index]?.ratio.toFixed(2)}`,
          ]),
        ),
        'median ratio': ratios[index]?.toFixed(2),
      },
    ]),
  ),
);
const [, ratio = Number.NaN] = ratios;
console.log(`The action takes ${ratio.toFixed(2)} of the time of the bare script; the limit is ${maxRatio}.`);
if (!(ratio <= maxRatio)) process.exitCode = 1;

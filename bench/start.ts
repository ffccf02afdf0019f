// What every step pays: the start of the action with one GET on loopback, beside a bare script that does the same. The runs alternate, and
// each is held against the bare one of its own round, so that the ratios hold on a noisy machine. Exits 1 where a ratio, or the size of what
// every start loads, is over its bound. `npm run bench:start -- --fjogeleit=PATH --octokit=PATH` measures these actions as well.
import { spawnSync } from 'node:child_process';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { others, startBench, stepEnv } from './support.ts';

const rounds = 51;
const bounds = { plain: 1.5, secure: 1.3, bytes: 500_000 };

interface Candidate {
  name: string;
  script: string;
  env: NodeJS.ProcessEnv;
}

function milliseconds({ name, script, env }: Candidate): number {
  const begin = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], { env });
  if (status !== 0) throw new Error(`${name} exited with ${status}: ${stdout}${stderr}`);
  return Number(process.hrtime.bigint() - begin) / 1e6;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Measures candidates round by round. @returns for each its milliseconds, and its ratio to the first one */
function compare(candidates: readonly Candidate[]): { name: string; time: number; ratio: number }[] {
  const all: number[][] = [];
  for (let round = -2; round < rounds; round += 1) {
    const times = candidates.map(milliseconds);
    if (round >= 0) all.push(times);
  }
  const column = (index: number): number[] => all.map((times) => times[index] ?? Number.NaN);
  return candidates.map(({ name }, index) => ({
    name,
    time: median(column(index)),
    ratio: median(all.map((times) => (times[index] ?? Number.NaN) / (times[0] ?? Number.NaN))),
  }));
}

const bench = await startBench();
const { plain, secure, folder } = bench;
const write = (name: string, code: string): string => {
  const path = join(folder, name);
  writeFileSync(path, code);
  return path;
};
const bare = (module: string, url: string): Candidate => ({
  name: `bare ${module}.get`,
  script: write(`${module}.cjs`, `require('${module}').get('${url}/', (response) => response.resume());`),
  env: stepEnv(bench, {}),
});
const credential = { username: 'ada@example.com', 'api-key': 'key-0123456789/abc+def=' };
const candidates = {
  plain: [
    bare('http', plain),
    { name: 'action', script: 'dist/index.js', env: stepEnv(bench, { url: `${plain}/`, auth: 'none' }) },
  ],
  secure: [
    bare('https', secure),
    {
      name: 'action, API key',
      script: 'dist/index.js',
      env: stepEnv(bench, { url: `${secure}/`, 'allowed-hosts': new URL(secure).host, ...credential }),
    },
    {
      name: 'bare fetch',
      script: write('fetch.cjs', `fetch('${secure}/').then((response) => response.text());`),
      env: stepEnv(bench, {}),
    },
    ...(others.fjogeleit === undefined
      ? []
      : [
          {
            name: 'fjogeleit/http-request-action',
            script: others.fjogeleit,
            env: stepEnv(bench, { url: `${secure}/`, method: 'GET', maskResponse: 'false' }),
          },
        ]),
    ...(others.octokit === undefined
      ? []
      : [
          {
            name: 'octokit/request-action',
            script: others.octokit,
            env: {
              ...stepEnv(bench, { route: 'GET /' }),
              GITHUB_API_URL: secure,
              GITHUB_ACTION: 'x',
              GITHUB_TOKEN: 'token-0123456789',
            },
          },
        ]),
  ],
};

const results = Object.entries(candidates).map(([kind, each]) => [kind, compare(each)] as const);
bench.close();
const bytes = statSync('dist/index.js').size;
for (const [kind, rows] of results) {
  console.log(kind === 'plain' ? 'By http, without a credential' : 'By https');
  console.table(
    Object.fromEntries(rows.map(({ name, time, ratio }) => [name, { ms: time.toFixed(1), ratio: ratio.toFixed(2) }])),
  );
}
const ratioOf = (kind: string): number => results.find(([name]) => name === kind)?.[1][1]?.ratio ?? Number.NaN;
const measured = { plain: ratioOf('plain'), secure: ratioOf('secure'), bytes };
for (const [name, bound] of Object.entries(bounds)) {
  const value = Object.entries(measured).find(([each]) => each === name)?.[1] ?? Number.NaN;
  console.log(`${name}: ${Number(value.toFixed(2))}, bound ${bound}`);
  if (!(value <= bound)) process.exitCode = 1;
}

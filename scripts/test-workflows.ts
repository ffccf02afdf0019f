// Runs the examples, just as users copy them, on a real workflow engine (nektos/act, in host mode, without Docker) against the Mendix stand-in:
// a proxy on loopback leads Mendix's own host names to it. Asserts on what the steps print, and on the absence of the credential.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { demoApiKey, demoPat, demoUsername } from '../test/platform/credentials.ts';
import { startPlatform } from '../test/platform/platform.ts';
import { trust, valid } from '../test/support/certificates.ts';
import { startProxy } from '../test/support/proxy.ts';
import { formsOf } from '../test/support/run-action.ts';
import { endWithout, installGoTools, tools } from './lint-workflows-tools.ts';

interface Workflow {
  file: string;
  succeeds: boolean;
  /** What the log must show, one for each. */
  shows: readonly RegExp[];
}

const workflows: readonly Workflow[] = [
  { file: 'examples/api-key.yml', succeeds: true, shows: [/Status 200, first app calc/] },
  { file: 'examples/pat.yml', succeeds: true, shows: [/Status 200, first environment Test/] },
  {
    file: 'examples/deploy-chain.yml',
    succeeds: true,
    shows: [/Package [0-9a-f-]{36} is Succeeded, transport answered 200, the app is Started/],
  },
  { file: 'examples/backup.yml', succeeds: true, shows: [/Downloaded \d+ B to/, /-rw.*\.backup/] },
  { file: 'examples/use-composite.yml', succeeds: true, shows: [/Stop answered 200/] },
  {
    file: 'test/workflows/wrong-key.yml',
    succeeds: true,
    shows: [/GET \/api\/1\/apps answered 401: UNAUTHORIZED/, /Outcome failure, status 401, error UNAUTHORIZED/],
  },
];

/** Runs one workflow. @returns its log */
async function run(file: string, proxyUrl: string, folder: string): Promise<{ code: number | null; log: string }> {
  const options = {
    '-s': [`MENDIX_API_KEY=${demoApiKey}`, `MENDIX_PAT=${demoPat}`, 'GITHUB_TOKEN=none'],
    '--var': [
      `MENDIX_USERNAME=${demoUsername}`,
      'MENDIX_APP_ID=calc',
      'MENDIX_PROJECT_ID=3f8e0a52-6c1d-4c54-8f0f-6d2b1f7c9e01',
      'MENDIX_REVISION=4f2c9ab',
    ],
    '--env': [`https_proxy=${proxyUrl}`, ...Object.entries(trust).map(([name, value]) => `${name}=${value}`)],
    '-P': ['ubuntu-latest=-self-hosted'],
    '--local-repository': [`mendix-community/mendix-api-action@v1=${process.cwd()}`],
  };
  const flags = Object.entries(options).flatMap(([flag, values]) => values.flatMap((value) => [flag, value]));
  const args = [
    'workflow_dispatch',
    '-W',
    resolve(file),
    '-C',
    folder,
    ...flags,
    '--pull=false',
    '--action-offline-mode',
    '--no-cache-server',
  ];
  // act takes the first `node` of its PATH for actions, and hands its own environment on to the steps.
  const env = {
    PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
    HOME: folder,
    XDG_CACHE_HOME: join(folder, '.cache'),
  };
  const child = spawn(tools.act, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      log += text;
    });
  }
  const code = await new Promise<number | null>((done, fail) => child.on('error', fail).on('close', done));
  return { code, log };
}

endWithout([installGoTools(['act'])]);

const secrets = [demoApiKey, demoPat].flatMap(formsOf);
let failed = 0;
for (const { file, succeeds, shows } of workflows) {
  const platform = await startPlatform({ tls: valid });
  platform.state.script.polls = 0;
  const proxy = await startProxy(Number(new URL(platform.url).port));
  const folder = mkdtempSync(join(tmpdir(), 'workflow-'));
  cpSync('examples/composite', join(folder, '.github/actions/stop-environment'), { recursive: true });
  spawnSync('git', ['init', '--quiet', folder]);
  const { code, log } = await run(file, proxy.url, folder);
  const problems = [
    ...((code === 0) === succeeds ? [] : [`exit code ${code}`]),
    ...shows.filter((text) => !text.test(log)).map((text) => `the log lacks ${text}`),
    ...secrets.filter((form) => log.includes(form)).map(() => 'the log holds the credential'),
  ];
  console.log(`${problems.length === 0 ? 'ok' : 'FAILED'} - ${file}`);
  if (problems.length > 0) {
    failed += 1;
    console.log(`${log}\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  } else if (process.argv.includes('--log')) {
    console.log(log);
  }
  proxy.close();
  await platform.close();
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${workflows.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

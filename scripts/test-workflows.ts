// Runs the examples, just as users copy them, on a real workflow engine (nektos/act, in host mode, without Docker) against the Mendix simulator:
// a proxy on loopback leads Mendix's own host names to it. Asserts on what the steps print, and on the absence of the credential.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { demoApiKey, demoPat, demoUsername } from '../test/platform/credentials.ts';
import { kubernetesPat } from '../test/platform/kubernetes/tokens.ts';
import { startPlatform } from '../test/platform/platform.ts';
import { trust, valid } from '../test/support/certificates.ts';
import { startProxy } from '../test/support/proxy.ts';
import { formsOf } from '../test/support/secrets.ts';
import { prepareRelease } from '../test/workflows/release.ts';
import { artifactsIn, stubOptions } from '../test/workflows/stubs.ts';
import { endWithout, installGoTools, tools } from './lint-workflows-tools.ts';
import { uses } from './released.ts';

interface Workflow {
  file: string;
  succeeds: boolean;
  /** What the log must show, one for each. */
  shows: readonly RegExp[];
  /** What must be uploaded, `artifact: file`. */
  keeps?: RegExp;
  /** Whose apps it deploys: those of Mendix Cloud unless given. */
  platform?: 'kubernetes';
}

const workflows: readonly Workflow[] = [
  { file: 'examples/api-key.yml', succeeds: true, shows: [/Status 200, first app calc/] },
  { file: 'examples/pat.yml', succeeds: true, shows: [/Status 200, first environment Test/] },
  {
    file: 'examples/deploy-chain.yml',
    succeeds: true,
    shows: [/Package [0-9a-f-]{36} is Succeeded, transport returned 200, the app is Started/],
  },
  {
    file: 'examples/deploy.yml',
    succeeds: true,
    shows: [/Version 1\.3\.3\.4f2c9ab0 is deployed, changed true, down for [\d.]+ s/],
  },
  {
    file: 'examples/promote.yml',
    succeeds: true,
    shows: [/Version 1\.3\.2\.98ab76cd is on Production, snapshot [0-9a-f-]{36}/],
  },
  {
    file: 'examples/deploy-kubernetes.yml',
    succeeds: true,
    shows: [/Version 1\.10\.2\.b1946ac9 is deployed, changed true/],
    platform: 'kubernetes',
  },
  {
    file: 'examples/promote-kubernetes.yml',
    succeeds: true,
    shows: [/Version 1\.10\.0\.e59ff979 is on Production, before it was [0-9a-f-]{36}/],
    platform: 'kubernetes',
  },
  {
    file: 'examples/fleet.yml',
    succeeds: true,
    shows: [/Version 1\.3\.3\.4f2c9ab0 of calc is deployed/, /Version 2\.5\.5\.\d+ of orders is deployed/],
  },
  {
    file: 'examples/nightly-backup.yml',
    succeeds: true,
    shows: [/Snapshot [0-9a-f-]{36} of version 1\.3\.1\.0c1d2e3f, \d+ bytes, sha256 [0-9a-f]{64}/],
    keeps: /^calc-Production-(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ): calc-Production-\1\.tar\.gz$/,
  },
  {
    file: 'examples/copy-production-data.yml',
    succeeds: true,
    shows: [/Acceptance has the data of snapshot [0-9a-f-]{36}, reused (?:true|false)/],
  },
  { file: 'examples/backup.yml', succeeds: true, shows: [/Downloaded \d+ B to/, /-rw.*\.backup/] },
  { file: 'examples/use-composite.yml', succeeds: true, shows: [/Stop returned 200/] },
  {
    file: 'test/workflows/job-outputs.yml',
    succeeds: true,
    shows: [/Got [0-9a-f-]{36}, [0-9a-f]{64}, [0-9a-f-]{36}, last stage download/],
  },
  {
    file: 'test/workflows/wrong-key.yml',
    succeeds: true,
    shows: [/GET \/api\/1\/apps returned 401: UNAUTHORIZED/, /Outcome failure, status 401, error UNAUTHORIZED/],
  },
];

interface Act {
  /** The folder that serves as the repository, and below which act keeps its own files. */
  folder: string;
  args: readonly string[];
  /** Folders that go before this machine's own programs. */
  programs?: readonly string[];
}

/** Runs act. @returns its exit code and its log */
async function act({ folder, args, programs = [] }: Act): Promise<{ code: number | null; log: string }> {
  const offline = ['--pull=false', '--action-offline-mode', '--no-cache-server'];
  // act takes the first `node` of its PATH for actions, and hands its own environment on to the steps.
  const env = {
    PATH: [...programs, dirname(process.execPath), process.env.PATH].join(delimiter),
    HOME: folder,
    XDG_CACHE_HOME: join(folder, '.cache'),
  };
  const child = spawn(tools.act, ['workflow_dispatch', '-C', folder, ...args, ...offline], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      log += text;
    });
  }
  const code = await new Promise<number | null>((done, fail) => child.on('error', fail).on('close', done));
  return { code, log };
}

const secrets = [demoApiKey, demoPat, kubernetesPat].flatMap(formsOf);
/** A part of every link of the simulator's file host. */
const signature = 's3cr3t-signature';
let failed = 0;

/** Runs something in a separate folder, and prints what was wrong. */
async function report(
  name: string,
  run: (folder: string) => Promise<{ log: string; problems: string[] }>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'workflow-'));
  const { log, problems } = await run(folder);
  rmSync(folder, { recursive: true, force: true });
  console.log(`${problems.length === 0 ? 'ok' : 'FAILED'} - ${name}`);
  if (problems.length > 0) failed += 1;
  if (problems.length > 0 || process.argv.includes('--log')) console.log(log);
  for (const problem of problems) console.log(`  ${problem}`);
}

/** Copies a workflow without the two keys that GitHub has known since 2026, and act 0.2.87 refuses. */
function placeWorkflow(from: string, to: string): string {
  writeFileSync(to, readFileSync(from, 'utf8').replace(/^ +(?:queue: max|deployment: false)\n/gm, ''));
  return to;
}

async function runExample({ file, succeeds, shows, keeps, platform: of }: Workflow, folder: string) {
  // A link to this machine is refused where the API is not on it: the proxy leads this host to the simulator as well.
  const platform = await startPlatform({ tls: valid, linkOrigin: 'https://deploy.mendix.com' });
  platform.state.script.polls = 0;
  platform.state.kubernetes.script.polls = 1;
  const proxy = await startProxy(Number(new URL(platform.url).port));
  cpSync('examples/composite', join(folder, '.github/actions/stop-environment'), { recursive: true });
  mkdirSync(join(folder, '.github/workflows'));
  placeWorkflow('examples/deploy-one.yml', join(folder, '.github/workflows/deploy-one.yml'));
  const workflow = placeWorkflow(file, join(folder, 'workflow.yml'));
  spawnSync('git', ['init', '--quiet', folder]);
  const store = join(folder, 'store');
  mkdirSync(store);
  const options = {
    '-W': [workflow],
    '-s': [
      `MENDIX_API_KEY=${demoApiKey}`,
      `MENDIX_PAT=${of === 'kubernetes' ? kubernetesPat : demoPat}`,
      'GITHUB_TOKEN=none',
    ],
    '--var': [
      `MENDIX_USERNAME=${demoUsername}`,
      `MENDIX_APP_ID=${of === 'kubernetes' ? 'Field Service' : 'calc'}`,
      ...['MENDIX_NAMESPACE=field-north', 'MENDIX_PRODUCTION_NAMESPACE=field-north'],
      'MENDIX_PROJECT_ID=3f8e0a52-6c1d-4c54-8f0f-6d2b1f7c9e01',
      'MENDIX_REVISION=4f2c9ab',
    ],
    '--env': [
      ...[`https_proxy=${proxy.url}`, `CALLS=${join(folder, 'calls')}`, `STORE=${store}`],
      ...Object.entries(trust).map(([name, value]) => `${name}=${value}`),
    ],
    '-P': ['ubuntu-latest=-self-hosted'],
    '--local-repository': [`${uses}=${process.cwd()}`],
  };
  const args = Object.entries(options).flatMap(([flag, values]) => values.flatMap((value) => [flag, value]));
  const { code, log } = await act({ folder, args: [...args, ...stubOptions(readFileSync(file, 'utf8'))] });
  const kept = artifactsIn(store).join();
  proxy.close();
  await platform.close();
  const problems = [
    ...((code === 0) === succeeds ? [] : [`exit code ${code}`]),
    ...shows.filter((text) => !text.test(log)).map((text) => `the log lacks ${text}`),
    ...(keeps === undefined || keeps.test(kept) ? [] : [`the artifacts are not ${keeps}: ${kept}`]),
    ...(log.includes(signature) ? ['the log holds a signed link'] : []),
    ...secrets.filter((form) => log.includes(form)).map(() => 'the log holds the credential'),
  ];
  return { log, problems };
}

async function runRelease(folder: string) {
  const release = prepareRelease(folder);
  const { code, log } = await act({ ...release, args: [...release.args, '-s', 'GITHUB_TOKEN=none'] });
  return { log, problems: [...(code === 0 ? [] : [`exit code ${code}`]), ...release.problems()] };
}

endWithout([installGoTools(['act'])]);
for (const workflow of workflows) await report(workflow.file, (folder) => runExample(workflow, folder));
await report('.github/workflows/release.yml, a dry run up to the end of publish', runRelease);
console.log(`${workflows.length + 1 - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

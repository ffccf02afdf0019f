// Runs the examples, just as users copy them, on a real workflow engine (nektos/act, in host mode, without Docker) against the Mendix simulator:
// a proxy on loopback connects Mendix's own host names to it. Asserts on the output of the steps, and on the absence of the credential. Without arguments
// it runs all of them and the release; with arguments, only those whose name contains one: `npm run test:workflows -- fleet promote`.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { demoApiKey, demoPat, demoUsername } from '../test/platform/credentials.ts';
import { kubernetesPat } from '../test/platform/kubernetes/tokens.ts';
import { startPlatform } from '../test/platform/platform.ts';
import { startApp } from '../test/platform/unit-testing.ts';
import { forTestApp, trust, valid } from '../test/support/certificates.ts';
import { startProxy } from '../test/support/proxy.ts';
import { formsOf } from '../test/support/secrets.ts';
import { type ExampleRun, exampleRuns } from '../test/workflows/example-runs.ts';
import { createMxBuild } from '../test/workflows/mxbuild.ts';
import { pipelineId, startPipelines } from '../test/workflows/pipelines.ts';
import { prepareRelease } from '../test/workflows/release.ts';
import { artifactsIn, stubOptions, stubs } from '../test/workflows/stubs.ts';
import { endWithout, installGoTools, tools } from './lint-workflows-tools.ts';
import { uses } from './released.ts';

interface Act {
  /** The folder that serves as the repository, and in which act keeps its own files. */
  folder: string;
  args: readonly string[];
  /** Folders that precede those of this machine's own programs in PATH. */
  programs?: readonly string[];
}

/** Runs act. @returns its exit code and its log */
async function act({ folder, args, programs = [] }: Act): Promise<{ code: number | null; log: string }> {
  const offline = ['--pull=false', '--action-offline-mode', '--no-cache-server'];
  // act runs actions with the first `node` in its PATH, and passes its own environment on to the steps.
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

let failed = 0;

/** The names selected by the arguments; all names without arguments. */
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
let count = 0;

/** Runs something in a separate folder, and prints its problems. */
async function report(
  name: string,
  run: (folder: string) => Promise<{ log: string; problems: string[] }>,
): Promise<void> {
  if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) return;
  count += 1;
  const folder = mkdtempSync(join(tmpdir(), 'workflow-'));
  const { log, problems } = await run(folder);
  rmSync(folder, { recursive: true, force: true });
  console.log(`${problems.length === 0 ? 'ok' : 'FAILED'} - ${name}`);
  if (problems.length > 0) failed += 1;
  if (problems.length > 0 || process.argv.includes('--log')) console.log(log);
  for (const problem of problems) console.log(`  ${problem}`);
}

/** Copies an edited workflow without the two keys that GitHub supports since 2026 and act 0.2.87 rejects. */
function placeWorkflow(from: string, to: string, [part, replacement]: readonly [string, string] = ['', '']): string {
  const text = readFileSync(from, 'utf8');
  if (!text.includes(part)) throw new Error(`${from} lacks ${part}`);
  writeFileSync(to, text.replace(part, replacement).replace(/^ +(?:queue: max|deployment: false)\n/gm, ''));
  return to;
}

const testPassword = 'remote-api-password-4711';
const secrets = [demoApiKey, demoPat, kubernetesPat, testPassword].flatMap(formsOf);
/** A part of every link of the simulator's file host. */
const signature = 's3cr3t-signature';

/** Starts the simulators, and a proxy that connects each host name to one of them. */
async function startWorld({ prepare }: ExampleRun) {
  // A link to localhost is refused if the API is not on localhost, so the proxy also connects this host to the simulator.
  const platform = await startPlatform({ tls: valid, linkOrigin: 'https://deploy.mendix.com' });
  platform.state.script.polls = 0;
  platform.state.kubernetes.script.polls = 1;
  prepare?.(platform.state);
  const closing: (() => unknown)[] = [platform.close];
  const end = { after: (close: () => unknown) => closing.push(close) };
  const app = await startApp(end, { tls: forTestApp, password: testPassword });
  const pipelines = await startPipelines(end);
  const others = new Map([
    ['calc-test.mendixcloud.com', app.server.port],
    ['pipeline-portal.home.mendix.com', pipelines.port],
  ]);
  const portOf = (host: string): number => others.get(host.replace(/:\d+$/, '')) ?? Number(new URL(platform.url).port);
  const proxy = await startProxy(portOf);
  closing.push(proxy.close);
  return {
    proxy: proxy.url,
    close: async () => {
      for (const close of closing) await close();
    },
  };
}

/** The options of act. */
function optionsOf(
  { file, platform, matrix, inputs = [] }: ExampleRun,
  { folder, workflow, proxy }: { readonly folder: string; readonly workflow: string; readonly proxy: string },
): string[] {
  const mxBuild = createMxBuild(folder);
  const isKubernetes = platform === 'kubernetes';
  const options = {
    '-W': [workflow],
    '--input': inputs,
    '--matrix': matrix === undefined ? [] : [matrix],
    '-s': [
      `MENDIX_API_KEY=${demoApiKey}`,
      `MENDIX_PAT=${isKubernetes ? kubernetesPat : demoPat}`,
      `MENDIX_UNIT_TEST_PASSWORD=${testPassword}`,
      'GITHUB_TOKEN=none',
    ],
    '--var': [
      `MENDIX_USERNAME=${demoUsername}`,
      'MENDIX_APP_ID=calc',
      ...['MENDIX_NAMESPACE=field-north', 'MENDIX_PRODUCTION_NAMESPACE=field-north'],
      `MENDIX_PROJECT_ID=${isKubernetes ? 'Field Service' : '3f8e0a52-6c1d-4c54-8f0f-6d2b1f7c9e01'}`,
      'MENDIX_REVISION=4f2c9ab',
      `MENDIX_PIPELINE_ID=${pipelineId}`,
      ...['MENDIX_VERSION=10.24.0.12345', `MXBUILD_SHA256=${mxBuild.sha256}`],
    ],
    '--env': [
      ...[`https_proxy=${proxy}`, `CALLS=${join(folder, 'calls')}`, `STORE=${join(folder, 'store')}`],
      `MXBUILD=${mxBuild.archive}`,
      ...Object.entries(trust).map(([name, value]) => `${name}=${value}`),
    ],
    '-P': ['ubuntu-latest=-self-hosted', 'ubuntu-24.04=-self-hosted'],
    '--local-repository': [`${uses}=${process.cwd()}`],
  };
  const texts = [file, 'examples/deploy-one.yml'].map((path) => readFileSync(path, 'utf8')).join('');
  return [
    ...Object.entries(options).flatMap(([flag, values]) => values.flatMap((value) => [flag, value])),
    ...stubOptions(texts),
  ];
}

async function runExample(example: ExampleRun, folder: string) {
  const { file, succeeds, shows, keeps, edit } = example;
  const world = await startWorld(example);
  cpSync('examples/composite', join(folder, '.github/actions/stop-environment'), { recursive: true });
  mkdirSync(join(folder, '.github/workflows'));
  placeWorkflow('examples/deploy-one.yml', join(folder, '.github/workflows/deploy-one.yml'));
  const workflow = placeWorkflow(file, join(folder, 'workflow.yml'), edit);
  spawnSync('git', ['init', '--quiet', folder]);
  const store = join(folder, 'store');
  mkdirSync(store);
  const args = optionsOf(example, { folder, workflow, proxy: world.proxy });
  const { code, log } = await act({ folder, args, programs: [join(stubs, 'examples')] });
  await world.close();
  const kept = artifactsIn(store).join();
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
for (const example of exampleRuns) await report(example.name ?? example.file, (folder) => runExample(example, folder));
await report('.github/workflows/release.yml, a dry run up to the end of publish', runRelease);
console.log(`${count - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 && count > 0 ? 0 : 1;

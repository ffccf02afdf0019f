import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findActions } from '../../scripts/actions.ts';
import { prepareStep, type Run, readRun, type StepInputs } from './run.ts';

export { decode, parseOutputs, type Run } from './run.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const endByItself = fileURLToPath(new URL('end-by-itself.cjs', import.meta.url));
const actions = findActions(root);

/** The folder of the build that is tested: `npm test` makes a separate one, and names it. */
export const builtFolder = (): string => join(root, process.env.TEST_DIST ?? 'dist');

export interface Step extends StepInputs {
  /** The name of the action; by default that of the root. */
  action?: string;
  /** The folder of the build to run, if not the tested one. */
  build?: string;
  /** Called with the process as soon as it runs. */
  onStart?(child: ChildProcess): void;
  /** Milliseconds after which the process is killed: it must end by itself. */
  bound?: number;
  /** The maximum size in bytes of a file that the process may write, to simulate a full disk. Linux only. */
  maxFileBytes?: number;
}

/** The script that the runner would start for an action. */
function scriptOf(name: string, build: string): string {
  const action = actions.find((each) => each.name === name);
  if (action === undefined) throw new Error(`there is no action "${name}"`);
  return join(build, basename(action.main));
}

/** Runs a built action as the runner does, and waits until it ends. @throws Error if it had to be killed after `bound` */
export async function runStep({
  action = 'call',
  build = builtFolder(),
  onStart,
  bound = 30_000,
  maxFileBytes,
  ...step
}: Step): Promise<Run> {
  const variables = prepareStep(step);
  const node = [process.execPath, '--require', endByItself, scriptOf(action, build)];
  // A shell with `ulimit` would drop variables with a dash in their name.
  const [command = '', ...args] = maxFileBytes === undefined ? node : ['prlimit', `--fsize=${maxFileBytes}`, ...node];
  const child = spawn(command, args, {
    cwd: step.folder,
    env: {
      PATH: process.env.PATH ?? '',
      ...(process.env.SystemRoot ? { SystemRoot: process.env.SystemRoot } : {}),
      ...variables,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let isTooLate = false;
  const timer = setTimeout(() => {
    isTooLate = true;
    child.kill('SIGKILL');
  }, bound);
  // `npm test` counts the processes of a run.
  if (process.env.TEST_COUNT) appendFileSync(process.env.TEST_COUNT, '.');
  onStart?.(child);
  const [stdout, stderr, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve)),
  ]);
  clearTimeout(timer);
  if (isTooLate)
    throw new Error(`the step did not end by itself, and was killed after ${bound / 1000} s:\n${stdout.slice(-4000)}`);
  return readRun(step.folder, { code, stdout, stderr });
}

async function text(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
}

import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findActions } from '../../scripts/actions.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const endByItself = fileURLToPath(new URL('end-by-itself.cjs', import.meta.url));
const actions = findActions(root);

/** Where the build that is tested lies: `npm test` makes one of its own, and names it. */
export const builtFolder = (): string => join(root, process.env.TEST_DIST ?? 'dist');

/** What the runner and a user would see of a run. */
export interface Run {
  /** null where a signal ended the process. */
  code: number | null;
  stdout: string;
  stderr: string;
  outputs: Record<string, string>;
  summary: string;
  /** The messages of annotations, decoded. */
  errors: string[];
  warnings: string[];
  notices: string[];
  /** The titles of errors and warnings, decoded. */
  titles: string[];
  /** What was masked, decoded. */
  masks: string[];
  /** The lines of stdout that are no workflow command. */
  log: string[];
}

export interface Step {
  /** The name of the action; that of the root unless given. */
  action?: string;
  /** Inputs by name. */
  inputs: Readonly<Record<string, string>>;
  /** The folder of the build to run, if not the tested one. */
  build?: string;
  /** Further variables; by default the process sees none of this one's. */
  env?: Readonly<Record<string, string>>;
  /** A folder that serves as workspace and, in `temp`, as RUNNER_TEMP. */
  folder: string;
  /** Called with the process as soon as it runs. */
  onStart?(child: ChildProcess): void;
  /** Milliseconds after which the process is killed: it must end by itself. */
  bound?: number;
  /** Bytes: the largest file that the process may write, as on a disk that is full. On Linux alone. */
  largestFile?: number;
}

/** The script that the runner would start for an action. */
function scriptOf(name: string, build: string): string {
  const action = actions.find((each) => each.name === name);
  if (action === undefined) throw new Error(`there is no action "${name}"`);
  return join(build, basename(action.main));
}

/** Runs a built action as the runner does, and waits for its end. */
export async function runStep({
  action = 'call',
  build = builtFolder(),
  inputs,
  env = {},
  folder,
  onStart,
  bound = 30_000,
  largestFile,
}: Step): Promise<Run> {
  const files = { output: join(folder, '.github-output'), summary: join(folder, '.github-summary') };
  for (const file of Object.values(files)) writeFileSync(file, '');
  const node = [process.execPath, '--require', endByItself, scriptOf(action, build)];
  // A shell with `ulimit` would drop variables with a dash in their name.
  const [command = '', ...args] = largestFile === undefined ? node : ['prlimit', `--fsize=${largestFile}`, ...node];
  const child = spawn(command, args, {
    cwd: folder,
    env: {
      PATH: process.env.PATH ?? '',
      ...(process.env.SystemRoot ? { SystemRoot: process.env.SystemRoot } : {}),
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: folder,
      GITHUB_OUTPUT: files.output,
      GITHUB_STEP_SUMMARY: files.summary,
      RUNNER_TEMP: join(folder, 'temp'),
      ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: bound,
    killSignal: 'SIGKILL',
  });
  onStart?.(child);
  const [stdout, stderr, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve)),
  ]);
  const lines = stdout.split(/\r\n|\r|\n/).filter(Boolean);
  const commands = (name: string): string[] =>
    lines.flatMap((line) => {
      const match = new RegExp(`^::${name}(?: [^:]*)?::(.*)$`).exec(line);
      return match?.[1] === undefined ? [] : [decode(match[1])];
    });
  return {
    code,
    stdout,
    stderr,
    outputs: parseOutputs(readFileSync(files.output, 'utf8')),
    summary: readFileSync(files.summary, 'utf8'),
    errors: commands('error'),
    warnings: commands('warning'),
    notices: commands('notice'),
    titles: lines.flatMap((line) => {
      const title = /^::(?:error|warning) title=([^:]*)::/.exec(line)?.[1];
      return title === undefined ? [] : [decode(title.replaceAll('%3A', ':').replaceAll('%2C', ','))];
    }),
    masks: commands('add-mask'),
    log: lines.filter((line) => !line.startsWith('::')),
  };
}

async function text(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
}

/** The text of a workflow command as it was before the toolkit escaped it. */
export const decode = (data: string): string =>
  data.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');

/** Reads GITHUB_OUTPUT as the runner does (runner: FileCommandManager.cs); throws where the runner would fail the step. */
export function parseOutputs(file: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = file.split('\n').map((line) => (process.platform === 'win32' ? line.replace(/\r$/, '') : line));
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line === '') continue;
    const [name, delimiter] = line.split('<<');
    const end = lines.indexOf(delimiter ?? '', index + 1);
    if (!name || !delimiter || end < 0) throw new Error(`GITHUB_OUTPUT has a line that is no output: ${line}`);
    outputs[name] = lines.slice(index + 1, end).join('\n');
    index = end;
  }
  return outputs;
}

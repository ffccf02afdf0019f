import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The file that the runner starts: action.yml's own word for it. */
const main = /^ {2}main: (.+)$/m.exec(readFileSync(join(root, 'action.yml'), 'utf8'))?.[1] ?? '';

export const apiKey = 'key-0123456789/abc+def=';
export const pat = 'pat-zyxw9876/vuts+543=';
export const username = 'ada@example.com';

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
  /** What was masked, decoded. */
  masks: string[];
  /** The lines of stdout that are no workflow command. */
  log: string[];
}

export interface RunOptions {
  /** Inputs by name. */
  inputs: Record<string, string>;
  /** Further variables; by default the process sees none of this one's. */
  env?: Record<string, string>;
  /** A folder that serves as workspace and, in `temp`, as RUNNER_TEMP. */
  folder: string;
  /** Called with the process as soon as it runs. */
  onStart?(child: ChildProcess): void;
  /** Milliseconds after which the process is killed: it must end by itself. */
  bound?: number;
}

/** A folder for one test, removed after it. */
export function createFolder(test: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'mendix-api-action-'));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs the built action as the runner does, and waits for its end. */
export async function runAction({ inputs, env = {}, folder, onStart, bound = 30_000 }: RunOptions): Promise<Run> {
  const files = { output: join(folder, '.github-output'), summary: join(folder, '.github-summary') };
  for (const file of Object.values(files)) writeFileSync(file, '');
  const child = spawn(process.execPath, [join(root, main)], {
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
    masks: commands('add-mask'),
    log: lines.filter((line) => !line.startsWith('::')),
  };
}

async function text(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
}

const decode = (data: string): string => data.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');

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

/** Inputs for a call of a test server with the API key. */
export const withApiKey = (
  server: { url: string; host: string },
  inputs: Record<string, string> = {},
): Record<string, string> => ({
  'base-url': server.url,
  'allowed-hosts': server.host,
  username,
  'api-key': apiKey,
  ...inputs,
});

/** Inputs for a call of a test server with the personal access token. */
export const withPat = (
  server: { url: string; host: string },
  inputs: Record<string, string> = {},
): Record<string, string> => ({
  'base-url': server.url,
  'allowed-hosts': server.host,
  pat,
  ...inputs,
});

/** Every text a careless program could turn a secret into; none may be seen outside `::add-mask::`. */
export function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  return [
    secret,
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
    bytes.toString('base64'),
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('base64url'),
    bytes.toString('hex'),
    ...['', 'x', 'xx'].map((prefix) => {
      const skip = Math.ceil((prefix.length * 8) / 6);
      return Buffer.from(`${prefix}${secret}`).toString('base64').slice(skip, -4);
    }),
  ];
}

/** Finds secrets in what a run printed or wrote, the lines that mask them aside. @returns what was found, for an assertion on nothing */
export function leaks({ stdout, stderr, outputs, summary }: Run, secrets: readonly string[] = [apiKey, pat]): string[] {
  const printed = stdout.split('\n').filter((line) => !line.startsWith('::add-mask::'));
  const seen = [...printed, stderr, summary, ...Object.values(outputs)].join('\n');
  return secrets.flatMap(formsOf).filter((form) => seen.includes(form));
}

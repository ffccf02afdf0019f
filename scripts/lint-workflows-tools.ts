// Installs the programs that check and run workflows into `.cache`, each in a fixed version, unless they are already installed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const cache = resolve('.cache');
const scripts = process.platform === 'win32' ? 'Scripts' : 'bin';
const go = { folder: join(cache, 'bin') };
const python = { folder: join(cache, 'python') };

const sources = {
  act: 'github.com/nektos/act@v0.2.87',
  actionlint: 'github.com/rhysd/actionlint/cmd/actionlint@v1.7.12',
};
/** Each package in a fixed version, with the hashes of its files. */
const requirements = resolve('scripts/requirements.txt');

export const tools = {
  act: join(go.folder, 'act'),
  actionlint: join(go.folder, 'actionlint'),
  zizmor: join(python.folder, scripts, 'zizmor'),
  shellcheck: join(python.folder, scripts, 'shellcheck'),
};

function run(command: string, args: readonly string[], env: Record<string, string> = {}): void {
  const { status } = spawnSync(command, args, { env: { ...process.env, ...env }, stdio: 'inherit' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed`);
}

/** Runs a step once for each required version: a file next to the programs names the installed version. */
function once(folder: string, name: string, wanted: string, install: () => void): void {
  const mark = join(folder, `.${name}`);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return;
  console.log(`Installing ${name} ...`);
  install();
  mkdirSync(folder, { recursive: true });
  writeFileSync(mark, wanted);
}

const versionOf = (command: string, pattern: RegExp): number => {
  const [, major = '0', minor = '0'] =
    pattern.exec(spawnSync(command, ['version'], { encoding: 'utf8' }).stdout ?? '') ?? [];
  return Number(major) * 1000 + Number(minor);
};

/**
 * Installs programs written in Go.
 * @returns a sentence on what the machine lacks, or nothing
 */
export function installGoTools(names: readonly (keyof typeof sources)[]): string | undefined {
  if (versionOf('go', /go(\d+)\.(\d+)/) < 1025) return `Go 1.25 or newer, to install ${names.join(' and ')}`;
  for (const name of names) {
    once(go.folder, name, sources[name], () => run('go', ['install', sources[name]], { GOBIN: go.folder }));
  }
  return undefined;
}

/** Installs zizmor and shellcheck. @returns a sentence on what the machine lacks, or nothing */
export function installPythonTools(): string | undefined {
  const command = ['python3', 'python'].find((name) => spawnSync(name, ['-m', 'venv', '--help']).status === 0);
  if (command === undefined) return 'Python 3 with venv, to install zizmor and shellcheck';
  once(python.folder, 'zizmor and shellcheck', readFileSync(requirements, 'utf8'), () => {
    run(command, ['-m', 'venv', '--clear', python.folder]);
    run(join(python.folder, scripts, 'python'), ['-m', 'pip', 'install', '--quiet', '--requirement', requirements]);
  });
  return undefined;
}

/** Ends the process if the machine lacks a program: as a failure in CI, where no check may be skipped. */
export function endWithout(missing: readonly (string | undefined)[]): void {
  const lacks = missing.filter((text) => text !== undefined);
  if (lacks.length === 0) return;
  console.log(`${process.env.CI ? 'FAILED' : 'SKIPPED'}: this check needs ${lacks.join(', and ')}.`);
  process.exit(process.env.CI ? 1 : 0);
}

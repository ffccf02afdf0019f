import { AsyncLocalStorage } from 'node:async_hooks';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Socket } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
// By path, as the package exports its index only.
import { issueCommand } from '../../node_modules/@actions/core/lib/command.js';
import { issueFileCommand, prepareKeyValueMessage } from '../../node_modules/@actions/core/lib/file-command.js';
import { loadAction } from '../../scripts/actions.ts';
import { type Clock, systemClock } from '../../src/lib/clock.ts';
import { githubRunner, settle } from '../../src/runner/runner.ts';
import { prepareStep, type Run, readRun, type StepInputs } from './run.ts';

/** A step that runs within the process of its test. */
export interface InProcessStep extends StepInputs {
  /** Whether relative paths in the inputs mean files of the folder. */
  isFolderUsed?: boolean;
  /** The name of the action; by default that of the root. */
  action?: string;
  /** Milliseconds within which it must end. */
  bound?: number;
  /** The clock for its waits; by default that of the system. */
  clock?: Clock;
  /** Cancels the run, as a signal cancels a process. */
  cancel?: AbortController;
}

/** The text that a process would have written to stderr. */
const said: string[] = [];
process.on('warning', ({ name, message }) => said.push(`${name}: ${message}\n`));
const guard: { allowLoopbackOnly(report: (refused: string) => void, onConnect: (socket: Socket) => void): void } =
  createRequire(import.meta.url)('./loopback-only.cjs');
/** The connections that a run opens. */
const opened = new AsyncLocalStorage<Socket[]>();
guard.allowLoopbackOnly(
  (sentence) => said.push(sentence),
  (socket) => void opened.getStore()?.push(socket),
);

/** Runs in progress, by folder. */
const running: string[] = [];

/**
 * Runs the code of an action with the real toolkit, files and servers, and records its output. A separate process differs in its start, its exit
 * code, signals, the variables that Node itself reads, and the rule that nothing may keep it alive: tests of those use `runStep`.
 */
export async function runStepInProcess({
  action = 'call',
  bound = 30_000,
  isFolderUsed = false,
  clock = systemClock,
  cancel = new AbortController(),
  ...step
}: InProcessStep): Promise<Run> {
  const { run } = await loadAction(action);
  // All runs of a process share its working folder.
  if (isFolderUsed && running.length > 0) throw new Error('runs side by side take no `folder`: give absolute paths');
  const env = prepareStep(step);
  trustAuthorities(env.NODE_EXTRA_CA_CERTS);
  const written: string[] = [];
  const runner = githubRunner({
    ...{ env, clock },
    write: (text) => void written.push(text),
    command: (...parts) => void written.push(stdoutOf(() => issueCommand(...parts))),
    fileCommand: (name, message) => withVariable(`GITHUB_${name}`, env, () => issueFileCommand(name, message)),
    keyValue: prepareKeyValueMessage,
    batch: (work) => work(),
  });
  const sockets: Socket[] = [];
  const timers = running.length === 0 ? countTimers() : undefined;
  const work = inFolder(step.folder, async () => {
    const exitCode = await opened.run(sockets, () => settle(run, runner, cancel.signal));
    // An open connection would keep the process of a step alive.
    await Promise.all(
      sockets.map((socket) => socket.closed || new Promise((resolve) => socket.once('close', resolve))),
    );
    return exitCode;
  });
  const code = await within(bound, work, (error) => {
    // A run that continues would keep the process of the test alive.
    cancel.abort(error);
    return written.join('').slice(-4000);
  });
  if (timers !== undefined && running.length === 0 && countTimers() > timers) throw new Error('the step left a timer');
  return readRun(step.folder, { code, stdout: written.join(''), stderr: said.splice(0).join('') });
}

/** The timers that keep this process alive. */
const countTimers = (): number => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;

/**
 * Node reads the variable only at its start, so it is applied here. From now on this process trusts what a step would; only `runStep` proves
 * that nothing else is trusted.
 */
function trustAuthorities(path: string | undefined): void {
  if (!path || trusted.has(path)) return;
  setDefaultCACertificates([...getCACertificates('default'), readFileSync(path, 'utf8')]);
  trusted.add(path);
}

/** Files whose authorities are trusted already: each time Node reads some 150 certificates. */
const trusted = new Set<string>();

/** Captures the toolkit's output, which always goes to stdout. */
function stdoutOf(work: () => void): string {
  const { write } = process.stdout;
  let text = '';
  process.stdout.write = (chunk: string | Uint8Array) => {
    text += chunk;
    return true;
  };
  try {
    work();
  } finally {
    process.stdout.write = write;
  }
  return text;
}

/** Shows a step's variable to the toolkit, which reads the variables of this process. */
function withVariable(name: string, env: Readonly<Record<string, string>>, work: () => void): void {
  const before = process.env[name];
  process.env[name] = env[name] ?? '';
  try {
    work();
  } finally {
    if (before === undefined) delete process.env[name];
    else process.env[name] = before;
  }
}

/** Runs work whose relative paths refer to a folder, unless other work is in progress. */
async function inFolder<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const before = process.cwd();
  const isAlone = running.length === 0;
  running.push(folder);
  if (isAlone) process.chdir(folder);
  try {
    return await work();
  } finally {
    running.splice(running.indexOf(folder), 1);
    if (isAlone) process.chdir(before);
  }
}

/** @param onTimeout ends the work, and returns what it has written */
async function within<T>(ms: number, work: Promise<T>, onTimeout: (error: Error) => string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const error = new Error(`the step did not end within ${ms / 1000} s`);
      error.message += `:\n${onTimeout(error)}`;
      reject(error);
    }, ms);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

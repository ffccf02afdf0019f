// The toolkit's two parts that are used, and not its index: that loads all the rest of it (fs/promises, the OIDC client, the system's
// details) at every start, which costs as much as sending a request. Only their types are known elsewhere.

import { issueCommand } from '@actions/core/lib/command.js';
import { issueFileCommand, prepareKeyValueMessage } from '@actions/core/lib/file-command.js';
import { systemClock } from '../lib/clock.ts';
import { CancelledError } from '../lib/errors.ts';
import { type ActionRun, githubRunner, type RunnerPort, settle } from './runner.ts';

/** The process of a step. */
const processPort: RunnerPort = {
  env: process.env,
  clock: systemClock,
  write: (text) => void process.stdout.write(text),
  command: issueCommand,
  fileCommand: issueFileCommand,
  keyValue: prepareKeyValueMessage,
  batch: (work) => {
    process.stdout.cork();
    work();
    process.stdout.uncork();
  },
};

/**
 * Runs an action as the whole work of this process. The exit code is a failure until the action has come to its end, so that nothing (a
 * promise that never settles, an event loop that runs dry) can end the step green without its outputs.
 */
export async function run(action: ActionRun): Promise<void> {
  process.exitCode = 1;
  const runner = githubRunner(processPort);
  const cancel = new AbortController();
  // The runner sends SIGINT, then SIGTERM 7.5 s later (runner: ProcessInvoker.cs).
  // A terminal that closes sends SIGHUP.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => cancel.abort(new CancelledError(`Cancelled (${signal}).`)));
  }
  // The reader has closed the pipe: the rest of the log is lost, and the exit code stays.
  process.stdout.on('error', () => undefined);
  process.exitCode = await settle(action, runner, cancel.signal);
  // Flush stdout, however slow its reader is, then exit without waiting for Node's teardown, which takes 2 ms.
  process.stdout.write('', () => process.exit());
}

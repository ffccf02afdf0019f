import { CancelledError } from '../lib/errors.ts';
import { processPort } from './port.ts';
import { githubRunner } from './runner.ts';
import { type ActionRun, settle } from './settle.ts';

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
  // Nobody reads on: what is left to say is lost, and the exit code stays.
  process.stdout.on('error', () => undefined);
  process.exitCode = await settle(action, runner, cancel.signal);
  // All is done and closed: Node would take 2 ms to take itself apart. What was said goes out first, however slow its reader is.
  process.stdout.write('', () => process.exit());
}

import { ActionError, CancelledError, StepFailure } from '../lib/errors.ts';
import { annotationTitle } from './annotation.ts';
import { githubRunner, type Runner } from './runner.ts';

/** An action: reads its inputs from the runner, sets its outputs there, and throws to fail the step. */
export type ActionRun = (runner: Runner, cancelled: AbortSignal) => Promise<void>;

/**
 * Runs an action as the whole work of this process. The exit code is a failure until the action has come to its end, so that nothing (a
 * promise that never settles, an event loop that runs dry) can end the step green without its outputs.
 */
export async function run(action: ActionRun): Promise<void> {
  process.exitCode = 1;
  const runner = githubRunner();
  const cancel = new AbortController();
  // The runner sends SIGINT, then SIGTERM 7.5 s later (runner: ProcessInvoker.cs).
  // A terminal that closes sends SIGHUP.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => cancel.abort(new CancelledError(`Cancelled (${signal}).`)));
  }
  // Nobody reads on: what is left to say is lost, and the exit code stays.
  process.stdout.on('error', () => undefined);
  try {
    await action(runner, cancel.signal);
    process.exitCode = 0;
  } catch (error) {
    if (error instanceof ActionError) runner.error(error.message, titleOfError(error));
    else runner.error(defect(error), 'Mendix: a defect of the action');
    if (error instanceof Error) runner.debug(() => error.stack ?? '');
  }
  // All is done and closed: Node would take 2 ms to take itself apart. What was said goes out first, however slow its reader is.
  process.stdout.write('', () => process.exit());
}

function titleOfError(error: ActionError): string {
  return annotationTitle(error.code ?? 'ACTION_FAILED', error instanceof StepFailure ? error.status : undefined);
}

function defect(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return `${text}\nThis is a defect of the action. Please report it, with the log of a run in debug mode.`;
}

import { ActionError, StepFailure } from '../lib/errors.ts';
import { annotationTitle, type Runner } from './runner.ts';

/** An action: reads its inputs from the runner, sets its outputs there, and throws to fail the step. */
export type ActionRun = (runner: Runner, cancelled: AbortSignal) => Promise<void>;

/** Runs an action to its end, and annotates a failure. @returns the exit code */
export async function settle(action: ActionRun, runner: Runner, cancelled: AbortSignal): Promise<0 | 1> {
  try {
    await action(runner, cancelled);
    return 0;
  } catch (error) {
    if (error instanceof ActionError) runner.error(error.message, titleOfError(error));
    else runner.error(defect(error), 'Mendix: a defect of the action');
    if (error instanceof Error) runner.debug(() => error.stack ?? '');
    return 1;
  }
}

function titleOfError(error: ActionError): string {
  return annotationTitle(error.code ?? 'ACTION_FAILED', error instanceof StepFailure ? error.status : undefined);
}

function defect(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return `${text}\nThis is a defect of the action. Please report it, with the log of a run in debug mode.`;
}

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
    else runner.error(describeBug(error), 'Bug in mendix-api-action');
    if (error instanceof Error) runner.debug(() => error.stack ?? '');
    return 1;
  }
}

function titleOfError(error: ActionError): string {
  return annotationTitle(error.code ?? 'ACTION_FAILED', error instanceof StepFailure ? error.status : undefined);
}

/** Where users report bugs. */
const issuesPage = 'https://github.com/mendix-community/mendix-api-action/issues/new';

function describeBug(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return `${text}\nThis is a bug in mendix-api-action. Please report it with a debug log: ${issuesPage}`;
}

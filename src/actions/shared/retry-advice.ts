import { CancelledError, StageError } from '../../lib/errors.ts';
import { StageTimeoutError } from '../../pipeline/stages.ts';

/** The input that is wrong where a name of the user's was not found. */
const inputOfCode: Readonly<Record<string, string>> = {
  APP_NOT_FOUND: 'app',
  ENVIRONMENT_NOT_FOUND: 'environment',
  PACKAGE_NOT_FOUND: 'package-id',
  BRANCH_NOT_FOUND: 'branch',
  SNAPSHOT_NOT_FOUND: 'snapshot',
};

/**
 * How to go on after a failure, a sentence. GitHub re-runs jobs, and a re-run uses the old workflow file:
 * https://docs.github.com/actions/how-tos/manage-workflow-runs/re-run-workflows-and-jobs
 *
 * @param continues what the next run finds, a clause
 */
export function retryAdvice(error: unknown, continues = 'completed stages are skipped'): string {
  if (error instanceof CancelledError) return `Re-run the job; ${continues}.`;
  if (hitRunTimeout(error))
    return `Raise \`timeout\` and start a new run (a re-run uses the old workflow file); ${continues}.`;
  const input = wrongInput(error);
  if (input) return `Correct ${input} and re-run the job; a changed workflow file needs a new run.`;
  return `Fix the problem and re-run the job; ${continues}.`;
}

/** The input to correct: the one that the message begins with, or the one that the code is about; without a name, "the input". */
function wrongInput(error: unknown): string | undefined {
  if (!(error instanceof StageError) || !/^INVALID_INPUT$|_NOT_FOUND$/.test(error.code)) return undefined;
  // An error response to a later call is not about what the user wrote.
  if (/^[A-Z]+ \//.test(error.message)) return undefined;
  const input = /^([a-z][a-z-]*): /.exec(error.message)?.[1] ?? inputOfCode[error.code];
  if (input) return `\`${input}\``;
  return error.code === 'INVALID_INPUT' || error.code === 'SETTING_NOT_FOUND' ? 'the input' : undefined;
}

/** Whether a run ended in the middle of its work: operations that it started on the platform continue. */
export const wasInterrupted = (error: unknown): boolean =>
  error instanceof CancelledError || error instanceof StageTimeoutError;

/** Whether the input `timeout` alone ended a run: an error with another code, such as a busy platform, is a cause of its own. */
export const hitRunTimeout = (error: unknown): boolean =>
  error instanceof StageTimeoutError && error.limitOf === 'run' && error.code === 'TIMEOUT';

import { findMendixError } from '../client/mendix-error.ts';
import { type ApiResponse, afterResponse, failureCode } from '../client/response.ts';
import { CancelledError, ConnectionError, type Failure, TimeLimitError } from '../lib/errors.ts';
import { formatTime } from '../lib/format.ts';
import type { WaitPlan } from './plan.ts';
import type { WaitResult } from './wait-for.ts';

/**
 * Why a wait failed.
 *
 * @param explain says what a failing response means
 * @returns undefined where it did not fail
 */
export async function waitFailure(
  plan: WaitPlan,
  result: WaitResult,
  explain: (response: ApiResponse) => Promise<string>,
): Promise<Failure | undefined> {
  const message = await describeWaitFailure(plan, result, explain);
  return message === undefined ? undefined : { code: codeOfEnd(result), message };
}

function codeOfEnd({ end, last }: WaitResult): string {
  switch (end.kind) {
    case 'failed':
      return last?.error?.code || 'OPERATION_FAILED';
    case 'timed out':
      return 'WAIT_TIMEOUT';
    case 'broken off':
      return end.error.code ?? 'WAIT_FAILED';
    default:
      return last ? failureCode(last) : 'WAIT_FAILED';
  }
}

/** Why a wait failed, for the user; undefined where it did not. */
async function describeWaitFailure(
  plan: WaitPlan,
  { end, last, elapsedMs, url }: WaitResult,
  explain: (response: ApiResponse) => Promise<string>,
): Promise<string | undefined> {
  const after = formatTime(elapsedMs);
  const goesOn = url ? ` ${stillRuns(plan, url)}` : '';
  switch (end.kind) {
    case 'done':
    case 'warned':
      return undefined;
    case 'failed': {
      const words = end.message || findMendixError(last?.body.text() ?? '')?.message;
      const why = words ? `: ${words}` : '; the answer gives no reason, the Mendix portal may';
      return `${plan.what} ended as "${end.state}" after ${after}${why}`;
    }
    case 'refused': {
      const words = last ? await explain(last) : '';
      return last?.disposition === 'final'
        ? `${plan.what} failed after ${after}. ${words}`
        : `${plan.what} could not be asked for after ${after}. ${words}\n${goesOn.trim()}`;
    }
    case 'timed out': {
      const since = end.blindMs === 0 ? '' : `, and so it was for ${formatTime(end.blindMs)}`;
      const limit = `Waited ${formatTime(plan.timeoutMs)} (\`wait-timeout\`) for ${plan.what}; the last state was "${end.state}"${since}.`;
      if (last === undefined) return `${limit} ${end.reason ?? 'No response came at all.'}`;
      const words = plan.kind === 'availability' && !last.ok ? `\n${await explain(last)}` : '';
      return `${limit}${goesOn}${end.reason ? ` ${end.reason}` : ''}${words}`;
    }
    case 'broken off': {
      const { error } = end;
      const kinds = [CancelledError, ConnectionError, TimeLimitError];
      if (last === undefined) return error.message;
      const runsOn = kinds.some((kind) => error instanceof kind);
      return runsOn ? `${error.message}${goesOn}` : afterResponse(last, error.message);
    }
  }
}

/** What goes on without us, where to see it, and how to take the wait up again. */
function stillRuns(plan: WaitPlan, url: URL): string {
  if (plan.kind === 'availability') return 'Give it more time with `wait-timeout`, or look at its log.';
  const again = `To go on waiting, call GET ${url.href} with`;
  if (plan.until)
    return `What was begun may still run. \`${plan.until.text}\` was not true of the last answer, which is in the output \`body\`. ${again} the same \`wait-until\`.`;
  return `The operation still runs on the platform: look at the app in the Mendix portal. ${again} \`wait: true\`.`;
}

import { type ApiResponse, afterResponse, failureCode } from '../client/response.ts';
import { CancelledError, ConnectionError, type Failure, TimeLimitError } from '../lib/errors.ts';
import { formatTime } from '../lib/format.ts';
import type { WaitPlan } from './plan.ts';
import type { TimedOut, WaitResult } from './wait-for.ts';

/**
 * Why a wait failed.
 *
 * @param explain says what a failing response means
 * @returns undefined if it did not fail
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

/** Why a wait failed, for the user; undefined if it did not. */
async function describeWaitFailure(
  plan: WaitPlan,
  result: WaitResult,
  explain: (response: ApiResponse) => Promise<string>,
): Promise<string | undefined> {
  const { end, last, elapsedMs, url } = result;
  const after = formatTime(elapsedMs);
  const advice = url ? adviceOf(plan, url) : '';
  switch (end.kind) {
    case 'done':
    case 'warned':
      return undefined;
    case 'failed': {
      const silent = plan.failed
        ? `: \`wait-failed\` (\`${plan.failed.text}\`) is true`
        : '. Mendix gives no reason; check in the Mendix portal.';
      const why = end.message ? `: ${end.message}` : silent;
      return `${plan.what} failed after ${after} (status ${end.state})${why}`;
    }
    case 'refused': {
      const words = last ? await explain(last) : '';
      return last?.disposition === 'final'
        ? `${plan.what} failed after ${after}. ${words}`
        : [`${plan.what}: could not check the status after ${after}. ${words}`, advice].filter(Boolean).join('\n');
    }
    case 'timed out': {
      const words = plan.kind === 'availability' && last && !last.ok ? `\n${await explain(last)}` : '';
      return [describeTimeout(plan, end, last), last && advice, end.reason].filter(Boolean).join(' ') + words;
    }
    case 'broken off': {
      const { error } = end;
      const kinds = [CancelledError, ConnectionError, TimeLimitError];
      if (last === undefined) return error.message;
      const isStillRunning = kinds.some((kind) => error instanceof kind);
      return isStillRunning ? [error.message, advice].filter(Boolean).join(' ') : afterResponse(last, error.message);
    }
  }
}

/** The last known state when the wait timed out. */
function describeTimeout(plan: WaitPlan, end: TimedOut, last: ApiResponse | undefined): string {
  const limit = formatTime(plan.timeoutMs);
  const waited = `Waited ${limit} (\`wait-timeout\`) for ${plan.what};`;
  if (last === undefined && end.reason === undefined) return `${waited} there was no response.`;
  if (end.outage)
    return (
      `${waited} unreachable for ${formatTime(end.outage.ms)} (${end.outage.why}); ` +
      `last known state: ${end.outage.lastState ?? 'none'}.`
    );
  if (plan.kind === 'condition' && last)
    return `\`wait-until\` (\`${plan.until.text}\`) was never true in ${limit}; last state: ${end.state} (full response in the output \`body\`).`;
  return `${waited} the last state was "${end.state}".`;
}

/** The advice for a wait that timed out while the operation may still be running. */
function adviceOf(plan: WaitPlan, url: URL): string {
  if (plan.kind === 'availability') return 'Raise `wait-timeout`, or look at its log.';
  const resume = `To resume the wait, call GET ${url.href} with`;
  if (plan.until) return `Check the expression, or raise \`wait-timeout\`. ${resume} the same \`wait-until\`.`;
  return `The operation is still running: check in the Mendix portal. ${resume} \`wait: true\`.`;
}

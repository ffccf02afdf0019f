import type { Runner } from '../../runner/runner.ts';
import { describeResponse } from '../common/describe.ts';
import { describeSummary } from '../common/summary.ts';
import type { CallPlan } from './call-plan.ts';
import type { Extracts } from './follow-up.ts';
import type { CallResult } from './result.ts';

/** Adds to the summary of the job what became of the call. */
export function summarize(
  { request: { method, url } }: CallPlan,
  { last, failure, changes = [], polls, items }: CallResult,
  { values, file }: Extracts,
  runner: Runner,
): void {
  const facts = [
    ...(polls === undefined ? [] : [`Waited with ${polls} poll(s).`]),
    ...(items === undefined ? [] : [`${items} item(s).`]),
    ...(file ? [`Downloaded to ${file}`] : []),
  ];
  const summary = {
    request: `${method} ${url.origin}${url.pathname}`,
    succeeded: failure === undefined,
    result: [failure?.message ?? describeResponse(last), ...facts].join('\n'),
    values,
    changes,
  };
  const problem = runner.summarize(describeSummary(summary, runner.redact));
  if (problem) runner.warning(`There is no summary: ${problem}.`);
}

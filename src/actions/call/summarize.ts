import type { Runner } from '../../runner/runner.ts';
import { describeResponse } from '../shared/describe.ts';
import type { ExtractionResult } from './after-response.ts';
import type { CallPlan } from './call-plan.ts';
import type { CallResult } from './result.ts';
import { describeSummary } from './summary.ts';

/** Adds to the summary of the job what became of the call. */
export function summarize(
  { request: { method, url } }: CallPlan,
  { last, failure, changes = [], polls, items }: CallResult,
  { values, file }: ExtractionResult,
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

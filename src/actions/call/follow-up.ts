import type { ResponseBody } from '../../client/body.ts';
import type { Client } from '../../client/client.ts';
import type { ApiResponse } from '../../client/response.ts';
import { extract } from '../../expressions/index.ts';
import { ActionError } from '../../lib/errors.ts';
import { collectPages } from '../../paging/collect.ts';
import type { Runner } from '../../runner/runner.ts';
import { describeWaitFailure } from '../../wait/describe.ts';
import { isSuccessCode, otherWait, type WaitPlan } from '../../wait/plan.ts';
import { waitFor } from '../../wait/wait-for.ts';
import { tempFolder } from '../common/open-client.ts';
import type { CallPlan } from './call-plan.ts';
import type { FollowUpPlan } from './follow-up-plan.ts';
import { type CallResult, single } from './result.ts';

// What steps with expressions alone need is one part of the bundle, loaded by those.
export { describeFollowUp, planFollowUp } from './follow-up-plan.ts';

/** Sends the request, and waits or fetches further pages, as the plan says. */
export async function followUp(plan: CallPlan, client: Client, runner: Runner): Promise<CallResult> {
  const { wait, pages } = plan.followUp ?? {};
  if (wait?.kind === 'availability') return waitToEnd(wait, undefined, client, runner);
  const first = await client.send(plan.request);
  if (wait && isSuccessCode(wait, first))
    return { first, last: first, polls: 0, failure: undefined, warning: await client.explain(first) };
  if (wait && (first.ok || otherWait(wait, first))) return waitToEnd(wait, first, client, runner);
  if (!first.ok || !pages) return single(first, client);
  const result = await collectPages(client, { request: plan.request, first, plan: pages }, runner.info);
  const { last } = result;
  if (result.kind === 'broken off') return { first, last, failure: result.error.message, warning: undefined };
  return { first, last, collected: result.body, items: result.count, failure: undefined, warning: undefined };
}

async function waitToEnd(
  plan: WaitPlan,
  begun: ApiResponse | undefined,
  client: Client,
  runner: Runner,
): Promise<CallResult> {
  const result = await waitFor(client, plan, begun, { log: runner.info, warn: runner.warning });
  const { first, last, polls, changes, end } = result;
  const failure = await describeWaitFailure(plan, result, client.explain);
  if (first === undefined || last === undefined) {
    if (end.kind === 'broken off') throw end.error;
    throw new ActionError(failure ?? 'No response came at all.');
  }
  const hasWarning = end.kind === 'warned' || (end.kind === 'done' && last.error !== undefined);
  return { first, last, polls, changes, failure, warning: hasWarning ? await client.explain(last) : undefined };
}

/** What is taken out of the responses. */
export interface Extracts {
  readonly values: ReadonlyMap<string, string>;
  /** An absolute path, empty where nothing was downloaded. */
  readonly file: string;
  readonly failure: string | undefined;
}

/** Extracts values and downloads the file. After a failure it is best effort, and adds no second error. */
export async function takeOut(
  { first, last, collected, failure }: CallResult,
  plan: FollowUpPlan,
  client: Client,
  runner: Runner,
): Promise<Extracts> {
  const needsJson = plan.extract.length > 0 || plan.download !== undefined;
  const bodies: readonly ResponseBody[] = collected ? [collected] : [last.body, first.body];
  const [json] = needsJson ? bodies.map((body) => body.json()) : [];
  const documents = needsJson ? bodies.map((body) => body.json().document) : [];
  const why = json === undefined || json.document ? '' : `the response is ${json.why}`;
  const { values, problems } = extract(plan.extract, documents, why);
  if (failure !== undefined) return { values, file: '', failure: undefined };
  const begun = plan.begins && problems.length > 0 ? [plan.begins] : [];
  const isTooLarge = json?.document === undefined && json?.why === 'larger than 32 MiB' && plan.extract.length > 0;
  const problem = isTooLarge
    ? `extract: ${why}, and expressions read no more`
    : [...problems, ...begun].join('\n') || undefined;
  if (problem || !plan.download) return { values, file: '', failure: problem };
  try {
    const { download } = await import('./download.ts');
    const target = { file: plan.downloadFile, temp: tempFolder(runner) };
    const file = await download({ expression: plan.download, documents, from: last.request, target }, client, runner);
    return { values, file, failure: undefined };
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    return { values, file: '', failure: [error.message, plan.begins].filter(Boolean).join('\n') };
  }
}

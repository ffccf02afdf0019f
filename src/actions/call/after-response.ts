import type { ResponseBody } from '../../client/body.ts';
import type { Client } from '../../client/client.ts';
import type { Mask } from '../../client/mask.ts';
import { type ApiResponse, afterResponse, failureCode } from '../../client/response.ts';
import type { Expression } from '../../expressions/jmespath.ts';
import { extract } from '../../expressions/select.ts';
import type { ApiRequest } from '../../http/request.ts';
import { expectedError, type Failure, WaitError } from '../../lib/errors.ts';
import type { JsonDocument } from '../../lib/json.ts';
import { noMatch } from '../../mendix/lookup.ts';
import type { Paging } from '../../mendix/model/types.ts';
import { collectPages } from '../../paging/collect.ts';
import type { Runner } from '../../runner/runner.ts';
import { waitFailure } from '../../wait/failure.ts';
import { alternativeWait, isSuccessCode, type WaitPlan } from '../../wait/plan.ts';
import { waitFor } from '../../wait/wait-for.ts';
import { tempFolder } from '../shared/connection.ts';
import type { FollowUpPlan } from './after-response-plan.ts';
import { downloadLinked } from './download.ts';
import { type CallResult, isAccepted, resultOf } from './outputs.ts';

// Code that only steps with expressions need is a separate part of the bundle.
export { planFollowUp } from './after-response-plan.ts';

/** What a call is made with. */
export interface CallTools {
  readonly client: Client;
  readonly runner: Runner;
  /** The expressions for values that the user calls secret. */
  readonly mask: Mask;
  /** Attempts beyond the first. */
  readonly retries: number;
}

/** Sends the request, and waits or fetches further pages, as the plan says. */
export async function runAfterResponse(
  request: ApiRequest,
  { wait, paging }: Pick<FollowUpPlan, 'wait' | 'paging'>,
  tools: CallTools,
): Promise<CallResult> {
  const { client } = tools;
  if (wait?.kind === 'availability') return waitToEnd(wait, undefined, tools);
  const first = await client.send(request);
  if (wait && isSuccessCode(wait, first)) {
    const warning = isAccepted(first) ? undefined : await client.explain(first);
    return { first, last: first, polls: 0, failure: undefined, warning };
  }
  if (wait && (first.ok || alternativeWait(wait, first))) return waitToEnd(wait, first, tools);
  return first.ok && paging ? fetchPages({ request, first, paging }, tools) : resultOf(first, client);
}

async function fetchPages(
  list: { readonly request: ApiRequest; readonly first: ApiResponse; readonly paging: Paging },
  { client, runner, mask }: CallTools,
): Promise<CallResult> {
  const { first } = list;
  const result = await collectPages(client, list, runner.info);
  const { last } = result;
  if (result.kind === 'collected') {
    const { body, count: items } = result;
    const withheld = await mask.apply({ body, match: noMatch, ok: true });
    if (withheld === undefined) return { first, last, collected: body, items, failure: undefined, warning: undefined };
    body.discard();
    const nothing = { body: client.own({ bytes: Buffer.alloc(0) }, {}) };
    const failure = { code: failureCode(last), message: afterResponse(last, `${withheld}.`) };
    return { first: { ...first, ...nothing }, last: { ...last, ...nothing }, failure, warning: undefined };
  }
  const code = last.ok ? (result.error.code ?? 'PAGE_FAILED') : failureCode(last);
  const { message } = result.error;
  // The response to the previous page must not be reported as the cause if the next page never arrived.
  const failure = { code, message: code === 'PAGE_FAILED' ? afterResponse(last, message) : message };
  return { first, last, failure, warning: undefined };
}

async function waitToEnd(
  plan: WaitPlan,
  begun: ApiResponse | undefined,
  { client, runner }: CallTools,
): Promise<CallResult> {
  const options = { log: runner.info, warn: runner.warning };
  const result = await runner.group(`Wait for ${plan.what}`, () => waitFor(client, { plan, first: begun }, options));
  const { first, last, polls, changes, end } = result;
  const failure = await waitFailure(plan, result, client.explain);
  if (first === undefined || last === undefined) {
    if (end.kind === 'broken off') throw end.error;
    throw new WaitError(failure?.message ?? 'There was no response.');
  }
  const hasWarning = end.kind === 'warned' || (end.kind === 'done' && last.error !== undefined && !isAccepted(last));
  return { first, last, polls, changes, failure, warning: hasWarning ? await client.explain(last) : undefined };
}

/** What is extracted from the responses. */
export interface ExtractionResult {
  readonly values: ReadonlyMap<string, string>;
  /** An absolute path, empty if nothing was downloaded. */
  readonly file: string;
  readonly failure: Failure | undefined;
}

/** Extracts values and downloads the file. After a failure it is best effort, and adds no second error. */
export async function extractAndDownload(
  result: CallResult,
  plan: FollowUpPlan,
  tools: CallTools,
): Promise<ExtractionResult> {
  if (plan.extract.length === 0 && plan.download === undefined)
    return { values: new Map(), file: '', failure: undefined };
  try {
    const { values, documents, failure } = extractFrom(result, plan);
    if (result.failure !== undefined) return { values, file: '', failure: undefined };
    if (failure || !plan.download) return { values, file: '', failure };
    return await downloadFrom(result, { values, documents, expression: plan.download }, { plan, ...tools });
  } catch (error) {
    const { message } = expectedError(error);
    return { values: new Map(), file: '', failure: { code: 'EXTRACT_FAILED', message } };
  }
}

interface ExtractResult {
  readonly values: ReadonlyMap<string, string>;
  readonly documents: readonly (JsonDocument | undefined)[];
}

/** @throws ActionError if a response cannot be read at all */
function extractFrom(
  { first, last, collected }: CallResult,
  plan: FollowUpPlan,
): ExtractResult & { readonly failure: Failure | undefined } {
  const bodies: readonly ResponseBody[] = collected ? [collected] : [last.body, first.body];
  const [json] = bodies.map((body) => body.json());
  const documents = bodies.map((body) => body.json().document);
  const why = json === undefined || json.document ? '' : `the response is ${json.why}`;
  const { values, problems, hasFailed } = extract(plan.extract, documents, why);
  const isUnread = json !== undefined && json.document === undefined && json.why === 'larger than 32 MiB';
  // An optional value must not count as missing if nothing was read.
  const isTooLarge = isUnread && plan.extract.length > 0;
  if (problems.length === 0 && !isTooLarge) return { values, documents, failure: undefined };
  const message = isTooLarge
    ? `extract: ${why}, the limit for expressions`
    : [...problems, plan.startHint].filter(Boolean).join('\n');
  const code = hasFailed || isTooLarge ? 'EXTRACT_FAILED' : 'EXTRACT_MISSING';
  return { values, documents, failure: { code, message } };
}

async function downloadFrom(
  { last }: CallResult,
  { values, documents, expression }: ExtractResult & { readonly expression: Expression },
  { plan, ...tools }: CallTools & { plan: FollowUpPlan },
): Promise<ExtractionResult> {
  try {
    const target = { file: plan.downloadFile, temp: tempFolder(tools.runner) };
    return {
      values,
      file: await downloadLinked({ expression, documents, from: last.request, target }, tools),
      failure: undefined,
    };
  } catch (error) {
    const { code, message: cause } = expectedError(error);
    const message = [cause, plan.startHint].filter(Boolean).join('\n');
    return { values, file: '', failure: { code: code ?? 'DOWNLOAD_FAILED', message } };
  }
}

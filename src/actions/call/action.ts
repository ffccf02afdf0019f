import { basename, resolve } from 'node:path';
import { maxDocumentBytes } from '../../client/body.ts';
import type { Client } from '../../client/client.ts';
import { createMask } from '../../client/mask.ts';
import { afterResponse } from '../../client/response.ts';
import { limitTime } from '../../lib/clock.ts';
import { expectedError, StepFailure } from '../../lib/errors.ts';
import { makeFolderOf } from '../../lib/files.ts';
import { tempFolderFor } from '../../lib/output-path.ts';
import { annotationTitle } from '../../runner/runner.ts';
import { type ActionContext, defineAction } from '../define-action.ts';
import { openClient, proxyFor, spoolInTemp, tempFolder } from '../shared/connection.ts';
import type { CallTools, ExtractionResult } from './after-response.ts';
import { callDefaults } from './inputs.ts';
import { describeRequestLine, describeResponse, logPlan, showDryRun } from './log.ts';
import {
  type CallResult,
  callOutputNames,
  cleanOutputs,
  hideInBody,
  outputsOf,
  resultOf,
  storeBody,
} from './outputs.ts';
import { type CallPlan, planCall } from './plan.ts';
import { summarize } from './summary.ts';

/** Calls one Mendix API as the inputs say, does what follows, and sets the outputs from the last response. */
export const callAction = defineAction<CallPlan, string>({
  outputs: callOutputNames,
  defaults: callDefaults,
  decisiveInputs: ['dry-run'],
  plan: planCall,
  run: makeCall,
});

type CallContext = ActionContext<CallPlan, string>;

async function makeCall(context: CallContext): Promise<void> {
  const { plan, runner, recorder, cancelled } = context;
  // A proxy that cannot be used is a mistake to report before anything is sent.
  proxyFor(plan.request.url, runner);
  logPlan(plan, runner);
  if (plan.inputs.dryRun) {
    await showDryRun(plan, runner);
    const outputs = { url: plan.request.url.href, auth: plan.credential.kind, attempts: '0' };
    recorder.set(cleanOutputs(outputs, new Map(), runner));
    return runner.setOutputs(recorder.values());
  }

  runner.info(describeRequestLine(plan.request, plan.credential.kind));
  const { maxTimeMs } = plan.inputs;
  const mask = createMask({ expressions: plan.followUp?.mask ?? [], protect: runner.protect, warn: runner.warning });
  const limited = maxTimeMs === undefined ? cancelled : limitTime(cancelled, maxTimeMs);
  const client = openCallClient(plan, { runner, mask }, limited);
  try {
    const ended = await sendCall(plan, { client, runner, mask, retries: plan.inputs.policy.retries });
    for (const { text } of mask.unused())
      runner.warning(
        `mask: \`${text}\` selected nothing in the response; check its spelling, as nothing was masked by it.`,
      );
    present(ended, context);
  } finally {
    client.close();
  }
}

/** How a call ended, and what was extracted from its responses. */
interface CallEnd {
  readonly result: CallResult;
  readonly extracts: ExtractionResult;
}

const nothingExtracted: ExtractionResult = { values: new Map(), file: '', failure: undefined };

async function sendCall({ request, followUp }: CallPlan, tools: CallTools): Promise<CallEnd> {
  const { client, runner } = tools;
  if (followUp === undefined) {
    const result = await resultOf(await client.send(request), client);
    runner.info(describeResponse(result.last));
    return { result, extracts: nothingExtracted };
  }
  const { extractAndDownload, runAfterResponse } = await import('./after-response.ts');
  const result = await runAfterResponse(request, followUp, tools);
  runner.info(describeResponse(result.last));
  return { result, extracts: await extractAndDownload(result, followUp, tools) };
}

function openCallClient(
  plan: CallPlan,
  { runner, mask }: Pick<CallTools, 'runner' | 'mask'>,
  cancelled: AbortSignal,
): Client {
  const { inputs, credential } = plan;
  const isSuccess = (status: number): boolean =>
    inputs.successStatus.some(([from, to]) => status >= from && status <= to);
  const file = inputs.responseFile && resolve(inputs.responseFile);
  if (file) makeFolderOf(file);
  return openClient(
    {
      ...plan,
      // The secrets of a list are known only once it is complete.
      ...(plan.followUp?.paging ? {} : { mask }),
      policy: inputs.policy,
      isSuccess,
      credentialFor: () => credential,
      // Next to its final path, so that it appears there complete.
      spoolTo: (status) =>
        file && isSuccess(status)
          ? { folder: tempFolderFor(file, tempFolder(runner)), name: basename(file) }
          : { ...spoolInTemp(runner), ...(isSuccess(status) ? {} : { maxBytes: maxDocumentBytes }) },
    },
    runner,
    cancelled,
  );
}

/** Sets the outputs, writes notices and the summary; and fails the step if the call failed. */
function present({ result, extracts }: CallEnd, { plan, runner, recorder }: CallContext): void {
  const { inputs, credential } = plan;
  const { status, error } = result.last;
  const body = result.collected ?? result.last.body;
  const wanted = result.failure === undefined && inputs.responseFile ? resolve(inputs.responseFile) : undefined;
  const stored = storeBody(body, wanted, tempFolder(runner));
  const own = extracts.failure ?? stored.failure;
  const failure = result.failure ?? (own && { ...own, message: afterResponse(result.last, own.message) });
  runner.debug(() => `Body: ${hideInBody(stored.text, runner.redact).slice(0, 200)}`);
  const outputs = outputsOf(result, { stored, download: extracts.file, kind: credential.kind, failure });
  recorder.set(cleanOutputs(outputs, extracts.values, runner));
  try {
    runner.setOutputs(recorder.values());
  } catch (problem) {
    const unset = afterResponse(result.last, expectedError(problem).message);
    const message = [failure?.message, unset].filter(Boolean).join('\n');
    throw new StepFailure(message, { code: 'FILE_NOT_WRITTEN', status });
  }
  if (stored.file && stored.text === '' && body.size > 0)
    runner.notice(`The body of the response is in the file ${stored.file}; the output \`body\` is empty.`);
  if (inputs.summary) summarize(plan, { ...result, failure }, { extracts, runner });
  if (result.warning) runner.warning(result.warning, annotationTitle(error?.code ?? '', status));
  if (failure !== undefined) throw new StepFailure(failure.message, { code: failure.code, status });
}

import { basename, join, resolve } from 'node:path';
import type { ResponseBody } from '../../client/body.ts';
import type { Client } from '../../client/client.ts';
import { createMask } from '../../client/mask.ts';
import { afterResponse } from '../../client/response.ts';
import { privateMode } from '../../lib/atomic-file.ts';
import { limitTime } from '../../lib/clock.ts';
import { expectedError, type Failure, StepFailure } from '../../lib/errors.ts';
import { makeFolderOf } from '../../lib/files.ts';
import { tempFolderFor } from '../../lib/output-path.ts';
import { annotationTitle } from '../../runner/runner.ts';
import { type ActionContext, defineAction } from '../define-action.ts';
import { describeRequestLine, describeResponse } from '../shared/describe.ts';
import { openClient, proxyFor, spoolInTemp, tempFolder } from '../shared/open-client.ts';
import { hideInBody } from '../shared/outputs.ts';
import type { CallTools, ExtractionResult } from './after-response.ts';
import { logPlan } from './debug-log.ts';
import { showDryRun } from './dry-run.ts';
import { callDefaults } from './inputs.ts';
import { type CallOutputs, callOutputNames, outputsOf, type StoredBody } from './outputs.ts';
import { type CallPlan, planCall } from './plan.ts';
import { type CallResult, resultOf } from './result.ts';
import { summarize } from './summary.ts';

/** Calls one Mendix API as the inputs say, does what is to follow, and sets the outputs from the last response. */
export const callAction = defineAction<CallPlan, string>({
  outputs: callOutputNames,
  defaults: callDefaults,
  decisiveInputs: ['dry-run'],
  plan: planCall,
  run: makeCall,
});

/** What a call sets its outputs with. */
type OutputContext = Pick<ActionContext<CallPlan, string>, 'plan' | 'runner' | 'recorder'>;

async function makeCall({ plan, runner, recorder, cancelled }: ActionContext<CallPlan, string>): Promise<void> {
  // A proxy that cannot be used is a mistake to report before anything is sent.
  proxyFor(plan.request.url, runner);
  if (runner.isDebug) logPlan(plan, runner);
  if (plan.inputs.dryRun) {
    await showDryRun(plan, runner);
    const outputs = { url: plan.request.url.href, auth: plan.credential.kind, attempts: '0' };
    return setOutputs({ runner, recorder }, outputs, {});
  }

  runner.info(describeRequestLine(plan.request, plan.credential.kind));
  const { maxTimeMs } = plan.inputs;
  const mask = createMask({ expressions: plan.followUp?.mask ?? [], protect: runner.protect, warn: runner.warning });
  const limited = maxTimeMs === undefined ? cancelled : limitTime(cancelled, maxTimeMs);
  const client = openCallClient(plan, { runner, mask }, limited);
  try {
    const ended = await sendCall(plan, { client, runner, mask });
    for (const { text } of mask.unused())
      runner.warning(
        `mask: \`${text}\` selected nothing in the response; check its spelling, as nothing was masked by it.`,
      );
    present(ended, { plan, runner, recorder });
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

function openCallClient(plan: CallPlan, { runner, mask }: Omit<CallTools, 'client'>, cancelled: AbortSignal): Client {
  const { inputs, credential } = plan;
  const isSuccess = (status: number): boolean =>
    inputs.successStatus.some(([from, to]) => status >= from && status <= to);
  const file = inputs.responseFile && resolve(inputs.responseFile);
  if (file) makeFolderOf(file);
  return openClient(
    {
      ...plan,
      // Of a list, what is secret is known once it is whole.
      ...(plan.followUp?.pages ? {} : { mask }),
      policy: inputs.policy,
      isSuccess,
      credentialFor: () => credential,
      // Beside its final name, so that it appears there whole.
      spoolTo: (status) =>
        file && isSuccess(status)
          ? { folder: tempFolderFor(file, tempFolder(runner)), name: basename(file) }
          : spoolInTemp(runner),
    },
    runner,
    cancelled,
  );
}

/** Sets the outputs, writes notices and the summary; and fails the step where the call failed. */
function present({ result, extracts }: CallEnd, { plan, runner, recorder }: OutputContext): void {
  const { inputs, credential } = plan;
  const body = result.collected ?? result.last.body;
  const wanted = result.failure === undefined && inputs.responseFile ? resolve(inputs.responseFile) : undefined;
  const stored = storeBody(body, wanted, tempFolder(runner));
  const own = extracts.failure ?? stored.failure;
  const failure = result.failure ?? (own && { ...own, message: afterResponse(result.last, own.message) });
  runner.debug(() => `Body: ${hideInBody(stored.text, runner.redact).slice(0, 200)}`);
  const outputs = outputsOf(result, stored, { kind: credential.kind, failure });
  const extracted = { ...Object.fromEntries(extracts.values), 'download-file': extracts.file };
  const { status, error } = result.last;
  const unset = outputProblem(() => setOutputs({ runner, recorder }, outputs, extracted));
  if (unset) {
    const message = [failure?.message, afterResponse(result.last, unset)].filter(Boolean).join('\n');
    throw new StepFailure(message, { code: 'FILE_NOT_WRITTEN', status });
  }
  if (stored.file && stored.text === '' && body.size > 0)
    runner.notice(`The body of the response is in the file ${stored.file}; the output \`body\` is empty.`);
  if (plan.summary) summarize(plan, { ...result, failure }, { extracts, runner });
  if (result.warning) runner.warning(result.warning, annotationTitle(error?.code ?? '', status));
  if (failure !== undefined) throw new StepFailure(failure.message, { code: failure.code, status });
}

/** @returns why outputs could not be set */
function outputProblem(set: () => void): string | undefined {
  try {
    set();
    return undefined;
  } catch (error) {
    return expectedError(error).message;
  }
}

/** Stores a body; if that fails, its text is still returned. */
function storeBody(
  body: ResponseBody,
  wanted: string | undefined,
  temp: string,
): StoredBody & { readonly failure: Failure | undefined } {
  try {
    return { ...store(body, wanted, temp), failure: undefined };
  } catch (error) {
    const { message } = expectedError(error);
    return { text: body.text() ?? '', file: '', failure: { code: 'FILE_NOT_WRITTEN', message } };
  }
}

/**
 * Puts a body where it belongs: small text into the output, the rest into a file; and a success into the file that the user named, too.
 *
 * @throws ActionError where a file cannot be written
 */
function store(body: ResponseBody, wanted: string | undefined, temp: string): StoredBody {
  const text = body.text();
  if (wanted === undefined && (text !== undefined || body.size === 0)) return { text: text ?? '', file: '' };
  const file = wanted ?? join(temp, `mendix-response-${crypto.randomUUID()}`);
  body.save(file, wanted === undefined ? privateMode : undefined);
  return { text: text ?? '', file };
}

/** `body` and `headers` are passed on as they came, other parts of responses without the credential, and the rest without any secret. */
function setOutputs(
  { runner, recorder }: Omit<OutputContext, 'plan'>,
  outputs: CallOutputs,
  extracted: Readonly<Record<string, string>>,
): void {
  const clean = ([name, value]: [string, string]): [string, string] => {
    if (name === 'body' || name === 'headers') return [name, value];
    if (name === 'response-file') return [name, pathWithout(value)];
    return [name, name === 'first-body' ? hideInBody(value, runner.withoutCredential) : runner.redact(value)];
  };
  // A path with `***` in it would be one of no file.
  const pathWithout = (path: string): string => (runner.withoutCredential(path) === path ? path : '');
  const values = Object.entries(extracted).map(([name, value]) => [
    name,
    name === 'download-file' ? pathWithout(value) : runner.withoutCredential(value),
  ]);
  recorder.set({ ...Object.fromEntries(Object.entries(outputs).map(clean)), ...Object.fromEntries(values) });
  runner.setOutputs(recorder.values());
}

import { storeBody } from '../../client/store.ts';
import { discard, sizeOf } from '../../http/receive.ts';
import { ActionError } from '../../lib/errors.ts';
import { parseJson } from '../../lib/json.ts';
import type { Runner } from '../../runner/runner.ts';
import { describeAnswer, describeForDryRun, describeRequestLine } from '../report/describe.ts';
import type { Taken } from './follow-up.ts';
import { type Outcome, outcomeOf, outputsOf } from './outcome.ts';
import type { Outputs } from './output-names.ts';
import { type Prepared, prepare } from './prepare.ts';
import { createSession, proxyFor } from './session.ts';

/** Calls one Mendix API as the inputs say, does what is to follow, and sets the outputs from the last response. */
export async function request(runner: Runner, cancelled: AbortSignal): Promise<void> {
  const prepared = await prepare(runner);
  const { signed, mode, chain, chainInputs } = prepared;
  // A proxy that cannot be used is a mistake to report before anything is sent.
  proxyFor(signed.url, runner);
  if (prepared.inputs.dryRun) return showDryRun(prepared, runner);

  runner.info(describeRequestLine(signed, mode));
  const session = createSession(prepared, runner, cancelled);
  try {
    const steps = chain && (await import('./follow-up.ts'));
    const outcome = steps
      ? await steps.followUp(chain, prepared, session, runner)
      : await outcomeOf(await session.fetch(signed), session);
    const { first, last } = outcome;
    runner.info(describeAnswer(last.answer));
    const taken: Taken = steps
      ? await steps.takeOut(outcome, chain, chainInputs.downloadFile, session, runner)
      : { values: new Map(), file: '', failure: undefined };
    if (first !== last) discard(first.answer.body);
    if (outcome.body) discard(last.answer.body);
    const body = outcome.body ? { body: outcome.body, headers: { 'content-type': ['application/json'] } } : last.answer;
    const stored = storeBody(body, session.target, outcome.failure === undefined);
    runner.debug(() => `Body: ${hideIn(stored.text, runner.redact).slice(0, 200)}`);
    setOutputs(runner, outputsOf(outcome, stored, first.text, mode), {
      ...Object.fromEntries(taken.values),
      'download-file': taken.file,
    });
    if (stored.file && stored.text === '' && sizeOf(body.body) > 0) {
      runner.notice(`The body of the answer is in the file ${stored.file}; the output \`body\` is empty.`);
    }
    const failure = outcome.failure ?? taken.failure;
    if (chainInputs.summary) await summarize(prepared, outcome, taken, failure, runner);
    if (outcome.warning) runner.warning(outcome.warning);
    if (failure !== undefined) throw new ActionError(failure);
  } finally {
    session.close();
  }
}

async function showDryRun({ signed, know, mode, chain }: Prepared, runner: Runner): Promise<void> {
  const { describeKnown } = await import('../../mendix/diagnosis.ts');
  const lines = describeForDryRun(signed, describeKnown(know(signed.method, signed.url)));
  for (const line of lines) runner.info(line);
  if (chain) for (const line of (await import('./follow-up.ts')).describeChain(chain)) runner.info(line);
  setOutputs(runner, { url: signed.url.href, auth: mode, attempts: '0' }, {});
}

async function summarize(
  { signed: { method, url } }: Prepared,
  { last, states = [], polls, items }: Outcome,
  { values, file }: Taken,
  failure: string | undefined,
  runner: Runner,
): Promise<void> {
  const { describeSummary } = await import('../report/summary.ts');
  const facts = [
    ...(polls === undefined ? [] : [`Waited with ${polls} poll(s).`]),
    ...(items === undefined ? [] : [`${items} item(s).`]),
    ...(file ? [`Downloaded to ${file}`] : []),
  ];
  const summary = {
    request: `${method} ${url.origin}${url.pathname}`,
    succeeded: failure === undefined,
    result: [failure ?? describeAnswer(last.answer), ...facts].join('\n'),
    values,
    states,
  };
  if (!runner.summarize(describeSummary(summary, runner.redact)))
    runner.warning('There is no summary, as the runner gives no file for it (GITHUB_STEP_SUMMARY).');
}

/** `body` and `headers` are passed on as they came, other parts of responses without the credential, and the rest without any secret. */
function setOutputs(runner: Runner, outputs: Outputs, extracted: Readonly<Record<string, string>>): void {
  const clean = ([name, value]: [string, string]): [string, string] =>
    name === 'body' || name === 'headers'
      ? [name, value]
      : [name, name === 'first-body' ? hideIn(value, runner.withoutCredential) : runner.redact(value)];
  const values = Object.entries(extracted).map(([name, value]) => [name, runner.withoutCredential(value)]);
  runner.setOutputs({ ...Object.fromEntries(Object.entries(outputs).map(clean)), ...Object.fromEntries(values) });
}

/** Hides secrets in a body, also where its encoder escaped what it need not have. */
function hideIn(text: string, hide: (text: string) => string): string {
  if (!text.includes('\\')) return hide(text);
  try {
    const document = parseJson(text);
    const usual = document?.write(document.value) ?? '';
    return hide(usual) === usual ? hide(text) : hide(usual);
  } catch {
    // Nested too deeply to be read; nothing else needs it here.
    return hide(text);
  }
}

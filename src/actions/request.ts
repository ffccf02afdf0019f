import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { systemClock } from '../clock.ts';
import { ActionError } from '../errors.ts';
import { makeFolderOf } from '../files.ts';
import { type GivenError, kindOf } from '../mendix/errors.ts';
import { type Outputs, outputsOf } from '../outputs.ts';
import { describeAnswer, describeFailure, describeForDryRun, describeRequestLine } from '../response/describe.ts';
import { findMendixError, type MendixError } from '../response/mendix-error.ts';
import { placeOf, storeBody, textOf } from '../response/store.ts';
import type { Runner } from '../runner.ts';
import { type Answered, call } from '../transport/call.ts';
import { createConnections } from '../transport/connections.ts';
import { findProxy, type HttpProxy, secretsOfProxy } from '../transport/proxy.ts';
import { sizeOf } from '../transport/receive.ts';
import { prepare } from './prepare.ts';

/** Calls one Mendix API as the inputs say, and sets the outputs from its answer. */
export async function request(runner: Runner, cancelled: AbortSignal): Promise<void> {
  const { inputs, signed, mode, know } = await prepare(runner);
  const { url } = signed;
  // A proxy that cannot be used is a mistake to report before anything is sent.
  proxyFor(url, runner);
  if (inputs.dryRun) {
    const { describeKnown } = await import('../mendix/diagnosis.ts');
    for (const line of describeForDryRun(signed, describeKnown(know(signed.method, url)))) runner.info(line);
    setOutputs(runner, { url: url.href, auth: mode, attempts: '0' });
    return;
  }

  const responseFile = inputs.responseFile && resolve(inputs.responseFile);
  if (responseFile) makeFolderOf(responseFile);
  const target = { responseFile, temp: runner.env.RUNNER_TEMP || tmpdir() };
  const isSuccess = (status: number): boolean =>
    inputs.successStatus.some(([from, to]) => status >= from && status <= to);

  runner.info(describeRequestLine(signed, mode));
  const connections = createConnections((each) => proxyFor(each, runner));
  try {
    const answer = await call(signed, {
      ...inputs,
      connections,
      clock: systemClock,
      cancelled,
      isSuccess,
      placeOf: (status) => placeOf(target, isSuccess(status)),
      advise: (answered) => {
        const { method, url } = answered.request;
        const kind = kindOf(know(method, url), given(answered, findMendixError(textOf(answered) ?? '', true)));
        return kind === 'unclear' ? 'none' : kind === 'wait' ? 'wait' : 'final';
      },
      log: runner.info,
    });
    const succeeded = isSuccess(answer.status) && answer.problem === undefined;
    const stored = storeBody(answer, target, succeeded);
    const error = findMendixError(stored.text, !succeeded);
    runner.info(describeAnswer(answer));
    runner.debug(`Body: ${stored.text.slice(0, 200)}`);
    setOutputs(runner, outputsOf(answer, stored, error, mode));
    if (stored.file && stored.text === '' && sizeOf(answer.body) > 0) {
      runner.notice(`The body of the answer is in the file ${stored.file}; the output \`body\` is empty.`);
    }
    if (succeeded && error === undefined) return;
    // What few runs need is loaded by those alone.
    const { diagnose } = await import('../mendix/diagnosis.ts');
    const { request } = answer;
    const hint = diagnose(
      know(request.method, request.url),
      request.credential.length > 0 ? mode : 'none',
      given(answer, error),
    );
    if (!succeeded) throw new ActionError(describeFailure(answer, error, hint));
    runner.warning(describeFailure(answer, error, hint));
  } finally {
    connections.close();
  }
}

const given = ({ status }: Answered, error: MendixError | undefined): GivenError => ({
  status,
  code: error?.code ?? '',
  message: error?.message ?? '',
});

/** Finds the proxy for a URL, and masks its password. */
function proxyFor(url: URL, runner: Runner): HttpProxy | undefined {
  const proxy = findProxy(url, runner.env);
  for (const secret of proxy ? secretsOfProxy(proxy) : []) runner.protect(secret);
  return proxy;
}

/** `body` and `headers` are passed on as they came; the rest is free of secrets. */
function setOutputs(runner: Runner, outputs: Outputs): void {
  const clean = ([name, value]: [string, string]): [string, string] =>
    name === 'body' || name === 'headers' ? [name, value] : [name, runner.redact(value)];
  runner.setOutputs(Object.fromEntries(Object.entries(outputs).map(clean)));
}

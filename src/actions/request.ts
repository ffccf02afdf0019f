import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { chooseCredential, readCredentials, secretsOf } from '../auth/credentials.ts';
import { checkHost, readAllowedHosts } from '../auth/hosts.ts';
import { type SignedRequest, sign } from '../auth/sign.ts';
import { systemClock } from '../clock.ts';
import { ActionError, InputError } from '../errors.ts';
import { inspectFile, inspectTarget, makeFolderOf, readWhole } from '../files.ts';
import { createReader } from '../inputs/reader.ts';
import { type RequestInputs, readRequestInputs } from '../inputs/request-inputs.ts';
import { mendixHosts } from '../mendix/hosts.ts';
import { type Outputs, outputsOf } from '../outputs.ts';
import { describeRequest } from '../request/describe.ts';
import { describeAnswer, describeFailure, describeForDryRun, describeRequestLine } from '../response/describe.ts';
import { findMendixError } from '../response/mendix-error.ts';
import { placeOf, storeBody } from '../response/store.ts';
import type { Runner } from '../runner.ts';
import { call } from '../transport/call.ts';
import { createConnections } from '../transport/connections.ts';
import { findProxy, type HttpProxy, secretsOfProxy } from '../transport/proxy.ts';
import { sizeOf } from '../transport/receive.ts';

/** Calls one Mendix API as the inputs say, and sets the outputs from its answer. */
export async function request(runner: Runner, cancelled: AbortSignal): Promise<void> {
  const { inputs, signed, mode } = prepare(runner);
  const { url } = signed;
  const proxyFor = (each: URL): HttpProxy | undefined => {
    const proxy = findProxy(each, runner.env);
    for (const secret of proxy ? secretsOfProxy(proxy) : []) runner.protect(secret);
    return proxy;
  };
  proxyFor(url);
  if (inputs.dryRun) {
    for (const line of describeForDryRun(signed)) runner.info(line);
    setOutputs(runner, { url: url.href, auth: mode, attempts: '0' });
    return;
  }

  const responseFile = inputs.responseFile && resolve(inputs.responseFile);
  if (responseFile) makeFolderOf(responseFile);
  const target = { responseFile, temp: runner.env.RUNNER_TEMP || tmpdir() };
  const isSuccess = (status: number): boolean =>
    inputs.successStatus.some(([from, to]) => status >= from && status <= to);

  runner.info(describeRequestLine(signed, mode));
  const connections = createConnections(proxyFor);
  try {
    const answer = await call(signed, {
      ...inputs,
      connections,
      clock: systemClock,
      cancelled,
      isSuccess,
      placeOf: (status) => placeOf(target, isSuccess(status)),
      log: runner.info,
    });
    const succeeded = isSuccess(answer.status) && answer.problem === undefined;
    const stored = storeBody(answer, target, succeeded);
    const error = findMendixError(stored.text, !succeeded);
    runner.info(describeAnswer(answer));
    runner.debug(`Body: ${stored.text.slice(0, 200)}`);
    setOutputs(runner, outputsOf(answer, stored, error, mode));
    if (stored.file && stored.text === '' && sizeOf(answer.body) > 0)
      runner.notice(`The body of the answer is in the file ${stored.file}; the output \`body\` is empty.`);
    if (!succeeded) throw new ActionError(describeFailure(answer, error));
    if (error) runner.warning(describeFailure(answer, error));
  } finally {
    connections.close();
  }
}

interface Prepared {
  inputs: RequestInputs;
  signed: SignedRequest;
  mode: 'api-key' | 'pat' | 'none';
}

/**
 * Reads and checks all inputs; masks the credentials before anything else is said.
 *
 * @throws InputError with every mistake
 */
function prepare(runner: Runner): Prepared {
  const reader = createReader(runner.input);
  const given = readCredentials(reader, runner.env);
  for (const secret of secretsOf(given)) runner.protect(secret);

  const inputs = readRequestInputs(reader);
  const credential = chooseCredential(inputs.auth, given, reader, runner.warning);
  const allowed = readAllowedHosts(inputs.allowedHosts, reader);
  const described = describeRequest(
    inputs,
    `${packageJson.name}/${packageJson.version}`,
    {
      findFile: (at, path) => {
        const file = inspectFile(path);
        if (typeof file !== 'string') return file;
        reader.fault(at, file);
        return undefined;
      },
      readFile: readWhole,
      boundary: () => `form-${crypto.randomUUID()}`,
      notice: runner.notice,
    },
    reader,
  );
  const targetProblem = inputs.responseFile && inspectTarget(inputs.responseFile);
  if (targetProblem) reader.fault('response-file', targetProblem);
  const hostProblem = described && checkHost(described.url, inputs.auth !== 'none', allowed, mendixHosts);
  if (hostProblem) reader.fault('url', hostProblem);
  if (reader.faults.length > 0 || described === undefined) throw new InputError(reader.faults);
  return { inputs, signed: sign(described, credential), mode: credential.mode };
}

/** `body` and `headers` are passed on as they came; the rest is free of secrets. */
function setOutputs(runner: Runner, outputs: Outputs): void {
  const clean = ([name, value]: [string, string]): [string, string] =>
    name === 'body' || name === 'headers' ? [name, value] : [name, runner.redact(value)];
  runner.setOutputs(Object.fromEntries(Object.entries(outputs).map(clean)));
}

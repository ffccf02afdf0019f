import type { Credential, CredentialTexts } from '../../auth/credentials.ts';
import { createSigner, hostRule, type Signer } from '../../auth/hosts.ts';
import { selectCredential } from '../../auth/select-credential.ts';
import type { ApiRequest } from '../../http/request.ts';
import { type Complete, type Draft, type Invalid, type Issues, invalid, isComplete } from '../../inputs/issues.ts';
import { inspectTarget } from '../../lib/output-path.ts';
import { type EndpointMatch, mendixHosts, noMatch, openScope, type Scope } from '../../mendix/lookup.ts';
import type { Runner } from '../../runner/runner.ts';
import type { InputContext } from '../define-action.ts';
import type { FollowUpPlan } from './after-response-plan.ts';
import { type CallInputs, callDefaults, type FollowUpInputs, readCallInputs, readFollowUpInputs } from './inputs.ts';
import { lintRequest, readRequest } from './request.ts';
import { apisNear, type Base, readBase } from './url.ts';

/** A call that may be made: every input is valid, alone and together with the others. */
export interface CallPlan {
  readonly inputs: Complete<CallInputs>;
  readonly request: ApiRequest;
  readonly credential: Credential;
  readonly signer: Signer;
  readonly scope: Scope;
  readonly match: EndpointMatch;
  /** What follows the request, if anything. */
  readonly followUp: FollowUpPlan | undefined;
}

/** Reads and checks all inputs; masks the credentials before anything else is said. */
export async function planCall({ reader, issues, runner }: InputContext): Promise<CallPlan | Invalid> {
  const inputs = readCallInputs(reader, runner);
  const followUpInputs = readFollowUpInputs(reader);
  logInputs(reader.asked(), inputs.credentials, runner);
  const base = await readBase(inputs, issues);
  const request = readRequest(inputs, base, { issues, runner });
  const scope = await openScope(request === invalid ? [] : await apisNear(base, request.url));
  const match = request === invalid ? noMatch : scope.match(request.method, request.url);
  if (request !== invalid) lintRequest(inputs, { request, match }, issues);
  const credential =
    inputs.auth === invalid
      ? invalid
      : selectCredential({ choice: inputs.auth, texts: inputs.credentials, match }, issues);
  checkTargets({ 'response-file': inputs.responseFile, 'download-file': followUpInputs.downloadFile }, issues);
  const hosts = inputs.allowedHosts === invalid ? [] : inputs.allowedHosts;
  const signer = createSigner(hostRule(hosts, mendixHosts(), runner.env));
  const followUp = await planWhatFollows({ inputs, followUpInputs, request, base, match, scope, signer, issues });
  const isSigned = inputs.auth !== 'none';
  const hostProblem = request === invalid ? undefined : signer.problem(request.url, isSigned);
  if (hostProblem) issues.add('url', hostProblem);
  const plan: Draft<Omit<CallPlan, 'inputs'>> = { request, credential, signer, scope, match, followUp };
  return issues.list.length === 0 && isComplete(plan) && isComplete(inputs) ? { ...plan, inputs } : invalid;
}

/**
 * Logs in debug mode where each input came from, without its value.
 *
 * @param names of the inputs that were read
 */
function logInputs(names: readonly string[], credentials: CredentialTexts, { input, env, debug }: Runner): void {
  debug(() => {
    const given = names.filter((name) => input(name) !== '');
    const usual = Object.entries(callDefaults).flatMap(([name, value]) => (input(name) === value ? [name] : []));
    const { username, apiKey, pat } = credentials;
    const variables = [username, apiKey, pat].flatMap((text) => (text && !names.includes(text.at) ? [text.at] : []));
    const list = (each: readonly string[]): string => each.join(', ') || 'none';
    return (
      `Inputs: ${list(given.filter((name) => !usual.includes(name)))}. Defaults: ${list(usual)}. ` +
      `From the environment: ${list(variables)}.`
    );
  });
  debug(() => {
    const { GITHUB_ACTION_REPOSITORY: repository = 'local', GITHUB_ACTION_REF: ref = 'local' } = env;
    return `Action: ${repository} at ${ref}. Node ${process.version} on ${process.platform}, ${process.arch}.`;
  });
}

function checkTargets(targets: Readonly<Record<string, string | undefined>>, issues: Issues): void {
  for (const [at, path] of Object.entries(targets)) {
    const problem = path && inspectTarget(path);
    if (problem) issues.add(at, problem);
  }
}

interface Parts extends Pick<CallPlan, 'match' | 'scope' | 'signer'> {
  readonly inputs: CallInputs;
  readonly followUpInputs: FollowUpInputs;
  readonly request: ApiRequest | Invalid;
  readonly base: Base | Invalid;
  readonly issues: Issues;
}

/** Plans what follows the request; it is loaded only by the runs that need it. */
async function planWhatFollows(parts: Parts): Promise<FollowUpPlan | undefined | Invalid> {
  const { inputs, followUpInputs, request, base, match, scope, signer, issues } = parts;
  if (!hasFollowUp(followUpInputs)) return undefined;
  if (request === invalid || base === invalid || inputs.url === invalid) return invalid;
  const { planFollowUp } = await import('./after-response.ts');
  // A full URL has its own base, for paths that follow it.
  const isWhole = inputs.baseUrl === undefined && !inputs.url.startsWith('/');
  const home = isWhole && !base.api ? { ...base, url: request.url.origin } : base;
  const originProblem = (url: URL): string | undefined => signer.problem(url, true);
  return planFollowUp(followUpInputs, {
    request,
    match,
    scope,
    issues,
    originProblem,
    base: home,
    isMethodGiven: inputs.method !== undefined,
  });
}

const hasFollowUp = (inputs: FollowUpInputs): boolean => {
  const { extract, mask, wait, waitUrl, waitUntil, waitFailed, paginate, download } = inputs;
  const texts = [waitUrl, waitUntil, waitFailed, download];
  return (
    wait !== false ||
    paginate !== false ||
    extract === invalid ||
    extract.length + mask.length > 0 ||
    texts.some(Boolean)
  );
};

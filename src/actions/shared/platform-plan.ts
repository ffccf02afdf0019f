import type { Credential } from '../../auth/credentials.ts';
import { baseUrlProblem, createSigner, hostRule, type Signer, schemeProblem, tlsProblem } from '../../auth/hosts.ts';
import { maxDocumentBytes } from '../../client/body.ts';
import { is2xx } from '../../http/status.ts';
import { type Complete, type Invalid, invalid, isComplete } from '../../inputs/issues.ts';
import type { ApiId } from '../../mendix/catalogue.ts';
import { type EndpointMatch, mendixHosts, openScope, placeApis, type Scope } from '../../mendix/lookup.ts';
import type { PlatformConnection } from '../../platform/attempts.ts';
import { redirectProblem } from '../../platform/url-rules.ts';
import type { Runner } from '../../runner/runner.ts';
import type { InputContext } from '../define-action.ts';
import { type ConnectionInputs, openClient, spoolInTemp } from './connection.ts';

/** What an action on Mendix's platform is to do, and how it calls. */
export interface PlatformPlan<Inputs, Api extends ApiId> {
  readonly inputs: Complete<Inputs>;
  readonly apis: readonly Api[];
  readonly signer: Signer;
  readonly scope: Scope;
  credentialFor(match: EndpointMatch): Credential;
}

/** What an action on the platform reads its inputs with, and the APIs that it calls. */
export interface PlatformContext<Api extends ApiId> extends InputContext {
  readonly apis: readonly Api[];
}

interface PlanParts<Inputs> {
  readonly inputs: Inputs;
  /** The credential for a call, by what the catalogue knows of it; invalid if an input is. */
  readonly credentialFor: ((match: EndpointMatch) => Credential) | Invalid;
}

/** Checks where an action may send its credential, and loads what is known of its APIs. */
export async function planPlatform<Inputs extends ConnectionInputs, Api extends ApiId>(
  { issues, runner, apis }: PlatformContext<Api>,
  { inputs, credentialFor }: PlanParts<Inputs>,
): Promise<PlatformPlan<Inputs, Api> | Invalid> {
  const { allowedHosts, baseUrl } = inputs;
  const signer = createSigner(hostRule(allowedHosts === invalid ? [] : allowedHosts, mendixHosts(), runner.env));
  const url = baseUrl === undefined ? undefined : URL.parse(baseUrl);
  const malformed = baseUrl === undefined ? undefined : baseUrlProblem(baseUrl);
  const problem = malformed ?? (url ? (schemeProblem(url) ?? signer.problem(url, true)) : undefined);
  if (problem) issues.add('base-url', problem);
  const unchecked = url ? undefined : tlsProblem(runner.env);
  if (unchecked) issues.add('NODE_TLS_REJECT_UNAUTHORIZED', unchecked);
  if (issues.list.length > 0 || !isComplete(inputs) || credentialFor === invalid) return invalid;
  return { inputs, apis, signer, scope: await openScope(await placeApis(apis, baseUrl)), credentialFor };
}

/** Opens a connection to the platform. Its client is to be closed. */
export function openPlatform<Api extends ApiId>(
  plan: PlatformPlan<ConnectionInputs, Api>,
  runner: Runner,
  cancelled: AbortSignal,
): PlatformConnection<Api> {
  const { signer, scope, credentialFor } = plan;
  const { policy } = plan.inputs;
  // Only JSON is expected; it is capped at what can be parsed.
  const spoolTo = () => ({ ...spoolInTemp(runner), maxBytes: maxDocumentBytes });
  const connection = {
    signer,
    scope,
    credentialFor,
    isSuccess: is2xx,
    spoolTo,
    policy: { ...policy, redirectProblem },
  };
  return {
    client: openClient(connection, runner, cancelled),
    retries: policy.retries,
    baseOf: (api) => scope.baseOf(api) ?? unknownApi(api),
    log: runner.info,
    onWrite: () => undefined,
  };
}

const unknownApi = (api: string): never => {
  throw new Error(`the plan lacks the API ${api}`);
};

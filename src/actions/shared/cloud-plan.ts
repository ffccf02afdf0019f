import type { Credential } from '../../auth/credentials.ts';
import { makeCredential } from '../../auth/credentials.ts';
import { hostRule, schemeProblem } from '../../auth/hosts.ts';
import { createSigner, type Signer } from '../../auth/signer.ts';
import { maxDocumentBytes } from '../../client/body.ts';
import type { Cloud, CloudApi } from '../../cloud/calls.ts';
import { runMark } from '../../cloud/snapshots.ts';
import { is2xx } from '../../http/fetch.ts';
import { type Complete, createIssues, type Invalid, type Issues, invalid, isComplete } from '../../inputs/issues.ts';
import { createInputReader, type InputReader } from '../../inputs/reader.ts';
import { createInputSource } from '../../inputs/source.ts';
import { noteUnknownInputs } from '../../inputs/unknown-inputs.ts';
import { openScope, placeApis, type Scope } from '../../mendix/api-scope.ts';
import { credentialOf, type EndpointMatch, mendixHosts } from '../../mendix/lookup.ts';
import type { Runner } from '../../runner/runner.ts';
import type { ConnectionInputs } from './connection.ts';
import { openClient, spoolInTemp } from './open-client.ts';

/** What an action on Mendix Cloud is to do, and how it calls. */
export interface CloudPlan<T> {
  readonly inputs: Complete<T>;
  readonly signer: Signer;
  readonly scope: Scope;
  /** What the comment of a snapshot of this run ends in. */
  readonly mark: string;
  credentialFor(match: EndpointMatch): Credential;
}

/** What is particular to an action. */
interface PlanParts<T> {
  readonly apis: readonly CloudApi[];
  read(reader: InputReader, runner: Pick<Runner, 'env' | 'protect'>): T;
  /** The token for calls that take one; none where it is not needed. */
  pat?(inputs: T, issues: Issues): Credential | Invalid;
}

/** Reads and checks all inputs. @throws InputError with every mistake */
export async function planCloud<T extends ConnectionInputs>(
  runner: Runner,
  { apis, read, pat: patOf }: PlanParts<T>,
): Promise<CloudPlan<T>> {
  const issues = createIssues(runner.warning);
  const reader = createInputReader(createInputSource(runner.input), issues);
  const inputs = read(reader, runner);
  const { credentials, allowedHosts, baseUrl } = inputs;
  const apiKey = makeCredential('api-key', credentials, issues);
  const pat = patOf?.(inputs, issues) ?? ({ kind: 'none' } as const);
  const signer = createSigner(hostRule(allowedHosts === invalid ? [] : allowedHosts, mendixHosts()));
  const url = baseUrl === undefined ? undefined : URL.parse(baseUrl);
  if (baseUrl !== undefined && (!url || url.search || url.hash || url.username))
    issues.add('base-url', 'is not a URL such as https://mendix.example.com, without query or user name');
  const problem = url ? (schemeProblem(url) ?? signer.problem(url, true)) : undefined;
  if (problem) issues.add('base-url', problem);
  const declared = reader.asked();
  noteUnknownInputs({ declared, decisive: declared, env: runner.env }, issues);
  issues.throwIfAny();
  if (!isComplete(inputs) || apiKey === invalid || pat === invalid)
    throw new Error('a mistake in the inputs has not been noted');
  const scope = await openScope(await placeApis(apis, baseUrl));
  const mark = runMark(runner.env);
  return { inputs, signer, scope, mark, credentialFor: (match) => (credentialOf(match) === 'pat' ? pat : apiKey) };
}

/** Milliseconds of silence after which a connection is given up: a transport or an upload may be answered only when it is over. */
const idleTimeoutMs = 300_000;

/** How the platform is called. */
export function openCloud(plan: CloudPlan<ConnectionInputs>, runner: Runner, cancelled: AbortSignal): Cloud {
  const { signer, scope, credentialFor } = plan;
  const { retries } = plan.inputs;
  // What comes is JSON to be read here, and nobody's file: more than can be read is of no use, and fills the disk.
  const spoolTo = () => ({ ...spoolInTemp(runner), most: maxDocumentBytes });
  const connection = { signer, scope, credentialFor, retries, idleTimeoutMs, mask: [], isSuccess: is2xx, spoolTo };
  return {
    client: openClient(connection, runner, cancelled),
    retries,
    patience: 'stage',
    baseOf: (api) => scope.baseOf(api) ?? unknownApi(api),
    log: runner.info,
    onWrite: () => undefined,
  };
}

const unknownApi = (api: string): never => {
  throw new Error(`the plan lacks the API ${api}`);
};

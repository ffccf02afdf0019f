import type { Credential } from '../../auth/credentials.ts';
import { makeCredential } from '../../auth/credentials.ts';
import { hostRule, schemeProblem } from '../../auth/hosts.ts';
import { createSigner, type Signer } from '../../auth/signer.ts';
import { runMark } from '../../cloud/snapshot.ts';
import { type Complete, createIssues, invalid, isComplete } from '../../inputs/issues.ts';
import { createInputReader } from '../../inputs/reader.ts';
import { createInputSource } from '../../inputs/source.ts';
import { credentialOf, type EndpointMatch, mendixHosts } from '../../mendix/lookup.ts';
import { openScope, placeApis, type Scope } from '../../mendix/scope.ts';
import type { Runner } from '../../runner/runner.ts';
import { type DeployInputs, readDeployInputs } from './inputs.ts';

const apis = ['deploy-v1', 'deploy-v2', 'build-v1', 'backups-v2', 'app-repository-v1'];

export interface DeployPlan {
  readonly inputs: Complete<DeployInputs>;
  readonly signer: Signer;
  readonly scope: Scope;
  /** What the comment of a snapshot of this run ends in. */
  readonly mark: string;
  credentialFor(match: EndpointMatch): Credential;
}

/** Reads and checks all inputs. @throws InputError with every mistake */
export async function planDeploy(runner: Runner): Promise<DeployPlan> {
  const issues = createIssues(runner.warning);
  const inputs = readDeployInputs(createInputReader(createInputSource(runner.input), issues), runner);
  const { credentials: texts, allowedHosts, baseUrl, source } = inputs;
  const apiKey = makeCredential('api-key', texts, issues);
  const needsPat = source !== invalid && source.kind === 'branch' && source.revision === undefined;
  if (needsPat && texts.pat === undefined)
    issues.add(
      'pat',
      'is missing; the newest commit of `branch` takes one, with the scope mx:modelrepository:repo:read. Or give `revision`',
    );
  const pat = needsPat && texts.pat ? makeCredential('pat', texts, issues) : ({ kind: 'none' } as const);
  const signer = createSigner(hostRule(allowedHosts === invalid ? [] : allowedHosts, mendixHosts()));
  const url = baseUrl === undefined ? undefined : URL.parse(baseUrl);
  if (baseUrl !== undefined && (!url || url.search || url.hash || url.username))
    issues.add('base-url', 'is not a URL such as https://mendix.example.com, without query or user name');
  const problem = url ? (schemeProblem(url) ?? signer.problem(url, true)) : undefined;
  if (problem) issues.add('base-url', problem);
  issues.throwIfAny();
  if (!isComplete(inputs) || apiKey === invalid || pat === invalid)
    throw new Error('a mistake in the inputs has not been noted');
  const scope = await openScope(await placeApis(apis, baseUrl));
  const mark = runMark(runner.env);
  return { inputs, signer, scope, mark, credentialFor: (match) => (credentialOf(match) === 'pat' ? pat : apiKey) };
}

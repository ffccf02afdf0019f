import { isLoopback } from '../../http/host.ts';
import type { KubernetesSession } from '../../kubernetes/api.ts';
import { resourceProblem } from '../../kubernetes/edits.ts';
import type { Manifest } from '../../kubernetes/manifest.ts';
import {
  type EnvironmentTarget,
  findAppId,
  findListedEnvironment,
  findNamespaceId,
  type ListedEnvironment,
  readEnvironmentList,
} from '../../kubernetes/targets.ts';
import { StageError } from '../../lib/errors.ts';
import { type KubernetesRun, lookAt } from './context.ts';

/** The target of a deploy, and its state before the run. */
export interface KubernetesDeploy {
  readonly target: EnvironmentTarget;
  readonly before: Manifest;
  /** The id of the package on the environment of `from-environment`; absent with another source. */
  readonly sourcePackageId: string | undefined;
  readonly healthCheckUrl: URL | undefined;
}

/** Finds the app, the environment and its manifest, and checks what the inputs ask of them. */
export async function resolveDeploy(run: KubernetesRun, session: KubernetesSession): Promise<KubernetesDeploy> {
  const { recorder, inputs } = run;
  // Nothing has been started yet, so an outage cannot leave anything half done.
  const early = session.failingEarly();
  const appId = await findAppId(early, inputs.app);
  recorder.set({ 'app-id': appId });
  const all = await readEnvironmentList(early, appId);
  const { environment, namespace } = inputs;
  const found = findListedEnvironment(early, all, { environment, namespace, input: 'environment' });
  recorder.set({ 'environment-id': found.id });
  const namespaceId = await findNamespaceId(early, found, namespace);
  recorder.set({ 'namespace-id': namespaceId });
  const sourcePackageId = findSourcePackage(run, early, { all, target: found });
  const target = { appId, namespaceId, environmentId: found.id, name: found.name };
  run.target = target;
  const before = await lookAt({ run, session: early, target });
  recorder.set({ 'environment-url': before.appUrl, 'previous-package-id': before.packageId });
  const problem = resourceProblem(before.tree, inputs.resources);
  if (problem !== undefined) throw new StageError('INVALID_INPUT', problem);
  const healthCheckUrl = healthCheckUrlOf(run, before, early.baseOf('kubernetes-deploy-v4'));
  session.succeed(`${found.name} in ${found.namespace} is ${shownState(before)}, with ${deployedOn(before)}`);
  return { target, before, sourcePackageId, healthCheckUrl };
}

/** The state of an environment as the API spells it, or `stopped`. */
export const shownState = ({ instances, state }: Pick<Manifest, 'instances' | 'state'>): string =>
  instances === 0 ? 'stopped' : state || 'without a state';

/** What is deployed on an environment, for people. */
export const deployedOn = ({ packageId }: Pick<Manifest, 'packageId'>): string =>
  packageId === '' ? 'no package' : `package ${packageId}`;

/** Finds what is deployed on the environment of `from-environment`. */
function findSourcePackage(
  { inputs: { source } }: KubernetesRun,
  session: KubernetesSession,
  { all, target }: { all: readonly ListedEnvironment[]; target: ListedEnvironment },
): string | undefined {
  if (source.kind !== 'environment') return undefined;
  const wanted = { environment: source.environment, namespace: undefined, input: 'from-environment' };
  const from = findListedEnvironment(session, all, wanted);
  if (from.id === target.id)
    throw new StageError('INVALID_INPUT', `from-environment: ${from.name} is the target itself`);
  if (from.packageId !== '') return from.packageId;
  throw new StageError('PACKAGE_NOT_FOUND', `from-environment: no package is deployed on ${from.name}`);
}

/** A path is one of the app on the environment. @param base that of the API that returned the URL of the app */
function healthCheckUrlOf({ inputs }: KubernetesRun, { appUrl }: Manifest, base: string): URL | undefined {
  const { healthCheckUrl: given } = inputs;
  if (given === undefined) return undefined;
  if (!given.startsWith('/')) return new URL(given);
  const isLocal = isLoopback(new URL(base));
  const url = URL.parse(given, appUrl || undefined);
  if (url && /^https?:$/.test(url.protocol) && !url.username && !url.password && (isLocal || !isLoopback(url)))
    return url;
  throw new StageError(
    'INVALID_INPUT',
    `health-check-url: ${given} is a path, and the manifest of the environment has no \`appUrl\` that can be called; set a full https URL`,
  );
}

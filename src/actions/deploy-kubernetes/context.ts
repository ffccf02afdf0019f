import type { KubernetesApi, KubernetesSession } from '../../kubernetes/api.ts';
import type { Edit } from '../../kubernetes/edits.ts';
import { type ManifestSource, readManifest } from '../../kubernetes/environments.ts';
import type { Manifest } from '../../kubernetes/manifest.ts';
import { observeState, type StateHistory } from '../../kubernetes/rollout-rules.ts';
import type { EnvironmentTarget } from '../../kubernetes/targets.ts';
import { isSecretValue, looksLikeAddress } from '../shared/deploy-inputs.ts';
import type { StagedRun } from '../shared/staged-action.ts';
import type { DeployKubernetesInputs } from './inputs.ts';

/** The stages, in their order; `rollback` only after a failure. */
export type KubernetesStageName =
  | ('resolve' | 'package' | 'manifest' | 'rollout')
  | ('verify' | 'health-check' | 'rollback');

/** Its own outputs; action.yml says what each means, and a test compares the two. */
export const deployKubernetesOutputs = [
  'app-id',
  'namespace-id',
  'environment-id',
  'environment-url',
  'package-id',
  'model-version',
  'previous-package-id',
  'changed',
  'rolled-back',
  'result',
] as const;

/** What a deploy finds out on its way. */
export interface KubernetesDeployState {
  target: EnvironmentTarget | undefined;
  /** The states of the environment seen so far: since the last change of this run, if it made one. */
  history: StateHistory | undefined;
  /** The values that this run has changed. */
  edits: readonly Edit[];
  rollback: KubernetesRollback | undefined;
}

/** How a rollback ended, or why there was none. */
export interface KubernetesRollback {
  readonly rolledBack: 'true' | 'false' | 'failed';
  /** One or two sentences. */
  readonly text: string;
}

/** A deploy under way. */
export type KubernetesRun = StagedRun<
  DeployKubernetesInputs,
  KubernetesApi,
  KubernetesStageName,
  (typeof deployKubernetesOutputs)[number]
> &
  KubernetesDeployState;

/** A deploy within one stage. */
export interface KubernetesStageContext {
  readonly run: KubernetesRun;
  readonly session: KubernetesSession;
  readonly target: EnvironmentTarget;
}

/** The environment of a deploy, and what masks the values in its manifest, and those of the inputs that may be addresses. */
export function sourceOf({ run, target }: Omit<KubernetesStageContext, 'session'>): ManifestSource {
  const { inputs, runner } = run;
  const known = [inputs.app, inputs.environment, inputs.namespace ?? ''];
  return {
    target,
    protect: (secrets, names) => {
      const given = inputs.items.flatMap(({ value }) =>
        typeof value === 'string' && looksLikeAddress(value) ? [value] : [],
      );
      for (const secret of [...secrets, ...given])
        if (isSecretValue(secret, [...known, ...names])) runner.protect(secret);
    },
  };
}

/** Reads the manifest, and notes the state that it shows. */
export async function lookAt(context: KubernetesStageContext): Promise<Manifest> {
  const { run, session } = context;
  const manifest = await readManifest(session, sourceOf(context));
  run.history = observeState(run.history, manifest.state, session.client.clock.monotonicMs());
  return manifest;
}

import type { KubernetesApi, KubernetesSession } from '../../kubernetes/api.ts';
import type { Edit } from '../../kubernetes/edits.ts';
import { type ManifestSource, readManifest } from '../../kubernetes/environments.ts';
import type { Manifest } from '../../kubernetes/manifest.ts';
import { observeState, type StateHistory } from '../../kubernetes/rollout-rules.ts';
import type { EnvironmentTarget } from '../../kubernetes/targets.ts';
import { minutes } from '../../pipeline/stages.ts';
import { type RollbackEnd, rollbackLimitMs } from '../shared/deploy-end.ts';
import { isSecretValue, looksLikeAddress } from '../shared/deploy-inputs.ts';
import type { StagedRun, StageTable } from '../shared/staged-action.ts';
import type { DeployKubernetesInputs } from './inputs.ts';

/** The stages, in their order; `rollback` only after a failure. */
export const kubernetesStages = {
  resolve: {
    about: 'finds the app, the environment and its namespace, and reads the manifest',
    limitMs: minutes(10),
  },
  package: {
    about: 'finds the package, or builds or uploads it, and waits until it is ready',
    limitMs: { branch: minutes(60), file: minutes(30), package: minutes(60), environment: minutes(60) },
  },
  manifest: {
    about:
      'reads the manifest again, and sends it if a value differs. If nothing differs but the app has failed, it is stopped and started',
    limitMs: minutes(10),
    skippedIf: 'every value is already set, and the app has not failed',
  },
  rollout: {
    about: 'waits until the state is `Ready` with the wanted package and instances',
    limitMs: minutes(45),
    skippedIf: '`start` is `false`',
  },
  verify: { about: 'checks that the manifest has the package and all values of the inputs', limitMs: minutes(5) },
  'health-check': {
    about: 'calls the app until it responds successfully',
    limitMs: minutes(10),
    skippedIf: 'no `health-check-url` is given',
  },
  rollback: {
    about: 'after a failure, deploys the previous package with the previous values',
    limitMs: rollbackLimitMs,
    skippedIf: '`on-failure` is `leave`, or the app itself did not fail',
  },
} as const satisfies StageTable;

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

/** Facts that a deploy finds out as it runs. */
export interface KubernetesDeployState {
  target: EnvironmentTarget | undefined;
  /** The states of the environment seen so far: since the last change of this run, if it made one. */
  history: StateHistory | undefined;
  /** The values that this run has changed. */
  edits: readonly Edit[];
  rollback: RollbackEnd | undefined;
}

/** A deploy in progress. */
export type KubernetesRun = StagedRun<
  DeployKubernetesInputs,
  KubernetesApi,
  keyof typeof kubernetesStages,
  (typeof deployKubernetesOutputs)[number]
> &
  KubernetesDeployState;

/** The app and the environment, as far as they are known. */
export const kubernetesSubject = ({ inputs, target }: KubernetesRun): string =>
  `${inputs.app} ${target?.name ?? inputs.environment}`;

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

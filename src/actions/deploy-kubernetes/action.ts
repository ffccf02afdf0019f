import { makeCredential } from '../../auth/credentials.ts';
import { invalid } from '../../inputs/issues.ts';
import { readManifest } from '../../kubernetes/environments.ts';
import { excerpt } from '../../lib/escape.ts';
import type { FailureContext } from '../../pipeline/report.ts';
import { StageTimeoutError } from '../../pipeline/stages.ts';
import { readAfterFailure, retryAdvice, wasInterrupted } from '../shared/after-failure.ts';
import { recordFailure } from '../shared/deploy-end.ts';
import { planPlatform } from '../shared/platform-plan.ts';
import { defineStagedAction } from '../shared/staged-action.ts';
import {
  deployKubernetesOutputs,
  type KubernetesDeployState,
  type KubernetesRun,
  kubernetesStages,
  kubernetesSubject,
  sourceOf,
} from './context.ts';
import { runKubernetesDeploy } from './deploy.ts';
import { deployKubernetesDefaults, inputsOfDeploy, readDeployKubernetesInputs } from './inputs.ts';
import { deployedOn, shownState } from './resolve.ts';
import { reasonAgainstRollback } from './rollback.ts';

/** Deploys an app to an environment of Mendix on Kubernetes: compares the target state with the current one, and does only what is missing. */
export const deployKubernetesAction = defineStagedAction({
  name: 'Deploy',
  outputs: deployKubernetesOutputs,
  apis: ['kubernetes-deploy-v4', 'kubernetes-build-v4', 'app-repository-v1'],
  stages: kubernetesStages,
  limitBy: ({ source }) => source.kind,
  defaults: deployKubernetesDefaults,
  unsupportedInputs: inputsOfDeploy,
  plan: (context) => {
    const inputs = readDeployKubernetesInputs(context.reader, context.runner);
    const pat = makeCredential('pat', inputs.credentials, context.issues);
    return planPlatform(context, {
      inputs,
      credentialFor: pat === invalid ? invalid : () => pat,
    });
  },
  initialState: (): KubernetesDeployState => ({
    target: undefined,
    history: undefined,
    edits: [],
    rollback: undefined,
  }),
  onWrite: ({ recorder }) => recorder.set({ changed: 'true' }),
  work: runKubernetesDeploy,
  failureContext: kubernetesFailureContext,
  summary: ({ recorder, inputs, target }) => ({
    title: `Deploy ${recorder.get('app-id') || inputs.app} to ${target?.name ?? inputs.environment}`,
    text: inputs.dryRun ? `${recorder.get('result')}. Nothing was changed.` : `${recorder.get('result')}.`,
    link: recorder.get('environment-url'),
  }),
});

/** Why apps on Kubernetes do not come up: https://docs.mendix.com/developerportal/deploy/private-cloud-deploy/ */
const usualCauses =
  'Usual causes: the security level of the app is not Production, the cluster has no room or no storage left, or the trial of the Mendix Operator has expired.';

/** Describes the state of the environment after a failure, what became of a rollback, and what to do; sets the outputs of both. */
async function kubernetesFailureContext(run: KubernetesRun, error: unknown): Promise<FailureContext> {
  const { stages, target } = run;
  recordFailure(run, {
    error,
    subject: kubernetesSubject(run),
    isTargetKnown: target !== undefined,
    against: reasonAgainstRollback(run, error),
  });
  const isLate = error instanceof StageTimeoutError && stages.current() === 'rollout';
  return {
    state: await stateAfterFailure(run),
    advice: [
      ...(run.rollback ? [run.rollback.text] : []),
      ...(isLate ? [usualCauses] : []),
      retryAdvice(error, whatContinues(run, error)),
    ],
  };
}

/** What the next run finds; what was started continues even if nobody waits for it any more. */
function whatContinues({ stages, recorder }: KubernetesRun, error: unknown): string {
  return wasInterrupted(error) && recorder.get('changed') === 'true' && stages.current() !== 'health-check'
    ? 'operations already started in Mendix continue, and the next run finds them'
    : 'completed stages are skipped';
}

/** Reads the state of the environment once more, a sentence; empty if the environment is not known. */
async function stateAfterFailure(run: KubernetesRun): Promise<string> {
  const { target, runner } = run;
  if (!target) return '';
  const name = excerpt(target.name, runner.redact);
  const manifest = await readAfterFailure(run, (session) => readManifest(session, sourceOf({ run, target })));
  if (manifest === undefined)
    return `The state of ${name} could not be read: check the environment in the Mendix portal.`;
  return `${name} is ${excerpt(shownState(manifest), runner.redact)}, with ${deployedOn(manifest)}.`;
}

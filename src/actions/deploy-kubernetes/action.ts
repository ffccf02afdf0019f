import { makeCredential } from '../../auth/credentials.ts';
import { invalid } from '../../inputs/issues.ts';
import { readManifest } from '../../kubernetes/environments.ts';
import { ActionError, CancelledError } from '../../lib/errors.ts';
import { excerpt } from '../../lib/escape.ts';
import { StageTimeoutError } from '../../pipeline/stages.ts';
import { planPlatform } from '../shared/platform-plan.ts';
import { readAfterFailure } from '../shared/read-after-failure.ts';
import { retryAdvice, wasInterrupted } from '../shared/retry-advice.ts';
import { defineStagedAction } from '../shared/staged-action.ts';
import { deployKubernetesOutputs, type KubernetesDeployState, type KubernetesRun, sourceOf } from './context.ts';
import { runKubernetesDeploy } from './deploy.ts';
import { deployKubernetesDefaults, readDeployKubernetesInputs } from './inputs.ts';
import { shownState } from './resolve.ts';

/** Deploys an app to an environment of Mendix on Kubernetes: compares what is wanted with what there is, and does only what is missing. */
export const deployKubernetesAction = defineStagedAction({
  name: 'Deploy',
  outputs: [...deployKubernetesOutputs, 'stage', 'stages', 'error-code', 'error-message'],
  defaults: deployKubernetesDefaults,
  plan: (context) => {
    const inputs = readDeployKubernetesInputs(context.reader, context.runner);
    const pat = makeCredential('pat', inputs.credentials, context.issues);
    return planPlatform(context, {
      inputs,
      apis: ['kubernetes-deploy-v4', 'kubernetes-build-v4', 'app-repository-v1'],
      credentialFor: pat === invalid ? invalid : () => pat,
    });
  },
  initialState: (): KubernetesDeployState => ({
    ...{ target: undefined, history: undefined, edits: [], rollback: undefined },
  }),
  work: runKubernetesDeploy,
  failureContext,
  summary: ({ recorder, inputs, target }) => ({
    title: `Deploy ${recorder.get('app-id') ?? inputs.app} to ${target?.name ?? inputs.environment}`,
    text: inputs.dryRun ? `${recorder.get('result')}. Nothing was changed.` : `${recorder.get('result')}.`,
    link: recorder.get('environment-url') ?? '',
  }),
});

/** Why apps on Kubernetes do not come up: https://docs.mendix.com/developerportal/deploy/private-cloud-deploy/ */
const usualCauses =
  'Usual causes: the security level of the app is not Production, the cluster has no room or no storage left, or the trial of the Mendix Operator has expired.';

/** The state of the environment, and what to do. */
async function failureContext(run: KubernetesRun, error: unknown) {
  const { recorder, stages, rollback } = run;
  const code = error instanceof ActionError ? error.code : undefined;
  const end = error instanceof CancelledError ? 'was cancelled' : 'failed';
  recorder.set({
    result: `Deploy to ${run.target?.name ?? run.inputs.environment} ${end} in stage ${stages.current()}: ${code ?? 'ACTION_FAILED'}`,
  });
  const isLate = error instanceof StageTimeoutError && stages.current() === 'rollout';
  return {
    state: await stateAfterFailure(run),
    advice: [
      ...(rollback ? [rollback] : []),
      ...(isLate ? [usualCauses] : []),
      retryAdvice(error, whatContinues(run, error)),
    ],
  };
}

/** What the next run finds; what was started continues where nobody waits for it any more. */
function whatContinues({ stages, recorder }: KubernetesRun, error: unknown): string {
  return wasInterrupted(error) && recorder.get('changed') === 'true' && stages.current() !== 'health-check'
    ? 'what was started continues, and the next run reuses it'
    : 'completed stages are skipped';
}

/** Reads the state of the environment once more, a sentence; empty where the environment is not known. */
async function stateAfterFailure(run: KubernetesRun): Promise<string> {
  const { target, plan, runner } = run;
  if (!target) return '';
  const name = excerpt(target.name, runner.redact);
  try {
    const manifest = await readAfterFailure(plan, runner, (session) =>
      readManifest(session, sourceOf({ run, target })),
    );
    const on = manifest.packageId === '' ? 'no package' : `package ${manifest.packageId}`;
    return `${name} is ${excerpt(shownState(manifest), runner.redact)}, with ${on}.`;
  } catch (error) {
    // Also where the time is up, which ends a read with the reason of its signal.
    if (!(error instanceof ActionError) && !(error instanceof DOMException)) throw error;
    return `The state of ${name} could not be read: check the environment in the Mendix portal.`;
  }
}

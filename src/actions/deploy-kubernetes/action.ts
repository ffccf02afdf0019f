import { makeCredential } from '../../auth/credentials.ts';
import { invalid } from '../../inputs/issues.ts';
import { planPlatform } from '../shared/platform-plan.ts';
import { defineStagedAction } from '../shared/staged-action.ts';
import { deployKubernetesOutputs, type KubernetesDeployState, kubernetesStages } from './context.ts';
import { runKubernetesDeploy } from './deploy.ts';
import { kubernetesFailureContext } from './failure.ts';
import { deployKubernetesDefaults, inputsOfDeploy, readDeployKubernetesInputs } from './inputs.ts';

/** Deploys an app to an environment of Mendix on Kubernetes: compares what is wanted with what there is, and does only what is missing. */
export const deployKubernetesAction = defineStagedAction({
  name: 'Deploy',
  outputs: [...deployKubernetesOutputs, 'stage', 'stages', 'error-code', 'error-message'],
  stages: kubernetesStages,
  defaults: deployKubernetesDefaults,
  unsupportedInputs: inputsOfDeploy,
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
  onWrite: ({ recorder }) => recorder.set({ changed: 'true' }),
  work: runKubernetesDeploy,
  failureContext: kubernetesFailureContext,
  summary: ({ recorder, inputs, target }) => ({
    title: `Deploy ${recorder.get('app-id') ?? inputs.app} to ${target?.name ?? inputs.environment}`,
    text: inputs.dryRun ? `${recorder.get('result')}. Nothing was changed.` : `${recorder.get('result')}.`,
    link: recorder.get('environment-url') ?? '',
  }),
});

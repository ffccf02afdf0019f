import { type Credential, emptySecretHint, makeCredential } from '../../auth/credentials.ts';
import { type Invalid, type Issues, invalid } from '../../inputs/issues.ts';
import { planCloud } from '../shared/cloud-target.ts';
import { defineStagedAction } from '../shared/staged-action.ts';
import { createDowntime, type DeployState, deployOutputs } from './context.ts';
import { deployStageTable, runDeploy } from './deploy.ts';
import { deployFailureContext } from './failure.ts';
import { type DeployInputs, deployDefaults, readDeployInputs } from './inputs.ts';

/** Deploys an app to an environment of Mendix Cloud: compares what is wanted with what there is, and does only what is missing. */
export const deployAction = defineStagedAction({
  name: 'Deploy',
  outputs: [...deployOutputs, 'stage', 'stages', 'error-code', 'error-message'],
  stages: deployStageTable,
  defaults: deployDefaults,
  otherNames: { snapshot: 'backup', 'check-url': 'health-check-url' },
  plan: async (context) => {
    const inputs = readDeployInputs(context.reader, context.runner);
    return planCloud(context, inputs, {
      apis: ['deploy-v1', 'deploy-v2', 'build-v1', 'backups-v2', 'app-repository-v1'],
      pat: patFor(inputs, context.issues),
    });
  },
  initialState: (): DeployState => ({
    downtime: createDowntime(),
    target: undefined,
    savedSettings: [],
    rollback: undefined,
  }),
  onWrite: ({ recorder }) => recorder.set({ changed: 'true' }),
  work: runDeploy,
  failureContext: deployFailureContext,
  summary: ({ recorder, inputs }) => {
    const { app, environment, dryRun } = inputs;
    const done =
      recorder.get('changed') === 'false'
        ? 'Already up to date.'
        : `Package ${recorder.get('model-version') ?? ''} (${recorder.get('package-id') ?? ''}) is deployed.`;
    return {
      title: `Deploy ${recorder.get('app-id') ?? app} to ${environment}`,
      text: dryRun ? 'Dry run: nothing was changed.' : done,
      link: recorder.get('environment-url') ?? '',
    };
  },
});

/** The token that looks up the latest commit of a branch; none where there is nothing to look up. */
function patFor({ source, credentials }: DeployInputs, issues: Issues): Credential | Invalid {
  const isNeeded = source !== invalid && source.kind === 'branch' && source.revision === undefined;
  if (!isNeeded) return { kind: 'none' };
  if (credentials.pat !== undefined) return makeCredential('pat', credentials, issues);
  return issues.add(
    'pat',
    `is required to look up the latest commit of \`branch\` (scope mx:modelrepository:repo:read). Set \`pat\`, or set \`revision\` instead. ${emptySecretHint}`,
  );
}

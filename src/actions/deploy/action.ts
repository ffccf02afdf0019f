import { type Credential, emptySecretHint, makeCredential } from '../../auth/credentials.ts';
import { type Invalid, type Issues, invalid } from '../../inputs/issues.ts';
import type { FailureContext } from '../../pipeline/report.ts';
import { type AppState, readAppState, retryAdvice, unknownState, wasInterrupted } from '../shared/after-failure.ts';
import { planCloud } from '../shared/cloud-target.ts';
import { recordFailure } from '../shared/deploy-end.ts';
import { defineStagedAction } from '../shared/staged-action.ts';
import { createDowntime, type DeployRun, type DeployState, deployOutputs, deploySubject } from './context.ts';
import { deployStageTable, runDeploy } from './deploy.ts';
import { type DeployInputs, deployDefaults, readDeployInputs } from './inputs.ts';
import { reasonAgainst } from './rollback.ts';
import { isUpToStart } from './stages.ts';

/** Deploys an app to an environment of Mendix Cloud: compares the target state with the current one, and does only what is missing. */
export const deployAction = defineStagedAction({
  name: 'Deploy',
  outputs: deployOutputs,
  apis: ['deploy-v1', 'deploy-v2', 'build-v1', 'backups-v2', 'app-repository-v1'],
  stages: deployStageTable,
  limitBy: ({ source }) => source.kind,
  defaults: deployDefaults,
  otherNames: { snapshot: 'backup', 'check-url': 'health-check-url' },
  plan: async (context) => {
    const inputs = readDeployInputs(context.reader, context.runner);
    return planCloud(context, inputs, patFor(inputs, context.issues));
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
        : `Package ${recorder.get('model-version')} (${recorder.get('package-id')}) is deployed.`;
    return {
      title: `Deploy ${recorder.get('app-id') || app} to ${environment}`,
      text: dryRun ? 'Dry run: nothing was changed.' : done,
      link: recorder.get('environment-url'),
    };
  },
});

/** The token that looks up the latest commit of a branch; absent if there is nothing to look up. */
function patFor({ source, credentials }: DeployInputs, issues: Issues): Credential | Invalid {
  const isNeeded = source !== invalid && source.kind === 'branch' && source.revision === undefined;
  if (!isNeeded) return { kind: 'none' };
  if (credentials.pat !== undefined) return makeCredential('pat', credentials, issues);
  return issues.add(
    'pat',
    'is required to look up the latest commit of `branch` (scope mx:modelrepository:repo:read). Set `pat`, or set `revision` instead',
    emptySecretHint,
  );
}

/** Describes the state of the app after a failure, what became of a rollback, and what to do; sets the outputs of both. */
async function deployFailureContext(run: DeployRun, error: unknown): Promise<FailureContext> {
  const { target, recorder } = run;
  const state = target && (await readAppState(run, target));
  const interruptedIn = wasInterrupted(error) ? run.stages.current() : undefined;
  const goesDown = interruptedIn === 'stop' && state?.isRunning === true;
  const isKnown = state !== undefined && !goesDown;
  recorder.set({ downtime: isKnown ? run.downtime.format(state.isRunning ? 'running' : 'stopped') : '' });
  recordFailure(run, {
    error,
    subject: deploySubject(run),
    isTargetKnown: target !== undefined,
    against: reasonAgainst(run, error),
  });
  const comesUp = interruptedIn === 'start' && state?.isRunning === false;
  const soon = goesDown
    ? ' The stop request is still being processed: the app may go down soon. Re-run the job to start it.'
    : comesUp
      ? ' The start request is still being processed: the app may run soon.'
      : '';
  return { state: target ? `${state?.text ?? unknownState}${soon}` : '', advice: adviceFor(run, error, state) };
}

function adviceFor(run: DeployRun, error: unknown, state: AppState | undefined): readonly string[] {
  const { recorder, rollback } = run;
  const [snapshot, log] = [recorder.get('snapshot-id'), recorder.get('log-file')];
  return [
    ...(rollback ? [rollback.text] : []),
    ...(log ? [`The log of the app is in ${log}. It may contain personal data.`] : []),
    ...(snapshot ? [`Snapshot ${snapshot} was created before the change; to go back, use the restore action.`] : []),
    isBeforeStart(run) && (wasInterrupted(error) || state?.isRunning !== false)
      ? reRunAdvice
      : retryAdvice(error, whatContinues(run, error)),
  ];
}

/** A new run may find the new package and a running app, and cannot know that the app was not started since. */
const reRunAdvice =
  'Fix the problem and re-run this job, instead of starting a new run: only a re-run knows that the app still has to be restarted.';

/** Whether a run ended after its transport, and before the start had ended. */
function isBeforeStart({ stages, rollback }: DeployRun): boolean {
  const isTransported = stages.list.some(({ name, result }) => name === 'transport' && result === 'done');
  return isTransported && rollback?.rolledBack !== 'true' && isUpToStart(stages.current());
}

/** What the next run finds; a build that no run waits for any more continues. */
function whatContinues({ inputs, stages }: DeployRun, error: unknown): string {
  return wasInterrupted(error) && stages.current() === 'package' && inputs.source.kind === 'branch'
    ? 'a build that was started continues, and the next run reuses it'
    : 'completed stages are skipped';
}

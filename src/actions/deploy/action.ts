import { StageError } from '../../cloud/stages.ts';
import { ActionError, CancelledError, codeOf, StepFailure } from '../../lib/errors.ts';
import type { Runner } from '../../runner/runner.ts';
import type { Outputs } from './outputs.ts';
import { type DeployPlan, planDeploy } from './plan.ts';
import { type AppState, describeDeploy, readState } from './report.ts';
import { openCloud, type Run, startRun } from './run.ts';
import { runDeploy } from './story.ts';

/** Milliseconds that the state of the app may take to be read, once a run has failed: a cancelled step has some seconds left. */
const stateMs = 5000;

/** Deploys an app to an environment of Mendix Cloud: looks at what is the case, and does only what is missing. */
export async function deploy(runner: Runner, cancelled: AbortSignal): Promise<void> {
  const problem = runner.outputProblem();
  if (problem) throw new ActionError(problem);
  const plan = await readPlan(runner);
  const run = startRun(plan, runner, cancelled);
  try {
    await runDeploy(run);
    run.outputs.downtime = run.downtime.show(plan.inputs.start);
    present(run, {}, runner);
  } catch (error) {
    const failure = await describeEnd(run, error, runner);
    present(run, failure, runner);
    throw error instanceof ActionError ? new StepFailure(failure['error-message']) : error;
  } finally {
    run.cloud.client.close();
  }
}

/** A mistake in the inputs is told in outputs, too. */
async function readPlan(runner: Runner): Promise<DeployPlan> {
  try {
    return await planDeploy(runner);
  } catch (error) {
    if (error instanceof ActionError)
      runner.setOutputs({
        'error-code': codeOf(error, 'ACTION_FAILED'),
        'error-message': runner.redact(error.message),
      });
    throw error;
  }
}

interface Failure extends Outputs {
  'error-code': string;
  'error-message': string;
}

/** Why a run ended: the stage, what happened and the state of the app in the first line; then what to do. */
async function describeEnd(run: Run, error: unknown, runner: Runner): Promise<Failure> {
  if (!(error instanceof ActionError))
    return { 'error-code': 'ACTION_FAILED', 'error-message': 'The action has a defect; its log says more.' };
  const state = await stateNow(run, runner);
  run.outputs.downtime = state ? run.downtime.show(state.isRunning) : '';
  const code = codeOfEnd(error);
  const [text = '', ...more] = error.message.split('\n');
  const first = text.includes(code) || error instanceof CancelledError ? text : `${code}: ${text}`;
  const verb = error instanceof CancelledError ? 'was cancelled' : 'failed';
  const unknown = 'The state of the app could not be read: look at the environment in the Mendix portal.';
  const said = run.place ? ` ${state?.text ?? unknown}` : '';
  const snapshot = run.outputs['snapshot-id'];
  const lines = [
    `Deploy ${verb} in stage ${run.stages.current()}: ${first.replace(/[.\s]+$/, '')}.${said}`,
    ...more,
    ...(run.rollBack ? [run.rollBack] : []),
    ...(snapshot ? [`The snapshot ${snapshot} was made before; nothing restores it by itself.`] : []),
    ...(run.place ? ['Once the cause is gone, run the step again: it goes on from there.'] : []),
  ];
  return { 'error-code': code, 'error-message': runner.redact(lines.join('\n')) };
}

const codeOfEnd = (error: ActionError): string =>
  error instanceof StageError ? error.code : codeOf(error, 'ACTION_FAILED');

/** Asks with connections of its own, as those of the run are cancelled with it. */
async function stateNow({ place, plan }: Run, runner: Runner): Promise<AppState | undefined> {
  if (!place) return undefined;
  const signal = AbortSignal.timeout(stateMs);
  const cloud = openCloud(plan, runner, signal);
  try {
    return await readState({ ...cloud, retries: 1, patience: 'retries' }, place, signal);
  } finally {
    cloud.client.close();
  }
}

/** Sets the outputs and writes the summary, whatever the end. */
function present(run: Run, failure: Partial<Failure>, runner: Runner): void {
  const { outputs, stages, plan } = run;
  const list = stages.list.map(({ name, result, seconds, detail }) => {
    return { name, result, seconds, detail: runner.redact(detail) };
  });
  const all = { ...outputs, ...failure, stage: stages.current(), stages: JSON.stringify(list) };
  const entries = Object.entries(all).map(([name, value]) => [name, runner.withoutCredential(value)]);
  runner.setOutputs(Object.fromEntries(entries));
  if (!plan.inputs.summary) return;
  const problem = runner.summarize(describeDeploy(summaryOf(run, failure)));
  if (problem) runner.warning(`There is no summary: ${problem}.`);
}

function summaryOf({ outputs, stages, plan }: Run, failure: Partial<Failure>) {
  const { app, environment, dryRun } = plan.inputs;
  const done =
    outputs.changed === 'false'
      ? 'It was as wanted already.'
      : `The package ${outputs['model-version'] ?? ''} (${outputs['package-id'] ?? ''}) is deployed.`;
  return {
    title: `Deploy ${outputs['app-id'] ?? app} to ${environment}`,
    succeeded: failure['error-code'] === undefined,
    text: failure['error-message'] ?? (dryRun ? 'A dry run: nothing was changed.' : done),
    link: outputs['environment-url'] ?? '',
    stages: stages.list,
  };
}

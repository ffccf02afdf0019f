import { perform, readPlan } from '../../pipeline/report.ts';
import type { Runner } from '../../runner/runner.ts';
import { readStateNow, unknownState } from '../shared/app-state.ts';
import { hitRunTimeout, retryAdvice, wasInterrupted } from '../shared/retry-advice.ts';
import { type DeployRun, startRun } from './context.ts';
import { runDeploy } from './deploy.ts';
import { planDeploy } from './plan.ts';

/** Deploys an app to an environment of Mendix Cloud: looks at what is the case, and does only what is missing. */
export async function deployAction(runner: Runner, cancelled: AbortSignal): Promise<void> {
  const plan = await readPlan(runner, planDeploy);
  const run = startRun(plan, runner, cancelled);
  await perform(
    {
      ...run,
      name: 'Deploy',
      work: () => runDeploy(run),
      aftermath: (error) => aftermathOf(run, error, runner),
      summary: plan.inputs.summary ? () => summaryOf(run) : undefined,
    },
    runner,
  );
}

/** The state of the app, and what to do. */
async function aftermathOf(run: DeployRun, error: unknown, runner: Runner) {
  const { place, plan, outputs, rollBack } = run;
  const state = place && (await readStateNow(plan, place, runner));
  const cutOffIn = wasInterrupted(error) ? run.stages.current() : undefined;
  const goesDown = cutOffIn === 'stop' && state?.isRunning === true;
  outputs.downtime = state && !goesDown ? run.downtime.show(state.isRunning) : '';
  const snapshot = outputs['snapshot-id'];
  const advice = [
    ...(rollBack ? [rollBack] : []),
    ...(snapshot ? [`The snapshot ${snapshot} was made before; nothing restores it by itself.`] : []),
    ...(place || hitRunTimeout(error) ? [`${retryAdvice(error)}: ${whatGoesOn(run, error)}.`] : []),
  ];
  const comesUp = cutOffIn === 'start' && state?.isRunning === false;
  const soon = goesDown
    ? ' A stop that was sent goes on: the app may be down soon, and only the next run starts it.'
    : comesUp
      ? ' A start that was sent goes on: the app may run soon.'
      : '';
  return { state: place ? `${state?.text ?? unknownState}${soon}` : '', advice };
}

/** What the next run finds; a build that nobody waits for any more goes on. */
function whatGoesOn({ plan, stages }: DeployRun, error: unknown): string {
  return wasInterrupted(error) && stages.current() === 'package' && plan.inputs.source.kind === 'branch'
    ? 'a build that was begun goes on, and the next run joins it'
    : 'it goes on from there';
}

function summaryOf({ outputs, plan }: DeployRun) {
  const { app, environment, dryRun } = plan.inputs;
  const done =
    outputs.changed === 'false'
      ? 'It was as wanted already.'
      : `The package ${outputs['model-version'] ?? ''} (${outputs['package-id'] ?? ''}) is deployed.`;
  return {
    title: `Deploy ${outputs['app-id'] ?? app} to ${environment}`,
    text: dryRun ? 'A dry run: nothing was changed.' : done,
    link: outputs['environment-url'] ?? '',
  };
}

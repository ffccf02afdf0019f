import type { StageError } from '../../lib/errors.ts';
import type { DeployRun, DeployStageContext } from './context.ts';
import { type DeployFacts, type DeployStage, foresee, type StagePlan } from './facts.ts';
import { deployStages, stopFirstStage } from './stages.ts';

function describePlan(plan: StagePlan): string {
  switch (plan.kind) {
    case 'run':
      return `would ${plan.what}`;
    case 'skip':
      return plan.why;
    case 'blocked':
      return `would fail: ${plan.error.message.split('\n')[0]}`;
  }
}

/** Records what each stage would do. @returns the failure that is certain to come, if any */
export function showStages({ stages }: Pick<DeployRun, 'stages'>, facts: DeployFacts): StageError | undefined {
  let ahead = facts;
  let failure: StageError | undefined;
  for (const stage of deployStages) {
    const { plan, facts: next } = foresee(stage, ahead);
    stages.skip(stage.name, describePlan(plan));
    if (plan.kind === 'blocked') failure ??= plan.error;
    ahead = next;
  }
  return failure;
}

type Rollout = Omit<DeployStageContext, 'session'>;

/** Runs the stages one after the other; each does only what is missing. */
export async function runStages(rollout: Rollout, facts: DeployFacts): Promise<void> {
  let now = facts;
  for (const stage of deployStages) {
    const why = stage.unwanted?.(now.wanted);
    // The transport has already stopped the app if Mendix required it.
    if (stage.name === 'stop' && now.stopsFirst) continue;
    if (why === undefined) now = await runStage(rollout, stage, now);
    else rollout.run.stages.skip(stage.name, why);
  }
}

async function runStage(rollout: Rollout, stage: DeployStage, before: DeployFacts): Promise<DeployFacts> {
  const { run, target } = rollout;
  const { facts, next } = await run.stages.run(stage.name, async (session) => {
    const context: DeployStageContext = { run, target, session };
    const facts: DeployFacts = { ...before, ...(await stage.observe?.(context, before)) };
    const plan = stage.plan(facts);
    if (plan.kind === 'skip') {
      session.skip(plan.why);
      return { facts, next: undefined };
    }
    if (plan.kind === 'blocked') throw plan.error;
    const end = await stage.apply(context, facts);
    return { facts, next: end === 'stop first' ? end : { ...facts, ...stage.effect?.(facts) } };
  });
  if (next !== 'stop first') return next ?? facts;
  const stopped = await runStage(rollout, stopFirstStage, { ...facts, stopsFirst: true });
  return runStage(rollout, stage, stopped);
}

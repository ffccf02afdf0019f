import type { RestoreProgress } from '../../cloud/restores.ts';
import { perform, readPlan } from '../../pipeline/report.ts';
import { createStages } from '../../pipeline/stages.ts';
import type { Runner } from '../../runner/runner.ts';
import { readStateNow, unknownState } from '../shared/app-state.ts';
import { openCloud, planCloud } from '../shared/cloud-plan.ts';
import { retryAdvice } from '../shared/retry-advice.ts';
import { readRestoreInputs } from './inputs.ts';
import { type RestoreRun, runRestore } from './restore.ts';

/** Puts the data of a snapshot on an environment of Mendix Cloud. */
export async function restoreAction(runner: Runner, cancelled: AbortSignal): Promise<void> {
  const plan = await readPlan(runner, () =>
    planCloud(runner, { apis: ['deploy-v1', 'backups-v2'], read: readRestoreInputs }),
  );
  const run: RestoreRun = {
    plan,
    cloud: openCloud(plan, runner, cancelled),
    stages: createStages({ cancelled, timeoutMs: plan.inputs.timeoutMs, log: runner.info }),
    outputs: {},
    target: undefined,
    progress: 'not begun',
  };
  const { cloud, stages, outputs } = run;
  await perform(
    {
      ...{ name: 'Restore', cloud, stages, outputs },
      work: () => runRestore(run),
      aftermath: async (error) => {
        if (run.target === undefined) return { state: '', advice: [] };
        const state = (await readStateNow(plan, run.target, runner))?.text ?? unknownState;
        return { state, advice: [adviceOf(run.progress, error)] };
      },
      summary: plan.inputs.summary ? () => summaryOf(run) : undefined,
    },
    runner,
  );
}

/** What to do, by how far the restore has come. */
const adviceOf = (progress: RestoreProgress, error: unknown): string =>
  progress === 'not begun' ? `The data is as it was: no restore has begun. ${retryAdvice(error)}.` : advice[progress];

const advice: Readonly<Record<Exclude<RestoreProgress, 'not begun'>, string>> = {
  unclear:
    'Whether the restore has begun is not known, and it is not sent again. Look at the backups of the environment in the Mendix portal. If it has begun, wait for its end and start the app; if not, run the step again.',
  'under way':
    'The restore has begun, and goes on without this step. Look at the backups of the environment in the Mendix portal, and start the app once it has ended; a second restore step restores again.',
  failed: 'The data may be incomplete, so the app was not started. Run the step again, or restore another snapshot.',
  done: 'The data has been restored; only the start is missing: start the app. A second restore step restores again.',
};

function summaryOf({ plan, outputs, target }: RestoreRun) {
  const { app, environment, fromEnvironment, start } = plan.inputs;
  const text = `The snapshot ${outputs['snapshot-id'] ?? ''} is restored, and the app ${start ? 'runs' : 'is stopped'}.`;
  return {
    title: `Restore ${app} ${environment}${fromEnvironment === undefined ? '' : ` from ${fromEnvironment}`}`,
    text,
    link: target?.environment.url ?? '',
  };
}

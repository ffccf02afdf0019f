import type { RestoreProgress } from '../../cloud/restores.ts';
import { readAppState, retryAdvice, unknownState } from '../shared/after-failure.ts';
import { planCloud } from '../shared/cloud-target.ts';
import { defineStagedAction } from '../shared/staged-action.ts';
import { readRestoreInputs, restoreDefaults } from './inputs.ts';
import { type RestoreState, restoreOutputs, restoreStages, runRestore } from './restore.ts';

/** Restores the data of a snapshot to an environment of Mendix Cloud. */
export const restoreAction = defineStagedAction({
  name: 'Restore',
  outputs: restoreOutputs,
  apis: ['deploy-v1', 'backups-v2'],
  stages: restoreStages,
  defaults: restoreDefaults,
  otherNames: {
    file: 'snapshot',
    'snapshot-id': 'snapshot',
    id: 'snapshot',
    'source-environment': 'from-environment',
    source: 'from-environment',
    target: 'environment',
    snapshots: 'snapshot',
  },
  plan: (context) => planCloud(context, readRestoreInputs(context.reader, context.runner)),
  initialState: (): RestoreState => ({ target: undefined, progress: 'not started' }),
  work: runRestore,
  failureContext: async (run, error) => {
    const { target, progress } = run;
    if (target === undefined) return { state: '', advice: [retryAdvice(error)] };
    const state = (await readAppState(run, target))?.text ?? unknownState;
    const backup = run.recorder.get('backup-snapshot-id');
    const before = backup ? [`Snapshot ${backup} of the target was created before; to go back, restore it.`] : [];
    return { state, advice: [...adviceFor(progress, error), ...before] };
  },
  summary: ({ inputs, recorder, target }) => {
    const { app, environment, fromEnvironment, start, dryRun } = inputs;
    const id = recorder.get('snapshot-id') ?? '';
    const done = `Snapshot ${id} was restored, and the app ${start ? 'is running' : 'is stopped'}.`;
    return {
      title: `Restore ${app} ${environment}${fromEnvironment === undefined ? '' : ` from ${fromEnvironment}`}`,
      text: dryRun ? `Dry run: nothing was changed. Snapshot ${id} would be restored.` : done,
      link: target?.environment.url ?? '',
    };
  },
});

/** What to do, by how far the restore has come. */
function adviceFor(progress: RestoreProgress, error: unknown): readonly string[] {
  switch (progress) {
    case 'not started':
      return [`The data is unchanged: no restore has started. ${retryAdvice(error)}`];
    case 'unknown':
      return [
        'It is UNKNOWN whether the restore started (no usable response), so it is not sent again.',
        '1. Look at Environments > Backups in the Mendix portal.',
        '2. If a restore is running, wait until it ends, then start the app.',
        '3. If not, re-run this job.',
      ];
    case 'running':
      return [
        'The restore has started and continues without this step. Wait for its end under Environments > Backups in the Mendix portal, then start the app. Do not re-run this job, which would restore again.',
      ];
    case 'failed':
      return ['The data may be incomplete, so the app was not started. Re-run this job, or restore another snapshot.'];
    case 'done':
      return [
        'The data was restored, but the app did not start. Start it in the Mendix portal; do not re-run this job, which would restore again.',
      ];
  }
}

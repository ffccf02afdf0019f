import { planCloud } from '../shared/cloud-target.ts';
import { hitRunTimeout } from '../shared/retry-advice.ts';
import { defineStagedAction } from '../shared/staged-action.ts';
import { type BackupRun, backupOutputs, runBackup } from './backup.ts';
import { backupDefaults, readBackupInputs } from './inputs.ts';

/** Creates a snapshot of an environment of Mendix Cloud, and downloads it. */
export const backupAction = defineStagedAction({
  name: 'Backup',
  outputs: [...backupOutputs, 'stage', 'stages', 'error-code', 'error-message'],
  defaults: backupDefaults,
  plan: (context) =>
    planCloud(context, readBackupInputs(context.reader, context.runner), { apis: ['deploy-v1', 'backups-v2'] }),
  initialState: () => ({}),
  work: runBackup,
  failureContext: async (run, error) => ({
    state: '',
    advice: [...(hitRunTimeout(error) ? ['The step needs a longer `timeout`.'] : []), ...adviceFor(run)],
  }),
  summary: ({ inputs, recorder }) => {
    const { app, environment, download } = inputs;
    const [id, createdAt, expiresAt] = [
      recorder.get('snapshot-id') ?? '',
      recorder.get('created-at') ?? '',
      recorder.get('expires-at') ?? '',
    ];
    const file = `\nDownloaded to ${recorder.get('file') ?? ''}: ${recorder.get('size') ?? ''} bytes, sha256 ${recorder.get('sha256') ?? ''}.`;
    return {
      title: `Back up ${app} ${environment}`,
      text: `Snapshot ${id} of ${createdAt} expires at ${expiresAt}.${download ? file : ''}`,
      link: '',
    };
  },
});

function adviceFor({ recorder, stages }: BackupRun): readonly string[] {
  const id = recorder.get('snapshot-id');
  if (!id) return [];
  return stages.current() === 'snapshot'
    ? [
        `Snapshot ${id} was started. Re-run the job: the same run waits for this snapshot, or creates another one if it failed.`,
      ]
    : [
        `Snapshot ${id} is complete. Re-run the job: the same run reuses it. A new run creates another one, unless \`max-age\` is given.`,
      ];
}

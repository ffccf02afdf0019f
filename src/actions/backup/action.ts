import { hitRunTimeout, retryAdvice } from '../shared/after-failure.ts';
import { planCloud } from '../shared/cloud-target.ts';
import { defineStagedAction } from '../shared/staged-action.ts';
import { type BackupRun, backupOutputs, backupStages, runBackup } from './backup.ts';
import { backupDefaults, readBackupInputs } from './inputs.ts';

/** Creates a snapshot of an environment of Mendix Cloud, and downloads it. */
export const backupAction = defineStagedAction({
  name: 'Backup',
  outputs: backupOutputs,
  apis: ['deploy-v1', 'backups-v2'],
  stages: backupStages,
  defaults: backupDefaults,
  otherNames: {
    path: 'file',
    output: 'file',
    'download-path': 'file',
    name: 'comment',
    'from-environment': 'environment',
  },
  plan: (context) => planCloud(context, readBackupInputs(context.reader, context.runner)),
  initialState: () => ({}),
  work: runBackup,
  failureContext: async (run, error) => ({
    state: '',
    advice: adviceFor(run, error),
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

/** What to do: a re-run continues with the snapshot of its run, a new run only with `max-age`. */
function adviceFor({ recorder, stages }: BackupRun, error: unknown): readonly string[] {
  const id = recorder.get('snapshot-id');
  if (!id) return [retryAdvice(error)];
  const isUnderWay = stages.current() === 'snapshot';
  const next = isUnderWay
    ? 'it waits for this snapshot instead of creating another one, unless this one failed'
    : 'it reuses this snapshot';
  const higher = hitRunTimeout(error) ? 'A higher `timeout` needs a new run, which' : 'A new run';
  return [
    `Snapshot ${id} ${isUnderWay ? 'was started' : 'is complete'}. Re-run the job: ${next}.`,
    `${higher} creates another snapshot unless \`max-age\` is set.`,
  ];
}

import { perform, readPlan } from '../../pipeline/report.ts';
import { createStages } from '../../pipeline/stages.ts';
import type { Runner } from '../../runner/runner.ts';
import { openCloud, planCloud } from '../shared/cloud-plan.ts';
import { tempFolder } from '../shared/open-client.ts';
import { hitRunTimeout } from '../shared/retry-advice.ts';
import { type BackupRun, runBackup } from './backup.ts';
import { readBackupInputs } from './inputs.ts';

/** Makes a snapshot of an environment of Mendix Cloud, and downloads it. */
export async function backupAction(runner: Runner, cancelled: AbortSignal): Promise<void> {
  const plan = await readPlan(runner, () =>
    planCloud(runner, { apis: ['deploy-v1', 'backups-v2'], read: readBackupInputs }),
  );
  const run: BackupRun = {
    plan,
    cloud: openCloud(plan, runner, cancelled),
    stages: createStages({ cancelled, timeoutMs: plan.inputs.timeoutMs, log: runner.info }),
    outputs: {},
    temp: tempFolder(runner),
    protect: (secret) => runner.protect(secret),
  };
  const { cloud, stages, outputs } = run;
  await perform(
    {
      ...{ name: 'Backup', cloud, stages, outputs },
      work: () => runBackup(run),
      aftermath: async (error) => ({
        state: '',
        advice: [...(hitRunTimeout(error) ? [longer] : []), ...adviceOf(run)],
      }),
      summary: plan.inputs.summary ? () => summaryOf(run) : undefined,
    },
    runner,
  );
}

const longer = 'The step needs a longer `timeout`.';

function adviceOf({ outputs, stages }: BackupRun): readonly string[] {
  const id = outputs['snapshot-id'];
  if (!id) return [];
  return stages.current() === 'snapshot'
    ? [`The snapshot is ${id}. Re-run the job: the same run waits for this one, or makes another one where it failed.`]
    : [
        `The snapshot ${id} is made. Re-run the job: the same run takes this snapshot. A new run makes another one, unless \`max-age\` is given.`,
      ];
}

function summaryOf({ plan, outputs }: BackupRun) {
  const { app, environment, download } = plan.inputs;
  const { file, size, sha256 } = outputs;
  const made = `The snapshot ${outputs['snapshot-id'] ?? ''} of ${outputs['created-at'] ?? ''} expires at ${outputs['expires-at'] ?? ''}.`;
  const got = download ? `\nDownloaded to ${file ?? ''}: ${size ?? ''} bytes, sha256 ${sha256 ?? ''}.` : '';
  return { title: `Back up ${app} ${environment}`, text: made + got, link: '' };
}

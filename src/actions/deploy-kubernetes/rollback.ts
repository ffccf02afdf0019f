import type { KubernetesSession } from '../../kubernetes/api.ts';
import { revertEdits, scaleEdit } from '../../kubernetes/edits.ts';
import type { Manifest } from '../../kubernetes/manifest.ts';
import { isNewerRuntime, type KubernetesPackage, tryRuntimeVersion } from '../../kubernetes/packages.ts';
import type { EnvironmentTarget } from '../../kubernetes/targets.ts';
import { messageOf, StageError } from '../../lib/errors.ts';
import { minutes, StageTimeoutError } from '../../pipeline/stages.ts';
import { type KubernetesRun, type KubernetesStageContext, lookAt } from './context.ts';
import { awaitRollout } from './rollout.ts';
import { sendManifest } from './update.ts';

/** What a rollback starts from. */
interface FailedDeploy {
  readonly target: EnvironmentTarget;
  /** The manifest before the run. */
  readonly before: Manifest;
  /** The package that did not come up. */
  readonly failed: KubernetesPackage;
}

/** Whether a failure is that of the new package, which going back may help against. */
function isOfPackage(error: unknown, stage: string): boolean {
  if (error instanceof StageTimeoutError && error.code === 'TIMEOUT') return stage === 'rollout';
  return error instanceof StageError && ['ROLLOUT_FAILED', 'HEALTH_CHECK_FAILED'].includes(error.code);
}

/**
 * Deploys the previous package with the previous values, where the new one did not come up or failed the health check.
 *
 * @returns what became of it, a sentence; undefined where no rollback was due
 */
export async function rollBackKubernetes(
  run: KubernetesRun,
  deploy: FailedDeploy,
  error: unknown,
): Promise<string | undefined> {
  const { before, failed } = deploy;
  if (run.inputs.onFailure !== 'rollback') return undefined;
  if (!isOfPackage(error, run.stages.current())) return 'Not rolled back: the failure is not that of the new package.';
  if (before.packageId === '') return 'Not rolled back: no package was deployed before.';
  if (before.packageId === failed.id)
    return 'Not rolled back: the package was already deployed before this run, so the previous one is unknown.';
  if (before.instances === 0) return 'Not rolled back: the app was stopped before.';
  run.connection.log(`Rolling back to package ${before.packageId}`);
  let note = '';
  try {
    const isDone = await run.stages.recover('rollback', minutes(50), async (session) => {
      note = await databaseNote(session, deploy);
      return restoreManifest({ run, session, target: deploy.target }, deploy);
    });
    if (!isDone) return 'Not rolled back: another package has been deployed since.';
    run.recorder.set({ 'rolled-back': 'true' });
    return `Rolled back: package ${before.packageId} runs again, with the values of before.${note}`;
  } catch (cause) {
    run.recorder.set({ 'rolled-back': 'failed' });
    const [why] = messageOf(cause).split('\n');
    return `The rollback to package ${before.packageId} failed, too: ${why}${note}`;
  }
}

/** @returns whether the previous package runs again; false where another one has been deployed since */
async function restoreManifest(context: KubernetesStageContext, { before, failed }: FailedDeploy): Promise<boolean> {
  const { run, session } = context;
  const now = await lookAt(context);
  if (now.packageId !== failed.id) {
    session.skip(`package ${now.packageId} has been deployed since`);
    return false;
  }
  const edits = [...revertEdits(before.tree, run.edits), scaleEdit(before.instances)];
  const sent = await sendManifest(context, now, () => edits);
  await awaitRollout(context, { packageId: before.packageId, instances: undefined, sent });
  session.succeed(`package ${before.packageId} runs again`);
  return true;
}

/** A database that a newer Mendix has opened cannot be opened by an older one: https://docs.mendix.com/refguide/version-downgrade-prevention/ */
async function databaseNote(session: KubernetesSession, { target, before, failed }: FailedDeploy): Promise<string> {
  const previous = await tryRuntimeVersion(session, target.appId, before.packageId);
  return isNewerRuntime(failed.runtimeVersion, previous)
    ? ` The new package has Mendix ${failed.runtimeVersion}, the previous one ${previous}. The database is not rolled back: if the new package has upgraded it, the previous one cannot start, and only a backup of the database helps.`
    : '';
}

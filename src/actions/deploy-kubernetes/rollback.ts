import type { KubernetesSession } from '../../kubernetes/api.ts';
import { revertEdits, scaleEdit } from '../../kubernetes/edits.ts';
import type { Manifest } from '../../kubernetes/manifest.ts';
import { type KubernetesPackage, tryRuntimeVersion } from '../../kubernetes/packages.ts';
import type { EnvironmentTarget } from '../../kubernetes/targets.ts';
import { StageError } from '../../lib/errors.ts';
import { isHigherVersion } from '../../lib/version.ts';
import { StageTimeoutError } from '../../pipeline/stages.ts';
import { notRolledBack, type RollbackEnd, reasonAgainstAny, runRollback } from '../shared/deploy-end.ts';
import { type KubernetesRun, type KubernetesStageContext, lookAt } from './context.ts';
import { awaitRollout } from './rollout.ts';
import { sendManifest } from './update.ts';

/** Why there is no rollback after an error; undefined if one is possible. */
export function reasonAgainstRollback(
  run: Pick<KubernetesRun, 'stages' | 'inputs'>,
  error: unknown,
): string | undefined {
  const why = reasonAgainstAny(run, error);
  if (why !== undefined) return why;
  const isLate = error instanceof StageTimeoutError && error.code === 'TIMEOUT' && run.stages.current() === 'rollout';
  const isOfApp = error instanceof StageError && ['ROLLOUT_FAILED', 'HEALTH_CHECK_FAILED'].includes(error.code);
  return isLate || isOfApp ? undefined : 'the app itself did not fail';
}

/** The starting point of a rollback. */
interface FailedDeploy {
  readonly target: EnvironmentTarget;
  /** The manifest before the run. */
  readonly before: Manifest;
  /** The package that failed to start. */
  readonly failed: KubernetesPackage;
}

/** Deploys the previous package with the previous values, if the new one did not come up or failed the health check. */
export async function rollBackKubernetes(
  run: KubernetesRun,
  deploy: FailedDeploy,
  error: unknown,
): Promise<RollbackEnd> {
  const { target, before, failed } = deploy;
  const why = reasonAgainstRollback(run, error);
  if (why !== undefined) return notRolledBack(why);
  if (before.packageId === '') return notRolledBack('no package was deployed before');
  if (before.packageId === failed.id)
    return notRolledBack('the package was already deployed before this run, so the previous one is unknown');
  if (before.instances === 0) return notRolledBack('the app was stopped before');
  let note = '';
  const end = await runRollback(run, `package ${before.packageId}`, async (session: KubernetesSession) => {
    note = await databaseNote(session, deploy);
    return restoreManifest({ run, session, target }, deploy, note);
  });
  return end.rolledBack === 'failed' ? { ...end, text: `${end.text}${note}` } : end;
}

async function restoreManifest(
  context: KubernetesStageContext,
  { before, failed }: FailedDeploy,
  note: string,
): Promise<RollbackEnd> {
  const { run, session } = context;
  const { packageId } = before;
  const now = await lookAt(context);
  if (now.packageId !== failed.id) {
    session.skip(`package ${now.packageId} has been deployed since`);
    return notRolledBack('another package has been deployed since');
  }
  const edits = [...revertEdits(before.tree, run.edits), scaleEdit(before.instances)];
  const sent = await sendManifest(context, now, () => edits);
  await awaitRollout(context, { packageId, instances: undefined, sent });
  session.succeed(`package ${packageId} runs again`);
  const text = `Rolled back: package ${packageId} runs again, with the previous values. Values that were added stay.${note}`;
  return { rolledBack: 'true', text };
}

/** A database that a newer Mendix has opened cannot be opened by an older one: https://docs.mendix.com/refguide/version-downgrade-prevention/ */
async function databaseNote(session: KubernetesSession, { target, before, failed }: FailedDeploy): Promise<string> {
  const previous = await tryRuntimeVersion(session, target.appId, before.packageId);
  return isHigherVersion(failed.runtimeVersion, previous)
    ? ` The new package has Mendix ${failed.runtimeVersion}, the previous one ${previous}. The database is not rolled back: if the new package has upgraded it, the previous one cannot start, and only a backup of the database helps.`
    : '';
}

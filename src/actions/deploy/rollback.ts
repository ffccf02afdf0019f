import {
  currentPackage,
  packageChanged,
  readEnvironment,
  stopAndWait,
  transportPackage,
} from '../../cloud/environment.ts';
import { formatPackage, isSamePackage, type Package } from '../../cloud/packages.ts';
import { startAndWait } from '../../cloud/start.ts';
import { CancelledError, messageOf, StageError } from '../../lib/errors.ts';
import { minutes } from '../../pipeline/stages.ts';
import type { DeployStageContext } from './context.ts';
import type { DeployFacts } from './facts.ts';

/**
 * Deploys and starts the previous package, where the new one did not start or failed the health check.
 *
 * @returns what became of it, a sentence; undefined where no rollback was due
 */
export async function rollBack(
  rollout: Omit<DeployStageContext, 'session'>,
  { package: failed, before }: DeployFacts,
  error: unknown,
): Promise<string | undefined> {
  const { run } = rollout;
  const stage = run.stages.current();
  if (run.inputs.onFailure !== 'rollback' || (stage !== 'start' && stage !== 'health-check')) return undefined;
  if (error instanceof CancelledError || (error instanceof StageError && error.code === 'PACKAGE_CHANGED'))
    return undefined;
  if (!before) return 'Not rolled back: no package was deployed before.';
  if (!failed || isSamePackage(before, failed))
    return 'Not rolled back: the package was already deployed before this run, so the previous one is unknown.';
  run.connection.log(`Rolling back to ${formatPackage(before)}`);
  try {
    await run.stages.recover('rollback', minutes(50), async (session) => {
      await restorePackage({ ...rollout, session }, { failed, before });
      session.succeed(`${formatPackage(before)} runs again`);
    });
    return `Rolled back: ${formatPackage(before)} runs again. Settings stay as they are.`;
  } catch (cause) {
    const [why] = messageOf(cause).split('\n');
    return `The rollback to ${formatPackage(before)} failed, too: ${why}`;
  }
}

async function restorePackage(
  { run, session, target }: DeployStageContext,
  { failed, before }: { readonly failed: Package; readonly before: Package },
): Promise<void> {
  const mayBeStale = (shown: Package | undefined): boolean => shown === undefined || isSamePackage(shown, before);
  const deployed = await currentPackage(session, target, mayBeStale);
  if (!isSamePackage(deployed, failed)) throw packageChanged(deployed?.id);
  const stop = async (): Promise<void> => run.downtime.stopped(await stopAndWait(session, target));
  const wanted = { packageId: before.id, before: failed.id };
  if ((await transportPackage(session, target, wanted)) !== undefined) {
    await stop();
    const refusal = await transportPackage(session, target, wanted);
    if (refusal) throw refusal;
  }
  if ((await readEnvironment(session, target)).status === 'Running') await stop();
  await startAndWait(session, target, { syncDatabase: run.inputs.syncDatabase, version: before.version });
  run.downtime.running();
}

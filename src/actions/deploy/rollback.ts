import type { CloudSession } from '../../cloud/apps.ts';
import {
  currentPackage,
  packageChanged,
  readEnvironment,
  stopAndWait,
  transportPackage,
} from '../../cloud/environment.ts';
import { formatPackage, isSamePackage, type Package } from '../../cloud/packages.ts';
import { startAndWait } from '../../cloud/start.ts';
import { StageError } from '../../lib/errors.ts';
import { isHigherVersion } from '../../lib/version.ts';
import { wasInterrupted } from '../shared/after-failure.ts';
import { notRolledBack, type RollbackEnd, reasonAgainstAny, runRollback } from '../shared/deploy-end.ts';
import type { DeployRun, DeployStageContext } from './context.ts';
import type { DeployFacts } from './facts.ts';
import { isFromStartOn } from './stages.ts';

/** Why there is no rollback after an error; undefined if one is possible. */
export function reasonAgainst(run: Pick<DeployRun, 'stages' | 'inputs'>, error: unknown): string | undefined {
  const stage = run.stages.current();
  const tooEarly = isFromStartOn(stage) ? undefined : `stage ${stage} comes before the start of the new package`;
  const why = reasonAgainstAny(run, error, tooEarly);
  if (why !== undefined) return why;
  if (!(error instanceof StageError)) return undefined;
  if (error.code === 'PACKAGE_CHANGED') return 'another deployment changed the package';
  return error.code === 'SETTINGS_CHANGED' ? 'another user or process may have changed the settings' : undefined;
}

/** Deploys and starts the previous package, if the new one did not start, stay up or pass the health check. */
export async function rollBack(
  rollout: Omit<DeployStageContext, 'session'>,
  { package: failed, before }: DeployFacts,
  error: unknown,
): Promise<RollbackEnd> {
  const { run } = rollout;
  const why = reasonAgainst(run, error);
  if (why !== undefined) return notRolledBack(why);
  if (!before) return notRolledBack('no package was deployed before');
  if (!failed || isSamePackage(before, failed))
    return notRolledBack('the package was already deployed before this run, so the previous one is unknown');
  // A start for which the step no longer waits may still be in progress.
  const mayBeStarting = wasInterrupted(error) && run.stages.current() === 'start';
  return runRollback(run, formatPackage(before), (session: CloudSession) =>
    restorePackage({ ...rollout, session }, { failed, before, mayBeStarting }),
  );
}

interface PreviousPackage {
  readonly failed: Package;
  readonly before: Package;
  readonly mayBeStarting: boolean;
}

async function restorePackage(
  { run, session, target }: DeployStageContext,
  { failed, before, mayBeStarting }: PreviousPackage,
): Promise<RollbackEnd> {
  const { mendixVersion, status } = await readEnvironment(session, target);
  if (isHigherVersion(mendixVersion, target.environment.mendixVersion)) {
    session.skip(`the environment was upgraded to Mendix ${mendixVersion}`);
    return notRolledBack(
      describeUpgrade(run, { now: mendixVersion, before: target.environment.mendixVersion, package: before }),
    );
  }
  const mayBeStale = (shown: Package | undefined): boolean => shown === undefined || isSamePackage(shown, before);
  const deployed = await currentPackage(session, target, mayBeStale);
  if (!isSamePackage(deployed, failed)) throw packageChanged(deployed?.id);
  const stop = async (): Promise<void> => run.downtime.stopped(await stopAndWait(session, target));
  if (mayBeStarting && status !== 'Running') await stop();
  const wanted = { packageId: before.id, before: failed.id };
  if ((await transportPackage(session, target, wanted)) !== undefined) {
    await stop();
    const refusal = await transportPackage(session, target, wanted);
    if (refusal) throw refusal;
  }
  if ((await readEnvironment(session, target)).status === 'Running') await stop();
  await startAndWait(session, target, { syncDatabase: run.inputs.syncDatabase, version: before.version });
  run.downtime.running();
  session.succeed(`${formatPackage(before)} runs again`);
  return { rolledBack: 'true', text: `Rolled back: ${formatPackage(before)} runs again. Settings stay as they are.` };
}

/** Why an older package is not deployed over a Mendix upgrade: https://docs.mendix.com/refguide/version-downgrade-prevention/ */
function describeUpgrade(
  { recorder }: Pick<DeployRun, 'recorder'>,
  { now, before, package: previous }: { readonly now: string; readonly before: string; readonly package: Package },
): string {
  const snapshot = recorder.get('snapshot-id');
  return `the environment now runs Mendix ${now} instead of ${before}; an older Mendix cannot open the database of a newer one. Restore ${
    snapshot ? `snapshot ${snapshot}` : 'a snapshot from before this run'
  } with the \`restore\` action, then deploy the earlier package ${formatPackage(previous)}`;
}

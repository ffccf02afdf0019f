import { packageChanged, readEnvironment, readPackageOn, transport } from '../../cloud/environment.ts';
import { type Package, showPackage } from '../../cloud/fields.ts';
import { startAndWait } from '../../cloud/start.ts';
import { CancelledError, messageOf } from '../../lib/errors.ts';
import { minutes, type Stage, StageError } from '../../pipeline/stages.ts';
import type { DeployRun } from './context.ts';
import { type Delivery, stopApp } from './stages.ts';

/**
 * Puts the package before back and starts it, where the new one did not start or pass the check.
 *
 * @returns what became of it, a sentence; undefined where none was due
 */
export async function rollBack(run: DeployRun, delivery: Delivery, error: unknown): Promise<string | undefined> {
  const { before, found } = delivery;
  const stage = run.stages.current();
  if (run.plan.inputs.onFailure !== 'roll-back' || (stage !== 'start' && stage !== 'check')) return undefined;
  if (error instanceof CancelledError || (error instanceof StageError && error.code === 'PACKAGE_CHANGED'))
    return undefined;
  if (!before) return 'No package was on the environment before, so that there is none to roll back to.';
  if (before.id === found.id)
    return 'The package was on the environment before this run, so that there is none to roll back to.';
  run.cloud.log(`Rolling back to ${showPackage(before)}`);
  try {
    await run.stages.aside(minutes(50), (aside) => putBack(run, aside, { ...delivery, before }));
    return `Rolled back: ${showPackage(before)} runs again. Settings stay as they are.`;
  } catch (cause) {
    const [why] = messageOf(cause).split('\n');
    return `The roll-back to ${showPackage(before)} failed, too: ${why}`;
  }
}

async function putBack(
  run: DeployRun,
  stage: Stage,
  { place, found, before }: Delivery & { before: Package },
): Promise<void> {
  const { cloud, plan, downtime } = run;
  const on = await readPackageOn(cloud, stage, place);
  if (on?.id !== found.id) throw packageChanged(on?.id);
  const stopFirst = (): Promise<void> => stopApp(run, stage, place);
  await transport(cloud, stage, { place, packageId: before.id, before: found.id, stopFirst });
  if ((await readEnvironment(cloud, stage, place)).status === 'Running') await stopApp(run, stage, place);
  await startAndWait(cloud, stage, { place, syncDatabase: plan.inputs.syncDatabase, version: before.version });
  downtime.running();
}

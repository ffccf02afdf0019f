import { type Edit, instancesOf, planEdits, scaleEdit, type WantedManifest } from '../../kubernetes/edits.ts';
import { refuseHidden, type SentManifest, updateManifest } from '../../kubernetes/environments.ts';
import type { Manifest } from '../../kubernetes/manifest.ts';
import { StageError } from '../../lib/errors.ts';
import { type KubernetesRun, type KubernetesStageContext, lookAt, sourceOf } from './context.ts';
import { deployedOn } from './resolve.ts';

/** The values that the inputs require in a manifest. */
export const wantedOf = ({ inputs }: Pick<KubernetesRun, 'inputs'>, packageId: string): WantedManifest => ({
  packageId,
  items: inputs.items,
  resources: inputs.resources,
  instances: inputs.start ? (inputs.instances ?? 'running') : 0,
});

/** The error for a package that another user or process deployed. */
export const packageChangedError = (now: Pick<Manifest, 'packageId'>): StageError =>
  new StageError(
    'PACKAGE_CHANGED',
    `another user or process deployed ${deployedOn(now)} to the environment at the same time`,
  );

/** Whether an environment that has all that is wanted must be restarted. */
const needsRestart = ({ inputs }: KubernetesRun, { state }: Manifest): boolean =>
  inputs.start && state.toLowerCase() === 'failed';

/** The values that the manifest of an environment lacks, and the resulting changes. */
export function planUpdate(
  run: KubernetesRun,
  now: Manifest,
  { before, packageId }: { readonly before: Manifest; readonly packageId: string },
): { readonly edits: readonly Edit[]; readonly restarts: boolean } {
  if (now.packageId !== before.packageId && now.packageId !== packageId) throw packageChangedError(now);
  const edits = planEdits(now, wantedOf(run, packageId));
  const restarts = edits.length === 0 && needsRestart(run, now);
  if (edits.length > 0 || restarts) refuseHidden(now.tree, run.inputs.items);
  return { edits, restarts };
}

/** Sends the manifest if anything differs. @returns what was sent last; undefined if nothing was */
export async function updateEnvironment(
  context: KubernetesStageContext,
  known: { readonly before: Manifest; readonly packageId: string },
): Promise<SentManifest | undefined> {
  const { run, session } = context;
  const now = await lookAt(context);
  const { edits, restarts } = planUpdate(run, now, known);
  if (restarts) return restart(context, now);
  if (edits.length === 0) {
    session.skip('every value is already set');
    return undefined;
  }
  for (const { place } of edits) session.log(`Changing ${place}`);
  const sent = await sendManifest(context, now, (manifest) => planUpdate(run, manifest, known).edits);
  session.succeed(`${sent.edits.length} ${sent.edits.length === 1 ? 'value' : 'values'} changed`);
  return sent;
}

/** Stops and starts a failed environment: sending the same manifest again may do nothing. */
async function restart(context: KubernetesStageContext, now: Manifest): Promise<SentManifest> {
  const { session, run } = context;
  session.log('Every value is already set, but the app has failed: restarting it');
  const instances = instancesOf(now, wantedOf(run, now.packageId).instances);
  await sendManifest(context, now, () => [scaleEdit(0)]);
  const started = await sendManifest(context, await lookAt(context), (manifest) => {
    if (manifest.packageId !== now.packageId) throw packageChangedError(manifest);
    return [scaleEdit(instances)];
  });
  session.succeed('the failed app was restarted');
  return started;
}

/** Sends a manifest. The states that were seen before it no longer count. */
export async function sendManifest(
  context: KubernetesStageContext,
  now: Manifest,
  edits: (manifest: Manifest) => readonly Edit[],
): Promise<SentManifest> {
  const { run, session } = context;
  const sent = await updateManifest(session, {
    source: sourceOf(context),
    now,
    edits,
    set: run.inputs.items,
    onAccepted: () => {
      run.history = undefined;
    },
  });
  run.edits = [...run.edits, ...sent.edits];
  return sent;
}

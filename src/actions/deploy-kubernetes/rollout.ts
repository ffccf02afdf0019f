import { planEdits } from '../../kubernetes/edits.ts';
import type { SentManifest } from '../../kubernetes/environments.ts';
import { lostPlaces } from '../../kubernetes/lost-values.ts';
import { formatPath, instancesPath, type Manifest } from '../../kubernetes/manifest.ts';
import { isStale, judgeRollout, type RolloutGoal } from '../../kubernetes/rollout-rules.ts';
import { StageError } from '../../lib/errors.ts';
import { excerpt } from '../../lib/escape.ts';
import { listed } from '../../lib/format.ts';
import { type KubernetesStageContext, lookAt } from './context.ts';
import { shownState } from './resolve.ts';
import { packageChangedError, wantedOf } from './update.ts';

/** Waits until the app runs. @throws StageError ROLLOUT_FAILED, PACKAGE_CHANGED */
export async function awaitRollout(context: KubernetesStageContext, goal: RolloutGoal): Promise<void> {
  const { run, session } = context;
  const { clock, redact } = session.client;
  let noted = '';
  await session.poll(async () => {
    const look = await lookAt(context);
    const at = clock.monotonicMs();
    const state = excerpt(shownState(look), redact);
    if (state !== noted) session.log(`The app is ${state}`);
    noted = state;
    session.waitingFor(`the app was still ${state}`);
    const history = run.history ?? { state: look.state, since: at, hasChanged: false };
    switch (judgeRollout(goal, look, { history, at })) {
      case 'running':
        session.succeed(`${look.instances} ${look.instances === 1 ? 'instance runs' : 'instances run'}`);
        return true;
      case 'wait':
        return undefined;
      case 'failed':
        throw new StageError('ROLLOUT_FAILED', `the app did not start: its state is ${state}`);
      case 'stopped':
        throw new StageError('ROLLOUT_FAILED', 'another user or process stopped the app');
      case 'package changed':
        throw packageChangedError(look);
      case 'unknown state':
        throw new StageError('INVALID_RESPONSE', `the app was ${state} for 3 minutes, a state that is not documented`);
    }
  });
}

/** Verifies that all that was asked for is in the manifest, and warns of what was lost. @throws StageError PACKAGE_CHANGED, MANIFEST_REFUSED */
export async function verifyManifest(
  context: KubernetesStageContext,
  { packageId, sent }: { readonly packageId: string; readonly sent: SentManifest | undefined },
): Promise<void> {
  const { run, session } = context;
  const manifest = await session.poll(async () => {
    const look = await lookAt(context);
    const problem = mismatchIn(context, look, packageId);
    if (problem === undefined) return look;
    // For some seconds, reads may still return the manifest from before the change.
    if (!isStale(sent, look, session.client.clock.monotonicMs())) throw problem;
    return undefined;
  });
  const lost = sent ? lostPlaces(sent.tree, manifest.tree) : [];
  if (lost.length > 0)
    run.runner.warning(
      `The manifest of ${context.target.name} is not as it was sent: Mendix or another user changed ${listed(lost)}. Check these values in the Mendix portal.`,
    );
  session.succeed(`the manifest has package ${packageId} and every value`);
}

/** The requested values that a manifest lacks. */
function mismatchIn({ run }: KubernetesStageContext, manifest: Manifest, packageId: string): StageError | undefined {
  if (manifest.packageId !== packageId) return packageChangedError(manifest);
  const { instances, start } = run.inputs;
  const isCounted = instances !== undefined || !start;
  const places = planEdits(manifest, wantedOf(run, packageId))
    .map(({ place }) => place)
    .filter((place) => isCounted || place !== formatPath(instancesPath));
  if (places.length === 0) return undefined;
  return new StageError(
    'MANIFEST_REFUSED',
    `the manifest does not have the value that was sent for ${listed(places)}: Mendix did not keep it, or another user or process changed it`,
  );
}

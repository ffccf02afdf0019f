import { readManifest } from '../../kubernetes/environments.ts';
import { ActionError } from '../../lib/errors.ts';
import { excerpt } from '../../lib/escape.ts';
import type { FailureContext } from '../../pipeline/report.ts';
import { StageTimeoutError } from '../../pipeline/stages.ts';
import { recordFailure } from '../shared/deploy-end.ts';
import { readAfterFailure } from '../shared/read-after-failure.ts';
import { retryAdvice, wasInterrupted } from '../shared/retry-advice.ts';
import { type KubernetesRun, kubernetesSubject, sourceOf } from './context.ts';
import { shownState } from './resolve.ts';
import { reasonAgainstRollback } from './rollback.ts';

/** Why apps on Kubernetes do not come up: https://docs.mendix.com/developerportal/deploy/private-cloud-deploy/ */
const usualCauses =
  'Usual causes: the security level of the app is not Production, the cluster has no room or no storage left, or the trial of the Mendix Operator has expired.';

/** Describes the state of the environment after a failure, what became of a rollback, and what to do; sets the outputs of both. */
export async function kubernetesFailureContext(run: KubernetesRun, error: unknown): Promise<FailureContext> {
  const { stages, target } = run;
  recordFailure(run, {
    ...{ error, subject: kubernetesSubject(run), isTargetKnown: target !== undefined },
    against: reasonAgainstRollback(run, error),
  });
  const isLate = error instanceof StageTimeoutError && stages.current() === 'rollout';
  return {
    state: await stateAfterFailure(run),
    advice: [
      ...(run.rollback ? [run.rollback.text] : []),
      ...(isLate ? [usualCauses] : []),
      retryAdvice(error, whatContinues(run, error)),
    ],
  };
}

/** What the next run finds; what was started continues where nobody waits for it any more. */
function whatContinues({ stages, recorder }: KubernetesRun, error: unknown): string {
  return wasInterrupted(error) && recorder.get('changed') === 'true' && stages.current() !== 'health-check'
    ? 'operations already started in Mendix continue, and the next run finds them'
    : 'completed stages are skipped';
}

/** Reads the state of the environment once more, a sentence; empty where the environment is not known. */
async function stateAfterFailure(run: KubernetesRun): Promise<string> {
  const { target, plan, runner } = run;
  if (!target) return '';
  const name = excerpt(target.name, runner.redact);
  try {
    const manifest = await readAfterFailure(plan, runner, (session) =>
      readManifest(session, sourceOf({ run, target })),
    );
    const on = manifest.packageId === '' ? 'no package' : `package ${manifest.packageId}`;
    return `${name} is ${excerpt(shownState(manifest), runner.redact)}, with ${on}.`;
  } catch (error) {
    // Also where the time is up, which ends a read with the reason of its signal.
    if (!(error instanceof ActionError) && !(error instanceof DOMException)) throw error;
    return `The state of ${name} could not be read: check the environment in the Mendix portal.`;
  }
}

import { formatKubernetesPackage } from '../../kubernetes/packages.ts';
import { listed } from '../../lib/format.ts';
import { shownUrl } from '../../platform/url-rules.ts';
import { type KubernetesRun, kubernetesStages, lookAt } from './context.ts';
import { findCandidate } from './package.ts';
import type { KubernetesDeploy } from './resolve.ts';
import { planUpdate } from './update.ts';

/** Stands for the id of a package that would have to be created. */
const newPackage = 'the new package';

/** Records what each stage would do. Only reads are sent. */
export async function showKubernetesDeploy(run: KubernetesRun, deploy: KubernetesDeploy): Promise<void> {
  const { stages, inputs, recorder } = run;
  const { target, before, healthCheckUrl } = deploy;
  const found = await stages.run('package', kubernetesStages.package.limitMs[inputs.source.kind], async (session) => {
    const candidate = await findCandidate(run, session, deploy);
    if (candidate.kind === 'to create') session.succeed(`would be ${candidate.how}`);
    else session.succeed(`${formatKubernetesPackage(candidate.found)}, ${candidate.how}`);
    return candidate.kind === 'existing' ? candidate.found : undefined;
  });
  recorder.set({ 'package-id': found?.id ?? '', 'model-version': found?.version ?? '' });
  const changes = await stages.run('manifest', kubernetesStages.manifest.limitMs, async (session) => {
    const now = await lookAt({ run, session, target });
    const { edits, restarts } = planUpdate(run, now, { before, packageId: found?.id ?? newPackage });
    for (const { place } of edits) session.log(`Would change ${place}`);
    if (edits.length > 0) session.succeed(`would change ${listed(edits.map(({ place }) => place))}`);
    else if (restarts) session.succeed('would restart the failed app');
    else session.skip('every value is as wanted');
    return edits.length > 0 || restarts;
  });
  stages.skip('rollout', inputs.start ? 'would wait until the app runs' : '`start` is false');
  stages.skip('verify', 'would compare the manifest with the inputs');
  stages.skip(
    'health-check',
    healthCheckUrl ? `would call ${shownUrl(healthCheckUrl)}` : 'no `health-check-url` is given',
  );
  recorder.set({ changed: String(found === undefined || changes) });
}

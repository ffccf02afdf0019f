import { formatKubernetesPackage, type KubernetesPackage } from '../../kubernetes/packages.ts';
import { listed } from '../../lib/format.ts';
import { checkHealth } from '../../platform/health-check.ts';
import { shownUrl } from '../../platform/url-rules.ts';
import { describeDeployResult } from '../shared/deploy-end.ts';
import { type KubernetesRun, kubernetesSubject, lookAt } from './context.ts';
import { ensureKubernetesPackage, findCandidate } from './package.ts';
import { type KubernetesDeploy, resolveDeploy } from './resolve.ts';
import { rollBackKubernetes } from './rollback.ts';
import { awaitRollout, verifyManifest } from './rollout.ts';
import { planUpdate, updateEnvironment } from './update.ts';

/** Deploys to Kubernetes: compares the target state with the current one, and does what is missing. */
export async function runKubernetesDeploy(run: KubernetesRun): Promise<void> {
  const { stages, inputs, recorder } = run;
  recorder.set({ changed: 'false', 'rolled-back': 'false' });
  const deploy = await stages.run('resolve', (session) => resolveDeploy(run, session));
  if (inputs.dryRun) await showKubernetesDeploy(run, deploy);
  else await deployTo(run, deploy);
  recorder.set({ result: describeDeployResult(run, kubernetesSubject(run)) });
}

async function deployTo(run: KubernetesRun, deploy: KubernetesDeploy): Promise<void> {
  const { stages, recorder } = run;
  const { target, before } = deploy;
  const found = await stages.run('package', (session) => ensureKubernetesPackage(run, session, deploy));
  recorder.set({ 'package-id': found.id, 'model-version': found.version });
  try {
    await rollOut(run, deploy, found);
  } catch (error) {
    run.rollback = await rollBackKubernetes(run, { target, before, failed: found }, error);
    throw error;
  }
}

/** Sends the manifest, and waits until the app runs as requested. */
async function rollOut(
  run: KubernetesRun,
  { target, before, healthCheckUrl }: KubernetesDeploy,
  found: KubernetesPackage,
) {
  const { stages, inputs } = run;
  const known = { before, packageId: found.id };
  const sent = await stages.run('manifest', (session) => updateEnvironment({ run, session, target }, known));
  const goal = { packageId: found.id, instances: inputs.instances, sent };
  if (inputs.start) await stages.run('rollout', (session) => awaitRollout({ run, session, target }, goal));
  else stages.skip('rollout', '`start` is false');
  await stages.run('verify', (session) => verifyManifest({ run, session, target }, { packageId: found.id, sent }));
  if (!healthCheckUrl) return stages.skip('health-check', 'no `health-check-url` is given');
  run.connection.log(`Calling ${shownUrl(healthCheckUrl)}`);
  await stages.run('health-check', (session) => checkHealth(session, healthCheckUrl));
}

/** A placeholder for the ID of a package that would have to be created. */
const newPackage = 'the new package';

/** Records what each stage would do. Only reads are sent. */
async function showKubernetesDeploy(run: KubernetesRun, deploy: KubernetesDeploy): Promise<void> {
  const { stages, inputs, recorder } = run;
  const { target, before, healthCheckUrl } = deploy;
  const found = await stages.run('package', async (session) => {
    const candidate = await findCandidate(run, session, deploy);
    if (candidate.kind === 'to create') session.succeed(`would be ${candidate.creation.how}`);
    else session.succeed(`${formatKubernetesPackage(candidate.found)}, ${candidate.how}`);
    return candidate.kind === 'existing' ? candidate.found : undefined;
  });
  recorder.set({ 'package-id': found?.id ?? '', 'model-version': found?.version ?? '' });
  const changes = await stages.run('manifest', async (session) => {
    const now = await lookAt({ run, session, target });
    const { edits, restarts } = planUpdate(run, now, { before, packageId: found?.id ?? newPackage });
    for (const { place } of edits) session.log(`Would change ${place}`);
    if (edits.length > 0) session.succeed(`would change ${listed(edits.map(({ place }) => place))}`);
    else if (restarts) session.succeed('would restart the failed app');
    else session.skip('every value is already set');
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

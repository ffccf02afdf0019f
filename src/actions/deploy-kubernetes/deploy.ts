import type { Manifest } from '../../kubernetes/manifest.ts';
import type { KubernetesPackage } from '../../kubernetes/packages.ts';
import { checkHealth } from '../../platform/health-check.ts';
import { shownUrl } from '../../platform/url-rules.ts';
import { describeDeployResult } from '../shared/deploy-end.ts';
import { type KubernetesRun, kubernetesStages, kubernetesSubject } from './context.ts';
import { showKubernetesDeploy } from './dry-run.ts';
import { ensureKubernetesPackage } from './package.ts';
import { type KubernetesDeploy, resolveDeploy } from './resolve.ts';
import { rollBackKubernetes } from './rollback.ts';
import { awaitRollout, verifyManifest } from './rollout.ts';
import { updateEnvironment } from './update.ts';

/** Deploys to Kubernetes: compares what is wanted with what there is, and does what is missing. */
export async function runKubernetesDeploy(run: KubernetesRun): Promise<void> {
  const { stages, inputs, recorder } = run;
  recorder.set({ changed: 'false', 'rolled-back': 'false' });
  const deploy = await stages.run('resolve', kubernetesStages.resolve.limitMs, (session) =>
    resolveDeploy(run, session),
  );
  if (inputs.dryRun) await showKubernetesDeploy(run, deploy);
  else await deployTo(run, deploy);
  recorder.set({ result: describeDeployResult(run, kubernetesSubject(run)) });
  stages.finish();
}

async function deployTo(run: KubernetesRun, deploy: KubernetesDeploy): Promise<void> {
  const { stages, inputs, recorder } = run;
  const { target, before } = deploy;
  const found = await stages.run('package', kubernetesStages.package.limitMs[inputs.source.kind], (session) =>
    ensureKubernetesPackage(run, session, deploy),
  );
  recorder.set({ 'package-id': found.id, 'model-version': found.version });
  try {
    await rollOut(run, deploy, found);
  } catch (error) {
    run.rollback = await rollBackKubernetes(run, { target, before, failed: found }, error);
    throw error;
  }
}

/** Sends the manifest, and waits until the app runs as wanted. */
async function rollOut(
  run: KubernetesRun,
  { target, before, healthCheckUrl }: KubernetesDeploy,
  found: KubernetesPackage,
) {
  const { stages, inputs } = run;
  const known: { readonly before: Manifest; readonly packageId: string } = { before, packageId: found.id };
  const sent = await stages.run('manifest', kubernetesStages.manifest.limitMs, (session) =>
    updateEnvironment({ run, session, target }, known),
  );
  const goal = { packageId: found.id, instances: inputs.instances, sent };
  if (inputs.start)
    await stages.run('rollout', kubernetesStages.rollout.limitMs, (session) =>
      awaitRollout({ run, session, target }, goal),
    );
  else stages.skip('rollout', '`start` is false');
  await stages.run('verify', kubernetesStages.verify.limitMs, (session) =>
    verifyManifest({ run, session, target }, { packageId: found.id, sent }),
  );
  if (!healthCheckUrl) return stages.skip('health-check', 'no `health-check-url` is given');
  run.connection.log(`Calling ${shownUrl(healthCheckUrl)}`);
  await stages.run('health-check', kubernetesStages['health-check'].limitMs, (session) =>
    checkHealth(session, healthCheckUrl),
  );
}

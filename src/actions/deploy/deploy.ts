import { findEnvironment } from '../../cloud/apps.ts';
import { readPackageOn } from '../../cloud/environment.ts';
import { type Environment, showPackage } from '../../cloud/fields.ts';
import { minutes, type Stage, StageError } from '../../pipeline/stages.ts';
import { isTrusted } from '../../platform/health-check.ts';
import { resolvePlace } from '../shared/resolve-place.ts';
import type { DeployRun, DeployTarget } from './context.ts';
import { showSteps } from './dry-run.ts';
import { acquire, packageMinutes } from './package-source.ts';
import { rollBack } from './rollback.ts';
import { bring } from './stages.ts';

/** Deploys: looks at what is the case, and does what is missing. */
export async function runDeploy(run: DeployRun): Promise<void> {
  const { stages, plan } = run;
  const target = await stages.run('resolve', minutes(10), (stage) => resolve(run, stage));
  if (plan.inputs.dryRun) await showSteps(run, target);
  else await deployTo(run, target);
  stages.finish();
}

async function resolve(run: DeployRun, stage: Stage): Promise<DeployTarget> {
  const { outputs, plan } = run;
  const { source } = plan.inputs;
  // Nothing has begun yet that an outage could leave half done.
  const cloud = { ...run.cloud, patience: 'retries' } as const;
  const { place, environments } = await resolvePlace(cloud, stage, plan.inputs, (app) => {
    outputs['app-id'] = app.appId;
    outputs['project-id'] = app.projectId;
  });
  const { app, environment } = place;
  outputs['environment-id'] = environment.id;
  outputs['environment-url'] = environment.url;
  if (source.kind === 'environment' && findEnvironment(environments, app, source.environment).id === environment.id)
    throw new StageError('INVALID_INPUT', `from-environment: ${environment.mode} is the target itself`);
  const checkUrl = checkUrlOf(plan.inputs.checkUrl, environment);
  run.place = place;
  outputs.changed = 'false';
  const before = await readPackageOn(cloud, stage, place);
  outputs['previous-package-id'] = before?.id ?? '';
  stage.tell(
    `${app.appId} ${environment.mode} is ${environment.status}, with ${before ? showPackage(before) : 'no package'}`,
  );
  return { place, environments, before, checkUrl };
}

/** A path is one of the app on the environment. */
function checkUrlOf(given: string | undefined, { mode, url }: Environment): URL | undefined {
  if (given === undefined) return undefined;
  const found = URL.parse(given, url || undefined);
  if (found && isTrusted(found)) return found;
  throw new StageError(
    'INVALID_INPUT',
    `check-url: ${given} needs the URL of ${mode}, which is ${url ? 'no https URL' : 'not told'}; give a whole https URL`,
  );
}

async function deployTo(run: DeployRun, target: DeployTarget): Promise<void> {
  const { stages, outputs, plan } = run;
  const limit = minutes(packageMinutes[plan.inputs.source.kind]);
  const found = await stages.run('package', limit, async (stage) => {
    const acquired = await acquire(run.cloud, stage, { ...target, inputs: plan.inputs });
    stage.tell(`${showPackage(acquired.found)}, ${acquired.how}`);
    return acquired.found;
  });
  outputs['package-id'] = found.id;
  outputs['model-version'] = found.version;
  try {
    await bring(run, { ...target, found });
    outputs.downtime = run.downtime.show(plan.inputs.start);
  } catch (error) {
    run.rollBack = await rollBack(run, { ...target, found }, error);
    throw error;
  }
}

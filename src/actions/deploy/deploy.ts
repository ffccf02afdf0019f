import {
  type CloudSession,
  type Environment,
  type EnvironmentRef,
  findEnvironment,
  isSameId,
} from '../../cloud/apps.ts';
import { deployedPackage, readState } from '../../cloud/environment.ts';
import { formatPackage, type Package } from '../../cloud/packages.ts';
import { settingsError } from '../../cloud/settings.ts';
import { StageError } from '../../lib/errors.ts';
import { minutes } from '../../pipeline/stages.ts';
import { isCallable } from '../../platform/health-check.ts';
import { resolveTarget } from '../shared/cloud-target.ts';
import type { DeployRun, DeployStageContext } from './context.ts';
import type { DeployFacts } from './facts.ts';
import { publicInputs } from './inputs.ts';
import { ensurePackage, findPackage, packageLimitMs } from './package-source.ts';
import { rollBack } from './rollback.ts';
import { readSettingsChange } from './rollout.ts';
import { maskSettings } from './setting-inputs.ts';
import { changesAhead, runStages, showStages } from './stages.ts';

/** Where a deploy goes, and what is deployed there before it. */
interface DeployTarget {
  readonly target: EnvironmentRef;
  readonly environments: readonly Environment[];
  readonly before: Package | undefined;
  readonly healthCheckUrl: URL | undefined;
}

/** Deploys: compares what is wanted with what there is, and does what is missing. */
export async function runDeploy(run: DeployRun): Promise<void> {
  const { stages, inputs } = run;
  const target = await stages
    .run('resolve', minutes(10), (session) => resolve(run, session))
    .finally(() => maskAll(run));
  if (inputs.dryRun) await showDeploy(run, target);
  else await deployTo(run, target);
  stages.finish();
}

/** Masks the settings that might have been the address of the environment. */
function maskAll({ runner, inputs, target }: DeployRun): void {
  const { app, environment } = target ?? {};
  const known = [app?.appId, app?.name, app?.projectId, environment?.id, environment?.mode, environment?.url];
  const names = [...publicInputs(inputs), ...known.filter((each) => each !== undefined)];
  maskSettings(runner, inputs.settings, { names, known: 'environment' });
}

async function resolve(run: DeployRun, session: CloudSession): Promise<DeployTarget> {
  const { recorder, inputs } = run;
  // Nothing has begun yet that an outage could leave half done.
  const early = session.failingEarly();
  const { target, environments } = await resolveTarget(early, inputs, ({ appId, projectId }) =>
    recorder.set({ 'app-id': appId, 'project-id': projectId }),
  );
  const { app, environment } = target;
  recorder.set({ 'environment-id': environment.id, 'environment-url': environment.url });
  const { source } = inputs;
  if (source.kind === 'environment' && findEnvironment(environments, app, source.environment).id === environment.id)
    throw new StageError('INVALID_INPUT', `from-environment: ${environment.mode} is the target itself`);
  const healthCheckUrl = healthCheckUrlOf(inputs.healthCheckUrl, environment);
  run.target = target;
  maskAll(run);
  recorder.set({ changed: 'false' });
  const before = await deployedPackage(early, target);
  recorder.set({ 'previous-package-id': before?.id ?? '' });
  if (before) await checkSettings({ run, session: early, target }, before);
  session.succeed(
    `${app.appId} ${environment.mode} is ${environment.status}, with ${before ? formatPackage(before) : 'no package'}`,
  );
  return { target, environments, before, healthCheckUrl };
}

/** Checks the settings as far as no new package can change them. @throws StageError */
async function checkSettings(context: DeployStageContext, before: Package): Promise<void> {
  const { settings, source } = context.run.inputs;
  if (settings.length === 0) return;
  const staysSame = source.kind === 'package' && isSameId(source.packageId, before.id);
  const { problems } = await readSettingsChange(context);
  const error = settingsError(problems.filter(({ dependsOnPackage }) => staysSame || !dependsOnPackage));
  if (error) throw error;
}

/** A path is one of the app on the environment. */
function healthCheckUrlOf(given: string | undefined, { mode, url }: Environment): URL | undefined {
  if (given === undefined) return undefined;
  const found = URL.parse(given, url || undefined);
  if (found && isCallable(found)) return found;
  const why = url ? 'is not an https URL' : 'Mendix does not report';
  throw new StageError(
    'INVALID_INPUT',
    `health-check-url: ${given} needs the URL of ${mode}, which ${why}; give a whole https URL`,
  );
}

/** Records what each stage would do. Only reads are sent. */
async function showDeploy(run: DeployRun, { target, environments, ...known }: DeployTarget): Promise<void> {
  const { stages, inputs, recorder } = run;
  const limitMs = packageLimitMs[inputs.source.kind];
  const facts = await stages.run('package', limitMs, async (session) => {
    const candidate = await findPackage(session, { target, environments, inputs });
    const found = candidate.kind === 'existing' ? candidate.found : undefined;
    session.succeed(found ? `${formatPackage(found)}, ${candidate.how}` : `would be ${candidate.how}`);
    recorder.set({ 'package-id': found?.id ?? '', 'model-version': found?.version ?? '' });
    const state = await readState(session, target);
    const settings = inputs.settings.length > 0 ? await readSettingsChange({ run, session, target }) : undefined;
    return { ...factsOf(run, found, known), ...state, settings };
  });
  const failure = showStages(run, facts);
  recorder.set({
    changed: String(changesAhead(facts)),
    downtime: facts.environment.status === 'Running' ? '0' : '',
  });
  if (failure) throw failure;
}

async function deployTo(run: DeployRun, { target, environments, ...known }: DeployTarget): Promise<void> {
  const { stages, inputs, recorder } = run;
  const found = await stages.run('package', packageLimitMs[inputs.source.kind], async (session) => {
    const ensured = await ensurePackage(session, { target, environments, inputs });
    session.succeed(`${formatPackage(ensured.found)}, ${ensured.how}`);
    return ensured.found;
  });
  recorder.set({ 'package-id': found.id, 'model-version': found.version });
  const facts: DeployFacts = {
    ...factsOf(run, found, known),
    ...{ environment: target.environment, deployed: known.before, settings: undefined },
  };
  try {
    await runStages({ run, target }, facts);
  } catch (error) {
    run.rollback = await rollBack({ run, target }, facts, error);
    throw error;
  }
  recorder.set({ downtime: run.downtime.format(inputs.start ? 'running' : 'stopped') });
}

const factsOf = (
  { inputs }: DeployRun,
  wanted: Package | undefined,
  { before, healthCheckUrl }: Pick<DeployTarget, 'before' | 'healthCheckUrl'>,
): Omit<DeployFacts, 'environment' | 'deployed' | 'settings'> => ({
  wanted: {
    backup: inputs.backup,
    start: inputs.start,
    hasSettings: inputs.settings.length > 0,
    dryRun: inputs.dryRun,
    healthCheckUrl,
  },
  package: wanted,
  ...{ before, startDue: false, stopsFirst: false },
});

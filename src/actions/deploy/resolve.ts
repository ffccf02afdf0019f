import {
  type CloudSession,
  type Environment,
  type EnvironmentRef,
  findEnvironment,
  isSameId,
} from '../../cloud/apps.ts';
import { deployedPackage } from '../../cloud/environment.ts';
import { formatPackage, type Package } from '../../cloud/packages.ts';
import { settingsError } from '../../cloud/settings.ts';
import { StageError } from '../../lib/errors.ts';
import { isCallableLink } from '../../platform/url-rules.ts';
import { resolveTarget } from '../shared/cloud-target.ts';
import type { DeployRun, DeployStageContext } from './context.ts';
import { maskSettings, publicInputs } from './inputs.ts';
import { readSettingsChange } from './rollout.ts';

/** The target of a deploy, and the package deployed there before the run. */
export interface DeployTarget {
  readonly target: EnvironmentRef;
  /** All environments of the app. */
  readonly environments: readonly Environment[];
  /** The package on the target before the run. */
  readonly before: Package | undefined;
  readonly healthCheckUrl: URL | undefined;
  /** The environment that a start is pinned to. */
  readonly pin: Environment | undefined;
}

/** Masks the settings that might have been the address of the environment. */
function maskAll({ runner, inputs, target }: DeployRun): void {
  const { app, environment } = target ?? {};
  const known = [app?.appId, app?.name, app?.projectId, environment?.id, environment?.mode, environment?.url];
  const names = [...publicInputs(inputs), ...known.filter((each) => each !== undefined)];
  maskSettings(runner, inputs.settings, { names, known: 'environment' });
}

/** Finds the target, and what can be checked before anything is written. */
export async function resolveCloudDeploy(run: DeployRun, session: CloudSession): Promise<DeployTarget> {
  const { recorder } = run;
  // Nothing has been started yet, so an outage cannot leave anything half done.
  const early = session.failingEarly();
  const found = await findTarget(run, early).finally(() => maskAll(run));
  const { target } = found;
  const { app, environment } = target;
  recorder.set({ changed: 'false' });
  const before = await deployedPackage(early, target);
  recorder.set({ 'previous-package-id': before?.id ?? '' });
  if (before) await checkSettings({ run, session: early, target }, before);
  session.succeed(
    `${app.appId} ${environment.mode} is ${environment.status}, with ${before ? formatPackage(before) : 'no package'}`,
  );
  return { ...found, before };
}

/** Finds the environments that the inputs name, and the URL of the health check. */
async function findTarget(run: DeployRun, early: CloudSession): Promise<Omit<DeployTarget, 'before'>> {
  const { recorder, inputs } = run;
  const { target, environments } = await resolveTarget(early, inputs, ({ appId, projectId }) =>
    recorder.set({ 'app-id': appId, 'project-id': projectId }),
  );
  const { app, environment } = target;
  recorder.set({ 'environment-id': environment.id, 'environment-url': environment.url });
  const { source } = inputs;
  const from =
    source.kind === 'environment'
      ? findEnvironment(environments, app, { input: 'from-environment', wanted: source.environment })
      : undefined;
  if (from && isSameId(from.id, environment.id))
    throw new StageError('INVALID_INPUT', `from-environment: ${environment.mode} is the target itself`);
  const healthCheckUrl = checkedHealthUrl(inputs.healthCheckUrl, environment, early.baseOf('deploy-v1'));
  const pin = findPin(inputs, { target, from, environments });
  run.target = target;
  return { target, environments, healthCheckUrl, pin };
}

/** Checks the settings that do not depend on the new package. @throws StageError */
async function checkSettings(context: DeployStageContext, before: Package): Promise<void> {
  const { settings, source } = context.run.inputs;
  if (settings.length === 0) return;
  const staysSame = source.kind === 'current' || (source.kind === 'package' && isSameId(source.packageId, before.id));
  const { problems } = await readSettingsChange(context);
  const error = settingsError(problems.filter(({ dependsOnPackage }) => staysSame || !dependsOnPackage));
  if (error) throw error;
}

/** A path is one of the app on the environment. @param base that of the API that returned the URL of the app */
export function checkedHealthUrl(given: string | undefined, { mode, url }: Environment, base: string): URL | undefined {
  if (given === undefined) return undefined;
  if (!given.startsWith('/')) return new URL(given);
  const found = URL.parse(given, url || undefined);
  if (found && isCallableLink(found, base)) return found;
  const why = url ? 'is not an https URL' : 'Mendix does not report';
  throw new StageError(
    'INVALID_INPUT',
    `health-check-url: ${given} needs the URL of ${mode}, which ${why}; set a full https URL`,
  );
}

interface PinParts extends Pick<DeployTarget, 'target' | 'environments'> {
  readonly from: Environment | undefined;
}

/** The environment that a start is pinned to: the one that the input names, else the source. @throws StageError */
function findPin(
  { pinEnvironment, start }: DeployRun['inputs'],
  { target: { app, environment }, from, environments }: PinParts,
): Environment | undefined {
  if (pinEnvironment === undefined) return start ? from : undefined;
  if (pinEnvironment.toLowerCase() === 'none') return undefined;
  const pin = findEnvironment(environments, app, { input: 'pin-environment', wanted: pinEnvironment });
  const why = isSameId(pin.id, environment.id)
    ? 'is the target itself'
    : pin.status === 'Empty'
      ? 'is empty'
      : undefined;
  if (why === undefined) return pin;
  throw new StageError('INVALID_INPUT', `pin-environment: ${pin.mode} ${why}; name another environment, or \`none\``);
}

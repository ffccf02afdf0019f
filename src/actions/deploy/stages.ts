import type { Place } from '../../cloud/apps.ts';
import { failure, write } from '../../cloud/calls.ts';
import {
  lookAt,
  packageChanged,
  readEnvironment,
  readPackageOn,
  settingsChange,
  stopAndWait,
  transport,
} from '../../cloud/environment.ts';
import { type Environment, isStale, type Package, showPackage } from '../../cloud/fields.ts';
import { takeSnapshot } from '../../cloud/snapshots.ts';
import { startAndWait } from '../../cloud/start.ts';
import { until } from '../../cloud/until.ts';
import { minutes, type Stage, StageError } from '../../pipeline/stages.ts';
import { check } from '../../platform/health-check.ts';
import type { DeployRun } from './context.ts';
import { decideDeploy } from './decide.ts';
import { lookAtSettings } from './look.ts';

/** A package, and the environment that it goes to. */
export interface Delivery {
  readonly place: Place;
  readonly found: Package;
  /** The package that was there before the run. */
  readonly before: Package | undefined;
  /** What the stage `check` asks. */
  readonly checkUrl: URL | undefined;
}

/** Brings a package to an environment, with the settings that are wanted, and has it run. */
export async function bring(run: DeployRun, delivery: Delivery): Promise<void> {
  const { stages, plan } = run;
  const { inputs } = plan;
  const { place, checkUrl } = delivery;
  if (inputs.backup) await stages.run('backup', minutes(120), (stage) => makeBackup(run, stage, delivery));
  else stages.skip('backup', '`backup` is false');
  const isBrought = await stages.run('transport', minutes(10), (stage) => bringPackage(run, stage, delivery));
  let needsStart = isBrought;
  if (inputs.settings.length === 0) stages.skip('settings', 'none is given');
  else if (await stages.run('settings', minutes(10), (stage) => bringSettings(run, stage, place))) needsStart = true;
  // Where the transport wanted the app down, it is.
  if (!stages.list.some(({ name }) => name === 'stop'))
    if (await stages.run('stop', minutes(10), (stage) => stopWhereNeeded(run, stage, { ...delivery, needsStart })))
      needsStart = true;
  if (inputs.start)
    await stages.run('start', minutes(30), (stage) => startApp(run, stage, { ...delivery, needsStart }));
  else stages.skip('start', '`start` is false');
  await stages.run('verify', minutes(10), (stage) => verify(run, stage, delivery));
  if (checkUrl === undefined) stages.skip('check', 'no `check-url` is given');
  else await stages.run('check', minutes(10), (stage) => check(run.cloud, stage, checkUrl));
}

/** Makes a snapshot before anything is changed: none where nothing is to be changed, or nothing is there. */
async function makeBackup(run: DeployRun, stage: Stage, { place, found }: Delivery): Promise<void> {
  const { cloud, plan, outputs } = run;
  const situation = await lookAt(cloud, stage, place);
  if (situation.environment.status === 'Empty') return stage.skip('the environment is Empty');
  const { start: wantsStart, settings: wanted } = plan.inputs;
  const isThere = situation.packageOn?.id === found.id;
  // Which settings there are is known of the package that is there.
  const settings = isThere && wanted.length > 0 ? await lookAtSettings(run, stage, place) : undefined;
  const needsStart = settings?.needsStart ?? false;
  const { transports, stops, starts } = decideDeploy(situation, { packageId: found.id, start: wantsStart, needsStart });
  const isMistake = settings !== undefined && settings.unknown.length > 0;
  if (isMistake) return stage.skip('the stage `settings` will fail');
  if (!(transports || needsStart || stops || starts)) return stage.skip('nothing else is to be done');
  const comment = `Before ${showPackage(found)}`;
  const taken = await takeSnapshot(cloud, stage, { place, comment, mark: plan.mark });
  outputs['snapshot-id'] = taken.id;
  stage.tell(`${taken.id}${taken.isReused ? ', made before by this run' : ''}`);
}

/** @returns whether the package was brought */
async function bringPackage(run: DeployRun, stage: Stage, { place, found, before }: Delivery): Promise<boolean> {
  const { environment, packageOn } = await lookAt(run.cloud, stage, place);
  if (packageOn?.id === found.id) {
    stage.skip('the package is on the environment');
    return false;
  }
  if (packageOn?.id !== before?.id) throw packageChanged(packageOn?.id);
  const stopFirst = (): Promise<void> => run.stages.run('stop', minutes(10), (inner) => stopApp(run, inner, place));
  // Once the package is there, the version alone tells that the app still runs the one before: a run after one that was cut off must see it.
  if (environment.status === 'Running' && !isStale(environment, found)) await stopFirst();
  await transport(run.cloud, stage, { place, packageId: found.id, before: before?.id, stopFirst });
  stage.tell(showPackage(found));
  return true;
}

/** @returns whether a start has to bring something into effect */
async function bringSettings(run: DeployRun, stage: Stage, place: Place): Promise<boolean> {
  const settings = await lookAtSettings(run, stage, place);
  const { change, needsStart, count, unknown } = settings;
  if (unknown.length > 0)
    throw new StageError(
      'SETTING_NOT_FOUND',
      `${unknown.join(' ')}\nThe API can change only settings that are there. Add it in the Mendix portal.`,
    );
  if (change === undefined) {
    stage.skip(
      needsStart ? 'every value is as wanted, and in effect after the next start' : 'every value is as wanted',
    );
    return needsStart;
  }
  const look = async (): Promise<true | undefined> =>
    (await lookAtSettings(run, stage, place)).change === undefined ? true : undefined;
  const sent = await write(run.cloud, stage, settingsChange(place, change), look);
  if ('response' in sent) {
    if (!sent.response.ok) throw await failure(run.cloud, sent.response);
    stage.note('', 'the platform took the settings, and does not show them yet');
    await until(run.cloud, stage, look);
  }
  stage.tell(`${count} changed`);
  return true;
}

interface RestartPlan extends Delivery {
  /** Whether something was changed that only a start brings into effect. */
  readonly needsStart: boolean;
}

/** @returns whether the app was stopped */
async function stopWhereNeeded(
  run: DeployRun,
  stage: Stage,
  { place, found, needsStart }: RestartPlan,
): Promise<boolean> {
  const situation = await lookAt(run.cloud, stage, place);
  if (situation.packageOn?.id !== found.id) throw packageChanged(situation.packageOn?.id);
  const { stops } = decideDeploy(situation, { packageId: found.id, start: run.plan.inputs.start, needsStart });
  if (stops) await stopApp(run, stage, place);
  else stage.skip(`the app is ${situation.environment.status}`);
  return stops;
}

/** Stops the app, and counts the time that it is down. */
export async function stopApp({ cloud, downtime }: DeployRun, stage: Stage, place: Place): Promise<void> {
  downtime.stopped(await stopAndWait(cloud, stage, place));
  stage.tell('the app is down');
}

async function startApp(run: DeployRun, stage: Stage, { place, found, needsStart }: RestartPlan): Promise<void> {
  const { cloud, plan, downtime } = run;
  const { environment, packageOn } = await lookAt(cloud, stage, place);
  if (packageOn?.id !== found.id) throw packageChanged(packageOn?.id);
  if (environment.status === 'Running' && !needsStart) return stage.skip('the app runs as wanted');
  const { syncDatabase } = plan.inputs;
  await startAndWait(cloud, stage, { place, syncDatabase, version: needsStart ? found.version : undefined });
  downtime.running();
  stage.tell(`${found.version || found.name} runs`);
}

/** Nobody else has deployed meanwhile, and the app runs where it is to run. */
async function verify({ cloud, plan }: DeployRun, stage: Stage, { place, found }: Delivery): Promise<void> {
  const on = await readPackageOn(cloud, stage, place);
  if (on?.id !== found.id) throw packageChanged(on?.id);
  const isAsWanted = ({ status }: Environment): boolean => !plan.inputs.start || status === 'Running';
  const { status } = await until(cloud, stage, async () => {
    const environment = await readEnvironment(cloud, stage, place);
    stage.note('', `the app is ${environment.status}`);
    return isAsWanted(environment) ? environment : undefined;
  });
  stage.tell(`${status}, with ${showPackage(on)}`);
}

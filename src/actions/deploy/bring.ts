import { failure, write } from '../../cloud/calls.ts';
import {
  changed,
  readEnvironment,
  readPackageOn,
  settingsChange,
  start,
  stop,
  transport,
  until,
} from '../../cloud/environment.ts';
import { type Environment, type Package, showPackage } from '../../cloud/fields.ts';
import type { Place } from '../../cloud/resolve.ts';
import { takeSnapshot } from '../../cloud/snapshot.ts';
import { minutes, type Stage, StageError } from '../../cloud/stages.ts';
import { check } from './check.ts';
import { decide } from './decide.ts';
import { lookAt, lookAtSettings } from './look.ts';
import type { Run } from './run.ts';

/** A package, and the environment that it goes to. */
export interface Bringing {
  readonly place: Place;
  readonly found: Package;
  /** The package that was there before the run. */
  readonly before: Package | undefined;
}

/** Brings a package to an environment, with the settings that are wanted, and has it run. */
export async function bring(run: Run, bringing: Bringing): Promise<void> {
  const { stages, plan, outputs } = run;
  const { inputs } = plan;
  const { place } = bringing;
  if (inputs.backup) await stages.run('backup', minutes(120), (stage) => backup(run, stage, bringing));
  else stages.skip('backup', '`backup` is false');
  const isBrought = await stages.run('transport', minutes(10), (stage) => bringPackage(run, stage, bringing));
  let isAnew = isBrought;
  if (inputs.settings.length === 0) stages.skip('settings', 'none is given');
  else if (await stages.run('settings', minutes(10), (stage) => bringSettings(run, stage, place))) isAnew = true;
  // Where the transport wanted the app down, it is.
  if (!stages.list.some(({ name }) => name === 'stop'))
    if (await stages.run('stop', minutes(10), (stage) => stopWhereNeeded(run, stage, { ...bringing, isAnew })))
      isAnew = true;
  if (inputs.start) await stages.run('start', minutes(30), (stage) => startApp(run, stage, { ...bringing, isAnew }));
  else stages.skip('start', '`start` is false');
  await stages.run('verify', minutes(10), (stage) => verify(run, stage, bringing));
  if (inputs.checkUrl === undefined) return stages.skip('check', 'no `check-url` is given');
  const url = new URL(inputs.checkUrl, outputs['environment-url'] || undefined);
  await stages.run('check', minutes(10), (stage) => check(run.cloud, stage, url));
}

/** Makes a snapshot before anything is changed: none where nothing is to be changed, or nothing is there. */
async function backup(run: Run, stage: Stage, { place, found }: Bringing): Promise<void> {
  const { cloud, plan, outputs } = run;
  const situation = await lookAt(cloud, stage, place);
  if (situation.environment.status === 'Empty') return stage.skip('the environment is Empty');
  const { start: wantsStart, settings: wanted } = plan.inputs;
  const isThere = situation.packageOn?.id === found.id;
  // Which settings there are is known of the package that is there.
  const settings = isThere && wanted.length > 0 ? await lookAtSettings(run, stage, place) : undefined;
  const isAnew = settings?.change !== undefined || settings?.needsRestart === true;
  const { transports, stops, starts } = decide(situation, { packageId: found.id, start: wantsStart, isAnew });
  const isMistake = settings !== undefined && settings.unknown.length > 0;
  if (isMistake || !(transports || isAnew || stops || starts)) return stage.skip('nothing else is to be done');
  const comment = `Before ${showPackage(found)}`;
  const taken = await takeSnapshot(cloud, stage, { place, comment, mark: plan.mark });
  outputs['snapshot-id'] = taken.id;
  stage.tell(`${taken.id}${taken.isReused ? ', made before by this run' : ''}`);
}

/** @returns whether the package was brought */
async function bringPackage(run: Run, stage: Stage, { place, found, before }: Bringing): Promise<boolean> {
  const on = await readPackageOn(run.cloud, stage, place);
  if (on?.id === found.id) {
    stage.skip('the package is on the environment');
    return false;
  }
  if (on?.id !== before?.id) throw changed(on?.id);
  const stopFirst = (): Promise<void> => run.stages.run('stop', minutes(10), (inner) => stopApp(run, inner, place));
  await transport(run.cloud, stage, { place, packageId: found.id, before: before?.id, stopFirst });
  stage.tell(showPackage(found));
  return true;
}

/** @returns whether a start has to bring something into effect */
async function bringSettings(run: Run, stage: Stage, place: Place): Promise<boolean> {
  const settings = await lookAtSettings(run, stage, place);
  const { change, needsRestart, count, unknown } = settings;
  if (unknown.length > 0)
    throw new StageError(
      'SETTING_NOT_FOUND',
      `${unknown.join(' ')}\nThe API can set what the package on the environment has, and cannot add more.`,
    );
  if (change === undefined) {
    stage.skip(
      needsRestart ? 'every value is as wanted, and in effect after the next start' : 'every value is as wanted',
    );
    return needsRestart;
  }
  const look = async (): Promise<true | undefined> =>
    (await lookAtSettings(run, stage, place)).change === undefined ? true : undefined;
  const sent = await write(run.cloud, stage, settingsChange(place, change), look);
  if ('response' in sent && !sent.response.ok) throw await failure(run.cloud, sent.response);
  stage.tell(`${count} changed`);
  return true;
}

interface Stopping extends Bringing {
  /** Whether something was changed that only a start brings into effect. */
  readonly isAnew: boolean;
}

/** @returns whether the app was stopped */
async function stopWhereNeeded(run: Run, stage: Stage, { place, found, isAnew }: Stopping): Promise<boolean> {
  const situation = await lookAt(run.cloud, stage, place);
  if (situation.packageOn?.id !== found.id) throw changed(situation.packageOn?.id);
  const { stops } = decide(situation, { packageId: found.id, start: run.plan.inputs.start, isAnew });
  if (stops) await stopApp(run, stage, place);
  else stage.skip(`the app is ${situation.environment.status}`);
  return stops;
}

/** Stops the app, and counts the time that it is down. */
export async function stopApp({ cloud, downtime }: Run, stage: Stage, place: Place): Promise<void> {
  const began = cloud.client.clock.now();
  await stop(cloud, stage, place);
  downtime.stopped(began);
  stage.tell('the app is down');
}

async function startApp(run: Run, stage: Stage, { place, found, isAnew }: Stopping): Promise<void> {
  const { cloud, plan, downtime } = run;
  const { environment, packageOn } = await lookAt(cloud, stage, place);
  if (packageOn?.id !== found.id) throw changed(packageOn?.id);
  if (environment.status === 'Running' && !isAnew) return stage.skip('the app runs as wanted');
  const { syncDatabase } = plan.inputs;
  await start(cloud, stage, { place, syncDatabase, version: isAnew ? found.version : undefined });
  downtime.running();
  stage.tell(`${found.version || found.name} runs`);
}

/** Nobody else has deployed meanwhile, and the app runs where it is to run. */
async function verify({ cloud, plan }: Run, stage: Stage, { place, found }: Bringing): Promise<void> {
  const on = await readPackageOn(cloud, stage, place);
  if (on?.id !== found.id) throw changed(on?.id);
  const isAsWanted = ({ status }: Environment): boolean => !plan.inputs.start || status === 'Running';
  const { status } = await until(cloud, stage, async () => {
    const environment = await readEnvironment(cloud, stage, place);
    stage.note('', `the app is ${environment.status}`);
    return isAsWanted(environment) ? environment : undefined;
  });
  stage.tell(`${status}, with ${showPackage(on)}`);
}

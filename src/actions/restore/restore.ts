import { findEnvironment, type Place } from '../../cloud/apps.ts';
import type { Cloud } from '../../cloud/calls.ts';
import { readEnvironment, stopAndWait } from '../../cloud/environment.ts';
import {
  awaitRestore,
  beginRestore,
  findSource,
  type RestorePlan,
  type RestoreProgress,
} from '../../cloud/restores.ts';
import type { Snapshot } from '../../cloud/snapshots.ts';
import { startAndWait } from '../../cloud/start.ts';
import { minutes, type Stage, StageError, type Stages } from '../../pipeline/stages.ts';
import type { CloudPlan } from '../shared/cloud-plan.ts';
import { resolvePlace } from '../shared/resolve-place.ts';
import type { RestoreInputs } from './inputs.ts';
import type { RestoreOutputs } from './outputs.ts';

/** A restore under way: what it uses, and what it has come to know. */
export interface RestoreRun {
  readonly plan: CloudPlan<RestoreInputs>;
  readonly cloud: Cloud;
  readonly stages: Stages<'resolve' | 'stop' | 'restore' | 'start'>;
  /** All that is known so far, whatever the end. */
  readonly outputs: RestoreOutputs;
  /** The environment whose data is replaced. */
  target: Place | undefined;
  progress: RestoreProgress;
}

/** Puts the data of a snapshot on an environment, which is stopped for it, and has the app run again. */
export async function runRestore(run: RestoreRun): Promise<void> {
  const { stages, plan } = run;
  const { target, snapshot } = await stages.run('resolve', minutes(10), (stage) => resolve(run, stage));
  await stages.run('stop', minutes(10), (stage) => stopTarget(run, stage, target));
  // Large environments take hours: the run has a limit, and this stage has none of its own.
  await stages.run('restore', Number.POSITIVE_INFINITY, (stage) => restoreData(run, stage, { target, snapshot }));
  if (plan.inputs.start) await stages.run('start', minutes(30), (stage) => startTarget(run, stage, target));
  else stages.skip('start', '`start` is false');
  stages.finish();
}

interface RestoreSource {
  readonly target: Place;
  readonly snapshot: Snapshot;
}

/** Checks all that can be checked before anything is stopped. */
async function resolve(run: RestoreRun, stage: Stage): Promise<RestoreSource> {
  const { plan, outputs } = run;
  const { inputs } = plan;
  const cloud = { ...run.cloud, patience: 'retries' } as const;
  const { place: target, environments } = await resolvePlace(cloud, stage, inputs);
  run.target = target;
  const { app, environment } = target;
  if (inputs.confirm !== environment.mode)
    throw new StageError(
      'INVALID_INPUT',
      `confirm: "${inputs.confirm}" is not "${environment.mode}", the Mode of the environment whose data would be replaced; upper and lower case count`,
    );
  if (environment.status === 'Empty' && inputs.start)
    throw new StageError(
      'INVALID_INPUT',
      `start: no package is on ${environment.mode}, so that nothing could be started; give \`start: false\`, or deploy first`,
    );
  const from = inputs.fromEnvironment;
  const source = from === undefined ? environment : findEnvironment(environments, app, from);
  const snapshot = await findSource(cloud, stage, { app, environment: source }, inputs.snapshot);
  outputs['snapshot-id'] = snapshot.id;
  stage.tell(
    `${snapshot.id} of ${source.mode}, made at ${snapshot.createdAt}, goes to ${app.appId} ${environment.mode}`,
  );
  return { target, snapshot };
}

async function stopTarget({ cloud }: RestoreRun, stage: Stage, target: Place): Promise<void> {
  const { status } = await readEnvironment(cloud, stage, target);
  if (status === 'Stopped' || status === 'Empty') return stage.skip(`the app is ${status}`);
  await stopAndWait(cloud, stage, target);
  stage.tell('the app is down');
}

async function restoreData(run: RestoreRun, stage: Stage, { target, snapshot }: RestoreSource): Promise<void> {
  const { cloud, plan, outputs } = run;
  const wanted: RestorePlan = {
    target,
    snapshotId: snapshot.id,
    databaseOnly: plan.inputs.databaseOnly,
    onProgress: (progress) => {
      run.progress = progress;
    },
  };
  const id = await beginRestore(cloud, stage, wanted);
  outputs['restore-id'] = id;
  await awaitRestore(cloud, stage, wanted, id);
  stage.tell(`${id}, ${plan.inputs.databaseOnly ? 'the database alone' : 'database and files'}`);
}

async function startTarget({ cloud }: RestoreRun, stage: Stage, target: Place): Promise<void> {
  // The data may be of another version of the app.
  await startAndWait(cloud, stage, { place: target, syncDatabase: true, version: undefined });
  stage.tell('the app runs');
}

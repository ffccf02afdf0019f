import type { CloudApi, CloudSession, EnvironmentRef } from '../../cloud/apps.ts';
import { readEnvironment, stopAndWait } from '../../cloud/environment.ts';
import { awaitRestore, findSnapshot, type RestoreProgress, startRestore } from '../../cloud/restores.ts';
import type { Snapshot } from '../../cloud/snapshots.ts';
import { startAndWait } from '../../cloud/start.ts';
import { StageError } from '../../lib/errors.ts';
import { minutes } from '../../pipeline/stages.ts';
import { findFromEnvironment, resolveTarget } from '../shared/cloud-target.ts';
import type { StagedRun } from '../shared/staged-action.ts';
import type { RestoreInputs } from './inputs.ts';

type StageName = 'resolve' | 'stop' | 'restore' | 'start';

/** The outputs of its own; action.yml says what each means, and a test compares the two. */
export const restoreOutputs = ['snapshot-id', 'restore-id'] as const;

/** What a restore finds out on its way. */
export interface RestoreState {
  /** The environment whose data is replaced. */
  target: EnvironmentRef | undefined;
  progress: RestoreProgress;
}

/** A restore under way. */
export type RestoreRun = StagedRun<RestoreInputs, CloudApi, StageName, (typeof restoreOutputs)[number]> & RestoreState;

/** Restores the data of a snapshot to an environment, which is stopped for it, and starts the app again. */
export async function runRestore(run: RestoreRun): Promise<void> {
  const { stages, inputs } = run;
  const { target, snapshot } = await stages.run('resolve', minutes(10), (session) => resolve(run, session));
  await stages.run('stop', minutes(10), (session) => stopTarget(session, target));
  // Large environments take hours: the run has a limit, and this stage has none of its own.
  const noLimit = Number.POSITIVE_INFINITY;
  await stages.run('restore', noLimit, (session) => restoreData(run, session, { target, snapshot }));
  if (inputs.start) await stages.run('start', minutes(30), (session) => startTarget(session, target));
  else stages.skip('start', '`start` is false');
  stages.finish();
}

interface RestoreSource {
  readonly target: EnvironmentRef;
  readonly snapshot: Snapshot;
}

/** Checks all that can be checked before anything is stopped. */
async function resolve(run: RestoreRun, session: CloudSession): Promise<RestoreSource> {
  const { inputs, recorder } = run;
  const early = session.failingEarly();
  const { target, environments } = await resolveTarget(early, inputs);
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
      `start: no package is deployed on ${environment.mode}, so nothing could be started; give \`start: false\`, or deploy first`,
    );
  const from = inputs.fromEnvironment;
  const source = from === undefined ? environment : findFromEnvironment(environments, app, from);
  const snapshot = await findSnapshot(early, { app, environment: source }, inputs.snapshot);
  recorder.set({ 'snapshot-id': snapshot.id });
  session.succeed(
    `${snapshot.id} of ${source.mode}, created at ${snapshot.createdAt}, for ${app.appId} ${environment.mode}`,
  );
  return { target, snapshot };
}

async function stopTarget(session: CloudSession, target: EnvironmentRef): Promise<void> {
  const { status } = await readEnvironment(session, target);
  if (status === 'Stopped' || status === 'Empty') return session.skip(`the app is ${status}`);
  await stopAndWait(session, target);
  session.succeed('the app is stopped');
}

async function restoreData(run: RestoreRun, session: CloudSession, { target, snapshot }: RestoreSource): Promise<void> {
  const { databaseOnly } = run.inputs;
  const wanted = {
    ...{ target, snapshotId: snapshot.id, databaseOnly },
    onProgress: (progress: RestoreProgress) => {
      run.progress = progress;
    },
  };
  const id = await startRestore(session, wanted);
  run.recorder.set({ 'restore-id': id });
  await awaitRestore(session, wanted, id);
  session.succeed(`${id}, ${databaseOnly ? 'only the database' : 'database and files'}`);
}

async function startTarget(session: CloudSession, target: EnvironmentRef): Promise<void> {
  // The data may be of another version of the app.
  await startAndWait(session, target, { syncDatabase: true, version: undefined });
  session.succeed('the app runs');
}

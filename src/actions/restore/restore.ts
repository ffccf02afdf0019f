import type { CloudApi, CloudSession, Environment, EnvironmentRef } from '../../cloud/apps.ts';
import { deployedPackage, readEnvironment, stopAndWait } from '../../cloud/environment.ts';
import { awaitRestore, findSnapshot, type RestoreProgress, startRestore } from '../../cloud/restores.ts';
import { completeNewSnapshot, type Snapshot } from '../../cloud/snapshots.ts';
import { startAndWait } from '../../cloud/start.ts';
import { StageError } from '../../lib/errors.ts';
import { oneLine } from '../../lib/escape.ts';
import { isNewerVersion } from '../../lib/version.ts';
import { minutes } from '../../pipeline/stages.ts';
import { findNamed, resolveTarget } from '../shared/cloud-target.ts';
import { runMarker, type StagedRun, type StageTable } from '../shared/staged-action.ts';
import type { RestoreInputs } from './inputs.ts';

/** The stages, in their order. */
export const restoreStages = {
  resolve: {
    about:
      'finds the app, the environments and the snapshot, and checks that the snapshot is completed. Nothing is changed yet',
    limitMs: minutes(10),
  },
  backup: {
    about: 'creates a snapshot of the environment',
    limitMs: minutes(120),
    skippedIf: '`backup` is `false`',
  },
  stop: { about: 'stops the app', limitMs: minutes(10), skippedIf: 'the app is not running' },
  restore: {
    about: 'replaces the data, and waits until that is complete',
    // Large environments take hours: the run has a limit, and this stage has none of its own.
    limitMs: Number.POSITIVE_INFINITY,
  },
  start: {
    about: 'starts the app, which adapts the database to its model, and waits until it is running',
    limitMs: minutes(30),
    skippedIf: '`start` is `false`',
  },
} as const satisfies StageTable;

/** Its own outputs; action.yml says what each means, and a test compares the two. */
export const restoreOutputs = ['snapshot-id', 'restore-id', 'backup-snapshot-id'] as const;

/** What a restore finds out on its way. */
export interface RestoreState {
  /** The environment whose data is replaced. */
  target: EnvironmentRef | undefined;
  progress: RestoreProgress;
}

/** A restore under way. */
type RestoreRun = StagedRun<RestoreInputs, CloudApi, keyof typeof restoreStages, (typeof restoreOutputs)[number]> &
  RestoreState;

/** Restores the data of a snapshot to an environment, which is stopped for it, and starts the app again. */
export async function runRestore(run: RestoreRun): Promise<void> {
  const { stages, inputs } = run;
  const source = await stages.run('resolve', (session) => resolve(run, session));
  const { target } = source;
  if (inputs.dryRun) showPlan(run, source);
  else {
    if (inputs.backup) await stages.run('backup', (session) => backUpTarget(run, session, source));
    else stages.skip('backup', '`backup` is false');
    await stages.run('stop', (session) => stopTarget(session, target));
    await stages.run('restore', (session) => restoreData(run, session, source));
    if (inputs.start) await stages.run('start', (session) => startTarget(session, target));
    else stages.skip('start', '`start` is false');
  }
  stages.finish();
}

/** Records what each stage would do. */
function showPlan({ stages, inputs }: RestoreRun, { target, snapshot }: RestoreSource): void {
  const { mode, status } = target.environment;
  const isDown = status === 'Stopped';
  stages.skip('backup', inputs.backup ? `would create a snapshot of ${mode}` : '`backup` is false');
  stages.skip('stop', isDown ? 'the app is stopped' : 'would stop the app');
  stages.skip('restore', `would replace the data of ${mode} with snapshot ${snapshot.id}`);
  stages.skip('start', inputs.start ? 'would start the app' : '`start` is false');
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
  checkTarget(environment, inputs.confirm);
  const from = inputs.fromEnvironment;
  const source =
    from === undefined ? environment : findNamed(environments, app, { input: 'from-environment', wanted: from });
  const snapshot = await findSnapshot(
    early,
    { app, environment: source },
    { wanted: inputs.snapshot, maxAgeMs: inputs.maxAgeMs, ignored: backupMarker(run) },
  );
  recorder.set({ 'snapshot-id': snapshot.id });
  await warnOfOlderPackage(run, early, { target, snapshot });
  session.succeed(
    `${snapshot.id} of ${source.mode}, created at ${snapshot.createdAt}, for ${app.appId} ${environment.mode}`,
  );
  return { target, snapshot };
}

/** @throws StageError INVALID_INPUT if the data of an environment cannot be replaced, or is not meant to */
function checkTarget({ mode, status }: Environment, confirm: string): void {
  if (confirm !== mode)
    throw new StageError(
      'INVALID_INPUT',
      `confirm: "${confirm}" is not "${mode}", the name of the environment whose data would be replaced; upper and lower case count`,
    );
  if (status === 'Empty')
    throw new StageError(
      'INVALID_INPUT',
      `environment: ${mode} is empty, and data can be restored only where an app was deployed once; deploy to it first`,
    );
}

/** An older app may not start with the data of a newer one. */
async function warnOfOlderPackage(
  { runner }: RestoreRun,
  session: CloudSession,
  { target, snapshot }: RestoreSource,
): Promise<void> {
  const { mode } = target.environment;
  const version = (await deployedPackage(session, target))?.version ?? '';
  if (isNewerVersion(snapshot.modelVersion, version))
    runner.warning(
      `The snapshot is of version ${oneLine(snapshot.modelVersion)}, and the package on ${mode} has the older version ${oneLine(version)}: the app may not start with this data.`,
    );
}

/** The end of the comment of a snapshot that a restore of this run created. */
const backupMarker = ({ runner }: RestoreRun): string => runMarker(runner.env).replace(/\]$/, ' restore]');

/** Creates a snapshot of the data that will be replaced: a new one each time, as the data may have changed since the last. */
async function backUpTarget(
  run: RestoreRun,
  session: CloudSession,
  { target, snapshot }: RestoreSource,
): Promise<void> {
  const comment = `Before a restore of ${snapshot.id}`;
  const { id } = await completeNewSnapshot(session, { target, comment, marker: backupMarker(run) });
  run.recorder.set({ 'backup-snapshot-id': id });
  session.succeed(id);
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
    target,
    snapshotId: snapshot.id,
    databaseOnly,
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

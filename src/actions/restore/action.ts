import { type CloudSession, type Environment, type EnvironmentRef, findEnvironment } from '../../cloud/apps.ts';
import { deployedPackage, readEnvironment, stopAndWait } from '../../cloud/environment.ts';
import { awaitRestore, findSnapshot, type RestoreProgress, startRestore } from '../../cloud/restores.ts';
import { completeNewSnapshot, type Snapshot } from '../../cloud/snapshots.ts';
import { startAndWait } from '../../cloud/start.ts';
import { StageError } from '../../lib/errors.ts';
import { oneLine } from '../../lib/escape.ts';
import { isNewerVersion } from '../../lib/version.ts';
import { readAppState, retryAdvice, unknownState } from '../shared/after-failure.ts';
import { planCloud, resolveTarget } from '../shared/cloud-target.ts';
import { defineStagedAction, runMarker } from '../shared/staged-action.ts';
import {
  type RestoreRun,
  type RestoreState,
  readRestoreInputs,
  restoreDefaults,
  restoreOutputs,
  restoreStages,
} from './context.ts';

/** Restores the data of a snapshot to an environment of Mendix Cloud. */
export const restoreAction = defineStagedAction({
  name: 'Restore',
  outputs: restoreOutputs,
  apis: ['deploy-v1', 'backups-v2'],
  stages: restoreStages,
  defaults: restoreDefaults,
  otherNames: {
    file: 'snapshot',
    'snapshot-id': 'snapshot',
    id: 'snapshot',
    'source-environment': 'from-environment',
    source: 'from-environment',
    target: 'environment',
    snapshots: 'snapshot',
  },
  plan: (context) => planCloud(context, readRestoreInputs(context.reader, context.runner)),
  initialState: (): RestoreState => ({ target: undefined, progress: 'not started' }),
  work: runRestore,
  failureContext: async (run, error) => {
    const { target, progress } = run;
    if (target === undefined) return { state: '', advice: [retryAdvice(error)] };
    const state = (await readAppState(run, target))?.text ?? unknownState;
    const backup = run.recorder.get('backup-snapshot-id');
    const before = backup ? [`Snapshot ${backup} of the target was created before; to go back, restore it.`] : [];
    const unchanged = `The data is unchanged: no restore has started. ${retryAdvice(error)}`;
    const advice = progress === 'not started' ? [unchanged] : nextSteps[progress];
    return { state, advice: [...advice, ...before] };
  },
  summary: ({ inputs, recorder, target }) => {
    const { app, environment, fromEnvironment, start, dryRun } = inputs;
    const id = recorder.get('snapshot-id');
    const done = `Snapshot ${id} was restored, and the app ${start ? 'is running' : 'is stopped'}.`;
    return {
      title: `Restore ${app} ${environment}${fromEnvironment === undefined ? '' : ` from ${fromEnvironment}`}`,
      text: dryRun ? `Dry run: nothing was changed. Snapshot ${id} would be restored.` : done,
      link: target?.environment.url ?? '',
    };
  },
});

/** What to do, by how far the restore has come. */
const nextSteps: Readonly<Record<Exclude<RestoreProgress, 'not started'>, readonly string[]>> = {
  unknown: [
    'It is UNKNOWN whether the restore started (no usable response), so it is not sent again.',
    '1. Look at Environments > Backups in the Mendix portal.',
    '2. If a restore is running, wait until it ends, then start the app.',
    '3. If not, re-run this job.',
  ],
  running: [
    'The restore has started and continues without this step. Wait for its end under Environments > Backups in the Mendix portal, then start the app. Do not re-run this job, which would restore again.',
  ],
  failed: ['The data may be incomplete, so the app was not started. Re-run this job, or restore another snapshot.'],
  done: [
    'The data was restored, but the app did not start. Start it in the Mendix portal; do not re-run this job, which would restore again.',
  ],
};

/** Restores the data of a snapshot to an environment, which is stopped for it, and starts the app again. */
async function runRestore(run: RestoreRun): Promise<void> {
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
}

/** Records what each stage would do. */
function showPlan({ stages, inputs }: RestoreRun, { target, snapshot }: RestoreSource): void {
  const { mode, status } = target.environment;
  stages.skip('backup', inputs.backup ? `would create a snapshot of ${mode}` : '`backup` is false');
  stages.skip('stop', status === 'Stopped' ? 'the app is stopped' : 'would stop the app');
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
    from === undefined ? environment : findEnvironment(environments, app, { input: 'from-environment', wanted: from });
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
  const onProgress = (progress: RestoreProgress): void => {
    run.progress = progress;
  };
  const wanted = { target, snapshotId: snapshot.id, databaseOnly, onProgress };
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

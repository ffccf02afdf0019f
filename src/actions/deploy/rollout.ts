import {
  currentPackage,
  packageChanged,
  readEnvironment,
  runsOldVersion,
  stopAndWait,
  transportPackage,
} from '../../cloud/environment.ts';
import { formatPackage, isSamePackage } from '../../cloud/packages.ts';
import {
  findChangedSettings,
  planSettings,
  readSettings,
  type SettingsChange,
  settingsError,
  writeSettings,
} from '../../cloud/settings.ts';
import { awaitSnapshot, ensureSnapshot } from '../../cloud/snapshots.ts';
import { awaitRunning, startAndWait } from '../../cloud/start.ts';
import { StageError } from '../../lib/errors.ts';
import { checkHealth } from '../../platform/health-check.ts';
import { runMarker } from '../shared/staged-action.ts';
import type { DeployStageContext } from './context.ts';
import { type DeployFacts, isRunning, isTransported, mayBeStale, needsStart, pinnedTo, whyRestart } from './facts.ts';

/** Creates a snapshot before anything is changed. */
export async function createBackup(
  { run, session, target }: DeployStageContext,
  facts: DeployFacts,
): Promise<undefined> {
  const comment = facts.package ? `Before ${formatPackage(facts.package)}` : 'Before a deploy';
  const { id, isReused } = await ensureSnapshot(session, { target, comment, marker: runMarker(run.runner.env) });
  await awaitSnapshot(session, target, id);
  run.recorder.set({ 'snapshot-id': id });
  session.succeed(`${id}${isReused ? ', created earlier by this run' : ''}`);
}

/** Transports the package. @returns `stop first` if the app has to be stopped before */
export async function transport(
  { session, target }: DeployStageContext,
  facts: DeployFacts,
): Promise<'stop first' | undefined> {
  const { environment, deployed, before } = facts;
  const wanted = requirePackage(facts);
  if (!isSamePackage(deployed, before)) throw packageChanged(deployed?.id);
  // After the transport, only the version shows that the app still runs the previous package, which a run after an interrupted one must notice.
  if (isRunning(facts) && !runsOldVersion(environment, wanted) && !facts.stopsFirst) return 'stop first';
  const refusal = await transportPackage(session, target, { packageId: wanted.id, before: before?.id });
  if (refusal && !facts.stopsFirst) return 'stop first';
  if (refusal) throw refusal;
  session.succeed(formatPackage(wanted));
  return undefined;
}

/** Compares the settings as they are now with those that are wanted. */
export const readSettingsChange = async ({ run, session, target }: DeployStageContext): Promise<SettingsChange> =>
  planSettings(await readSettings(session, target), run.inputs.settings);

/** Saves the wanted settings. */
export async function applySettings(context: DeployStageContext, { settings }: DeployFacts): Promise<undefined> {
  const { session, target, run } = context;
  if (settings === undefined) return;
  const problem = settingsError(settings.problems);
  if (problem) throw problem;
  const saved = await writeSettings(session, target, { first: settings, wanted: run.inputs.settings });
  run.savedSettings = saved.shown;
  if (saved.changed.length > 0)
    run.runner.warning(
      `Mendix accepted the settings, but does not show the new values of ${saved.changed.join(', ')}: it may hide or convert them.`,
    );
  session.succeed(`${settings.changed.length} changed`);
}

/** How long settings that others changed are read again, in milliseconds: a response may be stale. */
const maxStaleSettingsMs = 30_000;

/** @throws StageError SETTINGS_CHANGED if a wanted setting is not in effect */
async function verifySettings({ run, session, target }: DeployStageContext): Promise<void> {
  const ours = run.savedSettings;
  if (ours.length === 0) return;
  const state = run.inputs.start ? 'running' : 'stopped';
  let changed: readonly string[] = [];
  const check = async (): Promise<true | undefined> => {
    changed = findChangedSettings(await readSettings(session, target), ours, state);
    return changed.length === 0 ? true : undefined;
  };
  const result = (): never => {
    throw new StageError('SETTINGS_CHANGED', changed.join(' '));
  };
  await session.poll(check, { afterMs: maxStaleSettingsMs, result });
}

/** Stops the app, and counts the time that it is down. */
export async function stopApp({ run, session, target }: DeployStageContext, facts: DeployFacts): Promise<undefined> {
  if (!facts.stopsFirst && !isTransported(facts)) throw packageChanged(facts.deployed?.id);
  run.downtime.stopped(await stopAndWait(session, target));
  const isRestart = facts.restartDue && !needsStart(facts) && run.inputs.start;
  session.succeed(`the app is stopped${isRestart ? `, as ${whyRestart}` : ''}`);
}

/** Starts the app, and waits until it runs. */
export async function startApp({ run, session, target }: DeployStageContext, facts: DeployFacts): Promise<undefined> {
  const wanted = requirePackage(facts);
  if (!isTransported(facts)) throw packageChanged(facts.deployed?.id);
  const version = needsStart(facts) ? wanted.version : undefined;
  await startAndWait(session, target, { syncDatabase: run.inputs.syncDatabase, version, pin: facts.wanted.pin });
  // The app is stopped only because this run stopped it.
  const wasStopped = target.environment.status === 'Stopped';
  run.downtime.running();
  session.succeed(
    `${wanted.version || wanted.name} runs${pinnedTo(facts)}${wasStopped ? '; the app was stopped before this run' : ''}`,
  );
}

/** Verifies that nobody else has deployed in the meantime, and that the app runs if it should. */
export async function verify(context: DeployStageContext, facts: DeployFacts): Promise<undefined> {
  const { run, session, target } = context;
  const deployed = await currentPackage(session, target, mayBeStale(facts));
  if (deployed === undefined || !isSamePackage(deployed, facts.package)) throw packageChanged(deployed?.id);
  const look = run.inputs.start ? awaitRunning : readEnvironment;
  const { status } = await look(session, target);
  await verifySettings(context);
  session.succeed(`${status}, with ${formatPackage(deployed)}`);
}

/** Calls the app until it responds successfully. */
export async function checkApp({ session }: DeployStageContext, { wanted }: DeployFacts): Promise<undefined> {
  if (wanted.healthCheckUrl) await checkHealth(session, wanted.healthCheckUrl);
}

/** Every stage that runs has a package: only a dry run may go without. */
function requirePackage({ package: wanted }: DeployFacts) {
  if (wanted === undefined) throw new Error('no package is known to deploy');
  return wanted;
}

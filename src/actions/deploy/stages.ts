import { readState, runsOldVersion } from '../../cloud/environment.ts';
import { formatPackage, isSamePackage } from '../../cloud/packages.ts';
import { settingsError } from '../../cloud/settings.ts';
import { minutes } from '../../pipeline/stages.ts';
import { shownUrl } from '../../platform/url-rules.ts';
import type { ChangeStageName, DeployStageContext } from './context.ts';
import {
  type DeployFacts,
  type DeployStage,
  foresee,
  isRunning,
  isTransported,
  mayBeStale,
  needsStart,
  pinnedTo,
  whyRestart,
  willRun,
  willSkip,
} from './facts.ts';
import {
  applySettings,
  checkApp,
  createBackup,
  readSettingsChange,
  startApp,
  stopApp,
  transport,
  verify,
} from './rollout.ts';

const readEnvironmentState = ({ session, target }: DeployStageContext, facts: DeployFacts) =>
  readState(session, target, mayBeStale(facts));

const backupStage: DeployStage = {
  name: 'backup',
  about: 'creates a snapshot of the environment',
  limitMs: minutes(120),
  skippedIf:
    '`backup` is `false`, the environment is empty, there is nothing else to do, or stage `settings` will fail',
  unwanted: (wanted) => (wanted.backup ? undefined : '`backup` is false'),
  observe: async (context, facts) => {
    const state = await readEnvironmentState(context, facts);
    // Only a package that is already there has settings to compare with.
    const isThere = facts.wanted.hasSettings && isTransported({ ...facts, ...state });
    return { ...state, settings: isThere ? await readSettingsChange(context) : undefined };
  },
  plan: (facts) => {
    if (facts.environment.status === 'Empty') return willSkip('the environment is empty');
    if (facts.settings !== undefined && facts.settings.problems.length > 0)
      return willSkip('the stage `settings` will fail');
    return changesAhead(facts) ? willRun('create a snapshot') : willSkip('there is nothing else to do');
  },
  apply: createBackup,
};

const transportStage: DeployStage = {
  name: 'transport',
  about:
    'transports the package while the app runs, which keeps the downtime short. The app is stopped first if Mendix requires it, or if the running app has the same version number as the new package',
  limitMs: minutes(10),
  skippedIf: 'the package is on the environment',
  observe: readEnvironmentState,
  plan: (facts) =>
    isTransported(facts)
      ? willSkip('the package is on the environment')
      : willRun(`deploy ${facts.package ? formatPackage(facts.package) : 'the new package'}`),
  apply: transport,
  effect: (facts) => ({ deployed: facts.package, startDue: true }),
};

const settingsStage: DeployStage = {
  name: 'settings',
  about: 'saves the constants, events and custom settings that differ. All others stay as they are',
  limitMs: minutes(10),
  skippedIf: 'no settings are given, or every value is already set',
  unwanted: (wanted) => (wanted.hasSettings ? undefined : 'no settings are given'),
  observe: async (context) => {
    const settings = await readSettingsChange(context);
    context.run.savedSettings = settings.shown;
    return { settings };
  },
  plan: (facts) => {
    const { settings: change } = facts;
    if (change === undefined) return willSkip('no settings are given');
    // A dry run reads the settings of the previous package.
    const isCertain = !facts.wanted.dryRun || isSamePackage(facts.package, facts.before);
    const error = settingsError(change.problems.filter(({ dependsOnPackage }) => isCertain || !dependsOnPackage));
    if (error) return { kind: 'blocked', error };
    if (change.problems.length > 0) return willRun('change the settings, if the new package defines them');
    if (change.change !== undefined) return willRun(`change ${change.changed.length}`);
    return willSkip(`every value is already set${change.needsStart ? ', and takes effect at the next start' : ''}`);
  },
  apply: applySettings,
  effect: () => ({ startDue: true }),
};

const stopStage: DeployStage = {
  name: 'stop',
  about:
    'stops the app if its package or settings changed, if a saved setting is not yet active (`DeployedValue` differs), or if the running version differs from the transported package',
  limitMs: minutes(10),
  skippedIf: 'the app is not running, or nothing requires a restart',
  observe: readEnvironmentState,
  plan: (facts) => {
    const { environment, deployed, wanted } = facts;
    const isDue = !wanted.start || needsStart(facts) || runsOldVersion(environment, deployed);
    if (!isRunning(facts) || !(isDue || facts.restartDue)) return willSkip(`the app is ${environment.status}`);
    return willRun(isDue ? 'stop the app' : `stop the app, as ${whyRestart}`);
  },
  apply: stopApp,
  effect: ({ environment }) => ({ environment: { ...environment, status: 'Stopped' }, startDue: true }),
};

/** The same if the transport requires a stopped app, whatever else is due. */
export const stopFirstStage: DeployStage = { ...stopStage, plan: () => willRun('stop the app') };

const startStage: DeployStage = {
  name: 'start',
  about: 'starts the app and waits until it runs',
  limitMs: minutes(30),
  skippedIf: '`start` is `false`, or the app already runs as required',
  unwanted: (wanted) => (wanted.start ? undefined : '`start` is false'),
  observe: readEnvironmentState,
  plan: (facts) =>
    isRunning(facts) && !needsStart(facts)
      ? willSkip('the app already runs')
      : willRun(`start the app${pinnedTo(facts)}`),
  apply: startApp,
  effect: ({ environment }) => ({ environment: { ...environment, status: 'Running' } }),
};

const verifyStage: DeployStage = {
  name: 'verify',
  about: 'verifies that the app still runs, with the package and the settings of this run',
  limitMs: minutes(10),
  plan: () => willRun('verify the deployed package'),
  apply: verify,
};

const healthCheckStage: DeployStage = {
  name: 'health-check',
  about: 'calls the app until it responds successfully twice',
  limitMs: minutes(10),
  skippedIf: 'no `health-check-url` is given',
  unwanted: (wanted) => (wanted.healthCheckUrl ? undefined : 'no `health-check-url` is given'),
  plan: ({ wanted }) => willRun(`call ${wanted.healthCheckUrl ? shownUrl(wanted.healthCheckUrl) : ''}`),
  apply: checkApp,
};

/** The stages that change the environment, in their order. */
const changingStages: readonly DeployStage[] = [transportStage, settingsStage, stopStage, startStage];

/** The stages once the package is known, by their names. */
export const stagesByName: Readonly<Record<ChangeStageName, DeployStage>> = {
  backup: backupStage,
  transport: transportStage,
  settings: settingsStage,
  stop: stopStage,
  start: startStage,
  verify: verifyStage,
  'health-check': healthCheckStage,
};

/** The same, in their order. */
export const deployStages: readonly DeployStage[] = Object.values(stagesByName);

/** The stages that would change the environment. */
export function foreseeChanges(facts: DeployFacts): readonly string[] {
  let ahead = facts;
  return changingStages.flatMap((stage) => {
    const step = foresee(stage, ahead);
    ahead = step.facts;
    return step.plan.kind === 'run' ? [stage.name] : [];
  });
}

/** Whether any stage would change the environment. */
export const changesAhead = (facts: DeployFacts): boolean => foreseeChanges(facts).length > 0;

const placeOf = (name: string): number => deployStages.findIndex((stage) => stage.name === name);

/** Whether a stage comes after the transport, and is not over before the app was started. */
export const isUpToStart = (stage: string): boolean =>
  placeOf(stage) > placeOf(transportStage.name) && placeOf(stage) <= placeOf(startStage.name);

/** Whether a stage starts the new package, or comes after that. */
export const isFromStartOn = (stage: string): boolean => placeOf(stage) >= placeOf(startStage.name);

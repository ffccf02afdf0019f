import { readState, runsOldVersion } from '../../cloud/environment.ts';
import { formatPackage, isSamePackage } from '../../cloud/packages.ts';
import { settingsError } from '../../cloud/settings.ts';
import { shownUrl } from '../../platform/url-rules.ts';
import type { DeployStageContext, DeployStageName } from './context.ts';
import {
  type DeployFacts,
  isRunning,
  isTransported,
  mayBeStale,
  needsStart,
  pinnedTo,
  type StagePlan,
  whyRestart,
  willRun,
  willSkip,
} from './facts.ts';
import { deployLimitsMs } from './limits.ts';
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

/** One stage of a deploy. The run, the dry run and the table of the README all come from the list of them. */
export interface DeployStage {
  readonly name: DeployStageName;
  readonly limitMs: number;
  /** What the inputs say against the stage, so that nothing has to be read. */
  unwanted?(wanted: DeployFacts['wanted']): string | undefined;
  /** Reads what the plan depends on. */
  observe?(context: DeployStageContext, facts: DeployFacts): Promise<Partial<DeployFacts>>;
  plan(facts: DeployFacts): StagePlan;
  /** Does it. @returns `stop first` where the app has to be stopped before */
  apply(context: DeployStageContext, facts: DeployFacts): Promise<'stop first' | undefined>;
  /** How things are once it is done. */
  effect?(facts: DeployFacts): Partial<DeployFacts>;
}

const readEnvironmentState = ({ session, target }: DeployStageContext, facts: DeployFacts) =>
  readState(session, target, mayBeStale(facts));

const backupStage: DeployStage = {
  name: 'backup',
  limitMs: deployLimitsMs.backup,
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
    return changesAhead(facts) ? willRun('create a snapshot') : willSkip('nothing else is to be done');
  },
  apply: createBackup,
};

const transportStage: DeployStage = {
  name: 'transport',
  limitMs: deployLimitsMs.transport,
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
  limitMs: deployLimitsMs.settings,
  unwanted: (wanted) => (wanted.hasSettings ? undefined : 'no settings are given'),
  observe: async (context) => {
    const settings = await readSettingsChange(context);
    context.run.savedSettings = settings.shown;
    return { settings };
  },
  plan: (facts) => {
    const { settings: change } = facts;
    if (change === undefined) return willSkip('no settings are given');
    // A dry run reads the settings of the package of before.
    const isCertain = !facts.wanted.dryRun || isSamePackage(facts.package, facts.before);
    const error = settingsError(change.problems.filter(({ dependsOnPackage }) => isCertain || !dependsOnPackage));
    if (error) return { kind: 'blocked', error };
    if (change.problems.length > 0) return willRun('change the settings, if the new package defines them');
    if (change.change !== undefined) return willRun(`change ${change.changed.length}`);
    return willSkip(`every value is as wanted${change.needsStart ? ', and takes effect at the next start' : ''}`);
  },
  apply: applySettings,
  effect: () => ({ startDue: true }),
};

const stopStage: DeployStage = {
  name: 'stop',
  limitMs: deployLimitsMs.stop,
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

/** The same where the transport needs the app down, whatever else is due. */
export const stopFirstStage: DeployStage = { ...stopStage, plan: () => willRun('stop the app') };

const startStage: DeployStage = {
  name: 'start',
  limitMs: deployLimitsMs.start,
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
  limitMs: deployLimitsMs.verify,
  plan: () => willRun('verify the deployed package'),
  apply: verify,
};

const healthCheckStage: DeployStage = {
  name: 'health-check',
  limitMs: deployLimitsMs['health-check'],
  unwanted: (wanted) => (wanted.healthCheckUrl ? undefined : 'no `health-check-url` is given'),
  plan: ({ wanted }) => willRun(`call ${wanted.healthCheckUrl ? shownUrl(wanted.healthCheckUrl) : ''}`),
  apply: checkApp,
};

/** The stages that change the environment, in their order. */
const changingStages: readonly DeployStage[] = [transportStage, settingsStage, stopStage, startStage];

/** The stages once the package is known, in their order. */
export const deployStages: readonly DeployStage[] = [backupStage, ...changingStages, verifyStage, healthCheckStage];

/** What a stage would do, and how things would be then. */
export function foresee(
  { unwanted, plan, effect }: DeployStage,
  facts: DeployFacts,
): { plan: StagePlan; facts: DeployFacts } {
  const why = unwanted?.(facts.wanted);
  const step = why === undefined ? plan(facts) : willSkip(why);
  return { plan: step, facts: step.kind === 'run' ? { ...facts, ...effect?.(facts) } : facts };
}

/** The stages that would change the environment. */
export function foreseeChanges(facts: DeployFacts): readonly DeployStageName[] {
  let ahead = facts;
  return changingStages.flatMap((stage) => {
    const step = foresee(stage, ahead);
    ahead = step.facts;
    return step.plan.kind === 'run' ? [stage.name] : [];
  });
}

/** Whether any stage would change the environment. */
export const changesAhead = (facts: DeployFacts): boolean => foreseeChanges(facts).length > 0;

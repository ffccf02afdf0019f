import type { Environment } from '../../cloud/apps.ts';
import type { EnvironmentState } from '../../cloud/environment.ts';
import { isSamePackage, type Package } from '../../cloud/packages.ts';
import type { SettingsChange } from '../../cloud/settings.ts';
import type { StageError } from '../../lib/errors.ts';
import type { StageEntry } from '../shared/staged-action.ts';
import type { ChangeStageName, DeployStageContext } from './context.ts';

/** The facts that decide about a stage: the inputs, and the environment as it was last read. */
export interface DeployFacts extends EnvironmentState {
  readonly wanted: {
    readonly backup: boolean;
    readonly start: boolean;
    readonly hasSettings: boolean;
    readonly dryRun: boolean;
    readonly healthCheckUrl: URL | undefined;
    /** The environment that a start is pinned to. */
    readonly pin: Environment | undefined;
  };
  /** The package to deploy; absent in a dry run if it would have to be created. */
  readonly package: Package | undefined;
  /** The package before the run. */
  readonly before: Package | undefined;
  /** What would change of the settings; absent if they were not read. */
  readonly settings: SettingsChange | undefined;
  /** Whether this run changed something that takes effect only at a start. */
  readonly startDue: boolean;
  /** Whether an earlier attempt of this run may have ended between transport and start, which nothing else shows. */
  readonly restartDue: boolean;
  /** Whether the app is stopped before the transport. */
  readonly stopsFirst: boolean;
}

/** What a stage does, or why it does nothing. `blocked` is a step that cannot succeed. */
export type StagePlan =
  | { readonly kind: 'run'; readonly what: string }
  | { readonly kind: 'skip'; readonly why: string }
  | { readonly kind: 'blocked'; readonly error: StageError };

export const willRun = (what: string): StagePlan => ({ kind: 'run', what });
export const willSkip = (why: string): StagePlan => ({ kind: 'skip', why });

export const isRunning = ({ environment }: DeployFacts): boolean => environment.status === 'Running';

export const isTransported = ({ package: wanted, deployed }: DeployFacts): boolean =>
  wanted !== undefined && isSamePackage(deployed, wanted);

/** Whether a shown package may come from a stale response: it is the previous one, or none; a third one is real. */
export const mayBeStale =
  (facts: DeployFacts) =>
  (shown: Package | undefined): boolean =>
    isTransported(facts)
      ? !isSamePackage(shown, facts.package) && (shown === undefined || isSamePackage(shown, facts.before))
      : shown === undefined && facts.before !== undefined;

/** Whether something takes effect only at the next start. */
export const needsStart = ({ startDue, settings }: DeployFacts): boolean => startDue || settings?.needsStart === true;

/** Why an app is restarted although it seems to be up to date. */
export const whyRestart = 'an earlier attempt of this run may have ended before the start';

/** What a start is pinned to, for people. */
export const pinnedTo = ({ wanted: { pin } }: DeployFacts): string => (pin ? `, pinned to ${pin.mode}` : '');

/** One stage of a deploy. The run, the dry run and the table of the README all come from the list of them. */
export interface DeployStage extends StageEntry {
  readonly name: ChangeStageName;
  readonly limitMs: number;
  /** Why the inputs alone rule the stage out, so that nothing has to be read. */
  unwanted?(wanted: DeployFacts['wanted']): string | undefined;
  /** Reads what the plan depends on. */
  observe?(context: DeployStageContext, facts: DeployFacts): Promise<Partial<DeployFacts>>;
  plan(facts: DeployFacts): StagePlan;
  /** Does the work. @returns `stop first` if the app has to be stopped first */
  apply(context: DeployStageContext, facts: DeployFacts): Promise<'stop first' | undefined>;
  /** The facts once it is done. */
  effect?(facts: DeployFacts): Partial<DeployFacts>;
}

/** What a stage would do, and the facts after that. */
export function foresee(
  { unwanted, plan, effect }: DeployStage,
  facts: DeployFacts,
): { plan: StagePlan; facts: DeployFacts } {
  const why = unwanted?.(facts.wanted);
  const step = why === undefined ? plan(facts) : willSkip(why);
  return { plan: step, facts: step.kind === 'run' ? { ...facts, ...effect?.(facts) } : facts };
}

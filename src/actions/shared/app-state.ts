import type { CloudSession, Environment, EnvironmentRef } from '../../cloud/apps.ts';
import { readState, runsOldVersion } from '../../cloud/environment.ts';
import { formatPackage, type Package } from '../../cloud/packages.ts';
import type { StageRecord } from '../../pipeline/stages.ts';
import type { Runner } from '../../runner/runner.ts';
import type { CloudPlan } from './cloud-target.ts';
import type { ConnectionInputs } from './connection.ts';
import { readAfterFailure } from './staged-action.ts';

/** The state of an app, as Mendix reports it. */
export interface AppState {
  readonly isRunning: boolean;
  /** One sentence. */
  readonly text: string;
}

/** How long reading the state may take once a run has failed, in milliseconds: a cancelled step has only some seconds left. */
const readStateMs = 5000;

/** A run that failed. */
interface FailedRun {
  readonly plan: CloudPlan<ConnectionInputs>;
  readonly runner: Runner;
  readonly stages: { readonly list: readonly StageRecord[] };
}

/** Reads the state of an app. @returns undefined if it cannot be read in time */
export async function readAppState(run: FailedRun, target: EnvironmentRef): Promise<AppState | undefined> {
  const found = await readAfterFailure(run, AbortSignal.timeout(readStateMs), (session: CloudSession) =>
    readState(session, target),
  );
  if (found === undefined) return undefined;
  const { environment, deployed } = found;
  const isRunning = environment.status === 'Running';
  const hasStoppedIt = run.stages.list.some(({ name, result }) => name === 'stop' && result !== 'skipped');
  const state = runsOldVersion(environment, deployed)
    ? `running version ${environment.modelVersion}`
    : !isRunning && hasStoppedIt
      ? 'DOWN'
      : environment.status.toLowerCase();
  const before = state === 'DOWN' ? 'This run stopped the app; ' : '';
  const name = `${target.app.appId} ${target.environment.mode}`;
  return { isRunning, text: `${before}${name} is ${state}, ${describePackage(environment, deployed)}.` };
}

function describePackage(environment: Environment, deployed: Package | undefined): string {
  if (!deployed) return 'with no package';
  const takesEffect = runsOldVersion(environment, deployed) ? ', which takes effect at the next start' : '';
  return `with package ${formatPackage(deployed)}${takesEffect}`;
}

/** The sentence where the state cannot be read. */
export const unknownState = 'The state of the app could not be read: check the environment in the Mendix portal.';

import type { Place } from '../../cloud/apps.ts';
import type { Cloud } from '../../cloud/calls.ts';
import { lookAt } from '../../cloud/environment.ts';
import { type Environment, isStale, type Package, showPackage } from '../../cloud/fields.ts';
import { ActionError } from '../../lib/errors.ts';
import { silentStage } from '../../pipeline/stages.ts';
import type { Runner } from '../../runner/runner.ts';
import { type CloudPlan, openCloud } from './cloud-plan.ts';
import type { ConnectionInputs } from './connection.ts';

/** The state of an app, as the platform tells it. */
interface AppState {
  readonly isRunning: boolean;
  /** One or two sentences. */
  readonly text: string;
}

/** Milliseconds that the state of the app may take to be read, once a run has failed: a cancelled step has some seconds left. */
const stateMs = 5000;

/** Asks for the state of an app, with connections of its own, as those of the run are cancelled with it. @returns undefined where it cannot be read in time */
export async function readStateNow(
  plan: CloudPlan<ConnectionInputs>,
  place: Place,
  runner: Runner,
): Promise<AppState | undefined> {
  const signal = AbortSignal.timeout(stateMs);
  const cloud = openCloud(plan, runner, signal);
  try {
    return await readState({ ...cloud, retries: 1, patience: 'retries' }, place, signal);
  } finally {
    cloud.client.close();
  }
}

async function readState(cloud: Cloud, place: Place, signal: AbortSignal): Promise<AppState | undefined> {
  const stage = silentStage(signal);
  try {
    const { environment, packageOn } = await lookAt(cloud, stage, place);
    const what = `${place.app.appId} ${place.environment.mode} is ${environment.status}`;
    return { isRunning: environment.status === 'Running', text: `${describe(environment, packageOn, what)}.` };
  } catch (error) {
    if (error instanceof ActionError || signal.aborted) return undefined;
    throw error;
  }
}

function describe(environment: Environment, shown: Package | undefined, what: string): string {
  if (shown && isStale(environment, shown))
    return `The app runs, as version ${environment.modelVersion}: ${what}; the package ${showPackage(shown)} is on it, and runs after the next start`;
  const on = shown ? `the package ${showPackage(shown)} is on it` : 'no package is on it';
  return `The app ${environment.status === 'Running' ? 'runs' : 'is down'}: ${what}, and ${on}`;
}

/** What is said where the state cannot be read. */
export const unknownState = 'The state of the app could not be read: look at the environment in the Mendix portal.';

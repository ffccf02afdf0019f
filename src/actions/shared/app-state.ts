import type { CloudApi, CloudSession, Environment, EnvironmentRef } from '../../cloud/apps.ts';
import { readState, runsOldVersion } from '../../cloud/environment.ts';
import { formatPackage, type Package } from '../../cloud/packages.ts';
import { ActionError } from '../../lib/errors.ts';
import { openSession } from '../../platform/session.ts';
import type { Runner } from '../../runner/runner.ts';
import type { CloudPlan } from './cloud-target.ts';
import type { ConnectionInputs } from './connection.ts';
import { openPlatform } from './platform-plan.ts';

/** The state of an app, as Mendix reports it. */
interface AppState {
  readonly isRunning: boolean;
  /** One sentence. */
  readonly text: string;
}

/** How long reading the state may take once a run has failed, in milliseconds: a cancelled step has only some seconds left. */
const readStateMs = 5000;

/** Reads the state of an app over connections of its own, as those of the run may be cancelled. @returns undefined if it cannot be read in time */
export async function readAppState(
  plan: CloudPlan<ConnectionInputs>,
  target: EnvironmentRef,
  runner: Runner,
): Promise<AppState | undefined> {
  const signal = AbortSignal.timeout(readStateMs);
  const connection = openPlatform<CloudApi>(plan, runner, signal);
  const nothing = (): void => undefined;
  const stage = { signal, succeed: nothing, skip: nothing, waitingFor: nothing, retrying: nothing };
  try {
    return await describeApp(openSession({ ...connection, retries: 1 }, stage, 'retry'), target);
  } finally {
    connection.client.close();
  }
}

async function describeApp(session: CloudSession, target: EnvironmentRef): Promise<AppState | undefined> {
  try {
    const { environment, deployed } = await readState(session, target);
    const what = `${target.app.appId} ${target.environment.mode} is ${environment.status}`;
    return { isRunning: environment.status === 'Running', text: `${describe(environment, deployed, what)}.` };
  } catch (error) {
    if (error instanceof ActionError || session.signal.aborted) return undefined;
    throw error;
  }
}

function describe(environment: Environment, deployed: Package | undefined, what: string): string {
  if (deployed && runsOldVersion(environment, deployed))
    return `The app runs, as version ${environment.modelVersion}: ${what}; the package ${formatPackage(deployed)} is on it, and runs after the next start`;
  const on = deployed ? `the package ${formatPackage(deployed)} is on it` : 'no package is on it';
  return `The app ${environment.status === 'Running' ? 'runs' : 'is down'}: ${what}, and ${on}`;
}

/** The sentence where the state cannot be read. */
export const unknownState = 'The state of the app could not be read: look at the environment in the Mendix portal.';

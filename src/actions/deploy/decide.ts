import type { Situation } from '../../cloud/environment.ts';
import { isStale } from '../../cloud/fields.ts';

/** The state that is wanted. */
export interface WantedState {
  /** The package; absent where it is still to be made. */
  readonly packageId: string | undefined;
  readonly start: boolean;
  /** Whether something was changed already that only a start brings into effect. */
  readonly needsStart: boolean;
}

/** What is to be done so that an environment is as wanted. */
export interface DeployDecision {
  readonly transports: boolean;
  /** Whether the app has to be stopped once the package and the settings are in place. */
  readonly stops: boolean;
  readonly starts: boolean;
}

/** Decides what is missing. */
export function decideDeploy(situation: Situation, { packageId, start, needsStart }: WantedState): DeployDecision {
  const isRunning = situation.environment.status === 'Running';
  const transports = packageId === undefined || situation.packageOn?.id !== packageId;
  const stops =
    isRunning && (!start || transports || needsStart || isStale(situation.environment, situation.packageOn));
  return { transports, stops, starts: start && (!isRunning || stops) };
}

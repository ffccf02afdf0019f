import { maxUnknownStateMs } from '../platform/states.ts';
import type { Manifest } from './manifest.ts';

/** Milliseconds for which nothing but one state must be seen before it counts, as it may be that of the old pods. */
const settledAfterChangeMs = 60_000;
const settledWithoutChangeMs = 30_000;

/** Milliseconds for which reads may still return the manifest from before the change. */
export const staleReadMs = 30_000;

/** States on the way: https://docs.mendix.com/apidocs-mxsdk/apidocs/private-cloud-deploy-api/ */
const passingStates: ReadonlySet<string> = new Set(['processing', 'unknown']);

/** The current state of an environment, and since when; times are in milliseconds. */
export interface StateHistory {
  readonly state: string;
  readonly since: number;
  /** Whether another state was seen before, since the history began. */
  readonly hasChanged: boolean;
}

/** Adds a poll to a history, or starts one. */
export function observeState(history: StateHistory | undefined, state: string, at: number): StateHistory {
  const seen = state.toLowerCase();
  if (history === undefined) return { state: seen, since: at, hasChanged: false };
  return history.state === seen ? history : { state: seen, since: at, hasChanged: true };
}

/** What a rollout is to end with, and what this run sent for it. */
export interface RolloutGoal {
  readonly packageId: string;
  /** The number of instances; any above 0 if absent. */
  readonly instances: number | undefined;
  /** What this run sent; absent if it sent nothing. */
  readonly sent: RolloutChange | undefined;
}

/** A manifest that took effect. */
interface RolloutChange {
  /** When its job finished, in milliseconds. */
  readonly finishedAt: number;
  readonly before: Pick<Manifest, 'packageId' | 'instances'>;
}

/** The meaning of a poll of an environment. */
type RolloutVerdict = 'running' | 'wait' | 'failed' | 'stopped' | 'package changed' | 'unknown state';

type Look = Pick<Manifest, 'packageId' | 'instances'>;

/** Judges a look. @param history with this look in it @param at when it was made, in milliseconds */
export function judgeRollout(
  goal: RolloutGoal,
  look: Look,
  { history, at }: { history: StateHistory; at: number },
): RolloutVerdict {
  const contradiction = isStale(goal.sent, look, at) ? 'wait' : undefined;
  if (look.packageId !== goal.packageId) return contradiction ?? 'package changed';
  if (look.instances === 0) return contradiction ?? 'stopped';
  const { state, since } = history;
  if (state === 'ready') {
    const isWanted = goal.instances === undefined || goal.instances === look.instances;
    return isWanted && isSettled(goal.sent, history, at) ? 'running' : 'wait';
  }
  if (state === 'failed') return goal.sent === undefined || isSettled(goal.sent, history, at) ? 'failed' : 'wait';
  return passingStates.has(state) || at - since < maxUnknownStateMs ? 'wait' : 'unknown state';
}

/** Whether a look that contradicts the change may be older than it: it shows exactly what was there before. */
export const isStale = (sent: RolloutChange | undefined, { packageId, instances }: Look, at: number): boolean =>
  sent !== undefined &&
  at - sent.finishedAt < staleReadMs &&
  packageId === sent.before.packageId &&
  instances === sent.before.instances;

/** Whether a state counts: those of the old pods may be seen for a while, and an earlier run may have ended just after its change. */
function isSettled(sent: RolloutChange | undefined, { since, hasChanged }: StateHistory, at: number): boolean {
  return sent === undefined
    ? at - since >= settledWithoutChangeMs
    : hasChanged || at - sent.finishedAt >= settledAfterChangeMs;
}

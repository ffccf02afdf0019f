import type { Place } from '../../cloud/apps.ts';
import type { Cloud } from '../../cloud/calls.ts';
import type { Environment, Package } from '../../cloud/fields.ts';
import { createStages, type Stages } from '../../pipeline/stages.ts';
import type { Runner } from '../../runner/runner.ts';
import { openCloud } from '../shared/cloud-plan.ts';
import { createDowntime, type Downtime } from './downtime.ts';
import type { DeployOutputs } from './outputs.ts';
import type { DeployPlan } from './plan.ts';

/** The stages, in their order. */
export type StageName =
  | ('resolve' | 'package' | 'backup' | 'transport')
  | ('settings' | 'stop' | 'start' | 'verify' | 'check');

/** A deploy under way: what it uses, and what it has come to know. */
export interface DeployRun {
  readonly plan: DeployPlan;
  readonly cloud: Cloud;
  readonly stages: Stages<StageName>;
  /** All that is known so far, whatever the end. */
  readonly outputs: DeployOutputs;
  readonly downtime: Downtime;
  place: Place | undefined;
  /** What became of a roll-back, a sentence; absent where none was due. */
  rollBack: string | undefined;
}

/** Where a deploy goes, and what is there before it. */
export interface DeployTarget {
  readonly place: Place;
  readonly environments: readonly Environment[];
  readonly before: Package | undefined;
  /** What the stage `check` asks. */
  readonly checkUrl: URL | undefined;
}

/** A run that has not begun. */
export function startRun(plan: DeployPlan, runner: Runner, cancelled: AbortSignal): DeployRun {
  const outputs: DeployOutputs = {};
  const cloud = openCloud(plan, runner, cancelled);
  return {
    plan,
    cloud: {
      ...cloud,
      onWrite: () => {
        outputs.changed = 'true';
      },
    },
    stages: createStages({ cancelled, timeoutMs: plan.inputs.timeoutMs, log: runner.info }),
    outputs,
    downtime: createDowntime(cloud.client.clock),
    place: undefined,
    rollBack: undefined,
  };
}

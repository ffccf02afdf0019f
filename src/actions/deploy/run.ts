import type { Cloud } from '../../cloud/calls.ts';
import type { Environment, Package } from '../../cloud/fields.ts';
import type { Place } from '../../cloud/resolve.ts';
import { createStages, type Stages } from '../../cloud/stages.ts';
import { is2xx } from '../../http/call.ts';
import type { Runner } from '../../runner/runner.ts';
import { openClient } from '../common/open-client.ts';
import { createDowntime, type Downtime } from './downtime.ts';
import type { Outputs } from './outputs.ts';
import type { DeployPlan } from './plan.ts';

/** A deploy under way: what it uses, and what it has come to know. */
export interface Run {
  readonly plan: DeployPlan;
  readonly cloud: Cloud;
  readonly stages: Stages;
  /** All that is known so far, whatever the end. */
  readonly outputs: Outputs;
  readonly downtime: Downtime;
  place: Place | undefined;
  /** What became of a roll-back, a sentence; absent where none was due. */
  rollBack: string | undefined;
}

/** Where a deploy goes, and what is there before it. */
export interface Target {
  readonly place: Place;
  readonly environments: readonly Environment[];
  readonly before: Package | undefined;
}

export function startRun(plan: DeployPlan, runner: Runner, cancelled: AbortSignal): Run {
  const outputs: Outputs = {};
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

/** Milliseconds of silence after which a connection is given up. */
const idleTimeoutMs = 60_000;

/** How the platform is called. */
export function openCloud(plan: DeployPlan, runner: Runner, cancelled: AbortSignal): Cloud {
  const { inputs, signer, scope, credentialFor } = plan;
  const { retries } = inputs;
  const connection = { signer, scope, credentialFor, retries, idleTimeoutMs, mask: [], isSuccess: is2xx };
  return {
    client: openClient(connection, runner, cancelled),
    retries,
    patience: 'stage',
    baseOf: (api) => scope.baseOf(api) ?? unknownApi(api),
    log: runner.info,
    onWrite: () => undefined,
  };
}

const unknownApi = (api: string): never => {
  throw new Error(`the plan lacks the API ${api}`);
};

/** @returns milliseconds */
export const minutes = (count: number): number => count * 60_000;

export const showPackage = ({ id, version, name }: Package): string => `${version || name} (${id})`;

import type { CloudApi, CloudSession, EnvironmentRef } from '../../cloud/apps.ts';
import type { WantedSetting } from '../../cloud/settings.ts';
import type { StagedRun } from '../shared/staged-action.ts';
import type { Downtime } from './downtime.ts';
import type { DeployInputs } from './inputs.ts';

/** The stages, in their order; `rollback` only after a failure. */
export type DeployStageName =
  | ('resolve' | 'package' | 'backup' | 'transport')
  | ('settings' | 'stop' | 'start' | 'verify' | 'health-check' | 'rollback');

/** The outputs of its own; action.yml says what each means, and a test compares the two. */
export const deployOutputs = [
  'app-id',
  'project-id',
  'environment-id',
  'environment-url',
  'package-id',
  'model-version',
  'previous-package-id',
  'snapshot-id',
  'changed',
  'downtime',
  'rolled-back',
  'result',
  'log-file',
] as const;

type DeployOutput = (typeof deployOutputs)[number];

/** What became of a rollback. */
export interface RollbackEnd {
  readonly rolledBack: 'true' | 'false' | 'failed';
  /** A sentence, and why. */
  readonly text: string;
}

/** What a deploy finds out on its way. */
export interface DeployState {
  readonly downtime: Downtime;
  target: EnvironmentRef | undefined;
  /** The wanted settings as Mendix showed them once they were saved. */
  savedSettings: readonly WantedSetting[];
  /** What became of a rollback; absent until one could be due. */
  rollback: RollbackEnd | undefined;
}

/** A deploy under way. */
export type DeployRun = StagedRun<DeployInputs, CloudApi, DeployStageName, DeployOutput> & DeployState;

/** A deploy within one stage. */
export interface DeployStageContext {
  readonly run: DeployRun;
  readonly session: CloudSession;
  readonly target: EnvironmentRef;
}

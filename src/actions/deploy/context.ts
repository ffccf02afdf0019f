import type { CloudApi, CloudSession, EnvironmentRef } from '../../cloud/apps.ts';
import type { WantedSetting } from '../../cloud/settings.ts';
import type { RollbackEnd } from '../shared/deploy-end.ts';
import type { StagedRun } from '../shared/staged-action.ts';
import type { DeployInputs } from './inputs.ts';

/** Its own outputs; action.yml says what each means, and a test compares the two. */
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

/** The stages once the package is known, in `stages.ts`. */
export type ChangeStageName = 'backup' | 'transport' | 'settings' | 'stop' | 'start' | 'verify' | 'health-check';

/** All stages. */
export type DeployStageName = 'resolve' | 'package' | ChangeStageName | 'rollback';

/** Facts that a deploy finds out as it runs. */
export interface DeployState {
  readonly downtime: Downtime;
  target: EnvironmentRef | undefined;
  /** The wanted settings as Mendix showed them once they were saved. */
  savedSettings: readonly WantedSetting[];
  /** What became of a rollback; absent until one could be due. */
  rollback: RollbackEnd | undefined;
}

/** A deploy in progress. */
export type DeployRun = StagedRun<DeployInputs, CloudApi, DeployStageName, DeployOutput> & DeployState;

/** The app and the environment, as far as they are known. */
export const deploySubject = ({ inputs, recorder, target }: DeployRun): string =>
  `${recorder.get('app-id') || inputs.app} ${target?.environment.mode ?? inputs.environment}`;

/** A deploy within one stage. */
export interface DeployStageContext {
  readonly run: DeployRun;
  readonly session: CloudSession;
  readonly target: EnvironmentRef;
}

/** How long the app was stopped by a run. */
interface Downtime {
  /** @param at when the stop was sent, on the clock of `performance.now()` */
  stopped(at: number): void;
  running(): void;
  /** @returns seconds, as the output has them; empty if the app is stopped */
  format(app: 'running' | 'stopped'): string;
}

/** Creates a downtime of nothing. */
export function createDowntime(): Downtime {
  let totalMs = 0;
  let since: number | undefined;
  const end = (): void => {
    if (since !== undefined) totalMs += performance.now() - since;
    since = undefined;
  };
  return {
    stopped: (at) => {
      since ??= at;
    },
    running: end,
    format: (app) => {
      if (app === 'stopped') return '';
      end();
      return String(Math.round(totalMs / 100) / 10);
    },
  };
}

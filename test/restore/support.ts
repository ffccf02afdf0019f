import type { TestContext } from 'node:test';
import { calls as backupCalls } from '../backup/support.ts';
import { runStepOf, type StepRun } from '../deploy/support.ts';
import type { Platform } from '../platform/platform.ts';

export { writesOf } from '../backup/support.ts';
export { assertFailed, calcAt, killAfterEachCall, quickPlatform, type StepRun } from '../deploy/support.ts';

type Options = Parameters<typeof runStepOf>[3];

const copy = {
  ...{ app: 'calc', environment: 'Acceptance', confirm: 'Acceptance' },
  ...{ snapshot: 'latest', 'from-environment': 'Production' },
};

/** Copies Production's data to Acceptance, unless the inputs say otherwise. */
export const restore = (
  t: TestContext,
  platform: Platform,
  inputs: Readonly<Record<string, string>> = {},
  options: Options = {},
): Promise<StepRun> => runStepOf(t, { action: 'restore', platform }, { ...copy, ...inputs }, options);

const environment = '/api/1/apps/{AppId}/environments/{Mode}';
const restores = '/api/v2/apps/{ProjectId}/environments/{EnvironmentId}/restores';

/** The calls of a restore, as the simulator names them. */
export const calls = {
  ...backupCalls,
  environment: `GET ${environment}`,
  stop: `POST ${environment}/stop`,
  postRestore: `POST ${restores}`,
  restore: `GET ${restores}/{RestoreId}`,
  start: `POST ${environment}/start`,
  startJob: `GET ${environment}/start/{JobId}`,
} as const;

import type { TestContext } from 'node:test';
import { runStepOf, type StepRun } from '../deploy/support.ts';
import type { Platform } from '../platform/platform.ts';

export { assertFailed, calcAt, killAfterEachCall, quickPlatform, type StepRun } from '../deploy/support.ts';

type Options = Parameters<typeof runStepOf>[3];

/** Backs up the Production environment of `calc`, unless the inputs say otherwise. */
export const backup = (
  t: TestContext,
  platform: Platform,
  inputs: Readonly<Record<string, string>> = {},
  options: Options = {},
): Promise<StepRun> =>
  runStepOf(t, { action: 'backup', platform }, { app: 'calc', environment: 'Production', ...inputs }, options);

/** The routes of the writes, without their common part. */
export const writesOf = (platform: Platform): string[] =>
  platform.writes().map((route) => route.replace(/^(\S+) .*\/(?=[^/]+$)/, '$1 '));

const base = '/api/v2/apps/{ProjectId}/environments/{EnvironmentId}';

/** The calls of a backup, as the simulator names them. */
export const calls = {
  apps: 'GET /api/1/apps',
  environments: 'GET /api/1/apps/{AppId}/environments',
  snapshots: `GET ${base}/snapshots`,
  postSnapshot: `POST ${base}/snapshots`,
  snapshot: `GET ${base}/snapshots/{SnapshotId}`,
  postArchive: `POST ${base}/snapshots/{SnapshotId}/archives`,
  archive: `GET ${base}/snapshots/{SnapshotId}/archives/{ArchiveId}`,
  file: 'GET /files/{Name}',
} as const;

import type { TestContext } from 'node:test';
import { findKubernetesEnvironment, packageIdOf } from '../platform/kubernetes/environments.ts';
import { manifestSecrets } from '../platform/kubernetes/manifest.ts';
import {
  findKubernetesApp,
  findKubernetesPackage,
  type KubernetesEnvironment,
  type KubernetesPackage,
} from '../platform/kubernetes/state.ts';
import { kubernetesPat } from '../platform/kubernetes/tokens.ts';
import { type Platform, startPlatform } from '../platform/platform.ts';
import { createFolder, type InProcessActionStep, leaks, runInProcess } from '../support/action.ts';
import { createJumpingClock } from '../support/jumping-clock.ts';
import type { Run } from '../support/step.ts';

/** A stage as the output `stages` shows it. */
interface ShownStage {
  name: string;
  result: string;
  seconds: number;
  detail: string;
}

export interface KubernetesRun extends Run {
  stages: ShownStage[];
  /** Each stage with its result, such as `rollout:skipped`. */
  results: string[];
}

export type Inputs = Readonly<Record<string, string>>;

const api = '/api/v4';
const environmentPath = `${api}/apps/{appId}/namespaces/{namespaceId}/environments/{environmentId}`;

/** The calls of the simulator. */
export const calls = {
  apps: `GET ${api}/apps`,
  environments: `GET ${api}/apps/{appId}/environments`,
  namespaces: `GET ${api}/clusters/{clusterId}/namespaces`,
  get: `GET ${environmentPath}`,
  put: `PUT ${environmentPath}`,
  job: `GET ${api}/jobs/{jobId}`,
  packages: `GET ${api}/apps/{appId}/packages`,
  package: `GET ${api}/apps/{appId}/packages/{packageId}`,
  build: `POST ${api}/apps/{appId}/packages/build`,
  upload: `POST ${api}/apps/{appId}/packages`,
  branch: 'GET /v1/repositories/{AppId}/branches/{Name}',
} as const;

/** A simulator in which every operation ends after one poll. */
export async function quickPlatform(t: TestContext): Promise<Platform> {
  const platform = await startPlatform();
  t.after(platform.close);
  platform.state.kubernetes.script.polls = 1;
  return platform;
}

export const fieldService = ({ state }: Platform) => findKubernetesApp(state.kubernetes, 'Field Service');

/** An environment of the app `Field Service`, in `field-north` unless given. */
export const environmentAt = ({ state }: Platform, name: string, namespace = 'field-north'): KubernetesEnvironment =>
  findKubernetesEnvironment(state.kubernetes, 'Field Service', [name, namespace]);

export const packageOf = (platform: Platform, idOrVersion: string): KubernetesPackage =>
  findKubernetesPackage(fieldService(platform), idOrVersion);

export { cancelAt } from '../support/cancel.ts';
export { packageIdOf };

/** The older of the two packages that are deployed, and the newer one. */
export const [olderVersion, newerVersion] = ['1.9.0.5f4e3d2c', '1.10.0.e59ff979'];

/** Inputs that deploy the newer package to `Acceptance`'s sibling `Test`. */
export const newerToTest = (platform: Platform): Inputs => ({
  ...{ app: 'Field Service', environment: 'Test', namespace: 'field-north' },
  'package-id': packageOf(platform, newerVersion).id,
});

type Options = Pick<InProcessActionStep, 'env' | 'bound' | 'clock' | 'folder' | 'cancel'>;

/**
 * Runs a step against the simulator, on a clock whose waits end at once. Fails the test if a credential or a secret of a manifest is
 * visible.
 */
export async function deployKubernetes(
  t: TestContext,
  platform: Pick<Platform, 'url'>,
  inputs: Inputs,
  { clock = createJumpingClock(), folder = createFolder(t), ...options }: Options = {},
): Promise<KubernetesRun> {
  const step = {
    ...{ action: 'deploy-kubernetes', clock, folder, isFolderUsed: false, ...options },
    inputs: {
      ...{ pat: kubernetesPat, 'base-url': platform.url, 'allowed-hosts': new URL(platform.url).host },
      ...inputs,
    },
    env: { GITHUB_REPOSITORY: 'acme/field', GITHUB_WORKFLOW: 'CI', GITHUB_RUN_NUMBER: '7', ...options.env },
  };
  const run = await runInProcess(t, step);
  const found = leaks(run, [kubernetesPat, ...Object.values(manifestSecrets)]);
  if (found.length > 0) throw new Error(`a secret is seen: ${found.join()}`);
  const stages: ShownStage[] = JSON.parse(run.outputs.stages || '[]');
  return { ...run, stages, results: stages.map(({ name, result }) => `${name}:${result}`) };
}

/** The writes of a run, without the common part of their paths. */
export const shortWrites = (platform: Platform): string[] =>
  platform.writes().map((route) => route.replace(/^(\S+) .*\/(?=[^/]+$)/, '$1 '));

// The part of the world that runs on Kubernetes; README.md says what it contains.
import { createHash } from 'node:crypto';
import { begin } from '../operation.ts';
import { createManifest } from './manifest.ts';
import { createKubernetesPackage } from './packages.ts';
import { createScript } from './script.ts';
import type { Kubernetes, KubernetesApp, KubernetesEnvironment, Namespace } from './state.ts';
import { createToken } from './tokens.ts';

/** The latest commits of the repository of `Field Service`, by branch. */
export const newestKubernetesCommits = {
  main: 'b1946ac92492d2347c6235b4d2611184f2a3c4d5',
  'branches/offline': '591785b794601e212b260e25925636fd0a1b2c3d',
  'branches/release/2.x': 'e59ff97941044f85df5297e1c302d260c0ffee00',
} as const;

const day = 24 * 3600 * 1000;

/** @param now milliseconds since 1970 */
export function createKubernetes(now: number): Kubernetes {
  const clusterId = idOf('cluster');
  const north = { id: idOf('namespace north'), name: 'field-north', clusterId };
  const south = { id: idOf('namespace south'), name: 'field-south', clusterId };
  return {
    script: createScript(),
    tokens: [createToken()],
    namespaces: [north, south],
    apps: [fieldService(now, north, south), survey('first'), survey('second')],
    jobs: new Map(),
  };
}

/** The app with environments: those of `north`, and another `Test` in `south`. */
function fieldService(now: number, north: Namespace, south: Namespace): KubernetesApp {
  const name = 'Field Service';
  const appId = idOf(`app ${name}`);
  const older = packageOf('1.9.0.5f4e3d2c', now - 30 * day);
  const newer = packageOf('1.10.0.e59ff979', now - 7 * day);
  const uploaded = { ...packageOf('1.10.1.77', now - day), fileName: 'field-1.10.1.77.mda' };
  const environment = (some: Omit<NewEnvironment, 'appId'>): KubernetesEnvironment =>
    createKubernetesEnvironment({ appId, ...some });
  return {
    ...{ id: appId, name, packages: [older, newer, uploaded] },
    environments: [
      environment({ name: 'Test', namespace: north, packageId: older.id }),
      environment({ name: 'Acceptance', namespace: north, packageId: newer.id, instances: 2 }),
      environment({ name: 'Production', namespace: north, packageId: older.id, instances: 3 }),
      environment({ name: 'Training', namespace: north, packageId: older.id, instances: 0, lastCount: 2 }),
      environment({ name: 'Demo', namespace: north, packageId: older.id, state: 'Failed' }),
      environment({ name: 'Sandbox', namespace: north, instances: 0, lastCount: 0 }),
      environment({ name: 'Test', namespace: south, packageId: older.id }),
    ],
    repository: {
      ...{ type: 'git', bareNames: false },
      branches: new Map(Object.entries(newestKubernetesCommits).map(([branch, id]) => [branch, commits(branch, id)])),
    },
  };
}

const packageOf = (modelVersion: string, createdAt: number) =>
  createKubernetesPackage({ id: idOf(`package ${modelVersion}`), modelVersion, createdAt });

const commits = (branch: string, newest: string) => [
  { id: newest, message: `Newest of ${branch}` },
  ...(branch === 'main' ? [{ id: '5f4e3d2c1b0a99887766554433221100aabbccdd', message: 'Release 1.9' }] : []),
];

/** One of two apps of the same name. */
const survey = (which: string): KubernetesApp => ({
  ...{ id: idOf(`app Survey ${which}`), name: 'Survey', packages: [], environments: [] },
  repository: { type: 'git', bareNames: false, branches: new Map() },
});

export interface NewEnvironment {
  readonly appId: string;
  readonly name: string;
  readonly namespace: Namespace;
  readonly packageId?: string;
  /** By default 1. */
  readonly instances?: number;
  /** `lastRunningInstanceCount`; by default the same as `instances`. */
  readonly lastCount?: number;
  /** By default `Ready`, or `Unknown` with 0 instances. */
  readonly state?: string;
}

/** An environment after an earlier deploy; `app.environments.push(createKubernetesEnvironment(...))` adds one. */
export function createKubernetesEnvironment(some: NewEnvironment): KubernetesEnvironment {
  const { appId, name, namespace, packageId, instances = 1, lastCount = instances, state } = some;
  const id = idOf(`environment ${appId} ${namespace.name} ${name}`).slice(0, 8);
  const { id: namespaceId, name: namespaceName, clusterId } = namespace;
  const facts = { id, name, production: name === 'Production', packageId, instances, clusterId, namespaceId };
  const end = state ?? (instances > 0 ? 'Ready' : 'Unknown');
  return {
    ...{ id, appId, namespaceId, manifest: createManifest({ ...facts, namespace: namespaceName }) },
    lastRunningInstanceCount: lastCount,
    rollout: begin({ polls: 0, pending: [], end }, { now: 0, perRequest: 0 }),
    ...{ passwords: new Map([['mxAdminPassword', 'ZmllbGQtYWRtaW4=']]), updates: [], puts: [] },
  };
}

/** An ID that is the same in every world. */
function idOf(name: string): string {
  const hex = createHash('sha256').update(`kubernetes ${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

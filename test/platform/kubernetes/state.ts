import type { Operation } from '../operation.ts';
import type { KubernetesScript } from './script.ts';
import type { Token } from './tokens.ts';

/** The job that a 202 names. */
export interface Job {
  readonly id: string;
  readonly of: 'build' | 'upload' | 'update';
  readonly details: string;
  readonly operation: Operation;
  /** Why it fails, if it does. */
  readonly error: string | undefined;
  readonly packageId: string | undefined;
  /** What happens when it ends. */
  readonly finish: () => void;
}

export interface KubernetesPackage {
  readonly id: string;
  readonly modelVersion: string;
  readonly runtimeVersion: string;
  readonly description: string | undefined;
  readonly fileName: string;
  readonly fileSize: number;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** SHA-256 of an uploaded file, in hex. */
  readonly sha256: string | undefined;
  readonly buildLog: string;
  /** The job that builds or uploads it; absent for a package that existed from the start. */
  readonly job: Job | undefined;
  /** How long the package stays incomplete after its job. */
  readonly arrival: Operation;
}

/** The passwords that GET does not show. */
export const hiddenPasswords = ['subscriptionSecret', 'debuggerPassword', 'mxAdminPassword'] as const;

export interface KubernetesEnvironment {
  readonly id: string;
  readonly appId: string;
  readonly namespaceId: string;
  /** The manifest as JSON text, as received by the last PUT; GET adds the fields below to its `container`. */
  manifest: string;
  lastRunningInstanceCount: number;
  /** The rollout, whose state is `container.state`. */
  rollout: Operation;
  /** Values by the names of `hiddenPasswords`. */
  readonly passwords: Map<string, string>;
  /** Jobs of PUTs, oldest first. */
  readonly updates: Job[];
  /** The bodies of all accepted PUTs, byte for byte, oldest first. */
  readonly puts: Buffer[];
}

export interface Namespace {
  readonly id: string;
  readonly name: string;
  readonly clusterId: string;
}

export interface KubernetesApp {
  readonly id: string;
  readonly name: string;
  readonly repository: {
    readonly type: 'git' | 'svn';
    /** Whether the App Repository API knows branches by their bare name, and not as `branches/<name>`. */
    bareNames: boolean;
    /** Commits by branch, newest first. */
    readonly branches: Map<string, { id: string; message: string }[]>;
  };
  readonly packages: KubernetesPackage[];
  readonly environments: KubernetesEnvironment[];
}

export interface Kubernetes {
  readonly script: KubernetesScript;
  readonly tokens: Token[];
  readonly namespaces: Namespace[];
  readonly apps: KubernetesApp[];
  /** By ID. */
  readonly jobs: Map<string, Job>;
}

/** Finds an app by its ID, or by a unique name. @throws Error if there is none, or several */
export function findKubernetesApp({ apps }: Kubernetes, idOrName: string): KubernetesApp {
  const found = apps.filter(({ id, name }) => id === idOrName || name === idOrName);
  const [only] = found;
  if (!only || found.length > 1) throw new Error(`the simulator has ${found.length} Kubernetes apps ${idOrName}`);
  return only;
}

/** Finds a namespace by its ID or name. @throws Error if there is none */
export function findNamespace({ namespaces }: Kubernetes, idOrName: string): Namespace {
  const found = namespaces.find(({ id, name }) => id === idOrName || name === idOrName);
  if (!found) throw new Error(`the simulator has no namespace ${idOrName}`);
  return found;
}

/** Finds a package of an app by its ID or model version. @throws Error if there is none */
export function findKubernetesPackage({ packages, name }: KubernetesApp, idOrVersion: string): KubernetesPackage {
  const found = packages.find(({ id, modelVersion }) => id === idOrVersion || modelVersion === idOrVersion);
  if (!found) throw new Error(`the simulator has no package ${idOrVersion} of ${name}`);
  return found;
}

/** The body of the last accepted PUT, byte for byte. @throws Error if there was none */
export function lastPut({ id, puts }: KubernetesEnvironment): Buffer {
  const last = puts.at(-1);
  if (!last) throw new Error(`nothing was sent to the environment ${id}`);
  return last;
}

import { randomUUID } from 'node:crypto';
import type { Kubernetes } from './kubernetes/state.ts';
import type { Clock, Operation } from './operation.ts';
import type { Script } from './script.ts';

/** The settings that a package defines. */
export interface Model {
  readonly constants: readonly { readonly name: string; readonly dataType: string; readonly value: string }[];
  readonly scheduledEvents: readonly string[];
}

export interface Package {
  readonly id: string;
  readonly name: string;
  /** `<version>.<revision>`: an SVN number, or the first 8 digits of a Git hash. */
  readonly version: string;
  readonly description: string;
  readonly creator: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly from: 'build' | 'upload';
  /** Bytes. */
  readonly size: number;
  readonly operation: Operation;
  readonly model: Model;
}

/** Values by name. */
export interface SettingValues {
  readonly constants: Map<string, string>;
  readonly scheduledEvents: Map<string, string>;
  readonly customSettings: Map<string, string>;
}

export interface Snapshot {
  readonly id: string;
  comment: string | null;
  readonly modelVersion: string | undefined;
  readonly operation: Operation;
  readonly archives: Map<string, Archive>;
}

export interface Archive {
  readonly id: string;
  readonly dataType: string;
  readonly operation: Operation;
  /** Created when the archive is complete, and never changed. */
  url: string | undefined;
}

export interface Restore {
  readonly id: string;
  readonly snapshotId: string;
  readonly sourceId: string;
  readonly databaseOnly: boolean;
  readonly operation: Operation;
}

export type EnvironmentStatus = 'Empty' | 'Stopped' | 'Running';

export interface Environment {
  readonly id: string;
  readonly appId: string;
  readonly mode: string;
  readonly production: boolean;
  /** The URL of the app itself; a test can point it to its own server. */
  url: string;
  status: EnvironmentStatus;
  packageId: string | undefined;
  /** The version of the package that it was last started with. */
  modelVersion: string | undefined;
  /** The Mendix version, which the platform may upgrade. */
  mendixVersion: string;
  /** A transport in progress. */
  landing: { readonly packageId: string; readonly operation: Operation } | undefined;
  /** A start or a stop in progress. */
  transition:
    | { readonly to: 'Running'; readonly operation: Operation; readonly started: Package }
    | { readonly to: 'Stopped'; readonly operation: Operation }
    | undefined;
  readonly startJobs: Map<string, Operation>;
  /** Shown as `Value`. */
  wanted: SettingValues;
  /** Shown as `DeployedValue`: the values at the last start. */
  deployed: SettingValues;
  /** Newest first. */
  readonly snapshots: Snapshot[];
  readonly restores: Map<string, Restore>;
  tag: string;
}

export interface Commit {
  readonly id: string;
  readonly message: string;
}

export interface Repository {
  readonly type: 'git' | 'svn';
  /** Whether the App Repository API lists branches by their bare name instead of `branches/<name>`: users have seen both. */
  bareNames: boolean;
  /** Commits by branch, newest first. */
  readonly branches: Map<string, Commit[]>;
}

export interface App {
  readonly appId: string;
  readonly projectId: string;
  readonly name: string;
  readonly licence: 'licensed' | 'free';
  readonly repository: Repository;
  readonly packages: Map<string, Package>;
  /** Upload jobs by ID. */
  readonly uploads: Map<string, Operation>;
  readonly environments: Environment[];
}

/** A change of an environment's status, on the simulator's clock. */
export interface StatusChange {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly appId: string;
  readonly mode: string;
  readonly from: EnvironmentStatus;
  readonly to: EnvironmentStatus;
  readonly modelVersion: string | undefined;
}

/** A signed link to a file. */
export interface Link {
  readonly name: string;
  expiresAt: number;
}

export interface State {
  readonly clock: Clock;
  readonly timeline: StatusChange[];
  readonly apps: App[];
  readonly script: Script;
  /** By signature. */
  readonly links: Map<string, Link>;
  /** The part that runs on Kubernetes. */
  readonly kubernetes: Kubernetes;
}

export const newId = (): string => randomUUID();

/** Finds an app by its AppId or ProjectId. @throws Error if there is none */
export function findApp({ apps }: State, id: string): App {
  const found = apps.find(({ appId, projectId }) => appId === id || projectId === id);
  if (!found) throw new Error(`the simulator has no app ${id}`);
  return found;
}

/** Finds an environment by its app, and its Mode or ID. @throws Error if there is none */
export function findEnvironment(state: State, app: string, environment: string): Environment {
  const found = findApp(state, app).environments.find(({ id, mode }) => id === environment || mode === environment);
  if (!found) throw new Error(`the simulator has no environment ${environment} of ${app}`);
  return found;
}

/** Finds a package by its ID or version. @throws Error if there is none */
export function findPackage(state: State, app: string, idOrVersion: string): Package {
  const all = [...findApp(state, app).packages.values()];
  const found = all.find(({ id, version }) => id === idOrVersion || version === idOrVersion);
  if (!found) throw new Error(`the simulator has no package ${idOrVersion} of ${app}`);
  return found;
}

/** Finds a snapshot by its ID or its comment. @throws Error if there is none */
export function findSnapshot(environment: Environment, idOrComment: string): Snapshot {
  const found = environment.snapshots.find(({ id, comment }) => id === idOrComment || comment === idOrComment);
  if (!found) throw new Error(`the simulator has no snapshot ${idOrComment} of ${environment.mode}`);
  return found;
}

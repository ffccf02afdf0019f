/** Operations that end after some polls. `update` is the job of a PUT; `arrival` is how long a package stays incomplete after its job. */
export type Kind = 'build' | 'upload' | 'update' | 'arrival' | 'rollout';

/** Values of a manifest that GET may hide. */
export type Hideable = 'constants' | 'environmentVariables' | 'customRuntimeSettings' | 'outgoingConnectionCertificate';

/** How operations that start from now on proceed, and each choice that the documentation leaves open; a test sets what it needs. */
export interface KubernetesScript {
  /** Polls that find an operation in progress before one finds its end. */
  polls: number;
  /** The same for one kind of operation. `arrival` is 0 by default. */
  pollsOf: Partial<Record<Kind, number>>;

  /** How jobs end, and `error.message` if they fail. */
  build: 'finished' | 'failed';
  upload: 'finished' | 'failed';
  update: 'finished' | 'failed';
  failure: string;
  /** `log.build` of a build. */
  buildLog: string;
  /** The states of a job in progress. */
  jobStates: readonly string[];
  /** Where a 202 has the ID of its job. */
  jobId: 'id' | 'job.id' | 'none';
  /** Whether a finished build or upload names its package. */
  jobShowsPackageId: boolean;

  /** Whether packages that are not ready yet, or whose build failed, are listed. If not, a GET of one returns 404. */
  listsPackagesUnderWay: boolean;
  listsFailedPackages: boolean;
  /** Whether such a package lacks `modelVersion` and `fileSize`, or has '' and 0. */
  incompletePackages: 'absent' | 'empty';
  /** `runtimeVersion` of new packages. */
  runtimeVersion: string;

  /** The maximum number of items on a page, whatever `limit` is. */
  maxPageItems: number;
  /** Whether a list starts at `offset`, or always with its first item. */
  followsOffset: boolean;

  /** Whether `provider` of an environment has `namespaceId`. */
  showsNamespaceId: boolean;
  /** Which values GET hides. */
  hides: readonly Hideable[];
  /** What GET shows instead of a hidden value; undefined omits the field. */
  hiddenAs: string | undefined;

  /** Whether a manifest takes effect with its PUT, or once its job has finished. */
  takesEffect: 'at once' | 'with its job';
  /** The effect of a PUT that changes nothing. */
  sameManifest: 'ignored' | 'restarts';
  /** Whether a PUT with the log level WARNING is refused, as the documentation does not list that level. */
  refusesWarning: boolean;
  /** Whether `runtime.runtimeVersion` changes with the package. */
  runtimeVersionFollows: boolean;
  /** Places whose value a PUT does not change, such as `environment.container.instances`. */
  ignoresOnPut: readonly string[];
  /** Places that a PUT removes. */
  dropsOnPut: readonly string[];

  /** Polls that still find the state of the old pods after a new manifest has taken effect. */
  oldStatePolls: number;
  /** The states during a rollout, in order; the first one repeats if there are more polls than states. '' omits the field. */
  rolloutStates: readonly string[];
  /** The final state: `Processing` for an app that never starts. For every package, or a function of the PackageId. */
  rollout: string | ((packageId: string) => string);
  /** The state with 0 instances, which is not documented. */
  stoppedState: string;
}

/** The script that a test starts from. */
export const createScript = (): KubernetesScript => ({
  ...{ polls: 2, pollsOf: {}, build: 'finished', upload: 'finished', update: 'finished' },
  failure: 'The job failed',
  buildLog: 'Pipeline created at 2026-11-20T15:00:00Z\n[mxbuild] Determining repository type...\n[mxbuild] Done',
  ...{ jobStates: ['created', 'running'], jobId: 'id', jobShowsPackageId: true },
  ...{ listsPackagesUnderWay: true, listsFailedPackages: true, incompletePackages: 'absent' },
  runtimeVersion: '10.24.1.55012',
  ...{ maxPageItems: Number.POSITIVE_INFINITY, followsOffset: true },
  ...{ showsNamespaceId: true, hides: [], hiddenAs: '***' },
  ...{ takesEffect: 'with its job', sameManifest: 'ignored', refusesWarning: false, runtimeVersionFollows: false },
  ...{ ignoresOnPut: [], dropsOnPut: [] },
  ...{ oldStatePolls: 0, rolloutStates: ['Processing'], rollout: 'Ready', stoppedState: 'Unknown' },
});

/** The polls that an operation of a kind takes. */
export const pollsOf = ({ polls, pollsOf: each }: KubernetesScript, kind: Kind): number =>
  each[kind] ?? (kind === 'arrival' ? 0 : polls);

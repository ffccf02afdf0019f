/** What takes polls to end. `update` is the job of a PUT; `arrival` is how long a package is incomplete after its job has finished. */
export type Kind = 'build' | 'upload' | 'update' | 'arrival' | 'rollout';

/** Values of a manifest that GET may hide. */
export type Hideable = 'constants' | 'environmentVariables' | 'customRuntimeSettings' | 'outgoingConnectionCertificate';

/** How what begins from now on will go, and each choice that the documentation leaves open; a test sets what it needs. */
export interface KubernetesScript {
  /** Polls that find an operation under way before they find its end. */
  polls: number;
  /** The same for one kind alone. `arrival` is 0 unless given. */
  pollsOf: Partial<Record<Kind, number>>;

  /** How jobs end, and what `error.message` says where they fail. */
  build: 'finished' | 'failed';
  upload: 'finished' | 'failed';
  update: 'finished' | 'failed';
  failure: string;
  /** `log.build` of a build. */
  buildLog: string;
  /** What a job is called while it is under way. */
  jobStates: readonly string[];
  /** Where a 202 has the id of its job. */
  jobId: 'id' | 'job.id' | 'none';
  /** Whether a finished build or upload names its package. */
  jobShowsPackageId: boolean;

  /** Whether packages are listed that are not ready yet, or whose build failed. GET of one is 404 where they are not. */
  listsPackagesUnderWay: boolean;
  listsFailedPackages: boolean;
  /** Whether such a package lacks `modelVersion` and `fileSize`, or has '' and 0. */
  incompletePackages: 'absent' | 'empty';
  /** `runtimeVersion` of new packages. */
  runtimeVersion: string;

  /** The most items of a page, whatever `limit` says. */
  maxPageItems: number;
  /** Whether a list begins at `offset`, or always with its first item. */
  followsOffset: boolean;

  /** Whether `provider` of an environment has `namespaceId`. */
  showsNamespaceId: boolean;
  /** Which values GET hides. */
  hides: readonly Hideable[];
  /** What GET shows in place of a hidden value; undefined leaves the field out. */
  hiddenAs: string | undefined;

  /** Whether a manifest counts from its PUT on, or once its job has finished. */
  takesEffect: 'at once' | 'with its job';
  /** What a PUT does that changes nothing. */
  sameManifest: 'ignored' | 'restarts';
  /** Whether a PUT with the log level WARNING is refused: the documentation does not list it. */
  refusesWarning: boolean;
  /** Whether `runtime.runtimeVersion` changes with the package. */
  runtimeVersionFollows: boolean;
  /** Places whose value a PUT does not change, such as `environment.container.instances`. */
  ignoresOnPut: readonly string[];
  /** Places that a PUT removes. */
  dropsOnPut: readonly string[];

  /** Looks at the manifest that still find the state of the old pods, once a new manifest has taken effect. */
  oldStatePolls: number;
  /** The states on the way, in order; the first one lasts if there are more polls than states. '' leaves the field out. */
  rolloutStates: readonly string[];
  /** The state that lasts: `Processing` for an app that never comes up. For every package, or for each (by its id) as a function says. */
  rollout: string | ((packageId: string) => string);
  /** The state with 0 instances, which no page gives. */
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

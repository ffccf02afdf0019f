import type { Model, Package } from './state.ts';

/** What takes polls to end. */
export type Kind = 'build' | 'upload' | 'transport' | 'stop' | 'start' | 'snapshot' | 'archive' | 'restore';

/** How a start ends: https://docs.mendix.com/apidocs-mxsdk/apidocs/deploy-api/ (Get Start Environment Status) */
export type StartEnd =
  | 'Started'
  | 'NO_PACKAGE'
  | 'ALREADY_LOCKED'
  | 'ALREADY_STARTED'
  | 'DB_SYNC_FAILED'
  | 'INVALID_DB_STRUCTURE'
  | 'MISSING_CONSTANT'
  | 'INSECURE_ADMIN_PASSWORD'
  | 'STARTUP_ACTION_FAILED'
  | 'START_FAILED';

/** How what begins from now on will go; a test sets what it needs. */
export interface Script {
  /** Polls that find an operation under way before they find its end. */
  polls: number;
  /** The same for one kind alone. */
  pollsOf: Partial<Record<Kind, number>>;
  build: 'Succeeded' | 'Failed';
  upload: 'Succeeded' | 'Failed';
  uploadJob: 'Completed' | 'Failed';
  /** For every package, or for each as a function says. */
  start: StartEnd | ((started: Package) => StartEnd);
  snapshot: 'completed' | 'failed';
  archive: 'completed' | 'failed';
  restore: 'completed' | 'failed';
  /** Whether transport is refused with APP_IS_RUNNING where the app runs: the page says both. */
  refusesTransportWhileRunning: boolean;
  /** Whether `ModelVersion` of an environment moves with the transport or with the start: the page says neither. */
  modelVersionMoves: 'at start' | 'at transport';
  /** The log of each app on a day (`YYYY-MM-DD`): what its link leads to; a day that is not listed has the bytes of a file. */
  appLog: Record<string, Buffer>;
  /** What packages bring that are built or uploaded. */
  model: Model;
  /** Bytes of each file that the file host hands out; 0: a few. */
  fileSize: number;
  /** Whether the file host knows Range. */
  ranges: boolean;
}

/** The polls that an operation of a kind takes. */
export const pollsOf = ({ polls, pollsOf: each }: Script, kind: Kind): number => each[kind] ?? polls;

import type { Model, Package } from './state.ts';

/** Operations that end after some polls. */
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

/** How operations that start from now on proceed; a test sets what it needs. */
export interface Script {
  /** Polls that find an operation in progress before one finds its end. */
  polls: number;
  /** The same for one kind of operation. */
  pollsOf: Partial<Record<Kind, number>>;
  build: 'Succeeded' | 'Failed';
  upload: 'Succeeded' | 'Failed';
  uploadJob: 'Completed' | 'Failed';
  /** For every package, or as a function of the package. */
  start: StartEnd | ((started: Package) => StartEnd);
  snapshot: 'completed' | 'failed';
  archive: 'completed' | 'failed';
  restore: 'completed' | 'failed';
  /** Whether a transport is refused with APP_IS_RUNNING while the app runs: the page says both. */
  refusesTransportWhileRunning: boolean;
  /** Whether `ModelVersion` of an environment changes with the transport or with the start, which the page does not say. */
  modelVersionMoves: 'at start' | 'at transport';
  /** The contents of the log of each app on a day (`YYYY-MM-DD`); for any other day, the bytes of a simulated file. */
  appLog: Record<string, Buffer>;
  /** The settings that built or uploaded packages define. */
  model: Model;
  /** The size in bytes of each file on the file host; 0 for a few bytes. */
  fileSize: number;
  /** Whether the file host supports Range. */
  ranges: boolean;
}

/** The polls that an operation of a kind takes. */
export const pollsOf = ({ polls, pollsOf: each }: Script, kind: Kind): number => each[kind] ?? polls;

import type { ApiResponse } from '../client/response.ts';
import { is2xx } from '../http/fetch.ts';
import { ConnectionError } from '../lib/errors.ts';
import { type Stage, StageError } from '../pipeline/stages.ts';
import type { Place } from './apps.ts';
import { awaitCompletion, backupsCall } from './backups-api.ts';
import {
  type Cloud,
  type CloudCall,
  failure,
  hasCode,
  isBusy,
  isFinal,
  noId,
  noteFailedTry,
  pause,
  type SendResult,
  trySend,
} from './calls.ts';
import { fieldsOf, textOf } from './fields.ts';
import { isCompleted, readSnapshot, readSnapshots, type Snapshot } from './snapshots.ts';

/**
 * Finds the snapshot that is to be restored.
 *
 * @param wanted its id, or `latest`
 * @throws StageError SNAPSHOT_NOT_FOUND, or SNAPSHOT_NOT_COMPLETED
 */
export async function findSource(cloud: Cloud, stage: Stage, place: Place, wanted: string): Promise<Snapshot> {
  const at = `${place.app.appId} ${place.environment.mode}`;
  if (wanted.toLowerCase() === 'latest') {
    const newest = (await readSnapshots(cloud, stage, place)).find(isCompleted);
    if (newest) return newest;
    throw new StageError('SNAPSHOT_NOT_FOUND', `${at} has no snapshot that is completed`);
  }
  const found = await readSnapshot(cloud, stage, place, wanted);
  if (!found)
    throw new StageError(
      'SNAPSHOT_NOT_FOUND',
      `${at} has no snapshot ${wanted}\nIf it is of another environment, name that in \`from-environment\`.`,
    );
  if (!isCompleted(found))
    throw new StageError(
      'SNAPSHOT_NOT_COMPLETED',
      `the snapshot ${wanted} of ${at} is ${found.state}; only one that is completed can be restored`,
    );
  return found;
}

/** How far a restore has come, as far as that is known. */
export type RestoreProgress = 'not begun' | 'unclear' | 'under way' | 'failed' | 'done';

/** What is to be restored. */
export interface RestorePlan {
  readonly target: Place;
  readonly snapshotId: string;
  /** Leaves the files as they are. */
  readonly databaseOnly: boolean;
  /** Called whenever more is known. */
  onProgress(progress: RestoreProgress): void;
}

/** Begins a restore: never twice, as nothing tells afterwards whether one was begun. @returns its id */
export async function beginRestore(cloud: Cloud, stage: Stage, plan: RestorePlan): Promise<string> {
  const query = { source_snapshot_id: plan.snapshotId, db_only: String(plan.databaseOnly) };
  const response = await sendOnce(cloud, stage, backupsCall(plan.target, ['POST', '/restores'], { query }), plan);
  const id = textOf(fieldsOf(response.body.json().document?.value).restore_id);
  if (!id) throw noId('restore_id');
  plan.onProgress('under way');
  return id;
}

/**
 * Sends a call that must not take effect twice. What did not reach the platform, or was refused because it was busy, is sent again; never where
 * the response was lost.
 */
async function sendOnce(
  cloud: Cloud,
  stage: Stage,
  call: CloudCall,
  { onProgress }: RestorePlan,
): Promise<ApiResponse> {
  const { clock } = cloud.client;
  const startedAt = clock.now();
  for (;;) {
    onProgress('unclear');
    cloud.onWrite();
    const tried = await trySend(cloud, stage, call, 0).catch((error: unknown) => {
      if (isUnsent(error)) onProgress('not begun');
      throw error;
    });
    if ('response' in tried && tried.response.ok) return tried.response;
    const fate = fateOf(tried);
    if (fate !== 'unclear') onProgress('not begun');
    if (fate !== 'busy' && fate !== 'unsent') throw await stageErrorOf(cloud, tried);
    cloud.log(`${await noteFailedTry(cloud, stage, tried)}; trying again`);
    await pause(cloud, stage, clock.now() - startedAt, tried);
  }
}

const isConnecting = (error: unknown): boolean => error instanceof ConnectionError && error.phase === 'connecting';

/** Whether a call that another try cannot help, as with a certificate that is not trusted, never left. */
const isUnsent = (error: unknown): boolean => error instanceof StageError && isConnecting(error.cause);

/** What became of a try that was no success: it had no effect, or may have had one. */
function fateOf(tried: SendResult): 'unsent' | 'busy' | 'refused' | 'unclear' {
  if ('error' in tried) return isConnecting(tried.error) ? 'unsent' : 'unclear';
  const { response } = tried;
  // A success that cannot be taken may be one all the same.
  if (is2xx(response.status)) return 'unclear';
  // A gateway may say 503 of what it lost behind it, too.
  if (response.status === 503 && !response.error?.code) return 'unclear';
  if (response.status < 500 && isFinal(response)) return 'refused';
  // A server error may come from behind the point where the restore begins, this code among them.
  const mayHaveBegun = response.status === 500 && hasCode(response, 'SERVICE_UNAVAILABLE');
  return isBusy(response) && !mayHaveBegun ? 'busy' : 'unclear';
}

const stageErrorOf = async (cloud: Cloud, tried: SendResult): Promise<StageError> =>
  'response' in tried
    ? failure(cloud, tried.response)
    : new StageError(tried.error.code, tried.error.message, { cause: tried.error });

/** Waits until a restore is complete. @throws StageError RESTORE_FAILED */
export async function awaitRestore(cloud: Cloud, stage: Stage, plan: RestorePlan, id: string): Promise<void> {
  const call = backupsCall(plan.target, ['GET', '/restores/{RestoreId}'], { path: { RestoreId: id } });
  try {
    await awaitCompletion(cloud, stage, { what: 'restore', call });
  } catch (error) {
    if (error instanceof StageError && error.code === 'RESTORE_FAILED') plan.onProgress('failed');
    throw error;
  }
  plan.onProgress('done');
}

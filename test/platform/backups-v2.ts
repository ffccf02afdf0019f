import type { Links } from './links.ts';
import { begin, isOver, type Operation, poll, stateOf } from './operation.ts';
import { type Call, classicError, type Endpoint, fieldsOf, ok, type PlatformAnswer, type Routes } from './router.ts';
import { ofBackups } from './scope.ts';
import { pollsOf } from './script.ts';
import { type App, type Archive, type Environment, newId, type Restore, type Snapshot, type State } from './state.ts';

const base = '/api/v2/apps/{ProjectId}/environments/{EnvironmentId}';
const pending = ['queued', 'running'];
const noSnapshot = classicError(404, 'NOT_FOUND', 'Snapshot not found.');
const day = 24 * 3600 * 1000;

/** Backups API v2: https://docs.mendix.com/apidocs-mxsdk/apidocs/backups-api/ */
export function backupsRoutes(state: State, links: Links): Routes {
  const { clock, script } = state;
  const ofSnapshot = (answer: (found: Snapshot, call: Call) => PlatformAnswer): Endpoint =>
    ofBackups(state, ({ snapshots }, call) => {
      const found = snapshots.find(({ id }) => id === call.parameters.SnapshotId);
      return found ? answer(found, call) : noSnapshot;
    });
  const snapshot = `${base}/snapshots/{SnapshotId}`;

  return {
    [`GET ${base}/snapshots`]: ofBackups(state, ({ snapshots }, { request: { query } }) => {
      const offset = Number(query.get('offset') ?? 0);
      const limit = Number(query.get('limit') ?? 100);
      const shown = snapshots.slice(offset, offset + limit).map(showSnapshot);
      return ok({ limit, offset, total: snapshots.length, snapshots: shown });
    }),
    [`POST ${base}/snapshots`]: ofBackups(state, (environment, { request }) => {
      if (isBusy(state, environment)) return busy;
      const { comment } = fieldsOf(request);
      const operation = begin({ polls: pollsOf(script, 'snapshot'), pending, end: script.snapshot }, clock);
      const added: Snapshot = {
        ...{ id: newId(), comment: typeof comment === 'string' ? comment : null, operation, archives: new Map() },
        modelVersion: environment.modelVersion,
      };
      environment.snapshots.unshift(added);
      return ok(showSnapshot(added));
    }),
    [`GET ${snapshot}`]: ofSnapshot((found) => {
      const shown = showSnapshot(found);
      poll(found.operation, clock);
      return ok(shown);
    }),
    [`PUT ${snapshot}`]: ofSnapshot((found, { request }) => {
      const { comment } = fieldsOf(request);
      found.comment = typeof comment === 'string' ? comment : null;
      return ok(showSnapshot(found));
    }),
    [`DELETE ${snapshot}`]: ofBackups(state, ({ snapshots }, { parameters }) => {
      const index = snapshots.findIndex(({ id }) => id === parameters.SnapshotId);
      if (index < 0) return noSnapshot;
      snapshots.splice(index, 1);
      return { status: 204 };
    }),

    [`POST ${snapshot}/archives`]: ofSnapshot((found, { request }) => {
      const dataType = request.query.get('data_type') ?? 'files_and_database';
      if (!['files_and_database', 'database_only'].includes(dataType))
        return classicError(400, 'UNSUPPORTED', 'The data_type is not supported.');
      const operation = begin({ polls: pollsOf(script, 'archive'), pending, end: script.archive }, clock);
      const archive: Archive = { id: newId(), dataType, operation, url: undefined };
      found.archives.set(archive.id, archive);
      return ok(showArchive(found, archive, links));
    }),
    [`GET ${snapshot}/archives/{ArchiveId}`]: ofSnapshot((found, { parameters }) => {
      const archive = found.archives.get(parameters.ArchiveId ?? '');
      if (!archive) return classicError(404, 'NOT_FOUND', 'Archive not found.');
      const shown = showArchive(found, archive, links);
      poll(archive.operation, clock);
      return ok(shown);
    }),

    [`POST ${base}/restores`]: ofBackups(state, (target, { request: { query } }, app) =>
      postRestore(state, { target, app, query }),
    ),
    [`GET ${base}/restores/{RestoreId}`]: ofBackups(state, (target, { parameters }) => {
      const found = target.restores.get(parameters.RestoreId ?? '');
      if (!found) return classicError(400, 'NOT_FOUND', 'Restore not found.');
      const shown = showRestore(found, target);
      poll(found.operation, clock);
      return ok(shown);
    }),
  };
}

const busy = classicError(400, 'ENVIRONMENT_BUSY', 'The environment is busy. Try again later.');

/** Whether a snapshot or a restore is in progress. The question counts as a poll, so that an operation that nobody polls also ends. */
function isBusy({ clock }: State, { snapshots, restores }: Environment): boolean {
  const running = [...snapshots, ...restores.values()].filter(({ operation }) => !isOver(operation));
  for (const { operation } of running) poll(operation, clock);
  return running.length > 0;
}

interface NewRestore {
  readonly target: Environment;
  readonly app: App;
  readonly query: URLSearchParams;
}

function postRestore(state: State, { target, app, query }: NewRestore): PlatformAnswer {
  const { clock, script } = state;
  const snapshotId = query.get('source_snapshot_id') ?? '';
  const source = app.environments.find(({ snapshots }) => snapshots.some(({ id }) => id === snapshotId));
  const snapshot = source?.snapshots.find(({ id }) => id === snapshotId);
  if (!source || !snapshot) return classicError(400, 'NOT_FOUND', 'Source snapshot not found.');
  if (stateOf(snapshot.operation) !== 'completed')
    return classicError(400, 'ERROR_NOT_ALLOWED', 'The backup is not in the right state.');
  if (target.status === 'Running') return classicError(400, 'ERROR_NOT_ALLOWED', 'The environment is still running.');
  if (isBusy(state, target)) return busy;
  const restore: Restore = {
    ...{ id: newId(), snapshotId, sourceId: source.id, databaseOnly: query.get('db_only') === 'true' },
    operation: begin({ polls: pollsOf(script, 'restore'), pending, end: script.restore }, clock),
  };
  target.restores.set(restore.id, restore);
  return ok(showRestore(restore, target));
}

const iso = (ms: number | undefined): string | null => (ms === undefined ? null : new Date(ms).toISOString());

/** The fields that snapshots, archives and restores have in common. */
function showOperation(what: string, operation: Operation): Record<string, unknown> {
  const state = stateOf(operation);
  const finished = iso(isOver(operation) ? operation.finishedAt : undefined);
  return {
    ...{ state, status_message: finished === null ? null : `The ${what} has ${state}.` },
    ...{ created_at: iso(operation.startedAt), updated_at: finished, finished_at: finished },
  };
}

/** A failed snapshot has no model_version; one in progress has null. */
function showSnapshot({ id, comment, modelVersion, operation }: Snapshot): Record<string, unknown> {
  const state = stateOf(operation);
  const version = state === 'completed' ? modelVersion : null;
  return {
    ...{ snapshot_id: id, comment, ...showOperation('backup creation', operation) },
    ...(state === 'failed' ? {} : { model_version: version ?? null }),
    expires_at: iso(operation.startedAt + 90 * day),
  };
}

/** The link of an archive is created once and valid for 8 hours. */
function showArchive(snapshot: Snapshot, archive: Archive, links: Links): Record<string, unknown> {
  const { id, dataType, operation } = archive;
  if (stateOf(operation) === 'completed') archive.url ??= links.make(`${id}.backup`, 8 * 3600);
  return {
    ...{ archive_id: id, snapshot_id: snapshot.id, data_type: dataType, ...showOperation('archive', operation) },
    url: archive.url ?? null,
  };
}

const showRestore = (
  { id, snapshotId, sourceId, operation }: Restore,
  target: Environment,
): Record<string, unknown> => ({
  ...{ restore_id: id, source_snapshot_id: snapshotId, source_environment_id: sourceId },
  ...{ target_environment_id: target.id, ...showOperation('restore', operation) },
});

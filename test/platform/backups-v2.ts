import {
  classicError,
  type Endpoint,
  fieldsOf,
  ok,
  type PlatformAnswer,
  type PlatformRequest,
  type Routes,
} from './router.ts';
import { type Backup, newId, poll, type State } from './state.ts';

const base = '/api/v2/apps/{ProjectId}/environments/{EnvironmentId}';

/** Backups API v2: https://docs.mendix.com/apidocs-mxsdk/apidocs/backups-api/ */
export function backupsRoutes({ app, environments, backups, script }: State, origin: () => string): Routes {
  const within =
    (answer: (parameters: Readonly<Record<string, string>>, request: PlatformRequest) => PlatformAnswer): Endpoint =>
    (parameters, request) =>
      parameters.ProjectId === app.projectId && environments.some(({ id }) => id === parameters.EnvironmentId)
        ? answer(parameters, request)
        : classicError(404, 'ENVIRONMENT_NOT_FOUND', 'Environment not found.');

  const show = (backup: Backup, state: string): Record<string, unknown> => {
    const done = state === 'completed' || state === 'failed';
    const url = state === 'completed' ? `${origin()}/files/${backup.id}.backup?signature=s3cr3t-signature` : null;
    return {
      ...backup.fields,
      [`${backup.kind}_id`]: backup.id,
      state,
      status_message: done ? `The ${backup.kind} has ${state}.` : null,
      created_at: '2026-11-01T02:00:00.000Z',
      updated_at: done ? '2026-11-01T02:04:10.000Z' : null,
      finished_at: done ? '2026-11-01T02:04:10.000Z' : null,
      ...(backup.kind === 'archive' ? { url } : {}),
    };
  };
  const start = (kind: Backup['kind'], fields: Record<string, unknown>): PlatformAnswer => {
    const backup: Backup = { id: newId(), kind, polls: script.polls, end: script.backup, fields };
    backups.set(backup.id, backup);
    return ok(show(backup, 'queued'));
  };
  const read = (kind: Backup['kind'], id: string | undefined, missing: PlatformAnswer): PlatformAnswer => {
    const found = backups.get(id ?? '');
    return found?.kind === kind ? ok(show(found, poll(found, ['queued', 'running'], found.end))) : missing;
  };
  const noSnapshot = classicError(404, 'NOT_FOUND', 'Snapshot not found.');
  const snapshot = `${base}/snapshots/{SnapshotId}`;

  return {
    [`GET ${base}/snapshots`]: within((_, { query }) => {
      const all = [...backups.values()].filter(({ kind }) => kind === 'snapshot');
      const offset = Number(query.get('offset') ?? 0);
      const limit = Number(query.get('limit') ?? 100);
      const shown = all.slice(offset, offset + limit).map((each) => show(each, each.polls > 0 ? 'running' : each.end));
      return ok({ limit, offset, total: all.length, snapshots: shown });
    }),
    [`POST ${base}/snapshots`]: within((_, request) =>
      start('snapshot', { comment: fieldsOf(request).comment ?? null }),
    ),
    [`GET ${snapshot}`]: within(({ SnapshotId }) => read('snapshot', SnapshotId, noSnapshot)),
    [`PUT ${snapshot}`]: within(({ SnapshotId = '' }, request) => {
      const found = backups.get(SnapshotId);
      if (found) found.fields.comment = fieldsOf(request).comment;
      return found ? ok(show(found, found.end)) : noSnapshot;
    }),
    [`DELETE ${snapshot}`]: within(({ SnapshotId = '' }) =>
      backups.delete(SnapshotId) ? { status: 204 } : noSnapshot,
    ),
    [`POST ${snapshot}/archives`]: within(({ SnapshotId = '' }, { query }) => {
      const type = query.get('data_type') ?? 'files_and_database';
      if (!['files_and_database', 'database_only'].includes(type))
        return classicError(400, 'UNSUPPORTED', 'The data_type is not supported.');
      return backups.has(SnapshotId) ? start('archive', { snapshot_id: SnapshotId, data_type: type }) : noSnapshot;
    }),
    [`GET ${snapshot}/archives/{ArchiveId}`]: within(({ ArchiveId }) =>
      read('archive', ArchiveId, classicError(404, 'NOT_FOUND', 'Archive not found.')),
    ),
    [`POST ${base}/restores`]: within(({ EnvironmentId }, { query }) => {
      const source = query.get('source_snapshot_id') ?? '';
      if (!backups.has(source)) return classicError(400, 'NOT_FOUND', 'Source snapshot not found.');
      const target = environments.find(({ id }) => id === EnvironmentId);
      if (target?.status === 'Running')
        return classicError(400, 'ERROR_NOT_ALLOWED', 'The environment is still running.');
      return start('restore', { source_snapshot_id: source, target_environment_id: EnvironmentId });
    }),
    [`GET ${base}/restores/{RestoreId}`]: within(({ RestoreId }) =>
      read('restore', RestoreId, classicError(400, 'NOT_FOUND', 'Restore not found.')),
    ),
  };
}

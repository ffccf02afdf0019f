import { defineApi, on } from '../model/define.ts';
import { busyErrors } from '../model/shared-errors.ts';

const snapshotRemedy =
  'Look for the snapshot with GET /apps/{ProjectId}/environments/{EnvironmentId}/snapshots; it may have expired.';

export const api = defineApi({
  id: 'backups-v2',
  title: 'Backups API v2',
  page: '/apidocs-mxsdk/apidocs/backups-api/',
  credential: 'api-key',
  permissions: ['API Rights', 'Access to Backups'],
  note:
    'Paths have the ProjectId and the EnvironmentId, not the AppId and the Mode; fields are in snake_case. Nightly ' +
    'snapshots are kept for two weeks, weekly ones and those created on demand for three months, monthly ones for a year; ' +
    'automatic ones are created only while the app runs. According to users, a failed snapshot has no model_version, and ' +
    'only the comment distinguishes nightly snapshots from others.',
  endpoints: {
    'GET /apps/{ProjectId}/environments/{EnvironmentId}/snapshots': {
      title: 'List snapshots',
      query: ['offset', 'limit'],
      pages: { by: 'offset', items: 'snapshots', size: 100, total: 'total' },
    },
    'POST /apps/{ProjectId}/environments/{EnvironmentId}/snapshots': {
      title: 'Create a snapshot',
      note: 'With more than about 50,000 files it can take hours.',
      body: 'json',
      bodyFields: ['comment'],
    },
    'GET /apps/{ProjectId}/environments/{EnvironmentId}/snapshots/{SnapshotId}': { title: 'Get a snapshot' },
    'PUT /apps/{ProjectId}/environments/{EnvironmentId}/snapshots/{SnapshotId}': {
      title: 'Update the comment of a snapshot',
      body: 'json',
      bodyFields: ['comment'],
    },
    'DELETE /apps/{ProjectId}/environments/{EnvironmentId}/snapshots/{SnapshotId}': {
      title: 'Delete a snapshot',
      destructive: true,
    },
    'POST /apps/{ProjectId}/environments/{EnvironmentId}/snapshots/{SnapshotId}/archives': {
      title: 'Create an archive',
      note: 'data_type is files_and_database or database_only.',
      query: ['data_type'],
    },
    'GET /apps/{ProjectId}/environments/{EnvironmentId}/snapshots/{SnapshotId}/archives/{ArchiveId}': {
      title: 'Get an archive',
      note: 'url is set once the archive is completed, and is valid for 8 hours.',
      secrets: ['url'],
    },
    'POST /apps/{ProjectId}/environments/{EnvironmentId}/restores': {
      title: 'Restore a snapshot',
      note:
        'It overwrites the environment in the path, which must be stopped and must have had an app deployed. The ' +
        'snapshot must be of the same app. The database needs room for the decompressed data plus 2.25 GB, otherwise ' +
        'the restore fails and leaves only part of the data; a restore that the portal reports as timed out continues.',
      query: ['source_snapshot_id', 'db_only'],
      destructive: true,
    },
    'GET /apps/{ProjectId}/environments/{EnvironmentId}/restores/{RestoreId}': {
      title: 'Get the state of a restore',
    },
  },
  operations: [
    {
      starts: ['POST /apps/{ProjectId}/environments/{EnvironmentId}/snapshots'],
      id: { body: 'snapshot_id' },
      poll: '/apps/{ProjectId}/environments/{EnvironmentId}/snapshots/{SnapshotId}',
      state: 'state',
      pending: ['queued', 'running'],
      success: ['completed'],
      failure: ['failed'],
      message: 'status_message',
    },
    {
      starts: ['POST /apps/{ProjectId}/environments/{EnvironmentId}/snapshots/{SnapshotId}/archives'],
      id: { body: 'archive_id' },
      poll: '/apps/{ProjectId}/environments/{EnvironmentId}/snapshots/{SnapshotId}/archives/{ArchiveId}',
      state: 'state',
      pending: ['queued', 'running'],
      success: ['completed'],
      failure: ['failed'],
      message: 'status_message',
    },
    {
      starts: ['POST /apps/{ProjectId}/environments/{EnvironmentId}/restores'],
      id: { body: 'restore_id' },
      poll: '/apps/{ProjectId}/environments/{EnvironmentId}/restores/{RestoreId}',
      state: 'state',
      pending: ['queued', 'running'],
      success: ['completed'],
      failure: ['failed'],
      message: 'status_message',
    },
  ],
  errors: [
    {
      status: 400,
      code: 'INVALID_PARAMETERS',
      means: 'the project ID or the environment ID is missing',
      remedy: 'Give both ProjectId and EnvironmentId.',
    },
    {
      status: 400,
      code: 'NOT_SUPPORTED',
      means: 'the app is not on Mendix Cloud',
      remedy: 'Only apps on Mendix Cloud have backups in this API: check the ProjectId and the EnvironmentId.',
    },
    {
      status: 403,
      code: 'NO_ACCESS',
      means: 'the user has no access to the backups of this environment',
      remedy:
        'Ask the Technical Contact for Access to Backups and API Rights on this environment (Permissions tab of ' +
        'the Environments page).',
    },
    {
      status: 404,
      code: 'ENVIRONMENT_NOT_FOUND',
      means: 'there is no such environment',
      remedy:
        'Take the EnvironmentId from the list of environments of Deploy API v1, and the ProjectId from its list of apps.',
    },
    ...on(
      ['GET /apps/{ProjectId}/environments/{EnvironmentId}/snapshots'],
      [
        {
          status: 500,
          code: 'SNAPSHOT_LISTING_FAILED',
          means: 'the snapshots could not be listed',
          remedy: 'Contact Mendix Support.',
        },
      ],
    ),
    ...on(
      [
        'POST /apps/{ProjectId}/environments/{EnvironmentId}/snapshots',
        'POST /apps/{ProjectId}/environments/{EnvironmentId}/restores',
      ],
      [
        {
          status: 400,
          code: 'ENVIRONMENT_BUSY',
          kind: 'wait',
          means: 'the environment is busy',
          remedy: 'Try again later, or contact Mendix Support.',
        },
        {
          status: 400,
          code: 'INVALID_STATE',
          kind: 'wait',
          means: 'maintenance of the environment is under way',
          remedy: 'Wait until the maintenance has ended.',
        },
      ],
    ),
    ...on(
      [
        'POST /apps/{ProjectId}/environments/{EnvironmentId}/snapshots',
        'GET /apps/{ProjectId}/environments/{EnvironmentId}/snapshots/{SnapshotId}',
        'PUT /apps/{ProjectId}/environments/{EnvironmentId}/snapshots/{SnapshotId}',
        'DELETE /apps/{ProjectId}/environments/{EnvironmentId}/snapshots/{SnapshotId}',
        'POST /apps/{ProjectId}/environments/{EnvironmentId}/snapshots/{SnapshotId}/archives',
      ],
      [
        {
          status: 500,
          code: 'SERVICE_UNAVAILABLE',
          kind: 'wait',
          means: 'the operation failed',
          remedy: 'Try again later; contact Mendix Support if it persists.',
        },
      ],
    ),
    ...on(
      ['POST /apps/{ProjectId}/environments/{EnvironmentId}/restores'],
      [
        {
          status: 500,
          code: 'SERVICE_UNAVAILABLE',
          // A restore may have started, and a second one would overwrite what users enter in the meantime.
          kind: 'unclear',
          means: 'the operation failed',
          remedy:
            'Check in the Mendix portal whether a restore has started before you send it again; contact Mendix Support ' +
            'if the error persists.',
        },
      ],
    ),
    ...on(
      ['POST /apps/{ProjectId}/environments/{EnvironmentId}/snapshots'],
      [
        {
          status: 404,
          code: 'NOT_FOUND',
          kind: 'unclear',
          means: 'there is no such snapshot',
          remedy:
            'Check the IDs in the path, then look with GET /apps/{ProjectId}/environments/{EnvironmentId}/snapshots whether a snapshot was created.',
        },
      ],
    ),
    ...on(
      [
        'GET /apps/{ProjectId}/environments/{EnvironmentId}/snapshots/{SnapshotId}',
        'PUT /apps/{ProjectId}/environments/{EnvironmentId}/snapshots/{SnapshotId}',
        'POST /apps/{ProjectId}/environments/{EnvironmentId}/snapshots/{SnapshotId}/archives',
      ],
      [{ status: 404, code: 'NOT_FOUND', means: 'there is no such snapshot', remedy: snapshotRemedy }],
    ),
    ...on(
      ['GET /apps/{ProjectId}/environments/{EnvironmentId}/snapshots/{SnapshotId}/archives/{ArchiveId}'],
      [
        {
          status: 404,
          code: 'NOT_FOUND',
          means: 'there is no such snapshot, or no such archive',
          remedy:
            'Give the archive_id of the response that created the archive; snapshots that expired are gone, together with their archives.',
        },
      ],
    ),
    ...on(
      ['POST /apps/{ProjectId}/environments/{EnvironmentId}/snapshots/{SnapshotId}/archives'],
      [
        {
          status: 400,
          code: 'UNSUPPORTED',
          means: 'the data_type is not supported',
          remedy: 'Give files_and_database or database_only as data_type.',
        },
      ],
    ),
    ...on(
      ['POST /apps/{ProjectId}/environments/{EnvironmentId}/restores'],
      [
        {
          status: 400,
          code: 'NOT_FOUND',
          means: 'there is no such source snapshot',
          remedy:
            'Give a source_snapshot_id of the same app: GET /apps/{ProjectId}/environments/{EnvironmentId}/snapshots lists those of an environment.',
        },
        {
          status: 400,
          code: 'ERROR_NOT_ALLOWED',
          means: 'the user may not restore, the backup is not in the right state, or the environment still runs',
          remedy:
            'Stop the environment if it still runs, check that the state of the snapshot is completed, and that the user has Access to Backups.',
        },
      ],
    ),
    ...on(
      ['GET /apps/{ProjectId}/environments/{EnvironmentId}/restores/{RestoreId}'],
      [
        {
          status: 400,
          code: 'NOT_FOUND',
          means: 'there is no such restore',
          remedy: 'Give the restore_id of the response that started the restore, and the EnvironmentId of its target.',
        },
      ],
    ),
    // Last, as what the page says of an endpoint comes before.
    ...busyErrors,
  ],
});

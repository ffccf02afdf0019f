import { api as backupsV2 } from '../../src/mendix/apis/backups-v2.ts';
import { api as buildV1 } from '../../src/mendix/apis/build-v1.ts';
import { api as certificatesV1 } from '../../src/mendix/apis/certificates-v1.ts';
import { api as deployV1 } from '../../src/mendix/apis/deploy-v1.ts';
import { api as deployV2 } from '../../src/mendix/apis/deploy-v2.ts';
import { api as deployV4 } from '../../src/mendix/apis/deploy-v4.ts';
import { api as pipelinesV1 } from '../../src/mendix/apis/pipelines-v1.ts';
import { api as webhooksV1 } from '../../src/mendix/apis/webhooks-v1.ts';
import { created, noContent, referenceOf, within } from './define.ts';

const builtPackage = ['PackageId', 'Name', 'Description', 'Version', 'Creator', 'CreationDate', 'Status', 'Size'];
const link = ['Url.Location', 'Url.TTL'];
const app = ['AppId', 'Name', 'ProjectId', 'Url'];
// The last four are not on the page; they were seen on licensed environments in July 2026, and ModelVersion, MendixVersion and
// RuntimeLayer were missing on a Free App.
const environment = [
  ...['EnvironmentId', 'Mode', 'Status', 'Url', 'ModelVersion', 'MendixVersion', 'Production'],
  ...['Instances', 'MemoryPerInstance', 'TotalMemory', 'RuntimeLayer'],
];
const settings = [
  ...within('Constants[]', ['Name', 'DataType', 'Value', 'DeployedValue']),
  'CustomSettings',
  ...within('ScheduledEvents[]', ['Name', 'Value', 'DeployedValue']),
];
const logLink = { fields: ['Environment', 'Date', 'DownloadUrl'] };
const tag = { fields: ['Tag'] };

const snapshot = [
  ...['snapshot_id', 'model_version', 'comment', 'state', 'status_message'],
  ...['created_at', 'updated_at', 'finished_at', 'expires_at'],
];
const archive = {
  fields: [
    ...['archive_id', 'snapshot_id', 'data_type', 'state', 'status_message'],
    ...['created_at', 'updated_at', 'finished_at', 'url'],
  ],
};
const restore = {
  fields: [
    ...['restore_id', 'source_snapshot_id', 'source_environment_id', 'target_environment_id', 'state'],
    ...['status_message', 'created_at', 'updated_at', 'finished_at'],
  ],
};

const paging = within('pagination', ['offset', 'limit', 'size']);
const appV4 = [
  ...['id', 'name', 'licenseType', 'subdomain', 'region'],
  ...within('technicalContact', ['userId', 'name', 'status']),
];
const environmentV4 = [
  ...['id', 'appId', 'name', 'state', 'isProduction', 'url', 'dbVersion', 'planName'],
  ...within('package', ['id', 'appId', 'modelVersion', 'runtimeVersion', 'createdOn', 'expiresOn', 'description']),
  ...within('package', ['fileName', 'fileSize']),
];
const permissions = within('permissions[]', [
  ...['member.userId', 'canDeployApp', 'canManageBackups', 'canViewAlerts'],
  ...['canAccessAPI', 'canViewLogs', 'canManagePrivileges'],
]);

const webhook = ['id', 'name', 'url', 'eventTypes', 'isActive'];
const webhookDetails = [...webhook, 'validationSecret', ...within('headers[]', ['key', 'value'])];

export const mendixCloud = {
  'build-v1': referenceOf(buildV1, {
    errors: 'classic',
    responses: {
      'GET /apps/{AppId}/packages': { fields: within('[]', builtPackage) },
      'GET /apps/{AppId}/packages/{PackageId}': { fields: [...builtPackage, ...link] },
      'POST /apps/{AppId}/packages': { fields: ['PackageId'] },
    },
  }),
  'deploy-v1': referenceOf(deployV1, {
    errors: 'classic',
    responses: {
      'GET /apps': { fields: within('[]', app) },
      'POST /apps': { fields: app },
      'GET /apps/{AppId}': { fields: app },
      'GET /apps/{AppId}/environments': { fields: within('[]', environment) },
      'GET /apps/{AppId}/environments/{Mode}': { fields: environment },
      'POST /apps/{AppId}/environments/{Mode}/start': { fields: ['JobId'] },
      'GET /apps/{AppId}/environments/{Mode}/start/{JobId}': { fields: ['Status'] },
      'GET /apps/{AppId}/environments/{Mode}/package': { fields: [...builtPackage, 'ExpiryDate', ...link] },
      'POST /apps/{AppId}/packages/upload': { fields: ['PackageId'] },
      'POST /apps/{AppId}/environments/{Mode}/clean': { fields: within('[]', ['Status', 'Mode', 'Url']) },
      'GET /apps/{AppId}/environments/{Mode}/settings': { fields: settings },
      'POST /apps/{AppId}/environments/{Mode}/settings': { fields: settings },
      'POST /apps/{AppId}/environments/{Mode}/scale': {
        fields: [
          ...['Status', 'Instances', 'Mode', 'Production', 'MemoryPerInstance', 'TotalMemory'],
          ...['ModelVersion', 'MendixVersion', 'Url'],
        ],
      },
      'GET /apps/{AppId}/environments/{Mode}/tags': tag,
      'POST /apps/{AppId}/environments/{Mode}/tags': tag,
      'DELETE /apps/{AppId}/environments/{Mode}/tags': noContent,
      'GET /apps/{AppId}/environments/{Mode}/logs/{Date}': logLink,
      'GET /apps/{AppId}/environments/{Mode}/access-logs/{Date}': logLink,
    },
  }),
  'deploy-v2': referenceOf(deployV2, {
    errors: 'classic',
    responses: {
      'POST /apps/{AppId}/packages/upload': { fields: ['PackageId', 'JobId'] },
      'GET /apps/{AppId}/jobs/{JobId}': { fields: ['Status'] },
    },
  }),
  'backups-v2': referenceOf(backupsV2, {
    errors: 'classic',
    responses: {
      'GET /apps/{ProjectId}/environments/{EnvironmentId}/snapshots': {
        fields: ['limit', 'offset', 'total', ...within('snapshots[]', snapshot)],
      },
      'POST /apps/{ProjectId}/environments/{EnvironmentId}/snapshots': { fields: snapshot },
      'GET /apps/{ProjectId}/environments/{EnvironmentId}/snapshots/{SnapshotId}': { fields: snapshot },
      'PUT /apps/{ProjectId}/environments/{EnvironmentId}/snapshots/{SnapshotId}': { fields: snapshot },
      'POST /apps/{ProjectId}/environments/{EnvironmentId}/snapshots/{SnapshotId}/archives': archive,
      'GET /apps/{ProjectId}/environments/{EnvironmentId}/snapshots/{SnapshotId}/archives/{ArchiveId}': archive,
      'POST /apps/{ProjectId}/environments/{EnvironmentId}/restores': restore,
      'GET /apps/{ProjectId}/environments/{EnvironmentId}/restores/{RestoreId}': restore,
    },
  }),
  'deploy-v4': referenceOf(deployV4, {
    errors: 'nested',
    responses: {
      'GET /apps': { fields: [...within('apps[]', appV4), ...paging] },
      'GET /apps/{appId}': { fields: appV4 },
      'GET /apps/{appId}/environments': { fields: [...within('environments[]', environmentV4), ...paging] },
      'GET /apps/{appId}/environments/{environmentId}': { fields: environmentV4 },
      'GET /apps/{appId}/environments/{environmentId}/permissions': {
        fields: ['technicalContact', ...permissions, ...paging],
      },
      'PATCH /apps/{appId}/environments/{environmentId}/permissions': { fields: permissions },
    },
  }),
  'certificates-v1': referenceOf(certificatesV1, {
    errors: 'nested',
    responses: {
      'GET /certificates': { fields: ['certificates', 'totalCount'] },
      'POST /certificates': created,
      'DELETE /certificates/{certificateId}': noContent,
    },
  }),
  'pipelines-v1': referenceOf(pipelinesV1, {
    errors: 'nested',
    responses: {
      'POST /apps/{appId}/runs': {
        statuses: [201],
        fields: ['id', 'pipelineId', 'pipelineName', 'triggeredBy.email'],
      },
      'GET /apps/{appId}/runs/{runId}/status': { fields: ['runId', 'status'] },
    },
  }),
  'webhooks-v1': referenceOf(webhooksV1, {
    errors: 'nested',
    responses: {
      'GET /apps/{app-id}/webhooks': {
        fields: [...within('webhooks[]', webhook), ...within('cursors', ['prev', 'next'])],
      },
      'POST /apps/{app-id}/webhooks': { statuses: [200, 201, 202, 203], fields: webhookDetails },
      'GET /apps/{app-id}/webhooks/{webhook-id}': { fields: webhookDetails },
      'PUT /apps/{app-id}/webhooks/{webhook-id}': { statuses: [202], fields: webhookDetails },
      'DELETE /apps/{app-id}/webhooks/{webhook-id}': noContent,
    },
  }),
};

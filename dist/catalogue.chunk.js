"use strict";
exports.id = 745;
exports.ids = [745];
exports.modules = {

/***/ 4745:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "app-repository-v1": () => (/* reexport */ api),
  "audit-logs-v1": () => (/* reexport */ audit_logs_v1_api),
  "backups-v2": () => (/* reexport */ backups_v2_api),
  "build-v1": () => (/* reexport */ build_v1_api),
  "catalog-registration-v5": () => (/* reexport */ catalog_registration_v5_api),
  "catalog-search-v5": () => (/* reexport */ catalog_search_v5_api),
  "certificates-v1": () => (/* reexport */ certificates_v1_api),
  "deploy-v1": () => (/* reexport */ deploy_v1_api),
  "deploy-v2": () => (/* reexport */ deploy_v2_api),
  "deploy-v4": () => (/* reexport */ deploy_v4_api),
  "epics-v1": () => (/* reexport */ epics_v1_api),
  "feedback-v2": () => (/* reexport */ feedback_v2_api),
  "kubernetes-build-v4": () => (/* reexport */ kubernetes_build_v4_api),
  "kubernetes-deploy-v4": () => (/* reexport */ kubernetes_deploy_v4_api),
  "marketplace-content-v1": () => (/* reexport */ marketplace_content_v1_api),
  "marketplace-publish-v1": () => (/* reexport */ marketplace_publish_v1_api),
  "pipelines-v1": () => (/* reexport */ pipelines_v1_api),
  "pmp-build-v1": () => (/* reexport */ pmp_build_v1_api),
  "pmp-cluster-v1": () => (/* reexport */ pmp_cluster_v1_api),
  "pmp-deploy-v1": () => (/* reexport */ pmp_deploy_v1_api),
  "pmp-group-v1": () => (/* reexport */ pmp_group_v1_api),
  "pmp-group-v2": () => (/* reexport */ pmp_group_v2_api),
  "pmp-marketplace-v1": () => (/* reexport */ pmp_marketplace_v1_api),
  "pmp-pipeline-v1": () => (/* reexport */ pmp_pipeline_v1_api),
  "pmp-pipeline-v2": () => (/* reexport */ pmp_pipeline_v2_api),
  "pmp-project-v1": () => (/* reexport */ pmp_project_v1_api),
  "pmp-project-v2": () => (/* reexport */ pmp_project_v2_api),
  "pmp-user-v1": () => (/* reexport */ pmp_user_v1_api),
  "project-categories-v1": () => (/* reexport */ project_categories_v1_api),
  "projects-v1": () => (/* reexport */ projects_v1_api),
  "projects-v2": () => (/* reexport */ projects_v2_api),
  "team-server-v1": () => (/* reexport */ team_server_v1_api),
  "user-deactivation-v1": () => (/* reexport */ user_deactivation_v1_api),
  "user-identifiers-v1": () => (/* reexport */ user_identifiers_v1_api),
  "user-management-v1": () => (/* reexport */ user_management_v1_api),
  "webhooks-v1": () => (/* reexport */ webhooks_v1_api)
});

// EXTERNAL MODULE: ./src/mendix/model/define.ts
var model_define = __webpack_require__(6820);
;// CONCATENATED MODULE: ./src/mendix/apis/app-repository-v1.ts

const api = (0,model_define/* defineApi */.YG)({
    id: 'app-repository-v1',
    title: 'App Repository API',
    page: '/apidocs-mxsdk/apidocs/app-repository-api/',
    credential: 'pat',
    note: 'In a URL, the slash of a branch name such as branches/development is %2F; path-params encodes it. Other ' +
        'APIs spell branches differently.',
    endpoints: {
        'GET /repositories/{appId}/info': {
            title: 'Get the repository of an app',
            scopes: ['mx:modelrepository:repo:read'],
        },
        'GET /repositories/{appId}/branches': {
            title: 'List branches',
            note: 'Each branch has its latestCommit.',
            scopes: ['mx:modelrepository:repo:read'],
            query: ['limit', 'cursor'],
            pages: { by: 'cursor', items: 'items', size: 20, maxLimit: 100, next: 'cursors.next' },
        },
        'GET /repositories/{appId}/branches/{name}': { title: 'Get a branch', scopes: ['mx:modelrepository:repo:read'] },
        'GET /repositories/{appId}/branches/{name}/commits': {
            title: 'List the commits of a branch',
            scopes: ['mx:modelrepository:repo:read'],
            query: ['limit', 'cursor'],
            pages: { by: 'cursor', items: 'items', size: 20, maxLimit: 100, next: 'cursors.next' },
        },
    },
    errors: [
        {
            status: 400,
            code: 'RS400',
            means: 'the app ID or the name of the branch is not valid',
            remedy: 'appId is the project ID of the app, a UUID. Give the branch in path-params as it is, such as ' +
                'branches/development; in a URL its slash is %2F.',
        },
        { status: 401, means: 'the token is not valid' },
        {
            status: 403,
            means: 'access is denied',
            remedy: 'The owner of the PAT must be a member of the app whose role has access to the repository.',
        },
        {
            status: 404,
            means: 'the repository or the branch was not found',
            remedy: 'appId is the project ID of the app, a UUID; GET /repositories/{appId}/branches lists the branches.',
        },
        { status: 500, means: 'the server failed', remedy: 'Try again later; contact Mendix Support if it persists.' },
    ],
});

;// CONCATENATED MODULE: ./src/mendix/apis/audit-logs-v1.ts

const audit_logs_v1_api = (0,model_define/* defineApi */.YG)({
    id: 'audit-logs-v1',
    title: 'Audit Logging API',
    page: '/apidocs-mxsdk/apidocs/apis-for-audit-logs/',
    credential: 'pat',
    note: 'The PAT determines whose logs are returned: those of a company, or of a platform account.',
    endpoints: {
        'GET /logs': {
            title: 'Search the audit logs',
            scopes: ['mx:audit-logging:read'],
            query: [
                'q',
                'from',
                'to',
                'page',
                'limit',
                'sortBy',
                'sortOrder',
                'resourceId',
                'resourceType',
                'contextId',
                'contextType',
                'eventOutcome',
            ],
            pages: { by: 'page', items: 'items', size: 50, maxLimit: 100, total: 'pagination.total' },
        },
        'GET /logs-chain': {
            title: 'List the chain of audit logs',
            note: 'The newest entries come first.',
            scopes: ['mx:audit-logging:read'],
            query: ['cursor', 'limit'],
            pages: { by: 'cursor', items: 'items', size: 25, maxLimit: 100, next: 'cursors.next' },
        },
    },
    errors: [
        {
            status: 400,
            means: 'the input is not valid',
            remedy: 'Check the query: the message names the parameter, and limit is at most 100.',
        },
        { status: 401, means: 'the credential is not valid' },
        { status: 403, means: 'the user has no access' },
        {
            status: 500,
            kind: 'wait',
            means: 'the server failed',
            remedy: 'Try again later; contact Mendix Support if it persists.',
        },
    ],
});

;// CONCATENATED MODULE: ./src/mendix/model/shared-errors.ts
const catalogErrors = (lookUpIds) => [
    {
        status: 401,
        code: 'UNAUTHORIZED',
        means: 'the credential is not accepted; the header WWW-Authenticate explains why',
    },
    { status: 404, code: 'NOT_FOUND', means: 'it was not found', remedy: lookUpIds },
    {
        status: 409,
        code: 'CONFLICT',
        means: 'it conflicts with existing data, such as another environment of the company at that location',
        remedy: 'Update the existing environment or endpoint at that location instead of registering another one.',
    },
    {
        status: 410,
        code: 'UNSUPPORTED_VERSION',
        means: 'this version of the API is gone',
        remedy: 'Call the newest version of the API that its page describes, with the full URL.',
    },
    {
        status: 500,
        code: 'INTERNAL_SERVER_ERROR',
        kind: 'unclear',
        means: 'something unexpected happened',
        remedy: 'Try again later; contact Mendix Support if it persists.',
    },
];
const busyRemedy = 'Wait until the other operation has finished, then try again.';
const busyErrors = [
    {
        status: 400,
        code: 'ENVIRONMENT_BUSY',
        kind: 'wait',
        means: 'another operation on the environment is under way; Mendix documents the code for other calls',
        remedy: busyRemedy,
    },
    {
        status: 400,
        code: 'INVALID_STATE',
        kind: 'wait',
        means: 'maintenance of the environment is under way; Mendix documents the code for other calls',
        remedy: 'Wait until the maintenance has ended, then try again.',
    },
    {
        status: 500,
        code: 'ALREADY_LOCKED',
        kind: 'wait',
        means: 'another operation holds a lock on the environment; Mendix documents the code for other calls',
        remedy: busyRemedy,
    },
    {
        status: 503,
        code: 'SERVICE_UNAVAILABLE',
        kind: 'wait',
        means: 'the service is not available; Mendix documents the code for other calls',
        remedy: 'Try again later; contact Mendix Support if it persists.',
    },
];
const platformErrors = ({ parameters, things, lookUp, remedy }) => [
    {
        status: 400,
        means: `a parameter is not valid, such as ${parameters}`,
        remedy: remedy ?? 'invalid-params in the body names the parameter: check its value.',
    },
    {
        status: 401,
        means: 'the credential is missing or not valid',
        remedy: 'Create a PAT on your own platform, not on mendix.com, and set it as the input pat.',
    },
    { status: 403, means: 'the user has no permission' },
    { status: 404, means: `${things} was not found`, remedy: lookUp },
];

;// CONCATENATED MODULE: ./src/mendix/apis/backups-v2.ts


const snapshotRemedy = 'Look for the snapshot with GET /apps/{ProjectId}/environments/{EnvironmentId}/snapshots; it may have expired.';
const backups_v2_api = (0,model_define/* defineApi */.YG)({
    id: 'backups-v2',
    title: 'Backups API v2',
    page: '/apidocs-mxsdk/apidocs/backups-api/',
    credential: 'api-key',
    permissions: ['API Rights', 'Access to Backups'],
    note: 'Paths have the ProjectId and the EnvironmentId, not the AppId and the Mode; fields are in snake_case. Nightly ' +
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
            note: 'It overwrites the environment in the path, which must be stopped and must have had an app deployed. The ' +
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
            remedy: 'Ask the Technical Contact for Access to Backups and API Rights on this environment (Permissions tab of ' +
                'the Environments page).',
        },
        {
            status: 404,
            code: 'ENVIRONMENT_NOT_FOUND',
            means: 'there is no such environment',
            remedy: 'Take the EnvironmentId from the list of environments of Deploy API v1, and the ProjectId from its list of apps.',
        },
        ...(0,model_define.on)(['GET /apps/{ProjectId}/environments/{EnvironmentId}/snapshots'], [
            {
                status: 500,
                code: 'SNAPSHOT_LISTING_FAILED',
                means: 'the snapshots could not be listed',
                remedy: 'Contact Mendix Support.',
            },
        ]),
        ...(0,model_define.on)([
            'POST /apps/{ProjectId}/environments/{EnvironmentId}/snapshots',
            'POST /apps/{ProjectId}/environments/{EnvironmentId}/restores',
        ], [
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
        ]),
        ...(0,model_define.on)([
            'POST /apps/{ProjectId}/environments/{EnvironmentId}/snapshots',
            'GET /apps/{ProjectId}/environments/{EnvironmentId}/snapshots/{SnapshotId}',
            'PUT /apps/{ProjectId}/environments/{EnvironmentId}/snapshots/{SnapshotId}',
            'DELETE /apps/{ProjectId}/environments/{EnvironmentId}/snapshots/{SnapshotId}',
            'POST /apps/{ProjectId}/environments/{EnvironmentId}/snapshots/{SnapshotId}/archives',
        ], [
            {
                status: 500,
                code: 'SERVICE_UNAVAILABLE',
                kind: 'wait',
                means: 'the operation failed',
                remedy: 'Try again later; contact Mendix Support if it persists.',
            },
        ]),
        ...(0,model_define.on)(['POST /apps/{ProjectId}/environments/{EnvironmentId}/restores'], [
            {
                status: 500,
                code: 'SERVICE_UNAVAILABLE',
                kind: 'unclear',
                means: 'the operation failed',
                remedy: 'Check in the Mendix portal whether a restore has started before you send it again; contact Mendix Support ' +
                    'if the error persists.',
            },
        ]),
        ...(0,model_define.on)(['POST /apps/{ProjectId}/environments/{EnvironmentId}/snapshots'], [
            {
                status: 404,
                code: 'NOT_FOUND',
                kind: 'unclear',
                means: 'there is no such snapshot',
                remedy: 'Check the IDs in the path, then look with GET /apps/{ProjectId}/environments/{EnvironmentId}/snapshots whether a snapshot was created.',
            },
        ]),
        ...(0,model_define.on)([
            'GET /apps/{ProjectId}/environments/{EnvironmentId}/snapshots/{SnapshotId}',
            'PUT /apps/{ProjectId}/environments/{EnvironmentId}/snapshots/{SnapshotId}',
            'POST /apps/{ProjectId}/environments/{EnvironmentId}/snapshots/{SnapshotId}/archives',
        ], [{ status: 404, code: 'NOT_FOUND', means: 'there is no such snapshot', remedy: snapshotRemedy }]),
        ...(0,model_define.on)(['GET /apps/{ProjectId}/environments/{EnvironmentId}/snapshots/{SnapshotId}/archives/{ArchiveId}'], [
            {
                status: 404,
                code: 'NOT_FOUND',
                means: 'there is no such snapshot, or no such archive',
                remedy: 'Give the archive_id of the response that created the archive; snapshots that expired are gone, together with their archives.',
            },
        ]),
        ...(0,model_define.on)(['POST /apps/{ProjectId}/environments/{EnvironmentId}/snapshots/{SnapshotId}/archives'], [
            {
                status: 400,
                code: 'UNSUPPORTED',
                means: 'the data_type is not supported',
                remedy: 'Give files_and_database or database_only as data_type.',
            },
        ]),
        ...(0,model_define.on)(['POST /apps/{ProjectId}/environments/{EnvironmentId}/restores'], [
            {
                status: 400,
                code: 'NOT_FOUND',
                means: 'there is no such source snapshot',
                remedy: 'Give a source_snapshot_id of the same app: GET /apps/{ProjectId}/environments/{EnvironmentId}/snapshots lists those of an environment.',
            },
            {
                status: 400,
                code: 'ERROR_NOT_ALLOWED',
                means: 'the user may not restore, the backup is not in the right state, or the environment still runs',
                remedy: 'Stop the environment if it still runs, check that the state of the snapshot is completed, and that the user has Access to Backups.',
            },
        ]),
        ...(0,model_define.on)(['GET /apps/{ProjectId}/environments/{EnvironmentId}/restores/{RestoreId}'], [
            {
                status: 400,
                code: 'NOT_FOUND',
                means: 'there is no such restore',
                remedy: 'Give the restore_id of the response that started the restore, and the EnvironmentId of its target.',
            },
        ]),
        ...busyErrors,
    ],
});

;// CONCATENATED MODULE: ./src/mendix/apis/build-v1.ts


const build_v1_api = (0,model_define/* defineApi */.YG)({
    id: 'build-v1',
    title: 'Build API v1',
    page: '/apidocs-mxsdk/apidocs/build-api/',
    credential: 'api-key',
    permissions: ['API Rights', 'possibly Transport Rights'],
    note: 'AppId is the subdomain. Branch is trunk, main or branches/<name>; other APIs spell branches differently.',
    endpoints: {
        'GET /apps/{AppId}/packages': {
            title: 'List packages',
            note: 'The response is an array. Packages that are on an environment do not expire, nor do the five that were ' +
                'deployed last; Mendix deletes others within 15 days unless they are deployed.',
        },
        'GET /apps/{AppId}/packages/{PackageId}': {
            title: 'Get a package',
            note: 'url=true adds a link to the file, which is valid for Url.TTL seconds.',
            query: ['url'],
            secrets: ['Url.Location'],
        },
        'DELETE /apps/{AppId}/packages/{PackageId}': { title: 'Delete a package' },
        'GET /apps/{AppId}/packages/{PackageId}/download': {
            title: 'Download a package',
            note: 'Get the package with url=true instead.',
            binary: true,
            deprecated: true,
        },
        'POST /apps/{AppId}/packages': {
            title: 'Build a package',
            note: 'On a Free App it also deploys the package. Version becomes a tag in the repository. With Git, give the full ' +
                'hash as Revision: a short one can time out in a large repository. With SVN, the revision is built even if it ' +
                'is not on the branch.',
            body: 'json',
            bodyFields: ['Branch', 'Revision', 'Version', 'Description'],
        },
    },
    operations: [
        {
            starts: ['POST /apps/{AppId}/packages'],
            id: { body: 'PackageId' },
            poll: '/apps/{AppId}/packages/{PackageId}?url=true',
            state: 'Status',
            pending: ['Queued', 'Building', 'Uploading'],
            success: ['Succeeded'],
            failure: ['Failed'],
        },
    ],
    errors: [
        ...(0,model_define.on)(['GET /apps/{AppId}/packages', 'POST /apps/{AppId}/packages'], [
            {
                status: 400,
                code: 'INVALID_APPID',
                means: 'the AppId is not valid',
                remedy: 'Give the subdomain of the app (AppId in the list of apps), not its project ID.',
            },
        ]),
        ...(0,model_define.on)([
            'GET /apps/{AppId}/packages/{PackageId}',
            'DELETE /apps/{AppId}/packages/{PackageId}',
            'GET /apps/{AppId}/packages/{PackageId}/download',
        ], [
            {
                status: 400,
                code: 'INVALID_PARAMETERS',
                means: 'the AppId or the PackageId is missing',
                remedy: 'Give both AppId and PackageId.',
            },
        ]),
        ...(0,model_define.on)(['POST /apps/{AppId}/packages'], [
            {
                status: 400,
                code: 'INVALID_PARAMETERS',
                means: 'the Revision or the Version is missing',
                remedy: 'Give both Revision and Version in the body.',
            },
            {
                status: 400,
                code: 'INVALID_VERSION',
                means: 'the Version is not valid',
                remedy: 'Write the Version as major.minor.patch, such as 2.3.5.',
            },
            {
                status: 404,
                code: 'APP_NOT_FOUND',
                means: 'there is no such app',
                remedy: 'Take the AppId, the subdomain of the app, from the list of apps of Deploy API v1.',
            },
        ]),
        ...(0,model_define.on)([
            'GET /apps/{AppId}/packages/{PackageId}',
            'DELETE /apps/{AppId}/packages/{PackageId}',
            'GET /apps/{AppId}/packages/{PackageId}/download',
        ], [
            {
                status: 404,
                code: 'PACKAGE_NOT_FOUND',
                means: 'there is no such package or build',
                remedy: 'Look for the PackageId in GET /apps/{AppId}/packages. If it has expired, build the package again.',
            },
        ]),
        ...(0,model_define.on)(['DELETE /apps/{AppId}/packages/{PackageId}'], [
            {
                status: 409,
                code: 'PACKAGE_IN_USE',
                means: 'the package is still in use',
                remedy: 'Transport another package to each environment that has this one, then delete it.',
            },
        ]),
        ...(0,model_define.on)(['GET /apps/{AppId}/packages/{PackageId}/download'], [
            {
                status: 500,
                code: 'BUILD_NOT_SUCCEEDED',
                means: 'the build has not ended with success',
                remedy: 'Wait until Status is Succeeded, then call GET /apps/{AppId}/packages/{PackageId}?url=true instead.',
            },
        ]),
        ...(0,model_define.on)(['POST /apps/{AppId}/packages'], [
            {
                status: 500,
                code: 'BUILD_FAILED',
                kind: 'unclear',
                means: 'the build failed',
                remedy: 'Read the log of the build in the Mendix portal; GET /apps/{AppId}/packages shows whether a build exists.',
            },
            {
                status: 504,
                means: 'the call took too long',
                remedy: 'GET /apps/{AppId}/packages shows whether the build has started. With Git, give the full hash as Revision: a ' +
                    'short one can time out in a large repository.',
            },
        ]),
        ...busyErrors,
    ],
});

;// CONCATENATED MODULE: ./src/mendix/apis/catalog-registration-v5.ts


const catalog_registration_v5_api = (0,model_define/* defineApi */.YG)({
    id: 'catalog-registration-v5',
    title: 'Catalog Registration API',
    page: '/apidocs-mxsdk/apidocs/registration-api/',
    credential: 'pat',
    note: 'The PUT of published endpoints deletes those that the body leaves out.',
    endpoints: {
        'GET /applications': {
            title: 'List applications',
            scopes: ['mx:datahub:services:read'],
            query: ['limit', 'offset'],
            pages: { by: 'offset', items: 'applications', size: 20, maxLimit: 100, total: 'totalApplications' },
        },
        'POST /applications': {
            title: 'Register an application',
            scopes: ['mx:datahub:services:write'],
            body: 'json',
        },
        'GET /applications/{AppUUID}': { title: 'Get an application', scopes: ['mx:datahub:services:read'] },
        'PUT /applications/{AppUUID}': {
            title: 'Register or update an application',
            scopes: ['mx:datahub:services:write'],
            body: 'json',
        },
        'DELETE /applications/{AppUUID}': {
            title: 'Delete an application',
            scopes: ['mx:datahub:services:write'],
            destructive: true,
        },
        'GET /applications/{AppUUID}/environments': {
            title: 'List environments',
            scopes: ['mx:datahub:services:read'],
            query: ['environmentType', 'limit', 'offset'],
            pages: { by: 'offset', items: 'environments', size: 20, maxLimit: 100, total: 'totalEnvironments' },
        },
        'POST /applications/{AppUUID}/environments': {
            title: 'Register an environment',
            scopes: ['mx:datahub:services:write'],
            body: 'json',
        },
        'GET /applications/{AppUUID}/environments/{EnvironmentUUID}': {
            title: 'Get an environment',
            scopes: ['mx:datahub:services:read'],
        },
        'PUT /applications/{AppUUID}/environments/{EnvironmentUUID}': {
            title: 'Register or update an environment',
            scopes: ['mx:datahub:services:write'],
            body: 'json',
        },
        'DELETE /applications/{AppUUID}/environments/{EnvironmentUUID}': {
            title: 'Delete an environment',
            scopes: ['mx:datahub:services:write'],
            destructive: true,
        },
        'GET /applications/{AppUUID}/environments/{EnvironmentUUID}/published-endpoints': {
            title: 'List published endpoints',
            scopes: ['mx:datahub:services:read'],
        },
        'PUT /applications/{AppUUID}/environments/{EnvironmentUUID}/published-endpoints': {
            title: 'Replace all published endpoints',
            scopes: ['mx:datahub:services:write'],
            body: 'json',
        },
        'POST /applications/{AppUUID}/environments/{EnvironmentUUID}/published-endpoints': {
            title: 'Register a published endpoint',
            scopes: ['mx:datahub:services:write'],
            body: 'json',
        },
        'GET /applications/{AppUUID}/environments/{EnvironmentUUID}/published-endpoints/{EndpointUUID}': {
            title: 'Get a published endpoint',
            scopes: ['mx:datahub:services:read'],
        },
        'PUT /applications/{AppUUID}/environments/{EnvironmentUUID}/published-endpoints/{EndpointUUID}': {
            title: 'Update a published endpoint',
            scopes: ['mx:datahub:services:write'],
            body: 'json',
        },
        'DELETE /applications/{AppUUID}/environments/{EnvironmentUUID}/published-endpoints/{EndpointUUID}': {
            title: 'Delete a published endpoint',
            scopes: ['mx:datahub:services:write'],
            destructive: true,
        },
        'GET /applications/{AppUUID}/environments/{EnvironmentUUID}/consumed-endpoints': {
            title: 'List consumed endpoints',
            scopes: ['mx:datahub:services:read'],
        },
        'PUT /applications/{AppUUID}/environments/{EnvironmentUUID}/consumed-endpoints': {
            title: 'Replace all consumed endpoints',
            scopes: ['mx:datahub:services:write'],
            body: 'json',
        },
        'GET /applications/{AppUUID}/environments/{EnvironmentUUID}/consumed-endpoints/{EndpointUUID}': {
            title: 'Get a consumed endpoint',
            scopes: ['mx:datahub:services:read'],
        },
        'POST /transform/dependenciesjson': {
            title: 'Convert a dependencies file',
            note: 'The body is a dependencies.json; the response is a body for a registration.',
            scopes: ['mx:datahub:services:read'],
            body: 'json',
        },
    },
    errors: [
        {
            status: 400,
            code: 'INVALID_REQUEST',
            means: 'a parameter is not valid',
            remedy: 'The message names the parameter: check it in the query or the body.',
        },
        {
            status: 403,
            code: 'FORBIDDEN',
            means: 'the user has no access to it',
            remedy: 'Call it as the owner of the application, a company admin or a curator of the Catalog: every DELETE and some ' +
                'PUT calls need one of them.',
        },
        ...catalogErrors('Check the IDs in the path: GET /applications and GET /applications/{AppUUID}/environments list them.'),
    ],
});

;// CONCATENATED MODULE: ./src/mendix/apis/catalog-search-v5.ts


const catalog_search_v5_api = (0,model_define/* defineApi */.YG)({
    id: 'catalog-search-v5',
    title: 'Catalog Search API',
    page: '/apidocs-mxsdk/apidocs/search-api/',
    credential: 'pat',
    endpoints: {
        'GET /data': {
            title: 'Search the Catalog',
            note: 'query has at least 3 characters.',
            scopes: ['mx:datahub:services:read'],
            query: ['query', 'productionEndpointsOnly', 'ownedContentOnly', 'serviceType', 'capabilities', 'offset', 'limit'],
            pages: { by: 'offset', items: 'data', size: 20, maxLimit: 100, total: 'totalResults' },
        },
        'GET /endpoints/{EndpointUUID}': { title: 'Get an endpoint', scopes: ['mx:datahub:services:read'] },
        'GET /applications/{AppUUID}/services/{ServiceName}': {
            title: 'Get a service',
            scopes: ['mx:datahub:services:read'],
        },
    },
    errors: [
        {
            status: 400,
            code: 'INVALID_REQUEST',
            means: 'a parameter is not valid',
            remedy: 'query needs at least 3 letters or digits; limit is at most 100.',
        },
        { status: 403, code: 'FORBIDDEN', means: 'the user has no access to it' },
        ...catalogErrors('Check the IDs in the path: GET /data finds applications, services and endpoints.'),
    ],
});

;// CONCATENATED MODULE: ./src/mendix/apis/certificates-v1.ts

const certificates_v1_api = (0,model_define/* defineApi */.YG)({
    id: 'certificates-v1',
    title: 'Certificate API',
    page: '/apidocs-mxsdk/apidocs/certificate-api/',
    credential: 'pat',
    role: 'company admin',
    note: 'Only for central certificates, not for those of an app. The PAT determines the company.',
    endpoints: {
        'GET /certificates': {
            title: 'List certificates',
            scopes: ['mx:deployment:write'],
            query: ['domain', 'status', 'page', 'limit'],
            pages: { by: 'page', items: 'certificates', size: 10, maxLimit: 100, total: 'totalCount' },
        },
        'POST /certificates': {
            title: 'Upload a certificate',
            note: 'No response contains the private key.',
            scopes: ['mx:deployment:write'],
            body: 'json',
            bodyFields: ['certificate', 'privateKey', 'intermediateChain', 'description'],
        },
        'PATCH /certificates/{certificateId}': {
            title: 'Update a certificate',
            scopes: ['mx:deployment:write'],
            body: 'json',
        },
        'PUT /certificates/{certificateId}/replacement': {
            title: 'Replace a certificate',
            scopes: ['mx:deployment:write'],
            body: 'json',
            bodyFields: ['newCertificateId'],
        },
        'DELETE /certificates/{certificateId}': {
            title: 'Delete a certificate',
            note: 'The certificate must not be linked to a domain.',
            scopes: ['mx:deployment:write'],
        },
    },
    errors: [
        {
            status: 400,
            means: 'the certificate, its key, its chain or a value is not valid, or the certificate still has domains',
            remedy: 'Before a certificate is deleted, move its domains with PUT /certificates/{certificateId}/replacement, or ' +
                'unlink them.',
        },
        { status: 401, means: 'the credential is missing or not valid' },
        {
            status: 404,
            means: 'the certificate does not exist, or belongs to another company',
            remedy: 'Look up the certificateId with GET /certificates, which lists those of the company of the PAT.',
        },
        {
            status: 409,
            means: 'a certificate with the same key exists',
            remedy: 'Use the existing certificate, which GET /certificates lists, or create a new key for this one.',
        },
        { status: 500, means: 'the server failed', remedy: 'Try again later; contact Mendix Support if it persists.' },
    ],
});

;// CONCATENATED MODULE: ./src/mendix/apis/deploy-v1.ts


const settings = [
    { each: 'Constants[]', name: 'Name', values: ['Value', 'DeployedValue'] },
    { each: 'CustomSettings[]', name: 'Name', values: ['Value', 'DeployedValue'] },
];
const logRemedy = 'Read the cause in the app log of the day (GET /apps/{AppId}/environments/{Mode}/logs/{Date}), fix it, then start again.';
const deploy_v1_api = (0,model_define/* defineApi */.YG)({
    id: 'deploy-v1',
    title: 'Deploy API v1',
    page: '/apidocs-mxsdk/apidocs/deploy-api/',
    credential: 'api-key',
    permissions: ['API Rights', 'Transport Rights'],
    note: 'AppId is the subdomain; Mode is Test, Acceptance, Production or the name of a flexible environment. A Free ' +
        'App supports only the first three calls; users report that its only environment has the Mode Sandbox. API Rights are off ' +
        'by default for production, as calls of the API skip two-factor authentication.',
    endpoints: {
        'GET /apps': { title: 'List apps', note: 'The response is an array.' },
        'POST /apps': { title: 'Create a Free App environment', body: 'json', bodyFields: ['ProjectId'] },
        'GET /apps/{AppId}': { title: 'Get an app' },
        'GET /apps/{AppId}/environments': { title: 'List environments', note: 'The response is an array.' },
        'GET /apps/{AppId}/environments/{Mode}': {
            title: 'Get an environment',
            note: 'Status is Empty, Stopped or Running; the further states of the Mendix portal are not in the response.',
        },
        'POST /apps/{AppId}/environments/{Mode}/start': {
            title: 'Start the app',
            note: 'If the app is already running, the response is the error ALREADY_STARTED with HTTP 200. pinEnvironment is ' +
                'the EnvironmentId of another environment of the app, whose runtime image, buildpack and services are reused; ' +
                'without it, the app gets the latest platform configuration. Pinning needs Mendix Cloud on Kubernetes. A start ' +
                'through the API is always a restart with downtime.',
            query: ['pinEnvironment'],
            body: 'json',
            bodyFields: ['AutoSyncDb'],
        },
        'GET /apps/{AppId}/environments/{Mode}/start/{JobId}': {
            title: 'Get the state of a start',
            note: 'Status is Starting or Started; a start that failed is an HTTP error.',
        },
        'POST /apps/{AppId}/environments/{Mode}/stop': { title: 'Stop the app', note: 'The response has no job ID.' },
        'GET /apps/{AppId}/environments/{Mode}/package': {
            title: 'Get the package on an environment',
            query: ['url'],
            secrets: ['Url.Location'],
        },
        'POST /apps/{AppId}/packages/upload': {
            title: 'Upload a package',
            note: 'It can time out above about 300 MB; the upload of Deploy API v2 accepts larger files.',
            query: ['name'],
            body: 'multipart',
            bodyFields: ['file'],
            formField: 'file',
        },
        'POST /apps/{AppId}/environments/{Mode}/transport': {
            title: 'Transport a package',
            note: 'It does not replace a running app: stop and start the app to put the package into effect. A package of an ' +
                'older Mendix version cannot start on a database that a newer version has upgraded: only a restore helps then.',
            body: 'json',
            bodyFields: ['PackageId'],
        },
        'POST /apps/{AppId}/environments/{Mode}/clean': {
            title: 'Delete all data of an environment',
            note: 'It deletes ALL DATA of an environment, which must be stopped.',
            destructive: true,
        },
        'GET /apps/{AppId}/environments/{Mode}/settings': {
            title: 'Get the settings of an environment',
            secrets: settings,
        },
        'POST /apps/{AppId}/environments/{Mode}/settings': {
            title: 'Update the settings of an environment',
            note: 'The body is an edited response of the GET. The new values are active after a restart. The API cannot set ' +
                'environment variables, and changes only settings that exist.',
            body: 'json',
            bodyFields: ['Constants', 'CustomSettings', 'ScheduledEvents'],
            secrets: settings,
        },
        'POST /apps/{AppId}/environments/{Mode}/scale': {
            title: 'Scale the app',
            body: 'json',
            bodyFields: ['Instances', 'MemoryPerInstance'],
        },
        'GET /apps/{AppId}/environments/{Mode}/tags': { title: 'Get the tags of an environment' },
        'POST /apps/{AppId}/environments/{Mode}/tags': {
            title: 'Add a tag',
            body: 'json',
            bodyFields: ['Tag'],
        },
        'DELETE /apps/{AppId}/environments/{Mode}/tags': {
            title: 'Remove a tag',
            note: 'The DELETE needs a body.',
            body: 'json',
            bodyFields: ['Tag'],
        },
        'GET /apps/{AppId}/environments/{Mode}/logs/{Date}': {
            title: 'Get a link to the app log of a day',
            note: 'Date is YYYY-MM-DD in UTC. The response has a signed link to the file, which needs no credential.',
            secrets: ['DownloadUrl'],
        },
        'GET /apps/{AppId}/environments/{Mode}/access-logs/{Date}': {
            title: 'Get a link to the access log of a day',
            note: 'Date is YYYY-MM-DD in UTC. The response has a signed link to the file, which needs no credential.',
            secrets: ['DownloadUrl'],
        },
    },
    operations: [
        {
            starts: ['POST /apps/{AppId}/environments/{Mode}/start'],
            id: { body: 'JobId' },
            poll: '/apps/{AppId}/environments/{Mode}/start/{JobId}',
            state: 'Status',
            pending: ['Starting'],
            success: ['Started'],
            failure: [],
            successCodes: ['ALREADY_STARTED'],
            underWay: {
                codes: ['APP_ALREADY_HAS_A_STARTING_JOB', 'NO_SUCH_STARTJOB'],
                poll: '/apps/{AppId}/environments/{Mode}',
                state: 'Status',
                pending: ['Stopped'],
                success: ['Running'],
                failure: [],
            },
        },
        {
            starts: ['POST /apps/{AppId}/environments/{Mode}/stop'],
            poll: '/apps/{AppId}/environments/{Mode}',
            state: 'Status',
            pending: ['Running'],
            success: ['Stopped', 'Empty'],
            failure: [],
            note: 'The page does not say whether a stop takes time; users wait for it. An Empty environment runs nothing.',
        },
        {
            starts: ['POST /apps/{AppId}/environments/{Mode}/transport'],
            poll: '/apps/{AppId}/environments/{Mode}/package',
            sent: [{ poll: 'PackageId', body: 'PackageId' }],
            state: 'Status',
            pending: ['Queued', 'Building', 'Uploading'],
            success: ['Succeeded'],
            failure: ['Failed'],
            note: 'The page does not say whether a transport takes time; users wait for it.',
        },
        {
            starts: ['POST /apps/{AppId}/packages/upload'],
            id: { body: 'PackageId' },
            poll: '/apps/{AppId}/packages/{PackageId}?url=true',
            pollApi: 'build-v1',
            state: 'Status',
            pending: ['Queued', 'Building', 'Uploading'],
            success: ['Succeeded'],
            failure: ['Failed'],
            note: 'The page does not describe the response; a release note implies the PackageId.',
        },
    ],
    errors: [
        ...(0,model_define.on)([
            'GET /apps/{AppId}/environments/{Mode}',
            'GET /apps/{AppId}/environments/{Mode}/start/{JobId}',
            'POST /apps/{AppId}/environments/{Mode}/stop',
            'GET /apps/{AppId}/environments/{Mode}/package',
            'POST /apps/{AppId}/environments/{Mode}/transport',
            'POST /apps/{AppId}/environments/{Mode}/clean',
            'GET /apps/{AppId}/environments/{Mode}/settings',
            'POST /apps/{AppId}/environments/{Mode}/settings',
        ], [
            {
                status: 400,
                code: 'INVALID_PARAMETERS',
                means: 'the AppId or the Mode is missing',
                remedy: 'Give both AppId and Mode.',
            },
            {
                status: 400,
                code: 'INVALID_ENVIRONMENT',
                means: 'the Mode is not understood',
                remedy: 'Give Test, Acceptance, Production or the name of a flexible environment as Mode.',
            },
        ]),
        ...(0,model_define.on)([
            'GET /apps/{AppId}/environments/{Mode}',
            'GET /apps/{AppId}/environments/{Mode}/start/{JobId}',
            'POST /apps/{AppId}/environments/{Mode}/stop',
            'POST /apps/{AppId}/environments/{Mode}/transport',
            'POST /apps/{AppId}/environments/{Mode}/clean',
            'GET /apps/{AppId}/environments/{Mode}/settings',
            'POST /apps/{AppId}/environments/{Mode}/settings',
            'POST /apps/{AppId}/environments/{Mode}/scale',
        ], [
            {
                status: 404,
                code: 'ENVIRONMENT_NOT_FOUND',
                means: 'there is no environment of that Mode',
                remedy: 'Look up the Mode with GET /apps/{AppId}/environments.',
            },
        ]),
        ...(0,model_define.on)(['GET /apps/{AppId}', 'POST /apps/{AppId}/environments/{Mode}/start', 'POST /apps/{AppId}/packages/upload'], [
            {
                status: 400,
                code: 'INVALID_APPID',
                means: 'the AppId is not valid',
                remedy: 'Give the subdomain of the app (AppId in the list of apps), not its project ID.',
            },
            {
                status: 404,
                code: 'APP_NOT_FOUND',
                means: 'there is no such app',
                remedy: 'Take the AppId from GET /apps, which lists only the apps that the user has access to.',
            },
        ]),
        ...(0,model_define.on)(['POST /apps'], [
            {
                status: 400,
                code: 'INVALID_PROJECTID',
                means: 'the project ID is not valid',
                remedy: 'Take the ID from Settings > General of the app.',
            },
            {
                status: 400,
                code: 'APPLICATION_ALREADY_EXISTS',
                means: 'the project has an application already',
                remedy: 'Use the existing one: GET /apps lists it with this ProjectId.',
            },
        ]),
        ...(0,model_define.on)(['POST /apps/{AppId}/environments/{Mode}/start'], [
            {
                status: 200,
                code: 'ALREADY_STARTED',
                kind: 'success',
                means: 'the app is already running',
                remedy: 'There is nothing to start; to put a transported package into effect, stop the environment first, then ' +
                    'start it.',
            },
            {
                status: 500,
                code: 'NO_MDA_HAS_BEEN_DEPLOYED',
                means: 'no package is deployed on the environment',
                remedy: 'Transport a package first.',
            },
            {
                status: 500,
                code: 'APP_ALREADY_HAS_A_STARTING_JOB',
                kind: 'unclear',
                means: 'another start of the app is under way',
                remedy: 'With `wait: true` the step waits until the environment runs.',
            },
        ]),
        ...(0,model_define.on)(['GET /apps/{AppId}/environments/{Mode}/start/{JobId}'], [
            {
                status: 404,
                code: 'NO_SUCH_STARTJOB',
                means: 'there is no such start job',
                remedy: 'GET /apps/{AppId}/environments/{Mode} shows whether the app runs; if it does not, start it again.',
            },
            {
                status: 500,
                code: 'NO_PACKAGE',
                means: 'no package is set for the environment',
                remedy: 'Transport a package first.',
            },
            {
                status: 500,
                code: 'ALREADY_LOCKED',
                kind: 'final',
                means: 'another operation holds a lock on the environment, so this start has ended',
                remedy: 'Start the app again once the other operation on the environment has finished.',
            },
            {
                status: 500,
                code: 'ALREADY_STARTED',
                kind: 'success',
                means: 'the app is already running',
                remedy: 'There is nothing to start; to put a transported package into effect, stop the environment first, then ' +
                    'start it.',
            },
            { status: 500, code: 'DB_SYNC_FAILED', means: 'the database could not be synchronised', remedy: logRemedy },
            {
                status: 500,
                code: 'INVALID_DB_STRUCTURE',
                means: 'the database does not fit the model of the app',
                remedy: 'Start again with AutoSyncDb true.',
            },
            {
                status: 500,
                code: 'MISSING_CONSTANT',
                means: 'a constant of the app has no value',
                remedy: 'Give the constants their values (POST /apps/{AppId}/environments/{Mode}/settings), then start.',
            },
            {
                status: 500,
                code: 'INSECURE_ADMIN_PASSWORD',
                means: 'an administrator of the app has the password 1',
                remedy: 'Mendix does not allow that password: change it, then start again.',
            },
            {
                status: 500,
                code: 'STARTUP_ACTION_FAILED',
                means: 'the after-startup action of the app failed',
                remedy: logRemedy,
            },
            {
                status: 500,
                code: 'START_FAILED',
                means: 'the start failed',
                remedy: 'Read the detail status at the end of the message, and the app log of the day.',
            },
        ]),
        ...(0,model_define.on)(['POST /apps/{AppId}/environments/{Mode}/stop'], [
            {
                status: 500,
                code: 'STOP_FAILED',
                kind: 'unclear',
                means: 'the app could not be stopped, for the reason in the message',
                remedy: 'GET /apps/{AppId}/environments/{Mode} shows whether the app still runs; if it does, stop it again.',
            },
        ]),
        ...(0,model_define.on)(['GET /apps/{AppId}/environments/{Mode}/package'], [
            {
                status: 404,
                code: 'PACKAGE_NOT_FOUND',
                means: 'no package is deployed on the environment',
                remedy: 'Transport a package to the environment first.',
            },
        ]),
        ...(0,model_define.on)(['POST /apps/{AppId}/packages/upload'], [
            {
                status: 500,
                code: 'UPLOAD_COPY_FAILED',
                kind: 'unclear',
                means: 'the package could not be stored',
                remedy: 'Upload the package again; use the upload of Deploy API v2 if it is larger than about 300 MB.',
            },
            {
                status: 500,
                code: 'INVALID_PACKAGE',
                means: 'the package could not be processed',
                remedy: 'Check that the file is a complete deployment package (.mda), then upload it again.',
            },
        ]),
        ...(0,model_define.on)(['POST /apps/{AppId}/environments/{Mode}/transport'], [
            {
                status: 400,
                code: 'INVALID_RUNTIME_VERSION',
                means: 'the environment does not support the Mendix version of the package',
                remedy: 'Build the package with a Mendix version that the environment supports; the message names the refused one.',
            },
            {
                status: 403,
                code: 'NO_ACCESS',
                means: 'the user has no access',
                remedy: 'Ask the Technical Contact for API Rights and Transport Rights on this environment (Permissions tab of ' +
                    'the Environments page).',
            },
            {
                status: 403,
                code: 'TRANSPORT_NOT_ALLOWED',
                means: 'the user may not transport to this environment',
                remedy: 'Ask the Technical Contact for Transport Rights on this environment (Permissions tab of the ' +
                    'Environments page).',
            },
            {
                status: 403,
                code: 'APP_IS_RUNNING',
                means: 'the app is running',
                remedy: 'Stop the environment before the transport, and start it afterwards.',
            },
            {
                status: 403,
                code: 'NOT_ALLOWED',
                means: 'the package could not be processed',
                remedy: 'Upload a valid package again.',
            },
            {
                status: 404,
                code: 'PACKAGE_NOT_FOUND',
                means: 'there is no such package',
                remedy: 'Give the PackageId of a package of this app. If it has expired, build or upload the package again.',
            },
            {
                status: 500,
                code: 'PACKAGE_PARSE_FAILED',
                means: 'the file of the package could not be read',
                remedy: 'Check that the file is a complete deployment package (.mda), then upload it again.',
            },
            {
                status: 503,
                code: 'SERVICE_UNAVAILABLE',
                kind: 'wait',
                means: 'the package is still being processed',
                remedy: 'Try again later.',
            },
        ]),
        ...(0,model_define.on)(['POST /apps/{AppId}/environments/{Mode}/clean'], [
            {
                status: 403,
                code: 'ENVIRONMENT_NOT_STOPPED',
                means: 'the environment is not stopped',
                remedy: 'Stop the environment first.',
            },
            {
                status: 422,
                code: 'ENVIRONMENT_NOT_DEPLOYED',
                means: 'no app is deployed on the environment',
                remedy: 'There is no data to delete; check that Mode is the environment that you mean.',
            },
            {
                status: 500,
                code: 'ENVIRONMENT_CLEAN_FAILED',
                means: 'the environment could not be cleaned',
                remedy: 'Contact Mendix Support.',
            },
        ]),
        ...(0,model_define.on)(['POST /apps/{AppId}/environments/{Mode}/settings'], [
            {
                status: 400,
                code: 'CONSTANT_NOT_FOUND',
                means: 'the constant that the message names does not exist',
                remedy: 'Change only settings that exist: start with the response of GET /apps/{AppId}/environments/{Mode}/settings.',
            },
            {
                status: 400,
                code: 'CUSTOM_SETTING_NOT_SUPPORTED',
                means: 'the custom setting is not supported',
                remedy: 'Remove the setting: Mendix Cloud fixes some runtime settings, mostly of storage.',
            },
            {
                status: 400,
                code: 'SCHEDULED_EVENT_NOT_FOUND',
                means: 'the scheduled event that the message names does not exist',
                remedy: 'Change only settings that exist: start with the response of GET /apps/{AppId}/environments/{Mode}/settings.',
            },
            {
                status: 500,
                code: 'INVALID_SCHEDULED_EVENT_PARAMETER',
                means: 'the value of a scheduled event is neither Enabled nor Disabled',
                remedy: 'Write Enabled or Disabled.',
            },
        ]),
        ...(0,model_define.on)(['POST /apps/{AppId}/environments/{Mode}/scale'], [
            {
                status: 400,
                code: 'INVALID_REQUEST',
                means: 'it asks for more memory than the plan has, or for less than 1024 MB per instance',
                remedy: 'Give each instance 1024 MB or more, within the memory of the plan; Mendix Support upgrades plans.',
            },
            {
                status: 400,
                code: 'NOT_ALLOWED',
                means: 'the app cannot be scaled',
                remedy: 'Scaling is for licensed apps, and needs Mendix 7 or newer for several instances.',
            },
        ]),
        ...(0,model_define.on)([
            'GET /apps/{AppId}/environments/{Mode}/tags',
            'POST /apps/{AppId}/environments/{Mode}/tags',
            'DELETE /apps/{AppId}/environments/{Mode}/tags',
            'GET /apps/{AppId}/environments/{Mode}/logs/{Date}',
            'GET /apps/{AppId}/environments/{Mode}/access-logs/{Date}',
        ], [
            {
                status: 404,
                code: 'NOT_FOUND',
                means: 'there is no such app or environment',
                remedy: 'Check the AppId with GET /apps, and the Mode with GET /apps/{AppId}/environments.',
            },
        ]),
        ...(0,model_define.on)(['GET /apps/{AppId}/environments/{Mode}/logs/{Date}', 'GET /apps/{AppId}/environments/{Mode}/access-logs/{Date}'], [
            {
                status: 403,
                code: 'FORBIDDEN',
                means: 'the user has no access',
                remedy: 'Ask the Technical Contact for API Rights, Transport Rights and Access to Monitoring on this environment.',
            },
        ]),
        ...busyErrors,
    ],
    moved: [
        {
            segment: 'snapshots',
            hint: 'Backups have moved: call `backups-v2`, with ProjectId and EnvironmentId in place of AppId and Mode.',
        },
    ],
});

;// CONCATENATED MODULE: ./src/mendix/apis/deploy-v2.ts


const deploy_v2_api = (0,model_define/* defineApi */.YG)({
    id: 'deploy-v2',
    title: 'Deploy API v2',
    page: '/apidocs-mxsdk/apidocs/deploy-api-2/',
    credential: 'api-key',
    permissions: ['API Rights', 'Transport Rights'],
    note: 'AppId is the subdomain. A package has at most 1 GB.',
    endpoints: {
        'POST /apps/{AppId}/packages/upload': {
            title: 'Upload a package',
            note: 'The part of the form must be named file.',
            query: ['name'],
            body: 'multipart',
            bodyFields: ['file'],
            formField: 'file',
        },
        'GET /apps/{AppId}/jobs/{JobId}': {
            title: 'Get the state of an upload',
            note: 'Status is Queued, Running, Completed or Failed, without a reason.',
        },
    },
    operations: [
        {
            starts: ['POST /apps/{AppId}/packages/upload'],
            id: { body: 'JobId' },
            poll: '/apps/{AppId}/jobs/{JobId}',
            state: 'Status',
            pending: ['Queued', 'Running'],
            success: ['Completed'],
            failure: ['Failed'],
        },
    ],
    errors: busyErrors,
});

;// CONCATENATED MODULE: ./src/mendix/apis/deploy-v4.ts

const deploy_v4_api = (0,model_define/* defineApi */.YG)({
    id: 'deploy-v4',
    title: 'Deploy API v4',
    page: '/apidocs-mxsdk/apidocs/deploy-api-4/',
    credential: 'pat',
    note: 'appId is the ProjectId of Deploy API v1, a UUID. The API cannot build, transport, start, stop or back up. The ' +
        'PATCH calls need the Technical Contact, a Mendix Admin or, for permissions, a member with Manage Permissions.',
    endpoints: {
        'GET /apps': {
            title: 'List apps',
            scopes: ['mx:deployment:read|mx:deployment:write'],
            query: ['offset', 'limit', 'licenseType'],
            pages: { by: 'offset', items: 'apps', served: { size: 'pagination.size', limit: 'pagination.limit' } },
        },
        'GET /apps/{appId}': { title: 'Get an app', scopes: ['mx:deployment:read|mx:deployment:write'] },
        'PATCH /apps/{appId}': {
            title: 'Update the Technical Contact of an app',
            note: 'The body is {"technicalContact": {"userId": "…"}}.',
            scopes: ['mx:deployment:write'],
            body: 'json',
            bodyFields: ['technicalContact'],
        },
        'GET /apps/{appId}/environments': {
            title: 'List environments',
            note: 'expand=package adds the package.',
            scopes: ['mx:deployment:read|mx:deployment:write'],
            query: ['offset', 'limit', 'sort', 'expand'],
            pages: {
                by: 'offset',
                items: 'environments',
                size: 100,
                maxLimit: 100,
                served: { size: 'pagination.size', limit: 'pagination.limit' },
            },
        },
        'GET /apps/{appId}/environments/{environmentId}': {
            title: 'Get an environment',
            note: 'state is notdeployed, stopped or running. expand=package adds the package.',
            scopes: ['mx:deployment:read|mx:deployment:write'],
            query: ['expand'],
        },
        'GET /apps/{appId}/environments/{environmentId}/permissions': {
            title: 'List the permissions on an environment',
            note: 'The flags are strings here.',
            scopes: ['mx:deployment:read|mx:deployment:write'],
            query: ['userId', 'offset', 'limit'],
            pages: { by: 'offset', items: 'permissions', served: { size: 'pagination.size', limit: 'pagination.limit' } },
        },
        'PATCH /apps/{appId}/environments/{environmentId}/permissions': {
            title: 'Update the permissions on an environment',
            note: 'The flags are booleans here.',
            scopes: ['mx:deployment:write'],
            body: 'json',
            bodyFields: ['permissions'],
        },
    },
    operations: [
        {
            starts: [],
            poll: '/apps/{appId}/environments/{environmentId}',
            state: 'state',
            pending: ['stopped'],
            success: ['running'],
            failure: ['notdeployed'],
            note: 'The step waits until the app runs; an environment without a package ends the wait as a failure.',
        },
    ],
    errors: [
        {
            status: 401,
            means: 'the Authorization header is missing or not valid',
            remedy: 'Create a new PAT with one of the scopes of this API, and set it as the input pat.',
        },
        {
            status: 403,
            says: 'token is not accepted',
            means: 'the token is not accepted',
            remedy: 'Use a PAT that exists and has the scope of this call.',
        },
        {
            status: 403,
            says: 'Account not found or inactive',
            means: 'the account was not found, or is not active',
            remedy: 'Use the PAT of an active user: the PAT of a deactivated user does not work.',
        },
        ...(0,model_define.on)(['PATCH /apps/{appId}'], [
            {
                status: 403,
                says: 'technical contact',
                means: 'the user is not the Technical Contact of the app',
                remedy: 'Call it as the Technical Contact of the app, or as a Mendix Admin.',
            },
        ]),
        ...(0,model_define.on)(['PATCH /apps/{appId}/environments/{environmentId}/permissions'], [
            {
                status: 403,
                says: 'only the technical contact',
                means: 'only the Technical Contact can change who manages permissions',
                remedy: 'Leave canManagePrivileges out, or call it as the Technical Contact.',
            },
        ]),
        ...(0,model_define.on)([
            'GET /apps/{appId}/environments/{environmentId}/permissions',
            'PATCH /apps/{appId}/environments/{environmentId}/permissions',
        ], [
            {
                status: 403,
                says: 'privileged',
                means: 'the account has no privilege for this environment',
                remedy: 'Call it as the Technical Contact, as a member with Manage Permissions, or as a Mendix Admin.',
            },
        ]),
        ...(0,model_define.on)(['GET /apps'], [
            {
                status: 400,
                means: 'a parameter has a name or a value that is not supported',
                remedy: 'licenseType is free or licensed.',
            },
        ]),
        ...(0,model_define.on)(['GET /apps/{appId}/environments'], [
            {
                status: 400,
                means: 'a parameter has a value that is not supported',
                remedy: 'The only value of expand is package; sort is name or index, optionally after + or -.',
            },
        ]),
        ...(0,model_define.on)(['GET /apps/{appId}/environments/{environmentId}'], [
            {
                status: 400,
                means: 'a parameter has a value that is not supported',
                remedy: 'The only value of expand is package.',
            },
        ]),
        ...(0,model_define.on)(['PATCH /apps/{appId}'], [
            {
                status: 400,
                means: 'the userId is missing or cannot be the Technical Contact',
                remedy: 'Send {"technicalContact":{"userId":"<e-mail of a member of the app>"}}.',
            },
        ]),
        ...(0,model_define.on)(['PATCH /apps/{appId}/environments/{environmentId}/permissions'], [
            { status: 400, means: 'the body is not valid', remedy: 'Send the flags as true and false, without quotes.' },
            {
                status: 404,
                says: 'Permission not found',
                means: 'there is no permission of that user',
                remedy: 'Give the userId of a member of the app.',
            },
        ]),
        {
            status: 404,
            says: 'Environment',
            means: 'there is no such environment',
            remedy: 'Look up the environmentId with GET /apps/{appId}/environments.',
        },
        {
            status: 404,
            means: 'there is no such app, or it was never deployed',
            remedy: 'Give the project ID of the app, a UUID, as appId, not its subdomain: GET /apps lists both. An app that was ' +
                'never deployed is not listed: deploy it once in the Mendix portal.',
        },
        {
            status: 500,
            means: 'the system failed, or could not authenticate for a technical reason',
            remedy: 'Try again later; contact Mendix Support if it persists.',
        },
    ],
});

;// CONCATENATED MODULE: ./src/mendix/apis/epics-v1.ts

const epics_v1_api = (0,model_define/* defineApi */.YG)({
    id: 'epics-v1',
    title: 'Epics API',
    page: '/apidocs-mxsdk/apidocs/epics-api/',
    credential: 'pat',
    note: 'A POST responds with 207 if some of the items failed; the body lists them.',
    endpoints: {
        'GET /projects/{appId}/statuses': { title: 'List statuses', scopes: ['mx:epics:read|mx:epics:write'] },
        'GET /projects/{appId}/stories': {
            title: 'List stories',
            scopes: ['mx:epics:read|mx:epics:write'],
            query: ['limit', 'offset'],
            pages: { by: 'offset', items: 'stories', size: 20, maxLimit: 100, total: 'totalStories' },
        },
        'POST /projects/{appId}/stories': {
            title: 'Create stories',
            note: 'The body is an array of at most 50 stories. 207 means that some of them failed.',
            scopes: ['mx:epics:write'],
            body: 'json',
        },
        'GET /projects/{appId}/stories/{storyId}': { title: 'Get a story', scopes: ['mx:epics:read|mx:epics:write'] },
        'PATCH /projects/{appId}/stories/{storyId}': {
            title: 'Update a story',
            scopes: ['mx:epics:write'],
            body: 'json',
        },
        'GET /projects/{appId}/epics': {
            title: 'List epics',
            scopes: ['mx:epics:read|mx:epics:write'],
            query: ['limit', 'offset'],
            pages: { by: 'offset', items: 'epics', size: 20, maxLimit: 100, total: 'totalEpics' },
        },
        'GET /projects/{appId}/stories/{storyId}/tasks': {
            title: 'List the tasks of a story',
            note: 'The list has no pages.',
            scopes: ['mx:epics:read|mx:epics:write'],
        },
        'POST /projects/{appId}/stories/{storyId}/tasks': {
            title: 'Create tasks of a story',
            note: 'The body is an array. 207 means that some of them failed.',
            scopes: ['mx:epics:write'],
            body: 'json',
        },
        'GET /projects/{appId}/labels': {
            title: 'List labels',
            scopes: ['mx:epics:read|mx:epics:write'],
            query: ['limit', 'offset'],
            pages: { by: 'offset', items: 'labels', size: 20, maxLimit: 100, total: 'totalLabels' },
        },
    },
    errors: [
        ...(0,model_define.on)(['POST /projects/{appId}/stories', 'POST /projects/{appId}/stories/{storyId}/tasks'], [{ status: 400, means: 'the body is not valid', remedy: 'Send a JSON array of at most 50 items.' }]),
        ...(0,model_define.on)(['PATCH /projects/{appId}/stories/{storyId}'], [
            {
                status: 400,
                means: 'an attribute is not valid',
                remedy: 'A title has 1 to 200 characters; storyStatus is one of GET /projects/{appId}/statuses, and needed ' +
                    'while the story is active.',
            },
        ]),
        {
            status: 400,
            means: 'a parameter of the query is not supported',
            remedy: 'Only the lists of stories, epics and labels have parameters: limit and offset.',
        },
        { status: 401, means: 'the token is not valid' },
        {
            status: 404,
            means: 'the app does not exist, or the user has no access to it',
            remedy: 'appId is the project ID of the app, a UUID; the owner of the PAT must be a member of the app.',
        },
    ],
});

;// CONCATENATED MODULE: ./src/mendix/apis/feedback-v2.ts

const feedback_v2_api = (0,model_define/* defineApi */.YG)({
    id: 'feedback-v2',
    title: 'Feedback API v2',
    page: '/apidocs-mxsdk/apidocs/feedback-api-v2/',
    credential: 'pat',
    note: 'The response to a missing or wrong Authorization header is 400.',
    endpoints: {
        'GET /feedback-items': {
            title: 'List feedback items',
            note: 'projectId is required.',
            scopes: ['mx:feedback:read|mx:feedback:write'],
            query: ['projectId', 'storyId', 'legacyId', 'status', 'priority', 'email', 'limit', 'offset'],
            pages: { by: 'offset', items: 'items', size: 100, maxLimit: 100 },
        },
        'POST /feedback-items': {
            title: 'Create a feedback item',
            scopes: ['mx:feedback:write'],
            body: 'json',
            bodyFields: ['projectId', 'submitterEmail', 'subject'],
        },
        'PATCH /feedback-items': {
            title: 'Update the status of a feedback item',
            note: 'The page does not say how to identify the item.',
            scopes: ['mx:feedback:write'],
            body: 'json',
            bodyFields: ['status'],
        },
        'GET /feedback-items/{uuid}': { title: 'Get a feedback item', scopes: ['mx:feedback:read|mx:feedback:write'] },
        'DELETE /feedback-items/{uuid}': {
            title: 'Delete a feedback item',
            scopes: ['mx:feedback:write'],
            destructive: true,
        },
        'GET /feedback-items/{uuid}/screenshot': {
            title: 'Download the screenshot of a feedback item',
            scopes: ['mx:feedback:read|mx:feedback:write'],
            binary: true,
        },
        'GET /feedback-items/{uuid}/attachments/{file-id}': {
            title: 'Download an attachment of a feedback item',
            scopes: ['mx:feedback:read|mx:feedback:write'],
            binary: true,
        },
    },
    errors: [
        {
            status: 400,
            says: 'Authorization',
            means: 'the Authorization header is empty or not an MxToken',
            remedy: 'Set a personal access token as the input pat: it is sent as MxToken <PAT>.',
        },
        ...(0,model_define.on)(['GET /feedback-items', 'POST /feedback-items'], [
            {
                status: 400,
                means: 'projectId is missing, or a parameter is not valid',
                remedy: 'Set projectId; the message names any other parameter that is wrong.',
            },
        ]),
        { status: 400, means: 'the request is not valid', remedy: 'The message names the parameter: check its value.' },
        {
            status: 401,
            means: 'the token is not valid or has expired, or lacks the scope',
            remedy: 'Create a PAT with the scope mx:feedback:write, or mx:feedback:read for reading.',
        },
        {
            status: 404,
            means: 'it was not found',
            remedy: 'Look up the uuid with GET /feedback-items, which needs the projectId.',
        },
        {
            status: 500,
            means: 'something went wrong',
            remedy: 'Try again later. If it persists, give Mendix Support the value of instance in the body, the ID of the request.',
        },
    ],
});

;// CONCATENATED MODULE: ./src/mendix/apis/kubernetes-build-v4.ts

const kubernetes_build_v4_api = (0,model_define/* defineApi */.YG)({
    id: 'kubernetes-build-v4',
    title: 'Mendix on Kubernetes Build API',
    page: '/apidocs-mxsdk/apidocs/private-cloud-build-api/',
    credential: 'pat',
    note: 'Only for connected clusters. Mendix deletes packages that are neither used nor locked after two weeks, and failed ' +
        'ones too; expiryDate shows when. A package has at most 1024 MB, and no field for its status.',
    endpoints: {
        'GET /apps/{appId}/packages': {
            title: 'List packages',
            scopes: ['mx:privatecloud-build:read|mx:privatecloud-build:write'],
            query: ['offset', 'limit'],
            pages: {
                by: 'offset',
                items: 'packages',
                size: 20,
                maxLimit: 50,
                served: { size: 'pagination.size', limit: 'pagination.limit' },
            },
        },
        'POST /apps/{appId}/packages': {
            title: 'Upload a package',
            scopes: ['mx:privatecloud-build:write'],
            body: 'multipart',
            bodyFields: ['file', 'fileName'],
            formField: 'file',
        },
        'POST /apps/{appId}/packages/build': {
            title: 'Build a package',
            note: 'If the main line cannot be built as main, try trunk. branch has at most 200 characters, revision 50 and ' +
                'version 20.',
            scopes: ['mx:privatecloud-build:write', 'mx:modelrepository:write'],
            body: 'json',
            bodyFields: ['branch', 'revision', 'version', 'description'],
        },
        'GET /apps/{appId}/packages/{packageId}': {
            title: 'Get a package',
            note: 'url=true adds a link to the file, which is valid for package.url.ttl seconds; log=true adds the log of ' +
                'the build.',
            scopes: ['mx:privatecloud-build:read|mx:privatecloud-build:write'],
            query: ['url', 'log'],
            secrets: ['package.url.location'],
        },
        'DELETE /apps/{appId}/packages/{packageId}': {
            title: 'Delete a package',
            scopes: ['mx:privatecloud-build:write'],
            destructive: true,
        },
        'GET /jobs/{jobId}': {
            title: 'Get a job',
            scopes: ['mx:privatecloud-build:read|mx:privatecloud-build:write'],
            query: ['log'],
        },
    },
    operations: [
        {
            starts: [
                'POST /apps/{appId}/packages/build',
                'POST /apps/{appId}/packages',
                'DELETE /apps/{appId}/packages/{packageId}',
            ],
            id: { body: 'id' },
            poll: '/jobs/{jobId}',
            state: 'status',
            pending: ['created', 'running'],
            success: ['finished'],
            failure: ['failed'],
            message: 'error.message',
        },
    ],
    errors: [
        {
            status: 400,
            means: 'the data is not valid or incomplete',
            remedy: 'The message names the attribute; values are case-sensitive.',
        },
        {
            status: 401,
            means: 'the credential is missing or cannot be used',
            remedy: 'Set a personal access token as the input pat: it is sent as MxToken <PAT>.',
        },
        { status: 403, means: 'the credential is wrong, or lacks the scope' },
        {
            status: 404,
            means: 'it was not found',
            remedy: 'appId is the project ID of the app, a UUID. GET /apps/{appId}/packages lists the packages; unused ones are deleted after two weeks.',
        },
    ],
});

;// CONCATENATED MODULE: ./src/mendix/apis/kubernetes-deploy-v4.ts

const secretsAt = (place) => [
    { each: `${place}.deployment.constants[]`, name: 'name', values: ['value'] },
    { each: `${place}.runtime.environmentVariables[]`, name: 'name', values: ['value'] },
    { each: `${place}.runtime.customRuntimeSettings[]`, name: 'name', values: ['value'] },
    `${place}.runtime.subscriptionSecret`,
    `${place}.runtime.debuggerPassword`,
    `${place}.runtime.mxAdminPassword`,
    `${place}.network.outgoingConnectionCertificate[].password`,
    `${place}.network.outgoingConnectionCertificate[].key`,
];
const forceNote = 'force=true ignores errors of the cluster and the check for the default Studio target; the environment may then remain ' +
    'in the cluster.';
const job = {
    id: { body: 'id || job.id' },
    poll: '/jobs/{jobId}',
    state: 'status',
    pending: ['created', 'running'],
    success: ['finished'],
    failure: ['failed'],
    message: 'error.message',
};
const container = {
    poll: '/apps/{appId}/namespaces/{namespaceId}/environments/{environmentId}',
    state: 'environment.container.state',
    pending: ['Processing', 'Unknown'],
    success: ['Ready'],
    failure: ['Failed'],
};
const kubernetes_deploy_v4_api = (0,model_define/* defineApi */.YG)({
    id: 'kubernetes-deploy-v4',
    title: 'Mendix on Kubernetes Deploy API',
    page: '/apidocs-mxsdk/apidocs/private-cloud-deploy-api/',
    credential: 'pat',
    role: 'Cluster Manager for clusters; member of the namespace with the right for the call, such as deployApp; to create ' +
        'or manage environments, the Technical Contact of the app must also be a member of the namespace',
    note: 'Only for connected clusters. Deploying, starting, stopping and scaling is one PUT of the manifest of the ' +
        'environment; the caller chooses new IDs, an environmentId of at most 32 characters. A finished job means that ' +
        'the manifest was accepted. The Main namespace of a Global Operator cannot be changed and has no environments. ' +
        'Responses of deprecated paths carry the headers Deprecation and Sunset.',
    endpoints: {
        'GET /jobs/{jobId}': { title: 'Get a job', scopes: ['mx:deployment:read', 'mx:deployment:write'] },
        'GET /clusters': {
            title: 'List clusters',
            scopes: ['mx:deployment:read|mx:deployment:write'],
            query: ['offset', 'limit'],
            pages: { by: 'offset', items: 'clusters', size: 20 },
        },
        'POST /clusters': {
            title: 'Create a cluster',
            note: 'The values of clusterType include stackit.',
            scopes: ['mx:deployment:write'],
            body: 'json',
        },
        'GET /clusters/{clusterId}': { title: 'Get a cluster', scopes: ['mx:deployment:read|mx:deployment:write'] },
        'PUT /clusters/{clusterId}': { title: 'Update a cluster', scopes: ['mx:deployment:write'], body: 'json' },
        'DELETE /clusters/{clusterId}': {
            title: 'Delete a cluster',
            scopes: ['mx:deployment:write'],
            destructive: true,
        },
        'GET /clusters/{clusterId}/namespaces': {
            title: 'List namespaces',
            note: 'retrieveEnvironments=true adds the IDs and names of their environments.',
            scopes: ['mx:deployment:read|mx:deployment:write'],
            query: ['offset', 'limit', 'retrieveEnvironments'],
            pages: { by: 'offset', items: 'namespaces', size: 20 },
            secrets: ['namespaces[].namespace.secret'],
        },
        'POST /clusters/{clusterId}/namespaces': {
            title: 'Create a namespace',
            scopes: ['mx:deployment:write'],
            body: 'json',
            secrets: ['namespace.secret'],
        },
        'GET /clusters/{clusterId}/namespaces/{namespaceId}': {
            title: 'Get a namespace',
            note: 'retrieveEnvironments=true adds the IDs and names of its environments.',
            scopes: ['mx:deployment:read|mx:deployment:write'],
            query: ['retrieveEnvironments'],
            secrets: ['namespace.secret'],
        },
        'PUT /clusters/{clusterId}/namespaces/{namespaceId}': {
            title: 'Update a namespace',
            scopes: ['mx:deployment:write'],
            body: 'json',
            secrets: ['namespace.secret'],
        },
        'DELETE /clusters/{clusterId}/namespaces/{namespaceId}': {
            title: 'Delete a namespace',
            scopes: ['mx:deployment:write'],
            destructive: true,
        },
        'GET /apps': {
            title: 'List apps',
            scopes: ['mx:deployment:write', 'mx:app:metadata:read'],
            query: ['offset', 'limit'],
            pages: { by: 'offset', items: 'apps', size: 100 },
        },
        'GET /apps/{appId}': { title: 'Get an app', scopes: ['mx:deployment:write', 'mx:app:metadata:read'] },
        'GET /apps/{appId}/environments': {
            title: 'List environments',
            scopes: ['mx:deployment:read|mx:deployment:write'],
            query: ['offset', 'limit'],
            pages: { by: 'offset', items: 'environments', size: 20 },
            secrets: secretsAt('environments[].environment'),
        },
        'POST /apps/{appId}/environments': {
            title: 'Create an environment',
            scopes: ['mx:deployment:write'],
            body: 'json',
            bodyFields: ['manifestVersion', 'environment'],
            secrets: secretsAt('environment'),
        },
        'GET /apps/{appId}/namespaces/{namespaceId}/environments/{environmentId}': {
            title: 'Get an environment',
            note: 'container.lastRunningInstanceCount is the number of instances to scale back to after a stop. The response ' +
                'has no passwords of runtime.',
            scopes: ['mx:deployment:read|mx:deployment:write'],
            secrets: secretsAt('environment'),
        },
        'PUT /apps/{appId}/namespaces/{namespaceId}/environments/{environmentId}': {
            title: 'Update an environment',
            note: 'It deploys a package, scales, starts and stops. The body is the whole manifest: start with the response of ' +
                'the GET. Passwords that are left out stay; LS0t clears them. What the API does not model may be reset. There ' +
                'are 0 to 10 instances; deploymentStrategy says how they are replaced, with podDisruptionMinAvailable and ' +
                'podDisruptionMaxUnavailable. The level of appLogLevels is CRITICAL, ERROR, INFO, DEBUG, TRACE or NONE.',
            scopes: ['mx:deployment:write'],
            body: 'json',
            bodyFields: ['manifestVersion', 'environment'],
            secrets: secretsAt('environment'),
        },
        'DELETE /apps/{appId}/namespaces/{namespaceId}/environments/{environmentId}': {
            title: 'Delete an environment',
            note: forceNote,
            scopes: ['mx:deployment:write'],
            query: ['force'],
            destructive: true,
        },
        'GET /apps/{appId}/environments/{environmentId}': {
            title: 'Get an environment',
            scopes: ['mx:deployment:read|mx:deployment:write'],
            secrets: secretsAt('environment'),
            deprecated: true,
        },
        'PUT /apps/{appId}/environments/{environmentId}': {
            title: 'Update an environment',
            scopes: ['mx:deployment:write'],
            body: 'json',
            bodyFields: ['manifestVersion', 'environment'],
            secrets: secretsAt('environment'),
            deprecated: true,
        },
        'DELETE /apps/{appId}/environments/{environmentId}': {
            title: 'Delete an environment',
            note: forceNote,
            scopes: ['mx:deployment:write'],
            query: ['force'],
            destructive: true,
            deprecated: true,
        },
        'GET /cli': { title: 'List the versions of mxpc-cli', scopes: ['mx:deployment:read|mx:deployment:write'] },
        'POST /cli/{cliVersionValue}': {
            title: 'Download mxpc-cli',
            note: 'os is windows, linux or macos; architecture is x86 or arm.',
            scopes: ['mx:deployment:read|mx:deployment:write'],
            query: ['os', 'architecture'],
        },
    },
    operations: [
        {
            starts: [
                'POST /clusters',
                'PUT /clusters/{clusterId}',
                'DELETE /clusters/{clusterId}',
                'POST /clusters/{clusterId}/namespaces',
                'PUT /clusters/{clusterId}/namespaces/{namespaceId}',
                'DELETE /clusters/{clusterId}/namespaces/{namespaceId}',
                'POST /apps/{appId}/environments',
                'DELETE /apps/{appId}/namespaces/{namespaceId}/environments/{environmentId}',
                'PUT /apps/{appId}/environments/{environmentId}',
                'DELETE /apps/{appId}/environments/{environmentId}',
            ],
            ...job,
        },
        {
            starts: ['PUT /apps/{appId}/namespaces/{namespaceId}/environments/{environmentId}'],
            ...job,
            next: {
                ...container,
                sent: [
                    { poll: 'environment.deployment.packageId', body: 'environment.deployment.packageId' },
                    { poll: 'environment.container.instances', body: 'environment.container.instances' },
                ],
                unless: 'environment.container.instances == `0`',
            },
            note: 'The state of a stopped environment is not documented, so the wait for a stop ends with its job.',
        },
        { starts: [], ...container, note: 'The step waits until the environment runs.' },
    ],
    errors: [
        {
            status: 400,
            means: 'the data is not valid or incomplete',
            remedy: 'The message names the attribute; values are case-sensitive.',
        },
        {
            status: 401,
            means: 'the credential is missing or cannot be used',
            remedy: 'Set a personal access token as the input pat: it is sent as MxToken <PAT>.',
        },
        { status: 403, means: 'the credential is wrong, or lacks the scope' },
        {
            status: 404,
            means: 'it was not found',
            remedy: 'Check the IDs in the path: GET /apps, GET /clusters, GET /clusters/{clusterId}/namespaces and GET /apps/{appId}/environments list them.',
        },
    ],
});

;// CONCATENATED MODULE: ./src/mendix/apis/marketplace-content-v1.ts

const marketplace_content_v1_api = (0,model_define/* defineApi */.YG)({
    id: 'marketplace-content-v1',
    title: 'Marketplace Content API',
    page: '/apidocs-mxsdk/apidocs/content-api/',
    credential: 'pat',
    note: 'contentId is the number in the URL of a component on the Marketplace. Private content belongs to your own company.',
    endpoints: {
        'GET /content': {
            title: 'List components',
            scopes: ['mx:marketplace-content:read'],
            query: ['name', 'isPrivate', 'publishedSince', 'limit', 'offset'],
            pages: { by: 'offset', items: 'items', size: 10, maxLimit: 100, limitAboveMax: 20 },
        },
        'GET /content/{contentId}': { title: 'Get a component', scopes: ['mx:marketplace-content:read'] },
        'GET /content/{contentId}/versions': {
            title: 'List the versions of a component',
            note: 'The response also has downloadUrl, which the page does not list.',
            scopes: ['mx:marketplace-content:read'],
            query: ['versionId', 'supportedMendixVersion', 'publishedSince', 'limit', 'offset'],
            pages: { by: 'offset', items: 'items', size: 10, maxLimit: 20 },
        },
    },
    errors: [
        {
            status: 400,
            means: 'the input could not be parsed',
            remedy: 'publishedSince is YYYY-MM-DD, isPrivate true or false, and contentId a number.',
        },
        { status: 401, means: 'the credential is missing or not accepted' },
        {
            status: 404,
            means: 'the content was not found',
            remedy: 'contentId is the number in the URL of the component on the Marketplace; GET /content lists those that the owner of the PAT may see.',
        },
        { status: 500, means: 'the server failed', remedy: 'Try again later; contact Mendix Support if it persists.' },
    ],
});

;// CONCATENATED MODULE: ./src/mendix/apis/marketplace-publish-v1.ts

const marketplace_publish_v1_api = (0,model_define/* defineApi */.YG)({
    id: 'marketplace-publish-v1',
    title: 'Marketplace Publish API',
    page: '/apidocs-mxsdk/apidocs/publish-api/',
    credential: 'pat',
    note: 'With publishManually a release stays Draft until a user publishes it in the Marketplace.',
    endpoints: {
        'POST /components/{componentId}/releases': {
            title: 'Create a release',
            note: 'The ID of the release is only in the header Location, not in the body.',
            scopes: ['mx:marketplace:write'],
            body: 'json',
            bodyFields: ['versionNumber', 'mendixVersion', 'releaseNotes', 'publishManually'],
        },
        'PUT /releases/{releaseId}/source-file': {
            title: 'Upload the file of a release',
            note: 'The body is the file, as application/octet-stream; the header file-name is required.',
            scopes: ['mx:marketplace:write'],
            headers: ['file-name'],
            body: 'binary',
        },
        'GET /releases/{releaseId}': {
            title: 'Get a release',
            scopes: ['mx:marketplace:write'],
        },
        'DELETE /releases/{releaseId}': {
            title: 'Unpublish a release',
            note: 'It works for a release in any state.',
            scopes: ['mx:marketplace:write'],
            destructive: true,
        },
    },
    operations: [
        {
            starts: ['PUT /releases/{releaseId}/source-file'],
            poll: '/releases/{releaseId}',
            state: 'status',
            pending: ['Draft', 'InReview'],
            success: ['Published'],
            failure: ['Declined'],
            note: 'With publishManually it stays Draft: set wait-until.',
        },
    ],
    errors: [
        ...(0,model_define.on)(['POST /components/{componentId}/releases'], [
            {
                status: 400,
                means: 'a version is not major.minor.patch, or a field is missing',
                remedy: 'Give versionNumber and mendixVersion as three numbers of 1 to 3 digits each.',
            },
        ]),
        ...(0,model_define.on)(['PUT /releases/{releaseId}/source-file'], [
            {
                status: 400,
                means: 'the file is not accepted, or the header file-name is missing',
                remedy: 'Give the header file-name; a public component without platform support is a .mpk, .mxmodule or ' +
                    '.mxsolution.',
            },
        ]),
        {
            status: 400,
            means: 'the input could not be parsed',
            remedy: 'Check that the ID in the path is the ID of a component or a release.',
        },
        { status: 401, means: 'the credential is missing or not accepted' },
        {
            status: 404,
            means: 'the component or the release was not found',
            remedy: 'componentId is the number in the URL of the component on the Marketplace; releaseId is in the header Location of the response that created the release.',
        },
        ...(0,model_define.on)(['POST /components/{componentId}/releases'], [
            {
                status: 409,
                means: 'a release with this version number exists, in any state',
                remedy: 'Raise versionNumber; a version number that was declined or is a draft cannot be used again either.',
            },
        ]),
        ...(0,model_define.on)(['PUT /releases/{releaseId}/source-file'], [
            {
                status: 409,
                means: 'the release is under review or published',
                remedy: 'Create a new release with a higher versionNumber; GET /releases/{releaseId} shows the status of this one.',
            },
        ]),
        ...(0,model_define.on)(['DELETE /releases/{releaseId}'], [
            {
                status: 409,
                means: 'it is the last release of a component that is not deprecated',
                remedy: 'Deprecate the component first.',
            },
        ]),
        { status: 500, means: 'the server failed', remedy: 'Try again later; contact Mendix Support if it persists.' },
    ],
});

;// CONCATENATED MODULE: ./src/mendix/apis/pipelines-v1.ts

const pipelines_v1_api = (0,model_define/* defineApi */.YG)({
    id: 'pipelines-v1',
    title: 'Mendix Pipelines API',
    page: '/apidocs-mxsdk/apidocs/pipelines-api/',
    credential: 'pat',
    role: 'project role with cloud access, and the environment permissions for every step of the design',
    note: 'For licensed apps. pipelineId is the Design ID in the portal, as no endpoint lists designs; the design must ' +
        'be saved and active. The caller must have stored an API key and a PAT in the Settings tab, the PAT with the ' +
        'scopes mx:deployment:write, mx:modelrepository:repo:read, mx:modelrepository:write, mx:webhook:read and ' +
        'mx:webhook:write. A run fails after 3 hours; one that is started during maintenance of the service is lost.',
    endpoints: {
        'POST /apps/{appId}/runs': {
            title: 'Start a run of a pipeline',
            note: 'The header Content-Location is relative and lacks /status.',
            scopes: ['mx:pipelines:write'],
            body: 'json',
            bodyFields: ['pipelineId'],
        },
        'GET /apps/{appId}/runs/{runId}/status': {
            title: 'Get the state of a run',
            note: 'The response does not say why a run failed: open the run in the Mendix portal.',
            scopes: ['mx:pipelines:read'],
        },
    },
    operations: [
        {
            starts: ['POST /apps/{appId}/runs'],
            id: { body: 'id' },
            poll: '/apps/{appId}/runs/{runId}/status',
            state: 'status',
            pending: ['CREATED', 'RUNNING'],
            success: ['SUCCEEDED'],
            failure: ['FAILED'],
        },
    ],
    errors: [
        {
            status: 400,
            means: 'the request is not valid',
            remedy: 'The message names the parameter: check appId and the pipelineId in the body.',
        },
        {
            status: 401,
            means: 'the Authorization header is missing or malformed',
            remedy: 'Set a personal access token as the input pat: it is sent as MxToken <PAT>.',
        },
        { status: 403, means: 'the token is not accepted' },
        {
            status: 404,
            means: 'the app, the design or the run was not found',
            remedy: 'Check that appId is the project ID of the app, and that the design of the pipeline is saved and active.',
        },
    ],
});

;// CONCATENATED MODULE: ./src/mendix/apis/pmp-build-v1.ts


const pmp_build_v1_api = (0,model_define/* defineApi */.YG)({
    id: 'pmp-build-v1',
    title: 'Private Mendix Platform Build Service v1',
    page: '/apidocs-mxsdk/apidocs/private-platform/',
    credential: 'pat',
    note: 'Use a PAT of your own platform, not of mendix.com. pipelineId has more digits than a JSON number keeps in JavaScript.',
    endpoints: {
        'POST /apps/{appId}/packages': {
            title: 'Build a package',
            body: 'json',
            bodyFields: ['branchName', 'revisionId', 'majorVersion', 'minorVersion', 'patchVersion'],
        },
        'GET /apps/{appId}/packages': { title: 'List packages', note: 'The response is an array.' },
        'GET /apps/{appId}/packages/{packageId}': { title: 'Get a package' },
        'DELETE /apps/{appId}/packages/{packageId}': { title: 'Delete a package', destructive: true },
        'GET /apps/{appId}/packages/{packageId}/mdafile': { title: 'Download a package', binary: true },
        'GET /apps/{appId}/packages/{packageId}/sbomfile': { title: 'Download the SBOM of a package', binary: true },
        'POST /apps/{appId}/packages/{packageId}/request': {
            title: 'Lock or unlock a package',
            note: 'action is Lock or Unlock.',
            query: ['action'],
        },
    },
    operations: [
        {
            starts: ['POST /apps/{appId}/packages'],
            id: { body: 'packageId' },
            poll: '/apps/{appId}/packages/{packageId}',
            state: 'status',
            pending: [],
            success: ['Success'],
            failure: ['Failed'],
            note: 'Only Success is documented for packages; Failed is documented for other services.',
        },
    ],
    errors: platformErrors({
        parameters: 'appId or packageId',
        things: 'the app or the package',
        lookUp: 'Check the IDs in the path: GET /apps/{appId}/packages lists the packages of an app.',
    }),
});

;// CONCATENATED MODULE: ./src/mendix/apis/pmp-cluster-v1.ts


const pmp_cluster_v1_api = (0,model_define/* defineApi */.YG)({
    id: 'pmp-cluster-v1',
    title: 'Private Mendix Platform Cluster Service v1',
    page: '/apidocs-mxsdk/apidocs/private-platform/',
    credential: 'pat',
    note: 'Use a PAT of your own platform, not of mendix.com.',
    endpoints: {
        'GET /clusters': { title: 'List clusters', secrets: ['[].token', '[].grafanaConfig.apiKey'] },
        'POST /clusters': {
            title: 'Register a cluster',
            body: 'json',
            secrets: ['token', 'grafanaConfig.apiKey'],
        },
        'GET /clusters/{clusterId}': {
            title: 'Get a cluster',
            note: 'The response contains the token of the cluster.',
            secrets: ['token', 'grafanaConfig.apiKey'],
        },
        'PATCH /clusters/{clusterId}': {
            title: 'Update a cluster',
            body: 'json',
            secrets: ['token', 'grafanaConfig.apiKey'],
        },
        'DELETE /clusters/{clusterId}': { title: 'Remove a cluster', destructive: true },
        'GET /clusters/{clusterId}/namespaces': { title: 'List namespaces', query: ['RetrieveCluster'] },
        'POST /clusters/{clusterId}/namespaces': { title: 'Add a namespace', body: 'json' },
        'GET /clusters/{clusterId}/namespaces/{namespaceId}': { title: 'Get a namespace' },
        'PATCH /clusters/{clusterId}/namespaces/{namespaceId}': { title: 'Update a namespace', body: 'json' },
        'DELETE /clusters/{clusterId}/namespaces/{namespaceId}': {
            title: 'Delete a namespace',
            destructive: true,
        },
        'GET /clusters/{clusterId}/namespaces/{namespaceId}/install-command': {
            title: 'Get the install command of a namespace',
            note: 'The command contains a secret.',
            query: ['OperatingSystem'],
            secrets: ['installCommand'],
        },
        'POST /clusters/{clusterId}/namespaces/{namespaceId}/plans': { title: 'Add a plan', body: 'json' },
        'GET /clusters/{clusterId}/namespaces/{namespaceId}/plans': { title: 'List plans' },
        'GET /clusters/{clusterId}/namespaces/{namespaceId}/plans/{planId}': { title: 'Get a plan' },
        'PATCH /clusters/{clusterId}/namespaces/{namespaceId}/plans/{planId}': {
            title: 'Update a plan',
            body: 'json',
        },
        'DELETE /clusters/{clusterId}/namespaces/{namespaceId}/plans/{planId}': {
            title: 'Delete a plan',
            destructive: true,
        },
    },
    errors: platformErrors({
        parameters: 'clusterId, clusterName, namespaceId, namespaceName, planId or planName',
        things: 'the cluster, the namespace or the plan',
        lookUp: 'Check the IDs in the path: GET /clusters, GET /clusters/{clusterId}/namespaces and GET /clusters/{clusterId}/namespaces/{namespaceId}/plans list them.',
    }),
});

;// CONCATENATED MODULE: ./src/mendix/apis/pmp-deploy-v1.ts


const values = ['currentValue', 'newValue'];
const pmp_deploy_v1_secretsAt = (before) => [
    { each: `${before}Constants[]`, name: 'name', values },
    { each: `${before}CustomHttpHeaders[]`, name: 'header', values },
    { each: `${before}CustomEnvironmentVariables[]`, name: 'name', values },
    { each: `${before}CustomRuntimeSettings[]`, name: 'name', values },
    ...values.flatMap((value) => [`${before}CustomJVMOptions.${value}`, `${before}CustomJettyOptions.${value}`]),
];
const pmp_deploy_v1_api = (0,model_define/* defineApi */.YG)({
    id: 'pmp-deploy-v1',
    title: 'Private Mendix Platform Deploy Service v1',
    page: '/apidocs-mxsdk/apidocs/private-platform/',
    credential: 'pat',
    note: 'Use a PAT of your own platform, not of mendix.com. A change of configurations takes effect with action=ApplyConfig.',
    endpoints: {
        'GET /apps/{appId}/environments': {
            title: 'List environments',
            secrets: pmp_deploy_v1_secretsAt('[].'),
        },
        'POST /apps/{appId}/environments': {
            title: 'Create an environment',
            body: 'json',
            bodyFields: [
                'displayName',
                'clusterName',
                'namespace',
                'storagePlanName',
                'databasePlanName',
                'deploymentPurpose',
                'deploymentPackageName',
                'coreResourceSize',
                'coreResourcePlan',
            ],
        },
        'GET /apps/{appId}/environments/{environmentId}': {
            title: 'Get an environment',
            secrets: pmp_deploy_v1_secretsAt(''),
        },
        'DELETE /apps/{appId}/environments/{environmentId}': { title: 'Delete an environment', destructive: true },
        'PATCH /apps/{appId}/environments/{environmentId}/configurations': {
            title: 'Update the configuration of an environment',
            note: 'It takes effect after a request with action=ApplyConfig.',
            body: 'json',
            bodyFields: [
                'displayName',
                'replicas',
                'appUrl',
                'leaderlessMode',
                'adminPassword',
                'Constants',
                'ScheduledEvents',
                'CustomHttpHeaders',
                'CustomEnvironmentVariables',
                'CustomRuntimeSettings',
                'CustomJVMOptions',
                'CustomJettyOptions',
                'Debugger',
                'LogLevels',
                'ClientCertificates',
                'CustomTLSConfig',
                'CoreResource',
            ],
            secrets: pmp_deploy_v1_secretsAt(''),
        },
        'DELETE /apps/{appId}/environments/{environmentId}/configurations': {
            title: 'Remove parts of the configuration of an environment',
            note: 'The DELETE needs a body.',
            body: 'json',
            bodyFields: [
                'CustomEnvironmentVariables',
                'CustomRuntimeSettings',
                'CustomHttpHeaders',
                'LogLevels',
                'ClientCertificates',
            ],
        },
        'POST /apps/{appId}/environments/{environmentId}/request': {
            title: 'Deploy to, start, stop or restart an environment',
            note: 'action is ApplyConfig, Deploy (with packageId), Start, Stop or Restart.',
            query: ['action', 'packageId'],
        },
        'GET /apps/{appId}/dashboard': { title: 'Get the dashboard of an app' },
    },
    operations: [
        {
            starts: ['POST /apps/{appId}/environments', 'POST /apps/{appId}/environments/{environmentId}/request'],
            id: { body: 'pipelineId' },
            poll: '/pipelines/{pipelineId}',
            pollApi: 'pmp-pipeline-v2',
            state: 'Status',
            pending: [],
            success: ['Success'],
            failure: ['Failed'],
        },
        {
            starts: [],
            poll: '/apps/{appId}/environments/{environmentId}',
            state: 'status',
            pending: ['Init', 'Waiting', 'Building', 'Processing'],
            success: ['Ready', 'Success'],
            failure: ['Failed'],
            note: 'The states are documented for the dashboard; that Ready, Success and Failed are final is our reading.',
        },
    ],
    errors: platformErrors({
        parameters: 'displayName, databasePlanName, clusterName or namespace',
        things: 'the app or the environment',
        lookUp: 'Check the IDs in the path: GET /apps/{appId}/environments lists the environments of an app.',
    }),
});

;// CONCATENATED MODULE: ./src/mendix/apis/pmp-group-v1.ts


const pmp_group_v1_api = (0,model_define/* defineApi */.YG)({
    id: 'pmp-group-v1',
    title: 'Private Mendix Platform Group Service v1',
    page: '/apidocs-mxsdk/apidocs/private-platform/',
    credential: 'pat',
    note: 'An older version: prefer v2. Use a PAT of your own platform, not of mendix.com.',
    endpoints: {
        'GET /groups': { title: 'List your groups' },
        'POST /groups': { title: 'Create a group', body: 'json', bodyFields: ['name', 'description'] },
        'GET /groups/{groupId}': { title: 'Get a group' },
        'PUT /groups/{groupId}': { title: 'Update a group', body: 'json', bodyFields: ['name', 'description'] },
        'DELETE /groups/{groupId}': { title: 'Delete a group', destructive: true },
        'GET /groups/{groupId}/members': { title: 'List members' },
        'PATCH /groups/members/{memberId}/{groupId}': {
            title: 'Update the role of a member',
            note: 'role is Group_Admin or Group_Member.',
            body: 'json',
            bodyFields: ['role'],
        },
        'POST /groups/{groupId}/requests': {
            title: 'Add or remove members',
            note: 'type is Add or Delete; objectType is Member. The body is [{"name", "role"}].',
            query: ['type', 'objectType'],
            body: 'json',
        },
    },
    errors: platformErrors({
        parameters: 'name, groupId or memberId',
        remedy: 'A name has at most 100 characters, and a description at most 250.',
        things: 'the group or the member',
        lookUp: 'Check the IDs in the path: GET /groups and GET /groups/{groupId}/members list them.',
    }),
});

;// CONCATENATED MODULE: ./src/mendix/apis/pmp-group-v2.ts


const pmp_group_v2_api = (0,model_define/* defineApi */.YG)({
    id: 'pmp-group-v2',
    title: 'Private Mendix Platform Group Service v2',
    page: '/apidocs-mxsdk/apidocs/private-platform/',
    credential: 'pat',
    note: 'Use a PAT of your own platform, not of mendix.com.',
    endpoints: {
        'GET /groups': { title: 'List your groups' },
        'POST /groups': { title: 'Create a group', body: 'json' },
        'GET /groups/{groupId}': { title: 'Get a group' },
        'PUT /groups/{groupId}': { title: 'Update a group', body: 'json' },
        'DELETE /groups/{groupId}': { title: 'Delete a group', destructive: true },
        'GET /groups/{groupId}/members': { title: 'List members' },
        'POST /groups/{groupId}/members': { title: 'Add members to a group', body: 'json' },
        'DELETE /groups/{groupId}/members': {
            title: 'Remove members from a group',
            note: 'The DELETE needs a body.',
            body: 'json',
        },
        'PATCH /groups/{groupId}/members/{userId}': { title: 'Update the role of a member', body: 'json' },
        'DELETE /groups/{groupId}/members/{userId}': { title: 'Remove a member from a group' },
        'GET /groups/{groupId}/namespaces': { title: 'List the namespaces of a group' },
        'POST /groups/{groupId}/namespaces': { title: 'Assign namespaces to a group', body: 'json' },
        'PATCH /groups/{groupId}/namespaces': { title: 'Update deployment purposes', body: 'json' },
        'DELETE /groups/{groupId}/namespaces': {
            title: 'Remove namespaces from a group',
            note: 'The DELETE needs a body.',
            body: 'json',
        },
    },
    errors: platformErrors({
        parameters: 'groupId or userId',
        things: 'the group or the user',
        lookUp: 'Check the IDs in the path: GET /groups and GET /groups/{groupId}/members list them.',
    }),
});

;// CONCATENATED MODULE: ./src/mendix/apis/pmp-marketplace-v1.ts


const pmp_marketplace_v1_api = (0,model_define/* defineApi */.YG)({
    id: 'pmp-marketplace-v1',
    title: 'Private Mendix Platform Marketplace Service v1',
    page: '/apidocs-mxsdk/apidocs/private-platform/',
    credential: 'pat',
    note: 'Use a PAT of your own platform, not of mendix.com. Files are sent as base64 inside JSON.',
    endpoints: {
        'GET /packages': {
            title: 'List packages',
            query: [
                'name',
                'appContentTypeName',
                'appCategoryName',
                'modelerMajorVersion',
                'ownerUserName',
                'visibility',
                'status',
                'limit',
                'offset',
            ],
            pages: { by: 'offset', items: '@' },
        },
        'POST /packages': { title: 'Create a package', body: 'json' },
        'GET /packages/{packageId}': { title: 'Get a package' },
        'PUT /packages/{packageId}': { title: 'Update a draft', body: 'json' },
        'DELETE /packages/{packageId}': { title: 'Delete a draft', destructive: true },
        'GET /packages/{packageId}/versions': { title: 'List the versions of a package' },
        'POST /packages/{packageId}/versions': { title: 'Create a version', body: 'json' },
        'PUT /packages/{packageId}/request': {
            title: 'Publish, approve, decline, retire or activate a package',
            note: 'type is Publish, Approve, Decline, Retire or Activate.',
            query: ['type'],
        },
        'PUT /packages/{packageId}/owner': { title: 'Update the owner of a package', body: 'json' },
        'GET /packages/{packageId}/groups': { title: 'List the share groups of a package' },
        'POST /packages/{packageId}/requests': {
            title: 'Add or remove share groups of a package',
            note: 'type is Add or Delete; objectType is Group.',
            query: ['type', 'objectType'],
            body: 'json',
        },
        'GET /versions/{versionId}': { title: 'Get a version' },
        'PUT /versions/{versionId}': { title: 'Update a version', body: 'json' },
        'DELETE /versions/{versionId}': { title: 'Delete a version', destructive: true },
        'PUT /versions/{versionId}/request': {
            title: 'Publish, retire or activate a version',
            note: 'type is Publish, Retire or Activate.',
            query: ['type'],
        },
        'GET /versions/{versionId}/download': {
            title: 'Download a version',
            note: 'The version must be published.',
            query: ['Source'],
            binary: true,
        },
    },
    operations: [
        {
            starts: ['PUT /packages/{packageId}/request'],
            when: { type: 'Publish' },
            poll: '/packages/{packageId}',
            state: 'status',
            pending: ['Draft', 'WaitingForApproval'],
            success: ['Published'],
            failure: ['Declined'],
            note: 'Publishing may wait for the approval of a person.',
        },
    ],
    errors: platformErrors({
        parameters: 'id, name, appContentTypeName, appCategories, license, ownerGroupName or a version number',
        things: 'the package or the version',
        lookUp: 'Check the IDs in the path: GET /packages and GET /packages/{packageId}/versions list them.',
    }),
});

;// CONCATENATED MODULE: ./src/mendix/apis/pmp-pipeline-v1.ts

const pmp_pipeline_v1_api = (0,model_define/* defineApi */.YG)({
    id: 'pmp-pipeline-v1',
    title: 'Private Mendix Platform Pipeline Service v1',
    page: '/apidocs-mxsdk/apidocs/private-platform/',
    credential: 'pat',
    note: 'An older version: prefer v2. Use a PAT of your own platform, not of mendix.com. A step that waits for approval continues ' +
        'after manual_approve or the PUT. pipelineId has more digits than a JSON number keeps in JavaScript.',
    endpoints: {
        'POST /pipelines': {
            title: 'Start a pipeline',
            note: 'pipelineType is Build or Deploy. It works only where the Build Utility is Kubernetes and the deployment is ' +
                'Private Cloud Standalone. A Deploy needs names, packageName and envInternalName, not IDs.',
            body: 'json',
            bodyFields: ['pipelineType', 'appId', 'branchName', 'revisionId', 'packageName', 'envInternalName'],
        },
        'GET /pipelines/{pipelineId}': {
            title: 'Get a pipeline',
            note: 'The response has Status, and the Status of each Step_<n>.',
        },
        'PUT /pipelines/{pipelineId}': {
            title: 'End a step of a pipeline',
            note: 'stepStatus is Success or Failed.',
            body: 'json',
            bodyFields: ['stepStatus', 'callFrom'],
        },
        'POST /pipelines/manual_approve': {
            title: 'Approve or reject a step of a pipeline',
            note: 'approve=false rejects it.',
            query: ['pipelineId', 'approve'],
        },
    },
    operations: [
        {
            starts: ['POST /pipelines'],
            id: { body: 'pipelineId' },
            poll: '/pipelines/{pipelineId}',
            state: 'Status',
            pending: [],
            success: ['Success'],
            failure: ['Failed'],
        },
    ],
    errors: [
        {
            status: 401,
            means: 'the credential is missing or not valid; the header WWW-Authenticate explains why',
            remedy: 'Create a PAT on your own platform, not on mendix.com, and set it as the input pat.',
        },
    ],
});

;// CONCATENATED MODULE: ./src/mendix/apis/pmp-pipeline-v2.ts

const pmp_pipeline_v2_api = (0,model_define/* defineApi */.YG)({
    id: 'pmp-pipeline-v2',
    title: 'Private Mendix Platform Pipeline Service v2',
    page: '/apidocs-mxsdk/apidocs/private-platform/',
    credential: 'pat',
    note: 'Use a PAT of your own platform, not of mendix.com. A step that waits for approval continues after manual-approvals or the PUT.',
    endpoints: {
        'POST /pipelines': {
            title: 'Start a pipeline',
            note: 'pipelineType is Build or Deploy. It works only where the Build Utility is Kubernetes. A Build needs ' +
                'majorVersion, minorVersion and patchVersion; a Deploy needs names, packageName and envInternalName, not IDs.',
            body: 'json',
            bodyFields: [
                ...['pipelineType', 'appId', 'branchName', 'revisionId', 'majorVersion', 'minorVersion', 'patchVersion'],
                ...['packageName', 'envInternalName'],
            ],
        },
        'GET /pipelines/{pipelineId}': {
            title: 'Get a pipeline',
            note: 'The response has Status, and the Status of each Step_<n>.',
        },
        'PUT /pipelines/{pipelineId}': {
            title: 'End a step of a pipeline',
            note: 'stepStatus is Success or Failed.',
            body: 'json',
            bodyFields: ['stepStatus', 'callFrom'],
        },
        'POST /pipelines/manual-approvals': {
            title: 'Approve or reject a step of a pipeline',
            note: 'approve=false rejects it.',
            query: ['pipelineId', 'approve'],
        },
    },
    operations: [
        {
            starts: ['POST /pipelines'],
            id: { body: 'pipelineId' },
            poll: '/pipelines/{pipelineId}',
            state: 'Status',
            pending: [],
            success: ['Success'],
            failure: ['Failed'],
        },
    ],
    errors: [
        {
            status: 401,
            means: 'the credential is missing or not valid; the header WWW-Authenticate explains why',
            remedy: 'Create a PAT on your own platform, not on mendix.com, and set it as the input pat.',
        },
    ],
});

;// CONCATENATED MODULE: ./src/mendix/apis/pmp-project-v1.ts


const pmp_project_v1_api = (0,model_define/* defineApi */.YG)({
    id: 'pmp-project-v1',
    title: 'Private Mendix Platform Project Service v1',
    page: '/apidocs-mxsdk/apidocs/private-platform/',
    credential: 'pat',
    note: 'An older version: prefer v2. Use a PAT of your own platform, not of mendix.com.',
    endpoints: {
        'GET /projects': {
            title: 'List projects',
            note: 'status is Active or Archived.',
            query: ['status'],
        },
        'POST /projects': {
            title: 'Create a project',
            body: 'json',
            bodyFields: ['name', 'description', 'useAppTemplate', 'appTemplate'],
        },
        'GET /projects/jobs/{jobId}': { title: 'Get a creation job' },
        'GET /projects/{projectId}': { title: 'Get a project', query: ['status'] },
        'PATCH /projects/{projectId}': {
            title: 'Update a project',
            body: 'json',
            bodyFields: ['name', 'description', 'isActive'],
        },
        'DELETE /projects/{projectId}': { title: 'Delete a project', destructive: true },
        'PUT /projects/{projectId}/owner': {
            title: 'Update the owner of a project',
            body: 'json',
            bodyFields: ['userName', 'groupName'],
        },
        'GET /projects/{projectId}/groups': { title: 'List the share groups of a project' },
        'GET /projects/{projectId}/members': { title: 'List the members of a project' },
        'POST /projects/requests/{projectId}': {
            title: 'Add or remove members or share groups',
            note: 'type is Add or Delete; objectType is Member or Group. The body is [{"name"}].',
            query: ['type', 'objectType'],
            body: 'json',
        },
    },
    operations: [
        {
            starts: ['POST /projects'],
            id: { body: 'id' },
            poll: '/projects/jobs/{jobId}',
            state: 'status',
            pending: [],
            success: ['Success'],
            failure: ['Failed'],
            message: 'errorMessage',
            note: 'Only Success is documented here; Failed is documented for other services.',
        },
    ],
    errors: platformErrors({
        parameters: 'name, templateId, templateVersion, userName or groupName',
        things: 'the project, the member, the group or the job',
        lookUp: 'Check the IDs in the path: GET /projects, GET /projects/{projectId}/members and GET /projects/{projectId}/groups list them.',
    }),
});

;// CONCATENATED MODULE: ./src/mendix/apis/pmp-project-v2.ts


const pmp_project_v2_api = (0,model_define/* defineApi */.YG)({
    id: 'pmp-project-v2',
    title: 'Private Mendix Platform Project Service v2',
    page: '/apidocs-mxsdk/apidocs/private-platform/',
    credential: 'pat',
    note: 'Use a PAT of your own platform, not of mendix.com.',
    endpoints: {
        'GET /projects': { title: 'List projects', note: 'status is Active or Archived.', query: ['status'] },
        'POST /projects': { title: 'Create a project', body: 'json' },
        'GET /projects/jobs/{jobId}': { title: 'Get a creation job' },
        'GET /projects/{projectId}': { title: 'Get a project', query: ['status'] },
        'PATCH /projects/{projectId}': { title: 'Update a project', body: 'json' },
        'DELETE /projects/{projectId}': { title: 'Delete a project', destructive: true },
        'GET /projects/{projectId}/branches': {
            title: 'List branches',
            query: ['cursor', 'limit'],
            pages: { by: 'position', items: '@', size: 50, maxLimit: 499 },
        },
        'GET /projects/{projectId}/branches/{branchName}/revisions': {
            title: 'List the revisions of a branch',
            query: ['cursor', 'limit'],
            pages: { by: 'position', items: '@', size: 50, maxLimit: 499 },
        },
        'PUT /projects/{projectId}/owner': { title: 'Update the owner of a project', body: 'json' },
        'GET /projects/{projectId}/sharing-groups': { title: 'List sharing groups' },
        'POST /projects/{projectId}/sharing-groups': { title: 'Add sharing groups', body: 'json' },
        'DELETE /projects/{projectId}/sharing-groups': {
            title: 'Remove sharing groups',
            note: 'The DELETE needs a body.',
            body: 'json',
        },
        'GET /projects/{projectId}/sharing-users': { title: 'List sharing users' },
        'POST /projects/{projectId}/sharing-users': { title: 'Add sharing users', body: 'json' },
        'DELETE /projects/{projectId}/sharing-users': {
            title: 'Remove sharing users',
            note: 'The DELETE needs a body.',
            body: 'json',
        },
        'GET /projects/{projectId}/team': { title: 'List team members' },
        'POST /projects/{projectId}/team': {
            title: 'Invite team members',
            note: 'The body is [{"userId", "directRole"}].',
            body: 'json',
        },
        'DELETE /projects/{projectId}/team': {
            title: 'Remove team members',
            note: 'The DELETE needs a body.',
            body: 'json',
        },
        'DELETE /projects/{projectId}/team/{userId}': { title: 'Remove a team member' },
    },
    operations: [
        {
            starts: ['POST /projects'],
            id: { body: 'id' },
            poll: '/projects/jobs/{jobId}',
            state: 'status',
            pending: ['Open'],
            success: ['Success'],
            failure: ['Failed'],
            message: 'errorMessage',
        },
    ],
    errors: platformErrors({
        parameters: 'name, templateId, versionUUID, projectId, userId, groupId or jobId',
        things: 'the project, the member or the job',
        lookUp: 'Check the IDs in the path: GET /projects and GET /projects/{projectId}/team list them; the ID of a job is in the response that created the project.',
    }),
});

;// CONCATENATED MODULE: ./src/mendix/apis/pmp-user-v1.ts


const pmp_user_v1_api = (0,model_define/* defineApi */.YG)({
    id: 'pmp-user-v1',
    title: 'Private Mendix Platform User Service v1',
    page: '/apidocs-mxsdk/apidocs/private-platform/',
    credential: 'pat',
    note: 'Use a PAT of your own platform, not of mendix.com. tokenValue starts with mxtoken.',
    endpoints: {
        'GET /users': { title: 'List users' },
        'POST /users': { title: 'Create a user', body: 'json' },
        'GET /users/{userId}': { title: 'Get a user' },
        'PUT /users/{userId}': { title: 'Update a user', body: 'json' },
        'DELETE /users/{userId}': { title: 'Delete a user', destructive: true },
        'PATCH /users/{userId}/password': {
            title: 'Update the password of a user',
            body: 'json',
            bodyFields: ['oldPassword', 'newPassword'],
        },
        'POST /users/my-account/pat': {
            title: 'Create a personal access token',
            note: 'scopes is [{"scope"}]. tokenValue in the response starts with "mxtoken ".',
            body: 'json',
            bodyFields: ['tokenName', 'expiryDate', 'scopes'],
            secrets: ['tokenValue'],
        },
    },
    errors: platformErrors({
        parameters: 'name, email, oldPassword or newPassword',
        remedy: 'A password has 12 to 32 characters.',
        things: 'the user',
        lookUp: 'Check the IDs in the path: GET /users lists the users.',
    }),
});

;// CONCATENATED MODULE: ./src/mendix/apis/project-categories-v1.ts

const project_categories_v1_api = (0,model_define/* defineApi */.YG)({
    id: 'project-categories-v1',
    title: 'Project Category API',
    page: '/apidocs-mxsdk/apidocs/project-category-api/',
    credential: 'pat',
    role: 'company admin, for changes',
    note: 'A company has at most 5 categories, and a category at most 250 values.',
    endpoints: {
        'GET /companies/{company-id}/categories': {
            title: 'List the categories of a company',
            scopes: ['mx:app:categories:read'],
            query: ['limit', 'offset'],
            pages: { by: 'offset', items: 'items', size: 5, maxLimit: 100, total: 'meta.page.totalElements' },
        },
        'POST /companies/{company-id}/categories': {
            title: 'Create a category',
            scopes: ['mx:app:categories:write'],
            body: 'json',
        },
        'PUT /categories/{category-id}': {
            title: 'Update a category',
            scopes: ['mx:app:categories:write'],
            body: 'json',
        },
        'DELETE /categories/{category-id}': {
            title: 'Delete a category',
            scopes: ['mx:app:categories:write'],
            destructive: true,
        },
        'GET /categories/{category-id}/values': {
            title: 'List the values of a category',
            scopes: ['mx:app:categories:read'],
            query: ['limit', 'offset'],
            pages: { by: 'offset', items: 'items', size: 100, maxLimit: 100, total: 'meta.page.totalElements' },
        },
        'POST /categories/{category-id}/values': {
            title: 'Add values to a category',
            scopes: ['mx:app:categories:write'],
            body: 'json',
        },
        'PUT /categories/{category-id}/values/{value-id}': {
            title: 'Update a value of a category',
            scopes: ['mx:app:categories:write'],
            body: 'json',
        },
        'DELETE /categories/{category-id}/values/{value-id}': {
            title: 'Delete a value of a category',
            scopes: ['mx:app:categories:write'],
            destructive: true,
        },
    },
    errors: [
        {
            status: 400,
            means: 'the request is not valid',
            remedy: 'The message names the attribute: check its value and its type.',
        },
        {
            status: 401,
            means: 'the user is not authorised',
            remedy: 'Use the PAT of an active user; changes need a company admin.',
        },
        {
            status: 404,
            means: 'it was not found',
            remedy: 'Look up the IDs with GET /companies/{company-id}/categories and GET /categories/{category-id}/values.',
        },
        {
            status: 409,
            means: 'it conflicts with existing categories or values',
            remedy: 'A category keeps at least 2 values, and names must be unique: GET /categories/{category-id}/values lists the values.',
        },
        {
            status: 422,
            means: 'there would be too many',
            remedy: 'Delete one first: a company has at most 5 categories, and a category at most 250 values.',
        },
        { status: 500, means: 'the server failed', remedy: 'Try again later; contact Mendix Support if it persists.' },
    ],
});

;// CONCATENATED MODULE: ./src/mendix/apis/projects-v1.ts

const projects_v1_api = (0,model_define/* defineApi */.YG)({
    id: 'projects-v1',
    title: 'Project service v1',
    source: 'Mendix has no page for this API; the facts come from the Mendix Platform SDK, which calls it.',
    credential: 'pat',
    endpoints: {
        'POST /projects': { title: 'Create an app', scopes: ['mx:app:create'], body: 'json' },
        'GET /projects/jobs/{job_id}': {
            title: 'Get a creation job',
            scopes: ['mx:app:create'],
        },
        'DELETE /projects/{project_id}': { title: 'Delete an app', scopes: ['mx:app:delete'], destructive: true },
    },
    operations: [
        {
            starts: ['POST /projects'],
            id: { body: 'job_id' },
            poll: '/projects/jobs/{job_id}',
            state: 'status',
            pending: ['scheduled', 'running'],
            success: ['completed'],
            failure: ['failed'],
            message: 'error_message',
        },
    ],
});

;// CONCATENATED MODULE: ./src/mendix/apis/projects-v2.ts

const projects_v2_api = (0,model_define/* defineApi */.YG)({
    id: 'projects-v2',
    title: 'Projects API v2',
    page: '/apidocs-mxsdk/apidocs/projects-api/',
    credential: 'pat',
    note: 'In beta. Only a Mendix Admin sees apps that are not active.',
    endpoints: {
        'GET /projects': {
            title: 'List apps',
            note: 'It responds with 308: the list has moved to /accounts/{account-id}/projects.',
            scopes: ['mx:app:metadata:read'],
            query: ['createdSince', 'limit', 'offset'],
            pages: { by: 'offset', items: 'items', size: 100, maxLimit: 100, total: 'page.totalElements' },
            deprecated: true,
        },
        'GET /accounts/{account-id}/projects': {
            title: 'List the apps of a company',
            note: 'A Mendix Admin also sees inactive ones.',
            scopes: ['mx:app:metadata:read'],
            query: ['createdSince', 'limit', 'offset'],
            pages: { by: 'offset', items: 'items', size: 100, maxLimit: 100, total: 'page.totalElements' },
        },
        'GET /accounts/{account-id}/roles': {
            title: 'List the project roles of a company',
            scopes: ['mx:app:roles:read'],
            query: ['changedSince', 'limit', 'offset'],
            pages: { by: 'offset', items: 'items', size: 100, maxLimit: 100, total: 'page.totalElements' },
        },
        'GET /roles/{role-id}': { title: 'Get a project role', scopes: ['mx:app:roles:read'] },
        'GET /projects/{app-id}': {
            title: 'Get an app',
            note: 'A Mendix Admin also sees deactivated ones.',
            scopes: ['mx:app:metadata:read'],
        },
        'PATCH /projects/{app-id}': {
            title: 'Assign categories to an app',
            note: 'The body is {"categories": [{"categoryId", "value"}]}.',
            scopes: ['mx:app:write'],
            body: 'json',
            bodyFields: ['categories'],
        },
        'POST /projects': {
            title: 'Create an app',
            scopes: ['mx:app:create'],
            body: 'json',
            bodyFields: ['name', 'summary', 'image', 'templateId'],
        },
        'GET /projects/jobs/{job-id}': {
            title: 'Get a creation job',
            scopes: ['mx:app:create'],
        },
        'DELETE /projects/{app-id}': { title: 'Delete an app', scopes: ['mx:app:delete'], destructive: true },
        'GET /projects/{app-id}/members': {
            title: 'List the members of an app',
            scopes: ['mx:app:metadata:read'],
            query: ['limit', 'offset'],
            pages: { by: 'offset', items: 'items', size: 100, maxLimit: 100, total: 'page.totalElements' },
        },
        'POST /projects/{app-id}/members': {
            title: 'Add a member to an app',
            note: '202 means that a user of another company was invited.',
            scopes: ['mx:app:team:write'],
            body: 'json',
            bodyFields: ['memberId', 'roleId'],
        },
        'PATCH /projects/{app-id}/members/{user-id}': {
            title: 'Update a member of an app',
            note: 'The body is {"attributes": [{"key", "value"}]}; key is roleId, isPinned or isWatching.',
            scopes: ['mx:app:team:write'],
            body: 'json',
            bodyFields: ['attributes'],
        },
        'DELETE /projects/{app-id}/members/{user-id}': {
            title: 'Remove a member from an app',
            scopes: ['mx:app:team:write'],
        },
        'GET /users/{user-id}/projects': {
            title: 'List the apps of a user',
            scopes: ['mx:app:metadata:read'],
            query: ['permissions', 'isPinnedByUser', 'limit', 'offset'],
            pages: { by: 'offset', items: 'items', size: 100, maxLimit: 100, total: 'page.totalElements' },
        },
    },
    operations: [
        {
            starts: ['POST /projects'],
            id: { body: 'jobId' },
            poll: '/projects/jobs/{job-id}',
            state: 'status',
            pending: ['scheduled', 'running'],
            success: ['completed'],
            failure: ['failed'],
            message: 'errorMessage || error_message',
        },
    ],
    errors: [
        ...(0,model_define.on)(['GET /projects'], [{ status: 308, means: 'the list has moved', remedy: 'Call /accounts/{account-id}/projects.' }]),
        {
            status: 400,
            means: 'an attribute is not valid',
            remedy: 'The message names the attribute: check its spelling and its value.',
        },
        { status: 401, means: 'the token is not valid' },
        {
            status: 404,
            means: 'it was not found',
            remedy: 'Check the IDs in the path. Only a Mendix Admin sees a deactivated app.',
        },
        ...(0,model_define.on)(['DELETE /projects/{app-id}'], [
            {
                status: 409,
                means: 'the app has a licensed node, or is hosted outside the public Mendix Cloud',
                remedy: 'Unlink the licensed node of the app in the Mendix portal first; the API cannot delete an app that is hosted elsewhere.',
            },
        ]),
        ...(0,model_define.on)(['POST /projects/{app-id}/members'], [
            {
                status: 409,
                means: 'it conflicts with the current members; the page does not say how',
                remedy: 'GET /projects/{app-id}/members shows whether the user is already a member.',
            },
        ]),
        ...(0,model_define.on)(['DELETE /projects/{app-id}/members/{user-id}'], [
            {
                status: 409,
                means: 'the member is the last Scrum Master, the last member, or the Technical Contact of a licensed app',
                remedy: 'Give that role to another member first (PATCH /projects/{app-id}/members/{user-id}).',
            },
        ]),
        {
            status: 500,
            means: 'the server failed',
            remedy: 'Try again later. If it persists, give Mendix Support the value of instance in the body, the ID of the request.',
        },
    ],
});

;// CONCATENATED MODULE: ./src/mendix/apis/team-server-v1.ts

const team_server_v1_api = (0,model_define/* defineApi */.YG)({
    id: 'team-server-v1',
    title: 'Team Server API',
    page: '/apidocs-mxsdk/apidocs/team-server-api/',
    credential: 'api-key',
    permissions: ['API Rights'],
    note: 'Mendix announced its end for December 2024: use the App Repository API instead. For licensed apps on Mendix Cloud.',
    endpoints: {
        'GET /apps/{AppId}/branches': { title: 'List branches', deprecated: true },
        'GET /apps/{AppId}/branches/{Name}': {
            title: 'Get a branch',
            note: 'Name is the name without branches/.',
            deprecated: true,
        },
        'GET /apps/{AppId}/branches/{Name}/revisions': {
            title: 'List the revisions of a branch',
            note: "Name is trunk, or branches/<name>, whose slash is %2F in a URL. The last 20 are listed; in the page's " +
                'sample the newest is the last one.',
            deprecated: true,
        },
    },
    errors: [
        {
            status: 400,
            code: 'INVALID_APPID',
            means: 'the AppId is not valid',
            remedy: 'Give the subdomain of the app, not its project ID.',
        },
        {
            status: 404,
            code: 'APP_NOT_FOUND',
            means: 'there is no such app',
            remedy: 'Give the subdomain of a licensed app on Mendix Cloud, not its project ID.',
        },
        {
            status: 404,
            code: 'BRANCH_NOT_FOUND',
            means: 'there is no such branch',
            remedy: 'The main line is trunk. For another branch, GET /apps/{AppId}/branches/{Name} takes the bare name; only the ' +
                'list of revisions takes branches/<name>.',
        },
    ],
});

;// CONCATENATED MODULE: ./src/mendix/apis/user-deactivation-v1.ts

const user_deactivation_v1_api = (0,model_define/* defineApi */.YG)({
    id: 'user-deactivation-v1',
    title: 'User Deactivation API',
    page: '/apidocs-mxsdk/apidocs/user-deactivation-api/',
    credential: 'pat',
    role: 'Mendix Admin of the same company',
    note: 'A deactivation is final: no current API reverses it.',
    endpoints: {
        'PATCH /platform-users/{uuid}': {
            title: 'Deactivate a user',
            note: 'The body is {"active": false}.',
            scopes: ['mx:user-deactivation:write'],
            body: 'json',
            bodyFields: ['active'],
            destructive: true,
        },
    },
    errors: [
        {
            status: 400,
            means: 'the body is not valid',
            remedy: 'Send {"active": false}, the only allowed value.',
        },
        {
            status: 401,
            means: 'the token is missing, unknown or expired',
            remedy: 'Set the PAT of an active Mendix Admin, with the scope mx:user-deactivation:write, as the input pat.',
        },
        {
            status: 403,
            means: 'the user is not a Mendix Admin of the company, or is the user to be deactivated, or the scope is missing',
            remedy: 'Use the PAT of another Mendix Admin of the same company.',
        },
        {
            status: 429,
            means: 'there were too many calls',
            remedy: 'Make fewer calls, or make them later; the limit is not documented.',
        },
        {
            status: 500,
            means: 'the server failed',
            remedy: 'Check in the Mendix portal whether the user is still active before you send it again; contact Mendix Support if it persists.',
        },
        {
            status: 503,
            means: 'the service cannot be reached',
            remedy: 'Try again later; contact Mendix Support if it persists.',
        },
    ],
});

;// CONCATENATED MODULE: ./src/mendix/apis/user-identifiers-v1.ts

const user_identifiers_v1_api = (0,model_define/* defineApi */.YG)({
    id: 'user-identifiers-v1',
    title: 'User Identifiers API',
    page: '/apidocs-mxsdk/apidocs/user-identifiers-api/',
    credential: 'pat',
    role: 'Mendix Admin',
    endpoints: {
        'POST /uuids': {
            title: 'Find the UUIDs of users',
            note: 'A response with 200 may contain an error for some of the addresses.',
            scopes: ['mx:mxid3:user-identifiers:uuid:read'],
            body: 'json',
        },
    },
    errors: [
        {
            status: 400,
            code: 'INVALID_REQUEST',
            means: 'the request is not valid, or has no token',
            remedy: 'Set pat, and send the e-mail addresses as JSON in the body.',
        },
        {
            status: 401,
            code: 'UNAUTHORIZED',
            means: 'the token has expired, or its owner is not active, must change the password, or is not a Mendix Admin',
            remedy: 'Use the PAT of an active Mendix Admin.',
        },
        {
            status: 401,
            means: 'the header is missing, or the PAT is not valid',
            remedy: 'Set the PAT of an active Mendix Admin as the input pat.',
        },
        {
            status: 403,
            code: 'FORBIDDEN',
            means: 'the scope is missing',
        },
        { status: 405, means: 'it is the wrong method', remedy: 'Call POST /uuids.' },
        {
            status: 500,
            code: 'INTERNAL_SERVER_ERROR',
            kind: 'unclear',
            means: 'the server failed, or could not exchange the token',
            remedy: 'Try again later; contact Mendix Support if it persists.',
        },
        {
            status: 500,
            means: 'the server failed, or could not exchange the token',
            remedy: 'Try again later; contact Mendix Support if it persists.',
        },
    ],
});

;// CONCATENATED MODULE: ./src/mendix/apis/user-management-v1.ts

const user_management_v1_api = (0,model_define/* defineApi */.YG)({
    id: 'user-management-v1',
    title: 'User Management API',
    page: '/apidocs-mxsdk/apidocs/user-management-api/',
    credential: 'api-key',
    role: 'Company Manager, or Member Manager except to create, update or delete groups',
    note: 'Deprecated. An OpenID is a URL, and must be encoded in the path.',
    endpoints: {
        'GET /users': {
            title: 'List users',
            query: ['offset', 'limit', 'search'],
            pages: { by: 'offset', items: 'users', total: 'count' },
            deprecated: true,
        },
        'GET /users/by-email/{email}': { title: 'Get a user by e-mail address', deprecated: true },
        'PUT /users/{openId}': {
            title: 'Update a user',
            body: 'json',
            bodyFields: ['activeStatus'],
            deprecated: true,
        },
        'GET /groups': {
            title: 'List groups',
            query: ['offset', 'limit', 'search'],
            pages: { by: 'offset', items: 'not_null(groups, group)', total: 'count' },
            deprecated: true,
        },
        'POST /groups': { title: 'Create a group', body: 'json', deprecated: true },
        'GET /groups/{uuid}': { title: 'Get a group', deprecated: true },
        'PUT /groups/{uuid}': { title: 'Update a group', body: 'json', deprecated: true },
        'DELETE /groups/{uuid}': { title: 'Delete a group', destructive: true, deprecated: true },
        'GET /groups/by-name/{name}': { title: 'Get a group by name', deprecated: true },
        'GET /groups/{uuid}/users': {
            title: 'List the members of a group',
            query: ['offset', 'limit'],
            pages: { by: 'offset', items: 'users', total: 'count' },
            deprecated: true,
        },
        'POST /groups/{uuid}/users': {
            title: 'Add a member to a group',
            body: 'json',
            bodyFields: ['openId'],
            deprecated: true,
        },
        'DELETE /groups/{uuid}/users/{openId}': { title: 'Remove a member from a group', deprecated: true },
    },
    errors: [
        {
            status: 400,
            code: 'PARAMETER_MISSING',
            means: 'a parameter is missing or empty',
            remedy: 'The message names the parameter: check that the variable it comes from is set.',
        },
        {
            status: 400,
            code: 'BAD_PARAMETER',
            means: 'a value is not allowed',
            remedy: 'The message names the parameter: check its value.',
        },
        { status: 401, code: 'UNAUTHORIZED', means: 'the credential is not valid or incomplete' },
        { status: 403, code: 'FORBIDDEN', means: 'the user is not authorised' },
        {
            status: 404,
            code: 'RESOURCE_NOT_FOUND',
            means: 'it was not found',
            remedy: 'Check the IDs in the path: GET /users and GET /groups list them. An OpenID must be encoded.',
        },
        {
            status: 405,
            means: 'the method is not allowed here',
            remedy: 'Check the method: the page lists those of each path.',
        },
        {
            status: 409,
            code: 'RESOURCE_ALREADY_EXISTS',
            means: 'it exists already',
            remedy: 'Read the existing one with GET /groups/by-name/{name} or GET /groups/{uuid}/users, and update it instead.',
        },
        { status: 500, means: 'the server failed', remedy: 'Contact Mendix Support.' },
        { status: 560, means: 'the server failed', remedy: 'Contact Mendix Support.' },
        {
            status: 502,
            kind: 'wait',
            means: 'the service is offline',
            remedy: 'Try again later; contact Mendix Support if it persists.',
        },
        {
            status: 503,
            code: 'SERVICE_UNAVAILABLE',
            kind: 'wait',
            means: 'the service is offline',
            remedy: 'Try again later; contact Mendix Support if it persists.',
        },
        ...(0,model_define.on)([
            'PUT /users/{openId}',
            'POST /groups',
            'PUT /groups/{uuid}',
            'DELETE /groups/{uuid}',
            'POST /groups/{uuid}/users',
            'DELETE /groups/{uuid}/users/{openId}',
        ], [
            {
                status: 504,
                kind: 'final',
                means: 'the call took too long, and the change may have been made',
                remedy: 'Read the current state with the GET of the user or group before you send it again; contact Mendix Support.',
            },
        ]),
        { status: 504, means: 'the call took too long', remedy: 'Contact Mendix Support.' },
    ],
});

;// CONCATENATED MODULE: ./src/mendix/apis/webhooks-v1.ts

const secrets = ['validationSecret', { each: 'headers[]', name: 'key', values: ['value'] }];
const webhooks_v1_api = (0,model_define/* defineApi */.YG)({
    id: 'webhooks-v1',
    title: 'Webhooks API',
    page: '/apidocs-mxsdk/apidocs/webhooks-api/',
    credential: 'pat',
    note: 'For licensed apps on Mendix Cloud or Kubernetes. The number of calls per hour is limited; the header ' +
        'X-RateLimit-Reset has the time of the reset, in seconds since 1970.',
    endpoints: {
        'GET /apps/{app-id}/webhooks': {
            title: 'List webhooks',
            scopes: ['mx:webhook:read|mx:webhook:write'],
            query: ['cursor', 'limit', 'ascOrder'],
            pages: { by: 'cursor', items: 'webhooks', next: 'cursors.next' },
        },
        'POST /apps/{app-id}/webhooks': {
            title: 'Create a webhook',
            scopes: ['mx:webhook:write'],
            body: 'json',
            bodyFields: ['name', 'url', 'eventTypes', 'isActive', 'validationSecret', 'headers'],
            secrets,
        },
        'GET /apps/{app-id}/webhooks/{webhook-id}': {
            title: 'Get a webhook',
            note: 'The response contains the secret of the webhook.',
            scopes: ['mx:webhook:read|mx:webhook:write'],
            secrets,
        },
        'PUT /apps/{app-id}/webhooks/{webhook-id}': {
            title: 'Update a webhook',
            scopes: ['mx:webhook:write'],
            body: 'json',
            bodyFields: ['name', 'url', 'eventTypes', 'isActive', 'validationSecret', 'headers'],
            secrets,
        },
        'DELETE /apps/{app-id}/webhooks/{webhook-id}': { title: 'Delete a webhook', scopes: ['mx:webhook:write'] },
    },
    errors: [
        {
            status: 400,
            means: 'the data is not valid',
            remedy: 'A name has letters, digits, underscores and spaces; a validationSecret has 32 to 100 characters of base64, ' +
                'after an optional whsec_.',
        },
        {
            status: 401,
            means: 'the credential is missing or cannot be used',
            remedy: 'Set a personal access token as the input pat: it is sent as MxToken <PAT>.',
        },
        { status: 403, means: 'the credential is wrong, or lacks the scope' },
        {
            status: 404,
            means: 'the app or the webhook was not found; the message says which',
            remedy: 'app-id is the project ID of the app, a UUID; GET /apps/{app-id}/webhooks lists the webhooks.',
        },
        {
            status: 429,
            means: 'the calls of this hour are used up',
            remedy: 'Wait until the time in the header X-RateLimit-Reset, in seconds since 1970.',
        },
        {
            status: 500,
            means: 'the system failed, or could not authenticate for a technical reason',
            remedy: 'Try again later; contact Mendix Support if it persists.',
        },
    ],
});

;// CONCATENATED MODULE: ./src/mendix/apis/index.ts






































/***/ })

};
;
//# sourceMappingURL=catalogue.chunk.js.map
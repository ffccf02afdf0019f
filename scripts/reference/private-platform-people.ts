import { api as groupV1 } from '../../src/mendix/apis/pmp-group-v1.ts';
import { api as groupV2 } from '../../src/mendix/apis/pmp-group-v2.ts';
import { api as marketplaceV1 } from '../../src/mendix/apis/pmp-marketplace-v1.ts';
import { api as projectV1 } from '../../src/mendix/apis/pmp-project-v1.ts';
import { api as projectV2 } from '../../src/mendix/apis/pmp-project-v2.ts';
import { api as userV1 } from '../../src/mendix/apis/pmp-user-v1.ts';
import { noContent, referenceOf, within } from './define.ts';

const project = [
  ...['id', 'name', 'description', 'ownerUserName', 'ownerGroupName', 'memberCount', 'repositoryId'],
  ...['repositoryName', 'repositoryURL', 'isActive', 'createdDate'],
];
const named = { fields: within('[]', ['id', 'name']) };
const people = { fields: within('[]', ['id', 'name', 'email']) };
const group = ['id', 'name', 'description', 'memberCount'];
const member = ['id', 'name', 'email', 'roles[].role'];
const user = [
  ...['id', 'name', 'fullName', 'email', 'isLocalUser', 'active', 'firstLoginTime', 'lastLogin', 'approved'],
  ...['emailVerified', 'onboarded', 'roles[].role', 'blocked'],
];
const version = [
  ...['id', 'name', 'description', 'versionNum', 'versionMajor', 'versionMinor', 'versionPatch'],
  ...['supportedStudioPro', 'defaultVersion', 'versionStatus', 'logoUrl', 'appViewUrl', 'appDownloadUrl'],
  ...['fileName', 'releaseNotes', 'documentation', 'license', 'supportLevel', 'organisationName'],
];
const listed = [
  ...['id', 'name', 'appContentTypeName', 'ownerUserName', 'ownerGroupName', 'status', 'visibility', 'downloads'],
  ...['appCategories[].name', ...within('version', version)],
];

export const privatePlatformPeople = {
  'pmp-project-v1': referenceOf(projectV1, {
    errors: 'problem',
    responses: {
      'GET /projects': { fields: within('[]', project) },
      'POST /projects': { statuses: [202], fields: ['id'] },
      'GET /projects/jobs/{jobId}': { fields: ['projectId', 'status', 'errorMessage'] },
      'GET /projects/{projectId}': { fields: project },
      'PATCH /projects/{projectId}': { fields: project },
      'DELETE /projects/{projectId}': noContent,
      'PUT /projects/{projectId}/owner': { fields: project },
      'GET /projects/{projectId}/groups': named,
      'GET /projects/{projectId}/members': named,
      'POST /projects/requests/{projectId}': named,
    },
  }),
  'pmp-project-v2': referenceOf(projectV2, {
    errors: 'problem',
    responses: {
      'GET /projects': { fields: within('[]', project) },
      'POST /projects': { statuses: [202], fields: ['id'] },
      'GET /projects/jobs/{jobId}': { fields: ['projectId', 'status', 'errorMessage'] },
      'GET /projects/{projectId}': { fields: project },
      'PATCH /projects/{projectId}': { fields: project },
      'DELETE /projects/{projectId}': noContent,
      'GET /projects/{projectId}/branches/{branchName}/revisions': {
        fields: within('[]', ['revisionId', 'authorName', 'message', 'commitDate']),
      },
      'PUT /projects/{projectId}/owner': { fields: project },
      'GET /projects/{projectId}/sharing-groups': named,
      'DELETE /projects/{projectId}/sharing-groups': noContent,
      'GET /projects/{projectId}/sharing-users': people,
      'DELETE /projects/{projectId}/sharing-users': noContent,
      'GET /projects/{projectId}/team': people,
      'DELETE /projects/{projectId}/team': noContent,
      'DELETE /projects/{projectId}/team/{userId}': noContent,
    },
  }),
  'pmp-group-v1': referenceOf(groupV1, {
    errors: 'problem',
    responses: {
      'GET /groups': { fields: within('[]', group) },
      'POST /groups': { statuses: [201], fields: group },
      'GET /groups/{groupId}': { fields: group },
      'PUT /groups/{groupId}': { fields: group },
      'DELETE /groups/{groupId}': noContent,
      'GET /groups/{groupId}/members': { fields: within('[]', member) },
      'PATCH /groups/members/{memberId}/{groupId}': { fields: member },
      'POST /groups/{groupId}/requests': { fields: within('[]', member) },
    },
  }),
  'pmp-group-v2': referenceOf(groupV2, {
    errors: 'problem',
    responses: {
      'POST /groups': { statuses: [201] },
      'DELETE /groups/{groupId}': noContent,
      'DELETE /groups/{groupId}/members': noContent,
      'DELETE /groups/{groupId}/members/{userId}': noContent,
      'DELETE /groups/{groupId}/namespaces': noContent,
    },
  }),
  'pmp-user-v1': referenceOf(userV1, {
    errors: 'problem',
    responses: {
      'GET /users': { fields: within('[]', user) },
      'POST /users': { statuses: [201], fields: user },
      'GET /users/{userId}': { fields: user },
      'PUT /users/{userId}': { fields: user },
      'DELETE /users/{userId}': noContent,
      'POST /users/my-account/pat': {
        statuses: [201],
        fields: ['tokenName', 'expiryDate', 'tokenValue', 'joinedScope'],
      },
    },
  }),
  'pmp-marketplace-v1': referenceOf(marketplaceV1, {
    errors: 'problem',
    responses: {
      'GET /packages': { fields: within('[]', listed) },
      'POST /packages': { statuses: [201] },
      'GET /packages/{packageId}': { fields: listed },
      'DELETE /packages/{packageId}': noContent,
      'GET /versions/{versionId}': { fields: version },
      'DELETE /versions/{versionId}': noContent,
    },
  }),
};

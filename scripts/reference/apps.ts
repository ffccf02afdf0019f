import { api as appRepositoryV1 } from '../../src/mendix/apis/app-repository-v1.ts';
import { api as epicsV1 } from '../../src/mendix/apis/epics-v1.ts';
import { api as feedbackV2 } from '../../src/mendix/apis/feedback-v2.ts';
import { api as projectsV1 } from '../../src/mendix/apis/projects-v1.ts';
import { api as projectsV2 } from '../../src/mendix/apis/projects-v2.ts';
import { api as teamServerV1 } from '../../src/mendix/apis/team-server-v1.ts';
import { accepted, noContent, referenceOf, within } from './define.ts';

const commit = ['id', 'author.name', 'author.email', 'date', 'message', 'mendixVersion', 'relatedStories[].id'];
const branch = ['name', ...within('latestCommit', commit)];
const cursors = within('cursors', ['first', 'prev', 'next', 'last']);

const page = within('page', ['totalElements', 'offset', 'elements']);
const account = within('account', ['accountId', 'accountName']);
const createdBy = within('createdBy', ['userId', 'fullName']);
const listedProject = ['projectId', 'name', 'description', 'logo', 'createdOn', 'active', ...createdBy];
const project = [
  ...listedProject,
  ...['versionStudioPro', 'storyTool', 'storyBoardUrl', 'cloudProvider', 'targetCloud'],
  ...within('members[]', ['userId', 'fullName', 'isActive', 'role.roleId', 'role.roleName']),
  ...within('technicalContact', ['userId', 'fullName']),
  ...account,
  ...within('categories[]', ['categoryName', 'categoryId', 'values[].code', 'values[].value']),
];
const rights = ['isAdministrator', 'hasRepositoryAccess', 'hasCloudAccess', 'hasStoryAccess', 'hasInvitationRights'];
const role = [
  ...['roleId', 'roleName', 'roleDescription', ...rights],
  ...within('environmentPermissions[]', [
    ...['environmentType', 'accessType', 'hasManageRights', 'hasTransportRights'],
    ...['hasBackupAccess', 'hasMonitoringAccess', 'hasApiRights'],
  ]),
];
const userProject = [
  ...['projectId', 'name', 'description', 'logo', 'targetCloud', 'active', ...account, 'isPinnedByUser'],
  ...within('role', ['name', 'isTechnicalContact', ...rights]),
];

const story = [
  ...['uuid', 'storyId', 'sortId', 'title', 'descriptionHTML', 'descriptionPlain', 'storyPoints', 'storyType'],
  ...['storyLevel', 'numberOfTasks', 'status'],
];
const paging = ['links', 'limit', 'offset'];
const feedback = [
  ...['legacyId', 'uuid', 'subject', 'description', 'displayId', 'summary', 'activeUserRoles', 'pageName'],
  ...['environmentUrl', 'screenSize', 'browser', 'submissionDate', 'closedDate', 'storyUrl', 'storyId'],
  ...['submitterDisplayName', 'submitterEmail', 'submitterUUID', 'status', 'issueType'],
  ...['fileAttachments[].fileId', 'fileAttachments[].name', 'priority.label'],
];

export const apps = {
  'app-repository-v1': referenceOf(appRepositoryV1, {
    errors: 'classic',
    responses: {
      'GET /repositories/{appId}/info': { fields: ['appId', 'type', 'url'] },
      'GET /repositories/{appId}/branches': { fields: [...within('items[]', branch), ...cursors] },
      'GET /repositories/{appId}/branches/{name}': { fields: branch },
      'GET /repositories/{appId}/branches/{name}/commits': { fields: [...within('items[]', commit), ...cursors] },
    },
  }),
  'team-server-v1': referenceOf(teamServerV1, { errors: 'classic' }),
  'projects-v2': referenceOf(projectsV2, {
    errors: 'nested',
    responses: {
      'GET /projects': { statuses: [308] },
      'GET /accounts/{account-id}/projects': { fields: [...page, ...within('items[]', listedProject)] },
      'GET /accounts/{account-id}/roles': { fields: [...page, ...within('items[]', role)] },
      'GET /roles/{role-id}': { fields: role },
      'GET /projects/{app-id}': { fields: project },
      'PATCH /projects/{app-id}': noContent,
      'POST /projects': { statuses: [202], fields: ['jobId'] },
      'GET /projects/jobs/{job-id}': { fields: ['status', 'errorMessage', 'projectId'] },
      'DELETE /projects/{app-id}': accepted,
      'GET /projects/{app-id}/members': {
        fields: [
          ...page,
          ...within('items[]', ['userId', 'displayName', 'avatarUrl', 'isActive', 'company.companyName']),
        ],
      },
      'POST /projects/{app-id}/members': { statuses: [201, 202] },
      'PATCH /projects/{app-id}/members/{user-id}': noContent,
      'DELETE /projects/{app-id}/members/{user-id}': noContent,
      'GET /users/{user-id}/projects': { fields: [...page, ...within('items[]', userProject)] },
    },
  }),
  'projects-v1': referenceOf(projectsV1, {
    errors: 'nested',
    responses: {
      'POST /projects': { statuses: [202], fields: ['job_id'] },
      'GET /projects/jobs/{job_id}': { fields: ['status', 'error_message', 'project_id'] },
      'DELETE /projects/{project_id}': accepted,
    },
  }),
  'epics-v1': referenceOf(epicsV1, {
    errors: 'problem',
    responses: {
      'GET /projects/{appId}/statuses': { fields: ['statuses'] },
      'GET /projects/{appId}/stories': { fields: [...within('stories[]', story), 'totalStories', ...paging] },
      'POST /projects/{appId}/stories': {
        statuses: [200, 207],
        fields: within('items[]', ['code', 'story.uuid', 'story.storyId', 'reason']),
      },
      'PATCH /projects/{appId}/stories/{storyId}': noContent,
      'GET /projects/{appId}/epics': {
        fields: [
          ...within('epics[]', ['epicId', 'name', 'objective', 'numberOfStories', 'numberOfStoryPoints']),
          ...['totalEpics', ...paging],
        ],
      },
      'GET /projects/{appId}/stories/{storyId}/tasks': { fields: within('tasks[]', ['title', 'isDone', 'sortId']) },
      'POST /projects/{appId}/stories/{storyId}/tasks': { statuses: [200, 207] },
      'GET /projects/{appId}/labels': { fields: ['labels', 'totalLabels', ...paging] },
    },
  }),
  'feedback-v2': referenceOf(feedbackV2, {
    errors: 'nested',
    responses: {
      'GET /feedback-items': { fields: within('items[]', feedback) },
      'POST /feedback-items': { statuses: [201], fields: ['legacyId', 'UUID'] },
      'PATCH /feedback-items': noContent,
      'GET /feedback-items/{uuid}': { fields: feedback },
      'DELETE /feedback-items/{uuid}': noContent,
    },
  }),
};

import { defineApi } from '../model/define.ts';
import { platformErrors } from '../model/shared-errors.ts';

export const api = defineApi({
  id: 'pmp-project-v2',
  title: 'Private Mendix Platform Project Service v2',
  page: '/apidocs-mxsdk/apidocs/private-platform/',
  credential: 'pat',
  note: 'The PAT is one of that platform.',
  endpoints: {
    'GET /projects': { title: 'the list of projects', note: 'status is Active or Archived.', query: ['status'] },
    'POST /projects': { title: 'the creation of a project', body: 'json' },
    'GET /projects/jobs/{jobId}': { title: 'the creation of a project', note: 'It tells how far the job is.' },
    'GET /projects/{projectId}': { title: 'a project', query: ['status'] },
    'PATCH /projects/{projectId}': { title: 'the change of a project', body: 'json' },
    'DELETE /projects/{projectId}': { title: 'the deletion of a project', destructive: true },
    'GET /projects/{projectId}/branches': {
      title: 'the list of branches',
      query: ['cursor', 'limit'],
      pages: { by: 'position', items: '@', size: 50, most: 499 },
    },
    'GET /projects/{projectId}/branches/{branchName}/revisions': {
      title: 'the list of revisions',
      query: ['cursor', 'limit'],
      pages: { by: 'position', items: '@', size: 50, most: 499 },
    },
    'PUT /projects/{projectId}/owner': { title: 'the change of the owner', body: 'json' },
    'GET /projects/{projectId}/sharing-groups': { title: 'the list of sharing groups' },
    'POST /projects/{projectId}/sharing-groups': { title: 'the addition of sharing groups', body: 'json' },
    'DELETE /projects/{projectId}/sharing-groups': {
      title: 'the removal of sharing groups',
      note: 'It takes a body.',
      body: 'json',
    },
    'GET /projects/{projectId}/sharing-users': { title: 'the list of sharing users' },
    'POST /projects/{projectId}/sharing-users': { title: 'the addition of sharing users', body: 'json' },
    'DELETE /projects/{projectId}/sharing-users': {
      title: 'the removal of sharing users',
      note: 'It takes a body.',
      body: 'json',
    },
    'GET /projects/{projectId}/team': { title: 'the list of team members' },
    'POST /projects/{projectId}/team': {
      title: 'the invitation of team members',
      note: 'The body is [{"userId", "directRole"}].',
      body: 'json',
    },
    'DELETE /projects/{projectId}/team': {
      title: 'the removal of team members',
      note: 'It takes a body.',
      body: 'json',
    },
    'DELETE /projects/{projectId}/team/{userId}': { title: 'the removal of a team member' },
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
  }),
});

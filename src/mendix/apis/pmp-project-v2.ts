import { defineApi } from '../model/define.ts';
import { platformErrors } from '../model/shared-errors.ts';

export const api = defineApi({
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
    lookUp:
      'Check the IDs in the path: GET /projects and GET /projects/{projectId}/team list them; the ID of a job is in the response that created the project.',
  }),
});

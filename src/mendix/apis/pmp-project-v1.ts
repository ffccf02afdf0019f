import { defineApi } from '../model/define.ts';
import { platformErrors } from '../model/shared-errors.ts';

export const api = defineApi({
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
    lookUp:
      'Check the IDs in the path: GET /projects, GET /projects/{projectId}/members and GET /projects/{projectId}/groups list them.',
  }),
});
